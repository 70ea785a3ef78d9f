"""A folder declares what its figures have to do with each other, in one word a relation."""

import datetime as dt
import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import FolderError, Report, load_report
from vn_localgov.errors import Fault
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._relations import RelationReader
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure
from vn_localgov.findings import Location
from vn_localgov.indicators import attainment_phrase, change_phrase
from vn_localgov.places import Village
from vn_localgov.relations import Order, Relation, RelationKind, Rounding
from vn_localgov.reports import Placed, StatedFigure

FRAME = """
co_quan = "Ủy ban nhân dân xã Hợp Thịnh"
so = "12/BC-UBND"
dia_danh = "Hợp Thịnh"
ngay = 2026-12-15
trich_yeu = "Kết quả"
ky = "năm 2026"
noi_nhan = ["Lưu trữ xã"]
nguoi_ky = {ho_ten = "N.V.A", chuc_vu = "Chủ tịch"}

[dia_ban]
xa = "xã Hợp Thịnh"
thon = {dong = "thôn Đông", doai = "thôn Đoài"}
"""
FIGURES = """
[lua]
ten = "Diện tích lúa"
thuc_hien = "1.021 ha"

[nang_suat]
ten = "Năng suất lúa"
thuc_hien = "58,55 tạ/ha"

[ho]
ten = "Hộ dân"
don_vi = "hộ"
thuc_hien = 3552

[ngheo]
ten = "Hộ nghèo"
don_vi = "hộ"
thuc_hien = 57
ke_hoach = {toi_da = 60, dat = "105,3%"}
cung_ky = {nam_truoc = 60, giam = 3}

[van_hoa]
ten = "Gia đình văn hóa"
don_vi = "gia đình"
theo_thon = {dong = 1400, doai = 1984}

[tham_gia]
ten = "Gia đình tham gia"
don_vi = "gia đình"
theo_thon = {dong = 1500, doai = 2052}

[moi]
ten = "Gia đình mới"
don_vi = "gia đình"
theo_thon = {dong = 3}

[tang]
ten = "Tỷ lệ tăng"
thuc_hien = "5%"

[thuong]
ten = "Thu nhập"
thuc_hien = "72 triệu đồng/người"

[x]
ten = "Chỉ tiêu"
"""
OF_THE_POOR = "ngheo, ngheo@ke_hoach, ngheo@dat, ngheo@cung_ky, ngheo@tang"
VILLAGES = {"dong": Village.parse("thôn Đông"), "doai": Village.parse("thôn Đoài")}


def read(text: str) -> tuple[IndicatorReader, RelationReader]:
    """The indicators of a file, and what relates them."""
    indicators = IndicatorReader(TomlFile("indicators.toml", text), VILLAGES)
    relations = RelationReader(
        indicators.file, indicators.records, indicators.indicators, indicators.broken
    )
    return indicators, relations


def related(lines: str) -> list[Relation]:
    """The relations of indicator ``x`` with *lines* in its table."""
    indicators, relations = read(FIGURES + lines)
    assert (indicators.faults, relations.faults) == ([], [])
    return [it for it in relations.relations if it.stated.startswith("x")]


def figure(lines: str, name: str) -> StatedFigure:
    """One of the figures when indicator ``x`` has *lines* in its table."""
    return read(FIGURES + lines)[1].figures[name]


def faults(lines: str) -> list[Fault]:
    """What is wrong with *lines* in the table of indicator ``x``, which is made."""
    indicators, relations = read(FIGURES + lines)
    assert indicators.faults == []
    return relations.faults


def declared(kind: RelationKind, *figures: str, **options: object) -> Relation:
    """A relation, the stated figure first."""
    return Relation(kind=kind, stated=figures[0], operands=figures[1:], **options)  # type: ignore[arg-type]


Kind = RelationKind
HUNDRED = Fraction(100)


