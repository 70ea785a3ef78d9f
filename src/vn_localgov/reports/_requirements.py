"""What each type of document must have, and what it cannot have."""

from collections.abc import Iterator
from typing import NamedTuple

from vn_localgov.documents import DocumentType, signing_faults
from vn_localgov.errors import Wording
from vn_localgov.reports._document import OfficialDocument
from vn_localgov.reports._heads import head_faults
from vn_localgov.reports._numbering import number_faults

_COPIES = frozenset(it for it in DocumentType if it.is_copy)
_UNTITLED = frozenset({DocumentType.INTRODUCTION, DocumentType.LEAVE_PERMIT, *_COPIES})
_SENT = frozenset({DocumentType.LETTER, DocumentType.SUBMISSION, DocumentType.TELEGRAM})
_ADDRESSED = _SENT | {DocumentType.REPORT}
_SIGNED_BY_TWO = frozenset(
    {
        DocumentType.MINUTES,
        DocumentType.CONTRACT,
        DocumentType.MEMORANDUM,
        DocumentType.AGREEMENT,
    }
)


class Requirement(NamedTuple):
    """Something that keeps a document from being built (*điểm chưa đúng thể thức*).

    Attributes:
        part: The attribute of `OfficialDocument` that it is about, or one of that:
            ``body.superior``.
    """

    part: str
    wording: Wording


def unmet_requirements(document: OfficialDocument) -> tuple[Requirement, ...]:
    """Tell what a document lacks, or has and may not have (*yêu cầu chưa đáp ứng*).

    Source: NĐ 30/2020/NĐ-CP, Điều 8 and 13, Phụ lục I, mục II, and Phụ lục III.
    """
    heads = (*head_faults(document), *number_faults(document))
    return (
        *(Requirement(part, wording) for part, wording in heads),
        *_of_words(document),
        *_of_signatures(document),
        *_of_annexes(document),
    )


def has_subject(kind: DocumentType) -> bool:
    """Whether documents of this type have a subject (*trích yếu*).

    >>> has_subject(DocumentType.LEAVE_PERMIT)
    False
    """
    return kind not in _UNTITLED


def is_signed_by_two(kind: DocumentType) -> bool:
    """Whether two people sign it, side by side.

    >>> is_signed_by_two(DocumentType.MINUTES)
    True
    """
    return kind in _SIGNED_BY_TWO


def _of_words(document: OfficialDocument) -> Iterator[Requirement]:
    kind = document.type
    if has_subject(kind) and not document.title.strip():
        yield Requirement("title", Wording(f"{kind} needs a title", f"{kind} phải có trích yếu"))
    if kind in _SENT and not document.addressees:
        wording = Wording(
            f"{kind} needs somebody it is sent to: give the addressees",
            f"{kind} phải ghi gửi đến cơ quan, tổ chức nào",
        )
        yield Requirement("addressees", wording)
    if document.addressees and kind not in _ADDRESSED:
        wording = Wording(
            f"{kind} has no line «Kính gửi»: only letters, submissions, telegrams and reports to"
            " a higher body are sent to addressees",
            f"{kind} không có dòng «Kính gửi»: chỉ công văn, tờ trình, công điện và báo cáo gửi"
            " cấp trên mới ghi; nơi gửi đến thì ghi ở nơi nhận",
        )
        yield Requirement("addressees", wording)


def _of_signatures(document: OfficialDocument) -> Iterator[Requirement]:
    yield from _of_two(document)
    alone = not is_signed_by_two(document.type)
    for fault in signing_faults(document.body, document.signatory, is_alone=alone):
        yield Requirement("signatory", fault)
    # Perhaps of another body, of which nothing is known.
    other = document.cosignatory
    for fault in signing_faults(None, other, is_alone=False) if other else ():
        yield Requirement("cosignatory", fault)


def _of_two(document: OfficialDocument) -> Iterator[Requirement]:
    kind = document.type
    has_two = document.cosignatory is not None
    if is_signed_by_two(kind) and not has_two:
        wording = Wording(
            f"{kind} is signed by two: give the cosignatory",
            f"{kind} do hai người ký: ghi thêm người ký bên trái",
        )
        yield Requirement("cosignatory", wording)
    if has_two and not is_signed_by_two(kind):
        wording = Wording(
            f"{kind} is signed by one: it has no cosignatory",
            f"{kind} chỉ do một người ký: không ghi người ký bên trái",
        )
        yield Requirement("cosignatory", wording)
    if is_signed_by_two(kind) and document.signed is not None:
        wording = Wording(
            f"{kind} is signed by two: pictures of one signature are not enough",
            f"{kind} do hai người ký: hình chữ ký của một người là chưa đủ",
        )
        yield Requirement("signed", wording)


def _of_annexes(document: OfficialDocument) -> Iterator[Requirement]:
    for annex in document.annexes:
        if annex.type is not None and not annex.title.strip():
            wording = Wording(
                f"the attached {annex.type} needs a title",
                f"{annex.type} kèm theo phải có tên gọi",
            )
            yield Requirement("annexes", wording)
