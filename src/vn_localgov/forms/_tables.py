"""Tables of figures, with columns as wide as their text asks."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from vn_localgov.fonts import longest_word, on_two_lines, text_width
from vn_localgov.forms._rules import Component, RuleSet, points
from vn_localgov.forms._styles import DATA_TABLE
from vn_localgov.forms._xml import Xml, cell, paragraph, row, run, table, w
from vn_localgov.reports import Run, Table

_Cell = tuple[Run, ...]


def data_table(source: Table, rules: RuleSet, *, is_held: bool = False) -> Xml:
    """Print *source* over the whole width of the text; its head comes on each page.

    Its last row stays on the page of what follows if it *is_held*.

    Raises:
        ValueError: Its rows are not all as long as its head.
    """
    _check(source)
    widths = column_widths(source, rules)
    head, body = rules["dau_bang"], rules["o_bang"]
    top = [
        cell(width, [paragraph(head, *runs(content))], w("vAlign", val="center"))
        for width, content in zip(widths, source.head, strict=True)
    ]
    last = len(source.rows) - 1 if is_held else None
    rows = (
        _row(content, source, widths, body, is_held=number == last)
        for number, content in enumerate(source.rows)
    )
    return table(DATA_TABLE, widths, (row(top, is_head=True), *rows))


def is_too_wide(source: Table, rules: RuleSet) -> bool:
    """Whether heads would take more than two lines, or words be broken, on this paper.

    Raises:
        ValueError: Its rows are not all as long as its head.
    """
    _check(source)
    columns = zip(source.head, *source.rows, strict=True)
    return sum(_levels(column, rules)[1] for column in columns) > rules.page.text_pt


def runs(content: Iterable[Run]) -> list[Xml]:
    """Print runs, each in its look."""
    return [run(r.text, bold=r.bold, italic=r.italic) for r in content]


def column_widths(source: Table, rules: RuleSet) -> list[Decimal]:
    """Share the width of the text among the columns, in points.

    First no word is broken, then no head has more than two lines, then no cell has
    more than one; what is left over goes to the columns with the longest cells.
    """
    columns = list(zip(source.head, *source.rows, strict=True))
    levels = list(zip(*(_levels(column, rules) for column in columns), strict=True))
    page = rules.page.text_pt
    fitting = [level for level in levels if sum(level) <= page]
    low = fitting[-1] if fitting else levels[0]
    greed = [more - less for less, more in zip(low, levels[-1], strict=True)]
    if not fitting or not any(greed):
        greed = list(low)
    share = (page - sum(low)) / sum(greed)
    return [width + more * share for width, more in zip(low, greed, strict=True)]


def _levels(column: Sequence[_Cell], rules: RuleSet) -> tuple[Decimal, Decimal, Decimal]:
    """Widths for unbroken words, for a head on two lines, for cells on one."""
    head, *rows = ("".join(run.text for run in content) for content in column)
    above, below = rules["dau_bang"].face, rules["o_bang"].face
    padding = points(rules.table.margin_mm.used) * 2 + rules.table.spare_pt.used
    words = max(longest_word(head, above), *(longest_word(t, above) for t in ("", *rows)))
    heads = max(words, on_two_lines(head, above))
    lines = max(heads, *(text_width(text, below) for text in ("", *rows)))
    return words + padding, heads + padding, lines + padding


def _check(source: Table) -> None:
    size = len(source.head)
    if not size:
        raise ValueError("a table needs at least one column")
    for number, content in enumerate((source.alignment, *source.rows)):
        if len(content) != size:
            where = f"row {number}" if number else "the alignment"
            raise ValueError(f"{where} has {len(content)} columns, the head has {size}")


def _row(
    content: tuple[_Cell, ...],
    source: Table,
    widths: list[Decimal],
    form: Component,
    *,
    is_held: bool,
) -> Xml:
    held = [w("keepNext")] if is_held else []
    return row(
        cell(
            width,
            [paragraph(form, *runs(part), direct=(*held, w("jc", val=side)))],
            w("vAlign", val="center"),
        )
        for width, part, side in zip(widths, content, source.alignment, strict=True)
    )
