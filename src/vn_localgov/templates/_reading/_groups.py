"""Merge the cells of a column that are equal: ``gop``."""

from decimal import Decimal
from typing import TypeAlias

import attrs
from jinja2 import pass_context
from jinja2.runtime import Context

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import Token, tag_token

# Filters that only the tags use which are made here: a cell begins, a table does, a row
# does, a cell that is told how wide it is ends, and the content of a cell is printed.
BEGINS, ENDS, ROWS, WIDENS, SHOWS = "_gop", "_het_gop", "_hang_gop", "_cot_gop", "_o_gop"
FILTERS = frozenset({BEGINS, ENDS, ROWS, WIDENS, SHOWS})

# What a cell is merged by, its table, the columns before it that are known without data,
# and how many it takes.
_Given: TypeAlias = tuple[object, str, int, object]
_MOST_DIGITS = 3


def column_of(tag: Tag) -> str:
    """Name what tells whether a cell begins a group: by its place, so that each has its own."""
    return "_".join([BEGINS, *map(str, tag.location.counts)])


def begin_group(tag: Tag, content: list[Token]) -> list[Token]:
    """Ask once whether the value, or what the cell shows, is another one than in the row above.

    What it shows is kept: no text must be hidden below the same value.
    """
    column, shown = column_of(tag), _content_of(tag)
    value = tag.body.removeprefix(tag.word).strip()
    return [
        assigned(tag, f"{column} = ({value})"),
        assigned(tag, shown),
        *content,
        tag_token(tag.like(grammar.STATEMENT, "endset")),
        assigned(tag, f"{column} = {column}|{BEGINS}({shown})"),
    ]


def print_content(tag: Tag) -> Token:
    """Print what was kept."""
    return tag_token(tag.like(grammar.OUTPUT, f"{_content_of(tag)}|{SHOWS}"))


def _content_of(tag: Tag) -> str:
    return f"{column_of(tag)}_o"


def assigned(tag: Tag, body: str) -> Token:
    """Make a statement that assigns, at the place of a tag."""
    return tag_token(tag.like(grammar.STATEMENT, f"set {body}"))


@attrs.define
class Groups:
    """The cells of a table that were merged so far.

    Attributes:
        row: How many rows there are.
        wider: How many columns the cells of this row take whose width the data say.
        last: What stands in each column that a merged cell begins in: in which row, over
            how many columns, with which value and content.
    """

    row: int = 0
    wider: int = 0
    last: dict[int, tuple[int, int, object, str]] = attrs.field(factory=dict)

    def begin(self, column: int, own: tuple[int, object, str]) -> bool:
        """Say whether a cell is another one than that above it, if there is one."""
        above = self.last.get(column)
        self.last[column] = (self.row, *own)
        return above != (self.row - 1, *own)


@pass_context
def begins_group(context: Context, given: _Given, content: str) -> bool:
    """Say whether a cell is to be drawn, or goes on with that of the row above."""
    value, table, before, own = given
    groups = _groups(context, table)
    return groups.begin(before + groups.wider, (_columns(own), value, content))


def _groups(context: Context, table: str) -> Groups:
    return Session.of(context).groups.setdefault(table, Groups())


def _columns(given: object) -> int:
    """How many columns a cell takes; what cannot be is told where it is printed."""
    text = str(given) if isinstance(given, int | str | Decimal) else ""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else 1


def shows(content: str) -> str:
    """Give the content of a cell, which is printed already."""
    return content


@pass_context
def end_groups(context: Context, table: str) -> str:
    """Forget what stood in the columns of a table, which begins anew."""
    Session.of(context).groups[table] = Groups()
    return ""


@pass_context
def next_row(context: Context, table: str) -> str:
    """Begin a row: what the one above did not go on with has ended."""
    groups = _groups(context, table)
    groups.row += 1
    groups.wider = 0
    return ""


@pass_context
def widen(context: Context, columns: object, table: str) -> str:
    """Count the columns of a cell that stands before others."""
    _groups(context, table).wider += _columns(columns)
    return ""
