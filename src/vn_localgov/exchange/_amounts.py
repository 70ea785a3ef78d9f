"""Read the figures of an indicator as they were typed."""

from decimal import Decimal
from typing import TypeAlias

import attrs

from vn_localgov.errors import Fault, ParseError, Wording
from vn_localgov.exchange import _wordings as say
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import Amount, ChangeRecord, TargetRecord
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure
from vn_localgov.indicators import Direction, Target
from vn_localgov.units import Unit

_PERCENT = Unit.parse("%")
Past: TypeAlias = tuple[Figure | None, Figure | None]


@attrs.define
class AmountReader:
    """Reads amounts of one file; what cannot be read is noted, and None."""

    file: TomlFile
    faults: list[Fault] = attrs.field(factory=list, init=False)

    def note(self, path: Path, wording: Wording) -> None:
        """Note a fault at a value."""
        self.faults.append(self.file.value_fault(path, wording))

    def unit(self, path: Path, typed: str | None) -> Unit | None:
        """Read a unit, if one was typed."""
        if typed is None:
            return None
        try:
            return Unit.parse(typed)
        except ParseError as error:
            self._note_unreadable(path, error)
            return None

    def figure(self, path: Path, amount: Amount, unit: Unit | None) -> Figure | None:
        """Read a figure; a bare number takes the unit that was declared."""
        figure = self._read(path, amount.typed, unit)
        if figure is not None and unit is not None and figure.unit != unit:
            self.note(path, say.wrong_unit(figure.unit, unit))
            return None
        return figure

    def past(self, path: Path, past: Amount | ChangeRecord | None, unit: Unit) -> Past:
        """Read last year's figure, or else the change that was printed."""
        match past:
            case Amount():
                return self.figure(path, past, unit), None
            case ChangeRecord(tang=Amount() as amount, giam=None):
                return None, self._distance((*path, "tang"), amount, unit)
            case ChangeRecord(tang=None, giam=Amount() as amount):
                return None, _negative(self._distance((*path, "giam"), amount, unit))
            case ChangeRecord():
                self.note(path, say.ONE_CHANGE)
        return None, None

    def target(self, path: Path, record: TargetRecord | None, unit: Unit) -> Target | None:
        """Read the plan, or else the attainment that was printed."""
        match record:
            case TargetRecord(it_nhat=Amount() as floor, toi_da=None, dat=None, huong=None):
                figure = self.figure((*path, "it_nhat"), floor, unit)
                return Target.at_least(figure, base=record.goi) if figure else None
            case TargetRecord(it_nhat=None, toi_da=Amount() as ceiling, dat=None, huong=None):
                figure = self.figure((*path, "toi_da"), ceiling, unit)
                return Target.at_most(figure, base=record.goi) if figure else None
            case TargetRecord(
                it_nhat=None, toi_da=None, dat=Amount() as stated, huong=Direction() as direction
            ):
                percent = self._distance((*path, "dat"), stated, _PERCENT)
                if percent is not None:
                    return Target.known_by(percent.value, direction, base=record.goi)
            case TargetRecord():
                self.note(path, say.ONE_TARGET)
        return None

    def _distance(self, path: Path, amount: Amount, unit: Unit) -> Figure | None:
        figure = self.figure(path, amount, unit)
        if figure is not None and (figure.value < 0 or not figure.is_exact):
            self.note(path, say.NOT_EXACT)
            return None
        return figure

    def _read(self, path: Path, typed: Decimal | str, unit: Unit | None) -> Figure | None:
        if isinstance(typed, str):
            try:
                return Figure.parse(typed, unit=unit)
            except ParseError as error:
                self._note_unreadable(path, error)
                return None
        if unit is None:
            self.note(path, say.NO_UNIT)
            return None
        return Figure(typed, unit)

    def _note_unreadable(self, path: Path, error: ParseError) -> None:
        fault = self.file.fault(path, say.unreadable(error), shift=error.position)
        self.faults.append(fault)


def _negative(figure: Figure | None) -> Figure | None:
    return figure and attrs.evolve(figure, value=figure.value.copy_negate())
