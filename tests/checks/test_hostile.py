"""A file from anywhere is checked, or refused with a reason, in bounded time and memory."""

import io
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import made
from tests.word.made import packed
from vn_localgov.checks import check_document, check_documents, fix_document
from vn_localgov.looks import read_looks
from vn_localgov.opc import Limits, unpack
from vn_localgov.word import WordError

SOUND = made.saved(made.report())
PARTS = unpack(SOUND, Limits())
MAIN, STYLES, RELATIONS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
END = "<w:sectPr"
LAUGHS = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for another computer fails the test."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("no file makes us call anybody")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@given(
    st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=8),
    st.integers(0, len(SOUND)),
)
def test_a_damaged_file_is_checked_or_refused(changes: list[tuple[int, int]], end: int) -> None:
    """Whatever was changed or cut off on the way, there is no other error."""
    damaged = bytearray(SOUND)
    for position, byte in changes:
        damaged[position] = byte
    for content in (damaged, damaged[:end]):
        assert_bounded(bytes(content))


@st.composite
def damaged_parts(draw: st.DrawFn) -> bytes:
    """The sound document with one part changed inside, so that it is well zipped."""
    name = draw(st.sampled_from(sorted(PARTS)))
    content = bytearray(PARTS[name])
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(0, len(content) - 1)))
        length = draw(st.integers(0, 40))
        content[start : start + length] = draw(st.sampled_from(_SCRAPS) | st.binary(max_size=4))
    return packed({**PARTS, name: bytes(content)})


_SCRAPS = (
    *(b"", b"-1", b"99999999999999999999", b"1e9", b"\xc4\x90", b"w:p", b"<w:tbl>", b"</w:p>"),
    *(b"<w:r/>", b'w:val=""', b' w:val="x"', b"Normal", b"true", b"\t", b"&#x0301;" * 40, b"&a;"),
)


@given(damaged_parts())
def test_a_damaged_part_is_checked_or_refused(content: bytes) -> None:
    """Numbers that are none, styles that are not there, tags that do not belong together."""
    assert_bounded(content)


def assert_bounded(content: bytes) -> None:
    """A check gives findings, or says why the file cannot be read."""
    try:
        assert isinstance(check_document(content), list)
    except WordError as error:
        assert error.wording.vi


def changed(name: str, change: Callable[[str], str]) -> bytes:
    """The sound document with one part changed."""
    return packed({**PARTS, name: change(PARTS[name].decode())})


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_that_is_missing_is_missed_or_not(name: str) -> None:
    """What cannot be done without is refused; without the rest, the looks are others."""
    parts = {other: it for other, it in PARTS.items() if other != name}

    assert_bounded(packed(parts))


@pytest.mark.parametrize("name", [MAIN, STYLES, "word/numbering.xml", "word/settings.xml"])
@pytest.mark.parametrize("content", [b"", b"<a/>", b"<a", b"\xff\xfe<", b"<!DOCTYPE a><a/>"])
def test_a_part_that_is_something_else_is_refused(name: str, content: bytes) -> None:
    """With its name, in both languages."""
    with pytest.raises(WordError) as caught:
        check_document(packed({**PARTS, name: content}))

    assert caught.value.wording.vi
    assert name in str(caught.value) or "no Word text" in str(caught.value)


@pytest.mark.parametrize("name", [MAIN, STYLES])
@pytest.mark.parametrize(
    "declaration",
    [
        f"<!DOCTYPE x [<!ENTITY a0 'ha'>{LAUGHS}]>",
        "<!DOCTYPE x [<!ENTITY a9 SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE x [<!ENTITY a9 SYSTEM 'http://example.org/a'>]>",
        "<!DOCTYPE x SYSTEM 'http://example.org/a.dtd'>",
        "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://example.org/a'> %a;]>",
    ],
)
def test_entities_are_refused(name: str, declaration: str) -> None:
    """They grow, read files, or call others; no document needs them."""

    def declare(text: str) -> str:
        head, sign, rest = text.partition("?>")
        return f"{head}{sign}{declaration}{rest}"

    with pytest.raises(WordError, match="has a DOCTYPE, which no document needs"):
        check_document(changed(name, declare))


def test_nothing_outside_the_file_is_fetched() -> None:
    """Pictures, templates and frames that stand elsewhere stay there."""
    outside = "".join(
        f'<Relationship Id="x{number}" TargetMode="External" Target="{target}" Type='
        f'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
        for number, (kind, target) in enumerate(
            (
                ("image", "http://example.org/a.png"),
                ("attachedTemplate", "http://example.org/a.dotx"),
                ("styles", "http://example.org/styles.xml"),
                ("header", "file:///etc/hostname"),
                ("footnotes", "../../../etc/hostname"),
                ("subDocument", "\\\\example.org\\a.docx"),
            )
        )
    )

    assert (
        check_document(changed(RELATIONS, lambda it: it.replace("</Rel", f"{outside}</Rel"))) == []
    )


