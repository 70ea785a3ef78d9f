"""The place of a chart in a template, and what its figures are written into."""

import attrs

from vn_localgov.errors import Wording
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Slot, Tag
from vn_localgov.templates._tokens import escape
from vn_localgov.templates._values._chart_data import ChartData
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
_TWICE = Wording(
    "one chart cannot show two sets of figures: move it out of the loop",
    "một biểu đồ không thể hiện được hai bộ số liệu; hãy đưa biểu đồ ra ngoài vòng lặp",
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
    text: str = attrs.field(repr=False)
    workbook: str | None
    has_categories: bool


@attrs.frozen
class ChartPlace(Slot):
    """The alternative text of a chart.

    Attributes:
        relation: Id of the relation that leads to the chart.
        original: The text in the template; None if a tag stands there.
        chart: What the relation leads to; None where that is no chart.
    """

    relation: str
    original: str | None = None
    chart: Chart | None = None

    @property
    def wanted(self) -> Wording | None:
        """Figures, where a tag stands and a chart is there."""
        return _WANTED if self.chart and self.original is None else None

    def write(self, value: object, tag: Tag, session: Session) -> str | None:
        """Have the chart show the value, and write its title."""
        del tag
        if self.chart is None or not isinstance(value, ChartData):
            return self.original
        for text in (*value.categories, *value.series, value.title):
            check_characters(text)
        if not self.chart.has_categories:
            raise ValueFaultError(_NO_CATEGORIES)
        if session.charts.setdefault(self.chart, value) != value:
            raise ValueFaultError(_TWICE)
        return escape(value.title)
