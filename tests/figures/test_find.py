"""Every figure of a text is found, and nothing else is taken for one."""

import datetime as dt
from decimal import Decimal, localcontext
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import up_to_a_megabyte
from vn_localgov import DocumentNumber, Figure, ParseError, format_date
from vn_localgov.figures import (
    AnyFigure,
    Bound,
    FigureRange,
    FigureShape,
    FoundFigure,
    Progress,
    find_figures,
)
from vn_localgov.text import nfc

amounts = st.integers(0, 10**12).map(Decimal) | st.decimals(0, 10**9, places=2)
measures = st.sampled_from(
    ["%", "‰", "ha", "m²", "kg/sào", "tạ/ha", "đồng", "tỷ đồng", "triệu đồng/người/năm", "USD"]
)
counts = st.sampled_from(["hộ", "trường hợp", "hồ sơ", "lượt", "đồng chí", "công dân", "tin, bài"])
units = measures | counts
bounds = st.sampled_from(Bound)
figures = (
    st.builds(Figure, amounts, units, bounds)
    # A day and month such as 30/4 is no progress.
    | st.builds(
        Progress,
        done=st.integers(0, 10**6),
        whole=st.integers(13, 10**6),
        unit=units,
        bound=bounds,
    )
    | st.builds(
        lambda low, more, unit: FigureRange(low=low, high=low + more, unit=unit),
        st.integers(0, 10**6),
        st.integers(1, 10**6),
        units,
    )
)
before = st.sampled_from(["", "Toàn xã có ", "Kết quả: ", "(tăng ", "năng suất\n", "sản lượng là "])
after = st.sampled_from(["", ".", ",", " so với cùng kỳ;", ")", "\n", " (đạt"])
typed = st.text() | st.text("0123456789.,/-–% \n()trênđạhộsovớĐ:\0")

years = st.integers(1900, 2099)
spans = st.builds("{} {}-{}".format, st.sampled_from(["năm học", "giai đoạn"]), years, years)
document_numbers = st.builds(
    DocumentNumber,
    serial=st.integers(1, 99_999),
    year=st.none() | years,
    symbol=st.sampled_from(["BC-UBND", "NĐ-CP", "QH15", "NQ-HĐND"]),
)
dates = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
others = (
    dates.map(partial(format_date, style="long"))
    | dates.map(partial(format_date, style="short"))
    | years.map("năm {}".format)
    | years.map(str)
    | spans
    | document_numbers.map("Kế hoạch số {}".format)
    | st.integers(1, 99).flatmap(
        lambda number: st.sampled_from(
            ["Điều {}", "khoản {}", "lần thứ {}", "Mẫu số {:02d}", "Phường {}", "QL{}", "đợt {}"]
        ).map(lambda label: label.format(number))
    )
    | st.builds("{}h{:02d}".format, st.integers(0, 23), st.integers(0, 59))
    | st.integers(10**8, 10**9 - 1).map("điện thoại 0{}".format)
)


@given(figures, before, after)
def test_a_printed_figure_is_found(figure: AnyFigure, start: str, end: str) -> None:
    """The same figure, from its bound to its unit, wherever it stands."""
    (found,) = find_figures(f"{start}{figure}{end}")

    assert found.figure == figure
    assert (found.start, found.text) == (len(start), str(figure))


@given(st.builds(Figure, amounts.map(Decimal.copy_negate), measures, bounds), after)
def test_a_figure_below_zero_is_found_inside_a_line(figure: Figure, end: str) -> None:
    """At the beginning of a line, a hyphen is the bullet of a list."""
    (found,) = find_figures(f"chênh lệch {figure}{end}")
    (listed,) = find_figures(f"-{abs(figure)}{end}")

    assert (found.figure, found.text) == (figure, str(figure))
    assert listed.values == (abs(figure.value),)


