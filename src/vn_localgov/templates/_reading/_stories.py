"""What people call the parts of a document: the header of the first page, footnote 2."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from vn_localgov.errors import Wording
from vn_localgov.templates._errors import TemplateFault, owner_of
from vn_localgov.templates._reading._references import target_of, targets

_NOTE = re.compile(rb"<w:(footnote|endnote|comment)Reference\b([^<>]*)>")
_ID = re.compile(rb"\bw:id=[\"'](-?[0-9]{1,9})[\"']")
# A note with a sign of its own instead of a number.
_OWN_SIGN = re.compile(rb"\bw:customMarkFollows=[\"'](?:1|true|on)[\"']")
_SECTION = re.compile(rb"<(/?)w:(sectPr|sectPrChange|headerReference|footerReference)\b([^<>]*)>")
_RELATION = re.compile(rb"\br:id=[\"']([^\"'<>]*)[\"']")
_TYPE = re.compile(rb"\bw:type=[\"']([a-z]*)[\"']")
_EDGES = {
    b"headerReference": Wording("header", "đầu trang"),
    b"footerReference": Wording("footer", "chân trang"),
}
_PAGES = {
    b"first": Wording(" of the first page", " của trang đầu"),
    b"even": Wording(" of even pages", " của trang chẵn"),
}
_ALL = Wording("", "")


@attrs.frozen
class _Edge:
    """A header or footer, where it is named for the first time."""

    section: int
    kind: bytes
    pages: bytes
    relation: str


@attrs.frozen
class Stories:
    """The headers, footers and notes of a document, as its text refers to them."""

    package: Mapping[str, bytes]

    def called(self, part: str) -> Wording | None:
        """What people call a header or footer, or the links in it; None for other parts."""
        return self._edges.get(owner_of(part))

    def number(self, kind: str, id_: str) -> int:
        """The number that a footnote, endnote or comment gets in Word; 0 if it gets none."""
        return self._notes[kind].get(id_, 0)

    @cached_property
    def _main(self) -> str:
        return target_of(self.package, "", "officeDocument") or ""

    @property
    def _text(self) -> bytes:
        return self.package.get(self._main, b"")

    @cached_property
    def _notes(self) -> Mapping[str, dict[str, int]]:
        """The numbers of the notes of each kind, in the order of the references to them."""
        notes: dict[str, dict[str, int]] = defaultdict(dict)
        for reference in _NOTE.finditer(self._text):
            id_ = _ID.search(reference[2])
            if id_ and not _OWN_SIGN.search(reference[2]):
                known = notes[reference[1].decode()]
                known.setdefault(id_[1].decode(), len(known) + 1)
        return notes

    @cached_property
    def _edges(self) -> Mapping[str, Wording]:
        files = targets(self.package, self._main)
        edges = list(_read_edges(self._text))
        is_parted = any(edge.section > 1 for edge in edges)
        named: dict[str, Wording] = {}
        for edge in edges:
            if edge.relation in files:
                named.setdefault(files[edge.relation], _named(edge, is_parted=is_parted))
        return named


def in_order(
    faults: Iterable[TemplateFault], names: Iterable[str], main: str
) -> list[TemplateFault]:
    """Sort faults as their tags stand in the document: its text first, links behind their part.

    Args:
        faults: In the order in which they were found.
        names: Of all parts, as they stand in the file.
        main: Name of the part with the text.
    """
    ranks = {name: number * (name != main) for number, name in enumerate(names, 1)}

    def place(fault: TemplateFault) -> tuple[int, bool, int]:
        part = fault.location.part
        owner = owner_of(part)
        return ranks.get(owner, len(ranks)), owner != part, fault.location.number

    return sorted(faults, key=place)


def _read_edges(text: bytes) -> Iterator[_Edge]:
    """The headers and footers of each section, but not those that it had before a change."""
    section, is_old = 0, False
    for found in _SECTION.finditer(text):
        end, name, attributes = found.groups()
        if name == b"sectPrChange":
            is_old = not end and not attributes.endswith(b"/")
        elif name == b"sectPr":
            section += not (end or is_old)
        elif not is_old and (relation := _RELATION.search(attributes)):
            pages = _TYPE.search(attributes)
            id_ = relation[1].decode("utf-8", "replace")
            yield _Edge(section, name, pages[1] if pages else b"", id_)


def _named(edge: _Edge, *, is_parted: bool) -> Wording:
    kind, pages = _EDGES[edge.kind], _PAGES.get(edge.pages, _ALL)
    section = Wording(f", section {edge.section}", f", phần {edge.section}") if is_parted else _ALL
    return Wording(*map("".join, zip(kind, pages, section, strict=True)))
