"""Words that are out of date since 1 July 2025, where nothing says that history is told."""

import re
from collections.abc import Iterator, Sequence

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import Breach
from vn_localgov.checks._running import RunningText, told
from vn_localgov.checks._writing._issuers import unit_breaches
from vn_localgov.checks._written import Written
from vn_localgov.forms import FormRule, Terms

# Bodies that are named where people are told who gets a document, and grounds alone.
_RECIPIENTS = ("danh_sach_noi_nhan", "noi_kinh_gui", "kinh_gui")
_WHERE = {"TU_NGU.NOI_NHAN": _RECIPIENTS, "TU_NGU.LUAT_CU": ("can_cu",)}
# Among recipients they have the rule above.
_IN_SENTENCES = frozenset({"TU_NGU.CO_QUAN_HUYEN"})
_BEFORE, _BEHIND = 250, 120
_HISTORY = re.compile(
    r"(?<!\w)(?:cũ|trước|nguyên|bàn giao|hợp nhất|sáp nhập|sắp xếp|chấm dứt|kết thúc|bãi bỏ|"
    r"trụ sở|nhà làm việc|hưu trí|nghỉ hưu|công tác tại|điều động|giải thể|không tổ chức|"
    r"tổ chức lại|chuyển|thay thế|không còn|cùng kỳ|Pháp lệnh|Luật|Nghị định|Thông tư|"
    r"hết hiệu lực|tháng 0?[1-6](?:/| năm )2025|năm (?:19[0-9]{2}|20[01][0-9]|202[0-4]))(?!\w)|"
    r"/(?:19[0-9]{2}|20[01][0-9]|202[0-4])(?!\w)|/0?[1-6]/2025(?!\w)|"
    # \0 is where the words stand: prizes were won, plans made, and tasks handed over before.
    r"(?:giỏi|giải|sử dụng đất) \0|tiếp nhận[^.;\0]{0,80} (?:từ|của) \0|"
    r"(?:nhiệm kỳ|giai đoạn) (?:20[01][0-9]|202[0-4])(?!\w)|"
    # What is quoted was called so by somebody else.
    r"[“«][^”»\0]*\0",
    re.IGNORECASE,
)


def term_breaches(rule: FormRule, components: Components, written: Written) -> Iterator[Breach]:
    """Find words that are out of date on the day of the document; without a day, none."""
    terms = rule.constraint
    if not isinstance(terms, Terms) or written.issued is None or not terms.applies(written.issued):
        return
    yield from unit_breaches(rule, components)
    for line in _lines(rule, terms, components, written.running):
        for match in terms.breaches(line.text):
            if rule.id in _WHERE or not _tells_history(line.text, match):
                yield told(line, match.start(), match.end())


def _lines(
    rule: FormRule, terms: Terms, components: Components, text: RunningText
) -> Sequence[Line]:
    if rule.id in _WHERE:
        return _lines_of(components, _WHERE[rule.id])
    lines = text.with_any(terms.replaced)
    if rule.id not in _IN_SENTENCES:
        return lines
    apart = {*_lines_of(components, _RECIPIENTS)}
    return [it for it in lines if it not in apart]


def _lines_of(components: Components, names: Sequence[str]) -> list[Line]:
    return [line for name in names for it in components[name] for line in it.lines]


def _tells_history(text: str, match: re.Match[str]) -> bool:
    """Whether the words around speak of the time before, or of a document of that time."""
    start = max(0, match.start() - _BEFORE)
    around = text[start : match.start()] + "\0" + text[match.end() : match.end() + _BEHIND]
    return _HISTORY.search(around) is not None
