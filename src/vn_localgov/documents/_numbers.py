"""Numbers and symbols of documents."""

from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import nfc

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_GROUP = f"[{_CAPITAL}][{_CAPITAL}{_CAPITAL.lower()}0-9&]*"
_GROUPS = rf"{_GROUP}(?:-{_GROUP})*"

_PREFIX = Token(r"\s*(?:(?i:số)\s*:?\s*)?", "'Số:'", "'Số:'")
_SERIAL = Token(r"0*([1-9][0-9]{0,5})", "a number above zero", "một số lớn hơn 0")
_SLASH = Token(r"/", "'/' after the number", "dấu '/' sau số")
_HYPHEN = Token(r"-", "'-' after the number", "dấu '-' sau số")
_YEAR = Token(r"(19[0-9]{2}|2[0-9]{3})/", "a year", "năm")
_SYMBOL = Token(_GROUPS, "a symbol such as 'BC-UBND'", "ký hiệu như 'BC-UBND'")
_PARTY_SYMBOL = Token(rf"{_GROUP}/{_GROUPS}", "a symbol such as 'CT/TU'", "ký hiệu như 'CT/TU'")
_WHOLE_SYMBOL = rf"(?:{_GROUP}/)?{_GROUPS}"


@attrs.frozen(kw_only=True, order=True)
class DocumentNumber:
    """Number and symbol of an official document (*số và ký hiệu văn bản*).

    >>> report = DocumentNumber.parse("Số: 293/BC-UBND")
    >>> report
    DocumentNumber(year=None, symbol='BC-UBND', serial=293)
    >>> print(DocumentNumber(serial=5, symbol="NQ-HĐND"))
    05/NQ-HĐND

    A legal document also bears its year. Numbers sort by year, symbol and serial,
    as in the clerk's register (*sổ đăng ký văn bản*):

    >>> report < DocumentNumber.parse("61/2018/NĐ-CP")
    True

    The Party puts hyphen and slash the other way round:

    >>> directive = DocumentNumber.parse("19-CT/TU")
    >>> directive.is_party, str(directive)
    (True, '19-CT/TU')

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3.

    Raises:
        ValueError: A part is out of range, or a Party number bears a year.
    """

    year: int | None = attrs.field(
        default=None,
        order=lambda year: year or 0,
        validator=attrs.validators.optional(attrs.validators.in_(range(1900, 3000))),
    )
    symbol: str = attrs.field(converter=nfc, validator=attrs.validators.matches_re(_WHOLE_SYMBOL))
    serial: int = attrs.field(validator=attrs.validators.in_(range(1, 1_000_000)))

    def __attrs_post_init__(self) -> None:
        if self.is_party and self.year:
            raise ValueError("a Party number bears no year")

    @property
    def is_party(self) -> bool:
        """Whether the number is one of the Party (*văn bản của Đảng*)."""
        return "/" in self.symbol

    @property
    def short(self) -> str:
        """The bare number, as in *Chỉ thị số 09*."""
        return f"{self.serial:02d}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as documents print it, with or without ``Số:``.

        >>> DocumentNumber.parse("293/BC UBND")
        Traceback (most recent call last):
            ...
        vn_localgov.errors.ParseError: expected nothing more
            293/BC UBND
                  ^

        Raises:
            ParseError: *text* is not a document number.
        """
        scan = Scanner(text)
        number = cls.scan(scan)
        scan.expect(END)
        return number

    @classmethod
    def scan(cls, scan: Scanner) -> Self:
        """Step over a number, for readers of longer texts."""
        scan.accept(_PREFIX)
        serial = int(scan.expect(_SERIAL)[1])
        if scan.accept(_HYPHEN):
            return cls(serial=serial, symbol=scan.expect(_PARTY_SYMBOL)[0])
        scan.expect(_SLASH)
        year = scan.accept(_YEAR)
        symbol = scan.expect(_SYMBOL)[0]
        return cls(serial=serial, year=int(year[1]) if year else None, symbol=symbol)

    def __str__(self) -> str:
        if self.is_party:
            return f"{self.short}-{self.symbol}"
        year = f"{self.year}/" if self.year else ""
        return f"{self.short}/{year}{self.symbol}"
