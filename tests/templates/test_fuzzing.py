# ruff: noqa: E501 - pieces of templates are read as they are typed
"""Whatever a template and its data are, there is a sound document or a clear error."""

import contextlib
import struct
import zlib
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.templates.made import docx, p, texts
from tests.templates.test_placeholders import DATA, chart, charted, drawing, row
from tests.templates.test_rich_values import GIF
from tests.word import made
from vn_localgov.opc import Limits, unpack
from vn_localgov.templates import (
    ChartData,
    InlineImage,
    Listing,
    Look,
    RenderLimits,
    RichParagraphs,
    RichText,
    Template,
    TemplateError,
    WordError,
    compat,
)

SMALL = RenderLimits(steps=2000, characters=20_000, part_bytes=200_000)

names = st.sampled_from(["x", "y", "xs", "x.a", "xs[0]", "loop.index", "z", "x['b']", "f(x)", "o"])
filters = st.sampled_from(
    ["", "|upper", "|join(', ')", "|default('-')", "|so", "|length", "|nope", "|e", "|safe"]
)
operators = st.sampled_from([" + ", " ~ ", " * ", " % ", " == ", " in ", " if x else ", " and "])
expressions = st.recursive(
    st.tuples(names, filters).map("".join)
    | st.sampled_from(["1", "'é<'", "2.5", "[x, y]", "none", "{'a': x}"]),
    lambda inner: st.tuples(inner, operators, inner).map("".join) | inner.map("({})".format),
    max_leaves=3,
)
hoists = st.sampled_from(["", "", "", "p ", "tr ", "tc ", "r ", "-", "q "])
ends = st.sampled_from(["}", "}", "}", "-}", ""])
outputs = st.builds("{{{{{}{} }}{}".format, hoists, expressions, ends)
statements = st.builds(
    "{{%{}{} %{}".format,
    hoists,
    st.one_of(
        st.sampled_from(
            [
                "endif",
                "endfor",
                "else",
                "endset",
                "endmacro",
                "vm",
                "hm",
                "raw",
                "endraw",
                "include 'x'",
            ]
        ),
        st.builds("if {}".format, expressions),
        st.builds("for x in {}".format, expressions),
        st.builds("set x = {}".format, expressions),
        st.builds("cellbg {}".format, expressions),
        st.builds("colspan {}".format, expressions),
        st.sampled_from(["set q", "macro o(x)", "with x = y", "endwith", "call o(x)", "endcall"]),
    ),
    ends,
)
pieces = st.one_of(
    outputs,
    statements,
    st.sampled_from(["{# c #}", "{#p c", "{_{", "}_}", "chữ ", "“", "&", "{", "%}", "}}", " "]),
)


def cut(text: str, places: list[int]) -> str:
    """Runs of a text that was cut at these places."""
    bounds = sorted({0, len(text), *(it % (len(text) + 1) for it in places)})
    return "".join(made.r(text[start:end]) for start, end in pairwise(bounds))


runs = st.builds(
    cut, st.lists(pieces, max_size=4).map("".join), st.lists(st.integers(0, 99), max_size=3)
)
wrapped = st.sampled_from(
    [
        "{}", "{}", "<w:ins w:id='1' w:author='a'>{}</w:ins>", "<w:hyperlink w:anchor='a'>{}</w:hyperlink>",
        "<w:del w:id='1' w:author='a'>{}</w:del>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag>{}</w:smartTag>", "<w:bookmarkStart w:id='1' w:name='b'/>{}<w:bookmarkEnd w:id='1'/>",
    ]
)  # fmt: skip
pictures = st.sampled_from(["x", "{{ x }}", "{{ o }}", "{% if x %}", "{{ x|upper }}", "a b"]).map(
    lambda told: drawing(f'descr="{told}"')
)
paragraphs = st.lists(
    st.builds(lambda outer, inner: outer.replace("{}", inner), wrapped, runs) | pictures, max_size=3
).map(lambda inside: f"<w:p>{''.join(inside)}</w:p>")
cells = st.lists(paragraphs, min_size=1, max_size=2).map(
    lambda it: f"<w:tc><w:tcPr/>{''.join(it)}</w:tc>"
)
tables = st.lists(st.lists(cells, min_size=1, max_size=3).map(lambda it: f"<w:tr>{''.join(it)}</w:tr>"), min_size=1, max_size=3).map(
    lambda it: f"<w:tbl><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid>{''.join(it)}</w:tbl>"
)  # fmt: skip
bodies = st.lists(paragraphs | tables, max_size=5).map("".join)
simple = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.binary(max_size=2)
)
special = st.one_of(
    st.text(max_size=5).map(Listing),
    st.text(max_size=5).map(lambda it: RichText().add(it, Look(bold=True))),
    st.text(max_size=5).map(lambda it: RichText().add("a", link=it)),
    st.text(max_size=5).map(lambda it: RichParagraphs().add(it, "Heading1")),
    st.text(max_size=3).map(lambda it: InlineImage(content=GIF, title=it)),
    st.just(DATA),
    st.just(lambda *_: 1 / 0),
)
anything = st.recursive(
    simple | special,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abx"), inner, max_size=3)
    ),
    max_leaves=5,
)
data = st.dictionaries(st.sampled_from(["x", "y", "xs", "f", "o"]), anything)


