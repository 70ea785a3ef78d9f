"""Sentences at the edge of what an audit of a text takes for certain: just in, and just out."""

import datetime as dt

import pytest

from vn_localgov.audit import audit_text


def found(text: str) -> list[str]:
    """What is found, ``|`` parting paragraphs and ``~`` lines; for review with a question mark."""
    paragraphs = text.replace("~", "\n").split("|")
    findings = audit_text(paragraphs, issued=dt.date(2023, 12, 14))
    return [it.rule.id + ("" if it.kind.value == "fail" else "?") for it in findings]


SECTORS = "công nghiệp 64%, dịch vụ 57%"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"Cơ cấu kinh tế: nông nghiệp 0%, {SECTORS}.", ["TRONGDO"]),
        (f"Cơ cấu kinh tế: nông nghiệp 0,5%, {SECTORS}.", ["TRONGDO"]),
        ("Cơ cấu kinh tế: nông nghiệp 33,5%, công nghiệp 33,4%, dịch vụ 33,4%.", ["TRONGDO"]),
        ("Cơ cấu kinh tế: nông nghiệp 33,4%, công nghiệp 33,3%, dịch vụ 33,4%.", []),
        (f"Cơ cấu kinh tế: nông nghiệp -0,5%, {SECTORS}.", []),
        (f"Cơ cấu kinh tế: nông nghiệp giảm còn 41%, {SECTORS}.", []),
        ("Cơ cấu kinh tế: nông nghiệp 41 ha, công nghiệp 64 ha, dịch vụ 57 ha.", []),
        (f"Cơ cấu kinh tế: nông nghiệp 41% kế hoạch, {SECTORS}.", []),
        (f"Cơ cấu kinh tế: nông nghiệp 41%, {SECTORS}, đúng mục tiêu đã đề ra.", []),
        (f"Cơ cấu kinh tế: nông nghiệp 41%, {SECTORS}, khác 1%.", []),
        (f"Cơ cấu kinh tế: nông nghiệp{' x' * 33} 41%, {SECTORS}.", ["TRONGDO"]),
        (f"Cơ cấu kinh tế: nông nghiệp{' x' * 33}x 41%, {SECTORS}.", []),
    ],
)
def test_sectors_are_held_to_a_hundred_percent(text: str, rules: list[str]) -> None:
    """All three of one year, and nothing else in the sentence."""
    assert found(text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Chỉ tiêu giao 60 hộ, kết quả 57 hộ, đạt 150,3%.", ["KH"]),
        ("Có 60 hộ, kết quả 57 hộ, đạt 150,3%.", []),
        ("Chỉ tiêu giao 60 hộ và 57 hộ, đạt 150,3%.", []),
        ("Chỉ tiêu giao 0 hộ, kết quả 57 hộ, đạt 150,3%.", []),
        ("Chỉ tiêu giao 60 hộ, kết quả 0 hộ, đạt 50%.", []),
        ("Chỉ tiêu giao 20%, kết quả 21%, đạt 99%.", []),
        ("Gieo trồng 1.153 ha đạt 98,2% kế hoạch (1.207 ha).", ["KH"]),
        ("Gieo trồng 1.153 ha lúa, đạt 98,2% kế hoạch (1.207 ha).", ["KH"]),
        ("Gieo trồng 1.153 ha lúa đạt 98,2% kế hoạch (1.207 ha).", []),
        ("Gieo trồng 0 ha, đạt 98,2% kế hoạch (1.207 ha).", []),
        ("Gieo trồng 1.153 ha, đạt 98,2% kế hoạch (0 ha).", []),
        ("Có 10 hộ, đạt 50% kế hoạch (15-16 hộ).", []),
        ("Có 10 hộ, đạt 50% kế hoạch (16 thôn).", []),
        ("Kế hoạch 120 ha, thực hiện 118 ha, đạt dưới 90%.", []),
        ("Kế hoạch 12/15 thôn, thực hiện 10 thôn, đạt 90%.", []),
    ],
)
def test_attainment_needs_a_plan_and_a_result(text: str, rules: list[str]) -> None:
    """Both told as amounts of one thing, and neither of them nothing."""
    assert found(text) == rules


