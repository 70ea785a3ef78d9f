"""Read, print and convert units."""

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable
from fractions import Fraction
from typing import Self, TypeAlias

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.errors import ParseError, UnitMismatchError
from vn_localgov.units._grammar import part_token
from vn_localgov.units._table import Measure, Region, UnitKind, table

# "kg/1sào" is "kg/sào"; any other number is part of no unit.
_PER = Token(r"[^\S\n]*/(?:\s*1(?![0-9]))?", "a slash", "dấu gạch chéo")
_SPACE = re.compile(r"\s+")
# Nobody writes more, and any number of them would be slow to convert.
_MOST_PARTS = 9

_Shape: TypeAlias = tuple[Hashable, Counter[Hashable]]


@attrs.frozen
class Part:
    """What stands between the slashes of a unit: ``triệu đồng`` is a scale and a measure."""

    scale: str
    measure: Measure

    @property
    def symbol(self) -> str:
        """As it is printed."""
        return f"{self.scale} {self.measure.symbol}".lstrip()

    @property
    def size(self) -> Fraction:
        """How many of the first unit of its dimension, or of the counted thing, it is."""
        return (self.measure.size or Fraction(1)) * table().scales.get(self.scale, 1)

    def in_region(self, region: Region | None) -> Self:
        """Take a measure that differs by region as it is used there."""
        return attrs.evolve(self, measure=table().find(self.measure.symbol, region))


@attrs.frozen(repr=False)
class Unit:
    """A unit of measure, or the thing that is counted (*đơn vị tính*).

    >>> Unit.parse("m2")
    Unit.parse('m²')
    >>> Unit.parse("tạ/ha").kind.value, Unit.parse("doanh nghiệp").kind.value
    ('measure', 'count')

    A word that is no unit of measure is a thing to count, and begins with a small letter
    (*Hộ* is *hộ*, but *OCOP* stays). A compound such as
    ``triệu đồng/người/năm`` is of the kind of its first part.

    Units convert exactly, part by part:

    >>> Unit.parse("tấn").factor_to("kg"), Unit.parse("tạ/ha").factor_to("tấn/ha")
    (Fraction(1000, 1), Fraction(1, 10))

    How large a *sào*, *mẫu*, *công* or *thước* is depends on the region. It has to be
    named before they convert, and is not printed:

    >>> seed = Unit.parse("kg/sào", region=Region.BAC_BO)
    >>> print(seed, seed.factor_to("tạ/ha"))
    kg/sào 5/18

    Attributes:
        parts: The first, and those that it is counted by.
    """

    parts: tuple[Part, ...] = attrs.field(validator=attrs.validators.min_len(1))

    @classmethod
    def parse(cls, text: str, *, region: Region | None = None) -> Self:
        """Read a unit as people write it; the inverse of ``str``.

        *region* serves the measures that differ by region.

        Raises:
            ParseError: *text* is no unit.
        """
        scan = Scanner(text)
        return cls.scan_last(scan).in_region(region)

    @classmethod
    def scan(cls, scan: Scanner) -> Self:
        """Step over a unit, for readers of longer texts."""
        parts = [_scan_part(scan)]
        while len(parts) < _MOST_PARTS and scan.accept(_PER):
            parts.append(_scan_part(scan))
        return cls(tuple(parts))

    @classmethod
    def scan_last(cls, scan: Scanner) -> Self:
        """Step over a unit that ends the text; the error proposes to drop what follows it."""
        unit = cls.scan(scan)
        if not scan.accept(END):
            meant = scan.text[: scan.position]
            raise scan.error(f"expected {END.en}", f"cần {END.vi}", candidates=(meant,))
        return unit

    @property
    def symbol(self) -> str:
        """As it is printed after the number."""
        return "/".join(part.symbol for part in self.parts)

    @property
    def kind(self) -> UnitKind:
        """What it measures."""
        return self.parts[0].measure.kind

    @property
    def is_count(self) -> bool:
        """Whether things are counted one by one, so that a figure is a whole number."""
        return self.kind is UnitKind.COUNT and not self.parts[0].scale

    @property
    def region(self) -> Region | None:
        """Where its *sào*, *mẫu*, *công* or *thước* is used; None if it has none."""
        return next((part.measure.region for part in self.parts if part.measure.region), None)

    def in_region(self, region: Region | None) -> Self:
        """Take *sào*, *mẫu*, *công* and *thước* as they are used in *region*.

        What is not used there has no size; a unit of another kind stays as it is.
        """
        return attrs.evolve(self, parts=tuple(part.in_region(region) for part in self.parts))

    def factor_to(self, other: "Unit | str") -> Fraction:
        """Say how many of *other* one of this unit is, exactly.

        >>> Unit.parse("công").factor_to("m²")
        Traceback (most recent call last):
            ...
        vn_localgov.errors.UnitMismatchError: cannot convert công into m²: \
name the region of công with in_region (NAM_BO, NAM_BO_1296)

        Raises:
            UnitMismatchError: They measure different things, or a region is missing.
        """
        target = as_unit(other)
        if _quantities(self) != _quantities(target):
            raise UnitMismatchError(_why_not(self, target))
        return _size(self) / _size(target)

    def attach_to(self, number: str) -> str:
        """Put the unit behind a printed number; only ``%`` and ``‰`` stand close.

        >>> Unit.parse("ha").attach_to("1.021"), Unit.parse("%").attach_to("10,6")
        ('1.021 ha', '10,6%')

        Source: NĐ 86/2012/NĐ-CP, Phụ lục V; for ``%`` practice and CLDR.
        """
        space = "" if self.parts[0].measure.is_close else " "
        return f"{number}{space}{self}"

    def describe(self) -> str:
        """Print the unit with its region, for messages.

        >>> Unit.parse("sào", region=Region.BAC_BO).describe()
        'sào (Bắc Bộ)'
        """
        return f"{self} ({self.region.value})" if self.region else str(self)

    def __str__(self) -> str:
        return self.symbol

    def __repr__(self) -> str:
        region = f", region={self.region}" if self.region else ""
        return f"Unit.parse({self.symbol!r}{region})"


