"""What has to stand in place of what was found, made of this very text where that is sure."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.checks._writing._rewrite import padded_day, padded_month, rewritten
from vn_localgov.checks._writing._right_words import right_word
from vn_localgov.checks._writing._shortened import alike, shortened
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Pattern, Spelling

_Rewrite: TypeAlias = Callable[[str], str]

_ARTICLE, _CLAUSE = re.compile(r"điều(?= [0-9])"), re.compile("Khoản|Điểm")
_DATE = re.compile(r"(?<![0-9/])([0-9]{1,2})(/| tháng )([0-9]{1,2})(?![0-9])")

_DATES = ("NGAY", "THANG.", "DIA_DANH_NGAY.")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def with_wanted(rule: FormRule, breach: Breach, others: Iterable[FormRule] = ()) -> Breach:
    """Say what is wanted as the fix would write it; where nobody knows, the rule has examples.

    Args:
        rule: What is broken.
        breach: Where, and what stands there.
        others: Rules about the same line, in the order of the decree: it is told once as
            all of them want it.
    """
    if breach.wanted or not isinstance(rule.constraint, Pattern | Spelling):
        return breach
    right = _right(rule, rule.constraint, breach.text, others)
    is_known = right != breach.text and rule.constraint.allows(right) and _is_possible(rule, right)
    return _told(breach, right) if is_known else _told(breach, breach.text)


def _is_possible(rule: FormRule, text: str) -> bool:
    """Whether all dates in *text* are days of the calendar; of other rules nobody asks."""
    days = _DATE.findall(text) if rule.id.startswith(_DATES) else ()
    return all(_is_day(int(day), int(month)) for day, _, month in days)


def _is_day(day: int, month: int) -> bool:
    return 1 <= month <= len(_LONGEST_MONTHS) and 1 <= day <= _LONGEST_MONTHS[month - 1]


def _told(breach: Breach, right: str) -> Breach:
    """Tell both lines; of long ones the place where they differ."""
    old, new = shortened(breach.text, right)
    if old != breach.text:
        # Whole lines are told at their beginning.
        column = breach.column + (alike(breach.text, right) if old.startswith("…") else 0)
        breach = attrs.evolve(breach, found=_with(old, breach), column=column)
    return breach if right == breach.text else attrs.evolve(breach, wanted=in_quotes(new))


def _with(old: str, breach: Breach) -> Wording:
    found = breach.found
    return Wording(*(it.replace(breach.text, old) for it in (found.en, found.vi)))


def _right(rule: FormRule, asked: Pattern | Spelling, text: str, others: Iterable[FormRule]) -> str:
    if rule.id in _REWRITES:
        return _REWRITES[rule.id](text)
    if rule.component is None:
        return "".join(_pieces(rule, asked, text))
    for it in (rule, *others):
        text = _kept(it, text)
    return text


def _kept(rule: FormRule, text: str) -> str:
    """Write *text* so that it keeps *rule*; leave it if it does, or nobody knows how."""
    asked = rule.constraint
    if not isinstance(asked, Pattern) or asked.allows(text):
        return text
    new = rewritten(rule.id, text)
    return new if asked.allows(new) else text


def _pieces(rule: FormRule, asked: Pattern | Spelling, text: str) -> Iterator[str]:
    """Give the text with each wrong word in its right spelling."""
    end = 0
    for match in asked.breaches(text):
        yield text[end : match.start()]
        yield right_word(rule, match)
        end = match.end()
    yield text[end:]


def _sub(pattern: str, new: str | Callable[[re.Match[str]], str]) -> _Rewrite:
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(new, text)


def _padded(found: re.Match[str]) -> str:
    """Write day and month with the zeros of the law."""
    return padded_day(found[1]) + found[2] + padded_month(found[3])


def _dated(text: str) -> str:
    return _DATE.sub(_padded, text)


def _grouped(found: re.Match[str]) -> str:
    return f"{int(found[0]):,}".replace(",", ".")


def _small(found: re.Match[str]) -> str:
    return found[0].lower()


# No program changes these: a person does, who is told how. Others hang on words before
# them, which are not quoted.
_REWRITES: Mapping[str, _Rewrite] = {
    "CAN_CU.LUAT": _sub(r"\s+số\s+[0-9]+/[0-9]{4}/(?:UBTV)?QH[0-9]*", ""),
    "DIA_DANH.TEN_RIENG": _sub(r"\A(?:[Xx]ã|[Tt]ỉnh) ", ""),
    "DIEU.DANG": _sub(r"\A(Điều [1-9][0-9]*[a-zđ]?)\s*[:)/-]\s*", r"\1. "),
    "MUC.SO_LA_MA": _sub(r"\A([IVXLC]+)\s*[:)/-]\s*", r"\1. "),
    "KHOAN.SO_A_RAP": _sub(r"\A([1-9][0-9]*)\s*[:)/-]\s*", r"\1. "),
    "DIEM.CHU_CAI": _sub(r"\A([a-zđ])\s*[.:/-]\s*", r"\1) "),
    "SO_LIEU.DAU_PHAY": _sub(r"(?<=[0-9])\.(?=[0-9]{1,2}(?![0-9.]))", ","),
    "SO_LIEU.GIAI_DOAN": _sub(r"(?<=[0-9])\s*[-–]\s*(?=[0-9])", "-"),
    "SO_LIEU.DONG_TIEN": _sub("VNĐ|vnđ|VNd", "đồng"),
    "SO_LIEU.HANG_NGHIN": _sub(r"(?<![0-9.,])[1-9][0-9]{3,8}(?![0-9.,])", _grouped),
    "VIET_HOA.DON_VI_HANH_CHINH": _sub(r"Tỉnh|Huyện|Xã|Thị (?:xã|trấn)|Đặc khu", _small),
    "VIET_HOA.DIA_HINH": _sub(r"Sông|Vịnh|Chợ|Biển", _small),
    "VIET_HOA.TON_KINH": _sub("đảng", "Đảng"),
    "VIET_HOA.VIEN_DAN": lambda text: _ARTICLE.sub("Điều", _CLAUSE.sub(_small, text)),
    "VIET_HOA.NAM_AM_LICH": _sub(r"\A\w+ \w+", lambda it: it[0].title()),
    "NGAY_THANG.THUA_KHONG": _dated,
    "NGAY_THANG.DEM_KHONG": _dated,
    "NGAY_THANG.TRONG_LOI": _dated,
}