@pytest.mark.parametrize(
    ("lines", "order", "word"),
    [
        ('ke_hoach = {it_nhat = 60}\ntrang_thai = "vuot"', Order.MORE, "vượt"),
        ('ke_hoach = {it_nhat = 60}\ntrang_thai = "dat"', Order.AT_LEAST, "đạt"),
        ('ke_hoach = {it_nhat = 60}\ntrang_thai = "chua_dat"', Order.LESS, "chưa đạt"),
        ('ke_hoach = {toi_da = 60}\ntrang_thai = "vuot"', Order.LESS, "vượt"),
        ('ke_hoach = {toi_da = 60}\ntrang_thai = "dat"', Order.AT_MOST, "đạt"),
        ('ke_hoach = {toi_da = 60}\ntrang_thai = "chua_dat"', Order.MORE, "chưa đạt"),
        ('ke_hoach = {dat = 99.6, huong = "cao"}\ntrang_thai = "chua_dat"', Order.LESS, "chưa đạt"),
        ('cung_ky = 60\nxu_huong = "tang"', Order.MORE, "tăng"),
        ('cung_ky = 60\nxu_huong = "giam"', Order.LESS, "giảm"),
        ('cung_ky = 60\nxu_huong = "khong_doi"', Order.EQUAL, "không đổi"),
    ],
)
def test_words_of_the_text_are_declared_beside_their_figures(
    lines: str, order: Order, word: str
) -> None:
    """Under a ceiling, less is more."""
    relation = related(f'thuc_hien = "57 hộ"\n{lines}')[-1]
    side = "ke_hoach" if "ke_hoach" in lines else "cung_ky"

    assert relation == Relation.status("x", f"x@{side}", order, word=word)


@pytest.mark.parametrize(("key", "percent"), [("tang", "20%"), ("giam", "-5%")])
def test_a_figure_may_have_grown_by_percent(key: str, percent: str) -> None:
    """As reports say it most; a percentage changes by points, or by what it says."""
    typed = percent.removeprefix("-")
    lines = f'thuc_hien = "57 hộ"\ncung_ky = {{nam_truoc = 60, {key} = "{typed}"}}'
    relation = related(lines)[-1]

    assert relation == Relation.growth("x@tang", "x", "x@cung_ky")
    assert str(figure(lines, "x@tang").figure) == percent


@pytest.mark.parametrize(("key", "side"), [("trang_thai", "ke_hoach"), ("xu_huong", "cung_ky")])
def test_a_word_needs_something_to_compare_with(key: str, side: str) -> None:
    """Nobody passes a plan that is not there."""
    word = "vuot" if key == "trang_thai" else "tang"
    (fault,) = faults(f'thuc_hien = "57 hộ"\n{key} = "{word}"')

    assert fault.wording.en == f"{key!r} needs {side!r} beside it to be compared with"
    assert fault.wording.vi == f"{key!r} cần có {side!r} để so sánh"


