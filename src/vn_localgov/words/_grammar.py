"""The words that readings are made of, and where each may stand."""

from vn_localgov._scan import Token
from vn_localgov.words._style import DIGITS

VALUES = {word: digit for digit, word in enumerate(DIGITS)}
VALUES |= {"mười": 1, "mốt": 1, "tư": 4, "lăm": 5}
SCALES = {"nghìn": 1, "ngàn": 1, "triệu": 2}
DENOMINATORS = {"tư": 4, "trăm": 100, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
DENOMINATORS |= {"ngàn": 10**3, "tỉ": 10**9}

_GAP = r"(?:\s+|\Z)"
_ANY_DIGIT = "|".join(DIGITS)
_ONE_TO_NINE = "|".join(DIGITS[1:])
_TWO_TO_NINE = "|".join(DIGITS[2:])
_AFTER_TEN = "một|hai|ba|bốn|lăm|sáu|bảy|tám|chín"
_AFTER_TENS = "mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín"


def _word(words: str, en: str, vi: str) -> Token:
    return Token(f"({words}){_GAP}", en, vi)


def _opening(words: str) -> str:
    """Let each of *words* have a capital at the very beginning of the text."""
    return "|".join([words, *(rf"\A{word.capitalize()}" for word in words.split("|"))])


MINUS = _word(_opening("âm"), "'âm'", "chữ 'âm'")
ZERO = _word(_opening("không"), "'không'", "chữ 'không'")
ONLY = _word("chẵn", "'chẵn'", "chữ 'chẵn'")
COMMA = _word("phẩy", "'phẩy'", "chữ 'phẩy'")
OVER = _word("phần", "'phần'", "chữ 'phần'")
LINH = _word("linh|lẻ", "'linh'", "chữ 'linh'")
# What stands behind a group, perhaps nothing: *nghìn* or *triệu*, then *tỷ*, if often.
SCALE = Token(rf"(?:(nghìn|ngàn|triệu){_GAP})?((?:(?:tỷ|tỉ){_GAP})*)", "a unit", "đơn vị")

FIRST_HUNDREDS = Token(rf"({_opening(_ONE_TO_NINE)})\s+trăm{_GAP}", "hundreds", "hàng trăm")
HUNDREDS = Token(
    rf"({_ANY_DIGIT})\s+trăm{_GAP}",
    "hundreds, if only 'không trăm'",
    "hàng trăm, dù chỉ là 'không trăm'",
)
# Ten, its ones, many tens, their ones.
TENS = Token(
    rf"(?:({_opening('mười')}){_GAP}(?:({_AFTER_TEN}){_GAP})?"
    rf"|({_opening(_TWO_TO_NINE)})\s+mươi{_GAP}(?:({_AFTER_TENS}){_GAP})?)",
    "tens",
    "hàng chục",
)
ONES = _word(
    _opening(_ONE_TO_NINE),
    "a number in words, such as 'hai mươi mốt'",
    "một số bằng chữ, như 'hai mươi mốt'",
)
ONES_AFTER_LINH = _word(f"{_ONE_TO_NINE}|tư", "a digit after 'linh'", "chữ số sau chữ 'linh'")

GROUP_AHEAD = Token(f"(?=(?:{_ANY_DIGIT}|mười|linh|lẻ){_GAP})", "a number", "một số")
ZERO_GROUP = Token(r"không\s+(?=(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s|\Z))", "'không'", "chữ 'không'")
DECIMALS = Token(f"(?:(?:{_ANY_DIGIT}){_GAP})+", "digits after 'phẩy'", "chữ số sau chữ 'phẩy'")
DENOMINATOR = Token(rf"({'|'.join(DENOMINATORS)})\s*\Z", "a denominator", "mẫu số")
UNITS = {
    "": Token("", "no unit", "không có đơn vị"),
    "%": Token(rf"phần\s+trăm{_GAP}", "'phần trăm'", "chữ 'phần trăm'"),
    "‰": Token(rf"phần\s+(?:nghìn|ngàn){_GAP}", "'phần nghìn'", "chữ 'phần nghìn'"),
    "đồng": Token(f"đồng{_GAP}", "'đồng'", "chữ 'đồng'"),
}
