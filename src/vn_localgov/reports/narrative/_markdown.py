"""Read Markdown into headings, paragraphs and tables."""

import re
from collections.abc import Iterator
from typing import Literal

import attrs
from markdown_it import MarkdownIt
from markdown_it.token import Token

from vn_localgov.reports._tree import Block, Paragraph, Run, Table

# All that a report needs; anything else a clerk types stays as typed.
_PARSER = MarkdownIt("zero", {"maxNesting": 200}).enable(
    ["heading", "list", "table", "emphasis", "escape", "entity", "newline"]
)
_SPACES = re.compile(r"[ \t]+")


@attrs.frozen
class Heading:
    """A heading, and the number of its signs ``#``."""

    depth: int
    title: str


def read_markdown(text: str) -> Iterator[Heading | Block]:
    """Give the pieces of *text* in the order of reading."""
    tokens = _PARSER.parse(text)
    markers: list[str] = []
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            markers.append(f"{token.info}{token.markup}")
        elif token.type == "list_item_close":
            markers.pop()
        elif piece := _piece(tokens, index, markers):
            yield piece


def _piece(tokens: list[Token], index: int, markers: list[str]) -> Heading | Block | None:
    token = tokens[index]
    match token.type:
        case "heading_open":
            return Heading(len(token.markup), _plain(tokens[index + 1]))
        case "paragraph_open":
            return Paragraph(runs=_runs(tokens[index + 1]), marker=_used(markers))
        case "table_open":
            return _table(tokens, index)
    return None


def _used(markers: list[str]) -> str:
    """Give the marker to the first paragraph of a list item only."""
    if not markers:
        return ""
    marker, markers[-1] = markers[-1], ""
    return marker


def _plain(inline: Token) -> str:
    return "".join(run.text for run in _runs(inline)).strip()


def _runs(inline: Token) -> tuple[Run, ...]:
    runs: list[Run] = []
    bold = italic = 0
    for child in inline.children or []:
        bold += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        italic += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        text = _text(child)
        if not text:
            continue
        run = Run(text, bold=bold > 0, italic=italic > 0)
        if runs and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic):
            run = attrs.evolve(run, text=runs.pop().text + run.text)
        runs.append(run)
    return tuple(runs)


def _text(child: Token) -> str:
    match child.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
    return _SPACES.sub(" ", child.content)


def _table(tokens: list[Token], start: int) -> Table:
    rows: list[list[tuple[Run, ...]]] = []
    alignment: list[Literal["left", "center", "right"]] = []
    index = start
    while tokens[index].type != "table_close":
        match tokens[index].type:
            case "tr_open":
                rows.append([])
            case "th_open":
                alignment.append(_alignment(tokens[index]))
                rows[-1].append(_runs(tokens[index + 1]))
            case "td_open":
                rows[-1].append(_runs(tokens[index + 1]))
        index += 1
    head, *body = map(tuple, rows)
    return Table(head=head, rows=tuple(body), alignment=tuple(alignment))


def _alignment(cell: Token) -> Literal["left", "center", "right"]:
    style = str(cell.attrs.get("style", ""))
    if style.endswith("right"):
        return "right"
    return "center" if style.endswith("center") else "left"
