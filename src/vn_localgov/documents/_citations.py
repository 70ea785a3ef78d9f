"""Refer to other documents."""

import datetime as dt
import re
from functools import lru_cache
from typing import Self

import attrs
from attrs.validators import optional

from vn_localgov._scan import END, Scanner, Token
from vn_localgov.dates import DateStyle, format_date, scan_date
from vn_localgov.documents._checks import composed, composed_or_none, formed, made, whole
from vn_localgov.documents._numbers import DocumentNumber

_WORD = r"[^\W\d_]+"
_LAW_START = rf"(?:Hiến pháp|(?:Bộ luật|Luật|Pháp lệnh) (?!số(?!\w)){_WORD})"
_LAW_NAME = rf"{_LAW_START}(?:,? {_WORD})*"
_TYPE_NAME = rf"{_WORD}(?: (?!số(?!\w)){_WORD})*"
# What a subject may begin with. A body that had such a word in its name could not be
# told from the subject behind it.
OPENINGS = (
    *("về", "V/v", "quy định", "ban hành", "sửa đổi", "bổ sung", "hướng dẫn", "phê duyệt"),
    *("thực hiện", "triển khai", "tăng cường", "thi hành", "công bố", "thành lập", "kiện toàn"),
    *("giao(?! thông)", "thông qua", "bãi bỏ", "thay thế", "điều chỉnh", "hợp nhất", "đính chính"),
    *("phát động", "tổ chức", "xử phạt", "cho phép", "đẩy mạnh", "nâng cao", "tiếp tục"),
    *("yêu cầu", "đề nghị", "phân công", "công nhận", "tổng kết", "sơ kết", "một số", "chi tiết"),
)
OPENING = rf"(?:(?:{'|'.join(OPENINGS)})(?!\w)|[“\"])"

_TITLE = Token(
    rf"({_LAW_NAME}?)(?= số [0-9]| năm [0-9]|,? ngày [0-9]|\s*\Z)|{_TYPE_NAME}(?= số )",
    "the name of a document and 'số', such as 'Kế hoạch số', or the name of a law",
    "tên loại văn bản và chữ 'số', như 'Kế hoạch số', hoặc tên luật",
)
_NUMBER = Token(r" số (?=[0-9])", "'số' and a number", "chữ 'số' rồi đến số")
_BARE = Token(r"([0-9]{1,6}[a-zđ]?(?:/[12][0-9]{3})?)(?![0-9A-Za-zđ./-])", "a number", "một số")
_YEAR = Token(r" năm ([12][0-9]{3})(?![0-9])", "'năm' and a year", "chữ 'năm' rồi đến năm")
_DATE = Token(r",? (?=ngày )", "'ngày' and a date", "'ngày' rồi đến ngày ban hành")
_BODY_WORD = r"[^\W_][^\s,;“\"()]*"
_BODY = Token(
    rf" của ({_BODY_WORD}(?:,? (?!{OPENING})(?:[-–&] )?{_BODY_WORD})*)",
    "'của' and who issued it",
    "chữ 'của' rồi đến cơ quan ban hành",
)
_SUBJECT = Token(rf",? ({OPENING}[^\n]*)", "the subject", "trích yếu nội dung")

_BARE_ONLY = r"[0-9]{1,6}[a-zđ]?(?:/[12][0-9]{3})?"
_NAME_ONLY = rf"{_LAW_NAME}|{_TYPE_NAME}"
_BODY_ONLY = rf"{_BODY_WORD}(?:,? (?!{OPENING})(?:[-–&] )?{_BODY_WORD})*"
_SUBJECT_ONLY = rf"{OPENING}(?:[^\n]*\S)?"
_IS_LAW = re.compile(_LAW_NAME)
_IS_NAME = re.compile(_NAME_ONLY)
_IS_BODY = re.compile(_BODY_ONLY)
_IS_SUBJECT = re.compile(_SUBJECT_ONLY)


# Texts have few names and bodies, and these again and again.
@lru_cache(maxsize=4096)
def _is_name(text: str) -> bool:
    return bool(_IS_NAME.fullmatch(text))


@lru_cache(maxsize=4096)
def _is_law(name: str) -> bool:
    return bool(_IS_LAW.fullmatch(name))


@lru_cache(maxsize=4096)
def is_body(text: str) -> bool:
    """Whether a body can be called so."""
    return bool(_IS_BODY.fullmatch(text))


def is_subject(text: str) -> bool:
    """Whether this can be a subject."""
    return bool(_IS_SUBJECT.fullmatch(text))


def _name_is_valid(_: object, attribute: "attrs.Attribute[str]", name: str) -> None:
    if not _is_name(name):
        raise ValueError(
            f"{attribute.name} of a type or law expected, such as 'Kế hoạch': {name!r}"
        )


def _body_is_valid(_: object, attribute: "attrs.Attribute[str]", body: str) -> None:
    if not is_body(body):
        raise ValueError(
            f"{attribute.name} expected, such as 'UBND xã', without a subject in it: {body!r}"
        )


_TEXT = made(str, "a text")
_NUMBER_MADE = made(
    DocumentNumber, "a DocumentNumber, as DocumentNumber.parse('18/KH-UBND') gives it"
)
_BARE_FORMED = formed(_BARE_ONLY, "a number without its symbol, such as '09' or '116/2020'")
_SUBJECT_FORMED = formed(_SUBJECT_ONLY, "one line that begins with a word such as 'về'")


