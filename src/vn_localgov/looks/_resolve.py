"""Work out what paragraphs and letters look like from all that is said about them."""

from collections.abc import Iterable, Mapping
from functools import reduce

import attrs

from vn_localgov.looks._finish import USUAL_PT, finish_paragraph, finish_run
from vn_localgov.looks._look import ParagraphLook, RunLook
from vn_localgov.looks._nodes import Trace, child_value, trace
from vn_localgov.looks._numbering import LAST_LEVEL, List
from vn_localgov.looks._paragraph_properties import read_paragraph
from vn_localgov.looks._run_properties import TOGGLES, Said, read_run
from vn_localgov.looks._styles import NUMBERING, Layer, ParagraphStyle, Styles, merge
from vn_localgov.looks._tables import NO_TABLE, TableKey
from vn_localgov.looks._theme import Theme
from vn_localgov.word._xml import Node

_NOT_PARAGRAPH = frozenset({"rPr", "sectPr", "pPrChange"})
_NOT_RUN = frozenset({"rPrChange"})


@attrs.frozen(eq=False)
class Resolved:
    """A paragraph's look, and what its runs need.

    Attributes:
        style: Name of its style, as Word has it inside: "heading 1" in all languages.
        list: Number of its list, and its level, from 0.
    """

    look: ParagraphLook
    style: ParagraphStyle
    style_id: str
    table: TableKey
    list: tuple[int, int] | None

    @property
    def place(self) -> tuple[str, TableKey]:
        """What decides how a run looks, beside what is said in it."""
        return self.style_id, self.table


@attrs.define(eq=False)
class Resolver:
    """Works out each look once, however often it comes in a document.

    Attributes:
        yields: Whether the usual style yields to styles of tables, as in older files.
    """

    styles: Styles
    lists: Mapping[int, List]
    theme: Theme
    yields: bool
    _tables: dict[TableKey, Layer] = attrs.field(factory=dict)
    _paragraphs: dict[tuple[Trace, TableKey], Resolved] = attrs.field(factory=dict)
    _runs: dict[tuple[object, ...], RunLook] = attrs.field(factory=dict)
    _looks: dict[RunLook, RunLook] = attrs.field(factory=dict)

    def paragraph(self, properties: Node | None, table: TableKey) -> Resolved:
        """Give the look of a paragraph with these ``w:pPr``."""
        key = trace(properties, _NOT_PARAGRAPH), table
        if key not in self._paragraphs:
            self._paragraphs[key] = self._resolve(read_paragraph(properties), table)
        return self._paragraphs[key]

    def run(self, properties: Node | None, paragraph: Resolved) -> RunLook:
        """Give the look of a run with these ``w:rPr``."""
        key = (trace(properties, _NOT_RUN), *paragraph.place)
        if key not in self._runs:
            direct = read_run(properties, self.theme)
            self._runs[key] = self._combine(_style_of(properties), direct, paragraph)
        return self._runs[key]

    def label(self, mark: Node | None, paragraph: Resolved, list_: tuple[int, int]) -> RunLook:
        """Give the look of a number before a paragraph whose mark has these ``w:rPr``."""
        key = (trace(mark, _NOT_RUN), *paragraph.place, *list_)
        if key not in self._runs:
            own = self.lists[list_[0]].level(list_[1]).look.run
            direct = merge(read_run(mark, self.theme), own)
            self._runs[key] = self._combine(_style_of(mark), direct, paragraph)
        return self._runs[key]

    def _combine(self, style: str, direct: Said, paragraph: Resolved) -> RunLook:
        defaults = self.styles.defaults.run
        levels = (
            self._table(paragraph.table).run,
            paragraph.style.run,
            self.styles.character(style),
        )
        said = reduce(merge, (defaults, *levels, direct))
        toggles = {name: _toggled(name, defaults, levels, direct) for name in TOGGLES}
        look = finish_run({**said, **toggles})
        return self._looks.setdefault(look, look)

    def _table(self, key: TableKey) -> Layer:
        if key not in self._tables:
            style = self.styles.table(key[0])
            layers = (style.whole, *(style.parts[name] for name in key[1]))
            self._tables[key] = reduce(Layer.under, layers)
        return self._tables[key]

    def _resolve(self, direct: Said, table: TableKey) -> Resolved:
        id_ = self.styles.known(direct.get("style", ""))
        style = self._style(id_, table)
        list_ = self._list(style, direct)
        of_list = self._of_list(list_)
        below = (self.styles.defaults.paragraph, self._table(table).paragraph, style.below)
        is_own = any(key in direct for key in NUMBERING)
        # A list moves its paragraphs in, unless what names the list, or is laid over that,
        # says otherwise.
        above = (style.above, of_list, direct) if is_own else (of_list, style.above, direct)
        said = reduce(merge, (*below, *above))
        letters = reduce(merge, (self.styles.defaults.run, style.run))
        look = finish_paragraph(said, letters.get("size_pt", USUAL_PT))
        return Resolved(look, style, id_, table, list_)

    def _style(self, id_: str, table: TableKey) -> ParagraphStyle:
        style = self.styles.paragraph(id_)
        if not self.yields or table == NO_TABLE or id_ != self.styles.known(""):
            return style
        return style.yielding(self._table(table))

    def _list(self, style: ParagraphStyle, direct: Said) -> tuple[int, int] | None:
        # A style may say the level alone, and take the list over from another one.
        styled = merge(style.below, style.above)
        number = direct.get("list", styled.get("list", 0))
        if number not in self.lists:
            return None
        at = direct.get("list_level", style.above.get("list_level"))
        if at is None and "list" not in direct:
            at = self.lists[number].of_style(style.owner)
        at = styled.get("list_level", 0) if at is None else at
        return number, min(max(at, 0), LAST_LEVEL)

    def _of_list(self, list_: tuple[int, int] | None) -> Said:
        if list_ is None:
            return {}
        return self.lists[list_[0]].level(list_[1]).look.paragraph


def _style_of(properties: Node | None) -> str:
    return "" if properties is None else child_value(properties, "rStyle")


def _toggled(name: str, defaults: Said, levels: Iterable[Said], direct: Said) -> bool:
    """Tell whether a switch is on: each level of styles turns it over (17.7.3)."""
    if name in direct:
        return bool(direct[name])
    if defaults.get(name):
        return True
    return sum(bool(level.get(name)) for level in levels) % 2 == 1
