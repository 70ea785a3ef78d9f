"""Findings (*điểm cần kiểm tra*): what a checker says, for people and for programs."""

from vn_localgov.findings._annotate import annotate
from vn_localgov.findings._finding import (
    Cited,
    Finding,
    FindingKind,
    Level,
    Location,
    ProposedChange,
    ProposedRepair,
)
from vn_localgov.findings._findings import Findings
from vn_localgov.findings._github import to_github
from vn_localgov.findings._html import to_html
from vn_localgov.findings._json import to_json
from vn_localgov.findings._rules import Rule
from vn_localgov.findings._sarif import to_sarif
from vn_localgov.findings._selection import Baseline, BaselineError, Selection, fails
from vn_localgov.findings._text import to_text
from vn_localgov.findings._words import KINDS, LEVELS, describe_place

__all__ = [
    "KINDS",
    "LEVELS",
    "Baseline",
    "BaselineError",
    "Cited",
    "Finding",
    "FindingKind",
    "Findings",
    "Level",
    "Location",
    "ProposedChange",
    "ProposedRepair",
    "Rule",
    "Selection",
    "annotate",
    "describe_place",
    "fails",
    "to_github",
    "to_html",
    "to_json",
    "to_sarif",
    "to_text",
]
