"""Word templates beside docxtpl, on one report; the texts of the outputs are equal."""

import io
import random
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

import docx
from docxtpl import DocxTemplate

from benchmarks._compare import Task
from vn_localgov.errors import Wording
from vn_localgov.templates import Template

PARAGRAPHS = 300
COLUMNS = ("stt", "ten", "dvt", "ke_hoach", "thuc_hien", "ty_le", "ghi_chu")
# How many times as fast as docxtpl we have promised to be, by the rows of the table.
LEAST = {10: 55, 1000: 20}

Values: TypeAlias = Mapping[str, Any]


def tasks() -> Iterator[Task]:
    """Fill a report of 300 paragraphs and 350 tags, some of them cut over runs."""
    content = _template()
    template = Template.open(content)
    for rows, least in LEAST.items():
        values = _values(rows)
        _check_texts(template.render(values).to_bytes(), _with_docxtpl(content, values))
        yield Task(
            name=Wording(
                f"Fill a Word template with a table of {rows} rows",
                f"Điền mẫu Word có bảng {rows} hàng",
            ),
            values=[values],
            own=lambda values: template.render(values).to_bytes(),
            others={"docxtpl": lambda values: _with_docxtpl(content, values)},
            least=least,
        )
    yield Task(
        name=Wording("Prepare that template", "Chuẩn bị mẫu đó"),
        values=[content],
        own=Template.open,
    )


def _with_docxtpl(content: bytes, values: Values) -> bytes:
    template = DocxTemplate(io.BytesIO(content))
    template.render(values)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def _check_texts(own: bytes, other: bytes) -> None:
    """Refuse to compare the speed of different documents."""
    if _text(own) != _text(other):
        raise ValueError("the documents disagree")


def _text(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", it)) for it in paragraphs]


@cache
def _template() -> bytes:
    """One paragraph in six has two tags, one in four has its tag cut over three runs."""
    document = docx.Document()
    for number in range(PARAGRAPHS):
        paragraph = document.add_paragraph("Kết quả thực hiện nhiệm vụ phát triển kinh tế đạt ")
        tag = f"{{{{ a{number} }}}}"
        cuts = (3, 6) if number % 4 == 0 else ()
        for piece in (tag[i:j] for i, j in zip((0, *cuts), (*cuts, None), strict=True)):
            paragraph.add_run(piece).bold = True
        also = f", tăng {{{{ b{number} }}}} so với cùng kỳ" if number % 6 == 0 else ""
        paragraph.add_run(f" triệu đồng{also}; công tác giáo dục, y tế được quan tâm.")
    table = document.add_table(3, len(COLUMNS))
    table.cell(0, 0).text = "{%tr for r in rows %}"
    for cell, name in zip(table.rows[1].cells, COLUMNS, strict=True):
        cell.text = f"{{{{ r.{name} }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _values(rows: int) -> Values:
    """Texts that are ready, the same in each run."""
    chance = random.Random(rows)

    def figure() -> str:
        return f"{chance.randrange(10**6) / 100:,.2f}"

    singles = {f"{letter}{number}": figure() for letter in "ab" for number in range(PARAGRAPHS)}
    return {**singles, "rows": [{name: figure() for name in COLUMNS} for _ in range(rows)]}
