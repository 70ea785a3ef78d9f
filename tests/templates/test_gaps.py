"""Whatever the data are, nothing is left that Word takes for damage."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import cell, docx, filled, p, table, xml
from tests.word import made
from vn_localgov.templates import Template

MARK = '<w:bookmarkEnd w:id="1"/>'
MAYBE = p("{%p if x %}") + p("a") + p("{%p endif %}")
ROWS = ("{%tr for y in x %}",), ("{{ y }}",), ("{%tr endfor %}",)
COLUMNS = ("{%tc for y in x %}", "{{ y }}", "{%tc endfor %}")
LOST = re.compile(
    r"<w:tc>(?:<w:tcPr/>)?</w:tc>|<w:tcPr/></w:tc>|<w:tr></w:tr>"
    r"|<w:tbl></w:tbl>|<w:(hdr|ftr|footnote|endnote|comment|txbxContent|sdtContent)[^<>]*></w:\1>"
)


def control(content: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr><w:id/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(content: str) -> str:
    """A text box."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return f"<w:p><w:r><w:pict>{inner}</w:pict></w:r></w:p>"


def in_cell(content: str) -> str:
    """A table of one cell."""
    return f"<w:tbl><w:tr>{cell(content)}</w:tr></w:tbl>"


def in_row(content: str) -> str:
    """A table of rows that are there if the data want it."""
    row = f"<w:tr>{cell(content)}</w:tr>"
    return f"<w:tbl>{row.join(f'<w:tr>{cell(p(it))}</w:tr>' for it in IF_ROW)}</w:tbl>"


IF_ROW = ("{%tr if x %}", "{%tr endif %}")


@given(
    st.recursive(
        st.sampled_from([MAYBE, p("b"), table(*ROWS), table(COLUMNS)]),
        lambda inner: st.builds(
            lambda wrap, *parts: wrap("".join(parts)),
            st.sampled_from([control, box, in_cell, in_row]),
            inner,
            inner,
        ),
        max_leaves=8,
    ),
    st.sampled_from([[], ["c"]]),
)
def test_nothing_is_empty_that_must_not_be(body: str, values: list[str]) -> None:
    """Rows have cells, tables have rows, and cells, boxes and controls have paragraphs."""
    document = xml(filled(body, {"x": values}))

    assert not LOST.search(document)
    assert document.count("a</w:t>") == body.count("a</w:t>") * len(values)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (table(*ROWS), ""),
        (table(COLUMNS), ""),
        (table(("a",), COLUMNS), table(("a",))),
        (table(("a",), *ROWS), table(("a",))),
        (in_cell(table(*ROWS)), in_cell("<w:p/>")),
        (in_cell(MAYBE + MARK), in_cell(MARK + "<w:p/>")),
        (in_cell(p("a") + table(*ROWS)), in_cell(p("a"))),
        (in_cell(p("a") + in_cell(p("a")) + MAYBE), in_cell(p("a") + in_cell(p("a")) + "<w:p/>")),
        (f"<w:tbl><w:tblPr/><w:tblGrid/>{table(*ROWS)[7:-8]}{MARK}</w:tbl>", MARK),
        (control(MAYBE), ""),
        (control(MARK + MAYBE), MARK),
        (control(p("a") + MAYBE), control(p("a"))),
        (box(MAYBE), box("<w:p/>")),
        (box(table(*ROWS)), box("<w:p/>")),
        ("<w:tc/>" + box(MAYBE), "<w:tc/>" + box("<w:p/>")),
    ],
)
def test_what_is_left_without_content(body: str, expected: str) -> None:
    """It goes, or keeps a paragraph where Word wants one; the ends of ranges stay."""
    assert f"<w:body>{expected}</w:body>" in xml(filled(body, {"x": []})).replace(
        ' xml:space="preserve"', ""
    )


@pytest.mark.parametrize("kind", ["hdr", "ftr"])
def test_headers_keep_a_paragraph(kind: str) -> None:
    """Though nothing stands in it."""
    content = made.part(kind, MAYBE)
    document = Template.open(docx(p("a"), header=content)).render({"x": 0}, verify=True)
    with zipfile.ZipFile(io.BytesIO(document.to_bytes())) as package:
        assert package.read("word/header.xml").endswith(f"><w:p/></w:{kind}>".encode())


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
def test_notes_keep_a_paragraph(kind: str) -> None:
    """Though nothing stands in it."""
    content = made.part(f"{kind}s", f'<w:{kind} w:id="1">{MAYBE}</w:{kind}>')
    document = Template.open(docx(p("a"), **{f"{kind}s": content})).render({"x": 0}, verify=True)

    assert f'<w:{kind} w:id="1"><w:p/></w:{kind}>' in xml(document, f"word/{kind}s.xml")


def test_a_table_that_a_macro_prints_goes_too() -> None:
    """As it would anywhere else."""
    body = p("{%p macro m() %}") + table(*ROWS) + p("{%p endmacro %}") + p("{{p m() }}") + p("a")

    assert "<w:tbl>" not in xml(filled(body, {"x": []}))
    assert "<w:tbl>" in xml(filled(body, {"x": ["b"]}))


def test_a_table_of_plain_rows_goes_too(tmp_path: object) -> None:
    """Also where a prepared template is read from a folder, which prints plain rows at once."""
    content = docx(p("a") + table(*ROWS))
    for _ in range(2):
        template = Template.open(content, cache=str(tmp_path))
        assert "<w:tbl>" not in xml(template.render({"x": []}))
        assert "<w:tbl>" in xml(template.render({"x": ["b"]}))
