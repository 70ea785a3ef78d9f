"""The words beside a number that tell a figure from a year, a date or a name."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache

import attrs

from vn_localgov.units import Dimension, Unit, table


@attrs.frozen(kw_only=True)
class Words:
    """The table of words (*từ ngữ quanh số liệu*)."""

    counts: frozenset[str]
    alone: dict[str, list[str]]
    other: dict[str, list[str]]
    names: frozenset[str]
    weak: frozenset[str]
    undo: frozenset[str]
    times: frozenset[str]
    dates: frozenset[str]
    each: frozenset[str]

    def is_date(self, before: list[str]) -> bool:
        """Whether the words *before* a number make it a date: *ngày 5*, not *mỗi ngày 5*."""
        return before[-1] in self.dates and not self.each.intersection(before[-2:-1])

    def is_label(self, before: list[str], *, is_counted: bool) -> bool:
        """Whether the words *before* a number make it a name, such as *Điều 5*."""
        last, two = before[-1], " ".join(before[-2:])
        if self.undo.intersection(before[-2:-1]):
            return False
        if last in self.weak or two in self.weak:
            return not is_counted
        return last in self.names


@cache
def words() -> Words:
    """The words that `find_figures` knows."""
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    text = (resources.files(__package__) / "data" / "words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    counts = frozenset(word for group in data["counts"].values() for word in group)
    labels = {name: frozenset(group) for name, group in data["labels"].items()}
    return Words(counts=counts, alone=data["alone"], other=data["other"], **labels)


@cache
def unit_pattern() -> str:
    """A pattern for a unit behind a number: of measure, or a thing that is counted."""
    scales = _either(_typed_scales())
    things = _either(_typed_things())
    one = rf"(?:{scales}\s{{1,2}}{things}|{things}|{scales})"
    return rf"(?:[%‰]|{one})(?:\s?/\s?(?:1\s?)?{one}){{0,8}}"


def is_measure(unit: Unit) -> bool:
    """Whether *unit* is one of measure, so that not even *Điều* makes the number a name."""
    return unit.parts[0].measure.dimension not in (None, Dimension.CALENDAR)


def _typed_scales() -> list[str]:
    known = table()
    spelled = [typed for typed, word in known.spellings.items() if word in known.scales]
    return [*known.scales, *spelled]


def _typed_things() -> set[str]:
    known = table()
    things = {row.symbol for row in known.measures} | set(known.spellings) | words().counts
    return things - set(_typed_scales()) - {"%", "‰"}


def _either(typed: Iterable[str]) -> str:
    """Match the longest of many words, letter by letter, which is fast."""
    return _branch({word: _limit(word) for word in typed})


def _branch(rests: dict[str, str]) -> str:
    branches = [
        _letter(first) + _branch({rest[1:]: rests[rest] for rest in rests if rest[:1] == first})
        for first in sorted({rest[0] for rest in rests if rest})
    ]
    if "" in rests:
        branches.append(rests[""] + r"(?!\w)")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s"
    both = {letter.lower(), letter.upper()}
    return f"[{''.join(sorted(both))}]" if len(both) > 1 else re.escape(letter)


def _limit(word: str) -> str:
    """Say what may not follow *word*, lest it be the beginning of another."""
    if word in words().alone:
        allowed = "".join(rf"(?!{follower}\b)" for follower in words().alone[word])
        return rf"(?!\s{allowed}[^\W\d_])"
    if word in words().other:
        return rf"(?!\s(?:{'|'.join(words().other[word])})\b)"
    if table().find(word).dimension is Dimension.CALENDAR:
        return r"(?!\s{1,2}(?:[0-9]|[IVX]{1,5}\b))"
    return ""
