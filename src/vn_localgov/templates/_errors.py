"""What is wrong with a template or with its data, and where."""

import re
from collections.abc import Iterable

import attrs

from vn_localgov.errors import LocalGovError, WordedError, Wording


@attrs.frozen(order=True)
class Location:
    """Where a tag stands in a template.

    Attributes:
        part: Name of the part, such as "word/document.xml".
        paragraph: Counted from 1 over the paragraphs outside of tables; 0 in a table
            and where there are none.
        cells: Table, row and cell, counted from 1, from the outermost table inwards.
    """

    part: str = ""
    paragraph: int = 0
    cells: tuple[tuple[int, int, int], ...] = ()

    @property
    def wording(self) -> Wording:
        """The place in words."""
        en = [f"table {table}, row {row}, cell {cell}" for table, row, cell in self.cells]
        vi = [f"bảng {table}, hàng {row}, ô {cell}" for table, row, cell in self.cells]
        if self.paragraph and not self.cells:
            en, vi = [f"paragraph {self.paragraph}"], [f"đoạn {self.paragraph}"]
        return Wording(": ".join([self.part, *en]), ", ".join([_named(self.part), *vi]))


def _named(part: str) -> str:
    """What a clerk calls a part; Word has several headers, and numbers them."""
    file = part.rpartition("/")[2].partition(".")[0]
    stem = file.rstrip("0123456789")
    name = _PARTS.get(stem)
    if name is None or not _OF_WORD.match(part):
        return part
    return f"{name} {file[len(stem) :]}".rstrip() if stem in _MANY else name


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
    """

    location: Location
    tag: str
    around: str
    wording: Wording

    def __str__(self) -> str:
        return f"{self.location.wording.en}: {self.tag}: {self.wording.en}" + self._text("Text")

    @property
    def vietnamese(self) -> str:
        """The same for a clerk."""
        place = self.location.wording.vi
        return f"{place}: {self.tag}: {self.wording.vi}" + self._text("Nội dung")

    def _text(self, label: str) -> str:
        return f". {label}: “{self.around}”" if self.around.strip() != self.tag else ""


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
