"""Documents that other offices and other programs make: what they do otherwise is no mistake."""

import re
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.checks import cases, made
from tests.checks.cases import text as rewrite
from tests.checks.changes import ids, laid_out, next_of, plain, remove, unframe
from tests.checks.test_components import told
from vn_localgov.checks import Components, check_document, fix_document
from vn_localgov.documents import DocumentType

HEAD = (
    "UBND TỈNH BẮC NINH\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",
)
BODIES = "UBND TỈNH BẮC NINH", "^SỞ NỘI VỤ"
STATE = "^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "^Độc lập - Tự do - Hạnh phúc"
PLACE = "Bắc Ninh, ngày 05 tháng 12 năm 2025"


def below(number: str, *texts: str, body: tuple[str, str] = BODIES) -> Components:
    """The components of what has this number; lines that begin with «^» are centred and bold."""
    document = made.blank()
    table = document.add_table(1, 2)
    for cell, lines in zip(table.rows[0].cells, (body, STATE), strict=True):
        for text in lines:
            cell.add_paragraph().add_run(text.lstrip("^")).bold = text.startswith("^")
    for text in (f"Số: {number}\t{PLACE}", *texts):
        paragraph = document.add_paragraph()
        paragraph.add_run(text.lstrip("^")).bold = text.startswith("^")
        paragraph.alignment = ALIGN.CENTER if text.startswith("^") else ALIGN.JUSTIFY
    return made.found(document)


def test_a_subject_may_begin_as_grounds_do() -> None:
    """«Kế hoạch thực hiện Nghị quyết …»: on its lines in the middle no ground stands."""
    subject = "Thực hiện Nghị quyết số 57-NQ/TW", "theo Chương trình số 12-CTr/TU"
    lines = (f"^{it}" for it in subject)

    found = below("12/KH-SNV", "^KẾ HOẠCH", *lines, "Thực hiện Nghị quyết, Sở ban hành kế hoạch.")

    assert told(found)["trich_yeu"] == " ".join(subject)


def test_such_a_subject_is_not_missed() -> None:
    """No document is told to have none."""
    document = made.report()
    rewrite("Kết quả thực hiện nhiệm vụ", "Thực hiện Nghị quyết của Hội đồng")(document)

    assert ids(document) == []


def test_capitals_above_the_grounds_name_who_decides() -> None:
    """Whatever the office is called: the subject of a decision is in small letters."""
    found = below(
        "12/QĐ-SNV",
        *("^QUYẾT ĐỊNH", "^Về việc ban hành quy chế", "^THỦ TRƯỞNG CƠ QUAN"),
        *("Căn cứ Luật Cán bộ, công chức;", "^QUYẾT ĐỊNH:", "Điều 1. Ban hành quy chế."),
    )

    assert told(found)["trich_yeu"] == "Về việc ban hành quy chế"
    assert told(found)["tham_quyen"] == "THỦ TRƯỞNG CƠ QUAN"


def test_a_typed_rule_may_stand_above_who_decides() -> None:
    """It belongs to the subject, and hides nothing."""
    found = below(
        "12/QĐ-SNV",
        *("^QUYẾT ĐỊNH", "^Về việc ban hành quy chế", "^______", "^GIÁM ĐỐC SỞ NỘI VỤ"),
        *("Căn cứ Luật Cán bộ, công chức;", "^QUYẾT ĐỊNH:", "Điều 1. Ban hành quy chế."),
    )

    assert told(found)["tham_quyen"] == "GIÁM ĐỐC SỞ NỘI VỤ"


@pytest.mark.parametrize("signs", ["⎯⎯⎯⎯⎯⎯⎯⎯", "──────", "-----o0o-----"])
def test_any_row_of_signs_is_a_line(signs: str) -> None:
    """Programs that cannot draw type one; how wide such signs are is not known."""
    document = made.report()
    for text in (cases.MOTTO, cases.ISSUER):
        rule = next_of(document, text)
        rule.add_run(signs)
        unframe(rule)

    assert ids(document) == []


