"""Facts are stored, conclusions are computed."""

import enum
from collections.abc import Iterable
from decimal import Decimal
from typing import Self, TypeAlias

import attrs

from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Figure, total
from vn_localgov.indicators._aggregation import Aggregation
from vn_localgov.indicators._attainment import Direction, Status, attainment
from vn_localgov.numbers import exact
from vn_localgov.quantities import (
    Change,
    PercentChange,
    Quantity,
    change_between,
    growth_between,
    stated_change,
)
from vn_localgov.units import Unit, as_unit

_PERCENT = Unit.parse("%")


class Side(enum.Enum):
    """Which figure of an indicator is meant (*cột số liệu*); the value ends its id."""

    ACTUAL = ""
    PLANNED = "@ke_hoach"
    PREVIOUS = "@cung_ky"
    WHOLE = "@tong"


@attrs.frozen(kw_only=True)
class Target:
    """What an indicator has to reach (*chỉ tiêu kế hoạch, dự toán, chỉ tiêu giao*).

    A plan that was printed only as a percentage is known by its attainment:

    >>> budget = Target.known_by(Decimal("99.8"), Direction.HIGHER_IS_BETTER, base="dự toán")
    >>> budget.figure is None, budget.base
    (True, 'dự toán')

    Attributes:
        figure: The plan itself, or None if only the attainment was printed.
        direction: Whether the plan is a floor or a ceiling.
        stated_attainment: The printed percentage, in points; None where it is computed.
            Beside a plan, it is what is printed, and the plan decides what is met.
        base: What the plan is called in a sentence.
    """

    figure: Figure | None = None
    direction: Direction
    stated_attainment: Decimal | None = attrs.field(
        default=None, converter=attrs.converters.optional(exact)
    )
    base: str = "kế hoạch"

    @classmethod
    def at_least(cls, figure: Figure, *, base: str = "kế hoạch") -> Self:
        """More is better: income, paved roads, insured people."""
        return cls(figure=figure, direction=Direction.HIGHER_IS_BETTER, base=base)

    @classmethod
    def at_most(cls, figure: Figure, *, base: str = "kế hoạch") -> Self:
        """Less is better: poor households, accidents."""
        return cls(figure=figure, direction=Direction.LOWER_IS_BETTER, base=base)

    @classmethod
    def known_by(
        cls, attainment: Decimal | int, direction: Direction, *, base: str = "kế hoạch"
    ) -> Self:
        """Keep the printed percentage of a plan that itself was not printed."""
        return cls(direction=direction, stated_attainment=attainment, base=base)


FigureLike: TypeAlias = Figure | Decimal | int | str


def _figure(value: FigureLike | None, indicator: attrs.AttrsInstance) -> Figure | None:
    """Give a bare number the indicator's unit; keep "unknown" as it is."""
    if value is None or isinstance(value, Figure):
        return value
    unit: Unit = indicator.unit  # type: ignore[attr-defined]
    if isinstance(value, str):
        return Figure.parse(value, unit=unit)
    return Figure(value, unit)


# mypy does not see through a converter that takes the instance: hence the ignores.
_AS_FIGURE = attrs.Converter(_figure, takes_self=True)


