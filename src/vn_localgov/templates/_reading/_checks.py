"""Refuse packages that are no documents, or that may be attacks."""

from collections.abc import Mapping

from vn_localgov.opc import Limits, WordError
from vn_localgov.opc import faults as told
from vn_localgov.templates._reading._related import target_of
from vn_localgov.templates._reading._relations import check_relations
from vn_localgov.templates._running._additions import TYPES
from vn_localgov.templates._wellformed import check_part

_MAIN = b"wordprocessingml"
_OF_XML = frozenset({"xml", "vml"})


def check_package(package: Mapping[str, bytes], limits: Limits) -> None:
    """Refuse a package that is no Word document, or that would do harm when it is opened.

    Raises:
        WordError: With the name of the part.
    """
    if _MAIN not in package.get(TYPES, b""):
        raise WordError(told.NO_TEXT_PART)
    for name, content in package.items():
        # Names that differ only in case are one name (ECMA-376, part 2).
        suffix = name.rpartition(".")[2].casefold()
        if suffix == "rels":
            check_part(name, content, limits)
            check_relations(name, content)
        elif suffix in _OF_XML and b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise WordError(told.with_doctype(name))
    if target_of(package, "", "officeDocument") not in package:
        raise WordError(told.NO_TEXT_PART)
