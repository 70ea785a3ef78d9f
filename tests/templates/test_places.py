# ruff: noqa: E501 - places are read as they are printed
"""A place is named as a person finds it in Word, each fault once, in the order of the document."""

import contextlib
import io
from collections.abc import Iterator, Sequence
from typing import TypeAlias, Union

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.templates.made import cell, docx, faults, filled, p, r, table
from tests.word import made
from vn_localgov.templates import (
    Location,
    Template,
    TemplateError,
    WordError,
    annotate,
    suspects,
)
from vn_localgov.word import WordFile

WRONG = "{{ a b }}"
BOX = made.box
DRAWING = '<w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="1" name="a"%s/></w:drawing></w:r>'


def places(content: bytes) -> list[tuple[str, str]]:
    """Where the faults of a template are, in both languages."""
    found = (it.location.wording for it in faults(lambda: Template.open(content)))
    return [(wording.en, wording.vi) for wording in found]


def at(body: str) -> list[tuple[str, str]]:
    """Where the faults of a body are, less the name of the body."""
    return [
        (en.removeprefix("word/document.xml: "), vi.removeprefix("thân văn bản, "))
        for en, vi in places(docx(body))
    ]


def para(*content: str) -> str:
    """A paragraph of ready runs."""
    return f"<w:p>{''.join(content)}</w:p>"


def in_cell(*content: str) -> str:
    """A table of one cell."""
    return f"<w:tbl><w:tr>{cell(*content)}</w:tr></w:tbl>"


def drawing(text: str = "", *, attribute: str = "descr") -> str:
    """A picture with an alternative text."""
    return DRAWING % (f' {attribute}="{text}"' if text else "")


@attrs.frozen
class Para:
    """A paragraph with text boxes, each of paragraphs and tables."""

    boxes: "Sequence[Sequence[Node]]"


Node: TypeAlias = Union[Para, "list[list[list[Node]]]"]
nodes: st.SearchStrategy[Node] = st.recursive(
    st.just(Para(())),
    lambda inner: (
        st.lists(st.lists(inner, min_size=1, max_size=3), max_size=2).map(Para)
        | st.lists(st.lists(st.lists(inner, max_size=3), min_size=1, max_size=2), min_size=1, max_size=2)
    ),
    max_leaves=6,
)  # fmt: skip


