"""Numbers of a text that may be figures, and what tells that they are."""

import re
from decimal import Decimal
from functools import lru_cache

import attrs

from vn_localgov._text import Reading
from vn_localgov.errors import ParseError
from vn_localgov.figures import _grammar as grammar
from vn_localgov.figures._before import Before
from vn_localgov.figures._bounds import Bound
from vn_localgov.figures._digits import is_clean, read_digits
from vn_localgov.figures._found import FigureShape, FoundFigure
from vn_localgov.figures._reading import in_context
from vn_localgov.figures._roles import Phrase
from vn_localgov.figures._words import is_measure
from vn_localgov.units import Unit

_MINUS = ("-", "−")
_DAY_AND_MONTH = re.compile(r"(0?[1-9]|[12][0-9]|3[01])\s?/\s?(0?[1-9]|1[0-2])(?![0-9]|[.,][0-9])")
_IN_CODES = frozenset("/@_=&#\\")
_IN_A_CODE = re.compile(r"\w|@|[/-]\w")
_END_OF_HEADING = re.compile(r"[.)](?![0-9])")
_LONGEST_HEADING = 2
_ALL_OF = re.compile(r"100\s?%\s(?:các|số)\b")
_AFTER = re.compile(r" ([^\W\d_]+(?: [^\W\d_]+){0,3})")


@attrs.frozen(kw_only=True)
class Candidate:
    """A number or two, with what stands before and a unit that is known.

    Attributes:
        first: The number.
        second: The whole, or the end of a range.
        unit: None if it is not known.
        is_behind_figure: Whether only one character parts it from the figure before.
        bound_and_start: How it is meant, and where the word for that begins.
    """

    first: re.Match[str]
    second: re.Match[str] | None
    shape: FigureShape
    unit: Unit | None
    before: Before
    is_behind_figure: bool
    bound_and_start: tuple[Bound, int] = attrs.field(init=False)

    @bound_and_start.default
    def _find_bound(self) -> tuple[Bound, int]:
        before = self.before.back(1) if self.is_negative else self.before
        if self.shape is FigureShape.RANGE:
            before = before.without_from()
        bound, start = before.bound()
        # "Trên 100% các thôn" is "in all villages".
        is_place = bound is Bound.ABOVE and _ALL_OF.match(self.first.string, self.first.start())
        return (Bound.EXACT, before.end) if is_place else (bound, start)

    @property
    def last(self) -> re.Match[str]:
        """The last number, behind which the unit stands."""
        return self.second or self.first

    @property
    def numbers(self) -> tuple[re.Match[str], ...]:
        """One number, or two."""
        return (self.first, self.second) if self.second else (self.first,)

    @property
    def number_end(self) -> int:
        """The index behind the last number."""
        return self.last.end("number")

    @property
    def is_negative(self) -> bool:
        """Whether a minus sign belongs to it, and not a dash."""
        return self._is_signed and self.is_measured and self.shape is FigureShape.SINGLE

    @property
    def _is_signed(self) -> bool:
        """Whether something like a minus sign stands before, and not a bullet."""
        if self.before.character(1) not in _MINUS or self.before.is_line_start:
            return False
        return not self.before.character(2).isalnum()

    @property
    def is_measured(self) -> bool:
        """Whether the unit is one of measure."""
        return self.unit is not None and is_measure(self.unit)

    @property
    def is_figure(self) -> bool:
        """Whether all around it lets it be one."""
        if self._is_inside_a_code or self._is_date or self._is_name:
            return False
        if self._is_signed and self.second:
            return False  # nobody can tell what the sign belongs to
        return self.unit is not None or self._stands_alone

    @property
    def _is_inside_a_code(self) -> bool:
        last, rest = self.before.character(1), self.before.character(2)
        if last in ("-", "–"):
            return rest.isalnum() and not self.is_behind_figure
        return last in _IN_CODES or (last in (".", ",") and rest.isdigit())

    @property
    def _is_date(self) -> bool:
        if self.before.is_date_word:
            return True
        if self.shape is not FigureShape.PROGRESS:
            return False
        date = _DAY_AND_MONTH.match(self.first.string, self.first.start())
        return date is not None and (self.unit is None or int(date[1]) > int(date[2]))

    @property
    def _is_name(self) -> bool:
        if self.is_measured:
            return self.before.is_time and str(self.unit) in ("giờ", "phút")
        return self.before.is_label(is_counted=self.unit is not None)

    @property
    def _stands_alone(self) -> bool:
        """Whether it can be a figure though the unit is not known."""
        text = self.first.string
        if _IN_A_CODE.match(text, self.number_end) or self._is_heading:
            return False
        if self.shape is FigureShape.RANGE:
            return self.before.without_from() != self.before
        return self.shape is FigureShape.PROGRESS or is_clean(self.first["number"])

    @property
    def _is_heading(self) -> bool:
        text, end = self.first.string, self.number_end
        if self.before.character(1) == "(" and text[end : end + 1] == ")":
            return True
        starts = self.before.is_line_start or self.before.line.rstrip()[-1:] in tuple(".;:")
        return (
            starts
            and len(self.last["number"]) <= _LONGEST_HEADING
            and bool(_END_OF_HEADING.match(text, end))
        )


