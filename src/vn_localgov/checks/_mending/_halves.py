"""The half of the page where a component belongs that no table puts there."""

from collections.abc import Mapping
from decimal import Decimal

from vn_localgov.checks._layout._lengths import room_pt
from vn_localgov.checks._mending._mend import twips
from vn_localgov.looks import FormattedDocument, FormattedParagraph
from vn_localgov.word import Story

_LEFT = frozenset({"co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "trich_yeu_cong_van"})
_RIGHT = frozenset({"quoc_hieu", "tieu_ngu", "dia_danh_ngay", "quyen_han", "ho_ten"})
# As the tables of the official forms part the page.
_LEFT_SHARE = Decimal("0.4")


def indent_to_half(
    component: str, paragraph: FormattedParagraph, document: FormattedDocument
) -> Mapping[str, str]:
    """Give the indent with which *paragraph*, centred, stands in its half; none in cells."""
    room = room_pt(paragraph, document)
    is_boxed = paragraph.cell is not None or paragraph.story is not Story.BODY
    if room is None or is_boxed or component not in _LEFT | _RIGHT:
        return {}
    if component in _LEFT:
        return {"right": twips(room * (1 - _LEFT_SHARE))}
    return {"left": twips(room * _LEFT_SHARE)}