class Drawn:
    """XML of what was made, with a wrong tag in each paragraph, and the place of each of them."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def text(self, content: Sequence[Node], place: str, *, depth: int = 0) -> str:
        """Draw what is counted by itself: a body, a cell, or a text box."""
        pieces: list[str] = []
        paragraphs = tables = boxes = 0
        for node in content:
            if isinstance(node, Para):
                paragraphs += 1
                here = place if depth else f"{place}paragraph {paragraphs}: "
                boxes = boxes if depth else 0
                pieces.append(self._paragraph(node, here, boxes))
                boxes += len(node.boxes)
            else:
                tables += 1
                name = f"{'inner ' * (depth > 0)}table {tables}"
                pieces.append(self._table(node, f"{place}{name}", depth))
        return "".join(pieces)

    def _paragraph(self, node: Para, here: str, before: int) -> str:
        self.told.append(here.removesuffix(": "))
        tag = r(f"{{% sai_{len(self.told)} %}}")
        boxes = (
            BOX(self.text(box, f"{here}text box {number}: "))
            for number, box in enumerate(node.boxes, before + 1)
        )
        return para(tag, *boxes)

    def _table(self, rows: "list[list[list[Node]]]", name: str, depth: int) -> str:
        lines = (
            "".join(
                cell(self.text(it, f"{name}, row {row}, cell {column}: ", depth=depth + 1))
                for column, it in enumerate(cells, 1)
            )
            for row, cells in enumerate(rows, 1)
        )
        return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


@given(st.lists(nodes, min_size=1, max_size=4))
def test_each_place_is_counted_as_a_person_counts(content: list[Node]) -> None:
    """However tables, cells and text boxes are put into each other; all in reading order."""
    drawn = Drawn()
    body = drawn.text(content, "word/document.xml: ")
    found = faults(lambda: Template.open(docx(body)))

    assert [it.location.wording.en for it in found] == drawn.told
    assert [it.tag for it in found] == [f"{{% sai_{it} %}}" for it in range(1, len(found) + 1)]


NAMES = st.sampled_from(
    [
        *("w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:txbxContent", "w:drawing", "w:pict", "w:object"),
        *("mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:footnote", "w:t", "wp:docPr"),
    ]
)  # fmt: skip
ODD: st.SearchStrategy[str] = st.recursive(
    st.sampled_from(["{{ a b }}", "{{ x }}", "a", "<w:p/>", "<w:tc/>"]),
    lambda inner: st.builds(
        lambda name, content: f"<{name}>{''.join(content)}</{name}>", NAMES, st.lists(inner, max_size=3)
    ),
    max_leaves=12,
)  # fmt: skip


@given(st.lists(ODD, max_size=4), st.sampled_from(["document", "footnotes", "comments"]))
def test_any_nesting_has_places(content: list[str], root: str) -> None:
    """Also one that no program writes."""
    names = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    inside = "".join(content)
    parts = made.parts("") | {
        "word/notes.xml": made.part(root, inside).replace(">", f" {names}>", 1)
    }
    with contextlib.suppress(WordError):
        for fault in faults(lambda: Template.open(made.packed(parts))):
            assert fault.location.wording.en.startswith("word/notes.xml")


@pytest.mark.parametrize(
    ("body", "en", "vi"),
    [
        (p("a") + para(BOX(p("b") + p(WRONG))), "paragraph 2: text box 1: paragraph 2", "đoạn 2, hộp văn bản 1, đoạn 2"),
        (para(BOX(p("b")), BOX(p(WRONG))), "paragraph 1: text box 2: paragraph 1", "đoạn 1, hộp văn bản 2, đoạn 1"),
        (para(BOX(p("b"))) + p(WRONG), "paragraph 2", "đoạn 2"),
        (para(BOX(table(("b",)))) + table((WRONG,)), "table 1, row 1, cell 1", "bảng 1, hàng 1, ô 1"),
        (para(BOX(table(("b", WRONG)))), "paragraph 1: text box 1: table 1, row 1, cell 2", "đoạn 1, hộp văn bản 1, bảng 1, hàng 1, ô 2"),
        (in_cell(para(BOX(p("b"))), para(BOX(p(WRONG)))), "table 1, row 1, cell 1: text box 2: paragraph 1", "bảng 1, hàng 1, ô 1, hộp văn bản 2, đoạn 1"),
        (in_cell(p("a"), table(("b",)), table(("c",), (WRONG,))), "table 1, row 1, cell 1: inner table 2, row 2, cell 1", "bảng 1, hàng 1, ô 1, bảng lồng 2, hàng 2, ô 1"),
        (in_cell(table(("b",))) + table((WRONG,)), "table 2, row 1, cell 1", "bảng 2, hàng 1, ô 1"),
        (para(drawing()) + para(drawing(), drawing(WRONG)), "paragraph 2: alternative text of picture 2", "đoạn 2, văn bản thay thế của hình 2"),
        (in_cell(para(drawing(WRONG, attribute="title"))), "table 1, row 1, cell 1: alternative text of picture 1", "bảng 1, hàng 1, ô 1, văn bản thay thế của hình 1"),
        (para(BOX(para(drawing(WRONG)))), "paragraph 1: text box 1: paragraph 1: alternative text of picture 1", "đoạn 1, hộp văn bản 1, đoạn 1, văn bản thay thế của hình 1"),
        (para(drawing(), r(WRONG)), "paragraph 1", "đoạn 1"),
        (para(drawing()) + f'<w:sdt><w:sdtPr><w:alias w:val="{WRONG}"/></w:sdtPr></w:sdt>', "paragraph 1", "đoạn 1"),
    ],
)  # fmt: skip
def test_places_in_the_body(body: str, en: str, vi: str) -> None:
    """Text boxes are told once, though the file holds them twice."""
    assert at(body) == [(en, vi)]


def test_a_text_box_that_differs_for_old_programs_is_told_twice_at_one_place() -> None:
    """Which cannot happen in Word; what comes behind is counted as Word shows it."""
    other = BOX(p("{{ c d }}")).partition("<mc:Fallback>")[2]
    twice = BOX(p(WRONG)).partition("<mc:Fallback>")[0] + "<mc:Fallback>" + other
    body = (
        para(twice)
        + "<mc:AlternateContent><mc:Choice Requires='a'><w:p/></mc:Choice><mc:Fallback><w:p/><w:p/></mc:Fallback></mc:AlternateContent>"
        + p("{{ e f }}")
    )

    inside = ("paragraph 1: text box 1: paragraph 1", "đoạn 1, hộp văn bản 1, đoạn 1")
    assert at(body) == [inside, inside, ("paragraph 3", "đoạn 3")]


def test_values_that_a_text_box_lacks_are_told_once() -> None:
    """As they are when it is filled, and when it says what it needs."""
    body = para(BOX(p("{{ x }}")))
    (fault,) = faults(lambda: filled(body, {}))
    (variable,) = Template.open(docx(body)).variables()

    assert (fault.location,) == variable.locations
    assert fault.location.wording.vi == "thân văn bản, đoạn 1, hộp văn bản 1, đoạn 1"


def test_equal_cells_are_merged_in_text_boxes_and_tables_alike() -> None:
    """Tables with the same numbers do not take each other's values for their own."""
    inner = table(("{%tr for y in x.ys %}",), ("{% gop y %}{{ y }}",), ("{%tr endfor %}",))
    rows = f"<w:tr>{cell(p('{% gop x.n %}{{ x.n }}'))}{cell(para(BOX(inner)))}</w:tr>"
    body = f"<w:tbl><w:tr>{cell(p('{%tr for x in xs %}'))}</w:tr>{rows}<w:tr>{cell(p('{%tr endfor %}'))}</w:tr></w:tbl>"
    document = filled(body, {"xs": [{"n": "a", "ys": ["b", "b"]}, {"n": "a", "ys": ["a"]}]})
    xml = made_xml(document.to_bytes())

    assert xml.count('w:vMerge w:val="restart"') == 1 + 2 * 2
    assert xml.count("<w:vMerge/>") == 1 + 2


