"""Tell the cells that ``gop`` merges where they stand: in which table, row and columns."""

import re
from collections.abc import Mapping

import attrs

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._reading._groups import BEGINS, ENDS, ROWS, WIDENS, assigned
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import CLOSE, OPEN, Token, innermost, tag_token, walk

_VALUE = re.compile(r"\bw:val=[\"']([0-9]{1,3})[\"']")


@attrs.define
class _Cell:
    """A cell of the template.

    Attributes:
        before: How many columns there are before it, less those that data say.
        own: How many it takes, as an expression.
        end: Number of the token that closes it.
        widened: The tag that says how many it takes.
        groups: The tags that merge it downwards, by the numbers of their tokens.
    """

    before: int
    own: str = "1"
    end: int = 0
    widened: Tag | None = None
    groups: dict[int, Tag] = attrs.field(factory=dict)

    def take(self, index: int, tag: Tag) -> None:
        if tag.word == "gop":
            self.groups[index] = tag
        elif tag.word == "colspan":
            self.widened, self.own = tag, f"({tag.body.removeprefix(tag.word)})"


@attrs.define
class _Row:
    """A row of the template.

    Attributes:
        cells: Those that it has.
        columns: How many columns they take, less those that data say.
        stays: Whether it is there in the document, and not a place for tags alone.
        varies: Whether its cells are repeated, or there on a condition.
    """

    cells: list[_Cell] = attrs.field(factory=list)
    columns: int = 0
    stays: bool = True
    varies: bool = False

    @property
    def groups(self) -> list[Tag]:
        """The tags that merge its cells downwards."""
        return [tag for cell in self.cells for tag in cell.groups.values()]

    def take(self, index: int, token: Token, around: list[str]) -> None:
        if token.tag:
            self._take_tag(index, token.tag)
        elif token.name == "tc":
            self._take_cell(index, token)
        elif around[-2:] == ["tr", "trPr"] and token.name == "gridBefore":
            self.columns = _number(token)
        elif around[-2:] == ["tc", "tcPr"] and token.name == "gridSpan":
            self.cells[-1].own = str(_number(token))

    def _take_tag(self, index: int, tag: Tag) -> None:
        self.stays = self.stays and tag.hoist != grammar.ROW
        self.varies = self.varies or (tag.hoist == "tc" and tag.opens) or tag.word == "hm"
        if self.cells:
            self.cells[-1].take(index, tag)

    def _take_cell(self, index: int, token: Token) -> None:
        if token.kind != CLOSE:
            self.cells.append(_Cell(self.columns))
        if token.kind != OPEN:
            cell = self.cells[-1]
            cell.end = index
            self.columns += 0 if cell.widened else int(cell.own)


def _number(token: Token) -> int:
    found = _VALUE.search(token.text)
    return int(found[1]) if found else 1


def part_groups(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Have tables, rows and columns counted, so that no cell grows over one that is not its own."""
    if not any(token.tag and token.tag.word == "gop" for token in tokens):
        return tokens
    changes: dict[int, list[Token]] = {}
    for number, rows in _tables(tokens).items():
        merging = [row for row in rows.values() if row.groups]
        faults.extend(it.groups[0].fault(told.MERGED_IN_COLUMNS) for it in merging if it.varies)
        if merging:
            changes |= _changes(tokens, number, rows)
    return [piece for index, token in enumerate(tokens) for piece in changes.get(index, [token])]


def _changes(tokens: list[Token], table: int, rows: Mapping[int, _Row]) -> dict[int, list[Token]]:
    """What stands in the place of the tokens of a table, by their numbers."""
    first = next(tag for row in rows.values() for tag in row.groups)
    counted = _count(first, f"'{table}'|{ROWS}")
    added = {index: counted for index, row in rows.items() if row.stays}
    added[table] = _count(first, f"'{table}'|{ENDS}")
    for cell in (cell for row in rows.values() if row.groups for cell in row.cells):
        if cell.widened:
            added[cell.end] = _count(cell.widened, f"{cell.own}|{WIDENS}('{table}')")
    placed = {
        index: [_placed(tag, table, cell)]
        for row in rows.values()
        for cell in row.cells
        for index, tag in cell.groups.items()
    }
    return placed | {index: [tokens[index], token] for index, token in added.items()}


def _count(tag: Tag, body: str) -> Token:
    return assigned(tag, f"{BEGINS} = {body}")


def _placed(tag: Tag, table: int, cell: _Cell) -> Token:
    """The tag with what tells where its cell stands."""
    value = tag.body.removeprefix(tag.word).strip()
    given = f"({value}), '{table}', {cell.before}, {cell.own}"
    return tag_token(tag.like(grammar.STATEMENT, f"{tag.word} {given}"))


def _tables(tokens: list[Token]) -> dict[int, dict[int, _Row]]:
    """The rows of each table, by the numbers of the tokens that open them."""
    tables: dict[int, dict[int, _Row]] = {}
    for index, token, opened in walk(tokens):
        table, row = (innermost(tokens, opened, name) for name in ("tbl", "tr"))
        if table is None:
            continue
        rows = tables.setdefault(table, {})
        if token.name == "tr" and token.kind == OPEN:
            rows[index] = _Row()
        elif row in rows:
            rows[row].take(index, token, [tokens[it].name for it in opened[-2:]])
    return tables