@attrs.frozen(kw_only=True)
class Citation:
    """A document that the text refers to (*viện dẫn*).

    >>> plan = Citation.parse("Kế hoạch số 18/KH-UBND ngày 27/01/2023")
    >>> plan.number.serial, plan.date
    (18, datetime.date(2023, 1, 27))
    >>> print(plan)
    Kế hoạch số 18/KH-UBND ngày 27/01/2023

    A decree is cited in full first, and then in short:

    >>> decree = Citation.parse(
    ...     "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ "
    ...     "về công tác văn thư"
    ... )
    >>> decree.body, decree.subject, decree.short()
    ('Chính phủ', 'về công tác văn thư', 'Nghị định số 30/2020/NĐ-CP')

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b.

    Attributes:
        name: What the document is called: its type, ``văn bản``, or the name of a law.
        number: Number and symbol; None for a law by its name, and where *bare* is set.
        bare: The number without its symbol, where the text tells no more: ``09``,
            ``116/2020``.
        year: The year of a law that is cited by it (*năm 2013*).
        date: When it was issued, if that is known.
        body: Who issued it (*cơ quan ban hành*).
        subject: What it is about (*trích yếu*), with its first word: ``về …``, ``quy định …``.

    Raises:
        ValueError: A part is not of its form, or something other than a law has no number.
        TypeError: A part is not of its type.
    """

    name: str = attrs.field(converter=composed, validator=[_TEXT, _name_is_valid])
    number: DocumentNumber | None = attrs.field(default=None, validator=optional(_NUMBER_MADE))
    bare: str | None = attrs.field(default=None, validator=optional(_BARE_FORMED))
    year: int | None = attrs.field(default=None, validator=optional(whole(1000, 2999)))
    date: dt.date | None = attrs.field(default=None, validator=optional(made(dt.date, "a date")))
    body: str | None = attrs.field(
        default=None, converter=composed_or_none, validator=optional([_TEXT, _body_is_valid])
    )
    subject: str | None = attrs.field(
        default=None, converter=composed_or_none, validator=optional(_SUBJECT_FORMED)
    )

    def __attrs_post_init__(self) -> None:
        if self.number and self.bare:
            raise ValueError("number has the bare number in it: give only one of them")
        if self.number or self.bare:
            return
        if not self.is_law:
            raise ValueError("only a law may be cited without its number")
        if (self.body or self.subject) and not (self.year or self.date):
            raise ValueError("a law needs number, year or date before its body and subject")

    @property
    def is_law(self) -> bool:
        """Whether this is a law or ordinance by its name (*luật, pháp lệnh*)."""
        return _is_law(self.name)

    @property
    def _serial(self) -> str:
        return str(self.number) if self.number else self.bare or ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a reference with all its parts; the inverse of ``str``.

        Raises:
            ParseError: *text* is not such a reference.
        """
        scan = Scanner(text)
        title = scan.expect(_TITLE)
        number, bare = _scan_number(scan, is_law=bool(title[1]))
        year = scan.accept(_YEAR)
        date = scan_date(scan) if scan.accept(_DATE) else None
        body, subject = scan.accept(_BODY), scan.accept(_SUBJECT)
        scan.expect(END)
        return cls(
            name=title[0],
            number=number,
            bare=bare,
            year=int(year[1]) if year else None,
            date=date,
            body=body[1] if body else None,
            subject=subject[1].rstrip() if subject else None,
        )

    def full(self, *, date_style: DateStyle = "long", law_number: bool = False) -> str:
        """Write the reference as it stands where the document is named first.

        A law goes by its name; since 2025 real documents give its number, too:

        >>> law = Citation.parse("Luật Tổ chức chính quyền địa phương số 72/2025/QH15")
        >>> law.full()
        'Luật Tổ chức chính quyền địa phương'
        >>> law.full(law_number=True)
        'Luật Tổ chức chính quyền địa phương số 72/2025/QH15'
        """
        if self.is_law:
            return self.short(law_number=law_number)
        return self._with_number + self._rest(date_style)

    def short(self, *, law_number: bool = False) -> str:
        """Write the reference as it stands where the document is named again.

        The year of a law stays, because laws of several years bear one name.
        """
        if self.is_law and not (law_number and self.number):
            return self.name + self._year
        return self._with_number

    @property
    def _with_number(self) -> str:
        return f"{self.name} số {self._serial}" if self._serial else self.name

    @property
    def _year(self) -> str:
        return f" năm {self.year}" if self.year else ""

    def _rest(self, date_style: DateStyle) -> str:
        date = f" {_dated(self.date, date_style)}" if self.date else ""
        body = f" của {self.body}" if self.body else ""
        subject = f" {self.subject}" if self.subject else ""
        return f"{self._year}{date}{body}{subject}"

    def __str__(self) -> str:
        return self._with_number + self._rest("short")


def _dated(date: dt.date, style: DateStyle) -> str:
    return format_date(date) if style == "long" else f"ngày {format_date(date, style)}"


def _scan_number(scan: Scanner, *, is_law: bool) -> tuple[DocumentNumber | None, str | None]:
    if not scan.accept(_NUMBER):
        if not is_law:
            scan.expect(_NUMBER)
        return None, None
    if bare := scan.accept(_BARE):
        return None, bare[1]
    return DocumentNumber.scan(scan), None
