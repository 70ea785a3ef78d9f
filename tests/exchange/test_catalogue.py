"""A folder says how its figures come together, or takes that from the standard catalogue."""

import pytest

from vn_localgov.catalogue import catalogue
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._relations import RelationReader
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.indicators import Aggregation, Direction, Indicator, over_communes
from vn_localgov.relations import Relation

XA = 'danh_muc = "XA-2026"\n'


def read(text: str) -> IndicatorReader:
    """Read a file of indicators."""
    return IndicatorReader(TomlFile("indicators.toml", text), {})


def indicators(text: str) -> dict[str, Indicator]:
    """Read a file without faults."""
    reader = read(text)
    assert not reader.faults
    return reader.indicators


def faults(text: str) -> list[tuple[int, str]]:
    """Read a file that is wrong; give lines and messages."""
    return [(fault.line, fault.wording.en) for fault in read(text).faults]


def relations(text: str) -> tuple[Relation, ...]:
    """Read the relations of a file."""
    reader = read(text)
    made = RelationReader(reader.file, reader.records, reader.indicators, reader.broken)
    assert not [*reader.faults, *made.faults]
    return tuple(made.relations)


def test_a_code_of_the_catalogue_says_all() -> None:
    """Name, unit, and how communes come together: only the number is typed."""
    read = indicators(XA + "[ho_ngheo]\nthuc_hien = 57\n[ho_dan]\nthuc_hien = 3552\n")
    poor = read["ho_ngheo"]

    assert (poor.name, str(poor.actual)) == ("Hộ nghèo", "57 hộ")
    assert poor.aggregation is Aggregation.LAST


def test_every_standard_indicator_can_be_reported_by_its_code() -> None:
    """With its own unit, rule, numerator and denominator."""
    text = XA + "".join(f"[{it.code}]\nthuc_hien = 1\n" for it in catalogue())
    found = indicators(text)

    for standard in catalogue():
        indicator = found[standard.code]
        assert indicator.unit == standard.unit
        assert indicator.aggregation is standard.aggregation
        assert indicator.denominator == standard.denominator


def test_a_number_in_quotes_takes_the_unit_of_the_catalogue() -> None:
    """As documents print it, with or without the unit."""
    text = XA + '[dien_tich_lua]\nthuc_hien = "1.021,5"\n[san_luong_lua]\nthuc_hien = "5.977 tấn"\n'

    assert [str(it) for it in indicators(text).values()] == ["1.021,5 ha", "5.977 tấn"]


def test_a_rate_may_name_its_denominator_alone() -> None:
    """Then it is weighted by it."""
    text = """
[ty_le]
ten = "Tỷ lệ"
thuc_hien = "5%"
mau_so = "ho"
[ho]
ten = "Hộ dân"
don_vi = "hộ"
thuc_hien = 3552
tong_hop = "cuoi_ky"
"""

    assert str(over_communes("ty_le", {"Xã A": indicators(text)})) == "5%"


def test_what_the_file_says_goes_before() -> None:
    """Another name, another unit of the same thing, another rule."""
    text = (
        XA + '[san_luong_lua]\nten = "Thóc"\nthuc_hien = "59.780 tạ"\n'
        '[ho_ngheo]\ndon_vi = "hộ"\nthuc_hien = 57\ntong_hop = "khong"\n'
    )
    read = indicators(text)

    assert (read["san_luong_lua"].name, str(read["san_luong_lua"].unit)) == ("Thóc", "tạ")
    assert read["ho_ngheo"].aggregation is Aggregation.NONE


def test_a_plan_known_by_its_percentage_takes_the_direction() -> None:
    """Fewer poor households are better, also where only 107% is printed."""
    target = indicators(XA + "[ho_ngheo]\nthuc_hien = 57\nke_hoach = {dat = 107}\n")[
        "ho_ngheo"
    ].target

    assert target is not None
    assert target.direction is Direction.LOWER_IS_BETTER


def test_without_the_catalogue_a_code_means_nothing() -> None:
    """A commune may call its figures as it likes."""
    text = '[ho_ngheo]\nten = "Hộ nghèo của thôn"\ndon_vi = "người"\nthuc_hien = 5\n'

    assert indicators(text)["ho_ngheo"].aggregation is None
    assert faults("[ho_ngheo]\nthuc_hien = 5\n")[0] == (1, "the key is missing: ten")


