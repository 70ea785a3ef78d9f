"""Make indicators out of their records, parts before wholes."""

from collections.abc import Iterable, Iterator

import attrs

from vn_localgov.errors import Fault
from vn_localgov.exchange import _wordings as say
from vn_localgov.exchange._amounts import AmountReader
from vn_localgov.exchange._catalogue import KEY as CATALOGUE
from vn_localgov.exchange._catalogue import Standards
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import CODE, Amount, ChangeRecord, IndicatorRecord
from vn_localgov.exchange._structure import missing_key, structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure, total
from vn_localgov.indicators import Aggregation, Indicator
from vn_localgov.places import Village
from vn_localgov.reports import Placed
from vn_localgov.units import Unit

_DEEPEST = 50
_FIGURES = ("thuc_hien", "ke_hoach", "cung_ky", "tong", "gom", "trong_do", "theo_thon")


@attrs.define
class IndicatorReader:
    """Makes all indicators of a file.

    Attributes:
        villages: By the key that ``theo_thon`` uses; None if they are not known.
        indicators: Those that could be made, by code.
        broken: Codes of those that could not.
        records: What the file says of each, by code.
    """

    file: TomlFile
    villages: dict[str, Village] | None
    indicators: dict[str, Indicator] = attrs.field(factory=dict, init=False)
    broken: set[str] = attrs.field(factory=set, init=False)
    records: dict[str, IndicatorRecord] = attrs.field(factory=dict, init=False)
    _amounts: AmountReader = attrs.field(init=False)
    _standards: Standards = attrs.field(init=False)
    _in_work: list[str] = attrs.field(factory=list, init=False)
    _ahead: dict[str, Figure | None] = attrs.field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._amounts = AmountReader(self.file)
        self._standards = Standards.read(self.file)
        for code in self.file.declared():
            if code == CATALOGUE and not isinstance(self.file.values.get(code), dict):
                continue
            if code in self.file.values:
                self._read_record(code)
            else:
                self.broken.add(code)
        for code in self.records:
            self._find(code)

    @property
    def faults(self) -> list[Fault]:
        """Everything that is wrong in the file."""
        return [*self.file.faults, *self._standards.faults, *self._amounts.faults]

    @property
    def base_years(self) -> dict[str, Placed[int]]:
        """The years that figures are compared with, by code, where they were told."""
        return {
            code: Placed(past.nam, self.file.place((code, "cung_ky", "nam")))
            for code, record in self.records.items()
            if isinstance(past := record.cung_ky, ChangeRecord) and past.nam is not None
        }

    def _read_record(self, code: str) -> None:
        record, faults = structure(self.file, IndicatorRecord, (code,))
        if not CODE.fullmatch(code):
            faults.append(self.file.fault((code,), say.BAD_CODE))
        if isinstance(self.file.values[code], dict) and not self._is_named(code):
            faults.append(self.file.fault((code,), missing_key("ten")))
        self._amounts.faults.extend(faults)
        if record is None or faults:
            self.broken.add(code)
        else:
            self.records[code] = self._standards.complete(code, record)

    def _is_named(self, code: str) -> bool:
        return (code, "ten") in self.file or code in self._standards

    def _find(self, code: str) -> Indicator | None:
        if code not in self.indicators and code not in self.broken:
            self._in_work.append(code)
            noted = len(self._amounts.faults)
            indicator = self._make(code, self.records[code])
            if indicator is None or len(self._amounts.faults) > noted:
                self.broken.add(code)
            else:
                self.indicators[code] = indicator
            self._in_work.pop()
        return self.indicators.get(code)

    def _make(self, code: str, record: IndicatorRecord) -> Indicator | None:
        """Read everything there is, so that all faults are found, then decide."""
        declared = self._amounts.unit((code, "don_vi"), record.don_vi)
        self._check_rule(code, record)
        if record.khong_ap_dung:
            return self._not_applicable(code, record, declared)
        named = list(self._parts(code, record, declared))
        parts = tuple(part for part in named if part is not None)
        actual = self._actual(code, record, declared)
        if actual is None and record.thuc_hien is None and len(parts) == len(named):
            actual = self._sum(code, record, parts, declared)
        unit = declared or (actual.unit if actual else None)
        if wording := self._standards.check_unit(code, unit):
            self._amounts.note((code, "don_vi"), wording)
        if unit is None:
            return None
        bare = attrs.evolve(
            self._bare(code, record, unit), parts=parts, parts_are_all=not record.trong_do
        )
        compared = self._compared(bare, record)
        return attrs.evolve(compared, actual=actual) if actual else None

    def _bare(self, code: str, record: IndicatorRecord, unit: Unit) -> Indicator:
        is_rate = record.tong_hop is Aggregation.WEIGHTED_MEAN
        return Indicator(
            code=code,
            name=record.ten,
            unit=unit,
            aggregation=record.tong_hop,
            numerator=record.tu_so if is_rate else None,
            denominator=record.mau_so if is_rate else None,
            is_applicable=not record.khong_ap_dung,
        )

    def _check_rule(self, code: str, record: IndicatorRecord) -> None:
        for key in ("tu_so", "mau_so"):
            if (code, key) not in self.file:
                continue
            named = getattr(record, key)
            if record.tong_hop is not Aggregation.WEIGHTED_MEAN:
                self._amounts.note((code, key), say.NOT_A_RATE)
            elif named not in self.records and named not in self.broken:
                self._amounts.note((code, key), say.unknown_indicator(named))

    def _not_applicable(
        self, code: str, record: IndicatorRecord, unit: Unit | None
    ) -> Indicator | None:
        told = [key for key in _FIGURES if getattr(record, key)]
        for key in told:
            self._amounts.note((code, key), say.NOT_APPLICABLE)
        if unit is None:
            self._amounts.note((code,), say.NO_UNIT)
        return None if told or unit is None else self._bare(code, record, unit)

    def _compared(self, indicator: Indicator, record: IndicatorRecord) -> Indicator:
        code, unit = indicator.code, indicator.unit
        previous, change = self._amounts.past((code, "cung_ky"), record.cung_ky, unit)
        return attrs.evolve(
            indicator,
            target=self._amounts.target((code, "ke_hoach"), record.ke_hoach, unit),
            previous=previous,
            stated_change=change,
            base_year=record.cung_ky.nam if isinstance(record.cung_ky, ChangeRecord) else None,
            whole=self._whole((code, "tong"), record.tong, unit),
        )

    def _actual(self, code: str, record: IndicatorRecord, unit: Unit | None) -> Figure | None:
        if record.thuc_hien is None:
            return None
        return self._amounts.figure((code, "thuc_hien"), record.thuc_hien, unit)

    def _sum(
        self,
        code: str,
        record: IndicatorRecord,
        parts: tuple[Indicator, ...],
        declared: Unit | None,
    ) -> Figure | None:
        if not parts or record.trong_do:
            self._amounts.note((code,), say.NO_FIGURE)
            return None
        try:
            actual = Indicator.sum_of(parts, code=code, name=record.ten).actual
        except ValueError as error:
            self._amounts.note((code,), say.no_sum(error))
            return None
        if actual is not None and declared is not None and declared != actual.unit:
            self._amounts.note((code, "don_vi"), say.wrong_unit(declared, actual.unit))
            return None
        return actual

    def _whole(self, path: Path, amount: Amount | None, unit: Unit) -> Figure | None:
        """Read the whole, or take the figure of the indicator that is named."""
        if amount is None:
            return None
        if amount.code is None:
            return self._amounts.figure(path, amount, unit)
        whole = self._whole_named(path, amount.code)
        if whole is not None and whole.unit != unit:
            self._amounts.note(path, say.wrong_unit(whole.unit, unit))
            return None
        return whole

    def _whole_named(self, path: Path, code: str) -> Figure | None:
        """Find the figure of a whole, which may be the sum that needs this very part."""
        if code == path[0]:
            self._amounts.note(path, say.circle(code))
        elif code not in self.records and code not in self.broken:
            self._amounts.note(path, say.unknown_indicator(code))
        return self._figure_ahead(code, frozenset())

    def _figure_ahead(self, code: str, above: frozenset[str]) -> Figure | None:
        """Compute the figure of an indicator before it is made.

        None if it cannot be made; why is noted when that is tried.
        """
        record = self.records.get(code)
        if record is None or code in above or len(above) > _DEEPEST:
            return None
        if code not in self._ahead:
            self._ahead[code] = self._compute_ahead(code, record, above)
        return self._ahead[code]

    def _compute_ahead(
        self, code: str, record: IndicatorRecord, above: frozenset[str]
    ) -> Figure | None:
        quiet = AmountReader(self.file)
        unit = quiet.unit((code, "don_vi"), record.don_vi)
        if record.thuc_hien is not None:
            return quiet.figure((code, "thuc_hien"), record.thuc_hien, unit)
        figures = [
            *(self._figure_ahead(part, above | {code}) for part in self._applicable(record.gom)),
            *(quiet.figure((code,), amount, unit) for amount in record.theo_thon.values()),
        ]
        known = [figure for figure in figures if figure is not None]
        try:
            return total(known) if known and len(known) == len(figures) else None
        except ValueError:
            return None

    def _applicable(self, codes: Iterable[str]) -> Iterator[str]:
        for code in codes:
            if code not in self.records or not self.records[code].khong_ap_dung:
                yield code

    def _parts(
        self, code: str, record: IndicatorRecord, unit: Unit | None
    ) -> Iterator[Indicator | None]:
        if record.gom and record.trong_do:
            self._amounts.note((code, "trong_do"), say.ONE_BREAKDOWN)
        for key, names in (("gom", record.gom), ("trong_do", record.trong_do)):
            for index, part in enumerate(names):
                if part in names[:index]:
                    self._amounts.note((code, key, index), say.twice(part))
                yield self._reference((code, key, index), part)
        for key, amount in record.theo_thon.items():
            yield self._village_part((code, "theo_thon", key), amount, unit)

    def _reference(self, path: Path, code: str) -> Indicator | None:
        if code in self._in_work or len(self._in_work) > _DEEPEST:
            self._amounts.note(path, say.circle(code))
            return None
        if code not in self.records and code not in self.broken:
            self._amounts.note(path, say.unknown_indicator(code))
            return None
        return self._find(code)

    def _village_part(
        self, path: tuple[str, str, str], amount: Amount, unit: Unit | None
    ) -> Indicator | None:
        code, _, key = path
        village = key if self.villages is None else self.villages.get(key)
        if village is None:
            self._amounts.note(path, say.unknown_village(key))
            return None
        actual = self._amounts.figure(path, amount, unit)
        if actual is None:
            return None
        return Indicator(code=f"{code}.{key}", name=str(village), unit=actual.unit, actual=actual)
