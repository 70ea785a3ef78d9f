"""Tell each tag where it stands in the document."""

import re
from collections.abc import Iterator

import attrs

from vn_localgov.templates._errors import Location
from vn_localgov.templates._reading._count import Counter
from vn_localgov.templates._reading._stories import Stories
from vn_localgov.templates._tag import Context, Tag
from vn_localgov.templates._tokens import CLOSE, EMPTY, OPEN, Token, end_of, source

_NAMES = re.compile(r"\s(xmlns:[^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')")


def locate(part: str, tokens: list[Token], stories: Stories) -> None:
    """Give every tag of a part its location, and what stands around it."""
    walk = _Walk(Counter(part, stories), tokens)
    for index, token in enumerate(tokens):
        walk.step(index, token)


def paragraph_locations(part: str, tokens: list[Token], stories: Stories) -> Iterator[Location]:
    """Locate all paragraphs of a part, in the order of their elements."""
    counter = Counter(part, stories)
    for token in tokens:
        counter.step(token)
        if token.name == "p" and token.kind in (OPEN, EMPTY):
            yield counter.location()


@attrs.define
class _Walk:
    """How far one has come through a part."""

    counter: Counter
    tokens: list[Token]
    # Number of the last tag.
    number: int = 0
    # Numbers of the tokens that opened what is open.
    opened: list[int] = attrs.field(factory=list)
    # Starts with properties, by the number of the token: many tags share one.
    starts: dict[int, str] = attrs.field(factory=dict)
    # Declarations, by the numbers of the tokens that bear them: many tags share these as well.
    names: dict[tuple[int, ...], str] = attrs.field(factory=dict)

    def step(self, index: int, token: Token) -> None:
        self.counter.step(token)
        if token.kind == OPEN:
            self.opened.append(index)
        elif token.kind == CLOSE:
            self.opened.pop()
        elif token.tag:
            self._place(token.tag)

    def _place(self, tag: Tag) -> None:
        self.number += 1
        is_attribute = tag.context.is_attribute
        tag.location = self.counter.location(self.number, is_attribute=is_attribute)
        if not is_attribute:
            tag.context = self._context()

    def _context(self) -> Context:
        inner = self.tokens[self.opened[-1]] if self.opened else None
        known = self._names()
        if not inner or inner.name != "t" or not inner.has_prefix_of_word:
            return Context(names=known)
        names = [self.tokens[it].name for it in self.opened[-3:]]
        if names[-2] != "r":
            return Context(names=known)
        return Context(
            run=self._start_of("r"),
            paragraph=self._start_of("p"),
            is_direct=names == ["p", "r", "t"],
            names=known,
        )

    def _names(self) -> str:
        """Declare the prefixes that the elements around declare."""
        bearers = tuple(it for it in self.opened if "xmlns:" in self.tokens[it].text)
        if bearers not in self.names:
            told = dict(pair for it in bearers for pair in _NAMES.findall(self.tokens[it].text))
            self.names[bearers] = " ".join(f"{name}={uri}" for name, uri in told.items())
        return self.names[bearers]

    def _start_of(self, name: str) -> str:
        """The start of the innermost element of a name, with its properties."""
        start = next((it for it in reversed(self.opened) if self.tokens[it].name == name), None)
        if start is None:
            return ""
        if start not in self.starts:
            self.starts[start] = f"<w:{name}>{self._properties(start, name)}"
        return self.starts[start]

    def _properties(self, start: int, name: str) -> str:
        first = self.tokens[start + 1]
        if first.kind != OPEN or first.name != f"{name}Pr":
            return ""
        end = end_of(self.tokens, start + 1)
        return source(_without_section(self.tokens[start + 1 : end + 1]))


def _without_section(tokens: list[Token]) -> list[Token]:
    """Leave out the end of a section: it may stand only once."""
    start = next((it for it, token in enumerate(tokens) if token.name == "sectPr"), None)
    if start is None:
        return tokens
    return tokens[:start] + tokens[end_of(tokens, start) + 1 :]