FAR = "chỉ tiêu kế hoạch năm 2023 được giao đề ra"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Trồng mới 45 cây, đạt 121,5% kế hoạch.", ["HAT"]),
        ("Trồng mới 45 cây, bằng 121,5% kế hoạch.", ["HAT"]),
        ("Trồng mới 45 cây (121,5% kế hoạch).", []),
        ("Trồng mới 45, đạt 121,5% kế hoạch.", []),
        ("Trồng mới 45 ha, đạt 121,5% kế hoạch.", []),
        ("Trồng mới 0 cây, đạt 121,5% kế hoạch.", []),
        ("Trồng mới 45 cây, đạt 0% kế hoạch.", []),
        ("Trồng mới 45 cây, bằng 0,0% kế hoạch.", []),
        ("Trồng mới 45 cây đạt 121,5% kế hoạch.", ["HAT"]),
        ("Trồng mới 45 cây xanh đạt 121,5% kế hoạch.", []),
        ("Trồng mới 45 cây xanh bóng mát ven đường liên, đạt 121,5% kế hoạch.", ["HAT"]),
        ("Trồng mới 45 cây xanh bóng mát ven đường liên thôn, đạt 121,5% kế hoạch.", []),
        ("Trồng mới 45 cây xanh bóng mát ven đường liên thôn xóm (đạt 121,5% KH).", ["HAT"]),
        ("Trồng mới 45 cây xanh bóng mát ven đường liên thôn xóm mới (đạt 121,5% KH).", []),
        (f"Trồng mới 45 cây, đạt 121,5% so với {FAR}.", ["HAT"]),
        (f"Trồng mới 45 cây, đạt 121,5% so với {FAR} thu quỹ.", []),
        ("Trồng mới 45 cây, đạt 121,5% kế hoạch quỹ, 30% kế hoạch.", []),
        ("Tỷ lệ 5% (đạt 98% kế hoạch), trồng 45 cây (đạt 121,5% kế hoạch).", ["HAT"]),
        ("Có 20 hộ (chiếm 5%), trồng 45 cây (đạt 121,5% kế hoạch).", ["HAT"]),
        ("Có 20 hộ, tăng 5%, trồng 45 cây (đạt 121,5% kế hoạch).", ["HAT"]),
    ],
)
def test_a_plan_that_is_not_told_is_of_the_things_that_are_counted(
    text: str, rules: list[str]
) -> None:
    """As long as hardly any word stands between them, and none behind."""
    assert found(text) == rules


ACCOUNT = "|Trong đó:|+ Thu A: 100 đồng|+ Thu B: 50 đồng"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"- Tổng thu: 152 đồng.{ACCOUNT}", ["TONG"]),
        (f"- Tổng thu: 153 đồng.{ACCOUNT}", []),
        (f"- Tổng thu: 148 đồng.{ACCOUNT}", ["TONG"]),
        (f"- Tổng thu: 147 đồng.{ACCOUNT}", ["TRONGDO?"]),
        ("Có 20 hộ, gồm:|+ Loại 1: 8 hộ|+ Loại 2: 15 hộ", ["TONG"]),
        ("Có 20 hộ, gồm:|+ Loại 1: 8 hộ|+ Loại 2: 12 hộ|Ngoài ra|+ Hỗ trợ: 5 hộ", []),
        ("- Có 20 hộ, gồm:|+ Loại 1: 8 hộ|+ Loại 2: 12 hộ|Ngoài ra|+ Hỗ trợ: 5 hộ", []),
        ("Có 20 hộ.|Trong đó: |+ Loại 1: 8 hộ|+ Loại 2: 15 hộ", ["TRONGDO?"]),
        ("Có 20 hộ, gồm:|+ Loại 1: 28 hộ", []),
        ("Có 20 hộ, gồm:|Loại 1: 8 hộ|Loại 2: 15 hộ", []),
        ("- Có 20 hộ, gồm:|- Loại 1: 8 hộ|- Loại 2: 15 hộ", []),
    ],
)
def test_a_list_is_lines_with_one_bullet(text: str, rules: list[str]) -> None:
    """And accounts may lose one đồng in each of them, but not more."""
    assert found(text) == rules


