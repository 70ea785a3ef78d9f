"""Refuse packages that are no documents, or that may be attacks."""

from collections.abc import Mapping

from vn_localgov.opc import Limits, WordError
from vn_localgov.opc import faults as told
from vn_localgov.opc.names import TYPES
from vn_localgov.templates._reading._field_codes import check_codes
from vn_localgov.templates._reading._link_safety import check_relations, fault_of_filled
from vn_localgov.templates._reading._references import target_of
from vn_localgov.templates._reading._types import content_types
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
    check_contents(package, limits)
    check_document(package)


def check_document(package: Mapping[str, bytes]) -> None:
    """Refuse a package without the text of a Word document.

    Raises:
        WordError: There is none.
    """
    is_of_word = _MAIN in package.get(TYPES, b"")
    if not is_of_word or target_of(package, "", "officeDocument") not in package:
        raise WordError(told.NO_TEXT_PART)


def check_contents(package: Mapping[str, bytes], limits: Limits) -> None:
    """Refuse parts that would do harm, in a package of any program.

    Raises:
        WordError: With the name of the part.
    """
    if TYPES in package:
        check_part(TYPES, package[TYPES], limits)
    types = content_types(package)
    for name, content in package.items():
        # Names that differ only in case are one name (ECMA-376, part 2).
        suffix = name.rpartition(".")[2].casefold()
        if suffix == "rels":
            check_part(name, content, limits)
            check_relations(name, content)
        elif suffix in _OF_XML or types.may_be_xml(name):
            _check_doctype(name, content)
            check_codes(name, content)


def _check_doctype(name: str, content: bytes) -> None:
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise WordError(told.with_doctype(name))


def check_finished(package: Mapping[str, bytes]) -> None:
    """Refuse a document with relations that would do harm, where tags are mere text.

    Raises:
        WordError: With what they lead to.
    """
    for name, content in package.items():
        is_of_relations = name.casefold().endswith(".rels")
        if is_of_relations and (wording := fault_of_filled(name, content)):
            raise WordError(wording)
