"""The rules of the audit, and which of them a relation falls under."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from vn_localgov.errors import Wording
from vn_localgov.findings import Rule
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


def _rule(id_: str, table: dict[str, Any]) -> Rule:
    return Rule(
        id=id_,
        title=Wording(**table["title"]),
        explanation=Wording(**table["explanation"]),
        clause=table.get("clause", ""),
    )
