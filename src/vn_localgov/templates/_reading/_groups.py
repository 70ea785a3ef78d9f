"""Merge the cells of a column that are equal: ``gop``."""

from collections.abc import Iterator

import attrs
from jinja2 import pass_context
from jinja2.runtime import Context

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import OPEN, Token, innermost, tag_token, walk

# Filters that only the tags use which are made here.
BEGINS, ENDS, SHOWS = "_gop", "_het_gop", "_o_gop"


def column_of(tag: Tag) -> str:
    """Name what remembers the last value of a cell: by its place, so that each has its own."""
    return "_".join([BEGINS, *map(str, tag.location.counts)])


def begin_group(tag: Tag, content: list[Token]) -> list[Token]:
    """Ask once whether the value, or what the cell shows, is another one than in the row above.

    What it shows is kept: no text must be hidden below the same value.
    """
    column, shown = column_of(tag), _content_of(tag)
    value = tag.body.removeprefix(tag.word).strip()
    return [
        _set(tag, f"{column} = ({value})"),
        _set(tag, shown),
        *content,
        tag_token(tag.like(grammar.STATEMENT, "endset")),
        _set(tag, f"{column} = {column}|{BEGINS}({shown}, '{column}')"),
    ]


def print_content(tag: Tag) -> Token:
    """Print what was kept."""
    return tag_token(tag.like(grammar.OUTPUT, f"{_content_of(tag)}|{SHOWS}"))


def _content_of(tag: Tag) -> str:
    return f"{column_of(tag)}_o"


def _set(tag: Tag, body: str) -> Token:
    return tag_token(tag.like(grammar.STATEMENT, f"set {body}"))


@pass_context
def begins_group(context: Context, value: object, content: str, column: str) -> bool:
    """Say whether *value* or *content* is another one than in the row above, if there is one."""
    groups = Session.of(context).groups
    is_new = column not in groups or groups[column] != (value, content)
    groups[column] = value, content
    return is_new


def shows(content: str) -> str:
    """Give the content of a cell, which is printed already."""
    return content


@pass_context
def end_groups(context: Context, columns: str) -> str:
    """Forget what stood in columns: a table begins, or another row comes between."""
    for column in columns.split():
        Session.of(context).groups.pop(column, None)
    return ""


@attrs.define
class _Row:
    """What the tags of a row do.

    Attributes:
        groups: The tags that merge its cells downwards.
        stays: Whether it is there in the document, and not a place for tags alone.
        repeats_cells: Whether its cells are repeated.
    """

    groups: list[Tag] = attrs.field(factory=list)
    stays: bool = True
    repeats_cells: bool = False

    def take(self, tag: Tag) -> None:
        if tag.word == "gop":
            self.groups.append(tag)
        self.stays = self.stays and tag.hoist != grammar.ROW
        self.repeats_cells = self.repeats_cells or (tag.hoist == "tc" and tag.opens)


def part_groups(tokens: list[Token], faults: list[TemplateFault]) -> list[Token]:
    """Have tables and rows end the groups that they take no part in, so that no value is hidden."""
    if not any(token.tag and token.tag.word == "gop" for token in tokens):
        return tokens
    tables = _tables(tokens)
    rows = [row for table in tables.values() for row in table.values()]
    faults.extend(
        row.groups[0].fault(told.MERGED_IN_COLUMNS)
        for row in rows
        if row.groups and row.repeats_cells
    )
    ends = dict(_ends(tables))
    return [piece for index, token in enumerate(tokens) for piece in (token, *ends.get(index, ()))]


def _ends(tables: dict[int, dict[int, _Row]]) -> Iterator[tuple[int, list[Token]]]:
    """Give the number of each token behind which groups end, with what ends them."""
    for number, rows in tables.items():
        known = {column_of(tag): tag for row in rows.values() for tag in row.groups}
        yield number, _end(known)
        for index, row in rows.items():
            if row.stays:
                own = {column_of(tag) for tag in row.groups}
                yield index, _end({it: tag for it, tag in known.items() if it not in own})


def _end(columns: dict[str, Tag]) -> list[Token]:
    tags = list(columns.values())
    return [_set(tags[0], f"{BEGINS} = '{' '.join(columns)}'|{ENDS}")] if tags else []


def _tables(tokens: list[Token]) -> dict[int, dict[int, _Row]]:
    """The rows of each table, by the numbers of the tokens that open them."""
    tables: dict[int, dict[int, _Row]] = {}
    for index, token, opened in walk(tokens):
        table = innermost(tokens, opened, "tbl")
        if table is not None and token.name == "tr" and token.kind == OPEN:
            tables.setdefault(table, {})[index] = _Row()
        elif table is not None and token.tag:
            row = innermost(tokens, opened, "tr")
            tables.get(table, {}).get(row or 0, _Row()).take(token.tag)
    return tables
