"""Identify official documents: type, number, date, who signs and who receives."""

from vn_localgov.documents._citations import Citation
from vn_localgov.documents._find import FoundCitation, find_citations
from vn_localgov.documents._frame import (
    Authority,
    DocumentDate,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.documents._mentions import Citations
from vn_localgov.documents._metadata import Addressee, Metadata, MetadataError
from vn_localgov.documents._numbers import DocumentNumber, NumberKind
from vn_localgov.documents._types import DocumentType

__all__ = [
    "Addressee",
    "Authority",
    "Citation",
    "Citations",
    "DocumentDate",
    "DocumentNumber",
    "DocumentType",
    "FoundCitation",
    "IssuingBody",
    "Metadata",
    "MetadataError",
    "NumberKind",
    "Recipients",
    "Signatory",
    "find_citations",
]