CYCLES = {
    "itself": '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
    "two": (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    ),
    "chain": "".join(
        f'<w:style w:type="paragraph" w:styleId="{"A" if not number else f"S{number}"}">'
        f'<w:basedOn w:val="S{(number + 1) % 3000 or 3000}"/></w:style>'
        for number in range(3000)
    ),
}


@pytest.mark.parametrize("styles", CYCLES.values(), ids=CYCLES)
def test_styles_may_be_based_on_each_other(styles: str) -> None:
    """The check ends, and finds what the paragraph looks like all the same."""
    text = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Nội dung</w:t></w:r></w:p>'
    body = PARTS[MAIN].decode().replace(END, text + END)
    parts: dict[str, str | bytes] = {
        **PARTS,
        MAIN: body,
        STYLES: PARTS[STYLES].decode().replace("</w:styles>", f"{styles}</w:styles>"),
    }

    assert_bounded(packed(parts))


def zipped(change: Callable[[zipfile.ZipFile], None]) -> bytes:
    """The sound document, with something added to its zip file."""
    file = io.BytesIO(SOUND)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        change(archive)
    return file.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [MAIN, "WORD/Document.xml", STYLES])
def test_entries_that_stand_twice_are_refused(name: str) -> None:
    """Word and we might read different ones."""
    with pytest.raises(WordError, match="the file has two parts named"):
        check_document(zipped(lambda it: it.writestr(name, "x")))


def test_zip_bombs_are_refused() -> None:
    """Also in a part that nobody would look at."""
    with pytest.raises(WordError, match="it may be an attack"):
        check_document(zipped(lambda it: it.writestr("word/media/a.png", b" " * 20_000_000)))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_million_paragraphs_are_refused(method: int) -> None:
    """Packed, they are a bomb; as they are, more than anybody writes."""
    text = PARTS[MAIN].decode().replace(END, "<w:p><w:r/></w:p>" * 1_000_000 + END)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in (PARTS | {MAIN: text.encode()}).items():
            archive.writestr(name, content)

    with pytest.raises(WordError, match=r"may be an attack|has more than 2000000 tags"):
        check_document(file.getvalue())


def test_more_empty_paragraphs_than_any_table_has_are_refused() -> None:
    """They cost little in the file, and much to check."""
    text = PARTS[MAIN].decode().replace(END, "<w:p/>" * 200_000 + END)

    with pytest.raises(WordError, match="has more than 200000 paragraphs"):
        check_document(packed({**PARTS, MAIN: text.encode()}))


def with_text(xml: str) -> bytes:
    """The sound document with more at its end."""
    text = PARTS[MAIN].decode()
    start = text.rindex(END)
    return packed({**PARTS, MAIN: (text[:start] + xml + text[start:]).encode()})


LINE = "<w:t>Các thôn tiếp tục thực hiện</w:t><w:br/>"
BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>1. </w:t></w:r>"
LABEL, ITEM = "<w:r><w:t>Nơi nhận: </w:t></w:r>", "<w:r><w:br/><w:t>- A;</w:t></w:r>"
SLIPS, MENDED = "phục vụ nhân dân, đạt 25,6 %, ", "phục vụ Nhân dân, đạt 25,6%, "


@pytest.mark.parametrize(
    "xml",
    [
        f"<w:p><w:r>{LINE * 10_000}</w:r></w:p>",
        f"<w:p>{f'<w:r>{LINE}</w:r>{BOLD}' * 5_000}</w:p>",
        f"<w:p>{LABEL}{ITEM * 10_000}</w:p>",
    ],
)
def test_thousands_of_lines_are_checked_as_soon_as_read(xml: str) -> None:
    """No line is looked for among all others, whether one run holds them or many."""
    assert isinstance(check_document(with_text(xml)), list)


def test_thousands_of_slips_in_one_paragraph_are_mended_at_once() -> None:
    """It is searched once for each rule, not once for each slip."""
    fixed = fix_document(with_text(f"<w:p><w:r><w:t>{SLIPS * 1_000}</w:t></w:r></w:p>"), text=True)

    texts = [it.text for it in read_looks(fixed.to_bytes()).paragraphs]
    assert any(MENDED * 1_000 in it for it in texts)


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"%PDF-1.7", b"MZ", SOUND[: len(SOUND) // 2]])
def test_what_is_no_docx_is_refused(content: bytes) -> None:
    """Other files, and half a file."""
    with pytest.raises(WordError, match=r"no Word document|damaged"):
        check_document(content)


def test_folders_are_no_documents(tmp_path: Path) -> None:
    """Whatever they are called; the system says so."""
    (tmp_path / "a.docx").mkdir()

    with pytest.raises(OSError, match=r"a\.docx"):
        check_document(tmp_path / "a.docx")
    (checked,) = check_documents([tmp_path / "a.docx"])
    assert not checked.is_readable
