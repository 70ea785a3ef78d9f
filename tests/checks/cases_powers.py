"""Documents whose symbol or lines of authority contradict each other, or the head."""

from tests.checks.cases import OFFICE, Change, text
from tests.checks.changes import Make, both
from tests.checks.made import letter

_COLLECTIVE = "TM. ỦY BAN NHÂN DÂN"


def signed(first: str, *more: str) -> Change:
    """Write other lines of authority."""
    return both(text(_COLLECTIVE, first), text(OFFICE, "\n".join(more)))


CASES: dict[str, tuple[Make, Change]] = {
    "SO.CO_QUAN": (letter, text("Số", "Số: 135/HĐND-VP")),
    "QUYEN_HAN.DAY_DU": (letter, signed("TM. UBND XÃ MAI TRUNG", OFFICE)),
    "QUYEN_HAN.KY_CHO_MINH": (letter, signed("KT. CHỦ TỊCH", OFFICE)),
    "QUYEN_HAN.TEN_TAP_THE": (letter, signed("TM. HỘI ĐỒNG NHÂN DÂN", OFFICE)),
    "QUYEN_HAN.TAP_THE_THUA_LENH": (
        letter,
        signed(_COLLECTIVE, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ),
}
