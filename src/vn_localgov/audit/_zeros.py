"""Zeros at the end of a whole number: counted, or rounded away?"""

from fractions import Fraction

import attrs

from vn_localgov.audit._judge import Book, Judgement, Verdict, judge
from vn_localgov.audit._printed import Printed
from vn_localgov.relations import Rounding


def forgive_zeros(judgement: Judgement, book: Book) -> Verdict:
    """What would be said if whole numbers that end in zeros were rounded there.

    *2.500 trường hợp* is exact until somebody says otherwise; this tells whether it matters.
    """
    figures = {name: _rounded(book[name]) for name in judgement.relation.figures}
    return judge(judgement.relation, figures).verdict


def has_measured_zeros(judgement: Judgement, book: Book) -> bool:
    """Whether one of the figures that end in zeros is measured, not counted."""
    printed = [book[name] for name in judgement.relation.figures]
    return any(_zeros(it) and it.rounding is Rounding.NEAREST for it in printed)


def _rounded(printed: Printed) -> Printed:
    zeros = _zeros(printed)
    if not zeros:
        return printed
    return attrs.evolve(printed, rounding=Rounding.NEAREST, step=Fraction(10**zeros))


def _zeros(printed: Printed) -> int:
    if not printed.is_exact or printed.decimals or not printed.value:
        return 0
    digits = printed.digits.replace(".", "")
    return len(digits) - len(digits.rstrip("0"))