def candidate_at(text: str, start: int, last_end: int) -> Candidate:
    """Take one number or two that begin at *start*, behind the figure before."""
    # What begins with a digit begins with a number.
    first = next(grammar.first_number().finditer(text, start))
    second = grammar.second_number().match(text, first.end())
    shape = _shape(first, second) if second else FigureShape.SINGLE
    if shape is FigureShape.SINGLE:
        second = None
    return Candidate(
        first=first,
        second=second,
        shape=shape,
        unit=unit_of((second or first)["unit"]),
        before=Before(text, start),
        is_behind_figure=start - 1 == last_end,
    )


def _shape(first: re.Match[str], second: re.Match[str]) -> FigureShape:
    if first["unit"] and unit_of(first["unit"]) != unit_of(second["unit"]):
        return FigureShape.SINGLE
    if second["sign"].strip() == "/":
        return FigureShape.PROGRESS
    return FigureShape.RANGE if _rises(first, second) else FigureShape.SINGLE


def _rises(first: re.Match[str], second: re.Match[str]) -> bool:
    try:
        return read_digits(first["number"]).value < read_digits(second["number"]).value
    except ParseError:
        return second["unit"] is not None  # to be found, and told about


def describe(candidate: Candidate, phrase: Phrase) -> FoundFigure:
    """Read the numbers, and say all that is known."""
    bound, start = candidate.bound_and_start
    text, end = candidate.first.string, candidate.last.end()
    readings, error = _read(candidate)
    return FoundFigure(
        start=start,
        end=end,
        text=text[start:end],
        shape=candidate.shape,
        values=tuple(reading.value for reading in readings),
        unit=candidate.unit,
        bound=bound,
        after=_words_after(text, end),
        role=phrase.role,
        base=phrase.base["base"] if phrase.base else None,
        repairs=tuple(repair for reading in readings for repair in reading.repairs),
        error=error,
    )


def _read(candidate: Candidate) -> tuple[list[Reading[Decimal]], ParseError | None]:
    readings = []
    for number in candidate.numbers:
        try:
            readings.append(_shift(read_digits(number["number"]), number.start("number")))
        except ParseError as error:
            return [], _error_in(candidate, error, number)
    if candidate.is_negative:
        readings = [attrs.evolve(it, value=it.value.copy_negate()) for it in readings]
    return readings, None


def _shift(reading: Reading[Decimal], by: int) -> Reading[Decimal]:
    if not reading.repairs:
        return reading
    repairs = (attrs.evolve(it, position=it.position + by) for it in reading.repairs)
    return Reading(reading.value, tuple(repairs))


def _error_in(candidate: Candidate, error: ParseError, number: re.Match[str]) -> ParseError:
    _, start = candidate.bound_and_start
    text = number.string[start : candidate.last.end()]
    return in_context(error, text, number.start("number") - start, number.end("number") - start)


def _words_after(text: str, end: int) -> str:
    words = _AFTER.match(text, end)
    return words[1] if words else ""


@lru_cache(maxsize=4096)
def unit_of(typed: str | None) -> Unit | None:
    """Read a unit that the grammar knows."""
    return Unit.parse(typed.casefold()) if typed else None
