"""Villages, communes, districts and provinces print themselves, and know when they existed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Commune, ParseError, Village
from vn_localgov.places import (
    CommuneKind,
    District,
    DistrictKind,
    Province,
    ProvinceKind,
    VillageKind,
)

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


def test_codes_of_districts_and_provinces_have_their_digits() -> None:
    """Three for districts, two for provinces, leading zeros included."""
    with pytest.raises(ValueError, match="code"):
        District(kind=DistrictKind.QUAN, name="Ba Đình", code="1", province="thành phố Hà Nội")
    with pytest.raises(ValueError, match="code"):
        Province(kind=ProvinceKind.TINH, name="Cao Bằng", code="4")


def test_a_full_name_ends_as_an_address_does() -> None:
    """From small to large; what is not known is left out."""
    commune = Commune(kind=CommuneKind.XA, name="Mai Trung", province="tỉnh Bắc Giang")

    assert commune.full_name == "xã Mai Trung, tỉnh Bắc Giang"
    assert Commune.parse("xã Mai Trung").full_name == "xã Mai Trung"


@pytest.mark.parametrize(
    ("text", "place_name"),
    [
        # A specimen of Nghị định 30/2020/NĐ-CP and two real documents: the bare name.
        ("xã Mai Trung", "Mai Trung"),
        ("xã Cẩm Hà", "Cẩm Hà"),
        # Named after a number, a person, an event.
        ("phường 1", "Phường 1"),
        ("phường Hai Bà Trưng", "Phường Hai Bà Trưng"),
        ("phường Điện Biên Phủ", "Phường Điện Biên Phủ"),
        ("xã Dương Minh Châu", "Xã Dương Minh Châu"),
        # A number behind a name is a part of it.
        ("xã A Lưới 3", "A Lưới 3"),
    ],
)
def test_a_document_is_dated_from_the_place_name(text: str, place_name: str) -> None:
    """The kind stands before it only if the name is a number, a person or an event."""
    assert Commune.parse(text).place_name() == place_name


def test_provinces_have_place_names_too() -> None:
    """A specimen of Nghị định 30/2020/NĐ-CP: Thành phố Hồ Chí Minh, ngày 29 tháng 6."""
    city = Province(kind=ProvinceKind.THANH_PHO, name="Hồ Chí Minh", code="79")

    assert city.place_name() == "Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(("with_kind", "place_name"), [(True, "Xã Hồ"), (False, "Hồ")])
def test_the_caller_knows_better(with_kind: bool, place_name: str) -> None:
    """Nobody can tell from a name alone whom a place is named after."""
    assert Commune.parse("xã Hồ").place_name(with_kind=with_kind) == place_name
