"""Texts that the decree words itself: invitations, introductions, leave, and meetings."""

import datetime as dt
import re

import attrs

from vn_localgov.dates import format_date
from vn_localgov.reports._tree import Paragraph, Run

_MARKS = " .;,"
_TYPED = re.compile(r"\Aông \(bà\)\s*:?\s*", re.IGNORECASE)


def _line(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text),))


def _told(name: str, value: str) -> Paragraph:
    return _line(f"{name}: {value.rstrip(_MARKS)}.")


def _person(name: str) -> Paragraph:
    """Say *Ông (bà)* once, also if it was typed."""
    return _told("Ông (bà)", _TYPED.sub("", name))


def _moment(when: dt.datetime) -> str:
    return f"{when:%H} giờ {when:%M}, {format_date(when.date())}"


def _listed(lead: str, names: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Name one behind the words, several below them."""
    bare = [name.rstrip(_MARKS) for name in names]
    if len(bare) == 1:
        return (_line(f"{lead} {bare[0]}."),)
    *others, last = bare
    items = (*(f"{name};" for name in others), f"{last}.")
    return _line(lead), *(Paragraph(runs=(Run(it),), marker="-") for it in items)


@attrs.frozen(kw_only=True)
class Invitation:
    """The words of an invitation (*giấy mời*).

    >>> words = Invitation(
    ...     host="Ủy ban nhân dân xã Hợp Thịnh", guests=("Trưởng các thôn",), event="hội nghị",
    ...     chair="Chủ tịch Ủy ban nhân dân xã", starts=dt.datetime(2026, 3, 5, 8, 0),
    ...     place="Hội trường xã",
    ... )
    >>> for paragraph in words.paragraphs:
    ...     print(paragraph.text)
    Ủy ban nhân dân xã Hợp Thịnh trân trọng kính mời: Trưởng các thôn.
    Tới dự hội nghị.
    Chủ trì: Chủ tịch Ủy ban nhân dân xã.
    Thời gian: 08 giờ 00, ngày 05 tháng 3 năm 2026.
    Địa điểm: Hội trường xã.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7.

    Attributes:
        guests: Offices, or people with position and workplace.
        starts: In the time of Viet Nam.
        notes: What guests have to know beside.
    """

    host: str
    guests: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    event: str
    chair: str
    starts: dt.datetime
    place: str
    notes: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The text, ready for the opening of a document."""
        return (
            *_listed(f"{self.host} trân trọng kính mời:", self.guests),
            _line(f"Tới dự {self.event.rstrip(_MARKS)}."),
            _told("Chủ trì", self.chair),
            _told("Thời gian", _moment(self.starts)),
            _told("Địa điểm", self.place),
            *map(_line, self.notes),
        )


@attrs.frozen(kw_only=True)
class Introduction:
    """The words of a letter of introduction (*giấy giới thiệu*).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.8.

    Attributes:
        person: Name and workplace of who is introduced.
        sent_to: Office that the person is sent to.
        purpose: What for.
        valid_until: Last day on which the letter counts.
    """

    host: str
    person: str
    position: str
    sent_to: str
    purpose: str
    valid_until: dt.date

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The text, ready for the opening of a document."""
        return (
            _line(f"{self.host} trân trọng giới thiệu:"),
            _person(self.person),
            _told("Chức vụ", self.position),
            _told("Được cử đến", self.sent_to),
            _told("Về việc", self.purpose),
            _line(
                "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."
            ),
            _line(f"Giấy này có giá trị đến hết {format_date(self.valid_until)}."),
        )


@attrs.frozen(kw_only=True)
class Leave:
    """The words of a leave permit (*giấy nghỉ phép*).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.10.

    Attributes:
        host: Who grants the leave.
        requested: Day of the request.
        days: How many days count as leave.
        place: Where it is spent.
        kind: What it counts as: *nghỉ hằng năm*, *nghỉ không hưởng lương*.

    Raises:
        ValueError: The last day is before the first, or there are more days than between.
    """

    host: str
    person: str
    position: str
    requested: dt.date
    days: int = attrs.field(validator=attrs.validators.ge(1))
    first: dt.date
    last: dt.date
    place: str
    kind: str

    def __attrs_post_init__(self) -> None:
        if self.days > (self.last - self.first).days + 1:
            raise ValueError(
                f"{self.days} days do not fit between {self.first:%d/%m/%Y} and "
                f"{self.last:%d/%m/%Y}"
            )

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The text, ready for the opening of a document."""
        requested = format_date(self.requested)
        span = f"kể từ {format_date(self.first)} đến hết {format_date(self.last)}"
        kind = self.kind.rstrip(_MARKS)
        return (
            _line(f"Xét Đơn đề nghị nghỉ phép {requested} của ông (bà) {self.person},"),
            _line(f"{self.host} cấp cho:"),
            _person(self.person),
            _told("Chức vụ", self.position),
            _line(
                f"Được nghỉ phép trong thời gian {self.days:02d} ngày {span} "
                f"tại {self.place.rstrip(_MARKS)}."
            ),
            _line(f"Số ngày nghỉ phép nêu trên được tính vào thời gian {kind}."),
        )


@attrs.frozen(kw_only=True)
class Meeting:
    """The frame of the minutes of a meeting (*biên bản cuộc họp*).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9.

    Attributes:
        kind: What it is called: *cuộc họp*, *hội nghị*, *hội thảo*.
        starts: In the time of Viet Nam, like *ends*.
        people: Who took part.

    Raises:
        ValueError: It ends before it starts.
    """

    kind: str = "cuộc họp"
    starts: dt.datetime
    ends: dt.datetime
    place: str
    people: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    chair: str
    secretary: str

    def __attrs_post_init__(self) -> None:
        if self.ends < self.starts:
            raise ValueError(f"the meeting ends before it starts: {_moment(self.ends)}")

    @property
    def opening(self) -> tuple[Paragraph, ...]:
        """What stands before that what was said."""
        return (
            _told("Thời gian bắt đầu", _moment(self.starts)),
            _told("Địa điểm", self.place),
            *_listed("Thành phần tham dự:", self.people),
            _told("Chủ trì (chủ tọa)", self.chair),
            _told("Thư ký (người ghi biên bản)", self.secretary),
            _line(f"Nội dung (theo diễn biến {self.kind}):"),
        )

    @property
    def closing(self) -> tuple[Paragraph, ...]:
        """What stands behind it."""
        name = self.kind[:1].upper() + self.kind[1:]
        return (_line(f"{name} kết thúc vào {_moment(self.ends)}."),)
