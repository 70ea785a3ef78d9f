"""The text of a document: sections, paragraphs and tables."""

import enum
from collections.abc import Iterator
from typing import Literal, TypeAlias

import attrs

from vn_localgov._text import nfc
from vn_localgov.charts import Chart


@attrs.frozen
class Run:
    """A stretch of text in one look."""

    text: str = attrs.field(converter=nfc)
    bold: bool = attrs.field(default=False, kw_only=True)
    italic: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph of the text (*đoạn văn*).

    Attributes:
        runs: Its text, look by look.
        marker: What stands before it in a list: ``-``, ``+``, ``*``, ``1.``; or "".
    """

    runs: tuple[Run, ...]
    marker: str = ""

    @property
    def text(self) -> str:
        """All of it, marker included, in one look."""
        return f"{self.marker} ".lstrip() + "".join(run.text for run in self.runs)


@attrs.frozen(kw_only=True)
class Table:
    """A table of the text (*bảng*): a row of heads, then rows of cells.

    Attributes:
        alignment: One for each column.
        unit: What stands above it on the right: the unit of all its figures; "" for nothing.
        notes: What stands below it, line by line: what its signs mean.
        depths: For each row, how deep its first text that stands to the left is indented;
            empty if none is.
    """

    head: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    alignment: tuple[Literal["left", "center", "right"], ...]
    unit: str = attrs.field(default="", converter=nfc)
    notes: tuple[str, ...] = ()
    depths: tuple[int, ...] = ()


Block: TypeAlias = Paragraph | Table | Chart


class PartStyle(enum.Enum):
    """How the parts of a report are called (*cách ghi phần*).

    The decree writes *Phần I*; very many communes write *Phần thứ nhất*.
    """

    NUMERAL = "so"
    ORDINAL = "thu"


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMAN = tuple(f"{ten}{one}" for ten in ("", "X") for one in _ROMAN_ONES)[1:]
# The alphabet of points: đ is a letter of its own, and there is no f, j, w, z.
_POINTS = "abcdđeghiklmnopqrstuvxy"


@attrs.frozen(kw_only=True)
class Section:
    """A node of the report's tree (*phần, mục, khoản, điểm*).

    >>> print(Section(level=2, number=4, title="Đánh giá").label)
    IV.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ.

    Attributes:
        level: 1 for *phần*, 2 for *mục* (I.), 3 for *khoản* (1.), 4 for *điểm* (a).
        number: Its place among its brothers, from 1.
        blocks: Text before the first child.
    """

    level: Literal[1, 2, 3, 4]
    number: int = attrs.field(validator=attrs.validators.ge(1))
    title: str = attrs.field(converter=nfc)
    blocks: tuple[Block, ...] = ()
    children: tuple["Section", ...] = ()
    part_style: PartStyle = PartStyle.NUMERAL

    @property
    def label(self) -> str:
        """The number as it is printed: ``Phần I``, ``I.``, ``1.`` or ``a)``."""
        match self.level:
            case 1 if self.part_style is PartStyle.ORDINAL:
                return f"Phần thứ {pick(_ORDINALS, self.number)}"
            case 1:
                return f"Phần {pick(ROMAN, self.number)}"
            case 2:
                return f"{pick(ROMAN, self.number)}."
            case 3:
                return f"{self.number}."
            case _:
                return f"{pick(_POINTS, self.number)})"

    def walk(self) -> Iterator["Section | Block"]:
        """Go through it in the order of reading."""
        yield self
        yield from self.blocks
        for child in self.children:
            yield from child.walk()


def pick(names: tuple[str, ...] | str, number: int) -> str:
    """Give the name of a number, counted from 1.

    Raises:
        ValueError: There are not so many names.
    """
    if number > len(names):
        raise ValueError(f"there is no name for number {number} after {names[-1]}")
    return names[number - 1]