@pytest.mark.parametrize(
    ("lines", "relations"),
    [
        (
            'thuc_hien = "5.977 tấn"\ntich = ["lua", "nang_suat"]',
            [declared(Kind.PRODUCT, "x", "lua", "nang_suat", factor=Fraction(1, 10))],
        ),
        (
            'thuc_hien = "3.495 hộ"\nhieu = ["ho", "ngheo"]',
            [declared(Kind.DIFFERENCE, "x", "ho", "ngheo")],
        ),
        (
            'thuc_hien = "1,6%"\nty_le = ["ngheo", "ho"]',
            [declared(Kind.SHARE, "x", "ngheo", "ho", factor=HUNDRED)],
        ),
        (
            'thuc_hien = "16‰"\nty_le = ["ngheo", "ho"]',
            [declared(Kind.SHARE, "x", "ngheo", "ho", factor=Fraction(1000))],
        ),
        (
            'thuc_hien = "1,6%"\nty_le = "ngheo"',
            [declared(Kind.SHARE, "x", "ngheo", "x@tong", factor=HUNDRED)],
        ),
        (
            'thuc_hien = "0,5 hộ/ha"\nty_so = ["ngheo", "lua"]',
            [declared(Kind.RATIO, "x", "ngheo", "lua")],
        ),
        (
            'thuc_hien = "-3 hộ"\nchenh_lech = ["ngheo", "ngheo@cung_ky"]',
            [declared(Kind.CHANGE, "x", "ngheo", "ngheo@cung_ky")],
        ),
        (
            'thuc_hien = "1 điểm phần trăm"\nchenh_lech = ["tang", "ngheo@dat"]',
            [declared(Kind.CHANGE, "x", "tang", "ngheo@dat")],
        ),
        (
            'thuc_hien = "-5%"\ntoc_do = ["ngheo", "ngheo@cung_ky"]',
            [declared(Kind.GROWTH, "x", "ngheo", "ngheo@cung_ky", factor=HUNDRED)],
        ),
        ('thuc_hien = "57 hộ"\nbang = "ngheo"', [declared(Kind.SAME, "x", "ngheo")]),
        ('thuc_hien = "57 hộ"\nbang = ["ngheo", "ngheo"]', [declared(Kind.SAME, "x", "ngheo")]),
        (
            'thuc_hien = "57 hộ"\nbang = ["ngheo", "ngheo@ke_hoach"]',
            [declared(Kind.SAME, "x", "ngheo"), declared(Kind.SAME, "x", "ngheo@ke_hoach")],
        ),
        (
            'thuc_hien = "07 tổ"\nkhong_qua = ["ho", "van_hoa.dong"]',
            [declared(Kind.AT_MOST, "x", "ho"), declared(Kind.AT_MOST, "x", "van_hoa.dong")],
        ),
        ('thuc_hien = "57 hộ"\ntong = "ho"', [declared(Kind.AT_MOST, "x", "ho")]),
        ('thuc_hien = "57 hộ"\ntong = 60', [declared(Kind.AT_MOST, "x", "x@tong")]),
        (
            'thuc_hien = "57 hộ"\nke_hoach = {it_nhat = 60, dat = 95}',
            [declared(Kind.ATTAINMENT, "x@dat", "x", "x@ke_hoach", factor=HUNDRED)],
        ),
        (
            'thuc_hien = "57 hộ"\nke_hoach = {dat = 105, huong = "thap"}',
            [declared(Kind.ATTAINMENT, "x@dat", "x@ke_hoach", "x", factor=HUNDRED)],
        ),
        ('thuc_hien = "57 hộ"\nke_hoach = {it_nhat = 60}', []),
        (
            'thuc_hien = "57 hộ"\ncung_ky = {tang = 3}',
            [declared(Kind.CHANGE, "x@tang", "x", "x@cung_ky")],
        ),
        ('thuc_hien = "57 hộ"\ncung_ky = {nam_truoc = 54}', []),
        ('thuc_hien = "57 hộ"\ncung_ky = 54', []),
        (
            'don_vi = "hộ"\nthuc_hien = 60\ngom = ["ngheo"]\ntheo_thon = {dong = 20, doai = 40}',
            [declared(Kind.TOTAL, "x", "ngheo"), declared(Kind.TOTAL, "x", "x.dong", "x.doai")],
        ),
        (
            'thuc_hien = "60 hộ"\ntrong_do = ["ngheo"]',
            [declared(Kind.PARTIAL, "x", "ngheo")],
        ),
        ('gom = ["ngheo", "ho"]', [declared(Kind.TOTAL, "x", "ngheo", "ho")]),
        (
            'thuc_hien = "57 hộ"\nke_hoach = {it_nhat = 60, gom = ["ngheo@ke_hoach"], bang = "ho"}',
            [
                declared(Kind.TOTAL, "x@ke_hoach", "ngheo@ke_hoach"),
                declared(Kind.SAME, "x@ke_hoach", "ho"),
            ],
        ),
        (
            'thuc_hien = "57 hộ"\nke_hoach = {it_nhat = 60, trong_do = ["ngheo@ke_hoach"]}',
            [declared(Kind.PARTIAL, "x@ke_hoach", "ngheo@ke_hoach")],
        ),
        (
            'don_vi = "gia đình"\ntheo_thon = {dong = 5, doai = 6}\nkhong_qua = "van_hoa"',
            [
                declared(Kind.TOTAL, "x", "x.dong", "x.doai"),
                declared(Kind.AT_MOST, "x", "van_hoa"),
                declared(Kind.AT_MOST, "x.dong", "van_hoa.dong"),
                declared(Kind.AT_MOST, "x.doai", "van_hoa.doai"),
            ],
        ),
        (
            'don_vi = "gia đình"\ntheo_thon = {doai = 2}\nkhong_qua = "moi"',
            [declared(Kind.TOTAL, "x", "x.doai"), declared(Kind.AT_MOST, "x", "moi")],
        ),
        (
            'don_vi="gia đình"\ntheo_thon={dong=5}\nhieu=["tham_gia", "van_hoa"]\nkhong_qua="ho"',
            [
                declared(Kind.TOTAL, "x", "x.dong"),
                declared(Kind.DIFFERENCE, "x", "tham_gia", "van_hoa"),
                declared(Kind.DIFFERENCE, "x.dong", "tham_gia.dong", "van_hoa.dong"),
                declared(Kind.AT_MOST, "x", "ho"),
            ],
        ),
    ],
)
def test_each_key_declares_its_relations(lines: str, relations: list[Relation]) -> None:
    """What an indicator says of others; what was given by village holds in each of them."""
    assert related(lines) == relations


