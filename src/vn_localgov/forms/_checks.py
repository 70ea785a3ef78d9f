"""What each type of document must have, and what it cannot have."""

from collections.abc import Iterator

from vn_localgov.documents import DocumentType, signing_faults
from vn_localgov.reports import OfficialDocument

_UNTITLED = frozenset(
    {
        DocumentType.INTRODUCTION,
        DocumentType.LEAVE_PERMIT,
        *(it for it in DocumentType if it.is_copy),
    }
)
_SENT = frozenset({DocumentType.LETTER, DocumentType.TELEGRAM})
_SIGNED_BY_TWO = frozenset(
    {
        DocumentType.MINUTES,
        DocumentType.CONTRACT,
        DocumentType.MEMORANDUM,
        DocumentType.AGREEMENT,
    }
)


def check(document: OfficialDocument) -> None:
    """Refuse a document that its form has no place for, or that would leave one empty.

    Raises:
        ValueError: With all that is wrong.
    """
    if wrong := list(_faults(document)):
        raise ValueError("; ".join(wrong))


def _faults(document: OfficialDocument) -> Iterator[str]:
    kind = document.type
    if not document.title.strip() and kind not in _UNTITLED:
        yield f"{kind} needs a title"
    if kind in _SENT and not document.addressees:
        yield f"{kind} needs somebody it is sent to: give the addressees"
    yield from _of_signatures(document)
    yield from (fault.en for fault in signing_faults(document.body, document.signatory))
    for annex in document.annexes:
        if annex.type is not None and not annex.title.strip():
            yield f"the attached {annex.type} needs a title"


def _of_signatures(document: OfficialDocument) -> Iterator[str]:
    kind = document.type
    if kind in _SIGNED_BY_TWO and document.cosignatory is None:
        yield f"{kind} is signed by two: give the cosignatory"
    if kind not in _SIGNED_BY_TWO and document.cosignatory is not None:
        yield f"{kind} is signed by one: it has no cosignatory"
    if kind in _SIGNED_BY_TWO and document.signed is not None:
        yield f"{kind} is signed by two: pictures of one signature are not enough"
