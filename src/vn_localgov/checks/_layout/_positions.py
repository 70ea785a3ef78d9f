"""Where components stand on the page, and in which order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from textwrap import shorten
from typing import TypeAlias

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._components._types import BY_TWO
from vn_localgov.checks._found import Breach
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Order
from vn_localgov.looks import CellPlace
from vn_localgov.word import Story

Find: TypeAlias = Callable[[FormRule, Components], Iterator[Breach]]

_LEFT = Wording("in the left half", "nửa bên trái")
_RIGHT = Wording("in the right half", "nửa bên phải")
_MIDDLE = Wording("in the middle of the page", "giữa trang")
_FLUSH_LEFT = Wording("at the left margin", "sát lề trái")
_OTHER_LINE = Wording("on another line", "dòng khác")
_BELOW = Wording("below the signatory", "dưới phần ký")
_LONGEST = 40


def position_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find components that stand elsewhere; what frames and text boxes hold is not known."""
    return POSITIONS[rule.id](rule, checked.components)


def _state(_: FormRule, components: Components) -> Iterator[Breach]:
    for line in _first_lines(components["quoc_hieu"]):
        if line.side == "left" and not line.is_parted:
            yield Breach.of(line, _LEFT)
        elif _is_in_the_middle(line):
            yield Breach.of(line, _MIDDLE)


def _body(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find a body on the right; where both sides are exchanged, the State tells it."""
    if not any(_state(rule, components)):
        for line in _first_lines(components["co_quan_ban_hanh"]):
            if line.side == "right":
                yield Breach.of(line, _RIGHT)


def _number_and_date(_: FormRule, components: Components) -> Iterator[Breach]:
    numbers, dates = (_first_lines(components[it]) for it in ("so_ky_hieu", "dia_danh_ngay"))
    for number, date in zip(numbers, dates, strict=False):
        if _are_apart(number, date):
            yield Breach.of(date, _OTHER_LINE)


def _are_apart(one: Line, other: Line) -> bool:
    """Whether two lines are certainly not level."""
    cell, place = one.paragraph.cell, other.paragraph.cell
    if cell and place:
        return _same_table(cell, place) and cell.row != place.row
    return _is_free(one) and _is_free(other) and one.paragraph is not other.paragraph


def _same_table(one: CellPlace, other: CellPlace) -> bool:
    return one.table == other.table


def _signatory(_: FormRule, components: Components) -> Iterator[Breach]:
    for line in _first_lines(components["quyen_han"]):
        if line.side == "left" and components.type not in BY_TWO and not line.is_parted:
            yield Breach.of(line, _LEFT)
        elif _is_free(line) and line.paragraph.look.align in ("left", "justify"):
            yield Breach.of(line, _FLUSH_LEFT)
        elif _is_in_the_middle(line) and components.type not in BY_TWO:
            yield Breach.of(line, _MIDDLE)


def _is_in_the_middle(line: Line) -> bool:
    return _is_free(line) and line.paragraph.look.align == "center"


def _recipients(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find recipients below the signatory; where both sides are exchanged, the other rule tells."""
    labels, offices = (_first_lines(components[it]) for it in ("noi_nhan", "quyen_han"))
    if components.type in BY_TWO or any(_signatory(rule, components)):
        return
    for label, office in zip(labels, offices, strict=False):
        if _is_below(label, office):
            yield Breach.of(label, _BELOW)


def _is_below(label: Line, office: Line) -> bool:
    cell, place = label.paragraph.cell, office.paragraph.cell
    if cell and place:
        return _same_table(cell, place) and cell.row > place.row
    is_free = _is_free(label) and not (label.is_parted or office.is_parted)
    return is_free and label.paragraph.number > office.paragraph.number


def _column(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find components of one side of the head that stand in another order."""
    for order, parts in _ordered(rule, components):
        columns = {_column_of(it) for it in parts} - {None}
        for column in columns:
            yield from _disordered(order, [it for it in parts if _column_of(it) == column])


def _middle(rule: FormRule, components: Components) -> Iterator[Breach]:
    """Find what stands between head and foot in another order; text may begin anywhere."""
    for order, parts in _ordered(rule, components):
        text = [it for it in parts if it.component == "noi_dung"][:1]
        others = [it for it in parts if it.component != "noi_dung" and _is_main(it)]
        yield from _disordered(order, [*others, *text])


def first_disordered(order: Order, components: Components) -> Iterator[Breach]:
    """Compare where components begin in the text, of whatever a rule names.

    What stands beside the other, and what boxes hold, has no order.
    """
    named = [it for it in components.parts if it.component in order.components and _is_main(it)]
    first = {it.component: it for it in sorted(named, key=_place, reverse=True)}
    placed = sorted(first.values(), key=_place)
    for part, following in pairwise(placed):
        if not _are_beside(part.lines[0], following.lines[0]):
            yield from _disordered(order, [part, following])


def _are_beside(one: Line, other: Line) -> bool:
    cell, place = one.paragraph.cell, other.paragraph.cell
    if cell and place:
        return _same_table(cell, place) and cell.column != place.column
    return one.paragraph is other.paragraph


def _ordered(rule: FormRule, components: Components) -> list[tuple[Order, list[Part]]]:
    """Give the components that a rule about order names, with the order."""
    orders = [it for it in [rule.constraint] if isinstance(it, Order)]
    return [
        (order, [it for it in components.parts if it.component in order.components])
        for order in orders
    ]


def _is_main(part: Part) -> bool:
    return part.lines[0].paragraph.story is Story.BODY


def _column_of(part: Part) -> tuple[int, int] | None:
    cell = part.lines[0].paragraph.cell
    return (cell.table, cell.column) if cell else None


def _disordered(order: Order, parts: Sequence[Part]) -> Iterator[Breach]:
    """Tell the first two that should stand the other way round."""
    placed = sorted(parts, key=_place)
    for part, following in pairwise(placed):
        if not order.allows([part.component, following.component]):
            pair = f"«{_short(part)}»", f"«{_short(following)}»"
            found = Wording(" before ".join(pair), " đứng trước ".join(pair))
            yield Breach.of(part.lines[0], found)
            return


def _place(part: Part) -> tuple[int, int]:
    return part.lines[0].paragraph.number, part.lines[0].start


def _short(part: Part) -> str:
    return shorten(part.text, _LONGEST, placeholder="…")


def _first_lines(parts: Sequence[Part]) -> list[Line]:
    return [it.lines[0] for it in parts]


def _is_free(line: Line) -> bool:
    """Whether nothing but its alignment says where it stands: no cell, box, tab, indent."""
    paragraph = line.paragraph
    look = paragraph.look
    is_moved = look.left_pt or look.right_pt or look.first_line_pt or look.framed
    is_boxed = paragraph.cell is not None or paragraph.story is not Story.BODY
    return not (is_moved or is_boxed or line.is_parted or "\t" in paragraph.text)


POSITIONS: Mapping[str, Find] = {
    "VI_TRI.QUOC_HIEU": _state,
    "VI_TRI.CO_QUAN": _body,
    "VI_TRI.SO_NGAY": _number_and_date,
    "VI_TRI.CHU_KY": _signatory,
    "VI_TRI.NOI_NHAN": _recipients,
    "VI_TRI.COT_TRAI": _column,
    "VI_TRI.COT_PHAI": _column,
    "VI_TRI.GIUA_TRANG": _middle,
    "BAN_SAO.THU_TU": _column,
}
