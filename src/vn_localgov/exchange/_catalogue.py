"""Take from the standard catalogue what a file need not say again."""

from typing import Any

import attrs

from vn_localgov.catalogue import StandardIndicator, catalogue
from vn_localgov.errors import Fault, ParseError, UnitMismatchError, Wording
from vn_localgov.exchange._records import Amount, IndicatorRecord
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure
from vn_localgov.indicators import Aggregation
from vn_localgov.units import Unit

KEY = "danh_muc"
_OF_TWO = 2


@attrs.frozen
class Standards:
    """The standard indicators that a file refers to (*danh mục chỉ tiêu*).

    An indicator whose code is in the catalogue is that indicator: name, unit, direction
    and aggregation are known, and what the file says goes before.

    Attributes:
        is_used: Whether the file names the catalogue.
        faults: A catalogue that there is none of.
    """

    file: TomlFile
    is_used: bool
    faults: tuple[Fault, ...] = ()

    @classmethod
    def read(cls, file: TomlFile) -> "Standards":
        """Read the key at the top of the file."""
        named = file.values.get(KEY)
        if isinstance(named, dict) or KEY not in file.declared():
            return cls(file, is_used=False)
        if named == catalogue().id:
            return cls(file, is_used=True)
        return cls(file, is_used=False, faults=(file.value_fault((KEY,), _unknown(named)),))

    def __contains__(self, code: str) -> bool:
        """Whether a code of the file is that of the catalogue."""
        return self._find(code) is not None

    def complete(self, code: str, record: IndicatorRecord) -> IndicatorRecord:
        """Fill in what the record leaves out."""
        standard = self._find(code)
        if standard is not None:
            record = attrs.evolve(
                record,
                ten=record.ten or standard.name,
                don_vi=record.don_vi or _unit(record, standard),
                ke_hoach=_with_direction(record, standard),
                **_rule(record, standard),
            )
        return _with_ratio(record)

    def check_unit(self, code: str, unit: Unit | None) -> Wording | None:
        """Say what is wrong with a unit that does not measure what the catalogue does."""
        standard = self._find(code)
        if standard is None or unit is None:
            return None
        try:
            unit.factor_to(standard.unit)
        except UnitMismatchError:
            return _other_unit(code, unit, standard.unit)
        return None

    def _find(self, code: str) -> StandardIndicator | None:
        return catalogue().get(code) if self.is_used else None


def _unit(record: IndicatorRecord, standard: StandardIndicator) -> str | None:
    """The unit of the catalogue, where no figure brings its own."""
    amounts = [record.thuc_hien, *record.theo_thon.values()]
    has_own = any(_names_a_unit(amount) for amount in amounts if amount is not None)
    return None if has_own or record.gom else str(standard.unit)


def _names_a_unit(amount: Amount) -> bool:
    if not isinstance(amount.typed, str):
        return False
    try:
        Figure.parse(amount.typed)
    except ParseError:
        return False
    return True


def _with_direction(record: IndicatorRecord, standard: StandardIndicator) -> Any:  # noqa: ANN401
    """A plan that is known by its percentage alone needs a direction."""
    plan = record.ke_hoach
    if plan is None or plan.it_nhat or plan.toi_da or plan.huong:
        return plan
    return attrs.evolve(plan, huong=standard.direction)


def _rule(record: IndicatorRecord, standard: StandardIndicator) -> dict[str, Any]:
    if record.tong_hop or record.tu_so or record.mau_so:
        return {}
    return {
        "tong_hop": standard.aggregation,
        "tu_so": standard.numerator,
        "mau_so": standard.denominator,
    }


def _with_ratio(record: IndicatorRecord) -> IndicatorRecord:
    """What is declared as a ratio of two figures is put together by them."""
    ids = record.ty_le.ids or record.ty_so.ids
    is_plain = len(ids) == _OF_TWO and not any("@" in it or "." in it for it in ids)
    if record.tong_hop is None and (record.mau_so or is_plain):
        rate = Aggregation.WEIGHTED_MEAN
        numerator, denominator = ids if is_plain else (None, None)
        return attrs.evolve(
            record,
            tong_hop=rate,
            tu_so=record.tu_so or numerator,
            mau_so=record.mau_so or denominator,
        )
    return record


def _unknown(named: object) -> Wording:
    return Wording(
        f"there is no catalogue {named!r:.40}; the one in force is {catalogue().id!r}",
        f"không có danh mục {named!r:.40}; danh mục hiện dùng là {catalogue().id!r}",
    )


def _other_unit(code: str, unit: Unit, standard: Unit) -> Wording:
    return Wording(
        f"{code!r} of the catalogue is in {standard}, which {unit.describe()} does not convert to",
        f"{code!r} trong danh mục tính bằng {standard}, không quy đổi được từ {unit.describe()}",
    )