def made_xml(content: bytes, name: str = "word/document.xml") -> str:
    """The text of a part."""
    return WordFile.open(content).parts[name].decode()


def note(kind: str, id_: int, text: str, more: str = "") -> str:
    """A note of a kind."""
    return f'<w:{kind} w:id="{id_}"{more}>{text}</w:{kind}>'


@pytest.mark.parametrize(
    ("kind", "vi"),
    [
        ("footnote", "chú thích cuối trang"),
        ("endnote", "chú thích cuối văn bản"),
        ("comment", "ghi chú"),
    ],
)
def test_notes_are_numbered_as_word_numbers_them(kind: str, vi: str) -> None:
    """In the order of the references to them; lines between text and notes are none."""
    signs = [(7, ""), (9, ' w:customMarkFollows="1"'), (3, ""), (7, "")]
    body = "".join(para(f'<w:r><w:{kind}Reference w:id="{id_}"{it}/></w:r>') for id_, it in signs)
    notes = (
        note(kind, -1, p(""), ' w:type="separator"')
        + note(kind, 3, p("a") + p(WRONG))
        + note(kind, 7, table((WRONG,)))
        + note(kind, 9, p(WRONG))
        + note(kind, 11, p("{{ c d }}"))
        + f"<w:{kind}>{p('{{ e f }}')}</w:{kind}><w:{kind}/>"
    )
    part = f"word/{kind}s.xml"

    assert places(docx(body, **{f"{kind}s": made.part(f"{kind}s", notes)})) == [
        (f"{part}: {kind} 2: paragraph 2", f"{vi} 2, đoạn 2"),
        (f"{part}: {kind} 1: table 1, row 1, cell 1", f"{vi} 1, bảng 1, hàng 1, ô 1"),
        (f"{part}: paragraph 1", f"{vi}, đoạn 1"),
        (f"{part}: paragraph 1", f"{vi}, đoạn 1"),
        (f"{part}: paragraph 1", f"{vi}, đoạn 1"),
    ]


def with_edges(body: str) -> bytes:
    """A file with three headers and a footer, each with a wrong tag; *body* refers to them."""
    parts = made.parts(body)
    names = [*(f"header{number}.xml" for number in (1, 2, 3)), "footer1.xml"]
    kinds = {name: name[:6] for name in names}
    edges = {f"word/{it}": made.part("hdr", p(WRONG)) for it in names}
    links = made.relations(kinds)
    return made.packed(parts | edges | {"word/_rels/document.xml.rels": links})


def section(*edges: tuple[str, int, str], more: str = "") -> str:
    """The properties of a section: which headers and footers it has, by relation."""
    told = "".join(
        f'<w:{kind}Reference xmlns:r="{made.R}" w:type="{pages}" r:id="r{number}"/>'
        for kind, number, pages in edges
    )
    return f"<w:sectPr>{told}{more}</w:sectPr>"


