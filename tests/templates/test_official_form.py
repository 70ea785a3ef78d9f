# ruff: noqa: E501 - messages are read as they are printed
"""What has no official form within text is refused, with what to write instead."""

import pytest

from tests.templates.made import faults, filled, p
from vn_localgov.dates import Period
from vn_localgov.indicators import Basis, Indicator, IndicatorTable, PeriodColumn, PeriodTable

LUA = Indicator(code="lua", name="Lúa", unit="ha", actual=1021)
PERIOD = Period.month(2026, 10)
TABLES = (
    IndicatorTable(indicators=[LUA]),
    PeriodTable(
        period=PERIOD,
        periods={PERIOD: {"lua": LUA}},
        groups={"Kinh tế": ["lua"]},
        shown=[PeriodColumn.of(Basis.CURRENT, PERIOD)],
    ),
)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "tag",
    ["{{ bieu }}", "{{p bieu }}", "{{r bieu }}", "{{ bieu ~ '.' }}", "{{ bieu|upper }}"],
)
def test_a_table_is_not_printed_with_dashes_and_spaces(tag: str, table: object) -> None:
    """As a terminal shows it; the clerk hears which tag draws it."""
    (fault,) = faults(lambda: filled(p(tag), {"bieu": table}))

    assert (fault.tag, fault.wording.en, fault.wording.vi) == (
        tag,
        "a table of figures does not stand in text: write {{tbl … }} in a table of the template, whose look it takes over",
        "đây là biểu số liệu, không in được giữa dòng chữ; hãy viết {{tbl … }} trong một bảng của mẫu, biểu sẽ theo định dạng của bảng đó",
    )
