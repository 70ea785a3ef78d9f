"""Zeros at the end of a whole number: counted, or rounded away?"""

from fractions import Fraction

import attrs

from vn_localgov.audit._judge import Book, Judgement, Verdict, judge
from vn_localgov.audit._printed import Printed
from vn_localgov.relations import Rounding
from vn_localgov.units import UnitKind

_MEASURED = (UnitKind.MEASURE, UnitKind.MONEY)
_FEWEST_DIGITS = 2


def forgive_zeros(judgement: Judgement, book: Book) -> Verdict:
    """What would be said if whole numbers that end in zeros were rounded there.

    *2.500 trường hợp* is exact until somebody says otherwise; this tells whether it matters.
    """
    figures = {name: _rounded(book[name]) for name in judgement.relation.figures}
    return judge(judgement.relation, figures).verdict


def has_measured_zeros(judgement: Judgement, book: Book) -> bool:
    """Whether one of the figures is measured and ends in zeros that may be rounded."""
    return any(_step(book[name]) for name in judgement.relation.figures)


def _rounded(printed: Printed) -> Printed:
    step = _step(printed)
    return attrs.evolve(printed, step=Fraction(step)) if step else printed


def _step(printed: Printed) -> int:
    """What its last digit is worth that is no zero, or 0 if that is not known to be rounded.

    Things are counted to the last, a percentage is no round number, and nobody rounds to a
    single digit: 10.000 may be 10.499, but not 14.999.
    """
    is_measured = printed.rounding is Rounding.NEAREST and printed.unit.kind in _MEASURED
    if not is_measured or not printed.is_exact or printed.decimals:
        return 0
    digits = printed.digits.lstrip("-").replace(".", "")
    kept = max(_FEWEST_DIGITS, len(digits.rstrip("0")))
    return 10 ** (len(digits) - kept) if kept < len(digits) else 0
