"""Repair the number of a document that was typed or scanned badly."""

import re
from functools import lru_cache

import attrs

from vn_localgov._text import Reading, Repair, nfc, repair
from vn_localgov.documents._symbols import BODY_CODES, TYPE_CODES, official_case
from vn_localgov.errors import Wording

# No number is longer, however it is spaced.
_MAX_LENGTH = 200
# The longest type and the longest body that are known have fewer letters together.
_LONGEST_SPLIT = 20

_LETTERS = re.compile(r"[^\W\d_]+")
_PREFIX = re.compile(r"\s*(?:số)?[\s:]*", re.IGNORECASE)
_SERIAL_LETTER = re.compile(r"[0-9]([A-ZĐ])\s*[/-]")
_SPACE = re.compile(r"\s+")
_TYPE_AHEAD = re.compile(r"([^\W\d_]+)\s*/")
_TAIL = re.compile(r"[\s.,;]+\Z")
_SYMBOL_GROUP = re.compile(r"[^\W\d_][^\W_]*")
_SEPARATOR = re.compile(r"[/-]")
_REPEATED_TYPE = re.compile(r"([^\W\d_]+)\s?(?=[0-9]+/(?:[0-9]{4}/)?([^\W\d_]+)[/-])")
_LONG_DASH = re.compile("[\u2014\u2015]")
_TYPE_SLASH = re.compile(r"/([^\W\d_]+)(/)[^\W\d_]")


@attrs.define
class _Draft:
    """A text on its way to be right, and where each character of it came from."""

    text: str
    origins: list[int] = attrs.field(init=False)
    repairs: list[Repair] = attrs.field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self.origins = list(range(len(self.text)))

    def replace(self, start: int, end: int, new: str, wording: Wording | None = None) -> None:
        """Put *new* in the place of what stands there, and write it down."""
        found, position = self.text[start:end], self.origins[start]
        self.repairs.append(
            Repair(
                position=position,
                found=found,
                replacement=new,
                wording=wording or _say(found, new),
            )
        )
        self.text = self.text[:start] + new + self.text[end:]
        self.origins[start:end] = [position] * len(new)

    def apply(self, repairs: tuple[Repair, ...], offset: int = 0) -> None:
        """Take over what another reader repaired, one character each."""
        for item in reversed(repairs):
            start = item.position + offset
            self.replace(start, start + 1, item.replacement, item.wording)


def _say(found: str, new: str) -> Wording:
    if not found.strip() and not new:
        return Wording("space removed from the number", "đã bỏ khoảng trắng trong số, ký hiệu")
    if not new:
        return Wording(f"'{found}' removed", f"đã bỏ '{found}'")
    return Wording(f"'{found}' read as '{new}'", f"đã đọc '{found}' là '{new}'")


def mend(text: str) -> Reading[str]:
    """Write a number as it was meant, as far as there is only one way to mean it."""
    composed = nfc(text)
    if len(composed) > _MAX_LENGTH:
        return Reading(composed)
    draft = _Draft(composed)
    for step in _STEPS:
        step(draft)
    return Reading(draft.text, tuple(sorted(draft.repairs, key=lambda item: item.position)))


def _mend_lookalikes(draft: _Draft) -> None:
    draft.apply(repair(draft.text).repairs)
    for letters in reversed(list(_LETTERS.finditer(draft.text))):
        # A Latin letter before them says that these are to be Latin, too.
        draft.apply(repair(f"A{letters[0]}").repairs, letters.start() - 1)


def _mend_dashes(draft: _Draft) -> None:
    """Prose needs long dashes, so that the reader of look-alikes leaves them."""
    for dash in _LONG_DASH.finditer(draft.text):
        draft.replace(*dash.span(), "-")


def _mend_repeated_type(draft: _Draft) -> None:
    """*QĐ1719/QĐ-TTg* says twice what it is."""
    found = _REPEATED_TYPE.match(draft.text)
    if found and found[1].casefold() == found[2].casefold() in TYPE_CODES:
        draft.replace(*found.span(), "")


