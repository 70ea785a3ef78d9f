"""How the part of a unit is written: a unit of measure, or words that name a thing."""

import re
from collections.abc import Iterable
from functools import cache

from vn_localgov._scan import Token
from vn_localgov.units._table import Dimension, table

# Letters of Vietnamese and of English, and no other script's that look like them.
_LETTERS = "A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
_END = rf"(?![{_LETTERS}])"
_GAP = r"[^\S\n]+"
_BETWEEN = rf"(?:,?{_GAP}|-)"

# "giống F1"; no other name holds a digit.
_WORD = rf"(?:[A-ZĐ][0-9](?![0-9{_LETTERS}])|[{_LETTERS}]+)"
# "500 đồng trở lên", "5 nghìn phần trăm": said of the number, and no part of a name.
_NO_NAME = rf"(?:trở{_GAP}(?:lên|xuống)|phần{_GAP}(?:trăm|nghìn)){_END}"
_NAME = rf"{_WORD}(?:{_BETWEEN}(?!{_NO_NAME}){_WORD})*"
# But "triệu đồng bào" are people.
_MONEY = rf"đồng{_END}(?!{_GAP}(?:bào|chí){_END})"


@cache
def part_token() -> Token:
    """What may stand between the slashes of a unit."""
    known = table()
    ratios = {row.symbol for row in known.measures if row.dimension is Dimension.RATIO}
    scales = {typed for typed, word in known.printed.items() if word in known.scales}
    # "trđ" and "%" bear no scale: the one has it, and nobody says the other.
    alone = {
        typed
        for typed, word in known.printed.items()
        if word in ratios or word.partition(" ")[0] in known.scales
    } - scales
    measures = known.printed.keys() - scales - alone - known.begin_names
    scale = _either(scales)
    scaled = rf"(?:{scale}{_GAP})?"
    return Token(
        rf"\s*({_either(alone)}{_END}"
        rf"|{scaled}{_either(measures)}{_END}"
        rf"|{scale}{_GAP}{_MONEY}"
        rf"|{scaled}{_either(known.begin_names)}{_END}(?!{_BETWEEN}[{_LETTERS}])"
        rf"|{scaled}(?!(?:{scale}|{_either(alone)}){_END}){_NAME}"
        rf"|{scale}{_END})",
        "a unit such as 'ha', 'tạ/ha' or 'hộ'",
        "đơn vị tính như 'ha', 'tạ/ha' hoặc 'hộ'",
    )


def _either(typed: Iterable[str]) -> str:
    # Longer ones first: "mét vuông" begins with "mét".
    longest_first = sorted(typed, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_in_any_case, longest_first))})"


def _in_any_case(word: str) -> str:
    # Not re.IGNORECASE, to which the Turkish dotless i is an "i".
    return "".join(_GAP if char == " " else _letter(char) for char in word)


def _letter(char: str) -> str:
    both = char.lower(), char.upper()
    return f"[{''.join(both)}]" if char.isalpha() else re.escape(char)
