"""How words have to be written that break a rule, where there is one way to write them."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from vn_localgov.forms import FormRule, Spelling

_Rewrite: TypeAlias = Callable[[str], str]

_SPACED = re.compile(r"\s*[-–]\s*")
_ARTICLE, _CLAUSE = re.compile(r"điều(?= [0-9])"), re.compile(r"Khoản|Điểm")
_BETWEEN = re.compile(r"(?<=[0-9])(?=[^\W\d_])")


def _joined(text: str) -> str:
    return "".join(text.split())


def _with_capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _all_capital(text: str) -> str:
    return " ".join(map(_with_capital, text.split()))


def _last_capital(text: str) -> str:
    *before, last = text.lower().split()
    return " ".join([*before, _with_capital(last)])


def _cited(match: re.Match[str]) -> str:
    """Write the parts of a document; a sentence begins with a capital all the same."""
    text = _ARTICLE.sub("Điều", match[0])
    before, space = match.string[: match.start()][-2:-1], match.string[: match.start()][-1:]
    is_inside = space == " " and (before.islower() or before == ",")
    return _CLAUSE.sub(lambda it: it[0].lower(), text) if is_inside else text


_REWRITES: Mapping[str, _Rewrite] = {
    "CHINH_TA.CACH_DAU_CAU": _joined,
    "CHINH_TA.CHU_DD": lambda _: "Đ",
    "CHINH_TA.GACH_NOI_CACH": lambda text: _SPACED.sub(" - ", text),
    "SO_LIEU.PHAN_TRAM": _joined,
    "SO_LIEU.DON_VI": lambda text: _BETWEEN.sub(" ", text, count=1),
    "VIET_HOA.DAU_CAU": str.upper,
    "VIET_HOA.DON_VI_CHU_SO": _with_capital,
    "VIET_HOA.DON_VI_HANH_CHINH": str.lower,
    "VIET_HOA.NAM_AM_LICH": _all_capital,
    "VIET_HOA.THU_THANG": _last_capital,
}


def right_word(rule: FormRule, match: re.Match[str]) -> str:
    """Give what has to stand in place of *match*; the same, if nobody knows."""
    text = match[0]
    if rule.id == "VIET_HOA.VIEN_DAN":
        return _cited(match)
    if isinstance(rule.constraint, Spelling):
        right = [it for it in rule.constraint.words if it.casefold() == text.casefold()]
        # «tết Trung thu» and «Tết Trung thu» are both right.
        right = [it for it in right if it[0] == text[0]] or right
        return right[0] if len(right) == 1 else text
    rewrite = _REWRITES.get(rule.id)
    return rewrite(text) if rewrite else text
