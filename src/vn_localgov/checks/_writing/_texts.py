"""Texts of the head and the foot, against the forms that the rules give."""

import re
from collections.abc import Iterator, Sequence

from vn_localgov._text import nfc
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._found import Breach, as_written
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, OneOf, Pattern

# Rules about the whole text of a component, which the text alone decides.
DECIDED = frozenset(
    {
        *("QUOC_HIEU.CHU", "TIEU_NGU.CHU"),
        *("SO.HAI_CHAM", "SO.DEM_KHONG", "SO.GACH_CHEO", "SO.GACH_NOI", "SO.KY_HIEU_IN_HOA"),
        *(
            "SO.NAM_BAN_HANH",
            "DIA_DANH_NGAY.DANG",
            "NGAY.CO_THAT",
            "NGAY.DEM_KHONG",
            "THANG.DEM_KHONG",
        ),
        *("THANG.THUA_KHONG", "TRICH_YEU_CONG_VAN.VE_VIEC", "KINH_GUI.HAI_CHAM"),
        *("NOI_NHAN.DONG_RIENG", "QUYEN_HAN.VIET_TAT", "HO_TEN.DANH_HIEU"),
        "QUYEN_HAN.DAY_DU",
        *("DAU_KHAN.CHU", "LUU_HANH.CHU", "NGUOI_SOAN_THAO.DANG", "KEM_THEO.DANG"),
        *("BAN_SAO.CHU", "DIA_DANH.TEN_CHU_SO"),
    }
)
# Where a text in capitals breaks the rule of small letters, and is told there.
_SMALL = frozenset(
    {
        "TIEU_NGU.CHU",
        "KINH_GUI.HAI_CHAM",
        "DIA_DANH_NGAY.DANG",
        "NOI_NHAN.DONG_RIENG",
        "KEM_THEO.DANG",
    }
)
# Programs make dashes of hyphens.
_HYPHENS = frozenset({"TIEU_NGU.CHU", "SO.GACH_NOI"})
_DASH = re.compile(r"[–—]")
# Where small letters are a matter of another rule.
_CAPITALS = frozenset(
    {"QUOC_HIEU.CHU", "DAU_KHAN.CHU", "LUU_HANH.CHU", "BAN_SAO.CHU", "DAU_MAT.CHU"}
)


def component_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the components of a rule that are not written as it wants."""
    return text_breaches(rule, checked.components[rule.component or ""])


def secrecy_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find stamps of secrecy with other words; the rule names no component."""
    return text_breaches(rule, checked.components["dau_do_mat"])


def text_breaches(rule: FormRule, parts: Sequence[Part]) -> Iterator[Breach]:
    """Find the parts that are not written as the rule wants."""
    for part in parts:
        for line, text in _texts(rule, part):
            if isinstance(rule.constraint, Pattern | OneOf) and not rule.constraint.allows(text):
                yield Breach(_shown(rule, text), line.paragraph, line.start + 1, text)


def _shown(rule: FormRule, text: str) -> Wording:
    """Name the dash that is taken for a hyphen: nobody sees that they differ."""
    if rule.id in _HYPHENS and (dash := _DASH.search(text)):
        sign = dash[0]
        return Wording(f"{text} with the dash «{sign}»", f"{text} với dấu gạch dài «{sign}»")
    return as_written(text)


def _texts(rule: FormRule, part: Part) -> list[tuple[Line, str]]:
    """Give the whole, or each line of an office; capitals are a matter of another rule."""
    texts = [(part.lines[0], part.text)]
    if rule.component == "quyen_han":
        texts = [(line, line.text) for line in part.lines]
    if rule.id in _CAPITALS:
        texts = [(line, text.upper()) for line, text in texts]
    if rule.id == "NGUOI_SOAN_THAO.DANG":
        # How many copies there are may be left out.
        texts = [(line, text) for line, text in texts if "(" in text]
    kept = rule.id not in _SMALL
    return [(line, nfc(text)) for line, text in texts if kept or not text.isupper()]
