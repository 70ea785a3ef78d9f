"""Letters and marks: texts that look equal are equal."""

import re
import unicodedata

# What XML 1.0 cannot hold, so that no document can: control characters, halves of
# surrogate pairs, and the two last places of the basic plane.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def nfc(text: str) -> str:
    """Compose letters and marks (Unicode NFC), so that equal looks compare equal."""
    return unicodedata.normalize("NFC", text)


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
