"""Both places of a tone mark in one document are told, of a word with a capital, too."""

import pytest

from tests.checks import made
from tests.checks.cases_text import said
from tests.checks.changes import ids
from tests.checks.made import at, report
from vn_localgov.checks import check_document

RULE = "CHINH_TA.DAU_THANH"
OLD = "Ủy ban nhân dân xã báo cáo Hội đồng nhân dân xã. "


def test_a_committee_is_written_in_one_way() -> None:
    """The second way is told."""
    document = report()
    said(f"{OLD}Giao Uỷ ban Mặt trận Tổ quốc xã phối hợp.")(document)
    (found,) = check_document(made.saved(document))

    assert found.rule.id == RULE
    assert "cả «Ủy ban» và «Uỷ ban»" in found.wording.vi


@pytest.mark.parametrize(
    "sentence",
    [
        "Giao Uỷ viên Ủy ban nhân dân xã phụ trách.",
        "Việc uỷ quyền do Chủ tịch Ủy ban nhân dân xã quyết định.",
    ],
)
def test_a_word_of_the_same_kind_shows_it_too(sentence: str) -> None:
    """With a capital or without."""
    assert ids(report(), said(sentence)) == [RULE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Quyết định số 15/QĐ-TTg về kiện toàn Uỷ ban Quốc gia, xã đã triển khai.",
        "Khẩu hiệu “Uỷ ban vì Nhân dân phục vụ” được treo tại trụ sở.",
        "Phong trào «Uỷ ban thân thiện» được triển khai.",
        'Phong trào "Uỷ ban thân thiện" được triển khai.',
        "Bà Trần Thị Uỷ, thôn Hoà Bình, xã Hoá Thượng.",
    ],
)
def test_titles_quotations_and_names_keep_their_own(sentence: str) -> None:
    """Their authors wrote them."""
    assert RULE not in ids(report(), said(f"{OLD}{sentence}"))


def test_capitals_of_the_head_are_no_style() -> None:
    """Many programs have one way to write capitals."""
    document = report()
    at(document, "ỦY BAN").runs[0].text = "UỶ BAN NHÂN DÂN XÃ MAI TRUNG"

    assert RULE not in ids(document, said(OLD))