@pytest.mark.parametrize("signs", ["─────────", "_________"])
def test_a_line_may_be_typed_below_a_line_break(signs: str) -> None:
    """As who writes all of the head in one paragraph does."""
    document = made.report()
    rule = next_of(document, cases.ISSUER)
    parent = rule._p.getparent()  # noqa: SLF001 - python-docx removes no paragraphs
    assert parent is not None
    parent.remove(rule._p)  # noqa: SLF001
    made.at(document, cases.ISSUER).add_run(f"\n{signs}")

    assert "CO_QUAN_BAN_HANH.CO_KE" not in ids(document)


FLAT = (*HEAD, f"Số: 12/TB-SNV\t{PLACE}", "THÔNG BÁO", made.BODY)


@pytest.mark.parametrize("where", [ALIGN.RIGHT, ALIGN.LEFT])
def test_a_signature_without_a_table_is_centred_in_its_half(where: ALIGN) -> None:
    """Mended, it stands in the right half, not in the middle of the page."""
    document = plain(*FLAT, "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn A")
    for it in document.paragraphs[-2:]:
        it.alignment = where
    mended = docx.Document(BytesIO(fix_document(made.saved(document)).to_bytes()))

    for it in mended.paragraphs[-2:]:
        assert it.alignment == ALIGN.CENTER
        assert it.paragraph_format.left_indent
    assert not [it for it in laid_out(mended) if it.startswith("VI_TRI.CHU_KY")]


def test_a_number_without_a_table_is_centred_in_its_half() -> None:
    """It stands in the left half then."""
    document = plain(*HEAD, "Số: 12/TB-SNV", PLACE, "THÔNG BÁO", made.BODY)
    document.paragraphs[2].alignment = ALIGN.LEFT
    mended = docx.Document(BytesIO(fix_document(made.saved(document)).to_bytes()))

    assert mended.paragraphs[2].alignment == ALIGN.CENTER
    assert mended.paragraphs[2].paragraph_format.right_indent


def test_a_signature_in_the_middle_of_the_page_is_told() -> None:
    """It belongs in the right half; of minutes, two sign where they like."""
    document = plain(*FLAT, "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn A")
    for it in document.paragraphs[-2:]:
        it.alignment = ALIGN.CENTER

    assert "VI_TRI.CHU_KY" in laid_out(document)

    rewrite("THÔNG BÁO", "BIÊN BẢN")(document)

    assert "VI_TRI.CHU_KY" not in laid_out(document)


@pytest.mark.parametrize(
    ("lines", "bodies"),
    [
        (("ỦY BAN NHÂN DÂN", "^TỈNH LÀO CAI"), [None, "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"]),
        (("ỦY BAN NHÂN DÂN", "^PHÒNG KINH TẾ"), ["ỦY BAN NHÂN DÂN", "PHÒNG KINH TẾ"]),
        (("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "^SỞ Y TẾ"), ["ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "SỞ Y TẾ"]),
    ],
)
def test_a_committee_is_named_with_its_unit(lines: tuple[str, str], bodies: list[str]) -> None:
    """One line of its name may be bold and the other not: they are one body all the same."""
    texts = told(below("12/KH-UBND", "^KẾ HOẠCH", body=lines))

    assert [texts.get(f"co_quan_{it}") for it in ("chu_quan", "ban_hanh")] == bodies


def test_a_subject_below_the_whole_head_is_found() -> None:
    """Programs put «V/v» there; that it stands elsewhere is told, and not that it is absent."""
    found = below("12/SNV-VP", "V/v báo cáo số liệu", "Kính gửi: Văn phòng", made.BODY)

    assert told(found)["trich_yeu_cong_van"] == "V/v báo cáo số liệu"
    assert told(found)["kinh_gui"] == "Kính gửi: Văn phòng"


@pytest.mark.parametrize("after", [("^TỜ TRÌNH", "^V/v báo cáo"), ("^V/v báo cáo",)])
def test_another_subject_is_none_of_a_letter(after: tuple[str, ...]) -> None:
    """That of a proposal, or of whatever has no addressees."""
    addressed = ("Kính gửi: Văn phòng",) if len(after) > 1 else ()

    assert "trich_yeu_cong_van" not in told(below("12/TTr-SNV", *after, *addressed))


