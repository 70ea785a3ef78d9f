"""Rules and frames are measured where their size is known."""

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tests.checks import made
from tests.checks.cases import (
    MOTTO,
)
from tests.checks.changes import (
    both,
    built,
    changed,
    drawn,
    ids,
    line,
    next_of,
    no_rule,
    rule_below,
)
from tests.checks.made import at
from vn_localgov.checks import check_document
from vn_localgov.findings import FindingKind


@pytest.mark.parametrize(("points", "is_found"), [(170, False), (60, True)])
def test_a_drawn_line_is_measured(points: float, is_found: bool) -> None:
    """As Word draws it: as long as the motto, or much shorter."""
    found = ids(made.letter(), no_rule(MOTTO), drawn(MOTTO, line(points)))

    assert found == (["TIEU_NGU.DUONG_KE"] if is_found else [])


def test_two_lines_at_one_place_are_not_measured() -> None:
    """Nobody knows which of them belongs to the motto."""
    two = both(no_rule(MOTTO), drawn(MOTTO, line(60)), drawn(MOTTO, line(50)))

    assert ids(made.letter(), two) == []


@pytest.mark.parametrize(
    ("count", "is_raised", "is_found"), [(24, False, False), (37, True, False), (6, False, True)]
)
def test_typed_lines_are_measured(count: int, is_raised: bool, is_found: bool) -> None:
    """As the files of the decree have them, raised or not."""

    def type_(document: Document) -> None:
        rule = next_of(document, MOTTO)
        for border in rule._p.iter(qn("w:pBdr")):  # noqa: SLF001 - python-docx knows no borders
            border.clear()
        look, run = rule.paragraph_format, rule.runs[0]
        look.left_indent = look.right_indent = Pt(0)
        run.text, run.font.size = "_" * count, Pt(14)
        run.font.superscript = is_raised

    assert ids(made.letter(), type_) == (["TIEU_NGU.DUONG_KE"] if is_found else [])


@pytest.mark.parametrize(("sides", "is_found"), [(112, True), (118, False), (300, False)])
def test_a_rule_between_indents_that_meet_is_not_measured(*, sides: int, is_found: bool) -> None:
    """In a cell of 234 points; it happens when text is moved to narrower paper."""

    def move(document: Document) -> None:
        look = next_of(document, MOTTO).paragraph_format
        look.left_indent = look.right_indent = Pt(sides)

    assert ids(made.letter(), move) == (["TIEU_NGU.DUONG_KE"] if is_found else [])


def test_a_few_underlined_letters_are_a_rule() -> None:
    """Below the middle of the name, as old typewriters did it; below all of it is too long."""

    def underline(document: Document) -> None:
        body = at(document, "XÃ HỢP THỊNH")
        body.runs[0].text = "XÃ H"
        middle = body.add_run("ỢP TH")
        middle.underline = True
        body.add_run("ỊNH")

    assert ids(built("report")(), no_rule("XÃ HỢP"), underline) == []


def test_text_in_another_font_is_not_measured() -> None:
    """How wide its letters are is not known; and nothing is where a line goes on below."""

    def other(document: Document) -> None:
        at(document, MOTTO).runs[0].font.name = "Arial"

    assert ids(made.letter(), rule_below(MOTTO, 100), other) == ["PHONG_CHU.TEN"]

    def spaced(document: Document) -> None:
        at(document, MOTTO).runs[0].font.small_caps = True

    assert ids(made.letter(), rule_below(MOTTO, 100), spaced) == []


def test_a_length_is_for_a_person_to_look_at() -> None:
    """It is computed, and other programs may draw otherwise."""
    (found,) = check_document(made.saved(changed(made.letter(), rule_below(MOTTO, 80))))

    assert found.kind is FindingKind.REVIEW


def test_paper_of_unknown_size_measures_nothing() -> None:
    """A section may leave its margins to the program."""

    def unknown(document: Document) -> None:
        section = document.sections[0]._sectPr  # noqa: SLF001 - python-docx fills in what is missing
        for margins in section.findall(qn("w:pgMar")):
            section.remove(margins)

    longer = rule_below("Kết quả", 100)

    assert ids(made.report(), longer) == ["TRICH_YEU.DUONG_KE"]
    assert "TRICH_YEU.DUONG_KE" not in ids(made.report(), longer, unknown)


@pytest.mark.parametrize(("indent", "is_found"), [(Pt(34), False), (Pt(0), True)])
def test_the_frame_of_a_stamp_is_measured(indent: Pt, is_found: bool) -> None:
    """Forty millimetres for the second degree, give or take what cells leave."""

    def set_(document: Document) -> None:
        look = at(document, "THƯỢNG KHẨN").paragraph_format
        look.left_indent = look.right_indent = indent

    assert ids(built("marks")(), set_) == (["DAU_KHAN.KHUNG"] if is_found else [])


def test_a_double_frame_is_found() -> None:
    """A single line is ordered."""

    def double(document: Document) -> None:
        paragraph = document.sections[0].first_page_header.paragraphs[0]._p  # noqa: SLF001 - no way
        for side in paragraph.iterfind(f"{qn('w:pPr')}/{qn('w:pBdr')}/*"):
            side.set(qn("w:val"), "double")

    assert ids(built("marks")(), double) == ["LUU_HANH.KHUNG"]


def test_a_stamp_in_a_cell_of_its_own_has_its_frame() -> None:
    """The borders of tables are not known."""

    def boxed(document: Document) -> None:
        cell = document.tables[0].cell(1, 0).add_table(1, 1).cell(0, 0)
        stamp = cell.paragraphs[0].add_run("HỎA TỐC")
        stamp.bold, stamp.font.size = True, Pt(13)
        stamp.font.color.rgb = RGBColor(0xFF, 0, 0)

    assert ids(made.report(), boxed) == []
