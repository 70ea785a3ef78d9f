"""Which of Word's headings a heading of the text is."""

from collections.abc import Collection, Iterable, Iterator

import attrs

from vn_localgov.forms._rules import RuleSet
from vn_localgov.reports import Annex, Division, DivisionLevel, OfficialDocument, Section

HEADINGS = {1: "phan", 2: "muc", 3: "khoan", 4: "diem"}
# Their titles are printed as those of parts are.
LARGEST = frozenset({DivisionLevel.PART, DivisionLevel.CHAPTER})


def levels_of(texts: Iterable[OfficialDocument | Annex]) -> Iterator[int]:
    """Tell which levels of headings occur, parts being 1; some more than once."""
    for text in texts:
        for piece in text.walk():
            if isinstance(piece, Section):
                yield piece.level
            elif isinstance(piece, Division) and piece.level in LARGEST:
                yield 1


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
