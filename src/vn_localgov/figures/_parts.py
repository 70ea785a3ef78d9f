"""How far *trong đó* reaches: to the end of its sentence, brackets or list."""

import re

import attrs

# No longer than anybody reads back or ahead; a fixed length keeps the search linear.
_WINDOW = 200
_COLON = re.compile(r"[^.;:()\n0-9]{0,60}:")
_BULLET = re.compile(r"\n{0,2}[ \t]{0,8}([+*•–-])")


@attrs.define
class Parts:
    """Whether the figures that are read now are parts of one before (*trong đó*).

    Attributes:
        are_open: Whether *trong đó* still reaches here.
        depth: How many brackets were opened since.
        bullet: How the lines begin that it reaches over.
        has_semicolons: Whether semicolons part what it reaches over, and do not end it.
    """

    are_open: bool = False
    depth: int = 0
    bullet: str | None = None
    has_semicolons: bool = False

    def open(self, words: re.Match[str]) -> None:
        """Begin where the *words* stand."""
        self.are_open, self.depth, self.bullet = True, 0, None
        self.has_semicolons = _is_list(words.string, words.start("part"), words.end())

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
            self.are_open = mark[0] == ";" and self.has_semicolons

    def _end_line(self, text: str, end: int) -> None:
        """Reach on over a list with one kind of bullet, if a colon announces it."""
        bullet = _BULLET.match(text, end + 1)
        if bullet and (self.bullet or text[end - 1 : end] == ":"):
            self.are_open = self.bullet in (None, bullet[1])
            self.bullet, self.depth = bullet[1], 0
        else:
            self.are_open = False


def _is_list(text: str, start: int, end: int) -> bool:
    """Whether a colon follows the words, or brackets around them are still open."""
    before = text[max(0, start - _WINDOW) : start]
    return before.rfind("(") > before.rfind(")") or bool(_COLON.match(text, end))
