"""Whether the number of a document is one of its type and of its body."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from vn_localgov.documents import DocumentNumber, DocumentType
from vn_localgov.errors import Wording
from vn_localgov.reports._document import OfficialDocument

# What part of the document it is about.
_Told: TypeAlias = tuple[str, Wording]

_Bodies: TypeAlias = tuple[str, ...]

_COMMITTEE: _Bodies = ("UBND",)
_COUNCIL: _Bodies = ("HĐND",)
_NAMES = {
    _COMMITTEE: re.compile(r"(?:Chủ tịch )?[ủu][ỷy] ban nhân dân\b", re.IGNORECASE),
    _COUNCIL: re.compile(r"(?:Thường trực )?Hội đồng nhân dân\b", re.IGNORECASE),
}
_LETTER = "CV"


def number_faults(document: OfficialDocument) -> Iterator[_Told]:
    """Tell what the symbol says against the type or the body (*số, ký hiệu*).

    What may be the abbreviation of a unit is no fault.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3, and Phụ lục III, phần I.
    """
    number, kind = document.number, document.type
    if kind.abbreviation is None and number.type_code == _LETTER:
        example = _example(number, kind)
        wording = Wording(
            f"the symbol of {kind} begins with its body, not with {_LETTER}: {example}",
            f"ký hiệu của {kind} bắt đầu bằng tên cơ quan, không ghi {_LETTER}: cần như {example}",
        )
        yield "number", wording
    elif _is_of_other_type(number, kind):
        wording = Wording(
            f"{number} is the number of {number.type_name}, not of {kind}: write it as"
            f" {_example(number, kind)}",
            f"số, ký hiệu {number} là của {number.type_name}, không phải của {kind}: cần như"
            f" {_example(number, kind)}",
        )
        yield "number", wording
    elif _is_of_other_body(document):
        named = "Hội đồng nhân dân" if number.bodies == _COUNCIL else "Ủy ban nhân dân"
        wording = Wording(
            f"{number} is a number of {named}, not of {document.body.name}",
            f"số, ký hiệu {number} là của {named}, không phải của {document.body.name}",
        )
        yield "number", wording


def _is_of_other_type(number: DocumentNumber, kind: DocumentType) -> bool:
    told, is_known = number.document_type, number.bodies in {_COMMITTEE, _COUNCIL}
    if kind.abbreviation is None:
        # A unit may be called as types are: only before a body it is certainly a type.
        return number.type_code is not None and is_known
    if told is DocumentType.LETTER:
        return is_known or number.type_code == _LETTER
    return told is not None and told is not kind


def _is_of_other_body(document: OfficialDocument) -> bool:
    bodies, name = document.number.bodies, document.body.name
    other = {_COMMITTEE: _COUNCIL, _COUNCIL: _COMMITTEE}.get(bodies)
    return other is not None and _NAMES[other].match(name) is not None


def _example(number: DocumentNumber, kind: DocumentType) -> str:
    """Write the number as the type has it."""
    groups = number.symbol.split("-")
    rest = groups[1:] if number.type_code else groups[:1]
    if kind.abbreviation:
        return f"{number.short}/{'-'.join((kind.abbreviation, *rest))}"
    return f"{number.short}/{'-'.join((*rest, 'VP'))}"
