"""Check (*kiểm tra thể thức*): where a Word file departs from the form of the law."""

from typing import TYPE_CHECKING

from vn_localgov._lazy import lazily

if TYPE_CHECKING:
    from vn_localgov.checks._check import SCOPE, check_document
    from vn_localgov.checks._components._find import find_components
    from vn_localgov.checks._components._lines import Line
    from vn_localgov.checks._components._parts import Components, Part, Scope
    from vn_localgov.checks._many import (
        UNREADABLE,
        CheckedDocument,
        check_documents,
        documents_in,
    )
    from vn_localgov.checks._mending._fix import fix_document
    from vn_localgov.checks._mending._fixed import Fixed, Mended

__all__ = [
    "SCOPE",
    "UNREADABLE",
    "CheckedDocument",
    "Components",
    "Fixed",
    "Line",
    "Mended",
    "Part",
    "Scope",
    "check_document",
    "check_documents",
    "documents_in",
    "find_components",
    "fix_document",
]

_HOMES = {
    "SCOPE": "checks._check",
    "UNREADABLE": "checks._many",
    "CheckedDocument": "checks._many",
    "Components": "checks._components._parts",
    "Fixed": "checks._mending._fixed",
    "Line": "checks._components._lines",
    "Mended": "checks._mending._fixed",
    "Part": "checks._components._parts",
    "Scope": "checks._components._parts",
    "check_document": "checks._check",
    "check_documents": "checks._many",
    "documents_in": "checks._many",
    "find_components": "checks._components._find",
    "fix_document": "checks._mending._fix",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
