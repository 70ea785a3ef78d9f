"""The form of the law as data, and official documents built from it."""

from vn_localgov.forms._document import build_document, values_of
from vn_localgov.forms._form import make_form
from vn_localgov.forms._pdf import convert_to_pdf, find_libreoffice
from vn_localgov.forms._rules import Component, Measure, RuleSet, rules
from vn_localgov.opc import Document

__all__ = [
    "Component",
    "Document",
    "Measure",
    "RuleSet",
    "build_document",
    "convert_to_pdf",
    "find_libreoffice",
    "make_form",
    "rules",
    "values_of",
]
