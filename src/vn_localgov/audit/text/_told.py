"""Figures in their sentences, with a name for people and an id that survives edits."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import attrs

from vn_localgov._text import nfc
from vn_localgov.audit._printed import Printed
from vn_localgov.figures import (
    Bound,
    Figure,
    FigureRole,
    FigureShape,
    FoundFigure,
    find_figures,
)
from vn_localgov.findings import Location
from vn_localgov.units import Unit

_END = re.compile(r"[.!?](?=\s|\Z)|\n")
_DIGITS = re.compile(r"[0-9.,]+")
_BULLET = re.compile(r"\s*([-–+*•])")
_LABEL = re.compile(r"[,;:()]")
_NAME_WINDOW = 60
_ID_BYTES = 6
_CHANGES = (FigureRole.INCREASE, FigureRole.DECREASE, FigureRole.EXCESS)


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """A figure that a sentence tells.

    Attributes:
        id: Made of the words of its sentence, not of where that stands.
        name: The words before it.
    """

    id: str
    name: str
    found: FoundFigure
    place: Location

    @property
    def unit(self) -> Unit | None:
        """Its unit; None if the text tells none that is known."""
        return self.found.unit

    @property
    def is_single(self) -> bool:
        """Whether it is one number that can be read and is meant as it stands."""
        one = self.found.shape is FigureShape.SINGLE and len(self.found.values) == 1
        return one and self.found.bound is Bound.EXACT

    @property
    def is_progress(self) -> bool:
        """Whether it is one number of another, both readable."""
        pair = self.found.shape is FigureShape.PROGRESS and bool(self.found.values)
        return pair and self.found.bound is Bound.EXACT

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage, meant as it stands."""
        return self.is_single and str(self.unit) == "%"

    @property
    def is_change(self) -> bool:
        """Whether it says how far something rose, fell or went beyond the plan."""
        return self.found.role in _CHANGES

    @property
    def is_amount(self) -> bool:
        """Whether it says how much there is: neither a percentage nor a change."""
        return self.is_single and not self.is_change and str(self.unit) not in ("%", "‰")

    @property
    def value(self) -> Decimal:
        """The first number."""
        return self.found.values[0]

    def printed(self, unit: Unit | None = None) -> Printed:
        """The first number for the audit, in *unit* where the text tells none."""
        known = self.unit or unit or Unit.parse("số")
        values = self.found.values
        return Printed(
            id=self.id,
            name=self.name,
            figure=Figure(values[0], known) if values else None,
            text="" if values else self.found.text,
            unit=known,
            place=self.place,
        )

    def whole(self) -> Printed:
        """The number behind the slash."""
        known = self.unit or Unit.parse("số")
        figure = Figure(self.found.values[1], known)
        id_ = f"{self.id}/"
        return Printed(id=id_, name="tổng số", figure=figure, unit=known, place=self.place)


@attrs.frozen(kw_only=True, eq=False)
class Sentence:
    """A sentence (*câu*) of a paragraph, with its figures.

    Attributes:
        text: The whole paragraph, in which all positions count.
    """

    text: str
    start: int
    end: int
    line: int
    figures: tuple[Told, ...]

    def between(self, left: Told, right: Told) -> str:
        """What stands between two figures."""
        return self.text[left.found.end : right.found.start]

    def after(self, told: Told, most: int = 40) -> str:
        """What stands behind a figure, up to so many characters of the sentence."""
        return self.text[told.found.end : min(self.end, told.found.end + most)]

    def before(self, told: Told, most: int = 40) -> str:
        """What stands before a figure, up to so many characters of the sentence."""
        return self.text[max(self.start, told.found.start - most) : told.found.start]


@attrs.frozen(kw_only=True, eq=False)
class Paragraph:
    """A paragraph (*đoạn*).

    Attributes:
        bullet: What it begins with in a list; "" elsewhere.
    """

    text: str
    line: int
    bullet: str
    sentences: tuple[Sentence, ...]

    @property
    def figures(self) -> tuple[Told, ...]:
        """All figures in it."""
        return tuple(told for sentence in self.sentences for told in sentence.figures)


def read_paragraphs(paragraphs: Iterable[str]) -> Iterator[Paragraph]:
    """Find sentences and figures, in Unicode form NFC.

    Raises:
        ParseError: A letter bears more than 30 marks, which only an attack does.
    """
    seen: Counter[str] = Counter()
    for line, raw in enumerate(paragraphs, 1):
        text = nfc(raw)
        bullet = _BULLET.match(text)
        yield Paragraph(
            text=text,
            line=line,
            bullet=bullet[1] if bullet else "",
            sentences=tuple(_sentences(text, line, seen)),
        )


def _sentences(text: str, line: int, seen: Counter[str]) -> Iterator[Sentence]:
    found = find_figures(text)
    start = index = 0
    for end in _ends(text):
        first = index
        while index < len(found) and found[index].start < end:
            index += 1
        if index > first:
            figures = _tell(text[start:end], start, line, found[first:index], seen)
            yield Sentence(text=text, start=start, end=end, line=line, figures=tuple(figures))
        start = end


def _ends(text: str) -> Iterator[int]:
    yield from (match.end() for match in _END.finditer(text))
    yield len(text)


def _tell(
    sentence: str, start: int, line: int, found: Sequence[FoundFigure], seen: Counter[str]
) -> Iterator[Told]:
    words = " ".join(_DIGITS.sub("#", sentence).casefold().split())
    digest = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=_ID_BYTES).hexdigest()
    seen[digest] += 1
    last = 0
    for index, figure in enumerate(found):
        first = figure.start - start
        before = sentence[max(last, first - _NAME_WINDOW) : first]
        yield Told(
            id=f"{digest}-{seen[digest]}-{index + 1}",
            name=name_of(before, is_first=not last) or _by_itself(figure),
            found=figure,
            place=Location(line=line, column=figure.start + 1),
        )
        last = figure.end - start


def name_of(before: str, *, is_first: bool) -> str:
    """The last words that may name what a number counts.

    Words directly behind another figure are its own: *25 phòng học chức năng, 105*.
    """
    pieces = _LABEL.split(before)
    if not is_first and len(pieces) > 1:
        pieces = pieces[1:]
    words = (piece.strip(" \t\u00a0+*-–•/=") for piece in pieces)
    last = next((it for it in reversed(list(words)) if it), "").split()
    # What the window has cut may be half a word.
    return " ".join(last[1:] if len(before) == _NAME_WINDOW and len(pieces) == 1 else last)


def _by_itself(figure: FoundFigure) -> str:
    return f"{figure.unit or ''} {figure.after}".strip() or figure.text
