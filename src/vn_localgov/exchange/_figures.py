"""Give every figure of an indicator a name that relations can use."""

from collections.abc import Iterator

import attrs

from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import Amount, ChangeRecord, IndicatorRecord, TargetRecord
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure
from vn_localgov.indicators import Indicator, Target
from vn_localgov.relations import Rounding
from vn_localgov.reports import StatedFigure
from vn_localgov.units import Unit

_PERCENT = Unit.parse("%")
_CALLED = {
    "ke_hoach": "kế hoạch",
    "dat": "mức đạt kế hoạch",
    "cung_ky": "cùng kỳ",
    "tang": "tăng, giảm",
    "tong": "tổng số",
}


@attrs.frozen
class Figures:
    """All figures of one indicator, each with the place where it was typed."""

    file: TomlFile
    indicator: Indicator
    record: IndicatorRecord

    def __iter__(self) -> Iterator[StatedFigure]:
        yield self._own
        yield from self._of_villages()
        if self.record.ke_hoach is not None and self.indicator.target is not None:
            yield from self._of_the_plan(self.record.ke_hoach, self.indicator.target)
        if self.record.cung_ky is not None:
            yield from self._of_last_year(self.record.cung_ky)
        # A whole that is named has an id already.
        if self.record.tong is not None and self.record.tong.code is None:
            yield self._part("tong", self.indicator.whole, "tong")

    def hidden_whole(self, unit: Unit) -> StatedFigure:
        """Make the whole of a share that nobody told: so many of how many?"""
        return self._part("tong", None, "ty_le", unit=unit)

    @property
    def _own(self) -> StatedFigure:
        indicator, is_typed = self.indicator, self.record.thuc_hien is not None
        return StatedFigure(
            id=indicator.code,
            name=indicator.name,
            figure=indicator.actual,
            unit=indicator.unit,
            rounding=self._rounding(indicator.unit),
            place=self.file.place(self._path("thuc_hien") if is_typed else self._path()),
            is_computed=not is_typed,
        )

    def _of_villages(self) -> Iterator[StatedFigure]:
        for part in self.indicator.parts:
            _, _, village = part.code.partition(".")
            if village:
                yield StatedFigure(
                    id=part.code,
                    name=f"{self.indicator.name}, {part.name}",
                    figure=part.actual,
                    unit=part.unit,
                    rounding=self._rounding(part.unit),
                    place=self.file.place(self._path("theo_thon", village)),
                )

    def _of_the_plan(self, record: TargetRecord, target: Target) -> Iterator[StatedFigure]:
        key = "toi_da" if record.toi_da else "it_nhat" if record.it_nhat else "dat"
        yield self._part("ke_hoach", target.figure, "ke_hoach", key)
        if target.stated_attainment is not None:
            stated = Figure(target.stated_attainment, _PERCENT)
            yield self._part("dat", stated, "ke_hoach", "dat", unit=_PERCENT)

    def _of_last_year(self, record: Amount | ChangeRecord) -> Iterator[StatedFigure]:
        previous, change = self.indicator.previous, self.indicator.stated_change
        inside = ("cung_ky", "nam_truoc") if isinstance(record, ChangeRecord) else ("cung_ky",)
        yield self._part("cung_ky", previous, *inside)
        if isinstance(record, ChangeRecord) and change is not None:
            key = "tang" if record.tang else "giam"
            yield self._part("tang", change, "cung_ky", key, unit=change.unit)

    def _part(
        self, name: str, figure: Figure | None, *keys: str, unit: Unit | None = None
    ) -> StatedFigure:
        unit = unit or self.indicator.unit
        return StatedFigure(
            id=f"{self.indicator.code}@{name}",
            name=f"{self.indicator.name} ({_CALLED[name]})",
            figure=figure,
            unit=unit,
            rounding=self._rounding(unit),
            place=self.file.place(self._path(*keys)),
        )

    def _rounding(self, unit: Unit) -> Rounding:
        """What is declared holds for the indicator's own unit, not for percentages of it."""
        if self.record.lam_tron is not None and unit == self.indicator.unit:
            return self.record.lam_tron
        return Rounding.usual(unit)

    def _path(self, *keys: str) -> Path:
        return (self.indicator.code, *keys)
