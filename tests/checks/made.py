"""Correct documents, made as a clerk makes them in Word: nothing but looks set by hand."""

from collections.abc import Callable, Iterator
from functools import cache, wraps
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from vn_localgov.checks import Components, find_components
from vn_localgov.looks import read_looks

BODY = (
    "Đề nghị các cơ quan, đơn vị, tổ chức có liên quan và các thôn trên địa bàn xã phối hợp tổ "
    "chức thực hiện, báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15 tháng 12 năm 2025."
)
_TABLES = ("Normal Table", "Table Grid", "Light Grid")
TITLES = (
    ("QUYẾT ĐỊNH", "Về việc thành lập Tổ công nghệ số cộng đồng"),
    ("BÁO CÁO", "Kết quả thực hiện nhiệm vụ năm 2025"),
)


def _made_once(make: Callable[[], Document]) -> Callable[[], Document]:
    """Make it for the first who asks; all others get a copy, which takes a third of the time."""
    content = cache(lambda: saved(make()))

    @wraps(make)
    def copy() -> Document:
        return docx.Document(BytesIO(content()))

    return copy


@_made_once
def letter() -> Document:
    """An official letter with several addressees."""
    document = _page()
    _head(document, "Số: 135/UBND-VP", subject="V/v rà soát hộ nghèo năm 2025")
    _line(document, "Kính gửi:", align=ALIGN.CENTER, before=12)
    for name in ("- Phòng Kinh tế;", "- Phòng Văn hóa - Xã hội."):
        _line(document, name, align=ALIGN.LEFT).paragraph_format.left_indent = Cm(6)
    _texts(document, 3)
    _foot(document, "- Như trên;")
    return document


@_made_once
def office() -> Document:
    """The letter, of a department of a People's Committee."""
    document = letter()
    issuer = at(document, "ỦY BAN NHÂN DÂN XÃ")
    above = issuer.insert_paragraph_before()
    _set(above, "UBND XÃ MAI TRUNG", size=13, bold=False, italic=False, align=ALIGN.CENTER)
    issuer.runs[0].text = "PHÒNG VĂN HÓA - XÃ HỘI"
    at(document, "TM.").runs[0].text = "KT. TRƯỞNG PHÒNG"
    at(document, "CHỦ TỊCH").runs[0].text = "PHÓ TRƯỞNG PHÒNG"
    return document


@_made_once
def report() -> Document:
    """A report with headings of all levels, and an appendix."""
    document = _page()
    _head(document, "Số: 293/BC-UBND")
    _title(document, *TITLES[1])
    _texts(document, 1)
    for text in ("Phần I", "KẾT QUẢ THỰC HIỆN"):
        _line(document, text, bold=True, align=ALIGN.CENTER, before=6)
    _text(document, "I. LĨNH VỰC KINH TẾ", bold=True)
    _text(document, "1. Trồng trọt", bold=True)
    _text(document, "a) Diện tích gieo trồng đạt 100% kế hoạch.")
    _texts(document, 2)
    _text(document, "2. Chăn nuôi", bold=True)
    _text(document, f"Chi tiết tại Phụ lục. {BODY}")
    _foot(document, "- UBND tỉnh;")
    _appendix(document)
    return document


@_made_once
def decision() -> Document:
    """A decision with grounds and articles."""
    document = _page()
    _head(document, "Số: 480/QĐ-UBND")
    _title(document, *TITLES[0])
    _line(document, "ỦY BAN NHÂN DÂN XÃ MAI TRUNG", bold=True, align=ALIGN.CENTER, before=12)
    for text in ("Căn cứ Luật Tổ chức chính quyền địa phương;", "Theo đề nghị của Văn phòng."):
        _text(document, text, italic=True)
    _line(document, "QUYẾT ĐỊNH:", bold=True, align=ALIGN.CENTER, before=12)
    for number in (1, 2):
        line = _text(document, f"Điều {number}.", bold=True)
        _letters(line, f" {BODY}", size=14)
    _foot(document, "- Như Điều 2;")
    return document


def at(document: Document, text: str) -> Paragraph:
    """The paragraph that begins with *text*, wherever it stands."""
    return next(it for it in paragraphs(document) if it.text.startswith(text))


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """All paragraphs of the body, those in tables too."""
    for node in document.element.body.iter(qn("w:p")):
        yield Paragraph(node, document)


