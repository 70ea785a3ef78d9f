"""Documents as programs really write them look to us as they look to their readers."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tests.looks.made import ppr, read, rpr, style, styled, told
from tests.word import made
from tests.word.made import p, part, r
from vn_localgov import build_document, load_report
from vn_localgov.forms import Component, find_libreoffice, rules
from vn_localgov.looks import FormattedDocument, FormattedParagraph, Section, read_looks
from vn_localgov.word import WordError

FOLDER = Path(__file__).parents[2] / "examples" / "mai_trung_2023"


@pytest.fixture(scope="module")
def example() -> bytes:
    """The document of the worked example."""
    return build_document(load_report(FOLDER)).to_bytes()


def components(
    document: FormattedDocument,
) -> Iterator[tuple[FormattedParagraph, Component]]:
    """The paragraphs that stand in the form of the decree, each with what it orders."""
    named = {component.style: component for component in rules().components.values()}
    for paragraph in document.paragraphs:
        if paragraph.style in named:
            yield paragraph, named[paragraph.style]


def test_the_worked_example_looks_as_the_decree_orders(example: bytes) -> None:
    """Font, size, weight, slant, place and spaces of each of its paragraphs."""
    found = list(components(read_looks(example)))

    assert len(found) > 150
    for paragraph, ordered in found:
        for run in paragraph.runs:
            assert run.fonts in ((rules().font.name,), ())
            assert run.look.color == rules().font.color
            assert run.look.size_pt == ordered.pt.used
            assert run.look.caps is ordered.caps
        look = paragraph.look
        assert look.align == ordered.align
        assert abs(look.first_line_pt - ordered.first_line_pt) < Decimal("0.05")
        assert look.before_pt == ordered.before_pt.used
        # The last one of the text leaves room for the signature.
        assert look.after_pt in (ordered.after_pt.used, rules().foot.gap_pt.used)
        if ordered.exact_pt is None:
            assert (look.line_rule, look.line) == ("multiple", ordered.line.used)
    heads = [it for it in found if it[1].align == "center"]
    assert len(heads) > 8
    for paragraph, ordered in heads:
        for run in paragraph.runs:
            assert (run.look.bold, run.look.italic) == (ordered.bold, ordered.italic)


def test_the_worked_example_has_its_page_and_lines(example: bytes) -> None:
    """A4, its margins, a number on all pages but the first, and lines below three names."""
    document = read_looks(example)
    (section,) = document.sections
    (number,) = [it for it in document.in_part(section.headers.default) if it.fields]
    ruled = [it for it in document.paragraphs if it.look.borders.top]

    assert told(section.width_mm, section.height_mm) == (Decimal("210.01"), 297)
    assert told(section.top_mm, section.left_mm) == (20, 30)
    assert section.has_first_page
    assert not any(it.fields for it in document.in_part(section.headers.first))
    assert (number.look.align, number.fields[0].name) == ("center", "PAGE")
    assert number.fields[0].look.size_pt in (13, 14)
    assert [it.number for it in ruled] == [3, 6, 11]


def test_what_python_docx_sets_is_seen() -> None:
    """Over its template, which has a theme, Calibri letters and styles of tables."""
    document, file = docx.Document(), io.BytesIO()
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1)
    paragraph.paragraph_format.line_spacing = Pt(18)
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    run = paragraph.add_run("Đăng ký khai sinh")
    run.bold, run.font.size, run.font.color.rgb = True, Pt(13.5), RGBColor(255, 0, 0)
    run.font.name = "Arial"
    for fonts in run.element.iter(qn("w:rFonts")):
        fonts.set(qn("w:hAnsi"), "Times New Roman")
    document.save(file)
    (first,) = read_looks(file.getvalue()).paragraphs

    assert first.runs[0].fonts == ("Times New Roman", "Arial")
    assert (first.size_pt, first.runs[0].look.color) == (Decimal("13.5"), "FF0000")
    assert (first.look.align, first.look.first_line_pt) == ("justify", Decimal("28.35"))
    assert told(first.look.line_rule, first.look.line) == ("at_least", 18)


def test_styles_of_python_docx_are_seen() -> None:
    """Numbers of lists, headings and tables, with the fonts of its theme."""
    document, file = docx.Document(), io.BytesIO()
    document.add_paragraph("Một", style="List Number")
    document.add_heading("Hai", 1)
    document.add_table(1, 1, style="Table Grid").cell(0, 0).text = "Ba"
    document.save(file)
    item, heading, cell = read_looks(file.getvalue()).paragraphs

    assert told(item.label, item.look.first_line_pt) == ("1.", -18)
    assert item.runs[0].fonts == ("Cambria",)
    assert (heading.style, heading.look.outline) == ("heading 1", 1)
    assert heading.runs[0].fonts == ("Calibri",)
    assert (heading.runs[0].look.bold, heading.runs[0].look.color) == (True, "365F91")
    assert cell.cell
    assert (cell.cell.row, cell.cell.column) == (1, 1)


def convert(source: bytes, folder: Path) -> bytes:
    """Open a document in LibreOffice, and save it again."""
    program = find_libreoffice()
    if program is None:
        pytest.skip("there is no LibreOffice")
    (folder / "in.docx").write_bytes(source)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = ("--convert-to", "docx", "--outdir", str(folder / "out"), str(folder / "in.docx"))
    subprocess.run([str(program), profile, "--headless", *target], check=True, timeout=300)
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return (folder / "out" / "in.docx").read_bytes()


def essence(paragraph: FormattedParagraph) -> tuple[object, ...]:
    """What a reader sees of a paragraph."""
    look = paragraph.look
    letters = tuple(
        (it.text, it.fonts, it.look.size_pt, it.look.bold, it.look.italic) for it in paragraph.runs
    )
    return letters, look.align, look.before_pt, look.after_pt, look.keep_next


@pytest.mark.slow
def test_a_document_looks_the_same_when_libreoffice_wrote_it(
    example: bytes, tmp_path: Path
) -> None:
    """It writes styles, spaces and fonts its own way; what is read is the same."""
    ours, theirs = read_looks(example), read_looks(convert(example, tmp_path))
    shown = [essence(it) for it in ours.paragraphs if it.text and not it.story.is_edge]

    assert [essence(it) for it in theirs.paragraphs if it.text and not it.story.is_edge] == shown
    assert [it.name for paragraph in theirs.paragraphs for it in paragraph.fields] == ["PAGE"]
    assert theirs.sections[0].left_mm == ours.sections[0].left_mm


def test_the_habits_of_word() -> None:
    """A theme below all, the language in each run, and an end that looks otherwise."""
    word = styled(
        style("Normal", ppr("<w:spacing w:after='160' w:line='259' w:lineRule='auto'/>")),
        style("TableNormal", "", kind="table"),
        run="<w:rFonts w:asciiTheme='minorHAnsi'/><w:sz w:val='22'/><w:lang w:val='en-US'/>",
    )
    own = "<w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman' w:cs='Times New Roman'/>"
    look = rpr(f"{own}<w:b/><w:bCs/><w:sz w:val='28'/><w:szCs w:val='28'/><w:lang w:val='vi-VN'/>")
    body = p(
        ppr(f"<w:spacing w:before='120' w:after='0' w:line='240' w:lineRule='auto'/>{look}"),
        "<w:bookmarkStart w:id='0' w:name='a'/>",
        r("Số: ", look),
        "<w:proofErr w:type='spellStart'/>",
        r("293", look),
    )
    (paragraph,) = read(body, styles=word)

    assert [it.text for it in paragraph.runs] == ["Số: 293"]
    assert paragraph.runs[0].look == paragraph.mark
    assert told(paragraph.look.before_pt, paragraph.look.after_pt, paragraph.look.line) == (6, 0, 1)
    assert paragraph.mark.language == "vi-VN"


def test_the_habits_of_wps() -> None:
    """Numbers for ids, lengths in characters, and a font for each script."""
    wps = styled(
        style("1", ppr("<w:jc w:val='both'/>") + rpr("<w:kern w:val='2'/><w:sz w:val='21'/>")),
        run="<w:rFonts w:ascii='Times New Roman' w:eastAsia='SimSun' w:hAnsi='Calibri'/>",
    ).replace("w:styleId='1'", "w:styleId='1' w:default='1'")
    body = p(ppr("<w:ind w:firstLine='560' w:firstLineChars='200'/>"), r("Điều 1."))
    (paragraph,) = read(body, styles=wps)

    assert told(paragraph.look.align, paragraph.look.first_line_pt) == ("justify", 28)
    assert paragraph.runs[0].fonts == ("Calibri", "Times New Roman")


def test_the_habits_of_google_docs() -> None:
    """Fractions of twips, and each switch said twice."""
    body = p(
        ppr(
            "<w:spacing w:before='120.0' w:line='276.0' w:lineRule='auto'/>"
            "<w:ind w:firstLine='566.9291338582675'/><w:jc w:val='both'/>"
        ),
        r("a", rpr("<w:b w:val='1'/><w:rtl w:val='0'/><w:sz w:val='26'/>")),
    )
    (paragraph,) = read(body)

    assert told(paragraph.look.before_pt, paragraph.look.line) == (6, Decimal("1.15"))
    assert paragraph.look.first_line_pt == Decimal("28.346")
    assert told(paragraph.runs[0].look.bold, paragraph.runs[0].look.size_pt) == (True, 13)


def test_what_follows_a_missing_part_is_as_word_has_it() -> None:
    """A relation to a part that is not there is none."""
    parts = made.parts(p("a"), styles="", numbering="", theme="", settings="")
    for kind in ("styles", "numbering", "theme", "settings"):
        del parts[f"word/{kind}.xml"]
    document = read_looks(made.packed(parts))

    assert document.paragraphs[0].runs[0].look.size_pt == 10
    assert document.sections == (Section(number=1),)


@pytest.mark.parametrize("kind", ["styles", "numbering", "settings", "theme"])
def test_a_damaged_part_is_an_error(kind: str) -> None:
    """That names it, as for the text."""
    with pytest.raises(WordError, match=f"word/{kind}.xml"):
        read_looks(made.docx(p("a"), **{kind: "<w:"}))


def test_a_chain_of_styles_may_be_long() -> None:
    """Each style is worked out once, without a deep call."""
    count = 20_000
    chain = (
        style(f"s{at}", rpr("<w:sz w:val='28'/>") if not at else "", based=f"s{at - 1}")
        for at in range(count)
    )
    body = "".join(p(ppr(f"<w:pStyle w:val='s{at}'/>"), "a") for at in range(count - 9, count))
    paragraphs = read(body, styles=styled(*chain))

    assert {it.size_pt for it in paragraphs} == {Decimal(14)}


def test_a_path_is_read(tmp_path: Path) -> None:
    """As are the bytes of a file."""
    path = tmp_path / "a.docx"
    path.write_bytes(made.docx(p("a")))

    assert read_looks(path) == read_looks(str(path)) == read_looks(path.read_bytes())


def test_nothing_is_read_that_only_looks_like_a_list() -> None:
    """Parts of the wrong kind are errors too."""
    with pytest.raises(WordError, match=r"word/numbering\.xml"):
        read_looks(made.docx(p("a"), numbering=part("styles", "")))
