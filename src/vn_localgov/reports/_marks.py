"""Marks around a document: how urgent and how secret it is, for whom, and who wrote it."""

import datetime as dt
import enum

import attrs

from vn_localgov._text import nfc
from vn_localgov.dates import format_date
from vn_localgov.documents import DocumentType


class Urgency(enum.Enum):
    """How fast a document has to be forwarded (*mức độ khẩn*), the fastest first.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2.b.
    """

    EXPRESS = "Hỏa tốc", 30
    VERY_URGENT = "Thượng khẩn", 40
    URGENT = "Khẩn", 20

    label: str
    width_mm: int

    def __init__(self, label: str, width_mm: int) -> None:
        """Make a member of its name and the width of its stamp, which is 8 mm high."""
        self.label = label
        self.width_mm = width_mm


class Secrecy(enum.Enum):
    """How secret a document is (*độ mật*), the most secret first.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2.a.
    """

    TOP = "Tuyệt mật"
    HIGH = "Tối mật"
    NORMAL = "Mật"


class Circulation(enum.Enum):
    """Who may see a document (*phạm vi lưu hành*).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2.c.
    """

    RETURN_AFTER_READING = "Xem xong trả lại"
    INTERNAL = "Lưu hành nội bộ"


def moment_of_signing(when: dt.datetime) -> str:
    """Write when something was signed (*thời gian ký số*), to the second.

    >>> moment_of_signing(dt.datetime(2026, 3, 5, 9, 30, 15))
    '05/3/2026; 09:30:15'

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.8.b.

    Args:
        when: In the time of Viet Nam.
    """
    return f"{format_date(when.date(), 'short')}; {when:%H:%M:%S}"


@attrs.frozen(kw_only=True)
class ElectronicCopy:
    """What a copy in electronic form says of itself (*bản sao điện tử*).

    >>> ElectronicCopy(
    ...     kind=DocumentType.FULL_COPY, body="Ủy ban nhân dân xã Hợp Thịnh",
    ...     signed=dt.datetime(2026, 3, 5, 9, 30, 15),
    ... ).line
    'Sao y; Ủy ban nhân dân xã Hợp Thịnh; 05/3/2026; 09:30:15'

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần II, mục I, and Phụ lục III, Mẫu 3.2.

    Attributes:
        kind: Full copy, copy of a copy, or extract.
        body: Who copied it.
        signed: When, in the time of Viet Nam.

    Raises:
        ValueError: The kind is no copy.
    """

    kind: DocumentType
    body: str = attrs.field(converter=nfc)
    signed: dt.datetime

    def __attrs_post_init__(self) -> None:
        if not self.kind.is_copy:
            raise ValueError(f"{self.kind} is no copy")

    @property
    def line(self) -> str:
        """What stands at the top right of the first page."""
        kind = self.kind.label.removeprefix("Bản ").capitalize()
        return f"{kind}; {self.body}; {moment_of_signing(self.signed)}"


@attrs.frozen(kw_only=True)
class Marks:
    """What may stand around a document beside its frame (*các thành phần thể thức khác*).

    >>> Marks(drafter="PL", copies=300).drafted
    'PL.(300)'

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.2 to III.4.

    Attributes:
        drafter: Sign of who wrote it (*ký hiệu người soạn thảo*).
        copies: How many are issued (*số lượng bản phát hành*); only with a drafter.
        copied: Set if this is a copy in electronic form.
        address: Address, mail, site and telephone of the body, for the foot of page 1.

    Raises:
        ValueError: Copies are counted without a drafter.
    """

    urgency: Urgency | None = None
    secrecy: Secrecy | None = None
    circulation: Circulation | None = None
    drafter: str = attrs.field(default="", converter=nfc)
    copies: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.ge(1))
    )
    address: str = attrs.field(default="", converter=nfc)
    copied: ElectronicCopy | None = None

    def __attrs_post_init__(self) -> None:
        if self.copies is not None and not self.drafter:
            raise ValueError("the number of copies stands behind the sign of the drafter")

    @property
    def drafted(self) -> str:
        """Drafter and copies as they are printed; empty without a drafter."""
        copies = f".({self.copies})" if self.copies is not None else ""
        return f"{self.drafter.upper()}{copies}"
