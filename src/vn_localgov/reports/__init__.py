"""Documents, and reports among them: the frame, the figures, and the text."""

from vn_localgov.reports._articles import Article, Division, DivisionLevel, Titled
from vn_localgov.reports._document import Annex, OfficialDocument, Piece
from vn_localgov.reports._figures import table_of
from vn_localgov.reports._marks import (
    Circulation,
    ElectronicCopy,
    Marks,
    Secrecy,
    Urgency,
    moment_of_signing,
)
from vn_localgov.reports._model import Placed, Report, StatedFigure
from vn_localgov.reports._names import frame_names
from vn_localgov.reports._requirements import (
    Requirement,
    has_subject,
    is_signed_by_two,
    unmet_requirements,
)
from vn_localgov.reports._signature import SignaturePictures
from vn_localgov.reports._standard import Introduction, Invitation, Leave, Meeting
from vn_localgov.reports._tree import (
    ROMAN,
    Block,
    Paragraph,
    PartStyle,
    Run,
    Section,
    Table,
    pick,
)

__all__ = [
    "ROMAN",
    "Annex",
    "Article",
    "Block",
    "Circulation",
    "Division",
    "DivisionLevel",
    "ElectronicCopy",
    "Introduction",
    "Invitation",
    "Leave",
    "Marks",
    "Meeting",
    "OfficialDocument",
    "Paragraph",
    "PartStyle",
    "Piece",
    "Placed",
    "Report",
    "Requirement",
    "Run",
    "Secrecy",
    "Section",
    "SignaturePictures",
    "StatedFigure",
    "Table",
    "Titled",
    "Urgency",
    "frame_names",
    "has_subject",
    "is_signed_by_two",
    "moment_of_signing",
    "pick",
    "table_of",
    "unmet_requirements",
]
