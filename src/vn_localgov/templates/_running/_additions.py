"""Add to a package what values brought along: pictures, and what parts refer to."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from vn_localgov.templates._session import Relation, Session
from vn_localgov.templates._tokens import escape
from vn_localgov.templates._values._chart_xml import fill_chart
from vn_localgov.templates._values._workbook import make_workbook

TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NONE = f'<Relationships xmlns="{_PACKAGE}"></Relationships>'
_END = re.compile(r"</(?:\w+:)?Relationships\s*>\s*\Z")
# An outermost element with nothing in it.
_EMPTY = re.compile(r"(<Relationships\b[^<>]*?)/>\s*\Z")
_START = re.compile(r"(<(?:\w+:)?Types[^>]*>)")


def relations_of(name: str) -> str:
    """Name of the part with the relations of another."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def additions(session: Session, texts: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Give the parts that are new or have to change; *texts* are those that there are."""
    by_part: dict[str, list[tuple[Relation, str]]] = {}
    for relation, id_ in session.relations.items():
        by_part.setdefault(relation.part, []).append((relation, id_))
    for part, relations in by_part.items():
        name = relations_of(part)
        yield name, with_relations(texts.get(name), relations).encode()
    for content, file in session.files.items():
        yield f"word/{file}", content
    yield from _charts(session, texts)
    if session.files:
        yield TYPES, _with_types(texts[TYPES], session.files.values()).encode()


def _charts(session: Session, texts: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for chart, data in session.charts.items():
        xml = texts.get(chart.name, chart.text)
        yield chart.name, fill_chart(xml, data, has_workbook=bool(chart.workbook)).encode()
        if chart.workbook:
            yield chart.workbook, make_workbook(data)


def with_relations(text: str | None, relations: list[tuple[Relation, str]]) -> str:
    """Add relations, each with its id, to those of a part; None if it has none yet."""
    text = text or _NONE
    added = "".join(_written(relation, id_) for relation, id_ in relations)
    if _EMPTY.search(text):
        return _EMPTY.sub(lambda end: f"{end[1]}>{added}</Relationships>", text)
    return _END.sub(lambda end: f"{added}{end[0]}", text)


def _written(relation: Relation, id_: str) -> str:
    mode = ' TargetMode="External"' if relation.kind == "hyperlink" else ""
    target = escape(relation.target)
    kind = f"{_OFFICE}{relation.kind}"
    return f'<Relationship xmlns="{_PACKAGE}" Id="{id_}" Type="{kind}" Target="{target}"{mode}/>'


def _with_types(text: str, files: Iterable[str]) -> str:
    known = text.lower()
    extensions = sorted({posixpath.splitext(file)[1][1:] for file in files})
    added = "".join(
        f'<Default xmlns="http://schemas.openxmlformats.org/package/2006/content-types" '
        f'Extension="{extension}" ContentType="image/{extension}"/>'
        for extension in extensions
        if f'extension="{extension}"' not in known
    )
    return _START.sub(rf"\1{added}", text, count=1)
