"""The rules of a decree, made from its tables: the data says each thing once."""

import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

import attrs

from vn_localgov.errors import Wording
from vn_localgov.findings import Level
from vn_localgov.forms._form_rule import Fix, FormRule
from vn_localgov.forms._measures import Used
from vn_localgov.forms._reading import structure
from vn_localgov.forms._records import RuleRecord

# Gives what the table of forms says, by component (None for the page) and property.
LookUp: TypeAlias = Callable[[str | None, str], Used]

_SHARED = ("aspects", "components", "names")


@attrs.frozen(kw_only=True)
class Aspect:
    """What is asked of many components in the same words, such as the size of letters."""

    keeps: str
    share_of: Wording | None = None
    fix: Fix = Fix.LAYOUT
    title: Wording
    message: Wording


@attrs.frozen(kw_only=True)
class Named:
    """What a component is called inside a sentence, and what is asked of it.

    Attributes:
        left: Of that, what no program mends, though it mends it elsewhere.
    """

    en: str
    vi: str
    aspects: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def make_rules(decree: str, look_up: LookUp) -> dict[str, FormRule]:
    """Make all rules of *decree* by id, each component's looks first."""
    records = {**dict(_looks(decree)), **dict(_singles(decree))}
    return {id_: make_rule(id_, record, look_up) for id_, record in records.items()}


def make_rule(
    id_: str, record: RuleRecord, look_up: LookUp, standing: Wording | None = None
) -> FormRule:
    """Make one; what names no clause stands in that of its component, if it is no custom."""
    if record.component and not record.clause and record.level is not Level.NOTE:
        record = attrs.evolve(record, clause=str(look_up(record.component, "clause")))
    return record.rule(id_, lambda name: look_up(record.component, name), standing)


def names(decree: str) -> dict[str, Named]:
    """What components are called, by their names in the table of forms."""
    return structure(table(decree, "names"), dict[str, Named])


def _looks(decree: str) -> Iterator[tuple[str, RuleRecord]]:
    aspects = structure(table(decree, "aspects"), dict[str, Aspect])
    for component, named in names(decree).items():
        for name in named.aspects:
            fix = Fix.NEVER if name in named.left else aspects[name].fix
            aspect = attrs.evolve(aspects[name], fix=fix)
            yield f"{component.upper()}.{name}", _look(component, named, aspect)


def _look(component: str, named: Named, aspect: Aspect) -> RuleRecord:
    return RuleRecord(
        title=_of(named, aspect.title),
        message=_of(named, aspect.message),
        level=Level.ERROR,
        component=component,
        fix=aspect.fix,
        keeps=aspect.keeps,
        share_of=aspect.share_of,
    )


def _of(named: Named, wording: Wording) -> Wording:
    """Name the component in a text that is for all."""
    return Wording(
        wording.en.replace("{component}", named.en), wording.vi.replace("{component}", named.vi)
    )


def _singles(decree: str) -> Iterator[tuple[str, RuleRecord]]:
    for name in _files(decree):
        families = dict(table(decree, name))
        shared = families.pop("default", {})
        for family, members in families.items():
            for member, record in members.items():
                yield f"{family}.{member}", structure({**shared, **record}, RuleRecord)


def _files(decree: str) -> list[str]:
    names = sorted(file.name.removesuffix(".toml") for file in _folder(decree).iterdir())
    return [name for name in names if name not in _SHARED]


@cache
def table(decree: str, name: str) -> dict[str, Any]:
    """Read one file of *decree*."""
    text = _folder(decree).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def _folder(decree: str) -> Any:  # noqa: ANN401 - a Traversable, whose module moved in 3.14
    return resources.files(__package__) / "data" / decree.lower()
