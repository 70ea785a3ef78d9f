"""The form of the law as data, and official documents built from it."""

from vn_localgov.forms._constraints import (
    Agrees,
    Constraint,
    Judgement,
    Keeps,
    OneOf,
    Order,
    Pattern,
    Presence,
    Ratio,
    Spelling,
    Terms,
)
from vn_localgov.forms._document import build_annex, build_document, values_of
from vn_localgov.forms._form import make_form
from vn_localgov.forms._form_rule import DecidedBy, Fix, FormRule
from vn_localgov.forms._layouts import formed_types
from vn_localgov.forms._measures import Measure
from vn_localgov.forms._narrow import MeasureChange
from vn_localgov.forms._overlay import Overlay
from vn_localgov.forms._pdf import convert_to_pdf, find_libreoffice
from vn_localgov.forms._reading import KeyFault, RuleSetError
from vn_localgov.forms._records import RuleChange, RuleRecord
from vn_localgov.forms._rules import Component, RuleSet, rules
from vn_localgov.opc import Document

__all__ = [
    "Agrees",
    "Component",
    "Constraint",
    "DecidedBy",
    "Document",
    "Fix",
    "FormRule",
    "Judgement",
    "Keeps",
    "KeyFault",
    "Measure",
    "MeasureChange",
    "OneOf",
    "Order",
    "Overlay",
    "Pattern",
    "Presence",
    "Ratio",
    "RuleChange",
    "RuleRecord",
    "RuleSet",
    "RuleSetError",
    "Spelling",
    "Terms",
    "build_annex",
    "build_document",
    "convert_to_pdf",
    "find_libreoffice",
    "formed_types",
    "make_form",
    "rules",
    "values_of",
]
