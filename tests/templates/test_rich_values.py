# ruff: noqa: E501 - templates and messages are read as they are printed
"""Formatted text, links and pictures stand in a document as Word would have put them there."""

import io
import pickle
import re
import struct
import zlib
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, r, texts, xml
from tests.word import made
from vn_localgov.templates import InlineImage, Look, RichParagraphs, RichText, Template
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._values import _pictures
from vn_localgov.word import WordFile


def png(width: int, height: int, density: bytes = b"") -> bytes:
    """A picture of nothing."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + density
        + chunk(b"IDAT", zlib.compress(bytes((width + 1) * height)))
        + chunk(b"IEND", b"")
    )


JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\1"
    + struct.pack(">2H", 96, 96)
    + b"\0\0\xff\xc0\0\x0b\x08"
    + struct.pack(">2H", 96, 192)
    + b"\1\1\x11\0"
)
GIF = b"GIF89a" + struct.pack("<2H", 72, 36)
BMP = b"BM" + bytes(16) + struct.pack("<2i", 72, -36)
INCH = 914400


@given(st.lists(st.tuples(st.text("ab<&é "), st.booleans()), max_size=4))
def test_the_text_of_formatted_text_is_its_text(pieces: list[tuple[str, bool]]) -> None:
    """In ``{{ x }}`` and in ``{{r x }}``."""
    rich = RichText()
    for text, bold in pieces:
        rich = rich.add(text, Look(bold=True) if bold else None)

    assert texts(filled(p("a{{ x }}b{{r x }}c"), {"x": rich})) == [
        "a{0}b{0}c".format("".join(text for text, _ in pieces))
    ]


def test_every_look_is_written_in_the_order_of_the_format() -> None:
    """As Word itself would."""
    look = Look(
        style="S", font="Arial", bold=True, italic=True, strike=True, color="#FF0000", size=28, highlight="yellow",
        underline=True, superscript=True, right_to_left=True, language="vi-VN",
    )  # fmt: skip

    assert look.to_xml() == (
        '<w:rPr><w:rStyle w:val="S"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:i/><w:strike/>'
        '<w:color w:val="FF0000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:highlight w:val="yellow"/><w:u w:val="single"/>'
        '<w:vertAlign w:val="superscript"/><w:rtl/><w:lang w:val="vi-VN"/></w:rPr>'
    )
    assert Look().to_xml() == ""
    assert Look(font="eastAsia:MS Gothic", subscript=True, underline="double").to_xml() == (
        '<w:rPr><w:rFonts w:eastAsia="MS Gothic"/><w:u w:val="double"/><w:vertAlign w:val="subscript"/></w:rPr>'
    )


def test_colours_are_six_digits() -> None:
    """As another text would make the file unreadable."""
    with pytest.raises(ValueError, match="color"):
        Look(color="red")


@given(st.sampled_from(["style", "font", "language"]), st.text(min_size=1).filter(str.isprintable))
def test_every_name_of_a_look_can_be_read_back_or_is_refused(field: str, name: str) -> None:
    """As no name may end its attribute."""
    options: Any = {field: name}
    try:
        look = Look(**options)
    except (ValueError, ValueFaultError):
        return
    root = ET.fromstring(look.to_xml().replace("<w:rPr>", f'<w:rPr xmlns:w="{made.W}">'))  # noqa: S314
    read = name.rpartition(":")[2] if field == "font" else name
    assert set(root[0].attrib.values()) == {read}


@pytest.mark.parametrize(
    ("look", "kind", "told"),
    [
        ({"language": "\x01"}, ValueFaultError, "character U+0001 at position 1 of the value cannot stand in a document"),
        ({"style": "\x02"}, ValueFaultError, "character U+0002 at position 1 of the value cannot stand in a document"),
        ({"style": 5}, TypeError, "style has to be text, not 5"),
        ({"font": "x y:B"}, ValueError, "font has to be the name of a font, or one behind any of ascii, hAnsi, eastAsia, cs and a colon, not 'x y:B'"),
        ({"font": '":B'}, ValueError, "font has to be the name of a font, or one behind any of ascii, hAnsi, eastAsia, cs and a colon, not '\":B'"),
        ({"font": ""}, ValueError, "font has to be the name of a font, or one behind any of ascii, hAnsi, eastAsia, cs and a colon, not ''"),
        ({"size": -1}, ValueError, "size has to be between 1 and 3276 half points, not -1"),
        ({"size": 3277}, ValueError, "size has to be between 1 and 3276 half points, not 3277"),
        ({"size": "x"}, TypeError, "size has to be a whole number, not 'x'"),
        ({"size": True}, TypeError, "size has to be a whole number, not True"),
        ({"highlight": "nope"}, ValueError, "highlight has to be any of black, blue, "),
        ({"underline": 'nope"'}, ValueError, "underline has to be True or any of single, words, double, "),
        ({"underline": 1}, ValueError, "underline has to be True or any of single, words, double, "),
    ],
)  # fmt: skip
def test_looks_that_the_format_does_not_know_are_refused(
    look: dict[str, Any], kind: type[Exception], told: str
) -> None:
    """Before a document is made (ECMA-376, part 1, 17.18.40 and 17.18.99)."""
    with pytest.raises(kind) as caught:
        Look(**look)

    assert str(caught.value).startswith(told)


@pytest.mark.parametrize("piece", [5, None, b"a"])
def test_only_text_is_formatted_text(piece: Any) -> None:  # noqa: ANN401
    """Figures are printed before, by who knows how."""
    told = "a piece and its link have to be text, its look a Look"
    with pytest.raises(TypeError, match=told):
        RichText().add(piece)
    with pytest.raises(TypeError, match=told):
        RichParagraphs().add(piece)
    if piece:
        with pytest.raises(TypeError, match=told):
            RichText().add("a", link=piece)


PIECE = "a piece and its link have to be text, its look a Look, and the three stand together as in ('a', None, None), not "
PARAGRAPH = "a paragraph has to be a RichText, its style the name of one, and both stand together as in (RichText(), None), not "


@pytest.mark.parametrize(
    ("kind", "given", "told"),
    [
        (RichText, [("a", None, 5)], PIECE + "('a', None, 5)"),
        (RichText, [("a", "đậm", None)], PIECE + "('a', 'đậm', None)"),
        (RichText, ["abc"], PIECE + "'abc'"),
        (RichText, [("a", None)], PIECE + "('a', None)"),
        (RichText, [("a" * 99, None)], PIECE + "('" + "a" * 58),
        (RichParagraphs, [("a", None)], PARAGRAPH + "('a', None)"),
        (RichParagraphs, [(RichText(), 5)], PARAGRAPH + "(RichText(pieces=()), 5)"),
        (RichParagraphs, [RichText()], PARAGRAPH + "RichText(pieces=())"),
    ],
)  # fmt: skip
def test_pieces_that_are_none_are_told_when_they_are_given(
    kind: Any,  # noqa: ANN401
    given: list[Any],
    told: str,
) -> None:
    """And not when a document is made, without their place."""
    with pytest.raises(TypeError) as caught:
        kind(given)

    assert str(caught.value) == told


def test_pieces_may_be_given_at_once() -> None:
    """That is the same as adding one after the other."""
    look = Look(bold=True)
    rich = RichText([("a", None, None), ["b", look, "https://a.vn/"]])

    assert rich == RichText().add("a").add("b", look, link="https://a.vn/")
    assert RichParagraphs([(rich, "A")]) == RichParagraphs().add(rich, "A")
    assert RichText(rich.pieces) == rich
    assert pickle.loads(pickle.dumps(rich)) == rich


def test_the_style_of_a_paragraph_is_a_name() -> None:
    """Without characters that no document can hold."""
    with pytest.raises(ValueFaultError, match=r"character U\+0001 at position 1"):
        RichParagraphs([(RichText(), "\x01")])
    with pytest.raises(ValueFaultError, match=r"character U\+0001 at position 1"):
        RichParagraphs().add("x", "\x01")


def test_a_piece_without_a_look_looks_like_its_surroundings() -> None:
    """The run of the tag lends it its properties."""
    body = f"<w:p>{r('{{ x }}', '<w:rPr><w:b/></w:rPr>')}</w:p>"

    assert xml(filled(body, {"x": RichText().add("a")})).count("<w:b/>") == 3


def test_breaks_in_formatted_text() -> None:
    """Lines, tabs and paragraphs, each with the look of the piece."""
    document = filled(p("{{ x }}"), {"x": RichText().add("a\nb\tc\ad", Look(italic=True))})

    assert texts(document) == ["a\nb\tc", "d"]
    assert xml(document).count("<w:i/>") == 2


def test_paragraphs_with_styles() -> None:
    """Only in a paragraph of their own."""
    paragraphs = RichParagraphs().add("a", "Heading1").add(RichText().add("b"))

    document = filled(p("{{p x }}"), {"x": paragraphs})
    assert texts(document) == ["a", "b"]
    assert '<w:pStyle w:val="Heading1"/>' in xml(document)
    (fault,) = faults(lambda: filled(p("{{ x }}"), {"x": paragraphs}))
    assert fault.wording.en.startswith("whole paragraphs cannot stand here")


def test_formatted_text_can_be_a_paragraph_of_its_own() -> None:
    """With the looks of the paragraph of the tag."""
    assert texts(filled(p("{{p x }}"), {"x": RichText().add("a")})) == ["a"]


def test_formatted_text_cannot_stand_in_an_attribute() -> None:
    """Nor anything else but text."""
    body = '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" descr="{{ x }}"/></w:drawing></w:r></w:p>'
    (fault,) = faults(lambda: filled(body, {"x": RichText().add("a")}))

    assert (fault.wording.en, fault.wording.vi) == (
        "only text can be put here",
        "chỗ này chỉ nhận chữ",
    )


def test_links_lead_where_they_should() -> None:
    """In the body and in a header; the same address is one relation of a part."""
    rich = RichText().add("a", link="https://a.b/?x=1&y=2").add("b", link="https://a.b/?x=1&y=2")
    content = docx(p("{{ x }}"), header=made.part("hdr", p("{{ x }}")))
    document = Template.open(content).render({"x": rich}, verify=True)
    parts = WordFile.open(document.to_bytes()).parts

    for name in ("document", "header"):
        assert (
            parts[f"word/_rels/{name}.xml.rels"].count(
                b'Target="https://a.b/?x=1&#38;y=2" TargetMode="External"'
            )
            == 1
        )
    assert texts(document) == ["ab", "ab"]


@pytest.mark.parametrize(
    ("content", "extension", "size"),
    [
        (png(72, 144), "png", (INCH, 2 * INCH)),
        (png(60, 60, struct.pack(">I", 9) + b"pHYs" + struct.pack(">2IB", 11811, 11811, 1) + bytes(4)), "png", (INCH // 5, INCH // 5)),
        (JPEG, "jpeg", (2 * INCH, INCH)),
        (GIF, "gif", (INCH, INCH // 2)),
        (BMP, "bmp", (INCH, INCH // 2)),
    ],
)  # fmt: skip
def test_pictures_have_their_own_size(
    content: bytes, extension: str, size: tuple[int, int]
) -> None:
    """Read from their first bytes; the package knows what they are."""
    document = filled(p("a{{ x }}b"), {"x": InlineImage(content=content, title="<é>")})
    parts = WordFile.open(document.to_bytes()).parts

    assert parts[f"word/media/added1.{extension}"] == content
    assert f'<wp:extent cx="{size[0]}" cy="{size[1]}"/>' in xml(document)
    assert (
        f'Extension="{extension}" ContentType="image/{extension}"'.encode()
        in parts["[Content_Types].xml"]
    )
    assert b'Target="media/added1' in parts["word/_rels/document.xml.rels"]
    assert 'descr="&#60;é&#62;"' in xml(document)


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ({"width": 10}, (360000, 720000)),
        ({"height": 10}, (180000, 360000)),
        ({"width": 5, "height": 5}, (180000, 180000)),
        ({"width": 1.5}, (54000, 108000)),
        ({"height": Decimal("1.5")}, (27000, 54000)),
    ],
)
def test_pictures_keep_their_proportions(
    options: dict[str, Any], size: tuple[int, int], tmp_path: Path
) -> None:
    """Where one side is given, in millimetres."""
    (tmp_path / "a.png").write_bytes(png(10, 20))
    picture = InlineImage.open(tmp_path / "a.png", **options)

    assert f'cx="{size[0]}" cy="{size[1]}"' in xml(filled(p("{{ x }}"), {"x": picture}))


@given(st.one_of(st.integers(), st.floats(), st.decimals()))
def test_every_length_is_written_as_a_whole_number_or_refused(width: Any) -> None:  # noqa: ANN401
    """And no page is wider than 22 inches."""
    try:
        picture = InlineImage(content=GIF, width=width, height=10)
    except ValueError:
        assert str(width) not in map(str, range(1, 559))
        return
    (written,) = re.findall(r'<wp:extent cx="(\d+)" ', xml(filled(p("{{ x }}"), {"x": picture})))
    assert 0 < int(written) <= 22 * INCH


@pytest.mark.parametrize(
    ("options", "kind", "told"),
    [
        ({"width": -5}, ValueError, "width has to be above 0 and at most 22 inches (558.8 mm), not -5"),
        ({"height": 0}, ValueError, "height has to be above 0 and at most 22 inches (558.8 mm), not 0"),
        ({"width": 10**9}, ValueError, "width has to be above 0 and at most 22 inches (558.8 mm), not 1000000000"),
        ({"width": Decimal("1E+999999999")}, ValueError, "width has to be above 0"),
        ({"width": Decimal("1E-999999999")}, ValueError, "width has to be above 0"),
        ({"width": Decimal("sNaN")}, ValueError, "width has to be above 0"),
        ({"width": float("inf")}, ValueError, "width has to be above 0 and at most 22 inches (558.8 mm), not inf"),
        ({"width": "5"}, TypeError, "width has to be a number, not '5'"),
        ({"width": True}, TypeError, "width has to be a number, not True"),
        ({"title": 5}, TypeError, "'title' must be <class 'str'>"),
        ({"link": 5}, TypeError, "'link' must be <class 'str'>"),
    ],
)  # fmt: skip
def test_sides_that_no_picture_has_are_refused(
    options: dict[str, Any], kind: type[Exception], told: str
) -> None:
    """When the picture is made."""
    with pytest.raises(kind) as caught:
        InlineImage(content=GIF, **options)

    assert told in str(caught.value)


DENSE = struct.pack(">I", 9) + b"pHYs" + struct.pack(">2IB", 2**32 - 1, 1, 1) + bytes(4)


@pytest.mark.parametrize(
    "content",
    [
        png(1, 1).replace(struct.pack(">2I", 1, 1), struct.pack(">2I", 2**31, 1)),
        png(1, 1, DENSE),
    ],
)
def test_a_picture_that_lies_about_its_size_is_told(content: bytes) -> None:
    """Unless its place gives it another."""
    (fault,) = faults(lambda: filled(p("{{ x }}"), {"x": InlineImage(content=content)}))

    assert (fault.wording.en, fault.wording.vi) == (
        "the picture says itself that its sides are too long or too short for Word: give its width",
        "ảnh tự khai kích thước quá lớn hoặc quá nhỏ so với mức Word cho phép; hãy cho biết chiều rộng",
    )


def test_a_jpeg_without_a_density_has_the_usual_one() -> None:
    """Though it says that there are none in an inch."""
    content = JPEG.replace(struct.pack(">2H", 96, 96), bytes(4), 1)

    assert f'cx="{192 * INCH // 72}"' in xml(
        filled(p("{{ x }}"), {"x": InlineImage(content=content)})
    )


def test_pictures_in_a_file_of_word() -> None:
    """Many times and in a loop: one file, one relation, and each drawing its own number."""
    made_ = python_docx.Document()
    made_.add_picture(io.BytesIO(png(9, 9)))
    made_.add_paragraph("{% for x in xs %}{{ x }}{% endfor %}")
    file = io.BytesIO()
    made_.save(file)
    picture = InlineImage(content=png(3, 3))
    document = Template.open(file.getvalue()).render({"xs": [picture, picture]}, verify=True)

    opened = python_docx.Document(io.BytesIO(document.to_bytes()))
    assert len(opened.inline_shapes) == 3
    assert len(set(re.findall(r'docPr id="(\d+)"', xml(document)))) == 3
    assert xml(document).count('r:embed="added1"') == 2


def test_a_picture_can_be_a_link() -> None:
    """The address is one relation of the part that the picture is in."""
    picture = InlineImage(content=GIF, link="https://a.b/?x&y")
    document = filled(p("{{ x }}{{ x }}"), {"x": picture})
    parts = WordFile.open(document.to_bytes()).parts

    assert re.findall('<a:hlinkClick.*? r:id="(.*?)"', xml(document)) == ["added2", "added2"]
    relation = b'Target="https://a.b/?x&#38;y" TargetMode="External"'
    assert parts["word/_rels/document.xml.rels"].count(relation) == 1


@pytest.mark.parametrize(
    "value",
    [
        InlineImage(content=GIF, link="a\x0b"),
        InlineImage(content=GIF, title="a\x0b"),
        RichText().add("a", link="a\x0b"),
    ],
)
def test_what_no_document_can_hold_is_told_wherever_it_is(value: object) -> None:
    """In addresses and titles as in text."""
    (fault,) = faults(lambda: filled(p("{{ x }}"), {"x": value}))

    assert fault.wording.en.startswith("character U+000B at position 2 of the value")


def numbers(body: str, values: dict[str, object]) -> list[str]:
    """Of all drawings of a document, one by one."""
    return re.findall(r'<wp:docPr\b[^>]* id="(\d+)"', xml(filled(body, values)))


DRAWN = '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="%d" name="a" descr="{{ x }}"/></w:drawing></w:r></w:p>'


def test_drawings_that_a_loop_repeats_have_numbers_of_their_own() -> None:
    """Beside those outside of it, which keep theirs, and those that values bring."""
    loop = p("{%p for x in xs %}") + DRAWN % 3 + p("{{ picture }}") + p("{%p endfor %}")
    body = DRAWN % 7 + loop + p("{% if xs %}a{% endif %}") + DRAWN % 2
    values = {"xs": ["a", "b"], "x": "c", "picture": InlineImage(content=GIF)}

    assert numbers(body, values) == ["7", "8", "9", "10", "11", "2"]


@pytest.mark.parametrize(
    "body",
    [
        p("{%p for x in xs %}{%p for x in xs %}") + DRAWN % 1 + p("{%p endfor %}{%p endfor %}"),
        p("{%p for x in xs %}{%p if x %}") + DRAWN % 1 * 2 + p("{%p endif %}{%p endfor %}"),
        p("{%p macro m(x) %}") + DRAWN % 1 + p("{%p endmacro %}") + p("{{p m(1) }}") * 4,
    ],
)
def test_drawings_in_blocks_of_blocks(body: str) -> None:
    """However they are nested, and also in macros."""
    assert numbers(body, {"xs": ["a", "b"], "x": 1}) == ["2", "3", "4", "5"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"text",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff" + b"a" * 50,
        b"\xff\xd8\xff\xe0\0\0" + bytes(50),
        png(0, 1),
        b"GIF8",
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    """Before a document is made."""
    with pytest.raises(ValueFaultError) as caught:
        InlineImage(content=content)

    assert caught.value.wording == (
        "this is no picture that Word knows: use PNG, JPEG, GIF or BMP",
        "đây không phải ảnh Word đọc được; hãy dùng PNG, JPEG, GIF hoặc BMP",
    )


def test_pictures_have_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 100 MB."""
    monkeypatch.setattr(_pictures, "_LARGEST", len(GIF) - 1)

    with pytest.raises(ValueFaultError, match="larger than 100 MB"):
        InlineImage(content=GIF)


def test_relations_that_are_empty_are_filled() -> None:
    """A part may have such without any of them."""
    parts = made.parts(p("{{ x }}")) | {
        "word/_rels/document.xml.rels": made.relations({}).replace("></Relationships>", "/>")
    }
    document = Template.open(made.packed(parts)).render({"x": InlineImage(content=GIF)})

    assert (
        b'Target="media/added1.gif"/></Relationships>'
        in WordFile.open(document.to_bytes()).parts["word/_rels/document.xml.rels"]
    )
