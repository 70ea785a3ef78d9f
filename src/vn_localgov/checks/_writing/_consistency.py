"""What a document writes in two ways, where one would do."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from unicodedata import is_normalized

from vn_localgov._text import ToneStyle, find_tones
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import RunningText, told
from vn_localgov.checks._writing._spelling import quotes_title
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Pattern

# A place of a line, and whether it is written in the first way.
Place = tuple[Line, int, int]

_OLD = re.compile(r"[òóỏõọ][ae]|[ùúủũụ]y")
_NEW = re.compile(r"o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]")
# Of words with a capital, these are nobody's name. A title is quoted as its authors wrote it.
_OLD_WORD = re.compile(r"(?<!\w)[Ủủ]y (?:ban|viên|quyền)\b")
_NEW_WORD = re.compile(r"(?<!\w)[Uu]ỷ (?:ban|viên|quyền)\b")
_QUOTES = (("“", "”"), ("«", "»"))
_GROUPED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])")
_TIGHT = re.compile(r"(?:giai đoạn|nhiệm kỳ|năm học) [0-9]{4}-[0-9]{4}")
_YEARS = re.compile(r"(?:giai đoạn|nhiệm kỳ|năm học) [0-9]{4}")
_COUNT = re.compile(r"(?<![\w.,/:–-])(0?)[1-9] ([^\W\d_]+(?: (?!và )[^\W\d_]+)?)")
# These are numbers of things, not how many there are.
_NUMBER_OF = re.compile(
    r"(?<!\w)(?:số|khoản|điều|điểm|mục|chương|phần|quý|lớp|khối|cấp|loại|thôn|xóm|tổ|nhóm|lần|"
    r"bước|đợt|khóa|kỳ|hạng|tháng|ngày|năm|quốc lộ|tỉnh lộ|đường|tuyến|dự án|giai đoạn|mẫu|biểu|"
    r"bảng|hình|phụ lục|nội dung|hợp phần|tiêu chí|mức|bậc|khu|phố|ấp|bản|buôn|đội|cụm|phường|"
    r"trường|vụ) \Z",
    re.IGNORECASE,
)
_LONGEST_NOUN = 10
# Nobody puts a zero before a measure.
_MEASURES = re.compile(
    r"(?:km|m|cm|mm|ha|kg|g|tấn|tạ|yến|lít|sào|mẫu|triệu|tỷ|tỉ|nghìn|ngàn|đồng|độ|điểm|bậc|"
    r"mét|héc|hecta|gam|kilôgam|kilômét)\b"
)
# Between two things that are counted beside each other.
_BESIDE = re.compile(r"(?: [^\W\d_]+){0,3}(?:,| và) ")
# Half years and dates have ways of their own, and some words name nothing.
_TIMES = re.compile(
    r"(?:tháng|năm|ngày|giờ|phút|quý|tuần|tuổi|lần|cấp|chiều|bên|mặt|sao|cửa|trong|đến|tới|hoặc|trở|trên|dưới|là|và)\b"
)
_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"


def consistency_breaches(rule: FormRule, text: RunningText) -> Iterator[Breach]:
    """Find the first place of the second way, if the document has both."""
    return RULES[rule.id](rule, text)


def _tones(_: FormRule, text: RunningText) -> Iterator[Breach]:
    """Names of people and places keep the style of their owners: small letters tell."""
    old = _first_tone(text, _OLD, ToneStyle.OLD)
    new = _first_tone(text, _NEW, ToneStyle.NEW)
    if not (old and new):
        old, new = _first_word(text, _OLD_WORD), _first_word(text, _NEW_WORD)
    if old and new:
        yield _both(*sorted((old, new), key=_order))


def _first_word(text: RunningText, word: re.Pattern[str]) -> Place | None:
    """Find a word with or without a capital, outside of what is quoted."""
    for line in text.with_any([word]):
        for match in word.finditer(line.text):
            if not _is_quoted(line.text[: match.start()]):
                return _place(line, match)
    return None


def _is_quoted(above: str) -> bool:
    is_open = any(above.rfind(first) > above.rfind(last) for first, last in _QUOTES)
    return is_open or above.count('"') % 2 == 1 or quotes_title(above)


def _first_tone(text: RunningText, seed: re.Pattern[str], style: ToneStyle) -> Place | None:
    for line in text.with_any([seed]):
        for tone in find_tones(line.text):
            if tone.style is style and tone.syllable.islower():
                return line, tone.position, tone.position + len(tone.syllable)
    return None


def _order(place: Place) -> tuple[int, int, int]:
    line, start, _ = place
    return line.paragraph.number, line.start, start


def _both(first: Place, second: Place) -> Breach:
    words = [line.text[start:end] for line, start, end in (first, second)]
    found = Wording(f"both «{words[0]}» and «{words[1]}»", f"cả «{words[0]}» và «{words[1]}»")
    return told(*second, found)


def _counts(_: FormRule, text: RunningText) -> Iterator[Breach]:
    """Compare counts of one thing, as «06 mô hình» and «6 mô hình», and those side by side."""
    seen: dict[str, tuple[str, Place]] = {}
    for line in text.with_any([re.compile(r"[1-9] [^\W\d_]")]):
        counts = [it for it in _COUNT.finditer(line.text) if _is_count(it)]
        for first, second in _unlike(line, counts, seen):
            yield _both(first, second)
            return


def _unlike(
    line: Line, counts: Sequence[re.Match[str]], seen: dict[str, tuple[str, Place]]
) -> Iterator[tuple[Place, Place]]:
    for match in counts:
        place = _place(line, match)
        usual, first = seen.setdefault(match[2].casefold(), (match[1], place))
        if usual != match[1]:
            yield first, place
    for one, other in pairwise(counts):
        between = line.text[one.end() : other.start()]
        if one[1] != other[1] and _BESIDE.fullmatch(between):
            yield _place(line, one), _place(line, other)


def _is_count(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _LONGEST_NOUN) : match.start()]
    is_other = _TIMES.match(match[2]) or _MEASURES.match(match[2])
    return not (is_other or _NUMBER_OF.search(before))


def _place(line: Line, match: re.Match[str]) -> Place:
    return line, match.start(), match.end()


def _thousands(rule: FormRule, text: RunningText) -> Iterator[Breach]:
    """Ungrouped thousands are no fault of a document that never groups them."""
    if isinstance(rule.constraint, Pattern) and _GROUPED.search(text.whole):
        for line in text.with_any([re.compile(r"[0-9]{4} [bhntlcđm]")]):
            for match in rule.constraint.breaches(line.text):
                yield told(line, match.start(), match.end())


def _spans(rule: FormRule, text: RunningText) -> Iterator[Breach]:
    """Titles of programmes are quoted with spaces: only a document that has both is told."""
    if isinstance(rule.constraint, Pattern) and _TIGHT.search(text.whole):
        for line in text.with_any([_YEARS]):
            for match in rule.constraint.breaches(line.text):
                yield told(line, match.start(), match.end())


def _forms(_: FormRule, text: RunningText) -> Iterator[Breach]:
    """Find the first letter with its marks apart, where others have them built in."""
    # A paragraph may have many lines.
    first = {line.paragraph.number: line for line in reversed(text.lines)}
    written = [(line, line.paragraph.text) for line in first.values()]
    apart = [line for line, it in written if any(mark in it for mark in _MARKS)]
    if apart and any(not it.isascii() and is_normalized("NFC", it) for _, it in written):
        line = min(apart, key=lambda it: it.paragraph.number)
        yield told(line, 0, 1)


RULES: dict[str, Callable[[FormRule, RunningText], Iterator[Breach]]] = {
    "CHINH_TA.DAU_THANH": _tones,
    "CHINH_TA.DANG_MA": _forms,
    "SO_LIEU.DEM_KHONG": _counts,
    "SO_LIEU.HANG_NGHIN": _thousands,
    "SO_LIEU.GIAI_DOAN": _spans,
}