def fill(content: bytes, values: dict[str, Any]) -> None:
    """A document, or an error that says what is wrong and where."""
    try:
        document = Template.open(content, render_limits=SMALL).render(values, verify=True)
    except TemplateError as error:
        assert error.faults
        assert all(it.location.part and it.wording.en and it.wording.vi for it in error.faults)
    else:
        assert isinstance(texts(document), list)


@given(bodies, data)
def test_a_random_template_with_random_data(body: str, values: dict[str, Any]) -> None:
    """Tags of all kinds at all places, cut anywhere, and values of all types."""
    fill(docx(body, header=made.part("hdr", body)), values)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(bodies, data)
def test_many_random_templates(body: str, values: dict[str, Any]) -> None:
    """The same, more often; `tools/fuzz_templates.py` goes on for as long as one likes."""
    fill(docx(body), values)


@given(bodies, data, st.booleans())
def test_who_comes_from_docxtpl_gets_a_document_or_an_error(
    body: str, values: dict[str, Any], autoescape: bool
) -> None:
    """Also where text is not escaped."""
    filler = compat.DocxTemplate(docx(body))
    with contextlib.suppress(TemplateError):
        filler.render(values, autoescape=autoescape)


@given(
    st.lists(st.integers(0, 3).map(row), max_size=3),
    st.dictionaries(st.text(max_size=5), st.lists(st.integers() | st.none(), min_size=2, max_size=2), min_size=1, max_size=30),
    st.lists(st.text(max_size=5), min_size=2, max_size=2),
)  # fmt: skip
def test_a_chart_shows_random_figures(
    rows: list[str], series: dict[str, list[int | None]], categories: list[str]
) -> None:
    """However many rows of figures it has, and whatever they are called."""
    with contextlib.suppress(ValueError):  # figures of more than 60 digits
        values = {"so_lieu": ChartData(categories=categories, series=series), "nam": "1"}
        fill(charted(chart(*rows)), values)


def entry(name: bytes, content: bytes, flags: int, method: int, size: int) -> tuple[bytes, bytes]:
    """An entry of a zip file, and what the list at the end says of it; both may lie."""
    facts = struct.pack(
        "<5H3I2H", 20, flags, method, 0, 33, zlib.crc32(content), len(content), size, len(name), 0
    )
    return b"PK\3\4" + facts + name + content, b"PK\1\2" + struct.pack("<H", 20) + facts + bytes(10)


@given(
    st.lists(
        st.tuples(st.sampled_from([b"word/document.xml", b"../../a", b"C:\\a", b"/a", b"", b"\xff", b"[Content_Types].xml"]), st.binary(max_size=20), st.integers(0, 65535), st.sampled_from([0, 8, 9, 12, 99]), st.integers(0, 2**32 - 1)),
        max_size=4,
    ),
    st.integers(0, 2**32 - 1),
)  # fmt: skip
def test_a_package_that_lies_is_read_or_refused(
    entries: list[tuple[bytes, bytes, int, int, int]], start: int
) -> None:
    """About sizes, names, methods, flags and where things are."""
    content, listed = b"", b""
    for parts in entries:
        offset = len(content)
        local, central = entry(*parts)
        content += local
        listed += central + struct.pack("<I", offset) + parts[0]
    place = len(content) if start % 2 else start
    end = struct.pack("<4H2IH", 0, 0, len(entries), len(entries), len(listed), place, 0)
    with contextlib.suppress(WordError):
        unpack(content + listed + b"PK\5\6" + end, Limits(file_bytes=10_000, total_bytes=100_000))


SOUND = docx(p("{{ x }}"), header=made.part("hdr", drawing('descr="{{ x }}"')))


@pytest.mark.slow
@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_many_damaged_packages(draw: st.DataObject) -> None:
    """Bytes changed, taken out, doubled or put elsewhere, as a fuzzer does it."""
    content = bytearray(SOUND)
    for _ in range(draw.draw(st.integers(1, 4))):
        start = draw.draw(st.integers(0, len(content)))
        piece = content[start : start + draw.draw(st.integers(0, 60))]
        how = draw.draw(st.sampled_from(["change", "take", "double", "move", "put"]))
        if how in ("take", "move", "change"):
            del content[start : start + len(piece)]
        if how in ("double", "move"):
            place = draw.draw(st.integers(0, len(content)))
            content[place:place] = piece
        if how in ("put", "change"):
            content[start:start] = draw.draw(st.binary(max_size=len(piece) + 4))
    with contextlib.suppress(WordError, TemplateError):
        Template.open(bytes(content)).render({"x": "a"}, verify=True)
