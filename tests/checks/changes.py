"""One thing changed in a correct document, as a clerk changes it in Word."""

from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.checks import made
from tests.checks.cases import Change
from tests.checks.made import at, paragraphs
from tests.checks.official import FULL, PLAIN
from vn_localgov.checks import check_document
from vn_localgov.forms import build_document

Make = Callable[[], Document]


def built(name: str) -> Make:
    """Build one of the official documents."""
    document = (PLAIN | FULL)[name]
    return lambda: docx.Document(BytesIO(build_document(document).to_bytes()))


def remove(*texts: str) -> Change:
    """Take paragraphs away."""

    def change(document: Document) -> None:
        for it in texts:
            _take(at(document, it))

    return change


def _take(paragraph: Paragraph) -> None:
    node = paragraph._p  # noqa: SLF001 - python-docx removes no paragraphs
    parent = node.getparent()
    if parent is not None and parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1:
        for run in paragraph.runs:
            run.text = ""
    elif parent is not None:
        parent.remove(node)


def move(text: str, before: str) -> Change:
    """Put a paragraph above another one."""

    def change(document: Document) -> None:
        node = at(document, text)._p  # noqa: SLF001 - python-docx moves no paragraphs
        at(document, before)._p.addprevious(node)  # noqa: SLF001 - the same

    return change


def lift(text: str, before: str) -> Change:
    """Do the same with its rule."""

    def change(document: Document) -> None:
        rule = next_of(document, text)
        move(text, before)(document)
        at(document, text)._p.addnext(rule._p)  # noqa: SLF001 - not moved otherwise

    return change


def small(text: str) -> Change:
    """Write capitals as small letters."""

    def change(document: Document) -> None:
        paragraph = at(document, text)
        for run in paragraph.runs:
            run.text, run.font.all_caps = run.text.capitalize(), False

    return change


def both(*changes: Change) -> Change:
    """Make several changes, which belong together."""

    def change(document: Document) -> None:
        for it in changes:
            it(document)

    return change


def swap(table: int, row: int = 0) -> Change:
    """Exchange the two cells of a row."""

    def change(document: Document) -> None:
        left, right = document.tables[table].rows[row].cells
        right._tc.addnext(left._tc)  # noqa: SLF001 - python-docx moves no cells

    return change


def edge(kind: str, name: str, value: object) -> Change:
    """Change the letters in the upper or lower margin of the first page."""

    def change(document: Document) -> None:
        part = getattr(document.sections[0], f"first_page_{kind}")
        for run in part.paragraphs[0].runs:
            setattr(run if name == "text" else run.font, name, value)

    return change


def no_border(text: str) -> Change:
    """Take the borders of a paragraph away, which its style may have."""
    return lambda document: unframe(at(document, text))


def no_edge_border(kind: str) -> Change:
    """Do the same in a margin of the first page."""

    def change(document: Document) -> None:
        unframe(getattr(document.sections[0], f"first_page_{kind}").paragraphs[0])

    return change


def unframe(paragraph: Paragraph) -> None:
    """Take the borders of a paragraph away."""
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx knows no borders
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    properties.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{borders}</w:pBdr>"))


def rule_below(text: str, sides: float) -> Change:
    """Give the rule below a paragraph another length."""

    def change(document: Document) -> None:
        look = next_of(document, text).paragraph_format
        look.left_indent = look.right_indent = Pt(sides)

    return change


def next_of(document: Document, text: str) -> Paragraph:
    """Give the paragraph below another one, which often bears its rule."""
    all_ = list(paragraphs(document))
    number = next(it for it, line in enumerate(all_) if line.text.startswith(text))
    return all_[number + 1]


def no_rule(text: str) -> Change:
    """Take the paragraph with the rule away."""
    return lambda document: _take(next_of(document, text))


PICTURE = (
    f"<w:r {nsdecls('w', 'wp', 'a', 'pic', 'r')}><w:drawing><wp:inline>"
    '<wp:extent cx="900000" cy="900000"/><a:graphic><a:graphicData><pic:pic>'
    '<pic:spPr><a:xfrm><a:ext cx="900000" cy="900000"/></a:xfrm></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def line(points: float) -> str:
    """Draw a line as Word did for twenty years."""
    return (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
        f'<v:line from="0,0" to="{points}pt,0"/></w:pict></w:r>'
    )


def drawn(text: str, xml: str) -> Change:
    """Anchor a drawing to a paragraph."""

    def change(document: Document) -> None:
        at(document, text)._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx cannot

    return change


def ids(document: Document, *changes: Change) -> list[str]:
    """Name the rules that a document breaks after some changes."""
    for change in changes:
        change(document)
    return [it.rule.id for it in check_document(made.saved(document))]


def plain(*texts: str) -> Document:
    """Make a document of lines with tabs and spaces, in the looks of the law."""
    document = made.blank()
    for it in texts:
        document.add_paragraph(it)
    return document


def laid_out(document: Document) -> list[str]:
    """Name the rules about presence and place that a document breaks."""
    families = ("VI_TRI.", "KINH_GUI.KHONG", "KINH_GUI.MOT_NOI")
    return [it for it in ids(document) if it.startswith(families) or it.endswith(".CO")]


HEAD = (
    "UBND TỈNH BẮC NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",
    "Số: 12/TB-SNV\tBắc Ninh, ngày 05 tháng 12 năm 2025",
)
FOOT = ("Nơi nhận:\tKT. GIÁM ĐỐC", "- Như trên;\tPHÓ GIÁM ĐỐC", "- Lưu: VT.\tNguyễn Văn A")


def changed(document: Document, *changes: Change) -> Document:
    """Give the document as it is after some changes, saved and opened again."""
    for change in changes:
        change(document)
    return docx.Document(BytesIO(made.saved(document)))
