"""A finding in a text tells a clerk all: what, where, how sure, which figures, what to do."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from vn_localgov.audit import audit_text
from vn_localgov.findings import Finding

ISSUED = dt.date(2023, 12, 14)
# Sentences written after nd30 8.3 and báo cáo 293/BC-UBND of Mai Trung (14/12/2023), with an
# error planted in each, and behind each what is found in it; ``|`` parts paragraphs.
KNOWN = Path(__file__).parents[1] / "data" / "findings-in-texts.txt"
PASSAGES = KNOWN.read_text(encoding="utf-8").removeprefix("# ").split("\n\n# ")


def told(finding: Finding) -> Iterator[str]:
    """All that a finding says, a line each; of its repairs, the first three."""
    yield f"{finding.rule.id} {finding.kind.value} {finding.level.value} {finding.fingerprint}"
    yield from (finding.wording.vi, finding.wording.en)
    yield f"{finding.place} {finding.subject}".rstrip()
    for figure in finding.figures:
        yield f"{figure.id} «{figure.name}» {figure.text} {figure.place}"
    for repair in finding.repairs[:3]:
        for change in repair.changes:
            typed = f"{change.distance} typed, {repair.breaks} broken"
            yield f"{change.figure} -> {change.text}: {typed}"


@pytest.mark.parametrize("passage", PASSAGES)
def test_a_finding_says_all_that_a_clerk_needs(passage: str) -> None:
    """And its fingerprint stays, so that a baseline of last year still knows it."""
    text, *lines = passage.rstrip().split("\n")
    findings = audit_text(text.split("|"), issued=ISSUED)
    assert [line for it in findings for line in told(it)] == lines


def test_half_a_letter_does_not_stop_the_audit() -> None:
    """A broken file may hold half of a surrogate pair, which has no UTF-8."""
    (finding,) = audit_text(["Có 112/126 hộ \ud800 (89,8%)."])
    assert finding.rule.id == "TYLE"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- Xóm Đông 20 hộ, gồm 8 hộ nam, 15 hộ nữ.", ["Xóm Đông", "gồm 8 hộ nam", "15 hộ nữ"]),
        ("+ Hộ nghèo - 20 hộ (gồm 8 hộ nam; 15 hộ nữ).", ["Hộ nghèo", "gồm 8 hộ nam", "15 hộ nữ"]),
        ("Hộ nghèo/ 20 hộ, trong đó 24 hộ nữ.", ["trong đó 24 hộ nữ", "Hộ nghèo"]),
    ],
)
def test_a_figure_is_named_by_the_words_before_it(text: str, names: list[str]) -> None:
    """Without the marks of a list around them; where they only lead to it, by itself."""
    (finding,) = audit_text([text])
    assert [it.name for it in finding.figures] == names
