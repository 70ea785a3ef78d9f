"""What officials write correctly, or for a reason, is not told."""

import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import text
from tests.checks.cases_text import behind, both, ended, resolution, said
from vn_localgov.checks import check_document

RIGHT = [
    "Vận động Nhân dân thực hiện chính sách của Nhà nước; Ủy ban nhân dân xã quản lý nhà nước.",
    "Tòa án nhân dân, Viện kiểm sát nhân dân và các đoàn thể nhân dân cùng phối hợp.",
    "Bà Triệu Thị A, bác Hồ Văn B và ông Trần Văn C hiến 120 m² đất.",
    "Thửa đất giáp đường ở phía tây bắc; gió đông bắc cấp 3.",
    "Phổ biến pháp luật đất đai, pháp luật hộ tịch đến từng hộ.",
    "Các xã, phường 6 tháng đầu năm đều hoàn thành; mỗi phường 1 máy tính.",
    "Tỷ lệ là 141 hộ : 04 hộ, bản đồ tỷ lệ 1 : 500.",
    "Mã thủ tục 1.001193, số điện thoại 098.1234567, tháng 12.2025, từ ngày 15.12.2025.",
    "Năm 2023 hộ nghèo giảm, năm 2024 hộ cận nghèo giảm.",
    "Kỷ niệm ngày 8 tháng 3 và ngày 2 tháng 9; từ ngày 05 tháng 6 năm 2025.",
    "Thực hiện điểm a khoản 2 Điều 103 Luật Đất đai và khoản 1 Điều 8 Nghị định.",
    "Xã Đoàn, Xã Đội phối hợp với Tỉnh Đoàn; cán bộ Huyện Đoàn trước đây.",
    "Chương trình giảm nghèo giai đoạn 2021 - 2025 được triển khai.",
    "Thu ngân sách đạt 12.386.091.597 đồng, bằng 105,6% dự toán; 6 tháng cuối năm đạt 40%.",
    "Gồm lúa, ngô, v.v. và các cây khác... trong vụ xuân. Kết quả (tốt). 05 thôn đã xong.",
    "Quý III, thứ Hai, sáng thứ Bảy, năm Bính Ngọ, tết Nguyên đán, Tết Trung thu.",
    "Đại hội Đảng bộ; sự lãnh đạo của Đảng, của Đảng và Nhà nước; một đảng viên mới.",
    "Nghị định số 157/2007/NĐ-CP quy định trách nhiệm trong cơ quan của nhà nước và nhân dân.",
    "Quy định như sau: a) Đối với cá nhân. b) Đối với tổ chức; xem thêm. www.example.vn",
    "Đường từ phố Xã Đàn đến tỉnh Nam Định và xã Mai Trung.",
    "Thôn Sông Lô, làng Chợ Mới, xã Biển Hồ đều có nhà văn hóa.",
    "Giữ vững danh hiệu Xã Văn hóa, phấn đấu đạt Xã Nông thôn mới nâng cao, Xã An toàn.",
    "Không yêu cầu giấy tờ đã số hóa; sửa cửa lò đốt rác; nhu cầu giấy phép tăng.",
    "Cử 02 cán bộ nội vụ; thanh tra toàn bộ tài nguyên và môi trường, cơ sở tài chính của xã.",
    "Chủ tịch tỉnh tặng bằng khen cho 03 tập thể, Thủ tướng Chính phủ tặng Bằng khen.",
    "Chỉ tiêu 17.1 tỷ lệ hộ dùng nước sạch và chỉ tiêu 18.4 tỷ suất sinh đều đạt.",
    "Công dân của nhà nước khác, văn bản của nhà nước nước ngoài và của nhà nước, pháp nhân.",
    "Hỗ trợ từ 03 đến 05 hộ, từ 6 đến 20 con; đào 5 mét và 03 mét rãnh.",
    "Khu dân cư ở vùng tây bắc của xã, khu vực đông bắc thôn Nội Xuân.",
    "Vun đắp tình hữu nghị của nhân dân hai nước, hợp tác với nhân dân Lào.",
    "Liên hệ Ủy ban nhân dân phường. email: vp@example.vn, điện thoại bàn. fax: 0204.385.432.",
]
HISTORY = [
    "Ủy ban nhân dân huyện Hiệp Hòa cũ đã phê duyệt quy hoạch.",
    "Trước ngày 01/7/2025, UBND huyện đã bàn giao hồ sơ.",
    "Theo Quyết định số 480/QĐ-UBND ngày 05/6/2023 của Ủy ban nhân dân huyện Hiệp Hòa.",
    "Theo Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2025 của UBND huyện.",
    "Thực hiện Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn.",
    "Tiếp nhận nhiệm vụ của UBND thị trấn Thắng sau khi sắp xếp đơn vị hành chính.",
    "Thực hiện chủ trương không tổ chức cấp huyện; tỉnh không tổ chức Công an huyện.",
    "Có 12 giáo viên dạy giỏi cấp huyện, 25 học sinh đạt giải cấp huyện.",
    "Rà soát kế hoạch sử dụng đất cấp huyện; tiếp nhận 120 hồ sơ từ cấp huyện.",
    "Cán bộ cấp huyện được điều động về xã.",
    "Thực hiện Đề án “Xây dựng nếp sống văn minh ở xã, phường, thị trấn” đã được phê duyệt.",
    "Thực hiện quy hoạch giai đoạn 2021 - 2030 do UBND huyện phê duyệt.",
    "Thực hiện Nghị quyết của Huyện ủy, nhiệm kỳ 2020 - 2025.",
]
OUTDATED = "Báo cáo Ủy ban nhân dân huyện xem xét, quyết định."


