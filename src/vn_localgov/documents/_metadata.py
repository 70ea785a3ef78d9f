"""What a records system keeps about an outgoing document."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from vn_localgov._text import nfc
from vn_localgov.documents._checks import composed_or_none
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.errors import LocalGovError, Wording

# Name in the decree, value, and the length of its field.
_Value: TypeAlias = tuple[str, object, int]


_UNNUMBERED = Wording(
    "CodeNumber is not given yet: this is a draft, the clerk numbers it when it is signed",
    "CodeNumber chưa có: đây là dự thảo, văn thư cấp số khi văn bản được ký",
)


class MetadataError(LocalGovError, ValueError):
    """Metadata that do not fit into their fields, with all that does not fit.

    Attributes:
        wordings: One message a field, in both languages.
    """

    # Where to import it from, so that a traceback says it.
    __module__ = "vn_localgov.documents"

    def __init__(self, wordings: tuple[Wording, ...]) -> None:
        super().__init__(wordings)
        self.wordings = wordings

    def __str__(self) -> str:
        return "\n".join(wording.en for wording in self.wordings)


def _number(number: DocumentNumber) -> DocumentNumber:
    # As a converter, because the type name is taken from it before anything is checked.
    if not isinstance(number, DocumentNumber):
        message = "number is a DocumentNumber, as DocumentNumber.parse('293/BC-UBND') gives it"
        raise TypeError(f"{message}, not {number!r}")
    return number


def _called(name: str, most: int) -> dict[str, object]:
    """Name and length of a field in the decree: characters, or digits of a number."""
    return {"name": name, "most": most}


@attrs.frozen(kw_only=True)
class Addressee:
    """A body that a document goes to (*nơi nhận*)."""

    organ_name: str = attrs.field(converter=nfc, metadata=_called("OrganName", 200))
    organ_id: str | None = attrs.field(default=None, metadata=_called("OrganId", 13))


@attrs.frozen(kw_only=True)
class Metadata:
    """The data of an outgoing document (*thông tin đầu ra của văn bản đi*).

    >>> metadata = Metadata(
    ...     number=DocumentNumber.parse("293/BC-UBND"),
    ...     issued_date=dt.date(2023, 12, 14),
    ...     organ_name="Ủy ban nhân dân xã Mai Trung",
    ...     subject="Kết quả thực hiện nhiệm vụ năm 2023",
    ... )
    >>> metadata.code_number, metadata.code_notation, metadata.type_name
    ('293', 'BC-UBND', 'Báo cáo')
    >>> metadata.as_dict()["IssuedDate"]
    '14/12/2023'

    What does not fit is told at once:

    >>> attrs.evolve(metadata, language="v" * 31, page_amount=1000)
    Traceback (most recent call last):
        ...
    vn_localgov.documents.MetadataError: Language holds at most 30 characters, not 31
    PageAmount holds a number of at most 3 digits, not 1000

    Source: NĐ 30/2020/NĐ-CP, Phụ lục VI, phần II.I. Attributes are called as there;
    `as_dict` has the names of the decree.

    Attributes:
        number: CodeNumber and CodeNotation.
        type_name: That of the number, unless another is given.

    Raises:
        MetadataError: A value is longer than its field, or is no whole number, or a text
            that the decree asks for is empty.
        TypeError: *number* is not a `DocumentNumber`.
    """

    number: DocumentNumber = attrs.field(converter=_number)
    issued_date: dt.date = attrs.field(metadata=_called("IssuedDate", 10))
    organ_name: str = attrs.field(converter=nfc, metadata=_called("OrganName", 200))
    subject: str = attrs.field(converter=nfc, metadata=_called("Subject", 500))
    type_name: str | None = attrs.field(
        default=attrs.Factory(lambda self: self.number.type_name, takes_self=True),
        converter=composed_or_none,
        metadata=_called("TypeName", 100),
    )
    language: str = attrs.field(default="Tiếng Việt", metadata=_called("Language", 30))
    page_amount: int | None = attrs.field(default=None, metadata=_called("PageAmount", 3))
    description: str | None = attrs.field(
        default=None, converter=composed_or_none, metadata=_called("Description", 500)
    )
    signer_position: str | None = attrs.field(
        default=None, converter=composed_or_none, metadata=_called("SignerInfo.Position", 100)
    )
    signer_name: str | None = attrs.field(
        default=None, converter=composed_or_none, metadata=_called("SignerInfo.FullName", 50)
    )
    to: tuple[Addressee, ...] = attrs.field(default=(), converter=tuple)
    priority: int | None = attrs.field(default=None, metadata=_called("Priority", 1))
    issued_amount: int | None = attrs.field(default=None, metadata=_called("IssuedAmount", 3))
    due_date: dt.date | None = attrs.field(default=None, metadata=_called("DueDate", 10))
    file_organ_id: str | None = attrs.field(default=None, metadata=_called("FileCode.OrganId", 13))
    file_catalog: int | None = attrs.field(
        default=None, metadata=_called("FileCode.FileCatalog", 4)
    )
    file_notation: str | None = attrs.field(
        default=None, metadata=_called("FileCode.FileNotation", 20)
    )
    doc_ordinal: int | None = attrs.field(default=None, metadata=_called("DocOrdinal", 3))

    def __attrs_post_init__(self) -> None:
        faults = [_UNNUMBERED] if self.number.is_draft else []
        faults += _faults("", (("CodeNotation", self.code_notation, 30),))
        faults += _faults("", _values(self))
        for position, addressee in enumerate(self.to):
            faults += _faults(f"To[{position}].", _values(addressee))
        if faults:
            raise MetadataError(tuple(faults))

    @property
    def code_number(self) -> str:
        """The number (*số của văn bản*): ``05``."""
        return self.number.short

    @property
    def code_notation(self) -> str:
        """What follows the number (*ký hiệu của văn bản*): ``2018/NĐ-CP``."""
        return str(self.number).removeprefix(self.code_number)[1:]

    def as_dict(self) -> dict[str, object]:
        """Name the values as the decree does; what is not known is left out."""
        number = {"CodeNumber": self.code_number, "CodeNotation": self.code_notation}
        record: dict[str, object] = number | _named(self)
        return record | ({"To": [_named(it) for it in self.to]} if self.to else {})


def _faults(prefix: str, values: Iterable[_Value]) -> Iterator[Wording]:
    for name, value, most in values:
        if isinstance(value, str) and not value.strip():
            yield Wording(
                f"{prefix}{name} is empty: write it, or leave it out if it may be missing",
                f"{prefix}{name} để trống: cần ghi, hoặc bỏ hẳn nếu không bắt buộc",
            )
        elif isinstance(value, str) and len(value) > most:
            yield Wording(
                f"{prefix}{name} holds at most {most} characters, not {len(value)}",
                f"{prefix}{name} chứa tối đa {most} ký tự, không phải {len(value)}",
            )
        elif not isinstance(value, str | dt.date) and not _fits(value, most):
            yield Wording(
                f"{prefix}{name} holds a number of at most {most} digits, not {value!r}",
                f"{prefix}{name} chứa số có tối đa {most} chữ số, không phải {value!r}",
            )


def _fits(value: object, most: int) -> bool:
    return type(value) is int and 0 <= value < 10**most


def _values(record: attrs.AttrsInstance) -> Iterator[_Value]:
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.metadata and value is not None:
            yield field.metadata["name"], value, field.metadata["most"]


def _named(record: attrs.AttrsInstance) -> dict[str, object]:
    """Put the values under their names; those of a group under that of the group."""
    named: dict[str, object] = {}
    groups: dict[str, dict[str, object]] = {}
    for name, value, _ in _values(record):
        group, _dot, key = name.rpartition(".")
        place = groups.setdefault(group, {}) if group else named
        place[key] = _printed(value) if isinstance(value, dt.date) else value
    return named | groups


def _printed(date: dt.date) -> str:
    return f"{date.day:02d}/{date.month:02d}/{date.year:04d}"
