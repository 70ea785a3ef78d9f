"""The table of characters that look like others: what each is, and what it becomes."""

import unicodedata
from typing import NamedTuple

from vn_localgov.errors import Wording


class LookAlike(NamedTuple):
    """What a character is to become, and what to call it."""

    replacement: str
    kind: Wording


_DASH = Wording("dash", "dấu gạch")
_SPACE = Wording("special space", "khoảng trắng đặc biệt")
_INVISIBLE = Wording("invisible character", "ký tự ẩn")
_WIDE = Wording("full-width character", "ký tự rộng kiểu Đông Á")
_FOREIGN = Wording("letter of another language", "chữ cái của ngôn ngữ khác")
_LATIN_LIKE = Wording("letter of another alphabet", "chữ của bảng chữ cái khác")


def _table(found: str, replacements: str, kind: Wording) -> dict[str, LookAlike]:
    pairs = zip(found, replacements, strict=True)
    return {character: LookAlike(replacement, kind) for character, replacement in pairs}


def _all_to(replacement: str, found: str, kind: Wording) -> dict[str, LookAlike]:
    return dict.fromkeys(found, LookAlike(replacement, kind))


def _with_marks(table: dict[str, LookAlike]) -> dict[str, LookAlike]:
    """Add the letters that Unicode composes of those in *table* and a mark."""
    marked = {
        unicodedata.normalize("NFC", found + mark): LookAlike(like.replacement + mark, like.kind)
        for found, like in table.items()
        for mark in "\u0300\u0301\u0302\u0306\u0308"
    }
    return table | {found: like for found, like in marked.items() if len(found) == 1}


DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63"  # en dash and minus among them
SPACES = "\u00a0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
WIDE = "".join(map(chr, range(0xFF01, 0xFF5F)))

# These never belong into a Vietnamese text.
ALWAYS = {
    **_all_to("-", DASHES, _DASH),
    **_all_to(" ", SPACES, _SPACE),
    **_all_to("", INVISIBLE, _INVISIBLE),
    **_table(WIDE, "".join(map(chr, range(0x21, 0x7F))), _WIDE),
    **_table("ÐðƉɖ", "ĐđĐđ", _FOREIGN),
}

# These may be Greek or Russian; only in a word with Latin letters are they mistakes.
IN_LATIN_WORDS = _with_marks(
    _table(
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
        "ABEZHIKMNOPTYXo",
        _LATIN_LIKE,
    )
    | _table(
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d",
        "ABEKMHOPCTYXSIJaeopcyxsijhdqw",
        _LATIN_LIKE,
    )
)
