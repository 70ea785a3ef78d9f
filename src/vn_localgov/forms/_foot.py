"""What stands below the text: who receives the document, and who signs it."""

from collections.abc import Iterator

import attrs

from vn_localgov.documents import Recipients
from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._styles import LAYOUT_TABLE
from vn_localgov.forms._xml import Node, cell, paragraph, row, run, table
from vn_localgov.reports import Report

_AS_ABOVE = "Như trên"


def foot(report: Report, rules: RuleSet) -> Iterator[Node]:
    """Recipients and signature, side by side on one page.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7, II.9.b and IV.
    """
    left = rules.page.text_pt * rules.foot.left_share.used
    right = rules.page.text_pt - left
    cells = (
        cell(left, _recipients(report, rules)),
        cell(right, _signature(report, rules)),
    )
    yield table(LAYOUT_TABLE, (left, right), [row(cells)])
    yield paragraph(rules["duong_ke"])  # Word wants a paragraph after a table


def _recipients(report: Report, rules: RuleSet) -> Iterator[Node]:
    yield paragraph(rules["noi_nhan"], run("Nơi nhận:"))
    for line in _with_addressees(report).lines:
        yield paragraph(rules["danh_sach_noi_nhan"], run(line))


def _with_addressees(report: Report) -> Recipients:
    """Begin with *Như trên* if there is *Kính gửi*, unless the clerk did."""
    names = report.recipients.names
    written = any(name.casefold().startswith(_AS_ABOVE.casefold()) for name in names)
    if written or not report.addressees:
        return report.recipients
    return attrs.evolve(report.recipients, names=(_AS_ABOVE, *names))


def _signature(report: Report, rules: RuleSet) -> Iterator[Node]:
    for line in report.signatory.lines:
        yield paragraph(rules["quyen_han"], run(line))
    yield paragraph(rules["ho_ten"], run(report.signatory.name))
