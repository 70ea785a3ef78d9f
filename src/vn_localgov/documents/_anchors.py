"""Where a citation may begin, and what its number looks like in running text."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import attrs

from vn_localgov._text import Repair
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._symbols import TYPE_CODES, TYPE_NAMES
from vn_localgov.documents._titles import NAMES, SHORT_NAMES
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
# A slash may stand for that dash: 135/QĐ/UBND.
_TYPE_AND_DASH = rf"(?:(?:{_CODES})(?:\s{{1,2}}{_DASH}\s{{1,2}}|/))?"
_GROUPS = rf"{_GROUP}(?:(?:{_DASH}\s?|\s{_DASH}){_GROUP}){{0,5}}"
_STATE = rf"/{_GAP}(?:[12][0-9]{{3}}{_GAP}/{_GAP})?{_TYPE_AND_DASH}{_GROUPS}"
# The hyphen may be missing in front of a type: 84 QĐ/TWĐTN.
_PARTY_DASH = rf"(?:{_DASH}{_GAP}|(?<=\s)(?=(?:{_CODES})/))"
_PARTY = rf"{_PARTY_DASH}{_LETTERS}{_GAP}/{_GAP}{_GROUPS}"
# The first digit has been read already.
_FREE = r"(?:(?<![\w/.,%\u2010-\u2015-].)(?<![0-9]:.)|(?<=\bsố.))"
_SERIAL_REST = r"[0-9]{0,5}(?:\.[0-9]{1,3})?[A-Za-zđ]?"
_REST = rf"{_SERIAL_REST}{_GAP}(?:{_STATE}|{_PARTY})(?!\w)"
NUMBER = rf"[0-9]{_FREE}{_REST}"
# In small letters only behind name and "số": 293/qđ-ubnd.
_SMALL_CODES = "|".join(sorted(TYPE_CODES, key=len, reverse=True))
_IN_SMALL = (
    rf"(?<=số\s|ố:\s)[0-9]{{1,6}}/(?:[12][0-9]{{3}}/)?"
    rf"(?:{_SMALL_CODES})[/-][{_SMALL}]{{2,12}}(?:-[{_SMALL}]{{2,12}}){{0,2}}(?!\w)"
)
_BARE = r"[0-9]{1,4}[a-zđ]?(?:/(?:19|20)[0-9]{2})?(?![\w%/]|[-.,:][0-9])"
_LAWS = (
    *("Bộ luật", "Bộ Luật", "BỘ LUẬT", "Luật", "LUẬT", "Pháp lệnh", "PHÁP LỆNH"),
    *("Hiến pháp", "HIẾN PHÁP"),
)


def _rests(names: Iterable[str]) -> str:
    """Any of *names* without its first letter, which has been read already.

    That letter is checked later: words that differ in it from a name are rare.
    """
    return "|".join(sorted({name[1:] for name in names}, key=len, reverse=True))


# A search for one of some letters leaps over all others: that is why it comes first.
_FIRST = "".join(sorted({name[0] for name in (*NAMES, *_LAWS, *SHORT_NAMES)}))
ANCHOR = re.compile(
    rf"[0-9{_FIRST}{_FIRST.lower()}](?<![^\W\d_][^\W\d_])(?:"
    rf"(?<=[0-9]){_FREE}(?P<plain>{_REST})|"
    rf"(?<!\w.)(?:(?P<name>{_rests((*NAMES, *SHORT_NAMES))})\s(?:số:?\s)?"
    rf"(?:(?P<number>{NUMBER}|{_IN_SMALL})|(?P<bare>{_BARE}))"
    rf"|(?P<law>{_rests(_LAWS)})(?!\w)))"
)
# Another bare number in a list of them.
NEXT_BARE = re.compile(rf"(?:,|\svà)\s(?:số:?\s)?(?!{NUMBER})(?P<bare>{_BARE})")

# These bear numbers, too, and are no documents.
_NO_DOCUMENTS = re.compile(
    r"(?:mẫu|biểu|phụ lục|tờ|thửa|lô|mã|ngõ|nhà|tài khoản|hồ sơ|đường|quốc lộ|tiêu chí|quy chuẩn)"
    r"(?: (?:số|biểu|đơn))?:?\s{0,3}\Z",
    re.IGNORECASE,
)


class Symbol(NamedTuple):
    """What numbers that differ in their serial only have in common."""

    number: DocumentNumber
    repairs: tuple[Repair, ...]
    # Whether it is one of a document where it is named, and also where it is not.
    is_official: bool
    speaks_for_itself: bool
    # What to call a document of which only the number stands in the text.
    name: str


class FoundNumber(NamedTuple):
    """A number in the text, with repairs that point into the text."""

    value: DocumentNumber
    symbol: Symbol
    repairs: tuple[Repair, ...] = ()


def name_at(anchor: re.Match[str]) -> str:
    """What stands in front of a number and may be a name; "" if there is nothing."""
    return anchor.string[anchor.start() : anchor.end("name")] if anchor["name"] else ""


def is_other_number(text: str, start: int) -> bool:
    """Whether the number belongs to a form, a parcel of land or the like."""
    return bool(_NO_DOCUMENTS.search(text[max(0, start - 24) : start]))


def read_number(found: str, start: int) -> FoundNumber | None:
    """Read what looks like a number at *start*; None if it is something else."""
    number = _read(found)
    if number is None or not number.repairs:
        return number
    return number._replace(repairs=_moved(number.repairs, start))


# A text names its documents more than once.
@lru_cache(maxsize=4096)
def _read(found: str) -> FoundNumber | None:
    rest = found.lstrip("0123456789")
    size = len(found) - len(rest)
    serial = int(found[:size])
    symbol = _read_symbol(rest) if serial else None
    if symbol is None:
        return None
    like = symbol.number
    number = DocumentNumber(
        serial=serial, part=like.part, letter=like.letter, year=like.year, symbol=like.symbol
    )
    return FoundNumber(number, symbol, _moved(symbol.repairs, size - 1))


# Texts have few symbols and many numbers, so that this is worth its memory.
@lru_cache(maxsize=4096)
def _read_symbol(rest: str) -> Symbol | None:
    """Read the number whose serial is 1."""
    try:
        read = DocumentNumber.read(f"1{rest}")
    except ParseError:
        return None
    number = read.value
    groups = number.symbol.replace("/", "-").split("-")
    is_official = all(map(_looks_official, groups))
    is_typed = number.type_code is not None and len(groups) > 1
    speaks = is_official and (is_typed or number.term is not None)
    return Symbol(number, read.repairs, is_official, speaks, _name_of(number))


def _moved(repairs: tuple[Repair, ...], offset: int) -> tuple[Repair, ...]:
    """Repairs of a piece, as repairs of the text that the piece stands in."""
    return tuple(attrs.evolve(item, position=item.position + offset) for item in repairs)


def _looks_official(group: str) -> bool:
    capitals = sum(map(str.isupper, group))
    small = sum(map(str.islower, group))
    return group.casefold() in TYPE_CODES or capitals > small


def _name_of(number: DocumentNumber) -> str:
    if number.type_name:
        return number.type_name
    if number.is_party:
        return "Quyết định" if number.type_code else "Văn bản"
    return "Nghị quyết" if number.symbol.startswith("UBTV") else "Luật"
