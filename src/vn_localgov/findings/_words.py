"""What findings are called, where people read them."""

from vn_localgov.errors import Wording
from vn_localgov.findings._finding import FindingKind, Level, Location

# What each kind is called (*loại điểm kiểm tra*), the gravest first.
KINDS = {
    FindingKind.FAIL: Wording("contradiction", "mâu thuẫn"),
    FindingKind.REVIEW: Wording("for review", "cần xem lại"),
    FindingKind.UNDECIDED: Wording("undecided", "chưa kết luận được"),
    FindingKind.BLOCKED: Wording("waiting", "tạm dừng"),
    FindingKind.PASS: Wording("right", "đạt"),
}
LEVELS = {
    Level.ERROR: Wording("error", "lỗi"),
    Level.WARNING: Wording("warning", "cảnh báo"),
    Level.NOTE: Wording("note", "lưu ý"),
}
NOTHING = Wording("No findings", "Không có điểm nào cần kiểm tra")
WHOLE = Wording("the whole document", "cả văn bản")


def say(wording: Wording, language: str) -> str:
    """Choose the words for a clerk, or for a developer.

    Raises:
        ValueError: *language* is neither ``vi`` nor ``en``.
    """
    if language not in ("vi", "en"):
        raise ValueError(f"expected the language 'vi' or 'en', got {language!r}")
    return wording.en if language == "en" else wording.vi


def describe_place(place: Location | None) -> Wording:
    """Tell where to look; text without a file, and Word, have paragraphs for lines.

    >>> describe_place(Location(file="bao-cao.docx", line=12, column=3)).vi
    'bao-cao.docx, đoạn 12, ký tự 3'
    """
    if place is None:
        return WHOLE
    line, column = place.line, place.column
    before = f"{place.file}, " if place.file else ""
    if place.has_lines:
        return Wording(
            f"{before}line {line}, column {column}", f"{before}dòng {line}, cột {column}"
        )
    return Wording(
        f"{before}paragraph {line}, character {column}", f"{before}đoạn {line}, ký tự {column}"
    )
