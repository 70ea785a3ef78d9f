"""How figures of several communes, or of several periods, become one."""

import enum


class Aggregation(enum.Enum):
    """How figures are put together (*cách tổng hợp*).

    >>> print(Aggregation.LAST, Aggregation.LAST.over_periods, sep=": ")
    số cuối kỳ: lấy số của kỳ cuối

    | member | over communes | over periods | such as |
    |---|---|---|---|
    | ``SUM`` | added | added | births, tonnes, đồng |
    | ``LAST`` | added | that of the last period | households, schools |
    | ``WEIGHTED_MEAN`` | weighted | weighted | rates, yields, means |
    | ``NONE`` | refused | refused | ranks, rates of growth |

    A rate is never added, and never averaged without what it is weighted by.
    """

    SUM = "sum"
    LAST = "last"
    WEIGHTED_MEAN = "weighted_mean"
    NONE = "none"

    @property
    def term(self) -> str:
        """What it is called in Vietnamese."""
        return _TERMS[self][0]

    @property
    def over_communes(self) -> str:
        """What becomes of the figures of several communes, in Vietnamese."""
        return _TERMS[self][1]

    @property
    def over_periods(self) -> str:
        """What becomes of those of several periods, in Vietnamese."""
        return _TERMS[self][2]

    def __str__(self) -> str:
        return self.term


_TERMS = {
    Aggregation.SUM: ("cộng dồn", "cộng lại", "cộng lại"),
    Aggregation.LAST: ("số cuối kỳ", "cộng lại", "lấy số của kỳ cuối"),
    Aggregation.WEIGHTED_MEAN: ("bình quân gia quyền", *["tính lại theo trọng số"] * 2),
    Aggregation.NONE: ("không tổng hợp", *["không tổng hợp"] * 2),
}