@pytest.mark.parametrize(
    ("number", "lines", "type_"),
    [
        ("12/TB-SNV", ("^THÔNG BÁO GIAO KẾ HOẠCH", "^NĂM 2026"), DocumentType.NOTICE),
        ("12/2026/HĐ-SNV", ("^HỢP ĐỒNG DỊCH VỤ",), DocumentType.CONTRACT),
        ("12/2026/DV-SNV", ("^HỢP ĐỒNG DỊCH VỤ",), DocumentType.CONTRACT),
        ("12/BC-SNV", ("^THÔNG BÁO GIAO KẾ HOẠCH",), None),
        ("12/TB-SNV", ("THÔNG BÁO GIAO KẾ HOẠCH",), None),
    ],
)
def test_a_type_is_known_where_its_subject_follows(
    number: str, lines: tuple[str, ...], type_: DocumentType | None
) -> None:
    """In capitals in the middle, and where the symbol says the same; contracts have any."""
    found = below(number, *lines, made.BODY)

    assert found.type is type_
    if type_:
        assert told(found)["ten_loai"] == " ".join(it.lstrip("^") for it in lines)


def test_who_decides_is_not_taken_for_the_title() -> None:
    """Though that is in capitals, too."""
    found = below("12/QĐ-SNV", "^QUYẾT ĐỊNH PHÊ DUYỆT", "^GIÁM ĐỐC SỞ NỘI VỤ", "Căn cứ Luật;")

    assert told(found)["ten_loai"] == "QUYẾT ĐỊNH PHÊ DUYỆT"
    assert told(found)["tham_quyen"] == "GIÁM ĐỐC SỞ NỘI VỤ"


