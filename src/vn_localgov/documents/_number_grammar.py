"""What the number of a document is made of, from left to right."""

from typing import NamedTuple

from vn_localgov._scan import Scanner, Token
from vn_localgov.documents._mend import right_symbol
from vn_localgov.documents._symbols import GROUP, GROUPS

_PREFIX = Token(r"\s*(?:(?i:số)\s*:?\s*)?", "'Số:'", "'Số:'")
_BLANK = Token(r"[.…_\s]*(?=/)", "a blank for the number", "chỗ trống để ghi số")
_LONG = Token(r"0*[1-9][0-9]{6}", "more than six digits", "hơn 6 chữ số")
_SERIAL = Token(r"0*([1-9][0-9]{0,5})", "a number above zero", "một số lớn hơn 0")
_PART = Token(r"\.([1-9][0-9]{0,2})(?![0-9])", "a part such as '.22'", "phần như '.22'")
_LETTER = Token(r"[a-zđ]", "a letter such as 'a'", "một chữ như 'a'")
_SLASH = Token(r"/", "'/' after the number", "dấu '/' sau số")
_HYPHEN = Token(r"-", "'-' after the number", "dấu '-' sau số")
_YEAR = Token(r"(19[0-9]{2}|2[0-9]{3})/", "a year", "năm")
_SYMBOL = Token(GROUPS, "a symbol such as 'BC-UBND'", "ký hiệu như 'BC-UBND'")
_PARTY_SYMBOL = Token(rf"{GROUP}/{GROUPS}", "a symbol such as 'CT/TU'", "ký hiệu như 'CT/TU'")
WHOLE_SYMBOL = rf"(?:{GROUP}/)?{GROUPS}"


class NumberParts(NamedTuple):
    """The parts of a number, under the names that `DocumentNumber` has for them."""

    symbol: str
    year: int | None = None
    serial: int | None = None
    part: int | None = None
    letter: str = ""


def scan_parts(scan: Scanner, *, is_draft: bool = False) -> NumberParts:
    """Step over a number, or over the room for one in a draft."""
    scan.accept(_PREFIX)
    if is_draft and scan.accept(_BLANK):
        scan.expect(_SLASH)
        return NumberParts(year=_scan_year(scan), symbol=_scan_symbol(scan, _SYMBOL))
    _refuse_blank(scan)
    _refuse_long(scan)
    serial = int(scan.expect(_SERIAL)[1])
    part, letter = scan.accept(_PART), scan.accept(_LETTER)
    is_party = scan.accept(_HYPHEN)
    if not is_party:
        scan.expect(_SLASH)
    year = None if is_party else _scan_year(scan)
    return NumberParts(
        serial=serial,
        part=int(part[1]) if part else None,
        letter=letter[0] if letter else "",
        year=year,
        symbol=_scan_symbol(scan, _PARTY_SYMBOL if is_party else _SYMBOL),
    )


def _scan_year(scan: Scanner) -> int | None:
    found = scan.accept(_YEAR)
    return int(found[1]) if found else None


def _scan_symbol(scan: Scanner, token: Token) -> str:
    start = scan.position
    symbol = scan.expect(token)[0]
    right = right_symbol(symbol)
    if right != symbol:
        scan.position = start
        raise scan.error(
            f"expected '{right}', not '{symbol}'", f"cần '{right}', không phải '{symbol}'"
        )
    return symbol


def _refuse_blank(scan: Scanner) -> None:
    start = scan.position
    if scan.accept(_BLANK):
        scan.position = start
        raise scan.error(
            "the number is still blank: the clerk gives it when the document is signed",
            "số còn để trống: văn thư cấp số khi văn bản được ký",
        )


def _refuse_long(scan: Scanner) -> None:
    start = scan.position
    if scan.accept(_LONG):
        scan.position = start
        raise scan.error("expected a number of at most six digits", "cần một số có tối đa 6 chữ số")