@pytest.mark.parametrize(
    ("body", "en", "vi"),
    [
        (
            section(("header", 0, "default"), ("header", 1, "first"), ("header", 2, "even"), ("footer", 3, "default")),
            ["header", "header of the first page", "header of even pages", "footer"],
            ["đầu trang", "đầu trang của trang đầu", "đầu trang của trang chẵn", "chân trang"],
        ),
        (
            f"<w:p><w:pPr>{section(('header', 2, 'default'))}</w:pPr></w:p>"
            + section(("header", 2, "default"), ("header", 0, "first"), ("footer", 3, "even"), ("header", 9, "first"),
                      more=f"<w:sectPrChange>{section(('header', 1, 'default'))}</w:sectPrChange>"),
            ["header of the first page, section 2", "", "header, section 1", "footer of even pages, section 2"],
            ["đầu trang của trang đầu, phần 2", "đầu trang 2", "đầu trang, phần 1", "chân trang của trang chẵn, phần 2"],
        ),
        (
            "<w:sectPr><w:sectPrChange/><w:headerReference/><w:headerReference w:type='first' r:id='r1' xmlns:r='u'/></w:sectPr>",
            ["", "header of the first page", "", ""],
            ["đầu trang 1", "đầu trang của trang đầu", "đầu trang 3", "chân trang 1"],
        ),
    ],
)  # fmt: skip
def test_headers_and_footers_are_named_by_their_pages(
    body: str, en: list[str], vi: list[str]
) -> None:
    """And by their section where there are several; what a tracked change took away is none."""
    names = [*(f"word/header{number}.xml" for number in (1, 2, 3)), "word/footer1.xml"]

    assert places(with_edges(body)) == [
        (": ".join(filter(None, [name, one, "paragraph 1"])), f"{two}, đoạn 1")
        for name, one, two in zip(names, en, vi, strict=True)
    ]


def test_links_are_said_to_be_links() -> None:
    """With the part that they are in."""
    target = f'Type="{made.R}/hyperlink" Target="{WRONG}" TargetMode="External"'
    links = made.relations({}).replace("></", f'><Relationship Id="r1" {target}/></')
    parts = made.parts("", header=made.part("hdr", ""))
    parts["word/document.xml"] = made.part("document", section(("header", 0, "first")))
    parts |= {"word/_rels/header.xml.rels": links, "word/_rels/settings.xml.rels": links}

    assert places(made.packed(parts)) == [
        ("word/_rels/header.xml.rels: header of the first page", "liên kết trong đầu trang của trang đầu"),
        ("word/_rels/settings.xml.rels", "liên kết trong word/settings.xml"),
    ]  # fmt: skip


def test_faults_come_in_the_order_of_the_document() -> None:
    """The text first, then the links in it, then the parts as they stand in the file."""
    target = f'Type="{made.R}/hyperlink" Target="{WRONG}" TargetMode="External"'
    links = made.relations({"header.xml": "header"}).replace(
        "></", f'><Relationship Id="r1" {target}/></'
    )
    whole = made.parts(p("{% for x in y %}") + p("{{ a|uper }}") + p("{% vm %}") + p(WRONG))
    head = {
        "word/_rels/document.xml.rels": links,
        "word/header.xml": made.part("hdr", p("{{ c|b }}") + p("{% if")),
    }
    found = faults(lambda: Template.open(made.packed(head | whole)))

    assert [(it.location.part.rpartition("/")[2], it.tag) for it in found] == [
        ("document.xml", "{% for x in y %}"),
        ("document.xml", "{{ a|uper }}"),
        ("document.xml", "{% vm %}"),
        ("document.xml", "{{ a b }}"),
        ("document.xml.rels", "{{ a b }}"),
        ("header.xml", "{{ c|b }}"),
        ("header.xml", "{% if"),
    ]  # fmt: skip


def commented(content: bytes) -> Iterator[tuple[str, str]]:
    """What each comment in a copy says, and the text of the paragraph that it begins in."""
    with pytest.raises(TemplateError) as caught:
        Template.open(content)
    copy = annotate(io.BytesIO(content), caught.value).to_bytes()
    root = etree.fromstring(made_xml(copy).encode())
    told = etree.fromstring(made_xml(copy, "word/comments.xml").encode())
    for start in root.iter(f"{{{made.W}}}commentRangeStart"):
        id_ = start.get(f"{{{made.W}}}id")
        comment = next(it for it in told if it.get(f"{{{made.W}}}id") == id_)
        (around, *_) = start.iterancestors(f"{{{made.W}}}p")
        yield "".join(map(str, comment.itertext())), "".join(map(str, around.itertext()))


