"""Numbers and symbols of documents."""

from typing import Self

import attrs
from attrs.validators import optional

from vn_localgov._scan import END, Scanner
from vn_localgov._text import Reading
from vn_localgov.documents._checks import composed, formed, whole
from vn_localgov.documents._mend import mend, right_symbol
from vn_localgov.documents._number_grammar import WHOLE_SYMBOL, scan_parts
from vn_localgov.documents._symbols import (
    ASSEMBLY,
    MATTERS,
    PARTNERS,
    TYPE_CODES,
    TYPE_NAMES,
    is_joint_code,
)
from vn_localgov.documents._types import DocumentType, NumberKind
from vn_localgov.errors import ParseError

# Where a number will be written by hand, or by the clerk's software.
_ROOM = " " * 6


def _is_right(_: object, attribute: "attrs.Attribute[str]", symbol: str) -> None:
    right = right_symbol(symbol)
    if right != symbol:
        raise ValueError(f"{attribute.name} {symbol!r} is written {right!r}")


@attrs.frozen(kw_only=True, order=True)
class DocumentNumber:
    """Number and symbol of an official document (*số và ký hiệu văn bản*).

    >>> report = DocumentNumber.parse("Số: 293/BC-UBND")
    >>> report.serial, report.type_name, report.bodies
    (293, 'Báo cáo', ('UBND',))
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

    A number that was forgotten is put between others by a letter or a point:

    >>> DocumentNumber.parse("30c/NQ-CP").letter, DocumentNumber.parse("66.22/2026/NQ-CP").part
    ('c', 22)

    The clerk gives the number when the document is signed (Điều 15); a draft has room for it:

    >>> DocumentNumber.parse("/BC-UBND", is_draft=True).is_draft
    True

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3.

    Attributes:
        serial: None in a draft.
        year: Set in legal documents (*văn bản quy phạm pháp luật*) only.
        symbol: What follows number and year: ``BC-UBND``, ``QH15``, ``CT/TU``.
        part: The 22 of ``66.22``.
        letter: The c of ``30c``.
        is_letter: Set it for a *công văn* of a body whose abbreviation is that of a type:
            ``TC`` is *Thông cáo*, unless a body is called so. Numbers that print the
            same are equal.

    Raises:
        ValueError: A part is out of range, the symbol is not written as offices do
            (``QĐUBND``), or a Party number bears a year.
        TypeError: A part is not of its type.
    """

    year: int | None = attrs.field(
        default=None, order=lambda year: year or 0, validator=optional(whole(1900, 2999))
    )
    symbol: str = attrs.field(
        converter=composed,
        validator=[formed(WHOLE_SYMBOL, "a symbol such as 'BC-UBND' or 'CT/TU'"), _is_right],
    )
    serial: int | None = attrs.field(
        order=lambda serial: serial or 0, validator=optional(whole(1, 999_999))
    )
    part: int | None = attrs.field(
        default=None, order=lambda part: part or 0, validator=optional(whole(1, 999))
    )
    letter: str = attrs.field(
        default="", validator=formed("[a-zđ]?", "one small letter, such as 'a', or ''")
    )
    is_letter: bool = attrs.field(default=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.is_party and self.year:
            raise ValueError("a Party number bears no year")

    @property
    def is_draft(self) -> bool:
        """Whether the number is still to be given (*dự thảo, chưa cấp số*)."""
        return self.serial is None

    @property
    def is_party(self) -> bool:
        """Whether the number is one of the Party (*văn bản của Đảng*)."""
        return "/" in self.symbol

    @property
    def is_joint(self) -> bool:
        """Whether several bodies issue the document together (*văn bản liên tịch*)."""
        return len(self.bodies) > 1

    @property
    def kind(self) -> NumberKind:
        """What the form says: legal, administrative, or of the Party.

        >>> DocumentNumber.parse("06/2024/QĐ-UBND").kind, DocumentNumber.parse("12/UBND-VX").kind
        (<NumberKind.NORMATIVE: 'văn bản quy phạm pháp luật'>, <NumberKind.LETTER: 'công văn'>)
        """
        if self.is_party:
            return NumberKind.PARTY
        if self.type_code == "VBHN":
            return NumberKind.CONSOLIDATED
        if self.year:
            return NumberKind.NORMATIVE
        is_letter = self.document_type is DocumentType.LETTER
        return NumberKind.LETTER if is_letter else NumberKind.ADMINISTRATIVE

    @property
    def type_code(self) -> str | None:
        """Abbreviation of the type (*tên loại viết tắt*); None for a letter or a law.

        None, too, for a type of the Party that is not known.
        """
        first = self._groups[0]
        return None if self.is_letter else TYPE_CODES.get(first.casefold())

    @property
    def type_name(self) -> str | None:
        """Name of the type; None where the number does not tell it.

        ``QH15`` is a law or a resolution, and the Party writes ``QĐ`` for *Quyết định*
        and for *Quy định*. What it writes in front of the slash is always a type, though
        not all are known:

        >>> unknown = DocumentNumber.parse("12-QĐi/TW")
        >>> unknown.type_name, unknown.bodies
        (None, ('TW',))
        """
        code = self.type_code
        if (self.is_party and code in {"QĐ", None}) or self._is_assembly:
            return None
        return TYPE_NAMES[code] if code else DocumentType.LETTER.label

    @property
    def document_type(self) -> DocumentType | None:
        """The type, if it is one of the 29 types and 3 copies of the decree."""
        labels = {kind.label: kind for kind in DocumentType}
        return labels.get(self.type_name or "")

    @property
    def bodies(self) -> tuple[str, ...]:
        """Abbreviations of those who issue it (*cơ quan ban hành*), the leading one first.

        >>> DocumentNumber.parse("17/2015/TTLT-BTP-BQP").bodies
        ('BTP', 'BQP')
        >>> DocumentNumber.parse("1658/NQ-UBTVQH15").bodies
        ('UBTVQH',)
        """
        names = (ASSEMBLY.sub(r"\1", group) for group in self._after_type[: self._body_count])
        return tuple(name for name in names if name not in MATTERS)

    @property
    def drafting_unit(self) -> str | None:
        """Abbreviation of the unit that drafted it (*đơn vị soạn thảo*), if it is given.

        >>> DocumentNumber.parse("221/CVT&LTNN-NV").drafting_unit
        'NV'
        """
        return "-".join(self._after_type[self._body_count :]) or None

    @property
    def term(self) -> int | None:
        """Term of the National Assembly (*khóa Quốc hội*): 15 in ``QH15``."""
        found = ASSEMBLY.fullmatch(self._groups[-1])
        return int(found[2]) if found else None

    @property
    def short(self) -> str:
        """The bare number, as in *Chỉ thị số 09*; the room for it in a draft."""
        if self.serial is None:
            return _ROOM
        part = f".{self.part}" if self.part else ""
        return f"{self.serial:02d}{part}{self.letter}"

    @property
    def _groups(self) -> tuple[str, ...]:
        return tuple(self.symbol.replace("/", "-").split("-"))

    @property
    def _is_assembly(self) -> bool:
        return bool(ASSEMBLY.fullmatch(self._groups[0]))

    @property
    def _is_typed(self) -> bool:
        return self.is_party or self.type_code is not None

    @property
    def _after_type(self) -> tuple[str, ...]:
        return self._groups[1:] if self._is_typed else self._groups

    @property
    def _body_count(self) -> int:
        code, groups = self.type_code, self._after_type
        if code and (self.year or is_joint_code(code)):
            return len(groups)
        joined = (group in PARTNERS for group in groups[1:])
        return len(groups) if self._is_typed and all(joined) else 1

    @classmethod
    def parse(cls, text: str, *, is_letter: bool = False, is_draft: bool = False) -> Self:
        """Read a number as documents print it, with or without ``Số:``.

        With *is_draft*, its place may be blank: ``/BC-UBND``.

        >>> DocumentNumber.parse("293/BC UBND")
        Traceback (most recent call last):
            ...
        vn_localgov.errors.ParseError: expected nothing more
            293/BC UBND
                  ^

        Raises:
            ParseError: *text* is not a document number. If `read` can read it, the
                error has what it read as its candidate.
        """
        try:
            return cls._parse(text, is_letter=is_letter, is_draft=is_draft)
        except ParseError as error:
            number = cls._mended(text)
            error.candidates = (str(number.value),) if number else ()
            raise

    @classmethod
    def read(cls, text: str) -> Reading[Self]:
        """Read a number that was typed or scanned badly, and say what was repaired.

        Taken are spaces around slash and hyphen, other dashes, look-alike letters such
        as ``Ð``, small letters, and a missing hyphen where there is only one place for it:

        >>> number = DocumentNumber.read("Số: 135 / qđubnd")
        >>> print(number.value)
        135/QĐ-UBND
        >>> [(it.position, it.found, it.replacement) for it in number.repairs]
        [(7, ' ', ''), (9, ' ', ''), (10, 'qđubnd', 'QĐ-UBND')]

        Raises:
            ParseError: *text* is not a document number, or its number is still blank.
        """
        return cls._mended(text) or Reading(cls._parse(text))

    @classmethod
    def _mended(cls, text: str) -> Reading[Self] | None:
        try:
            mended = mend(text)
            return Reading(cls._parse(mended.value), mended.repairs)
        except ParseError:
            return None

    @classmethod
    def _parse(cls, text: str, *, is_letter: bool = False, is_draft: bool = False) -> Self:
        scan = Scanner(text)
        number = cls(**scan_parts(scan, is_draft=is_draft)._asdict())
        scan.expect(END)
        return attrs.evolve(number, is_letter=is_letter)

    @classmethod
    def scan(cls, scan: Scanner) -> Self:
        """Step over a number, for readers of longer texts."""
        return cls(**scan_parts(scan)._asdict())

    def __str__(self) -> str:
        if self.is_party:
            return f"{self.short}-{self.symbol}"
        year = f"{self.year}/" if self.year else ""
        return f"{self.short}/{year}{self.symbol}"