@given(typed)
def test_places_are_in_order_and_inside(text: str) -> None:
    """Found figures do not overlap, and stand where they say in the NFC form."""
    composed = nfc(text)
    found = find_figures(text)

    assert all(left.end <= right.start for left, right in pairwise(found))
    for figure in found:
        assert composed[figure.start : figure.end] == figure.text
        assert bool(figure.values) != bool(figure.error)
        is_fraction = figure.shape is FigureShape.FRACTION
        assert (figure.in_unit("hộ") is None) == (bool(figure.error) or is_fraction)
        for repair in figure.repairs:
            assert composed.startswith(repair.found, repair.position)


@given(others, st.sampled_from(["", "Từ ", "Theo "]), st.sampled_from(["", ".", ", ", " của xã"]))
def test_what_is_no_figure_is_not_found(other: str, start: str, end: str) -> None:
    """Years, dates, times, document numbers, names and telephone numbers."""
    assert find_figures(f"{start}{other}{end}") == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Sản xuất nông nghiệp",
        "1.2. Trồng trọt",
        "10. Tăng cường tiếp dân",
        "2) Chăn nuôi",
        "Gồm: (1) xây dựng; (2) sửa chữa",
        "Nội dung: 1. Thu; 2. Chi. 3. Khác",
        "ngày 15, tháng 12, quý 4, mùng 5",
        "dịp lễ 30/4 và 01/5",
        "nghỉ từ 29/4 đến 03/5/2023",
        "30/4 xã tổ chức mít tinh",
        "tháng 12/2023",
        "6 tháng đầu năm",
        "9 tháng năm 2023",
        "năm học 2022-2023",
        "tầm nhìn đến 2030",
        "Năm 2023 xã đã hoàn thành",
        "năm 2023 đồng thời triển khai",
        "Chỉ thị số 09",
        "Chỉ thị 19-CT/TU",
        "quyết định 49 của Chính phủ",
        "xếp hạng thứ 02/25 xã",
        "trường Mầm non số 2 xã Mai Trung",
        "học sinh lớp 5 hoàn thành",
        "mức độ 1",
        "đường ĐT 296",
        "trực 24/24h",
        "lúc 7 giờ",
        "17 giờ 30",
        "7 giờ sáng",
        "0204.3872.123, 0987 654 321, 1900 1234",
        "ubnd12@bacgiang.gov.vn",
        "12@bacgiang.gov.vn",
        "https://hiephoa.bacgiang.gov.vn/5",
        "tiêu chuẩn ISO 9001:2015",
        "Covid-19",
        "mạng 5G",
        "cách mạng công nghiệp 4.0",
        "quy hoạch chi tiết 1/500",
        "mã hồ sơ 1234567",
        "tiết 1-2",
        "từ -5 đến 7%",
        "chênh lệch -5/7 ha",
        "1/3",
        "ngày 1/3 dân số",
        "giai đoạn 03 năm 2017-2019",
        "diễn ra trong hai ngày 20 và 21 tháng 6",
        "các ngày 20, 21 và 22 tháng 6",
        "từ 20 đến 25 tháng 6",
        "phòng chống dịch covid – 19",
        "đường nối 296",
        "Trong 6 tháng, xã đã tổ chức",
        "nhiệm vụ  6 tháng  cuối năm",
        "6 THÁNG ĐẦU NĂM",
        "9 tháng qua",
        "kết quả 9 tháng và nhiệm vụ 3 tháng cuối năm",
        "mùa mưa (tháng 6÷ 10)",
        "tờ bản đồ số 8, tờ bản đồ 8",
        "Chỉ thị 16 của Chính phủ",
        "tại khóm 6, phường 9",
        "phương châm “4 tại chỗ”",
        "tháng 1 hộ kinh doanh nộp thuế",
        "tháng 12 người dân đã nộp",
        "ngày 5 người dân đã nộp",
        "trong tháng 12 hộ kinh doanh nộp thuế",
        "năm 2023 độ che phủ rừng",
        "năm 2023 tỷ lệ hộ nghèo",
        "cả năm 2023 xã đã",
        "Điều 5 Nghị quyết này",
        "thôn 5 xã Mai Trung",
        "số 5 đường Trần Phú",
        "Điều 5, 6, 7",
        "các điều 5, 6 và 7",
        "khoản 1, 2 Điều 5",
        "thôn 1, 2, 3",
        "tháng 5, 6 và 7",
        "thửa 123, tờ 5, tờ bản đồ 5",
        "thửa 123 tờ bản đồ số 5",
        "Bảng 1, Hình 2, STT 1",
        "Km 5, km12+500, Km 5+200",
        "NQ 57, QĐ 123",
        "Mã 1.003.930",
        "Fax: 0204 3.872.123",
        "(ngày 5 người dân đã nộp)",
        "(thôn 5 xã Mai Trung)",
        "dịch Covid–19",
        "phiên bản v2.5",
        "thửa A2,5",
        "vào 30 phút",
        "Điều 5 hoặc 6",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    """What looks like a figure, and is a name, a place in an order or a time."""
    assert find_figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xã đạt 13/19 tiêu chí", ["13/19 tiêu chí"]),
        ("6/7 thôn", ["6/7 thôn"]),
        ("5/5 thôn", ["5/5 thôn"]),
        ("11hồ sơ", ["11hồ sơ"]),
        ("thu trên 100 triệu đồng/1ha", ["trên 100 triệu đồng/1ha"]),
        ("112 hộ/126 hộ", ["112 hộ/126 hộ"]),
        ("giảm từ 28 hộ xuống còn 23 hộ", ["28 hộ", "23 hộ"]),
        ("(218 thửa-84 thửa)", ["218 thửa", "84 thửa"]),
        ("từ 5 triệu đồng đến 7 triệu đồng", ["từ 5 triệu đồng đến 7 triệu đồng"]),
        ("từ 5% đến 7 hộ", ["5%", "7 hộ"]),
        ("từ 8.3012,9 đến 9.000 m²", ["từ 8.3012,9 đến 9.000 m²"]),
        ("tổ hòa giải với tổng số 46 thành viên", ["46 thành viên"]),
        ("khoảng 230-250kg/sào", ["khoảng 230-250kg/sào"]),
        ("từ 5 đến 7 xã Mai Trung", ["từ 5 đến 7 xã"]),
        ("tăng từ 5 đến 7 lần so với", ["từ 5 đến 7 lần"]),
        ("năng suất từ 5 đến 7", ["từ 5 đến 7"]),
        ("từ 5 đến 7", ["từ 5 đến 7"]),
        ("(tăng 5 và 15)", ["5", "15"]),
        ("tổng là 15. Chiếm", ["15"]),
        ("nhiệt độ 38-39° C", ["38-39"]),
        ("từ 5 đến 5 hộ", ["5", "5 hộ"]),
        ("- 05 hộ nghèo", ["05 hộ"]),
        ("-05 hộ nghèo", ["05 hộ"]),
        ("15 công đất, 15 công chức, 15 công", ["15 công", "15 công chức", "15 công"]),
        ("43 mẫu, 5 mẫu nước", ["43 mẫu", "5 mẫu nước"]),
        ("mỗi ngày 5 kg, điều 5%", ["5 kg", "5%"]),
        ("cấp 206 giấy xác nhận", ["206 giấy"]),
        ("trực tuyến trên 100% các thủ tục", ["100%"]),
        ("ngày làm việc 48 giờ", ["48 giờ"]),
        ("cao hơn 2,36 tiêu chí, hơn 5 hộ", ["2,36 tiêu chí", "hơn 5 hộ"]),
        ("Chăn nuôi: 71.737.000.000. Chiếm 35,58%", ["71.737.000.000", "35,58%"]),
        ("đạt  trên 15  tỷ  đồng", ["trên 15  tỷ  đồng"]),
        ("gồm.5 hộ", ["5 hộ"]),
        ("giảm −2,5%", ["−2,5%"]),
        ("cao trên 2000m, nhiều hơn 5 hộ", ["trên 2000m", "5 hộ"]),
        ("dân số 15.200 người, quân số 25 đồng chí", ["15.200 người", "25 đồng chí"]),
        ("nhiệt độ 18-22°C", ["18-22°C"]),
        ("hoàn thành trong 6 tháng", ["6 tháng"]),
        ("gồm 6÷10 tấn", ["6÷10 tấn"]),
        ("tang vật gồm 17,106g và 2 gói", ["17,106g", "2 gói"]),
        ("dịch sốt - 19 ca", ["19 ca"]),
        ("tăng 10%-5%, 10% -5%", ["10%", "5%", "10%", "5%"]),
        ("38-39°C, 25°C", ["38-39°C", "25°C"]),
        ("thôn 5 120 hộ", ["120 hộ"]),
        ("tổng 12 500 và 5", ["12", "500", "5"]),
        ("gồm 5 hộ, tổng 12 500", ["5 hộ", "12", "500"]),
        ("đạt .5 và tăng", ["5"]),
        ("có 5 tỷ lệ", ["5"]),
        ("3 yến tiệc, 2 thước phim", ["3", "2"]),
        ("thu 12 quý II", ["12"]),
        ("cỡ 5 X", ["5"]),
        ("tăng 5 % %, 5‰ ‰", ["5 %", "5‰"]),
        ("5 triệu % dân, 5 triệu/‰", ["5 triệu", "5 triệu"]),
    ],
)
def test_what_is_one_figure_and_what_are_two(text: str, expected: list[str]) -> None:
    """Bound, numbers and unit belong together, and nothing else."""
    assert [found.text for found in find_figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ước thực hiện cả năm 12 tỷ đồng", "12 tỷ đồng"),
        ("cả năm 2000 tỷ đồng", "2000 tỷ đồng"),
        ("cả năm 120 hộ", "120 hộ"),
        ("trong năm 5 hộ thoát nghèo", "5 hộ"),
        ("cả năm 1.234, không kể", "1.234"),
        ("trong năm 5/7 thôn đạt", "5/7 thôn"),
        ("trong tháng 15/17 hộ", "15/17 hộ"),
        ("trong tháng 45 lượt", "45 lượt"),
        ("tháng 5%", "5%"),
        ("trong quý 3 hộ", "3 hộ"),
        ("bình quân năm 12,5 tỷ", "12,5 tỷ"),
        ("dân tộc thiểu số 1.234 người", "1.234 người"),
        ("Dân số: 9.876 người", "9.876 người"),
        ("Quân số: 25 đồng chí", "25 đồng chí"),
        ("ở số 1.234 người", "1.234 người"),
        ("tổ 12 hộ", "12 hộ"),
        ("xóm 45 hộ", "45 hộ"),
        ("lớp 35 em", "35 em"),
        ("điều 5 xe", "5 xe"),
        ("mục 12 tỷ", "12 tỷ"),
        ("đợt 120 liều", "120 liều"),
        ("lần 5 người", "5 người"),
        ("khóa 35 học viên", "35 học viên"),
        ("mở 12 lớp 35 học sinh", "35 học sinh"),
        ("mở 12 lớp 350 văn bản", "350 văn bản"),
        ("Năm 2023, 126 nạn nhân", "126"),
        ("Điều 5, 126 hộ", "126 hộ"),
        ("Điều 5 có 12", "12"),
    ],
)
def test_a_figure_is_found_behind_words_that_number_other_things(text: str, expected: str) -> None:
    """What is measured, counted or too large is no year, month, class or article."""
    assert [found.text for found in find_figures(text)][-1] == expected


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("tăng 0,5 điểm %", "0,5 điểm phần trăm"),
        ("cấp 45 GCNQSDĐ", "45 GCNQSDĐ"),
        ("12 HTX", "12 HTX"),
        ("nhiệt độ 25°C", "25 độ C"),
        ("57 HỘ", "57 hộ"),
        ("chi 5 tỉ đồng", "5 tỷ đồng"),
        ("15 công\u00a0chức", "15 công chức"),
        ("khoảng 230-250kg/sào", "khoảng từ 230 đến 250 kg/sào"),
    ],
)
def test_a_unit_is_named_as_documents_print_it(text: str, printed: str) -> None:
    """Abbreviations keep their capitals, and signs are spelled as the unit they stand for."""
    (found,) = find_figures(text)

    assert str(found.figure) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("5 000 000 đồng", "5.000.000 đồng"),
        ("hơn 12\u00a0500 người", "trên 12.500 người"),
        ("12 500,5 kg", "12.500,5 kg"),
    ],
)
def test_spaces_between_thousands_are_read_with_a_note(text: str, printed: str) -> None:
    """Only before a unit, so that two numbers in a row stay two."""
    (found,) = find_figures(text)

    assert (found.text, str(found.figure)) == (text, printed)
    assert {repair.replacement for repair in found.repairs} == {"."}


