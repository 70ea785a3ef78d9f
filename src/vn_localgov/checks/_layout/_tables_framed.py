"""Tables that part head and foot into two columns, and show it."""

from collections.abc import Iterator

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule

_FRAMED = Wording("a table with borders", "bảng có đường viền")
_HALVES = ("quoc_hieu", "co_quan_ban_hanh", "quyen_han", "noi_nhan")


def table_breaches(_: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the tables whose cells have lines at both sides, each once."""
    told = set()
    for part in (part for name in _HALVES for part in checked.components[name]):
        first = part.lines[0]
        cell = first.paragraph.cell
        if cell and cell.framed and cell.table not in told:
            told.add(cell.table)
            yield Breach(_FRAMED, first.paragraph, first.start + 1, part.text)
