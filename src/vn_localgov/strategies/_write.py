"""Write a report of topics: its indicators, its figures and its sections."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from vn_localgov.figures import Figure
from vn_localgov.findings import Location
from vn_localgov.indicators import Direction, Indicator, Target
from vn_localgov.relations import Relation, RelationKind, Rounding
from vn_localgov.reports import Paragraph, Report, Run, Section, StatedFigure
from vn_localgov.strategies._topics import Fact, Topic


def write(topics: Sequence[Topic], frame: Mapping[str, Any]) -> Report:
    """Give each topic a section, and each figure a paragraph of its own."""
    facts = {id_: fact for topic in topics for id_, fact in topic.facts.items()}
    relations = tuple(relation for topic in topics for relation in topic.relations)
    indicators = [_indicator(code, facts, relations) for code in facts if code.isidentifier()]
    return Report(
        **frame,
        indicators={indicator.code: indicator for indicator in indicators},
        figures={figure.id: figure for figure in _stated(topics)},
        relations=relations,
        sections=tuple(_section(number, topic) for number, topic in enumerate(topics, 1)),
    )


def _stated(topics: Sequence[Topic]) -> Iterator[StatedFigure]:
    line = 0
    for topic in topics:
        line += 1  # of its title
        for id_, fact in topic.facts.items():
            line += fact.figure is not None
            yield StatedFigure(
                id=id_,
                name=fact.name,
                figure=fact.figure,
                unit=fact.unit,
                rounding=Rounding.usual(fact.unit),
                place=Location(line=line),
            )


def _section(number: int, topic: Topic) -> Section:
    lines = (f"{fact.name}: {fact.figure}." for fact in topic.facts.values() if fact.figure)
    blocks = tuple(Paragraph(runs=(Run(line),), marker="-") for line in lines)
    return Section(level=2, number=number, title=topic.title, blocks=blocks)


def _indicator(code: str, facts: Mapping[str, Fact], relations: Sequence[Relation]) -> Indicator:
    own = facts[code]
    return Indicator(
        code=code,
        name=own.name,
        unit=own.unit,
        actual=own.figure,
        target=_target(code, facts, relations),
        previous=_figure(f"{code}@cung_ky", facts),
        stated_change=_figure(f"{code}@tang", facts),
        whole=_figure(f"{code}@tong", facts),
        parts=tuple(_parts(code, facts)),
    )


def _parts(code: str, facts: Mapping[str, Fact]) -> Iterator[Indicator]:
    for id_, fact in facts.items():
        if id_.startswith(f"{code}."):
            name = fact.name.rpartition(", ")[2]
            yield Indicator(code=id_, name=name, unit=fact.unit, actual=fact.figure)


def _figure(id_: str, facts: Mapping[str, Fact]) -> Figure | None:
    return facts[id_].figure if id_ in facts else None


def _target(code: str, facts: Mapping[str, Fact], relations: Sequence[Relation]) -> Target | None:
    """Where the figure is divided by the plan, more is better."""
    attained = f"{code}@dat"
    for relation in relations:
        if relation.kind is RelationKind.ATTAINMENT and relation.stated == attained:
            is_floor, reached = relation.operands[0] == code, facts[attained].figure
            return Target(
                figure=facts[f"{code}@ke_hoach"].figure,
                direction=Direction.HIGHER_IS_BETTER if is_floor else Direction.LOWER_IS_BETTER,
                stated_attainment=reached.value if reached else None,
            )
    return None
