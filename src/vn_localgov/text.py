"""Vietnamese text (*chữ Việt*): Unicode form, tone marks, comparison, order, look-alikes."""

from vn_localgov._text import (
    LegacyEncoding,
    Reading,
    Repair,
    SortKey,
    ToneMark,
    ToneStyle,
    comparison_key,
    convert_tones,
    find_tones,
    from_legacy,
    nfc,
    repair,
    search_key,
    sort_key,
    tone_styles,
)

__all__ = [
    "LegacyEncoding",
    "Reading",
    "Repair",
    "SortKey",
    "ToneMark",
    "ToneStyle",
    "comparison_key",
    "convert_tones",
    "find_tones",
    "from_legacy",
    "nfc",
    "repair",
    "search_key",
    "sort_key",
    "tone_styles",
]
