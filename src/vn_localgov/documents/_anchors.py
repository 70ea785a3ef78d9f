"""What the number of a document looks like in running text."""

import re
from functools import lru_cache

import attrs

from vn_localgov._text import Reading, Repair
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._symbols import TYPE_CODES, TYPE_NAMES
from vn_localgov.errors import ParseError

# Gaps and repetitions are bounded: the time this takes grows with the text alone.
_GAP = r"\s{0,3}"
_DASH = "[-\u2010-\u2015−]"
# Letters of Icelandic, Greek and Cyrillic look like those of a symbol.
_CAPITAL = "A-ZĂÂĐÊÔƠƯ\u00d0\u0391-\u03a9\u0410-\u042f"
_SMALL = "a-zăâđêôơư"
_LETTERS = f"[{_CAPITAL}][{_CAPITAL}{_SMALL}0-9]{{0,19}}"
_GROUP = f"{_LETTERS}(?:[&,]{_LETTERS}){{0,3}}"
_CODES = "|".join(sorted(TYPE_NAMES, key=len, reverse=True))
# Behind a type a dash may have spaces on both sides; elsewhere that ends the number.
_TYPE_AND_DASH = rf"(?:(?:{_CODES})\s{{1,2}}{_DASH}\s{{1,2}})?"
_GROUPS = rf"{_GROUP}(?:(?:{_DASH}\s?|\s{_DASH}){_GROUP}){{0,5}}"
_STATE = rf"/{_GAP}(?:[12][0-9]{{3}}{_GAP}/{_GAP})?{_TYPE_AND_DASH}{_GROUPS}"
# The hyphen may be missing in front of a type: 84 QĐ/TWĐTN.
_PARTY_DASH = rf"(?:{_DASH}{_GAP}|(?<=\s)(?=(?:{_CODES})/))"
_PARTY = rf"{_PARTY_DASH}{_LETTERS}{_GAP}/{_GAP}{_GROUPS}"
_START = r"(?:(?<![\w/.,%\u2010-\u2015-])(?<![0-9]:)|(?<=\bsố))"
_SERIAL = r"[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-zđ]?"
NUMBER = rf"{_START}{_SERIAL}{_GAP}(?:{_STATE}|{_PARTY})(?!\w)"
BARE = re.compile(r"[0-9]{1,4}[a-zđ]?(?:/(?:19|20)[0-9]{2})?(?![\w%/]|[-.,:][0-9])")

_DIGITS = re.compile(r"[0-9]+")
# These bear numbers, too, and are no documents.
_NO_DOCUMENTS = re.compile(
    r"(?:mẫu|biểu|phụ lục|tờ|thửa|lô|mã|ngõ|nhà|tài khoản|hồ sơ|đường|quốc lộ|tiêu chí|quy chuẩn)"
    r"(?: (?:số|biểu|đơn))?:?\s{0,3}\Z",
    re.IGNORECASE,
)


def is_other_number(text: str, start: int) -> bool:
    """Whether the number belongs to a form, a parcel of land or the like."""
    return bool(_NO_DOCUMENTS.search(text[max(0, start - 24) : start]))


def read_number(found: str) -> Reading[DocumentNumber] | None:
    """Read what looks like a number; None if it is something else."""
    size = len(found) - len(_DIGITS.sub("", found, count=1))
    serial = int(found[:size])
    like = _read_like(f"1{found[size:]}") if serial else None
    if like is None:
        return None
    number = attrs.evolve(like.value, serial=serial)
    return Reading(number, moved(like.repairs, size - 1))


# Texts have few symbols and many numbers, so that this is worth its memory.
@lru_cache(maxsize=4096)
def _read_like(found: str) -> Reading[DocumentNumber] | None:
    try:
        return DocumentNumber.read(found)
    except ParseError:
        return None


def moved(repairs: tuple[Repair, ...], offset: int) -> tuple[Repair, ...]:
    """Repairs of a piece, as repairs of the text that the piece stands in."""
    return tuple(attrs.evolve(item, position=item.position + offset) for item in repairs)


def is_plausible(number: DocumentNumber, *, is_named: bool) -> bool:
    """Whether this is the number of a document, and not ``12/Chi`` or ``5/THCS``."""
    groups = number.symbol.replace("/", "-").split("-")
    if not all(map(_looks_official, groups)):
        return False
    is_typed = number.type_code is not None and len(groups) > 1
    return is_named or is_typed or number.term is not None


def _looks_official(group: str) -> bool:
    capitals = sum(map(str.isupper, group))
    small = sum(map(str.islower, group))
    return group.casefold() in TYPE_CODES or capitals > small


def name_of(number: DocumentNumber) -> str:
    """What to call a document of which only the number stands in the text."""
    if number.type_name:
        return number.type_name
    if number.is_party:
        return "Quyết định"
    return "Nghị quyết" if number.symbol.startswith("UBTV") else "Luật"
