# ruff: noqa: ANN401 - two engines of one shape
"""Files that a Word file carries along give way to others, by what they are called."""

import io
from pathlib import Path
from typing import Any

import docx as python_docx
import docxtpl
import pytest

from tests.templates.made import p, texts
from tests.templates.test_placeholders import drawing
from tests.templates.test_rich_values import GIF, png
from tests.word import made
from vn_localgov.templates import Template, WordError, compat, exchange
from vn_localgov.word import WordFile

OLD, NEW = png(9, 9), png(3, 3)
IMAGE = "word/media/a.png"
SHEET = "word/embeddings/a.xlsx"
PARTS = {
    **made.parts(
        f"<w:p>{drawing('descr=$Ảnh &amp; chữ$ title=$Logo$'.replace('$', chr(34)))}</w:p>"
    ),
    "word/_rels/document.xml.rels": made.relations({"media/a.png": "image"}),
    IMAGE: OLD,
    SHEET: b"PK",
}
CONTENT = made.packed(PARTS)


@pytest.mark.parametrize("key", ["Ảnh & chữ", "Logo", "Picture 1", "a.png", IMAGE, OLD])
def test_a_picture_is_exchanged_by_what_it_is_called(key: str | bytes) -> None:
    """Its alternative text, its title, its name, its part, or itself."""
    parts = WordFile.open(exchange(CONTENT, {key: NEW})).parts

    assert parts == {**WordFile.open(CONTENT).parts, IMAGE: NEW}


def test_several_files_are_exchanged_at_once(tmp_path: Path) -> None:
    """Also from paths and open files, and in a document that is finished."""
    (tmp_path / "d.docx").write_bytes(Template.open(CONTENT).render({}).to_bytes())
    (tmp_path / "a.png").write_bytes(NEW)
    files: dict[str | bytes, Any] = {SHEET: io.BytesIO(b"x"), "Logo": tmp_path / "a.png"}
    parts = WordFile.open(exchange(tmp_path / "d.docx", files)).parts

    assert (parts[SHEET], parts[IMAGE]) == (b"x", NEW)


@pytest.mark.parametrize(
    ("key", "en", "vi"),
    [("Khác", "'Khác'", "'Khác'"), (b"abc", "of 3 bytes", "có 3 byte như vậy")],
)
def test_what_is_not_there_is_told(key: str | bytes, en: str, vi: str) -> None:
    """With the names that there are."""
    names = "'Logo', 'Picture 1', 'a.png', 'Ảnh & chữ'"
    with pytest.raises(WordError) as caught:
        exchange(CONTENT, {key: NEW})

    assert caught.value.wording == (
        f"there is no picture or file {en} in the document; its pictures are called: {names}",
        f"trong văn bản không có ảnh hay tệp {vi}; các ảnh trong đó có tên: {names}",
    )
    with pytest.raises(WordError, match="its pictures are called: –"):
        exchange(made.docx(p("a")), {key: NEW})


def test_pictures_that_lead_nowhere_have_no_file() -> None:
    """As the file that they refer to is not in the package."""
    without = {name: content for name, content in PARTS.items() if name != IMAGE}

    for parts in (without, {**PARTS, "word/_rels/document.xml.rels": made.relations({})}):
        with pytest.raises(WordError, match="there is no picture or file 'Logo'"):
            exchange(made.packed(parts), {"Logo": NEW})
    linked = {
        **PARTS,
        "word/document.xml": str(PARTS["word/document.xml"]).replace("embed", "link"),
    }
    with pytest.raises(WordError, match="there is no picture or file 'Logo'"):
        exchange(
            made.packed({**linked, "word/a.xml": '<a r:embed="r0" xmlns:r="u"/>'}), {"Logo": NEW}
        )


def test_text_is_exchanged_for_sound_text_only() -> None:
    """As the document could not be opened otherwise."""
    part = made.part("document", f"<w:body>{made.p('b')}</w:body>")

    name = "word/document.xml"
    assert texts(Template.open(exchange(CONTENT, {name: part.encode()})).render({})) == ["b"]
    with pytest.raises(WordError, match="cannot be read"):
        exchange(CONTENT, {name: b"<a>"})


def of_both(replace: Any, new: Any) -> list[dict[str, bytes]]:
    """The pictures of a document that each engine made."""
    made_ = python_docx.Document()
    made_.add_picture(io.BytesIO(OLD))
    made_.add_paragraph("{{ a }}")
    file = io.BytesIO()
    made_.save(file)
    found = []
    for engine in (compat, docxtpl):
        filler = engine.DocxTemplate(io.BytesIO(file.getvalue()))
        replace(filler, new)
        filler.render({"a": "1"})
        out = io.BytesIO()
        filler.save(out)
        parts = WordFile.open(out.getvalue()).parts
        found.append({name: it for name, it in parts.items() if "media" in name})
    return found


@pytest.mark.parametrize(
    "replace",
    [
        lambda it, new: it.replace_pic("image.png", new),
        lambda it, new: it.replace_media(io.BytesIO(OLD), new),
        lambda it, new: it.replace_zipname("word/media/image1.png", new),
        lambda it, new: (it.replace_pic("image.png", new), it.reset_replacements()),
    ],
)
def test_who_comes_from_docxtpl_finds_the_same_methods(replace: Any, tmp_path: Path) -> None:
    """With the same effect."""
    (tmp_path / "new.png").write_bytes(NEW)
    own, other = of_both(replace, str(tmp_path / "new.png"))

    assert own == other
    assert len(own) == 1


def test_what_docxtpl_would_not_find_is_told_at_once() -> None:
    """And not only when the document is saved, or never."""
    filler = compat.DocxTemplate(CONTENT)
    for replace in (filler.replace_pic, filler.replace_zipname):
        with pytest.raises(WordError, match="there is no picture or file 'x'"):
            replace("x", NEW)
    with pytest.raises(WordError, match="there is no picture or file of 6 bytes"):
        filler.replace_embedded(GIF[:6], NEW)
