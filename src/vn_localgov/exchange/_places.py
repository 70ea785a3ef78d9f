"""Find where each key and value of a TOML file stands.

The values themselves are `tomllib`'s; this scan only has to agree with it on text
that is right, and to do no harm on text that is wrong.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

import attrs

Path: TypeAlias = tuple[str | int, ...]

_TOKEN = re.compile(
    r"""
    (?P<blank>[ \t\r]+|\#[^\n]*)
  | (?P<newline>\n)
  | (?P<string>\"{3}(?:[^\\]|\\.)*?\"{3,5} | '{3}.*?'{3,5} | "(?:[^"\\\n]|\\.)*" | '[^'\n]*')
  | (?P<mark>[\[\]{}=,.])
  | (?P<bare>[^\s\[\]{}=,."'\#]+)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_QUOTES = "\"'"
_DEEPEST = 20


@attrs.frozen
class _Token:
    kind: str
    text: str
    offset: int


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        if kind == "mark":
            kind = match[0]
        if kind != "blank":
            yield _Token(kind, match[0], match.start())
    yield _Token("end", "", len(text))


@attrs.define
class PlaceScan:
    """The offsets in a TOML text.

    Attributes:
        keys: Where each key or table head stands.
        values: Where each value begins.
        tables: Where each table begins, and its path, from the top.
    """

    text: str
    keys: dict[Path, int] = attrs.field(factory=dict, init=False)
    values: dict[Path, int] = attrs.field(factory=dict, init=False)
    tables: list[tuple[int, Path]] = attrs.field(factory=list, init=False)
    _tokens: list[_Token] = attrs.field(init=False)
    _next: int = attrs.field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self._tokens = list(_tokens(self.text))
        table: Path = ()
        while self._peek() != "end":
            if self._peek() == "[":
                table = self._head()
            else:
                self._pair(table)
            self._skip_line()

    def _peek(self) -> str:
        return self._tokens[self._next].kind

    def _take(self) -> _Token:
        token = self._tokens[self._next]
        if token.kind != "end":
            self._next += 1
        return token

    def _skip_line(self) -> None:
        while self._take().kind not in {"newline", "end"}:
            pass

    def _head(self) -> Path:
        start = self._take().offset
        while self._peek() == "[":
            self._take()
        path = self._key_path(())
        self.tables.append((start, path))
        self.keys.setdefault(path, start)
        return path

    def _key_path(self, path: Path) -> Path:
        while self._peek() in {"bare", "string", "."}:
            token = self._take()
            if token.kind != "." and len(path) < _DEEPEST:
                path = (*path, token.text.strip(_QUOTES))
                self.keys.setdefault(path, token.offset)
        return path

    def _pair(self, table: Path) -> None:
        path = self._key_path(table)
        if self._peek() == "=":
            self._take()
            self._value(path)

    def _value(self, path: Path) -> None:
        self.values.setdefault(path, self._tokens[self._next].offset)
        match self._peek():
            case "[" if len(path) < _DEEPEST:
                self._items(path)
            case "{" if len(path) < _DEEPEST:
                self._inline_table(path)
            case _:
                self._scalar()

    def _scalar(self) -> None:
        while self._peek() in {"bare", "string", ".", "other"}:
            self._take()

    def _items(self, path: Path) -> None:
        index = 0
        self._take()
        while self._peek() not in {"]", "end"}:
            if self._peek() in {",", "newline"}:
                self._take()
                continue
            before = self._next
            self._value((*path, index))
            self.keys[(*path, index)] = self.values[(*path, index)]
            index += 1
            if self._next == before:
                self._take()
        self._take()

    def _inline_table(self, path: Path) -> None:
        self._take()
        while self._peek() not in {"}", "newline", "end"}:
            before = self._next
            self._pair(path)
            if self._next == before or self._peek() == ",":
                self._take()
        if self._peek() == "}":
            self._take()
