"""Templates made by hand, so that each test shows what stands in its file."""

from collections.abc import Callable, Mapping
from typing import Any
from xml.sax.saxutils import escape

from tests.word import made
from vn_localgov.templates import Document, Template, TemplateError, TemplateFault
from vn_localgov.word import WordFile

Values = Mapping[str, object]


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f"<w:r>{properties}<w:t>{escape(text)}</w:t></w:r>"


def p(*texts: str) -> str:
    """A paragraph of text, each in a run of its own."""
    return f"<w:p>{''.join(map(r, texts))}</w:p>"


def cell(*content: str) -> str:
    """A table cell with paragraphs."""
    return f"<w:tc><w:tcPr/>{''.join(content)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of texts."""
    lines = (f"<w:tr>{''.join(cell(p(text)) for text in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def docx(body: str, **parts: str) -> bytes:
    """A template with this body, and other parts by the kind of their relation."""
    return made.packed(made.parts(body, **parts))


def filled(body: str, values: Values, **options: Any) -> Document:  # noqa: ANN401
    """A template of this body with values in it."""
    return Template.open(docx(body), **options).render(values, verify=True)


def texts(document: Document) -> list[str]:
    """All paragraphs of a document, as Word shows them."""
    return [it.text for it in WordFile.open(document.to_bytes()).paragraphs]


def xml(document: Document, name: str = "word/document.xml") -> str:
    """The XML of a part."""
    return WordFile.open(document.to_bytes()).parts[name].decode()


def faults(make: Callable[[], object]) -> tuple[TemplateFault, ...]:
    """Everything that is wrong."""
    try:
        make()
    except TemplateError as error:
        return error.faults
    return ()


def messages(make: Callable[[], object]) -> list[str]:
    """What a developer reads about it."""
    return [str(fault) for fault in faults(make)]
