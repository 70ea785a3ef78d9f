"""The official form of a number, for one that stands alone and for longer texts."""

import re
from decimal import Decimal

from vn_localgov._scan import Scanner, Token
from vn_localgov.numbers._exact import MOST_DIGITS

_MOST_GROUPS = (MOST_DIGITS - 3) // 3

# All of a number at once. But for a count such as 03, this takes what `scan_number` takes,
# in half the time.
OFFICIAL = re.compile(
    rf"[-−]?(?:0|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{0,{_MOST_GROUPS}}})"
    rf"(?:,[0-9]{{1,{MOST_DIGITS}}})?"
)

_NO_PLUS = Token(r"(?!\+)", "no plus sign", "bỏ dấu cộng")
_SIGN = Token(r"[-−]", "a minus sign", "dấu trừ")
_LEAD = Token(r"0|[1-9][0-9]{0,2}", "a number", "một số")
_PADDING = Token(r"0(?=[0-9](?![0-9.,]))", "a leading zero", "số 0 đứng trước")
_AFTER_ZERO = Token(
    r"(?![0-9.])",
    "a comma, or nothing, after a leading zero, as in 0,5",
    "dấu phẩy hoặc hết số sau số 0 đứng đầu, như 0,5",
)
_GROUPS = Token(
    rf"(?:\.[0-9]{{3}}){{0,{_MOST_GROUPS}}}", "groups of three digits", "nhóm ba chữ số"
)
_NO_MORE_GROUPS = Token(
    r"(?!\.[0-9]{3})",
    f"at most {MOST_DIGITS} digits before the comma",
    f"nhiều nhất {MOST_DIGITS} chữ số trước dấu phẩy",
)
_NO_MORE_DIGITS = Token(
    r"(?![0-9.])",
    "a point between groups of three digits, as in 1.261",
    "dấu chấm ngăn từng nhóm ba chữ số, như 1.261",
)
_COMMA = Token(r",", "a comma", "dấu phẩy")
_DECIMALS = Token(rf"[0-9]{{1,{MOST_DIGITS}}}", "digits after the comma", "chữ số sau dấu phẩy")
_NO_MORE_DECIMALS = Token(
    r"(?![0-9])",
    f"at most {MOST_DIGITS} digits after the comma",
    f"nhiều nhất {MOST_DIGITS} chữ số sau dấu phẩy",
)


def scan_number(scan: Scanner, *, padded: bool = False) -> Decimal:
    """Step over a number, for readers of longer texts; *padded* lets a count be ``03``."""
    scan.expect(_NO_PLUS)
    sign = "-" if scan.accept(_SIGN) else ""
    if padded:
        scan.accept(_PADDING)
    digits = _scan_whole(scan)
    if scan.accept(_COMMA):
        digits += "." + scan.expect(_DECIMALS)[0]
        scan.expect(_NO_MORE_DECIMALS)
    return signed(sign + digits)


def _scan_whole(scan: Scanner) -> str:
    lead = scan.expect(_LEAD)[0]
    if lead == "0":
        scan.expect(_AFTER_ZERO)
        return lead
    groups = scan.expect(_GROUPS)[0]
    scan.expect(_NO_MORE_GROUPS)
    scan.expect(_NO_MORE_DIGITS)
    return lead + groups.replace(".", "")


def to_decimal(official: str) -> Decimal:
    """Turn what `OFFICIAL` takes into a decimal."""
    return signed(official.replace(".", "").replace(",", ".").replace("−", "-"))


def signed(digits: str) -> Decimal:
    """Turn digits with a point into a decimal; no zero bears a minus sign."""
    number = Decimal(digits)
    return number or number.copy_abs()
