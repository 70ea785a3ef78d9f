"""Two columns side by side: where one adds up, the other should."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Paragraph, Told
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

_MOST_LINES = 40


def siblings(paragraphs: Iterable[Paragraph]) -> Iterator[Claim]:
    """Find a total and two later lines whose counts add up to it: so should all columns.

    *84 thửa* of land are *59 thửa* that are let and *25 thửa* that are not; then the areas
    should add up as well.
    """
    totals: dict[str, Paragraph] = {}
    last: dict[str, deque[Paragraph]] = {}
    for paragraph in paragraphs:
        bullet, columns = paragraph.bullet, columns_of(paragraph)
        if not bullet or len(columns) < 2:  # noqa: PLR2004 - side by side
            continue
        if "tổng" in paragraph.text[:20].casefold():
            totals[bullet] = paragraph
            last[bullet] = deque(maxlen=2)
        elif bullet in totals and paragraph.line - totals[bullet].line <= _MOST_LINES:
            last[bullet].append(paragraph)
            yield from _compare(totals[bullet], tuple(last[bullet]))


def columns_of(paragraph: Paragraph) -> dict[Unit, Told]:
    """The amounts of a line by unit; none of a unit that is there twice."""
    columns: dict[Unit, list[Told]] = {}
    for told in paragraph.figures:
        if told.is_amount and told.unit:
            columns.setdefault(told.unit, []).append(told)
    return {unit: told[0] for unit, told in columns.items() if len(told) == 1}


def _compare(total: Paragraph, parts: Sequence[Paragraph]) -> Iterator[Claim]:
    rows = [columns_of(paragraph) for paragraph in (total, *parts)]
    if len(rows) < 3 or not rows[0].keys() == rows[1].keys() == rows[2].keys():  # noqa: PLR2004
        return
    for counted, measured in combinations(rows[0], 2):
        for one, other in ((counted, measured), (measured, counted)):
            if one.is_count and not other.is_count and _adds_up([row[one] for row in rows]):
                yield _claim([row[other] for row in rows])


def _adds_up(column: Sequence[Told]) -> bool:
    return column[0].value == column[1].value + column[2].value > 0


def _claim(column: Sequence[Told]) -> Claim:
    total, *parts = column
    return Claim(
        relation=Relation.total(total.id, [part.id for part in parts]),
        figures=tuple(told.printed() for told in column),
        is_sure=False,
    )
