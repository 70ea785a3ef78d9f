"""What stands around the text of a document: who issues, signs and receives it."""

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Self

import attrs

from vn_localgov._text import nfc
from vn_localgov.documents._issued import check_existence
from vn_localgov.places import REFORM, Commune

_COMMITTEE, _COUNCIL = "Ủy ban nhân dân", "Hội đồng nhân dân"
_CHAIR = "Chủ tịch"
# Two levels of government, and departments in communes (Luật 72/2025/QH15).


@attrs.frozen(kw_only=True)
class IssuingBody:
    """The body that issues a document (*cơ quan, tổ chức ban hành*).

    >>> body = IssuingBody(name="Ủy ban nhân dân", place="xã Mai Trung")
    >>> body.lines
    ('ỦY BAN NHÂN DÂN', 'XÃ MAI TRUNG')
    >>> print(body)
    Ủy ban nhân dân xã Mai Trung

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.

    Attributes:
        place: The commune, on a line of its own; empty for a department.
        superior: The body directly above (*cơ quan chủ quản trực tiếp*). A People's
            Committee or Council has none.
    """

    name: str = attrs.field(converter=nfc)
    place: str = attrs.field(default="", converter=nfc)
    superior: str | None = None

    @classmethod
    def committee(cls, commune: Commune) -> Self:
        """Name the People's Committee of *commune* (*Ủy ban nhân dân*).

        The two lines are the same before and after 1 July 2025, without a body above:
        a People's Committee has none.

        >>> IssuingBody.committee(Commune.parse("xã Hợp Thịnh")).lines
        ('ỦY BAN NHÂN DÂN', 'XÃ HỢP THỊNH')
        """
        return cls(name=_COMMITTEE, place=str(commune))

    @classmethod
    def council(cls, commune: Commune) -> Self:
        """Name the People's Council of *commune* (*Hội đồng nhân dân*)."""
        return cls(name=_COUNCIL, place=str(commune))

    @classmethod
    def chair(cls, commune: Commune) -> Self:
        """Name the chair of the Committee, whom the law gives powers of their own.

        >>> print(IssuingBody.chair(Commune.parse("xã Hợp Thịnh")))
        Chủ tịch Ủy ban nhân dân xã Hợp Thịnh

        Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2.a; very many chairs issue as
        *Ủy ban nhân dân* instead, and sign without ``TM.``.
        """
        return cls(name=f"{_CHAIR} {_COMMITTEE}", place=str(commune))

    @classmethod
    def department(cls, name: str, commune: Commune, *, on: dt.date) -> Self:
        """Name a department of the Committee of *commune* (*cơ quan chuyên môn*).

        Communes have them since 1 July 2025; before, single officials did their work.

        >>> office = IssuingBody.department(
        ...     "Phòng Kinh tế", Commune.parse("xã Hợp Thịnh"), on=dt.date(2026, 3, 5)
        ... )
        >>> office.superior, office.lines
        ('UBND xã Hợp Thịnh', ('PHÒNG KINH TẾ',))

        Source: NĐ 150/2025/NĐ-CP of 12 June 2025, and practice for the upper line.

        Raises:
            ValueError: *on* is before 1 July 2025, or there was no such commune.
        """
        check_existence(commune, on)
        if on < REFORM:
            raise ValueError(f"communes had no departments on {on:%d/%m/%Y}")
        return cls(name=name, superior=f"UBND {commune}")

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its name at the head of a document."""
        return tuple(line.upper() for line in (self.name, self.place) if line)

    def __str__(self) -> str:
        return f"{self.name} {self.place}".strip()


class Authority(enum.Enum):
    """By what right somebody signs for the head of a body (*quyền hạn ký*)."""

    DEPUTY = "KT."
    BY_ORDER = "TL."
    BY_AUTHORITY = "TUQ."


@attrs.frozen(kw_only=True)
class Signatory:
    """Who signs, and by what right (*người ký, quyền hạn và chức vụ*).

    >>> Signatory(
    ...     name="N.V.A", position="Phó Chủ tịch", on_behalf_of="Ủy ban nhân dân",
    ...     authority=Authority.DEPUTY, head="Chủ tịch",
    ... ).lines
    ('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')

    Whether somebody may sign so, `signing_faults` tells; `build_document` refuses the rest.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7, and Điều 13.

    Attributes:
        on_behalf_of: The collective that decided (``TM.``), if one did.
        authority: Set if somebody else than the head signs, together with *head*.
        head: Position of the head for whom is signed.
        deputy_for: Position of the head of a unit who passed an order on to a deputy
            (``TL.`` and below it ``KT.``); with ``Authority.BY_ORDER`` only.
        is_acting: Whether the head is only acting (``Q.``, *quyền*).

    Raises:
        ValueError: Only one of *authority* and *head* is given.
    """

    name: str = attrs.field(converter=nfc)
    position: str = attrs.field(converter=nfc)
    on_behalf_of: str | None = None
    authority: Authority | None = None
    head: str | None = None
    deputy_for: str | None = None
    is_acting: bool = False

    @classmethod
    def for_committee(cls, name: str, *, is_deputy: bool = False) -> Self:
        """Sign what the whole People's Committee decides: a report, a plan.

        >>> Signatory.for_committee("N.V.A", is_deputy=True).lines
        ('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')
        """
        return attrs.evolve(cls.as_chair(name, is_deputy=is_deputy), on_behalf_of=_COMMITTEE)

    @classmethod
    def as_chair(cls, name: str, *, is_deputy: bool = False) -> Self:
        """Sign by the chair's own power: without ``TM.``.

        >>> Signatory.as_chair("N.V.A").lines
        ('CHỦ TỊCH',)
        """
        if not is_deputy:
            return cls(name=name, position=_CHAIR)
        position = f"Phó {_CHAIR}"
        return cls(name=name, position=position, authority=Authority.DEPUTY, head=_CHAIR)

    @classmethod
    def by_order(cls, name: str, position: str, *, deputy_for: str | None = None) -> Self:
        """Sign by order of the chair, as the head of the office does for conclusions.

        >>> Signatory.by_order("N.V.A", "Chánh Văn phòng").lines
        ('TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG')

        Who was ordered may pass it on to a deputy (Điều 13 khoản 4):

        >>> Signatory.by_order("N.V.A", "Phó Chánh Văn phòng", deputy_for="Chánh Văn phòng").lines
        ('TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG')
        """
        order = Authority.BY_ORDER
        return cls(
            name=name, position=position, authority=order, head=_CHAIR, deputy_for=deputy_for
        )

    @classmethod
    def by_authority(cls, name: str, position: str) -> Self:
        """Sign by an authority that the chair gave in writing and for a time (*thừa ủy quyền*).

        >>> Signatory.by_authority("N.V.A", "Trưởng phòng Kinh tế").lines
        ('TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ')
        """
        return cls(name=name, position=position, authority=Authority.BY_AUTHORITY, head=_CHAIR)

    def __attrs_post_init__(self) -> None:
        if (self.authority is None) != (self.head is None):
            raise ValueError("authority and head belong together")

    @property
    def lines(self) -> tuple[str, ...]:
        """Authority and position, as they stand above the signature."""
        lines = []
        if self.on_behalf_of:
            lines.append(f"TM. {self.on_behalf_of}")
        if self.authority:
            lines.append(f"{self.authority.value} {self.head}")
        if self.deputy_for:
            lines.append(f"{Authority.DEPUTY.value} {self.deputy_for}")
        acting = "Q. " if self.is_acting else ""
        return tuple(line.upper() for line in (*lines, acting + self.position))


def _tuple(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(nfc, names))


@attrs.frozen
class Recipients:
    """Who receives a document, and where it is kept (*nơi nhận*).

    >>> Recipients(["Như trên", "Lưu trữ xã"]).lines
    ('- Như trên;', '- Lưu trữ xã;', '- Lưu: VT.')

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.

    Attributes:
        archive: What follows ``Lưu:``; the records office is ``VT`` (*văn thư*).
    """

    names: tuple[str, ...] = attrs.field(converter=_tuple)
    archive: str = "VT"

    @property
    def lines(self) -> tuple[str, ...]:
        """The list as it is printed; the archive comes last and ends with a point."""
        return *(f"- {name};" for name in self.names), f"- Lưu: {self.archive}."
