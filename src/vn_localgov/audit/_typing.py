"""How far apart two prints are, in strokes of the keyboard."""

from collections.abc import Iterator

_KEYS = "0123456789"


def typing_distance(left: str, right: str) -> int:
    """Count the letters to type anew, leave out, add, or swap with their neighbour.

    >>> typing_distance("8.3012,9", "8.312,9"), typing_distance("415", "515")
    (1, 1)

    Points between thousands follow from the digits and do not count. The measure is
    that of optimal string alignment.
    """
    a, b = left.replace(".", ""), right.replace(".", "")
    before, row = [0] * (len(b) + 1), list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def one_stroke_away(digits: str) -> Iterator[str]:
    """All digit strings at distance one: a slip of the finger.

    >>> sorted(one_stroke_away("7"))[:4]
    ['', '0', '07', '1']
    """
    seen = {digits}
    for text in _strokes(digits):
        if text not in seen:
            seen.add(text)
            yield text


def _strokes(digits: str) -> Iterator[str]:
    for i in range(len(digits) + 1):
        head, tail = digits[:i], digits[i:]
        yield from (head + key + tail for key in _KEYS)
        if tail:
            yield head + tail[1:]
            yield from (head + key + tail[1:] for key in _KEYS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
