"""Text of anybody's, made fit to be shown on a terminal, in a log or on a page."""

import re

# What steers a terminal, breaks a line in secret or turns its order round, or cannot be
# written as UTF-8.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_NEWLINE = re.compile("\r\n?")


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
