"""The name of the type, one letter or one mark off (*tên loại viết sai chính tả*)."""

import re
from collections.abc import Iterator
from itertools import takewhile

from vn_localgov._text import ToneStyle, convert_tones, nfc, search_key
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._head import MOST_LINES
from vn_localgov.checks._components._lines import Line, letters
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._components._types import TYPES, named_by_symbol
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.forms import FormRule

TYPE_NAMES = frozenset({"TEN_LOAI.CHU"})
# Numbers of notes and signs are no spelling, and these are other letters that look alike.
_OTHER = re.compile(r"[\W\d_]+")
_ALIKE = str.maketrans("ÐƉ", "ĐĐ")
_SWAPPED = 2


def type_breaches(_: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the name of a type with another mark, or with another letter at its place."""
    components = checked.components
    for part in components["ten_loai"]:
        type_ = TYPES.get(part.lines[0].key)
        if type_ and _spelt(part.lines[0].text) != _spelt(type_.label):
            yield _told(part.lines[0], type_.label)
    yield from (_told(line, label) for line, label in misspelt(components))


def misspelt(components: Components) -> Iterator[tuple[Line, str]]:
    """Give the line that is one letter off the type which the symbol tells, and the type."""
    type_ = named_by_symbol(components.parts)
    if type_ and "ten_loai" not in components:
        name = search_key(type_.label)
        near = (it for it in components.lines[:MOST_LINES] if _is_title(it))
        yield from ((it, type_.label) for it in near if _is_meant(letters(it), name))


def _is_meant(written: str, name: str) -> bool:
    return written != name and is_near(written, name)


def _is_title(line: Line) -> bool:
    is_free = line.side == "whole" and line.paragraph.cell is None
    return is_free and line.is_upper and line.paragraph.look.align == "center"


def is_near(one: str, other: str) -> bool:
    """Whether one letter is more, less or another one, or two are swapped.

    >>> is_near("ke hoac", "ke hoach"), is_near("boa cao", "bao cao"), is_near("to", "bao")
    (True, True, False)
    """
    start = _shared(one, other)
    first, second = one[start:][::-1], other[start:][::-1]
    end = _shared(first, second)
    first, second = first[end:], second[end:]
    is_swapped = len(first) == _SWAPPED and first == second[::-1]
    return is_swapped or max(len(first), len(second)) <= 1


def _shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda it: it[0] == it[1], pairs))


def _spelt(text: str) -> str:
    text = _OTHER.sub(" ", nfc(text).upper().translate(_ALIKE)).strip()
    return convert_tones(text, ToneStyle.OLD)


def _told(line: Line, label: str) -> Breach:
    return Breach.of(line, in_quotes(line.text), in_quotes(label.upper()))
