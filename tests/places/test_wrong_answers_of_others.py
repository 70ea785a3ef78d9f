"""What other packages answer wrongly about places, by their own words, we answer right.

Each case was run with the package named, in the version of November 2026.
"""

import datetime as dt

import pytest

from vn_localgov import ParseError
from vn_localgov.places import find_commune, parse_place, predecessors, read_place
from vn_localgov.text import nfc

LAST, FIRST = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def test_a_code_with_its_zero_is_known() -> None:
    """vietnam-provinces 2026.9.0, Ward.from_code('07864'): ValueError."""
    assert str(find_commune("07864", FIRST)) == "xã Hợp Thịnh"


def test_a_kind_is_written_as_all_others() -> None:
    """vietnam-provinces 2026.9.0, Ward.from_code(6325).name: xã Bắc Sơn, others with Xã."""
    bac_son = find_commune("06325", FIRST)

    assert bac_son
    assert str(bac_son) == "xã Bắc Sơn"
    assert bac_son.place_name(with_kind=True) == "Xã Bắc Sơn"


def test_names_are_composed() -> None:
    """vn-address-converter 0.1.3 gives a Phường Tân Thuận that is not in NFC."""
    tan_thuan = parse_place("phường Tân Thuận, thành phố Hồ Chí Minh", on=FIRST)

    assert tan_thuan.full_name == nfc(tan_thuan.full_name)


def test_an_address_without_its_district_is_no_new_address() -> None:
    """vn-address-converter 0.1.3 gives the old address back unchanged, without an error."""
    old = "xã Mai Trung, tỉnh Bắc Giang"

    assert parse_place(old, on=LAST).code == "07864"
    with pytest.raises(ParseError) as caught:
        parse_place(old, on=FIRST)
    assert caught.value.candidates == ("xã Hợp Thịnh, tỉnh Bắc Ninh",)


def test_what_does_not_exist_is_not_found() -> None:
    """vietnam-address-converter 1.0.5: Xã Không Có, Xã Hoàng Vân, Tỉnh Bắc Ninh."""
    for read in (parse_place, read_place):
        with pytest.raises(ParseError) as caught:
            read("Xã Không Có, Huyện Hiệp Hòa, Bắc Giang", on=LAST)

        assert caught.value.candidates == ()


def test_a_new_commune_has_more_than_one_old() -> None:
    """onflow-location-platform 1.1.2, Xuân Cẩm, Bắc Ninh: Thị trấn Bắc Lý, one of five."""
    xuan_cam = find_commune("07870", FIRST)

    assert xuan_cam
    assert xuan_cam.full_name == "xã Xuân Cẩm, tỉnh Bắc Ninh"
    assert {str(old) for old in predecessors(xuan_cam)} == {
        "thị trấn Bắc Lý",
        "xã Xuân Cẩm",
        "xã Hương Lâm",
        "xã Châu Minh",
        "xã Mai Đình",
    }
