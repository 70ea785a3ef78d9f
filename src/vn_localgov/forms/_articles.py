"""How articles, and what they are put together in, are printed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

import attrs

from vn_localgov.forms._rules import RuleSet
from vn_localgov.reports import Article, Division, DivisionLevel, Paragraph, Piece, Run, Titled

_DIVISIONS = tuple(DivisionLevel)
_LABEL = "phan_nhan"
_LARGEST = frozenset({DivisionLevel.PART, DivisionLevel.CHAPTER})


def outlines(pieces: Iterable[Piece]) -> Iterator[int]:
    """Give each heading its level in the navigation pane, one below what it stands in.

    Text has level 0.
    """
    around: list[int] = []
    for piece in pieces:
        rank = _rank(piece)
        if rank is None:
            yield 0
        else:
            around = [*(it for it in around if it < rank), rank]
            yield len(around)


def _rank(piece: Piece) -> int | None:
    """How large a heading of a text with articles is, from 0 for the largest."""
    if isinstance(piece, Division):
        return _DIVISIONS.index(piece.level)
    return len(_DIVISIONS) if isinstance(piece, Article) else None


def print_titled(
    piece: Titled, level: int, rules: RuleSet
) -> Iterator[tuple[str, str, int | None]]:
    """Give each line of a heading: its component, its text, its level.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ.
    """
    if isinstance(piece, Article):
        yield "dieu", f"{piece.label} {piece.title}".rstrip(), level
        return
    yield _LABEL, piece.label, None
    # Both look the same; from the style of parts, Word would take the level of parts.
    is_part = piece.level in _LARGEST and level == rules["phan"].outline
    yield "phan" if is_part else "tieu_de_muc", piece.title, level


def run_in(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Put the number of an article without a title before its first paragraph."""
    after = (*pieces[1:], None)
    for before, piece, following in zip((None, *pieces), pieces, after, strict=False):
        if _is_bare(before) and isinstance(piece, Paragraph):
            yield _joined(before, piece)
        elif not (_is_bare(piece) and isinstance(following, Paragraph)):
            yield piece


def _is_bare(piece: Piece | None) -> TypeGuard[Article]:
    return isinstance(piece, Article) and not piece.title


def _joined(article: Article, paragraph: Paragraph) -> Paragraph:
    marker = [Run(f"{paragraph.marker} ")] if paragraph.marker else []
    label = Run(f"{article.label} ", bold=True)
    return attrs.evolve(paragraph, runs=(label, *marker, *paragraph.runs), marker="")
