"""Sizes that documents get, what the law says about them, and how that is told."""

from decimal import Decimal
from typing import TypeAlias

import attrs

from vn_localgov.errors import WordedError, Wording


class WrongValueError(WordedError, ValueError):
    """A value of the rules that cannot be."""


@attrs.frozen
class Measure:
    """A size that documents get, and what the law says about it.

    Attributes:
        used: What documents get.
        law: The least and the most that is allowed; None if only practice decides.
        among: The only values allowed, if the law names them one by one.

    Raises:
        ValueError: What is used is not what the law allows.
    """

    used: Decimal
    law: tuple[Decimal, Decimal] | None = None
    among: tuple[Decimal, ...] | None = None

    def __attrs_post_init__(self) -> None:
        if not self.allows(self.used):
            raise ValueError(f"{self.used} is not within {self.law or self.among}")

    def allows(self, value: Decimal) -> bool:
        """Whether the law lets a document have *value*."""
        if self.law:
            return self.law[0] <= value <= self.law[1]
        return value in self.among if self.among else True


# What the table of forms says of a property.
Used: TypeAlias = Measure | bool | str

_UNITS = {
    "mm": Wording(" mm", " mm"),
    "cm": Wording(" cm", " cm"),
    "pt": Wording(" pt", " pt"),
    "line": Wording(" lines", " dòng"),
}
_BARE = Wording("", "")
_LOOKS = {
    "bold": (Wording("not bold", "không đậm"), Wording("bold", "đậm")),
    "italic": (Wording("upright", "đứng"), Wording("italic", "nghiêng")),
    "caps": (Wording("sentence case", "in thường"), Wording("capitals", "in hoa")),
}
_WORDS = {
    "left": Wording("flush left", "sát lề trái"),
    "center": Wording("centred", "canh giữa"),
    "justify": Wording("justified", "canh đều cả hai lề"),
    "000000": Wording("black", "màu đen"),
}
# A third has no end, and the table has to say it in decimals.
_SHARES = {Decimal("0.3334"): "1/3", Decimal("0.5"): "1/2"}


def told(name: str, value: Used) -> Wording:
    """Say what is allowed of the property *name*.

    >>> told("pt", Measure(Decimal(13), law=(Decimal(12), Decimal(13)))).vi
    '12–13 pt'
    >>> told("before_pt", Measure(Decimal(6), law=(Decimal(6), Decimal("inf"))))
    Wording(en='6 pt or more', vi='ít nhất 6 pt')
    """
    last = name.rpartition(".")[2]
    if isinstance(value, Measure):
        return _measure(last, value)
    if isinstance(value, bool):
        return _LOOKS[last][value]
    return _WORDS.get(value, Wording(value, value))


def _measure(name: str, measure: Measure) -> Wording:
    """Tell a range, a list or a single value; without a law, what is used."""
    kind = name.rpartition("_")[2]
    unit = _UNITS.get(kind, _BARE)
    values = measure.among or measure.law or (measure.used,)
    numbers = [_number(value, is_share=kind == "share") for value in dict.fromkeys(values)]
    if values[-1].is_infinite():
        return Wording(f"{numbers[0].en}{unit.en} or more", f"ít nhất {numbers[0].vi}{unit.vi}")
    between = Wording(" or ", " hoặc ") if measure.among else Wording("–", "–")
    return Wording(
        between.en.join(number.en for number in numbers) + unit.en,
        between.vi.join(number.vi for number in numbers) + unit.vi,
    )


def _number(value: Decimal, *, is_share: bool) -> Wording:
    plain = f"{value:f}"
    shown = _SHARES.get(value, plain) if is_share else plain
    return Wording(shown, shown.replace(".", ","))
