"""Every figure of a text is found, and nothing else is taken for one."""

import datetime as dt
from decimal import Decimal
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        assert (figure.in_unit("hộ") is None) == bool(figure.error)
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
        "Nội dung: 1. Thu; 2. Chi",
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
    ],
)
def test_what_is_one_figure_and_what_are_two(text: str, expected: list[str]) -> None:
    """Bound, numbers and unit belong together, and nothing else."""
    assert [found.text for found in find_figures(text)] == expected


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


@pytest.mark.parametrize("piece", ["1", "(", "1/", "1.", "1-", " ", "so với ", "gồm (", "\n- "])
def test_any_length_of_anything_is_read_in_one_go(piece: str) -> None:
    """Nothing that is repeated is a figure, however often."""
    assert find_figures("gồm:\n- " + piece * (500_000 // len(piece))) == []
