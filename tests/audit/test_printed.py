"""A printed figure says which true values it allows, and at which of them it stands."""

from fractions import Fraction

import attrs
import pytest

from vn_localgov.audit import Printed, Rounding
from vn_localgov.figures import Figure
from vn_localgov.findings import Location
from vn_localgov.units import Unit

HERE = Location(file="bao-cao.toml", line=3)


def printed(text: str, **options: object) -> Printed:
    """A figure as somebody printed it."""
    figure = Figure.parse(text)
    return Printed(id="a", name="Số a", figure=figure, unit=figure.unit, **options)  # type: ignore[arg-type]


def unread(text: str) -> Printed:
    """A figure that cannot be read."""
    return Printed(id="a", name="Số a", unit=Unit.parse("m²"), text=text)


@pytest.mark.parametrize(
    ("text", "interval", "point"),
    [
        ("5.977 tấn", "[5.976,5; 5.977,5]", "[5.977; 5.977]"),
        ("57 hộ", "[57; 57]", "[57; 57]"),
        ("trên 30 hộ", "(30; +∞)", "(30; +∞)"),
        ("khoảng 30 hộ", "(-∞; +∞)", "(-∞; +∞)"),
    ],
)
def test_only_an_exact_figure_stands_at_a_point(text: str, interval: str, point: str) -> None:
    """Elsewhere nothing but the interval is known."""
    assert str(printed(text).interval) == interval
    assert str(printed(text).point) == point


def test_what_nobody_printed_is_not_below_zero() -> None:
    """And a print that cannot be read may be anything."""
    plan = Printed(id="a", name="Kế hoạch", unit=Unit.parse("hộ"))
    broken = unread("8.3012,9")

    assert (plan.is_told, plan.is_exact, plan.value) == (False, False, None)
    assert str(plan.interval) == str(plan.point) == "[0; +∞)"
    assert (broken.is_told, broken.is_exact, broken.value) == (True, False, None)
    assert str(broken.interval) == str(broken.point) == "(-∞; +∞)"


def test_digits_are_those_of_the_print() -> None:
    """With their points, and without unit and bound."""
    assert (printed("trên 29.806,0 m²").digits, printed("29.806,0 m²").decimals) == ("29.806,0", 1)
    assert (unread("8.3012,94").digits, unread("8.3012,94").decimals) == ("8.3012,94", 2)
    assert unread("8.3012").decimals == 0


def test_the_last_place_is_that_of_the_last_digit() -> None:
    """Unless somebody says that zeros were rounded."""
    assert printed("29.806,05 m²").last_place == Fraction(1, 100)
    assert printed("29.806 m²").last_place == 1
    assert printed("2.500 m²", step=Fraction(100)).last_place == 100
    assert str(printed("2.500 m²", step=Fraction(100)).interval) == "[2.450; 2.550]"


@pytest.mark.parametrize(
    ("text", "is_whole"), [("57 hộ", True), ("57 đồng", True), ("57 ha", False), ("5,5 hộ", False)]
)
def test_things_and_dong_are_whole(text: str, is_whole: bool) -> None:
    """Half a household is a mean, whatever its unit."""
    assert printed(text).is_whole is is_whole


def test_a_print_is_exact_rounded_or_cut_off() -> None:
    """By its unit, if nobody says otherwise."""
    assert printed("57 hộ").rounding is Rounding.EXACT
    assert printed("57 ha").rounding is Rounding.NEAREST
    cut = attrs.evolve(printed("57 ha"), rounding=Rounding.TRUNCATED)
    assert str(cut.interval) == "[57; 58)"


def test_another_value_is_printed_as_the_one_before() -> None:
    """Rounded to as many decimals, with its unit; what could not be read is left behind."""
    assert unread("8.3012,9").with_value(Fraction(831_294, 100)) == printed("8.312,9 m²")
    assert printed("57 ha").with_value(Fraction(115, 2)) == printed("58 ha")


def test_a_figure_is_cited_as_it_is_printed() -> None:
    """With its place, so that somebody can look."""
    cited = printed("trên 5.977 tấn", place=HERE).cited

    assert (cited.id, cited.name, cited.text, cited.place) == (
        "a",
        "Số a",
        "trên 5.977 tấn",
        HERE,
    )
    assert unread("8.3012,9").cited.text == "8.3012,9"
