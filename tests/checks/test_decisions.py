"""What a decision says above its articles is missed where it is certainly not there."""

import pytest
from docx.document import Document

from tests.checks.cases import Change, text
from tests.checks.cases_text import behind
from tests.checks.changes import both, ids, no_rule, remove
from tests.checks.made import decision, report

ISSUER = "ỦY BAN NHÂN DÂN XÃ MAI TRUNG"
SUBJECT = "Về việc"
FIRST, SECOND, COMMAND = "Căn cứ", "Theo đề nghị", "QUYẾT ĐỊNH:"
NO_SUBJECT = both(no_rule(SUBJECT), remove(SUBJECT))
ONE_GROUND = both(remove(SECOND), text(FIRST, "Căn cứ Luật Tổ chức chính quyền địa phương."))


def _decides(*lines: str) -> Change:
    """Write who decides on these lines."""

    def change(document: Document) -> None:
        found = [it for it in document.paragraphs if it.text == ISSUER]
        found[0].runs[0].text = lines[0]
        behind(lines[0], *lines[1:])(document)

    return change


@pytest.mark.parametrize(
    "who",
    [
        (ISSUER,),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN", "XÃ MAI TRUNG"),
        ("TRƯỞNG PHÒNG KINH TẾ XÃ MAI TRUNG",),
    ],
)
def test_who_decides_is_no_subject(who: tuple[str, ...]) -> None:
    """It stands between the subject and the grounds."""
    assert ids(decision(), _decides(*who)) == []
    assert ids(decision(), _decides(*who), NO_SUBJECT) == ["TRICH_YEU.CO"]


def test_a_subject_below_who_decides_is_there() -> None:
    """It stands at the wrong place, and is not missing."""
    below = _decides("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MAI TRUNG", "Về việc thành lập Tổ công nghệ số")

    assert "TRICH_YEU.CO" not in ids(decision(), NO_SUBJECT, below)


def test_a_single_ground_is_followed_by_the_command() -> None:
    """With two grounds it is missed, too."""
    assert ids(decision(), ONE_GROUND) == []
    assert ids(decision(), ONE_GROUND, remove(COMMAND)) == ["QUYET_DINH.CHU"]
    assert ids(decision(), remove(COMMAND)) == ["QUYET_DINH.CHU"]


@pytest.mark.parametrize(
    "change",
    [
        text(FIRST, "Căn cứ Luật Tổ chức chính quyền địa phương"),
        text(FIRST, "Xét đề nghị của Văn phòng, Ủy ban nhân dân xã quyết định như sau:"),
        behind(FIRST, "Ủy ban nhân dân xã quyết định:"),
        behind(FIRST, "Chủ tịch Ủy ban nhân dân xã giao các phòng:"),
    ],
)
def test_what_may_be_the_command_is_not_missed(change: Change) -> None:
    """Other words, or another line above the first article."""
    assert "QUYET_DINH.CHU" not in ids(decision(), ONE_GROUND, remove(COMMAND), change)


def test_no_article_no_command() -> None:
    """What decides nothing by articles is not known."""
    assert "QUYET_DINH.CHU" not in ids(report())
