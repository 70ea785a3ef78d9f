"""Villages, communes, districts and provinces, each with the time in which it existed."""

import datetime as dt
import enum
from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import capitalize_first, nfc
from vn_localgov.places._named import is_named_after

# Since then local government has two tiers (Luật 72/2025/QH15).
REFORM = dt.date(2025, 7, 1)


class CommuneKind(enum.Enum):
    """Kind of a commune-level unit (*loại đơn vị hành chính cấp xã*).

    The town (*thị trấn*) ended with 30 June 2025, the special zone (*đặc khu*)
    began the day after (Luật 72/2025/QH15).
    """

    XA = "xã"
    PHUONG = "phường"
    THI_TRAN = "thị trấn"
    DAC_KHU = "đặc khu"


class DistrictKind(enum.Enum):
    """Kind of a district (*loại đơn vị hành chính cấp huyện*), until 30 June 2025."""

    HUYEN = "huyện"
    QUAN = "quận"
    THI_XA = "thị xã"
    THANH_PHO = "thành phố"


class ProvinceKind(enum.Enum):
    """Kind of a province (*loại đơn vị hành chính cấp tỉnh*)."""

    TINH = "tỉnh"
    THANH_PHO = "thành phố"


class VillageKind(enum.Enum):
    """Kind of a place within a commune (*thôn, tổ dân phố và tương đương*)."""

    THON = "thôn"
    TO_DAN_PHO = "tổ dân phố"
    AP = "ấp"
    BAN = "bản"
    BUON = "buôn"
    KHU_PHO = "khu phố"
    LANG = "làng"
    XOM = "xóm"


_PROPER_NAME = r"(?:[^\W_]|[-'’])+(?:\s(?:[^\W_]|[-'’])+)*"
_NAME = Token(_PROPER_NAME, "a name", "tên")
_COMMUNE_KIND = Token(
    rf"(?i:({'|'.join(kind.value for kind in CommuneKind)}))\s+",
    "'xã', 'phường', 'thị trấn' or 'đặc khu'",
    "'xã', 'phường', 'thị trấn' hoặc 'đặc khu'",
)
_VILLAGE_KIND = Token(
    rf"(?i:({'|'.join(kind.value for kind in VillageKind)}))\s+",
    "a kind of village such as 'thôn'",
    "loại như 'thôn', 'tổ dân phố'",
)


def _scan_place(text: str, kind: Token) -> tuple[str, str]:
    scan = Scanner(text)
    word = scan.expect(kind)[1].lower()
    name = scan.expect(_NAME)[0]
    scan.expect(END)
    return word, name


@attrs.frozen(kw_only=True)
class Village:
    """A village or quarter (*thôn, tổ dân phố*), part of a commune.

    >>> print(Village.parse("thôn Trung Hòa"))
    thôn Trung Hòa
    """

    kind: VillageKind = VillageKind.THON
    name: str = attrs.field(converter=nfc)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read kind and name; the inverse of ``str``.

        Raises:
            ParseError: *text* does not begin with a kind, or has no name.
        """
        kind, name = _scan_place(text, _VILLAGE_KIND)
        return cls(kind=VillageKind(kind), name=name)

    def __str__(self) -> str:
        return f"{self.kind.value} {self.name}"


class _Unit:
    """What communes, districts and provinces have in common."""

    __slots__ = ()
    kind: CommuneKind | DistrictKind | ProvinceKind
    name: str
    valid_from: dt.date | None
    valid_to: dt.date | None

    @property
    def parents(self) -> tuple[str | None, ...]:
        """What it is a part of, from small to large."""
        return ()

    @property
    def full_name(self) -> str:
        """Name with all that it is a part of, as an address ends."""
        return ", ".join([str(self), *filter(None, self.parents)])

    def existed_on(self, date: dt.date) -> bool:
        """Whether it was there on *date*."""
        begun = self.valid_from is None or self.valid_from <= date
        return begun and (self.valid_to is None or date <= self.valid_to)

    def place_name(self, *, with_kind: bool | None = None) -> str:
        """Name as it stands before the date of a document (*địa danh*).

        The bare name; but a unit named after a number, a person or an event bears its
        kind too (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.4a). The library knows
        numbers and the best-known names; say *with_kind* where you know better.

        >>> Commune.parse("xã Mai Trung").place_name()
        'Mai Trung'
        >>> Commune.parse("phường 1").place_name()
        'Phường 1'
        >>> Commune.parse("xã Trường Chinh").place_name(with_kind=True)
        'Xã Trường Chinh'
        """
        chosen = is_named_after(self.name) if with_kind is None else with_kind
        return capitalize_first(str(self)) if chosen else self.name

    def __str__(self) -> str:
        return f"{self.kind.value} {self.name}"


@attrs.frozen(kw_only=True)
class Commune(_Unit):
    """A unit of the lowest level of government (*xã, phường, đặc khu*).

    A code alone does not identify a commune over time: Hợp Thịnh bears since
    1 July 2025 the code that Mai Trung bore before.

    >>> mai_trung = Commune(
    ...     kind=CommuneKind.XA, name="Mai Trung", code="07864",
    ...     valid_to=dt.date(2025, 6, 30), district="huyện Hiệp Hòa",
    ... )
    >>> print(mai_trung)
    xã Mai Trung
    >>> mai_trung.existed_on(dt.date(2023, 12, 14))
    True

    Attributes:
        code: Five digits of the state list (QĐ 19/2025/QĐ-TTg), if known.
        valid_from: First day, or None for "as far back as matters".
        valid_to: Last day, or None for "still".
        district: With its kind; only until 30 June 2025.
        province: With its kind, as on the day that was asked for.
        resolution: Number of the one that made the commune, if known.
        villages: Those of the commune, in the order of its own lists.
    """

    kind: CommuneKind
    name: str = attrs.field(converter=nfc)
    code: str | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(attrs.validators.matches_re(r"[0-9]{5}")),
    )
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    district: str | None = None
    province: str | None = None
    resolution: str | None = None
    villages: tuple[Village, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read kind and name, as in ``xã Mai Trung``; the inverse of ``str``.

        Raises:
            ParseError: *text* does not begin with a kind, or has no name.
        """
        kind, name = _scan_place(text, _COMMUNE_KIND)
        return cls(kind=CommuneKind(kind), name=name)

    @property
    def parents(self) -> tuple[str | None, ...]:
        """District, if there is one, and province."""
        return self.district, self.province


@attrs.frozen(kw_only=True)
class District(_Unit):
    """A unit between commune and province (*huyện, quận, thị xã, thành phố*).

    There are none since 1 July 2025 (Luật 72/2025/QH15).

    Attributes:
        code: Three digits.
        valid_from: First day, or None for "as far back as matters".
        valid_to: Last day, or None for "still".
        province: With its kind.
    """

    kind: DistrictKind
    name: str = attrs.field(converter=nfc)
    code: str = attrs.field(validator=attrs.validators.matches_re(r"[0-9]{3}"))
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    province: str

    @property
    def parents(self) -> tuple[str | None, ...]:
        """Its province."""
        return (self.province,)


@attrs.frozen(kw_only=True)
class Province(_Unit):
    """A unit of the upper level of government (*tỉnh, thành phố trực thuộc trung ương*).

    Attributes:
        code: Two digits.
        valid_from: First day, or None for "as far back as matters".
        valid_to: Last day, or None for "still".
        resolution: Number of the one that made the province, if known.
    """

    kind: ProvinceKind
    name: str = attrs.field(converter=nfc)
    code: str = attrs.field(validator=attrs.validators.matches_re(r"[0-9]{2}"))
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    resolution: str | None = None
