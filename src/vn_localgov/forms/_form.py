"""The form of a type of document: a Word file with tags, made from the rules."""

from collections.abc import Iterable
from itertools import chain

from vn_localgov import opc
from vn_localgov.documents import DocumentType
from vn_localgov.forms._annexes import alone, ending
from vn_localgov.forms._layouts import layout
from vn_localgov.forms._properties import core_properties
from vn_localgov.forms._rules import RuleSet, resource
from vn_localgov.forms._sections import USUAL, margins
from vn_localgov.forms._shapes import Shape
from vn_localgov.forms._styles import styles_part
from vn_localgov.forms._xml import DECLARATION, paragraph, part, run, w

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_USUAL = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_TYPES = {
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "word/document.xml": f"{_WORD}document.main+xml",
    "word/header1.xml": f"{_WORD}header+xml",
    "word/header2.xml": f"{_WORD}header+xml",
    "word/settings.xml": f"{_WORD}settings+xml",
    "word/styles.xml": f"{_WORD}styles+xml",
}
_OF_PACKAGE = {
    "word/document.xml": f"{_OFFICE}officeDocument",
    "docProps/core.xml": f"{_PACKAGE}relationships/metadata/core-properties",
    "docProps/app.xml": f"{_OFFICE}extended-properties",
}


def make_form(type_: DocumentType, rules: RuleSet) -> bytes:
    """Make the Word file with tags (*mẫu văn bản*) that documents of a type are made with.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, and the specimens in Phụ lục III.
    """
    return form_of(Shape(type_), rules)


def form_of(shape: Shape, rules: RuleSet) -> bytes:
    """Make the form of one document, which may have more than others of its type."""
    whole = chain(layout(shape, rules), ending(shape, rules))
    body = alone(shape, rules) if shape.alone else whole
    own = margins(shape, rules)
    number = w("fldSimple", run("2"), instr=" PAGE ")
    parts = {
        "[Content_Types].xml": _content_types(own),
        "_rels/.rels": _relations(_OF_PACKAGE.items()),
        "docProps/app.xml": resource("app.xml"),
        "docProps/core.xml": core_properties(shape.type, rules),
        "word/_rels/document.xml.rels": _relations((it, _kind(it)) for it in (*USUAL, *own)),
        "word/document.xml": part("document", w("body", *body)),
        "word/header1.xml": part("hdr", paragraph(rules["so_trang"])),
        "word/header2.xml": part("hdr", paragraph(rules["so_trang"], number)),
        "word/settings.xml": resource("settings.xml"),
        "word/styles.xml": styles_part(rules, shape.components(rules)),
        **{f"word/{name}": content for name, content in own.items()},
    }
    return opc.pack(parts)


def _content_types(own: Iterable[str]) -> bytes:
    usual = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _USUAL.items()
    )
    kinds = {**_TYPES, **{f"word/{it}": f"{_WORD}{_word(it)}+xml" for it in own}}
    named = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    types = f'<Types xmlns="{_PACKAGE}content-types">{usual}{named}</Types>'
    return (DECLARATION + types).encode()


def _relations(targets: Iterable[tuple[str, str]]) -> bytes:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets, start=1)
    )
    relations = f'<Relationships xmlns="{_PACKAGE}relationships">{listed}</Relationships>'
    return (DECLARATION + relations).encode()


def _kind(name: str) -> str:
    """What a part is to the text, by its name."""
    return f"{_OFFICE}{_word(name)}"


def _word(name: str) -> str:
    return name.removesuffix(".xml").rstrip("0123456789")
