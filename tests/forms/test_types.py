"""Each type of document follows its specimen in the decree, line by line."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tests.forms.every import number_of
from vn_localgov.documents import (
    Authority,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.forms import build_document, rules
from vn_localgov.places import Commune
from vn_localgov.reports import (
    Annex,
    Article,
    Introduction,
    Invitation,
    Leave,
    Meeting,
    OfficialDocument,
    Paragraph,
    Run,
)

Print = Callable[[OfficialDocument], WordDocument]

STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
ON_BEHALF = Signatory.for_committee("N.V.A")
SPAN = "kể từ ngày 09 tháng 3 năm 2026 đến hết ngày 13 tháng 3 năm 2026"
DATE = "Hợp Thịnh, ngày 05 tháng 3 năm 2026"


def read_aloud(word: WordDocument) -> list[str]:
    """All text in the order of reading, cell by cell."""
    return [text for piece in word.iter_inner_content() for text in _texts(piece) if text]


def _texts(piece: WordParagraph | WordTable) -> Iterator[str]:
    if isinstance(piece, WordParagraph):
        yield piece.text
        return
    for row in piece.rows:
        for cell in row.cells:
            for inner in cell.iter_inner_content():
                yield from _texts(inner)


def styles(word: WordDocument) -> list[tuple[str, str]]:
    """Style and text of each paragraph between head and foot."""
    found = ((p.style.name if p.style else "", p.text) for p in word.paragraphs)
    return [(style or "", text) for style, text in found if text]


def paragraph(text: str) -> Paragraph:
    """Make a paragraph in one look."""
    return Paragraph(runs=(Run(text),))


def test_a_decision_follows_its_specimen(document: OfficialDocument, printed: Print) -> None:
    """Who decides, on what grounds, and then what: Mẫu 1.2."""
    assert read_aloud(printed(document)) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ HỢP THỊNH",
        *STATE,
        "Số: 15/QĐ-UBND",
        DATE,
        "QUYẾT ĐỊNH",
        "Về việc thành lập Tổ công tác chuyển đổi số",
        "Chủ tịch Ủy ban nhân dân xã Hợp Thịnh",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Theo đề nghị của Chánh Văn phòng.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Thành lập Tổ công tác.",
        "Điều 2. Chánh Văn phòng thi hành./.",
        "Nơi nhận:",
        "- Như Điều 2;",
        "- Thường trực Đảng ủy;",
        "- Lưu: VT, VHXH.",
        "CHỦ TỊCH",
        "N.V.A",
    ]


def test_a_decision_looks_as_the_decree_says(document: OfficialDocument, printed: Print) -> None:
    """Each line has the style of its component."""
    assert styles(printed(document))[2:] == [
        ("Thẩm quyền ban hành", "Chủ tịch Ủy ban nhân dân xã Hợp Thịnh"),
        ("Căn cứ", "Căn cứ Luật Tổ chức chính quyền địa phương;"),
        ("Căn cứ", "Theo đề nghị của Chánh Văn phòng."),
        ("Quyết định, quyết nghị", "QUYẾT ĐỊNH:"),
        ("Nội dung", "Điều 1. Thành lập Tổ công tác."),
        ("Nội dung", "Điều 2. Chánh Văn phòng thi hành./."),
    ]


def test_a_resolution_resolves(document: OfficialDocument, printed: Print) -> None:
    """The council on behalf of which is signed stands above the grounds: Mẫu 1.1."""
    resolution = attrs.evolve(
        document,
        type=DocumentType.RESOLUTION,
        number=DocumentNumber.parse("05/NQ-HĐND"),
        body=IssuingBody.council(Commune.parse("xã Hợp Thịnh")),
        signatory=Signatory(name="N.V.A", position="Chủ tịch", on_behalf_of="Hội đồng nhân dân"),
    )
    told = read_aloud(printed(resolution))

    assert told[6] == "NGHỊ QUYẾT"
    assert told[8] == "Hội đồng nhân dân xã Hợp Thịnh"
    assert told[11] == "QUYẾT NGHỊ:"
    assert told[-3:] == ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", "N.V.A"]


@pytest.mark.parametrize(
    ("body", "signatory", "decided_by"),
    [
        ("Ủy ban nhân dân", Signatory.as_chair("A"), "Chủ tịch Ủy ban nhân dân xã Hợp Thịnh"),
        (
            "Ủy ban nhân dân",
            Signatory.as_chair("A", is_deputy=True),
            "Chủ tịch Ủy ban nhân dân xã Hợp Thịnh",
        ),
        ("Ủy ban nhân dân", Signatory.for_committee("A"), "Ủy ban nhân dân xã Hợp Thịnh"),
        (
            "Hội đồng nhân dân",
            Signatory(name="A", position="Chủ tịch", on_behalf_of="Thường trực Hội đồng nhân dân"),
            "Thường trực Hội đồng nhân dân xã Hợp Thịnh",
        ),
    ],
)
def test_who_decides_follows_from_who_signs(
    body: str, signatory: Signatory, decided_by: str, document: OfficialDocument
) -> None:
    """The head, also if a deputy signs; the collective on behalf of which is signed."""
    issuing = IssuingBody(name=body, place="xã Hợp Thịnh")

    assert attrs.evolve(document, body=issuing, signatory=signatory).decided_by == decided_by


@pytest.mark.parametrize(
    ("name", "position", "decided_by"),
    [
        ("Phòng Kinh tế", "Trưởng phòng", "Trưởng phòng Kinh tế"),
        ("Văn phòng HĐND và UBND", "Chánh Văn phòng", "Chánh Văn phòng HĐND và UBND"),
        ("Trung tâm Phục vụ hành chính công", "Giám đốc", None),
    ],
)
def test_the_head_of_a_department_decides_in_natural_words(
    name: str, position: str, decided_by: str | None, document: OfficialDocument
) -> None:
    """A word that ends the position and begins the name is said once."""
    office = attrs.evolve(
        document,
        body=IssuingBody(name=name, superior="UBND xã Hợp Thịnh"),
        signatory=Signatory(name="N.V.A", position=position),
    )

    assert office.decided_by == (decided_by or f"{position} {name}")


@pytest.mark.parametrize("mark", ["", ".", ";", " ;", ","])
def test_grounds_end_as_the_decree_says(
    mark: str, document: OfficialDocument, printed: Print
) -> None:
    """A semicolon, and a full stop behind the last, whatever was typed (mục II.6.a)."""
    based = attrs.evolve(document, grounds=(f"Căn cứ Luật A{mark}", f"Căn cứ Luật B{mark}"))

    assert read_aloud(printed(based))[9:11] == ["Căn cứ Luật A;", "Căn cứ Luật B."]


def test_other_types_have_grounds_too(document: OfficialDocument, printed: Print) -> None:
    """They stand between the subject and the text (mục II.6.a and II.6.c)."""
    plan = attrs.evolve(
        document,
        type=DocumentType.PLAN,
        number=DocumentNumber.parse("16/KH-UBND"),
        opening=(paragraph("Ủy ban nhân dân xã xây dựng Kế hoạch như sau:"),),
        sections=(),
    )
    told = styles(printed(plan))

    assert [style for style, _ in told] == [
        "Tên loại",
        "Trích yếu",
        "Căn cứ",
        "Căn cứ",
        "Nội dung",
    ]


@pytest.mark.parametrize("names", [["Như Điều 1", "Sở Nội vụ"], ["như điều 2"]])
def test_recipients_by_article_are_said_once(
    names: list[str], document: OfficialDocument, printed: Print
) -> None:
    """Who wrote the line has it as it was written."""
    told = read_aloud(printed(attrs.evolve(document, recipients=Recipients(names))))
    start = told.index("Nơi nhận:") + 1

    assert told[start : start + len(names)] == [f"- {name};" for name in names]


def test_a_decision_without_articles_names_none(document: OfficialDocument, printed: Print) -> None:
    """Its recipients are those that were given."""
    told = read_aloud(
        printed(attrs.evolve(document, sections=(), opening=(paragraph("Cho phép."),)))
    )

    assert told[told.index("Nơi nhận:") + 1] == "- Thường trực Đảng ủy;"


@pytest.fixture(scope="module")
def letter(document: OfficialDocument) -> OfficialDocument:
    """A letter to one office."""
    return attrs.evolve(
        document,
        type=DocumentType.LETTER,
        number=DocumentNumber.parse("135/UBND-KT"),
        title="báo cáo kết quả rà soát hộ nghèo",
        addressees=("Sở Nông nghiệp và Môi trường",),
        grounds=(),
        sections=(),
        opening=(paragraph("Ủy ban nhân dân xã báo cáo."),),
    )


def test_a_letter_follows_its_specimen(letter: OfficialDocument, printed: Print) -> None:
    """No type; the subject stands below the number: Mẫu 1.5."""
    assert read_aloud(printed(letter)) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ HỢP THỊNH",
        *STATE,
        "Số: 135/UBND-KT",
        "V/v báo cáo kết quả rà soát hộ nghèo",
        DATE,
        "Kính gửi: Sở Nông nghiệp và Môi trường",
        "Ủy ban nhân dân xã báo cáo./.",
        "Nơi nhận:",
        "- Như trên;",
        "- Thường trực Đảng ủy;",
        "- Lưu: VT, VHXH.",
        "CHỦ TỊCH",
        "N.V.A",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "V/v nâng bậc lương",
        "v/v nâng bậc lương",
        "nâng bậc lương",
        "Về việc nâng bậc lương",
        "V/v Về việc nâng bậc lương",
    ],
)
def test_the_subject_of_a_letter_begins_once(
    typed: str, letter: OfficialDocument, printed: Print
) -> None:
    """Whoever types V/v as well does not get it twice, nor what it stands for."""
    assert "V/v nâng bậc lương" in read_aloud(printed(attrs.evolve(letter, title=typed)))


def test_number_and_date_of_a_letter_stay_on_one_line(
    letter: OfficialDocument, printed: Print
) -> None:
    """However long the subject below the number is (mục II.4.c)."""
    row = printed(attrs.evolve(letter, title="báo cáo " * 20)).tables[0].rows[1]

    assert [cell.vertical_alignment for cell in row.cells] == [0, 0]


def test_articles_have_no_number_of_their_own_program(
    document: OfficialDocument, printed: Print
) -> None:
    """A number is text, bold, before the words of its article (mục II.6.đ)."""
    first = next(p for p in printed(document).paragraphs if p.text.startswith("Điều 1."))

    assert [(run.text, bool(run.bold)) for run in first.runs] == [
        ("Điều 1. ", True),
        ("Thành lập Tổ công tác.", False),
    ]


def test_an_article_may_hold_nothing(document: OfficialDocument, printed: Print) -> None:
    """A draft shows the numbers that are there."""
    draft = attrs.evolve(document, sections=(Article(number=1), Article(number=2)))

    assert [text for _, text in styles(printed(draft))[-2:]] == ["Điều 1.", "Điều 2."]


@pytest.fixture(scope="module")
def minutes(document: OfficialDocument) -> OfficialDocument:
    """Minutes of a meeting, as the decree words them."""
    starts = dt.datetime.fromisoformat("2026-03-05T08:00")
    meeting = Meeting(
        starts=starts,
        ends=starts.replace(hour=11, minute=30),
        place="Hội trường xã",
        people=("Trưởng các phòng", "Trưởng các thôn"),
        chair="Ông N.V.A",
        secretary="Bà T.T.C",
    )
    return attrs.evolve(
        document,
        type=DocumentType.MINUTES,
        number=DocumentNumber.parse("09/BB-UBND"),
        title="Họp triển khai nhiệm vụ",
        recipients=Recipients([], archive="VT, Hồ sơ"),
        signatory=Signatory(name="N.V.A", position="Chủ tọa"),
        cosignatory=Signatory(name="T.T.C", position="Thư ký"),
        grounds=(),
        sections=(),
        opening=meeting.opening,
        closing=meeting.closing,
    )


def test_minutes_follow_their_specimen(minutes: OfficialDocument, printed: Print) -> None:
    """No place and date; two sign, and the recipients stand below: Mẫu 1.9."""
    assert read_aloud(printed(minutes)) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ HỢP THỊNH",
        *STATE,
        "Số: 09/BB-UBND",
        "BIÊN BẢN",
        "Họp triển khai nhiệm vụ",
        "Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Hội trường xã.",
        "Thành phần tham dự:",
        "- Trưởng các phòng;",
        "- Trưởng các thôn.",
        "Chủ trì (chủ tọa): Ông N.V.A.",
        "Thư ký (người ghi biên bản): Bà T.T.C.",
        "Nội dung (theo diễn biến cuộc họp):",
        "Cuộc họp kết thúc vào 11 giờ 30, ngày 05 tháng 3 năm 2026./.",
        "THƯ KÝ",
        "CHỦ TỌA",
        "T.T.C",
        "N.V.A",
        "Nơi nhận:",
        "- Lưu: VT, Hồ sơ.",
    ]


@pytest.mark.parametrize(("written", "splits"), [(2, False), (20, True)])
def test_many_recipients_of_minutes_may_turn_the_page(
    written: int, splits: bool, minutes: OfficialDocument, printed: Print
) -> None:
    """Both names stay whole above them."""
    names = [f"Thôn {number}" for number in range(written)]
    word = printed(attrs.evolve(minutes, recipients=Recipients(names)))
    *_, named, received = word.tables[-1].rows

    assert named._tr.trPr is not None  # noqa: SLF001 - no public way
    assert (received._tr.trPr is None) == splits  # noqa: SLF001 - no public way


def test_names_of_two_stand_level(minutes: OfficialDocument, printed: Print) -> None:
    """Also where one office takes more lines: names have a row, which stays with the offices."""
    chair = Signatory.for_committee("N.V.A")
    rows = printed(attrs.evolve(minutes, signatory=chair)).tables[-1].rows
    offices, names = ([cell.text for cell in row.cells] for row in list(rows)[:2])
    kept = {
        it.style.name for row in rows for cell in row.cells for it in cell.paragraphs if it.style
    }

    assert offices == ["THƯ KÝ", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]
    assert names == ["T.T.C", "N.V.A"]
    assert kept == {
        rules()[it].style for it in ("quyen_han", "ho_ten", "noi_nhan", "danh_sach_noi_nhan")
    }
    assert rules()["quyen_han"].keep_next


def test_minutes_are_kept_in_their_file(minutes: OfficialDocument, printed: Print) -> None:
    """What nobody said otherwise is as in Mẫu 1.9; what a clerk wrote stays."""
    archives = ("VT", "VT, TH")
    told = [
        read_aloud(printed(attrs.evolve(minutes, recipients=Recipients([], archive=it))))[-1]
        for it in archives
    ]

    assert told == ["- Lưu: VT, Hồ sơ.", "- Lưu: VT, TH."]


def test_a_telegram_names_sender_and_receivers(document: OfficialDocument, printed: Print) -> None:
    """Below each other, and the recipients do not repeat them: Mẫu 1.6."""
    telegram = attrs.evolve(
        document,
        type=DocumentType.TELEGRAM,
        number=DocumentNumber.parse("01/CĐ-UBND"),
        title="Về việc ứng phó với bão số 3",
        addressees=("Trưởng các thôn;", "Công an xã"),
        grounds=(),
        sections=(),
        opening=(paragraph("Yêu cầu trực ban 24/24 giờ."),),
    )
    told = read_aloud(printed(telegram))

    assert told[6:] == [
        "CÔNG ĐIỆN",
        "Về việc ứng phó với bão số 3",
        "Chủ tịch Ủy ban nhân dân xã Hợp Thịnh điện:",
        "- Trưởng các thôn;",
        "- Công an xã.",
        "Yêu cầu trực ban 24/24 giờ./.",
        "Nơi nhận:",
        "- Thường trực Đảng ủy;",
        "- Lưu: VT, VHXH.",
        "CHỦ TỊCH",
        "N.V.A",
    ]


def test_a_long_receiver_hangs_beside_its_dash(document: OfficialDocument, printed: Print) -> None:
    """Its second line begins below its first word, as in a letter."""
    kind = DocumentType.TELEGRAM
    telegram = attrs.evolve(
        document, type=kind, number=number_of(kind), addressees=("Trưởng các thôn",), grounds=()
    )
    (receiver,) = [p for p in printed(telegram).paragraphs if p.text.startswith("- ")]
    indent = receiver.paragraph_format.first_line_indent

    assert indent is not None
    assert -9 < indent.pt < -8


def test_an_invitation_is_worded_as_its_specimen(
    document: OfficialDocument, printed: Print
) -> None:
    """Who invites whom to what, when and where: Mẫu 1.7."""
    words = Invitation(
        host="Ủy ban nhân dân xã Hợp Thịnh",
        guests=("Trưởng các thôn",),
        event="cuộc họp.",
        chair="Ông N.V.A",
        starts=dt.datetime.fromisoformat("2026-03-05T14:30"),
        place="Hội trường xã",
        notes=("Đề nghị đến đúng giờ",),
    )
    invitation = attrs.evolve(
        document,
        type=DocumentType.INVITATION,
        number=DocumentNumber.parse("21/GM-UBND"),
        title="Họp thôn",
        grounds=(),
        sections=(),
        opening=words.paragraphs,
    )

    assert [text for _, text in styles(printed(invitation))] == [
        "GIẤY MỜI",
        "Họp thôn",
        "Ủy ban nhân dân xã Hợp Thịnh trân trọng kính mời: Trưởng các thôn.",
        "Tới dự cuộc họp.",
        "Chủ trì: Ông N.V.A.",
        "Thời gian: 14 giờ 30, ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Hội trường xã.",
        "Đề nghị đến đúng giờ./.",
    ]


def test_a_letter_of_introduction_is_worded_as_its_specimen(
    document: OfficialDocument, printed: Print
) -> None:
    """The type has no subject, and the office that is named receives it: Mẫu 1.8."""
    words = Introduction(
        host="Ủy ban nhân dân xã Hợp Thịnh",
        person="Ông (bà): T.T.C",
        position="Chuyên viên",
        sent_to="Chi cục Thống kê",
        purpose="đối chiếu số liệu",
        valid_until=dt.date(2026, 3, 31),
    )
    introduction = attrs.evolve(
        document,
        type=DocumentType.INTRODUCTION,
        number=DocumentNumber.parse("07/GGT-UBND"),
        title="",
        recipients=Recipients([]),
        grounds=(),
        sections=(),
        opening=words.paragraphs,
    )
    told = read_aloud(printed(introduction))

    assert told[6:] == [
        "GIẤY GIỚI THIỆU",
        "Ủy ban nhân dân xã Hợp Thịnh trân trọng giới thiệu:",
        "Ông (bà): T.T.C.",
        "Chức vụ: Chuyên viên.",
        "Được cử đến: Chi cục Thống kê.",
        "Về việc: đối chiếu số liệu.",
        "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
        "Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2026./.",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "N.V.A",
    ]


def leave(days: int) -> Leave:
    """Leave from Monday to Friday."""
    return Leave(
        host="Ủy ban nhân dân xã Hợp Thịnh",
        person="T.T.C",
        position="Chuyên viên",
        requested=dt.date(2026, 3, 2),
        days=days,
        first=dt.date(2026, 3, 9),
        last=dt.date(2026, 3, 13),
        place="xã Mai Trung",
        kind="nghỉ hằng năm",
    )


def test_a_leave_permit_is_worded_as_its_specimen(
    document: OfficialDocument, printed: Print
) -> None:
    """Below the recipients there is room for who confirms the leave: Mẫu 1.10."""
    permit = attrs.evolve(
        document,
        type=DocumentType.LEAVE_PERMIT,
        number=DocumentNumber.parse("03/GNP-UBND"),
        title="",
        recipients=Recipients(["Bà T.T.C"]),
        grounds=(),
        sections=(),
        opening=leave(5).paragraphs,
    )
    told = read_aloud(printed(permit))

    assert told[6:] == [
        "GIẤY NGHỈ PHÉP",
        "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông (bà) T.T.C,",
        "Ủy ban nhân dân xã Hợp Thịnh cấp cho:",
        "Ông (bà): T.T.C.",
        "Chức vụ: Chuyên viên.",
        f"Được nghỉ phép trong thời gian 05 ngày {SPAN} tại xã Mai Trung.",
        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./.",
        "Nơi nhận:",
        "- Bà T.T.C;",
        "- Lưu: VT.",
        "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép",
        "CHỦ TỊCH",
        "N.V.A",
    ]


def test_impossible_times_are_refused() -> None:
    """A slip in a date is found before the paper is signed."""
    starts = dt.datetime.fromisoformat("2026-03-05T08:00")
    facts = {"place": "xã", "people": ("A",), "chair": "B", "secretary": "C"}

    with pytest.raises(ValueError, match="6 days do not fit between 09/03/2026 and 13/03/2026"):
        leave(6)
    with pytest.raises(ValueError, match="the meeting ends before it starts: 07 giờ 00, ngày 05"):
        Meeting(starts=starts, ends=starts.replace(hour=7), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "kind", [DocumentType.CONTRACT, DocumentType.MEMORANDUM, DocumentType.AGREEMENT]
)
def test_both_parties_sign_an_agreement(
    kind: DocumentType, minutes: OfficialDocument, printed: Print
) -> None:
    """The decree has no specimen: they look as documents with a named type do."""
    told = read_aloud(printed(attrs.evolve(minutes, type=kind, number=number_of(kind))))

    assert told[4:7] == [f"Số: {number_of(kind)}", DATE, kind.label.upper()]
    assert told[-6:-2] == ["THƯ KÝ", "CHỦ TỌA", "T.T.C", "N.V.A"]


def test_who_signs_on_the_left_signs_by_a_right_too(minutes: OfficialDocument) -> None:
    """Nothing is known of the other party's body, but no body lets a head sign for the head."""
    kt: dict[str, Any] = {"authority": Authority.DEPUTY, "head": "Giám đốc"}
    other = Signatory(name="N.V.B", position="Phó Giám đốc", on_behalf_of="Hội đồng", **kt)
    wrong = attrs.evolve(other, position="Giám đốc")

    assert build_document(attrs.evolve(minutes, cosignatory=other)).to_bytes()
    with pytest.raises(ValueError, match=r"^for the head \(KT\.\) a deputy signs, not Giám đốc$"):
        build_document(attrs.evolve(minutes, cosignatory=wrong))


