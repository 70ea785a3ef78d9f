"""Figures in their sentences, with a name for people and an id that survives edits."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property

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
# A list goes on behind the point before it, and a clause behind a break of line.
_LIST_GOES_ON = re.compile(r"\s+(?:bao\sgồm|gồm|chia\sra|trong\sđó)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\S\n]*([^\W\d_])(?![.)])")
_LINE = re.compile(r"\n(?=[^\S\n]*[-–+*•]\s)")
_DIGITS = re.compile(r"[0-9.,]+")
_BULLET = re.compile(r"\s*([-–+*•])")
_LABEL = re.compile(r"[,;:()]")
_JOINS = re.compile(r"\s(?:và|hoặc)\s\Z", re.IGNORECASE)
_NOT_ITS_OWN = re.compile(
    r"\s(?:và|hoặc|so|là|có|đã|được|để|do|từ|lên|xuống|còn|đến|tăng|giảm|trong|tại|của|với|chiếm"
    r"|đạt|bằng|gồm|năm)\s",
    re.IGNORECASE,
)
# Words that only lead to a number.
_NAMELESS = re.compile(
    r"(?:có|còn|là|đạt|tăng|giảm|vượt|chiếm|bằng|được|đã|lên|xuống|từ|đến|thành|với|và|hoặc|gồm"
    r"|bao|cho|cả|chỉ|thêm|tới|ở|trong|đó|số|tổng|tỷ|tỉ|lệ|ghi|hiện|nay|của|các|những|ước|thì"
    r"|tương|đương|tức|[\W\d]+)",
    re.IGNORECASE,
)
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

    @cached_property
    def is_single(self) -> bool:
        """Whether it is one number that can be read and is meant as it stands."""
        one = self.found.shape is FigureShape.SINGLE and len(self.found.values) == 1
        return one and self.found.bound is Bound.EXACT

    @property
    def is_progress(self) -> bool:
        """Whether it is one number of another, both readable."""
        pair = self.found.shape is FigureShape.PROGRESS and bool(self.found.values)
        return pair and self.found.bound is Bound.EXACT

    @cached_property
    def is_percent(self) -> bool:
        """Whether it is a percentage, meant as it stands."""
        return self.is_single and str(self.unit) == "%"

    @property
    def is_change(self) -> bool:
        """Whether it says how far something rose, fell or went beyond the plan."""
        return self.found.role in _CHANGES

    @cached_property
    def is_amount(self) -> bool:
        """Whether it says how much there is: neither a percentage nor a change."""
        return self.is_single and not self.is_change and str(self.unit) not in ("%", "‰")

    @property
    def value(self) -> Decimal:
        """The first number."""
        return self.found.values[0]

    def scaled(self, power: int, unit: Unit) -> "Told":
        """The same amount in *unit*, of which one is ten to the *power* of its own."""
        found = attrs.evolve(self.found, values=(self.value.scaleb(-power),), unit=unit)
        return attrs.evolve(self, found=found)

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
        start: Where it begins: not at 0 in a list whose lines only breaks of line part.
        bullet: What it begins with in a list; "" elsewhere.
    """

    text: str
    line: int
    start: int
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
        start = 0
        for text in _LINE.split(nfc(raw)):
            yield _paragraph(text, line, start, seen)
            start += len(text) + 1


def _paragraph(text: str, line: int, start: int, seen: Counter[str]) -> Paragraph:
    bullet = _BULLET.match(text)
    return Paragraph(
        text=text,
        line=line,
        start=start,
        bullet=bullet[1] if bullet else "",
        sentences=tuple(_sentences(text, Location(line=line, column=start + 1), seen)),
    )


def _sentences(text: str, place: Location, seen: Counter[str]) -> Iterator[Sentence]:
    found = find_figures(text)
    start = index = 0
    for end in _ends(text):
        first = index
        while index < len(found) and found[index].start < end:
            index += 1
        if index > first:
            figures = _tell(text[start:end], start, place, found[first:index], seen)
            yield Sentence(text=text, start=start, end=end, figures=tuple(figures))
        start = end


def _ends(text: str) -> Iterator[int]:
    yield from (match.end() for match in _END.finditer(text) if not _goes_on(match))
    yield len(text)


def _goes_on(end: re.Match[str]) -> bool:
    """Whether what looks like the end of a sentence is none."""
    if _LIST_GOES_ON.match(end.string, end.start() if end[0] == "\n" else end.end()):
        return True
    word = _WORD.match(end.string, end.end()) if end[0] == "\n" else None
    return word is not None and word[1].islower()


def _tell(
    sentence: str, start: int, place: Location, found: Sequence[FoundFigure], seen: Counter[str]
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
            name=_name(before, figure, is_first=not last),
            found=figure,
            place=Location(line=place.line, column=place.column + figure.start),
        )
        last = figure.end - start


def name_of(before: str, *, is_first: bool) -> str:
    """The last words that may name what a number counts; "" if there are none.

    Words directly behind another figure are its own: *25 phòng học chức năng, 105*, and
    *con bò và 100*.
    """
    pieces = _LABEL.split(before)
    if not is_first and (len(pieces) > 1 or _JOINS.search(before)):
        pieces = pieces[1:]
    words = (piece.strip(" \t\u00a0+*-–•/=") for piece in pieces)
    last = next((it for it in reversed(list(words)) if it), "").split()
    # What the window has cut may be half a word.
    return " ".join(last[1:] if len(before) == _NAME_WINDOW and len(pieces) == 1 else last)


def _name(before: str, figure: FoundFigure, *, is_first: bool) -> str:
    """The words before a figure; where they only lead to it, with it and its words behind."""
    leading = name_of(before, is_first=is_first)
    if not all(map(_NAMELESS.fullmatch, leading.split())):
        return leading
    after = _NOT_ITS_OWN.split(f" {figure.after} ")[0].strip()
    return " ".join(filter(None, (leading, figure.text, after)))
