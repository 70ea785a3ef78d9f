"""Which rules are for texts below the signature, too: those about titles and about prose."""

from collections.abc import Iterator

import attrs

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._layout._spaces import SPACES
from vn_localgov.checks._writing._headings import RULES as HEADINGS
from vn_localgov.forms import FormRule, Keeps

_TITLES = frozenset({"phu_luc", "ten_phu_luc", "ten_loai", "trich_yeu", "kem_theo"})
_TEXT = frozenset({"phan_nhan", "phan", "tieu_de_muc", "muc", "dieu", "khoan", "diem", "noi_dung"})
# An appendix may quote articles of laws, and leaves out those that nobody needs; its
# headings are in capitals or not.
_ISSUED = frozenset(
    {"MUC.IN_HOA", "PHAN.IN_HOA", "DE_MUC.LIEN_TUC", "DE_MUC.TIEU_DE", "DIEM.CHU_D"}
)
_ARTICLE = "dieu"
# Titles of attached texts are often in capitals, as those of appendices have to be.
_NEVER = frozenset({"TRICH_YEU.IN_THUONG", "TRICH_YEU.DUONG_KE"})


def attached_to(checked: Checked, rule: FormRule) -> Iterator[Checked]:
    """Give the attached texts that *rule* is for, each to be checked as a document is."""
    for components in checked.components.attached if is_for_attached(rule) else ():
        is_strict = rule.id in _ISSUED or rule.component == _ARTICLE
        if components.type or not is_strict:
            yield attrs.evolve(checked, components=components)


def is_for_attached(rule: FormRule) -> bool:
    """Whether *rule* is about titles, headings or paragraphs."""
    is_look = isinstance(rule.constraint, Keeps) and rule.component in _TITLES | _TEXT
    return (is_look and rule.id not in _NEVER) or rule.id in HEADINGS or rule.id in SPACES
