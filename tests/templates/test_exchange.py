# ruff: noqa: ANN401, E501 - two engines of one shape; messages are read as they are printed
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
from vn_localgov.templates import Limits, Template, WordError, compat, exchange
from vn_localgov.word import WordFile


def workbook(types: str = "spreadsheetml", **parts: str) -> bytes:
    """An Excel file, with other parts by the ends of their names."""
    others = {f"xl/a.{ending}": content for ending, content in parts.items()}
    return made.packed(
        {"[Content_Types].xml": f'<Types a="{types}"/>', "xl/b.xml": "<b/>", **others}
    )


OLD, NEW = png(9, 9), png(3, 3)
IMAGE = "word/media/a.png"
SHEET = "word/embeddings/a.xlsx"
PARTS = {
    **made.parts(
        f"<w:p>{drawing('descr=$Ảnh &amp; chữ$ title=$Logo$'.replace('$', chr(34)))}</w:p>"
    ),
    "word/_rels/document.xml.rels": made.relations({"media/a.png": "image"}),
    IMAGE: OLD,
    SHEET: workbook(),
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
    sheet = workbook(xml="<neu/>")
    files: dict[str | bytes, Any] = {SHEET: io.BytesIO(sheet), "Logo": tmp_path / "a.png"}
    parts = WordFile.open(exchange(tmp_path / "d.docx", files)).parts

    assert (parts[SHEET], parts[IMAGE]) == (sheet, NEW)


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


ATTACK = made.relations({"https://a.b/x.dotm": "attachedTemplate"})
PICTURES = {
    "png": NEW,
    "jpg": b"\xff\xd8\xff\xe0",
    "gif": GIF,
    "bmp": b"BM",
    "tiff": b"II*\0",
    "emf": b"\1\0\0\0" + bytes(36) + b" EMF",
    "wmf": b"\xd7\xcd\xc6\x9a",
}


def holding(name: str, content: str | bytes, type_: str = "") -> bytes:
    """A document that carries a file along, perhaps with a content type of its own."""
    parts = {**made.parts(p("a")), f"word/{name}": content}
    if type_:
        types = str(parts["[Content_Types].xml"])
        own = f'<Override PartName="/word/{name}" ContentType="{type_}"/></Types>'
        parts["[Content_Types].xml"] = types.replace("</Types>", own)
    return made.packed(parts)


@pytest.mark.parametrize("new", PICTURES)
@pytest.mark.parametrize("old", PICTURES)
def test_a_picture_stays_of_its_kind(old: str, new: str) -> None:
    """As programs go by the name, and show nothing where that is wrong."""
    content, name = holding(f"a.{old}", b"?"), f"word/a.{old}"
    if old == new:
        changed = WordFile.open(exchange(content, {name: PICTURES[new]})).parts
        assert changed[name] == PICTURES[new]
        return
    with pytest.raises(WordError, match=f"'{name}' has to be a .* picture, and the new file is a "):
        exchange(content, {name: PICTURES[new]})


@pytest.mark.parametrize(
    ("name", "type_", "content", "en", "vi"),
    [
        ("a.png", "", b"<html>",
            "'word/a.png' has to be a PNG picture, and the new file is none: save it as that kind",
            "phần 'word/a.png' phải là ảnh PNG, nhưng tệp mới không thuộc loại này; hãy lưu tệp mới đúng loại đó"),
        ("a.dat", "image/JPEG", NEW,
            "'word/a.dat' has to be a JPEG picture, and the new file is a PNG picture: save it as that kind",
            "phần 'word/a.dat' phải là ảnh JPEG, nhưng tệp mới là ảnh PNG; hãy lưu tệp mới đúng loại đó"),
        ("a.png", "image/jpeg", NEW,
            "'word/a.png' has to be a JPEG picture, and the new file is a PNG picture: save it as that kind",
            "phần 'word/a.png' phải là ảnh JPEG, nhưng tệp mới là ảnh PNG; hãy lưu tệp mới đúng loại đó"),
        ("a.xlsx", "", workbook("wordprocessingml"),
            "'word/a.xlsx' has to be an Excel workbook (.xlsx), and the new file is none: save it as that kind",
            "phần 'word/a.xlsx' phải là bảng tính Excel (.xlsx), nhưng tệp mới không thuộc loại này; hãy lưu tệp mới đúng loại đó"),
        ("a.docx", "", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "'word/a.docx' has to be a Word document (.docx), and the new file is an embedded object or a file of Office 97–2003: save it as that kind",
            "phần 'word/a.docx' phải là văn bản Word (.docx), nhưng tệp mới là đối tượng nhúng hoặc tệp Office 97–2003; hãy lưu tệp mới đúng loại đó"),
        ("a.xlsx", "", b"PK",
            "the new file for 'word/a.xlsx': the file is damaged: fetch or save it again",
            "tệp mới thay cho 'word/a.xlsx': tệp bị hỏng; hãy tải về hoặc lưu lại lần nữa"),
        ("a.xlsx", "", workbook(rels=ATTACK),
            "the new file for 'word/a.xlsx': 'xl/a.rels' makes Word fetch 'https://a.b/x.dotm' when it opens the file: it may be an attack",
            "tệp mới thay cho 'word/a.xlsx': phần 'xl/a.rels' khiến Word tự tải 'https://a.b/x.dotm' khi mở tệp, nên không mở vì có thể là tệp độc hại"),
        ("a.pptx", "", workbook("presentationml", vml="<!DOCTYPE a><a/>"),
            "the new file for 'word/a.pptx': 'xl/a.vml' in the file has a DOCTYPE, which no document needs: it may be an attack",
            "tệp mới thay cho 'word/a.pptx': phần 'xl/a.vml' trong tệp có khai báo DOCTYPE, nên không mở vì có thể là tệp độc hại"),
        ("a.bin", "application/vnd.openxmlformats-officedocument.oleObject", NEW,
            "'word/a.bin' has to be an embedded object or a file of Office 97–2003, and the new file is a PNG picture: save it as that kind",
            "phần 'word/a.bin' phải là đối tượng nhúng hoặc tệp Office 97–2003, nhưng tệp mới là ảnh PNG; hãy lưu tệp mới đúng loại đó"),
        ("_rels/document.xml.rels", "", ATTACK.encode(),
            "'word/_rels/document.xml.rels' makes Word fetch 'https://a.b/x.dotm' when it opens the file: it may be an attack",
            "phần 'word/_rels/document.xml.rels' khiến Word tự tải 'https://a.b/x.dotm' khi mở tệp, nên không mở vì có thể là tệp độc hại"),
        ("a.svg", "image/svg+xml", b"<!DOCTYPE svg><svg/>",
            "'word/a.svg' in the file has a DOCTYPE, which no document needs: it may be an attack",
            "phần 'word/a.svg' trong tệp có khai báo DOCTYPE, nên không mở vì có thể là tệp độc hại"),
        ("a.dat", "Application/XML; charset=utf-8", b"<!DOCTYPE a><a/>",
            "'word/a.dat' in the file has a DOCTYPE, which no document needs: it may be an attack",
            "phần 'word/a.dat' trong tệp có khai báo DOCTYPE, nên không mở vì có thể là tệp độc hại"),
        ("a.xlsx", "", made.packed({"[Content_Types].xml": '<a b="spreadsheetml"><c Extension="BIN" ContentType="text/xml"/></a>', "xl/a.bin": "<!DOCTYPE a><a/>"}),
            "the new file for 'word/a.xlsx': 'xl/a.bin' in the file has a DOCTYPE, which no document needs: it may be an attack",
            "tệp mới thay cho 'word/a.xlsx': phần 'xl/a.bin' trong tệp có khai báo DOCTYPE, nên không mở vì có thể là tệp độc hại"),
        ("a.xlsx", "", made.packed({"[Content_Types].xml": "<a>spreadsheetml"}),
            "the new file for 'word/a.xlsx': '[Content_Types].xml' in the file cannot be read: open the document with Word and save it again",
            "tệp mới thay cho 'word/a.xlsx': không đọc được phần '[Content_Types].xml' trong tệp; hãy mở bằng Word rồi lưu lại"),
        ("a.svg", "image/svg+xml", b"<x:html xmlns:x='u'/>",
            "'word/a.svg' begins with <svg>, and the new file with <html>: it belongs to another place",
            "phần 'word/a.svg' mở đầu bằng <svg> nhưng tệp mới mở đầu bằng <html>; hãy chọn đúng tệp cho phần này"),
        ("a.VML", "", b"<a>",
            "'word/a.VML' in the file cannot be read: open the document with Word and save it again",
            "không đọc được phần 'word/a.VML' trong tệp; hãy mở bằng Word rồi lưu lại"),
    ],
)  # fmt: skip
def test_what_is_of_another_kind_is_told(
    name: str, type_: str, content: bytes, en: str, vi: str
) -> None:
    """As is what would do harm in that place, or is no XML."""
    with pytest.raises(WordError) as caught:
        exchange(holding(name, "<svg/>", type_), {f"word/{name}": content})

    assert caught.value.wording == (en, vi)


@pytest.mark.parametrize(
    ("name", "type_", "content"),
    [
        ("a.xlsx", "", workbook()),
        ("a.odttf", "", b"?"),
        ("a.bin", "application/vnd.openxmlformats-officedocument.oleObject", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.xml", "", b"<other/>"),
        ("a.svg", "image/svg+xml", b"<s:svg xmlns:s='u'/>"),
        ("a.dat", "application/xhtml+xml", b"<!DOCTYPE html><html/>"),
        ("_rels/document.xml.rels", "", made.relations({"https://a.vn/{{ x }}": "hyperlink"}).encode()),
    ],
)  # fmt: skip
def test_what_fits_takes_the_place(name: str, type_: str, content: bytes) -> None:
    """Of anything that nobody can tell the kind of, too."""
    old = b"?" if type_ else b"<a/>"
    old = made.relations({}).encode() if name.endswith("rels") else old
    parts = WordFile.open(exchange(holding(name, old, type_), {f"word/{name}": content})).parts

    assert parts[f"word/{name}"] == content


def test_a_document_stays_one() -> None:
    """As the rest of it would be of no use."""
    for name, content in (
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", made.relations({"word/a.xml": "officeDocument"}).encode()),
    ):
        with pytest.raises(WordError, match="there is no Word text in this file"):
            exchange(CONTENT, {name: content})


@pytest.mark.parametrize("name", ["[Content_Types].xml", "word/_rels/document.xml.rels"])
def test_a_damaged_document_is_told(name: str) -> None:
    """Whatever is to be exchanged in it."""
    with pytest.raises(WordError, match="cannot be read"):
        exchange(made.packed({**PARTS, name: "<a>"}), {"Logo": NEW})


def test_new_files_are_not_too_large() -> None:
    """However they are given."""
    limits = Limits(file_bytes=len(CONTENT))
    for file in (NEW + bytes(len(CONTENT)), io.BytesIO(NEW + bytes(len(CONTENT)))):
        with pytest.raises(WordError) as caught:
            exchange(CONTENT, {"Logo": file}, limits=limits)
        assert caught.value.wording.en == (
            f"the new file for {IMAGE!r}: the file is larger than {len(CONTENT)} byte"
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
