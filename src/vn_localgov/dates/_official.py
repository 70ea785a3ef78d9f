"""What lenient readers share: the official form, and what to say where it was not used."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from vn_localgov._scan import Scanner, Token
from vn_localgov._text import Reading, Repair, nfc, repair
from vn_localgov.errors import ParseError, Wording

T = TypeVar("T")

# A value, and the official forms that a text may have had: the likeliest comes first.
Understood: TypeAlias = tuple[T, tuple[str, ...]]

# The longest official form has about 60 characters; what is longer need not be looked at.
_MAX_LENGTH = 200
# Where case does not matter, Python takes these for an i, and `str.lower` does not.
_TURKISH = str.maketrans("İı", "Ii")
_SPACE = Token(r"\s*", "a space", "khoảng trắng")


def open_leniently(text: str) -> Scanner:
    """Start to read *text*, without its look-alikes and the spaces before it."""
    scan = Scanner(repair(text[:_MAX_LENGTH]).value.translate(_TURKISH))
    if len(text) > _MAX_LENGTH:
        scan.position = len(scan.text)
        raise scan.error("expected a shorter text", "cần đoạn chữ ngắn hơn")
    scan.accept(_SPACE)
    return scan


def as_reading(text: str, understood: Understood[T]) -> Reading[T]:
    """Say what was understood, and what should have been written if that differs."""
    value, official = understood
    found = nfc(text).strip()
    if _is_one_of(found, official):
        return Reading(value)
    change = Repair(
        position=nfc(text).index(found),
        found=found,
        replacement=official[0],
        wording=Wording(
            f"'{found}' is written '{official[0]}'", f"'{found}' viết đúng là '{official[0]}'"
        ),
    )
    return Reading(value, (change,))


def _is_one_of(found: str, official: tuple[str, ...]) -> bool:
    # A sentence and a heading have capitals; neither is a mistake.
    return found in official or any(
        found in {form[:1].upper() + form[1:], form.upper()} for form in official
    )


def with_candidates(
    error: ParseError, text: str, understand: Callable[[str], Understood[T]]
) -> ParseError:
    """Add to *error* the official form of what a lenient reader makes of *text*."""
    try:
        candidates = understand(text)[1][:1]
    except ParseError as lenient:
        candidates = lenient.candidates
    return ParseError(error.wording, error.text, error.position, candidates)