def test_the_comment_stands_where_the_place_is() -> None:
    """In the inner table; at the picture, though another paragraph reads like its text."""
    inner = table(("b",), ("Ô {{ a b }}",))
    body = (
        p("{{ a b}} ", "trước")
        + in_cell(inner, p("c"))
        + p("{{ c d }}")
        + para(drawing("{{ c d }}"), r("Hình"))
        + para(r("Neo"), BOX(p("{{ e f }}")))
    )
    found = list(commented(docx(body)))

    assert [paragraph for _, paragraph in found] == [
        *("{{ a b}} trước", "Ô {{ a b }}", "{{ c d }}", "Hình"),
        "Neo{{ e f }}{{ e f }}",
    ]
    assert found[2][0].startswith("{{ c d }}: ")
    assert found[3][0].startswith("thân văn bản, đoạn 3, văn bản thay thế của hình 1: {{ c d }}: ")
    assert found[4][0].startswith("thân văn bản, đoạn 4, hộp văn bản 1, đoạn 1: {{ e f }}: ")


def test_what_may_be_a_tag_has_the_same_places() -> None:
    """In text boxes, inner tables and notes."""
    notes = made.part("footnotes", note("footnote", 5, p("{a}")))
    inner = in_cell(table(("{b}",)), para(BOX(p("{c}"))))
    body = inner + para('<w:r><w:footnoteReference w:id="5"/></w:r>')

    assert [it.location.wording.vi for it in suspects(docx(body, footnotes=notes))] == [
        "thân văn bản, bảng 1, hàng 1, ô 1, bảng lồng 1, hàng 1, ô 1",
        "thân văn bản, bảng 1, hàng 1, ô 1, hộp văn bản 1, đoạn 1",
        "chú thích cuối trang 1, đoạn 1",
    ]


def test_places_can_be_sorted() -> None:
    """Those in text boxes as well."""
    outer = Location("a", 1)
    boxed = [Location("a", 1, box=1, around=attrs.evolve(outer, paragraph=n)) for n in (2, 1)]

    assert sorted([*boxed, outer]) == [outer, boxed[1], boxed[0]]


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ a b }}</dc:title><dc:creator/>'
    "<cp:keywords>{{ a b }}</cp:keywords><cp:version>{{ a b }}</cp:version></cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Pages>1</Pages><Company>{{ a b }}</Company></Properties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property pid="2" name="Số &amp; ký hiệu"><vt:lpwstr>{{ a b }}</vt:lpwstr></property>'
    "<property name='So'><vt:lpwstr>{{ a b }}</vt:lpwstr></property></Properties>"
)


def test_a_property_of_the_file_is_called_as_word_calls_it() -> None:
    """In both languages; one that somebody added, by its name; the same tag in each is a fault."""
    parts = made.parts(p("a"))
    parts |= {"docProps/core.xml": CORE, "docProps/app.xml": APP, "docProps/custom.xml": CUSTOM}

    assert places(made.packed(parts)) == [
        ("docProps/core.xml: property Title", "thuộc tính của tệp, mục Tiêu đề (Title)"),
        ("docProps/core.xml: property Keywords", "thuộc tính của tệp, mục Từ khóa (Keywords)"),
        ("docProps/core.xml: property version", "thuộc tính của tệp, mục version"),
        ("docProps/app.xml: property Company", "thuộc tính của tệp, mục Công ty (Company)"),
        ("docProps/custom.xml: property 'Số & ký hiệu'", "thuộc tính của tệp, mục 'Số & ký hiệu'"),
        ("docProps/custom.xml: property 'So'", "thuộc tính của tệp, mục 'So'"),
    ]  # fmt: skip


def test_a_property_says_where_a_value_is_missing() -> None:
    """When it is filled, and when the template is asked what it wants."""
    parts = made.parts(p("a")) | {"docProps/core.xml": CORE.replace("{{ a b }}", "{{ ten }}")}
    template = Template.open(made.packed(parts))
    (variable,) = template.variables()

    assert [it.vietnamese for it in faults(lambda: template.render({}))] == [
        f"thuộc tính của tệp, mục {name}: {{{{ ten }}}}: dữ liệu không có 'ten'"
        for name in ("Tiêu đề (Title)", "Từ khóa (Keywords)", "version")
    ]
    assert variable.locations[0].wording.vi == "thuộc tính của tệp, mục Tiêu đề (Title)"
