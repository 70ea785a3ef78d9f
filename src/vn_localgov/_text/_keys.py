"""Keys under which texts are found: compare keys, show texts."""

import unicodedata

from vn_localgov._text._letters import nfc
from vn_localgov._text._tones import ToneStyle, convert_tones

_PLAIN = str.maketrans("đð", "dd")


def comparison_key(text: str) -> str:
    """Make texts equal that differ in case, Unicode form or tone style only.

    >>> comparison_key("XÃ TRUNG HOÀ") == comparison_key("xã Trung Hòa")
    True
    >>> comparison_key("Hòa") == comparison_key("Hoa")
    False
    """
    # In this order, as the Unicode Standard asks (D145); its folding needs the parts.
    folded = unicodedata.normalize("NFD", nfc(text)).casefold()
    return convert_tones(folded, ToneStyle.OLD)


def search_key(text: str) -> str:
    """Make texts equal that differ in marks too, as people type when they search.

    >>> search_key("Điện Biên Phủ")
    'dien bien phu'
    """
    letters = unicodedata.normalize("NFD", comparison_key(text)).translate(_PLAIN)
    return nfc("".join(letter for letter in letters if not unicodedata.combining(letter)))
