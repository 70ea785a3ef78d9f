# ruff: noqa: E501 - messages are read as they are printed
"""Markup that values bring stands in a document with all its text, or is told about."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tests.templates.made import docx, faults, filled, p, table, texts
from tests.templates.test_rich_values import GIF
from vn_localgov.templates import InlineImage, TemplateError, WordError, compat
from vn_localgov.templates._running import _program

LOST = (
    "the markup has text outside of <w:t>, which Word would not show: put it into <w:r><w:t>…</w:t></w:r>",
    "mã XML có chữ nằm ngoài thẻ <w:t> nên Word sẽ không hiển thị; hãy đặt chữ trong <w:r><w:t>…</w:t></w:r>",
)
NOT_XML = ("the value is no well-formed markup", "giá trị không phải là mã XML hợp lệ")
RUNS = (
    "<{}> cannot stand in the place of a tag {{{{r … }}}}, only runs <w:r> can",
    "<{}> không đặt được ở chỗ thẻ {{{{r … }}}}; chỗ này chỉ nhận các đoạn chữ liền <w:r>",
)
PARAGRAPHS = (
    "<{}> cannot stand in the place of a tag {{{{p … }}}}, only paragraphs <w:p> and tables <w:tbl> can",
    "<{}> không đặt được ở chỗ thẻ {{{{p … }}}}; chỗ này chỉ nhận đoạn văn <w:p> và bảng <w:tbl>",
)
RUN = "<w:r><w:t>ok</w:t></w:r>"
pieces = st.sampled_from(
    [
        *("chữ", " ", RUN, "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:p>", "</w:p>", "<w:br/>"),
        *("<b>", "</b>", "<![CDATA[chữ]]>", "<!-- . -->", "&amp;", "<w:bookmarkEnd w:id='1'/>"),
    ]
)


@given(st.lists(pieces, max_size=6).map("".join), st.sampled_from(["", "r", "p"]))
def test_no_text_of_markup_is_lost(markup: str, hoist: str) -> None:
    """Wherever it is put, as often as it is written it can be read."""
    try:
        document = filled(p(f"{{{{{hoist} x }}}}"), {"x": Markup(markup)})  # noqa: S704
    except TemplateError:
        return
    shown = "".join(texts(document))
    assert (shown.count("chữ"), shown.count("ok")) == (markup.count("chữ"), markup.count(">ok<"))


@pytest.mark.parametrize(
    ("hoist", "markup", "told"),
    [
        ("r", "<b>đậm</b>", tuple(it.format("b") for it in RUNS)),
        ("p", "<b>đậm</b>", tuple(it.format("b") for it in PARAGRAPHS)),
        ("r", "<w:r><b>đậm</b></w:r>", LOST),
        ("r", f"{RUN} mất", LOST),
        ("r", "a <w:br/> b", LOST),
        ("r", "<![CDATA[abc]]>", LOST),
        ("r", "<w:r>mất</w:r>", LOST),
        ("r", "<w:t>mất?</w:t>", LOST),
        ("p", "<w:p><w:t>mất</w:t></w:p>", LOST),
        ("p", "<w:p>mất</w:p>", LOST),
        ("", "a</w:t>mất</w:r><w:r><w:t>b", LOST),
        ("p", "<w:br/>", tuple(it.format("w:br") for it in PARAGRAPHS)),
        ("p", RUN, tuple(it.format("w:r") for it in PARAGRAPHS)),
        ("r", "<w:br/>", tuple(it.format("w:br") for it in RUNS)),
        ("r", f"<w:p>{RUN}</w:p>", tuple(it.format("w:p") for it in RUNS)),
        ("r", "<q:r/>", NOT_XML),
        ("p", "<w:p>" * 300 + "</w:p>" * 300, NOT_XML),
        ("p", "<!DOCTYPE x><w:p/>", NOT_XML),
        ("p", "<w:p>\udc80</w:p>", NOT_XML),
    ],
)  # fmt: skip
def test_what_word_would_not_show_is_told(hoist: str, markup: str, told: tuple[str, str]) -> None:
    """In words, and by docxtpl's names as well."""
    body = p(f"{{{{{hoist} x }}}}")
    (fault,) = faults(lambda: filled(body, {"x": Markup(markup)}))  # noqa: S704

    assert (fault.wording.en, fault.wording.vi) == told or "U+DC80" in fault.wording.en
    template = compat.DocxTemplate(io.BytesIO(docx(body)))
    assert faults(lambda: template.render({"x": markup}))


