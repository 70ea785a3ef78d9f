"""Whether the head of a document names bodies and places that were there on its day."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import TypeAlias

from vn_localgov.documents import IssuingBody
from vn_localgov.errors import ParseError, Wording
from vn_localgov.places import REFORM, Commune
from vn_localgov.reports._document import OfficialDocument

# What part of the document it is about.
_Told: TypeAlias = tuple[str, Wording]

# Two levels of government, and departments in communes (Luật 72/2025/QH15).
_WITHOUT_SUPERIOR = re.compile(r"(?:Chủ tịch )?(?:[ủu][ỷy] ban|Hội đồng) nhân dân\b", re.IGNORECASE)
_DEPARTMENT = re.compile(r"Phòng\s", re.IGNORECASE)
# At the start of a place, or behind the name of a body that is told with it.
_OF = r"(?:\A|(?:nhân dân|UBND|HĐND)\s)"
_OF_COMMUNE = re.compile(rf"{_OF}(?:xã|phường|thị trấn|đặc khu)\s", re.IGNORECASE)
_GONE = re.compile(rf"{_OF}(thị trấn|huyện|quận|thị xã)\s", re.IGNORECASE)
_NEW = re.compile(rf"{_OF}đặc khu\s", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"[0-9]+|[IVX]+")


def head_faults(document: OfficialDocument) -> Iterator[_Told]:
    """Tell what cannot stand at the head of a document (*cơ quan, địa danh*).

    What is only unusual is no fault.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.2 and II.4; Luật 72/2025/QH15.
    """
    body, day = document.body, document.issued.date
    yield from _of_superior(body, day)
    yield from _of_unit("body", body.place, day)
    yield from _of_place(document)


def _of_superior(body: IssuingBody, day: dt.date) -> Iterator[_Told]:
    above = body.superior
    if not above:
        return
    if _WITHOUT_SUPERIOR.match(body.name):
        wording = Wording(
            f"{body.name} has no body above it: leave out {above}",
            f"{body.name} không có cơ quan chủ quản trực tiếp: bỏ {above}",
        )
        yield "body.superior", wording
        return
    if day < REFORM and _DEPARTMENT.match(body.name) and _OF_COMMUNE.search(above):
        wording = Wording(
            f"communes had no departments before 1 July 2025, such as {body.name}: the"
            " People's Committee issues",
            f"trước ngày 01/7/2025 cấp xã chưa có phòng chuyên môn như {body.name}: cơ quan"
            " ban hành là Ủy ban nhân dân",
        )
        yield "body", wording
    yield from _of_unit("body.superior", above, day)


def _of_unit(part: str, name: str, day: dt.date) -> Iterator[_Told]:
    """Find units of a kind that was not there on the day."""
    gone = _GONE.search(name)
    if gone and day >= REFORM:
        kind = gone[1].casefold()
        wording = Wording(
            f"since 1 July 2025 there is no {kind}: name the body as it is called now, not {name}",
            f"từ ngày 01/7/2025 không còn {kind}: ghi tên cơ quan sau khi sắp xếp, không ghi"
            f" {name}",
        )
        yield part, wording
    if day < REFORM and _NEW.search(name):
        wording = Wording(
            f"before 1 July 2025 there was no đặc khu: {name}",
            f"trước ngày 01/7/2025 chưa có đặc khu: {name}",
        )
        yield part, wording


def _of_place(document: OfficialDocument) -> Iterator[_Told]:
    """Find a place that lacks its kind (mục II.4.a)."""
    place, wanted = document.issued.place, _wanted_place(document)
    if place == wanted:
        return
    wording = Wording(
        "a place that is named after a number, a person or an event has its kind before it:"
        f" {wanted}, not {place}",
        "địa danh đặt theo số, tên người, sự kiện lịch sử thì ghi cả danh từ chung:"
        f" {wanted}, không ghi {place}",
    )
    yield "issued", wording


def _wanted_place(document: OfficialDocument) -> str:
    """Give the place as it is, where nothing says that it lacks anything."""
    place, body = document.issued.place, document.body
    for unit in (body.place, (body.superior or "").partition(" ")[2]):
        commune = _commune(unit)
        if commune is not None and place == commune.name:
            return commune.place_name()
    if not _BARE_NUMBER.fullmatch(place):
        return place
    if body.place.endswith(f" {place}"):
        return body.place[:1].upper() + body.place[1:]
    return f"Phường {place}"


def _commune(name: str) -> Commune | None:
    try:
        return Commune.parse(name)
    except ParseError:
        return None
