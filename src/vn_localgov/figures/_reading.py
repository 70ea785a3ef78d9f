"""Read figures as running text writes them."""

import re
from decimal import Decimal
from functools import partial
from typing import TypeAlias

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import Reading, Repair
from vn_localgov.errors import ParseError
from vn_localgov.figures._bounds import ANY_BOUND, TAIL, Bound, bound_of, bound_of_tail
from vn_localgov.figures._digits import read_digits
from vn_localgov.figures._figure import Figure
from vn_localgov.figures._pairs import (
    FigureRange,
    Progress,
    ScanNumber,
    scan_above,
    scan_unsigned,
)
from vn_localgov.numbers import scan_number
from vn_localgov.units import Unit

AnyFigure: TypeAlias = Figure | Progress | FigureRange

_BOUND = Token(rf"\s*(?:((?i:{ANY_BOUND}))\s+)?", "a bound", "từ chỉ mức")
_FROM = Token(r"(?i:từ)\s+", "'từ'", "chữ 'từ'")
_TO = Token(r"([%‰]?)(?:\s?[-–÷]\s?|\s+đến\s+)(?=[-−0-9])", "'đến'", "chữ 'đến'")
_OF = Token(r"\s?/\s?", "'/' and the whole", "dấu '/' và tổng số")
_DIGITS = Token(
    r"[-−]?(?:[1-9][0-9]{0,2}(?:[ \u00a0][0-9]{3}){1,12}+(?![0-9]|\.[0-9])(?:,[0-9]++)?+"
    r"|\.?[0-9](?:[.,]{0,2}[0-9])*+)",
    "a number",
    "một số",
)
_TAIL = re.compile(rf"{TAIL.pattern}\s*\Z", re.IGNORECASE)
# Nobody would look through more for what may have been meant.
_LONGEST_REPAIRED = 200

_scan_strict: ScanNumber = partial(scan_number, padded=True)


def parse_figure(text: str) -> AnyFigure:
    """Read a figure, done of a whole, or a range, in any form that is right.

    >>> parse_figure("hơn 30 tỷ đồng")
    Figure(value=Decimal('30'), unit=Unit.parse('tỷ đồng'), bound=<Bound.ABOVE: 'trên'>)
    >>> print(parse_figure("112/126 hộ"), parse_figure("5-7%"), sep="; ")
    112/126 hộ; từ 5 đến 7%

    Numbers have to be written as documents print them. `read_figure` is lenient:

    >>> parse_figure("10.6%")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a point between groups of three digits, as in 1.261
        10.6%
          ^

    Raises:
        ParseError: *text* is none of these, or names no unit; with what may have been
            meant.
    """
    try:
        return _scan_all(Scanner(text), _scan_strict)
    except ParseError as error:
        candidates = _meant(error.text)
        raise ParseError(error.wording, error.text, error.position, candidates) from None


def read_figure(text: str) -> Reading[AnyFigure]:
    """Read a figure whose number may be sloppy, if there is only one way to mean it.

    >>> reading = read_figure("3550/3.558 hồ sơ")
    >>> print(reading.value)
    3.550/3.558 hồ sơ
    >>> [(repair.position, repair.replacement) for repair in reading.repairs]
    [(0, '3.550')]
    >>> print(read_figure("10.6%").value)
    10,6%

    What may be several numbers is still refused:

    >>> read_figure("8.3012,9m²")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a point between groups of three digits, as in 1.261
        8.3012,9m²
             ^

    Raises:
        ParseError: *text* is no figure, or names no unit; with what may have been meant,
            where a number has several readings.
    """
    scan = Scanner(text)
    lenient = _LenientScan(scan.text)
    value = _scan_all(scan, lenient)
    return Reading(value, tuple(lenient.repairs))


def _scan_all(scan: Scanner, scan_value: ScanNumber) -> AnyFigure:
    """Read a figure that *trở lên* or *trở xuống* may follow, which no unit contains."""
    tail = _TAIL.search(scan.text)
    if tail is None:
        return _scan(scan, scan_value, is_bounded=False)
    try:
        figure = _scan(Scanner(scan.text[: tail.start()]), scan_value, is_bounded=True)
    except ParseError as error:
        raise ParseError(error.wording, scan.text, error.position, error.candidates) from None
    return attrs.evolve(figure, bound=bound_of_tail(tail, figure.bound))


def _scan(scan: Scanner, scan_value: ScanNumber, *, is_bounded: bool) -> AnyFigure:
    bound = bound_of(scan.expect(_BOUND)[1])
    is_range = scan.accept(_FROM)
    low = scan_value(scan)
    if to := scan.accept(_TO):
        return _scan_range(scan, scan_value, low, bound, to[1])
    if is_range and not is_bounded:
        scan.expect(_TO)
    if low >= 0 and scan.accept(_OF):
        whole = scan_unsigned(scan, scan_value)
        return Progress(done=low, whole=whole, unit=_scan_unit(scan), bound=bound)
    return Figure(low, _scan_unit(scan), bound)


def _scan_range(
    scan: Scanner, scan_value: ScanNumber, low: Decimal, bound: Bound, sign: str
) -> FigureRange:
    high = scan_above(scan, low, scan_value)
    start = scan.position
    unit = _scan_unit(scan)
    if sign and sign != str(unit):
        scan.position = start
        raise scan.error(f"expected '{sign}' as before", f"cần '{sign}' như số đứng trước")
    return FigureRange(low=low, high=high, unit=unit, bound=bound)


def _scan_unit(scan: Scanner) -> Unit:
    unit = Unit.scan(scan)
    scan.expect(END)
    return unit


@attrs.define
class _LenientScan:
    """Steps over a number that may be sloppy, and notes what was repaired."""

    text: str
    repairs: list[Repair] = attrs.field(factory=list, init=False)

    def __call__(self, scan: Scanner) -> Decimal:
        start = scan.position
        typed = scan.expect(_DIGITS)[0]
        try:
            reading = read_digits(typed)
        except ParseError as error:
            raise in_context(error, self.text, start, scan.position) from None
        for repair in reading.repairs:
            self.repairs.append(attrs.evolve(repair, position=repair.position + start))
        return reading.value


def in_context(error: ParseError, text: str, start: int, end: int) -> ParseError:
    """Point into the whole text, and say what the whole may have meant."""
    meant: tuple[str, ...] = ()
    if len(text) <= _LONGEST_REPAIRED:
        whole = (text[:start] + number + text[end:] for number in error.candidates)
        meant = tuple(filter(_is_figure, whole))
    return ParseError(error.wording, text, start + error.position, meant)


def _is_figure(text: str) -> bool:
    try:
        _scan_all(Scanner(text), _scan_strict)
    except ParseError:
        return False
    return True


def _meant(text: str) -> tuple[str, ...]:
    if len(text) > _LONGEST_REPAIRED:
        return ()
    try:
        return (str(read_figure(text).value),)
    except ParseError as error:
        return error.candidates
