"""To whom a document is sent: one on the line, several in a list below it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vn_localgov._text import nfc
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach
from vn_localgov.checks._lines import Line
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Pattern

ADDRESSED = frozenset(
    {
        "KINH_GUI.MOT_NOI",
        "NOI_KINH_GUI.GACH_DAU_DONG",
        "NOI_KINH_GUI.DONG_CUOI",
        "NOI_KINH_GUI.THANG_HANG",
    }
)
_BELOW = Wording("on the line below", "dòng dưới")
_APART = Wording("dashes that stand apart", "các gạch đầu dòng lệch nhau")
# What is off by less cannot be seen.
_SLACK_PT = 3


def address_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find lists of addressees that are not written or set as the law has them."""
    for part in checked.components["noi_kinh_gui"]:
        if rule.id == "NOI_KINH_GUI.THANG_HANG":
            yield from _apart(part.lines)
        elif rule.id == "NOI_KINH_GUI.GACH_DAU_DONG":
            yield from _unlike(rule, part.lines[:-1])
        elif not _goes_on(part.lines[-1], checked.components.lines):
            yield from _last(rule, part.lines)


def _last(rule: FormRule, lines: Sequence[Line]) -> Iterator[Breach]:
    *others, last = lines
    if rule.id == "NOI_KINH_GUI.DONG_CUOI":
        yield from _unlike(rule, [last])
    elif not others:
        yield _breach(_BELOW, last)


def _goes_on(last: Line, lines: Sequence[Line]) -> bool:
    """Whether the next paragraph goes on with the last addressee: then there may be more."""
    below = lines[lines.index(last) + 1 :][:1]
    return any(it.text[0].islower() or it.text[0] in "(+" for it in below)


def _unlike(rule: FormRule, lines: Sequence[Line]) -> Iterator[Breach]:
    for line in lines:
        text = nfc(line.text)
        if isinstance(rule.constraint, Pattern) and not rule.constraint.allows(text):
            yield _breach(Wording(f"«{text}»", f"«{text}»"), line)


def _apart(lines: Sequence[Line]) -> Iterator[Breach]:
    """Find a dash that stands left or right of the first; tabs and spaces tell nothing."""
    first, *others = lines
    for line in others if _is_set(first) else ():
        if _is_set(line) and abs(_left(line) - _left(first)) > _SLACK_PT:
            yield _breach(_APART, line)


def _is_set(line: Line) -> bool:
    paragraph = line.paragraph
    is_left = paragraph.look.align in ("left", "justify")
    is_plain = paragraph.cell is None and not paragraph.label and not line.is_parted
    return is_left and is_plain and line.start == 0 and not paragraph.text[:1].isspace()


def _left(line: Line) -> Decimal:
    look = line.paragraph.look
    return look.left_pt + look.first_line_pt


def _breach(found: Wording, line: Line) -> Breach:
    return Breach(found, line.paragraph, line.start + 1, line.text)
