"""Units are read as people write them and printed one way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import ParseError, Unit
from vn_localgov.units import UnitKind

units = st.sampled_from(
    ["đồng", "tỷ đồng", "triệu đồng/người/năm", "%", "‰", "ha", "m²", "tạ/ha", "kg/sào", "hộ"]
).map(Unit.parse)


@given(units)
def test_parse_undoes_str(unit: Unit) -> None:
    """What is printed after a number is read back."""
    assert Unit.parse(str(unit)) == unit


@given(st.text())
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a unit or an error that points into it."""
    try:
        assert Unit.parse(text).symbol
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)


@pytest.mark.parametrize(
    ("typed", "symbol", "kind"),
    [
        ("m2", "m²", UnitKind.MEASURE),
        ("VNĐ", "đồng", UnitKind.MONEY),
        ("tỉ  đồng", "tỷ đồng", UnitKind.MONEY),
        ("kg/sào", "kg/sào", UnitKind.MEASURE),
        ("đ/m2", "đồng/m²", UnitKind.MONEY),
        ("%", "%", UnitKind.PERCENT),
        ("tin, bài", "tin, bài", UnitKind.COUNT),
    ],
)
def test_what_people_type_has_one_printed_form(typed: str, symbol: str, kind: UnitKind) -> None:
    """Short and foreign ways of writing a unit come out in the official one."""
    assert Unit.parse(typed) == Unit(symbol=symbol, kind=kind)


@pytest.mark.parametrize("text", ["", "12", "/ha", "<b>", "hộ\nnghèo"])
def test_what_is_no_unit_is_refused(text: str) -> None:
    """A number or markup is not something to count."""
    with pytest.raises(ParseError, match="expected"):
        Unit.parse(text)
