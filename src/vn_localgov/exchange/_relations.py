"""Make the relations that indicators declare, and find those that cannot be meant."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

import attrs

from vn_localgov.errors import Fault, UnitMismatchError, Wording
from vn_localgov.exchange import _wordings as say
from vn_localgov.exchange._amounts import POINTS
from vn_localgov.exchange._figures import Figures
from vn_localgov.exchange._records import Codes, IndicatorRecord, TargetRecord
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.indicators import Direction, Indicator, Status
from vn_localgov.quantities import Trend
from vn_localgov.relations import Order, Relation, RelationKind
from vn_localgov.reports import StatedFigure
from vn_localgov.units import Unit, product_factor, quotient_factor

# Where a relation is declared: indicator, key, and what is inside of it.
Path: TypeAlias = tuple[str, str, *tuple[str | int, ...]]
_PERCENT = Unit.parse("%")
_PAIR = 2
# Keys whose figures belong together in one relation, and how few and how many they are.
_TOGETHER = {
    "hieu": (RelationKind.DIFFERENCE, 2, 2),
    "tich": (RelationKind.PRODUCT, 2, 9),
    "ty_le": (RelationKind.SHARE, 1, 2),
    "ty_so": (RelationKind.RATIO, 2, 2),
    "chenh_lech": (RelationKind.CHANGE, 2, 2),
    "toc_do": (RelationKind.GROWTH, 2, 2),
}
# Keys of which each figure is in a relation of its own.
_EACH = {"bang": RelationKind.SAME, "khong_qua": RelationKind.AT_MOST}
_OF_THE_PLAN = {"gom": RelationKind.TOTAL, "trong_do": RelationKind.PARTIAL}
_MAY_BE_ROUGH = (
    *(*_TOGETHER, *_EACH, "gom", "trong_do", "theo_thon", "tong", "ke_hoach", "cung_ky"),
    *("trang_thai", "xu_huong"),
)
# What a word says of a figure beside its plan, where more is better.
_OF_STATUS = {
    Status.EXCEEDED: Order.MORE,
    Status.MET: Order.AT_LEAST,
    Status.MISSED: Order.LESS,
}
_OF_TREND = {
    Trend.INCREASE: Order.MORE,
    Trend.UNCHANGED: Order.EQUAL,
    Trend.DECREASE: Order.LESS,
}
_TURNED = {Order.MORE: Order.LESS, Order.AT_LEAST: Order.AT_MOST, Order.LESS: Order.MORE}


@attrs.define
class RelationReader:
    """Makes all relations of a file, once its indicators are made.

    Attributes:
        broken: Indicators that could not be made: their faults are told already.
        figures: All figures that relations may name, by id.
        relations: Those that could be made, in the order of the file.
    """

    file: TomlFile
    records: Mapping[str, IndicatorRecord]
    indicators: Mapping[str, Indicator]
    broken: Collection[str]
    figures: dict[str, StatedFigure] = attrs.field(factory=dict, init=False)
    relations: list[Relation] = attrs.field(factory=list, init=False)
    faults: list[Fault] = attrs.field(factory=list, init=False)
    _ids: dict[str, list[str]] = attrs.field(factory=dict, init=False)
    _rough: frozenset[str] = attrs.field(default=frozenset(), init=False)

    def __attrs_post_init__(self) -> None:
        codes = [
            code
            for code in self.records
            if code in self.indicators and self.indicators[code].is_applicable
        ]
        for code in codes:
            found = list(self._figures(code))
            self.figures |= {figure.id: figure for figure in found}
            self._ids[code] = [figure.id for figure in found]
        for code in codes:
            self._add_hidden_whole(code)
        for code in codes:
            self._relate(code, self.records[code])

    def _figures(self, code: str) -> Figures:
        return Figures(self.file, self.indicators[code], self.records[code])

    def _add_hidden_whole(self, code: str) -> None:
        ids = self.records[code].ty_le.ids
        part = self.figures.get(ids[0]) if ids else None
        if len(ids) == 1 and part is not None and f"{code}@tong" not in self.figures:
            whole = self._figures(code).hidden_whole(part.unit)
            self.figures[whole.id] = whole
            self._ids[code].append(whole.id)

    def _relate(self, code: str, record: IndicatorRecord) -> None:
        self._check_rough(code, record)
        self._relate_parts(code, record)
        if record.tong is not None:
            whole = record.tong.code or f"{code}@tong"
            self._add((code, "tong"), RelationKind.AT_MOST, (code, whole))
        if record.ke_hoach is not None:
            self._relate_plan(code, record.ke_hoach)
        if f"{code}@tang" in self.figures:
            figures = (f"{code}@tang", code, f"{code}@cung_ky")
            stated, own = self.figures[figures[0]].unit, self.figures[code].unit
            is_growth = stated == _PERCENT != own
            kind = RelationKind.GROWTH if is_growth else RelationKind.CHANGE
            self._add((code, "cung_ky"), kind, figures)
        self._relate_declared(code, record)
        self._relate_words(code, record)

    def _relate_declared(self, code: str, record: IndicatorRecord) -> None:
        for key in _TOGETHER:
            self._relate_together(code, key, getattr(record, key))
        for key, kind in _EACH.items():
            places = {it: place for place, it in self._named((code, key), getattr(record, key))}
            for figure, place in places.items():
                self._add_for_villages(place, kind, (code, figure))

    def _check_rough(self, code: str, record: IndicatorRecord) -> None:
        self._rough = frozenset(record.tham_khao.ids)
        for path, key in _each((code, "tham_khao"), record.tham_khao):
            if key not in _MAY_BE_ROUGH or not self._has(code, key):
                self._note(path, say.no_relation(key))

    def _has(self, code: str, key: str) -> bool:
        value = getattr(self.records[code], key)
        return bool(value.ids if isinstance(value, Codes) else value)

    def _relate_parts(self, code: str, record: IndicatorRecord) -> None:
        """Breakdowns of a figure that was typed are told apart; others were added up."""
        villages = [f"{code}.{key}" for key in record.theo_thon]
        if record.thuc_hien is None:
            parts = [*self._applicable(record.gom), *villages]
            key = "gom" if record.gom else "theo_thon"
            self._add((code, key), RelationKind.TOTAL, (code, *parts))
            return
        for key, kind, parts in (
            ("gom", RelationKind.TOTAL, self._applicable(record.gom)),
            ("trong_do", RelationKind.PARTIAL, self._applicable(record.trong_do)),
            ("theo_thon", RelationKind.TOTAL, villages),
        ):
            if parts:
                self._add((code, key), kind, (code, *parts))

    def _applicable(self, codes: Sequence[str]) -> list[str]:
        """What is not applicable adds nothing."""
        return [
            code
            for code in codes
            if code not in self.indicators or self.indicators[code].is_applicable
        ]

    def _relate_plan(self, code: str, record: TargetRecord) -> None:
        plan, stated = f"{code}@ke_hoach", f"{code}@dat"
        target = self.indicators[code].target
        if target is not None and stated in self.figures:
            lower = target.direction is Direction.LOWER_IS_BETTER
            operands = (plan, code) if lower else (code, plan)
            self._add((code, "ke_hoach"), RelationKind.ATTAINMENT, (stated, *operands))
        for key, kind in _OF_THE_PLAN.items():
            codes: Codes = getattr(record, key)
            named = [figure for _, figure in self._named((code, "ke_hoach", key), codes)]
            if named and len(named) == len(codes.ids):
                self._add((code, "ke_hoach", key), kind, (plan, *named))
        for place, figure in self._named((code, "ke_hoach", "bang"), record.bang):
            self._add(place, RelationKind.SAME, (plan, figure))

    def _relate_words(self, code: str, record: IndicatorRecord) -> None:
        target = self.indicators[code].target
        if record.trang_thai is not None:
            order = _OF_STATUS[record.trang_thai]
            if target is not None and target.direction is Direction.LOWER_IS_BETTER:
                order = _TURNED[order]
            self._add_word((code, "trang_thai"), "ke_hoach", order, record.trang_thai)
        if record.xu_huong is not None:
            order = _OF_TREND[record.xu_huong]
            self._add_word((code, "xu_huong"), "cung_ky", order, record.xu_huong)

    def _add_word(self, path: Path, side: str, order: Order, word: str) -> None:
        code, key = path[0], path[1]
        other = f"{code}@{side}"
        if other not in self.figures:
            self._note(path, say.nothing_to_compare(key, side))
            return
        status = Relation.status(code, other, order, word=str(word))
        self.relations.append(attrs.evolve(status, is_soft=key in self._rough))

    def _relate_together(self, code: str, key: str, codes: Codes) -> None:
        kind, fewest, most = _TOGETHER[key]
        if codes.ids and not fewest <= len(codes.ids) <= most:
            self._note((code, key), say.wrong_number(key, fewest, most))
            return
        named = [figure for _, figure in self._named((code, key), codes)]
        if not named or len(named) < len(codes.ids):
            return
        if kind is RelationKind.SHARE and len(named) < _PAIR:
            named.append(f"{code}@tong")
        self._add_for_villages((code, key), kind, (code, *named))

    def _named(self, path: Path, codes: Codes) -> Iterator[tuple[Path, str]]:
        """Go through the figures that are named, and tell of those that are not there."""
        for place, figure in _each(path, codes):
            if figure in self.figures:
                yield place, figure
            else:
                self._tell_missing(place, figure)

    def _tell_missing(self, path: Path, figure: str) -> None:
        code = figure.partition("@")[0].partition(".")[0]
        if code in self._ids:
            self._note(path, say.unknown_figure(figure, self._ids[code]))
        elif code not in self.broken:
            self._note(path, say.unknown_indicator(code))

    def _add_for_villages(self, path: Path, kind: RelationKind, figures: Sequence[str]) -> None:
        """What holds for the commune holds in each village that all figures are told of."""
        if not self._add(path, kind, figures):
            return
        named = [self.records[code].theo_thon for code in figures if code in self.records]
        if len(named) < len(figures):
            return
        for village in min(named, key=len):
            local = [f"{figure}.{village}" for figure in figures]
            if all(figure in self.figures for figure in local):
                self._add(path, kind, local)

    def _add(self, path: Path, kind: RelationKind, figures: Sequence[str]) -> bool:
        """Add a relation; False if it cannot be meant, or if a figure is broken."""
        if not all(figure in self.figures for figure in figures):
            return False
        units = [self.figures[figure].unit for figure in figures]
        wording, factor = _twice(figures), Fraction(1)
        try:
            factor = _factor(kind, units)
        except UnitMismatchError:
            wording = wording or say.units_do_not_fit(units)
        if wording is not None:
            self._note(path, wording)
            return False
        relation = Relation(
            kind=kind,
            stated=figures[0],
            operands=tuple(figures[1:]),
            factor=factor,
            is_soft=path[1] in self._rough,
        )
        self.relations.append(relation)
        return True

    def _note(self, path: Path, wording: Wording) -> None:
        self.faults.append(self.file.value_fault(path, wording))


def _each(path: Path, codes: Codes) -> Iterator[tuple[Path, str]]:
    for index, code in enumerate(codes.ids):
        yield (*path, index) if codes.are_listed else path, code


def _twice(figures: Sequence[str]) -> Wording | None:
    seen: set[str] = set()
    for figure in figures:
        if figure in seen:
            return say.named_twice(figure)
        seen.add(figure)
    return None


def _factor(kind: RelationKind, units: Sequence[Unit]) -> Fraction:
    """What the units ask for; the first is that of the stated figure."""
    stated, *others = units
    match kind:
        case RelationKind.PRODUCT:
            return product_factor(stated, *others)
        case RelationKind.SHARE | RelationKind.RATIO:
            return quotient_factor(stated, *others)
        case RelationKind.ATTAINMENT | RelationKind.GROWTH:
            _check_alike(_PERCENT, stated)
            _check_alike(*others)
            return Fraction(100)
        case RelationKind.CHANGE if stated == POINTS:
            stated = _PERCENT
    for unit in others:
        _check_alike(stated, unit)
    return Fraction(1)


def _check_alike(left: Unit, right: Unit) -> None:
    # Things that are counted can be compared, whatever they are called: hộ and gia đình.
    if left != right and not (left.is_count and right.is_count):
        raise UnitMismatchError(f"{left} is no {right}")