@pytest.mark.parametrize("rough", ['"bang"', '["khong_qua", "bang"]'])
def test_a_relation_may_be_only_plausible(rough: str) -> None:
    """Who is not sure says so, and is asked to look instead of told that it is wrong."""
    lines = f'thuc_hien = "57 hộ"\nbang = "ngheo"\nkhong_qua = "ho"\ntham_khao = {rough}'
    soft = {relation.kind: relation.is_soft for relation in related(lines)}

    assert soft == {Kind.SAME: True, Kind.AT_MOST: "khong_qua" in rough}


def test_every_figure_of_an_indicator_has_an_id_a_name_and_a_place() -> None:
    """Findings point to the word in the file, and speak of it as people do."""
    lines = """don_vi = "hộ"
thuc_hien = 57
lam_tron = "gan_nhat"
tong = 3_552
ke_hoach = { toi_da = 60, dat = "105,3%" }
cung_ky = { nam_truoc = 60, giam = 3 }
[x.theo_thon]
dong = 57
"""
    figures = [it for it in read(FIGURES + lines)[1].figures.values() if it.id.startswith("x")]
    first = FIGURES.count("\n") + 1

    assert [
        (it.id, it.name, str(it.figure), it.place.line - first, it.place.column) for it in figures
    ] == [
        ("x", "Chỉ tiêu", "57 hộ", 1, 13),
        ("x.dong", "Chỉ tiêu, thôn Đông", "57 hộ", 7, 8),
        ("x@ke_hoach", "Chỉ tiêu (kế hoạch)", "60 hộ", 4, 23),
        ("x@dat", "Chỉ tiêu (mức đạt kế hoạch)", "105,3%", 4, 33),
        ("x@cung_ky", "Chỉ tiêu (cùng kỳ)", "60 hộ", 5, 25),
        ("x@tang", "Chỉ tiêu (tăng, giảm)", "-03 hộ", 5, 36),
        ("x@tong", "Chỉ tiêu (tổng số)", "3.552 hộ", 3, 8),
    ]
    assert {it.id: it.rounding for it in figures if it.rounding is not Rounding.NEAREST} == {}
    assert not any(it.is_computed for it in figures)


