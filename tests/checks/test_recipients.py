"""A list of recipients has its label, and the number of a copy tells its kind."""

import pytest

from tests.checks.cases import Change, text
from tests.checks.changes import both, built, ids, remove
from tests.checks.made import letter, report

RULE = "NOI_NHAN.CO"


@pytest.mark.parametrize(
    "change",
    [
        remove("Nơi nhận"),
        text("Nơi nhận", "Nơi gửi:"),
        both(remove("Nơi nhận"), text("- Lưu", "– Lưu: VT.")),
    ],
)
def test_a_list_without_its_label_is_told(change: Change) -> None:
    """Another word is no label."""
    assert ids(letter(), change) == [RULE]


@pytest.mark.parametrize(
    "change",
    [
        text("Nơi nhận", "NƠI NHẬN VĂN BẢN"),
        text("Nơi nhận", "Nơi nhân"),
        both(remove("Nơi nhận"), text("- Như trên", "Nơi nhận: như trên;")),
        both(remove("Nơi nhận"), text("- Lưu", "Lưu VT.")),
        both(remove("Nơi nhận", "TM."), text("CHỦ TỊCH", "")),
    ],
)
def test_what_may_be_the_label_is_one(change: Change) -> None:
    """It may be written in another way, and a list may be something else."""
    assert RULE not in ids(letter(), change)


def test_a_list_elsewhere_is_none_of_the_foot() -> None:
    """A line of the text may say what is kept."""
    kept = text("a) Diện", "- Lưu: hồ sơ gồm 03 bản.")

    gone = both(remove("Nơi nhận", "- Lưu"), text("- UBND", "Như trên"))

    assert RULE not in ids(report(), gone, kept)


@pytest.mark.parametrize(
    ("kind", "symbol", "rules"),
    [
        ("full_copy", "SY", []),
        ("full_copy", "SL", ["BAN_SAO.SO"]),
        ("full_copy", "TrS", ["BAN_SAO.SO"]),
        ("extract_copy", "TrS", []),
        ("extract_copy", "SY", ["BAN_SAO.SO"]),
        ("copy_of_copy", "SL", []),
        ("copy_of_copy", "SY", ["BAN_SAO.SO"]),
    ],
)
def test_each_kind_of_copy_has_its_symbol(kind: str, symbol: str, rules: list[str]) -> None:
    """SY, SL and TrS are not exchanged."""
    assert ids(built(kind)(), text("Số", f"Số: 15/{symbol}-UBND")) == rules
