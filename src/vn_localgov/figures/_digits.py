"""Read the numbers of running text, quickly where they are written as they should be."""

import re
from decimal import Decimal
from functools import lru_cache

from vn_localgov._text import Reading
from vn_localgov.numbers import read_number

_CLEAN = re.compile(
    r"(?:0(?=[0-9](?:,|\Z)))?(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,12}|[1-9][0-9]{0,2}|0)"
    r"(?:,(?P<decimals>[0-9]{1,20}))?"
)


@lru_cache(maxsize=4096)
def read_digits(typed: str) -> Reading[Decimal]:
    """Read digits, points and commas; a number that is sloppy with a note of repairs.

    Raises:
        ParseError: It is no number, or may be several; with what may have been meant.
    """
    clean = _CLEAN.fullmatch(typed)
    if clean is None:
        return read_number(typed)
    digits = clean["whole"].replace(".", "")
    return Reading(Decimal(f"{digits}.{clean['decimals']}" if clean["decimals"] else digits))


@lru_cache(maxsize=4096)
def is_clean(typed: str) -> bool:
    """Whether it is written as it should be."""
    return _CLEAN.fullmatch(typed) is not None
