"""Crops: ``diện tích A ha, năng suất B tạ/ha, sản lượng C tấn``."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from vn_localgov.audit.text._claims import Claim, loosest
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.errors import UnitMismatchError
from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation
from vn_localgov.units import Unit, product_factor

_YIELD = re.compile(r"(?<!\w)năng\ssuất\b", re.IGNORECASE)
_OUTPUT = re.compile(r"(?<!\w)sản\slượng\b", re.IGNORECASE)
_HECTARE = Unit.parse("ha")
# Each one more doubles the sums that are tried.
_MOST_AREAS = 6


def products(sentence: Sentence) -> Iterator[Claim]:
    """Find every crop that a sentence tells with area, yield and output.

    More cannot be harvested than area and yield give. Less can: what was sown was not
    all harvested. The area is any one before the output, or several of them together:
    *500 ha (vụ Đông Xuân 250 ha, vụ Hè Thu 250 ha), năng suất*.
    """
    amounts = [it for it in sentence.figures if it.is_amount and it.unit]
    areas: deque[Told] = deque(maxlen=_MOST_AREAS)
    for area, harvest, output in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if area.unit == _HECTARE:
            areas.append(area)
            if _is_crop(sentence, area, harvest, output):
                yield from _product(areas, harvest, output)


def _is_crop(sentence: Sentence, area: Told, harvest: Told, output: Told) -> bool:
    before_yield = sentence.between(area, harvest)
    before_output = sentence.between(harvest, output)
    if ";" in before_yield + before_output:
        return False
    return bool(_YIELD.search(before_yield) and _OUTPUT.search(before_output))


def _product(areas: Sequence[Told], harvest: Told, output: Told) -> Iterator[Claim]:
    try:
        factor = product_factor(output.printed().unit, _HECTARE, harvest.printed().unit)
    except UnitMismatchError:
        return
    likely = min(areas, key=lambda it: abs(_given(it, harvest, factor) - Fraction(output.value)))
    most = max(_given(it, harvest, factor) for it in areas)
    claims = [_claim(it, harvest, output, factor) for it in (likely, *areas)]
    if holding := next((claim for claim in claims if not claim.is_wrong), None):
        yield holding
    elif not _is_given_together(areas, harvest, output, factor):
        yield attrs.evolve(claims[0], is_sure=Fraction(output.value) > most)


def _given(area: Told, harvest: Told, factor: Fraction) -> Fraction:
    return Fraction(area.value) * Fraction(harvest.value) * factor


def _claim(area: Told, harvest: Told, output: Told, factor: Fraction) -> Claim:
    figures = (output.printed(), area.printed(), harvest.printed())
    relation = Relation.product(*(it.id for it in figures), factor=factor)
    return Claim(relation=relation, figures=figures)


def _is_given_together(
    areas: Sequence[Told], harvest: Told, output: Told, factor: Fraction
) -> bool:
    """Whether some of the areas, added up, give the output."""
    each = loosest(harvest.printed()) * factor
    stated, sums = loosest(output.printed()), [Interval.exactly(0)]
    for area in areas:
        sums += [it + loosest(area.printed()) for it in sums]
    return any(it * each & stated is not None for it in sums[1:])
