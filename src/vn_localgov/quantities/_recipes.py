"""How a value was computed, so that it can be computed again and shown."""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, Protocol

import attrs

_LEADING = {1: "", -1: "-"}
_JOINING = {1: " + ", -1: " - "}


class Recipe(Protocol):
    """A computation (*cách tính*), without the values that go into it."""

    def compute(self, values: Sequence[Fraction]) -> Fraction:
        """Apply it to *values*.

        Raises:
            ZeroDivisionError: It divides by zero.
        """
        ...

    def write(self, texts: Sequence[str]) -> str:
        """Write it as a formula."""
        ...


@attrs.frozen
class Sum:
    """Values with a sign each, and a number, added up."""

    signs: tuple[Literal[1, -1], ...]
    constant: int = 0

    def compute(self, values: Sequence[Fraction]) -> Fraction:
        """Add them."""
        signed = (sign * value for sign, value in zip(self.signs, values, strict=True))
        return sum(signed, Fraction(self.constant))

    def write(self, texts: Sequence[str]) -> str:
        """Write ``a + b - c``."""
        terms = [*zip(self.signs, texts, strict=True)]
        if self.constant:
            terms.append((1 if self.constant > 0 else -1, str(abs(self.constant))))
        (sign, text), *rest = terms
        return _LEADING[sign] + text + "".join(_JOINING[sign] + text for sign, text in rest)


@attrs.frozen
class Product:
    """Values that are multiplied (power 1) or divided by (power -1), and a factor."""

    powers: tuple[Literal[1, -1], ...]
    factor: Fraction = Fraction(1)

    def compute(self, values: Sequence[Fraction]) -> Fraction:
        """Multiply them."""
        powers = zip(values, self.powers, strict=True)
        return self.factor * math.prod(value**power for value, power in powers)

    def write(self, texts: Sequence[str]) -> str:
        """Write ``100 × a : b``."""
        told = list(zip(self.powers, texts, strict=True))
        above = [text for power, text in told if power == 1]
        below = [text for power, text in told if power == -1]
        if self.factor.numerator != 1:
            above.insert(0, str(self.factor.numerator))
        if self.factor.denominator != 1:
            below.append(str(self.factor.denominator))
        return " : ".join([" × ".join(above), *below])


@attrs.frozen
class Mean:
    """Values and their weights in turn: v, w, v, w, and so on."""

    def compute(self, values: Sequence[Fraction]) -> Fraction:
        """Divide the weighted sum by the sum of weights."""
        told, weights = values[::2], values[1::2]
        weighted = sum((value * weight for value, weight in zip(told, weights, strict=True)))
        return Fraction(weighted) / sum(weights)

    def write(self, texts: Sequence[str]) -> str:
        """Write ``(a × n + b × m) : (n + m)``."""
        pairs = zip(texts[::2], texts[1::2], strict=True)
        weighted = " + ".join(f"{value} × {weight}" for value, weight in pairs)
        return f"({weighted}) : ({' + '.join(texts[1::2])})"
