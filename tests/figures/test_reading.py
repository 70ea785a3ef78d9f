"""Figures of running text are read in all forms that people write, and not guessed."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure, ParseError
from vn_localgov.figures import (
    AnyFigure,
    Bound,
    FigureRange,
    Progress,
    find_figures,
    parse_figure,
    read_figure,
)

amounts = st.integers(0, 10**12).map(Decimal)
units = st.sampled_from(["hộ", "%", "ha", "kg/sào", "triệu đồng/người/năm"])
figures = st.builds(Figure, amounts, units, st.sampled_from(Bound)) | st.builds(
    Progress, done=amounts, whole=amounts, unit=units
)
typed = (
    st.text()
    | st.text("0123456789., /-–từđếnhộ%‰trên\0")
    | st.text("0123., từ%hộ").map("{} trở lên".format)
)


@given(figures)
def test_whatever_is_printed_is_read(figure: AnyFigure) -> None:
    """Both readers read all that the values print, without repairs."""
    assert parse_figure(str(figure)) == figure
    assert read_figure(str(figure)).value == figure
    assert not read_figure(str(figure)).repairs


@given(typed)
def test_readers_fail_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a figure, or an error that points into the text."""
    for read in (parse_figure, read_figure):
        try:
            read(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)
            for candidate in error.candidates:
                parse_figure(candidate)


@given(typed)
def test_the_lenient_reader_agrees_with_the_strict_one(text: str) -> None:
    """It reads more, and nothing otherwise."""
    try:
        strict = parse_figure(text)
    except ParseError:
        return

    assert read_figure(text).value == strict


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("trên 30 tỷ đồng", Figure(30, "tỷ đồng", Bound.ABOVE)),
        ("Hơn 30 ha", Figure(30, "ha", Bound.ABOVE)),
        ("ước đạt 320 kg/sào", Figure(320, "kg/sào", Bound.ESTIMATED_TO_REACH)),
        ("ước thực hiện 15 tấn", Figure(15, "tấn", Bound.ESTIMATED)),
        ("chưa đến 50 hộ", Figure(50, "hộ", Bound.BELOW)),
        ("không quá 02 ngày", Figure(2, "ngày", Bound.AT_MOST)),
        ("tối thiểu 3,5 tấn/ha", Figure(Decimal("3.5"), "tấn/ha", Bound.AT_LEAST)),
        ("3,2 triệu đồng/người/năm", Figure(Decimal("3.2"), "triệu đồng/người/năm")),
        ("0,06‰", Figure(Decimal("0.06"), "‰")),
        ("11hồ sơ", Figure(11, "hồ sơ")),
        # Row 61 of our comparison: Pint 0.26.2 reads 320 kilogram times sào.
        ("320 kg/1sào", Figure(320, "kg/sào")),
        ("112/126 hộ", Progress(done=112, whole=126, unit="hộ")),
        ("06 / 07 thôn", Progress(done=6, whole=7, unit="thôn")),
        ("hơn 06/07 thôn", Progress(done=6, whole=7, unit="thôn", bound=Bound.ABOVE)),
        ("từ 5 đến 7%", FigureRange(low=5, high=7, unit="%")),
        ("từ 5% đến 7%", FigureRange(low=5, high=7, unit="%")),
        ("5-7%", FigureRange(low=5, high=7, unit="%")),
        ("5÷7%", FigureRange(low=5, high=7, unit="%")),
        ("70% trở lên", Figure(70, "%", Bound.AT_LEAST)),
        ("60 kg trở xuống ", Figure(60, "kg", Bound.AT_MOST)),
        ("từ 30 triệu đồng trở lên", Figure(30, "triệu đồng", Bound.AT_LEAST)),
        ("khoảng 30 ha trở lên", Figure(30, "ha", Bound.ABOUT)),
        ("khoảng 230–250 kg/sào", FigureRange(low=230, high=250, unit="kg/sào", bound=Bound.ABOUT)),
    ],
)
def test_running_text_is_read(text: str, figure: AnyFigure) -> None:
    """Words for bounds, slashes and dashes, with and without spaces."""
    assert parse_figure(text) == figure