@attrs.frozen(kw_only=True)
class Indicator:
    """One measured thing (*chỉ tiêu*), with its plan, its past and its parts.

    >>> firms = Indicator(code="dn", name="Doanh nghiệp", unit="cơ sở", actual=21, previous=12)
    >>> print(firms.change)
    tăng 09 cơ sở
    >>> poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57, whole=3552)
    >>> print(poor.share.figure(decimals=1), "=", poor.share.formula)
    1,6% = 100 × ngheo : ngheo@tong

    Attributes:
        code: Name in data files and templates: small letters, digits, ``_``. The
            code of a part within a breakdown follows after a point.
        actual: What was reached (*thực hiện*); None if not known, which is not zero.
        target: What was planned.
        previous: The same period of the year before (*cùng kỳ*).
        stated_change: The change from then as printed, where *previous* itself is
            not known. Below zero is a decrease.
        base_year: Of which year *previous* is (*năm gốc*), if not of the one before.
        whole: Of how many (*tổng số*): 112 of 126 households.
        parts: What it consists of (*gồm*, *trong đó*).
        parts_are_all: Whether the parts make up the whole figure (*gồm*).
        aggregation: How figures of several communes or periods become one; None if
            nobody said.
        numerator: For a rate, the code of what is divided (*tử số*), if that is known.
        denominator: For a rate, the code of what it is divided and weighted by (*mẫu số*).
        is_applicable: Whether there can be such a figure at all: a commune without a coast
            lands no fish, which is neither zero nor unknown.

    Raises:
        UnitMismatchError: A figure is not in the indicator's unit.
        ValueError: It is not applicable and has a figure, or it has a denominator and is no
            weighted mean.
    """

    code: str = attrs.field(
        validator=attrs.validators.matches_re(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
    )
    name: str
    unit: Unit = attrs.field(converter=as_unit)
    actual: Figure | None = attrs.field(default=None, converter=_AS_FIGURE)  # type: ignore[misc]
    target: Target | None = None
    previous: Figure | None = attrs.field(default=None, converter=_AS_FIGURE)  # type: ignore[misc]
    stated_change: Figure | None = attrs.field(default=None, converter=_AS_FIGURE)  # type: ignore[misc]
    base_year: int | None = None
    whole: Figure | None = attrs.field(default=None, converter=_AS_FIGURE)  # type: ignore[misc]
    parts: tuple["Indicator", ...] = ()
    parts_are_all: bool = True
    aggregation: Aggregation | None = None
    numerator: str | None = None
    denominator: str | None = attrs.field(default=None)
    is_applicable: bool = attrs.field(default=True)

    @denominator.validator
    def _only_for_a_rate(self, _: object, denominator: str | None) -> None:
        if (self.numerator or denominator) and self.aggregation is not Aggregation.WEIGHTED_MEAN:
            raise ValueError(f"{self.code}: only a weighted mean has numerator and denominator")

    @is_applicable.validator
    def _has_no_figure(self, _: object, is_applicable: bool) -> None:  # noqa: FBT001 - attrs's form
        told = (self.actual, self.target, self.previous, self.stated_change, self.whole)
        if not is_applicable and any(it is not None for it in told):
            raise ValueError(f"{self.code} is not applicable, and yet has figures")

    @actual.validator
    @previous.validator
    @whole.validator
    def _same_unit(self, _: object, figure: Figure | None) -> None:
        if figure is not None and figure.unit != self.unit:
            raise UnitMismatchError(f"{self.code} is in {self.unit}, not in {figure.unit}")

    @classmethod
    def sum_of(cls, parts: Iterable["Indicator"], *, code: str, name: str) -> "Indicator":
        """Make an indicator that is the total of its parts, without those not applicable.

        Raises:
            UnitMismatchError: The parts differ in unit.
            ValueError: There are no parts, or one has no exact figure.
        """
        parts = tuple(parts)
        figures = [part.actual for part in parts if part.actual is not None]
        if missing := [it.code for it in parts if it.actual is None and it.is_applicable]:
            raise ValueError(f"no figure for {', '.join(missing)}")
        actual = total(figures)
        return cls(code=code, name=name, unit=actual.unit, actual=actual, parts=parts)

    def quantity(self, side: Side = Side.ACTUAL) -> Quantity | None:
        """Take one of its figures to calculate with; None if it is not known, or not exact.

        >>> poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57, previous=60)
        >>> poor.quantity(Side.PREVIOUS).id
        'ngheo@cung_ky'
        """
        figure = {
            Side.ACTUAL: self.actual,
            Side.PLANNED: self.target.figure if self.target else None,
            Side.PREVIOUS: self.previous,
            Side.WHOLE: self.whole,
        }[side]
        if figure is None or not figure.is_exact:
            return None
        return Quantity.of(figure, id=f"{self.code}{side.value}")

    @property
    def change(self) -> Change | None:
        """Difference from the year before (*so với cùng kỳ*); below zero is less.

        As printed, if that is known: a change that was printed in percent is one. None if
        either figure is not known, or not exact.
        """
        if self.stated_change is not None:
            return stated_change(Quantity.of(self.stated_change, id=f"{self.code}@tang"))
        now, then = self.quantity(), self.quantity(Side.PREVIOUS)
        return None if now is None or then is None else change_between(now, then)

    @property
    def growth(self) -> PercentChange | None:
        """Change from the year before in percent of it (*tốc độ tăng*).

        None if either figure is not known, or not exact, or there was nothing before.
        """
        now, then = self.quantity(), self.quantity(Side.PREVIOUS)
        return None if now is None or then is None else growth_between(now, then)

    @property
    def attainment(self) -> Quantity | None:
        """Share of the plan (*so với kế hoạch*) in percent: 100 is all of it.

        As printed, if that is known. None without a figure or a target, and for a target of
        zero.

        Raises:
            UnitMismatchError: Plan and figure differ in unit.
        """
        if self.actual is None or self.target is None:
            return None
        if (stated := self.target.stated_attainment) is not None:
            return Quantity.of(Figure(stated, _PERCENT), id=f"{self.code}@dat")
        done, planned = self.quantity(), self.quantity(Side.PLANNED)
        if done is None or planned is None:
            return None
        return attainment(done, planned, self.target.direction)

    @property
    def status(self) -> Status | None:
        """The word for what became of the plan: *đạt*, *vượt* or *chưa đạt*.

        The plan decides; where it was not printed, the percentage that was. None without a
        figure or a target.

        Raises:
            UnitMismatchError: Plan and figure differ in unit.
        """
        if self.actual is None or self.target is None:
            return None
        if self.target.figure is None:
            return None if self.attainment is None else Status.of(self.attainment)
        done, planned = self.quantity(), self.quantity(Side.PLANNED)
        if done is None or planned is None:
            return None
        return Status.between(done, planned, self.target.direction)

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None without a figure or a target."""
        return None if self.status is None else self.status is not Status.MISSED

    @property
    def share(self) -> Quantity | None:
        """Share of the whole (*tỷ lệ*) in percent, exactly; None if not known."""
        part, whole = self.quantity(), self.quantity(Side.WHOLE)
        return part.per(whole, _PERCENT) if part and whole and whole.value else None

    def __str__(self) -> str:
        return "" if self.actual is None else str(self.actual)
