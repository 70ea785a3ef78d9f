"""The parts that a report is made of."""

import datetime as dt
import enum
from collections.abc import Iterator, Mapping
from typing import Generic, Literal, TypeAlias, TypeVar

import attrs

from vn_localgov._text import nfc
from vn_localgov.dates import Period, YearSpan
from vn_localgov.documents import (
    Citation,
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.figures import Figure
from vn_localgov.findings import Location
from vn_localgov.indicators import Indicator, IndicatorTable
from vn_localgov.places import Commune
from vn_localgov.relations import Relation, Rounding
from vn_localgov.reports._names import frame_names
from vn_localgov.units import Unit

T = TypeVar("T")


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
    """

    head: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    alignment: tuple[Literal["left", "center", "right"], ...]


Block: TypeAlias = Paragraph | Table


class PartStyle(enum.Enum):
    """How the parts of a report are called (*cách ghi phần*).

    The decree writes *Phần I*; very many communes write *Phần thứ nhất*.
    """

    NUMERAL = "so"
    ORDINAL = "thu"


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN = tuple(f"{ten}{one}" for ten in ("", "X") for one in _ROMAN_ONES)[1:]
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
                return f"Phần thứ {_pick(_ORDINALS, self.number)}"
            case 1:
                return f"Phần {_pick(_ROMAN, self.number)}"
            case 2:
                return f"{_pick(_ROMAN, self.number)}."
            case 3:
                return f"{self.number}."
            case _:
                return f"{_pick(_POINTS, self.number)})"


def _pick(names: tuple[str, ...] | str, number: int) -> str:
    if number > len(names):
        raise ValueError(f"there is no name for number {number} after {names[-1]}")
    return names[number - 1]


@attrs.frozen
class Placed(Generic[T]):
    """A value, and where somebody typed it (*vị trí ghi*)."""

    value: T
    place: Location


@attrs.frozen(kw_only=True)
class StatedFigure:
    """A figure that relations name (*số liệu*), or one that the report only implies.

    Attributes:
        id: The code of an indicator; what belongs to it follows: ``ngheo.thon_dong`` is a
            village, ``ngheo@ke_hoach`` the plan, ``ngheo@dat`` the attainment,
            ``ngheo@cung_ky`` last year, ``ngheo@tang`` the change, ``ngheo@tong`` the whole.
        name: What people call it.
        figure: What is stated; None for a plan or a past that only a percentage or a
            change tells of.
        unit: Its unit, also if there is no figure.
        rounding: How it was made from the true value.
        place: Where it was typed; for a figure that follows from others, where those are.
        is_computed: Whether the library added it up, so that it cannot be mistyped.
    """

    id: str
    name: str
    figure: Figure | None = None
    unit: Unit
    rounding: Rounding
    place: Location
    is_computed: bool = False


@attrs.frozen(kw_only=True)
class Report:
    """A report (*báo cáo*): what it says, and the frame around it.

    Attributes:
        title: The subject under the type (*trích yếu*).
        addressees: After *Kính gửi*; empty if the report is not sent upwards.
        indicators: All indicators, by code.
        figures: All figures that may be related, by id.
        relations: What the figures have to do with each other, as it was declared.
        citations: The documents that may be cited, by code.
        as_of: The days up to which figures are told (*tính đến ngày*), by code.
        times: Dates and periods that the words may name (*mốc thời gian*), by code.
        base_years: The years that indicators are compared with (*năm gốc so sánh*), by the
            code of the indicator, where the author told them.
        opening: Text before the first section.
        sections: The tree.
    """

    body: IssuingBody
    commune: Commune
    number: DocumentNumber
    issued: DocumentDate
    type: DocumentType = DocumentType.REPORT
    title: str = attrs.field(converter=nfc)
    period: Period
    addressees: tuple[str, ...] = ()
    recipients: Recipients
    signatory: Signatory
    indicators: dict[str, Indicator] = attrs.field(factory=dict)
    figures: Mapping[str, StatedFigure] = attrs.field(factory=dict)
    relations: tuple[Relation, ...] = ()
    citations: Mapping[str, Placed[Citation]] = attrs.field(factory=dict)
    as_of: Mapping[str, Placed[dt.date]] = attrs.field(factory=dict)
    times: Mapping[str, Period | YearSpan | dt.date] = attrs.field(factory=dict)
    base_years: Mapping[str, Placed[int]] = attrs.field(factory=dict)
    opening: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def names(self) -> dict[str, object]:
        """What tags may name (*mã dùng trong thẻ*), in the words and in Word templates."""
        return {
            **frame_names(self.period, self.issued.date, self.commune),
            **self.indicators,
            **{code: cited.value for code, cited in self.citations.items()},
            **self.times,
        }

    @property
    def table(self) -> IndicatorTable:
        """All indicators as a table (*biểu chỉ tiêu*), parts below what they belong to."""
        parts = {part.code for whole in self.indicators.values() for part in whole.parts}
        roots = [it for code, it in self.indicators.items() if code not in parts]
        return IndicatorTable(title=self.title, indicators=roots)

    def walk(self) -> Iterator[Section | Block]:
        """Go through sections and text in the order of reading."""
        yield from self.opening
        for section in self.sections:
            yield from _walk(section)


def _walk(section: Section) -> Iterator[Section | Block]:
    yield section
    yield from section.blocks
    for child in section.children:
        yield from _walk(child)
