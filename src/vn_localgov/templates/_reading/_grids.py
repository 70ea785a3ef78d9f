"""Give tables as many grid columns as they have, after loops over columns."""

import re

import attrs

from vn_localgov.templates._tokens import CLOSE, OPEN, Token, end_of, markup, source, tokenize

_NUMBER = re.compile(r"w:(?:val|w)=[\"']([0-9]{1,6})[\"']")
# What makes a cell or row take more than one column each.
_SKIPS = frozenset({"gridBefore", "gridAfter"})


@attrs.define
class _Table:
    """A table that is open.

    Attributes:
        grid: Number of the token that opens its grid.
        widths: Of the columns of the grid.
        row: Columns of the row that is open.
        columns: Most columns of any row.
    """

    grid: int | None = None
    widths: list[int] = attrs.field(factory=list)
    row: int = 0
    columns: int = 0

    def step(self, index: int, token: Token) -> None:
        """Go on by one token of the table."""
        if token.kind == CLOSE:
            if token.name == "tr":
                self.columns, self.row = max(self.columns, self.row), 0
        elif token.name == "tblGrid":
            self.grid = index
        elif token.name == "gridCol":
            self.widths.append(_number(token))
        else:
            self.row += _columns(token)


def _columns(token: Token) -> int:
    """How many columns more a token means."""
    if token.name == "gridSpan":
        return max(_number(token) - 1, 0)
    return _number(token) if token.name in _SKIPS else int(token.name == "tc")


def _number(token: Token) -> int:
    found = _NUMBER.search(token.text)
    return int(found[1]) if found else 0


def fix_grids(content: bytes, _: object = None) -> bytes:
    """Share out the width of each table over the columns that it has now."""
    tokens = tokenize(content.decode())
    tables: list[_Table] = []
    for index, token in enumerate(tokens):
        if token.name != "tbl":
            if tables:
                tables[-1].step(index, token)
        elif token.kind == OPEN:
            tables.append(_Table())
        else:
            _fix(tokens, tables.pop())
    return source(tokens).encode()


def _fix(tokens: list[Token], table: _Table) -> None:
    if table.grid is None or table.columns in (0, len(table.widths)):
        return
    width = sum(table.widths) // table.columns
    columns = f'<w:gridCol w:w="{width}"/>' * table.columns
    end = end_of(tokens, table.grid)
    tokens[table.grid] = markup(f"<w:tblGrid>{columns}</w:tblGrid>")
    # Emptied and not removed, so that the numbers of the tokens stay right.
    for index in range(table.grid + 1, end + 1):
        tokens[index] = markup("")
