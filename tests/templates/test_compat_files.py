# ruff: noqa: ANN401 - two engines of one shape
"""What docxtpl's own test scripts show of other parts and files: both engines give the same."""

import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx as python_docx
import docxtpl
import jinja2
import pytest
from docx.shared import Inches

from tests.checks.made import blank
from tests.templates.made import p
from tests.templates.test_compat import both, rendered
from tests.templates.test_compat_cases import of_word, table
from tests.templates.test_rich_values import png
from tests.templates.test_subdocuments import saved
from vn_localgov.opc import Limits, pack, unpack
from vn_localgov.templates import TemplateError, compat
from vn_localgov.word import WordFile

Make = Callable[[Any, Any], Mapping[str, Any]]
OFFICE = "application/vnd.openxmlformats-officedocument"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_part(content: bytes, name: str, part: bytes, kind: str, media: str) -> bytes:
    """The file with a part that the main text refers to."""
    package = unpack(content, Limits())
    types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
    override = f'<Override PartName="/word/{name}" ContentType="{media}"/></Types>'
    relation = (
        f'<Relationship Id="r{name}" Type="{RELATION}/{kind}" Target="{name}"/></Relationships>'
    )
    return pack(
        {
            **package,
            types: package[types].replace(b"</Types>", override.encode()),
            relations: package[relations].replace(b"</Relationships>", relation.encode()),
            f"word/{name}": part,
        }
    )


def made_by(engine: Any, content: bytes, prepare: Callable[[Any], object]) -> Mapping[str, bytes]:
    """The parts of what an engine gives, *prepare* having been done to the template."""
    filler = engine.DocxTemplate(io.BytesIO(content))
    prepare(filler)
    filler.render({"ten": "Xã"})
    file = io.BytesIO()
    filler.save(file)
    return WordFile.open(file.getvalue()).parts


def files(engine: Any, content: bytes, prepare: Callable[[Any], object]) -> dict[str, str]:
    """Digests of the parts that are no XML."""
    parts = made_by(engine, content, prepare)
    names = (name for name in parts if not name.endswith((".xml", ".rels")))
    return {name: hashlib.sha256(parts[name]).hexdigest() for name in names}


def with_header(text: str, footer: str, *body: str) -> bytes:
    """A template with a header and a footer."""
    document = blank()
    document.sections[0].header.paragraphs[0].text = text
    document.sections[0].footer.paragraphs[0].text = footer
    for paragraph in body:
        document.add_paragraph(paragraph)
    return saved(document)


def properties(engine: Any, values: Mapping[str, str], **options: Any) -> list[str]:
    """The properties of a document that an engine made."""
    document = blank()
    told = document.core_properties
    told.title, told.author, told.subject = "Báo cáo {{ a }}", "{{ a|upper }}", "{{ b }}"
    told.comments, told.language = "{% if a %}của {{ a }}{% endif %} & khác", "vi"
    filler = engine.DocxTemplate(io.BytesIO(saved(document)))
    filler.render(values, **options)
    file = io.BytesIO()
    filler.save(file)
    told = python_docx.Document(io.BytesIO(file.getvalue())).core_properties
    return [told.title, told.author, told.subject, told.comments, told.language]


def test_properties_are_filled() -> None:
    """They are text, not markup: signs of XML are signs (doc_properties)."""
    values = {"a": "xã", "b": "Lúa & ngô <10"}
    found = properties(compat, values)

    assert found == ["Báo cáo xã", "XÃ", "Lúa & ngô <10", "của xã & khác", "vi"]
    assert found == properties(docxtpl, values)
    assert found == properties(compat, values, autoescape=True)


