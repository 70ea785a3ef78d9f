"""Letters and marks: Unicode form, tone marks, comparison, order, look-alikes."""

from vn_localgov._text._keys import comparison_key, search_key
from vn_localgov._text._legacy import LegacyEncoding, from_legacy
from vn_localgov._text._letters import capitalize_first, find_unprintable, nfc
from vn_localgov._text._lookalikes import repair
from vn_localgov._text._order import SortKey, sort_key
from vn_localgov._text._reading import Reading, Repair
from vn_localgov._text._tones import ToneMark, ToneStyle, convert_tones, find_tones, tone_styles

__all__ = [
    "LegacyEncoding",
    "Reading",
    "Repair",
    "SortKey",
    "ToneMark",
    "ToneStyle",
    "capitalize_first",
    "comparison_key",
    "convert_tones",
    "find_tones",
    "find_unprintable",
    "from_legacy",
    "nfc",
    "repair",
    "search_key",
    "sort_key",
    "tone_styles",
]
