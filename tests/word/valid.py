"""What is wrong with a Word file: its schema, and what a schema cannot say."""

import io
import posixpath
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import attrs
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator, ValidationError

from tests.word.made import MC, R, W

Node: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no other name for it
Parts: TypeAlias = Mapping[str, bytes]

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_TYPE = f"{_PACKAGE}content-types}}"
_RELATION = f"{_PACKAGE}relationships}}Relationship"
_W, _R = f"{{{W}}}", f"{{{R}}}"
_TEXTS = {qn(f"w:{tag}") for tag in ("t", "instrText", "delText", "delInstrText")}
# Word makes a font table and a theme itself where there are none; the standard asks for neither.
_OPTIONAL = "Sem_MissingRelationshipType"
_TYPES = "[Content_Types].xml"
_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"


def faults(content: bytes) -> list[str]:
    """Tell all that is wrong with a Word file; nothing, if Word opens it without repair."""
    try:
        parts = _unpacked(content)
        trees = {name: etree.fromstring(data) for name, data in parts.items() if _is_xml(name)}
    except (zipfile.BadZipFile, etree.XMLSyntaxError, ValueError) as error:
        return [f"unreadable: {error}"]
    return [*schema_faults(content), *_package_faults(parts, trees), *_text_faults(trees)]


