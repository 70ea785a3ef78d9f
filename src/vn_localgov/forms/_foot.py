"""What stands below the text: who receives the document, and who signs it."""

from collections.abc import Iterator
from decimal import Decimal

from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._styles import LAYOUT_TABLE
from vn_localgov.forms._tags import block, tagged
from vn_localgov.forms._xml import Xml, cell, paragraph, row, run, table, twips, w


def foot(rules: RuleSet, *below_recipients: Xml, is_signed: bool = False) -> Iterator[Xml]:
    """Recipients and signature, side by side on one page.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7, II.9.b and IV.
    """
    left, right = _halves(rules)
    cells = (
        cell(left, [*_recipients(rules), *below_recipients]),
        cell(right, _signature(rules, "bao_cao.nguoi_ky", is_signed=is_signed)),
    )
    yield table(LAYOUT_TABLE, (left, right), [row(cells)])


def foot_of_two(rules: RuleSet, *below_recipients: Xml) -> Iterator[Xml]:
    """Two signatures side by side, and the recipients below them (Mẫu 1.9).

    Names have a row of their own, so that they are level where one office takes more lines.
    """
    half = rules.page.text_pt / 2
    both = ("bao_cao.nguoi_ky_trai", "bao_cao.nguoi_ky")
    offices = row(cell(half, _offices(rules, who)) for who in both)
    names = row(cell(half, [tagged(rules["ho_ten"], _name(who))]) for who in both)
    apart = w("spacing", before=twips(rules.foot.gap_pt.used))
    left = cell(half, [*_recipients(rules, apart), *below_recipients])
    right = cell(half, [paragraph(rules["danh_sach_noi_nhan"])])
    yield table(LAYOUT_TABLE, (half, half), [offices, names, row([left, right])])


def _halves(rules: RuleSet) -> tuple[Decimal, Decimal]:
    left = rules.page.text_pt * rules.foot.left_share.used
    return left, rules.page.text_pt - left


def _recipients(rules: RuleSet, *direct: Xml) -> Iterator[Xml]:
    yield paragraph(rules["noi_nhan"], run("Nơi nhận:"), direct=direct)
    line = tagged(rules["danh_sach_noi_nhan"], "{{ dong }}")
    yield from block("for dong in bao_cao.dong_noi_nhan", line)


def _signature(rules: RuleSet, who: str, *, is_signed: bool = False) -> Iterator[Xml]:
    """Leave room above the name, or fill it with pictures."""
    yield from _offices(rules, who)
    if is_signed:
        yield tagged(rules["cho_ky"], "{{ bao_cao.chu_ky }}{{ bao_cao.dau }}")
        yield tagged(rules["ho_ten"], _name(who), w("spacing", before=0))
    else:
        yield tagged(rules["ho_ten"], _name(who))


def _offices(rules: RuleSet, who: str) -> Iterator[Xml]:
    yield from block(f"for dong in {who}.dong", tagged(rules["quyen_han"], "{{ dong }}"))


def _name(who: str) -> str:
    return f"{{{{ {who}.ho_ten }}}}"
