"""Read the figures of an indicator as they were typed."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from vn_localgov.errors import Fault, ParseError, Wording
from vn_localgov.exchange import _wordings as say
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._records import Amount, ChangeRecord, TargetRecord
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.figures import Figure, read_figure
from vn_localgov.indicators import Direction, Target
from vn_localgov.units import Unit

_PERCENT = Unit.parse("%")
POINTS = Unit.parse("điểm phần trăm")
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

    def figure(
        self, path: Path, amount: Amount, unit: Unit | None, *, or_in: Unit | None = None
    ) -> Figure | None:
        """Read a figure; a bare number takes the unit that was declared."""
        figure = self._read(path, amount.typed, unit)
        if figure is not None and unit is not None and figure.unit not in (unit, or_in):
            self.note(path, say.wrong_unit(figure.unit, unit))
            return None
        return figure

    def past(self, path: Path, past: Amount | ChangeRecord | None, unit: Unit) -> Past:
        """Read last year's figure, and the change that was printed."""
        match past:
            case Amount():
                return self.figure(path, past, unit), None
            case ChangeRecord(nam_truoc=None, tang=None, giam=None):
                self.note(path, say.ONE_CHANGE)
            case ChangeRecord(tang=Amount(), giam=Amount()):
                self.note(path, say.ONE_CHANGE)
            case ChangeRecord():
                return self._then(path, past, unit), self._change(path, past, unit)
        return None, None

    def target(self, path: Path, record: TargetRecord | None, unit: Unit) -> Target | None:
        """Read the plan, and the attainment that was printed."""
        match record:
            case None:
                return None
            case TargetRecord(it_nhat=Amount() as floor, toi_da=None, huong=None):
                figure = self.figure((*path, "it_nhat"), floor, unit)
                direction = Direction.HIGHER_IS_BETTER
            case TargetRecord(it_nhat=None, toi_da=Amount() as ceiling, huong=None):
                figure = self.figure((*path, "toi_da"), ceiling, unit)
                direction = Direction.LOWER_IS_BETTER
            case TargetRecord(it_nhat=None, toi_da=None, dat=Amount(), huong=Direction() as known):
                figure, direction = None, known
            case _:
                self.note(path, say.ONE_TARGET)
                return None
        stated = self._exact((*path, "dat"), record.dat, _PERCENT) if record.dat else None
        return Target(
            figure=figure,
            direction=direction,
            stated_attainment=stated.value if stated else None,
            base=record.goi,
        )

    def _then(self, path: Path, record: ChangeRecord, unit: Unit) -> Figure | None:
        if record.nam_truoc is None:
            return None
        return self.figure((*path, "nam_truoc"), record.nam_truoc, unit)

    def _change(self, path: Path, record: ChangeRecord, unit: Unit) -> Figure | None:
        if record.giam is not None:
            return _negative(self._distance((*path, "giam"), record.giam, unit))
        return self._distance((*path, "tang"), record.tang, unit) if record.tang else None

    def _distance(self, path: Path, amount: Amount, unit: Unit) -> Figure | None:
        # What changes between two percentages are points; all else may grow by percent.
        return self._exact(path, amount, unit, or_in=POINTS if unit == _PERCENT else _PERCENT)

    def _exact(
        self, path: Path, amount: Amount, unit: Unit, *, or_in: Unit | None = None
    ) -> Figure | None:
        figure = self.figure(path, amount, unit, or_in=or_in)
        if figure is not None and (figure.value < 0 or not figure.is_exact):
            self.note(path, say.NOT_EXACT)
            return None
        return figure

    def _read(self, path: Path, typed: Decimal | str, unit: Unit | None) -> Figure | None:
        if isinstance(typed, str):
            try:
                return Figure.parse(typed, unit=unit)
            except ParseError as error:
                self._note_unreadable(path, error, _meant(typed))
                return None
        if unit is None:
            self.note(path, say.NO_UNIT)
            return None
        return Figure(typed, unit)

    def _note_unreadable(self, path: Path, error: ParseError, meant: Sequence[str] = ()) -> None:
        fault = self.file.fault(path, say.unreadable(error, meant), shift=error.position)
        self.faults.append(fault)


def _meant(typed: str) -> Sequence[str]:
    """What a careless figure may have been meant as, likeliest first."""
    try:
        return [str(read_figure(typed).value)]
    except ParseError as error:
        return error.candidates


def _negative(figure: Figure | None) -> Figure | None:
    return figure and attrs.evolve(figure, value=figure.value.copy_negate())
