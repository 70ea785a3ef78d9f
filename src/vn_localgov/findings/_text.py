"""Findings for a terminal."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from vn_localgov._shown import in_one_line, printable
from vn_localgov.findings._finding import Finding, Location
from vn_localgov.findings._words import KINDS, LEVELS, describe_place, say

Tell: TypeAlias = Callable[[Location | None], str]


def to_text(findings: Iterable[Finding], *, language: str = "vi", tell: Tell | None = None) -> str:
    """Print *findings* for people: where, how sure and how severe; below it, what.

    >>> from vn_localgov.audit import audit_text
    >>> found = audit_text(["Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."])
    >>> print(to_text(found).splitlines()[0])
    đoạn 1, ký tự 47: lỗi, mâu thuẫn (TYLE)

    Characters that would steer the terminal are printed as �.

    Args:
        findings: What was found.
        language: ``vi`` or ``en``.
        tell: Says where a place is, if something better is known than its numbers.
    """
    return "\n".join(_entry(finding, language, tell) for finding in findings)


def _entry(finding: Finding, language: str, tell: Tell | None) -> str:
    place = finding.place
    where = in_one_line(tell(place) if tell else say(describe_place(place), language))
    level, kind = say(LEVELS[finding.level], language), say(KINDS[finding.kind], language)
    message = printable(say(finding.wording, language)).replace("\n", "\n    ")
    return f"{where}: {level}, {kind} ({finding.rule.id})\n    {message}\n"
