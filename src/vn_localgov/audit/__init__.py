"""Audit (*kiểm tra số liệu*): whether the figures of a report can be true together."""

from vn_localgov.audit._judge import Book, Judgement, Verdict, judge
from vn_localgov.audit._localise import Change, Localised, Repair, clusters, localise
from vn_localgov.audit._narrow import Narrowed, narrow
from vn_localgov.audit._printed import Printed, Rounding

__all__ = [
    "Book",
    "Change",
    "Judgement",
    "Localised",
    "Narrowed",
    "Printed",
    "Repair",
    "Rounding",
    "Verdict",
    "clusters",
    "judge",
    "localise",
    "narrow",
]
