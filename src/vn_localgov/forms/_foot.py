"""What stands below the text: who receives the document, and who signs it."""

from collections.abc import Iterator

from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._styles import LAYOUT_TABLE
from vn_localgov.forms._tags import block, tagged
from vn_localgov.forms._xml import Xml, cell, paragraph, row, run, table


def foot(rules: RuleSet) -> Iterator[Xml]:
    """Recipients and signature, side by side on one page.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7, II.9.b and IV.
    """
    left = rules.page.text_pt * rules.foot.left_share.used
    right = rules.page.text_pt - left
    cells = cell(left, _recipients(rules)), cell(right, _signature(rules))
    yield table(LAYOUT_TABLE, (left, right), [row(cells)])
    yield paragraph(rules["duong_ke"])  # Word wants a paragraph after a table


def _recipients(rules: RuleSet) -> Iterator[Xml]:
    yield paragraph(rules["noi_nhan"], run("Nơi nhận:"))
    line = tagged(rules["danh_sach_noi_nhan"], "{{ dong }}")
    yield from block("for dong in bao_cao.dong_noi_nhan", line)


def _signature(rules: RuleSet) -> Iterator[Xml]:
    yield from block("for dong in bao_cao.nguoi_ky.dong", tagged(rules["quyen_han"], "{{ dong }}"))
    yield tagged(rules["ho_ten"], "{{ bao_cao.nguoi_ky.ho_ten }}")
