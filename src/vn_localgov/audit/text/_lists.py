"""Lists over several paragraphs: a total, then a line for each part, perhaps by village."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

import attrs

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._exclusive import count_exclusive
from vn_localgov.audit.text._siblings import columns_of
from vn_localgov.audit.text._told import Paragraph, Told
from vn_localgov.relations import Relation
from vn_localgov.units import Unit

_OPENING = re.compile(
    r"(?<!\w)(?:(?P<all>bao\sgồm|gồm|chia\sra)|(?P<each>cụ\sthể)|trong\sđó)\b[^.;,0-9]{0,30}[:.]?\s*\Z",
    re.IGNORECASE,
)
_CONNECTOR = re.compile(
    r"\W*(?:(?P<all>bao\sgồm|gồm|chia\sra)|(?P<each>cụ\sthể)|trong\sđó)\b[^0-9]{0,30}",
    re.IGNORECASE,
)
_MOST_ITEMS = 30
_MOST_LINES = 120


@attrs.frozen(kw_only=True, eq=False)
class Items:
    """Lines of a list, below the line that has their total.

    Attributes:
        says_all: Whether it says that it names all parts (*gồm*).
        says_each: Whether it says *cụ thể*, which mostly means all of them.
    """

    head: Paragraph
    lines: tuple[Paragraph, ...]
    says_all: bool
    says_each: bool

    @property
    def is_by_place(self) -> bool:
        """Whether each line is of another village."""
        return count_exclusive([line.text[:60] for line in self.lines]) == len(self.lines)


def lists(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Claim, ...]]:
    """Find every list of lines with a total before it: what each column states."""
    for index, head in enumerate(paragraphs):
        if head.figures and (items := _items(paragraphs, index)):
            yield tuple(_columns(items))


def _items(paragraphs: Sequence[Paragraph], index: int) -> Items | None:
    head = paragraphs[index]
    below = list(islice(paragraphs, index + 1, index + 2 + _MOST_LINES))
    opening = _OPENING.search(head.text[-80:])
    if below and not below[0].bullet and opening is None:
        opening, below = _CONNECTOR.fullmatch(below[0].text), below[1:]
    if opening is None or not below:
        return None
    lines = _run(head.bullet, below)
    if len(lines) > _MOST_ITEMS:
        return None
    return Items(
        head=head,
        lines=tuple(lines),
        says_all=opening["all"] is not None,
        says_each=opening["each"] is not None,
    )


def _run(parent: str, below: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines that follow with one bullet, without those below them."""
    bullet, lines = below[0].bullet, []
    for paragraph in below:
        if paragraph.bullet in ("", parent):
            break
        if paragraph.bullet == bullet:
            lines.append(paragraph)
    return lines


def _columns(items: Items) -> Iterator[Claim]:
    for unit, total in columns_of(items.head).items():
        yield from _column(items, total, unit)


def _column(items: Items, total: Told, unit: Unit) -> Iterator[Claim]:
    """One column: the only figure of that unit in each line."""
    cells = [_cell(line, unit) for line in items.lines]
    parts = [cell for cell in cells if cell]
    if len(parts) < 2:  # noqa: PLR2004 - one part is no list
        return
    figures = (total.printed(), *(part.printed() for part in parts))
    names = [part.id for part in parts]
    is_all = len(parts) == len(cells)
    values = [part.value for part in parts if part.is_single]
    is_exceeded = sum(values) > total.value
    if is_all and (items.says_all or items.is_by_place or _is_almost(total, values)):
        yield Claim(relation=Relation.total(total.id, names), figures=figures)
    elif is_all and items.says_each:
        yield Claim(relation=Relation.total(total.id, names), figures=figures, is_sure=False)
    elif is_exceeded:
        yield Claim(relation=Relation.partial(total.id, names), figures=figures, is_sure=False)


def _cell(line: Paragraph, unit: Unit) -> Told | None:
    fitting = [it for it in line.figures if it.unit == unit and not it.is_change]
    is_one = len(fitting) == 1 and (fitting[0].is_single or fitting[0].found.error)
    return fitting[0] if is_one else None


def _is_almost(total: Told, values: Sequence[Decimal]) -> bool:
    """Whether the parts of an account miss the total by what rounding of each may do."""
    is_money = str(total.unit) == "đồng"
    return is_money and abs(sum(values) - total.value) <= len(values)
