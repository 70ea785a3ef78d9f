"""A line that is drawn for one component is none for another."""

import pytest
from docx.document import Document
from docx.oxml import parse_xml

from tests.checks import made
from tests.checks.cases import ISSUER, MOTTO, Change
from tests.checks.changes import PICTURE, both, drawn, ids, line, no_rule
from tests.checks.made import at

STATE, KIND = "CỘNG HÒA", "BÁO CÁO"
DRAWN = both(
    no_rule(ISSUER),
    no_rule(MOTTO),
    no_rule("Kết quả"),
    drawn(ISSUER, line(84)),
    drawn(MOTTO, line(186)),
)


def test_two_lines_are_no_rule_of_a_third() -> None:
    """Body and motto have theirs, the subject has none."""
    assert ids(made.report(), DRAWN) == ["TRICH_YEU.CO_KE"]


def _at_the_edge(document: Document) -> None:
    header = document.sections[0].first_page_header.paragraphs[0]
    header._p.append(parse_xml(line(150)))  # noqa: SLF001 - python-docx draws no lines


@pytest.mark.parametrize(
    "change",
    [
        drawn("Kết quả", line(150)),
        drawn(STATE, line(150)),
        drawn(KIND, line(150)),
        drawn("Số", line(150)),
        drawn(STATE, PICTURE),
        _at_the_edge,
    ],
)
def test_a_third_line_may_be_its_rule(change: Change) -> None:
    """Wherever it is anchored, in the margin too; and so may a picture."""
    assert "TRICH_YEU.CO_KE" not in ids(made.report(), DRAWN, change)


def test_two_lines_of_one_paragraph_are_two_rules() -> None:
    """Below body and motto, where tabs put both on one line."""
    one = both(no_rule(MOTTO), drawn(ISSUER, line(84)), drawn(ISSUER, line(186)))

    assert ids(made.letter(), both(no_rule(ISSUER), one)) == []


def test_of_body_and_motto_either_may_have_the_line() -> None:
    """Cells may have borders for rules, which nobody sees here."""
    assert ids(made.letter(), no_rule(ISSUER), no_rule(MOTTO), drawn(ISSUER, line(84))) == []


@pytest.mark.parametrize(
    ("signs", "found"), [("______", []), ("-----", []), ("Số:", ["TIEU_NGU.CO_KE"])]
)
def test_a_rule_may_be_typed_behind_a_line_break(signs: str, found: list[str]) -> None:
    """In the paragraph of the motto itself."""

    def broken(document: Document) -> None:
        run = at(document, MOTTO).runs[0]
        run.add_break()
        run.add_text(signs)

    found_ids = ids(made.letter(), no_rule(MOTTO), broken)

    assert [it for it in found_ids if it.endswith(".CO_KE")] == found


def test_a_bordered_rule_needs_no_line() -> None:
    """Then the line below it may be that of another."""
    change = both(no_rule("Kết quả"), drawn(ISSUER, line(84)), drawn(ISSUER, line(84)))

    assert "TRICH_YEU.CO_KE" not in ids(made.report(), change)
    assert at(made.report(), ISSUER).text == ISSUER
