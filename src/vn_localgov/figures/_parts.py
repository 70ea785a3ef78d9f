"""How far *trong đó* reaches: to the end of its sentence, brackets or list."""

import re

import attrs

_BULLET = re.compile(r"\n{0,2}[ \t]{0,8}([+*•–-])")


@attrs.define
class Parts:
    """Whether the figures that are read now are parts of one before (*trong đó*).

    Attributes:
        are_open: Whether *trong đó* still reaches here.
        depth: How many brackets were opened since.
        bullet: How the lines begin that it reaches over.
    """

    are_open: bool = False
    depth: int = 0
    bullet: str | None = None

    def open(self) -> None:
        """Begin where the words stand."""
        self.are_open, self.depth, self.bullet = True, 0, None

    def follow(self, mark: re.Match[str]) -> None:
        """Follow brackets, ends of sentences and ends of lines."""
        match mark[0]:
            case "(":
                self.depth += 1
            case ")":
                self.depth -= 1
                # These brackets were opened before the words.
                self.are_open = self.depth >= 0
            case _:
                self._stop(mark)

    def _stop(self, mark: re.Match[str]) -> None:
        if mark[0] == "\n":
            self._end_line(mark.string, mark.start())
        elif self.bullet is None and not self.depth:
            self.are_open = False

    def _end_line(self, text: str, end: int) -> None:
        """Reach on over a list with one kind of bullet, if a colon announces it."""
        bullet = _BULLET.match(text, end + 1)
        if bullet and (self.bullet or text[end - 1 : end] == ":"):
            self.are_open = self.bullet in (None, bullet[1])
            self.bullet, self.depth = bullet[1], 0
        else:
            self.are_open = False
