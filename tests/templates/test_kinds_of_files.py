# ruff: noqa: E501 - messages are read as they are printed
"""Templates of Word's other kinds give documents, and those with macros are refused."""

import io

import docx
import pytest

from tests.templates.made import p
from tests.word import made
from vn_localgov.templates import Template, WordError
from vn_localgov.templates.compat import DocxTemplate

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
DOTM = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
KINDS = (DOTX, DOCM, DOTM, DOTX.upper())


def of_kind(kind: str, added: str = "", **others: str) -> bytes:
    """A template whose text is of this type."""
    parts = made.parts(p("Số {{ x }}"))
    styles = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
    told = f'<Override PartName="/word/styles.xml" ContentType="{styles}"/>{added}</Types>'
    types = str(parts["[Content_Types].xml"]).replace(DOCX, kind).replace("</Types>", told)
    return made.packed(
        {
            **parts,
            "[Content_Types].xml": types,
            "word/styles.xml": made.part("styles", ""),
            **others,
        }
    )


def opened(content: bytes) -> str:
    """The first paragraph, as python-docx reads it, which opens nothing but documents."""
    return docx.Document(io.BytesIO(content)).paragraphs[0].text


@pytest.mark.parametrize("kind", [DOCX, *KINDS])
def test_every_kind_gives_a_document(kind: str) -> None:
    """Word opens it as .docx, which it would not if it were said to be a template."""
    assert opened(Template.open(of_kind(kind)).render({"x": "1"}).to_bytes()) == "Số 1"


@pytest.mark.parametrize("kind", KINDS)
def test_so_do_the_classes_of_docxtpl(kind: str) -> None:
    """Which does not open them at all."""
    template, file = DocxTemplate(of_kind(kind)), io.BytesIO()

    template.render({"x": "1"})
    template.save(file)

    assert opened(file.getvalue()) == "Số 1"


@pytest.mark.parametrize("kind", [DOCM, DOTM])
@pytest.mark.parametrize(
    "added",
    [
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    ],
)
def test_macros_are_refused(kind: str, added: str) -> None:
    """No document brings along what runs by itself."""
    content = of_kind(kind, added, **{"word/vbaProject.bin": "x"})

    with pytest.raises(WordError) as caught:
        Template.open(content)

    assert caught.value.wording.en == (
        "this file has macros (.docm, .dotm), which each document would bring along: open it in Word and save it as .docx, without macros"
    )
    assert caught.value.wording.vi == (
        "tệp này có macro (.docm, .dotm) và văn bản nào tạo ra cũng mang theo macro đó; hãy mở bằng Word rồi lưu lại với kiểu .docx, không kèm macro"
    )
