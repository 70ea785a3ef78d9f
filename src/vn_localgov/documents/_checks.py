"""Refuse a part that does not fit into a value, in one plain sentence."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

import attrs

from vn_localgov._text import nfc

Check: TypeAlias = "Callable[[Any, attrs.Attribute[Any], Any], None]"

# A pattern costs time when it is compiled: that is when the first value is made.
_compiled = cache(re.compile)


def whole(least: int, most: int) -> "Check":
    """Let pass whole numbers from *least* to *most*."""

    def check(_: object, attribute: "attrs.Attribute[object]", value: object) -> None:
        message = f"{attribute.name} is a whole number from {least} to {most}, not {value!r}"
        if type(value) is not int:
            raise TypeError(message)
        if not least <= value <= most:
            raise ValueError(message)

    return check


def formed(pattern: str, what: str) -> "Check":
    """Let pass texts of a form; *what* names it, with an example."""

    def check(_: object, attribute: "attrs.Attribute[object]", value: object) -> None:
        message = f"{attribute.name} is {what}, not {value!r}"
        if not isinstance(value, str):
            raise TypeError(message)
        if not _compiled(pattern).fullmatch(value):
            raise ValueError(message)

    return check


def made(kind: type, what: str) -> "Check":
    """Let pass values of one kind; *what* names it, and how to make one."""

    def check(_: object, attribute: "attrs.Attribute[object]", value: object) -> None:
        if not isinstance(value, kind):
            raise TypeError(f"{attribute.name} is {what}, not {value!r}")

    return check


def composed(text: str) -> str:
    """Write a text in form NFC; what is no text is left for the checks to name."""
    given: object = text
    return nfc(text) if isinstance(given, str) else text


def composed_or_none(text: str | None) -> str | None:
    """Do so with a text that may be missing."""
    return None if text is None else composed(text)
