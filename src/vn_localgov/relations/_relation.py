"""What figures have to do with each other."""

import enum
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property
from typing import Self

import attrs

from vn_localgov.intervals import Interval
from vn_localgov.relations._equations import Box, Equation, Product, Sum

_PERCENT = 100


class RelationKind(enum.Enum):
    """What a figure is to others (*loại quan hệ*)."""

    TOTAL = "total"
    PARTIAL = "partial"
    DIFFERENCE = "difference"
    CHANGE = "change"
    PRODUCT = "product"
    RATIO = "ratio"
    SHARE = "share"
    ATTAINMENT = "attainment"
    GROWTH = "growth"
    SAME = "same"
    AT_MOST = "at_most"
    STATUS = "status"


class Order(enum.Enum):
    """How one figure compares with another (*so sánh*)."""

    LESS = "<"
    AT_MOST = "≤"
    EQUAL = "="
    AT_LEAST = "≥"
    MORE = ">"


@attrs.frozen(kw_only=True)
class Relation:
    """An identity that figures keep (*quan hệ số liệu*): one is stated, others give it.

    >>> grain = Relation.product("sản lượng", "diện tích", "năng suất", factor=Fraction(1, 10))
    >>> box = {
    ...     "diện tích": Interval.exactly(1021), "năng suất": Interval.exactly(Fraction(5855, 100))
    ... }
    >>> print(grain.solve("sản lượng", box))
    [5.977,955; 5.977,955]

    Figures are named, not held, so that one relation serves printed, true and supposed
    values alike.

    Attributes:
        stated: The figure that the others give.
        operands: The others, in the order that *kind* asks for.
        factor: What a product or ratio is multiplied by: 100 for a percentage, or
            what the units ask for.
        is_soft: Whether it is only plausible, so that nothing follows if it is missed.
        order: For a status, how *stated* compares with the other figure.
        word: For a status, the word that says so: *vượt*, *chưa đạt*, *tăng*.

    Raises:
        ValueError: A figure is named twice, there are too many or too few, or a status
            has no order.
    """

    kind: RelationKind
    stated: str
    operands: tuple[str, ...] = attrs.field()
    factor: Fraction = attrs.field(default=Fraction(1), converter=Fraction)
    is_soft: bool = False
    order: Order | None = attrs.field(default=None)
    word: str = ""

    @order.validator
    def _only_for_a_status(self, _: object, order: Order | None) -> None:
        if (self.kind is RelationKind.STATUS) is not (order is not None):
            raise ValueError("a status has an order, and nothing else has one")

    @operands.validator
    def _check(self, _: object, operands: tuple[str, ...]) -> None:
        if len({self.stated, *operands}) <= len(operands):
            raise ValueError(f"a figure is named twice for {self.stated}")
        wanted = _OPERANDS.get(self.kind)
        if not operands or (wanted and len(operands) != wanted):
            raise ValueError(f"a {self.kind.value} of {len(operands)} figures makes no sense")

    @classmethod
    def total(cls, stated: str, parts: Iterable[str]) -> Self:
        """All parts together are *stated* (*gồm*)."""
        return cls(kind=RelationKind.TOTAL, stated=stated, operands=tuple(parts))

    @classmethod
    def partial(cls, stated: str, parts: Iterable[str]) -> Self:
        """The parts are among *stated*, perhaps with others (*trong đó*)."""
        return cls(kind=RelationKind.PARTIAL, stated=stated, operands=tuple(parts))

    @classmethod
    def difference(cls, stated: str, left: str, right: str) -> Self:
        """*stated* is what is left of *left* without *right* (*còn lại*)."""
        return cls(kind=RelationKind.DIFFERENCE, stated=stated, operands=(left, right))

    @classmethod
    def change(cls, stated: str, now: str, then: str) -> Self:
        """*stated* is *now* less *then*, also in percentage points (*tăng, giảm*)."""
        return cls(kind=RelationKind.CHANGE, stated=stated, operands=(now, then))

    @classmethod
    def growth(cls, stated: str, now: str, then: str) -> Self:
        """*stated* is the change from *then*, in percent of it (*tốc độ tăng*)."""
        return cls(kind=RelationKind.GROWTH, stated=stated, operands=(now, then), factor=_PERCENT)

    @classmethod
    def product(cls, stated: str, *factors: str, factor: Fraction | int = 1) -> Self:
        """All of *factors* multiplied: area times yield (*tích*)."""
        return cls(kind=RelationKind.PRODUCT, stated=stated, operands=factors, factor=factor)

    @classmethod
    def ratio(cls, stated: str, above: str, below: str, *, factor: Fraction | int = 1) -> Self:
        """*above* by *below*: per head, per hectare (*bình quân*)."""
        return cls(kind=RelationKind.RATIO, stated=stated, operands=(above, below), factor=factor)

    @classmethod
    def share(cls, stated: str, part: str, whole: str) -> Self:
        """What *part* is of *whole*, in percent (*chiếm tỷ lệ*)."""
        return cls(kind=RelationKind.SHARE, stated=stated, operands=(part, whole), factor=_PERCENT)

    @classmethod
    def attainment(cls, stated: str, done: str, planned: str) -> Self:
        """What *done* is of *planned*, in percent (*đạt … kế hoạch*).

        Where less is better, the two change places.
        """
        return cls(
            kind=RelationKind.ATTAINMENT, stated=stated, operands=(done, planned), factor=_PERCENT
        )

    @classmethod
    def same(cls, stated: str, other: str) -> Self:
        """One fact, told in two places (*số liệu lặp lại*)."""
        return cls(kind=RelationKind.SAME, stated=stated, operands=(other,))

    @classmethod
    def at_most(cls, stated: str, other: str) -> Self:
        """*stated* is not more than *other* (*không quá*)."""
        return cls(kind=RelationKind.AT_MOST, stated=stated, operands=(other,))

    @classmethod
    def status(cls, stated: str, other: str, order: Order, *, word: str) -> Self:
        """A word says how *stated* compares with *other* (*đạt, vượt, chưa đạt, tăng, giảm*)."""
        return cls(
            kind=RelationKind.STATUS, stated=stated, operands=(other,), order=order, word=word
        )

    @property
    def figures(self) -> tuple[str, ...]:
        """All figures in it, the stated one first."""
        return self.stated, *self.operands

    @property
    def is_equation(self) -> bool:
        """Whether it leaves one value, not a side, so that holding confirms its figures."""
        if self.kind is RelationKind.STATUS:
            return self.order is Order.EQUAL
        return self.kind not in (RelationKind.PARTIAL, RelationKind.AT_MOST)

    def solve(self, figure: str, box: Box) -> Interval:
        """Tell what *figure* may be, if the others are as *box* says.

        Anything, if that means to divide by what may be zero.

        Raises:
            KeyError: *figure* is not in the relation, or *box* lacks one of the others.
        """
        return self.equation.solve(figure, box)

    @cached_property
    def equation(self) -> Equation:
        """What it says, without a word about what it means."""
        stated, operands = {self.stated: 1}, self.operands
        match self.kind:
            case RelationKind.TOTAL | RelationKind.SAME | RelationKind.AT_MOST:
                sums = stated | dict.fromkeys(operands, -1)
                return Sum(sums, is_at_most=self.kind is RelationKind.AT_MOST)
            case RelationKind.STATUS:
                return _compared(self.order, *self.figures)
            case RelationKind.PARTIAL:
                return Sum({self.stated: -1} | dict.fromkeys(operands, 1), is_at_most=True)
            case RelationKind.DIFFERENCE | RelationKind.CHANGE:
                return Sum(stated | dict(zip(operands, (-1, 1), strict=True)))
            case RelationKind.PRODUCT:
                return Product(self.factor, stated | dict.fromkeys(operands, -1))
        ratio = stated | dict(zip(operands, (-1, 1), strict=True))
        is_growth = self.kind is RelationKind.GROWTH
        return Product(self.factor, ratio, {self.stated: _PERCENT} if is_growth else {})


def _compared(order: Order | None, left: str, right: str) -> Sum:
    if order in (Order.MORE, Order.AT_LEAST):
        left, right = right, left
    is_less = order in (Order.LESS, Order.MORE)
    return Sum(
        {left: 1, right: -1},
        is_at_most=order in (Order.AT_MOST, Order.AT_LEAST),
        is_less=is_less,
    )


# How many operands a kind takes; others take as many as there are.
_OPERANDS = {
    RelationKind.DIFFERENCE: 2,
    RelationKind.CHANGE: 2,
    RelationKind.RATIO: 2,
    RelationKind.SHARE: 2,
    RelationKind.ATTAINMENT: 2,
    RelationKind.GROWTH: 2,
    RelationKind.SAME: 1,
    RelationKind.AT_MOST: 1,
    RelationKind.STATUS: 1,
}
