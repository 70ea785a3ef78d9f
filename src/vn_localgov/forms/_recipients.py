"""Who receives a document first: those it is sent to, or those its articles name."""

import attrs

from vn_localgov.documents import DocumentType, Recipients
from vn_localgov.reports import Article, OfficialDocument

_AS_ABOVE = "Như trên"
_AS_ARTICLE = "Như Điều"
_ALONE, _WITH_FILE = "VT", "VT, Hồ sơ"
_DECIDING = frozenset({DocumentType.DECISION, DocumentType.RESOLUTION})


def recipients(document: OfficialDocument) -> Recipients:
    """Begin the list as the decree has it, unless the clerk did.

    A document that is sent to somebody begins with *Như trên*, a decision with its last
    article, which says who carries it out; a telegram with neither. Minutes are kept in the
    file of their matter too (*Hồ sơ*).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.9.b, and Phụ lục III, Mẫu 1.1 to 1.9.
    """
    first, told = _first(document), document.recipients
    if document.type is DocumentType.MINUTES and told.archive == _ALONE:
        told = attrs.evolve(told, archive=_WITH_FILE)
    if not first or any(name.casefold().startswith(_opening(first)) for name in told.names):
        return told
    return attrs.evolve(told, names=(first, *told.names))


def _first(document: OfficialDocument) -> str:
    if document.type is DocumentType.TELEGRAM:
        return ""
    if document.addressees or document.type is DocumentType.INTRODUCTION:
        return _AS_ABOVE
    articles = [it.number for it in document.walk() if isinstance(it, Article)]
    return f"{_AS_ARTICLE} {articles[-1]}" if articles and document.type in _DECIDING else ""


def _opening(first: str) -> str:
    return first.rstrip(" 0123456789").casefold()
