"""Whether somebody may sign for a body in the way that is written."""

from collections.abc import Iterator

from vn_localgov.documents._frame import IssuingBody, Signatory
from vn_localgov.documents._positions import (
    DELEGATED,
    has_degree,
    lone_deputy_fault,
    position_faults,
)
from vn_localgov.errors import Wording

_COMMITTEE, _COUNCIL = "ủy ban nhân dân", "hội đồng nhân dân"
# Bodies that one person heads and answers for, so that nobody signs on their behalf.
_HEADED = ("phòng ", "văn phòng ", "trung tâm ", "sở ", "chi cục ")
_PARTY = ("đảng ủy", "đảng bộ", "chi bộ", "ban chấp hành đảng bộ")
# Schools, health, science and armed forces may have rules of their own on degrees.
_WITHOUT_DEGREES = (_COMMITTEE, _COUNCIL, "chủ tịch ", "phòng ", "văn phòng ", "sở ")


def signing_faults(
    body: IssuingBody | None, signatory: Signatory, *, is_alone: bool = True
) -> tuple[Wording, ...]:
    """Tell what the decree does not allow in how a document is signed (*quyền hạn ký*).

    What it leaves open is no fault.

    >>> office = IssuingBody(name="Phòng Kinh tế", superior="UBND xã Hợp Thịnh")
    >>> [fault.en for fault in signing_faults(office, Signatory.for_committee("N.V.A"))]
    ['Phòng Kinh tế cannot sign on behalf of Ủy ban nhân dân']

    Source: NĐ 30/2020/NĐ-CP, Điều 13, and Phụ lục I, mục II.7.

    Args:
        body: Who issues the document; None for the other party of a contract and the like,
            so that only what no body can do is told.
        signatory: Who signs it.
        is_alone: False where another signs beside, as in minutes and contracts: a deputy
            may do so without signing for the head.
    """
    lone = lone_deputy_fault(signatory) if is_alone and _is_personal(signatory) else None
    return (
        *(_of_collective(body, signatory) if body else ()),
        *(_of_name(body, signatory.name) if body else ()),
        *position_faults(signatory),
        *((lone,) if lone else ()),
    )


def _key(name: str) -> str:
    """Give a name as all write it: with one tone mark, and in full."""
    return name.casefold().replace("uỷ", "ủy").replace("ubnd", _COMMITTEE).replace("hđnd", _COUNCIL)


def _is_personal(signatory: Signatory) -> bool:
    """Whether one person answers for it: in a council, a deputy may sign as one of it."""
    collective = signatory.on_behalf_of
    return not collective or _key(collective).startswith(_COMMITTEE)


def _of_collective(body: IssuingBody, signatory: Signatory) -> Iterator[Wording]:
    collective = signatory.on_behalf_of
    if not collective:
        return
    if _is_foreign(body, _key(collective)):
        yield Wording(
            f"{body.name} cannot sign on behalf of {collective}",
            f"văn bản của {body.name} không ký thay mặt (TM.) {collective}",
        )
    if signatory.authority in DELEGATED:
        right = signatory.authority.value
        yield Wording(
            f"on behalf of a collective (TM.) its head or a deputy signs, not by {right}",
            f"thay mặt tập thể (TM.) do người đứng đầu hoặc cấp phó ký thay, không ký {right}",
        )


def _is_foreign(body: IssuingBody, collective: str) -> bool:
    """Whether the collective is surely not the one that leads the body."""
    name = _key(body.name)
    if name.startswith(_HEADED):
        return collective.startswith((_COMMITTEE, _COUNCIL, name))
    if name.startswith(_PARTY):
        return collective.startswith((_COMMITTEE, _COUNCIL))
    pair = {name, collective.removeprefix("thường trực ")}
    return pair == {_COMMITTEE, _COUNCIL}


def _of_name(body: IssuingBody, name: str) -> Iterator[Wording]:
    if has_degree(name) and _key(body.name).startswith(_WITHOUT_DEGREES):
        yield Wording(
            f"no degree and no title of honour stands before the name of a signatory: {name}",
            f"trước họ tên người ký không ghi học hàm, học vị, danh hiệu: {name}",
        )
