"""Make indicators out of their records."""

import re
from collections.abc import Iterator

import attrs

from vn_localgov.errors import Fault, ParseError, Wording
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import (
    Amount,
    ChangeRecord,
    IndicatorRecord,
    TargetRecord,
)
from vn_localgov.exchange._structure import error_wording, structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure
from vn_localgov.indicators import Direction, Indicator, Target
from vn_localgov.places import Village
from vn_localgov.units import Unit

_CODE = re.compile(r"[a-z][a-z0-9_]*")


@attrs.define
class IndicatorReader:
    """Makes all indicators of a file, parts before wholes.

    Attributes:
        villages: By the key that ``theo_thon`` uses; None if they are not known.
        indicators: Those that could be made, by code.
        broken: Codes of those that could not.
        faults: Why.
    """

    file: TomlFile
    villages: dict[str, Village] | None
    indicators: dict[str, Indicator] = attrs.field(factory=dict, init=False)
    broken: set[str] = attrs.field(factory=set, init=False)
    faults: list[Fault] = attrs.field(init=False)
    _records: dict[str, IndicatorRecord] = attrs.field(factory=dict, init=False)
    _in_work: list[str] = attrs.field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self.faults = list(self.file.faults)
        for code in self.file.values:
            self._read_record(code)
        for code in self._records:
            self._find(code)

    def _read_record(self, code: str) -> None:
        record, faults = structure(self.file, IndicatorRecord, (code,))
        if not _CODE.fullmatch(code):
            faults.append(self.file.fault((code,), _BAD_CODE))
        self.faults.extend(faults)
        if record is None or faults:
            self.broken.add(code)
        else:
            self._records[code] = record

    def _find(self, code: str) -> Indicator | None:
        if code not in self.indicators and code not in self.broken:
            self._in_work.append(code)
            noted = len(self.faults)
            indicator = self._make(code, self._records[code])
            if indicator is None or len(self.faults) > noted:
                self.broken.add(code)
            else:
                self.indicators[code] = indicator
            self._in_work.pop()
        return self.indicators.get(code)

    def _make(self, code: str, record: IndicatorRecord) -> Indicator | None:
        unit = self._unit(code, record)
        named = [*self._named_parts(code, record), *self._village_parts(code, record, unit)]
        parts = tuple(part for part in named if part is not None)
        actual = self._actual(code, record, unit, parts if len(parts) == len(named) else None)
        unit = unit or (actual.unit if actual else None)
        if unit is None:
            return None
        previous, change = self._past(code, record.cung_ky, unit)
        target = self._target(code, record.ke_hoach, unit)
        whole = self._whole(code, record.tong, unit)
        if actual is None:
            return None
        return Indicator(
            code=code,
            name=record.ten,
            unit=unit,
            actual=actual,
            target=target,
            previous=previous,
            stated_change=change,
            whole=whole,
            parts=parts,
            parts_are_all=not record.trong_do,
        )

    def _unit(self, code: str, record: IndicatorRecord) -> Unit | None:
        if record.don_vi is None:
            return None
        try:
            return Unit.parse(record.don_vi)
        except ParseError as error:
            return self._unreadable((code, "don_vi"), error)

    def _actual(
        self,
        code: str,
        record: IndicatorRecord,
        unit: Unit | None,
        parts: tuple[Indicator, ...] | None,
    ) -> Figure | None:
        """Take the figure as given; where it is not, add up all its parts."""
        if record.thuc_hien is not None:
            return self._figure((code, "thuc_hien"), record.thuc_hien, unit)
        if parts is None:
            return None
        if not parts or record.trong_do:
            return self._fail((code,), _NO_FIGURE)
        try:
            return Indicator.sum_of(parts, code=code, name=record.ten).actual
        except ValueError as error:
            return self._fail((code,), _no_sum(error))

    def _figure(self, path: Path, amount: Amount, unit: Unit | None) -> Figure | None:
        """Read a figure; a bare number takes the unit that was declared."""
        if not isinstance(amount.typed, str):
            return Figure(amount.typed, unit) if unit else self._fail(path, _NO_UNIT)
        try:
            figure = Figure.parse(amount.typed, unit=unit)
        except ParseError as error:
            return self._unreadable(path, error)
        if unit is not None and figure.unit != unit:
            return self._fail(path, _wrong_unit(figure.unit, unit))
        return figure

    def _past(
        self, code: str, past: Amount | ChangeRecord | None, unit: Unit
    ) -> tuple[Figure | None, Figure | None]:
        """Read last year's figure, or else the change that was printed."""
        match past:
            case None:
                return None, None
            case Amount():
                return self._figure((code, "cung_ky"), past, unit), None
            case ChangeRecord(tang=Amount() as amount, giam=None):
                return None, self._figure((code, "cung_ky", "tang"), amount, unit)
            case ChangeRecord(tang=None, giam=Amount() as amount):
                fall = self._figure((code, "cung_ky", "giam"), amount, unit)
                return None, fall and attrs.evolve(fall, value=fall.value.copy_negate())
        return None, self._fail((code, "cung_ky"), _ONE_CHANGE)

    def _target(self, code: str, record: TargetRecord | None, unit: Unit) -> Target | None:
        path = (code, "ke_hoach")
        match record:
            case None:
                return None
            case TargetRecord(it_nhat=Amount() as floor, toi_da=None, dat=None, huong=None):
                figure = self._figure((*path, "it_nhat"), floor, unit)
                return figure and Target.at_least(figure, base=record.goi)
            case TargetRecord(it_nhat=None, toi_da=Amount() as ceiling, dat=None, huong=None):
                figure = self._figure((*path, "toi_da"), ceiling, unit)
                return figure and Target.at_most(figure, base=record.goi)
            case TargetRecord(
                it_nhat=None, toi_da=None, dat=Amount() as stated, huong=Direction() as direction
            ):
                percent = self._figure((*path, "dat"), stated, Unit.parse("%"))
                return percent and Target.known_by(percent.value, direction, base=record.goi)
        return self._fail(path, _ONE_TARGET)

    def _whole(self, code: str, amount: Amount | None, unit: Unit) -> Figure | None:
        if amount is None:
            return None
        path = (code, "tong")
        if not isinstance(amount.typed, str) or not _CODE.fullmatch(amount.typed):
            return self._figure(path, amount, unit)
        indicator = self._reference(path, amount.typed)
        whole = indicator and indicator.actual
        if whole is not None and whole.unit != unit:
            return self._fail(path, _wrong_unit(whole.unit, unit))
        return whole

    def _named_parts(
        self, code: str, record: IndicatorRecord
    ) -> Iterator[Indicator | None]:
        if record.gom and record.trong_do:
            self._fail((code, "trong_do"), _ONE_BREAKDOWN)
        key = "gom" if record.gom else "trong_do"
        for index, part in enumerate(record.gom or record.trong_do):
            yield self._reference((code, key, index), part)

    def _reference(self, path: Path, code: str) -> Indicator | None:
        if code in self._in_work:
            return self._fail(path, _circle(code))
        if code not in self._records and code not in self.broken:
            return self._fail(path, _unknown(code))
        return self._find(code)

    def _village_parts(
        self, code: str, record: IndicatorRecord, unit: Unit | None
    ) -> Iterator[Indicator | None]:
        for key, amount in record.theo_thon.items():
            path = (code, "theo_thon", key)
            if self.villages is not None and key not in self.villages:
                yield self._fail(path, _no_village(key))
                continue
            actual = self._figure(path, amount, unit)
            name = str(self.villages[key]) if self.villages else key
            yield actual and Indicator(
                code=f"{code}.{key}", name=name, unit=actual.unit, actual=actual
            )

    def _unreadable(self, path: Path, error: ParseError) -> None:
        self.faults.append(self.file.fault(path, error_wording(error), shift=error.position))

    def _fail(self, path: Path, wording: Wording) -> None:
        self.faults.append(self.file.value_fault(path, wording))


