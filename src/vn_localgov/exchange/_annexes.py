"""Make the annexes of figures that ``report.toml`` asks for."""

from collections.abc import Iterable, Iterator

import attrs

from vn_localgov.charts import Chart
from vn_localgov.errors import AggregationError, Fault, Wording
from vn_localgov.exchange import _wordings as say
from vn_localgov.exchange._frame_records import FiguresRecord
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._places import Path
from vn_localgov.exchange._report_frame import FrameReader
from vn_localgov.indicators import Indicator, IndicatorTable
from vn_localgov.reports import Annex, Block

_KEY = "bieu"


@attrs.define
class AnnexReader:
    """Makes the annexes; what cannot be is noted."""

    frame: FrameReader
    figures: IndicatorReader
    faults: list[Fault] = attrs.field(factory=list, init=False)
    annexes: tuple[Annex, ...] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        asked = self.frame.record.bieu if self.frame.record else {}
        self.annexes = tuple(self._annex((_KEY, key), record) for key, record in asked.items())

    def _annex(self, path: Path, record: FiguresRecord) -> Annex:
        told = list(self._indicators((*path, "chi_tieu"), record.chi_tieu))
        table = IndicatorTable(title=record.ten, indicators=told, total=record.cong)
        try:
            return Annex.of(table, *self._below((*path, "bieu_do"), record, told))
        except AggregationError as error:
            self._note((*path, "cong"), error.wording)
            return Annex(title=record.ten)

    def _indicators(self, path: Path, codes: list[str]) -> Iterator[Indicator]:
        """Find those that are named; without names, all that are no part of another one."""
        known = self.figures.indicators
        for index, code in enumerate(codes):
            if code in known:
                yield known[code]
            elif code not in self.figures.broken:
                self._note((*path, index), say.unknown_indicator(code))
        if not codes:
            yield from _roots(known.values())

    def _below(self, path: Path, record: FiguresRecord, told: list[Indicator]) -> Iterator[Block]:
        if record.bieu_do is None or self.figures.broken:
            return
        try:
            yield Chart.of(told, kind=record.bieu_do, title=record.ten)
        except AggregationError as error:
            self._note(path, error.wording)
        except ValueError as error:
            self._note(path, say.no_chart(error))

    def _note(self, path: Path, wording: Wording) -> None:
        self.faults.append(self.frame.file.value_fault(path, wording))


def _roots(indicators: Iterable[Indicator]) -> Iterator[Indicator]:
    known = list(indicators)
    parts = {part.code for whole in known for part in whole.parts}
    return (it for it in known if it.code not in parts)
