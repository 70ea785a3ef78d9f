"""Each rule finds a document that breaks it, and leaves correct ones alone."""

from collections.abc import Callable

import pytest
from docx.document import Document

from tests.checks import (
    cases,
    cases_addressed,
    cases_attached,
    cases_dated,
    cases_impossible,
    cases_issuers,
    cases_layout,
    cases_missed,
    cases_named,
    cases_pages,
    cases_powers,
    cases_text,
    made,
)
from tests.checks.cases import Change
from vn_localgov.checks import check_document
from vn_localgov.forms import DecidedBy, rules

CASES = (
    cases.CASES
    | cases_addressed.CASES
    | cases_attached.CASES
    | cases_dated.CASES
    | cases_impossible.CASES
    | cases_issuers.CASES
    | cases_layout.CASES
    | cases_missed.CASES
    | cases_named.CASES
    | cases_pages.CASES
    | cases_powers.CASES
    | cases_text.CASES
)


def test_each_rule_that_a_program_decides_has_its_document() -> None:
    """What nothing decides is a question to a person, and says so."""
    decided = {id_ for id_, it in rules().rules.items() if it.decided_by is not DecidedBy.PERSON}

    assert CASES.keys() == decided


@pytest.mark.parametrize("make", [made.letter, made.office, made.report, made.decision])
def test_a_correct_document_comes_out_clean(make: Callable[[], Document]) -> None:
    """Made by hand in Word, as a clerk makes it."""
    assert check_document(made.saved(make())) == []


@pytest.mark.parametrize(("rule", "case"), CASES.items(), ids=CASES)
def test_one_thing_changed_breaks_one_rule(
    rule: str, case: tuple[Callable[[], Document], Change]
) -> None:
    """The rule is found, and no other."""
    make, change = case
    document = make()
    change(document)

    assert [it.rule.id for it in check_document(made.saved(document))] == [rule]