LET, REST = "Cho thuê: 59 thửa, 12,0 ha", "Còn lại: 25 thửa, 3,0 ha"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"- Tổng: 84 thửa, 26,1 ha|- {LET}|- {REST}", ["TONG?"]),
        (f"Đất đai:|- Tổng: 84 thửa, 26,1 ha|- {LET}|- {REST}", ["TONG?"]),
        (f"{'|' * 30}- Tổng: 84 thửa, 26,1 ha|- {LET}|- {REST}", ["TONG?"]),
        (f"Tổng: 84 thửa, 26,1 ha|{LET}|{REST}", []),
        ("- Tổng: 84 thửa, đạt 95%|- Thuê: 59 thửa, đạt 93%|- Khác: 25 thửa, đạt 91%", []),
    ],
)
def test_where_one_column_adds_up_the_other_should(text: str, rules: list[str]) -> None:
    """In the lines of one list, wherever it stands; percentages do not add up."""
    assert found(text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Có 1/2 hộ, đạt 12%.", ["TYLE"]),
        ("; ".join(["có 1/2 hộ, đạt 12%"] * 14), ["TYLE"] * 14),
        ("Có 20 hộ.~8/10 hộ, đạt 12%.", ["TYLE"]),
        # What holds where all of it was cut off is not wrong because something else is.
        ("Có 1/2 hộ, đạt 12%; lúa 7,5 ha, năng suất 4,1 tạ/ha, sản lượng 3,2 tấn.", ["TYLE"]),
        ("Có 1/2 hộ, đạt 12%, tỷ lệ tăng từ 6,6% lên 9,7%, tăng 2,9%.", ["TYLE"]),
    ],
)
def test_each_wrong_figure_of_a_sentence_is_found(text: str, rules: list[str]) -> None:
    """However many there are, and nothing beside them."""
    assert found(text) == rules


BIRTHS = "Khai sinh 415 trường hợp, trong đó: đăng ký mới 379 trường hợp,"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"{BIRTHS}~đăng ký lại 136 trường hợp.", ["TRONGDO"]),
        (f"{BIRTHS}~Đăng ký lại 136 trường hợp.", []),
        ("Xảy ra 10 vụ, trong đó thôn An 9 vụ, thôn Bình 8 vụ.", ["TRONGDO"]),
        ("Xảy ra 10 vụ, trong đó thôn An 9 vụ. thôn Bình 8 vụ.", []),
        ("xảy ra 10 vụ, trong đó thôn An 9 vụ~Thôn Bình 8 vụ.", []),
    ],
)
def test_a_sentence_goes_on_behind_a_break_with_a_small_letter(text: str, rules: list[str]) -> None:
    """A clerk breaks lines anywhere; a capital or a point begins another sentence."""
    assert found(text) == rules


LAND = "30,5 ha; 9 thửa", "10,4 ha; 4 thửa", "25,1 ha; 5 thửa"


