"""What a program cannot mend for certain stays as it is, and is told."""

import unicodedata
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from tests.checks import made
from tests.checks.made import BODY, at
from tests.checks.test_components import PARTED
from vn_localgov.checks import Fixed, check_document, fix_document
from vn_localgov.checks._check import open_checked
from vn_localgov.checks._mending import _fix as fixing
from vn_localgov.checks._mending._looks import look_mends
from vn_localgov.checks._mending._mend import Mend
from vn_localgov.checks._writing._rewrite import rewritten
from vn_localgov.errors import Wording
from vn_localgov.forms import Fix, FormRule, Pattern, RuleSet, rules
from vn_localgov.looks import read_looks
from vn_localgov.word import WordError

RULES = rules().rules


def fixed(document: Document, *, text: bool = False) -> Fixed:
    """What comes of a document."""
    return fix_document(made.saved(document), text=text)


def after(result: Fixed) -> Document:
    """The new file."""
    return docx.Document(BytesIO(result.to_bytes()))


def done(result: Fixed) -> list[str]:
    """The rules that were mended, each once."""
    return list(dict.fromkeys(it.rule.id for it in result.mended))


def left(result: Fixed) -> list[str]:
    """The rules that are still broken."""
    return [it.rule.id for it in result.left]


def in_one_run(paragraph: Paragraph, text: str) -> Run:
    """Write a paragraph anew."""
    for run in paragraph.runs:
        paragraph._p.remove(run._r)  # noqa: SLF001 - python-docx removes no runs
    return paragraph.add_run(text)


# ---------------------------------------------------------------- parts of runs


def test_the_number_of_an_article_becomes_bold_and_its_text_does_not() -> None:
    """Though both stand in one run; both get the size of the text."""
    document = made.decision()
    in_one_run(at(document, "Điều 1."), f"Điều 1. {BODY}").font.size = Pt(12)

    result = fixed(document)
    runs = at(after(result), "Điều 1.").runs

    assert (done(result), left(result)) == (["DIEU.CO_CHU", "DIEU.DAM", "NOI_DUNG.CO_CHU"], [])
    assert [(it.text, it.bold, it.font.size) for it in runs] == [
        ("Điều 1.", True, Pt(14)),
        (f" {BODY}", None, Pt(14)),
    ]


def test_each_half_of_a_line_gets_its_own_looks() -> None:
    """Two components that a tab parts may stand in one run."""
    document = docx.Document()
    for line in PARTED:
        document.add_paragraph(line)

    runs = at(after(fixed(document)), "Số: 12").runs

    assert [(it.text, it.italic) for it in runs] == [
        ("Số: 12/TB-SNV", None),
        ("\t", None),
        ("Bắc Ninh, ngày 05 tháng 12 năm 2025", True),
    ]


def test_notes_and_signs_keep_their_size() -> None:
    """What is raised is smaller for a reason."""
    document = made.letter()
    at(document, BODY).runs[0].font.size = Pt(12)
    note = at(document, BODY).add_run("1")
    note.font.superscript, note.font.size = True, Pt(10)

    runs = at(after(fixed(document)), BODY).runs

    assert [it.font.size for it in runs] == [Pt(14), Pt(10)]


def test_space_that_wants_is_added_to_what_is_there() -> None:
    """The paragraph before may give a part of it."""
    document = made.letter()
    first, second = (it for it in document.paragraphs if it.text == BODY)
    first.paragraph_format.space_after, second.paragraph_format.space_before = Pt(2), Pt(1)

    result = fixed(document)
    second = [it for it in after(result).paragraphs if it.text == BODY][1]

    assert done(result) == ["NOI_DUNG.CACH_DOAN"]
    assert (second.paragraph_format.space_before, left(result)) == (Pt(4), [])


# ---------------------------------------------------------------- fonts and colours


