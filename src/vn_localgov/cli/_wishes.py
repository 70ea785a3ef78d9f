"""What a clerk wants to see of findings, as it was typed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import attrs

from vn_localgov.cli._console import RefusalError, say
from vn_localgov.findings import Level, Rule, Selection

T = TypeVar("T")

FORMATS = ("text", "json", "sarif", "github")
# So many names can still be read; of more, the families are told.
_MOST_NAMES = 30


@attrs.frozen(kw_only=True)
class Wishes:
    """What the clerk wants to see, and when the command is to fail."""

    format: str = "text"
    selection: Selection = attrs.field(factory=Selection)
    fail_on: Level | None = Level.ERROR
    baseline: Path | None = None
    shows_all: bool = False


def _names(typed: Sequence[str] | None) -> tuple[str, ...]:
    """Take an option that comes several times, and commas in it."""
    return tuple(",".join(typed).split(",")) if typed else ()


@attrs.frozen(kw_only=True)
class Typed:
    """The options as they were typed."""

    format: str
    select: tuple[str, ...] = attrs.field(converter=_names)
    ignore: tuple[str, ...] = attrs.field(converter=_names)
    fail_on: str
    baseline: Path | None
    shows_all: bool

    def wishes(self, rules: Mapping[str, Rule], *, always: tuple[str, ...] = ()) -> Wishes:
        """Read them; what is *always* wanted need not be selected.

        Raises:
            RefusalError: A word is none of those that can be chosen.
        """
        for named in (*self.select, *self.ignore):
            _check_rule(named, rules)
        select = (*self.select, *always) if self.select else ()
        return Wishes(
            format=_choose("--format", self.format, {name: name for name in FORMATS}),
            selection=Selection(select=select, ignore=self.ignore),
            fail_on=_choose("--fail-on", self.fail_on, _levels()),
            baseline=self.baseline,
            shows_all=self.shows_all,
        )


def explain(wanted: str, rules: Mapping[str, Rule]) -> None:
    """Tell what a rule checks.

    Raises:
        RefusalError: There is no such rule.
    """
    rule = rules.get(wanted)
    if rule is None:
        raise _no_rule(wanted, rules)
    clause = f" ({rule.clause})" if rule.clause else ""
    say(f"{rule.id}: {rule.title.vi}{clause}\n\n{rule.explanation.vi}")


def _levels() -> dict[str, Level | None]:
    return {level.value: level for level in Level} | {"never": None}


def _choose(option: str, typed: str, choices: Mapping[str, T]) -> T:
    if typed not in choices:
        raise RefusalError(f"Sau {option} cần một trong: {', '.join(choices)}; đã gõ {typed!r}.")
    return choices[typed]


def _check_rule(named: str, rules: Mapping[str, Rule]) -> None:
    """Refuse what begins no rule: a slip would seem to find nothing."""
    if not named or not any(rule.startswith(named) for rule in rules):
        raise _no_rule(named, rules)


def _no_rule(named: str, rules: Mapping[str, Rule]) -> RefusalError:
    """Name the rules; of one family, or the families, where there are many."""
    family = named.partition(".")[0]
    near = [it for it in rules if it.partition(".")[0] == family]
    if len(rules) <= _MOST_NAMES:
        told = f"Các quy tắc: {', '.join(rules)}"
    elif near:
        told = f"Các quy tắc nhóm {family}: {', '.join(near)}"
    else:
        told = f"Các nhóm quy tắc: {', '.join({it.partition('.')[0]: None for it in rules})}"
    return RefusalError(f"Không có quy tắc {named!r}. {told}.")
