# ruff: noqa: E501 - templates and messages are read as they are printed
"""A copy of the template shows each fault as a comment at its tag."""

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Literal

import attrs
import docx as python_docx
import pytest
from hypothesis import given

from tests.templates.made import cell, docx, faults, filled, p, r, table, texts, xml
from tests.templates.test_faults import fragments
from tests.word import made
from vn_localgov.errors import Wording
from vn_localgov.templates import (
    Location,
    Template,
    TemplateError,
    TemplateFault,
    WordError,
    annotate,
    findings_of,
    suspects,
)
from vn_localgov.word import WordFile


def comments(content: bytes) -> list[tuple[str, str]]:
    """The text that each comment is about, and what it says."""
    document = python_docx.Document(io.BytesIO(content))
    marked = []
    for comment in document.comments:
        start = document.element.body.xpath(f".//w:commentRangeStart[@w:id='{comment.comment_id}']")
        text = ""
        for node in start[0].itersiblings():
            if node.tag.endswith("}commentRangeEnd"):
                break
            text += "".join(it.text for it in node.iter(f"{{{made.W}}}t", f"{{{made.W}}}instrText"))
        marked.append((text, comment.text))
    return marked


def annotated(content: bytes, language: Literal["vi", "en"] = "vi") -> list[tuple[str, str]]:
    """The comments in the copy of a wrong template."""
    with pytest.raises(TemplateError) as caught:
        Template.open(content)
    return comments(annotate(content, caught.value, language=language).to_bytes())


def test_each_comment_stands_on_its_tag() -> None:
    """In paragraphs and tables, and behind empty paragraphs."""
    body = (
        "<w:p/>" + p("Xã: {{ x|uper }} ", "và {% vm %}") + table(("a", "{% vm %}"), ("b", "{% if"))
    )

    assert annotated(docx(body)) == [
        ("{{ x|uper }}", "{{ x|uper }}: không có cách viết 'uper' sau dấu |; ý là 'upper'?"),
        ("{% vm %}", "{% vm %}: thẻ này phải đặt trong một ô của bảng"),
        ("{% if", "{% if: thẻ chưa kết thúc trong đoạn này; hãy đóng thẻ bằng %}"),
    ]


def test_faults_of_values_are_shown_in_the_template() -> None:
    """With the data given; the second of two rows that look alike is marked."""
    body = table(("{{ a }}", "x"), ("{{ a }}", "{{ b }}")) + p("{{ c }}", "{{ a }}{{ a }}")
    with pytest.raises(TemplateError) as caught:
        filled(body, {"a": "1", "c": "2"})

    copy = annotate(docx(body), caught.value.faults)
    assert comments(copy.to_bytes()) == [("{{ b }}", "{{ b }}: dữ liệu không có 'b'")]


def test_a_copy_that_was_mended_is_a_template() -> None:
    """Nobody has to take the comments out, which quote tags; those of others are filled."""
    note = f'<w:comment w:id="1" w:author="Văn thư">{p("{{ b }}")}</w:comment>'
    content = docx(p("{{ a|uper }}", "{ho_ngheo}"), comments=made.part("comments", note))
    found = faults(lambda: Template.open(content))
    copy = WordFile.open(annotate(content, [*found, *suspects(content)]).to_bytes())
    mended = copy.parts["word/document.xml"].replace(b"|uper", b"").replace(b"{ho", b"{{ho")
    parts = {**copy.parts, "word/document.xml": mended.replace(b"gheo}", b"gheo}}")}
    template = Template.open(made.packed(parts))

    assert [it.path for it in template.variables()] == ["a", "ho_ngheo", "b"]
    document = template.render({"a": 1, "b": 2, "ho_ngheo": 3})
    assert texts(document) == ["13"]
    assert re.findall(r"<w:t\b[^>]*>([^<]*)", xml(document, "word/comments.xml")) == [
        "2",
        "{{ a|uper }}: không có cách viết 'uper' sau dấu |; ý là 'upper'?",
        "{ho_ngheo}: đây là chữ thường, không phải thẻ; nếu cần điền dữ liệu, hãy viết {{ ho_ngheo }}",
    ]
    assert suspects(made.packed(parts)) == ()


