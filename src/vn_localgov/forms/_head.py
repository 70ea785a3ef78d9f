"""What stands above the text: state, body, number, date, type, subject, addressees."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from vn_localgov.documents import DocumentType
from vn_localgov.forms._rules import Component, RuleSet
from vn_localgov.forms._styles import LAYOUT_TABLE
from vn_localgov.forms._tags import arguments, block, tagged
from vn_localgov.forms._xml import Xml, cell, paragraph, row, run, table, w

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"


def head(type_: DocumentType, rules: RuleSet, *stamps: Xml) -> Iterator[Xml]:
    """Everything above the text, in the order of reading.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1 to II.5, II.9.a and IV.
    """
    yield frame(rules, *stamps)
    yield from name_and_subject(type_, rules)
    yield addressees(rules)


def name_and_subject(type_: DocumentType, rules: RuleSet) -> Iterator[Xml]:
    """Name the type and the subject, above a short line (mục II.5.b)."""
    yield paragraph(rules["ten_loai"], run(type_.label.upper()))
    yield tagged(rules["trich_yeu"], "{{ bao_cao.trich_yeu }}")
    yield line_below("bao_cao.trich_yeu", rules["trich_yeu"], rules.page.text_pt, rules)


def name_alone(type_: DocumentType, rules: RuleSet) -> Iterator[Xml]:
    """Name the type where the specimen has no subject (Mẫu 1.8 and 1.10)."""
    name, looks = type_.label.upper(), rules["ten_loai"]
    shared = attrs.evolve(looks, rule_share=rules["trich_yeu"].rule_share)
    yield paragraph(looks, run(name))
    yield line_below(f'"{name}"', shared, rules.page.text_pt, rules)


def frame(rules: RuleSet, *below_number: Xml) -> Xml:
    """Put body and number on the left, state, place and date on the right."""
    left, right = _halves(rules)
    where = w("vAlign", val="top" if below_number else "bottom")
    number = cell(left, [_number(rules), *below_number], where)
    date = cell(right, [_place_and_date(right, rules)], where)
    return table(LAYOUT_TABLE, (left, right), (_top(rules), row([number, date])))


def frame_without_date(rules: RuleSet, *below_number: Xml) -> Xml:
    """Leave out place and date, as minutes do (Mẫu 1.9)."""
    left, right = _halves(rules)
    empty = paragraph(rules["dia_danh_ngay"])
    number = row([cell(left, [_number(rules), *below_number]), cell(right, [empty])])
    return table(LAYOUT_TABLE, (left, right), (_top(rules), number))


def frame_of_copy(rules: RuleSet, kind: str) -> Xml:
    """Put the kind of copy where originals have the state (Mẫu 3.1)."""
    left, right = _halves(rules)
    name = paragraph(rules["hinh_thuc_sao"], run(kind.upper()))
    top = row([cell(left, body(left, rules)), cell(right, [name])])
    where = w("vAlign", val="bottom")
    number = cell(left, [_number(rules)], where)
    date = cell(right, [_place_and_date(right, rules)], where)
    return table(LAYOUT_TABLE, (left, right), (top, row([number, date])))


def bare_frame(rules: RuleSet) -> Xml:
    """Put the body on the left and the state on the right, and no more (Mẫu 1.3)."""
    return table(LAYOUT_TABLE, _halves(rules), [_top(rules)])


def _halves(rules: RuleSet) -> tuple[Decimal, Decimal]:
    left = rules.page.text_pt * rules.head.left_share.used
    return left, rules.page.text_pt - left


def _top(rules: RuleSet) -> Xml:
    left, right = _halves(rules)
    return row([cell(left, body(left, rules)), cell(right, _state(right, rules))])


def _number(rules: RuleSet) -> Xml:
    return tagged(rules["so_ky_hieu"], "Số: {{ bao_cao.so }}")


def body(width: Decimal, rules: RuleSet) -> Iterator[Xml]:
    """Name the body that issues the document, below the one above it (mục II.2)."""
    superior, name = rules["co_quan_chu_quan"], rules["co_quan_ban_hanh"]
    above = tagged(superior, "{{ bao_cao.co_quan_chu_quan|upper }}")
    yield from block("if bao_cao.co_quan_chu_quan", above)
    yield from block("for dong in bao_cao.dong_co_quan", tagged(name, "{{ dong }}"))
    yield line_below("bao_cao.dong_co_quan", name, width, rules)


def _state(width: Decimal, rules: RuleSet) -> Iterator[Xml]:
    motto = rules["tieu_ngu"]
    yield paragraph(rules["quoc_hieu"], run(_NATION))
    yield paragraph(motto, run(_MOTTO))
    yield line_below(f'"{_MOTTO}"', motto, width, rules)


def line_below(text: str, component: Component, width: Decimal, rules: RuleSet) -> Xml:
    """Draw the line that belongs below *text*, in a column of *width* points.

    It is an empty paragraph with a border, moved in from both sides; that reads back
    from Word, and stays in place when the clerk changes the text above.
    """
    weight = round(rules.rule.weight_pt.used * 8)
    border = w("top", val="single", sz=weight, space=0, color="auto")
    share = round(component.rule_share.used * 100)
    asked = arguments(component.face, rong=width, phan=share)
    tag = f"{{{{p {text}|duong_ke({asked}) }}}}"
    return tagged(rules["duong_ke"], tag, w("pBdr", border), w("ind", left=0, right=0))


def _place_and_date(width: Decimal, rules: RuleSet) -> Xml:
    """A place that is too long for its line is as small as the law allows."""
    component = rules["dia_danh_ngay"]
    least = component.pt.law[0] if component.pt.law else component.pt.used
    asked = arguments(component.face, rong=width, nho_nhat=least)
    return tagged(component, f"{{{{ bao_cao.dia_danh_ngay|vua_dong({asked}) }}}}")


def addressees(rules: RuleSet, *direct: Xml) -> Xml:
    """Say to whom the document is sent, if it is to somebody (mục II.9.a)."""
    items = rules["noi_kinh_gui"]
    asked = arguments(items.face, rong=rules.page.text_pt, kieu=items.id)
    return tagged(rules["kinh_gui"], f"{{{{p bao_cao.kinh_gui|kinh_gui({asked}) }}}}", *direct)
