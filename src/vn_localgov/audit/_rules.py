"""The rules of the audit, which of them a relation falls under, and how they are told."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from vn_localgov.errors import Wording
from vn_localgov.findings import Cited, Finding, FindingKind, Level, Location, Rule
from vn_localgov.relations import RelationKind

OF_KIND = {
    RelationKind.TOTAL: "TONG",
    RelationKind.PARTIAL: "TRONGDO",
    RelationKind.DIFFERENCE: "HIEU",
    RelationKind.CHANGE: "CK",
    RelationKind.GROWTH: "TOCDO",
    RelationKind.PRODUCT: "TICH",
    RelationKind.RATIO: "TYLE",
    RelationKind.SHARE: "TYLE",
    RelationKind.ATTAINMENT: "KH",
    RelationKind.SAME: "TRUNG",
    RelationKind.AT_MOST: "KHONGQUA",
    RelationKind.STATUS: "CHU",
}


@cache
def rules() -> Mapping[str, Rule]:
    """All rules of the audit, by id.

    >>> rules()["TONG"].title.vi
    'Tổng bằng tổng các phần'
    """
    from importlib import resources  # noqa: PLC0415 - slow to load, and not always wanted

    text = (resources.files(__package__) / "data" / "rules.toml").read_text(encoding="utf-8")
    return MappingProxyType({id_: _rule(id_, table) for id_, table in tomllib.loads(text).items()})


def contradiction(rule: str, wording: Wording, place: Location | None, *, subject: str) -> Finding:
    """Tell of what cannot be, where no figures stand for it."""
    return Finding(
        rule=rules()[rule],
        kind=FindingKind.FAIL,
        level=Level.ERROR,
        wording=wording,
        place=place,
        subject=subject,
    )


def doubt(
    rule: str,
    wording: Wording,
    place: Location | None,
    *,
    figures: tuple[Cited, ...] = (),
    subject: str = "",
) -> Finding:
    """Tell of what may be meant, and should be looked at."""
    return Finding(
        rule=rules()[rule],
        kind=FindingKind.REVIEW,
        level=Level.WARNING,
        wording=wording,
        place=place,
        figures=figures,
        subject=subject,
    )


def _rule(id_: str, table: dict[str, Any]) -> Rule:
    return Rule(
        id=id_,
        title=Wording(**table["title"]),
        explanation=Wording(**table["explanation"]),
        clause=table.get("clause", ""),
    )
