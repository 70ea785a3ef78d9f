"""What is wanted is told of this very text, and as the fix would write it."""

import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import made
from tests.checks.cases import text
from tests.checks.cases_text import CASES, behind, said
from vn_localgov.checks import check_document, fix_document
from vn_localgov.checks._found import Breach
from vn_localgov.checks._writing._shortened import shortened
from vn_localgov.checks._writing._wanted import with_wanted
from vn_localgov.errors import Wording
from vn_localgov.forms import Pattern, Spelling, rules

DECREE = rules().rules
WRITTEN = [it for it in DECREE.values() if isinstance(it.constraint, Pattern | Spelling)]


def _wanted(document: Document) -> str:
    (found,) = check_document(made.saved(document))
    return found.wording.vi.rpartition(", cần ")[2]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("CAN_CU.LUAT", "«Căn cứ Luật Tổ chức chính quyền địa phương;»."),
        ("MUC.SO_LA_MA", "«II. LĨNH VỰC XÃ HỘI»."),
        ("KHOAN.SO_A_RAP", "«2. Chăn nuôi»."),
        ("DIEM.CHU_CAI", "«b) Năng suất đạt 58 tạ/ha.»."),
        ("SO_LIEU.DAU_PHAY", "«10,6%»."),
        ("SO_LIEU.GIAI_DOAN", "«giai đoạn 2021-2025»."),
        ("NGAY_THANG.THUA_KHONG", "«05/6/2023»."),
        ("NGAY_THANG.DEM_KHONG", "«05/6/2023»."),
        ("NGAY_THANG.TRONG_LOI", "«ngày 05 tháng 6 năm»."),
        ("DANH_SACH_NOI_NHAN.LUU", "«- Lưu: VT.»."),
        ("VIET_HOA.VIEN_DAN", "«khoản 1 Điều 8»."),
        ("VIET_HOA.DON_VI_CHU_SO", "«Phường 1.»."),
        ("PHAN.SO_LA_MA", "viết đúng, ví dụ: «Phần I»."),
    ],
)
def test_it_is_made_of_this_text(rule: str, wanted: str) -> None:
    """Where nobody knows what is right, an example says that it is one."""
    make, change = CASES[rule]
    document = make()
    change(document)

    assert _wanted(document) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Đoàn công tác của Tỉnh Thái Nguyên đến thăm xã.", "«tỉnh Thái»."),
        ("Đoàn công tác của Thị xã Sơn Tây đến thăm xã.", "«thị xã Sơn»."),
        ("Đoàn công tác nghỉ bên Vịnh Hạ Long một ngày.", "«vịnh Hạ»."),
        ("Theo quy định tại Khoản 2 Điều 5 của Nghị định.", "«khoản 2 Điều 5»."),
        ("Theo chủ trương của đảng và Nhà nước về đất đai.", "«Đảng và»."),
        ("Chuẩn bị đón xuân, đón năm bính ngọ vui tươi.", "«Bính Ngọ»."),
        ("Toàn xã có 2.145 hộ, trong đó 1234 hộ làm nông nghiệp.", "«1.234»."),
        ("Hỗ trợ mỗi hộ nghèo là 30 triệu VNĐ trong năm.", "«đồng»."),
        ("Ngày 5 tháng 6 năm 2023 xã đã họp bàn việc này.", "«Ngày 05 tháng 6 năm»."),
    ],
)
def test_what_hangs_on_the_words_before_is_told_too(sentence: str, wanted: str) -> None:
    """The words that are quoted would be right without them."""
    document = made.report()
    said(sentence)(document)

    assert _wanted(document) == wanted


def test_months_get_the_zeros_of_the_law() -> None:
    """January has one."""
    document = made.report()
    said("Thực hiện Kế hoạch ngày 5/1/2023 của xã.")(document)

    assert _wanted(document) == "«05/01/2023»."


@pytest.mark.parametrize("word", ["tết nguyên đán", "Tết nguyên đán"])
def test_the_fix_writes_what_is_wanted(word: str) -> None:
    """Of two right ways, the one that begins as the text does."""
    document = made.report()
    said(f"Tặng quà các cháu dịp {word} năm nay.")(document)
    content = made.saved(document)
    (change,) = fix_document(content, text=True).mended

    assert change.after.vi == f"«{word[0]}ết Nguyên đán»"
    assert _wanted(document) == f"{change.after.vi}."


