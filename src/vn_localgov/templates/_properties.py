"""What Word calls the properties of a file (*thuộc tính của tệp*)."""

import re

from vn_localgov.errors import Wording

# The outermost elements of the parts with properties.
ROOTS = frozenset({"coreProperties", "Properties"})
_OWN = "property"
_NAME = re.compile(r"\sname\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
# By their elements; Word says them in English or in Vietnamese.
_CALLED = {
    "title": Wording("Title", "Tiêu đề"),
    "subject": Wording("Subject", "Chủ đề"),
    "creator": Wording("Author", "Tác giả"),
    "keywords": Wording("Keywords", "Từ khóa"),
    "description": Wording("Comments", "Chú thích"),
    "category": Wording("Category", "Thể loại"),
    "contentStatus": Wording("Status", "Trạng thái"),
    "lastModifiedBy": Wording("Last Modified By", "Người sửa cuối"),
    "Company": Wording("Company", "Công ty"),
    "Manager": Wording("Manager", "Người quản lý"),
    "HyperlinkBase": Wording("Hyperlink Base", "Gốc của liên kết"),
}


def entry_of(name: str, start: str) -> str:
    """What tells a property from the others: its element, or the name that somebody gave it.

    >>> entry_of("title", "<dc:title>"), entry_of("property", '<property pid="2" name="Số">')
    ('title', "'Số'")
    """
    found = _NAME.search(start) if name == _OWN else None
    return _quoted(found[1] or found[2] or "") if found else name


def _quoted(text: str) -> str:
    from html import unescape  # noqa: PLC0415 - brings a large table, and is rarely wanted

    return f"'{unescape(text)}'"


def property_called(entry: str) -> Wording:
    """Name a property as Word shows it.

    >>> property_called("title")
    Wording(en='property Title', vi='mục Tiêu đề (Title)')
    """
    if called := _CALLED.get(entry):
        return Wording(f"property {called.en}", f"mục {called.vi} ({called.en})")
    return Wording(f"property {entry}", f"mục {entry}")