@pytest.mark.parametrize(
    ("kind", "change", "reason"),
    [
        (DocumentType.DECISION, {"title": " "}, "Quyết định needs a title"),
        (
            DocumentType.LETTER,
            {},
            "Công văn needs somebody it is sent to: give the addressees",
        ),
        (DocumentType.MINUTES, {}, "Biên bản is signed by two: give the cosignatory"),
        (
            DocumentType.PLAN,
            {"cosignatory": Signatory.as_chair("N.V.A")},
            "Kế hoạch is signed by one: it has no cosignatory",
        ),
        (
            DocumentType.DECISION,
            {"body": IssuingBody(name="Phòng Kinh tế"), "signatory": ON_BEHALF},
            "Phòng Kinh tế cannot sign on behalf of Ủy ban nhân dân",
        ),
        (
            DocumentType.DECISION,
            {"annexes": (Annex(type=DocumentType.REGULATION),)},
            "the attached Quy chế needs a title",
        ),
        (
            DocumentType.LETTER,
            {"title": ""},
            "Công văn needs a title; Công văn needs somebody it is sent to: give the addressees",
        ),
    ],
)
def test_a_document_that_lacks_something_is_refused(
    kind: DocumentType, change: dict[str, Any], reason: str, document: OfficialDocument
) -> None:
    """Rather than be printed with a hole; all that is wrong is told at once."""
    with pytest.raises(ValueError, match=f"^{reason}$"):
        build_document(attrs.evolve(document, type=kind, number=number_of(kind), **change))
