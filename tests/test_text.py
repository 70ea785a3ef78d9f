"""Vietnamese text: one Unicode form, two tone styles, keys, the order of ICU."""

import sys
import unicodedata
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import ParseError
from vn_localgov.text import (
    ToneStyle,
    comparison_key,
    convert_tones,
    find_tones,
    nfc,
    repair,
    search_key,
    sort_key,
    tone_styles,
)

OLD, NEW = ToneStyle.OLD, ToneStyle.NEW
# In the order of ICU 72.1; data/make_vi_order.py wrote it.
ORDERED = Path(__file__).with_name("data").joinpath("vi_order.txt").read_text("utf-8").splitlines()
CHARACTERS = [chr(code) for code in range(sys.maxunicode + 1)]

lines = st.sampled_from(ORDERED)
vietnamese = st.lists(lines, max_size=6).map(" ".join)
odd_letters = st.text(
    "aAđĐÐoOeuyhHqgòóỳửị -.\u0301\u0323\u0300"
    "\u0430\u0435\u041e\u039f\u0416\u2013\u200b\u00a0\uff21\uff11"
)
texts = vietnamese | odd_letters | st.text()
styles = st.sampled_from(ToneStyle)

WRITERS: list[Callable[[str], str]] = [
    nfc,
    comparison_key,
    search_key,
    lambda text: convert_tones(text, OLD),
    lambda text: convert_tones(text, NEW),
    lambda text: repair(text).value,
]


@pytest.mark.parametrize("write", WRITERS)
@given(texts)
def test_what_is_written_is_composed_and_stays(write: Callable[[str], str], text: str) -> None:
    """Every function gives NFC, and has nothing left to do afterwards."""
    written = write(text)

    assert written == unicodedata.normalize("NFC", written)
    assert write(written) == written


@pytest.mark.parametrize("write", [*WRITERS, sort_key, find_tones])
@given(texts)
def test_both_unicode_forms_are_one_text(write: Callable[[str], object], text: str) -> None:
    """A Mac writes NFD, Windows NFC; nobody sees a difference."""
    assert write(unicodedata.normalize("NFD", text)) == write(text)


@pytest.mark.parametrize("read", [*WRITERS, sort_key, find_tones, tone_styles])
def test_too_many_marks_are_refused_at_once(read: Callable[[str], object]) -> None:
    """Python alone would sort these marks for minutes."""
    with pytest.raises(ParseError, match="at most 30 marks") as caught:
        read("Hòa " + "\u0301\u0323" * 100_000)

    assert caught.value.text.startswith("Hòa ")
    assert caught.value.position == len(caught.value.text) < 40
    assert caught.value.wording.vi == "cần không quá 30 dấu trên một chữ"


def test_no_mark_escapes_the_limit() -> None:
    """Some characters are two marks in one, and one that is a letter hides marks."""
    for character in CHARACTERS:
        if unicodedata.combining(unicodedata.normalize("NFD", character)[0]):
            with pytest.raises(ParseError):
                nfc("ậ" + character * 31)


@pytest.mark.parametrize("text", ["o" + "\u0301" * 30, "…" * 100, "\u2581\u0301" * 100])
def test_what_people_write_is_within_the_limit(text: str) -> None:
    """Thirty marks are read, and a line of dots holds no mark at all."""
    assert nfc(text) == unicodedata.normalize("NFC", text)


@given(vietnamese)
def test_the_styles_undo_each_other(text: str) -> None:
    """Nothing is lost on the way from one style to the other and back."""
    old, new = convert_tones(text, OLD), convert_tones(text, NEW)

    assert (convert_tones(new, OLD), convert_tones(old, NEW)) == (old, new)


@given(texts, styles)
def test_a_converted_text_shows_no_other_style(text: str, style: ToneStyle) -> None:
    """The style found is the one that was asked for."""
    assert tone_styles(convert_tones(text, style)) <= {style}


@given(texts)
def test_tones_are_found_where_they_stand(text: str) -> None:
    """A position counts in the NFC form of the text."""
    for tone in find_tones(text):
        assert nfc(text).startswith(tone.syllable, tone.position)


def test_only_syllables_that_end_in_oa_oe_uy_change() -> None:
    """Of all syllables that can be spelt, these alone can be written in two ways."""
    syllables = [line for line in ORDERED if line.isalpha() and line.islower()]
    changed = [line for line in syllables if convert_tones(line, NEW) != convert_tones(line, OLD)]

    assert len(changed) > 200
    assert {search_key(line)[-2:] for line in changed} == {"oa", "oe", "uy"}
    assert not any(search_key(line).startswith("qu") for line in changed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hòa, hóa, hỏa, họa, lõa", "hoà, hoá, hoả, hoạ, loã"),
        ("khỏe, lóe, xòe, nhòe", "khoẻ, loé, xoè, nhoè"),
        ("ủy, thủy, tùy, lũy, thúy, ngụy", "uỷ, thuỷ, tuỳ, luỹ, thuý, nguỵ"),
        ("HỎA TỐC", "HOẢ TỐC"),  # NĐ 30/2020/NĐ-CP writes both
        ("ĐẢNG ỦY", "ĐẢNG UỶ"),  # HD 05 of the Party
        ("Ủy ban nhân dân xã Mai Trung", "Uỷ ban nhân dân xã Mai Trung"),
        ("Xã Hiệp Hòa, xã Thuận Hòa, xã Nguyễn Úy", "Xã Hiệp Hoà, xã Thuận Hoà, xã Nguyễn Uý"),
        ("UBND-ỦY/Hòa_Bình 2Hòa", "UBND-UỶ/Hoà_Bình 2Hoà"),
    ],
)
def test_words_have_both_styles(old: str, new: str) -> None:
    """Words of laws, of the official list of communes, of the report of Mai Trung."""
    assert (convert_tones(old, NEW), convert_tones(new, OLD)) == (new, old)
    assert tone_styles(old) == {OLD}
    assert tone_styles(new) == {NEW}


