"""Text with looks of its own: bold, coloured, underlined, linked."""

import re
from collections.abc import Iterator
from typing import Self

import attrs

from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import escape
from vn_localgov.templates._write import escaped, refer_to

_TEXT = '<w:t xml:space="preserve">'
_NAMESPACE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_COLOR = re.compile(r"#?([0-9A-Fa-f]{6}|auto)\Z")


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
    """

    style: str | None = None
    font: str | None = None
    bold: bool = False
    italic: bool = False
    strike: bool = False
    color: str | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(attrs.validators.matches_re(_COLOR)),
    )
    size: int | None = None
    highlight: str | None = None
    underline: bool | str = False
    subscript: bool = False
    superscript: bool = False
    right_to_left: bool = False
    language: str | None = None

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


@attrs.frozen
class RichText(Fragment):
    """Text in pieces that look different (*chữ có định dạng*), for ``{{ x }}`` or ``{{r x }}``.

    A piece without a look looks like the text around the tag.

    >>> from vn_localgov.templates import Look, RichText
    >>> reached = RichText().add("Đạt ").add("109,9%", Look(bold=True))
    >>> [text for text, look, link in reached.pieces]
    ['Đạt ', '109,9%']

    Attributes:
        pieces: Each with its text, its look and where it leads to.
    """

    pieces: tuple[tuple[str, Look | None, str | None], ...] = ()

    def add(self, text: str, look: Look | None = None, *, link: str | None = None) -> Self:
        """Give the same with one more piece at its end."""
        return attrs.evolve(self, pieces=(*self.pieces, (text, look, link)))

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the runs."""
        runs = ((_run(text, look, tag), link) for text, look, link in self.pieces)
        return "".join(_linked(run, link, tag, session) for run, link in runs)


@attrs.frozen
class RichParagraphs(Fragment):
    """Whole paragraphs with a style each (*đoạn có định dạng*), for ``{{p x }}``.

    Attributes:
        paragraphs: Each with its text and the id of its style.
    """

    is_paragraphs = True
    paragraphs: tuple[tuple[RichText, str | None], ...] = ()

    def add(self, text: RichText | str, style: str | None = None) -> Self:
        """Give the same with one more paragraph at its end."""
        rich = RichText().add(text) if isinstance(text, str) else text
        return attrs.evolve(self, paragraphs=(*self.paragraphs, (rich, style)))

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