def test_notes_are_filled() -> None:
    """Also where Word cut the tag (footnotes)."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inside = p("Theo {{ ten }}, ", "{{", " ten|e }}") + p("{% if ten %}có{% endif %}")
    note = f'<w:footnotes {names}><w:footnote w:id="1">{inside}</w:footnote></w:footnotes>'
    content = with_part(
        of_word(p("{{ ten|e }}")),
        "footnotes.xml",
        note.encode(),
        "footnotes",
        f"{OFFICE}.wordprocessingml.footnotes+xml",
    )

    found = both(content, lambda *_: {"ten": "A"})
    assert {"Theo A, A", "có"} <= set(found)


@pytest.mark.parametrize("name", ["UBND xã Mai Trung", "세계적 회사"])
def test_headers_and_footers_bear_a_document_in_the_text(name: str) -> None:
    """In letters of all languages (header_footer, header_footer_utf8)."""

    def context(_: Any, filler: Any) -> Mapping[str, Any]:
        inner = filler.new_subdoc()
        inner.add_paragraph("Phụ lục")
        return {"ten": name, "ngay": "17/3/2016", "x": inner}

    content = with_header("{{ ten }}\t{{ ngay }}", "Trang – {{ ten }}", "{{p x }}", "{{ ten }}")
    found = both(content, context)
    assert found == ["Phụ lục", name, f"{name}\t17/3/2016", f"Trang – {name}"]


def header_with_picture(picture: bytes) -> bytes:
    """A template with a picture in its header and in its text."""
    document = blank()
    header = document.sections[0].header.paragraphs[0]
    header.add_run("{{ ten }}")
    header.add_run().add_picture(io.BytesIO(picture))
    document.add_picture(io.BytesIO(picture))
    return saved(document)


@pytest.mark.parametrize("is_open", [False, True])
def test_a_picture_of_the_header_gives_way_to_another(is_open: bool, tmp_path: Path) -> None:
    """By path or open file (header_footer_image, header_footer_image_file_obj)."""
    (tmp_path / "a.png").write_bytes(png(9, 9))
    (tmp_path / "b.png").write_bytes(png(3, 3))

    def prepare(filler: Any) -> None:
        paths = [tmp_path / name for name in ("a.png", "b.png")]
        given = [io.BytesIO(it.read_bytes()) if is_open else str(it) for it in paths]
        filler.replace_media(*given)

    own = files(compat, header_with_picture(png(9, 9)), prepare)
    assert own == files(docxtpl, header_with_picture(png(9, 9)), prepare)
    assert hashlib.sha256(png(3, 3)).hexdigest() in own.values()


def test_a_picture_of_the_text_gives_way_by_its_name(tmp_path: Path) -> None:
    """The name that Word shows (replace_picture)."""
    (tmp_path / "b.png").write_bytes(png(3, 3))

    def prepare(filler: Any) -> None:
        filler.replace_pic("image.png", str(tmp_path / "b.png"))

    content = header_with_picture(png(9, 9))
    assert files(compat, content, prepare) == files(docxtpl, content, prepare)


def test_embedded_files_give_way_to_others(tmp_path: Path) -> None:
    """By content and by name; one of them was rendered before (embedded)."""
    (tmp_path / "cu.docx").write_bytes(with_header("", "", "cũ"))
    (tmp_path / "khac.docx").write_bytes(with_header("", "", "khác"))
    sheet = pack({"[Content_Types].xml": b"<Types a='spreadsheetml'/>"})
    (tmp_path / "moi.xlsx").write_bytes(sheet)
    inner = compat.DocxTemplate(with_header("", "", "{{ ten }}"))
    inner.render({"ten": "A"})
    inner.save(tmp_path / "moi.docx")
    content = of_word(p("{{ ten }}"))
    for name, part in {
        "embeddings/a.docx": (tmp_path / "cu.docx").read_bytes(),
        "embeddings/b.docx": (tmp_path / "khac.docx").read_bytes(),
        "embeddings/c.xlsx": b"PK cu",
    }.items():
        content = with_part(content, name, part, "package", f"{OFFICE}.{name[-4:]}")

    def prepare(filler: Any) -> None:
        filler.replace_embedded(str(tmp_path / "cu.docx"), str(tmp_path / "moi.docx"))
        filler.replace_zipname("word/embeddings/c.xlsx", str(tmp_path / "moi.xlsx"))

    own = made_by(compat, content, prepare)
    other = made_by(docxtpl, content, prepare)
    names = [name for name in own if "embeddings" in name]
    assert {name: own[name] for name in names} == {name: other[name] for name in names}
    assert own["word/embeddings/a.docx"] == (tmp_path / "moi.docx").read_bytes()
    assert own["word/embeddings/b.docx"] == (tmp_path / "khac.docx").read_bytes()
    assert own["word/embeddings/c.xlsx"] == sheet


def grown(filler: Any) -> Any:
    """A document of all that python-docx can make."""
    inner = filler.new_subdoc()
    inner.add_heading("Phụ lục", 1)
    paragraph = inner.add_paragraph("Được ")
    paragraph.add_run("viết", style="Strong")
    paragraph.add_run(" bằng máy").italic = True
    inner.add_paragraph("trích", style="Intense Quote")
    inner.add_picture(io.BytesIO(png(9, 9)), width=Inches(1))
    lines = inner.add_table(rows=1, cols=2)
    for name, number in (("Nội", "12"), ("Trại", "7")):
        cells = lines.add_row().cells
        cells[0].text, cells[1].text = name, number
    return inner


def merged(filler: Any) -> Any:
    """A document from a file with lists, a header and two sections."""
    document = blank()
    document.sections[0].header.paragraphs[0].text = "đầu trang"
    document.add_paragraph("một", style="List Number")
    document.add_paragraph("hai", style="List Number")
    document.add_picture(io.BytesIO(png(5, 5)))
    document.add_section()
    document.add_paragraph("phần hai")
    return filler.new_subdoc(io.BytesIO(saved(document)))


@pytest.mark.parametrize("make", [grown, merged])
@pytest.mark.parametrize("autoescape", [False, True])
def test_documents_stand_in_the_text(make: Any, autoescape: bool) -> None:
    """Those that were made and those that were read (subdoc, merge_docx)."""
    body = p("trước") + p("{{p x }}") + p("sau {{ ten }}") + table(("{{p x }}", "{{ ten }}"))
    found = both(
        of_word(body, "{{ ten }}"),
        lambda _, filler: {"x": make(filler), "ten": "A"},
        autoescape=autoescape,
    )

    expected = {"Được viết bằng máy", "Nội"} if make is grown else {"một", "phần hai"}
    assert {"trước", "sau A", *expected} <= set(found)


def test_a_template_with_an_error_is_saved_as_it_was() -> None:
    """Whoever goes on after the error gets no half of a document (template_error)."""
    content = of_word(p("{{ a }}") + p("{% iff a %}"))
    found = []
    for engine, error in ((compat, TemplateError), (docxtpl, jinja2.TemplateError)):
        filler = engine.DocxTemplate(io.BytesIO(content))
        with pytest.raises(error):
            filler.render({"a": "1"})
        file = io.BytesIO()
        filler.save(file)
        found.append([it.text for it in WordFile.open(file.getvalue()).paragraphs])

    assert found == [["{{ a }}", "{% iff a %}", ""]] * 2


def test_data_of_a_json_file_print_as_they_do_there(tmp_path: Path) -> None:
    """Whoever had docxtpl's command do it reads the data themselves (module_execute)."""
    content = of_word(p("{{ a }} {{ b.c }}{% for x in d %} {{ x }}{% endfor %}"))
    data = {"a": "Xã", "b": {"c": 1.5}, "d": [1, None, True, [1, "x"], {"k": 2}]}
    (tmp_path / "mau.docx").write_bytes(content)
    (tmp_path / "du-lieu.json").write_text(json.dumps(data), encoding="utf-8")
    command = [sys.executable, "-m", "docxtpl", "mau.docx", "du-lieu.json", "ra.docx", "-o", "-q"]
    subprocess.run(command, cwd=tmp_path, check=True)

    other = [it.text for it in WordFile.open(tmp_path / "ra.docx").paragraphs]
    assert rendered(compat, content, lambda *_: data) == other
    assert other[0] == "Xã 1.5 1 None True [1, 'x'] {'k': 2}"
