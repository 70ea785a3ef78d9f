"""Which of Word's headings a heading of the text is."""

from collections.abc import Collection, Iterable
from itertools import chain

import attrs

from vn_localgov.forms._rules import RuleSet
from vn_localgov.reports import Annex, OfficialDocument, Section

HEADINGS = {1: "phan", 2: "muc", 3: "khoan", 4: "diem"}


def levels_of(texts: Iterable[OfficialDocument | Annex]) -> frozenset[int]:
    """Tell which levels of headings occur, parts being 1; those above articles are others."""
    pieces = chain.from_iterable(text.walk() for text in texts)
    return frozenset(piece.level for piece in pieces if isinstance(piece, Section))


def with_headings(rules: RuleSet, levels: Collection[int]) -> RuleSet:
    """Make the largest headings that there are *heading 1*, the next ones *heading 2*.

    Word takes the level of a heading from its style, whatever its paragraph says, so that
    a text without parts would begin on level 2, which readers by ear take for a gap.
    """
    top = min(levels, default=1)
    order = sorted(HEADINGS, key=lambda it: (it not in levels, it < top, it))
    styles = [rules[name] for name in HEADINGS.values()]
    named = {
        HEADINGS[level]: attrs.evolve(
            rules[HEADINGS[level]], style=style.style, id=style.id, outline=style.outline
        )
        for level, style in zip(order, styles, strict=True)
    }
    return attrs.evolve(rules, components={**rules.components, **named})
