"""Text with looks of its own: bold, coloured, underlined, linked."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Self, TypeAlias

import attrs

from vn_localgov.opc.names import OFFICE
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import escape
from vn_localgov.templates._write import check_characters, escaped, refer_to

_TEXT = '<w:t xml:space="preserve">'
_NAMESPACE = f'xmlns:r="{OFFICE}"'
_COLOR = re.compile(r"#?([0-9A-Fa-f]{6}|auto)\Z")
_SIZES = range(1, 3277)
# ECMA-376, part 1, 17.18.40 (ST_HighlightColor) and 17.18.99 (ST_Underline).
_HIGHLIGHTS = (
    *("black", "blue", "cyan", "green", "magenta", "red", "yellow", "white", "none"),
    *("darkBlue", "darkCyan", "darkGreen", "darkMagenta", "darkRed", "darkYellow"),
    *("darkGray", "lightGray"),
)
_UNDERLINES = (
    *("single", "words", "double", "thick", "dotted", "dottedHeavy", "dash", "dashedHeavy"),
    *("dashLong", "dashLongHeavy", "dotDash", "dashDotHeavy", "dotDotDash", "dashDotDotHeavy"),
    *("wave", "wavyHeavy", "wavyDouble", "none"),
)
_REGIONS = ("ascii", "hAnsi", "eastAsia", "cs")


def _check_text(_: object, field: "attrs.Attribute[str]", text: object) -> None:
    """Refuse what no attribute of a document can hold."""
    if not isinstance(text, str):
        raise TypeError(f"{field.name} has to be text, not {text!r:.40}")
    check_characters(text)


def _check_font(look: object, field: "attrs.Attribute[str]", font: str) -> None:
    _check_text(look, field, font)
    region, colon, name = font.rpartition(":")
    if not name or (colon and region not in _REGIONS):
        raise ValueError(
            f"{field.name} has to be the name of a font, or one behind any of "
            f"{', '.join(_REGIONS)} and a colon, not {font!r:.40}"
        )


def _check_highlight(_: object, __: "attrs.Attribute[str]", highlight: str) -> None:
    if highlight not in _HIGHLIGHTS:
        raise ValueError(
            f"highlight has to be any of {', '.join(_HIGHLIGHTS)}, not {highlight!r:.40}"
        )


def _check_underline(_: object, __: object, underline: object) -> None:
    if not isinstance(underline, bool) and underline not in _UNDERLINES:
        raise ValueError(
            f"underline has to be True or any of {', '.join(_UNDERLINES)}, not {underline!r:.40}"
        )


def _check_size(_: object, field: "attrs.Attribute[int]", size: object) -> None:
    if type(size) is not int:
        raise TypeError(f"{field.name} has to be a whole number, not {size!r:.40}")
    if size not in _SIZES:
        raise ValueError(
            f"{field.name} has to be between {_SIZES[0]} and {_SIZES[-1]} half points, "
            f"not {size!r:.40}"
        )


_optional = attrs.validators.optional


@attrs.frozen(kw_only=True)
class Look:
    """How a run of text looks (*định dạng chữ*); None leaves it to the style.

    Attributes:
        style: Id of a character style.
        font: Name of the font.
        color: Six hexadecimal digits, perhaps behind a ``#``.
        size: In half points, so that 28 is 14 pt.
        underline: True, or the name of a kind of line such as "double".
        highlight: Name of a colour such as "yellow".
        language: As in "vi-VN".

    Raises:
        TypeError: A size is no whole number, or a name no text.
        ValueError: The format knows no such colour, line, size or region of a font.
        ValueFaultError: A name holds a character that no document can hold.
    """

    style: str | None = attrs.field(default=None, validator=_optional(_check_text))
    font: str | None = attrs.field(default=None, validator=_optional(_check_font))
    bold: bool = False
    italic: bool = False
    strike: bool = False
    color: str | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(attrs.validators.matches_re(_COLOR)),
    )
    size: int | None = attrs.field(default=None, validator=_optional(_check_size))
    highlight: str | None = attrs.field(default=None, validator=_optional(_check_highlight))
    underline: bool | str = attrs.field(default=False, validator=_check_underline)
    subscript: bool = False
    superscript: bool = False
    right_to_left: bool = False
    language: str | None = attrs.field(default=None, validator=_optional(_check_text))

    def to_xml(self) -> str:
        """Write the properties, in the order that the format prescribes."""
        properties = "".join(self._properties())
        return f"<w:rPr>{properties}</w:rPr>" if properties else ""

    def _properties(self) -> Iterator[str]:
        switches = {
            "b": self.bold,
            "i": self.italic,
            "strike": self.strike,
            "rtl": self.right_to_left,
        }
        values = self._values()
        for name in _ORDER:
            if name == "rFonts" and self.font:
                yield _fonts(self.font)
            elif switches.get(name):
                yield f"<w:{name}/>"
            elif values.get(name):
                yield f'<w:{name} w:val="{escape(str(values[name]))}"/>'

    def _values(self) -> dict[str, object]:
        return {
            "rStyle": self.style,
            "color": self.color and self.color.removeprefix("#"),
            "sz": self.size,
            "szCs": self.size,
            "highlight": self.highlight,
            "u": "single" if self.underline is True else self.underline,
            "lang": self.language,
            "vertAlign": "subscript" if self.subscript else self.superscript and "superscript",
        }


# ECMA-376, part 1, 17.3.2.28.
_ORDER = (
    *("rStyle", "rFonts", "b", "i", "strike", "color", "sz", "szCs", "highlight", "u"),
    *("vertAlign", "rtl", "lang"),
)


def _fonts(font: str) -> str:
    """A font for all letters, or for one region as in "eastAsia:MS Gothic"."""
    region, _, name = font.rpartition(":")
    regions = [region] if region else ["ascii", "hAnsi", "cs"]
    named = "".join(f' w:{escape(it)}="{escape(name)}"' for it in regions)
    return f"<w:rFonts{named}/>"


_Piece: TypeAlias = tuple[str, Look | None, str | None]
_Paragraph: TypeAlias = "tuple[RichText, str | None]"


class _Checked(tuple[Any, ...]):
    """Pieces that were looked at, so that this is not done again for each one more."""

    __slots__ = ()


def _pieces(given: Iterable[Any]) -> tuple[_Piece, ...]:
    return given if isinstance(given, _Checked) else _Checked(map(_piece, given))


def _piece(given: object) -> _Piece:
    match given:
        case (str() as text, (Look() | None) as look, (str() | None) as link):
            return text, look, link
    raise TypeError(
        "a piece and its link have to be text, its look a Look, and the three stand together "
        f"as in ('a', None, None), not {given!r:.60}"
    )


def _paragraphs(given: Iterable[Any]) -> "tuple[_Paragraph, ...]":
    return given if isinstance(given, _Checked) else _Checked(map(_paragraph, given))


def _paragraph(given: object) -> "_Paragraph":
    match given:
        case (RichText() as text, (str() | None) as style):
            check_characters(style or "")
            return text, style
    raise TypeError(
        "a paragraph has to be a RichText, its style the name of one, and both stand together "
        f"as in (RichText(), None), not {given!r:.60}"
    )


@attrs.frozen
class RichText(Fragment):
    """Text in pieces that look different (*chữ có định dạng*), for ``{{ x }}`` or ``{{r x }}``.

    A piece without a look looks like the text around the tag.

    >>> from vn_localgov.templates import Look, RichText
    >>> reached = RichText().add("Đạt ").add("109,9%", Look(bold=True))
    >>> [text for text, look, link in reached.pieces]
    ['Đạt ', '109,9%']

    As a text, it has no looks:

    >>> str(reached)
    'Đạt 109,9%'

    Attributes:
        pieces: Each with its text, its look and where it leads to.

    Raises:
        TypeError: A piece is no text, or its look no `Look`.
    """

    pieces: tuple[_Piece, ...] = attrs.field(default=(), converter=_pieces)

    def __str__(self) -> str:
        return "".join(text for text, _, _ in self.pieces)

    def add(self, text: str, look: Look | None = None, *, link: str | None = None) -> Self:
        """Give the same with one more piece at its end.

        Raises:
            TypeError: It is no text, such as a number.
        """
        piece = _piece((text, look, link))
        return attrs.evolve(self, pieces=_Checked((*self.pieces, piece)))

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the runs."""
        runs = ((_run(text, look, tag), link) for text, look, link in self.pieces)
        return "".join(_linked(run, link, tag, session) for run, link in runs)


