"""Find the components of a document wherever they stand."""

import re
from collections.abc import Mapping, Sequence

import attrs

from vn_localgov.checks._components._attached import find_attached
from vn_localgov.checks._components._body import find_text, find_title
from vn_localgov.checks._components._copies import Copy, find_copy
from vn_localgov.checks._components._foot import find_foot
from vn_localgov.checks._components._head import MOST_LINES, NUMBER, PARTY, Head, find_head
from vn_localgov.checks._components._lines import Line, letters, read_lines
from vn_localgov.checks._components._marks import find_marks
from vn_localgov.checks._components._parts import Components, Part, Scope, part
from vn_localgov.checks._components._types import named_by_symbol
from vn_localgov.documents import DocumentType
from vn_localgov.looks import FormattedDocument

# Types and symbols of normative documents, whose form other law orders.
_NORMATIVE_TITLES = {"luat", "bo luat", "phap lenh", "lenh", "nghi dinh", "thong tu"}
_NORMATIVE_SYMBOLS = ("nq", "qd", "nd", "tt", "l", "pl", "ct")

# What tells a document without a number from a form that citizens fill in.
_HEAD = {"quoc_hieu", "co_quan_ban_hanh", "dia_danh_ngay"}
# Above the label of an appendix may stand the line of its digital signature.
_ALONE, _MOST_ABOVE = ("phu_luc", "kem_theo"), 3
_OF_PARTY = re.compile(r"[0-9…. ]+ ?- ?[a-z]{2,4}/")
_OF_LAW = re.compile(r"/ ?[12][0-9]{3} ?/|\b(?:luat|phap lenh|nghi dinh|thong tu)\b")
_MORE = {"co_quan_ban_hanh", "dia_danh_ngay", "trich_yeu_cong_van"}
# Anybody may make one, and number it.
_CIVIL = {DocumentType.CONTRACT, DocumentType.AGREEMENT, DocumentType.MEMORANDUM}


def find_components(document: FormattedDocument) -> Components:
    """Find the components (*thành phần thể thức*) by what is written, and where.

    Styles have no say: they may be of any program, or wrong. Components may stand in
    tables, in text boxes, or beside each other with tabs between them. Of a document
    that does not follow Decree 30, only the scope is told.

    >>> from vn_localgov.looks import read_looks
    >>> found = find_components(read_looks("bao-cao.docx"))  # doctest: +SKIP
    >>> found.type, found["so_ky_hieu"][0].text  # doctest: +SKIP
    (<DocumentType.REPORT: 'Báo cáo'>, 'Số: 293/BC-UBND')

    Raises:
        TypeError: *document* is no document that `read_looks` has read.
        ParseError: A letter bears more than 30 marks, which only an attack does.
    """
    if not isinstance(document, FormattedDocument):
        raise TypeError(f"document has to be what read_looks gives, not {document!r:.40}")
    lines = read_lines(document)
    copy = find_copy(lines)
    # Of a document with its copy's note below, the document is looked at.
    main = _read(document, lines[: copy.start] if copy else lines)
    if copy and main.scope is Scope.OTHER:
        main = _read_copy(lines[copy.start :], copy)
    if main.scope is Scope.OTHER:
        main = _read_appendix(document, lines)
    if main.scope is Scope.ADMINISTRATIVE:
        marks = find_marks(document, lines, main.parts)
        main = attrs.evolve(main, parts=(*main.parts, *marks), lines=tuple(lines))
    return main


def _read(document: FormattedDocument, lines: Sequence[Line]) -> Components:
    head = find_head(lines)
    title = find_title(lines[head.length :], named_by_symbol(head.parts))
    scope = _scope(lines, head, title.type)
    if scope is not Scope.ADMINISTRATIVE:
        return Components(scope=scope)
    rest = lines[head.length + title.length :]
    foot = find_foot(rest)
    parts = (*head.parts, *title.parts, *find_text(rest[: foot.start]), *foot.parts)
    found = Components(scope=scope, type=title.type, parts=parts)
    attached = find_attached(document, rest[foot.end :], found)
    return _letter(attrs.evolve(found, attached=attached))


def _read_copy(lines: Sequence[Line], copy: Copy) -> Components:
    head = find_head(lines, copy.kind)
    foot = find_foot(lines[head.length :])
    kind = part("hinh_thuc_sao", [copy.kind])
    parts = (*kind, *head.parts, *foot.parts)
    return Components(scope=Scope.ADMINISTRATIVE, type=copy.type, parts=parts)


def _read_appendix(document: FormattedDocument, lines: Sequence[Line]) -> Components:
    """Read an appendix that is a file of its own (Mẫu 2.2), by the law of its document."""
    attached = find_attached(document, lines, Components(scope=Scope.OTHER))
    found = attached[0].parts if attached else ()
    label, source = (next((it for it in found if it.component == name), None) for name in _ALONE)
    if not (label and source) or label.lines[0] not in lines[:_MOST_ABOVE]:
        return Components(scope=Scope.OTHER)
    scope = _scope_of(source.lines[0].key)
    if scope is not Scope.ADMINISTRATIVE:
        return Components(scope=scope)
    return Components(scope=scope, attached=attached, is_attached=True)


def _scope_of(key: str) -> Scope:
    """Tell by its number which law a document follows."""
    if _OF_PARTY.search(key):
        return Scope.PARTY
    return Scope.NORMATIVE if _OF_LAW.search(key) else Scope.ADMINISTRATIVE


def _letter(components: Components) -> Components:
    """Tell an official letter by its subject, or by whom it is sent to and its symbol."""
    is_sent = "kinh_gui" in components and "so_ky_hieu" in components
    is_letter = is_sent and named_by_symbol(components.parts) is None
    if components.type or not (is_letter or "trich_yeu_cong_van" in components):
        return components
    return attrs.evolve(components, type=DocumentType.LETTER)


def _scope(lines: Sequence[Line], head: Head, type_: DocumentType | None) -> Scope:
    found = {it.component: it for it in head.parts}
    near = [letters(line) for line in lines[:MOST_LINES]]
    if PARTY in near and "quoc_hieu" not in found:
        return Scope.PARTY
    if _is_normative(near, found.get("so_ky_hieu")):
        return Scope.NORMATIVE
    is_ours = _has_head(found, type_)
    return Scope.ADMINISTRATIVE if is_ours else Scope.OTHER


def _has_head(found: Mapping[str, Part], type_: DocumentType | None) -> bool:
    """Whether it has more than what citizens and companies write on top, too."""
    by_body = found.keys() >= _HEAD and type_ is not None
    is_numbered = "so_ky_hieu" in found and bool(found.keys() & {"quoc_hieu", "tieu_ngu"})
    has_more = bool(found.keys() & _MORE) or (type_ is not None and type_ not in _CIVIL)
    return by_body or (is_numbered and has_more)


def _is_normative(near: Sequence[str], number: Part | None) -> bool:
    if number is None:
        return False
    told = NUMBER.fullmatch(number.lines[0].key)
    has_year = told is not None and told[1] is not None and _kind(told[2]) in _NORMATIVE_SYMBOLS
    return has_year or not _NORMATIVE_TITLES.isdisjoint(near)


def _kind(symbol: str) -> str:
    """Give the first group of a symbol, without the number of a legislature."""
    return symbol.partition("-")[0].rstrip("0123456789").replace(" ", "")
