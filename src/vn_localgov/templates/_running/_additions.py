"""Add to a package what values brought along: pictures, and what parts refer to."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from vn_localgov.charts._data import ChartData
from vn_localgov.charts._workbook import make_workbook
from vn_localgov.opc.names import (
    CONTENT_TYPES,
    OFFICE,
    RELATIONSHIPS,
    TYPES,
    relations_of,
    resolved,
)
from vn_localgov.templates._session import Relation, Session
from vn_localgov.templates._tokens import end_of, escape, source, tokenize
from vn_localgov.templates._values._chart_xml import fill_chart, without_workbook
from vn_localgov.templates._values._charts import Chart

_NONE = f'<Relationships xmlns="{RELATIONSHIPS}"></Relationships>'
_END = re.compile(r"</(?:\w+:)?Relationships\s*>\s*\Z")
# An outermost element with nothing in it.
_EMPTY = re.compile(r"(<Relationships\b[^<>]*?)/>\s*\Z")
_START = re.compile(r"(<(?:\w+:)?Types[^>]*>)")
# Each copy of a chart has its own looks, or none; and its own worksheet.
_OWN = re.compile(r"\bType=[\"'][^\"']*/(?:chartStyle|chartColorStyle)[\"']")
_TARGET = re.compile(r"\sTarget=[\"']([^\"']*)[\"']")
_DEFAULT = f'<Default xmlns="{CONTENT_TYPES}" Extension="{{0}}" ContentType="image/{{0}}"/>'
_OVERRIDE = f'<Override xmlns="{CONTENT_TYPES}" PartName="/{{}}" ContentType="{{}}"/>'
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def additions(session: Session, texts: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Give the parts that are new or have to change; *texts* are those that there are."""
    by_part: dict[str, list[tuple[Relation, str]]] = {}
    for relation, id_ in session.relations.items():
        by_part.setdefault(relation.part, []).append((relation, id_))
    for part, relations in by_part.items():
        name = relations_of(part)
        yield name, with_relations(texts.get(name), relations).encode()
    for content, file in session.files.items():
        yield f"word/{file}", content
    yield from _charts(session, texts)
    yield from _drawn(session)
    added = _types_of_files(session.files.values(), texts[TYPES])
    if types := "".join((*added, *_types_of_copies(session.charts), *_types_of_drawn(session))):
        yield TYPES, _START.sub(rf"\1{types}", texts[TYPES], count=1).encode()


def _charts(session: Session, texts: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for chart, shown in session.charts.items():
        for copy, data in shown.items():
            if data:
                yield from _filled(chart, copy, data, texts)
            elif copy:
                xml = texts.get(chart.name, chart.text)
                yield chart.part(copy), without_workbook(xml).encode()
            if copy:
                relations = texts.get(relations_of(chart.name), _NONE)
                yield relations_of(chart.part(copy)), _of_copy(relations, chart, copy).encode()


def _drawn(session: Session) -> Iterator[tuple[str, bytes]]:
    if session.drawn:
        # Needed only for charts that the template does not have.
        from vn_localgov.templates._values._drawn_charts import parts_of  # noqa: PLC0415

        yield from parts_of(session.drawn, session.added)


def _types_of_drawn(session: Session) -> Iterator[str]:
    if session.drawn:
        from vn_localgov.templates._values._drawn_charts import names_of  # noqa: PLC0415 - same

        for part, sheet in names_of(session.drawn, session.added):
            yield _OVERRIDE.format(part, _CHART)
            yield _OVERRIDE.format(sheet, _SHEET)


def _filled(
    chart: Chart, copy: int, data: ChartData, texts: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    xml = texts.get(chart.name, chart.text)
    yield chart.part(copy), fill_chart(xml, data, has_workbook=bool(chart.workbook)).encode()
    if chart.workbook:
        yield chart.sheet(copy), make_workbook(data)


def _of_copy(text: str, chart: Chart, copy: int) -> str:
    """The relations of a copy of a chart: to a worksheet of its own, and to no shared looks."""
    tokens = tokenize(text)
    out: list[str] = []
    index = 0
    while index < len(tokens):
        end = index if tokens[index].name == "Relationships" else end_of(tokens, index)
        relation = source(tokens[index : end + 1])
        if not _OWN.search(relation):
            out.append(_TARGET.sub(lambda it: _target_of_copy(it, chart, copy), relation))
        index = end + 1
    return "".join(out)


def _target_of_copy(target: re.Match[str], chart: Chart, copy: int) -> str:
    is_sheet = resolved(chart.name, target[1]) == chart.workbook
    return f' Target="/{escape(chart.sheet(copy))}"' if is_sheet else target[0]


def with_relations(text: str | None, relations: list[tuple[Relation, str]]) -> str:
    """Add relations, each with its id, to those of a part; None if it has none yet."""
    text = text or _NONE
    added = "".join(_written(relation, id_) for relation, id_ in relations)
    if _EMPTY.search(text):
        return _EMPTY.sub(lambda end: f"{end[1]}>{added}</Relationships>", text)
    return _END.sub(lambda end: f"{added}{end[0]}", text)


def _written(relation: Relation, id_: str) -> str:
    mode = ' TargetMode="External"' if relation.kind == "hyperlink" else ""
    target = escape(relation.target)
    told = f'Id="{id_}" Type="{OFFICE}/{relation.kind}" Target="{target}"{mode}'
    return f'<Relationship xmlns="{RELATIONSHIPS}" {told}/>'


def _types_of_files(files: Iterable[str], known: str) -> Iterator[str]:
    for extension in sorted({posixpath.splitext(file)[1][1:] for file in files}):
        if f'extension="{extension}"' not in known.lower():
            yield _DEFAULT.format(extension)


def _types_of_copies(charts: Mapping[Chart, Iterable[int]]) -> Iterator[str]:
    for chart, copies in charts.items():
        for copy in filter(None, copies):
            yield _OVERRIDE.format(escape(chart.part(copy)), _CHART)
            if chart.workbook:
                yield _OVERRIDE.format(escape(chart.sheet(copy)), _SHEET)
