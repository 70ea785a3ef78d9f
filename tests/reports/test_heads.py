"""What cannot stand at the head of a document is refused, and only that."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given

from vn_localgov import strategies as vn
from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.places import Commune
from vn_localgov.reports import OfficialDocument, unmet_requirements

BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
COMMUNE = Commune.parse("xã Hợp Thịnh")
PLAN = OfficialDocument(
    body=IssuingBody.committee(COMMUNE),
    number=DocumentNumber.parse("15/KH-UBND"),
    issued=DocumentDate(place="Hợp Thịnh", date=AFTER),
    type=DocumentType.PLAN,
    title="Chuyển đổi số",
    recipients=Recipients([]),
    signatory=Signatory(name="N.V.A", position="Chủ tịch"),
)
LETTER: dict[str, Any] = {
    "type": DocumentType.LETTER,
    "addressees": ("Sở Nội vụ",),
}


def told(**changes: Any) -> list[tuple[str, str, str]]:  # noqa: ANN401 - of any part
    """Say what keeps a changed plan from being built, and about what."""
    unmet = unmet_requirements(attrs.evolve(PLAN, **changes))
    return [(it.part, it.wording.en, it.wording.vi) for it in unmet]


def body(name: str, place: str = "", superior: str | None = None) -> IssuingBody:
    """Make a body."""
    return IssuingBody(name=name, place=place, superior=superior)


def on(date: dt.date, place: str = "Hợp Thịnh") -> DocumentDate:
    """Make place and date."""
    return DocumentDate(place=place, date=date)


def numbered(text: str) -> DocumentNumber:
    """Read a number."""
    return DocumentNumber.parse(text)


@given(vn.official_documents())
def test_what_the_library_makes_is_right(document: OfficialDocument) -> None:
    """Of every type, by committees of real communes on days of theirs."""
    assert unmet_requirements(document) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"body": body("Phòng Kinh tế", superior="UBND xã Hợp Thịnh")},
        # Departments of districts were there until the reform.
        {"body": body("Phòng Nội vụ", superior="UBND huyện Hiệp Hòa"), "issued": on(BEFORE)},
        {"body": body("Trạm Y tế", superior="UBND xã Mai Trung"), "issued": on(BEFORE)},
        {"body": body("Ủy ban nhân dân", "thị trấn Thắng"), "issued": on(BEFORE, "Thắng")},
        {"body": body("Ủy ban nhân dân", "đặc khu Phú Quốc"), "issued": on(AFTER, "Phú Quốc")},
        {"body": body("Ủy ban nhân dân", "phường 1"), "issued": on(AFTER, "Phường 1")},
        {
            "body": body("Ủy ban nhân dân", "phường Điện Biên Phủ"),
            "issued": on(AFTER, "Phường Điện Biên Phủ"),
        },
        *(
            {"body": body("Phòng Kinh tế", superior=superior), "issued": on(BEFORE)}
            for superior in (
                "UBND thị xã Nghi Sơn",
                "Sở Lao động - Thương binh và Xã hội",
                "Ngân hàng Chính sách xã hội tỉnh Bắc Giang",
            )
        ),
        # Names that only sound like units that are gone.
        {"body": body("Ban Quản lý chợ quận Hồng", superior="UBND xã Hợp Thịnh")},
        # What may be the abbreviation of a unit: Phòng Tài chính, Phòng Thanh tra.
        {**LETTER, "number": numbered("45/TC-NS")},
        {**LETTER, "number": numbered("8/UBND-VHXH")},
        {**LETTER, "number": numbered("45/KTHTĐT")},
        # Types that only the Party or practice knows, and joint documents.
        {"number": numbered("15/KHPH-UBND")},
        {"number": numbered("15/KHLT-UBND-HĐND")},
        {"number": numbered("15/KH-VHXH")},
        {
            "body": IssuingBody.council(COMMUNE),
            "type": DocumentType.RESOLUTION,
            "number": numbered("05/NQ-HĐND"),
        },
        {
            "body": body("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
            "number": numbered("05/KH-HĐND"),
        },
    ],
)
def test_real_heads_are_right(changes: dict[str, Any]) -> None:
    """Marking right documents as wrong is worse than missing wrong ones."""
    assert told(**changes) == []


@pytest.mark.parametrize(
    ("changes", "part", "en", "vi"),
    [
        (
            {
                "body": body("Phòng Kinh tế", superior="UBND phường Tân Thuận"),
                "issued": on(BEFORE),
            },
            "body",
            (
                "communes had no departments before 1 July 2025, such as Phòng Kinh tế: the"
                " People's Committee issues"
            ),
            (
                "trước ngày 01/7/2025 cấp xã chưa có phòng chuyên môn như Phòng Kinh tế: cơ quan"
                " ban hành là Ủy ban nhân dân"
            ),
        ),
        (
            {"body": body("Uỷ ban nhân dân", "xã Hợp Thịnh", "UBND huyện Hiệp Hòa")},
            "body.superior",
            "Uỷ ban nhân dân has no body above it: leave out UBND huyện Hiệp Hòa",
            "Uỷ ban nhân dân không có cơ quan chủ quản trực tiếp: bỏ UBND huyện Hiệp Hòa",
        ),
        (
            {"body": body("Phòng Nội vụ", superior="UBND huyện Hiệp Hòa")},
            "body.superior",
            (
                "since 1 July 2025 there is no huyện: name the body as it is called now, not UBND"
                " huyện Hiệp Hòa"
            ),
            (
                "từ ngày 01/7/2025 không còn huyện: ghi tên cơ quan sau khi sắp xếp, không ghi"
                " UBND huyện Hiệp Hòa"
            ),
        ),
        (
            {"body": body("Ủy ban nhân dân", "thị trấn Thắng")},
            "body",
            (
                "since 1 July 2025 there is no thị trấn: name the body as it is called now, not"
                " thị trấn Thắng"
            ),
            (
                "từ ngày 01/7/2025 không còn thị trấn: ghi tên cơ quan sau khi sắp xếp, không ghi"
                " thị trấn Thắng"
            ),
        ),
        (
            {"body": body("Ủy ban nhân dân", "đặc khu Phú Quốc"), "issued": on(BEFORE)},
            "body",
            "before 1 July 2025 there was no đặc khu: đặc khu Phú Quốc",
            "trước ngày 01/7/2025 chưa có đặc khu: đặc khu Phú Quốc",
        ),
        (
            {
                "body": body("Ủy ban nhân dân", "phường Điện Biên Phủ"),
                "issued": on(AFTER, "Điện Biên Phủ"),
            },
            "issued",
            (
                "a place that is named after a number, a person or an event has its kind before"
                " it: Phường Điện Biên Phủ, not Điện Biên Phủ"
            ),
            (
                "địa danh đặt theo số, tên người, sự kiện lịch sử thì ghi cả danh từ chung:"
                " Phường Điện Biên Phủ, không ghi Điện Biên Phủ"
            ),
        ),
        (
            {"body": body("Ủy ban nhân dân", "quận 1"), "issued": on(BEFORE, "1")},
            "issued",
            (
                "a place that is named after a number, a person or an event has its kind before"
                " it: Quận 1, not 1"
            ),
            (
                "địa danh đặt theo số, tên người, sự kiện lịch sử thì ghi cả danh từ chung:"
                " Quận 1, không ghi 1"
            ),
        ),
        (
            {"body": body("Phòng Kinh tế", superior="UBND xã 2"), "issued": on(AFTER, "2")},
            "issued",
            (
                "a place that is named after a number, a person or an event has its kind before"
                " it: Xã 2, not 2"
            ),
            (
                "địa danh đặt theo số, tên người, sự kiện lịch sử thì ghi cả danh từ chung:"
                " Xã 2, không ghi 2"
            ),
        ),
        (
            {**LETTER, "number": numbered("8/QĐ-UBND")},
            "number",
            "08/QĐ-UBND is the number of Quyết định, not of Công văn: write it as 08/UBND-VP",
            (
                "số, ký hiệu 08/QĐ-UBND là của Quyết định, không phải của Công văn: cần như"
                " 08/UBND-VP"
            ),
        ),
        (
            {**LETTER, "number": numbered("135/CV-KT")},
            "number",
            "the symbol of Công văn begins with its body, not with CV: 135/KT-VP",
            "ký hiệu của Công văn bắt đầu bằng tên cơ quan, không ghi CV: cần như 135/KT-VP",
        ),
        (
            {"type": DocumentType.OPEN_LETTER, "number": numbered("05/TC-UBND")},
            "number",
            "05/TC-UBND is the number of Thông cáo, not of Thư công: write it as 05/UBND-VP",
            (
                "số, ký hiệu 05/TC-UBND là của Thông cáo, không phải của Thư công: cần như"
                " 05/UBND-VP"
            ),
        ),
        (
            {"number": numbered("5/UBND-VP")},
            "number",
            "05/UBND-VP is the number of Công văn, not of Kế hoạch: write it as 05/KH-UBND",
            ("số, ký hiệu 05/UBND-VP là của Công văn, không phải của Kế hoạch: cần như 05/KH-UBND"),
        ),
        (
            {"number": numbered("5/KH-HĐND")},
            "number",
            "05/KH-HĐND is a number of Hội đồng nhân dân, not of Ủy ban nhân dân",
            "số, ký hiệu 05/KH-HĐND là của Hội đồng nhân dân, không phải của Ủy ban nhân dân",
        ),
        (
            {
                "body": IssuingBody.council(COMMUNE),
                "type": DocumentType.RESOLUTION,
                "number": numbered("5/NQ-UBND"),
            },
            "number",
            "05/NQ-UBND is a number of Ủy ban nhân dân, not of Hội đồng nhân dân",
            "số, ký hiệu 05/NQ-UBND là của Ủy ban nhân dân, không phải của Hội đồng nhân dân",
        ),
        (
            {"addressees": ("Sở Nội vụ",)},
            "addressees",
            (
                "Kế hoạch has no line «Kính gửi»: only letters, submissions, telegrams and reports"
                " to a higher body are sent to addressees"
            ),
            (
                "Kế hoạch không có dòng «Kính gửi»: chỉ công văn, tờ trình, công điện và báo cáo"
                " gửi cấp trên mới ghi; nơi gửi đến thì ghi ở nơi nhận"
            ),
        ),
        (
            {"type": DocumentType.SUBMISSION, "number": numbered("5/TTr-UBND")},
            "addressees",
            "Tờ trình needs somebody it is sent to: give the addressees",
            "Tờ trình phải ghi gửi đến cơ quan, tổ chức nào",
        ),
    ],
)
def test_wrong_heads_are_told(changes: dict[str, Any], part: str, en: str, vi: str) -> None:
    """Where it is, what is wrong, and what to write instead."""
    assert told(**changes) == [(part, en, vi)]
