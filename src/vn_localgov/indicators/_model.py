"""Facts are stored, conclusions are computed."""

import enum
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Self, TypeAlias

import attrs

from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Figure, total
from vn_localgov.numbers import exact
from vn_localgov.units import Unit, as_unit

_ALL = 100


class Direction(enum.Enum):
    """Which way is good; it decides what attaining a plan means.

    More income is better, fewer poor households are better. The words "105% of the
    plan" mean opposite things for the two, so a target has to say which it is.
    """

    HIGHER_IS_BETTER = "cao"
    LOWER_IS_BETTER = "thap"


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

    def attainment_of(self, actual: Figure) -> Fraction | None:
        """How much of the plan *actual* is, in points, exactly: 100 is all of it.

        As printed, if that is known. None if a figure is not exact, below zero, or
        divided by zero ("no accident").

        Raises:
            UnitMismatchError: Plan and *actual* differ in unit.
        """
        if self.stated_attainment is not None:
            return Fraction(self.stated_attainment)
        if self.figure is None:
            return None
        _check_units(actual, self.figure)
        if not (actual.is_exact and self.figure.is_exact):
            return None
        done, plan = Fraction(actual.value), Fraction(self.figure.value)
        if self.direction is Direction.LOWER_IS_BETTER:
            done, plan = plan, done
        return 100 * done / plan if plan > 0 and done >= 0 else None

    def is_met_by(self, actual: Figure) -> bool | None:
        """Whether *actual* reaches the floor, or stays under the ceiling; None if not exact."""
        if self.figure is None:
            attained = self.attainment_of(actual)
            return None if attained is None else attained >= _ALL
        _check_units(actual, self.figure)
        if not (actual.is_exact and self.figure.is_exact):
            return None
        if self.direction is Direction.LOWER_IS_BETTER:
            return actual.value <= self.figure.value
        return actual.value >= self.figure.value


def _check_units(left: Figure, right: Figure) -> None:
    if left.unit != right.unit:
        raise UnitMismatchError(f"{left} and {right} differ in unit")


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
    09 cơ sở
    >>> poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57, whole=3552)
    >>> round(poor.share, 2)
    Fraction(8, 5)

    Attributes:
        code: Name in data files and templates: small letters, digits, ``_``. The
            code of a part within a breakdown follows after a point.
        actual: What was reached (*thực hiện*); None if not known, which is not zero.
        target: What was planned.
        previous: The same period of the year before (*cùng kỳ*).
        stated_change: The change from then as printed, where *previous* itself is
            not known. Below zero is a decrease.
        whole: Of how many (*tổng số*): 112 of 126 households.
        parts: What it consists of (*gồm*, *trong đó*).
        parts_are_all: Whether the parts make up the whole figure (*gồm*).

    Raises:
        UnitMismatchError: A figure is not in the indicator's unit.
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
    whole: Figure | None = attrs.field(default=None, converter=_AS_FIGURE)  # type: ignore[misc]
    parts: tuple["Indicator", ...] = ()
    parts_are_all: bool = True

    @actual.validator
    @previous.validator
    @whole.validator
    def _same_unit(self, _: object, figure: Figure | None) -> None:
        if figure is not None and figure.unit != self.unit:
            raise UnitMismatchError(f"{self.code} is in {self.unit}, not in {figure.unit}")

    @classmethod
    def sum_of(cls, parts: Iterable["Indicator"], *, code: str, name: str) -> "Indicator":
        """Make an indicator that is the total of its parts.

        Raises:
            UnitMismatchError: The parts differ in unit.
            ValueError: There are no parts, or one has no exact figure.
        """
        parts = tuple(parts)
        figures = [part.actual for part in parts if part.actual is not None]
        if len(figures) < len(parts):
            missing = [part.code for part in parts if part.actual is None]
            raise ValueError(f"no figure for {', '.join(missing)}")
        actual = total(figures)
        return cls(code=code, name=name, unit=actual.unit, actual=actual, parts=parts)

    @property
    def change(self) -> Figure | None:
        """Difference from the year before (*so với cùng kỳ*); below zero is less.

        None if either figure is not known, or not exact.
        """
        if self.stated_change is not None:
            return self.stated_change
        now, then = self.actual, self.previous
        if now is None or then is None or not (now.is_exact and then.is_exact):
            return None
        return now - then

    @property
    def attainment(self) -> Fraction | None:
        """Share of the plan (*so với kế hoạch*) in points: 100 is all of it.

        None without a figure or a target, and for a target of zero.
        """
        if self.actual is None or self.target is None:
            return None
        return self.target.attainment_of(self.actual)

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None without a figure or a target."""
        if self.actual is None or self.target is None:
            return None
        return self.target.is_met_by(self.actual)

    @property
    def share(self) -> Fraction | None:
        """Share of the whole (*tỷ lệ*) in points, exactly; None if not known."""
        if self.actual is None or self.whole is None or not self.whole.value:
            return None
        if not (self.actual.is_exact and self.whole.is_exact):
            return None
        return 100 * Fraction(self.actual.value) / Fraction(self.whole.value)

    def __str__(self) -> str:
        return "" if self.actual is None else str(self.actual)
