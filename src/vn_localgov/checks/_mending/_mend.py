"""How a breach of a rule is mended: what is there, what comes in its place."""

from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import attrs

from vn_localgov.checks._near import allows_about
from vn_localgov.errors import Wording
from vn_localgov.forms import Measure
from vn_localgov.looks import FormattedParagraph
from vn_localgov.word._edits import Edit

_TWIPS_PER_PT, _TWIPS_PER_MM = 20, Decimal(14400) / 254


@attrs.frozen(kw_only=True)
class Mend:
    """One thing to be mended, and how.

    Attributes:
        paragraph: Where it is told; of a section, its first one. None if there is none.
        column: Where in the paragraph it begins, from 1.
        letters: The stretch of text that is read, and changed; None if looks alone change.
    """

    paragraph: FormattedParagraph | None
    column: int = 1
    before: Wording
    after: Wording
    edits: tuple[Edit, ...]
    letters: range | None = None

    @property
    def number(self) -> int:
        """That of the paragraph."""
        return self.paragraph.number if self.paragraph else 1


def usual(wanted: Measure, groups: Iterable[Iterable[Decimal]], slack: Decimal) -> Decimal | None:
    """Give what the first group has most often that has anything right.

    >>> size = Measure(Decimal(14), law=(Decimal(13), Decimal(14)))
    >>> usual(size, [[Decimal(12)], [Decimal(14)]], Decimal(0))
    Decimal('14')
    """
    for group in groups:
        right = Counter(nearest(wanted, it) for it in group if allows_about(wanted, it, slack))
        if right:
            return right.most_common(1)[0][0]
    return None


def nearest(wanted: Measure, value: Decimal) -> Decimal:
    """Give what is allowed, and not farther from *value* than need be."""
    if wanted.law:
        return min(max(value, wanted.law[0]), wanted.law[1])
    return min(wanted.among or (wanted.used,), key=lambda it: abs(it - value))


def twips(points: Decimal) -> str:
    """Write a length in points as files do."""
    return _whole(points * _TWIPS_PER_PT)


def twips_of_mm(millimetres: Decimal) -> str:
    """Write a length in millimetres as files do.

    >>> twips_of_mm(Decimal(30))
    '1701'
    """
    return _whole(millimetres * _TWIPS_PER_MM)


def _whole(value: Decimal) -> str:
    return str(value.to_integral_value(ROUND_HALF_UP))
