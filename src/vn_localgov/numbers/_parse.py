"""Read numbers: strictly, or leniently with a record of repairs."""

from decimal import Decimal

import attrs

from vn_localgov._scan import END, Scanner
from vn_localgov._text import Reading, repair
from vn_localgov.errors import ParseError
from vn_localgov.numbers._candidates import suggest
from vn_localgov.numbers._grammar import OFFICIAL, scan_number, to_decimal
from vn_localgov.numbers._loose import GROUP_SPACES, read_loose

# Longer than any number; so that nobody repairs a megabyte.
_MAX_LENGTH = 200
_KEPT = "−" + GROUP_SPACES


def parse_number(text: str) -> Decimal:
    """Read a number as official documents print it; the inverse of `format_number`.

    The number keeps its decimals, because they say how precise it is:

    >>> parse_number("15.361.669.901")
    Decimal('15361669901')
    >>> parse_number("29.806,0")
    Decimal('29806.0')

    A count may be padded to two digits, as in *03 xã*; more zeros are a code, or a slip.

    What is not written in this form is refused, because a wrong guess about the
    point changes a figure a thousand times. The error says what may be meant:

    >>> parse_number("8.3012,9")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a point between groups of three digits, as in 1.261
        8.3012,9
             ^
    >>> try:
    ...     parse_number("10.6")
    ... except ParseError as error:
    ...     error.candidates
    ('10,6', '106')

    Raises:
        ParseError: *text* is not such a number, or has more than 60 digits before or
            after the comma. It bears up to six candidates, if *text* has at most 60
            characters.
    """
    if OFFICIAL.fullmatch(text):
        return to_decimal(text)
    try:
        return _scan(text)
    except ParseError as error:
        raise _with_candidates(error) from None


def read_number(text: str) -> Reading[Decimal]:
    """Read a number as people type it (*đọc số viết chưa đúng mẫu*), and say what was repaired.

    >>> read_number("1.261,62")
    Reading(value=Decimal('1261.62'), repairs=())
    >>> english = read_number("1,261.62")
    >>> english.value, [(it.position, it.found, it.replacement) for it in english.repairs]
    (Decimal('1261.62'), [(1, ',', '.'), (5, '.', ',')])
    >>> read_number("1373").repairs[0].wording.en
    "'1373' without points between thousands read as '1.373'"

    Read are numbers without points between thousands, or with spaces there; a point
    before decimals, unless it has three digits behind it and so divides thousands;
    English commas between thousands, if something shows that they are; look-alike
    characters; spaces around, and a count such as ``03``. What has two meanings is
    refused as by `parse_number`:

    >>> read_number("1.261").value, read_number("1.26").value
    (Decimal('1261'), Decimal('1.26'))
    >>> read_number("1,261.620")
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected nothing more
        1,261.620
             ^

    Raises:
        ParseError: *text* is no number, or has two meanings; with candidates.
    """
    try:
        return Reading(_scan(text))
    except ParseError as error:
        if len(text) <= _MAX_LENGTH and (reading := _read_repaired(text)):
            return reading
        raise _with_candidates(error) from None


def _scan(text: str) -> Decimal:
    scan = Scanner(text)
    number = scan_number(scan, padded=True)
    scan.expect(END)
    return number


def _with_candidates(error: ParseError) -> ParseError:
    return ParseError(error.wording, error.text, error.position, suggest(error.text))


def _read_repaired(text: str) -> Reading[Decimal] | None:
    plain = repair(text, keep=_KEPT)
    reading = read_loose(plain.value.strip())
    if reading is None:
        return None
    start = len(plain.value) - len(plain.value.lstrip())
    removed = [item.position for item in plain.repairs if not item.replacement]
    moved = (
        attrs.evolve(item, position=_position_before(item.position + start, removed))
        for item in reading.repairs
    )
    return Reading(reading.value, (*plain.repairs, *moved))


def _position_before(position: int, removed: list[int]) -> int:
    """Where a character stood before those at *removed* were taken out."""
    for place in removed:
        position += place <= position
    return position
