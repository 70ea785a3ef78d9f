"""The running text of a document, searched as one text and told by its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeAlias

import attrs

from vn_localgov._text import nfc
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.errors import Wording

# Without one of these in a line, a rule cannot be broken there: letters, or a pattern
# that begins with a sign, which is looked for a hundred times faster than the rule is.
Seed: TypeAlias = str | re.Pattern[str]

# No paragraph has it, so that nothing is found across two lines.
_BETWEEN = "\n\0\n"
_LONGEST_QUOTE = 80
_REACH = 30

# They have rules of their own, or are names.
_APART = frozenset(
    {
        *("quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_ngay"),
        *("co_quan_chu_quan", "co_quan_ban_hanh", "quyen_han", "ho_ten", "noi_nhan"),
    }
)


@attrs.frozen(eq=False)
class RunningText:
    """All lines that sentences may stand in, those of tables and boxes too."""

    lines: tuple[Line, ...]

    @classmethod
    def of(cls, components: Components) -> "RunningText":
        """Leave out the components that are no sentences."""
        parts = (it for it in components.parts if it.component in _APART)
        apart = {(line.paragraph.number, line.start) for it in parts for line in it.lines}
        kept = (it for it in components.lines if (it.paragraph.number, it.start) not in apart)
        return cls(tuple(kept))

    @cached_property
    def whole(self) -> str:
        """All lines, with a sign between them that no line has."""
        return _BETWEEN.join(line.text for line in self.lines)

    @cached_property
    def _folded(self) -> str | None:
        """The same in small letters; None if they are not as many."""
        small = self.whole.lower()
        return small if len(small) == len(self.whole) else None

    @cached_property
    def _starts(self) -> list[int]:
        starts, start = [], 0
        for line in self.lines:
            starts.append(start)
            start += len(line.text) + len(_BETWEEN)
        return starts

    def with_any(self, seeds: Iterable[Seed]) -> list[Line]:
        """Give the lines that have one of *seeds*, in order."""
        found = {number for seed in seeds for number in self._numbers(seed)}
        return [self.lines[number] for number in sorted(found)]

    def misspelt(self, words: Iterable[str]) -> list[Line]:
        """Give the lines that may have one of *words* in other letters, in order."""
        if self._folded is None:
            return list(self.lines)
        right = set(words)
        found = {number for word in right for number in self._other(word.lower(), right)}
        return [self.lines[number] for number in sorted(found)]

    def _other(self, word: str, right: set[str]) -> Iterator[int]:
        folded = self._folded or ""
        at = folded.find(word)
        while at >= 0:
            after = at + len(word)
            if self.whole[at:after] not in right:
                number = self._number(at)
                yield number
                after = self._end(number)
            at = folded.find(word, after)

    def _numbers(self, seed: Seed) -> Iterator[int]:
        at = self._find(seed, 0)
        while at >= 0:
            number = self._number(at)
            yield number
            at = self._find(seed, self._end(number))

    def _find(self, seed: Seed, start: int) -> int:
        if isinstance(seed, str):
            return self.whole.find(seed, start)
        found = seed.search(self.whole, start)
        return found.start() if found else -1

    def _number(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _end(self, number: int) -> int:
        return self._starts[number] + len(self.lines[number].text)


def quoted(line: Line, start: int, end: int) -> str:
    """Quote whole words around a place of *line*, and not too many."""
    text = line.text
    first = text.rfind(" ", max(0, start - _REACH), start) + 1 or start
    last = text.find(" ", end, end + _REACH)
    is_last = last < 0 and len(text) <= end + _REACH
    return text[first : len(text) if is_last else max(last, end)][:_LONGEST_QUOTE].strip()


def told(
    line: Line, start: int, end: int, found: Wording | None = None, wanted: Wording | None = None
) -> Breach:
    """Make a breach of a place in *line*; where spaces were tidied, it is only near."""
    text = quoted(line, start, end)
    label = len(line.paragraph.label) + 1 if line.paragraph.label and not line.start else 0
    column = line.start + max(start - label, 0) + 1
    return Breach(found or in_quotes(text), line.paragraph, column, text, wanted)


def exact(breach: Breach) -> Breach:
    """Find its words in the paragraph as it is stored, which is slow for a long one."""
    text = nfc(breach.paragraph.text) if breach.paragraph else ""
    at = text.find(breach.text, max(0, breach.column - _LONGEST_QUOTE))
    return attrs.evolve(breach, column=at + 1) if at >= 0 else breach
