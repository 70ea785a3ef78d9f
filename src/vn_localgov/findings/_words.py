"""What findings are called, where people read them."""

from vn_localgov.errors import Wording
from vn_localgov.findings._finding import Finding, FindingKind, Level, Location
from vn_localgov.findings._rules import CONTRADICTION

# What each kind is called (*loại điểm kiểm tra*), the gravest first.
KINDS = {
    FindingKind.FAIL: CONTRADICTION,
    FindingKind.REVIEW: Wording("for review", "cần xem lại"),
    FindingKind.UNDECIDED: Wording("undecided", "chưa kết luận được"),
    FindingKind.BLOCKED: Wording("waiting", "tạm dừng"),
    FindingKind.PASS: Wording("right", "đạt"),
}
# What each level is called (*mức độ*), the gravest first.
LEVELS = {
    Level.ERROR: Wording("error", "lỗi"),
    Level.WARNING: Wording("warning", "cảnh báo"),
    Level.NOTE: Wording("note", "lưu ý"),
}
NOTHING = Wording("No findings", "Không có điểm nào cần kiểm tra")
WHOLE = Wording("the whole document", "cả văn bản")
_NOTHING = Wording("", "")


def say(wording: Wording, language: str) -> str:
    """Choose the words for a clerk, or for a developer.

    Raises:
        ValueError: *language* is neither ``vi`` nor ``en``.
    """
    if language not in ("vi", "en"):
        raise ValueError(f"expected the language 'vi' or 'en', got {language!r}")
    return wording.en if language == "en" else wording.vi


def describe_kind(finding: Finding) -> Wording:
    """Tell how sure it is; what is certain is called as its rule has it."""
    return finding.rule.failure if finding.kind is FindingKind.FAIL else KINDS[finding.kind]


def describe_place(place: Location | None, quote: str = "") -> Wording:
    """Tell where to look; text without a file, and Word, have paragraphs for lines.

    Who reads a quotation does not count characters.

    >>> describe_place(Location(file="bao-cao.docx", line=12, column=3)).vi
    'bao-cao.docx, đoạn 12, ký tự 3'
    """
    if place is None or (place.is_whole and not place.file):
        return WHOLE
    if place.is_whole:
        return Wording(place.file, place.file)
    line, column = place.line, place.column
    if place.has_lines:
        before = f"{place.file}, "
        return Wording(
            f"{before}line {line}, column {column}", f"{before}dòng {line}, cột {column}"
        )
    where = _paragraph(place)
    if quote:
        return Wording(f"{where.en}, “{quote}”", f"{where.vi}, “{quote}”")
    return Wording(f"{where.en}, character {column}", f"{where.vi}, ký tự {column}")


def _paragraph(place: Location) -> Wording:
    file = f"{place.file}, " if place.file else ""
    page, cell = _page(place), _cell(place)
    return Wording(
        f"{file}{page.en}{cell.en}paragraph {place.line}",
        f"{file}{page.vi}{cell.vi}đoạn {place.line}",
    )


def _page(place: Location) -> Wording:
    return Wording(f"page {place.page}, ", f"trang {place.page}, ") if place.page else _NOTHING


def _cell(place: Location) -> Wording:
    if not place.cell:
        return _NOTHING
    table, row, column = place.cell
    return Wording(
        f"table {table}, row {row}, column {column}, ", f"bảng {table}, hàng {row}, cột {column}, "
    )
