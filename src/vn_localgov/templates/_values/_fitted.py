"""What depends on how wide a text will be: the line below it, its size, where it begins."""

import re
from collections.abc import Iterable
from decimal import Decimal

import attrs

from vn_localgov.fonts import Face, longest_line, text_width
from vn_localgov.numbers import exact
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import escape
from vn_localgov.templates._values._richtext import Look, RichText

_DEAR = "Kính gửi"
_HUNDRED = 100
_LOOKS = {"bold": "dam", "italic": "nghieng", "caps": "hoa"}
# What follows w:ind among the properties of a paragraph (ECMA-376, part 1, 17.3.1.26).
_BEHIND = re.compile(
    r"<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|"
    r"textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b|</w:pPr>"
)
_IND = re.compile(r"<w:ind\b[^>]*/>")
_JC = re.compile(r"<w:jc\b[^>]*/>")


def duong_ke(
    text: str | Iterable[str],
    rong: str | int,
    co: str | int,
    phan: int = 40,
    chu: str = "",
) -> Fragment:
    """Draw the line below *text* (*đường kẻ dưới*), as long as a share of it.

    The tag stands in an empty paragraph with a border, which is moved in from both sides.

    Args:
        text: What stands above; several lines, or one that is broken where the column ends.
        rong: Width of the column, in points.
        co: Size of the letters, in points.
        phan: Length of the line in percent of the longest line of the text.
        chu: How the letters look: ``dam`` (bold), ``nghieng`` (italic), ``hoa`` (capitals).
    """
    face, width = _face(co, chu), _points(rong)
    lines = text if isinstance(text, str) else "\n".join(text)
    side = (width - longest_line(lines, face, width) * phan / _HUNDRED) / 2
    return _Indented(_twips(side), _twips(side))


def vua_dong(
    text: object,
    rong: str | int,
    co: str | int,
    nho_nhat: str | int,
    chu: str = "",
) -> RichText | str:
    """Print *text* smaller (*thu cỡ chữ cho vừa dòng*) if it is too long for its line.

    Args:
        text: What is to stand on one line.
        rong: Width of the line, in points.
        co: Size of the letters, in points.
        nho_nhat: The least size, in points.
        chu: How the letters look, as in `duong_ke`.
    """
    if text_width(str(text), _face(co, chu)) <= _points(rong):
        return str(text)
    return RichText().add(str(text), Look(size=round(_points(nho_nhat) * 2)))


def kinh_gui(
    names: Iterable[str], rong: str | int, co: str | int, kieu: str, chu: str = ""
) -> Fragment:
    """Print the addressees (*Kính gửi*): one behind the words, several below each other.

    Several begin with dashes under the colon, and the whole is in the middle of the page.
    Nobody is addressed without names.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.a.

    Args:
        names: With or without the mark at the end.
        rong: Width of the page between its margins, in points.
        co: Size of the letters, in points.
        kieu: Id of the style of paragraphs for several addressees.
        chu: How the letters look, as in `duong_ke`.
    """
    bare = tuple(str(name).rstrip(" .;,") for name in names)
    return _Addressees(bare, _points(rong), _face(co, chu), kieu)


FITTED = {"duong_ke": duong_ke, "kinh_gui": kinh_gui, "vua_dong": vua_dong}


@attrs.frozen
class _Indented(Fragment):
    """The empty paragraph of its tag, moved in from both sides."""

    is_paragraphs = True
    left: int
    right: int

    def to_xml(self, tag: Tag, session: Session) -> str:  # noqa: ARG002 - as all fragments
        """Write the paragraph."""
        ind = f'<w:ind w:left="{self.left}" w:right="{self.right}"/>'
        return f"{_placed(_start(tag), ind)}</w:p>"


@attrs.frozen
class _Addressees(Fragment):
    """One paragraph, or one for *Kính gửi* and one for each name."""

    is_paragraphs = True
    names: tuple[str, ...]
    width: Decimal
    face: Face
    style: str

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the paragraphs."""
        if len(self.names) > 1:
            return self._several(tag, session)
        return "".join(
            f"{_start(tag)}{_runs(f'{_DEAR}: {name}', tag, session)}</w:p>" for name in self.names
        )

    def _several(self, tag: Tag, session: Session) -> str:
        *others, last = self.names
        items = [*(f"- {name};" for name in others), f"- {last}."]
        colon, dash = text_width(_DEAR, self.face), text_width("- ", self.face)
        room = self.width - colon
        start = (room - longest_line("\n".join(items), self.face, room)) / 2
        ind = f'<w:ind w:left="{_twips(start)}"/>'
        head = _placed(_JC.sub("", _start(tag)), ind + '<w:jc w:val="left"/>')
        left, hanging = _twips(start + colon + dash), _twips(dash)
        item = (
            f'<w:p><w:pPr><w:pStyle w:val="{escape(self.style)}"/>'
            f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        )
        first = f"{head}{_runs(f'{_DEAR}:', tag, session)}</w:p>"
        return first + "".join(f"{item}{_runs(it, tag, session)}</w:p>" for it in items)


def _points(length: str | int) -> Decimal:
    """Read a length; a template writes those with decimals in quotes."""
    try:
        return exact(Decimal(length) if isinstance(length, str) else length)
    except (ArithmeticError, TypeError, ValueError):
        raise ValueFaultError(told.no_length(length)) from None


def _face(size: str | int, look: str) -> Face:
    words = look.split()
    looks = {name: word in words for name, word in _LOOKS.items()}
    return Face(pt=_points(size), **looks)


def _twips(points: Decimal) -> int:
    return round(points * 20)


def _start(tag: Tag) -> str:
    return tag.context.paragraph or "<w:p>"


def _runs(text: str, tag: Tag, session: Session) -> str:
    return RichText().add(text).to_xml(tag, session)


def _placed(start: str, ind: str) -> str:
    """Put an indent among the properties of a paragraph, in the order of the format."""
    if "<w:pPr" not in start:
        return f"{start}<w:pPr>{ind}</w:pPr>"
    bare = _IND.sub("", start)
    place = _BEHIND.search(bare)
    at = place.start() if place else len(bare)
    return f"{bare[:at]}{ind}{bare[at:]}"
