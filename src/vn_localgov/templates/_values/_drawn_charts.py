"""Charts that a value brings along: ``{{ x }}`` where no chart was before."""

from collections.abc import Iterator, Sequence

import attrs

from vn_localgov.charts import Chart
from vn_localgov.charts._part import WORKBOOK, chart_part
from vn_localgov.charts._workbook import make_workbook
from vn_localgov.opc.names import (
    CHART,
    DRAWING,
    OFFICE,
    RELATIONSHIPS,
    WORD_DRAWING,
    relations_of,
)
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import escape

_MILLIMETRE = 36_000
_DRAWING = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{id}" name="Biểu đồ {id}" descr="{told}"/><wp:cNvGraphicFramePr/>'
    f'<a:graphic xmlns:a="{DRAWING}"><a:graphicData uri="{CHART}">'
    f'<c:chart xmlns:c="{CHART}" xmlns:r="{OFFICE}" r:id="{{relation}}"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_RELATIONS = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="{WORKBOOK}" '
    f'Type="{OFFICE}/package" Target="/{{sheet}}"/></Relationships>'
)


@attrs.frozen
class DrawnChart(Fragment):
    """A chart in a line of text, for ``{{ x }}``, ``{{r x }}`` or ``{{p x }}``."""

    chart: Chart

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the drawing, and add the chart with its worksheet."""
        number = session.draw(self.chart)
        session.count(self.chart.data.size)
        return _DRAWING.format(
            width=round(self.chart.width * _MILLIMETRE),
            height=round(self.chart.height * _MILLIMETRE),
            id=session.next_drawing(),
            told=escape(self.chart.told),
            relation=session.refer(tag.location.part, "chart", f"/{_part(number)}"),
        )


@attrs.frozen
class Drawn(Fragment):
    """Paragraphs and tables that are written already, with charts among them, for ``{{p x }}``.

    Attributes:
        texts: What stands before, between and behind the charts: one more than there are.
    """

    is_paragraphs = True
    texts: Sequence[str]
    charts: Sequence[Chart]

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write all, each chart in its paragraph."""
        first, *others = self.texts
        session.count(sum(map(len, self.texts)))
        drawn = (DrawnChart(chart).to_xml(tag, session) for chart in self.charts)
        return first + "".join(chart + text for chart, text in zip(drawn, others, strict=True))


def parts_of(charts: Sequence[Chart], before: int) -> Iterator[tuple[str, bytes]]:
    """Give the parts of charts: the drawing, its worksheet, and that the one leads to the other.

    Args:
        charts: In the order in which they were drawn.
        before: How many an earlier filling of the same file added.
    """
    for number, chart in enumerate(charts, before + 1):
        name, sheet = _part(number), _sheet(number)
        yield name, chart_part(chart)
        yield relations_of(name), _RELATIONS.format(sheet=sheet).encode()
        yield sheet, make_workbook(chart.data)


def names_of(charts: Sequence[Chart], before: int) -> Iterator[tuple[str, str]]:
    """Give the names of the same: of the drawing and the worksheet of each."""
    for number, _ in enumerate(charts, before + 1):
        yield _part(number), _sheet(number)


def _part(number: int) -> str:
    return f"word/charts/drawn-added{number}.xml"


def _sheet(number: int) -> str:
    return f"word/embeddings/drawn-added{number}.xlsx"