@pytest.mark.parametrize(
    ("text", "font"),
    [("Nguyễn Văn A", "Wingdings"), ("Nguyễn Văn Ä", "Arial"), ("Nguyễn Văn A", "VNI-Times")],
)
def test_letters_that_would_show_otherwise_keep_their_font(text: str, font: str) -> None:
    """Fonts of signs and of old codes show other letters than are written."""
    document = made.letter()
    run = in_one_run(at(document, "Nguyễn Văn A"), text)
    run.bold, run.font.size, run.font.name = True, Pt(14), font

    result = fixed(document)

    assert result.mended == ()
    assert len(result.left) == 1


def test_an_old_font_stays_where_another_one_is_mended() -> None:
    """Letters of another paragraph have nothing to do with it."""
    document = made.letter()
    at(document, "CHỦ TỊCH").runs[0].font.name = ".VnTimeH"
    at(document, "Nguyễn Văn A").runs[0].font.name = "Arial"

    result = fixed(document)

    assert (done(result), left(result)) == (["PHONG_CHU.TEN"], ["PHONG_CHU.BO_MA"])
    assert at(after(result), "CHỦ TỊCH").runs[0].font.name == ".VnTimeH"


def test_a_font_of_the_theme_gives_way() -> None:
    """The new name stands alone."""
    document = made.letter()
    fonts = at(document, "Nguyễn Văn A").runs[0]._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 - python-docx knows no themes
    fonts.set(qn("w:asciiTheme"), "minorHAnsi")
    fonts.set(qn("w:hAnsiTheme"), "minorHAnsi")

    result = fixed(document)

    assert (done(result), left(result)) == (["PHONG_CHU.TEN"], [])
    assert b"asciiTheme" not in fonts_of(result)


def fonts_of(result: Fixed) -> bytes:
    """What the name of the signatory says about its font."""
    run = at(after(result), "Nguyễn Văn A").runs[0]._r  # noqa: SLF001 - as above
    return etree.tostring(run.get_or_add_rPr().get_or_add_rFonts())


def _white(run: Run) -> None:
    run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _marked(run: Run) -> None:
    run.font.color.rgb, run.font.highlight_color = RGBColor(0xFF, 0, 0), WD_COLOR_INDEX.BLACK


@pytest.mark.parametrize("change", [_white, _marked])
def test_letters_that_are_not_seen_stay_so(change: Callable[[Run], None]) -> None:
    """White letters may be the place of a digital signature."""
    document = made.letter()
    change(at(document, "Nguyễn Văn A").runs[0])

    result = fixed(document)

    assert (result.mended, left(result)) == ((), ["PHONG_CHU.MAU"])


# ---------------------------------------------------------------- pages


def test_large_sheets_are_meant_so() -> None:
    """A table that needs A3 would not fit on A4."""
    document = made.letter()
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(420), Mm(297)
    document.add_paragraph("Biểu 01")

    result = fixed(document)

    assert (result.mended, left(result)) == ((), ["TRANG.CHIEU_DAI", "TRANG.CHIEU_RONG"])


def test_landscape_pages_stay_landscape() -> None:
    """Their short side is 210 mm."""
    document = made.letter()
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(279), Mm(216)
    document.add_paragraph("Biểu 01")

    result = fixed(document)
    section = after(result).sections[1]

    assert (done(result), left(result)) == (["TRANG.CHIEU_RONG", "TRANG.CHIEU_DAI"], [])
    assert section.page_width == pytest.approx(Mm(297), abs=Mm(0.1))
    assert section.page_height == pytest.approx(Mm(210), abs=Mm(0.1))


def test_the_gutter_is_part_of_the_margin() -> None:
    """Both together are 35 mm at most."""
    document = made.letter()
    document.sections[0].left_margin, document.sections[0].gutter = Mm(30), Mm(10)

    result = fixed(document)

    assert (done(result), left(result)) == (["TRANG.LE_TRAI"], [])
    assert after(result).sections[0].left_margin == pytest.approx(Mm(25), abs=Mm(0.1))


