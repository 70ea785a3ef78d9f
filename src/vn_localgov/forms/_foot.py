"""What stands below the text: who receives the document, and who signs it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._styles import LAYOUT_TABLE
from vn_localgov.forms._tags import block, tagged
from vn_localgov.forms._xml import Xml, cell, paragraph, row, run, table, twips, w

# So many lines stand beside the signature, as high as it; more than so many may turn the page.
_BESIDE, _ON_ONE_PAGE = 12, 16
_LOOSE = w("keepNext", val=0)


def is_long(lines: Sequence[str]) -> bool:
    """Whether the list of recipients has to be able to go on on the next page."""
    return len(lines) > _ON_ONE_PAGE


def foot(
    rules: RuleSet, *below_recipients: Xml, is_signed: bool = False, is_long: bool = False
) -> Iterator[Xml]:
    """Recipients and signature, side by side on one page.

    A long list of recipients begins there and goes on below, over the page if need be.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7, II.9.b and IV.
    """
    left, right = _halves(rules)
    first = f"[:{_BESIDE}]" if is_long else ""
    below = () if is_long else below_recipients
    cells = (
        cell(left, [*_recipients(rules, which=first), *below]),
        cell(right, _signature(rules, "bao_cao.nguoi_ky", is_signed=is_signed)),
    )
    rows = [row(cells)]
    if is_long:
        others = cell(left, [*_listed(rules, f"[{_BESIDE}:]", _LOOSE), *below_recipients])
        rows.append(row((others, _nothing(right, rules)), splits=True))
    yield table(LAYOUT_TABLE, (left, right), rows)


def foot_of_two(rules: RuleSet, *below_recipients: Xml, is_long: bool = False) -> Iterator[Xml]:
    """Two signatures side by side, and the recipients below them (Mẫu 1.9).

    Names have a row of their own, so that they are level where one office takes more lines.
    """
    half = rules.page.text_pt / 2
    both = ("bao_cao.nguoi_ky_trai", "bao_cao.nguoi_ky")
    offices = row(cell(half, _offices(rules, who)) for who in both)
    names = row(cell(half, [tagged(rules["ho_ten"], _name(who))]) for who in both)
    apart = w("spacing", before=twips(rules.foot.gap_pt.used))
    loose = (_LOOSE,) if is_long else ()
    left = cell(half, [*_recipients(rules, *loose, apart), *below_recipients])
    received = row([left, _nothing(half, rules)], splits=is_long)
    yield table(LAYOUT_TABLE, (half, half), [offices, names, received])


def _nothing(width: Decimal, rules: RuleSet) -> Xml:
    return cell(width, [paragraph(rules["danh_sach_noi_nhan"])])


def _halves(rules: RuleSet) -> tuple[Decimal, Decimal]:
    left = rules.page.text_pt * rules.foot.left_share.used
    return left, rules.page.text_pt - left


def _recipients(rules: RuleSet, *direct: Xml, which: str = "") -> Iterator[Xml]:
    yield paragraph(rules["noi_nhan"], run("Nơi nhận:"), direct=direct)
    yield from _listed(rules, which)


def _listed(rules: RuleSet, which: str, *direct: Xml) -> Iterator[Xml]:
    line = tagged(rules["danh_sach_noi_nhan"], "{{ dong }}", *direct)
    yield from block(f"for dong in bao_cao.dong_noi_nhan{which}", line)


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