def rules(document: Document) -> list[str]:
    """The rules that a document breaks."""
    return [it.rule.id for it in check_document(made.saved(document))]


@pytest.mark.parametrize("sentence", RIGHT + HISTORY)
def test_a_right_sentence_is_not_told(sentence: str) -> None:
    """Names, quotations, divisions, codes, and the time before the reform."""
    document = made.report()
    said(sentence)(document)

    assert rules(document) == []


def test_what_the_law_was_then_is_right() -> None:
    """A document of before 1 July 2025 is never told about the reform."""
    document = made.report()
    date = text("Mai Trung, ngày", "Mai Trung, ngày 30 tháng 6 năm 2025")
    annex = text("(Kèm theo", "(Kèm theo Báo cáo số 293/BC-UBND)")
    both(date, annex, said(OUTDATED), text("- UBND tỉnh", "- Huyện ủy;"))(document)

    assert rules(document) == []


@pytest.mark.parametrize(
    "date", ["Mai Trung, ngày … tháng … năm 2025", "Mai Trung, ngày 31 tháng 6"]
)
def test_without_a_day_no_word_is_out_of_date(date: str) -> None:
    """A draft has no day yet."""
    document = made.report()
    both(text("Mai Trung, ngày", date), said(OUTDATED))(document)

    assert "TU_NGU.CAP_HUYEN" not in rules(document)


@pytest.mark.parametrize("texts", [("3. Thủy sản", "4. Cá"), ("1. Lúa", "2. Ngô", "3. Thủy sản")])
def test_numbers_may_go_on_after_a_list_inside(texts: tuple[str, ...]) -> None:
    """Lists inside lists begin anew, and the outer ones go on."""
    document = made.report()
    behind("2. Chăn", *texts)(document)

    assert rules(document) == []


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("- Ủy ban Thường vụ Quốc hội;", []),
        ("- Như trên;", ["DANH_SACH_NOI_NHAN.NHU_DIEU"]),
    ],
)
def test_a_resolution_goes_to_higher_bodies_first(first: str, found: list[str]) -> None:
    """So councils write it; what is wrong is only «Như» something else."""
    document = resolution()
    text("- Như Điều", first)(document)

    assert rules(document) == found


def test_numbers_of_quoted_articles_are_their_own() -> None:
    """A decision that amends another one quotes its articles."""
    document = made.decision()
    behind("Điều 2", "Điều 9. Sửa đổi như sau")(document)
    text("Điều 2.", "Điều 2. Sửa đổi Quy chế")(document)

    assert rules(document) == []


@pytest.mark.parametrize(
    "end", [f"{made.BODY[:-1]}: ", f"{made.BODY}/", f"{made.BODY} ./.", "Hết."]
)
def test_a_text_may_end_in_other_ways(end: str) -> None:
    """With a colon before a table, with a blank in the mark, or with a short remark."""
    document = made.letter()
    ended(end)(document)

    assert rules(document) == []
