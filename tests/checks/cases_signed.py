"""Documents whose signatory stands in no table, or nowhere."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from tests.checks.cases import NAME, OFFICE, Change
from tests.checks.made import letter, paragraphs


def free(*, office: str = OFFICE, name: str = NAME) -> Document:
    """Make a letter whose foot is no table: recipients above, the chairman below."""
    document = letter()
    foot = document.tables[1]
    recipients = [it.text for it in foot.cell(0, 0).paragraphs]
    for text in (*recipients, office, "", name):
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        run = line.add_run(text)
        is_label, is_item = text.startswith("Nơi"), text.startswith("-")
        run.font.size = Pt(12 if is_label else 11 if is_item else 14)
        run.bold, run.italic = not is_item, is_label
        if not (is_label or is_item):
            line.alignment = ALIGN.CENTER
            line.paragraph_format.left_indent = Pt(240)
    document.element.body.remove(foot._tbl)  # noqa: SLF001 - python-docx removes no tables
    return document


def emptied(*texts: str) -> Change:
    """Take letters away, and let their paragraphs stay."""

    def change(document: Document) -> None:
        for it in paragraphs(document):
            if it.text in texts:
                for run in it.runs:
                    run.text = ""

    return change


UNSIGNED = emptied("TM. ỦY BAN NHÂN DÂN", OFFICE, NAME)
