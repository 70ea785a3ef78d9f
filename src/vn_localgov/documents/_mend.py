"""Repair the number of a document that was typed or scanned badly."""

import re
from collections.abc import Iterator

import attrs

from vn_localgov._text import Reading, Repair, nfc, repair
from vn_localgov.documents._symbols import BODY_CODES, TYPE_CODES, official_case
from vn_localgov.errors import Wording

# No number is longer, however it is spaced.
_MAX_LENGTH = 200

_LETTERS = re.compile(r"[^\W\d_]+")
_PREFIX = re.compile(r"\s*(?:số)?[\s:]*", re.IGNORECASE)
_SERIAL_LETTER = re.compile(r"[0-9]([A-ZĐ])\s*[/-]")
_SPACE = re.compile(r"\s+")
_TYPE_AHEAD = re.compile(r"([^\W\d_]+)\s*/")
_TAIL = re.compile(r"[\s.,;]+\Z")
_SYMBOL_GROUP = re.compile(r"[^\W\d_][^\W_]*")
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
    for step in (_mend_lookalikes, _mend_tail, _mend_slash, _mend_spaces, _mend_serial):
        step(draft)
    _mend_groups(draft)
    return Reading(draft.text, tuple(sorted(draft.repairs, key=lambda item: item.position)))


def _mend_lookalikes(draft: _Draft) -> None:
    draft.apply(repair(draft.text).repairs)
    for letters in reversed(list(_LETTERS.finditer(draft.text))):
        # A Latin letter before them says that these are to be Latin, too.
        draft.apply(repair(f"A{letters[0]}").repairs, letters.start() - 1)


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
    groups = list(_find_groups(draft))
    for group in reversed(groups):
        is_first = group is groups[0]
        new = (_split_type(group[0]) if is_first else "") or _right_case(group[0])
        if new != group[0]:
            draft.replace(*group.span(), new)


def _find_groups(draft: _Draft) -> Iterator[re.Match[str]]:
    start = re.compile(r"[/-]").search(draft.text)
    if start:
        yield from _SYMBOL_GROUP.finditer(draft.text, start.end())


def _split_type(group: str) -> str:
    """Find the one place where the hyphen is missing: QĐUBND is QĐ-UBND."""
    folded = group.casefold()
    if folded in TYPE_CODES or folded in BODY_CODES:
        return ""
    splits = [
        f"{official_case(group[:at])}-{official_case(group[at:])}"
        for at in range(1, len(group))
        if folded[:at] in TYPE_CODES and folded[at:] in BODY_CODES
    ]
    return splits[0] if len(splits) == 1 else ""


def _right_case(group: str) -> str:
    is_known = group.casefold() in TYPE_CODES | BODY_CODES
    return official_case(group) if is_known or group.islower() else group
