"""Whether somebody may sign for a body in the way that is written."""

from collections.abc import Iterator

from vn_localgov.documents._frame import Authority, IssuingBody, Signatory
from vn_localgov.errors import Wording

_COMMITTEE, _COUNCIL = "ủy ban nhân dân", "hội đồng nhân dân"
_BY_DEPUTY = ("phó", "thứ trưởng")
_DELEGATED = frozenset({Authority.BY_ORDER, Authority.BY_AUTHORITY})
# Bodies that one person heads and answers for, so that nobody signs on their behalf.
_HEADED = ("phòng ", "văn phòng ", "trung tâm ", "sở ", "chi cục ")


def signing_faults(body: IssuingBody, signatory: Signatory) -> tuple[Wording, ...]:
    """Tell what the decree does not allow in how a document is signed (*quyền hạn ký*).

    What it leaves open is no fault.

    >>> office = IssuingBody(name="Phòng Kinh tế", superior="UBND xã Hợp Thịnh")
    >>> [fault.en for fault in signing_faults(office, Signatory.for_committee("N.V.A"))]
    ['Phòng Kinh tế cannot sign on behalf of Ủy ban nhân dân']

    Source: NĐ 30/2020/NĐ-CP, Điều 13, and Phụ lục I, mục II.7.
    """
    return tuple(_of_collective(body, signatory)) + tuple(_of_person(signatory))


def _of_collective(body: IssuingBody, signatory: Signatory) -> Iterator[Wording]:
    collective = signatory.on_behalf_of
    if not collective:
        return
    if _is_foreign(body, collective.casefold()):
        yield Wording(
            f"{body.name} cannot sign on behalf of {collective}",
            f"văn bản của {body.name} không ký thay mặt (TM.) {collective}",
        )
    if signatory.authority in _DELEGATED:
        right = signatory.authority.value
        yield Wording(
            f"on behalf of a collective (TM.) its head or a deputy signs, not by {right}",
            f"thay mặt tập thể (TM.) do người đứng đầu hoặc cấp phó ký thay, không ký {right}",
        )


def _is_foreign(body: IssuingBody, collective: str) -> bool:
    """Whether the collective is surely not the one that leads the body."""
    name = body.name.casefold()
    if name.startswith(_HEADED):
        return collective.startswith((_COMMITTEE, _COUNCIL, name))
    pair = {name, collective.removeprefix("thường trực ")}
    return pair == {_COMMITTEE, _COUNCIL}


def _of_person(signatory: Signatory) -> Iterator[Wording]:
    position = signatory.position.casefold()
    is_deputy = position.startswith(_BY_DEPUTY)
    if signatory.authority is Authority.DEPUTY and not is_deputy:
        yield Wording(
            f"for the head (KT.) a deputy signs, not {signatory.position}",
            f"ký thay (KT.) phải là cấp phó, không phải {signatory.position};"
            " nếu là thừa lệnh hoặc thừa ủy quyền thì ghi TL. hoặc TUQ.",
        )
    if signatory.is_acting and is_deputy:
        yield Wording(
            f"acting (Q.) is the head, not {signatory.position}",
            f"quyền (Q.) chỉ ghi trước chức vụ của cấp trưởng, không ghi trước"
            f" {signatory.position}",
        )
