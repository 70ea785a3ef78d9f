"""Types, dates, signatures and recipients are those of the decree."""

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import (
    DocumentDate,
    DocumentType,
    IssuingBody,
    ParseError,
    Recipients,
    Signatory,
    documents,
)
from vn_localgov.documents import Authority

document_dates = st.builds(
    DocumentDate,
    place=st.sampled_from(["Mai Trung", "Phường 1", "Thành phố Hồ Chí Minh", "Hà Nội"]),
    date=st.dates(),
)


@given(document_dates)
def test_place_and_date_are_read_back(issued: DocumentDate) -> None:
    """What the head of a document prints, we read back."""
    assert DocumentDate.parse(str(issued)) == issued


@given(st.text() | st.text("0129/-BCĐ sốSỐ:,ngày"))
def test_parse_fails_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a value or an error that points into it."""
    for parse in (DocumentDate.parse, DocumentType.parse):
        try:
            parse(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)
            assert str(error).endswith(f"\n    {' ' * error.position}^")


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


@pytest.mark.parametrize(
    ("place", "date", "error", "message"),
    [
        ("Mai Trung,", dt.date(2023, 1, 2), ValueError, "place is the name of a place without"),
        (5, dt.date(2023, 1, 2), TypeError, "place is the name of a place without"),
        ("Mai Trung", "02/01/2023", TypeError, "date is a date, not '02/01/2023'"),
    ],
)
def test_place_and_date_are_checked(
    place: object, date: object, error: type[Exception], message: str
) -> None:
    """A plain sentence names the part and what is allowed."""
    with pytest.raises(error, match=message):
        DocumentDate(place=place, date=date)  # type: ignore[arg-type]


def test_the_finder_loads_when_it_is_used() -> None:
    """What only reads numbers does not wait for its patterns; a wrong name is still one."""
    code = (
        "import sys, vn_localgov.documents as documents;"
        "assert 'vn_localgov.documents._find' not in sys.modules;"
        "documents.find_citations, documents.FoundCitation;"
        "assert 'vn_localgov.documents._find' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

    assert dir(documents) == documents.__all__
    with pytest.raises(AttributeError, match="no attribute 'find_cites'"):
        _ = documents.find_cites
