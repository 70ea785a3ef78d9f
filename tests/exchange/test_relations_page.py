"""The page on relations shows what its examples declare, and what becomes of it."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from vn_localgov import Report, load_report
from vn_localgov.audit import Book, Printed, judge
from vn_localgov.relations import Relation, RelationKind

PAGE = Path(__file__).parents[2] / "docs" / "en" / "how-to" / "declare-relations.md"
FRAME = """
co_quan = "Ủy ban nhân dân xã Hợp Thịnh"
so = "125/BC-UBND"
dia_danh = "Hợp Thịnh"
ngay = 2025-12-15
trich_yeu = "Kết quả"
ky = "năm 2025"
noi_nhan = ["Lưu trữ xã"]
nguoi_ky = {ho_ten = "N.V.A", chuc_vu = "Chủ tịch"}

[dia_ban]
xa = "xã Hợp Thịnh"
thon = {dong = "thôn Đông", doai = "thôn Đoài"}
"""
SIGNS = {
    RelationKind.TOTAL: " + ",
    RelationKind.PARTIAL: " + ",
    RelationKind.DIFFERENCE: " - ",
    RelationKind.CHANGE: " - ",
    RelationKind.PRODUCT: " × ",
    RelationKind.RATIO: " : ",
    RelationKind.SHARE: " : ",
    RelationKind.ATTAINMENT: " : ",
}
EQUALS = {RelationKind.PARTIAL: "≥", RelationKind.AT_MOST: "≤"}


def examples() -> Iterator[tuple[str, str]]:
    """Each file of the page with the text below it; none below the last one."""
    blocks = [(it.info, it.content) for it in MarkdownIt().parse(PAGE.read_text(encoding="utf-8"))]
    fences = [(info, content) for info, content in blocks if info in {"toml", "text"}]
    for index, (info, content) in enumerate(fences):
        if info == "toml":
            following = fences[index + 1 : index + 2]
            yield content, following[0][1] if following else ""


def load(folder: Path, file: str) -> Report:
    """A report with this file."""
    name = file.partition("\n")[0].removeprefix("# ")
    (folder / "narrative").mkdir()
    for path, text in {
        "report.toml": FRAME,
        "indicators.toml": "",
        "narrative/1.md": "Kết quả.",
        name: file,
    }.items():
        (folder / path).write_text(text, encoding="utf-8")
    return load_report(folder)


def formula(relation: Relation) -> str:
    """A relation as people write it."""
    operands, factor = relation.operands, relation.factor
    if relation.kind is RelationKind.GROWTH:
        right = f"({operands[0]} - {operands[1]}) : {operands[1]}"
    else:
        right = SIGNS.get(relation.kind, "").join(operands)
    if factor != Fraction(1):
        right = f"{factor} × {right}"
    sign = relation.order.value if relation.order else EQUALS.get(relation.kind, "=")
    return f"{relation.stated} {sign} {right}"


def book(report: Report) -> Book:
    """The figures of a report, as they are printed."""
    return {
        it.id: Printed(id=it.id, name=it.name, figure=it.figure, unit=it.unit, rounding=it.rounding)
        for it in report.figures.values()
    }


def line(relation: Relation, report: Report) -> str:
    """What the page shows; where nothing at all is printed there is no result."""
    figures = [report.figures[name].figure for name in relation.figures]
    if not any(figures):
        return formula(relation)
    return f"{formula(relation)}: {judge(relation, book(report)).verdict.value}"


@pytest.mark.parametrize(("file", "shown"), list(examples()))
def test_each_example_declares_what_it_shows(file: str, shown: str, tmp_path: Path) -> None:
    """Who copies an example gets these relations, and these results."""
    report = load(tmp_path, file)

    assert [line(it, report) for it in report.relations] == shown.splitlines()
    assert report.relations or report.as_of
