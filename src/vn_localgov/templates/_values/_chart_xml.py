"""Write figures into the XML of a chart: what a reader sees without opening the worksheet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from vn_localgov.charts._data import ChartData
from vn_localgov.charts._workbook import column
from vn_localgov.charts._xml import figures_at, names_at
from vn_localgov.templates._tokens import OPEN, Token, end_of, source, tokenize

_FORMAT = re.compile(r"<c:formatCode>([^<]*)</c:formatCode>")
_NUMBERS = frozenset({"idx", "order"})
# What a copy of a row must not share with it: its colours, for instance.
_OWN = frozenset({"spPr", "marker", "dPt", "extLst"})
_NUMBER = re.compile(r"(?<=val=\")[0-9]{1,9}(?=\")")
_WORKBOOK = re.compile(
    r"<c:externalData\b.*?</c:externalData>|<c:externalData\b[^<>]*/>", re.DOTALL
)


def has_categories(xml: str) -> bool:
    """Whether each row of figures has one value for each category, and there is such a row."""
    tokens = tokenize(xml)
    rows = [_children(tokens[start:end]) for start, end in _rows(tokens)]
    return bool(rows) and all("val" in dict(row) for row in rows) and "<c:ser>" in xml


def fill_chart(xml: str, data: ChartData, *, has_workbook: bool) -> str:
    """Let a chart show other figures; each row looks like the one that was in its place.

    What is beyond the rows of the template is of the kind of its last one, in other colours.
    """
    tokens = tokenize(xml)
    rows = _rows(tokens)
    out: list[str] = []
    position = 0
    for number, (start, end) in enumerate(rows):
        out.append(source(tokens[position:start]))
        is_last = number == len(rows) - 1
        wanted = range(number, max(len(data.series), number + 1) if is_last else number + 1)
        out += (_row(tokens[start:end], data, it, it - number) for it in wanted)
        position = end
    filled = "".join(out) + source(tokens[position:])
    return filled if has_workbook else without_workbook(filled)


def without_workbook(xml: str) -> str:
    """Let go of the worksheet behind a chart, which would show other figures."""
    return _WORKBOOK.sub("", xml)


def _rows(tokens: list[Token]) -> list[tuple[int, int]]:
    """Where each row of figures begins and ends."""
    starts = [it for it, token in enumerate(tokens) if token.name == "ser" and token.kind == OPEN]
    return [(start, end_of(tokens, start) + 1) for start in starts]


def _children(row: list[Token]) -> list[tuple[str, str]]:
    """The elements in a row of figures: name and XML of each."""
    found: list[tuple[str, str]] = []
    index = 1
    while index < len(row) - 1:
        end = end_of(row, index)
        found.append((row[index].name, source(row[index : end + 1])))
        index = end + 1
    return found


def _row(row: list[Token], data: ChartData, number: int, copy: int) -> str:
    """A row of figures in the looks of another; nothing if the data has none of this number."""
    if number >= len(data.series):
        return ""
    children = _children(row)
    name, figures = list(data.series.items())[number]
    names = f"${column(0)}$2:${column(0)}${len(figures) + 1}"
    values = names.replace(column(0), column(number + 1))
    made = {
        "tx": f"<c:tx>{names_at(f'${column(number + 1)}$1', [name])}</c:tx>",
        "cat": f"<c:cat>{names_at(names, data.categories)}</c:cat>",
        "val": f"<c:val>{_values(values, figures, dict(children)['val'])}</c:val>",
    }
    return f"{row[0].text}{''.join(_merged(children, made, copy))}{row[-1].text}"


def _merged(
    children: Sequence[tuple[str, str]], made: Mapping[str, str], copy: int
) -> Iterator[str]:
    """The elements of a row of figures, the new ones among them, in the order of the format."""
    known = dict(children)
    for name, xml in children:
        if name == "val" and "cat" not in known:
            yield made["cat"]
        if copy and name in _NUMBERS:
            yield _NUMBER.sub(lambda found: str(int(found[0]) + copy), xml)
        elif not (copy and name in _OWN):
            yield made.get(name, xml)
        if name == "order" and "tx" not in known:
            yield made["tx"]


def _values(cells: str, figures: Sequence[Decimal | None], old: str) -> str:
    """The figures of a row, in the format that they had."""
    shown = _FORMAT.search(old)
    return figures_at(cells, figures, shown[1] if shown else "General")
