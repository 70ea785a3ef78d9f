"""What a value says of a table cell: its colour, and how many columns it takes."""

import re
from collections.abc import Callable

from vn_localgov.errors import Wording
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Slot, Tag

# ECMA-376, part 1, 17.18.38 (ST_HexColor).
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|auto)")
_NUMBER = re.compile(r"0*([1-9][0-9]{0,2})")


class _CellSlot(Slot):
    """An attribute of a cell, without which Word takes the file for damaged."""

    def write(self, value: object, tag: Tag, session: Session) -> str | None:
        """All values are looked at as they are printed."""
        del value, tag, session
        return None


class CellColour(_CellSlot):
    """The colour of a cell (*màu nền ô*)."""

    neutral = "auto"

    def held(self, text: str) -> str:
        """Take six hexadecimal digits, perhaps behind a ``#``."""
        return _found(_COLOUR, text, told.no_colour)


class CellSpan(_CellSlot):
    """How many columns a cell takes (*số cột của ô*)."""

    neutral = "1"

    def held(self, text: str) -> str:
        """Take a whole number from 1 on."""
        return _found(_NUMBER, text, told.no_span)


def _found(pattern: re.Pattern[str], text: str, wrong: Callable[[str], Wording]) -> str:
    found = pattern.fullmatch(text)
    if not found:
        raise ValueFaultError(wrong(text))
    return found[1]
