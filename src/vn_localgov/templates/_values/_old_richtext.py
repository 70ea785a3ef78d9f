"""Rich text as docxtpl has it: it changes when something is added, and is its XML as a text."""

from typing import Any

from markupsafe import Markup

from vn_localgov.errors import Wording
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._limits import RenderLimits
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._values._richtext import Look
from vn_localgov.templates._values._richtext import RichParagraphs as Paragraphs
from vn_localgov.templates._values._richtext import RichText as Pieces

# docxtpl's names of looks that are called otherwise here.
_LOOKS = {"lang": "language", "rtl": "right_to_left"}
# The only colours that the format has for a highlight, which docxtpl's users also give in digits.
_HIGHLIGHTS = {
    "000000": "black",
    "0000FF": "blue",
    "00FFFF": "cyan",
    "00FF00": "green",
    "FF00FF": "magenta",
    "FF0000": "red",
    "FFFF00": "yellow",
    "FFFFFF": "white",
    "000080": "darkBlue",
    "008080": "darkCyan",
    "008000": "darkGreen",
    "800080": "darkMagenta",
    "800000": "darkRed",
    "808000": "darkYellow",
    "808080": "darkGray",
    "C0C0C0": "lightGray",
}
# Rich content that is written before it is known where it is to stand.
_NOWHERE = Tag("", "{{", "", "", trims_before=False, trims_after=False)
_LINKED = Wording(
    "rich text with a link cannot be written before the document is filled: give the RichText "
    "itself, or put it together with ~ or join in the template",
    "chữ có định dạng kèm liên kết không đổi thành XML trước khi điền được; hãy đưa chính "
    "RichText đó vào dữ liệu, hoặc ghép bằng ~ hay join trong mẫu",
)


class _Rich(Fragment):
    """Rich content that may be had as XML: by its attribute ``xml``, and as a text.

    Raises:
        ValueFaultError: It cannot be written without the document.
    """

    __slots__ = ("_rich", "_written")
    readable = frozenset({"xml"})
    _rich: Pieces | Paragraphs
    # What was written last, and of which pieces: a template may take it in each turn of a loop.
    _written: tuple[Pieces | Paragraphs, Markup] | None

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the runs or paragraphs."""
        return self._rich.to_xml(tag, session)

    @property
    def xml(self) -> Markup:
        """The XML as it stands in a document."""
        if self._written is None or self._written[0] is not self._rich:
            self._written = (self._rich, self._write())
        return self._written[1]

    def _write(self) -> Markup:
        session = Session(RenderLimits())
        xml = self.to_xml(_NOWHERE, session)
        if session.relations:
            raise ValueFaultError(_LINKED)
        return Markup(xml)  # noqa: S704 - it is escaped

    def __str__(self) -> str:
        return self.xml

    __html__ = __str__


class RichText(_Rich):
    """Text in pieces that look different; a piece without a look has none."""

    __slots__ = ()
    _rich: Pieces

    def __init__(self, text: object = None, **text_prop: Any) -> None:  # noqa: ANN401
        self._rich, self._written = Pieces(), None
        if text:
            self.add(text, **text_prop)

    def add(self, text: object, url_id: str | None = None, **text_prop: Any) -> None:  # noqa: ANN401
        """Add a piece of text, or all pieces of another."""
        if isinstance(text, RichText):
            self._rich = Pieces((*self._rich.pieces, *text._rich.pieces))  # noqa: SLF001 - the same class
            return
        looks = {_LOOKS.get(name, name): value for name, value in text_prop.items() if value}
        if isinstance(size := looks.get("size"), str) and size.isdecimal():
            looks["size"] = int(size)
        if isinstance(highlight := looks.get("highlight"), str):
            digits = highlight.removeprefix("#")
            looks["highlight"] = _HIGHLIGHTS.get(digits.upper(), digits)
        self._rich = self._rich.add(str(text), Look(**looks), link=url_id)


class RichTextParagraph(_Rich):
    """Whole paragraphs, for ``{{p x }}``."""

    __slots__ = ()
    is_paragraphs = True
    _rich: Paragraphs

    def __init__(self, text: object = None, parastyle: str | None = None) -> None:
        self._rich, self._written = Paragraphs(), None
        if text:
            self.add(text, parastyle)

    def add(self, text: object, parastyle: str | None = None) -> None:
        """Add a paragraph."""
        rich = text if isinstance(text, RichText) else RichText(text)
        self._rich = self._rich.add(rich._rich, parastyle)  # noqa: SLF001 - a class of this module
