"""Places are read as people write them, and never another place than was meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from vn_localgov import ParseError
from vn_localgov.places import (
    Commune,
    District,
    Place,
    communes_on,
    districts_on,
    parse_place,
    provinces_on,
    read_place,
    trace,
)
from vn_localgov.text import ToneStyle, convert_tones, search_key

LAST, FIRST, LATER = dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2026, 11, 22)
MAI_TRUNG = "xã Mai Trung, huyện Hiệp Hòa, tỉnh Bắc Giang"

dated_places = st.deferred(
    lambda: st.sampled_from(
        [
            (place, date)
            for date in (LAST, FIRST, LATER)
            for place in (*communes_on(date), *districts_on(date), *provinces_on(date))
        ]
    )
)
spellings = st.sampled_from(
    [
        str.upper,
        str.title,
        lambda text: convert_tones(text, ToneStyle.NEW),
        lambda text: text.replace(", ", " "),
        lambda text: text.replace(", ", " - "),
        lambda text: text.replace("thị xã ", "TX ").replace("xã ", "X. ").replace("huyện ", "H. "),
        lambda text: text.replace("thành phố ", "TP ").replace("phường ", "P."),
        lambda text: text.replace("thành phố ", "T.P ").replace("thị trấn ", "T.T. "),
        lambda text: text.replace(", ", " (", 1) + ")" * (", " in text),
        lambda text: f"Ủy ban nhân dân {text}",
    ]
)
communes = st.sampled_from(communes_on(LAST))
districts = st.sampled_from(districts_on(LAST))
typed = st.text() | st.text("xãphườngquận 0123,.-'TPHCM ubndàạ") | st.text("̣́a \x00\ud800")


@given(dated_places)
def test_a_full_name_is_read_back(dated: tuple[Place, dt.date]) -> None:
    """What a unit prints, we read back, on each day on which it is called so."""
    place, date = dated

    assert parse_place(place.full_name, on=date) == place
    assert read_place(place.full_name, on=date).repairs == ()


@given(dated_places, spellings)
def test_spelled_otherwise_it_is_the_same(
    dated: tuple[Place, dt.date], spelled: st.SearchStrategy[str]
) -> None:
    """Capitals, tone style, separators, short kinds and the body make no difference."""
    place, date = dated

    assert parse_place(spelled(place.full_name), on=date) == place  # type: ignore[operator]


@given(dated_places)
def test_without_marks_it_is_the_same_or_refused(dated: tuple[Place, dt.date]) -> None:
    """Where two names differ in marks only, both are offered."""
    place, date = dated
    plain = search_key(place.full_name)

    try:
        reading = read_place(plain, on=date)
    except ParseError as error:
        assert place.full_name in error.candidates
    else:
        assert reading.value == place
        assert reading.repairs or plain == place.full_name.lower()


@given(dated_places)
def test_a_name_alone_is_the_same_or_refused(dated: tuple[Place, dt.date]) -> None:
    """A name without more is enough where no other place bears it."""
    place, date = dated

    try:
        found = parse_place(place.name, on=date)
    except ParseError as error:
        assert place.full_name in error.candidates
        assert len(error.candidates) > 1
    else:
        assert found == place


@given(districts)
@few(20)  # each refusal looks through all days and names
def test_a_district_is_no_longer_read(district: District) -> None:
    """After the reform it is neither its province nor a commune of its name."""
    for text in (str(district), district.full_name):
        with pytest.raises(ParseError) as caught:
            read_place(text, on=FIRST)

        for candidate in caught.value.candidates:
            assert parse_place(candidate, on=FIRST).full_name == candidate


def test_marks_are_not_added_to_the_name_of_an_older_place() -> None:
    """Xã Mường Sai is gone since 1 July 2025; xã Mường Sại is another, and there still."""
    with pytest.raises(ParseError) as caught:
        read_place("xã Mường Sai, tỉnh Sơn La", on=FIRST)

    assert caught.value.candidates[0] == "xã Chiềng Khương, tỉnh Sơn La"


@given(communes)
def test_an_old_commune_is_only_read_as_what_lies_on_its_ground(commune: Commune) -> None:
    """A kind is not mended where an older place may be meant."""
    try:
        reading = read_place(f"{commune}, {commune.province}", on=FIRST)
    except ParseError:
        return

    assert not reading.repairs or reading.value in trace(commune, FIRST)


@given(typed, st.sampled_from([LAST, LATER]))
def test_reading_fails_only_with_a_position(text: str, date: dt.date) -> None:
    """Whatever is typed, the answer is a place, or an error with readable candidates."""
    for read in (parse_place, read_place):
        try:
            read(text, on=date)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)
            for candidate in error.candidates:
                assert parse_place(candidate, on=date).full_name == candidate


@pytest.mark.parametrize(
    "text",
    [
        MAI_TRUNG,
        "X. Mai Trung, H. Hiệp Hòa, Bắc Giang",
        "Xã Mai Trung huyện Hiệp Hoà tỉnh Bắc Giang",
        "UBND xã Mai Trung",
        "ỦY BAN NHÂN DÂN XÃ MAI TRUNG",
        "Mai Trung - Hiệp Hòa - Bắc Giang",
        "Mai Trung, Bắc Giang",
        "mai trung",
        "xã Mai Trung (huyện Hiệp Hòa)",
        "xã Mai Trung (H. Hiệp Hòa - Bắc Giang)",
    ],
)
def test_a_commune_is_written_in_many_ways(text: str) -> None:
    """All of them mean the same one."""
    assert parse_place(text, on=LAST).full_name == MAI_TRUNG


@pytest.mark.parametrize(
    ("text", "date", "full_name"),
    [
        ("TP. Bắc Giang", LAST, "thành phố Bắc Giang, tỉnh Bắc Giang"),
        (
            "P. Dĩnh Kế - TP Bắc Giang",
            LAST,
            "phường Dĩnh Kế, thành phố Bắc Giang, tỉnh Bắc Giang",
        ),
        ("T.P Bắc Giang", LAST, "thành phố Bắc Giang, tỉnh Bắc Giang"),
        ("T.P.HCM", LAST, "thành phố Hồ Chí Minh"),
        ("T.X. Việt Yên", LAST, "thị xã Việt Yên, tỉnh Bắc Giang"),
        ("huyện đảo Trường Sa", LAST, "huyện Trường Sa, tỉnh Khánh Hòa"),
        ("TT. Thắng", LAST, "thị trấn Thắng, huyện Hiệp Hòa, tỉnh Bắc Giang"),
        ("P.01, Q.3, TP.HCM", LAST, "phường 1, quận 3, thành phố Hồ Chí Minh"),
        ("P1 Q3 TPHCM", LAST, "phường 1, quận 3, thành phố Hồ Chí Minh"),
        ("TX. Phú Mỹ, BR-VT", LAST, None),
        ("TP Phan Rang-Tháp Chàm", LAST, "thành phố Phan Rang - Tháp Chàm, tỉnh Ninh Thuận"),
        (
            "xã Ea M’Droh, huyện Cư M'gar",
            LAST,
            "xã Ea M'Droh, huyện Cư M'gar, tỉnh Đắk Lắk",
        ),
        ("ĐK. Côn Đảo", FIRST, "đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
        ("phường Bắc Giang", FIRST, "phường Bắc Giang, tỉnh Bắc Ninh"),
        ("xã Xuân Cẩm, Bắc Ninh", LATER, "xã Xuân Cẩm, thành phố Bắc Ninh"),
        ("P. Lộc Ninh, Đồng Nai", LATER, "phường Lộc Ninh, thành phố Đồng Nai"),
    ],
)
def test_places_of_all_levels_are_read(text: str, date: dt.date, full_name: str | None) -> None:
    """With short kinds, numbers, hyphens and apostrophes; unknown short names are refused."""
    if full_name is None:
        with pytest.raises(ParseError):
            parse_place(text, on=date)
    else:
        assert parse_place(text, on=date).full_name == full_name


@pytest.mark.parametrize(
    ("text", "date", "full_name", "repairs"),
    [
        (
            "mai trung hiep hoa bac giang",
            LAST,
            MAI_TRUNG,
            [(10, "hiep hoa", "Hiệp Hòa"), (19, "bac giang", "Bắc Giang")],
        ),
        (
            "xa mai trung, huyen Hiệp Hòa",
            LAST,
            MAI_TRUNG,
            [(0, "xa mai trung", "xã Mai Trung"), (14, "huyen Hiệp Hòa", "huyện Hiệp Hòa")],
        ),
        (
            "xã Thắng, Hiệp Hòa",
            LAST,
            "thị trấn Thắng, huyện Hiệp Hòa, tỉnh Bắc Giang",
            [(0, "xã Thắng", "thị trấn Thắng")],
        ),
        (
            "xã Lộc Ninh, tỉnh Đồng Nai",
            LATER,
            "phường Lộc Ninh, thành phố Đồng Nai",
            [(0, "xã Lộc Ninh", "phường Lộc Ninh"), (13, "tỉnh Đồng Nai", "thành phố Đồng Nai")],
        ),
        # It was so called on another day, and nothing else is on its ground.
        (
            "tỉnh Bắc Ninh",
            LATER,
            "thành phố Bắc Ninh",
            [(0, "tỉnh Bắc Ninh", "thành phố Bắc Ninh")],
        ),
        ("thị trấn Kép", FIRST, "xã Kép, tỉnh Bắc Ninh", [(0, "thị trấn Kép", "xã Kép")]),
        ("tỉnh Cần Thơ", LAST, "thành phố Cần Thơ", [(0, "tỉnh Cần Thơ", "thành phố Cần Thơ")]),
    ],
)
def test_the_lenient_reader_says_what_it_mended(
    text: str, date: dt.date, full_name: str, repairs: list[tuple[int, str, str]]
) -> None:
    """Missing marks and wrong kinds; the strict reader offers the same place."""
    reading = read_place(text, on=date)
    with pytest.raises(ParseError) as caught:
        parse_place(text, on=date)

    assert reading.value.full_name == full_name
    assert [(it.position, it.found, it.replacement) for it in reading.repairs] == repairs
    assert caught.value.candidates[0] == full_name
    assert caught.value.position == repairs[0][0]


def test_repairs_are_told_in_both_languages() -> None:
    """A clerk reads Vietnamese."""
    (repair,) = read_place("xã Thắng, Hiệp Hòa", on=LAST).repairs

    assert repair.wording.en == "read 'xã Thắng' as 'thị trấn Thắng'"
    assert repair.wording.vi == "đã hiểu 'xã Thắng' là 'thị trấn Thắng'"


@pytest.mark.parametrize("text", ["xã Mai Trụng", "xã Hiêp Hòa, Vũ Thư", "xã Mài Trung, Hiệp Hòa"])
def test_marks_that_a_name_does_not_have_are_not_taken_away(text: str) -> None:
    """Other marks make another name: it is offered, not read."""
    with pytest.raises(ParseError) as caught:
        read_place(text, on=LAST)

    assert caught.value.candidates


def test_what_has_no_marks_may_be_any_of_its_kind() -> None:
    """Thái Nguyên has a xã Văn Lang and a xã Văn Lăng; typed without marks, it is neither."""
    with pytest.raises(ParseError) as caught:
        read_place("xa van lang, thai nguyen", on=FIRST)

    assert caught.value.candidates == (
        "xã Văn Lang, tỉnh Thái Nguyên",
        "xã Văn Lăng, tỉnh Thái Nguyên",
    )


@pytest.mark.parametrize(
    ("text", "date", "candidates"),
    [
        # A letter is wrong, missing, too much, or has changed its place.
        ("xã Mai Trugn, huyện Hiệp Hòa", LAST, (MAI_TRUNG,)),
        ("xã Mai Trun, huyện Hiệp Hòa", LAST, (MAI_TRUNG,)),
        ("xã Mai Trungg, huyện Hiệp Hòa", LAST, (MAI_TRUNG,)),
        ("xã Mai Thung, huyện Hiệp Hòa", LAST, (MAI_TRUNG,)),
        # Right name, wrong province.
        ("xã Mai Trung, huyện Hiệp Hòa, tỉnh Hà Giang", LAST, (MAI_TRUNG,)),
        # Right place, wrong day.
        (MAI_TRUNG, FIRST, ("xã Hợp Thịnh, tỉnh Bắc Ninh",)),
        (MAI_TRUNG, LATER, ("xã Hợp Thịnh, thành phố Bắc Ninh",)),
        ("tỉnh Hà Giang", LATER, ("tỉnh Tuyên Quang",)),
        # Of a district, the communes on its ground.
        (
            "huyện Hiệp Hòa",
            FIRST,
            (
                "xã Hoàng Vân, tỉnh Bắc Ninh",
                "xã Hiệp Hoà, tỉnh Bắc Ninh",
                "xã Hợp Thịnh, tỉnh Bắc Ninh",
                "xã Xuân Cẩm, tỉnh Bắc Ninh",
            ),
        ),
        ("huyện đảo Trường Sa", FIRST, ("đặc khu Trường Sa, tỉnh Khánh Hòa",)),
        ("huyện Lý Sơn", FIRST, ()),
        # Letters of one sound come before a wrong letter.
        ("Đắc Lắc", FIRST, ("tỉnh Đắk Lắk",)),
        ("Đăk Lăk", FIRST, ("tỉnh Đắk Lắk", "xã Đắk Sắk, tỉnh Lâm Đồng")),
        ("tỉnh Bắc Cạn", LAST, ("tỉnh Bắc Kạn",)),
        # Two or three letters are close to everything.
        ("Hn", LAST, ()),
        ("xã", LAST, ()),
        ("Hué", LAST, ("thành phố Huế",)),
        ("xã Không Có, Huyện Hiệp Hòa, Bắc Giang", LAST, ()),
    ],
)
def test_near_places_are_offered(text: str, date: dt.date, candidates: tuple[str, ...]) -> None:
    """Likeliest first, and none where nobody could tell."""
    with pytest.raises(ParseError) as caught:
        parse_place(text, on=date)

    assert caught.value.candidates == candidates


@pytest.mark.parametrize(
    ("text", "date", "candidates"),
    [
        (
            "TP Bắc Ninh",
            FIRST,
            (
                *("phường Vũ Ninh, tỉnh Bắc Ninh", "phường Kinh Bắc, tỉnh Bắc Ninh"),
                *("phường Võ Cường, tỉnh Bắc Ninh", "phường Nam Sơn, tỉnh Bắc Ninh"),
                *("phường Hạp Lĩnh, tỉnh Bắc Ninh", "tỉnh Bắc Ninh"),
            ),
        ),
        # Abolished before the first list.
        ("thành phố Ninh Bình", FIRST, ("tỉnh Ninh Bình",)),
    ],
)
def test_a_city_that_is_no_more_is_not_its_province(
    text: str, date: dt.date, candidates: tuple[str, ...]
) -> None:
    """Both readers refuse it, and offer what lies on its ground, and the province."""
    for read in (parse_place, read_place):
        with pytest.raises(ParseError) as caught:
            read(text, on=date)

        assert caught.value.candidates == candidates


def test_a_name_of_two_days_is_offered_with_both() -> None:
    """Long Khánh was a city in a province, and will be a ward in a city."""
    with pytest.raises(ParseError) as caught:
        read_place("Long Khánh, thành phố Đồng Nai", on=LAST)

    assert caught.value.candidates[:2] == (
        "thành phố Long Khánh, tỉnh Đồng Nai",
        "phường Xuân Bình, thành phố Long Khánh, tỉnh Đồng Nai",
    )


def test_a_date_is_no_text() -> None:
    """Who forgets to make one is told so."""
    with pytest.raises(TypeError, match=r"^expected a date, got str: '2025-06-30'$"):
        parse_place("xã Mai Trung", on="2025-06-30")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "position", "en", "vi"),
    [
        ("", 0, "expected a place", "cần tên đơn vị hành chính"),
        ("UBND", 0, "expected a place that was there on 2025-06-30", None),
        ("xã Mai Trung / Hiệp Hòa", 13, "expected a place", "cần tên đơn vị hành chính"),
        (
            "xã Không Có",
            0,
            "expected a place that was there on 2025-06-30",
            "không có nơi này vào ngày 30/6/2025",
        ),
        ("Hiệp Hòa, Nơi Nào", 10, "expected a place that was there on 2025-06-30", None),
        (
            "Bắc Giang",
            9,
            "expected more: 2 places bear this name; write what it is a part of",
            "cần ghi rõ hơn: có 2 nơi cùng tên này; hãy ghi thêm nơi trực thuộc",
        ),
        (
            "xa Mai Trung",
            0,
            f"expected the name as it is written: '{MAI_TRUNG}'",
            f"cần ghi đúng tên: '{MAI_TRUNG}'",
        ),
        (
            "xã " * 200,
            300,
            "expected a place of at most 300 letters",
            "cần tên đơn vị hành chính không quá 300 ký tự",
        ),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, en: str, vi: str | None) -> None:
    """In both languages, with the character that does not fit."""
    with pytest.raises(ParseError) as caught:
        parse_place(text, on=LAST)

    assert (caught.value.position, caught.value.wording.en) == (position, en)
    assert vi is None or caught.value.wording.vi == vi


@pytest.mark.parametrize(
    "text",
    [
        *("a" * 10**6, "," * 10**6, "xã " * 10**5, "a" + "\u0301" * 10**6, "1" * 10**6),
        *("'" * 300, "1 " * 150, "An " * 100, "xã " * 100, "a " * 150),
    ],
    ids=lambda text: f"{text[:3]!r} * {len(text)}",
)
def test_huge_texts_are_refused_unread(text: str) -> None:
    """A megabyte of anything costs no more than looking at it once."""
    for read in (parse_place, read_place):
        with pytest.raises(ParseError):
            read(text, on=LAST)
