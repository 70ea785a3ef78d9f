"""Document numbers, dates and citations read back what they print."""

import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import (
    Citation,
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    ParseError,
    Recipients,
    Signatory,
)
from vn_localgov.documents import Authority

groups = st.text("ABCDĐHNPQSTUƯVrg&", max_size=4).map("B{}".format)
serials = st.integers(1, 999_999)
state_numbers = st.builds(
    DocumentNumber,
    serial=serials,
    year=st.none() | st.integers(1900, 2999),
    symbol=st.lists(groups, min_size=1, max_size=3).map("-".join),
)
party_numbers = st.builds(
    lambda serial, kind, body: DocumentNumber(serial=serial, symbol=f"{kind}/{body}"),
    serials,
    groups,
    groups,
)
document_numbers = state_numbers | party_numbers
citations = st.builds(
    Citation,
    name=st.sampled_from(["Nghị quyết", "Kế hoạch", "văn bản", "Thông báo"]),
    number=document_numbers,
    date=st.none() | st.dates(),
)
document_dates = st.builds(
    DocumentDate,
    place=st.sampled_from(["Mai Trung", "Phường 1", "Thành phố Hồ Chí Minh", "Hà Nội"]),
    date=st.dates(),
)


@given(document_numbers)
def test_a_number_is_read_back(number: DocumentNumber) -> None:
    """What a document prints, we read back, with or without *Số:*."""
    assert DocumentNumber.parse(str(number)) == number
    assert DocumentNumber.parse(f" Số: {number} ") == number


@given(citations)
def test_a_citation_is_read_back(citation: Citation) -> None:
    """What a text cites, we read back."""
    assert Citation.parse(str(citation)) == citation


@given(document_dates)
def test_place_and_date_are_read_back(issued: DocumentDate) -> None:
    """What the head of a document prints, we read back."""
    assert DocumentDate.parse(str(issued)) == issued


