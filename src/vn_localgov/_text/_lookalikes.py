"""Repair characters that look like those of a Vietnamese document, and are others."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from vn_localgov._text._letters import nfc
from vn_localgov._text._lookalike_table import (
    ALWAYS,
    DASHES,
    IN_LATIN_WORDS,
    INVISIBLE,
    SPACES,
    WIDE,
    LookAlike,
)
from vn_localgov._text._reading import Reading, Repair
from vn_localgov.errors import Wording

_EVERYWHERE = ALWAYS | IN_LATIN_WORDS
_AS_LATIN = str.maketrans({found: like.replacement for found, like in _EVERYWHERE.items()})

_MARKS = "\u0300-\u036f"
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_HAS_LATIN = re.compile(f"[{_LATIN}\uff21-\uff3a\uff41-\uff5a]")
_IS_LATIN = re.compile(f"[{_LATIN}{_MARKS}]*")
# A word, or a character that stands between words.
_PIECE = re.compile(rf"(?:[^\W\d_]|[{_MARKS}{INVISIBLE}])+|[{DASHES}{SPACES}{WIDE}]")


def repair(text: str, *, keep: str = "") -> Reading[str]:
    """Replace look-alikes: dashes, odd spaces, hidden and full-width characters, letters.

    >>> number = repair("Số: 15/NQ–HÐND")
    >>> number.value
    'Số: 15/NQ-HĐND'
    >>> [(it.position, it.found, it.replacement) for it in number.repairs]
    [(9, '–', '-'), (11, 'Ð', 'Đ')]
    >>> number.repairs[0].wording.en
    "dash '–' (U+2013) replaced by '-'"

    Greek and Cyrillic letters are replaced in words that have Latin letters too.

    Give as *keep* the characters to leave: in prose, a dash may be meant.

    >>> repair("Độc lập – Tự do – Hạnh phúc", keep="–").repairs
    ()
    """
    composed = nfc(text)
    repairs = tuple(item for item in _find(composed) if item.found not in keep)
    return Reading(nfc("".join(_replace(composed, repairs))), repairs)


def _find(text: str) -> Iterator[Repair]:
    for piece in _PIECE.finditer(text):
        table = _table_for(piece[0])
        for position, found in enumerate(piece[0], piece.start()):
            if found in table:
                like = table[found]
                yield Repair(
                    position=position,
                    found=found,
                    replacement=like.replacement,
                    wording=_wording(found, like),
                )


def _table_for(piece: str) -> Mapping[str, LookAlike]:
    is_mistyped = _HAS_LATIN.search(piece) and _IS_LATIN.fullmatch(piece.translate(_AS_LATIN))
    return _EVERYWHERE if is_mistyped else ALWAYS


@cache
def _wording(found: str, like: LookAlike) -> Wording:
    code = f"U+{ord(found):04X}"
    name = f"'{found}' ({code})" if found.isprintable() else code
    if not like.replacement:
        return Wording(f"{like.kind.en} {name} removed", f"đã xóa {like.kind.vi} {name}")
    return Wording(
        f"{like.kind.en} {name} replaced by '{like.replacement}'",
        f"đã thay {like.kind.vi} {name} bằng '{like.replacement}'",
    )


def _replace(text: str, repairs: tuple[Repair, ...]) -> Iterator[str]:
    end = 0
    for item in repairs:
        yield text[end : item.position]
        yield item.replacement
        end = item.position + 1
    yield text[end:]