def schema_faults(content: bytes) -> list[str]:
    """Tell where a file departs from the schemas of Microsoft's Open XML SDK.

    They are those of ECMA-376, transitional, with what Word added to them.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.docx")
        path.write_bytes(content)
        found = _validator().validate(path).errors
    return [str(it) for it in found if not _is_optional(it)]


@cache
def _validator() -> OpenXmlValidator:
    """Made once: its schemas take longer to read than a document."""
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=100)


def _is_optional(error: ValidationError) -> bool:
    return error.id == _OPTIONAL and error.description.split("'")[1] in {
        f"{R}/fontTable",
        f"{R}/theme",
    }


def _unpacked(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        if doubled := _repeated(name.casefold() for name in names):
            raise ValueError(f"two parts are called {doubled[0]}")
        return {name: archive.read(name) for name in names}


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _repeated(items: Iterable[str | None]) -> list[str]:
    return [str(item) for item, times in Counter(items).items() if times > 1]


# The package: each part has a type, and each is asked for.


def _package_faults(parts: Parts, trees: Mapping[str, Node]) -> Iterator[str]:
    types = {name: _type_of(name, trees[_TYPES]) for name in parts if name != _TYPES}
    yield from (f"{name}: no content type" for name, type_ in types.items() if not type_)
    asked_for: set[str] = set()
    for name in (it for it in trees if it.endswith(".rels")):
        relations = list(_relations(name, trees[name]))
        asked_for.update(it.target for it in relations)
        for relation in relations:
            yield from (f"{name}: {it}" for it in _relation_faults(relation, types))
        for id_ in _repeated(it.id for it in relations):
            yield f"{name}: two relations are called {id_}"
    yield from (
        f"{name}: no part asks for it"
        for name in types
        if name not in asked_for and not name.endswith(".rels")
    )


@attrs.frozen
class _Relation:
    """One part asks for another."""

    id: str
    kind: str
    target: str


def _relations(name: str, root: Node) -> Iterator[_Relation]:
    """Give what a part asks for inside of the file."""
    base = posixpath.dirname(posixpath.dirname(f"/{name}"))
    for node in root.iter(_RELATION):
        if node.get("TargetMode") != "External":
            place = posixpath.normpath(posixpath.join(base, node.get("Target", "")))
            kind = node.get("Type", "").rpartition("/")[2]
            yield _Relation(node.get("Id", ""), kind, place.lstrip("/"))


def _relation_faults(relation: _Relation, types: Mapping[str, str | None]) -> Iterator[str]:
    if relation.target not in types:
        yield f"{relation.id} leads to {relation.target}, which is not there"
        return
    type_ = types[relation.target]
    if type_ and _is_known(relation) and not _fits(relation.kind, type_):
        yield f"{relation.id} is a {relation.kind}, and {relation.target} is {type_}"


def _is_known(relation: _Relation) -> bool:
    """Whether the type of a part follows from its relation."""
    return relation.target.startswith("word/") and _is_xml(relation.target)


def _fits(kind: str, type_: str) -> bool:
    """Whether the name of a relation is that of the type; the main part has another one."""
    return kind == "officeDocument" or f".{kind}+xml".casefold() in type_.casefold()


def _type_of(name: str, types: Node) -> str | None:
    """Its content type, told by its name or else by its extension."""
    for tag, key, wanted in (
        ("Override", "PartName", f"/{name}"),
        ("Default", "Extension", name.rpartition(".")[2]),
    ):
        for node in types.iter(f"{_TYPE}{tag}"):
            if node.get(key) == wanted:
                return node.get("ContentType")
    return None


# The text: what a schema cannot say of it.


def _text_faults(trees: Mapping[str, Node]) -> Iterator[str]:
    texts = {name: root for name, root in trees.items() if root.tag.startswith(_W)}
    for name, root in texts.items():
        for check in (_cell_ends, _grids, _stray_texts, _fields, _margins, _bookmarks):
            yield from (f"{name}: {fault}" for fault in check(root))
    yield from _drawings(texts.values())
    yield from _comments(texts[_MAIN], texts.get("word/comments.xml"))
    if _CORE in trees:
        for tag in _repeated(str(it.tag) for it in trees[_CORE]):
            yield f"{_CORE}: {etree.QName(tag).localname} stands twice"


def _cell_ends(root: Node) -> Iterator[str]:
    """Word repairs a file in which a cell ends with a table."""
    for cell in root.iter(f"{_W}tc"):
        if not len(cell) or cell[-1].tag != f"{_W}p":
            yield f"a cell does not end with a paragraph: {_said(cell)!r}"


def _grids(root: Node) -> Iterator[str]:
    for table in root.iter(f"{_W}tbl"):
        columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
        for row in table.findall(f"{_W}tr"):
            taken = sum(_columns(row))
            if taken != columns:
                yield f"a row of {taken} columns in a table of {columns}: {_said(row)!r}"


def _columns(row: Node) -> Iterator[int]:
    for cell in row.findall(f"{_W}tc"):
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        yield 1 if span is None else _number(span)
    for beside in ("gridBefore", "gridAfter"):
        yield from map(_number, row.findall(f"{_W}trPr/{_W}{beside}"))


def _number(node: Node) -> int:
    return int(node.get(f"{_W}val", "0"))


def _said(node: Node) -> str:
    return "".join(map(str, node.itertext()))[:40]


def _stray_texts(root: Node) -> Iterator[str]:
    """Word refuses letters that stand in no run."""
    for node in root.iter(f"{_W}*"):
        after = [child.tail for child in node if node.tag not in _TEXTS]
        if node.tag not in _TEXTS and "".join(filter(None, [node.text, *after])).strip():
            yield f"text in <w:{etree.QName(node).localname}>: {_said(node)!r}"


def _fields(root: Node) -> Iterator[str]:
    """A field begins before it ends."""
    open_ = 0
    for node in root.iter(f"{_W}fldChar"):
        kind = node.get(f"{_W}fldCharType", "")
        if kind == "begin":
            open_ += 1
        elif not open_:
            yield f"a field has a mark before it begins: {kind}"
            return
        open_ -= kind == "end"
    if open_:
        yield "a field has no end"


def _margins(root: Node) -> Iterator[str]:
    for section in root.iter(f"{_W}sectPr"):
        named = section.findall(f"{_W}headerReference") + section.findall(f"{_W}footerReference")
        told = (f"{etree.QName(it).localname} {it.get(f'{_W}type')}" for it in named)
        yield from (f"a section has two of {it}" for it in _repeated(told))


def _bookmarks(root: Node) -> Iterator[str]:
    starts, ends = list(root.iter(f"{_W}bookmarkStart")), list(root.iter(f"{_W}bookmarkEnd"))
    for key in ("id", "name"):
        for it in _repeated(node.get(f"{_W}{key}") for node in starts):
            yield f"two bookmarks have the {key} {it}"
    if _ids(starts) != _ids(ends):
        yield f"bookmarks begin and do not end, or the other way: {_ids(starts) ^ _ids(ends)}"


def _ids(nodes: Iterable[Node]) -> set[str]:
    return {node.get(f"{_W}id", "") for node in nodes}


def _drawings(roots: Iterable[Node]) -> Iterator[str]:
    """Word itself writes each picture that is there in two ways once as an old program reads it."""
    shown = [
        node
        for root in roots
        for node in root.iter("{*}docPr")
        if not any(it.tag == f"{{{MC}}}Fallback" for it in node.iterancestors())
    ]
    yield from (f"two drawings have the id {it}" for it in _repeated(it.get("id") for it in shown))


def _comments(main: Node, comments: Node | None) -> Iterator[str]:
    said = [] if comments is None else comments.findall(f"{_W}comment")
    yield from (f"two comments have the id {it}" for it in _repeated(map(_id, said)))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        marks = list(main.iter(f"{_W}{tag}"))
        yield from (f"{tag} {it} stands twice" for it in _repeated(map(_id, marks)))
        if _ids(marks) - _ids(said):
            yield f"{tag} of a comment that is not there: {_ids(marks) - _ids(said)}"
    if unmarked := _ids(said) - _ids(main.iter(f"{_W}commentReference")):
        yield f"comments that stand nowhere: {unmarked}"


def _id(node: Node) -> str | None:
    return node.get(f"{_W}id")
