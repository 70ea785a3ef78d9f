"""The place of a chart in a template, and what its figures are written into."""

import posixpath

import attrs

from vn_localgov.charts._data import ChartData
from vn_localgov.errors import Wording
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Slot, Tag
from vn_localgov.templates._tokens import escape
from vn_localgov.templates._write import check_characters

_NO_CATEGORIES = Wording(
    "only charts with categories can be filled, such as columns, lines and pies, and not those "
    "of x and y values",
    "chỉ điền được biểu đồ theo nhóm (cột, đường, tròn…), không điền được biểu đồ phân tán",
)
_WANTED = Wording(
    "the tag is the alternative text of a chart, whose figures would stay those of the template: "
    "give a ChartData",
    "thẻ này là văn bản thay thế của biểu đồ nên biểu đồ sẽ giữ số liệu mẫu; dữ liệu phải là "
    "ChartData",
)


@attrs.frozen(kw_only=True)
class Chart:
    """A chart of the template.

    Attributes:
        name: Of its part.
        text: Its XML, if it holds no tags itself.
        workbook: Name of the part with the worksheet behind it; None without one that
            can be written.
        has_categories: Whether its figures belong to categories each.
    """

    name: str
    text: str = attrs.field(repr=False, eq=False)
    workbook: str | None
    has_categories: bool

    def part(self, copy: int) -> str:
        """Name of the part of a copy; 0 is the chart itself."""
        return _copied(self.name, copy)

    def sheet(self, copy: int) -> str:
        """Name of the part with the worksheet behind a copy; "" without one."""
        return _copied(self.workbook, copy) if self.workbook else ""


def _copied(name: str, copy: int) -> str:
    ending = posixpath.splitext(name)[1]
    return posixpath.join(posixpath.dirname(name), f"added{copy}{ending}") if copy else name


@attrs.frozen
class ChartSlot(Slot):
    """What of the drawing of a chart depends on the figures that it shows.

    Attributes:
        relation: Id of the relation that leads to the chart.
        chart: What the relation leads to; None where that is no chart.
    """

    relation: str
    chart: Chart | None = None


@attrs.frozen
class ChartReference(ChartSlot):
    """The id of the relation that leads to a chart: each copy in a loop has its own."""

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Have the chart show the value, or a copy of it if it shows something already."""
        if not (self.chart and self.chart.has_categories):
            return self.relation
        data = value if isinstance(value, ChartData) else None
        copy = session.show(self.chart, data)
        if not copy:
            return self.relation
        session.count(len(self.chart.text) + (data.size if data else 0))
        return session.refer(tag.location.part, "chart", f"/{self.chart.part(copy)}")


@attrs.frozen
class ChartPlace(ChartSlot):
    """The alternative text of a chart.

    Attributes:
        original: The text in the template; None if a tag stands there.
    """

    original: str | None = None

    @property
    def wanted(self) -> Wording | None:
        """Figures, where a tag stands and a chart is there."""
        return _WANTED if self.chart and self.original is None else None

    def write(self, value: object, tag: Tag, session: Session) -> str | None:
        """Write the title of the figures."""
        del tag, session
        if self.chart is None or not isinstance(value, ChartData):
            return self.original
        for text in (*value.categories, *value.series, value.title):
            check_characters(text)
        if not self.chart.has_categories:
            raise ValueFaultError(_NO_CATEGORIES)
        return escape(value.title)
