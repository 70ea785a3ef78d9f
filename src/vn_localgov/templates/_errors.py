"""What is wrong with a template or with its data, and where."""

import re
from collections.abc import Iterable

import attrs

from vn_localgov.errors import LocalGovError, WordedError, Wording
from vn_localgov.templates._properties import property_called
from vn_localgov.templates._rows import Rows


@attrs.frozen(order=True)
class Location:
    """Where a tag stands in a template.

    Attributes:
        part: Name of the part, such as "word/document.xml".
        paragraph: Counted from 1 over the paragraphs outside of tables, in a note or a text
            box over its own; 0 in a table and where there are none.
        cells: Table, row and cell, counted from 1, from the outermost table inwards; a table
            in a cell is counted among those of that cell.
        note: Number of the footnote, endnote or comment in Word; 0 elsewhere.
        box: Number of the text box among those at one place; 0 outside.
        around: Where that text box stands.
        picture: Number of the picture, chart or shape in its paragraph or cell whose
            alternative text it is; 0 elsewhere.
        entry: The property of the file that holds the tag: "title", "keywords"; one that
            somebody added stands in quotes. "" elsewhere.
        called: What people call the part, where its name does not say it.
        number: That of the tag among all of the part, from 1; 0 where there is none.
    """

    part: str = ""
    paragraph: int = 0
    cells: tuple[tuple[int, int, int], ...] = ()
    note: int = attrs.field(default=0, kw_only=True)
    box: int = attrs.field(default=0, kw_only=True)
    around: "Location | None" = attrs.field(
        default=None, kw_only=True, order=lambda it: () if it is None else (it,)
    )
    picture: int = attrs.field(default=0, kw_only=True)
    entry: str = attrs.field(default="", kw_only=True)
    called: Wording | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    number: int = attrs.field(default=0, kw_only=True, eq=False, repr=False)

    @property
    def counts(self) -> tuple[int, ...]:
        """What tables are told apart by in a part."""
        around = (*self.around.counts, self.around.paragraph, self.box) if self.around else ()
        return (*around, *(it for cell in self.cells for it in cell))

    @property
    def wording(self) -> Wording:
        """The place in words."""
        en, vi = zip(*self._steps, strict=True)
        return Wording(": ".join(filter(None, en)), ", ".join(filter(None, vi)))

    @property
    def _steps(self) -> "list[Wording]":
        """The place from the outside inwards."""
        outer = self.around._steps if self.around else self._story  # noqa: SLF001 - the same
        box = [Wording(f"text box {self.box}", f"hộp văn bản {self.box}")] if self.box else []
        picture = [_of_picture(self.picture)] if self.picture else []
        entry = [property_called(self.entry)] if self.entry else []
        return [*outer, *box, *self._counted, *picture, *entry]

    @property
    def _story(self) -> "list[Wording]":
        called = self.called or Wording("", _named(owner_of(self.part)))
        note = Wording(f"{_stem(self.part)[:-1]} {self.note}", str(self.note))
        vi = f"{called.vi} {note.vi}" if self.note else called.vi
        is_of_links = owner_of(self.part) != self.part
        story = Wording(self.part, f"liên kết trong {vi}" if is_of_links else vi)
        return [story, Wording(note.en if self.note else called.en, "")]

    @property
    def _counted(self) -> "list[Wording]":
        if self.paragraph and not self.cells:
            return [Wording(f"paragraph {self.paragraph}", f"đoạn {self.paragraph}")]
        return [
            Wording(
                f"{'inner ' * bool(depth)}table {table}, row {row}, cell {cell}",
                f"bảng {'lồng ' * bool(depth)}{table}, hàng {row}, ô {cell}",
            )
            for depth, (table, row, cell) in enumerate(self.cells)
        ]


def _of_picture(number: int) -> Wording:
    return Wording(f"alternative text of picture {number}", f"văn bản thay thế của hình {number}")


def owner_of(part: str) -> str:
    """The part whose relations a part holds; other parts themselves.

    >>> owner_of("word/_rels/document.xml.rels"), owner_of("word/document.xml")
    ('word/document.xml', 'word/document.xml')
    """
    folder, _, file = part.rpartition("/")
    outer, _, inner = folder.rpartition("/")
    return f"{outer}/{file[:-5]}".lstrip("/") if inner == "_rels" else part


def _named(part: str) -> str:
    """What a clerk calls a part; Word has several headers, and numbers them."""
    stem = _stem(part)
    name = _PARTS.get(stem)
    if name is None or not _OF_WORD.match(part):
        return part
    number = part.rpartition("/")[2].partition(".")[0].removeprefix(stem)
    return f"{name} {number}".rstrip() if stem in _MANY else name


def _stem(part: str) -> str:
    """The name of the file of a part without its number."""
    return part.rpartition("/")[2].partition(".")[0].rstrip("0123456789")


_OF_WORD = re.compile(r"(?:word|docProps)/")
_PARTS = {
    "document": "thân văn bản",
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích cuối trang",
    "endnotes": "chú thích cuối văn bản",
    "comments": "ghi chú",
    "core": "thuộc tính của tệp",
    "app": "thuộc tính của tệp",
    "custom": "thuộc tính của tệp",
    "chart": "biểu đồ",
}
_MANY = frozenset({"header", "footer", "chart"})


@attrs.frozen(order=True, kw_only=True)
class TemplateFault:
    """One thing to mend in a template or its data (*điểm cần sửa*).

    Attributes:
        location: Where the tag stands.
        tag: As it was typed; "" for faults of the data alone.
        around: Text of its paragraph, cut at both ends.
        wording: What was found, what was expected, what to do.
        rows: In a loop, for which rows of the data.
    """

    location: Location
    tag: str
    around: str
    wording: Wording
    rows: Rows = attrs.field(factory=Rows)

    def __str__(self) -> str:
        return f"{self.place.en}: {self.tag}: " + self._told(self.wording.en, "Text")

    @property
    def vietnamese(self) -> str:
        """The same for a clerk."""
        return f"{self.place.vi}: {self.tag}: " + self._told(self.wording.vi, "Nội dung")

    @property
    def place(self) -> Wording:
        """Where the tag stands, and for which rows of the data it is wrong."""
        place, rows = self.location.wording, self.rows.wording
        return Wording(f"{place.en}: {rows.en}", f"{place.vi}, {rows.vi}") if rows.en else place

    def _told(self, wording: str, label: str) -> str:
        """What is wrong, and the text around the tag as a sentence of its own."""
        if self.around.strip() == self.tag:
            return wording
        end = "" if wording.endswith((".", "?", "!", "…")) else "."
        return f"{wording}{end} {label}: “{self.around}”"


class TemplateError(LocalGovError):
    """A template that cannot be filled, with everything wrong with it at once.

    Attributes:
        faults: All of them, in the order of the document.
    """

    # Where to import it from, so that a traceback says it.
    __module__ = "vn_localgov.templates"

    def __init__(self, faults: Iterable[TemplateFault]) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class ValueFaultError(WordedError):
    """A value that cannot be printed where a tag wants it (*giá trị không in được*).

    Own filters raise it to say what is wrong; the template adds part, paragraph and tag,
    goes on, and tells it together with all other faults.
    """

    # Where to import it from, so that a traceback says it.
    __module__ = "vn_localgov.templates"


class LimitError(ValueFaultError):
    """A template that takes more than it may, all together: there is no use in going on."""
