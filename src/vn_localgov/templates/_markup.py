"""Prove that markup which a value brings may stand where it is put, with all its text."""

from typing import TypeAlias
from xml.parsers import expat

import attrs

from vn_localgov.errors import Wording
from vn_localgov.templates import _tag_wordings
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._wellformed import DEEPEST, WORD_NAMES, forbid

_Names: TypeAlias = frozenset[str]


def _in_word(*names: str) -> _Names:
    """How expat calls elements of WordprocessingML."""
    return frozenset(f"{uri} {name}" for uri in WORD_NAMES for name in names)


_RUN = _in_word("r")
_SHOWN = _in_word("t", "delText", "instrText", "delInstrText")
# ECMA-376, part 1, annex A: EG_RangeMarkupElements and EG_RunLevelElements.
_ANYWHERE = _in_word(
    *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr"),
    *("permStart", "permEnd", "ins", "del", "moveFrom", "moveTo", "sdt", "customXml"),
    *(f"move{way}Range{end}" for way in ("From", "To") for end in ("Start", "End")),
    *(
        f"customXml{change}Range{end}"
        for change in ("Ins", "Del", "MoveFrom", "MoveTo")
        for end in ("Start", "End")
    ),
)
_OF_PARAGRAPHS = _in_word("r", "hyperlink", "fldSimple", "smartTag", "dir", "bdo", "subDoc")
_OUTERMOST = {
    "r": _ANYWHERE | _OF_PARAGRAPHS,
    "p": _ANYWHERE | _in_word("p", "tbl", "altChunk"),
    "tbl": _ANYWHERE | _in_word("p", "tbl", "altChunk"),
    "tr": _ANYWHERE | _in_word("tr"),
    "tc": _ANYWHERE | _in_word("tc"),
}


def find_fault(xml: str, tag: Tag) -> Wording | None:
    """Tell what is wrong with markup where a tag stands; None if nothing is."""
    names = tag.context.names
    if tag.hoist:
        return _Reader(tag.hoist).read(f"<x {names}>{xml}</x>")
    if tag.context.run:
        return _Reader("r").read(f"<x {names}><w:r><w:t>{xml}</w:t></w:r></x>")
    return _Reader("").read(f"<x {names}>{xml}</x>")


@attrs.define
class _Reader:
    """Reads markup for a place: what a tag takes away, or "" where only text may stand."""

    place: str
    # Names of the elements around; the outermost is no part of the markup.
    opened: list[str] = attrs.field(factory=list)
    # The first thing that is wrong, if the markup is well-formed.
    found: Wording | None = None

    def read(self, xml: str) -> Wording | None:
        try:
            self._parse(xml.encode())
        except (expat.ExpatError, UnicodeError):
            return told.NOT_XML
        return self.found

    def _parse(self, content: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = forbid
        parser.Parse(content, True)  # noqa: FBT003 - this is the last of it

    def _start(self, name: str, _: object) -> None:
        if len(self.opened) == DEEPEST:
            raise expat.ExpatError
        if self.opened and not self.found:
            self.found = self._judge(name, self.opened[-1])
        self.opened.append(name)

    def _judge(self, name: str, parent: str) -> Wording | None:
        if not self.place or parent in _SHOWN:
            return told.MARKUP_IN_TEXT
        if name in _SHOWN and parent not in _RUN:
            return told.TEXT_LOST
        if len(self.opened) == 1 and _is_of_word(name) and name not in _OUTERMOST[self.place]:
            uri, _, local = name.rpartition(" ")
            return _tag_wordings.misplaced(f"w:{local}" if uri else local, self.place)
        return None

    def _end(self, _: str) -> None:
        self.opened.pop()

    def _text(self, text: str) -> None:
        around = self.opened[-1]
        is_shown = around in _SHOWN or not (self.place and _is_of_word(around))
        if not self.found and not is_shown and text.strip(" \t\r\n"):
            self.found = told.TEXT_LOST


def _is_of_word(name: str) -> bool:
    """Whether an element is none of drawings, formulas and the like, with texts of their own."""
    uri, _, _ = name.rpartition(" ")
    return not uri or uri in WORD_NAMES
