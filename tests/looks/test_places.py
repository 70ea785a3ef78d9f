"""Paragraphs keep their numbers; sections, fields, breaks and tracked changes are told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.looks.made import ppr, read, rpr, style, styled, told
from tests.sizes import few
from tests.word import made
from tests.word.made import STRICT, R, box, p, packed, part, r, table
from vn_localgov.looks import Edges, Section, Symbol, read_looks
from vn_localgov.word import Story, WordFile

blocks = st.recursive(
    st.sampled_from([p("a"), p(r("a", "<w:rPr><w:b/></w:rPr>"), "b"), p(), p(box(p("c")))]),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(
        lambda cells: table([*cells]) + p("d")
    ),
    max_leaves=6,
)


@few(40)
@given(st.lists(blocks, max_size=4), st.booleans())
def test_paragraphs_are_those_of_word_file(content: list[str], is_strict: bool) -> None:
    """With the same numbers, texts and places, so that a finding can be put into a copy."""
    parts = made.parts(
        "".join(content),
        footnotes=part("footnotes", f"<w:footnote w:id='1'>{p('e')}</w:footnote>"),
        header=part("hdr", p("f")),
    )
    if is_strict:
        for usual, strict in STRICT.items():
            parts = {name: str(it).replace(usual, strict) for name, it in parts.items()}
    file = packed(parts)
    plain, looked = WordFile.open(file).paragraphs, read_looks(file).paragraphs

    def places(
        all_: tuple[object, ...],
        names: tuple[str, ...] = ("number", "text", "story", "part", "index"),
    ) -> list[tuple[object, ...]]:
        return [tuple(getattr(it, name) for name in names) for it in all_]

    assert places(plain) == places(looked)
    assert read_looks(WordFile.open(file)) == read_looks(file)
    for it in looked:
        assert all(it.text[run.start : run.end] == run.text for run in it.runs)


def test_runs_that_look_alike_are_one() -> None:
    """Word cuts runs wherever somebody typed."""
    bold = rpr("<w:b/>")
    paragraph = read(p(r("a"), r("b"), r("c", bold), r("", bold), r("d", rpr("<w:b w:val='1'/>"))))[
        0
    ]

    assert [(it.start, it.end, it.text) for it in paragraph.runs] == [(0, 2, "ab"), (2, 4, "cd")]


def test_a_text_box_names_its_bearer() -> None:
    """The paragraph that it is anchored to; it is in no cell, even where that one is."""
    first, boxed = read(table([p("a", box(p("b")))]))

    assert (first.cell is not None, first.bearer) == (True, None)
    assert (boxed.story, boxed.cell, boxed.bearer) == (Story.TEXT_BOX, None, 1)


def test_a_text_box_outside_of_paragraphs_has_no_bearer() -> None:
    """No program writes one; it does no harm."""
    assert [it.bearer for it in read(box(p("a")))] == [None]


def test_the_size_of_a_paragraph_is_that_of_its_largest_letters() -> None:
    """Spaces and hidden text do not count; an empty one is as high as its end."""
    size = "<w:sz w:val='{}'/>".format
    runs = (
        r("a", rpr(size(26))),
        r("b", rpr(size(28))),
        r(" ", rpr(size(40))),
        r("c", rpr(size(50) + "<w:vanish/>")),
    )
    shown, empty = read(p(*runs) + p(ppr(rpr(size(30)))))

    assert told(shown.size_pt, empty.size_pt) == (14, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("____", True),
        (" ----- ", True),
        ("———", True),
        ("⎯⎯⎯⎯", True),
        ("═══", True),
        ("-----o0o-----", True),
        ("--- oOo ---", True),
        ("-o0o-", False),
        ("__", False),
        ("__a__", False),
        ("...", False),
    ],
)
def test_rows_of_signs_are_typed_lines(text: str, *, expected: bool) -> None:
    """People type underscores for a line, small and raised; dots are to be filled in."""
    assert read(p(text))[0].runs[0].is_typed_line is expected


def field(*runs: str) -> str:
    """Runs of a field: a word is a sign of it, all else stands as it is."""
    signs = ("begin", "separate", "end")
    return "".join(
        f"<w:r><w:fldChar w:fldCharType='{it}'/></w:r>" if it in signs else it for it in runs
    )


def code(text: str, look: str = "") -> str:
    """A run with the code of a field."""
    return f"<w:r>{look}<w:instrText>{text}</w:instrText></w:r>"


_BIG = rpr("<w:sz w:val='28'/>")


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (f"<w:fldSimple w:instr=' PAGE \\* Arabic'>{r('2', _BIG)}</w:fldSimple>", [("PAGE", 14)]),
        ("<w:fldSimple w:instr='page'/>", [("PAGE", 10)]),
        (f"<w:r>{_BIG}<w:pgNum/></w:r>", [("PAGE", 14)]),
        (field("begin", code(" PA"), code("GE "), "separate", r("2", _BIG), "end"), [("PAGE", 14)]),
        (field("begin", code("PAGE"), "separate", "<w:r/>", "end", r("2", _BIG)), [("PAGE", 10)]),
        (field("begin", code("PAGE"), "separate"), [("PAGE", 10)]),
        (field("begin", code("PAGE"), "end"), [("PAGE", 10)]),
        (
            field(
                "begin", code("IF "), "begin", code("PAGE"), "end", code("= 1"), "separate", "end"
            ),
            [("PAGE", 10), ("IF", 10)],
        ),
        (field("begin", code("123"), "separate", "end", "end", "separate", code("PAGE")), []),
        (field("odd"), []),
    ],
)
def test_fields_look_as_what_they_show(content: str, fields: list[tuple[str, int]]) -> None:
    """However they are written; one that is broken off does no harm."""
    found = [told(it.name, it.look.size_pt) for it in read(p(content))[0].fields]

    assert found == fields


def test_signs_and_breaks_are_told() -> None:
    """A sign of a font of signs stands in no text."""
    paragraph = read(
        p(
            "<w:r><w:sym w:font='Wingdings' w:char='f0fc'/><w:br/><w:br w:type='page'/>"
            "<w:br w:type='column'/></w:r>"
        )
    )[0]

    assert paragraph.symbols == (Symbol("Wingdings", "F0FC"),)
    assert paragraph.breaks == ("page", "column")


@pytest.mark.parametrize(
    ("content", "is_changed", "is_joined"),
    [
        (f"<w:ins>{r('a')}</w:ins>", True, False),
        (ppr(rpr("<w:del/>")), True, True),
        (ppr(rpr("<w:ins/>")), True, False),
        (ppr("<w:pPrChange/>"), True, False),
        (r("a", rpr("<w:rPrChange/>")), True, False),
        (f"<w:del>{r('a')}</w:del>", True, False),
        (r("a"), False, False),
    ],
)
def test_tracked_changes_are_told(content: str, *, is_changed: bool, is_joined: bool) -> None:
    """The look is the one that they lead to."""
    document = read_looks(made.docx(p(content)))
    paragraph = document.paragraphs[0]

    assert (paragraph.has_changes, paragraph.ends_deleted) == (is_changed, is_joined)
    assert document.has_changes is is_changed


PAPER = (
    "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='1134' w:bottom='1134' w:left='1701' "
    "w:right='20mm' w:header='567' w:footer='x'/>"
)


def section(content: str) -> str:
    """What ends a section."""
    return f"<w:sectPr xmlns:r='{R}'>{content}</w:sectPr>"


def test_sections_tell_paper_and_margins() -> None:
    """In millimetres; what is not said, or said wrongly, is not known."""
    wide = "<w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/><w:type w:val='continuous'/>"
    more = "<w:pgNumType w:start='1' w:fmt='lowerRoman'/><w:cols w:num='2'/><w:titlePg/>"
    document = read_looks(
        made.docx(p("a") + p(ppr(section(PAPER))) + p("b") + section(wide + more))
    )

    assert document.sections == (
        Section(
            number=1,
            width_mm=Decimal("210.01"),
            height_mm=Decimal(297),
            top_mm=Decimal(20),
            bottom_mm=Decimal(20),
            left_mm=Decimal(30),
            right_mm=Decimal(20),
            header_mm=Decimal(10),
        ),
        Section(
            number=2,
            width_mm=Decimal(297),
            height_mm=Decimal("210.01"),
            has_first_page=True,
            first_page_number=1,
            page_number_format="lowerRoman",
            begins="continuous",
            columns=2,
        ),
    )
    assert [it.is_landscape for it in document.sections] == [False, True]
    assert [it.section for it in document.paragraphs] == [1, 1, 2]


def test_a_document_without_sections_has_one() -> None:
    """Of which nothing is known."""
    document = read_looks(made.docx(p("a") + box(p(ppr(section(PAPER))))))

    assert document.sections == (Section(number=1),)
    assert document.sections[0].is_landscape is None


def test_headers_are_taken_over_from_the_section_before() -> None:
    """Each page of a kind has one; a reference to nothing changes nothing."""
    reference = "<w:{}Reference w:type='{}' r:id='{}'/>".format
    parts = made.parts(
        p(ppr(section(reference("header", "default", "r0") + reference("footer", "even", "r1"))))
        + section(reference("header", "first", "r0") + reference("footer", "even", "r9")),
        header=part("hdr", p("a", "<w:fldSimple w:instr='PAGE'/>")),
        footer=part("ftr", p("b")),
        settings=part("settings", "<w:evenAndOddHeaders/>"),
    )
    document = read_looks(packed(parts))
    header, footer = "word/header.xml", "word/footer.xml"

    assert [it.headers for it in document.sections] == [
        Edges(default=header),
        Edges(default=header, first=header),
    ]
    assert [it.footers for it in document.sections] == [Edges(even=footer)] * 2
    assert all(it.has_even_pages for it in document.sections)
    (paragraph,) = document.in_part(header)
    assert (paragraph.story, paragraph.section) == (Story.HEADER, 0)
    assert [it.name for it in paragraph.fields] == ["PAGE"]


def test_a_body_may_be_missing() -> None:
    """As in a file that somebody emptied."""
    parts = made.parts("") | {"word/document.xml": part("document", "")}

    assert read_looks(packed(parts)).sections == (Section(number=1),)


def test_a_style_can_be_without_anything() -> None:
    """Other kinds of styles, and styles without a name, are passed over."""
    styles = styled(
        style("Normal", ""),
        "<w:style w:type='numbering' w:styleId='n'/><w:style/><w:latentStyles/>",
        "<w:style w:type='paragraph' w:default='0' w:styleId='z'/>",
    )

    assert read(p("a"), styles=styles)[0].style == "name of Normal"
