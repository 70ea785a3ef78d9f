"""Made-up documents can be built, and keep the form of the law."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sizes import few
from vn_localgov.checks import check_document
from vn_localgov.documents import DocumentType
from vn_localgov.findings import FindingKind
from vn_localgov.forms import build_annex, build_document
from vn_localgov.reports import Leave, Meeting, OfficialDocument, unmet_requirements
from vn_localgov.strategies import leaves, meetings, official_documents


@given(official_documents())
def test_a_document_has_what_its_type_asks_for(document: OfficialDocument) -> None:
    """None is refused."""
    assert unmet_requirements(document) == ()


@few(15)  # each is a whole document
@given(official_documents())
def test_the_same_document_gives_the_same_bytes(document: OfficialDocument) -> None:
    """So do its annexes as files of their own."""
    assert build_document(document).to_bytes() == build_document(document).to_bytes()
    for number in range(1, len(document.annexes) + 1):
        assert build_annex(document, number).to_bytes() == build_annex(document, number).to_bytes()


@pytest.mark.parametrize("kind", [DocumentType.DECISION, DocumentType.LETTER])
@settings(max_examples=3, derandomize=True)
@given(st.data())
def test_a_document_keeps_the_form(kind: DocumentType, data: st.DataObject) -> None:
    """The checker finds nothing that is certainly wrong, but that no word points to an annex."""
    document = data.draw(official_documents(kind))
    found = check_document(build_document(document).to_bytes())

    assert document.type is kind
    assert {it.rule.id for it in found if it.kind is FindingKind.FAIL} <= {"PHU_LUC.DAN_CHIEU"}


@given(leaves(), meetings())
def test_times_fit(leave: Leave, meeting: Meeting) -> None:
    """Leave lasts long enough for its days, and meetings end after they begin."""
    assert leave.days <= (leave.last - leave.first).days + 1
    assert meeting.starts <= meeting.ends
