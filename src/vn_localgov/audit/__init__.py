"""Audit (*kiểm tra số liệu*): whether the figures of a report can be true together."""

from vn_localgov.audit._document import (
    DocumentText,
    TextFileError,
    audit_document,
    read_document,
)
from vn_localgov.audit._figures import audit_figures
from vn_localgov.audit._granularity import Granularity, granularity
from vn_localgov.audit._judge import Book, Judgement, Verdict, judge
from vn_localgov.audit._localise import Localised, Repair, clusters, localise
from vn_localgov.audit._narrow import Narrowed, narrow
from vn_localgov.audit._printed import Printed
from vn_localgov.audit._report import audit
from vn_localgov.audit._reprint import Change
from vn_localgov.audit._rules import rules
from vn_localgov.audit.text import audit_text
from vn_localgov.relations import Rounding

__all__ = [
    "Book",
    "Change",
    "DocumentText",
    "Granularity",
    "Judgement",
    "Localised",
    "Narrowed",
    "Printed",
    "Repair",
    "Rounding",
    "TextFileError",
    "Verdict",
    "audit",
    "audit_document",
    "audit_figures",
    "audit_text",
    "clusters",
    "granularity",
    "judge",
    "localise",
    "narrow",
    "read_document",
    "rules",
]
