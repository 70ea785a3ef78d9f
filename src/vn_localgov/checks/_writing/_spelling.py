"""What must not stand in running text: spelling, capitals, figures and dates."""

import re
from collections.abc import Iterator

from vn_localgov._text import nfc
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.checks._running import RunningText, Seed, told
from vn_localgov.checks._writing._right_words import right_word
from vn_localgov.forms import FormRule, Pattern, Spelling

_UNITS = "ha|km|m[²³23]|kg|mm|cm|tấn|tạ"
_SEEDS: dict[str, tuple[Seed, ...]] = {
    "SO_LIEU.DAU_PHAY": (re.compile(rf"\.[0-9]{{1,2}}\s?(?:[%‰mt]|lít|yến|{_UNITS})"),),
    "SO_LIEU.NHOM_BA": (re.compile(r"\.[0-9]{4}"),),
    "SO_LIEU.PHAN_TRAM": (" %", " ‰"),
    "SO_LIEU.DON_VI": (re.compile(rf"[0-9.,](?:{_UNITS})"),),
    "SO_LIEU.DONG_TIEN": ("VNĐ", "vnđ", "VNd"),
    "CHINH_TA.GACH_NOI_CACH": (re.compile(r"[-–]\s?(?:xã hội|an ninh)", re.IGNORECASE),),
    "CHINH_TA.CHU_DD": ("Ð", "Ɖ"),
    "CHINH_TA.CACH_DAU_CAU": (" ,", " ;", " :", " .", " !", " ?"),
    "NGAY_THANG.THUA_KHONG": ("/0",),
    "NGAY_THANG.DEM_KHONG": (re.compile(r"/[0-9]{1,2}/[12]"),),
    "NGAY_THANG.TRONG_LOI": (re.compile(r"[Nn]gày [0-9]{1,2} tháng"),),
    "NGAY_THANG.CO_THAT": (
        re.compile(r"gày (?:29|3[0-9]|[4-9][0-9]) tháng"),
        re.compile(r"tháng (?:1[3-9]|[2-9][0-9]) năm"),
        re.compile(r"3[01]/(?:0?[2469]|11)(?![0-9])"),
        re.compile(r"gày [0-9]{1,2}/(?:1[3-9]|[2-9][0-9])/"),
    ),
    "VIET_HOA.DAU_CAU": (re.compile(r"[.?!] (?![A-ZĐÂĂÔÊƠƯÁÀẢÝÍÚÓ0-9])"),),
    "VIET_HOA.DON_VI_HANH_CHINH": (
        *(" Tỉnh ", " Huyện ", " Xã ", " Thị xã ", " Thị trấn ", " Đặc khu "),
    ),
    "VIET_HOA.DON_VI_CHU_SO": (re.compile(r"quận [0-9Đ]"), re.compile(r"phường [0-9Đ]")),
    "VIET_HOA.DIA_HINH": (" Sông ", " Vịnh ", " Chợ ", " Biển "),
    "VIET_HOA.TON_KINH": (" đảng ",),
    "VIET_HOA.VIEN_DAN": (" Khoản ", " Điểm ", re.compile(r"hoản [0-9]+ điều")),
    "VIET_HOA.NAM_AM_LICH": (re.compile(r"năm (?i:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "),),
    "VIET_HOA.THU_THANG": (" thứ ", " Tháng "),
}
SEEDED = frozenset(_SEEDS)