def _words(document: Document) -> None:
    document.sections[0].header.paragraphs[0].add_run(" Báo cáo")


def _first_too(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]._p  # noqa: SLF001 - python-docx copies no paragraphs
    section.first_page_header.paragraphs[0]._p.addprevious(_copied(number))  # noqa: SLF001 - as above
    section.different_first_page_header_footer = False


def _on_the_first_alone(document: Document) -> None:
    _first_too(document)
    document.sections[0].different_first_page_header_footer = True


def _copied(node: object) -> object:
    return parse_xml(node.xml)  # type: ignore[attr-defined]


@pytest.mark.parametrize("change", [_words, _first_too, _on_the_first_alone])
def test_what_stands_beside_the_number_of_the_first_page_stays(
    change: Callable[[Document], None],
) -> None:
    """Nothing but a number is taken from the first page, and only if that helps."""
    document = made.letter()
    document.sections[0].different_first_page_header_footer = False
    change(document)

    result = fixed(document)

    assert (result.mended, left(result)) == ((), ["SO_TRANG.TRANG_DAU"])


# ---------------------------------------------------------------- what has no effect


def test_what_has_no_effect_is_not_done() -> None:
    """An indent in characters, which the style has, goes before one in centimetres."""
    document = made.letter()
    indent = OxmlElement("w:ind")
    indent.set(qn("w:firstLineChars"), "500")
    document.styles["Normal"].element.get_or_add_pPr().append(indent)
    at(document, BODY).runs[0].font.size = Pt(12)

    result = fixed(document)

    assert (done(result), left(result)) == (["NOI_DUNG.CO_CHU"], ["NOI_DUNG.LUI_DONG"])
    assert at(after(result), BODY).paragraph_format.first_line_indent == Cm(1.27)


def test_lines_that_are_drawn_are_not_mended() -> None:
    """No looks of letters or paragraphs make them longer."""
    checked = open_checked(read_looks(made.saved(made.letter())), rules())

    assert list(look_mends(RULES["TIEU_NGU.DUONG_KE"], checked)) == []


