"""Who signs for whom is refused where the decree does not allow it, and only there."""

import attrs
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
        name="A",
        position="Chánh Văn phòng" if authority else "Chủ tịch",
        on_behalf_of=collective,
        authority=authority,
        head=head,
    )


def delegated(position: str, authority: Authority, head: str = "Chủ tịch") -> Signatory:
    """Somebody who signs by order or authority."""
    return Signatory(name="A", position=position, authority=authority, head=head)


def named(name: str) -> Signatory:
    """A head of that name."""
    return Signatory(name=name, position="Chủ tịch")


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
        (IssuingBody(name="Ban Chỉ huy quân sự"), deputy("Chính trị viên phó")),
        (IssuingBody(name="Ban Chỉ huy quân sự"), deputy("Chỉ huy phó")),
        (IssuingBody(name="Trường Tiểu học"), deputy("Hiệu phó")),
        (COMMITTEE, deputy("Phó Chủ tịch thường trực")),
        # A deputy of the committee who heads the centre signs as its head.
        (
            IssuingBody(name="Trung tâm Phục vụ hành chính công"),
            Signatory(name="A", position="Phó Chủ tịch UBND xã kiêm Giám đốc"),
        ),
        (COMMITTEE, Signatory.by_authority("A", "Trưởng phòng Kinh tế")),
        (OFFICE, Signatory(name="A", position="Trưởng phòng")),
        (IssuingBody.chair(COMMUNE), Signatory.as_chair("A", is_deputy=True)),
        # Điều 13 khoản 4: who was ordered may pass it on to a deputy.
        (
            COMMITTEE,
            Signatory.by_order("A", "Phó Chánh Văn phòng", deputy_for="Chánh Văn phòng"),
        ),
        # The standing committee of a council signs as one.
        (COUNCIL, attrs.evolve(on_behalf("Hội đồng nhân dân"), position="Phó Chủ tịch")),
        (IssuingBody(name="Trường Tiểu học Mai Trung"), named("ThS. Nguyễn Văn A")),
        (COMMITTEE, named("T.S.A")),
        (IssuingBody(name="Đài Truyền thanh"), Signatory(name="A", position="Phóng viên")),
        (IssuingBody(name="Đảng ủy", place="xã Hợp Thịnh"), on_behalf("Ban Chấp hành")),
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
        (
            COMMITTEE,
            Signatory(name="A", position="Phó Chủ tịch"),
            (
                "a deputy signs for the head (KT.), not as Phó Chủ tịch alone: «KT. CHỦ TỊCH» /"
                " «PHÓ CHỦ TỊCH»"
            ),
            (
                "Phó Chủ tịch không tự mình ký mà ký thay (KT.) cấp trưởng: «KT. CHỦ TỊCH» /"
                " «PHÓ CHỦ TỊCH»"
            ),
        ),
        (
            IssuingBody(name="Bộ Nội vụ"),
            Signatory(name="A", position="Thứ trưởng"),
            (
                "a deputy signs for the head (KT.), not as Thứ trưởng alone: «KT. BỘ TRƯỞNG» /"
                " «THỨ TRƯỞNG»"
            ),
            (
                "Thứ trưởng không tự mình ký mà ký thay (KT.) cấp trưởng: «KT. BỘ TRƯỞNG» /"
                " «THỨ TRƯỞNG»"
            ),
        ),
        (
            COMMITTEE,
            delegated("Chủ tịch", Authority.BY_ORDER),
            "Chủ tịch does not sign TL. Chủ tịch: the head signs without it, as «CHỦ TỊCH»",
            "Chủ tịch không ký TL. Chủ tịch: người đứng đầu tự ký, chỉ ghi «CHỦ TỊCH»",
        ),
        (
            COMMITTEE,
            delegated("Chủ tịch", Authority.BY_AUTHORITY),
            "Chủ tịch does not sign TUQ. Chủ tịch: the head signs without it, as «CHỦ TỊCH»",
            "Chủ tịch không ký TUQ. Chủ tịch: người đứng đầu tự ký, chỉ ghi «CHỦ TỊCH»",
        ),
        (
            COMMITTEE,
            delegated("Phó Chủ tịch", Authority.BY_ORDER),
            ("a deputy signs for the head (KT.), not TL.: «KT. CHỦ TỊCH» / «PHÓ CHỦ TỊCH»"),
            ("cấp phó ký thay (KT.) cấp trưởng, không ký TL.: «KT. CHỦ TỊCH» / «PHÓ CHỦ TỊCH»"),
        ),
        (
            COMMITTEE,
            delegated("Phó Chánh Văn phòng", Authority.BY_ORDER),
            (
                "by order (TL.) the head of a unit signs, or a deputy for them (deputy_for):"
                " «TL. CHỦ TỊCH» / «KT. CHÁNH VĂN PHÒNG» / «PHÓ CHÁNH VĂN PHÒNG»"
            ),
            (
                "thừa lệnh (TL.) do người đứng đầu đơn vị ký, hoặc giao lại cho cấp phó ký thay"
                " (thêm ky_thay): «TL. CHỦ TỊCH» / «KT. CHÁNH VĂN PHÒNG» / «PHÓ CHÁNH VĂN PHÒNG»"
            ),
        ),
        (
            COMMITTEE,
            delegated("Phó Trưởng phòng", Authority.BY_AUTHORITY),
            (
                "by authority (TUQ.) the head of a unit signs, who cannot pass it on to"
                " Phó Trưởng phòng"
            ),
            (
                "thừa ủy quyền (TUQ.) do người đứng đầu đơn vị ký, không được ủy quyền lại cho"
                " Phó Trưởng phòng"
            ),
        ),
        (
            COMMITTEE,
            delegated("Chánh Văn phòng", Authority.BY_ORDER, "Phó Chủ tịch"),
            "TL. names the head of the body, not a deputy such as Phó Chủ tịch",
            "sau TL. ghi chức vụ của người đứng đầu, không ghi cấp phó như Phó Chủ tịch",
        ),
        (
            COMMITTEE,
            delegated("Phó Chủ tịch", Authority.DEPUTY, "Phó Chủ tịch"),
            "KT. names the head of the body, not a deputy such as Phó Chủ tịch",
            "sau KT. ghi chức vụ của người đứng đầu, không ghi cấp phó như Phó Chủ tịch",
        ),
        (
            COMMITTEE,
            Signatory(name="A", position="Phó Chủ tịch", deputy_for="Chủ tịch"),
            "only an order (TL.) may be passed on to a deputy (deputy_for)",
            (
                "chỉ thừa lệnh (TL.) mới được giao lại cho cấp phó ký thay; cấp phó ký thay"
                " người đứng đầu thì ghi KT."
            ),
        ),
        (
            COMMITTEE,
            Signatory.by_order("A", "Chuyên viên", deputy_for="Chánh Văn phòng"),
            "for the head (KT.) a deputy signs, not Chuyên viên",
            (
                "ký thay (KT.) phải là cấp phó, không phải Chuyên viên;"
                " nếu là thừa lệnh hoặc thừa ủy quyền thì ghi TL. hoặc TUQ."
            ),
        ),
        (
            COMMITTEE,
            Signatory(name="A", position="Quyền Chủ tịch"),
            (
                "acting is told apart from the position (is_acting): Chủ tịch, printed as"
                " «Q. CHỦ TỊCH»"
            ),
            (
                "quyền cấp trưởng ghi tắt là Q.: chức vụ chỉ ghi Chủ tịch, thêm quyen = true"
                " để in «Q. CHỦ TỊCH»"
            ),
        ),
        (
            COMMITTEE,
            Signatory(name="A", position="KT. Chủ tịch"),
            ("the position is told without KT.: that is told by authority and on_behalf_of"),
            (
                "chức vụ chỉ ghi chức danh của người ký, không ghi KT.; quyền hạn ghi ở"
                " quyen_han, cho, thay_mat"
            ),
        ),
        (
            COMMITTEE,
            named("ThS. Nguyễn Văn A"),
            (
                "no degree and no title of honour stands before the name of a signatory:"
                " ThS. Nguyễn Văn A"
            ),
            "trước họ tên người ký không ghi học hàm, học vị, danh hiệu: ThS. Nguyễn Văn A",
        ),
        (
            COUNCIL,
            on_behalf("Uỷ ban nhân dân"),
            "Hội đồng nhân dân cannot sign on behalf of Uỷ ban nhân dân",
            "văn bản của Hội đồng nhân dân không ký thay mặt (TM.) Uỷ ban nhân dân",
        ),
        (
            COMMITTEE,
            Signatory(name="A", position="Phó Chủ tịch thường trực"),
            (
                "a deputy signs for the head (KT.), not as Phó Chủ tịch thường trực alone:"
                " «KT. CHỦ TỊCH» / «PHÓ CHỦ TỊCH THƯỜNG TRỰC»"
            ),
            (
                "Phó Chủ tịch thường trực không tự mình ký mà ký thay (KT.) cấp trưởng:"
                " «KT. CHỦ TỊCH» / «PHÓ CHỦ TỊCH THƯỜNG TRỰC»"
            ),
        ),
        (
            COMMITTEE,
            attrs.evolve(
                delegated("Phó Chánh Văn phòng", Authority.BY_ORDER),
                deputy_for="Phó Chánh Văn phòng",
            ),
            "KT. names the head of the body, not a deputy such as Phó Chánh Văn phòng",
            "sau KT. ghi chức vụ của người đứng đầu, không ghi cấp phó như Phó Chánh Văn phòng",
        ),
        (
            IssuingBody(name="Đảng ủy", place="xã Hợp Thịnh"),
            on_behalf("Ủy ban nhân dân"),
            "Đảng ủy cannot sign on behalf of Ủy ban nhân dân",
            "văn bản của Đảng ủy không ký thay mặt (TM.) Ủy ban nhân dân",
        ),
    ],
)
def test_wrong_ways_to_sign_are_told(
    body: IssuingBody, signatory: Signatory, en: str, vi: str
) -> None:
    """In words that say what the decree wants (Điều 13)."""
    (fault,) = signing_faults(body, signatory)

    assert (fault.en, fault.vi) == (en, vi)


def test_where_two_sign_one_may_be_a_deputy() -> None:
    """The chair of a meeting, or the other party of a contract, signs for nobody else."""
    deputy_alone = Signatory(name="A", position="Phó Giám đốc")

    assert signing_faults(COMMITTEE, deputy_alone, is_alone=False) == ()


def test_of_another_body_only_the_position_is_told() -> None:
    """The other party of a contract may sign on behalf of whom it likes, with a degree."""
    partner = Signatory(name="ThS. N.V.B", position="Giám đốc", on_behalf_of="Ủy ban nhân dân")
    wrong = attrs.evolve(partner, position="Quyền Giám đốc")

    assert signing_faults(None, partner, is_alone=False) == ()
    (fault,) = signing_faults(None, wrong, is_alone=False)
    assert fault.en.startswith("acting is told apart from the position (is_acting): Giám đốc")
