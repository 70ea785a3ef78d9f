"""Numbers of a text that may be figures, and what tells that they are."""

import re
from functools import cache

import attrs

from vn_localgov.errors import ParseError
from vn_localgov.figures import _grammar as grammar
from vn_localgov.figures._before import Before
from vn_localgov.figures._compounds import smaller_parts, unit_of_all
from vn_localgov.figures._digits import is_clean, read_digits
from vn_localgov.figures._found import FigureShape
from vn_localgov.figures._words import is_measure, unit_of, words
from vn_localgov.units import Unit

_DAY_AND_MONTH = re.compile(r"(0?[1-9]|[12][0-9]|3[01])\s?/\s?(0?[1-9]|1[0-2])(?![0-9]|[.,][0-9])")
# With a larger whole, it is as likely done of so many.
_FRACTION = re.compile(r"(?:1/[2-5]|2/[35]|3/[45]|4/5)(?![0-9]|[.,][0-9])")
_IN_CODES = frozenset("/@_=&#\\")
_IN_A_CODE = re.compile(r"\w|@|[/-]\w|\+[0-9]")
_END_OF_HEADING = re.compile(r"[.)](?![0-9])")
_BEFORE_HEADING = (".", ";", ":")
_LONGEST_HEADING = 2
_WITHOUT_DAYS = ("năm", "quý")
_QUOTES = ("“", '"', "'")


@attrs.define(kw_only=True)
class Candidate:
    """A number or several, with what stands before and a unit that is known.

    Attributes:
        numbers: One; two of done of a whole, of a range and of a fraction; or those of an
            amount in several units.
        unit: None if it is not known.
        behind: Where the figure before ends.
        listed: What stands before a list of names that may go on here.
        has_sign: Whether something like a minus sign stands before.
        is_negative: Whether it is a minus sign, and of this number.
    """

    numbers: tuple[re.Match[str], ...]
    shape: FigureShape
    unit: Unit | None
    before: Before
    behind: int
    listed: Before | None
    has_sign: bool = attrs.field(init=False)
    is_negative: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.has_sign = self.before.has_sign(self.behind)
        self.is_negative = self.has_sign and self._is_below_zero

    @property
    def _is_below_zero(self) -> bool:
        is_single = self.shape is FigureShape.SINGLE
        return is_single and (self.is_measured or self.before.is_surely_minus)

    @property
    def number_end(self) -> int:
        """The index behind the last number."""
        return self.numbers[-1].end("number")

    @property
    def is_measured(self) -> bool:
        """Whether the unit is one of measure."""
        return self.unit is not None and is_measure(self.unit)

    @property
    def is_figure(self) -> bool:
        """Whether all around it lets it be one."""
        if self._is_inside_a_code or self._is_day_and_month or self.is_name:
            return False
        if self.has_sign and self.shape is not FigureShape.SINGLE:
            return False  # nobody can tell what the sign belongs to
        return self.unit is not None or self._stands_alone

    @property
    def is_name(self) -> bool:
        """Whether words before make it a date or a name, or such a list goes on here."""
        goes_on = self.listed is not None and self._goes_on(self.listed)
        return goes_on or self._is_dated or self._is_labelled

    @property
    def _is_inside_a_code(self) -> bool:
        last, rest = self.before.last, self.before.rest
        if last in ("-", "–"):
            return rest.isalnum() and self.before.end - 1 != self.behind
        return last in _IN_CODES or (last in (".", ",", "+") and rest.isdigit())

    @property
    def _is_day_and_month(self) -> bool:
        if self.shape is not FigureShape.PROGRESS:
            return False
        date = self._day_and_month
        return date is not None and (self.unit is None or int(date[1]) > int(date[2]))

    @property
    def _day_and_month(self) -> re.Match[str] | None:
        first = self.numbers[0]
        return _DAY_AND_MONTH.match(first.string, first.start())

    def _goes_on(self, listed: Before) -> bool:
        """Whether it is the 6 of *Điều 5, 6*, but not the 60 of *ngày 5, 60*."""
        if self.unit is not None:
            return False
        word, number = listed.date_word, self.numbers[0]["number"]
        return words().can_be_date(word, number) if word else number.isdecimal()

    @property
    def _is_dated(self) -> bool:
        word = self.before.date_word
        if word is None:
            return False
        if self.unit is None:
            return not self._is_large
        if self.before.is_span:
            word = "năm"  # "cả năm 2023", but "cả năm 5 hộ", "trong quý 3 hộ"
        return not words().is_sure(self.unit) and self._can_be_date(word)

    def _can_be_date(self, word: str) -> bool:
        if self.shape in (FigureShape.PROGRESS, FigureShape.FRACTION):
            return word not in _WITHOUT_DAYS and self._day_and_month is not None
        return all(words().can_be_date(word, it["number"]) for it in self.numbers)

    @property
    def _is_large(self) -> bool:
        """Whether it has thousands, as no day and hardly a name has."""
        typed = self.numbers[0]["number"]
        return "." in typed and is_clean(typed)

    @property
    def _is_labelled(self) -> bool:
        if self.is_measured:
            return self.before.is_time and str(self.unit) in ("giờ", "phút")
        if not self.before.is_label(self.unit, is_large=self._is_large):
            return False
        # "12 lớp 35 em": the word is the unit of another figure.
        return not self.behind or bool(self.before.text[self.behind : self.before.end].strip())

    @property
    def _stands_alone(self) -> bool:
        """Whether it can be a figure though the unit is not known."""
        text, end = self.numbers[0].string, self.number_end
        # “4 tại chỗ” is a slogan.
        if self.before.last in _QUOTES or _IN_A_CODE.match(text, end):
            return False
        if self._is_heading(text, end):
            return False
        if self.shape is FigureShape.RANGE:
            return self.before.words[-1:] == ["từ"] or text[end : end + 1] == "°"
        return self.shape is not FigureShape.SINGLE or is_clean(self.numbers[0]["number"])

    def _is_heading(self, text: str, end: int) -> bool:
        following = text[end : end + 1]
        if following not in (".", ")"):
            return False
        if self.before.last == "(" and following == ")":
            return True
        if len(self.numbers[-1]["number"]) > _LONGEST_HEADING:
            return False
        starts = self.before.is_line_start or self.before.line.rstrip()[-1:] in _BEFORE_HEADING
        return starts and bool(_END_OF_HEADING.match(text, end))


