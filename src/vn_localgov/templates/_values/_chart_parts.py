"""Find the charts that the drawings of a part lead to, and the worksheets behind them."""

import re
from collections.abc import Iterable, Mapping

import attrs

from vn_localgov.opc import Limits
from vn_localgov.templates._prefixes import check_prefixes
from vn_localgov.templates._reading._prepare import read_text
from vn_localgov.templates._reading._references import targets
from vn_localgov.templates._tokens import Token
from vn_localgov.templates._values._chart_xml import has_categories
from vn_localgov.templates._values._charts import Chart, ChartSlot
from vn_localgov.templates._wellformed import check_part

_WORKBOOK = re.compile(r"<c:externalData\b[^<>]*?\br:id=\"([^\"]*)\"")
_NEW_WORKBOOK = ".xlsx"


def find_charts(
    tokens: Iterable[Token], part: str, package: Mapping[str, bytes], limits: Limits
) -> None:
    """Tell each place of a chart in a part which chart it is.

    Raises:
        WordError: A chart is not well-formed, or may be an attack.
    """
    for token in tokens:
        slot = token.tag and token.tag.context.slot
        if token.tag and isinstance(slot, ChartSlot):
            name = targets(package, part).get(slot.relation, "")
            if name in package:
                found = attrs.evolve(slot, chart=_read(name, package, limits))
                token.tag.context = attrs.evolve(token.tag.context, slot=found)


def _read(name: str, package: Mapping[str, bytes], limits: Limits) -> Chart:
    check_part(name, package[name], limits)
    text = read_text(name, package[name])
    check_prefixes(name, package[name])
    found = _WORKBOOK.search(text)
    workbook = targets(package, name).get(found[1]) if found else None
    is_known = workbook in package and str(workbook).endswith(_NEW_WORKBOOK)
    return Chart(
        name=name,
        text=text,
        workbook=workbook if is_known else None,
        has_categories=has_categories(text),
    )
