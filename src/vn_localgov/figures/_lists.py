"""Lists of names that are numbers: *Điều 5, 6 và 7*."""

import re

import attrs

from vn_localgov.figures._before import Before

_GOES_ON = re.compile(r",\s?|\s(?:và|hoặc|đến)\s|\s?[-–]\s?")
_LONGEST = len(" hoặc ")


@attrs.frozen
class Names:
    """What stands before the first of a list of names, and where the list ends so far."""

    label: Before | None = None
    end: int = 0

    def at(self, digit: re.Match[str]) -> Before | None:
        """What stands before the list, if the number at *digit* may go on with it."""
        if self.label is None or digit.start() - self.end > _LONGEST:
            return None
        goes_on = _GOES_ON.fullmatch(digit.string, self.end, digit.start())
        return self.label if goes_on else None
