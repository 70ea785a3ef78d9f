"""Read a place as people write it."""

import datetime as dt

from vn_localgov._text import Reading, Repair
from vn_localgov.dates import format_date
from vn_localgov.errors import ParseError, Wording
from vn_localgov.places._lookup import Place
from vn_localgov.places._match import Flaw, Match, Unit, find_matches, place_of
from vn_localgov.places._near import reach, suggest, without_doubtful
from vn_localgov.places._register import Row, day_of
from vn_localgov.places._typed import Typed, scan_typed


def parse_place(text: str, *, on: dt.date) -> Place:
    """Read a commune, district or province that was there on a day.

    Parts stand from small to large; kinds may be short (``X.``, ``TP``) or left out,
    and so may parts, as long as only one place is meant. Capitals and the style of tone
    marks make no difference.

    >>> before, after = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
    >>> parse_place("UBND X. Mai Trung, H. Hiệp Hoà", on=before).full_name
    'xã Mai Trung, huyện Hiệp Hòa, tỉnh Bắc Giang'
    >>> parse_place("P. Dĩnh Kế - TP Bắc Giang", on=before).code
    '07231'
    >>> parse_place("xã Mai Trung, Bắc Ninh", on=after)
    Traceback (most recent call last):
        ...
    vn_localgov.errors.ParseError: expected a place that was there on 2025-07-01
        xã Mai Trung, Bắc Ninh
        ^

    Raises:
        ParseError: None is meant, or several are; the candidates are full names.
    """
    typed = scan_typed(text)
    found = _find(typed, on)
    exact = [one for one in found if not one.flaws]
    if len(exact) == 1:
        return place_of(exact[0], on.toordinal())
    if found and not exact:
        raise _not_as_written(typed, found, on)
    raise _not_one(typed, exact, on)


def read_place(text: str, *, on: dt.date) -> Reading[Place]:
    """Read a place whose marks are missing or whose kind is wrong, if only one is meant.

    >>> reading = read_place("mai trung hiep hoa bac giang", on=dt.date(2025, 6, 30))
    >>> reading.value.full_name
    'xã Mai Trung, huyện Hiệp Hòa, tỉnh Bắc Giang'
    >>> [(it.found, it.replacement) for it in reading.repairs]
    [('hiep hoa', 'Hiệp Hòa'), ('bac giang', 'Bắc Giang')]

    Marks that the name does not have are never taken away. A place that is no more is not
    taken for one of its name: *TP Bắc Ninh* is since 1 July 2025 not *tỉnh Bắc Ninh*.

    Raises:
        ParseError: None is meant, or several are; the candidates are full names.
    """
    typed = scan_typed(text)
    found = _find(typed, on)
    least = min((_rank(one, typed) for one in found), default=0)
    best = [one for one in found if _rank(one, typed) == least]
    if len(best) != 1:
        raise _not_one(typed, best, on)
    repairs = (_repair(typed, unit, row) for unit, row in best[0].parts if unit.rows[row])
    return Reading(place_of(best[0], on.toordinal()), tuple(repairs))


def _find(typed: Typed, on: dt.date) -> list[Match]:
    return without_doubtful(find_matches(typed.words, day_of(on)), typed.words, on)


def _rank(found: Match, typed: Typed) -> int:
    # Without any mark in the text, a name that has none is no likelier than another.
    return found.flaws & ~Flaw.MARKS if typed.text.isascii() else found.flaws


def _repair(typed: Typed, unit: Unit, row: Row) -> Repair:
    found = typed.slice(unit.words)
    meant = f"{row.kind} {row.name}" if unit.kind else row.name
    wording = Wording(f"read '{found}' as '{meant}'", f"đã hiểu '{found}' là '{meant}'")
    return Repair(position=unit.words[0].start, found=found, replacement=meant, wording=wording)


def _not_as_written(typed: Typed, found: list[Match], on: dt.date) -> ParseError:
    names = _full_names(found, on)
    flawed = next(unit for unit, row in found[0].parts if unit.rows[row])
    wording = Wording(
        f"expected the name as it is written: '{names[0]}'",
        f"cần ghi đúng tên: '{names[0]}'",
    )
    return typed.error(wording, flawed.words[0].start, names)


def _not_one(typed: Typed, found: list[Match], on: dt.date) -> ParseError:
    if found:
        wording = Wording(
            f"expected more: {len(found)} places bear this name; write what it is a part of",
            f"cần ghi rõ hơn: có {len(found)} nơi cùng tên này; hãy ghi thêm nơi trực thuộc",
        )
        return typed.error(wording, typed.words[-1].end, _full_names(found, on))
    wording = Wording(
        f"expected a place that was there on {on:%Y-%m-%d}",
        f"không có nơi này vào ngày {format_date(on, 'short')}",
    )
    return typed.error(wording, _unknown_at(typed, on), suggest(typed.words, on))


def _unknown_at(typed: Typed, on: dt.date) -> int:
    reached = reach(typed.words, on.toordinal())
    return typed.words[reached % len(typed.words)].start


def _full_names(found: list[Match], on: dt.date) -> tuple[str, ...]:
    return tuple(place_of(one, on.toordinal()).full_name for one in found)
