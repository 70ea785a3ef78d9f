"""Find what may be left without what Word wants in it: cells, rows, tables, notes, text boxes."""

from collections.abc import Iterable
from itertools import pairwise

import attrs

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import CLOSE, EMPTY, OPEN, Token

# What stands in a place without filling it: properties, and the ends of ranges.
MARKS = frozenset(
    {
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("permStart", "permEnd", "proofErr"),
    }
)
_BESIDE = MARKS | {"tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr"}
# Stories and boxes that have a paragraph.
STORIES = frozenset({"hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"})
_WANTING = STORIES | {"tbl", "tr", "tc", "sdtContent"}
# What holds as much as there is inside of it.
_WRAPS = frozenset({"sdt", "customXml"})


@attrs.define
class _Element:
    """An element that is open.

    Attributes:
        name: Without its prefix.
        depth: How many blocks were open where it begins.
        is_filled: Whether it holds what it has to, whatever the data are.
    """

    name: str
    depth: int
    is_filled: bool

    def take(self, inner: "_Element") -> None:
        """See what stands in it; a cell stays whatever is in it."""
        if inner.name in _BESIDE:
            return
        if self.name == "tc" and inner.name == "tbl":
            self.is_filled = False  # it has to end with a paragraph
        elif (inner.is_filled or inner.name == "tc") and inner.depth == self.depth:
            self.is_filled = True


def find_gaps(tokens: Iterable[Token]) -> frozenset[str]:
    """Name the elements that are empty for some data, so that they have to be looked for.

    If it is tables alone, a tag stands before the end of each, outside of any other block.
    """
    walk = _Walk()
    for before, token in pairwise((Token(OPEN, ""), *tokens)):
        walk.step(before, token)
    return frozenset(walk.found) if walk.found - grammar.WHOLE else frozenset()


@attrs.define
class _Walk:
    """How far one has come through a part."""

    opened: list[_Element] = attrs.field(factory=lambda: [_Element("", 0, is_filled=True)])
    depth: int = 0
    found: set[str] = attrs.field(factory=set)

    def step(self, before: Token, token: Token) -> None:
        """Go on by one token."""
        if token.tag:
            self.depth += _deeper(token.tag)
            # What a macro or block prints is one piece, that nobody looks into.
            self.found |= {token.tag.word} & grammar.WHOLE
        elif token.kind in (OPEN, EMPTY):
            is_filled = token.kind == EMPTY or token.name not in _WANTING | _WRAPS
            self.opened.append(_Element(token.name, self.depth, is_filled))
        if token.kind in (CLOSE, EMPTY):
            self._close(before)

    def _close(self, before: Token) -> None:
        closed = self.opened.pop()
        self.opened[-1].take(closed)
        if closed.name in _WANTING and not closed.is_filled:
            self.found |= {closed.name} if before.tag else {closed.name, "tr"}


def _deeper(tag: Tag) -> int:
    """How many blocks begin; those that merge cells leave none empty."""
    if tag.body not in tag.raw:
        return 0
    return int(tag.opens) - int(tag.word in grammar.ENDS)