def test_english_is_there_for_developers() -> None:
    """On demand."""
    assert annotated(docx(p("{% if x %}")), language="en") == [
        ("{% if x %}", "{% if x %}: the block is never closed: add {% endif %}")
    ]


def test_where_word_takes_no_comment_the_place_is_told() -> None:
    """Headers, footnotes and link targets: on the first paragraph, or on the note's number."""
    note = made.part("footnotes", f'<w:footnote w:id="3">{p("{% endif %}")}</w:footnote>')
    body = p("Đầu") + "<w:p><w:r><w:footnoteReference w:id='3'/></w:r></w:p>"
    content = docx(body, header=made.part("hdr", p("{% endif %}")), footnotes=note)

    assert annotated(content) == [
        ("Đầu", "đầu trang, đoạn 1: {% endif %}: phía trước không có khối lệnh nào đang mở để dùng 'endif'; hãy bỏ thẻ này, hoặc thêm thẻ mở"),
        ("", "chú thích cuối trang 1, đoạn 1: {% endif %}: phía trước không có khối lệnh nào đang mở để dùng 'endif'; hãy bỏ thẻ này, hoặc thêm thẻ mở"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("location", "start"),
    [
        (Location("docProps/core.xml"), "thuộc tính của tệp: {{ q }}: "),
        (Location("word/header2.xml", 4), "đầu trang 2, đoạn 4: {{ q }}: "),
        (Location("customXml/item1.xml"), "customXml/item1.xml: {{ q }}: "),
        (Location("customXml/header1.xml"), "customXml/header1.xml: {{ q }}: "),
        (Location("word/document.xml", 2), "{{ q }}: "),
    ],
)
def test_faults_from_elsewhere_find_a_place(location: Location, start: str) -> None:
    """Also those of another state of the template."""
    fault = TemplateFault(
        location=location, tag="{{ q }}", around="", wording=Wording("a\x00", "a\x00")
    )
    ((_, text),) = comments(annotate(docx(p("a") + p("b")), [fault]).to_bytes())

    assert text == f"{start}a\ufffd"


def test_a_tag_that_word_cut_is_found() -> None:
    """Over runs, a tab and a tracked change, also where another paragraph has it."""
    gone = "<w:del><w:r><w:delText>z</w:delText></w:r></w:del>"
    body = f"<w:p>{r('ab {{ ')}{gone}{r('x')}<w:r><w:tab/></w:r>{r('y }} c')}</w:p>"
    ((text, _),) = annotated(docx(body))

    assert text == "{{ xy }}"


def test_a_fault_without_its_tag_marks_the_paragraph() -> None:
    """As that of a tag in the code of a field, which nobody sees."""
    code = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{{ a b }}</w:instrText></w:r>"
    end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"

    assert [text for text, _ in annotated(docx(f"<w:p>{code}{end}{r('Kết quả')}</w:p>"))] == [
        "{{ a b }}Kết quả"
    ]


def test_a_copy_of_a_copy_has_each_comment_once() -> None:
    """And the same faults give the same bytes."""
    content = docx(p("{% if x %}"))
    told = faults(lambda: Template.open(content))
    copy = annotate(content, told).to_bytes()

    assert annotate(io.BytesIO(copy), told).to_bytes() == copy == annotate(content, told).to_bytes()
    assert annotate(content, ()).to_bytes()


@given(fragments)
def test_any_wrong_template_can_be_annotated(texts: list[str]) -> None:
    """With as many comments as faults, and no other change."""
    body = f"<w:tbl><w:tr>{cell('<w:p><w:r><w:t>' + ''.join(texts) + '</w:t></w:r></w:p>')}</w:tr></w:tbl>"
    content = docx(body)
    told = faults(lambda: Template.open(content)) or faults(lambda: filled(body, {}))
    copy = annotate(content, told).to_bytes()

    assert len(set(comments(copy))) <= len(told)
    assert len(comments(copy)) == len(told) if told else True
    assert [it.text for it in WordFile.open(copy).paragraphs] == [
        it.text for it in WordFile.open(content).paragraphs
    ]


def test_what_is_no_template_is_refused() -> None:
    """As when it is opened."""
    with pytest.raises(WordError):
        annotate(b"", ())


def test_filling_reads_no_xml() -> None:
    """A server that fills templates starts and runs without a Word or XML library."""
    program = (
        "import sys; from vn_localgov.templates import Template, annotate;"
        "Template.open(sys.stdin.buffer.read()).render({'x': 'a'});"
        "print(*sorted({'lxml', 'docx', 'docxtpl', 'vn_localgov.word'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=docx(p("{{ x }}")), capture_output=True, check=True
    )

    assert done.stdout.strip() == b""


@pytest.mark.parametrize(
    ("text", "tag", "meant"),
    [
        ("Xã {ten_xa}, huyện", "{ten_xa}", "{{ ten_xa }}"),
        ("Xã { tên.xã|hoa_dau }}", "{ tên.xã|hoa_dau }}", "{{ tên.xã|hoa_dau }}"),
        ("Xã { { ten } }", "{ { ten } }", "{{ ten }}"),
        ("{{ a|default('b') }} {c}", "{c}", "{{ c }}"),
    ],
)
def test_text_that_may_be_a_tag_is_found(text: str, tag: str, meant: str) -> None:
    """It is no fault: the template is filled as it stands, and a person has to look."""
    content = docx(p("a") + table(("b", text)))
    (found,) = suspects(content)

    assert found.tag == tag
    assert found.location.cells == ((1, 1, 2),)
    assert found.wording.vi == (
        f"đây là chữ thường, không phải thẻ; nếu cần điền dữ liệu, hãy viết {meant}"
    )
    assert comments(annotate(content, [found]).to_bytes())[0][0] == tag


def test_each_text_that_may_be_a_tag_bears_its_comment() -> None:
    """Also the second of a line."""
    content = docx(p("{a} và {b}"))

    assert [text for text, _ in comments(annotate(content, suspects(content)).to_bytes())] == [
        "{a}",
        "{b}",
    ]


@pytest.mark.parametrize(
    "text", ["{{ a }}", "{1; 2}", "{}", "{ }", "{% if a %}", "{{{ a }}}", "{một hai}", "{1}"]
)
def test_other_braces_are_text(text: str) -> None:
    """Sets of numbers, and tags."""
    assert suspects(docx(p(text))) == ()


def test_faults_become_findings(tmp_path: Path) -> None:
    """For SARIF, GitHub and notebooks: with the number of the paragraph, and a fingerprint."""
    file = tmp_path / "mau.docx"
    file.write_bytes(
        docx(p("{{ x }}") + p("{y}") + p("{{ a b }}"), header=made.part("hdr", p("{{ c d }}")))
    )
    with pytest.raises(TemplateError) as caught:
        Template.open(file)
    wrong, edge, doubtful, unused = findings_of(
        file, caught.value, suspects=suspects(file), unused=["lua"]
    )

    assert [(it.place and it.place.line, it.rule.id, it.kind.value, it.level.value) for it in (wrong, edge, doubtful, unused)] == [
        (3, "MAU.THE", "fail", "error"), (4, "MAU.THE", "fail", "error"),
        (2, "MAU.THE", "review", "warning"), (1, "MAU.THUA", "review", "note"),
    ]  # fmt: skip
    assert wrong.wording.vi.startswith(
        "thân văn bản, đoạn 3: {{ a b }}: thẻ viết chưa đúng: thừa 'b'"
    )
    assert unused.wording.vi == "mẫu không dùng 'lua'"
    assert len({it.fingerprint for it in (wrong, edge, doubtful, unused)}) == 4
    elsewhere = attrs.evolve(caught.value.faults[0], location=Location("docProps/core.xml"))
    assert [it.place.line for it in findings_of(file, [elsewhere]) if it.place] == [1]