def candidate_at(text: str, start: int, behind: int, listed: Before | None) -> Candidate:
    """Take the numbers that begin at *start*, behind the figure that ends at *behind*.

    *listed* is what stands before a list of names that may go on here.
    """
    before = Before(text, start)
    numbers, shape = _numbers(before)
    if numbers[0].start() > start:
        before = before.back(start - numbers[0].start())  # a point, which begins no number
    unit = unit_of(numbers[-1]["unit"])
    if unit and shape is FigureShape.SINGLE and (smaller := smaller_parts(numbers[0])):
        numbers = (*numbers, *smaller)
        unit = unit_of_all(unit, smaller)
    return Candidate(
        numbers=numbers, shape=shape, unit=unit, before=before, behind=behind, listed=listed
    )


def _numbers(before: Before) -> tuple[tuple[re.Match[str], ...], FigureShape]:
    first = grammar.number_at(before.text, before.end)
    if first["sloppy"] and (before.date_word or before.is_label(None, is_large=False)):
        first = grammar.plain_number(first)  # "thôn 5 120 hộ"
    between = grammar.BETWEEN.match(first.string, first.end())
    if between is None:
        return (first,), FigureShape.SINGLE
    second = grammar.number_at(first.string, between.end())
    shape = _shape(first, second, between[1])
    return ((first,) if shape is FigureShape.SINGLE else (first, second)), shape


def _shape(first: re.Match[str], second: re.Match[str], sign: str) -> FigureShape:
    if first["unit"] and unit_of(first["unit"]) != unit_of(second["unit"]):
        return FigureShape.SINGLE
    if sign == "/":
        return FigureShape.FRACTION if _is_fraction(first, second) else FigureShape.PROGRESS
    return FigureShape.RANGE if _rises(first, second) else FigureShape.SINGLE


def _is_fraction(first: re.Match[str], second: re.Match[str]) -> bool:
    text = first.string
    return bool(_FRACTION.match(text, first.start()) and _whole().match(text, second.end()))


@cache
def _whole() -> re.Pattern[str]:
    either = "|".join(words().wholes).replace(" ", r"\s")
    return re.compile(rf"\s(?:{either})\b", re.IGNORECASE)


def _rises(first: re.Match[str], second: re.Match[str]) -> bool:
    try:
        return read_digits(first["number"]).value < read_digits(second["number"]).value
    except ParseError:
        return second["unit"] is not None  # to be found, and told about