def test_the_end_of_a_decision_is_its_own() -> None:
    """It is no report."""
    document = made.decision()
    made.at(document, "Điều 2.").runs[-1].text = f" {made.BODY}"

    assert _wanted(document) == "«2025./.»."


def test_a_name_is_for_its_bearer_to_tell() -> None:
    """No program takes titles away."""
    document = made.letter()
    text("Nguyễn Văn A", "TS. Nguyễn Văn A")(document)

    assert _wanted(document) == "viết đúng, ví dụ: «Nguyễn Văn A»."


def _lines_of(document: Document) -> list[str]:
    return [it.wording.vi.partition("; ")[2] for it in check_document(made.saved(document))]


@pytest.mark.parametrize(
    ("start", "words", "found", "wanted"),
    [
        (
            "Mai Trung,",
            "Mai Trung, ngày 9 tháng 07 năm 2026",
            ["ở đây là Mai Trung, ngày 9 tháng 07 năm 2026"] * 2,
            "«Mai Trung, ngày 09 tháng 7 năm 2026».",
        ),
        (
            "Số",
            "Số: 88 / UBND - VP",
            ["ở đây là Số: 88 / UBND - VP"] * 2,
            "«Số: 88/UBND-VP».",
        ),
        ("Số", "SỐ: 09/UBND-VP", ["ở đây là SỐ: 09/UBND-VP"], "«Số: 09/UBND-VP»."),
        ("Số", "SỐ: 9/ubnd-vp", ["ở đây là SỐ: 9/ubnd-vp"] * 3, "«Số: 09/UBND-VP»."),
    ],
)
def test_a_line_has_one_right_form(start: str, words: str, found: list[str], wanted: str) -> None:
    """Each finding tells the same, with all that is wrong in the line."""
    document = made.letter()
    text(start, words)(document)
    content = made.saved(document)

    assert _lines_of(document) == [f"{it}, cần {wanted}" for it in found]
    assert [*fix_document(content, text=True).left] == []


LONG = (
    "- Đảng ủy, Thường trực Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức "
    "chính trị - xã hội"
)


def test_a_long_line_is_told_where_it_is_wrong() -> None:
    """The end of a line that was cut off was no end, and half a word is none."""
    document = made.letter()
    text("- Phòng Kinh", LONG)(document)
    content = made.saved(document)
    (found,) = check_document(content)
    (change,) = fix_document(content, text=True).mended

    assert found.wording.vi.endswith(
        "ở đây là «…Nam xã và các tổ chức chính trị - xã hội», "
        "cần «…Nam xã và các tổ chức chính trị - xã hội;»."
    )
    assert found.wording.vi.endswith(f"ở đây là {change.before.vi}, cần {change.after.vi}.")
    assert found.quote == "…Nam xã và các tổ chức chính trị - xã hội"


def test_a_long_heading_is_told_by_its_beginning() -> None:
    """What follows is as it was."""
    document = made.report()
    behind("a) Diện", f"b. {LONG[2:]}.")(document)

    assert _wanted(document) == "«b) Đảng ủy, Thường trực Hội đồng nhân dân,…»."


LINES = st.text("ab ;.", max_size=300).map(" ".join)


@given(LINES, LINES)
def test_no_more_is_told_than_a_person_reads(old: str, new: str) -> None:
    """Of any two lines, however long."""
    shown = shortened(old, new)

    assert max(map(len, shown)) <= 160
    assert shown == (old, new) or max(len(old), len(new)) > 80


@given(st.text("abcd ", min_size=81, max_size=300), st.sampled_from(";.,"))
def test_the_end_of_a_line_is_its_end(line: str, sign: str) -> None:
    """And begins with dots, as some of it is left out."""
    old, new = shortened(line, line + sign)

    assert line.endswith(old.removeprefix("…"))
    assert new == old + sign


@given(st.data())
def test_what_is_wanted_keeps_the_rule(data: st.DataObject) -> None:
    """Or is not told; what a rule said of its own is left as it is."""
    rule = data.draw(st.sampled_from(WRITTEN))
    words = data.draw(st.sampled_from([*rule.right, *rule.wrong]) | st.text(max_size=20))
    asked = rule.constraint
    assert isinstance(asked, Pattern | Spelling)

    wanted = with_wanted(rule, Breach(Wording("x", "x"), text=words)).wanted

    assert wanted is None or asked.allows(wanted.vi[1:-1])
    own = Breach(Wording("x", "x"), text=words, wanted=Wording("y", "y"))
    assert with_wanted(rule, own) is own
