"""Stamps in boxes: how urgent and how secret a document is, and for whom."""

from collections.abc import Iterator
from decimal import Decimal

from vn_localgov.fonts import text_width
from vn_localgov.forms._rules import Component, RuleSet, points
from vn_localgov.forms._shapes import Shape
from vn_localgov.forms._xml import Xml, paragraph, run, twips, w

_RED = "FF0000"
# With the exact height of a line, this makes a box of 8 mm.
_PADDING_PT = 4
_SIDE_PADDING_PT = Decimal(6)
# Where the decree draws the box in the upper margin: a share of the width of the text.
_RIGHT_BOX = Decimal("0.58")


def stamps(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Put secrecy and urgency below the number (mục IV, cells 10a and 10b)."""
    room = rules.page.text_pt * rules.head.left_share.used
    if shape.secrecy:
        text, looks = shape.secrecy.value.upper(), rules["dau_do_mat"]
        yield _centred(looks, text, text_width(text, looks.face) + 2 * _SIDE_PADDING_PT, room)
    if shape.urgency:
        width = points(Decimal(shape.urgency.width_mm))
        yield _centred(rules["dau_khan"], shape.urgency.label.upper(), width, room)


def circulation(shape: Shape, rules: RuleSet) -> Xml:
    """Say in the upper margin of the first page who may see it (mục IV, cell 11)."""
    text = shape.circulation.value.upper() if shape.circulation else ""
    looks = rules["luu_hanh"]
    left = rules.page.text_pt * _RIGHT_BOX
    width = text_width(text, looks.face) + 2 * _SIDE_PADDING_PT
    return _boxed(looks, run(text), left, rules.page.text_pt - left - width)


def _centred(looks: Component, text: str, width: Decimal, room: Decimal) -> Xml:
    side = (room - width) / 2
    red = w("r", w("rPr", w("color", val=_RED)), f"<w:t>{text}</w:t>")
    return _boxed(looks, red, side, side, color=_RED)


def _boxed(
    looks: Component, text: Xml, left: Decimal, right: Decimal, *, color: str = "auto"
) -> Xml:
    sides = {"top": _PADDING_PT, "left": 0, "bottom": _PADDING_PT, "right": 0}
    box = (w(it, val="single", sz=8, space=room, color=color) for it, room in sides.items())
    moved = w("ind", left=twips(left), right=twips(right))
    return paragraph(looks, text, direct=(w("pBdr", *box), moved))
