"""Looks are compared only where nothing else says where a line stands."""

from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.checks import made
from tests.checks.made import BODY, at
from vn_localgov.checks import check_document
from vn_localgov.forms import RuleSet, rules

STYLE = """
id = "TINH"
[rules.TRANG.MAU_GIAY]
question.vi = "Giấy có trắng không?"
question.en = "Is the paper white?"
level = "warning"
title.vi = "Màu giấy"
title.en = "Colour of the paper"
[rules.TRICH_YEU.MAU]
component = "trich_yeu"
question.vi = "Trích yếu có in màu đen không?"
question.en = "Is the subject printed in black?"
level = "warning"
title.vi = "Màu của trích yếu"
title.en = "Colour of the subject"
"""


def ids(document: Document, decree: RuleSet | None = None) -> list[str]:
    """Name the rules that it breaks."""
    return [it.rule.id for it in check_document(made.saved(document), decree=decree)]


def test_an_indent_may_centre_a_line() -> None:
    """Where a line is moved in by hand, its alignment says nothing."""
    document = made.report()
    name = at(document, "BÁO CÁO")
    name.alignment, name.paragraph_format.left_indent = ALIGN.LEFT, Cm(6)

    assert ids(document) == []


def test_a_space_may_move_a_first_line() -> None:
    """So do tabs, lists and hanging lines, which have measures of their own."""
    document = made.letter()
    text = at(document, BODY)
    text.paragraph_format.first_line_indent = Cm(0)
    text.runs[0].text = f"\t{BODY}"

    assert ids(document) == []


@pytest.mark.parametrize(("text", "name"), [("V/v", "before"), ("Số", "after")])
def test_space_that_the_program_sets_is_not_known(text: str, name: str) -> None:
    """As on web pages."""
    document = made.letter()
    at(document, "V/v").paragraph_format.space_before = Pt(0)
    properties = at(document, text).paragraph_format.element.get_or_add_pPr()
    properties.find(qn("w:spacing")).set(qn(f"w:{name}Autospacing"), "1")

    assert ids(document) == []


def test_rules_of_a_house_style_that_no_program_knows_are_silent(tmp_path: Path) -> None:
    """A province may write down what only people can see."""
    path = tmp_path / "tinh.toml"
    path.write_text(STYLE, encoding="utf-8")

    assert ids(made.report(), RuleSet.load(path, over=rules())) == []


def test_what_is_hidden_has_no_looks() -> None:
    """It is not printed."""
    document = made.letter()
    note = at(document, BODY).add_run(" ghi chú")
    note.font.size, note.font.hidden = Pt(8), True

    assert ids(document) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("Nguyễn Văn A", ["PHONG_CHU.TEN"]), ("Nguyen Van A", []), ("\u05d0 1", [])],
)
def test_letters_of_vietnamese_have_a_font_of_their_own(text: str, found: list[str]) -> None:
    """Only they show in it; figures and letters of other scripts have others."""
    document = made.letter()
    run = at(document, "Nguyễn Văn A").runs[0]
    run.text = text
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 - python-docx sets all
    fonts.set(qn("w:hAnsi"), "Arial")

    assert [it for it in ids(document) if it.startswith("PHONG_CHU")] == found
