"""Two numbers in one: what is done of a total, and ranges."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.numbers import Number, RangeStyle, format_done, format_range, parse_number

counts = st.integers(0, 10**12)
ends = st.integers(0, 10**12) | st.decimals(0, 10**12, places=2, allow_nan=False)


@given(counts, counts)
def test_both_numbers_of_a_share_are_read_back(done: int, total: int) -> None:
    """A slash stands between two official numbers, and nothing is reduced."""
    assert [*map(parse_number, format_done(done, total).split("/"))] == [done, total]


@given(ends, ends)
def test_both_ends_of_a_range_are_read_back(first: Decimal | int, last: Decimal | int) -> None:
    """In both styles, each end keeps its decimals."""
    first, last = (first, last) if first <= last else (last, first)
    words = format_range(first, last, style="từ … đến").split()

    assert [*map(parse_number, format_range(first, last).split("-"))] == [first, last]
    assert words[::2] == ["từ", "đến"]
    assert [*map(parse_number, words[1::2])] == [first, last]


@pytest.mark.parametrize(
    ("done", "total", "pad", "locale", "printed"),
    [
        (112, 126, 1, "vi", "112/126"),
        (3550, 3558, 1, "vi", "3.550/3.558"),
        (3, 12, 2, "vi", "03/12"),
        (130, 126, 1, "vi", "130/126"),
        (Decimal("1.5"), 3, 1, "vi", "1,5/3"),
        (3550, 3558, 1, "en", "3,550/3,558"),
    ],
)
def test_done_of_a_total(done: Number, total: Number, pad: int, locale: str, printed: str) -> None:
    """``112/126 hộ`` is how reports say it; more than the plan may be done."""
    assert format_done(done, total, pad=pad, locale=locale) == printed


def test_of_nothing_nothing_is_done() -> None:
    """A village without poor households has helped 0/0 of them."""
    assert format_done(0, 0) == "0/0"


@pytest.mark.parametrize(("done", "total"), [(-1, 5), (1, -5), (Decimal("-0.5"), 1)])
def test_nothing_below_zero_is_done(done: Number, total: Number) -> None:
    """Neither is a negative number planned."""
    with pytest.raises(ValueError, match=r"nothing below zero is done of a total: "):
        format_done(done, total)


@pytest.mark.parametrize(
    ("first", "last", "style", "decimals", "printed"),
    [
        (5, 7, "-", None, "5-7"),
        (5, 7, "từ … đến", None, "từ 5 đến 7"),
        (1000, 1500, "-", None, "1.000-1.500"),
        (Decimal("5.5"), 7, "-", None, "5,5-7"),
        (Decimal("5.5"), 7, "-", 1, "5,5-7,0"),
        (Fraction(11, 2), Decimal("7.25"), "từ … đến", 1, "từ 5,5 đến 7,3"),
        (-3, 5, "từ … đến", None, "từ -3 đến 5"),
        (-5, -3, "từ … đến", None, "từ -5 đến -3"),
        (5, 5, "-", None, "5-5"),
    ],
)
def test_ranges(
    first: Number, last: Number, style: RangeStyle, decimals: int | None, printed: str
) -> None:
    """A hyphen without spaces, as in *giai đoạn 2021-2025*; or words."""
    assert format_range(first, last, style=style, decimals=decimals) == printed


def test_other_locales_have_their_own_dash() -> None:
    """Numbers are Babel's, and an en dash stands between them."""
    assert format_range(1000, Decimal("1500.5"), locale="en") == "1,000–1,500.5"


@pytest.mark.parametrize(
    ("first", "last", "options", "message"),
    [
        (7, 5, {}, "a range goes upwards, not from 7 to 5"),
        (Fraction(1, 2), Decimal("0.4"), {"decimals": 1}, "not from 1/2 to 0.4"),
        (-3, 5, {}, "hyphens cannot show a range from -3 to 5: write it in words"),
        (5, 7, {"style": "–"}, "style has to be one of ('-', 'từ … đến'), not '–'"),
        (5, 7, {"style": "từ … đến", "locale": "en"}, "'từ … đến' is Vietnamese, not 'en'"),
        (5, Fraction(22, 3), {}, "say how many"),
    ],
)
def test_what_is_no_range_is_refused(
    first: Number, last: Number, options: dict[str, object], message: str
) -> None:
    """An error says what is wrong, and what to do."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is compared below
        format_range(first, last, **options)  # type: ignore[arg-type]

    assert message in str(caught.value)
