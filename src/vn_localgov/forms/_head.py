"""What stands above the text: state, body, number, date, type, subject, addressees."""

from collections.abc import Iterator
from decimal import Decimal

from vn_localgov.forms._lines import line_below
from vn_localgov.forms._metrics import longest_line, text_width
from vn_localgov.forms._rules import Component, RuleSet
from vn_localgov.forms._styles import LAYOUT_TABLE
from vn_localgov.forms._xml import Node, cell, paragraph, row, run, table, twips, w
from vn_localgov.reports import Report

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_DEAR = "Kính gửi"


def head(report: Report, rules: RuleSet) -> Iterator[Node]:
    """Everything above the text, in the order of reading.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.1 to II.5, II.9.a and IV.
    """
    yield _frame(report, rules)
    yield from _subject(report, rules)
    yield from _addressees(report.addressees, rules)


def _frame(report: Report, rules: RuleSet) -> Node:
    left = rules.page.text_pt * rules.head.left_share.used
    right = rules.page.text_pt - left
    top = row([cell(left, _body(report, left, rules)), cell(right, _state(right, rules))])
    bottom = row([_number(report, left, rules), _place_and_date(report, right, rules)])
    return table(LAYOUT_TABLE, (left, right), (top, bottom))


def _body(report: Report, width: Decimal, rules: RuleSet) -> Iterator[Node]:
    superior, name = rules["co_quan_chu_quan"], rules["co_quan_ban_hanh"]
    if report.body.superior:
        yield paragraph(superior, run(report.body.superior.upper()))
    for line in report.body.lines:
        yield paragraph(name, run(line))
    yield line_below(report.body.lines, name, width, rules)


def _state(width: Decimal, rules: RuleSet) -> Iterator[Node]:
    yield paragraph(rules["quoc_hieu"], run(_NATION))
    yield paragraph(rules["tieu_ngu"], run(_MOTTO))
    yield line_below((_MOTTO,), rules["tieu_ngu"], width, rules)


def _number(report: Report, width: Decimal, rules: RuleSet) -> Node:
    text = run(f"Số: {report.number}")
    return cell(width, [paragraph(rules["so_ky_hieu"], text)], w("vAlign", val="bottom"))


def _place_and_date(report: Report, width: Decimal, rules: RuleSet) -> Node:
    component, text = rules["dia_danh_ngay"], str(report.issued)
    fitted = _fitted(run(text), text, component, width)
    return cell(width, [paragraph(component, fitted)], w("vAlign", val="bottom"))


def _fitted(node: Node, text: str, component: Component, width: Decimal) -> Node:
    """Print a text that is too long for its line as small as the law allows."""
    if component.pt.law and text_width(text, component) > width:
        size = round(component.pt.law[0] * 2)
        node.insert(0, w("rPr", w("sz", val=size), w("szCs", val=size)))
    return node


def _subject(report: Report, rules: RuleSet) -> Iterator[Node]:
    subject = rules["trich_yeu"]
    yield paragraph(rules["ten_loai"], run(report.type.label.upper()))
    yield paragraph(subject, run(report.title))
    yield line_below((report.title,), subject, rules.page.text_pt, rules)


def _addressees(names: tuple[str, ...], rules: RuleSet) -> Iterator[Node]:
    if len(names) > 1:
        yield from _several(names, rules)
    else:
        for name in names:
            yield paragraph(rules["kinh_gui"], run(f"{_DEAR}: {_bare(name)}"))


def _several(names: tuple[str, ...], rules: RuleSet) -> Iterator[Node]:
    """Dashes stand under the colon, and the whole in the middle of the page."""
    component = rules["noi_kinh_gui"]
    *others, last = map(_bare, names)
    items = [*(f"- {name};" for name in others), f"- {last}."]
    colon, dash = text_width(_DEAR, component), text_width("- ", component)
    page = rules.page.text_pt
    start = (page - colon - longest_line("\n".join(items), component, page - colon)) / 2
    yield paragraph(
        rules["kinh_gui"],
        run(f"{_DEAR}:"),
        direct=(w("ind", left=twips(start)), w("jc", val="left")),
    )
    place = {"left": twips(start + colon + dash), "hanging": twips(dash)}
    for item in items:
        yield paragraph(component, run(item), direct=(w("ind", **place),))


def _bare(name: str) -> str:
    """Drop the mark that the author put at the end; ours follows."""
    return name.rstrip(" .;,")