def test_an_indicator_may_itself_be_called_danh_muc() -> None:
    """The word is only a key at the top of the file."""
    text = '[danh_muc]\nten = "Danh mục dự án"\ndon_vi = "dự án"\nthuc_hien = 5\n'

    assert str(indicators(text)["danh_muc"]) == "05 dự án"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('danh_muc = "XA-1999"\n', 1, "there is no catalogue 'XA-1999'; the one in force is"),
        ("danh_muc = 5\n", 1, "there is no catalogue 5; the one in force is 'XA-2026'"),
        (
            XA + '[ho_ngheo]\nthuc_hien = "5 ha"\n',
            2,
            "'ho_ngheo' of the catalogue is in hộ, which ha does not convert to",
        ),
        (
            '[x]\nten = "X"\nthuc_hien = "5%"\ntong_hop = "cong"\nmau_so = "y"\n',
            5,
            "only a rate has 'tu_so' and 'mau_so'",
        ),
        (
            '[x]\nten = "X"\nthuc_hien = "5%"\nmau_so = "y"\n',
            4,
            "there is no indicator 'y'",
        ),
        (
            '[x]\nten = "X"\ndon_vi = "tấn"\nkhong_ap_dung = true\nthuc_hien = 5\n',
            5,
            "what is not applicable has no figures",
        ),
        ('[x]\nten = "X"\nkhong_ap_dung = true\n', 1, "the unit is missing"),
        ('[x]\nten = "X"\nthuc_hien = "5%"\ntong_hop = "tong"\n', 4, "expected one of 'cong'"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_place(text: str, line: int, message: str) -> None:
    """In both languages."""
    (found,) = read(text).faults

    assert found.line == line
    assert found.wording.en.startswith(message)
    assert found.wording.vi


def test_a_declared_share_is_put_together_by_its_figures() -> None:
    """Who wrote ty_le or ty_so has said it all."""
    text = """
[ngheo]
ten = "Hộ nghèo"
don_vi = "hộ"
thuc_hien = 57
tong_hop = "cuoi_ky"
[ho]
ten = "Hộ dân"
don_vi = "hộ"
thuc_hien = 3552
tong_hop = "cuoi_ky"
[ty_le_ngheo]
ten = "Tỷ lệ hộ nghèo"
thuc_hien = "1,6%"
ty_le = ["ngheo", "ho"]
"""
    rate = over_communes("ty_le_ngheo", {"Xã A": indicators(text)})

    assert rate is not None
    assert rate.formula == "100 × Xã A:ngheo : Xã A:ho"


def test_what_is_not_applicable_adds_nothing() -> None:
    """A sum goes without it, and no relation names it."""
    text = """
[ca]
ten = "Thủy sản"
gom = ["ca_nuoi", "ca_bien"]
[ca_nuoi]
ten = "Nuôi trồng"
thuc_hien = "120 tấn"
[ca_bien]
ten = "Khai thác biển"
don_vi = "tấn"
khong_ap_dung = true
[ca_nuoi_ao]
ten = "Nuôi ao"
thuc_hien = "100 tấn"
tong = "ca"
"""
    read = indicators(text)

    assert str(read["ca"]) == "120 tấn"
    assert not read["ca_bien"].is_applicable
    assert [relation.figures for relation in relations(text)] == [
        ("ca", "ca_nuoi"),
        ("ca_nuoi_ao", "ca"),
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.5 ha", "'12,5 ha'"),
        ("8.3012,9 m²", "'8.312,9 m²' hay '83.012,9 m²' hay '8.301,29 m²'"),
        ("năm hộ", None),
    ],
)
def test_a_careless_figure_is_told_with_what_may_be_meant(typed: str, meant: str | None) -> None:
    """The clerk chooses; nothing is guessed."""
    (fault,) = read(f'[x]\nten = "X"\nthuc_hien = "{typed}"\n').faults

    assert fault.wording.vi.endswith(f"; ý là {meant}?" if meant else "nhưng gặp 'năm hộ'")