def saved(document: Document) -> bytes:
    """The file."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def found(document: Document) -> Components:
    """The components that are found in it."""
    return find_components(read_looks(saved(document)))


@_made_once
def blank() -> Document:
    """Give an empty document of python-docx, without a hundred looks of tables.

    Word writes none of them before they are used, and they were nine tenths of the file.
    """
    document = docx.Document()
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in _TABLES:
            style.delete()
    again = next(it.rId for it in document.part.rels.values() if "Effects" in it.reltype)
    document.part.drop_rel(again)
    return document


def _page() -> Document:
    document = blank()
    document.styles["Normal"].font.name = "Times New Roman"
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    run = number.add_run()
    run.font.size = Pt(14)
    for kind in ("begin", "PAGE", "end"):
        if kind == "PAGE":
            code = OxmlElement("w:instrText")
            code.text = kind
        else:
            code = OxmlElement("w:fldChar")
            code.set(qn("w:fldCharType"), kind)
        run._r.append(code)  # noqa: SLF001 - python-docx knows no fields
    return document


def _head(document: Document, number: str, *, subject: str = "") -> None:
    table = document.add_table(2, 2)
    _cell(table.cell(0, 0), "ỦY BAN NHÂN DÂN XÃ MAI TRUNG", size=13, bold=True)
    _rule(_cell(table.cell(0, 0), "", size=2), sides=Pt(64))
    _cell(table.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True)
    _cell(table.cell(0, 1), "Độc lập - Tự do - Hạnh phúc", size=14, bold=True)
    _rule(_cell(table.cell(0, 1), "", size=2), sides=Pt(30))
    _cell(table.cell(1, 0), number, size=13)
    _cell(table.cell(1, 1), "Mai Trung, ngày 05 tháng 12 năm 2025", size=14, italic=True)
    if subject:
        _cell(table.cell(1, 0), subject, size=12).paragraph_format.space_before = Pt(6)


def _title(document: Document, name: str, subject: str) -> None:
    for text in (name, subject):
        _line(document, text, bold=True, align=ALIGN.CENTER)
    _rule(_line(document, "", size=2), sides=Pt(180))


def _foot(document: Document, first: str) -> None:
    run = document.paragraphs[-1].runs[-1]
    run.text = f"{run.text}/."
    left, right = document.add_table(1, 2).rows[0].cells
    _cell(left, "Nơi nhận:", size=12, bold=True, italic=True, align=ALIGN.LEFT)
    for text in (first, "- Lưu: VT."):
        _cell(left, text, size=11, align=ALIGN.LEFT)
    for text in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn A"):
        _cell(right, text, bold=True)


def _appendix(document: Document) -> None:
    section = document.add_section()
    count = OxmlElement("w:pgNumType")
    count.set(qn("w:start"), "1")
    section._sectPr.append(count)  # noqa: SLF001 - python-docx counts no pages
    for text in ("Phụ lục", "DANH SÁCH CÁC THÔN"):
        _line(document, text, bold=True, align=ALIGN.CENTER)
    text = "(Kèm theo Báo cáo số 293/BC-UBND ngày 05 tháng 12 năm 2025)"
    _line(document, text, italic=True, align=ALIGN.CENTER)
    _rule(_line(document, "", size=2), sides=Pt(180))


def _texts(document: Document, count: int) -> None:
    for _ in range(count):
        _text(document, BODY)


def _text(document: Document, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    line = _line(document, text, bold=bold, italic=italic, before=6)
    line.paragraph_format.first_line_indent = Cm(1.27)
    line.paragraph_format.line_spacing = 1.2
    return line


def _line(  # noqa: PLR0913 - the looks of a line
    document: Document,
    text: str,
    *,
    size: int = 14,
    bold: bool = False,
    italic: bool = False,
    align: ALIGN = ALIGN.JUSTIFY,
    before: int = 0,
) -> Paragraph:
    return _set(
        document.add_paragraph(),
        text,
        size=size,
        bold=bold,
        italic=italic,
        align=align,
        before=before,
    )


def _cell(  # noqa: PLR0913 - the looks of a line
    cell: _Cell,
    text: str,
    *,
    size: int = 14,
    bold: bool = False,
    italic: bool = False,
    align: ALIGN = ALIGN.CENTER,
) -> Paragraph:
    first = cell.paragraphs[0]
    is_new = not first.text and len(cell.paragraphs) == 1 and first.alignment is None
    paragraph = first if is_new else cell.add_paragraph()
    return _set(paragraph, text, size=size, bold=bold, italic=italic, align=align)


def _set(  # noqa: PLR0913 - the looks of a line
    paragraph: Paragraph,
    text: str,
    *,
    size: int,
    bold: bool,
    italic: bool,
    align: ALIGN,
    before: int = 0,
) -> Paragraph:
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1
    _letters(paragraph, text, size=size, bold=bold, italic=italic)
    return paragraph


def _letters(
    paragraph: Paragraph, text: str, *, size: int, bold: bool = False, italic: bool = False
) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.bold, run.italic = bold, italic


def _rule(paragraph: Paragraph, *, sides: Pt) -> None:
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = sides
    paragraph._p.get_or_add_pPr().append(  # noqa: SLF001 - python-docx knows no borders
        parse_xml(f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6"/></w:pBdr>')
    )
