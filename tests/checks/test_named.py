"""Bodies, places, and the tables of head and foot are told only where nothing else is meant."""

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.checks.cases import ABOVE, DATE, Change, text
from tests.checks.cases_named import CASES, signed
from tests.checks.changes import HEAD, both, edge, ids, plain, remove
from tests.checks.made import letter, office, saved
from vn_localgov.checks import check_document

FRAMED = "VI_TRI.KHUNG"
PLACE = "DIA_DANH.TEN_RIENG"
ALONE = "CO_QUAN_CHU_QUAN.PHONG"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _borders(name: str, looks: str, sides: tuple[str, ...] = SIDES) -> str:
    lines = "".join(f"<w:{side} {looks}/>" for side in sides)
    return f"<w:{name} {nsdecls('w')}>{lines}</w:{name}>"


def _lines(looks: str) -> Change:
    """Draw the lines of the first table by hand."""

    def change(document: Document) -> None:
        properties = document.tables[0]._tbl.tblPr  # noqa: SLF001 - python-docx draws no lines
        properties.append(parse_xml(_borders("tblBorders", looks)))

    return change


def _row_lines(looks: str) -> Change:
    """Draw the lines of its rows otherwise."""

    def change(document: Document) -> None:
        for row in document.tables[0].rows:
            inner = _borders("tblBorders", looks)
            xml = f"<w:tblPrEx {nsdecls('w')}>{inner}</w:tblPrEx>"
            row._tr.insert(0, parse_xml(xml))  # noqa: SLF001 - the same

    return change


def _cell_lines(looks: str, *sides: str) -> Change:
    """Draw the lines of its cells otherwise."""

    def change(document: Document) -> None:
        for cell in document.element.body.iter(qn("w:tc")):
            cell.get_or_add_tcPr().append(parse_xml(_borders("tcBorders", looks, sides)))

    return change


def _shaded(document: Document) -> None:
    """Give the table a style whose first row looks otherwise."""
    document.tables[0].style = "Light Grid"


GRID = CASES[FRAMED][1]
SINGLE = 'w:val="single" w:sz="4"'


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (GRID, [FRAMED]),
        (_lines(SINGLE), [FRAMED]),
        (_row_lines(SINGLE), [FRAMED]),
        (_cell_lines(SINGLE, "start", "end"), [FRAMED]),
        (_cell_lines(SINGLE, "left", "right"), [FRAMED]),
        (_cell_lines(SINGLE, "left"), []),
        (_cell_lines(SINGLE, "top", "bottom"), []),
        (both(GRID, _lines('w:val="none"')), []),
        (both(GRID, _row_lines('w:val="nil"')), []),
        (both(GRID, _cell_lines('w:val="nil"', "left", "right")), []),
        (both(GRID, _cell_lines('w:val="nil"', "right")), []),
        (_lines('w:val="single" w:sz="0"'), []),
        (_lines('w:val="single" w:color="ffffff"'), []),
        (_shaded, []),
    ],
)
def test_a_frame_is_what_shows_at_both_sides(change: Change, found: list[str]) -> None:
    """Whoever draws it: style, table, row or cell; what is hidden or white is none."""
    document = letter()
    change(document)

    assert [it for it in ids(document) if it == FRAMED] == found


def test_frames_of_other_tables_are_not_told() -> None:
    """Tables of figures have lines."""
    document = letter()
    table = document.add_table(2, 2)
    table.style = "Table Grid"
    table.cell(0, 0).text = "Chỉ tiêu"

    assert FRAMED not in ids(document)


@pytest.mark.parametrize(
    "name",
    ["PHÒNG CÔNG CHỨNG SỐ 1", "PHÒNG THƯƠNG MẠI VÀ CÔNG NGHIỆP VIỆT NAM", "TRẠM Y TẾ XÃ MAI TRUNG"],
)
def test_not_all_that_is_called_so_is_a_department(name: str) -> None:
    """Notaries and chambers belong to no committee."""
    assert ids(office(), text("PHÒNG VĂN", name), remove(ABOVE)) == []


def test_a_committee_in_small_letters_is_seen_too() -> None:
    """Though it is not recognised as the superior body."""
    document = plain("Ubnd xã Mai Trung", HEAD[0].partition("\t")[2], "PHÒNG KINH TẾ", *HEAD[2:])

    assert ALONE not in ids(document)


def test_a_body_above_a_body_is_right() -> None:
    """Departments stand below committees, and committees below nobody."""
    assert ids(office()) == ids(letter()) == []


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Xã Hợp Thịnh", [PLACE]),
        ("Tỉnh Bắc Ninh", [PLACE]),
        ("Xã Kim Đồng", []),
        ("Xã Phan Thanh", []),
        ("Xã Hưng Đạo", []),
        ("Xã Nam Cao", []),
        ("Xã Lam Sơn", []),
        ("Xã 1", []),
        ("Phường Kinh Bắc", []),
        ("Thành phố Hồ Chí Minh", []),
        ("Quận 1", []),
    ],
)
def test_names_of_persons_bear_the_common_noun(place: str, found: list[str]) -> None:
    """So the law has it; whatever may be a name is not told."""
    told = ids(letter(), text(DATE, DATE.replace("Mai Trung", place)))

    # The commune of this letter is another one.
    assert [it for it in told if it != "DIA_DANH.DON_VI"] == found


def test_the_bare_name_is_that_of_the_document() -> None:
    """Not an example from elsewhere."""
    document = letter()
    text(DATE, DATE.replace("Mai Trung", "Xã Hợp Thịnh"))(document)
    (found,) = (it for it in check_document(saved(document)) if it.rule.id == PLACE)

    assert found.wording.vi == (
        "Đơn vị khác chỉ ghi tên riêng; ở đây là «Xã Hợp Thịnh», cần "
        f"«{DATE.replace('Mai Trung', 'Hợp Thịnh')}»."
    )


@pytest.mark.parametrize("number", ["1", "10"])
def test_a_number_alone_is_no_place(number: str) -> None:
    """Of one figure or of two."""
    changed = text(DATE, DATE.replace("Mai Trung", number))

    assert ids(letter(), changed) == ["DIA_DANH.TEN_CHU_SO"]


def test_a_note_with_a_time_is_no_line_of_signing() -> None:
    """It begins with the number of a document, or with the kind of a copy."""
    note = edge("header", "text", "In lúc; 05/3/2026; 09:30:15")

    assert ids(signed(), note, edge("header", "size", 12 * 12700)) == []
