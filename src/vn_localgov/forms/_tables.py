"""Tables of figures, with columns as wide as their text asks."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import attrs

from vn_localgov.fonts import longest_word, on_two_lines, text_width
from vn_localgov.forms._measures import Measure
from vn_localgov.forms._rules import Component, RuleSet, points
from vn_localgov.forms._styles import DATA_TABLE
from vn_localgov.forms._xml import Xml, cell, paragraph, row, run, table, w
from vn_localgov.reports import Run, Table

_Cell = tuple[Run, ...]
# In twentieths of a point: how far a part is indented, and after how many that stops.
_INDENT, _DEEPEST = 160, 4
_OF_POINT = 20
_SMALLEST_PT = 8
# Between border and text, where even the smallest letters need more room.
_SMALLEST_MARGIN_MM = Decimal("0.5")
# As long as «STT», and as numbers of rows are.
_LONGEST_SHORT = 4
# Names of rows get three lines, unless these are longer than so many letters are high.
_LINES_OF_NAMES, _WIDEST_NAMES = 3, 10


def data_table(source: Table, rules: RuleSet, *, is_held: bool = False) -> Xml:
    """Print *source* over the whole width of the text; its head comes on each page.

    Its last row stays on the page of what follows if it *is_held*. Where the paper is too
    narrow for whole words and figures, the letters are smaller, but never below eight points.

    Raises:
        ValueError: Its rows are not all as long as its head.
    """
    _check(source)
    form = fitted(source, rules)
    printing = _Printing(form, column_widths(source, form), _half_points(form, rules))
    last = len(source.rows) - 1 if is_held else None
    rows = (
        printing.row(content, _looks(source, depth, is_held=number == last))
        for number, (content, depth) in enumerate(zip(source.rows, _depths(source), strict=True))
    )
    given, usual = form.table.margin_mm, rules.table.margin_mm
    margin = None if given == usual else points(given.used)
    return table(DATA_TABLE, printing.widths, (printing.head(source.head), *rows), margin=margin)


def fitted(source: Table, rules: RuleSet) -> RuleSet:
    """Make the letters of tables so small that nothing is broken, if that can be.

    Where the smallest do not help, what stands around them is less, too.
    """
    columns = _columns(source)
    around = sum(_padding(column, rules) for column in columns)
    letters = sum(_levels(column, rules)[1] for column in columns) - around
    usual = rules["o_bang"].pt.used
    sizes = (usual, *map(Decimal, range(int(usual) - 1, _SMALLEST_PT - 1, -1)))
    enough = (pt for pt in sizes if letters * pt / usual + around <= rules.page.text_pt)
    chosen = next(enough, None)
    if chosen is None:
        return _narrowed(_at(rules, sizes[-1]))
    return rules if chosen == usual else _at(rules, chosen)


def _narrowed(rules: RuleSet) -> RuleSet:
    margin = attrs.evolve(rules.table, margin_mm=Measure(_SMALLEST_MARGIN_MM))
    return attrs.evolve(rules, table=margin)


def _at(rules: RuleSet, pt: Decimal) -> RuleSet:
    sized = {it: attrs.evolve(rules[it], pt=Measure(pt)) for it in ("dau_bang", "o_bang")}
    return attrs.evolve(rules, components={**rules.components, **sized})


def _half_points(form: RuleSet, rules: RuleSet) -> int | None:
    """The size of letters, if it is not that of the style."""
    used = form["o_bang"].pt.used
    return None if used == rules["o_bang"].pt.used else int(used * 2)


def is_too_wide(source: Table, rules: RuleSet) -> bool:
    """Whether heads would take more than two lines, or words be broken, on this paper.

    Raises:
        ValueError: Its rows are not all as long as its head.
    """
    _check(source)
    return sum(_levels(it, rules)[2] for it in _columns(source)) > rules.page.text_pt


def runs(content: Iterable[Run], half_points: int | None = None) -> list[Xml]:
    """Print runs, each in its look."""
    return [run(r.text, bold=r.bold, italic=r.italic, half_points=half_points) for r in content]


def column_widths(source: Table, rules: RuleSet) -> list[Decimal]:
    """Share the width of the text among the columns, in points.

    First no word is broken, then names of rows have three lines, then no head has more than
    two, then no cell has more than one; what is left over goes to the columns with the
    longest cells. Where no cell wants more, numbers of rows have none of it.
    """
    columns = _columns(source)
    levels = list(zip(*(_levels(column, rules) for column in columns), strict=True))
    page = rules.page.text_pt
    fitting = [level for level in levels if sum(level) <= page]
    low = fitting[-1] if fitting else levels[0]
    greed = [more - less for less, more in zip(low, levels[-1], strict=True)]
    if fitting and not any(greed):
        greed = [Decimal(0) if it.is_short else less for it, less in zip(columns, low, strict=True)]
    if not any(greed) or not fitting:
        greed = list(low)
    share = (page - sum(low)) / sum(greed)
    return [width + more * share for width, more in zip(low, greed, strict=True)]


@attrs.frozen
class _Column:
    """The texts of a column.

    Attributes:
        indent: How far the deepest of them is indented, in points.
        names: Whether it tells what the rows are: such texts need room for several words.
    """

    head: str
    texts: tuple[str, ...]
    indent: Decimal
    names: bool

    @property
    def is_short(self) -> bool:
        """Whether it holds nothing but the numbers of the rows, or signs as short."""
        return all(len(it.strip()) <= _LONGEST_SHORT for it in (self.head, *self.texts))


def _columns(source: Table) -> list[_Column]:
    cells = zip(source.head, *source.rows, strict=True)
    deepest = max(_depths(source), default=0)
    first = source.alignment.index("left") if "left" in source.alignment else None
    return [
        _Column(head, tuple(texts), Decimal(_indent(depth)) / _OF_POINT, index == first)
        for index, ((head, *texts), depth) in enumerate(
            zip((map(_text, it) for it in cells), _inwards(source, deepest), strict=True)
        )
    ]


def _text(content: _Cell) -> str:
    return "".join(run.text for run in content)


def _levels(column: _Column, rules: RuleSet) -> tuple[Decimal, ...]:
    """Widths for unbroken words, for names on three lines, heads on two, cells on one.

    Very long names have more lines.
    """
    above, below = rules["dau_bang"].face, rules["o_bang"].face
    padding = _padding(column, rules)
    whole = max(text_width(text, below) for text in ("", *column.texts))
    widest = below.pt * _WIDEST_NAMES
    named = min(whole / _LINES_OF_NAMES, widest) if column.names else Decimal(0)
    words = max(longest_word(it, above) for it in (column.head, *column.texts))
    names = max(words, named)
    heads = max(names, on_two_lines(column.head, above))
    lines = max(heads, whole)
    return tuple(it + padding for it in (words, names, heads, lines))


def _padding(column: _Column, rules: RuleSet) -> Decimal:
    """What a column needs beside its letters."""
    return points(rules.table.margin_mm.used) * 2 + rules.table.spare_pt.used + column.indent


def _check(source: Table) -> None:
    size = len(source.head)
    if not size:
        raise ValueError("a table needs at least one column")
    for number, content in enumerate((source.alignment, *source.rows)):
        if len(content) != size:
            where = f"row {number}" if number else "the alignment"
            raise ValueError(f"{where} has {len(content)} columns, the head has {size}")
    if len(_depths(source)) != len(source.rows):
        raise ValueError(f"{len(source.depths)} depths are given for {len(source.rows)} rows")


@attrs.frozen
class _Printing:
    """How the rows of a table are printed.

    Attributes:
        half_points: Size of the letters, if it is not that of the style.
    """

    rules: RuleSet
    widths: list[Decimal]
    half_points: int | None

    def head(self, content: tuple[_Cell, ...]) -> Xml:
        """Write the row that comes again on each page."""
        looks: list[tuple[()]] = [()] * len(content)
        return row(self._cells(content, self.rules["dau_bang"], looks), is_head=True)

    def row(self, content: tuple[_Cell, ...], looks: Iterable[Sequence[Xml]]) -> Xml:
        """Write a row of figures."""
        return row(self._cells(content, self.rules["o_bang"], looks))

    def _cells(
        self, content: tuple[_Cell, ...], form: Component, looks: Iterable[Sequence[Xml]]
    ) -> Iterator[Xml]:
        middle = w("vAlign", val="center")
        for width, part, look in zip(self.widths, content, looks, strict=True):
            text = paragraph(form, *runs(part, self.half_points), direct=look)
            yield cell(width, [text], middle)


def _looks(source: Table, depth: int, *, is_held: bool) -> Iterator[list[Xml]]:
    held = [w("keepNext")] if is_held else []
    for side, inwards in zip(source.alignment, _inwards(source, depth), strict=True):
        deep = [w("ind", left=_indent(inwards))] if inwards else []
        yield [*held, *deep, w("jc", val=side)]


def _depths(source: Table) -> tuple[int, ...]:
    return source.depths or (0,) * len(source.rows)


def _inwards(source: Table, depth: int) -> Iterator[int]:
    """How deep each cell of a row is: its first text that stands to the left."""
    for side in source.alignment:
        yield depth if side == "left" else 0
        depth = 0 if side == "left" else depth


def _indent(depth: int) -> int:
    return _INDENT * min(depth, _DEEPEST)
