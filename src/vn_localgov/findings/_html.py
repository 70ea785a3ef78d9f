"""Findings as a table of HTML, as notebooks show it."""

from collections.abc import Iterable, Sequence
from itertools import islice
from xml.etree.ElementTree import Element, SubElement

from vn_localgov import _html as html
from vn_localgov.errors import Wording
from vn_localgov.findings._finding import Finding, Level, ProposedRepair
from vn_localgov.findings._words import LEVELS, NOTHING, describe_kind, describe_place, say

_MOST_ROWS = 200
_MOST_LISTED = 5
_HEADS = (
    Wording("Level", "Mức"),
    Wording("Rule", "Quy tắc"),
    Wording("Place", "Vị trí"),
    Wording("Figures", "Số liệu"),
    Wording("Message", "Nội dung"),
    Wording("Perhaps", "Có thể đúng là"),
)
# White on these grounds has a contrast of 5.9 or more (WCAG 2.2 wants 4.5).
_GROUNDS = {Level.ERROR: "#b3261e", Level.WARNING: "#7d5700", Level.NOTE: "#1f5f99"}
_BADGE = "color: #ffffff; background: {}; padding: 0.1em 0.5em; border-radius: 0.3em; {}"


def to_html(findings: Iterable[Finding], *, language: str = "vi") -> str:
    """Print *findings* as one table of HTML.

    Whatever they hold is shown as text. The level is told by a word, not by its colour
    alone. Of more than 200 findings, the first 200 are shown.
    """
    found = list(findings)
    table = html.table(say(_caption(found), language), language=language)
    if found:
        heads = html.row(SubElement(table, "thead"))
        for head in _HEADS:
            html.cell(heads, say(head, language), heads="col")
        body = SubElement(table, "tbody")
        for finding in islice(found, _MOST_ROWS):
            _add_row(body, finding, language)
    return html.markup(table)


def _caption(found: Sequence[Finding]) -> Wording:
    number = len(found)
    if not number:
        return NOTHING
    rest = f" (1–{_MOST_ROWS})" if number > _MOST_ROWS else ""
    noun = "finding" if number == 1 else "findings"
    return Wording(f"{number} {noun}{rest}", f"{number} điểm cần kiểm tra{rest}")


def _add_row(body: Element, finding: Finding, language: str) -> None:
    row = html.row(body)
    level = SubElement(html.cell(row, ""), "span")
    level.set("style", _BADGE.format(_GROUNDS[finding.level], "white-space: nowrap"))
    level.text = say(LEVELS[finding.level], language)
    level.tail = f"\n{say(describe_kind(finding), language)}"
    rule = finding.rule
    told = filter(None, (rule.id, say(rule.title, language), rule.clause))
    html.cell(row, "\n".join(told), heads="row")
    html.cell(row, say(describe_place(finding.place, finding.quote), language))
    html.cell(row, _listed([f"{it.name}: {it.text}" for it in finding.figures]))
    html.cell(row, say(finding.wording, language))
    names = {it.id: it.name for it in finding.figures}
    html.cell(row, _listed([_mended(it, names) for it in finding.repairs]))


def _mended(repair: ProposedRepair, names: dict[str, str]) -> str:
    return "; ".join(f"{names.get(it.figure, it.figure)}: {it.text}" for it in repair.changes)


def _listed(lines: Sequence[str]) -> str:
    rest = len(lines) - _MOST_LISTED
    shown = [*lines[:_MOST_LISTED], *([f"… (+{rest})"] if rest > 0 else [])]
    return "\n".join(f"• {line}" for line in shown) if len(shown) > 1 else "".join(shown)
