# ruff: noqa: E501 - what is printed is read as it is printed
"""Filters print figures, money, dates and lists as official documents do, or say why not."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import faults, filled, messages, p, texts
from vn_localgov.dates import DayMonth, Period
from vn_localgov.figures import Bound, Figure
from vn_localgov.filters import FILTERS, TagError, as_table, figure_of, printed
from vn_localgov.indicators import Indicator, IndicatorTable, Status, Target
from vn_localgov.numbers import format_money, format_number, format_percent, parse_number
from vn_localgov.quantities import Quantity
from vn_localgov.words import parse_money, parse_words

exact_numbers = st.integers(-(10**15), 10**15) | st.decimals(-(10**12), 10**12, places=3)
POOR = Indicator(
    code="ngheo",
    name="Hộ nghèo",
    unit="hộ",
    actual=57,
    previous=60,
    target=Target.at_most(Figure(60, "hộ")),
)
ARGUMENTS = {
    **dict.fromkeys(("huong", "chenh_lech", "tai"), "(y)"),
    **dict.fromkeys(("theo_nhom", "cong"), "('a')"),
}
UNKNOWN = Indicator(code="moi", name="Hộ mới", unit="hộ")
INCOME = Indicator(code="thu", name="Thu ngân sách", unit="triệu đồng", actual=Decimal("12345.5"))


def told(tag: str, values: Mapping[str, object]) -> str:
    """What a Word template prints for a tag."""
    return "".join(texts(filled(p(tag), values)))


@given(exact_numbers)
def test_numbers_read_back_what_was_given(number: Decimal | int) -> None:
    """Nothing is rounded unless decimals are asked for."""
    assert parse_number(FILTERS["so"](number)) == number
    assert parse_number(FILTERS["tien"](number).removesuffix(" đồng")) == number
    assert parse_number(FILTERS["ty_dong"](number).removesuffix(" tỷ đồng")) * 10**9 == number
    assert parse_number(FILTERS["trieu_dong"](number).removesuffix(" triệu đồng")) * 10**6 == number
    assert parse_number(FILTERS["phan_tram"](number).removesuffix("%")) == number


@given(exact_numbers)
def test_words_read_back_what_was_given(number: Decimal | int) -> None:
    """What is written out is the same number."""
    assert parse_words(FILTERS["bang_chu"](number)) == number
    assert parse_money(FILTERS["bang_chu"](number, "đồng")) == number


@given(exact_numbers | st.fractions(-(10**9), 10**9), st.integers(0, 6))
def test_decimals_that_are_asked_for_are_those_of_the_library(
    number: Decimal | int | Fraction, decimals: int
) -> None:
    """Rounded once, halves away from zero."""
    assert FILTERS["so"](number, decimals) == format_number(number, decimals=decimals)
    assert FILTERS["phan_tram"](number, decimals) == format_percent(number, decimals=decimals)
    assert FILTERS["ty_dong"](number, decimals) == format_money(
        number, scale="tỷ", decimals=decimals
    )


@given(st.lists(st.integers(-(10**9), 10**9) | st.decimals(-(10**6), 10**6, places=2), max_size=9))
def test_sums_are_exact(numbers: list[Decimal | int]) -> None:
    """Whatever the rows hold, nothing is lost in adding."""
    rows = [{"x": number} for number in numbers]

    assert told("{{ rows|cong('x')|so(2) }}", {"rows": rows}) == format_number(
        Fraction(sum(map(Fraction, numbers), Fraction())), decimals=2
    )


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_groups_keep_all_rows_in_their_order(names: list[str]) -> None:
    """Groups stand where their first row stood, and no row gets lost."""
    rows = [{"nhom": name, "so": str(index)} for index, name in enumerate(names)]
    tag = (
        "{% for n in rows|theo_nhom('nhom') %}{{ n.ten }}:"
        "{% for r in n.cac_dong %}{{ r.so }} {% endfor %}{% endfor %}"
    )
    expected = "".join(
        f"{name}:" + "".join(f"{row['so']} " for row in rows if row["nhom"] == name)
        for name in dict.fromkeys(names)
    )

    assert told(tag, {"rows": rows}) == expected


@given(
    st.sampled_from(sorted(FILTERS)),
    st.none() | st.booleans() | st.floats() | st.text() | st.binary() | st.decimals()
    | st.fractions() | st.lists(st.integers()) | st.sampled_from([POOR, UNKNOWN, INCOME]),
)  # fmt: skip
def test_a_filter_gives_a_value_or_says_why_not(name: str, value: object) -> None:
    """Whatever stands in the data, and in Vietnamese as well."""
    tag = f"{{{{ x|{name}{ARGUMENTS.get(name, '')}|string|length }}}}"

    for fault in faults(lambda: filled(p(tag), {"x": value, "y": POOR, "ky": Period.year(2023)})):
        assert "không tính được" not in fault.vietnamese


@pytest.mark.parametrize(
    ("tag", "printed_"),
    [
        ("{{ ngheo|so }} {{ ngheo|so(1) }} {{ 1234567|so }}", "57 57,0 1.234.567"),
        ("{{ thu|tien }}", "12.345.500.000 đồng"),
        ("{{ thu|ty_dong }} {{ thu|ty_dong(2) }}", "12,3455 tỷ đồng 12,35 tỷ đồng"),
        ("{{ tren|trieu_dong }}", "trên 30.000 triệu đồng"),
        ("{{ ngheo|dem }} {{ 3|dem }} {{ hai|dem }}", "57 03 02"),
        ("{{ ngheo.attainment|phan_tram }} {{ phan|phan_tram(1) }}", "105,26% 1,6%"),
        ("{{ phan }} {{ ngheo.target }} {{ ngheo.change }}", "1,6% 60 hộ giảm 03 hộ"),
        ("{{ ngheo.status }} {{ ngheo|ten }} {{ bieu|ten }}", "vượt Hộ nghèo Giảm nghèo"),
        ("{{ 21|bang_chu }}; {{ 5000000|bang_chu('đồng') }}", "hai mươi mốt; Năm triệu đồng"),
        ("{{ ngheo|bang_chu }}; {{ phan10|bang_chu }}", "năm mươi bảy hộ; mười phẩy sáu phần trăm"),
        ("{{ thu|bang_chu }}", "Mười hai tỷ ba trăm bốn mươi lăm triệu năm trăm nghìn đồng"),
        ("{{ tren|bang_chu }}", "trên ba mươi tỷ đồng"),
        ("{{ ngay|bang_chu }}", "ngày năm tháng tư năm hai nghìn không trăm hai mươi ba"),
        ("{{ cuoi|bang_chu }}", "ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm"),
        ("{{ xa|in_hoa }} {{ xa|hoa_dau }}", "XÃ MAI TRUNG Xã Mai Trung"),
        ("{{ ['a']|liet_ke }} {{ ['a', 'b', ngay]|liet_ke }} {{ []|liet_ke }}", "a a, b và 05/4/2023 "),
        ("{{ trong|neu_thieu }} {{ moi|neu_thieu('x') }} {{ 0|neu_thieu }}", "… x 0"),
        ("{{ khong_co|neu_thieu('chưa có') }} {{ ngheo|neu_thieu }}", "chưa có 57 hộ"),
        ("{{ cac|cong('thuc_hien') }} {{ [ngheo, ngheo]|cong('ke_hoach') }}", "3,5 120 hộ"),
        ("{{ ['xã', 'xóm']|map('in_hoa')|join('-') }}", "XÃ-XÓM"),
        ("{{ ngay_le }}", "02/9"),
        ("{{ nam }} {{ dan_so|so }} {{ gia }}", "2023 9.650 1.261,62"),
    ],
)  # fmt: skip
def test_what_filters_print(tag: str, printed_: str) -> None:
    """Each as an official document has it."""
    values = {
        "ngheo": POOR,
        "thu": INCOME,
        "moi": UNKNOWN,
        "bieu": IndicatorTable(title="Giảm nghèo", indicators=[POOR]),
        "tren": Figure(30, "tỷ đồng", Bound.ABOVE),
        "hai": Decimal("2.0"),
        "phan": Quantity(value=Fraction(5700, 3552), unit="%"),
        "phan10": Figure(Decimal("10.6"), "%"),
        "ngay": dt.date(2023, 4, 5),
        "cuoi": dt.date(1900, 12, 31),
        "ngay_le": DayMonth(2, 9),
        "xa": "xã Mai Trung",
        "trong": None,
        "cac": [{"thuc_hien": Decimal("1.5")}, {"thuc_hien": 2}],
        "nam": 2023,
        "dan_so": 9650,
        "gia": Decimal("1261.62"),
    }

    assert told(tag, values) == printed_


def test_a_table_of_indicators_is_rows_with_texts() -> None:
    """For a table that is drawn by hand."""
    whole = Indicator.sum_of([POOR], code="tong", name="Tổng số")
    tag = "{% for d in x|cac_dong %}{{ d.tt }} {{ d.ten }} {{ d.thuc_hien }} {{ d.cap }} {{ d.la_nhom }};{% endfor %}"
    rows = FILTERS["cac_dong"](FILTERS["dong_cong"]([whole]))

    assert [(it["tt"], it["ten"], it["thuc_hien"], it["cap"], it["la_nhom"]) for it in rows] == [
        ("1", "Tổng số", "57", 0, True),
        ("1.1", "Hộ nghèo", "57", 1, False),
        ("", "Tổng cộng", "57", 0, True),
    ]
    assert told(tag.replace("{{ d.la_nhom }}", ""), {"x": POOR}) == "1 Hộ nghèo 57 0 ;"
    assert told("{{ (x|cac_dong)[0].so_cung_ky }}", {"x": as_table(POOR)}) == "-3"


@pytest.mark.parametrize(
    ("tag", "value", "en", "vi"),
    [
        ("x|so", 1.5, "1.5 is a float, which is not exact: give Decimal('1.5')", "số 1.5 lưu ở dạng gần đúng (float); người chuẩn bị dữ liệu cần ghi Decimal('1.5')"),
        ("x|so", "9650", "expected a number or an indicator, got '9650' (str)", "cần một số hoặc một chỉ tiêu, nhưng giá trị là '9650'"),
        ("x|so", None, "the value is missing (None)", "giá trị còn trống (None)"),
        ("x|so", UNKNOWN, "there is no figure yet", "chưa có số liệu thực hiện"),
        ("x|so", Target.known_by(98, Target.at_least(Figure(1, "hộ")).direction), "the plan has no figure", "kế hoạch chưa có số liệu"),
        ("x|so(21)", 5, "decimals have to be a whole number from 0 to 20", "số chữ số thập phân phải là số nguyên từ 0 đến 20"),
        ("x|so('2')", POOR, "decimals have to be a whole number from 0 to 20", "số chữ số thập phân phải là số nguyên từ 0 đến 20"),
        ("x|so", Fraction(1, 3), "1/3 is a fraction: say how many decimals, as in so(2)", "1/3 là phân số; hãy ghi số chữ số thập phân, ví dụ so(2)"),
        ("x|bang_chu", Fraction(1, 3), "1/3 is a fraction: say how many decimals, as in so(2)", "1/3 là phân số; hãy ghi số chữ số thập phân, ví dụ so(2)"),
        ("x|tien", Decimal("NaN"), "the number is infinite, or has more than 60 digits", "số này vô hạn hoặc dài quá 60 chữ số"),
        ("x", Decimal("1E+999999"), "the number is infinite, or has more than 60 digits", "số này vô hạn hoặc dài quá 60 chữ số"),
        ("x|dem", Decimal("1.5"), "expected a whole number, got Decimal('1.5') (Decimal)", "cần một số nguyên, nhưng giá trị là Decimal('1.5')"),
        ("x|tien", POOR, "'57 hộ' is not an amount of money", "'57 hộ' không phải là số tiền"),
        ("x|phan_tram", POOR, "'57 hộ' is not a percentage", "'57 hộ' không phải là tỷ lệ phần trăm"),
        ("x|so", [1], "expected a number or an indicator, got list", "cần một số hoặc một chỉ tiêu, nhưng đây là danh sách"),
        ("x|ten", 5, "expected an indicator, got 5 (int)", "cần một chỉ tiêu, nhưng giá trị là 5"),
        ("x|tang_giam", UNKNOWN, "the indicator has no previous figure", "chỉ tiêu chưa có 'cung_ky'"),
        ("x|cac_phan", POOR, "the indicator has no parts", "chỉ tiêu chưa có 'gom' hay 'theo_thon'"),
        ("x|nam", 5, "expected a period, got 5 (int)", "cần một kỳ như 'năm 2023', nhưng giá trị là 5"),
        ("x|liet_ke", "abc", "expected a list, got 'abc' (str)", "cần một danh sách, nhưng giá trị là 'abc'"),
        ("x|liet_ke", ["a" * 60_000] * 2, "the list is too long", "danh sách quá dài"),
        ("x|cac_dong", [1], "expected a table of indicators, got list", "cần một biểu chỉ tiêu, nhưng đây là danh sách"),
        ("x|cac_dong", 1, "expected a list, got 1 (int)", "cần một danh sách, nhưng giá trị là 1"),
        ("x|theo_nhom('a')", [{"a": []}], "expected text or a number, got list", "cần chữ hoặc số, nhưng đây là danh sách"),
        ("x|cong('a')", [{"a": None}], "the value is missing (None)", "giá trị còn trống (None)"),
        ("x|cong('a')", [{}], "the value is missing: 'dict object' has no attribute 'a'", "dữ liệu ở đây không có 'a'"),
        ("x|cong('a')", [{"a": True}], "expected a number or an indicator, got True (bool)", "cần một số hoặc một chỉ tiêu, nhưng giá trị là True"),
        ("x|cong('a')", [{"a": POOR}, {"a": 1}], "only some have a unit", "có số ghi đơn vị tính, có số không ghi"),
        ("x|cong('a')", [{"a": POOR}, {"a": INCOME}], "57 hộ and 12.345,5 triệu đồng differ in unit: hộ, triệu đồng", "các số khác đơn vị tính nên không cộng được"),
        ("x|cong('a')", [{"a": POOR}, {"a": Figure(2, "hộ", Bound.ABOVE)}], "cannot calculate with an inexact figure: trên 02 hộ", "có số ước lượng (trên, khoảng…) nên không cộng được"),
        ("x|huong(y)", POOR, "the tag fails: 57 hộ and 12.345,5 triệu đồng differ in unit: hộ, triệu đồng", "hai số liệu khác đơn vị tính nên không so sánh được"),
    ],
)  # fmt: skip
def test_what_filters_refuse(tag: str, value: object, en: str, vi: str) -> None:
    """With what was found and what to write instead, word for word."""
    (fault,) = faults(lambda: filled(p("{{ " + tag + " }}"), {"x": value, "y": INCOME}))

    assert (fault.wording.en, fault.wording.vi) == (en, vi)


def test_all_faults_of_filters_are_told_at_once_and_each_once() -> None:
    """A tag that failed is empty, and what is behind it is judged all the same."""
    body = p(
        "{{ a|so|hoa_dau }}",
        "{{ khong|so }}",
        "{{ b|ngay }}{% for x in b|cac_phan %}{{ x }}{% endfor %}",
    )
    tags = [line.split(": ")[2] for line in messages(lambda: filled(body, {"a": "x", "b": 5}))]

    assert tags == [
        "{{ a|so|hoa_dau }}",
        "{{ khong|so }}",
        "{{ b|ngay }}",
        "{% for x in b|cac_phan %}",
    ]


def test_an_own_filter_stands_in_for_one_of_the_library() -> None:
    """Whoever opens a template has the last word."""
    assert texts(filled(p("{{ 5|so }} {{ 5|dem }}"), {}, filters={"so": lambda _: "năm"})) == [
        "năm 05"
    ]


def test_what_filters_take_prints_itself() -> None:
    """Also outside of templates."""
    assert figure_of(POOR) == Figure(57, "hộ")
    assert [printed(it) for it in (Status.MET, 5, Figure(5, "xã"))] == ["đạt", "5", "05 xã"]
    with pytest.raises(TagError):
        printed("a\x07")