@pytest.mark.parametrize(
    ("text", "printed", "repaired"),
    [
        # The report of Mai Trung, 2023.
        ("1373 bản", "1.373 bản", ["1373"]),
        ("10.6%", "10,6%", ["."]),
        ("3550/3.558 hồ sơ", "3.550/3.558 hồ sơ", ["3550"]),
        ("3384/3552 gia đình", "3.384/3.552 gia đình", ["3384", "3552"]),
        ("trên 2000 lượt", "trên 2.000 lượt", ["2000"]),
        ("5 000 000 đồng", "5.000.000 đồng", [" ", " "]),
    ],
)
def test_sloppy_numbers_are_read_with_a_note(text: str, printed: str, repaired: list[str]) -> None:
    """What stood there is told, and where."""
    reading = read_figure(text)

    assert str(reading.value) == printed
    assert [repair.found for repair in reading.repairs] == repaired
    for repair in reading.repairs:
        assert text.startswith(repair.found, repair.position)


@pytest.mark.parametrize(
    ("text", "position", "en", "vi"),
    [
        ("từ 5 hộ", 4, "expected 'đến'", "cần chữ 'đến'"),
        ("từ 5% đến 7 hộ", 11, "expected '%' as before", "cần '%' như số đứng trước"),
        ("7-5%", 2, "expected a number above the first", "cần số lớn hơn số đứng trước"),
        ("hộ", 0, "expected a number", "cần một số"),
        (
            "10.6%",
            2,
            "expected a point between groups of three digits, as in 1.261",
            "cần dấu chấm ngăn từng nhóm ba chữ số, như 1.261",
        ),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, en: str, vi: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        parse_figure(text)

    assert (caught.value.position, *caught.value.wording) == (position, en, vi)


def test_the_strict_reader_says_what_may_be_meant() -> None:
    """One reading where there is one, and all where there are several."""
    with pytest.raises(ParseError) as sloppy:
        parse_figure("trên 10.6%")
    with pytest.raises(ParseError) as broken:
        parse_figure("8.3012,9m²")

    assert sloppy.value.candidates == ("trên 10,6%",)
    assert "8.312,9m²" in broken.value.candidates


def test_a_long_text_gets_no_candidates() -> None:
    """A megabyte is refused as fast as a word."""
    for text in ("1.1" * 400_000, "5 " + "hộ/" * 400_000, "(" * 1_000_000):
        with pytest.raises(ParseError) as caught:
            parse_figure(text)
        assert caught.value.candidates == ()
        with pytest.raises(ParseError):
            read_figure(text)


@pytest.mark.parametrize("read", [parse_figure, read_figure])
@pytest.mark.parametrize(("length", "is_short"), [(200, True), (201, False)])
def test_up_to_200_characters_are_looked_through(
    read: Callable[[str], object], length: int, is_short: bool
) -> None:
    """What a longer text may have meant, nobody would read."""
    with pytest.raises(ParseError) as caught:
        read("8.3012,9m²".rjust(length))

    assert isinstance(caught.value.candidates, tuple)
    assert bool(caught.value.candidates) is is_short


@pytest.mark.parametrize(
    "text", ["Thôn Nội Xuân: 8.3012,9m².", "từ 8.3012,9m² trở lên", ".5 ha", "5..000 ha"]
)
def test_a_found_figure_that_cannot_be_read_says_the_same(text: str) -> None:
    """The error of a found figure is that of the lenient reader."""
    (found,) = find_figures(text)
    with pytest.raises(ParseError) as caught:
        read_figure(found.text)

    assert str(found.error) == str(caught.value)
    assert found.error is not None
    assert found.error.candidates == caught.value.candidates != ()
