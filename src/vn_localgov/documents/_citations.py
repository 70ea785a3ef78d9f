"""Refer to other documents."""

import datetime as dt
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import nfc
from vn_localgov.dates import format_date, scan_date
from vn_localgov.documents._numbers import DocumentNumber

_NAME = Token(
    r"([^\W\d_]+(?: [^\W\d_]+)*?) số ",
    "the name of a document and 'số', such as 'Kế hoạch số'",
    "tên loại văn bản và chữ 'số', như 'Kế hoạch số'",
)
_DATE = Token(r" (?=ngày )", "'ngày' and a date", "'ngày' rồi đến ngày ban hành")
_NAME_ONLY = r"[^\W\d_]+(?: [^\W\d_]+)*"


@attrs.frozen(kw_only=True)
class Citation:
    """A document that the text refers to (*viện dẫn*).

    >>> plan = Citation.parse("Kế hoạch số 18/KH-UBND ngày 27/01/2023")
    >>> plan.number.serial, plan.date
    (18, datetime.date(2023, 1, 27))
    >>> print(plan)
    Kế hoạch số 18/KH-UBND ngày 27/01/2023

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b.

    Attributes:
        name: What the document is called: its type, or ``văn bản``.
        date: When it was issued, if that is known.
    """

    name: str = attrs.field(converter=nfc, validator=attrs.validators.matches_re(_NAME_ONLY))
    number: DocumentNumber
    date: dt.date | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read name, number and date; the inverse of ``str``.

        Raises:
            ParseError: *text* is not such a reference.
        """
        scan = Scanner(text)
        name = scan.expect(_NAME)[1]
        number = DocumentNumber.scan(scan)
        date = scan_date(scan) if scan.accept(_DATE) else None
        scan.expect(END)
        return cls(name=name, number=number, date=date)

    def __str__(self) -> str:
        date = f" ngày {format_date(self.date, 'short')}" if self.date else ""
        return f"{self.name} số {self.number}{date}"
