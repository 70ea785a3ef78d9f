# ruff: noqa: ANN401, E501 - two engines of one shape; messages are read as they are printed
"""Whole documents stand in the place of a paragraph, with all that belongs to them."""

import io
import re
import subprocess
import sys
from typing import Any

import docx as python_docx
import docxtpl
import pytest

from tests.templates.made import docx, faults, filled, p, table, texts, xml
from tests.templates.test_rich_values import GIF, png
from tests.word import made
from vn_localgov.errors import MissingExtraError
from vn_localgov.templates import (
    InlineImage,
    Limits,
    SubDocument,
    Template,
    WordError,
    compat,
)
from vn_localgov.templates._values import _subdocuments
from vn_localgov.word import WordFile


def saved(document: Any) -> bytes:
    """The file of a document of python-docx."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def host(*paragraphs: str) -> bytes:
    """A template of python-docx."""
    document = python_docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def annex(*paragraphs: str) -> Any:
    """A document with a heading, a list, a table and a picture."""
    document = python_docx.Document()
    document.add_heading("Phụ lục", 1)
    for text in paragraphs:
        document.add_paragraph(text, style="List Number")
    document.add_table(1, 1).cell(0, 0).text = "ô"
    document.add_picture(io.BytesIO(png(9, 9)))
    return document


def test_a_document_stands_in_the_place_of_a_paragraph() -> None:
    """With its headings, lists, tables and pictures."""
    template = Template.open(host("Trước", "{{p phu_luc }}", "Sau {{ so }}"))
    values = {"phu_luc": SubDocument.open(annex("một", "hai")), "so": "1 & 2"}
    document = template.render(values, verify=True)

    assert texts(document) == ["Trước", "Phụ lục", "một", "hai", "ô", "", "Sau 1 & 2"]
    opened = python_docx.Document(io.BytesIO(document.to_bytes()))
    assert len(opened.inline_shapes) == 1
    assert opened.paragraphs[1].style is not None
    assert opened.paragraphs[1].style.name == "Heading 1"
    assert png(9, 9) in WordFile.open(document.to_bytes()).parts.values()
    assert document.to_bytes() == template.render(values).to_bytes()


def test_documents_stand_in_cells_and_loops() -> None:
    """Each as often as it is asked for; the drawings have numbers of their own."""
    body = p("{{ anh }}") + p("{%p for it in xs %}") + p("{{p it }}") + p("{%p endfor %}")
    first, second = SubDocument.open(saved(annex("a"))), SubDocument.open(saved(annex("b")))
    values = {"xs": [first, second, first], "y": second, "anh": InlineImage(content=GIF)}
    document = filled(body + table(("{{p y }}",)), values)

    found = [text for text in texts(document) if text in {"a", "b"}]
    assert found == ["a", "b", "a", "b"]
    numbers = re.findall(r'<wp:docPr id="(\d+)"', xml(document))
    assert numbers == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("ignored", ["", 'mc:Ignorable="w14 x"'])
def test_a_document_of_another_program_brings_its_names(ignored: str) -> None:
    """Prefixes that only it declares, and those that Word may pass over."""
    new = f'xmlns:w14="urn:w14" xmlns:x="urn:x" {ignored}'
    paragraph = '<w:p w14:paraId="1" x:y="2"><w:r><w:t>a</w:t></w:r></w:p>'
    part = made.part("document", f"<w:body>{paragraph}<w:sectPr/></w:body>")
    part = part.replace(">", f" {new}>", 1)
    content = made.packed({**made.parts(""), "word/document.xml": part})
    document = filled(p("{{p x }}"), {"x": SubDocument.open(content)})
    (root,) = re.findall("<w:document[^>]*>", xml(document))

    assert 'w14:paraId="1"' in xml(document)
    assert ('xmlns:w14="urn:w14"' in root, root.count("xmlns:w=")) == (True, 1)
    assert re.findall('mc:Ignorable="[^"]*"', root) == ([ignored] if ignored else [])
    assert texts(document) == ["a"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (p("a {{ x }}"), "whole paragraphs cannot stand here: use {{p … }} in a paragraph of"),
        (p("{{r x }}"), "whole paragraphs cannot stand here"),
    ],
)
def test_a_document_stands_for_paragraphs_only(body: str, reason: str) -> None:
    """As it is made of them."""
    (fault,) = faults(lambda: filled(body, {"x": SubDocument.open(host("a"))}))

    assert fault.wording.en.startswith(reason)


def test_a_document_stands_in_the_main_text_only() -> None:
    """As its pictures belong to the part that it is in."""
    content = docx(p("a"), header=made.part("hdr", p("{{p x }}")))
    (fault,) = faults(lambda: Template.open(content).render({"x": SubDocument.open(host("a"))}))

    assert fault.wording == (
        "a whole document can stand in the main text only, not in headers, footers or notes",
        "cả văn bản chỉ chèn được vào phần nội dung chính, không chèn được vào đầu trang, chân trang hay chú thích",
    )


def test_a_mark_that_stands_for_nothing_is_left_out() -> None:
    """Whoever put it into the template."""
    body = p("{{p x }}") + "<?vn-localgov-document 7?>" + p("sau")
    document = filled(body, {"x": SubDocument.open(host("a"))})

    assert texts(document) == ["a", "sau"]
    assert "vn-localgov-document" not in xml(document)


def test_documents_from_anywhere_are_checked() -> None:
    """As templates are."""
    parts = {**made.parts(p("a")), "word/styles.xml": '<!DOCTYPE x><w:styles xmlns:w="u"/>'}

    with pytest.raises(WordError, match="has a DOCTYPE"):
        SubDocument.open(made.packed(parts))
    with pytest.raises(WordError, match="no Word document"):
        SubDocument.open(b"a")


def with_link(target: str) -> bytes:
    """A document of python-docx with a link."""
    parts = WordFile.open(host("a")).parts
    name = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rId99" Type="{made.R}/hyperlink" Target="{target}" TargetMode="External"/>'
    changed = parts[name].replace(b"</Relationships>", link.encode() + b"</Relationships>")
    text = parts["word/document.xml"].replace(b"<w:r>", b'<w:hyperlink r:id="rId99"><w:r>')
    linked = text.replace(b"</w:r>", b"</w:r></w:hyperlink>")
    return made.packed({**parts, name: changed, "word/document.xml": linked})


@pytest.mark.parametrize("target", ["javascript:a", "{{ x }}javascript:a"])
def test_documents_bring_no_link_that_may_do_harm(target: str) -> None:
    """However they are made; a tag in them is text."""
    with pytest.raises(WordError, match="may do harm"):
        SubDocument(with_link(target))
    with pytest.raises(TypeError, match="'content' must be <class 'bytes'>"):
        SubDocument("a.docx")  # type: ignore[arg-type]
    assert SubDocument(with_link("https://a.vn/{{ x }}")).content


def test_the_result_has_no_link_that_may_do_harm() -> None:
    """Whatever the package made of it that puts documents together."""
    value = SubDocument(host("a"))
    template = Template.open(host("{{p x }}"))
    object.__setattr__(value, "content", with_link("javascript:a"))
    with pytest.raises(WordError, match="may do harm"):
        template.render({"x": value})


def test_a_document_is_held_to_its_limits() -> None:
    """Those that it was opened with."""
    content = host("a")
    with pytest.raises(WordError, match="larger than"):
        SubDocument.open(content, limits=Limits(file_bytes=len(content) - 1))
    assert SubDocument(content, Limits(file_bytes=len(content))) == SubDocument.open(content)


def test_documents_that_word_did_not_save_are_refused() -> None:
    """As python-docx cannot read those without the end of a section, for instance."""
    with pytest.raises(WordError) as caught:
        filled(p("{{p x }}"), {"x": SubDocument.open(docx(p("a")))})

    assert caught.value.wording == (
        "a document that is put into another is not as Word saves them: open it with Word and save it again",
        "văn bản được chèn không đúng như Word lưu; hãy mở bằng Word rồi lưu lại",
    )


def test_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a document is made."""
    monkeypatch.setattr(_subdocuments, "_PACKAGE", "not_installed")
    with pytest.raises(MissingExtraError) as caught:
        SubDocument.open(b"")

    assert caught.value.wording == (
        'documents in documents need one more package: run  pip install "vn-localgov[subdocuments]"',
        'muốn chèn cả văn bản vào mẫu, hãy chạy  pip install "vn-localgov[subdocuments]"',
    )


