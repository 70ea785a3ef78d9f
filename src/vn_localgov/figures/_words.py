"""The words beside a number that tell a figure from a year, a date or a name."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache

import attrs

from vn_localgov.units import Dimension, Unit, table

_LONGEST_YEAR = 4


@attrs.frozen(kw_only=True)
class Words:
    """The table of words (*từ ngữ quanh số liệu*)."""

    counts: frozenset[str]
    alone: dict[str, list[str]]
    other: dict[str, list[str]]
    printed: dict[str, str]
    dates: dict[str, list[int]]
    codes: frozenset[str]
    orders: frozenset[str]
    told: frozenset[str]
    weak: frozenset[str]
    undo: frozenset[str]
    times: frozenset[str]
    each: frozenset[str]
    spans: frozenset[str]
    sure: frozenset[str]
    signed: frozenset[str]
    wholes: list[str]

    def is_date(self, before: list[str]) -> bool:
        """Whether the one or two words *before* a number make it a date.

        *Ngày 5* does, *mỗi ngày 5* does not.
        """
        return before[-1] in self.dates and before[0] not in self.each

    def can_be_date(self, word: str, number: str) -> bool:
        """Whether *number* may be a year behind *năm*, or a month behind *tháng*."""
        first, last = self.dates[word]
        return len(number) <= _LONGEST_YEAR and number.isdecimal() and first <= int(number) <= last

    def is_label(self, before: list[str], unit: Unit | None, *, is_large: bool) -> bool:
        """Whether the words *before* a number with *unit* make it a name: *Điều 5*."""
        last, two = before[-1], " ".join(before)
        if two.rstrip(":") in self.undo or before[0] in self.undo:
            return False
        if unit is None:
            is_known = last in self.codes or last in self.orders or last in self.weak
            return is_known or two in self.weak
        if last in self.orders:
            return not is_large and unit.parts[0].measure.symbol not in self.told
        return last in self.codes and not is_large

    def is_sure(self, unit: Unit) -> bool:
        """Whether *unit* is one even behind a year, where others begin ordinary words."""
        return _is_scaled(unit) or unit.parts[0].measure.symbol.casefold() in self.sure


@cache
def words() -> Words:
    """The words that `find_figures` knows."""
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    text = (resources.files(__package__) / "data" / "words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    counts = frozenset(word for group in data["counts"].values() for word in group)
    labels = {name: frozenset(group) for name, group in data["labels"].items()}
    return Words(
        counts=counts,
        alone=data["alone"],
        other=data["other"],
        printed=data["printed"],
        dates=data["dates"],
        wholes=data["wholes"]["words"],
        **labels,
    )


@cache
def unit_pattern() -> str:
    """A pattern for a unit behind a number: of measure, or a thing that is counted."""
    scales = _either(_typed_scales())
    things = _either(_typed_things())
    one = rf"(?:(?:{scales}\s{{1,2}})?{things}|{scales})"
    # One loop, since hundreds of words twice would take twice as long to compile.
    begins = r"(?:\s?/\s?(?:1\s?)?|(?<=[0-9 \u00a0]))"
    return rf"(?:°[cC](?!\w)|[%‰]?+(?:{begins}{one}){{0,9}}(?<![ \u00a0]))"


def is_measure(unit: Unit) -> bool:
    """Whether *unit* is one of measure, so that not even *Điều* makes the number a name."""
    first = unit.parts[0].measure
    is_measured = first.dimension not in (None, Dimension.CALENDAR)
    return is_measured or _is_scaled(unit)


def _is_scaled(unit: Unit) -> bool:
    """Whether it is *tỷ* or *triệu*, with or without a thing."""
    first = unit.parts[0]
    return first.scale != "" or first.measure.symbol in table().scales


@lru_cache(maxsize=4096)
def unit_of(typed: str | None) -> Unit | None:
    """Read a unit that the grammar knows."""
    if not typed:
        return None
    small = " ".join(typed.casefold().split())
    return Unit.parse(words().printed.get(small, small))


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
