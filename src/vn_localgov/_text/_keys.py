"""Keys under which texts are found: compare keys, show texts."""

import unicodedata
from itertools import filterfalse

from vn_localgov._text._letters import nfc
from vn_localgov._text._tones import ToneStyle, convert_tones


def comparison_key(text: str) -> str:
    """Make texts equal that differ in case, Unicode form or tone style only.

    >>> comparison_key("XÃ TRUNG HOÀ") == comparison_key("xã Trung Hòa")
    True
    >>> comparison_key("Hòa") == comparison_key("Hoa")
    False
    """
    return convert_tones(_folded(text), ToneStyle.OLD)


def _folded(text: str) -> str:
    # In this order, as the Unicode Standard asks (D145); its folding needs the parts.
    return unicodedata.normalize("NFD", nfc(text)).casefold()


def search_key(text: str) -> str:
    """Make texts equal that differ in marks too, as people type when they search.

    >>> search_key("Điện Biên Phủ")
    'dien bien phu'
    """
    parts = unicodedata.normalize("NFD", _folded(text))
    letters = "".join(filterfalse(unicodedata.combining, parts))
    return nfc(letters.replace("đ", "d").replace("ð", "d"))
