"""Identify official documents: type, number, date, who signs and who receives."""

from vn_localgov.documents._citations import Citation
from vn_localgov.documents._frame import (
    Authority,
    DocumentDate,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._types import DocumentType

__all__ = [
    "Authority",
    "Citation",
    "DocumentDate",
    "DocumentNumber",
    "DocumentType",
    "IssuingBody",
    "Recipients",
    "Signatory",
]
