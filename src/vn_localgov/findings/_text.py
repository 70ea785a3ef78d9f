"""Findings for a terminal."""

from collections.abc import Iterable

from vn_localgov._shown import in_one_line, printable
from vn_localgov.findings._finding import Finding
from vn_localgov.findings._words import KINDS, LEVELS, describe_place, say


def to_text(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* for people: where, how sure and how severe; below it, what.

    >>> from vn_localgov.audit import audit_text
    >>> found = audit_text(["Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."])
    >>> print(to_text(found).splitlines()[0])
    đoạn 1, ký tự 47: lỗi, mâu thuẫn (TYLE)

    Characters that would steer the terminal are printed as �.
    """
    return "\n".join(_entry(finding, language) for finding in findings)


def _entry(finding: Finding, language: str) -> str:
    where = in_one_line(say(describe_place(finding.place), language))
    level, kind = say(LEVELS[finding.level], language), say(KINDS[finding.kind], language)
    message = printable(say(finding.wording, language)).replace("\n", "\n    ")
    return f"{where}: {level}, {kind} ({finding.rule.id})\n    {message}\n"