@pytest.mark.parametrize(
    ("lines", "name", "unit"),
    [
        ('thuc_hien = "5 ha"\nke_hoach = {dat = 99, huong = "cao"}', "x@ke_hoach", "ha"),
        ('thuc_hien = "5 ha"\ncung_ky = {tang = 1}', "x@cung_ky", "ha"),
        ('thuc_hien = "1,6%"\nty_le = "ngheo"', "x@tong", "hộ"),
    ],
)
def test_what_only_a_percentage_or_a_change_tells_of_is_a_figure_too(
    lines: str, name: str, unit: str
) -> None:
    """It has a unit and a place, and nothing is printed of it."""
    hidden = figure(lines, name)

    assert (hidden.figure, str(hidden.unit)) == (None, unit)
    assert hidden.place.line == (FIGURES + lines).count("\n") + 1


def test_a_sum_is_known_as_computed() -> None:
    """It cannot be mistyped: its parts can."""
    total = figure('gom = ["ngheo", "ho"]', "x")

    assert total.is_computed
    assert str(total.figure) == "3.609 hộ"
    assert total.place == Location(file="indicators.toml", line=FIGURES.count("\n") - 1, column=2)


@pytest.mark.parametrize(
    ("lines", "rounding"),
    [
        ("", Rounding.EXACT),
        ('lam_tron = "chinh_xac"', Rounding.EXACT),
        ('lam_tron = "gan_nhat"', Rounding.NEAREST),
        ('lam_tron = "cat"', Rounding.TRUNCATED),
    ],
)
def test_rounding_is_that_of_the_unit_unless_it_is_told(lines: str, rounding: Rounding) -> None:
    """Households are counted; a percentage of them is rounded all the same."""
    lines = f'thuc_hien = "57 hộ"\nke_hoach = {{it_nhat = 60, dat = 95}}\n{lines}'

    assert figure(lines, "x").rounding is figure(lines, "x@ke_hoach").rounding is rounding
    assert figure(lines, "x@dat").rounding is Rounding.NEAREST


@pytest.mark.parametrize(
    ("stated", "phrase"), [("95.1", "đạt 95,1% kế hoạch"), ("105", "đạt 95% kế hoạch")]
)
def test_a_printed_attainment_is_kept_beside_its_plan(stated: str, phrase: str) -> None:
    """Unless it says that the plan was passed, when the figures say that it was not."""
    lines = f'thuc_hien = "57 hộ"\nke_hoach = {{it_nhat = 60, dat = {stated}}}'
    indicator = read(FIGURES + lines)[0].indicators["x"]

    assert attainment_phrase(indicator) == phrase
    assert indicator.is_met is False
    assert indicator.target is not None
    assert indicator.target.figure == Figure(60, "hộ")


def test_a_printed_change_is_kept_beside_last_year() -> None:
    """A rate rises by points, if somebody says so."""
    lines = 'thuc_hien = "95,3%"\ncung_ky = {nam_truoc = "92,3%", tang = "3 điểm phần trăm"}'
    indicator = read(FIGURES + lines)[0].indicators["x"]

    assert indicator.previous == Figure(Decimal("92.3"), "%")
    assert change_phrase(indicator) == "tăng 3 điểm phần trăm"


