"""How a line is rewritten so that it keeps a rule; whether it does is asked afterwards."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from vn_localgov._text import search_key
from vn_localgov.documents import DocumentType

_Rewrite: TypeAlias = Callable[[str], str]

_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_OTHER_TONE = "HOÀ"
_LETTERS = re.compile(r"[^a-z]+")
_SYMBOLS = {it.abbreviation.casefold(): it.abbreviation for it in DocumentType if it.abbreviation}

# They are about how a text ends.
CLOSINGS = frozenset({"KET_THUC.DAU", "PHU_LUC.KET_THUC"})
_END = re.compile(r"[\s.,;:]*\Z")
_CLOSING = re.compile(r"\s*(?:\.{0,2}\s*/{1,2}\s*\.?|[.;,])?\s*\Z")
_DASH = re.compile(r"\A(?:[-–—+*]\s*)?(?=\S)")
_PLACED = re.compile(r"\s*[,.;]?\s+(?=ngày\s)")
_FIGURES = re.compile(r"(?:ngày\s+)?(?<![0-9])([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_FEBRUARY = 2
_SPELLED_OUT = {
    "QUYỀN": "Q",
    "THAY MẶT": "TM",
    "KÝ THAY": "KT",
    "THỪA LỆNH": "TL",
    "THỪA ỦY QUYỀN": "TUQ",
    "THỪA UỶ QUYỀN": "TUQ",
}
_SIGNS = re.compile(r"[/.\s]+")
_ABBREVIATED = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "P.": "PHÓ "}
_ABOUT = r"\A(?:(?:[Vv]ề việc|[Vv]\s*/\s*[Vv])\s*[:.]?\s*)+"
_STORED = re.compile(r"Lưu\s*:?\s*")


def rewritten(rule: str, text: str) -> str:
    """Give *text* as the rule of that id wants it; the same, if nobody knows how.

    >>> rewritten("SO.DEM_KHONG", "Số: 5/NQ-HĐND"), rewritten("HO_TEN.DANH_HIEU", "TS. Lê A")
    ('Số: 05/NQ-HĐND', 'TS. Lê A')
    """
    rewrite = _REWRITES.get(rule)
    return rewrite(text) if rewrite else text


def _sub(pattern: str, new: str | Callable[[re.Match[str]], str], *, count: int = 1) -> _Rewrite:
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(new, text, count=count)


def _padded(found: re.Match[str]) -> str:
    return found[1] + found[2].zfill(2)


def _in_words(found: re.Match[str]) -> str:
    """Write a date of figures as the head has it."""
    return f"ngày {padded_day(found[1])} tháng {padded_month(found[3])} năm {found[4]}"


def padded_day(digits: str) -> str:
    """Write a day with the zero of the law."""
    return f"{int(digits):02d}"


def padded_month(digits: str) -> str:
    """Write a month with the zero of the law: the first two have one."""
    month = int(digits)
    return f"{month:02d}" if month <= _FEBRUARY else str(month)


def _symbol(found: re.Match[str]) -> str:
    return found[1] + _SYMBOLS.get(found[2].casefold(), found[2].upper())


def _office(found: re.Match[str]) -> str:
    return _SPELLED_OUT.get(found[1], _SIGNS.sub("", found[1])) + ". "


def _state(text: str) -> str:
    """Write the name of the State, with the tone mark where it was."""
    right = _STATE.replace("HÒA", _OTHER_TONE) if _OTHER_TONE in text.upper() else _STATE
    return right if _alike(text, right) else text


def _motto(text: str) -> str:
    return _MOTTO if _alike(text, _MOTTO) else text


def _alike(text: str, right: str) -> bool:
    """Whether only marks, signs and capitals differ: other words are for a person."""
    first, second = (_LETTERS.sub("", search_key(it)) for it in (text, right))
    return first == second


def _ended(sign: str, text: str) -> str:
    return _END.sub("", text) + sign


def _item(sign: str, text: str) -> str:
    return _DASH.sub("- ", _ended(sign, text), count=1)


def _stored(text: str) -> str:
    return _STORED.sub("Lưu: ", _item(".", text), count=1)


def _closed(text: str) -> str:
    return _CLOSING.sub("", text, count=1) + "./."


_REWRITES: Mapping[str, _Rewrite] = {
    "QUOC_HIEU.CHU": _state,
    "TIEU_NGU.CHU": _motto,
    "SO.HAI_CHAM": _sub(r"\A[Ss][ốỐ](?:\s*:)?", "Số:"),
    "SO.DEM_KHONG": _sub(r"\A(S[ốỐ]\s*:?\s*)0*([1-9][0-9]*)(?![0-9])", _padded),
    "SO.GACH_CHEO": _sub(r"(?<=[0-9a-zđ])\s+(?=/)|(?<=/)\s+(?=\w)", "", count=0),
    "SO.GACH_NOI": _sub(r"\s*[-–]\s*", "-", count=0),
    "SO.KY_HIEU_IN_HOA": _sub(r"([/–-]\s*)([a-zđ][\w&]*)", _symbol, count=0),
    "DIA_DANH_NGAY.DANG": lambda text: _PLACED.sub(", ", _FIGURES.sub(_in_words, text), count=1),
    "NGAY.DEM_KHONG": _sub(r"(ngày\s+)0*([1-9][0-9]*)(?![0-9])", _padded),
    "THANG.DEM_KHONG": _sub(r"(tháng\s+)([12])(?![0-9])", _padded),
    "THANG.THUA_KHONG": _sub(r"(tháng\s+)0([3-9])", r"\1\2"),
    "TRICH_YEU_CONG_VAN.VE_VIEC": _sub(_ABOUT, "V/v "),
    "KINH_GUI.HAI_CHAM": _sub(r"\A[Kk][íÍ][Nn][Hh]\s+[Gg][ửỬ][Ii]\s*[.;,:]?(?=\s|\Z)", "Kính gửi:"),
    "NOI_KINH_GUI.GACH_DAU_DONG": partial(_item, ";"),
    "NOI_KINH_GUI.DONG_CUOI": partial(_item, "."),
    "CAN_CU.MOI_DONG": partial(_ended, ";"),
    "CAN_CU.DONG_CUOI": partial(_ended, "."),
    "KET_THUC.DAU": _closed,
    "NOI_NHAN.DONG_RIENG": _sub(r"\ANơi nhận\s*[.;,]?\s*\Z", "Nơi nhận:"),
    "DANH_SACH_NOI_NHAN.CUOI_DONG": partial(_item, ";"),
    "DANH_SACH_NOI_NHAN.LUU": _stored,
    "QUYEN_HAN.VIET_TAT": _sub(
        rf"\A({'|'.join(_SPELLED_OUT)}|T[/.]?\s?M|K[/.]?\s?T|T[/.]?\s?L|T\.?\s?U[/.]?\s?Q|Q)(?:\.\s*|\s+)",
        _office,
    ),
    "QUYEN_HAN.DAY_DU": _sub(
        r"UBND|HĐND|(?<!\w)P\.(?=\s?\w)\s?", lambda it: _ABBREVIATED[it[0].strip()]
    ),
    "PHU_LUC.KET_THUC": _closed,
    "KEM_THEO.DANG": _sub(r"\A\(?\s*Kèm theo (.+?)\s*\)?[.;]?\Z", r"(Kèm theo \1)"),
}
