"""Mend what a program may mend, in a new file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from os import PathLike, fspath
from pathlib import Path
from typing import TypeAlias

import attrs

from vn_localgov.checks._check import all_findings, decree_of, open_checked
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import place_of
from vn_localgov.checks._mending._fixed import Fixed, Mended
from vn_localgov.checks._mending._mend import Mend
from vn_localgov.checks._mending._mends import all_mends
from vn_localgov.checks._whole import open_whole
from vn_localgov.forms import FormRule, RuleSet
from vn_localgov.looks._read import read_package
from vn_localgov.opc import Limits, read_file
from vn_localgov.opc._package import pack
from vn_localgov.word._edits import Edit, edited
from vn_localgov.word._parts import Package

# What one mend brings to light, another one mends. A document that is not done by then
# makes rules undo each other's work.
_MOST_ROUNDS, _MOST_TRIALS, _MOST_AT_ONCE = 12, 6, 100

_Key: TypeAlias = tuple[str, int, int]
_Mends: TypeAlias = Mapping[_Key, tuple[FormRule, Mend]]


@attrs.frozen(kw_only=True)
class _State:
    """A file that was unpacked, and what is found in it."""

    package: Package
    checked: Checked

    @classmethod
    def read(cls, package: Package, decree: RuleSet) -> "_State":
        return cls(package=package, checked=open_checked(read_package(package), decree))

    def edited(self, edits: Iterable[Edit]) -> "_State":
        return _State.read(edited(self.package, edits), self.checked.decree)


def fix_document(
    path: str | PathLike[str] | bytes,
    *,
    text: bool = False,
    decree: RuleSet | None = None,
    figures: bool = True,
) -> Fixed:
    """Mend the form of a .docx in a new file (*sửa thể thức*).

    Looks are mended where a rule lets a program do so: paper and margins, fonts, sizes,
    weight, spaces. The text stays, letter for letter, unless *text* is set; then small
    slips of typing are mended as well. What may be meant so is left to a person.

    >>> fixed = fix_document("bao-cao.docx")  # doctest: +SKIP
    >>> fixed.save("bao-cao-da-sua.docx")  # doctest: +SKIP

    Args:
        path: A file, or its content.
        text: Whether to mend the text, too.
        decree: The rules, perhaps with a house style over them; those of Decree 30 if
            they are left out.
        figures: Whether the checks before and after look for figures that contradict
            each other, too; none is ever changed.

    Raises:
        WordError: It is no .docx, one that is not safe to open, or one that lost parts.
        TypeError: *decree* is no rule set.
        ParseError: A letter bears more than 30 marks, which only an attack does.
        OSError: The path cannot be read.
    """
    file = "" if isinstance(path, bytes) else Path(fspath(path)).as_posix()
    content = path if isinstance(path, bytes) else read_file(Path(path), Limits())
    package, document = open_whole(content)
    first = _State(package=package, checked=open_checked(document, decree_of(decree)))
    last, done = _mended(first, text=text)
    return Fixed(
        content=pack(last.package.parts) if done else content,
        mended=tuple(_record(it, file) for _, it in sorted(done.items(), key=_place)),
        before=all_findings(first.checked, file, figures=figures),
        left=all_findings(last.checked, file, figures=figures),
    )


def _mended(first: _State, *, text: bool) -> tuple[_State, _Mends]:
    """Mend what can be mended; what proves to have no effect is not done at all."""
    without: set[_Key] = set()
    for _ in range(_MOST_TRIALS):
        last, done, again = _try(first, without, text=text)
        if not again:
            return last, done
        without |= again
    return first, {}


def _try(
    state: _State, without: AbstractSet[_Key], *, text: bool
) -> tuple[_State, _Mends, AbstractSet[_Key]]:
    """Mend until nothing is left; also tell what came again after it was mended."""
    done: dict[_Key, tuple[FormRule, Mend]] = {}
    for _ in range(_MOST_ROUNDS):
        mends = _chosen(state.checked, without, text=text)
        again = done.keys() & mends.keys()
        if again or not mends:
            return state, done, again
        done |= mends
        state = state.edited(edit for _, mend in mends.values() for edit in mend.edits)
    return state, done, mends.keys()


def _chosen(checked: Checked, without: AbstractSet[_Key], *, text: bool) -> _Mends:
    """Choose what does not get in each other's way."""
    looks: dict[_Key, tuple[FormRule, Mend]] = {}
    texts: dict[_Key, tuple[FormRule, Mend]] = {}
    taken: dict[int, list[range]] = defaultdict(list)
    for rule, mend in all_mends(checked, text=text):
        key = (rule.id, mend.number, mend.column)
        if key in without:
            continue
        if mend.letters is None:
            looks[key] = (rule, mend)
        elif _is_free(mend.letters, taken[mend.number]):
            texts[key] = (rule, mend)
            taken[mend.number].append(mend.letters)
    return looks | texts


def _is_free(letters: range, taken: Sequence[range]) -> bool:
    """Whether no other text changes there; not too many change at once."""
    return len(taken) < _MOST_AT_ONCE and all(
        letters.stop < it.start or it.stop < letters.start for it in taken
    )


def _place(item: tuple[_Key, object]) -> tuple[int, int]:
    """Sort by places; at one place, what was done first comes first."""
    _, line, column = item[0]
    return line, column


def _record(done: tuple[FormRule, Mend], file: str) -> Mended:
    rule, mend = done
    place = place_of(rule, mend.paragraph, mend.column, file)
    return Mended(rule=rule, place=place, before=mend.before, after=mend.after)
