"""Communes and villages read back what they print, and know when they existed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Commune, ParseError, Village
from vn_localgov.places import CommuneKind, VillageKind

names = st.sampled_from(["Mai Trung", "Hợp Thịnh", "Nội Xuân", "Ea M'Droh", "1", "Điện Biên Phủ"])


@given(st.builds(Village, kind=st.sampled_from(VillageKind), name=names))
def test_a_village_is_read_back(village: Village) -> None:
    """What a list of villages prints, we read back."""
    assert Village.parse(str(village)) == village


@given(st.builds(Commune, kind=st.sampled_from(CommuneKind), name=names))
def test_a_commune_is_read_back(commune: Commune) -> None:
    """What a document prints, we read back."""
    assert Commune.parse(str(commune)) == commune


@given(st.text() | st.text("xãthônphường MTrug1"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a place or an error that points into it."""
    for parse in (Commune.parse, Village.parse):
        try:
            parse(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)


@pytest.mark.parametrize(
    ("text", "position"), [("huyện Hiệp Hòa", 0), ("xã", 0), ("xã Mai Trung, Hiệp Hòa", 12)]
)
def test_errors_say_where(text: str, position: int) -> None:
    """A district is no commune, and a comma ends no name."""
    with pytest.raises(ParseError) as caught:
        Commune.parse(text)

    assert caught.value.position == position


def test_capitals_in_the_kind_are_read() -> None:
    """At the head of a line people write Xã and Thôn."""
    assert str(Commune.parse("Xã Mai Trung")) == "xã Mai Trung"


@pytest.mark.parametrize(
    ("first", "last", "day", "there"),
    [
        (None, None, dt.date(2023, 1, 1), True),
        (None, dt.date(2025, 6, 30), dt.date(2025, 6, 30), True),
        (None, dt.date(2025, 6, 30), dt.date(2025, 7, 1), False),
        (dt.date(2025, 7, 1), None, dt.date(2025, 6, 30), False),
        (dt.date(2025, 7, 1), None, dt.date(2025, 7, 1), True),
    ],
)
def test_a_commune_exists_from_its_first_day_to_its_last(
    first: dt.date | None, last: dt.date | None, day: dt.date, there: bool
) -> None:
    """The reform of 1 July 2025 ended some communes and began others."""
    commune = Commune(kind=CommuneKind.XA, name="Mai Trung", valid_from=first, valid_to=last)

    assert commune.existed_on(day) is there


def test_a_code_has_five_digits() -> None:
    """The state list numbers communes with five digits (QĐ 19/2025/QĐ-TTg)."""
    with pytest.raises(ValueError, match="code"):
        Commune(kind=CommuneKind.XA, name="Mai Trung", code="7864")
