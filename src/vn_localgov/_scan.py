"""Read a short official text from left to right, and know where reading stopped."""

import re
from functools import cached_property

import attrs

from vn_localgov._text import nfc
from vn_localgov.errors import ParseError, Wording


@attrs.frozen
class Token:
    """A piece of grammar: its pattern, and what to call it where it is missing."""

    source: str
    en: str
    vi: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first used: there are hundreds."""
        return re.compile(self.source)


END = Token(r"\s*\Z", "nothing more", "hết ở đây")


@attrs.define
class Scanner:
    """A text, and the position that reading has reached."""

    text: str = attrs.field(converter=nfc)
    position: int = attrs.field(default=0, init=False)

    def accept(self, token: Token) -> re.Match[str] | None:
        """Step over *token* if it comes next."""
        match = token.pattern.match(self.text, self.position)
        if match:
            self.position = match.end()
        return match

    def expect(self, token: Token) -> re.Match[str]:
        """Step over *token*, or raise `ParseError`."""
        if match := self.accept(token):
            return match
        raise self.error(f"expected {token.en}", f"cần {token.vi}")

    def error(self, en: str, vi: str, *, candidates: tuple[str, ...] = ()) -> ParseError:
        """Make an error that points to where reading stopped."""
        return ParseError(Wording(en, vi), self.text, self.position, candidates)
