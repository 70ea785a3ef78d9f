"""Find every figure of a text, and what each says."""

import re
from collections.abc import Callable

import attrs

from vn_localgov._text import nfc
from vn_localgov.figures import _grammar as grammar
from vn_localgov.figures._candidates import Candidate, candidate_at
from vn_localgov.figures._describe import describe, place
from vn_localgov.figures._found import FoundFigure
from vn_localgov.figures._lists import Names
from vn_localgov.figures._parts import Parts
from vn_localgov.figures._roles import BASE_BEFORE, Clause, FigureRole, Phrase

# "gồm.5 hộ" lacks a space; it is no 0,5.
_POINTS = (".", " .", "\u00a0.", "\n.", "(.")
_NOTHING = Phrase()
_PART = Phrase(FigureRole.PART)
_SHARES = ("%", "‰", " %", " ‰", "\u00a0%")


def find_figures(text: str) -> list[FoundFigure]:
    """Find every figure of a Vietnamese text, from left to right.

    >>> found = find_figures("Năm 2023 có 112/126 hộ hiến đất, đạt 88,9% kế hoạch.")
    >>> [it.text for it in found]
    ['112/126 hộ', '88,9%']
    >>> found[1].role, found[1].base
    (<FigureRole.ATTAINMENT: 'đạt'>, 'kế hoạch')

    Years, dates, times, document numbers, headings, telephone numbers and numbers that
    are names (*Điều 5*, *thôn 3*) are none.

    Raises:
        ParseError: A letter bears more than 30 marks, which only an attack does.
    """
    finder = _Finder(nfc(text))
    finder.run()
    return finder.found


@attrs.define
class _Finder:
    """Walks through a text, and keeps the words that the next figure may need."""

    text: str
    position: int = 0
    found: list[FoundFigure] = attrs.field(factory=list)
    clause: Clause = attrs.field(factory=Clause)
    parts: Parts = attrs.field(factory=Parts)
    names: Names = attrs.field(factory=Names)

    def run(self) -> None:
        """Take one event after the other."""
        for event in grammar.events(self.text):
            if event.start() >= self.position:
                _HANDLERS[event.lastgroup or event[0]](self, event)

    def digit(self, event: re.Match[str]) -> None:
        """Look at what begins with a digit."""
        if other := grammar.OTHER.match(self.text, event.start()):
            self.position = other.end()
            return
        last = self.found[-1].end if self.found else 0
        candidate = candidate_at(self.text, self.start_of(event), last, self.names.at(event))
        self.position = candidate.number_end
        if candidate.is_figure:
            self.add(candidate)
        elif candidate.is_name:
            self.names = Names(candidate.listed or candidate.before, self.position)

    def start_of(self, digit: re.Match[str]) -> int:
        """Where a number begins: at a point before its digits, as in *.5 ha*."""
        start = digit.start()
        is_point = self.text[max(0, start - 2) : start] in _POINTS
        return start - 1 if is_point else start

    def add(self, candidate: Candidate) -> None:
        """Keep a figure, and use up the words that belong to it."""
        at = place(candidate)
        self.position = at.end
        is_share = candidate.numbers[-1]["unit"] in _SHARES
        phrase = _NOTHING
        if is_share or not self.clause.is_empty:
            phrase = self.clause.phrase(at.start, at.end, text=self.text, is_share=is_share)
        if phrase.role is None and self.parts.are_open:
            phrase = _PART
        self.found.append(describe(candidate, at, phrase))
        self.clause.verb = self.clause.total = None

    def base(self, event: re.Match[str]) -> None:
        """Keep what later figures are compared with."""
        self.clause.base = BASE_BEFORE.match(self.text, event.start("base"))

    def verb(self, event: re.Match[str]) -> None:
        """Keep a verb for the next figure."""
        self.clause.verb = event

    def total(self, event: re.Match[str]) -> None:
        """Keep *tổng* or its like for the next figure."""
        self.clause.total = event

    def part(self, event: re.Match[str]) -> None:
        """Take the figures that follow for parts."""
        self.parts.open(event)

    def mark(self, event: re.Match[str]) -> None:
        """See how far *trong đó* reaches."""
        if self.parts.are_open:
            self.parts.follow(event)


_HANDLERS: dict[str, Callable[[_Finder, re.Match[str]], None]] = {
    **dict.fromkeys("0123456789", _Finder.digit),
    **dict.fromkeys("().;\n", _Finder.mark),
    "base": _Finder.base,
    "verb": _Finder.verb,
    "total": _Finder.total,
    "part": _Finder.part,
}
