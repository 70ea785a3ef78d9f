"""Lines of authority are told where they cannot stand so, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import made
from tests.checks.cases import ISSUER, text
from tests.checks.cases_powers import signed
from tests.checks.changes import ids
from tests.sizes import few
from vn_localgov.checks import check_document

COMMITTEE, COUNCIL = "TM. ỦY BAN NHÂN DÂN", "TM. HỘI ĐỒNG NHÂN DÂN"
CHAIR, DEPUTY, CHIEF = "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG"
HEADS = ("KT. CHỦ TỊCH", "TL. CHỦ TỊCH", "TUQ. CHỦ TỊCH", COMMITTEE)


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ((COMMITTEE, "KT. CHỦ TỊCH", CHAIR), "KY_CHO_MINH"),
        (("KT. CHỦ TỊCH", CHAIR), "KY_CHO_MINH"),
        (("KT. CHỦ TỊCH", "Q. CHỦ TỊCH"), "KY_CHO_MINH"),
        (("TL. CHỦ TỊCH", CHAIR), "KY_CHO_MINH"),
        (("TUQ. CHỦ TỊCH", CHAIR), "KY_CHO_MINH"),
        (("KT. TRƯỞNG PHÒNG", "TRƯỞNG PHÒNG"), "KY_CHO_MINH"),
        (("TL. CHỦ TỊCH", DEPUTY), "CAP_PHO"),
        (("TUQ. CHỦ TỊCH", DEPUTY), "CAP_PHO"),
        ((CHAIR, DEPUTY), "CAP_PHO"),
        (("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), "CAP_PHO"),
        ((COUNCIL, CHAIR), "TEN_TAP_THE"),
        (("TM. TT HĐND", CHAIR), None),
        (("TM. THƯỜNG TRỰC HĐND", CHAIR), "TEN_TAP_THE"),
        (("TM. UBND XÃ HỢP THỊNH", CHAIR), "DAY_DU"),
        (("KT. CHỦ TỊCH", "P. CHỦ TỊCH"), "DAY_DU"),
        (("KT. TRƯỞNG PHÒNG", "P.TRƯỞNG PHÒNG"), "DAY_DU"),
        (("T.M ỦY BAN NHÂN DÂN", CHAIR), "VIET_TAT"),
        (("K.T. CHỦ TỊCH", DEPUTY), "VIET_TAT"),
        (("T. L CHỦ TỊCH", CHIEF), "VIET_TAT"),
        (("T.U.Q. CHỦ TỊCH", CHIEF), "VIET_TAT"),
        ((COMMITTEE, "TL. CHỦ TỊCH", CHIEF), "TAP_THE_THUA_LENH"),
        (("QUYỀN CHỦ TỊCH",), "VIET_TAT"),
        (("THAY MẶT ỦY BAN NHÂN DÂN", CHAIR), "VIET_TAT"),
    ],
)
def test_what_the_decree_does_not_allow_is_found(lines: tuple[str, ...], rule: str | None) -> None:
    """Nobody signs for the own office, a deputy by order, or for another body."""
    wanted = [f"QUYEN_HAN.{rule}"] if rule else []

    assert ids(made.letter(), signed(*lines)) == wanted


@pytest.mark.parametrize(
    "lines",
    [
        (CHAIR,),
        ("Q. CHỦ TỊCH",),
        (COMMITTEE, CHAIR),
        (COMMITTEE, "KT. CHỦ TỊCH", DEPUTY),
        (COMMITTEE, "Q. CHỦ TỊCH"),
        ("KT. CHỦ TỊCH", DEPUTY),
        ("TL. CHỦ TỊCH", CHIEF),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ"),
        ("TUQ. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
        ("TL. GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
        (COMMITTEE, "TUQ. CHỦ TỊCH", CHIEF),
        ("TỔ TRƯỞNG", "PHÓ CHỦ TỊCH UBND XÃ"),
        ("TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND XÃ"),
    ],
)
def test_what_the_decree_allows_is_not(lines: tuple[str, ...]) -> None:
    """Collective, deputy, acting head, by order and by written authority."""
    assert ids(made.letter(), signed(*lines)) == []


@pytest.mark.parametrize(
    "body", ["THƯỜNG TRỰC HĐND - UBND XÃ", "HỘI ĐỒNG NHÂN DÂN XÃ MAI TRUNG", "VĂN PHÒNG"]
)
def test_whoever_else_issues_it_may_sign_for_a_council(body: str) -> None:
    """Two bodies together, the council alone, or one that is neither."""
    found = ids(made.letter(), text(ISSUER, body), signed(COUNCIL, CHAIR))

    assert "QUYEN_HAN.TEN_TAP_THE" not in found


@given(st.sampled_from(HEADS), st.sampled_from([CHAIR, DEPUTY, CHIEF, "Q. CHỦ TỊCH"]))
@few(20)
def test_two_lines_break_one_rule_at_most(above: str, line: str) -> None:
    """A mistake is told once."""
    assert len(ids(made.letter(), signed(above, line))) <= 1


def test_what_contradicts_is_told_in_pairs() -> None:
    """Which line, above which."""
    document = made.letter()
    signed("TL. CHỦ TỊCH", CHAIR)(document)
    (found,) = check_document(made.saved(document))

    assert found.wording.vi == (
        "Không ai ký thay, ký thừa lệnh hay thừa ủy quyền của chính mình; ở đây là «TL. CHỦ TỊCH» "
        "trên «CHỦ TỊCH», cần chức vụ của người ký, khác chức vụ ghi sau «KT.», «TL.», «TUQ.»."
    )
    assert found.wording.en == (
        "Nobody signs for, or by order of, the own office; found «TL. CHỦ TỊCH» above "
        "«CHỦ TỊCH», expected the signatory's own office, which is not the one behind «KT.», "
        "«TL.», «TUQ.»."
    )


def test_the_committee_does_not_sign_for_the_council() -> None:
    """The head names the council."""
    council = text(ISSUER, "HỘI ĐỒNG NHÂN DÂN XÃ MAI TRUNG")
    number = text("Số", "Số: 135/HĐND-VP")

    assert ids(made.letter(), council, number) == ["QUYEN_HAN.TEN_TAP_THE"]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("T.M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("K.T. CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("T.U.Q. CHỦ TỊCH", "TUQ. CHỦ TỊCH"),
        ("TM. UBND XÃ MAI TRUNG", "TM. ỦY BAN NHÂN DÂN XÃ MAI TRUNG"),
        ("TM. HĐND", "TM. HỘI ĐỒNG NHÂN DÂN"),
        ("P.CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("KT. P. TRƯỞNG PHÒNG", "KT. PHÓ TRƯỞNG PHÒNG"),
    ],
)
def test_it_is_told_how_they_are_written(line: str, right: str) -> None:
    """With full stop and space, and in full."""
    document = made.letter()
    signed(line, CHAIR)(document)
    told = [it.wording.vi for it in check_document(made.saved(document))]

    assert any(f"cần «{right}»." in it for it in told)
