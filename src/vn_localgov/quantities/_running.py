"""Figures of a period, and figures from the beginning of the year up to it."""

from collections.abc import Iterable, Iterator

from vn_localgov.quantities._quantity import Quantity, sum_of


def running_totals(amounts: Iterable[Quantity | None]) -> tuple[Quantity | None, ...]:
    """Add up period by period (*lũy kế*): from three months to January, February, March.

    >>> months = [Quantity(value=number, unit="vụ") for number in (3, 0, 2)]
    >>> [str(total) for total in running_totals(months)]
    ['03 vụ', '03 vụ', '05 vụ']

    A month that is missing (None) is not zero: no total after it is known.

    Raises:
        UnitMismatchError: The units differ.
    """
    return tuple(_add_up(amounts))


def _add_up(amounts: Iterable[Quantity | None]) -> Iterator[Quantity | None]:
    known: list[Quantity] | None = []
    for amount in amounts:
        known = None if known is None or amount is None else [*known, amount]
        yield None if known is None else sum_of(known)


def period_amounts(totals: Iterable[Quantity | None]) -> tuple[Quantity | None, ...]:
    """Take running totals apart into what each period adds (*số phát sinh trong kỳ*).

    The inverse of `running_totals`, where all is known. A period is known if its own total
    and the one before are. Below zero is possible: that period took something back.

    Raises:
        UnitMismatchError: The units differ.
    """
    return tuple(_take_apart(totals))


def _take_apart(totals: Iterable[Quantity | None]) -> Iterator[Quantity | None]:
    is_first, before = True, None
    for total in totals:
        if is_first or total is None:
            yield total
        else:
            yield None if before is None else total - before
        is_first, before = False, total
