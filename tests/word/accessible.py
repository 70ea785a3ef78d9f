"""What keeps people from reading a Word file who hear it, or move in it by its headings."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from tests.word.made import W
from tests.word.valid import Node
from vn_localgov.looks import FormattedParagraph, read_looks
from vn_localgov.word import WordFile

LANGUAGE = "vi-VN"
_W = f"{{{W}}}"
_HEADING = re.compile(r"heading ([1-9])")
# The style of tables that only put texts side by side.
_LAYOUT = "KhungTheThuc"
_SPOKEN = {
    "word/styles.xml": f"{_W}docDefaults//{_W}lang",
    "word/settings.xml": f"{_W}themeFontLang",
}


def barriers(content: bytes) -> list[str]:
    """Tell what is in the way of somebody who cannot see the pages."""
    parts = WordFile.open(content).parts
    trees = {name: etree.fromstring(it) for name, it in parts.items() if name.endswith(".xml")}
    return [
        *_of_headings(read_looks(content).paragraphs),
        *(it for root in trees.values() for it in (*_of_tables(root), *_of_drawings(root))),
        *_of_languages(trees),
        *_of_properties(trees),
    ]


def headings(content: bytes) -> list[tuple[int, str]]:
    """The headings as Word shows them: Word takes the level from its own styles."""
    return [(level(it) or 0, it.text) for it in read_looks(content).paragraphs if level(it)]


def level(paragraph: FormattedParagraph) -> int | None:
    """The level of a heading; None for text."""
    own = _HEADING.fullmatch(paragraph.style.casefold())
    return int(own[1]) if own else paragraph.look.outline


def _of_headings(paragraphs: tuple[FormattedParagraph, ...]) -> Iterator[str]:
    above = 0
    for paragraph in paragraphs:
        found = level(paragraph)
        if not found:
            continue
        if found > above + 1:
            yield f"a heading of level {found} below level {above}: {paragraph.text!r}"
        if found != paragraph.look.outline:
            yield f"a {paragraph.style} of level {paragraph.look.outline}: {paragraph.text!r}"
        if not paragraph.text.strip():
            yield f"a heading of level {found} without words"
        above = found


def _of_tables(root: Node) -> Iterator[str]:
    for table in root.iter(f"{_W}tbl"):
        said = "".join(map(str, table.itertext()))[:40]
        style = table.find(f"{_W}tblPr/{_W}tblStyle")
        is_layout = style is not None and style.get(f"{_W}val") == _LAYOUT
        rows = table.findall(f"{_W}tr")
        heads = [row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows]
        if is_layout and any(heads):
            yield f"a head in a table that only puts texts side by side: {said!r}"
        elif not is_layout and heads[:1] != [True]:
            yield f"a table without a head: {said!r}"
        elif not is_layout and all(heads):
            yield f"a table of heads alone: {said!r}"
        elif heads != sorted(heads, reverse=True):
            yield f"a head in the middle of a table: {said!r}"


def _of_drawings(root: Node) -> Iterator[str]:
    for drawing in root.iter("{*}docPr"):
        if not drawing.get("descr", "").strip():
            yield f"a drawing that nobody can hear: {drawing.get('name')!r}"


def _of_languages(trees: Mapping[str, Node]) -> Iterator[str]:
    for name, path in _SPOKEN.items():
        found = trees[name].find(path)
        if found is None or found.get(f"{_W}val") != LANGUAGE:
            yield f"{name}: no language"
    for name, root in trees.items():
        for node in root.iter(f"{_W}lang"):
            if node.get(f"{_W}val") != LANGUAGE:
                yield f"{name}: a text in {node.get(f'{_W}val')}"


def _of_properties(trees: Mapping[str, Node]) -> Iterator[str]:
    told = {etree.QName(it).localname: it.text or "" for it in trees["docProps/core.xml"]}
    if not told.get("title", "").strip():
        yield "no title"
    if told.get("language") != LANGUAGE:
        yield "no language of the whole"
