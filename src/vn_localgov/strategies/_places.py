"""Real communes, districts and provinces, and villages with made-up names."""

import datetime as dt
from functools import cache

from hypothesis import strategies as st

from vn_localgov.places import (
    REFORM,
    Commune,
    District,
    Province,
    Village,
    VillageKind,
    communes_on,
    districts_on,
    provinces_on,
)

# Before and after the reform of 1 July 2025, and after the changes of 2026.
_DAYS = (dt.date(2025, 6, 30), REFORM, dt.date(2026, 11, 1))
_EARLIEST, _LATEST = dt.date(2015, 1, 1), dt.date(2035, 12, 31)
_SYLLABLES = [
    *("Mai", "Trung", "Hòa", "Xuân", "Nội", "Cẩm", "Trang", "Đông", "Đoài", "Thượng", "Hạ"),
    *("Tân", "Phú", "Yên", "Nghĩa", "Lộc", "Quỳnh", "Giang", "Đồng", "Ích"),
]


def communes(on: dt.date | None = None) -> st.SearchStrategy[Commune]:
    """Give real communes (*xã, phường, đặc khu, thị trấn*) of the day *on*, or of several."""
    return _days(on).flatmap(_communes_of)


# All communes of a day take long to make, and are drawn from again and again.
@cache
def _communes_of(day: dt.date) -> st.SearchStrategy[Commune]:
    return _one_of(communes_on(day))


@st.composite
def _one_of(draw: st.DrawFn, found: tuple[Commune, ...]) -> Commune:
    """Draw a place in the list: Hypothesis would look at each, if they were sampled from."""
    return found[draw(st.integers(0, len(found) - 1))]


def days_of(commune: Commune) -> st.SearchStrategy[dt.date]:
    """Give days from 2015 to 2035 on which *commune* existed."""
    first = max(commune.valid_from or _EARLIEST, _EARLIEST)
    return st.dates(first, min(commune.valid_to or _LATEST, _LATEST))


def provinces(on: dt.date | None = None) -> st.SearchStrategy[Province]:
    """Give real provinces of the day *on*, or of several."""
    return _days(on).flatmap(lambda day: st.sampled_from(provinces_on(day)))


def districts() -> st.SearchStrategy[District]:
    """Give real districts; there were some until 30 June 2025."""
    return st.deferred(lambda: st.sampled_from(districts_on(_DAYS[0])))


def villages() -> st.SearchStrategy[Village]:
    """Give villages and quarters (*thôn, tổ dân phố*)."""
    names = st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=3).map(" ".join)
    return st.builds(
        Village, kind=st.sampled_from(VillageKind), name=names | st.integers(1, 30).map(str)
    )


def _days(on: dt.date | None) -> st.SearchStrategy[dt.date]:
    return st.just(on) if on else st.sampled_from(_DAYS)
