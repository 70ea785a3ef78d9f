"""A long line as it is, and as it should be: no more of both than shows what differs."""

from itertools import takewhile
from operator import eq

# Letters that are shown, and letters beside what differs.
_LONGEST, _BESIDE = 80, 40


def shortened(old: str, new: str) -> tuple[str, str]:
    """Leave out what both have, where they are long; dots stand for it.

    >>> old = "Theo đề nghị của Trưởng phòng Kinh tế, Hạ tầng và Đô thị tại Tờ trình số 15/TTr-KT;"
    >>> shortened(old, old[:-1] + ".")
    ('…tầng và Đô thị tại Tờ trình số 15/TTr-KT;', '…tầng và Đô thị tại Tờ trình số 15/TTr-KT.')
    """
    if max(len(old), len(new)) <= _LONGEST:
        return old, new
    before = alike(old, new)
    behind = 0 if old == new else alike(old[before:][::-1], new[before:][::-1])
    # Of what differs nowhere, the beginning tells which line it is.
    start = 0 if old == new else old.rfind(" ", 0, max(before - _BESIDE, 0)) + 1
    return _cut(old, start, behind), _cut(new, start, behind)


def alike(one: str, other: str) -> int:
    """Count the letters that both begin with."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _cut(text: str, start: int, behind: int) -> str:
    """Leave out the beginning, the end, and what is still too long, to whole words."""
    stop = text.find(" ", len(text) - max(behind - _BESIDE, 0))
    words = text[start : stop if stop >= 0 else len(text)]
    shown = f"{'…' if start else ''}{words}{'…' if stop >= 0 else ''}"
    if len(shown) <= 2 * _LONGEST:
        return shown
    first, last = shown[:_LONGEST], shown[-_BESIDE:]
    return f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"
