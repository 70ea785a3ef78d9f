"""The worksheet behind a chart, which Word opens when somebody edits the figures."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from vn_localgov.charts._data import ChartData
from vn_localgov.charts._xml import SHEET, escape
from vn_localgov.opc import pack
from vn_localgov.opc.names import CONTENT_TYPES, OFFICE, RELATIONSHIPS, SPREADSHEET, TYPES

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LETTERS = 26

_TYPES = (
    f'<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
)
_WORKBOOK = (
    f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>'
    f'<sheet name="{SHEET}" sheetId="1" r:id="r1"/></sheets></workbook>'
)


def column(number: int) -> str:
    """Letters of a column, counted from 0.

    >>> column(0), column(25), column(26), column(701), column(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    more, last = divmod(number, _LETTERS)
    return (column(more - 1) if more else "") + chr(ord("A") + last)


def make_workbook(data: ChartData) -> bytes:
    """Write the categories into the first column, and each row of figures into one more."""
    rows = zip(data.categories, *data.series.values(), strict=True)
    lines = "".join(_row(row, number) for number, row in enumerate([("", *data.series), *rows], 1))
    return pack(
        {
            TYPES: _TYPES.encode(),
            "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": _WORKBOOK.encode(),
            "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{lines}</sheetData></worksheet>'
            ).encode(),
        }
    )


def _relation(kind: str, target: str) -> bytes:
    return (
        f'<Relationships xmlns="{RELATIONSHIPS}">'
        f'<Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    ).encode()


def _row(cells: Sequence[str | Decimal | None], number: int) -> str:
    return f'<row r="{number}">{"".join(_cells(cells, number))}</row>'


def _cells(cells: Iterable[str | Decimal | None], row: int) -> Iterator[str]:
    for number, cell in enumerate(cells):
        place = f'r="{column(number)}{row}"'
        if isinstance(cell, Decimal):
            yield f"<c {place}><v>{cell:f}</v></c>"
        elif cell:
            yield f'<c {place} t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
