"""Citations read back what they print, and are written in full first, in short later."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.made import citations
from tests.sizes import up_to_a_megabyte
from vn_localgov import Citation, DocumentNumber, ParseError
from vn_localgov.documents import Citations

DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
LAW = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"


@given(citations)
def test_a_citation_is_read_back(citation: Citation) -> None:
    """What a text cites, we read back."""
    assert Citation.parse(str(citation)) == citation


@given(citations)
def test_full_has_the_date_in_words_and_short_is_its_beginning(citation: Citation) -> None:
    """Both forms are those of the decree, and can be read."""
    full = citation.full(law_number=True)

    assert full.startswith(citation.short(law_number=True))
    assert Citation.parse(full).number == citation.number


@given(st.text() | st.text("Luật số 129/BCĐ-KH năm ngày của về “”,"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a citation or an error that points into it."""
    for beginning in ("", "Kế hoạch số 1/KH-UBND", "Luật "):
        try:
            Citation.parse(beginning + text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)


@pytest.mark.parametrize("piece", ["(", "số ", "Luật ", "của A ", "a", "về ", ", ", "1/"])
@up_to_a_megabyte
def test_a_megabyte_is_read_or_refused(piece: str, length: int) -> None:
    """Hostile input is normal input."""
    with pytest.raises(ParseError):
        Citation.parse("Kế hoạch số 1/KH-UBND của Chính phủ;" + piece * (length // len(piece)))


@pytest.mark.parametrize(
    "text",
    [
        # The 20 of Mai Trung, 2023, have these forms; the others are of nd30-facts 1.6.
        *("Kế hoạch số 18/KH-UBND ngày 27/01/2023", "Chỉ thị số 19-CT/TU", "Chỉ thị số 09"),
        *("văn bản số 135/UBND-ĐCXD ngày 25/4/2023", "Luật Đất đai năm 2013", LAW),
        *("Bộ luật Lao động", "Luật số 72/2025/QH15", "Hiến pháp năm 2013", "Luật Hộ tịch"),
        "Luật Đất đai ngày 29/11/2013 của Quốc hội",
        "Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 20/11/2018",
        "Công văn số 10/HĐND-TH ngày 15/01/2020 của Thường trực HĐND tỉnh về việc đính chính",
    ],
)
def test_real_citations_are_read(text: str) -> None:
    """What stands in real documents comes out as it went in."""
    assert str(Citation.parse(text)) == text


def test_the_party_puts_a_comma_before_the_date() -> None:
    """It is read, and not written: the decree has none."""
    citation = Citation.parse("Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Bí thư")

    assert str(citation) == "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Bí thư"


def test_parts_are_told_apart() -> None:
    """Name, number, date, body and subject."""
    assert Citation.parse(DECREE) == Citation(
        name="Nghị định",
        number=DocumentNumber.parse("30/2020/NĐ-CP"),
        date=dt.date(2020, 3, 5),
        body="Chính phủ",
        subject="về công tác văn thư",
    )


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        (DECREE, DECREE, "Nghị định số 30/2020/NĐ-CP"),
        (LAW, "Luật Tổ chức chính quyền địa phương", "Luật Tổ chức chính quyền địa phương"),
        ("Luật Đất đai năm 2013", "Luật Đất đai năm 2013", "Luật Đất đai năm 2013"),
        ("Luật Đất đai ngày 29/11/2013", "Luật Đất đai", "Luật Đất đai"),
        ("Luật số 72/2025/QH15", "Luật số 72/2025/QH15", "Luật số 72/2025/QH15"),
        (
            "Chỉ thị số 09 ngày 22/6/2023",
            "Chỉ thị số 09 ngày 22 tháng 6 năm 2023",
            "Chỉ thị số 09",
        ),
    ],
)
def test_the_decree_orders_full_and_short_forms(text: str, full: str, short: str) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: laws by type and name only."""
    citation = Citation.parse(text)

    assert (citation.full(), citation.short()) == (full, short)
    assert citation.full(date_style="short", law_number=True) == str(citation) or citation.is_law


def test_laws_bear_their_number_if_wanted() -> None:
    """Real documents write it since 2025."""
    law = Citation.parse(LAW)

    assert law.full(law_number=True) == law.short(law_number=True) == LAW
    assert Citations(law_numbers=True).write(law) == LAW


def test_a_document_is_cited_in_full_once() -> None:
    """Also if it is named later with fewer parts."""
    cited = Citations()

    assert cited.write(Citation.parse(DECREE)) == DECREE
    assert cited.write(Citation.parse("Nghị định số 30/2020/NĐ-CP")) == "Nghị định số 30/2020/NĐ-CP"


def test_two_documents_of_one_number_are_told_apart() -> None:
    """The plans of commune and district may have one number."""
    ours = Citation.parse("Kế hoạch số 15/KH-UBND ngày 27/01/2023 của UBND xã")
    theirs = Citation.parse("Kế hoạch số 15/KH-UBND ngày 28/01/2023 của UBND huyện")
    cited = Citations()

    assert [cited.write(it) for it in (ours, theirs, ours, theirs)] == [
        ours.full(),
        theirs.full(),
        ours.short(),
        theirs.full(),
    ]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        *(("Nghị quyết Đại hội", 0), ("Kế hoạch 18/KH-UBND", 0), ("Luật", 0), ("Luật số", 0)),
        *(("Kế hoạch số x", 8), ("Luật Đất đai năm 20133", 12)),
        ("Kế hoạch số 18/KH-UBND ngày 30/02/2023", 28),
    ],
)
def test_what_is_no_citation_is_refused_with_its_place(text: str, position: int) -> None:
    """The writer sees where to look."""
    with pytest.raises(ParseError) as caught:
        Citation.parse(text)

    assert caught.value.position == position


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"name": "Kế hoạch"}, "only a law may be cited without its number"),
        ({"name": "Luật Đất đai", "body": "Quốc hội"}, "needs number, year or date"),
        ({"name": "Kế hoạch số", "bare": "1"}, "name"),
        ({"name": "Kế hoạch", "bare": "1", "body": "Ban thực hiện"}, "body"),
        ({"name": "Kế hoạch", "bare": "1", "subject": "văn thư"}, "subject"),
        (
            {"name": "Kế hoạch", "bare": "1", "number": DocumentNumber.parse("01/KH-UBND")},
            "only one of them",
        ),
    ],
)
def test_a_citation_is_never_half_valid(parts: dict[str, object], message: str) -> None:
    """What could not be read back is not made."""
    with pytest.raises(ValueError, match=message):
        Citation(**parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("parts", "error", "message"),
    [
        (
            {"number": "zz"},
            TypeError,
            "number is a DocumentNumber, as DocumentNumber.parse('18/KH-UBND') gives it, not 'zz'",
        ),
        ({"name": 5}, TypeError, "name is a text, not 5"),
        ({"bare": "1", "body": 5}, TypeError, "body is a text, not 5"),
        (
            {"bare": "x"},
            ValueError,
            "bare is a number without its symbol, such as '09' or '116/2020', not 'x'",
        ),
        ({"bare": "1", "year": 1}, ValueError, "year is a whole number from 1000 to 2999, not 1"),
        ({"bare": "1", "date": "5/6"}, TypeError, "date is a date, not '5/6'"),
        (
            {"bare": "1", "subject": "văn thư"},
            ValueError,
            "subject is one line that begins with a word such as 'về', not 'văn thư'",
        ),
    ],
)
def test_what_is_wrong_is_one_plain_sentence(
    parts: dict[str, object], error: type[Exception], message: str
) -> None:
    """It names the part, what is allowed, and what was given."""
    with pytest.raises(error) as caught:
        Citation(**({"name": "Kế hoạch"} | parts))  # type: ignore[arg-type]

    assert str(caught.value) == message