@pytest.mark.parametrize(
    ("lines", "place", "english", "vietnamese"),
    [
        (
            'hieu = ["ho", "hoo"]',
            (2, 15),
            "there is no indicator 'hoo'",
            "không có chỉ tiêu nào mang mã 'hoo'",
        ),
        (
            'bang = "hoo@dat"',
            (2, 8),
            "there is no indicator 'hoo'",
            "không có chỉ tiêu nào mang mã 'hoo'",
        ),
        (
            'bang = "lua@tang"',
            (2, 8),
            "there is no figure 'lua@tang'; there is lua",
            "không có số liệu 'lua@tang'; hiện có lua",
        ),
        (
            'khong_qua = ["ho", "ngheo.dong"]',
            (2, 20),
            f"there is no figure 'ngheo.dong'; there is {OF_THE_POOR}",
            f"không có số liệu 'ngheo.dong'; hiện có {OF_THE_POOR}",
        ),
        (
            'hieu = ["ho", "ngheo", "lua"]',
            (2, 8),
            "'hieu' takes 2 figures",
            "'hieu' cần 2 số liệu",
        ),
        (
            'ty_le = ["ho", "ngheo", "lua"]',
            (2, 9),
            "'ty_le' takes 1-2 figures",
            "'ty_le' cần 1-2 số liệu",
        ),
        ('tich = "ho"', (2, 8), "'tich' takes 2-9 figures", "'tich' cần 2-9 số liệu"),
        (
            'hieu = ["ho", "ho"]',
            (2, 8),
            "'ho' stands twice in this relation",
            "'ho' có mặt hai lần trong quan hệ này",
        ),
        (
            'bang = "x"',
            (2, 8),
            "'x' stands twice in this relation",
            "'x' có mặt hai lần trong quan hệ này",
        ),
        (
            'tich = ["lua", "ngheo"]',
            (2, 8),
            "the units do not fit: 'hộ' cannot come from 'ha', 'hộ'",
            "đơn vị tính không khớp: từ 'ha', 'hộ' không ra 'hộ'",
        ),
        (
            'khong_qua = ["ho", "lua"]',
            (2, 20),
            "the units do not fit: 'hộ' cannot come from 'ha'",
            "đơn vị tính không khớp: từ 'ha' không ra 'hộ'",
        ),
        (
            'toc_do = ["ngheo", "ho"]',
            (2, 10),
            "the units do not fit: 'hộ' cannot come from 'hộ', 'hộ'",
            "đơn vị tính không khớp: từ 'hộ', 'hộ' không ra 'hộ'",
        ),
        (
            'trong_do = ["lua"]',
            (2, 12),
            "the units do not fit: 'hộ' cannot come from 'ha'",
            "đơn vị tính không khớp: từ 'ha' không ra 'hộ'",
        ),
        (
            'bang = "ho"\ntham_khao = ["bang", "hieu", "ten"]',
            (3, 22),
            "'hieu' is no relation of this table",
            "bảng này không khai quan hệ nào ở mục 'hieu'",
        ),
        (
            'ke_hoach = {it_nhat = 5, gom = ["hoo"]}',
            (2, 33),
            "there is no indicator 'hoo'",
            "không có chỉ tiêu nào mang mã 'hoo'",
        ),
        (
            'ke_hoach = {it_nhat = 5, bang = "lua"}',
            (2, 33),
            "the units do not fit: 'hộ' cannot come from 'ha'",
            "đơn vị tính không khớp: từ 'ha' không ra 'hộ'",
        ),
    ],
)
def test_each_fault_is_told_at_its_place(
    lines: str, place: tuple[int, int], english: str, vietnamese: str
) -> None:
    """File, line and column of the code that is meant, in both languages."""
    fault, *_ = faults(f'thuc_hien = "57 hộ"\n{lines}')

    assert (fault.line - FIGURES.count("\n"), fault.column) == place
    assert (fault.wording.en, fault.wording.vi) == (english, vietnamese)


def test_a_long_list_of_figures_is_cut() -> None:
    """Forty villages are not listed in a message."""
    text = '[a]\nten = "a"\ndon_vi = "hộ"\n[a.theo_thon]\n'
    text += "".join(f"t{n} = 1\n" for n in range(40))
    text += '[b]\nten = "b"\nthuc_hien = "5 hộ"\nbang = "a.t40"\n'
    villages = {f"t{n}": Village.parse(f"thôn {n + 1}") for n in range(40)}
    indicators = IndicatorReader(TomlFile("indicators.toml", text), villages)
    reader = RelationReader(
        indicators.file, indicators.records, indicators.indicators, indicators.broken
    )

    (fault,) = reader.faults
    assert fault.wording.en.endswith(
        "there is a, a.t0, a.t1, a.t2, a.t3, a.t4, a.t5, a.t6, a.t7, a.t8, …"
    )


