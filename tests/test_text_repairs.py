"""Look-alikes are repaired with a record of each, and old fonts are read."""

# ruff: noqa: RUF001 - ambiguous characters are what this is about

import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import LocalGovError
from vn_localgov.errors import MissingExtraError
from vn_localgov.text import LegacyEncoding, from_legacy, nfc, repair

vietnamese = st.text("abcđêghiốơưửwxyzĂÂĐÊÔƠƯỲ 0123456789-/,.;:%()“”’")
texts = vietnamese | st.text("aAđĐÐohHóử\u0301\u0300аеОΟЖ–\u200b\u00a0Ａ１ -") | st.text()


@given(texts)
def test_each_repair_tells_what_stood_there(text: str) -> None:
    """The records together explain every difference."""
    repaired = repair(text)
    left = list(nfc(text))
    for item in repaired.repairs:
        assert left[item.position] == item.found
        left[item.position] = item.replacement

    assert repaired.value == nfc("".join(left))


@given(vietnamese)
def test_a_clean_text_is_not_repaired(text: str) -> None:
    """Vietnamese letters are never taken for look-alikes."""
    assert repair(text).repairs == ()


def test_a_character_may_be_kept() -> None:
    """In prose a dash is a dash."""
    assert repair("Độc lập – Tự do,\u00a0QÐ", keep="–\u00a0").value == "Độc lập – Tự do,\u00a0QĐ"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("293/BC–UBND", "293/BC-UBND"),
        ("07‑NQ/TW, −5, 2020‒2025", "07-NQ/TW, -5, 2020-2025"),
        ("15/NQ-HÐND, QÐ, ðồng", "15/NQ-HĐND, QĐ, đồng"),
        ("\u041aế hоạch, H\u043e\u0300a, HΟÀ, ӑn uѐ", "Kế hoạch, Hòa, HOÀ, ăn uè"),
        ("１２３／ＢＣ－ＵＢＮＤ", "123/BC-UBND"),
        ("Mai\u00a0Trung\u3000và\u202f1", "Mai Trung và 1"),
        ("\ufeffU\u200bB\u00adND, M\u200b\u0410I, 1\u200e2", "UBND, MAI, 12"),
        ("a\u200b\u0301", "á"),
    ],
)
def test_look_alikes_are_repaired(typed: str, meant: str) -> None:
    """What scanners, old fonts, web pages and foreign keyboards leave in a text."""
    assert repair(typed).value == meant


@pytest.mark.parametrize("text", ["Москва", "СССР", "Mосква", "ΑΒΓ", "α-tocopherol", "5 μm", "Δt"])
def test_other_languages_are_left_alone(text: str) -> None:
    """A word that is not Latin with look-alikes may be meant as it stands."""
    assert repair(text).repairs == ()


@pytest.mark.parametrize(
    ("typed", "en", "vi"),
    [
        ("–", "dash '–' (U+2013) replaced by '-'", "đã thay dấu gạch '–' (U+2013) bằng '-'"),
        ("\u200b", "invisible character U+200B removed", "đã xóa ký tự ẩn U+200B"),
    ],
)
def test_a_repair_speaks_two_languages(typed: str, en: str, vi: str) -> None:
    """A developer and a clerk both read what was done."""
    assert [item.wording for item in repair(typed).repairs] == [(en, vi)]


def test_old_fonts_are_read_with_viparse(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told the encoding, and sees no spaces that it could tidy."""
    heard: list[tuple[str, str]] = []

    def fix(text: str, *, encoding: str) -> str:
        heard.append((text, encoding))
        return text.upper()

    monkeypatch.setitem(sys.modules, "viparse", SimpleNamespace(fix=fix))

    assert from_legacy("a b  c\n", LegacyEncoding.TCVN3) == "A B  C\n"
    assert from_legacy("thaúng", LegacyEncoding.VNI) == "THẲNG"
    assert heard == [("a b", "tcvn3"), ("c", "tcvn3"), ("thẳng", "vni")]


def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, in both languages, and an error that is one of ours."""
    monkeypatch.setitem(sys.modules, "viparse", None)

    with pytest.raises(MissingExtraError, match=r'pip install "vn-localgov\[legacy\]"') as caught:
        from_legacy("tØnh", LegacyEncoding.TCVN3)

    assert isinstance(caught.value, LocalGovError)
    assert "hãy chạy" in caught.value.wording.vi


@pytest.mark.parametrize(
    ("encoding", "typed", "meant"),
    [
        (LegacyEncoding.TCVN3, "tØnh", "tỉnh"),  # guessed, it would be tửnh
        (LegacyEncoding.TCVN3, "Sè: 293/BC-UBND", "Số: 293/BC-UBND"),
        (LegacyEncoding.TCVN3, "Céng hoµ x· héi", "Cộng hoà xã hội"),
        (LegacyEncoding.VNI, "Coäng hoøa  xaõ hoäi", "Cộng hòa  xã hội"),
        (LegacyEncoding.VNI, "15.361.669.901 ñoàng, TÆNH", "15.361.669.901 đồng, TỈNH"),
        (LegacyEncoding.VNI, "thaúng, CHAÚNG, kî, KÎ", "thẳng, CHẲNG, kỵ, KỴ"),
    ],
)
def test_old_fonts_become_unicode(encoding: LegacyEncoding, typed: str, meant: str) -> None:
    """Real fragments; iconv reads those of TCVN3 alike."""
    pytest.importorskip("viparse")

    assert from_legacy(typed, encoding) == meant
