"""Relations, prints for the audit, and findings."""

from hypothesis import strategies as st

from vn_localgov.audit import Printed, rules
from vn_localgov.errors import Wording
from vn_localgov.figures import Figure
from vn_localgov.findings import (
    Cited,
    Finding,
    FindingKind,
    Level,
    Location,
    ProposedChange,
    ProposedRepair,
)
from vn_localgov.relations import Order, Relation, RelationKind
from vn_localgov.strategies._figures import figures, intervals
from vn_localgov.strategies._indicators import codes
from vn_localgov.strategies._numbers import printed_numbers

_TITLES = ["Hộ nghèo", "Tổng số hộ", "Khai sinh", "Diện tích lúa"]
# How few and how many figures give the stated one; two are usual.
_OPERANDS = {
    RelationKind.TOTAL: (1, 6),
    RelationKind.PARTIAL: (1, 6),
    RelationKind.PRODUCT: (1, 3),
    RelationKind.SAME: (1, 1),
    RelationKind.AT_MOST: (1, 1),
    RelationKind.STATUS: (1, 1),
}
_WORDS = {
    Order.LESS: "chưa đạt",
    Order.AT_MOST: "đạt",
    Order.EQUAL: "không đổi",
    Order.AT_LEAST: "đạt",
    Order.MORE: "vượt",
}
_OF_A_HUNDRED = {RelationKind.SHARE, RelationKind.ATTAINMENT, RelationKind.GROWTH}


def relations(kind: RelationKind | None = None) -> st.SearchStrategy[Relation]:
    """Give relations (*quan hệ số liệu*) of every kind or of one, between made-up ids."""
    kinds = st.sampled_from(RelationKind) if kind is None else st.just(kind)
    return kinds.flatmap(_of_kind)


def _of_kind(kind: RelationKind) -> st.SearchStrategy[Relation]:
    fewest, most = _OPERANDS.get(kind, (2, 2))
    ids = st.lists(codes(), min_size=fewest + 1, max_size=most + 1, unique=True)
    if kind is RelationKind.STATUS:
        return st.builds(_status, ids, st.sampled_from(Order))
    return st.builds(_relate, st.just(kind), ids, st.booleans())


def _status(ids: list[str], order: Order) -> Relation:
    stated, other = ids
    return Relation.status(stated, other, order, word=_WORDS[order])


def _relate(kind: RelationKind, ids: list[str], is_soft: bool) -> Relation:  # noqa: FBT001 - drawn
    factor = 100 if kind in _OF_A_HUNDRED else 1
    stated, *operands = ids
    return Relation(
        kind=kind, stated=stated, operands=tuple(operands), factor=factor, is_soft=is_soft
    )


def printed_figures() -> st.SearchStrategy[Printed]:
    """Give figures as the audit takes them (*số liệu đã in*), some of them unreadable."""
    readable = st.builds(_print, codes(), figures())
    return readable | st.builds(_garble, codes(), figures())


def _print(name: str, figure: Figure) -> Printed:
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


def _garble(name: str, figure: Figure) -> Printed:
    return Printed(id=name, name=name, unit=figure.unit, text="8.3012,9")


def locations() -> st.SearchStrategy[Location]:
    """Give places in files (*vị trí*), and in texts that are no files."""
    files = st.sampled_from(["", "indicators.toml", "narrative/1-ket-qua.md"])
    numbers = st.integers(1, 9999)
    return st.builds(Location, file=files, line=numbers, column=numbers)


def findings() -> st.SearchStrategy[Finding]:
    """Give findings (*điểm cần kiểm tra*) of all rules, kinds and levels."""
    wordings = st.just(Wording("the figures do not agree", "các số liệu không khớp nhau"))
    return st.builds(
        Finding,
        rule=st.sampled_from(list(rules().values())),
        kind=st.sampled_from(FindingKind),
        level=st.sampled_from(Level),
        wording=wordings,
        place=st.none() | locations(),
        figures=st.lists(_cited(), max_size=4).map(tuple),
        stated=st.none() | intervals(),
        computed=st.none() | intervals(),
        residual=st.none() | st.fractions(),
        repairs=st.lists(_repairs(), max_size=3).map(tuple),
    )


def _cited() -> st.SearchStrategy[Cited]:
    return st.builds(
        Cited,
        id=codes(),
        name=st.sampled_from(_TITLES),
        text=figures().map(str),
        place=st.none() | locations(),
    )


def _repairs() -> st.SearchStrategy[ProposedRepair]:
    changes = st.builds(
        ProposedChange, figure=codes(), text=printed_numbers(), distance=st.integers(1, 4)
    )
    return st.builds(
        ProposedRepair,
        changes=st.lists(changes, min_size=1, max_size=2).map(tuple),
        breaks=st.integers(0, 9),
    )
