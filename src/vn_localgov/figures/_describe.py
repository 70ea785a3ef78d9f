"""Say all that is known of a figure: where it begins and ends, and what it is."""

import re
from collections.abc import Iterable
from decimal import Decimal

import attrs

from vn_localgov._text import Repair
from vn_localgov.errors import ParseError
from vn_localgov.figures._bounds import TAIL, Bound, bound_of_tail
from vn_localgov.figures._candidates import Candidate
from vn_localgov.figures._compounds import add_up
from vn_localgov.figures._digits import read_digits
from vn_localgov.figures._found import FigureShape, FoundFigure
from vn_localgov.figures._reading import in_context
from vn_localgov.figures._roles import Phrase

_ALL_OF = re.compile(r"100\s?%\s(?:các|số)\b")
_AFTER = re.compile(r" ([^\W\d_]+(?: [^\W\d_]+){0,3})")


@attrs.define
class Place:
    """Where a figure begins and ends, and the bound that the words there say."""

    start: int
    end: int
    bound: Bound


@attrs.define
class _Values:
    values: tuple[Decimal, ...] = ()
    repairs: tuple[Repair, ...] = ()
    error: ParseError | None = None


def place(candidate: Candidate) -> Place:
    """See which words beside the numbers belong to the figure."""
    before = candidate.before.back(1) if candidate.is_negative else candidate.before
    first, end = candidate.numbers[0], candidate.numbers[-1].end()
    tail = TAIL.match(first.string, end)
    if tail or candidate.shape is FigureShape.RANGE:
        before = before.without_from()
    bound, start = before.bound()
    # "Trên 100% các thôn" is "in all villages".
    if bound is Bound.ABOVE and _ALL_OF.match(first.string, first.start()):
        bound, start = Bound.EXACT, before.end
    return (
        Place(start, tail.end(), bound_of_tail(tail, bound)) if tail else Place(start, end, bound)
    )


def describe(candidate: Candidate, place: Place, phrase: Phrase) -> FoundFigure:
    """Read the numbers, and say all that is known."""
    text = candidate.before.text
    read = _read(candidate, place)
    words = _AFTER.match(text, place.end)
    return FoundFigure(
        start=place.start,
        end=place.end,
        text=text[place.start : place.end],
        shape=candidate.shape,
        values=read.values,
        unit=candidate.unit,
        bound=place.bound,
        after=words[1] if words else "",
        role=phrase.role,
        base=phrase.base["base"] if phrase.base else None,
        repairs=read.repairs,
        error=read.error,
    )


def _read(candidate: Candidate, place: Place) -> _Values:
    found: list[Decimal] = []
    repairs: list[Repair] = []
    for number in candidate.numbers:
        try:
            reading = read_digits(number["number"])
        except ParseError as error:
            return _Values(error=_error_in(place, error, number))
        found.append(reading.value)
        repairs += _moved(reading.repairs, number.start("number"))
    values = tuple(found)
    if candidate.shape is FigureShape.SINGLE:
        values = (add_up(candidate.numbers, values),)
    if candidate.is_negative:
        values = (values[0].copy_negate(),)
    return _Values(values, tuple(repairs))


def _moved(repairs: Iterable[Repair], by: int) -> list[Repair]:
    return [attrs.evolve(it, position=it.position + by) for it in repairs]


def _error_in(place: Place, error: ParseError, number: re.Match[str]) -> ParseError:
    text = number.string[place.start : place.end]
    start, end = number.span("number")
    return in_context(error, text, start - place.start, end - place.start)
