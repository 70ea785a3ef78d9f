"""The text: headings, paragraphs and tables in the order of reading."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

import attrs

from vn_localgov.charts import Chart
from vn_localgov.forms._articles import outlines, print_titled, run_in
from vn_localgov.forms._headings import HEADINGS
from vn_localgov.forms._measures import Measure
from vn_localgov.forms._rules import Component, RuleSet
from vn_localgov.forms._tables import data_table, runs
from vn_localgov.forms._xml import Xml, paragraph, run, twips, w
from vn_localgov.reports import Article, Division, Paragraph, Piece, Run, Section, Table, Titled

# No document can hold this character.
CHART = "\0"
_END = "./."
_REPLACED_BY_END = " .,;\n\t"


@attrs.frozen
class _Text:
    """A paragraph that is not yet told what its neighbours ask of it.

    Attributes:
        outline: Its level in the navigation pane, if that is not the one of its style.
        side: How it is aligned, if that is not as its style says.
        is_kept: Whether it stays on the page of what follows.
    """

    component: Component
    runs: tuple[Xml, ...] = ()
    outline: int | None = None
    side: str = ""
    is_kept: bool = False


_Piece: TypeAlias = _Text | Table


def content(walked: Iterable[Piece], rules: RuleSet, *, is_closed: bool = True) -> Xml:
    """The text of a document, closed by ``./.`` and held to the signature below it.

    What is copied is not closed: it stays as it is. `CHART` stands for each chart.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6; the end mark is in its templates.
    """
    told = list(run_in([piece for piece in walked if not _is_empty(piece)]))
    ended = _closed(told) if is_closed else told
    levels = zip(ended, outlines(ended), strict=True)
    printed = (it for piece, level in levels for it in _print(piece, level, rules))
    pieces = list(_spaced(list(printed), rules))
    held = _held(pieces)
    return "".join(
        _write(piece, following, rules, is_held=index >= len(pieces) - held)
        for index, (piece, following) in enumerate(zip_longest(pieces, pieces[1:]))
    )


def _held(pieces: Sequence[_Piece]) -> int:
    """Count the last pieces that stay on one page, with what follows.

    A line below a table stays with its last row; a chart may need a page of its own.
    """
    is_below = any(isinstance(it, Table) for it in pieces[-2:-1])
    is_chart = any(isinstance(it, _Text) and it.runs == (CHART,) for it in pieces[-1:])
    return 2 if is_below and not is_chart else 1


def _is_empty(piece: Piece) -> bool:
    """A lone list marker says nothing either."""
    return isinstance(piece, Paragraph) and not any(r.text.strip() for r in piece.runs)


def _closed(pieces: Sequence[Piece]) -> list[Piece]:
    """Put the end mark after the last words, unless a table ends the text.

    Only specimens show it, and all of them end in words: a table that ends a text has none,
    and what stands above it is not the end. A chart only shows what was said.
    """
    closed = list(pieces)
    for index in reversed(range(len(closed))):
        piece = closed[index]
        if not isinstance(piece, Chart):
            if not isinstance(piece, Table) and not _leads_on(piece, is_last=piece is closed[-1]):
                closed[index] = _with_end(piece)
            break
    return closed


def _leads_on(piece: Section | Titled | Paragraph, *, is_last: bool) -> bool:
    """Whether it says that something follows."""
    return not is_last and isinstance(piece, Paragraph) and piece.text.rstrip().endswith(":")


def _with_end(piece: Section | Titled | Paragraph) -> Piece:
    if not isinstance(piece, Paragraph):
        # An article without words has none that could end.
        if not piece.title:
            return piece
        return attrs.evolve(piece, title=_unended(piece.title) + _END)
    length = len(_unended(piece.text))
    *kept, last = piece.runs
    start = len(piece.text) - len(last.text)
    while kept and start >= length:
        last = kept.pop()
        start -= len(last.text)
    ended = attrs.evolve(last, text=last.text[: max(length - start, 0)] + _END)
    return attrs.evolve(piece, runs=(*kept, ended))


def _unended(text: str) -> str:
    """Leave out the marks at the end, also an end mark that was typed behind a full stop."""
    return text.rstrip(_REPLACED_BY_END).removesuffix("./").rstrip(_REPLACED_BY_END)


def _print(piece: Piece, level: int, rules: RuleSet) -> Iterator[_Piece]:
    match piece:
        case Division() | Article():
            for name, text, outline in print_titled(piece, level, rules):
                yield _Text(rules[name], (run(text),), outline)
        case Section(level=1):
            yield _Text(rules["phan_nhan"], (run(piece.label),))
            yield _Text(rules["phan"], (run(piece.title),))
        case Section():
            heading = rules[HEADINGS[piece.level]]
            yield _Text(heading, (run(f"{piece.label} {piece.title}"),))
        case Table() | Chart():
            yield from _shown(piece, rules)
        case _:
            marker = [Run(f"{piece.marker} ")] if piece.marker else []
            yield _Text(rules["noi_dung"], tuple(runs((*marker, *piece.runs))))


def _shown(piece: Table | Chart, rules: RuleSet) -> Iterator[_Piece]:
    """Put the unit of all figures above a table, and its notes below; charts have theirs."""
    form = rules["o_bang"]
    if isinstance(piece, Chart):
        yield _Text(form, (CHART,), side="center")
        return
    if piece.unit:
        yield _Text(form, (run(piece.unit, italic=True),), side="right", is_kept=True)
    yield piece
    for note in piece.notes:
        yield _Text(form, (run(note, italic=True),))


def _spaced(pieces: Sequence[_Piece], rules: RuleSet) -> Iterator[_Piece]:
    """Keep tables apart from each other, and from the signature."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        yield piece
        if isinstance(piece, Table) and not isinstance(following, _Text):
            yield _Text(rules["duong_ke"])


def _write(piece: _Piece, following: _Piece | None, rules: RuleSet, *, is_held: bool) -> Xml:
    if isinstance(piece, Table):
        return data_table(piece, rules, is_held=is_held)
    held = [w("keepNext")] if is_held or piece.is_kept else []
    room = _room(following, rules)
    apart = [w("spacing", after=twips(room.used))] if room else []
    side = [w("jc", val=piece.side)] if piece.side else []
    level = [w("outlineLvl", val=piece.outline - 1)] if piece.outline else []
    return paragraph(piece.component, *piece.runs, direct=(*held, *apart, *side, *level))


def _room(following: _Piece | None, rules: RuleSet) -> Measure | None:
    """What has to stay free below a paragraph, if more than its style asks for."""
    if following is None:
        return rules.foot.gap_pt
    return rules.table.gap_pt if isinstance(following, Table) else None