@pytest.mark.parametrize(
    "text",
    [
        "hoàn thành, hoạt động, toán, ngoặc, loại, xoáy, khoảng, ngoéo",
        "quý II, Quý, quỹ, quỳ, quỵ, QUỶ, qua, quả, quà, quẻ, quạ, Quế",
        "giã, gìn, già, giò, thuở, thuế, khuỷu, huỳnh, khuya, tuyết, mùa, của, múi, tụi",
        "hoa, khoe, tuy, suy, oa, uy",
        "Lisboà, Zoá, wóa, Louvoà, F'loòng, Krông Búk, Ea H'Leo, Nouméa",
        "hoàX, ho\u0302\u0323\u0308à, hòa\u0308, óa\u030c, HoÀn",
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    """vi-fix 1.0.0 makes hòan, họat and Qúy of hoàn, hoạt and Quý; this does not."""
    assert convert_tones(text, OLD) == convert_tones(text, NEW) == nfc(text)
    assert tone_styles(text) == frozenset()


def test_a_mixed_text_tells_where() -> None:
    """The report of 2023 writes Trung Hòa eight times and Trung Hoà twice."""
    found = find_tones("Thôn Trung Hòa, thôn Trung Hoà")

    assert [(tone.position, tone.style) for tone in found] == [(11, OLD), (27, NEW)]


@given(vietnamese, styles)
def test_comparison_ignores_case_form_and_style(text: str, style: ToneStyle) -> None:
    """A name is found however it was typed."""
    typed = unicodedata.normalize("NFD", convert_tones(text, style).upper())

    assert comparison_key(typed) == comparison_key(text)
    assert search_key(typed) == search_key(text)


@given(texts, texts)
def test_equal_in_comparison_is_equal_in_search(one: str, other: str) -> None:
    """The looser key joins what the stricter joins."""
    assert search_key(comparison_key(one)) == search_key(one)
    assert comparison_key(one) != comparison_key(other) or search_key(one) == search_key(other)


def test_the_keys_settle_for_every_character() -> None:
    """Folding is done when it is done, in every script."""
    text = " ".join(filter(unicodedata.decomposition, CHARACTERS))
    text += " ".join(letter for letter in CHARACTERS if letter != letter.casefold())
    key, loose = comparison_key(text), search_key(text)

    assert comparison_key(key) == key
    assert search_key(loose) == loose


def test_search_needs_no_vietnamese_keyboard() -> None:
    """Every Vietnamese letter has a plain one, the look-alikes of Đ too."""
    assert search_key("ẮẪỆỊỢỰỶ ĐđÐð Nguyễn Úy") == "aaeiouy dddd nguyen uy"


def test_the_order_is_that_of_icu() -> None:
    """Syllables, names, capitals, figures and signs: each line comes after the last."""
    wrong = [pair for pair in pairwise(ORDERED) if not sort_key(pair[0]) < sort_key(pair[1])]

    assert wrong == []


@given(st.lists(texts, min_size=3))
def test_the_order_is_total(unsorted: list[str]) -> None:
    """However a list was mixed, it comes out in the same order, and each pair in it is."""
    keys = sorted(map(sort_key, unsorted))

    assert sorted(map(sort_key, reversed(unsorted))) == keys
    assert all(first <= last for first, last in combinations(keys, 2))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Hòa Sơn", "Hoàng Vân"),  # vn-collate 0.1.0 says otherwise
        ("bàn", "bao"),  # viet-text-tools 0.1.6 says otherwise
        ("Mai\u00a0Trung", "Mai Trưng"),
        ("Mai Trung", "Mai\u00a0Trung"),
        ("m2", "m²"),
        ("₫", "☃"),
        ("☃", "0"),
        ("z", "Ж"),
        ("Ж", "한"),
        ("có", "cọ\u0331"),
        ("Buôn Cuor", "Buôn Čuôr"),
        ("c\u0331", "d"),
    ],
)
def test_hard_cases_have_the_order_of_icu(before: str, after: str) -> None:
    """Cases that other libraries get wrong, and characters from elsewhere."""
    assert sort_key(before) < sort_key(after)


def test_invisible_characters_do_not_count_in_the_order() -> None:
    """As in ICU, a soft hyphen or a mark of direction changes nothing."""
    assert sort_key("Mai\u00ad Trung\u200e") == sort_key("Mai Trung")