_BAD_CODE = Wording(
    "a code is made of small letters, digits and _, and begins with a letter",
    "mã số liệu chỉ gồm chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ",
)
_NO_FIGURE = Wording(
    "the figure is missing: give 'thuc_hien', or the parts that make it up in 'gom'",
    "thiếu số liệu: ghi 'thuc_hien', hoặc các phần cộng lại thành nó ở 'gom'",
)
_NO_UNIT = Wording(
    "the unit is missing: give 'don_vi', or write it after the number in quotes",
    "thiếu đơn vị tính: ghi 'don_vi', hoặc ghi sau số trong dấu ngoặc kép",
)
_ONE_CHANGE = Wording(
    "give either 'tang' or 'giam'", "chỉ ghi một trong hai: 'tang' hoặc 'giam'"
)
_ONE_TARGET = Wording(
    "give one of 'it_nhat', 'toi_da', or 'dat' together with 'huong' ('cao' or 'thap')",
    "ghi một trong: 'it_nhat', 'toi_da', hoặc 'dat' kèm 'huong' (\"cao\": càng cao càng"
    ' tốt, "thap": càng thấp càng tốt)',
)
_ONE_BREAKDOWN = Wording(
    "give either 'gom' (all parts) or 'trong_do' (some of them)",
    "chỉ ghi một trong hai: 'gom' (đủ các phần) hoặc 'trong_do' (một số phần)",
)


def _wrong_unit(found: Unit, wanted: Unit) -> Wording:
    return Wording(
        f"expected the unit {str(wanted)!r}, found {str(found)!r}",
        f"cần đơn vị tính {str(wanted)!r}, nhưng gặp {str(found)!r}",
    )


def _no_sum(error: Exception) -> Wording:
    return Wording(f"the parts do not add up: {error}", f"không cộng được các phần ({error})")


def _circle(code: str) -> Wording:
    return Wording(f"{code!r} is part of itself", f"{code!r} lại là một phần của chính nó")


def _unknown(code: str) -> Wording:
    return Wording(
        f"there is no indicator {code!r}", f"không có chỉ tiêu nào mang mã {code!r}"
    )


def _no_village(key: str) -> Wording:
    return Wording(
        f"there is no village {key!r} under [dia_ban.thon] in report.toml",
        f"chưa khai báo thôn {key!r} ở [dia_ban.thon] trong report.toml",
    )
