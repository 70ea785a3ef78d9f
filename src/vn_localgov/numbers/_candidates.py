"""What may have been meant by a number that is not in the official form."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from vn_localgov._text import repair
from vn_localgov.numbers._format import SWAP_MARKS, format_number
from vn_localgov.numbers._grammar import OFFICIAL
from vn_localgov.numbers._loose import group, read_loose

_MOST_CANDIDATES = 6
_MAX_LENGTH = 60  # of a text that is looked at

_TYPED = re.compile(r"(-?)([0-9., _']*[0-9][., _']*)")
_DIGITS = re.compile(r"[0-9]+")
_POWER_OF_TEN = re.compile(r"(-?[0-9]+)(?:[.,]([0-9]+))?[eE]([-+]?[0-9]{1,2})")
_MARKS = (".", ",")
_MARK_AND_DIGIT = re.compile(r"[.,][0-9]|[0-9][.,]")


def suggest(text: str) -> tuple[str, ...]:
    """List up to six numbers in the official form, likeliest first.

    What is surely meant stands alone or first. Then the same digits with other marks;
    then what one slip of the hand turns into *text*; then all points set anew.
    """
    if len(text) > _MAX_LENGTH:
        return ()
    plain = _plain(text)
    if OFFICIAL.fullmatch(plain):
        return (plain,)
    official = {guess: None for guess in _guess(plain) if OFFICIAL.fullmatch(guess)}
    return tuple(islice(official, _MOST_CANDIDATES))


def _plain(text: str) -> str:
    digits = (str(unicodedata.decimal(character, character)) for character in repair(text).value)
    return "".join(digits).strip().removeprefix("+")


def _guess(text: str) -> Iterator[str]:
    if reading := read_loose(text):
        yield format_number(reading.value)
    if power := _POWER_OF_TEN.fullmatch(text):
        yield _write_out(*power.groups(default=""))
    if typed := _TYPED.fullmatch(text):
        sign, digits = typed.groups()
        guesses = (*_with_other_marks(digits), *_without_a_slip(digits), _with_new_points(digits))
        yield from (sign + guess for guess in guesses)


def _write_out(whole: str, decimals: str, power: str) -> str:
    return f"{Decimal(f'{whole}.{decimals}e{power}'):,f}".translate(SWAP_MARKS)


def _with_other_marks(text: str) -> Iterator[str]:
    """Take all marks for points, or the last of them for a comma.

    Points go first: they fit only where each has three digits behind it.
    """
    lead, *rest = _DIGITS.findall("0" + text if text.startswith(_MARKS) else text)
    yield ".".join([group(lead), *rest])
    if rest and text[text.rindex(rest[-1]) - 1] in _MARKS:
        yield ".".join([group(lead), *rest[:-1]]) + "," + rest[-1]


def _without_a_slip(text: str) -> Iterator[str]:
    """Undo one slip, the commonest first.

    That is a zero too many (who hears *ba trăm mười hai* may write 3012) or a key
    struck twice; then a mark one place off; a mark too many; another digit too many.
    """
    if not any(mark in text for mark in _MARKS):
        return
    places = range(len(text))
    extra = [at for at in places if text[at] == "0" or text[at] == text[at - 1 : at]]
    yield from (_drop(text, at) for at in extra)
    yield from (_swap(text, at) for at in places if _MARK_AND_DIGIT.match(text, at))
    yield from (_drop(text, at) for at in places if text[at] in _MARKS)
    yield from (_drop(text, at) for at in places)


def _drop(text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]


def _swap(text: str, at: int) -> str:
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _with_new_points(text: str) -> str:
    whole, comma, decimals = text.partition(",")
    return group("0" + "".join(_DIGITS.findall(whole))) + comma + decimals
