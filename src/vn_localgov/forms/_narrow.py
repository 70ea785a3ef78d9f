"""A measure under a stricter rule: what the law forbids stays forbidden."""

from decimal import Decimal

import attrs

from vn_localgov.errors import Wording
from vn_localgov.forms._measures import Measure, WrongValueError

_PAIR = 2
_MOST = 1000


@attrs.frozen(kw_only=True)
class MeasureChange:
    """What a house style says of a measure; what it leaves out stays as it is.

    >>> law = Measure(Decimal(14), law=(Decimal(13), Decimal(14)))
    >>> MeasureChange(law=(Decimal(14), Decimal(14))).over(law).allows(Decimal(13))
    False

    Attributes:
        used: What documents get.
        law: The least and the most, within the law.
        among: The only values, each allowed by the law.
    """

    used: Decimal | None = None
    law: tuple[Decimal, ...] | None = None
    among: tuple[Decimal, ...] | None = None

    def over(self, base: Measure) -> Measure:
        """Make the stricter measure.

        Raises:
            ValueError: It is laxer than *base*, or uses what is not allowed.
        """
        if self.law is not None and self.among is not None:
            raise WrongValueError(_ONE)
        law, among = self._range(base), self._values(base)
        used = base.used if self.used is None else self.used
        if not 0 <= used <= _MOST:
            raise WrongValueError(_SIZE)
        try:
            return Measure(used, law=None if among else law, among=among)
        except ValueError:
            raise WrongValueError(_unused(used)) from None

    def _range(self, base: Measure) -> tuple[Decimal, Decimal] | None:
        if self.law is None:
            return base.law
        if base.among:
            raise WrongValueError(_VALUES)
        if len(self.law) != _PAIR or self.law[0] > self.law[1]:
            raise WrongValueError(_ENDS)
        least, most = self.law
        if base.law and not base.law[0] <= least <= most <= base.law[1]:
            raise WrongValueError(_laxer(f"{base.law[0]} – {base.law[1]}"))
        return least, most

    def _values(self, base: Measure) -> tuple[Decimal, ...] | None:
        if self.among is None:
            return base.among
        if not self.among:
            raise WrongValueError(_NONE)
        if not all(map(base.allows, self.among)):
            raise WrongValueError(_laxer(", ".join(map(str, base.among or base.law or ()))))
        return self.among


def _laxer(allowed: str) -> Wording:
    return Wording(
        f"the law allows only {allowed}: a house style may be stricter, not laxer",
        f"quy định chỉ cho phép {allowed}: quy định riêng được chặt hơn, không được rộng hơn",
    )


def _unused(used: Decimal) -> Wording:
    return Wording(
        f"documents get {used}, which is not allowed here: say what they get in 'used'",
        f"văn bản đang dùng {used}, không nằm trong phạm vi này: hãy ghi giá trị dùng ở used",
    )


_ONE = Wording("say 'law' or 'among', not both", "chỉ ghi một trong hai mục law, among")
_SIZE = Wording("expected a size from 0 to 1000", "cần một số từ 0 đến 1000")
_ENDS = Wording("expected the least and the most", "cần hai số: nhỏ nhất và lớn nhất")
_NONE = Wording("expected at least one value", "cần ít nhất một giá trị")
_VALUES = Wording(
    "the law names single values here: choose some of them in 'among'",
    "ở đây quy định nêu từng giá trị: hãy chọn trong số đó ở mục among",
)