def test_rules_that_undo_each_other_are_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The document stays as it is, after a few attempts."""
    columns = iter(range(1, 1000))

    def never_done(*_: object, **__: object) -> Iterator[tuple[FormRule, Mend]]:
        same = Wording("a", "a")
        mend = Mend(paragraph=None, column=next(columns), before=same, after=same, edits=())
        yield RULES["QUOC_HIEU.CO_CHU"], mend

    monkeypatch.setattr(fixing, "all_mends", never_done)
    document = made.saved(made.letter())

    result = fix_document(document)

    assert (result.to_bytes(), result.mended) == (document, ())
    assert next(columns) < 100


# ---------------------------------------------------------------- texts


@pytest.mark.parametrize("rule", [it for it in RULES.values() if it.fix is Fix.TEXT])
def test_a_wrong_text_becomes_right_or_stays(rule: FormRule) -> None:
    """The examples of all rules; what is right is left as it is by its own rewriting."""
    for text in (*rule.wrong, *rule.right):
        new = rewritten(rule.id, text)
        is_right = isinstance(rule.constraint, Pattern) and rule.constraint.allows(new)
        assert new == text or is_right or rule.id.endswith(".CHU"), (rule.id, new)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (
            "QUOC_HIEU.CHU",
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM",
            "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        ("QUOC_HIEU.CHU", "CỘNG HÒA XÃ HỘI", "CỘNG HÒA XÃ HỘI"),
        ("TIEU_NGU.CHU", "Độc Lập-Tự Do-Hạnh Phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("TIEU_NGU.CHU", "Độc lập - Dân chủ", "Độc lập - Dân chủ"),
        ("SO.HAI_CHAM", "SỐ 293/BC-UBND", "Số: 293/BC-UBND"),
        ("SO.HAI_CHAM", "Số      /BC-UBND", "Số:      /BC-UBND"),
        ("SO.DEM_KHONG", "Số: 005/NQ-HĐND", "Số: 05/NQ-HĐND"),
        ("SO.DEM_KHONG", "Số: 5a/NQ-HĐND", "Số: 05a/NQ-HĐND"),
        ("SO.KY_HIEU_IN_HOA", "Số: 12/ctr-ubnd", "Số: 12/CTr-UBND"),
        ("SO.GACH_CHEO", "Số: 218 / BC-UBND", "Số: 218/BC-UBND"),
        ("SO.GACH_NOI", "Số: 135/UBND – ĐCXD", "Số: 135/UBND-ĐCXD"),
        (
            "DIA_DANH_NGAY.DANG",
            "Hà Nội. ngày 05 tháng 01 năm 2020",
            "Hà Nội, ngày 05 tháng 01 năm 2020",
        ),
        (
            "NGAY.DEM_KHONG",
            "Hà Nội, ngày 012 tháng 01 năm 2020",
            "Hà Nội, ngày 12 tháng 01 năm 2020",
        ),
        ("TRICH_YEU_CONG_VAN.VE_VIEC", "v/v: nâng lương", "V/v nâng lương"),
        ("KINH_GUI.HAI_CHAM", "Kính gửi Bộ Nội vụ", "Kính gửi: Bộ Nội vụ"),
        ("NOI_KINH_GUI.GACH_DAU_DONG", "– Bộ Nội vụ,", "- Bộ Nội vụ;"),
        ("NOI_KINH_GUI.DONG_CUOI", "Bộ Tài chính", "- Bộ Tài chính."),
        ("CAN_CU.MOI_DONG", "Căn cứ Luật Đất đai . ", "Căn cứ Luật Đất đai;"),
        (
            "CAN_CU.DONG_CUOI",
            "Theo đề nghị của Chánh Văn phòng;",
            "Theo đề nghị của Chánh Văn phòng.",
        ),
        ("KET_THUC.DAU", "Trên đây là báo cáo.", "Trên đây là báo cáo./."),
        ("KET_THUC.DAU", "Trên đây là báo cáo ./", "Trên đây là báo cáo./."),
        ("KET_THUC.DAU", "Trên đây là báo cáo", "Trên đây là báo cáo./."),
        ("NOI_NHAN.DONG_RIENG", "Nơi nhận.", "Nơi nhận:"),
        ("NOI_NHAN.DONG_RIENG", "Nơi nhận: - Như trên;", "Nơi nhận: - Như trên;"),
        ("DANH_SACH_NOI_NHAN.CUOI_DONG", "- Thường trực HĐND xã,", "- Thường trực HĐND xã;"),
        ("DANH_SACH_NOI_NHAN.LUU", "- Lưu VT, TCCB;", "- Lưu: VT, TCCB."),
        ("QUYEN_HAN.VIET_TAT", "K/T CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("QUYEN_HAN.VIET_TAT", "KT.CHỦ TỊCH", "KT. CHỦ TỊCH"),
        (
            "KEM_THEO.DANG",
            "Kèm theo Quyết định số 15/QĐ-UBND.",
            "(Kèm theo Quyết định số 15/QĐ-UBND)",
        ),
        ("KEM_THEO.DANG", "(Ban hành kèm theo Quyết định)", "(Ban hành kèm theo Quyết định)"),
    ],
)
def test_slips_of_typing_are_rewritten(rule: str, text: str, expected: str) -> None:
    """No words are chosen anew."""
    assert rewritten(rule, text) == expected


def test_several_slips_in_one_line_are_mended_one_by_one() -> None:
    """Each is told; words keep their looks, run by run."""
    document = made.letter()
    number = at(document, "Số")
    in_one_run(number, "Số 5").font.size = Pt(13)
    number.add_run("/UBND - VP").font.size = Pt(13)

    result = fixed(document, text=True)

    assert done(result) == ["SO.HAI_CHAM", "SO.DEM_KHONG", "SO.GACH_NOI"]
    assert [it.text for it in at(after(result), "Số").runs] == ["Số: 05", "/UBND-VP"]
    assert left(result) == []
    assert fix_document(result.to_bytes(), text=True).to_bytes() == result.to_bytes()


@pytest.mark.parametrize("many", [3, 300])
def test_many_slips_of_one_paragraph_are_mended_at_once(many: int) -> None:
    """However many runs they stand in, each run keeps its letters."""
    document = made.letter()
    paragraph = at(document, BODY)
    for _ in range(many):
        paragraph.add_run(" Đạt 12 %,").font.size = Pt(14)

    result = fixed(document, text=True)

    assert done(result) == ["SO_LIEU.PHAN_TRAM"]
    assert {it.text for it in at(after(result), BODY).runs[1:]} == {" Đạt 12%,"}


def test_a_long_text_gets_its_end() -> None:
    """Only letters around the change are compared, which is slow for many."""
    document = made.letter()
    last = next(it for it in made.paragraphs(document) if it.text.endswith("./."))
    in_one_run(last, "Đạt kết quả tốt, " * 3000 + "hết.").font.size = Pt(14)

    result = fixed(document, text=True)

    assert done(result) == ["KET_THUC.DAU"]
    assert after(result).paragraphs[-1].text.endswith("tốt, hết./.")


def test_a_long_line_is_left_where_both_its_ends_are_wrong() -> None:
    """It is none of those that clerks write there."""
    document = made.letter()
    many = "Phòng Kinh tế và " * 40
    in_one_run(at(document, "- Như trên"), f"+ {many}Như trên").font.size = Pt(11)

    result = fixed(document, text=True)

    assert done(result) == []
    assert "DANH_SACH_NOI_NHAN.CUOI_DONG" in left(result)


def _tracked(document: Document) -> None:
    run = in_one_run(at(document, "Số"), "Số 135/UBND-VP")
    run.font.size = Pt(13)
    inserted = OxmlElement("w:ins")
    inserted.set(qn("w:id"), "1")
    inserted.set(qn("w:author"), "A")
    run._r.addprevious(inserted)  # noqa: SLF001 - python-docx tracks no changes
    inserted.append(run._r)  # noqa: SLF001 - as above


def _field(document: Document) -> None:
    paragraph = at(document, "Số")
    run = in_one_run(paragraph, "Số 135/UBND-VP")
    run.font.size = Pt(13)
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="DOCPROPERTY So"/>')
    paragraph._p.append(field)  # noqa: SLF001 - python-docx knows no fields
    field.append(run._r)  # noqa: SLF001 - as above


def test_what_nobody_can_read_is_left() -> None:
    """No office is made up."""
    document = made.letter()
    office = in_one_run(at(document, "TM."), "T/Q ỦY BAN NHÂN DÂN")
    office.bold, office.font.size = True, Pt(14)

    result = fixed(document, text=True)

    assert (result.mended, left(result)) == ((), ["QUYEN_HAN.VIET_TAT"])


def test_a_subject_of_two_lines_is_mended_in_the_first() -> None:
    """The finding is about both."""
    document = made.letter()
    subject = at(document, "V/v")
    in_one_run(subject, "Về việc rà soát").font.size = Pt(12)
    subject.add_run().add_break()
    subject.add_run("hộ nghèo").font.size = Pt(12)

    result = fixed(document, text=True)

    assert (done(result), left(result)) == (["TRICH_YEU_CONG_VAN.VE_VIEC"], [])
    assert at(after(result), "V/v").text == "V/v rà soát\nhộ nghèo"


@pytest.mark.parametrize("change", [_tracked, _field])
def test_text_that_a_program_or_a_colleague_wrote_is_left(
    change: Callable[[Document], None],
) -> None:
    """A field would take its old value again; a tracked change is not yet accepted."""
    document = made.letter()
    change(document)

    result = fixed(document, text=True)

    assert (result.mended, left(result)) == ((), ["SO.HAI_CHAM"])


SHARES = "Thu ngân sách đạt 25,6 % kế hoạch năm, chi ngân sách đạt 30 % kế hoạch năm."


def test_all_slips_of_a_paragraph_are_mended_at_once() -> None:
    """They are told together."""
    document = made.report()
    at(document, BODY[:20]).runs[0].text = SHARES

    result = fixed(document, text=True)

    assert [it.wording.en.partition(": ")[2] for it in result.mended] == [
        "«6 %», «0 %» is now «6%», «0%»."
    ]
    assert at(after(result), "Thu ngân sách").text == SHARES.replace(" %", "%")
    assert left(result) == []


def _page_field(paragraph: Paragraph) -> None:
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="DATE"/>')
    paragraph._p.append(field)  # noqa: SLF001 - python-docx knows no fields


def _marks_apart(paragraph: Paragraph) -> None:
    paragraph.runs[0].text = unicodedata.normalize("NFD", paragraph.text)


@pytest.mark.parametrize("change", [_page_field, _marks_apart])
def test_running_text_is_changed_only_where_its_letters_can_be_counted(
    change: Callable[[Paragraph], None],
) -> None:
    """Fields, and letters with marks apart, are left as they are."""
    document = made.report()
    paragraph = at(document, BODY[:20])
    paragraph.runs[0].text = SHARES
    change(paragraph)

    result = fixed(document, text=True)

    assert result.mended == ()
    assert "SO_LIEU.PHAN_TRAM" in left(result)


# ---------------------------------------------------------------- the whole file


def test_other_documents_are_not_touched() -> None:
    """What follows other law is told, and nothing else."""
    document = docx.Document()
    document.add_paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")
    document.add_paragraph("BÁO CÁO")
    content = made.saved(document)

    result = fix_document(content, text=True)

    assert (result.to_bytes(), result.mended) == (content, ())
    assert left(result) == ["VAN_BAN.PHAM_VI"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", made.saved(made.letter())[:-300]])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    """In the same words as a check does it."""
    with pytest.raises(WordError) as refused:
        fix_document(content)
    with pytest.raises(WordError) as checked:
        check_document(content)

    assert str(refused.value) == str(checked.value)


def test_a_house_style_is_followed(tmp_path: Path) -> None:
    """What a province asks for is what the document gets."""
    size = "pt = { law = [13, 13], used = 13 }"
    style = f'id = "TINH"\nsource = "Quyết định"\n[components.noi_dung]\n{size}\n'
    (tmp_path / "tinh.toml").write_text(style, encoding="utf-8")
    house = RuleSet.load(tmp_path / "tinh.toml", over=rules())

    result = fix_document(made.saved(made.letter()), decree=house)

    assert [it.after for it in result.mended] == [Wording("13 pt", "13 pt")] * 3
    assert check_document(result.to_bytes(), decree=house) == []


def test_the_new_file_is_saved_beside_the_old_one(tmp_path: Path) -> None:
    """The old one stays; each thing that was mended tells its place and what was done."""
    document = made.letter()
    document.sections[0].top_margin = Mm(15)
    at(document, "Độc lập").runs[0].bold = False
    old, new = tmp_path / "cu.docx", tmp_path / "moi.docx"
    content = made.saved(document)
    old.write_bytes(content)

    result = fix_document(old)
    result.save(new)

    assert old.read_bytes() == content
    assert new.read_bytes() == result.to_bytes()
    assert [(it.place.file, it.place.line, it.place.cell) for it in result.mended] == [
        (old.as_posix(), 1, (1, 1, 1)),
        (old.as_posix(), 4, (1, 1, 2)),
    ]
    assert [it.wording for it in result.mended] == [
        Wording("Top margin: 15 mm is now 20 mm.", "Lề trên: 15 mm đã sửa thành 20 mm."),
        Wording(
            "Weight of the motto: not bold is now bold.",
            "Kiểu chữ đậm của Tiêu ngữ: không đậm đã sửa thành đậm.",
        ),
    ]