def _scan_part(scan: Scanner) -> Part:
    match = scan.expect(part_token())
    typed = _SPACE.sub(" ", match[1])
    if meant := table().mistaken.get(typed.rpartition(" ")[2]):
        scan.position = match.end() - len(meant)
        raise _mistaken(scan, meant)
    scale, symbol = table().split(typed)
    return Part(scale, table().find(symbol))


def _mistaken(scan: Scanner, meant: str) -> ParseError:
    typed = scan.text[scan.position : scan.position + len(meant)]
    return scan.error(
        f"expected '{meant}': '{typed}' is a thousand million times less",
        f"cần '{meant}': '{typed}' nhỏ hơn một tỷ lần",
        candidates=(scan.text[: scan.position] + meant,),
    )


def _quantities(unit: Unit) -> _Shape:
    return _shape(part.measure.quantity for part in unit.parts)


def _dimensions(unit: Unit) -> _Shape:
    measures = [part.measure for part in unit.parts]
    return _shape(measure.dimension or measure.symbol for measure in measures)


def _shape(parts: Iterable[Hashable]) -> _Shape:
    first, *per = parts
    return first, Counter(per)


def _size(unit: Unit) -> Fraction:
    first, *per = [part.size for part in unit.parts]
    return first / math.prod(per)


def _why_not(unit: Unit, target: Unit) -> str:
    message = f"cannot convert {unit.describe()} into {target.describe()}"
    measures = [part.measure for part in (*unit.parts, *target.parts)]
    missing = [measure.symbol for measure in measures if measure.lacks_region]
    if not missing or _dimensions(unit) != _dimensions(target):
        return message
    regions = ", ".join(region.name for region in table().regions(missing[0]))
    return f"{message}: name the region of {missing[0]} with in_region ({regions})"


def as_unit(unit: Unit | str) -> Unit:
    """Let a unit be given by its name."""
    return Unit.parse(unit) if isinstance(unit, str) else unit
