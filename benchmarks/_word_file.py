"""A report as Word writes it, with the tags of whichever engine, and values for them."""

import io
import random
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

import attrs
import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

PARAGRAPHS = 300
COLUMNS = ("stt", "ten", "dvt", "ke_hoach", "thuc_hien", "ty_le", "ghi_chu")
_NAMES = ("Tổng diện tích gieo trồng", "Tỷ lệ hộ nghèo", "Thu ngân sách trên địa bàn")

Values: TypeAlias = Mapping[str, Any]


@attrs.frozen(kw_only=True)
class Dialect:
    """How an engine writes its tags.

    Attributes:
        single: A value, for the name in its place.
        cell: A value of a row.
        before: The first cell of the row above the values of a row; "" if there is none.
        after: The same for the row below.
        first: What stands before the first value of a row.
        last: What stands behind the last one.
    """

    single: str
    cell: str
    before: str = ""
    after: str = ""
    first: str = ""
    last: str = ""


JINJA = Dialect(
    single="{{{{ {} }}}}",
    cell="{{{{ r.{} }}}}",
    before="{%tr for r in rows %}",
    after="{%tr endfor %}",
)
MUSTACHE = Dialect(single="{{{}}}", cell="{{{}}}", first="{#rows}", last="{/rows}")
CARBONE = Dialect(single="{{d.{}}}", cell="{{d.rows[i].{}}}", after="{d.rows[i+1].stt}")
FIELDS = Dialect(single="", cell="")


@cache
def template(dialect: Dialect = JINJA, times: int = 1) -> bytes:
    """One paragraph in six has two tags, one in four has its tag cut over three runs."""
    document = docx.Document()
    for _ in range(times):
        for number in range(PARAGRAPHS):
            _add_paragraph(document, dialect, number)
    _add_table(document, dialect)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add_paragraph(document: Document, dialect: Dialect, number: int) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.first_line_indent = Pt(36)
    _run(paragraph, "Kết quả thực hiện nhiệm vụ phát triển kinh tế đạt ")
    _tag(paragraph, dialect, f"a{number}", is_cut=number % 4 == 0)
    if number % 6 == 0:
        _run(paragraph, " triệu đồng, tăng ")
        _tag(paragraph, dialect, f"b{number}")
        _run(paragraph, " so với cùng kỳ")
    _run(paragraph, " (tính đến hết tháng 11); công tác giáo dục, y tế được quan tâm.")


def _tag(paragraph: Paragraph, dialect: Dialect, name: str, *, is_cut: bool = False) -> None:
    if dialect is FIELDS:
        _field(paragraph, name)
        return
    tag = dialect.single.format(name)
    cuts = (3, 5) if is_cut else ()
    for start, end in zip((0, *cuts), (*cuts, None), strict=True):
        _run(paragraph, tag[start:end], is_bold=True)


def _run(paragraph: Paragraph, text: str, *, is_bold: bool = False) -> None:
    """Add text with the direct formatting that Word leaves in each run."""
    font = paragraph.add_run(text).font
    font.name, font.size, font.bold = "Times New Roman", Pt(14), is_bold or None
    font.italic = font.all_caps = False


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    _run(paragraph, f"«{name}»", is_bold=True)
    field.append(paragraph.runs[-1]._r)  # noqa: SLF001 - python-docx has no fields
    paragraph._p.append(field)  # noqa: SLF001


def _add_table(document: Document, dialect: Dialect) -> None:
    table = document.add_table(0, len(COLUMNS))
    if dialect.before:
        _run(table.add_row().cells[0].paragraphs[0], dialect.before)
    for cell, name in zip(table.add_row().cells, COLUMNS, strict=True):
        paragraph = cell.paragraphs[0]
        if dialect is FIELDS:
            _field(paragraph, name)
            continue
        first = dialect.first if name == COLUMNS[0] else ""
        last = dialect.last if name == COLUMNS[-1] else ""
        _run(paragraph, first + dialect.cell.format(name) + last)
    if dialect.after:
        _run(table.add_row().cells[0].paragraphs[0], dialect.after)


@cache
def values(rows: int) -> Values:
    """Texts that are ready, the same in each run."""
    chance = random.Random(rows)

    def figure() -> str:
        return f"{chance.randrange(10**6) / 100:,.2f}"

    singles = {f"{letter}{number}": figure() for letter in "ab" for number in range(PARAGRAPHS)}
    made = [{name: figure() for name in COLUMNS} for _ in range(rows)]
    for number, row in enumerate(made):
        row.update(stt=str(number + 1), ten=_NAMES[number % len(_NAMES)])
    return {**singles, "rows": made}