def _mend_tail(draft: _Draft) -> None:
    if (tail := _TAIL.search(draft.text)) and tail[0].strip():
        draft.replace(*tail.span(), "")


def _mend_slash(draft: _Draft) -> None:
    found = _TYPE_SLASH.search(draft.text)
    if found and found[1].casefold() in TYPE_CODES:
        draft.replace(*found.span(2), "-")


def _mend_spaces(draft: _Draft) -> None:
    start = _prefix_end(draft)
    for space in reversed(list(_SPACE.finditer(draft.text, start))):
        if space.end() < len(draft.text):
            draft.replace(*space.span(), _instead_of_space(draft.text, start, space))


def _instead_of_space(text: str, start: int, space: re.Match[str]) -> str:
    """A space between type and body stands for the hyphen."""
    before = text[start : space.start()]
    ahead = _TYPE_AHEAD.match(text, space.end())
    if before.isdigit() and ahead and ahead[1].casefold() in TYPE_CODES:
        return "-"
    last_group = re.split(r"[\s/-]", before)[-1]
    is_separated = text[space.end()] in "/-" or "-" in before
    return "-" if last_group.casefold() in TYPE_CODES and not is_separated else ""


def _mend_serial(draft: _Draft) -> None:
    if found := _SERIAL_LETTER.match(draft.text, _serial_end(draft)):
        draft.replace(*found.span(1), found[1].lower())


def _serial_end(draft: _Draft) -> int:
    start = _prefix_end(draft)
    digits = re.compile(r"[0-9.]*").match(draft.text, start)
    return max(start, digits.end() - 1) if digits else start


def _prefix_end(draft: _Draft) -> int:
    found = _PREFIX.match(draft.text)
    return found.end() if found else 0


def _mend_groups(draft: _Draft) -> None:
    start = _SEPARATOR.search(draft.text)
    if start is None:
        return
    groups = list(_SYMBOL_GROUP.finditer(draft.text, start.end()))
    is_party = start[0] == "-"
    for index in reversed(range(len(groups))):
        group = groups[index]
        new = _right_group(group[0], is_first=index == 0, is_party=is_party)
        if new != group[0]:
            draft.replace(*group.span(), new)


def right_symbol(symbol: str) -> str:
    """Write a symbol as offices do: *QĐUBND* is QĐ-UBND, *Bc-UBND* is BC-UBND."""
    return _right_symbol(symbol) if len(symbol) <= _MAX_LENGTH else symbol


# Texts have few symbols and many numbers.
@lru_cache(maxsize=4096)
def _right_symbol(symbol: str) -> str:
    first = _SYMBOL_GROUP.search(symbol)

    def right(group: re.Match[str]) -> str:
        is_first = first is not None and group.start() == first.start()
        return _right_group(group[0], is_first=is_first, is_party="/" in symbol)

    return _SYMBOL_GROUP.sub(right, symbol)


def _right_group(group: str, *, is_first: bool, is_party: bool) -> str:
    # The Party has a slash behind the type, and no hyphen that could be missing.
    split = _split_type(group) if is_first and not is_party else ""
    return split or _right_case(group, is_first=is_first)


def _split_type(group: str) -> str:
    """Find the one place where the hyphen is missing: QĐUBND is QĐ-UBND."""
    folded = group.casefold()
    if len(group) > _LONGEST_SPLIT or folded in TYPE_CODES or folded in BODY_CODES:
        return ""
    splits = [
        f"{official_case(group[:at])}-{official_case(group[at:])}"
        for at in range(1, len(group))
        if folded[:at] in TYPE_CODES and folded[at:] in BODY_CODES
    ]
    return splits[0] if len(splits) == 1 else ""


def _right_case(group: str, *, is_first: bool) -> str:
    """Behind the first group TTR is no Tờ trình: a unit may be called so."""
    folded = group.casefold()
    is_known = folded in BODY_CODES or (is_first and folded in TYPE_CODES)
    return official_case(group) if is_known or group.islower() else group


_STEPS = (
    *(_mend_lookalikes, _mend_dashes, _mend_repeated_type, _mend_tail, _mend_slash),
    *(_mend_spaces, _mend_serial, _mend_groups),
)