def test_a_subject_in_the_line_of_the_type_is_told() -> None:
    """The law has it below, in small letters; what two sign has many names."""
    document = made.report()
    rewrite("BÁO CÁO", "BÁO CÁO TỔNG KẾT NĂM 2025")(document)
    remove("Kết quả thực hiện")(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi == (
        "Văn bản có tên loại phải có trích yếu nội dung; ở đây viết liền với tên loại bằng chữ in "
        "hoa, không ở dòng dưới bằng chữ thường."
    )

    rewrite("BÁO CÁO", "BIÊN BẢN HỌP")(document)
    rewrite("Số", "Số: 12/BB-UBND")(document)

    assert "TRICH_YEU.CO" not in ids(document)


def test_a_remark_below_the_subject_is_none_of_it() -> None:
    """It may be slanted, and the rule may stand below it."""
    document = made.report()
    remark = made.at(document, "Kết quả").insert_paragraph_before("(Từ ngày 01/11/2025)")
    made.at(document, "Kết quả")._p.addnext(remark._p)  # noqa: SLF001 - not moved otherwise
    remark.alignment, remark.runs[0].italic = ALIGN.CENTER, True

    assert ids(document) == []


def test_contracts_tell_their_day_in_the_text() -> None:
    """And their number may bear the year."""
    document = plain(*HEAD, "Số: 12/2026/HĐ-SNV", "HỢP ĐỒNG DỊCH VỤ", made.BODY)
    document.paragraphs[3].alignment = ALIGN.CENTER

    assert not {"DIA_DANH_NGAY.CO", "SO.NAM_BAN_HANH"} & {*ids(document)}


def test_dots_keep_the_place_of_a_name() -> None:
    """A form that is to be filled in lacks nobody."""
    document = made.report()
    rewrite(cases.NAME, "..........")(document)

    assert "HO_TEN.CO" not in ids(document)


GROUND = (
    "Theo đề nghị của Trưởng phòng Kinh tế và của Tổ trưởng Tổ công tác chuyên trách thực hiện "
    "Đề án của Ủy ban nhân dân tỉnh,"
)


def test_the_end_of_a_long_ground_is_told() -> None:
    """Its beginning would not help, and half a word is none; it is mended where it ends."""
    document = made.decision()
    rewrite("Theo đề nghị", GROUND)(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi.endswith(
        "ở đây là «…thực hiện Đề án của Ủy ban nhân dân tỉnh,», "
        "cần «…thực hiện Đề án của Ủy ban nhân dân tỉnh.»."
    )

    mended = docx.Document(BytesIO(fix_document(made.saved(document), text=True).to_bytes()))

    assert made.at(mended, "Theo").text == GROUND[:-1] + "."


@pytest.mark.parametrize(
    ("style", "found"), [("Normal", ["NOI_DUNG.CACH_DOAN"]), ("Body Text", [])]
)
def test_a_style_may_want_no_space_to_its_own_kind(style: str, found: list[str]) -> None:
    """Then there is none, whatever is set; mended, there is."""
    document = made.letter()
    first, second, _ = (it for it in document.paragraphs if it.text.startswith(made.BODY))
    first.style = style
    for it in (first, second):
        properties = it.paragraph_format.element.get_or_add_pPr()
        properties.append(properties.makeelement(qn("w:contextualSpacing"), {}))
    mended = docx.Document(BytesIO(fix_document(made.saved(document)).to_bytes()))

    assert ids(document) == found
    assert ids(mended) == []


def test_the_number_may_leave_the_space_above_the_subject() -> None:
    """It is there, whoever leaves it."""
    document = made.letter()
    made.at(document, "V/v").paragraph_format.space_before = Pt(0)
    made.at(document, "Số").paragraph_format.space_after = Pt(6)

    assert ids(document) == []


def test_a_subject_in_the_paragraph_of_the_number_has_no_space_of_its_own() -> None:
    """A line break parts them: how much room there is, no setting says."""
    document = made.letter()
    subject = made.at(document, "V/v")
    made.at(document, "Số").add_run(f"\n{subject.text}").font.size = Pt(12)
    remove("V/v")(document)

    assert "TRICH_YEU_CONG_VAN.CACH_DOAN" not in ids(document)


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        (cases.MOTTO, "Độc lập – Tự do – Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("Số", "Số: 293/BC–UBND", "Số: 293/BC-UBND"),
    ],
)
def test_a_dash_for_a_hyphen_is_named(old: str, new: str, right: str) -> None:
    """Word makes one while people type, and they look alike."""
    document = made.report()
    rewrite(old, new)(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi.endswith(f"ở đây là {new} với dấu gạch dài «–», cần «{right}».")
    assert found.wording.en.endswith(f"found {new} with the dash «–», expected «{right}».")


TEMPLATE = {
    "Số": "Số: <so>/BC-UBND",
    "Mai Trung,": "<noi>, ngày <ngay> tháng <thang> năm <nam>",
    cases.ISSUER: "<co_quan>",
    "Kết quả thực hiện": "Kết quả thực hiện nhiệm vụ <nam>",
    "TM.": "<quyen_han>",
    "CHỦ TỊCH": "<chuc_vu>",
    cases.NAME: "<nguoi_ky>",
}


@pytest.mark.parametrize("tag", ["{{ %s }}", "{%s}", "${%s}", "«%s»", "{{%s}}"])
def test_a_template_is_read_as_what_is_to_be_filled_in(tag: str) -> None:
    """Its tags stand for values, and nothing is told of them."""
    document = made.report()
    for old, new in TEMPLATE.items():
        rewrite(old, re.sub("<(.+?)>", lambda it: tag % it[1], new))(document)
    found = made.found(document)

    assert found.type is DocumentType.REPORT
    assert told(found)["so_ky_hieu"] == "Số: …/BC-UBND"
    assert not [it for it in ids(document) if it != "TRICH_YEU.DUONG_KE"]


@pytest.mark.parametrize("tag", ["{% for thon in cac_thon %}", "{#cac_thon}", "{{/cac_thon}}"])
def test_what_repeats_parts_of_a_template_is_no_text(tag: str) -> None:
    """It leaves no line behind."""
    assert [it.text for it in below("12/TB-SNV", tag, "Kết thúc").lines[-2:]] == [PLACE, "Kết thúc"]