@given(st.text() | st.text("0129/-BCĐ sốSỐ:,ngày"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a value or an error that points into it."""
    for parse in (
        DocumentNumber.parse,
        Citation.parse,
        DocumentDate.parse,
        DocumentType.parse,
    ):
        try:
            parse(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)
            assert str(error).endswith(f"\n    {' ' * error.position}^")


@given(st.lists(document_numbers))
def test_numbers_sort_as_the_register_does(numbers: list[DocumentNumber]) -> None:
    """By year, then symbol, then serial; numbers without a year come first."""
    by_register = sorted(numbers, key=lambda n: (n.year or 0, n.symbol, n.serial))

    assert sorted(numbers) == by_register


@pytest.mark.parametrize(
    "text",
    [
        # The report of Mai Trung, 2023, and the pages that nd30-facts 3.3 lists.
        *("293/BC-UBND", "05/NQ-HĐND", "135/UBND-ĐCXD", "1076/QĐ-XPHC", "09/CT-UBND"),
        *("162/KHPH-UBND-MTTQ", "61/2018/NĐ-CP", "75/2023/NĐ-CP", "03/ĐA-BCA", "19-CT/TU"),
        *("72/2025/QH15", "1211/2016/UBTVQH13", "221/CVT&LTNN-NV", "759/QĐ-TTg"),
        *("17/2015/TTLT-BTP-BQP", "60-NQ/TW", "05-HD/VPTW", "05-NQ/ĐU", "02/2026/QĐ-CTUBND"),
    ],
)
def test_real_numbers_are_read(text: str) -> None:
    """Numbers of real documents come out as they went in."""
    assert str(DocumentNumber.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("00/BC-UBND", 0, "expected a number above zero"),
        ("293", 3, "expected '/' after the number"),
        ("293/", 4, "expected a symbol such as 'BC-UBND'"),
        ("293/BC UBND", 6, "expected nothing more"),
        ("19-CT-TU", 3, "expected a symbol such as 'CT/TU'"),
    ],
)
def test_errors_say_where_and_what(text: str, position: int, reason: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(ParseError) as caught:
        DocumentNumber.parse(text)

    assert (caught.value.position, caught.value.reason) == (position, reason)


def test_an_error_survives_pickling() -> None:
    """Errors travel between the processes of a batch."""
    with pytest.raises(ParseError) as caught:
        DocumentNumber.parse("293")
    copy = pickle.loads(pickle.dumps(caught.value))

    assert (str(copy), copy.wording) == (str(caught.value), caught.value.wording)


def test_a_party_number_bears_no_year() -> None:
    """A number is never half valid, however it is made."""
    with pytest.raises(ValueError, match="no year"):
        DocumentNumber(serial=19, year=2023, symbol="CT/TU")


def test_there_are_29_types_and_3_copies() -> None:
    """NĐ 30/2020/NĐ-CP, Điều 7 lists 29 types; Phụ lục III, phần I adds the copies."""
    copies = [kind for kind in DocumentType if kind.is_copy]

    assert (len(DocumentType), len(copies)) == (32, 3)


def test_abbreviations_tell_types_apart() -> None:
    """All but công văn and thư công have one, and no two have the same."""
    abbreviations = [kind.abbreviation for kind in DocumentType if kind.abbreviation]

    assert len(abbreviations) == len(set(abbreviations)) == 30
    assert DocumentType.LETTER.abbreviation is DocumentType.OPEN_LETTER.abbreviation is None


@given(st.sampled_from(DocumentType), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_type_is_read_in_capitals_and_small_letters(kind: DocumentType, case: object) -> None:
    """The head of a document prints BÁO CÁO, its text báo cáo."""
    assert callable(case)
    assert DocumentType.parse(case(str(kind))) is kind


def test_a_deputy_signs_for_the_head_and_the_collective() -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7: TM., then KT., then the own position."""
    deputy = Signatory(
        name="N.V.A",
        position="Phó Chủ tịch",
        on_behalf_of="Ủy ban nhân dân",
        authority=Authority.DEPUTY,
        head="Chủ tịch",
    )
    acting = Signatory(name="N.V.A", position="Chủ tịch", is_acting=True)

    assert deputy.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert acting.lines == ("Q. CHỦ TỊCH",)


def test_whoever_signs_for_somebody_says_for_whom() -> None:
    """KT. without a head, or a head without KT., is refused."""
    with pytest.raises(ValueError, match="belong together"):
        Signatory(name="N.V.A", position="Phó Chủ tịch", authority=Authority.DEPUTY)
    with pytest.raises(ValueError, match="belong together"):
        Signatory(name="N.V.A", position="Phó Chủ tịch", head="Chủ tịch")


def test_the_body_stands_on_lines_of_its_own() -> None:
    """A People's Committee takes two lines, a department one."""
    committee = IssuingBody(name="Ủy ban nhân dân", place="xã Mai Trung")
    department = IssuingBody(name="Phòng Kinh tế", superior="UBND xã Mai Trung")

    assert committee.lines == ("ỦY BAN NHÂN DÂN", "XÃ MAI TRUNG")
    assert department.lines == ("PHÒNG KINH TẾ",)
    assert (str(committee), str(department)) == ("Ủy ban nhân dân xã Mai Trung", "Phòng Kinh tế")


@given(st.lists(st.sampled_from(["Như trên", "Phòng TCKH huyện"]), max_size=4))
def test_recipients_end_with_the_archive(names: list[str]) -> None:
    """Lines end with a semicolon, the last one, the archive, with a point."""
    *lines, last = Recipients(names).lines

    assert lines == [f"- {name};" for name in names]
    assert last == "- Lưu: VT."


def test_dates_before_the_year_1000_keep_four_digits() -> None:
    """No date prints in a way that cannot be read back."""
    assert str(DocumentDate(place="Huế", date=dt.date(5, 1, 1))).endswith("năm 0005")