@pytest.mark.parametrize(
    "lines",
    [
        'bang = "hong"',
        'hieu = ["ho", "hong"]',
        'tong = "hong"',
        'ty_le = "hong"',
        'gom = ["hong"]',
        'ke_hoach = {it_nhat = 1, gom = ["hong@ke_hoach"]}',
    ],
)
def test_a_broken_indicator_is_told_once(lines: str) -> None:
    """Relations that name it say nothing more."""
    text = f'{FIGURES}thuc_hien = "57 hộ"\n{lines}\n[hong]\nten = "Hỏng"\nthuc_hien = "năm"\n'
    indicators, relations = read(text)

    assert [fault.wording.en for fault in indicators.faults] == ["expected a number, found 'năm'"]
    assert relations.faults == []


ids = st.sampled_from(
    ["lua", "nang_suat", "ho", "ngheo", "ngheo@dat", "van_hoa.dong", "x", "x@tong", "khong"]
) | st.text(max_size=5)
keys = st.sampled_from(
    ["hieu", "tich", "ty_le", "ty_so", "chenh_lech", "toc_do", "bang", "khong_qua", "tham_khao"]
)


@given(st.dictionaries(keys, st.lists(ids, max_size=3)), st.sampled_from(["5 hộ", "5%", "5 ha"]))
def test_whatever_is_declared_is_related_or_told(
    declarations: dict[str, list[str]], value: str
) -> None:
    """No relation names a figure that is not there, and every fault has a place in the file."""
    told = "".join(
        f"{key} = [{', '.join(map(quoted, named))}]\n" for key, named in declarations.items()
    )
    text = f'{FIGURES}thuc_hien = "{value}"\n{told}'
    assert tomllib.loads(text)
    indicators, relations = read(text)

    assert {name for it in relations.relations for name in it.figures} <= {*relations.figures}
    for fault in [*indicators.faults, *relations.faults]:
        assert 1 <= fault.line <= text.count("\n")
        assert fault.wording.vi


def quoted(text: str) -> str:
    """A text of TOML."""
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in text if letter.isprintable()) + '"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a folder that is right."""
    (tmp_path / "narrative").mkdir()
    (tmp_path / "report.toml").write_text(FRAME, encoding="utf-8")
    indicators = FIGURES + 'thuc_hien = "5 ha"\nbang = "lua"\n'
    (tmp_path / "indicators.toml").write_text(indicators, encoding="utf-8")
    (tmp_path / "narrative" / "1.md").write_text("Diện tích {{ lua }}.", encoding="utf-8")
    return tmp_path


def references(folder: Path, text: str) -> Report:
    """Load the folder with these references."""
    (folder / "references.toml").write_text(text, encoding="utf-8")
    return load_report(folder)


TIMES = """
[van_ban]
nq = "Nghị quyết số 05/NQ-HĐND ngày 28/12/2025"

[thoi_gian]
chot = 2026-12-14
thang = "tháng 11 năm 2026"
doan = "giai đoạn 2026-2030"
"""


def test_a_report_knows_figures_and_relations(folder: Path) -> None:
    """An audit needs nothing else."""
    report = load_report(folder)

    assert report.relations[-1] == Relation.same("x", "lua")
    assert report.figures["lua"].figure == Figure(1021, "ha")
    assert {name for it in report.relations for name in it.figures} <= {*report.figures}
    assert (report.citations, report.as_of) == ({}, {})


def test_documents_and_closing_days_have_their_places(folder: Path) -> None:
    """The day of a period is its last."""
    report = references(folder, 'tinh_den = ["chot", "thang"]\n' + TIMES)
    file = "references.toml"

    assert report.as_of == {
        "chot": Placed(dt.date(2026, 12, 14), Location(file=file, line=7, column=8)),
        "thang": Placed(dt.date(2026, 11, 30), Location(file=file, line=8, column=9)),
    }
    assert str(report.citations["nq"].value) == "Nghị quyết số 05/NQ-HĐND ngày 28/12/2025"
    assert report.citations["nq"].place == Location(file=file, line=4, column=6)