@pytest.mark.parametrize(
    ("hoist", "markup", "shown"),
    [
        ("r", f"{RUN} {RUN}", ["aokokb"]),
        ("r", f'<w:bookmarkStart w:id="1" w:name="x"/>{RUN}<w:bookmarkEnd w:id="1"/>', ["aokb"]),
        ("r", "<w:r><w:instrText> DATE </w:instrText></w:r>", ["ab"]),
        ("", "1</w:t><w:br/><w:t>2", ["a1\n2b"]),
        ("", f"1</w:t></w:r>{RUN}<w:r><w:t>2", ["a1ok2b"]),
        ("", "<![CDATA[<&]]>", ["a<&b"]),
    ],
)  # fmt: skip
def test_markup_that_fits_is_taken_over(hoist: str, markup: str, shown: list[str]) -> None:
    """Runs with what may stand between them, and text with breaks."""
    document = filled(p("a", f"{{{{{hoist} x }}}}", "b"), {"x": Markup(markup)})  # noqa: S704
    assert texts(document) == shown


def test_paragraphs_and_tables_are_taken_over() -> None:
    """With texts that drawings and formulas have of their own."""
    formula = '<m:oMath xmlns:m="u"><m:r><m:t>x</m:t></m:r></m:oMath>'
    markup = p("a") + "\n" + table(("b",)) + f"<w:p>{formula}</w:p>"

    assert texts(filled(p("{{p x }}"), {"x": Markup(markup)})) == ["a", "b", ""]  # noqa: S704


def test_prefixes_that_the_document_declares_are_known() -> None:
    """Around the tag, and only there."""
    box = "<w:sdt xmlns:q='u'><w:sdtContent>{}</w:sdtContent></w:sdt>{}"
    value = {"x": Markup('<w:r q:a="1"/>')}

    assert texts(filled(box.format(p("{{r x }}b"), ""), value)) == ["b"]
    (fault,) = faults(lambda: filled(box.format("", p("{{r x }}")), value))
    assert (fault.wording.en, fault.wording.vi) == NOT_XML


@pytest.mark.parametrize(
    ("hoist", "vi"),
    [("tr", "hàng của bảng <w:tr>"), ("tc", "ô của bảng <w:tc>")],
)
def test_only_rows_stand_among_rows(hoist: str, vi: str) -> None:
    """And only cells among cells."""
    body = table((f"{{{{{hoist} x }}}}",))
    (fault,) = faults(lambda: filled(body, {"x": Markup("<w:p/>")}))

    assert fault.wording.vi == (
        f"<w:p> không đặt được ở chỗ thẻ {{{{{hoist} … }}}}; chỗ này chỉ nhận {vi}"
    )


def test_a_template_with_a_prefix_that_nobody_declares_is_refused() -> None:
    """As Word refuses it."""
    with pytest.raises(WordError, match=r"word/document\.xml"):
        filled("<w:p><q:r/></w:p>" + p("{{ x }}"), {"x": "a"})


def test_verifying_reads_what_values_add_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Relations and types beside the parts with tags."""
    seen: list[str] = []
    monkeypatch.setattr(_program, "check_part", lambda name, *_: seen.append(name))
    filled(p("{{ x }}"), {"x": InlineImage(content=GIF)})

    assert seen == ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"]
