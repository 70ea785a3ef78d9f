"""Whether a line that is drawn somewhere in the head may be the rule below a component."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.looks import FormattedDocument, FormattedParagraph

# Gives the paragraphs that the rule of a part may stand in.
Below: TypeAlias = Callable[[Part], Iterable[FormattedParagraph]]

_HEADS = ("so_ky_hieu", "dia_danh_ngay", "ten_loai", "trich_yeu", "quoc_hieu", "tieu_ngu")
_RULED = ("tieu_ngu", "co_quan_ban_hanh")
# An empty line or two may stand below.
_NEAR = 3


def may_be_drawn(
    part: Part, document: FormattedDocument, components: Components, below: Below
) -> bool:
    """Whether more lines are drawn than other components have below them.

    A line may be anchored far from where it shows; a picture may be a line as well. Of body
    and motto, whose cells may have borders for rules, any line may be theirs.
    """
    near = document.paragraphs[: _end(components)]
    if any(it.pictures for it in near):
        return True
    edges = (it for it in document.paragraphs if it.story.is_edge)
    drawn = Counter(it.number for paragraphs in (near, edges) for it in _each_line(paragraphs))
    others = (it for name in _RULED for it in components[name])
    for other in others if part.component not in _RULED else ():
        own = next((it.number for it in below(other) if drawn[it.number]), None)
        if own is not None:
            drawn[own] -= 1
    return drawn.total() > 0


def _end(components: Components) -> int:
    numbers = [
        line.paragraph.number for name in _HEADS for part in components[name] for line in part.lines
    ]
    return max(numbers, default=0) + _NEAR


def _each_line(paragraphs: Iterable[FormattedParagraph]) -> Iterator[FormattedParagraph]:
    """Give each paragraph once for each of its lines."""
    return (it for it in paragraphs for _ in it.lines)
