"""Compare what programs round with what the law orders."""

from decimal import Decimal

from vn_localgov.forms import Measure


def allows_about(wanted: Measure, value: Decimal, slack: Decimal) -> bool:
    """Whether the law allows *value*, or one that is not farther from it than *slack*.

    >>> allows_about(Measure(Decimal(1), among=(Decimal(1),)), Decimal("1.01"), Decimal("0.03"))
    True
    """
    if wanted.law:
        return wanted.law[0] - slack <= value <= wanted.law[1] + slack
    return not wanted.among or any(abs(value - it) <= slack for it in wanted.among)
