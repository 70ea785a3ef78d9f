"""Put the tone mark where one style wants it: ``hòa`` or ``hoà``."""

import enum
import re
from itertools import product

import attrs

from vn_localgov._text._letters import nfc

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
# The styles differ where one of these ends a syllable, and nowhere else: not in "hoàn",
# and not in "quý", whose u belongs to the consonant.
_RHYMES = ("oa", "oe", "uy")
_CONSONANTS = "b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|r|s|th?|tr|v|x"
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_SYLLABLE = re.compile(rf"(?<!{_LETTER})((?i:{_CONSONANTS})?)(\w\w)(?!{_LETTER})")

_TO_NEW = {
    nfc(first + tone + last): nfc(first + last + tone)
    for rhyme in _RHYMES
    for tone in _TONES
    for first, last in product(*zip(rhyme, rhyme.upper(), strict=True))
}
_TO_OLD = {new: old for old, new in _TO_NEW.items()}


class ToneStyle(enum.Enum):
    """Where the tone mark stands in ``oa``, ``oe`` and ``uy`` (*kiểu đặt dấu thanh*).

    Laws and decrees mostly write the old style (*hòa, khỏe, ủy*); Quyết định
    1989/QĐ-BGDĐT (textbooks) and recent papers of the Party the new one (*hoà, khoẻ, uỷ*).
    """

    OLD = "kiểu cũ"
    NEW = "kiểu mới"


_REWRITTEN = {ToneStyle.OLD: _TO_OLD, ToneStyle.NEW: _TO_NEW}
_STYLES = dict.fromkeys(_TO_NEW, ToneStyle.OLD) | dict.fromkeys(_TO_OLD, ToneStyle.NEW)


@attrs.frozen(kw_only=True)
class ToneMark:
    """A syllable that shows which style its writer follows.

    Attributes:
        position: Index of its first letter in the NFC form of the text.
    """

    position: int
    syllable: str
    style: ToneStyle


def convert_tones(text: str, style: ToneStyle) -> str:
    """Write *text* in one style; names and quotations are better left as they are.

    >>> convert_tones("UỶ BAN xã Trung Hoà, quý II, khoẻ, hoàn thành", ToneStyle.OLD)
    'ỦY BAN xã Trung Hòa, quý II, khỏe, hoàn thành'
    >>> convert_tones("thủy lợi, văn hóa", ToneStyle.NEW)
    'thuỷ lợi, văn hoá'
    """
    rewritten = _REWRITTEN[style]
    return _SYLLABLE.sub(lambda found: found[1] + rewritten.get(found[2], found[2]), nfc(text))


def find_tones(text: str) -> tuple[ToneMark, ...]:
    """Find every syllable that shows a style; most texts have few of them.

    >>> [(tone.position, tone.syllable, tone.style.name) for tone in find_tones("Ủy ban xã Hoà")]
    [(0, 'Ủy', 'OLD'), (10, 'Hoà', 'NEW')]
    """
    return tuple(
        ToneMark(position=found.start(), syllable=found[0], style=_STYLES[found[2]])
        for found in _SYLLABLE.finditer(nfc(text))
        if found[2] in _STYLES
    )


def tone_styles(text: str) -> frozenset[ToneStyle]:
    """Tell the styles that *text* uses: none shows, one, or both mixed.

    >>> tone_styles("quý II") == frozenset()
    True
    >>> tone_styles("văn hóa") == {ToneStyle.OLD}
    True
    """
    return frozenset(tone.style for tone in find_tones(text))