@pytest.mark.parametrize(
    ("named", "english", "vietnamese"),
    [
        (
            "chott",
            "there is no time 'chott' under [thoi_gian]",
            "chưa khai báo mốc thời gian 'chott' ở [thoi_gian]",
        ),
        (
            "doan",
            "this is no day, and no period that ends on one",
            "đây không phải ngày hoặc kỳ có ngày cuối",
        ),
    ],
)
def test_what_is_no_closing_day_is_told(
    folder: Path, named: str, english: str, vietnamese: str
) -> None:
    """At the name in the list."""
    with pytest.raises(FolderError) as caught:
        references(folder, f'tinh_den = ["chot", "{named}"]\n{TIMES}')

    (fault,) = caught.value.faults
    assert str(fault) == f"references.toml:1:21: {english}"
    assert fault.wording.vi == vietnamese


def test_a_closing_day_that_cannot_be_read_is_told_once(folder: Path) -> None:
    """The list that names it says nothing more."""
    with pytest.raises(FolderError) as caught:
        references(folder, 'tinh_den = ["chot"]\n' + TIMES.replace("2026-12-14", "14-12"))

    assert [fault.line for fault in caught.value.faults] == [7]


def test_faults_of_relations_are_told_with_all_others(folder: Path) -> None:
    """One run shows all there is to mend."""
    path = folder / "indicators.toml"
    text = path.read_text(encoding="utf-8").replace('bang = "lua"', 'bang = ["luaa", "ho"]')
    path.write_text(text, encoding="utf-8")
    (folder / "narrative" / "1.md").write_text("{{ luaa }}", encoding="utf-8")

    with pytest.raises(FolderError) as caught:
        load_report(folder)
    assert [str(fault).partition(": ")[2] for fault in caught.value.faults] == [
        "there is no indicator 'luaa'",
        "the units do not fit: 'ha' cannot come from 'hộ'",
        "nothing is called 'luaa'; did you mean 'lua'?",
    ]


def base_years(lines: str) -> dict[str, Placed[int]]:
    """The years of comparison when indicator ``x`` has *lines* in its table."""
    indicators, _ = read(FIGURES + lines)
    assert indicators.faults == []
    return indicators.base_years


def test_a_base_year_has_its_place() -> None:
    """It points to the year that was typed; where none was, there is none."""
    years = base_years("don_vi = 'vụ'\nthuc_hien = 9\ncung_ky = { tang = 3, nam = 2021 }\n")

    place = Location(file="indicators.toml", line=49, column=29)
    assert years == {"x": Placed(2021, place)}
    assert base_years("don_vi = 'vụ'\nthuc_hien = 9\ncung_ky = 6\n") == {}


def test_a_report_knows_its_base_years(folder: Path) -> None:
    """An audit finds them there."""
    path = folder / "indicators.toml"
    text = path.read_text(encoding="utf-8").replace("giam = 3", "giam = 3, nam = 2021")
    path.write_text(text, encoding="utf-8")

    assert {code: it.value for code, it in load_report(folder).base_years.items()} == {
        "ngheo": 2021
    }


@pytest.mark.parametrize("typed", ["'2021'", "2021.0", "true", "21", "22021", "2021-01-01"])
def test_a_base_year_is_a_year(typed: str) -> None:
    """Not a text, a date, or the last two digits."""
    lines = f"don_vi = 'vụ'\nthuc_hien = 9\ncung_ky = {{ tang = 3, nam = {typed} }}\n"
    (fault,) = read(FIGURES + lines)[0].faults

    assert str(fault).startswith("indicators.toml:49:29: expected a year such as 2022, got ")
    assert fault.wording.vi == "cần một năm gồm bốn chữ số, không có dấu ngoặc kép, như 2022"


def test_a_base_year_alone_compares_nothing() -> None:
    """The figure or the change is missing."""
    lines = "don_vi = 'vụ'\nthuc_hien = 9\ncung_ky = { nam = 2021 }\n"
    (fault,) = read(FIGURES + lines)[0].faults

    assert str(fault) == (
        "indicators.toml:49:11: give 'nam_truoc', one of 'tang' and 'giam', or both"
    )
