"""What the symbol of a document says of its type."""

import re
from collections.abc import Iterable

from vn_localgov._text import nfc, search_key
from vn_localgov.checks._components._parts import Part
from vn_localgov.documents import DocumentType

# By their names as `Line.key` has them.
TYPES = {search_key(it.label): it for it in DocumentType if not it.is_copy}
# Those that two sign: names stand anywhere, and recipients below (Mẫu 1.9).
BY_TWO = frozenset(
    {
        DocumentType.MINUTES,
        DocumentType.CONTRACT,
        DocumentType.MEMORANDUM,
        DocumentType.AGREEMENT,
    }
)
_GROUP = re.compile(r"/\s*([^\W\d_]+)")
_TYPES = {it.abbreviation.upper(): it for it in DocumentType if it.abbreviation}


def named_by_symbol(parts: Iterable[Part]) -> DocumentType | None:
    """Give the type whose abbreviation begins the symbol (*ký hiệu*); None if it is another word.

    A unit may be abbreviated as a type is (*TC*, *PC*), so more than that has to be seen.
    """
    numbers = (it for it in parts if it.component == "so_ky_hieu")
    groups = (_GROUP.search(nfc(it.text)) for it in numbers)
    return next((_TYPES.get(it[1].upper()) for it in groups if it), None)
