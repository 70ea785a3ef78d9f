"""An exact value with its unit, and what it was computed from."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, Inexact
from fractions import Fraction
from typing import Literal

import attrs

from vn_localgov.errors import UnitMismatchError
from vn_localgov.figures import Figure
from vn_localgov.numbers import EXACT, exact_fraction, round_number
from vn_localgov.quantities._recipes import Mean, Product, Recipe, Sum
from vn_localgov.units import Unit, as_unit, product_factor, quotient_factor

_LONGEST_FORMULA = 500
_ADDED: Literal[1] = 1


@attrs.frozen(kw_only=True)
class Quantity:
    """An exact value that knows its unit and where it comes from (*đại lượng*).

    >>> area = Quantity.of(Figure.parse("1.021 ha"), id="dien_tich")
    >>> crop_yield = Quantity.of(Figure.parse("58,55 tạ/ha"), id="nang_suat")
    >>> harvest = area.times(crop_yield, unit="tấn")
    >>> print(harvest, "=", harvest.formula)
    5.977,955 tấn = dien_tich × nang_suat : 10

    Units are checked in every operation, and nothing is rounded before it is printed.
    Two quantities are equal if value and unit are, wherever they come from.

    Attributes:
        unit: What is measured or counted.
        id: Names it in formulas; None for what was computed and has no name.
        decimals: How many it is printed with; None if nobody printed it yet.
        operands: What it was computed from; empty for what was given.
        recipe: How it was computed; None for what was given.

    Raises:
        TypeError: The value is a float.
    """

    value: Fraction = attrs.field(converter=exact_fraction)
    unit: Unit = attrs.field(converter=as_unit)
    id: str | None = attrs.field(default=None, eq=False)
    decimals: int | None = attrs.field(default=None, eq=False)
    operands: tuple["Quantity", ...] = attrs.field(default=(), eq=False, repr=False)
    recipe: Recipe | None = attrs.field(default=None, eq=False, repr=False)

    @classmethod
    def of(cls, figure: Figure, *, id: str) -> "Quantity":  # noqa: A002 - what relations call it
        """Take a figure as it is printed.

        Raises:
            ValueError: *figure* is not exact: *trên*, *khoảng*.
        """
        if not figure.is_exact:
            raise ValueError(f"cannot calculate with an inexact figure: {figure}")
        return cls(value=figure.value, unit=figure.unit, id=id, decimals=figure.decimals)

    @property
    def sources(self) -> frozenset[str]:
        """The ids of all given figures that it depends on: if one changes, it changes.

        >>> people = Quantity(value=1200, unit="người", id="dan_so")
        >>> income = Quantity(value=54, unit="tỷ đồng", id="thu_nhap")
        >>> sorted(income.per(people, "triệu đồng/người").sources)
        ['dan_so', 'thu_nhap']
        """
        given = (it.id for it in _walk(self) if it.recipe is None)
        return frozenset(id_ for id_ in given if id_ is not None)

    @property
    def formula(self) -> str:
        """How it was computed, in the ids of what it was computed from.

        What has an id is not taken apart further; a very long formula is cut.
        """
        known: dict[int, str] = {}
        for it in _walk(self):
            if it.recipe is None or (it.id is not None and it is not self):
                known[id(it)] = it.id or str(it.value)
            else:
                texts = [_bracket(operand, known, it.recipe) for operand in it.operands]
                known[id(it)] = _cut(it.recipe.write(texts))
        return known[id(self)]

    def named(self, id: str) -> "Quantity":  # noqa: A002 - what relations call it
        """Give it an id of its own, which formulas then show."""
        return attrs.evolve(self, id=id)

    def recompute(self, figures: Mapping[str, Decimal | int]) -> "Quantity":
        """Tell what it would be if figures, or named results, with these ids were others.

        >>> done = Quantity(value=57, unit="hộ", id="ngheo")
        >>> share = done.per(Quantity(value=3552, unit="hộ", id="ho"), "%")
        >>> share.recompute({"ngheo": 54}).value
        Fraction(225, 148)

        Raises:
            KeyError: It does not rest on one of them.
            ZeroDivisionError: It would be divided by zero.
        """
        met = list(_walk(self))
        if unknown := set(figures) - {it.id for it in met}:
            raise KeyError(f"nothing here is called {', '.join(sorted(unknown))}")
        new: dict[int, Quantity] = {}
        for it in met:
            if it.id is not None and it.id in figures:
                new[id(it)] = Quantity.of(Figure(figures[it.id], it.unit), id=it.id)
            elif it.recipe is None:
                new[id(it)] = it
            else:
                operands = tuple(new[id(operand)] for operand in it.operands)
                new[id(it)] = attrs.evolve(it, operands=operands, value=_apply(it.recipe, operands))
        return new[id(self)]

    def __add__(self, other: "Quantity") -> "Quantity":
        return sum_of([self, other])

    def __sub__(self, other: "Quantity") -> "Quantity":
        return add_signed([self, other], (1, -1))

    def __neg__(self) -> "Quantity":
        return add_signed([self], (-1,))

    def __abs__(self) -> "Quantity":
        return -self if self.value < 0 else self

    def to(self, unit: Unit | str) -> "Quantity":
        """Say the same in another unit (*quy đổi*), exactly.

        Raises:
            UnitMismatchError: The units measure different things, or a region is missing.
        """
        target = as_unit(unit)
        if target == self.unit:
            return self
        return _multiply([self], Product((1,), self.unit.factor_to(target)), target)

    def times(self, *others: "Quantity", unit: Unit | str) -> "Quantity":
        """Multiply (*tích*): area by yield is a harvest, in *unit*.

        Raises:
            UnitMismatchError: Multiplied, they do not measure what *unit* does.
        """
        factors = [self, *others]
        factor = product_factor(unit, *(it.unit for it in factors))
        return _multiply(factors, Product(tuple(_ADDED for _ in factors), factor), as_unit(unit))

    def per(
        self, other: "Quantity", unit: Unit | str, *, factor: Fraction | int | None = None
    ) -> "Quantity":
        """Divide (*tỷ lệ, bình quân*): a share, or so much per head, in *unit*.

        The units give the factor: 100 for ``%``, 1.000 for ``‰``. Things of two names, such
        as births and inhabitants, need it said:

        >>> births = Quantity(value=415, unit="trẻ", id="sinh")
        >>> people = Quantity(value=12450, unit="người", id="dan_so")
        >>> print(births.per(people, "‰", factor=1000).figure(decimals=1))
        33,3‰

        Raises:
            UnitMismatchError: Divided, they do not measure what *unit* does; or *factor*
                is given, and they are not both counted.
            ZeroDivisionError: *other* is zero.
        """
        if factor is None:
            factor = quotient_factor(unit, self.unit, other.unit)
        elif not (self.unit.is_count and other.unit.is_count):
            raise UnitMismatchError(f"{self.unit} : {other.unit} have a factor of their own")
        return _multiply([self, other], Product((1, -1), Fraction(factor)), as_unit(unit))

    def figure(self, *, decimals: int | None = None) -> Figure:
        """Print it; rounded once, halves away from zero.

        Without *decimals*, as printed; or with as many as an exact value needs.

        Raises:
            ValueError: No number of decimals is enough, and *decimals* is not given.
        """
        if decimals is not None:
            return Figure(round_number(self.value, decimals), self.unit)
        last_places = self.value * 10 ** (self.decimals or 0)
        if self.decimals is not None and last_places.denominator == 1:
            number = Decimal(last_places.numerator).scaleb(-self.decimals, EXACT)
            return Figure(number, self.unit)
        try:
            number = EXACT.divide(Decimal(self.value.numerator), Decimal(self.value.denominator))
        except Inexact:
            reason = f"{self.value} {self.unit} has no last decimal: say how many"
            raise ValueError(reason) from None
        return Figure(number, self.unit)

    def __str__(self) -> str:
        try:
            return str(self.figure())
        except ValueError:
            return self.unit.attach_to(str(self.value))


def sum_of(quantities: Iterable[Quantity]) -> Quantity:
    """Add quantities of one unit (*tổng*).

    Raises:
        UnitMismatchError: The units differ.
        ValueError: There is none.
        TypeError: One is missing (None), which is not zero.
    """
    parts = list(quantities)
    if not parts:
        raise ValueError("a total needs at least one quantity")
    if any(part is None for part in parts):
        raise TypeError("a figure of the total is missing, which is not zero")
    if len(parts) == 1:
        return parts[0]
    return add_signed(parts, tuple(_ADDED for _ in parts))


def weighted_mean(pairs: Iterable[tuple[Quantity, Quantity]]) -> Quantity:
    """Average *(value, weight)* pairs by their weights (*bình quân gia quyền*).

    Two communes with 2% and 4% poor households, of 3.000 and 1.000, have 2,5% together:

    >>> def quantity(value, unit):
    ...     return Quantity(value=value, unit=unit)
    >>> print(weighted_mean([
    ...     (quantity(2, "%"), quantity(3000, "hộ")), (quantity(4, "%"), quantity(1000, "hộ")),
    ... ]))
    2,5%

    Raises:
        UnitMismatchError: The values differ in unit, or the weights do.
        ValueError: There is no pair, or a weight is below zero.
        ZeroDivisionError: All weights are zero.
    """
    told = list(pairs)
    values, weights = [value for value, _ in told], [weight for _, weight in told]
    if not told or any(weight.value < 0 for weight in weights):
        raise ValueError("a mean needs at least one value, and no weight below zero")
    unit = _common_unit(values)
    _common_unit(weights)
    operands = tuple(it for pair in told for it in pair)
    return _multiply(operands, Mean(), unit)


def _common_unit(quantities: Iterable[Quantity]) -> Unit:
    first, *rest = [it.unit for it in quantities]
    for unit in rest:
        if unit != first:
            raise UnitMismatchError(f"{first.describe()} and {unit.describe()} differ")
    return first


def add_signed(
    quantities: Iterable[Quantity], signs: tuple[Literal[1, -1], ...], constant: int = 0
) -> Quantity:
    """Add quantities of one unit with their signs, and a number."""
    operands = tuple(quantities)
    known = [it.decimals for it in operands if it.decimals is not None]
    recipe = Sum(signs, constant)
    return Quantity(
        value=_apply(recipe, operands),
        unit=_common_unit(operands),
        decimals=max(known) if len(known) == len(operands) else None,
        operands=operands,
        recipe=recipe,
    )


def _multiply(quantities: Iterable[Quantity], recipe: Recipe, unit: Unit) -> Quantity:
    operands = tuple(quantities)
    return Quantity(value=_apply(recipe, operands), unit=unit, operands=operands, recipe=recipe)


def _apply(recipe: Recipe, operands: Iterable[Quantity]) -> Fraction:
    known = list(operands)
    try:
        return recipe.compute([operand.value for operand in known])
    except ZeroDivisionError:
        told = recipe.write([operand.id or str(operand) for operand in known])
        raise ZeroDivisionError(f"{told} would be divided by zero") from None


def _walk(root: Quantity) -> Iterator[Quantity]:
    """Go through all that *root* was computed from, what goes in before what comes out.

    Sums of many thousand terms must not exhaust the stack, so there is no recursion.
    """
    seen: set[int] = set()
    waiting = [(root, False)]
    while waiting:
        quantity, is_ready = waiting.pop()
        if is_ready:
            yield quantity
        elif id(quantity) not in seen:
            seen.add(id(quantity))
            waiting.append((quantity, True))
            waiting += [(operand, False) for operand in reversed(quantity.operands)]


def _bracket(operand: Quantity, known: Mapping[int, str], recipe: Recipe) -> str:
    text = known[id(operand)]
    is_plain = operand.recipe is None or operand.id is not None
    # A product or quotient inside a sum needs no brackets: 100 × a : b - 100.
    is_safe = isinstance(recipe, Sum) and isinstance(operand.recipe, Product | Mean)
    return text if is_plain or is_safe else f"({text})"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_FORMULA else text[:_LONGEST_FORMULA] + "…"
