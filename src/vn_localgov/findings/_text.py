"""Findings for a terminal."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from vn_localgov._shown import in_one_line, printable
from vn_localgov.errors import Wording
from vn_localgov.findings._finding import Finding, Location
from vn_localgov.findings._words import LEVELS, describe_kind, describe_place, say

_SOURCE = Wording("Source", "Căn cứ")

Tell: TypeAlias = Callable[[Location | None], str]


def to_text(findings: Iterable[Finding], *, language: str = "vi", tell: Tell | None = None) -> str:
    """Print *findings* for people: where, how sure and how severe; below it, what and why.

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
    told = tell(place) if tell else say(describe_place(place, finding.quote), language)
    where = in_one_line(told)
    level, kind = say(LEVELS[finding.level], language), say(describe_kind(finding), language)
    message = printable(say(finding.wording, language)).replace("\n", "\n    ")
    return (
        f"{where}: {level}, {kind} ({finding.rule.id})\n    {message}\n{_source(finding, language)}"
    )


def _source(finding: Finding, language: str) -> str:
    clause = finding.rule.clause
    return f"    {say(_SOURCE, language)}: {clause}.\n" if clause else ""