@pytest.mark.parametrize(
    ("text", "candidates"),
    [(".5 ha", ("0,5 ha", "5 ha")), ("5..000 ha", ("5.000 ha", "5,000 ha"))],
)
def test_points_that_are_too_many_or_alone_are_told(text: str, candidates: tuple[str, ...]) -> None:
    """The number is found as it stands, and not guessed."""
    (found,) = find_figures(f"đạt {text}")

    assert (found.text, found.figure) == (text, None)
    assert found.error is not None
    assert found.error.candidates == candidates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng chi 16 tỷ 434 triệu đồng", [("16 tỷ 434 triệu đồng", "16,434 tỷ đồng")]),
        ("thu 3 tỷ 200 triệu", [("3 tỷ 200 triệu", "3,200 tỷ")]),
        (
            "12 tỷ 950 triệu 500 nghìn đồng",
            [("12 tỷ 950 triệu 500 nghìn đồng", "12,950500 tỷ đồng")],
        ),
        ("12 tỷ 500 nghìn đồng", [("12 tỷ 500 nghìn đồng", "12,000500 tỷ đồng")]),
        ("12 tỷ 950.500 nghìn đồng", [("12 tỷ 950.500 nghìn đồng", "12,950500 tỷ đồng")]),
        ("2 triệu 500 đồng/hộ", [("2 triệu 500 đồng/hộ", "2,000500 triệu đồng/hộ")]),
        ("2 tạ 5 yến", [("2 tạ 5 yến", "2,5 tạ")]),
        ("3 tấn 250,5 kg", [("3 tấn 250,5 kg", "3,2505 tấn")]),
        ("hơn 1 triệu 200 nghìn con", [("hơn 1 triệu 200 nghìn con", "trên 1,200 triệu con")]),
        ("1 tỷ 434 triệu đồng trở lên", [("1 tỷ 434 triệu đồng trở lên", "ít nhất 1,434 tỷ đồng")]),
        ("giảm -1 tỷ 434 triệu đồng", [("-1 tỷ 434 triệu đồng", "-1,434 tỷ đồng")]),
        # Two figures each: too many, not the same kind, a size that is not known, a comma
        # in the first or between them.
        ("1 tỷ 1.434 triệu đồng", [("1 tỷ", "01 tỷ"), ("1.434 triệu đồng", "1.434 triệu đồng")]),
        ("1 tỷ 5 hộ", [("1 tỷ", "01 tỷ"), ("5 hộ", "05 hộ")]),
        ("1 triệu 5 tỷ", [("1 triệu", "01 triệu"), ("5 tỷ", "05 tỷ")]),
        ("2 tấn 5 hộ", [("2 tấn", "2 tấn"), ("5 hộ", "05 hộ")]),
        ("2 tạ/ha 5 yến", [("2 tạ/ha", "2 tạ/ha"), ("5 yến", "5 yến")]),
        ("2 mẫu 5 sào", [("2 mẫu", "2 mẫu"), ("5 sào", "5 sào")]),
        ("2 ha 5 sào", [("2 ha", "2 ha"), ("5 sào", "5 sào")]),
        ("1,5 tạ 5 yến", [("1,5 tạ", "1,5 tạ"), ("5 yến", "5 yến")]),
        ("2 tấn,5 tạ", [("2 tấn", "2 tấn"), ("5 tạ", "5 tạ")]),
        ("5% 3‰", [("5%", "5%"), ("3‰", "3‰")]),
    ],
)
def test_an_amount_in_several_units_is_one_figure(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Its value is exact and in the first unit, and as precise as the last part."""
    assert [(found.text, str(found.figure)) for found in find_figures(text)] == expected


def test_a_minus_sign_belongs_to_the_figure() -> None:
    """Also as the first character of the text."""
    (found,) = find_figures("−3 hộ")

    assert (found.start, found.text) == (0, "−3 hộ")


def test_an_amount_in_several_units_is_exact_whatever_the_context() -> None:
    """Who calculates with two digits elsewhere still gets all digits of the text."""
    with localcontext(prec=2):
        (found,) = find_figures("12 tỷ 955 triệu 525 nghìn đồng")

    assert found.values == (Decimal("12.955525"),)


def test_a_part_without_a_known_unit_belongs_to_no_amount() -> None:
    """What follows is a figure of its own."""
    assert [found.text for found in find_figures("5 km 300 và 2 tỷ 5")] == [
        "5 km",
        "300",
        "2 tỷ",
        "5",
    ]


@pytest.mark.parametrize(
    ("text", "expected", "bound", "values"),
    [
        ("thu từ 30 triệu đồng trở lên", "từ 30 triệu đồng trở lên", Bound.AT_LEAST, [30]),
        ("đạt 70% trở lên", "70% trở lên", Bound.AT_LEAST, [70]),
        ("từ 80 tuổi Trở  lên", "từ 80 tuổi Trở  lên", Bound.AT_LEAST, [80]),
        ("60 kg trở xuống", "60 kg trở xuống", Bound.AT_MOST, [60]),
        ("từ 15/19 tiêu chí trở lên", "từ 15/19 tiêu chí trở lên", Bound.AT_LEAST, [15, 19]),
        ("khoảng 70% trở lên", "khoảng 70% trở lên", Bound.ABOUT, [70]),
        ("từ 5 hộ trở lên trên", "từ 5 hộ trở lên", Bound.AT_LEAST, [5]),
        ("từ 70% trở thành", "70%", Bound.EXACT, [70]),
    ],
)
def test_words_behind_a_figure_are_a_bound(
    text: str, expected: str, bound: Bound, values: list[int]
) -> None:
    """*Trở lên* and *trở xuống* belong to the figure; a word before it counts first."""
    (found,) = find_figures(text)

    assert (found.text, found.bound) == (expected, bound)
    assert found.values == tuple(map(Decimal, values))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tăng trưởng -2,5%", "-2.5"),
        ("nhiệt độ xuống −2,5 độ", "-2.5"),
        ("−3 hộ", "-3"),
        ("giảm -3", "-3"),
        ("so với kế hoạch (-3 hộ)", "-3"),
        ("5 ha, chênh lệch -3 hộ", "-3"),
        ("Toàn xã -3 hộ", "3"),
        ("Số hộ giảm:-3 hộ", "3"),
        ("- 3 hộ", "3"),
        ("-3 hộ", "3"),
        ("gồm:\n-3%", "3"),
        ("thôn Nội-3 hộ", None),
        ("10 hộ -3 hộ", "3"),
        ("10%\t-3%", "-3"),
        ("10%;-3%", "-3"),
        # Far behind a word, as in a table that is set with spaces.
        ("chênh lệch" + " " * 40 + "-3%", "-3"),
    ],
)
def test_a_minus_sign_is_told_from_a_dash(text: str, expected: str | None) -> None:
    """A hyphen before a count is a sign only behind a word such as *giảm*."""
    values = [found.values[0] for found in find_figures(text)][-1:]

    assert values == ([Decimal(expected)] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("có 1/3 dân số", "1/3"),
        ("2/3 số hộ dùng nước sạch", "2/3"),
        ("ít nhất 2/3 tổng số đại biểu", "ít nhất 2/3"),
        ("2/3 SỐ HỘ", "2/3"),
        ("2/3 dân\u00a0số", "2/3"),
        ("hơn 1/2 diện tích bị ngập", "hơn 1/2"),
    ],
)
def test_a_fraction_of_something_is_no_progress(text: str, expected: str) -> None:
    """Two thirds of the households are not two of three households."""
    (found,) = find_figures(text)

    assert (found.shape, found.text) == (FigureShape.FRACTION, expected)
    assert (found.figure, found.in_unit("hộ"), len(found.values)) == (None, None, 2)


def test_done_of_many_is_no_fraction() -> None:
    """Only small wholes are those of a fraction."""
    (progress,) = find_figures("15/17 số thôn")

    assert progress.shape is FigureShape.PROGRESS


def test_a_figure_without_a_known_unit_is_kept() -> None:
    """The words behind it are there for who knows better."""
    pupils, people = find_figures("học sinh Mầm non 989, cho 109 NCC xã Mai Trung")

    assert (pupils.unit, pupils.figure, pupils.after) == (None, None, "")
    assert pupils.in_unit("học sinh") == Figure(989, "học sinh")
    assert (people.values, people.after) == ((Decimal(109),), "NCC xã Mai Trung")


def test_the_unit_of_a_count_is_one_word_or_a_known_compound() -> None:
    """*Hộ nghèo* is counted in *hộ*."""
    (found,) = find_figures("còn 57 hộ nghèo")

    assert (str(found.unit), found.after) == ("hộ", "nghèo")


def test_a_broken_number_is_found_and_not_guessed() -> None:
    """The report of Mai Trung has one; its place, its unit and what may be meant are told."""
    (found,) = find_figures("+ Thôn Nội Xuân: 8.3012,9m²; ")

    assert (found.text, found.values, str(found.unit)) == ("8.3012,9m²", (), "m²")
    assert found.figure is None
    assert found.error is not None
    assert found.error.text[found.error.position] == "2"
    assert "8.312,9m²" in found.error.candidates


def test_a_sloppy_number_is_noted_in_its_place() -> None:
    """Positions of repairs are those of the whole text."""
    text = "đã trả kết quả 3550/3.558 hồ sơ"
    (found,) = find_figures(text)

    assert found.shape is FigureShape.PROGRESS
    assert [(it.position, it.replacement) for it in found.repairs] == [
        (text.index("3550"), "3.550")
    ]


def test_positions_count_in_the_composed_text() -> None:
    """A text with its marks apart is read as the same text."""
    (found,) = find_figures("hô\u0323 nghe\u0300o 57 hô\u0323")

    assert isinstance(found, FoundFigure)
    assert (found.start, found.text) == (9, "57 hộ")


def test_only_a_pile_of_marks_is_refused() -> None:
    """No text that a person writes is."""
    with pytest.raises(ParseError, match="30 marks"):
        find_figures("5 hộ a" + "\u0301" * 40)


@pytest.mark.parametrize(
    "piece", ["1", "(", "1/", "1.", "1-", " ", "so với ", "gồm (", "\n- ", "−", ";"]
)
@up_to_a_megabyte
def test_any_length_of_anything_is_read_in_one_go(piece: str, length: int) -> None:
    """Nothing that is repeated is a figure, however often."""
    assert find_figures("gồm:\n- " + piece * (length // len(piece))) == []


@pytest.mark.parametrize(
    ("text", "figure"), [("Thu .1.200 hộ.", "1.200 hộ"), ("Thu: .93,75%", "93,75%")]
)
def test_a_point_before_a_whole_number_ends_what_was_said(text: str, figure: str) -> None:
    """It is a slip of the space bar, and no part of the number."""
    assert [it.text for it in find_figures(text)] == [figure]
