"""How articles, and what they are put together in, are printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import TypeAlias, TypeGuard

import attrs

from vn_localgov.reports import Article, Division, DivisionLevel, Paragraph, Piece, Run, Titled

Rank: TypeAlias = DivisionLevel | type[Article]
Levels: TypeAlias = Mapping[Rank, int]

_RANKS: tuple[Rank, ...] = (*DivisionLevel, Article)
_LABEL = "phan_nhan"
_LARGEST = frozenset({DivisionLevel.PART, DivisionLevel.CHAPTER})


def outlines(pieces: Iterable[Piece]) -> Levels:
    """Give the headings levels in the navigation pane, without a gap between them."""
    found = {_rank(piece) for piece in pieces if isinstance(piece, Titled)}
    return dict(zip((rank for rank in _RANKS if rank in found), count(1), strict=False))


def _rank(piece: Titled) -> Rank:
    return piece.level if isinstance(piece, Division) else Article


def print_titled(piece: Titled, levels: Levels) -> Iterator[tuple[str, str, int | None]]:
    """Give each line of a heading: its component, its text, its level.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ.
    """
    level = levels[_rank(piece)]
    if isinstance(piece, Article):
        yield "dieu", f"{piece.label} {piece.title}".rstrip(), level
        return
    yield _LABEL, piece.label, None
    yield "phan" if piece.level in _LARGEST else "tieu_de_muc", piece.title, level


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