@attrs.frozen
class RichParagraphs(Fragment):
    """Whole paragraphs with a style each (*đoạn có định dạng*), for ``{{p x }}``.

    Attributes:
        paragraphs: Each with its text and the id of its style.

    Raises:
        TypeError: A paragraph is no `RichText`, or its style no name.
        ValueFaultError: A style holds a character that no document can hold.
    """

    is_paragraphs = True
    paragraphs: tuple[_Paragraph, ...] = attrs.field(default=(), converter=_paragraphs)

    def __str__(self) -> str:
        return "\n".join(str(text) for text, _ in self.paragraphs)

    def add(self, text: RichText | str, style: str | None = None) -> Self:
        """Give the same with one more paragraph at its end.

        Raises:
            TypeError: It is no text.
            ValueFaultError: The style holds a character that no document can hold.
        """
        rich = text if isinstance(text, RichText) else RichText().add(text)
        paragraph = _paragraph((rich, style))
        return attrs.evolve(self, paragraphs=_Checked((*self.paragraphs, paragraph)))

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the paragraphs."""
        return "".join(
            f"{_start(style, tag)}{text.to_xml(tag, session)}</w:p>"
            for text, style in self.paragraphs
        )


def _start(style: str | None, tag: Tag) -> str:
    if style is None:
        return tag.context.paragraph or "<w:p>"
    return f'<w:p><w:pPr><w:pStyle w:val="{escape(style)}"/></w:pPr>'


def _run(text: str, look: Look | None, tag: Tag) -> str:
    start = f"<w:r>{look.to_xml()}" if look else tag.context.run or "<w:r>"
    context = attrs.evolve(tag.context, run=start)
    return f"{start}{_TEXT}{escaped(text, context, is_listing=True)}</w:t></w:r>"


def _linked(run: str, link: str | None, tag: Tag, session: Session) -> str:
    if link is None:
        return run
    id_ = refer_to(link, tag, session)
    return f'<w:hyperlink {_NAMESPACE} r:id="{id_}">{run}</w:hyperlink>'
