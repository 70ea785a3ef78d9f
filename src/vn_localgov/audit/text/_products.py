"""Crops: ``diện tích A ha, năng suất B tạ/ha, sản lượng C tấn``."""

import re
from collections.abc import Iterator
from fractions import Fraction

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Sentence, Told
from vn_localgov.errors import UnitMismatchError
from vn_localgov.relations import Relation
from vn_localgov.units import Unit, product_factor

_YIELD = re.compile(r"(?<!\w)năng\ssuất\b", re.IGNORECASE)
_OUTPUT = re.compile(r"(?<!\w)sản\slượng\b", re.IGNORECASE)
_HECTARE = Unit.parse("ha")


def products(sentence: Sentence) -> Iterator[Claim]:
    """Find every crop that a sentence tells with area, yield and output.

    More cannot be harvested than area and yield give. Less can: what was sown was not
    all harvested.
    """
    amounts = [it for it in sentence.figures if it.is_amount and it.unit]
    for area, harvest, output in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if area.unit == _HECTARE and _is_crop(sentence, area, harvest, output):
            yield from _product(area, harvest, output)


def _is_crop(sentence: Sentence, area: Told, harvest: Told, output: Told) -> bool:
    before_yield = sentence.between(area, harvest)
    before_output = sentence.between(harvest, output)
    if ";" in before_yield + before_output:
        return False
    return bool(_YIELD.search(before_yield) and _OUTPUT.search(before_output))


def _product(area: Told, harvest: Told, output: Told) -> Iterator[Claim]:
    area_, harvest_, output_ = (it.printed() for it in (area, harvest, output))
    try:
        factor = product_factor(output_.unit, area_.unit, harvest_.unit)
    except UnitMismatchError:
        return
    yield Claim(
        relation=Relation.product(output.id, area.id, harvest.id, factor=factor),
        figures=(output_, area_, harvest_),
        is_sure=Fraction(output.value) > Fraction(area.value * harvest.value) * factor,
    )
