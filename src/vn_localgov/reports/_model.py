"""The parts that a report is made of."""

import datetime as dt
from collections.abc import Mapping
from typing import Generic, TypeVar

import attrs

from vn_localgov._text import nfc
from vn_localgov.dates import Period, YearSpan
from vn_localgov.documents import Citation, DocumentType
from vn_localgov.figures import Figure
from vn_localgov.findings import Location
from vn_localgov.indicators import Indicator, IndicatorTable
from vn_localgov.places import Commune
from vn_localgov.relations import Relation, Rounding
from vn_localgov.reports._document import OfficialDocument
from vn_localgov.reports._names import frame_names
from vn_localgov.reports._tree import Section
from vn_localgov.units import Unit

T = TypeVar("T")


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
class Report(OfficialDocument):
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

    commune: Commune
    type: DocumentType = DocumentType.REPORT
    title: str = attrs.field(converter=nfc)
    period: Period
    indicators: dict[str, Indicator] = attrs.field(factory=dict)
    figures: Mapping[str, StatedFigure] = attrs.field(factory=dict)
    relations: tuple[Relation, ...] = ()
    citations: Mapping[str, Placed[Citation]] = attrs.field(factory=dict)
    as_of: Mapping[str, Placed[dt.date]] = attrs.field(factory=dict)
    times: Mapping[str, Period | YearSpan | dt.date] = attrs.field(factory=dict)
    base_years: Mapping[str, Placed[int]] = attrs.field(factory=dict)
    sections: tuple[Section, ...] = ()

    @property
    def names(self) -> dict[str, object]:
        """What tags may name (*mã dùng trong thẻ*), in the words and in Word templates.

        A draft has no day yet.
        """
        day = None if self.issued.is_open else self.issued.date
        return {
            **frame_names(self.period, day, self.commune),
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
