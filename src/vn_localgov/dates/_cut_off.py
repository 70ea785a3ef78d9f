"""On which day of a month the reporting months begin and end."""

from typing import ClassVar

import attrs

from vn_localgov.dates._ranges import whole_number


@attrs.frozen
class CutOff:
    """When figures are closed (*thời gian chốt số liệu*).

    A scheme says on which day each reporting month begins: that day of the month before,
    or, if it is the first, the first of the month itself.

    >>> CutOff.ND09, CutOff.CALENDAR
    (CutOff(start_day=15), CutOff(start_day=1))

    ``ND09`` is that of NĐ 09/2019/NĐ-CP, Điều 12: from the 15th to the 14th.
    ``CALENDAR`` is that of finance: from the first to the last (TT 02/2019/TT-BTC).

    Raises:
        ValueError: Not every month has that day.
    """

    ND09: ClassVar["CutOff"]
    CALENDAR: ClassVar["CutOff"]

    start_day: int = attrs.field(validator=whole_number(1, 28))

    @property
    def is_calendar(self) -> bool:
        """Whether reporting months are calendar months."""
        return self.start_day == 1


CutOff.ND09 = CutOff(15)
CutOff.CALENDAR = CutOff(1)
