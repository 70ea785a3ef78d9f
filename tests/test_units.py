"""Units are read as people write them, printed one way, and converted exactly."""

from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import up_to_a_megabyte
from vn_localgov import Figure, ParseError, Unit
from vn_localgov.errors import UnitMismatchError
from vn_localgov.units import (
    Dimension,
    Region,
    UnitKind,
    as_unit,
    product_factor,
    quotient_factor,
    table,
)

regions = st.sampled_from(Region)
symbols = st.sampled_from([measure.symbol for measure in table().measures])
things = st.sampled_from(["hộ", "thửa", "giấy", "lượt", "suất", "người", "tin, bài", "giống F1"])


def with_scale(names: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Put *nghìn*, *triệu* and so on before names, or nothing; percentages stand alone."""
    scaled = st.tuples(st.sampled_from(list(table().scales)), names).map(" ".join)
    return names | scaled.filter(lambda typed: typed[-1] not in "%‰")


def compounds(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Put parts behind each other."""
    return st.tuples(*parts).map("/".join)


# "trđ" bears its scale, and percentages bear none.
spellings = st.sampled_from(
    [typed for typed, printed in table().spellings.items() if not printed.endswith(("%", "‰"))]
).filter(lambda typed: table().split(typed)[0] == "" and table().spell(typed) not in table().scales)
typed_parts = with_scale(symbols | things | spellings) | st.sampled_from(list(table().spellings))
typed_units = st.lists(typed_parts, min_size=1, max_size=4).map("/".join)


def sizes(quantity: Dimension | str, region: Region) -> st.SearchStrategy[str]:
    """All that measures *quantity* in *region*; a thing is only counted."""
    rows = [row for row in table().measures if row.size and row.dimension is quantity]
    known = [row.symbol for row in rows if row.region in {None, region}]
    return with_scale(st.sampled_from(known or [str(quantity)]))


@st.composite
def convertible(draw: st.DrawFn, count: int) -> list[Unit]:
    """Units that convert into each other, some of them compounds."""
    quantities = draw(st.lists(st.sampled_from(Dimension) | things, min_size=1, max_size=3))
    made = []
    for region in draw(st.lists(regions, min_size=count, max_size=count)):
        typed = draw(compounds(*(sizes(quantity, region) for quantity in quantities)))
        made.append(Unit.parse(typed, region=region))
    return made


@given(typed_units, st.none() | regions)
def test_parse_undoes_str(typed: str, region: Region | None) -> None:
    """What is printed after a number is read back; the region is not printed."""
    unit = Unit.parse(typed, region=region)

    assert Unit.parse(str(unit), region=region) == unit
    assert eval(repr(unit)) == unit  # noqa: S307 - that is what repr is for


@given(st.text() | st.text("a1m2đ²%‰/ ,.\u0301\n") | typed_units)
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a unit or an error that points into it."""
    try:
        unit = Unit.parse(text)
    except ParseError as error:
        assert 0 <= error.position <= len(error.text)
        assert all(Unit.parse(candidate) for candidate in error.candidates)
    else:
        assert Unit.parse(str(unit)) == unit


@pytest.mark.parametrize(
    ("typed", "symbol", "kind"),
    [
        ("m2", "m²", UnitKind.MEASURE),
        ("Ha", "ha", UnitKind.MEASURE),
        ("VNĐ", "đồng", UnitKind.MONEY),
        ("tỉ  đồng", "tỷ đồng", UnitKind.MONEY),
        ("Ngàn tỉ đ", "nghìn tỷ đồng", UnitKind.MONEY),
        ("kg/sào", "kg/sào", UnitKind.MEASURE),
        ("kg/1sào", "kg/sào", UnitKind.MEASURE),
        ("kg / 1 sào", "kg/sào", UnitKind.MEASURE),
        ("đ/m2", "đồng/m²", UnitKind.MONEY),
        ("triệu đồng/người/năm", "triệu đồng/người/năm", UnitKind.MONEY),
        ("người/năm", "người/năm", UnitKind.COUNT),
        ("tháng", "tháng", UnitKind.COUNT),
        ("%", "%", UnitKind.PERCENT),
        ("%/năm", "%/năm", UnitKind.PERCENT),
        ("điểm phần trăm", "điểm phần trăm", UnitKind.MEASURE),
        ("tin, bài", "tin, bài", UnitKind.COUNT),
        ("công dân", "công dân", UnitKind.COUNT),
        ("mẫu nước", "mẫu nước", UnitKind.COUNT),
        ("nghìn con", "nghìn con", UnitKind.COUNT),
        ("hécta", "ha", UnitKind.MEASURE),
        ("Hec-ta", "ha", UnitKind.MEASURE),
        ("hec ta", "ha", UnitKind.MEASURE),
        ("l", "lít", UnitKind.MEASURE),
        ("phần trăm", "%", UnitKind.PERCENT),
        ("mw", "MW", UnitKind.MEASURE),
        ("đồng chí", "đồng chí", UnitKind.COUNT),
        ("đồng hồ nước", "đồng hồ nước", UnitKind.COUNT),
        ("triệu đồng bào", "triệu đồng bào", UnitKind.COUNT),
        ("năm học", "năm học", UnitKind.COUNT),
        ("vũ khí, vật liệu nổ", "vũ khí, vật liệu nổ", UnitKind.COUNT),
        ("giống F1", "giống F1", UnitKind.COUNT),
        ("Hộ", "hộ", UnitKind.COUNT),
        ("Ổ dịch", "ổ dịch", UnitKind.COUNT),
        ("Hộ Mông", "hộ Mông", UnitKind.COUNT),
        ("GCNQSDĐ", "GCNQSDĐ", UnitKind.COUNT),
        ("sản phẩm OCOP", "sản phẩm OCOP", UnitKind.COUNT),
        ("VietGAP", "VietGAP", UnitKind.COUNT),
    ],
)
def test_what_people_type_has_one_printed_form(typed: str, symbol: str, kind: UnitKind) -> None:
    """Short and foreign ways of writing a unit come out in the official one."""
    unit = Unit.parse(typed)

    assert (str(unit), unit.symbol, unit.kind) == (symbol, symbol, kind)
    assert as_unit(typed) == as_unit(unit) == unit


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("12", 0),
        ("/ha", 0),
        ("<b>", 0),
        ("hộ\nnghèo", 2),
        ("tạ/", 3),
        ("tạ//ha", 3),
        ("kg/1", 4),
        ("bác sĩ/10000 dân", 7),
        ("a/b/c/d/e/f/g/h/i/k", 17),
    ],
)
def test_what_is_no_unit_is_refused(text: str, position: int) -> None:
    """A number or markup is not something to count, nor is half a unit."""
    with pytest.raises(ParseError, match="expected") as caught:
        Unit.parse(text)

    assert caught.value.position == position


@pytest.mark.parametrize(
    ("read", "rest"),
    [
        *(("ha", rest) for rest in (".", ";", ",", ")", "-", "1", "²", " ha", "\u200b", " lúa")),
        ("m", "^2"),
        ("m", " 2"),
        ("km²", "²"),
        ("tấn", "."),
        ("đ", "."),
        ("hộ", " 2"),
        ("hộ", "."),
        ("giống F", "12"),
        ("tỷ đồng", " trở lên"),
        ("đồng", " trở lên"),
        ("tỷ đồng", " ngân sách"),
        ("nghìn", " phần trăm"),
        ("nghìn", " triệu đồng"),
        ("nghìn", " trđ"),
        ("tạ/ha", "."),
    ],
)
def test_what_follows_a_unit_makes_no_thing_of_it(read: str, rest: str) -> None:
    """Hectares with a full stop are no things to count; the error proposes the hectares."""
    with pytest.raises(ParseError, match="expected nothing more") as caught:
        Unit.parse(read + rest)

    assert (caught.value.position, caught.value.candidates) == (len(read), (read,))
    assert caught.value.wording.vi == "cần hết ở đây"


@pytest.mark.parametrize(
    ("text", "position", "meant", "en", "vi"),
    [
        (
            *("mW", 0, "MW"),
            "expected 'MW': 'mW' is a thousand million times less",
            "cần 'MW': 'mW' nhỏ hơn một tỷ lần",
        ),
        (
            *("nghìn mWh/năm", 6, "nghìn MWh"),
            "expected 'MWh': 'mWh' is a thousand million times less",
            "cần 'MWh': 'mWh' nhỏ hơn một tỷ lần",
        ),
    ],
)
def test_a_capital_that_changes_the_size_is_not_guessed(
    text: str, position: int, meant: str, en: str, vi: str
) -> None:
    """A power station makes megawatts; whoever wrote milliwatts is asked."""
    with pytest.raises(ParseError) as caught:
        Unit.parse(text)

    assert (caught.value.position, caught.value.candidates) == (position, (meant,))
    assert caught.value.wording == (en, vi)


def test_letters_that_only_look_right_are_refused() -> None:
    """A Turkish i and a Cyrillic a would make a thing of a million, or of a hectare."""
    for text in ("tr\u0131ệu đồng", "h\u0430"):
        with pytest.raises(ParseError):
            Unit.parse(text)


def test_an_error_shows_a_window_of_a_long_text() -> None:
    """A megabyte stays out of the message, and in the error; a short text is shown whole."""
    text = "a" * 100 + "." + "b" * 10**6
    with pytest.raises(ParseError) as caught:
        Unit.parse(text)
    with pytest.raises(ParseError) as short:
        Unit.parse("hộ" * 30 + "." + "b" * 59)

    shown = f"    …{'a' * 60}.{'b' * 59}…"
    assert str(caught.value) == f"expected nothing more\n{shown}\n    {' ' * 61}^"
    assert caught.value.text == text
    assert "…" not in str(short.value)


@pytest.mark.parametrize("piece", ["a", "đ ", "/", "a/", " ", "1", "/1", "\u0301", "a\u0301\u0316"])
@up_to_a_megabyte
def test_a_megabyte_is_read_or_refused_at_once(piece: str, length: int) -> None:
    """Nobody waits for a file that was made to be slow."""
    many = piece * (length // len(piece))
    for text in (many, "a" + many, "ha/" + many):
        with suppress(ParseError):
            assert Unit.parse(text).factor_to(text) == 1


def test_only_percentages_stand_close() -> None:
    """A space comes before every other unit (Decree 86/2012)."""
    close = {measure.symbol for measure in table().measures if measure.is_close}

    assert close == {"%", "‰"}
    assert Unit.parse("%/năm").attach_to("6,5") == "6,5%/năm"
    assert Unit.parse("kg/sào").attach_to("320") == "320 kg/sào"


def test_thousands_of_things_are_not_counted_one_by_one() -> None:
    """Six households are 06 hộ; six thousand hens are 6 nghìn con."""
    assert Unit.parse("hộ").is_count
    assert not Unit.parse("nghìn con").is_count
    assert str(Figure(6, "nghìn con")) == "6 nghìn con"


@given(convertible(3))
def test_conversion_is_undone_and_goes_by_any_way(chain: list[Unit]) -> None:
    """There and back again is no change; a stop on the way makes no difference."""
    first, second, third = chain

    assert first.factor_to(first) == 1
    assert first.factor_to(second) * second.factor_to(first) == 1
    assert first.factor_to(second) * second.factor_to(third) == first.factor_to(third)


@pytest.mark.parametrize(
    ("unit", "other", "factor"),
    [
        ("tấn", "tạ", Fraction(10)),
        ("tạ", "yến", Fraction(10)),
        ("kg", "g", Fraction(1000)),
        ("km²", "ha", Fraction(100)),
        ("m³", "lít", Fraction(1000)),
        ("phút", "giờ", Fraction(1, 60)),
        ("%", "‰", Fraction(10)),
        ("nghìn tỷ đồng", "tỷ đồng", Fraction(1000)),
        ("tỷ đồng", "triệu đồng", Fraction(1000)),
        ("triệu đồng", "nghìn đồng", Fraction(1000)),
        ("nghìn đồng", "đồng", Fraction(1000)),
        ("triệu lượt", "nghìn lượt", Fraction(1000)),
        ("tạ/ha", "tấn/ha", Fraction(1, 10)),
        ("triệu đồng/năm/người", "nghìn đồng/người/tháng", Fraction(250, 3)),
        # What cancels out needs no region.
        ("tạ/sào", "kg/sào", Fraction(100)),
    ],
)
def test_factors_are_exact(unit: str, other: str, factor: Fraction) -> None:
    """As every schoolbook has them."""
    assert Unit.parse(unit).factor_to(other) == factor


@pytest.mark.parametrize(
    ("unit", "region", "other", "factor"),
    [
        ("sào", Region.BAC_BO, "m²", Fraction(360)),
        ("mẫu", Region.BAC_BO, "m²", Fraction(3600)),
        ("thước", Region.BAC_BO, "m²", Fraction(24)),
        ("sào", Region.TRUNG_BO, "m²", Fraction(500)),
        ("thước", Region.TRUNG_BO, "m²", Fraction(100, 3)),
        ("sào", Region.TRUNG_BO_497, "m²", Fraction(497)),
        ("công", Region.NAM_BO, "m²", Fraction(1000)),
        ("công", Region.NAM_BO_1296, "m²", Fraction(1296)),
        ("mẫu", Region.NAM_BO, "ha", Fraction(1)),
        ("sào", Region.LAM_DONG, "m²", Fraction(1000)),
        ("kg/sào", Region.BAC_BO, "tạ/ha", Fraction(5, 18)),
    ],
)
def test_the_region_decides(unit: str, region: Region, other: str, factor: Fraction) -> None:
    """A sào in the North is not a sào in the South, though both are printed alike."""
    local = Unit.parse(unit, region=region)

    assert local.factor_to(other) == factor
    assert local == Unit.parse(unit).in_region(region) != Unit.parse(unit)
    assert (str(local), local.region) == (unit, region)
    assert local.in_region(None) == Unit.parse(unit)


def test_a_region_changes_nothing_else() -> None:
    """Hectares and households are the same everywhere; a công is a day's work elsewhere."""
    for name in ("ha", "triệu đồng/người/năm", "hộ"):
        assert Unit.parse(name, region=Region.BAC_BO) == Unit.parse(name)
    assert Unit.parse("công", region=Region.BAC_BO).region is None


@given(regions)
def test_land_measures_of_a_region_fit_together(region: Region) -> None:
    """Everywhere a mẫu is 10 sào, a sào 15 thước, and a công is a sào."""
    ratios = {("mẫu", "sào"): 10, ("sào", "thước"): 15, ("công", "sào"): 1}
    for (large, small), factor in ratios.items():
        if {region} <= {*table().regions(large)} & {*table().regions(small)}:
            unit = Unit.parse(large, region=region)
            assert unit.factor_to(Unit.parse(small, region=region)) == factor


@pytest.mark.parametrize(
    ("unit", "other", "message"),
    [
        ("ha", "kg", "cannot convert ha into kg"),
        ("hộ", "người", "cannot convert hộ into người"),
        ("đồng", "USD", "cannot convert đồng into USD"),
        ("tạ/ha", "tạ", "cannot convert tạ/ha into tạ"),
        ("tạ/ha", "ha/tạ", "cannot convert tạ/ha into ha/tạ"),
        ("sào", "kg", "cannot convert sào into kg"),
        (
            "ha",
            "công",
            (
                "cannot convert ha into công: "
                "name the region of công with in_region (NAM_BO, NAM_BO_1296)"
            ),
        ),
    ],
)
def test_what_does_not_convert_is_refused(unit: str, other: str, message: str) -> None:
    """No figure changes its meaning, and no region is guessed."""
    with pytest.raises(UnitMismatchError) as caught:
        Unit.parse(unit).factor_to(other)

    assert str(caught.value) == message


def test_messages_tell_regions_apart() -> None:
    """Two kinds of sào look alike only on paper."""
    with pytest.raises(UnitMismatchError, match=r"sào \(Nam Bộ\) into sào: name the region"):
        Unit.parse("sào", region=Region.NAM_BO).factor_to("sào")


@pytest.mark.parametrize(
    ("result", "factors", "expected"),
    [
        ("tấn", ["ha", "tạ/ha"], Fraction(1, 10)),
        ("kg", ["m²", "tạ/ha"], Fraction(1, 100)),
        ("triệu đồng", ["người", "triệu đồng/người"], Fraction(1)),
        ("hộ", ["hộ", "%"], Fraction(1, 100)),
        ("trẻ", ["trẻ", "‰"], Fraction(1, 1000)),
    ],
)
def test_units_multiply(result: str, factors: list[str], expected: Fraction) -> None:
    """What cancels out cancels out, and scales are reckoned in."""
    assert product_factor(result, *factors) == expected


@pytest.mark.parametrize(
    ("result", "above", "below", "expected"),
    [
        ("%", "hộ", "hộ", Fraction(100)),
        ("‰", "trẻ", "trẻ", Fraction(1000)),
        ("triệu đồng/người", "tỷ đồng", "người", Fraction(1000)),
        ("tạ/ha", "tấn", "ha", Fraction(10)),
        ("ha", "tấn", "tạ/ha", Fraction(10)),
    ],
)
def test_units_divide(result: str, above: str, below: str, expected: Fraction) -> None:
    """Per head, per hectare, in percent."""
    assert quotient_factor(result, above, below) == expected


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        (lambda: product_factor("tấn", "ha", "ha"), "ha × ha is no tấn"),
        (lambda: quotient_factor("%", "hộ", "người"), "hộ : người is no %"),
        (lambda: product_factor("kg", "sào", "kg/ha"), "sào × kg/ha is no kg"),
    ],
)
def test_units_that_do_not_fit_are_refused(call: Callable[[], Fraction], reason: str) -> None:
    """Households by people give no percentage, and a sào without a region no hectare."""
    with pytest.raises(UnitMismatchError, match=reason):
        call()
