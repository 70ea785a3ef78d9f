"""Count paragraphs, tables, text boxes and pictures as people do who look for a place."""

import re
from typing import TypeAlias

import attrs

from vn_localgov.templates._errors import Location
from vn_localgov.templates._properties import ROOTS, entry_of
from vn_localgov.templates._reading._stories import Stories
from vn_localgov.templates._tokens import CLOSE, EMPTY, OPEN, Token

_NOTES = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_ID = re.compile(r"\bw:id=[\"'](-?[0-9]{1,9})[\"']")
_BOX = "txbxContent"
_PICTURES = frozenset({"drawing", "pict", "object"})
# Word keeps a text box twice, for programs of today and for old ones.
_ALTERNATIVES, _ALTERNATIVE = "AlternateContent", frozenset({"Choice", "Fallback"})


@attrs.define
class _Cell:
    """A cell of an open table, or what stands outside of tables; and what was counted in it."""

    table: int = 0
    row: int = 0
    cell: int = 0
    tables: int = 0
    boxes: int = 0
    pictures: int = 0

    def begin(self) -> None:
        """Count pictures and boxes anew."""
        self.boxes = self.pictures = 0


# Paragraphs so far, and what was counted in the innermost cell.
_State: TypeAlias = tuple[int, _Cell]


@attrs.define
class _Text:
    """A text with a count of its own: of the part, of a note, or of a text box."""

    note: int = 0
    around: Location | None = None
    box: int = 0
    paragraph: int = 0
    picture: int = 0
    # What stands outside of tables, and the open tables from the outermost inwards.
    cells: list[_Cell] = attrs.field(factory=lambda: [_Cell()])

    @property
    def state(self) -> _State:
        return self.paragraph, attrs.evolve(self.cells[-1])

    def go_to(self, state: _State) -> None:
        self.paragraph, cell = state
        self.cells[-1] = attrs.evolve(cell)


@attrs.define
class _Alternatives:
    """Where the alternatives began that are open, and where the first of them ended."""

    depth: int
    start: _State
    end: _State | None = None


@attrs.define
class Counter:
    """How far one has come through a part."""

    part: str
    stories: Stories
    texts: list[_Text] = attrs.field(factory=lambda: [_Text()])
    alternatives: list[_Alternatives] = attrs.field(factory=list)
    # How many elements are open.
    depth: int = 0
    # What the notes of the part are called, once its outermost element is known.
    notes: str | None = None
    # Whether the part has properties of the file, and the last one.
    has_entries: bool = False
    entry: str = ""

    def step(self, token: Token) -> None:
        """Go on by one token."""
        if token.kind in (OPEN, EMPTY):
            if self.notes is None:
                self.notes = _NOTES.get(token.name, "")
                self.has_entries = token.name in ROOTS
            elif self.has_entries and self.depth == 1:
                self.entry = entry_of(token.name, token.text)
            self._count(token)
        if token.kind == OPEN:
            self._open(token)
            self.depth += 1
        elif token.kind == CLOSE:
            self.depth -= 1
            self._close(token.name)

    def location(self, number: int = 0, *, is_attribute: bool = False) -> Location:
        """Tell where one has come to."""
        text = self.texts[-1]
        cells = tuple((it.table, it.row, it.cell) for it in text.cells[1:])
        return Location(
            self.part,
            0 if cells else text.paragraph,
            cells,
            note=text.note,
            box=text.box,
            around=text.around,
            picture=text.picture if is_attribute else 0,
            entry=self.entry,
            called=self.stories.called(self.part),
            number=number,
        )

    def _count(self, token: Token) -> None:
        text, cell = self.texts[-1], self.texts[-1].cells[-1]
        if token.name == "p" and not cell.table:
            text.paragraph += 1
            cell.begin()
        elif token.name == "tr" and cell.table:
            cell.row, cell.cell = cell.row + 1, 0
        elif token.name == "tc" and cell.table:
            cell.cell, cell.tables = cell.cell + 1, 0
            cell.begin()

    def _open(self, token: Token) -> None:
        text, name = self.texts[-1], token.name
        cell = text.cells[-1]
        if name == "tbl":
            cell.tables += 1
            text.cells.append(_Cell(cell.tables))
        elif name in _PICTURES:
            cell.pictures += 1
            text.picture = cell.pictures
        elif name == _ALTERNATIVES:
            self.alternatives.append(_Alternatives(self.depth, text.state))
        elif self._is_alternative(name):
            text.go_to(self.alternatives[-1].start)
        else:
            self._begin_text(token)

    def _begin_text(self, token: Token) -> None:
        text, cell = self.texts[-1], self.texts[-1].cells[-1]
        if token.name == _BOX:
            cell.boxes += 1
            self.texts.append(_Text(note=text.note, around=self.location(), box=cell.boxes))
        elif token.name == self.notes:
            found = _ID.search(token.text)
            number = self.stories.number(token.name, found[1]) if found else 0
            self.texts.append(_Text(note=number))

    def _close(self, name: str) -> None:
        text = self.texts[-1]
        if name == "tbl":
            text.cells.pop()
        elif name in _PICTURES:
            text.picture = 0
        elif name in (_BOX, self.notes):
            self.texts.pop()
        elif self._is_alternative(name):
            innermost = self.alternatives[-1]
            innermost.end = innermost.end or text.state
        elif name == _ALTERNATIVES:
            text.go_to(self.alternatives.pop().end or text.state)

    def _is_alternative(self, name: str) -> bool:
        """Whether an element is one of the alternatives that are open."""
        is_inside = bool(self.alternatives) and self.alternatives[-1].depth == self.depth - 1
        return is_inside and name in _ALTERNATIVE
