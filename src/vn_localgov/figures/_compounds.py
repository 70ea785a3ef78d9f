"""Amounts that are written in several units: ``16 tỷ 434 triệu đồng``."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import attrs

from vn_localgov.figures import _grammar as grammar
from vn_localgov.figures._digits import is_clean
from vn_localgov.figures._words import unit_of
from vn_localgov.numbers import EXACT
from vn_localgov.units import Dimension, Part, Unit, table

_SPACES = (" ", "\u00a0")
_DIGITS = frozenset("0123456789")
_POWER_OF_TEN = re.compile(r"10+")
# "3 giờ 20 phút" is a time of day as often as a duration.
_DIMENSIONS = (Dimension.MONEY, Dimension.MASS, Dimension.AREA, Dimension.LENGTH)


def smaller_parts(first: re.Match[str]) -> tuple[re.Match[str], ...]:
    """The numbers behind *first* that count smaller units of the same amount."""
    after = first.end() + 1
    if first.string[after : after + 1] not in _DIGITS:
        return ()
    parts: list[re.Match[str]] = []
    left = first
    while right := _next_part(left):
        parts.append(right)
        left = right
    return tuple(parts)


def _next_part(left: re.Match[str]) -> re.Match[str] | None:
    text, end = left.string, left.end()
    if text[end : end + 1] not in _SPACES or text[end + 1 : end + 2] not in _DIGITS:
        return None
    right = grammar.first_number().match(text, end + 1)
    return right if right and _goes_on(left, right) else None


def _goes_on(left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether *right* counts what is less than one of the unit of *left*."""
    one = places(left["unit"], right["unit"])
    if not one or "," in left["number"] or not is_clean(left["number"]):
        return False
    whole = right["number"].partition(",")[0].replace(".", "")
    return is_clean(right["number"]) and len(whole) <= one


@lru_cache(maxsize=4096)
def places(left: str, right: str | None) -> int:
    """How many digits of *right* make one of *left*; 0 where they make no one amount."""
    large, small = unit_of(left), unit_of(right)
    if large is None or small is None or len(large.parts) > 1:
        return 0
    ratio = _ratio(large, small)
    return len(str(ratio)) - 1 if _POWER_OF_TEN.fullmatch(str(ratio)) else 0


def _ratio(large: Unit, small: Unit) -> Fraction:
    if scale := table().scales.get(str(large)):
        return Fraction(scale, _scale_of(small) or scale)
    one, other = large.parts[0], small.parts[0]
    dimension = one.measure.dimension
    if dimension not in _DIMENSIONS or dimension is not other.measure.dimension:
        return Fraction(0)
    # How many sào a mẫu has is the custom of a region.
    is_known = not (one.measure.lacks_region or other.measure.lacks_region)
    return one.size / other.size if is_known else Fraction(0)


def _scale_of(unit: Unit) -> int:
    """How many one of *unit* is behind a bare *tỷ* or *triệu*; 0 if it begins a new figure."""
    scales, part = table().scales, unit.parts[0]
    if scale := scales.get(str(unit)) or scales.get(part.scale):
        return scale
    # "1 tỷ 500 đồng" is one amount, "1 tỷ 5 hộ" are two.
    return int(part.measure.dimension is Dimension.MONEY)


def unit_of_all(large: Unit, parts: Sequence[re.Match[str]]) -> Unit:
    """The first unit, *large*, with all that only the last one says: *tỷ*, *đồng/hộ*."""
    small = unit_of(parts[-1]["unit"]) or large
    first, last = large.parts[0], small.parts[0]
    if str(large) in table().scales and str(small) not in table().scales:
        first = Part(str(large), last.measure)
    return attrs.evolve(large, parts=(first, *small.parts[1:]))


def add_up(parts: Sequence[re.Match[str]], values: Sequence[Decimal]) -> Decimal:
    """The whole amount in the first unit, as precise as the last: 16 tỷ 434 triệu is 16.434."""
    amount, shift = values[0], 0
    for left, right, value in zip(parts, parts[1:], values[1:], strict=False):
        shift += places(left["unit"], right["unit"])
        amount = EXACT.add(amount, value.scaleb(-shift, context=EXACT))
    return amount
