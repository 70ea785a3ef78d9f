"""Numbers that are not in the official form, and yet can be meant in one way only."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vn_localgov._text import Reading, Repair
from vn_localgov.errors import Wording
from vn_localgov.numbers._exact import MOST_DIGITS
from vn_localgov.numbers._grammar import signed

# Spaces that stand between groups of digits in other countries and in schoolbooks.
GROUP_SPACES = " \u00a0\u2007\u2009\u202f"

_GROUP = 3
_MORE_GROUPS = MOST_DIGITS // _GROUP - 2  # behind the first digits, and one group

_LOOSE = re.compile(
    r"(?P<sign>[-−]?)(?:0(?=[0-9]\Z))?"
    r"(?P<whole>"
    rf"[1-9][0-9]{{0,2}}(?P<mark>[,{GROUP_SPACES}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}}){{0,{_MORE_GROUPS}}}"
    rf"|[1-9][0-9]{{0,{MOST_DIGITS - 1}}}"
    r"|0"
    r")"
    rf"(?:(?P<point>[.,])(?P<decimals>[0-9]{{1,{MOST_DIGITS}}}))?"
)

_POINT = Wording("point read as the comma before decimals", "đã đọc dấu chấm là dấu phẩy thập phân")
_COMMA_BETWEEN_GROUPS = Wording(
    "comma read as a point between thousands", "đã đọc dấu phẩy là dấu chấm ngăn hàng nghìn"
)
_SPACE_BETWEEN_GROUPS = Wording(
    "space read as a point between thousands", "đã đọc khoảng trắng là dấu chấm ngăn hàng nghìn"
)


def read_loose(text: str) -> Reading[Decimal] | None:
    """Read a number that lacks points between thousands, or is written the English way.

    None if it is no number, or has two meanings: ``1.261`` is a thousand and more here,
    so that nobody can tell what ``1234.567`` is.
    """
    match = _LOOSE.fullmatch(text)
    if match is None or not _is_clear(match):
        return None
    sign = "-" if match["sign"] else ""
    whole = "".join(re.findall("[0-9]", match["whole"]))
    return Reading(signed(f"{sign}{whole}.{match['decimals'] or ''}"), tuple(_repairs(match)))


def _is_clear(match: re.Match[str]) -> bool:
    if match["point"] == ".":
        return len(match["decimals"]) != _GROUP or match["whole"] == "0"
    if match["mark"] == ",":
        return not match["point"] and match["whole"].count(",") > 1
    return True


def _repairs(match: re.Match[str]) -> Iterator[Repair]:
    start, whole, mark = match.start("whole"), match["whole"], match["mark"]
    if mark:
        wording = _COMMA_BETWEEN_GROUPS if mark == "," else _SPACE_BETWEEN_GROUPS
        for found in re.finditer(mark, whole):
            yield Repair(
                position=start + found.start(), found=mark, replacement=".", wording=wording
            )
    elif len(whole) > _GROUP:
        yield _regrouped(start, whole)
    if match["point"] == ".":
        position = match.start("point")
        yield Repair(position=position, found=".", replacement=",", wording=_POINT)


def _regrouped(position: int, digits: str) -> Repair:
    grouped = group(digits)
    wording = Wording(
        f"'{digits}' without points between thousands read as '{grouped}'",
        f"đã đọc '{digits}' không có dấu chấm ngăn hàng nghìn là '{grouped}'",
    )
    return Repair(position=position, found=digits, replacement=grouped, wording=wording)


def group(digits: str) -> str:
    """Put points between thousands, and leave out zeros in front."""
    return f"{int(digits):,}".replace(",", ".")
