"""The catalogue of indicators is complete, unambiguous, and found by code and by name."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Unit
from vn_localgov.catalogue import StandardIndicator, catalogue
from vn_localgov.indicators import Aggregation, Direction
from vn_localgov.text import ToneStyle, comparison_key, convert_tones, search_key
from vn_localgov.units import UnitKind, quotient_factor

ALL = list(catalogue())
entries = st.sampled_from(ALL)
rates = st.sampled_from([it for it in ALL if it.numerator])


@given(entries)
def test_an_indicator_is_found_by_its_code(entry: StandardIndicator) -> None:
    """A code is that of one indicator, and of no other."""
    assert entry.code in catalogue()
    assert catalogue().get(entry.code) == entry


@given(entries, st.sampled_from(ToneStyle), st.sampled_from([str.upper, str.lower, str.title]))
def test_an_indicator_is_found_by_each_of_its_names(
    entry: StandardIndicator, style: ToneStyle, case: type[str]
) -> None:
    """In capitals or not, with tone marks of any style, with more spaces."""
    for name in (entry.name, *entry.also):
        typed = convert_tones(case(name), style).replace(" ", "  ")

        assert catalogue().find(typed) == entry


def test_no_name_is_that_of_two_indicators() -> None:
    """Whoever looks a name up gets the one that was meant."""
    names = [comparison_key(name) for it in ALL for name in (it.name, *it.also)]

    assert len(set(names)) == len(names)
    assert len({it.code for it in ALL}) == len(ALL) == len(catalogue())


@given(entries)
def test_codes_are_those_of_report_folders(entry: StandardIndicator) -> None:
    """Small letters without marks, digits and ``_``; a letter first."""
    assert re.fullmatch(r"[a-z][a-z0-9_]*", entry.code)
    assert search_key(entry.code) == entry.code


@given(entries)
def test_units_are_printed_as_they_are_written(entry: StandardIndicator) -> None:
    """A unit is read, and printed the official way."""
    assert Unit.parse(str(entry.unit)) == entry.unit
    assert entry.kind is entry.unit.kind


@given(rates)
def test_a_rate_is_its_numerator_by_its_denominator(entry: StandardIndicator) -> None:
    """Both are in the catalogue, can be added up, and divided give the unit of the rate."""
    above, below = catalogue().get(entry.numerator or ""), catalogue().get(entry.denominator or "")

    assert above is not None
    assert below is not None
    assert quotient_factor(entry.unit, above.unit, below.unit) > 0
    assert {above.aggregation, below.aggregation} <= {Aggregation.SUM, Aggregation.LAST}


@given(entries)
def test_what_is_no_total_is_never_added(entry: StandardIndicator) -> None:
    """Percentages and figures per head are weighted, or not put together at all."""
    is_rate = entry.kind is UnitKind.PERCENT or len(entry.unit.parts) > 1
    is_added = entry.aggregation in {Aggregation.SUM, Aggregation.LAST}

    assert is_rate is not is_added or entry.code == "tieu_chi_ntm"
    assert entry.denominator is None or entry.denominator in catalogue()


@pytest.mark.parametrize(
    ("code", "direction", "aggregation"),
    [
        ("ho_ngheo", Direction.LOWER_IS_BETTER, Aggregation.LAST),
        ("nang_suat_lua", Direction.HIGHER_IS_BETTER, Aggregation.WEIGHTED_MEAN),
        ("khai_sinh", None, Aggregation.SUM),
        ("tang_gia_tri_san_xuat", Direction.HIGHER_IS_BETTER, Aggregation.NONE),
        ("thu_nhap_binh_quan", Direction.HIGHER_IS_BETTER, Aggregation.WEIGHTED_MEAN),
    ],
)
def test_well_known_indicators(
    code: str, direction: Direction | None, aggregation: Aggregation
) -> None:
    """What everybody would say of them."""
    entry = catalogue().get(code)

    assert entry is not None
    assert (entry.direction, entry.aggregation) == (direction, aggregation)


# Báo cáo 293/BC-UBND of Mai Trung commune, 14/12/2023; and news of other communes.
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Tổng diện tích gieo trồng", "dien_tich_gieo_trong"),
        ("Giá trị sản phẩm/ha", "gia_tri_tren_ha"),
        ("Gia đình văn hoá", "gia_dinh_van_hoa"),
        ("Thu trên địa bàn", "thu_dia_ban"),
        ("Xuất khẩu lao động", "xuat_khau_lao_dong"),
        ("Hồ sơ quá hạn", "ho_so_qua_han"),
        ("Tiêu chí nông thôn mới", "tieu_chi_ntm"),
        ("Tuyển quân", "giao_quan"),
    ],
)
def test_names_of_real_reports_are_found(name: str, code: str) -> None:
    """The names that communes use lead to the codes."""
    found = catalogue().find(name)

    assert found is not None
    assert found.code == code


def test_what_is_not_there_is_none() -> None:
    """An unknown code or name is no error: a commune may report more."""
    assert catalogue().get("khong_co") is None
    assert catalogue().find("Không có") is None
    assert "khong_co" not in catalogue()


def test_the_ten_groups_are_those_of_reports() -> None:
    """Each indicator is in one group, and the groups in the order of a report."""
    groups = catalogue().groups

    assert [len(group.indicators) >= 5 for group in groups] == [True] * 10
    assert groups[0].title == "Nông nghiệp, lâm nghiệp và thủy sản"
    assert [it for group in groups for it in group.indicators] == ALL
    assert all(it.group == group.code for group in groups for it in group.indicators)


def test_the_edition_says_where_it_comes_from() -> None:
    """With the day since when it may be referred to, and the day of the last look."""
    edition = catalogue()

    assert edition.id == "XA-2026"
    assert edition.valid_from <= edition.checked_until
    assert edition.source


@pytest.mark.parametrize("changes", [{"denominator": None}, {"aggregation": "sum"}])
def test_only_a_rate_has_a_denominator(changes: dict[str, str | None]) -> None:
    """A rate without what it is weighted by could be averaged by mistake."""
    rate = catalogue().get("ty_le_ho_ngheo")
    assert rate is not None

    with pytest.raises(ValueError, match="ty_le_ho_ngheo: only a weighted mean"):
        attrs.evolve(rate, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", Aggregation)
def test_each_rule_says_what_it_does(rule: Aggregation) -> None:
    """In Vietnamese, over communes and over periods."""
    assert str(rule) == rule.term
    assert all((rule.term, rule.over_communes, rule.over_periods))
