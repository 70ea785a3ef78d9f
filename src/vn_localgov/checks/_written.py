"""What is written in a document, read as sentences and as headings."""

import datetime as dt
import re
from functools import cached_property

import attrs

from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._running import RunningText
from vn_localgov.checks._text_body import Body
from vn_localgov.dates import parse_date
from vn_localgov.errors import ParseError

_DATE = re.compile(r"ngày .*|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\Z", re.IGNORECASE)


@attrs.frozen(eq=False)
class Written:
    """What is written in a document."""

    components: Components

    @cached_property
    def running(self) -> RunningText:
        """All that sentences may stand in."""
        return RunningText.of(self.components)

    @cached_property
    def body(self) -> Body:
        """What stands between subject and foot."""
        return Body.of(self.components)

    @cached_property
    def issued(self) -> dt.date | None:
        """The date in the head; None if there is none, or only a part of it."""
        parts = self.components["dia_danh_ngay"]
        written = _DATE.search(parts[0].text) if parts else None
        try:
            return parse_date(written[0]) if written else None
        except ParseError:
            return None
