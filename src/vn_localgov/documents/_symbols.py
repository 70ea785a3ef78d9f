"""What the abbreviations in the symbol of a document stand for."""

import re

from vn_localgov.documents._types import DocumentType

_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_WORD = f"[{_CAPITAL}][{_CAPITAL}{_CAPITAL.lower()}0-9]*"
GROUP = f"{_WORD}(?:[&,]{_WORD})*"
GROUPS = rf"{GROUP}(?:-{GROUP})*"

_LISTED = {kind.abbreviation: kind.label for kind in DocumentType if kind.abbreviation}

# NĐ 30/2020/NĐ-CP, Phụ lục III lists administrative documents only. The rest is what
# the law on legal documents and the Party's rules name, and what offices really write.
_UNLISTED = {
    "CTHĐ": "Chương trình hành động",
    "CTPH": "Chương trình phối hợp",
    "CTrPH": "Chương trình phối hợp",
    "CV": "Công văn",
    "GCN": "Giấy chứng nhận",
    "GP": "Giấy phép",
    "GXN": "Giấy xác nhận",
    "HDLN": "Hướng dẫn liên ngành",
    "HDLT": "Hướng dẫn liên tịch",
    "KHLN": "Kế hoạch liên ngành",
    "KHLT": "Kế hoạch liên tịch",
    "KHPH": "Kế hoạch phối hợp",
    "KL": "Kết luận",
    "L": "Lệnh",
    "LCT": "Lịch công tác",
    "NQLT": "Nghị quyết liên tịch",
    "NĐ": "Nghị định",
    "PL": "Pháp lệnh",
    "QCPH": "Quy chế phối hợp",
    "SL": "Sắc lệnh",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "VBHN": "Văn bản hợp nhất",
}
# SL is a full copy of a copy today, and was a decree of the President before 1960.
TYPE_NAMES = _UNLISTED | _LISTED
TYPE_CODES = {code.casefold(): code for code in TYPE_NAMES}

_JOINT = re.compile(r"\w+(?:LT|PH|LN)")
# The second half of a symbol may say what a decision is about, not who took it.
MATTERS = frozenset({"XPHC", "XPVPHC", "KPHQ", "CCXP"})
# Bodies that join another one; what else follows the first body is its drafting unit.
PARTNERS = frozenset({"HĐND", "UBND", "MTTQ", "UBMTTQ", "UBMTTQVN", "LĐLĐ", "HND", "HLHPN"})

# CTCP, HĐCP and HĐTW are no CT, HĐ that lost the hyphen in front of its body.
_BODIES = """
    BCA BCT BDT BDTTG BGDĐT BGTVT BHXH BKHCN BKHĐT BLĐTBXH BNG BNN BNNMT BNNPTNT BNV BQP BTC
    BTG BTNMT BTP BTTTT BVHTTDL BXD BYT CATP CP CTCP CTN CTUBND ĐU HĐBT HĐBCQG HĐCP HĐND
    HĐTP HĐTW HU KTNN LĐTBXH MTTQ NHNN QH SCT SGDĐT SGTVT SKHCN SKHĐT SLĐTBXH SNNMT SNNPTNT
    SNV STC STNMT STP STTTT SVHTTDL SXD SYT TANDTC TTCP TTg TU TW UBDT UBMTTQ UBND UBTVQH
    UBTWMTTQVN VKSNDTC VPCP VPQH VPTW XPHC XPVPHC
"""
BODY_CODES = {code.casefold(): code for code in _BODIES.split()}
ASSEMBLY = re.compile(r"((?:UBTV)?QH)([0-9]{1,2})")


def is_joint_code(code: str) -> bool:
    """Whether documents of this type have several issuing bodies."""
    return bool(_JOINT.fullmatch(code))


def official_case(group: str) -> str:
    """Write a group as offices do: *ttr* is TTr, *ttg* is TTg, *ubnd* is UBND."""
    folded = group.casefold()
    return TYPE_CODES.get(folded) or BODY_CODES.get(folded) or group.upper()
