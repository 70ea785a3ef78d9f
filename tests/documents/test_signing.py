"""Who signs for whom is refused where the decree does not allow it, and only there."""

import pytest
from hypothesis import given

from vn_localgov import strategies as vn
from vn_localgov.documents import Authority, IssuingBody, Signatory, signing_faults
from vn_localgov.places import Commune

COMMUNE = Commune.parse("xã Hợp Thịnh")
COMMITTEE, COUNCIL = IssuingBody.committee(COMMUNE), IssuingBody.council(COMMUNE)
OFFICE = IssuingBody(name="Phòng Kinh tế", superior="UBND xã Hợp Thịnh")


def deputy(position: str) -> Signatory:
    """Somebody who signs for the chair."""
    return Signatory(name="A", position=position, authority=Authority.DEPUTY, head="Chủ tịch")


def on_behalf(collective: str, authority: Authority | None = None) -> Signatory:
    """Somebody who signs on behalf of a collective."""
    head = "Chủ tịch" if authority else None
    return Signatory(
        name="A", position="Chủ tịch", on_behalf_of=collective, authority=authority, head=head
    )


@given(vn.signatories())
def test_the_usual_ways_to_sign_are_right(signatory: Signatory) -> None:
    """What the library makes by itself, it does not refuse."""
    assert signing_faults(COMMITTEE, signatory) == ()


@pytest.mark.parametrize(
    ("body", "signatory"),
    [
        # 33/2009/QĐ-UBND Tiền Giang; 499/QĐ-UBND Bắc Giang 2017; Phụ lục I, mục V.
        (COMMITTEE, Signatory.for_committee("A", is_deputy=True)),
        (COMMITTEE, Signatory.as_chair("A")),
        (IssuingBody(name="Bộ Nội vụ"), deputy("Thứ trưởng")),
        (COUNCIL, on_behalf("Thường trực Hội đồng nhân dân")),
        (COMMITTEE, Signatory.by_authority("A", "Trưởng phòng Kinh tế")),
        (OFFICE, Signatory(name="A", position="Trưởng phòng")),
        (IssuingBody.chair(COMMUNE), Signatory.as_chair("A", is_deputy=True)),
        (
            COMMITTEE,
            Signatory(
                name="A",
                position="Chánh Văn phòng",
                authority=Authority.BY_ORDER,
                head="Chủ tịch",
                is_acting=True,
            ),
        ),
    ],
)
def test_real_ways_to_sign_are_right(body: IssuingBody, signatory: Signatory) -> None:
    """Marking right documents as wrong is worse than missing wrong ones."""
    assert signing_faults(body, signatory) == ()


@pytest.mark.parametrize(
    ("body", "signatory", "en", "vi"),
    [
        (
            OFFICE,
            on_behalf("Ủy ban nhân dân"),
            "Phòng Kinh tế cannot sign on behalf of Ủy ban nhân dân",
            "văn bản của Phòng Kinh tế không ký thay mặt (TM.) Ủy ban nhân dân",
        ),
        (
            OFFICE,
            on_behalf("Phòng Kinh tế"),
            "Phòng Kinh tế cannot sign on behalf of Phòng Kinh tế",
            "văn bản của Phòng Kinh tế không ký thay mặt (TM.) Phòng Kinh tế",
        ),
        (
            COMMITTEE,
            on_behalf("Hội đồng nhân dân"),
            "Ủy ban nhân dân cannot sign on behalf of Hội đồng nhân dân",
            "văn bản của Ủy ban nhân dân không ký thay mặt (TM.) Hội đồng nhân dân",
        ),
        (
            COMMITTEE,
            on_behalf("Ủy ban nhân dân", Authority.BY_ORDER),
            "on behalf of a collective (TM.) its head or a deputy signs, not by TL.",
            "thay mặt tập thể (TM.) do người đứng đầu hoặc cấp phó ký thay, không ký TL.",
        ),
        (
            COMMITTEE,
            deputy("Trưởng phòng Kinh tế"),
            "for the head (KT.) a deputy signs, not Trưởng phòng Kinh tế",
            (
                "ký thay (KT.) phải là cấp phó, không phải Trưởng phòng Kinh tế;"
                " nếu là thừa lệnh hoặc thừa ủy quyền thì ghi TL. hoặc TUQ."
            ),
        ),
        (
            COMMITTEE,
            Signatory(name="A", position="Phó Chủ tịch", is_acting=True),
            "acting (Q.) is the head, not Phó Chủ tịch",
            "quyền (Q.) chỉ ghi trước chức vụ của cấp trưởng, không ghi trước Phó Chủ tịch",
        ),
    ],
)
def test_wrong_ways_to_sign_are_told(
    body: IssuingBody, signatory: Signatory, en: str, vi: str
) -> None:
    """In words that say what the decree wants (Điều 13)."""
    (fault,) = signing_faults(body, signatory)

    assert (fault.en, fault.vi) == (en, vi)
