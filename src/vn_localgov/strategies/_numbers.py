"""Numbers as reports have them: decimals that know how precise they are."""

from decimal import Decimal

from hypothesis import strategies as st

from vn_localgov.numbers import EXACT, format_number

_MOST = 10**9
_MOST_DECIMALS = 3


def amounts(
    *, least: int = 0, most: int = _MOST, decimals: int | None = None
) -> st.SearchStrategy[Decimal]:
    """Give numbers from *least* to *most*, with so many digits after the comma.

    Without *decimals*, they have up to three.
    """
    places = st.integers(0, _MOST_DECIMALS) if decimals is None else st.just(decimals)
    return places.flatmap(lambda count: _scaled(least, most, count))


def _scaled(least: int, most: int, places: int) -> st.SearchStrategy[Decimal]:
    units = st.integers(least * 10**places, most * 10**places)
    return units.map(lambda number: Decimal(number).scaleb(-places, EXACT))


def printed_numbers() -> st.SearchStrategy[str]:
    """Give numbers as documents print them: ``1.261,62``."""
    return amounts(least=-_MOST).map(format_number)
