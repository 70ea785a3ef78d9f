"""Text of anybody's, made fit to be shown on a terminal, in a log or on a page."""

import re

# What steers a terminal, breaks a line in secret or turns its order round, or cannot be
# written as UTF-8.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_NEWLINE = re.compile("\r\n?")
_WORD = re.compile(r"\S+")
# How much of a paragraph shows where a place in it is, and how long a word may be.
_BEFORE, _BEHIND, _LONGEST = 40, 60, 60


def printable(text: str) -> str:
    r"""Mark what cannot be shown; lines and tabs stay.

    >>> printable("Khai\x00 sinh:\r\n415")
    'Khai� sinh:\n415'
    """
    return _UNSHOWN.sub("\ufffd", _NEWLINE.sub("\n", text))


def in_one_line(text: str) -> str:
    r"""Write *text* into a cell.

    >>> in_one_line(" Khai sinh\n đăng ký lại")
    'Khai sinh đăng ký lại'
    """
    return " ".join(printable(text).split())


def excerpt(text: str, position: int) -> str:
    """Quote whole words around *position*; one that never ends is cut.

    >>> excerpt("Mai Trung, ngày 05 tháng 12 năm 2025, tại trụ sở UBND xã, đã họp thôn.", 0)
    'Mai Trung, ngày 05 tháng 12 năm 2025, tại trụ sở UBND xã, đã…'
    """
    first, last = max(0, position - _BEFORE - _LONGEST), position + _BEHIND + _LONGEST
    words = list(_WORD.finditer(text, first, last))
    near = [it for it in words if it.end() > position - _BEFORE and it.start() < position + _BEHIND]
    before = "…" * (near[:1] != words[:1] or first > 0)
    after = "…" * (near[-1:] != words[-1:] or last < len(text))
    return before + " ".join(it[0] for it in near) + after