def test_templates_without_documents_load_no_word_library() -> None:
    """Nor does docxtpl's own interface."""
    code = (
        "import io, sys\nfrom vn_localgov.templates.compat import DocxTemplate\n"
        "DocxTemplate(sys.stdin.buffer).render({'x': 'a'})\nprint(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, input=docx(p("{{ x }}")), capture_output=True, check=True)

    assert {"lxml", "docx", "docxtpl"}.isdisjoint(loaded.stdout.decode().split())


def by(engine: Any, begin: Any) -> list[str]:
    """The text that an engine gives a template with a document in it."""
    filler = engine.DocxTemplate(io.BytesIO(host("A", "{{p x }}", "B {{ y }}")))
    inner = begin(filler)
    inner.add_paragraph("đoạn", style="List Bullet")
    inner.add_table(1, 2).cell(0, 1).text = "ô"
    inner.add_picture(io.BytesIO(png(3, 3)))
    filler.render({"x": inner, "y": "1"})
    file = io.BytesIO()
    filler.save(file)
    return [it.text for it in WordFile.open(file.getvalue()).paragraphs]


@pytest.mark.parametrize(
    "begin",
    [
        lambda it: it.new_subdoc(),
        lambda it: it.new_subdoc(io.BytesIO(host("có sẵn {{ y }}"))),
    ],
)
def test_who_comes_from_docxtpl_makes_documents_as_there(begin: Any) -> None:
    """From nothing, with the styles of the template, or from a file."""
    own = by(compat, begin)

    assert own == by(docxtpl, begin)
    assert {"đoạn", "ô", "B 1"} <= set(own)
