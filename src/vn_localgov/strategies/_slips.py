"""Slips of the finger: one digit mistyped, or two of them swapped."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from vn_localgov.figures import Figure
from vn_localgov.intervals import Interval
from vn_localgov.numbers import EXACT
from vn_localgov.relations import Relation, Rounding
from vn_localgov.strategies._topics import Fact


def slips(relation: Relation, id_: str, facts: Mapping[str, Fact]) -> list[Figure]:
    """List what one slip makes of a figure, such that *relation* cannot hold any more."""
    printed = {name: facts[name].figure for name in relation.figures}
    figures = {name: figure for name, figure in printed.items() if figure}
    if len(figures) < len(printed):  # a slip might not show
        return []
    own = figures[id_]
    wrong = (attrs.evolve(own, value=value) for value in _mistyped(own.value))
    return [it for it in wrong if not _may_hold(relation, figures | {id_: it})]


def _mistyped(value: Decimal) -> Iterator[Decimal]:
    sign, digits, exponent = value.as_tuple()
    comma = len(digits) + int(exponent)
    for typed in sorted(set(_one_slip("".join(map(str, digits)), comma))):
        if typed[0] != "0" or len(typed) == 1:
            number = Decimal((sign, tuple(map(int, typed)), 0))
            yield number.scaleb(int(exponent), EXACT)


def _one_slip(digits: str, comma: int) -> Iterator[str]:
    for place, digit in enumerate(digits):
        before, after = digits[:place], digits[place + 1 :]
        yield from (f"{before}{other}{after}" for other in "0123456789" if other != digit)
        # On both sides of a comma, digits are no neighbours.
        if after and after[0] != digit and place + 1 != comma:
            yield f"{before}{after[0]}{digit}{after[1:]}"


def _may_hold(relation: Relation, figures: Mapping[str, Figure]) -> bool:
    """Whether the prints may be true together, cut off or with zeros that do not count."""
    box = {name: _widest(figure) for name, figure in figures.items()}
    return relation.solve(relation.stated, box) & box[relation.stated] is not None


def _widest(figure: Figure) -> Interval:
    digits = str(figure.value)
    zeros = 0 if figure.decimals or not figure.value else len(digits) - len(digits.rstrip("0"))
    if not zeros and Rounding.usual(figure.unit) is Rounding.EXACT:
        return Interval.exactly(figure.value)
    step = Fraction(10) ** (zeros - figure.decimals)
    return Interval(Fraction(figure.value) - step, Fraction(figure.value) + step)
