"""Identify official documents: type, number, date, who signs and who receives."""

from typing import TYPE_CHECKING

from vn_localgov._lazy import lazily
from vn_localgov.documents._citations import Citation
from vn_localgov.documents._frame import (
    Authority,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.documents._issued import DocumentDate, last_of_month
from vn_localgov.documents._mentions import Citations
from vn_localgov.documents._metadata import Addressee, Metadata, MetadataError
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._signing import signing_faults
from vn_localgov.documents._types import DocumentType, NumberKind

if TYPE_CHECKING:
    from vn_localgov.documents._find import FoundCitation, find_citations

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
    "last_of_month",
    "signing_faults",
]

# The patterns of the finder take long to compile.
_HOMES = dict.fromkeys(("FoundCitation", "find_citations"), "documents._find")

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
