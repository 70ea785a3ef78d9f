"""Letters and marks: texts that look equal are equal."""

import re
import unicodedata
from functools import partial

from vn_localgov.errors import ParseError, Wording

# What XML 1.0 cannot hold, so that no document can: control characters, halves of
# surrogate pairs, and the two last places of the basic plane.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Python sorts the marks on one letter in quadratic time: a megabyte takes a quarter of
# an hour. No language needs more than 30 (UAX #15, Stream-Safe Text Format).
_MOST_MARKS = 30
_PILE = re.compile(rb"[^\0]{%d}" % (_MOST_MARKS + 1))
# One character holds up to three marks, so that a pile has ten or more without a letter.
# Where one may begin is found fast by a pattern that does not begin with a repetition.
_NO_LETTER = r"[^\w\s!-\u02ff]"
_MAYBE_PILE = re.compile(rf"{_NO_LETTER}{_NO_LETTER}{{9}}")
_PILED = Wording(
    f"expected at most {_MOST_MARKS} marks on one letter",
    f"cần không quá {_MOST_MARKS} dấu trên một chữ",
)

_decompose = partial(unicodedata.normalize, "NFD")


def nfc(text: str) -> str:
    """Compose letters and marks (Unicode NFC), so that equal looks compare equal.

    Raises:
        ParseError: A letter bears more than 30 marks, which only an attack does.
    """
    if text.isascii():
        return text
    if _MAYBE_PILE.search(text):
        _refuse_pile(text)
    return unicodedata.normalize("NFC", text)


def _refuse_pile(text: str) -> None:
    letters = "".join(map(_decompose, text))
    if pile := _PILE.search(bytes(map(unicodedata.combining, letters))):
        read = unicodedata.normalize("NFC", letters[: pile.end() - 1])
        raise ParseError(_PILED, read, len(read))


def capitalize_first(text: str) -> str:
    """Give *text* a capital first letter and leave the others as they are.

    >>> capitalize_first("thôn Trung Hòa")
    'Thôn Trung Hòa'
    """
    return text[:1].upper() + text[1:]


def find_unprintable(text: str) -> re.Match[str] | None:
    r"""Find the first character that no document can hold.

    >>> find_unprintable("xã\x07").start()
    2
    """
    return _UNPRINTABLE.search(text)