def columns(total: str, one: str, other: str) -> str:
    """A total with two lines of the same columns below it."""
    return f"- Tổng: {total}|- Cho thuê: {one}|- Còn lại: {other}"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (columns(*LAND), ["TONG?"]),
        (columns("30,5 ha; 1 thửa", "10,4 ha; 1 thửa", "25,1 ha; 0 thửa"), ["TONG?"]),
        (columns("30,5 ha; 0 thửa", "10,4 ha; 0 thửa", "25,1 ha; 0 thửa"), []),
        (columns(f"{LAND[0]}; 5 hộ", LAND[1], LAND[2]), []),
        (columns(LAND[0], f"{LAND[1]}; 5 hộ", LAND[2]), []),
        (columns(LAND[0], LAND[1], f"{LAND[2]}; 5 hộ"), []),
    ],
)
def test_columns_stand_side_by_side_in_all_three_lines(text: str, rules: list[str]) -> None:
    """Where the counts add up, and are not nothing, the areas should."""
    assert found(text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Hội Phụ nữ nắm 15 vụ, trong đó thôn Trung Hòa 9 vụ, thôn Trung Hưng 8 vụ.", ["TRONGDO"]),
        ("Xảy ra 15 vụ, trong đó thôn Xa có 9 vụ, thôn An có 8 vụ.", ["TRONGDO"]),
        ("Xảy ra 15 vụ, trong đó thôn xa có 9 vụ, thôn An có 8 vụ.", ["TRONGDO?"]),
        ("Xảy ra 15 vụ, trong đó thôn An 9 vụ, thôn An có 8 vụ.", ["TRONGDO?"]),
    ],
)
def test_villages_are_told_apart_by_their_names(text: str, rules: list[str]) -> None:
    """What is not of two villages may be counted twice."""
    assert found(text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Có 36 vụ (24 vụ trộm cắp, 21 vụ đánh bạc).", ["TRONGDO?"]),
        ("Có 36 vụ (36 vụ trộm cắp, 5 vụ cướp, 0 vụ đánh bạc).", ["TRONGDO?"]),
        ("Thu 1,2 tỷ đồng (0,5 tỷ đồng phí, 0,9 tỷ đồng lệ phí).", ["TRONGDO?"]),
        ("Đảng viên vi phạm 36 vụ (24 vụ trộm cắp, 21 vụ đánh bạc).", ["TRONGDO?"]),
        ("Có 36 vụ (24 vụ trộm cắp, 21 vụ đánh bạc) nhưng không có đảng viên.", ["TRONGDO?"]),
        ("Có 36 vụ (24 vụ đảng viên, 21 vụ đánh bạc).", []),
        ("Có 36 vụ (45 vụ trộm cắp).", []),
        ("Có 36 vụ (24 vụ trộm cắp, 21 vụ đánh bạc. Hết)", []),
        ("Có 36 vụ~(24 vụ trộm cắp, 21 vụ đánh bạc).", []),
    ],
)
def test_only_what_stands_in_the_brackets_counts(text: str, rules: list[str]) -> None:
    """At least two parts, in brackets that are closed in the same sentence."""
    assert found(text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Diện tích 10 ha, năng suất 5 tạ/ha, sản lượng 50 tấn.", ["TICH"]),
        ("Diện tích 10 ha, năng suất 5 tạ/ha, thu 50 tấn.", []),
        ("Diện tích 10 ha, đạt 5 tạ/ha, sản lượng 50 tấn.", []),
        ("Vụ Xuân 2,5 ha, vụ Mùa 3,5 ha, năng suất 60,0 tạ/ha, sản lượng 36,0 tấn.", []),
        ("Vụ Xuân 2,5 ha, vụ Mùa 3,5 ha, năng suất 60,0 tạ/ha, sản lượng 42,0 tấn.", ["TICH"]),
    ],
)
def test_a_crop_is_told_with_its_yield_and_its_output(text: str, rules: list[str]) -> None:
    """In these words; and several seasons may give the output together."""
    assert found(text) == rules


def fact(*numbers: str, words: str = "Tổng số hộ là") -> str:
    """One fact, told in one paragraph after another."""
    return "|".join(f"{words} {number}." for number in numbers)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (fact("5 hộ", "6 hộ"), ["TRUNG?"]),
        (fact("5 hộ", "6 hộ", words="Số hộ là"), []),
        (fact("5 hộ", "6 hộ", words="- Tổng số hộ là"), []),
        (fact("5", "6"), []),
        (fact("5%", "9%"), []),
        (fact("5‰", "9‰"), []),
        (fact("5 hộ") + "|" + fact("6 hộ", words="Tổng số hộ nghèo là"), []),
        (fact("5 phiếu", "9 phiếu", words="Bầu xong 1 đợt. Tổng số phiếu thu về"), []),
        (fact("5 triệu đồng", "9 triệu đồng", words="Mức hỗ trợ mỗi hộ từ"), []),
        (fact("5 triệu đồng", "9 triệu đồng", words="Mức hỗ trợ mỗi hộ đến"), []),
        (fact("5 hộ", "6 khẩu"), []),
        (fact("5 hộ", "6 hộ", words="Tổng số hộ là " + "x" * 185), ["TRUNG?"]),
        (fact("5 hộ", "6 hộ", words="Tổng số hộ là " + "x" * 186), []),
    ],
)
def test_a_fact_is_four_words_and_an_amount(text: str, rules: list[str]) -> None:
    """Rates, bare numbers, lists, ranges and second sentences are told of many things."""
    assert found(text) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Tính đến ngày 15/12/2023, thu đạt khá.", ["NGAY.CHOT"]),
        ("Tính đến ngày 14/12/2023, thu đạt khá.", []),
        ("So với cùng kỳ năm 2022 thì giảm, so với cùng kỳ năm 2023 thì tăng.", ["CK.NAM"]),
        ("Năm 2023 thu ngân sách so với cùng kỳ năm 2023 tăng khá.", ["CK.NAM"]),
        ("Thu so với cùng kỳ năm 2023 tăng 5% vào năm 2024.", []),
        ("Dự kiến thu so với cùng kỳ năm 2023 tăng khá.", []),
    ],
)
def test_a_report_looks_back_from_its_own_day(text: str, rules: list[str]) -> None:
    """The day itself has come; and what looks ahead may compare with this year."""
    assert found(text) == rules