# Words that show that a common noun is meant as a name, where alone it may be either:
# «của nhân dân» but «tòa án nhân dân», «vùng tây bắc» but «góc tây bắc».
_LONGEST_WORDS = 14
_BEFORE: dict[str, re.Pattern[str]] = {
    "VIET_HOA.NHAN_DAN": re.compile(
        r"(?<!\w)(?i:phục vụ|vận động|quần chúng|toàn thể|huy động|đời sống|bà con|đông đảo|ý kiến|"
        r"tầng lớp|của|trong|cho|để|cùng|với|và|được|tới|đến|do|vì|Đảng,)\s\Z"
    ),
    "VIET_HOA.VUNG_MIEN": re.compile(r"(?<!\w)(?i:vùng|miền|khu vực|đồng bằng|các tỉnh)\s\Z"),
}
# «vùng tây bắc của xã» is where it lies, not its name.
_BEHIND: dict[str, re.Pattern[str]] = {
    "VIET_HOA.VUNG_MIEN": re.compile(
        r"\s(?:của|xã|phường|thôn|xóm|bản|ấp|làng|khu|tỉnh|huyện|thành phố|thị)(?!\w)"
    ),
}
# What goes on with another capital is another name: «bà Triệu Thị A», «bác Hồ Văn B».
_LONGER = frozenset({"VIET_HOA.TEN_HIEU", "VIET_HOA.DIA_DANH_NUOC_NGOAI"})
# The title of a document is quoted as its authors wrote it, to the end of the sentence.
_CITED = re.compile(r"\bsố:? ?[0-9]{1,6}[a-z]?/")
_TITLED = re.compile(r" (?:về|quy định|ban hành|hướng dẫn|phê duyệt) ")
_LONGEST_TITLE = 300
# «pháp luật đất đai» names no law.
_AS_NAMES = frozenset({"VIET_HOA.TEN_VAN_BAN"})
# «yêu cầu giấy tờ» and «cửa lò đốt rác» name no place.
_WITH_CAPITALS = frozenset({"VIET_HOA.DIA_HINH_GHEP"})


def spelling_breaches(rule: FormRule, text: RunningText) -> Iterator[Breach]:
    """Find each place in running text that is not written as the rule wants."""
    for line in _lines(rule, text):
        for match in _matches(rule, line):
            yield _told(rule, line, match)


def _lines(rule: FormRule, text: RunningText) -> list[Line]:
    if isinstance(rule.constraint, Spelling):
        return text.misspelt(rule.constraint.words)
    return text.with_any(_SEEDS[rule.id])


def _matches(rule: FormRule, line: Line) -> Iterator[re.Match[str]]:
    asked = rule.constraint
    found = asked.breaches(line.text) if isinstance(asked, Pattern | Spelling) else iter(())
    return (it for it in found if _is_meant(rule, line.text, it) and _has_case(rule, line, it[0]))


def _has_case(rule: FormRule, line: Line, words: str) -> bool:
    """Whether *words* show as they are typed, where that matters: all may show as capitals."""
    if not rule.id.startswith("VIET_HOA.") or not any(it.look.caps for it in line.runs):
        return True
    typed = "\0".join(it.text for it in line.runs if not it.look.caps)
    shown = "".join(it.text for it in line.runs if it.look.caps)
    return words in nfc(typed) or words not in nfc(shown)


def _told(rule: FormRule, line: Line, match: re.Match[str]) -> Breach:
    """Tell a word with its right spelling, anything else with the words around it."""
    if not isinstance(rule.constraint, Spelling):
        return told(line, match.start(), match.end())
    right = right_word(rule, match)
    wanted = in_quotes(right) if right != match[0] else None
    return told(line, match.start(), match.end(), in_quotes(match[0]), wanted)


def quotes_title(above: str) -> bool:
    """Whether the sentence has cited a document, and told what it is about."""
    sentence = above[max(above.rfind(". "), above.rfind(";")) + 1 :]
    cited = _CITED.search(sentence)
    return cited is not None and _TITLED.search(sentence, cited.end()) is not None


def _is_meant(rule: FormRule, text: str, match: re.Match[str]) -> bool:
    above = text[max(0, match.start() - _LONGEST_TITLE) : match.start()]
    if rule.id.startswith("VIET_HOA.") and quotes_title(above):
        return False
    before, behind = _BEFORE.get(rule.id), _BEHIND.get(rule.id)
    if before and not before.search(above[-_LONGEST_WORDS:]):
        return False
    if behind and behind.match(text, match.end()):
        return False
    return _is_name(rule, text, match)


def _is_name(rule: FormRule, text: str, match: re.Match[str]) -> bool:
    """Whether its own letters, and the next one, say that it is the name of the list."""
    if rule.id in _LONGER and text[match.end() + 1 : match.end() + 2].isupper():
        return False
    if rule.id in _WITH_CAPITALS and match[0].islower():
        return False
    return rule.id not in _AS_NAMES or match[0][0].isupper()
