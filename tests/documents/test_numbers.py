"""Numbers of documents read back what they print, tell their parts, and are mended."""

import pickle
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.documents.made import document_numbers
from tests.sizes import up_to_a_megabyte
from vn_localgov import DocumentNumber, DocumentType, ParseError
from vn_localgov.documents import NumberKind
from vn_localgov.text import Reading


@given(document_numbers)
def test_a_number_is_read_back(number: DocumentNumber) -> None:
    """What a document prints, we read back, with or without *Số:*."""
    assert DocumentNumber.parse(str(number)) == number
    assert DocumentNumber.parse(f" Số: {number} ") == number


@given(document_numbers)
def test_the_lenient_reader_agrees_with_the_strict_one(number: DocumentNumber) -> None:
    """Marking right input as wrong is worse than missing wrong input."""
    reading = DocumentNumber.read(f"Số: {number}")

    assert (reading.value, reading.repairs) == (number, ())


def _mutated(text: str, at: int, piece: str, *, drop: int) -> str:
    at %= len(text) + 1
    return text[:at] + piece + text[at + drop :]


mutated_numbers = st.builds(
    _mutated,
    document_numbers.map(str),
    st.integers(0, 30),
    st.sampled_from(["", "-", "/", " ", ".", "—", "Ð", "B", "u", "QĐ", "TTR", "1", "bc", "&", "0"]),
    drop=st.integers(0, 2),
)


@given(mutated_numbers | mutated_numbers.map(str.swapcase))
@example("135/QĐUBND")
@example("12/Bc-UBND")
@example("135/QĐ/UBND")
@example("5/UBND-TTR")
def test_both_readers_agree_on_what_the_strict_one_takes(text: str) -> None:
    """Where the lenient reader would mend something, the strict one refuses, and says what."""
    try:
        number = DocumentNumber.parse(text)
    except ParseError as error:
        assert [DocumentNumber.read(it).value for it in error.candidates] == [
            DocumentNumber.read(text).value for _ in error.candidates
        ]
    else:
        assert DocumentNumber.read(text) == Reading(number)


@given(document_numbers)
def test_spaces_dashes_and_forms_are_mended(number: DocumentNumber) -> None:
    """However a right number is spaced and dashed, it is the same number."""
    text = str(number).replace("/", " / ").replace("-", " – ")

    assert DocumentNumber.read(unicodedata.normalize("NFD", text)).value == number


@given(st.text() | st.text("0129/-BCĐ sốSỐ:.,–abcđ…"))
def test_readers_fail_only_with_a_position(text: str) -> None:
    """Whatever is typed, the answer is a number or an error that points into it."""
    for read in (DocumentNumber.parse, DocumentNumber.read):
        try:
            read(text)
        except ParseError as error:
            assert 0 <= error.position <= len(error.text)
            assert [str(DocumentNumber.parse(it)) for it in error.candidates] == list(
                error.candidates
            )


@pytest.mark.parametrize("piece", ["(", "1/", "1", "số ", "/", "A-", "\0", "\ud800", "\u0301"])
@up_to_a_megabyte
def test_a_megabyte_is_refused(piece: str, length: int) -> None:
    """Hostile input is normal input."""
    for read in (DocumentNumber.parse, DocumentNumber.read):
        with pytest.raises(ParseError):
            read("1/BC-UBND " + piece * (length // len(piece)))


@given(st.lists(document_numbers))
def test_numbers_sort_as_the_register_does(numbers: list[DocumentNumber]) -> None:
    """By year, symbol, serial, and then what was put between two numbers."""
    by_register = sorted(
        numbers, key=lambda n: (n.year or 0, n.symbol, n.serial, n.part or 0, n.letter)
    )

    assert sorted(numbers) == by_register


def test_points_and_letters_sort_by_their_value() -> None:
    """66.2 comes before 66.13, and 30 before 30a."""
    texts = ["66.13/NQ-CP", "30b/NQ-CP", "66/NQ-CP", "30/NQ-CP", "66.2/NQ-CP", "30a/NQ-CP"]
    numbers = sorted(DocumentNumber.parse(text) for text in texts)

    assert [number.short for number in numbers] == ["30", "30a", "30b", "66", "66.2", "66.13"]


# Numbers of real documents: nd30-facts 3.3 names the source of each.
@pytest.mark.parametrize(
    ("text", "kind", "type_name", "bodies", "unit", "term"),
    [
        ("293/BC-UBND", "ADMINISTRATIVE", "Báo cáo", "UBND", "", None),
        ("218/BC-UBND", "ADMINISTRATIVE", "Báo cáo", "UBND", "", None),
        ("332/BC-STC", "ADMINISTRATIVE", "Báo cáo", "STC", "", None),
        ("904/BC-SNNMT", "ADMINISTRATIVE", "Báo cáo", "SNNMT", "", None),
        ("135/UBND-ĐCXD", "LETTER", "Công văn", "UBND", "ĐCXD", None),
        ("05/BNV-VP", "LETTER", "Công văn", "BNV", "VP", None),
        ("12/UBND-VX", "LETTER", "Công văn", "UBND", "VX", None),
        ("4168/BNV-CQĐP", "LETTER", "Công văn", "BNV", "CQĐP", None),
        ("221/CVT&LTNN-NV", "LETTER", "Công văn", "CVT&LTNN", "NV", None),
        ("557/BKHCN-CĐSQG", "LETTER", "Công văn", "BKHCN", "CĐSQG", None),
        ("5324/UBND-TH", "LETTER", "Công văn", "UBND", "TH", None),
        ("777/UBND-VHXH", "LETTER", "Công văn", "UBND", "VHXH", None),
        ("3128/UBND-VHXH", "LETTER", "Công văn", "UBND", "VHXH", None),
        ("545/UBND-KT", "LETTER", "Công văn", "UBND", "KT", None),
        ("123/UBND-KT,HT&ĐT", "LETTER", "Công văn", "UBND", "KT,HT&ĐT", None),
        ("15/QĐ-BNV", "ADMINISTRATIVE", "Quyết định", "BNV", "", None),
        ("4835/QĐ-UBND", "ADMINISTRATIVE", "Quyết định", "UBND", "", None),
        ("1076/QĐ-XPHC", "ADMINISTRATIVE", "Quyết định", "", "", None),
        ("759/QĐ-TTg", "ADMINISTRATIVE", "Quyết định", "TTg", "", None),
        ("59/QĐ-UBND", "ADMINISTRATIVE", "Quyết định", "UBND", "", None),
        ("06/2024/QĐ-UBND", "NORMATIVE", "Quyết định", "UBND", "", None),
        ("57/2020/QĐ-UBND", "NORMATIVE", "Quyết định", "UBND", "", None),
        ("05/2023/QĐ-TTg", "NORMATIVE", "Quyết định", "TTg", "", None),
        ("19/2025/QĐ-TTg", "NORMATIVE", "Quyết định", "TTg", "", None),
        ("02/2026/QĐ-CTUBND", "NORMATIVE", "Quyết định", "CTUBND", "", None),
        ("15/KH-UBND", "ADMINISTRATIVE", "Kế hoạch", "UBND", "", None),
        ("17/KH-UBND", "ADMINISTRATIVE", "Kế hoạch", "UBND", "", None),
        ("18/KH-UBND", "ADMINISTRATIVE", "Kế hoạch", "UBND", "", None),
        ("25/KH-UBND", "ADMINISTRATIVE", "Kế hoạch", "UBND", "", None),
        ("01/TB-UBND", "ADMINISTRATIVE", "Thông báo", "UBND", "", None),
        ("31/TB-UBND", "ADMINISTRATIVE", "Thông báo", "UBND", "", None),
        ("36/TB-UBND", "ADMINISTRATIVE", "Thông báo", "UBND", "", None),
        ("09/CT-UBND", "ADMINISTRATIVE", "Chỉ thị", "UBND", "", None),
        ("03/ĐA-BCA", "ADMINISTRATIVE", "Đề án", "BCA", "", None),
        ("32/CĐ-UBND", "ADMINISTRATIVE", "Công điện", "UBND", "", None),
        ("112/TTr-SKHĐT", "ADMINISTRATIVE", "Tờ trình", "SKHĐT", "", None),
        ("61/TTr-CTK", "ADMINISTRATIVE", "Tờ trình", "CTK", "", None),
        ("316/PA-UBND", "ADMINISTRATIVE", "Phương án", "UBND", "", None),
        ("05/NQ-HĐND", "ADMINISTRATIVE", "Nghị quyết", "HĐND", "", None),
        ("62/NQ-HĐND", "ADMINISTRATIVE", "Nghị quyết", "HĐND", "", None),
        ("30c/NQ-CP", "ADMINISTRATIVE", "Nghị quyết", "CP", "", None),
        ("72a/QĐ-UBND", "ADMINISTRATIVE", "Quyết định", "UBND", "", None),
        ("05/2019/NQ-HĐND", "NORMATIVE", "Nghị quyết", "HĐND", "", None),
        ("159/2026/NQ-CP", "NORMATIVE", "Nghị quyết", "CP", "", None),
        ("66.22/2026/NQ-CP", "NORMATIVE", "Nghị quyết", "CP", "", None),
        ("61/2018/NĐ-CP", "NORMATIVE", "Nghị định", "CP", "", None),
        ("75/2023/NĐ-CP", "NORMATIVE", "Nghị định", "CP", "", None),
        ("30/2020/NĐ-CP", "NORMATIVE", "Nghị định", "CP", "", None),
        ("06/2026/TT-BNV", "NORMATIVE", "Thông tư", "BNV", "", None),
        ("58/2020/TT-BQP", "NORMATIVE", "Thông tư", "BQP", "", None),
        ("72/2025/QH15", "NORMATIVE", "", "QH", "", 15),
        ("202/2025/QH15", "NORMATIVE", "", "QH", "", 15),
        ("30/2026/QH16", "NORMATIVE", "", "QH", "", 16),
        ("1211/2016/UBTVQH13", "NORMATIVE", "", "UBTVQH", "", 13),
        ("35/2023/UBTVQH15", "NORMATIVE", "", "UBTVQH", "", 15),
        ("1658/NQ-UBTVQH15", "ADMINISTRATIVE", "Nghị quyết", "UBTVQH", "", 15),
        ("237/NQ-UBTVQH16", "ADMINISTRATIVE", "Nghị quyết", "UBTVQH", "", 16),
        ("162/KHPH-UBND-MTTQ", "ADMINISTRATIVE", "Kế hoạch phối hợp", "UBND MTTQ", "", None),
        ("17/2015/TTLT-BTP-BQP", "NORMATIVE", "Thông tư liên tịch", "BTP BQP", "", None),
        (
            "123/2015/TTLT-BQP-BGDĐT-BLĐTBXH",
            "NORMATIVE",
            "Thông tư liên tịch",
            "BQP BGDĐT BLĐTBXH",
            "",
            None,
        ),
        (
            "02/2016/TTLT-VKSNDTC-TANDTC",
            "NORMATIVE",
            "Thông tư liên tịch",
            "VKSNDTC TANDTC",
            "",
            None,
        ),
        ("26/VBHN-VPQH", "CONSOLIDATED", "Văn bản hợp nhất", "VPQH", "", None),
        ("41/VBHN-VPQH", "CONSOLIDATED", "Văn bản hợp nhất", "VPQH", "", None),
        ("19-CT/TU", "PARTY", "Chỉ thị", "TU", "", None),
        ("60-NQ/TW", "PARTY", "Nghị quyết", "TW", "", None),
        ("167-KL/TW", "PARTY", "Kết luận", "TW", "", None),
        ("399-QĐ/TW", "PARTY", "", "TW", "", None),
        ("05-HD/VPTW", "PARTY", "Hướng dẫn", "VPTW", "", None),
        ("05-NQ/ĐU", "PARTY", "Nghị quyết", "ĐU", "", None),
        ("03-BC/CB", "PARTY", "Báo cáo", "CB", "", None),
        ("12-NQ/ĐU", "PARTY", "Nghị quyết", "ĐU", "", None),
        # A type that is not known: in front of the slash the Party writes nothing else.
        ("12-QĐi/TW", "PARTY", "", "TW", "", None),
        ("12-TTr/ĐUK", "PARTY", "Tờ trình", "ĐUK", "", None),
    ],
)
def test_real_numbers_tell_their_parts(  # noqa: PLR0913 - one column each
    *, text: str, kind: str, type_name: str, bodies: str, unit: str, term: int | None
) -> None:
    """Kind, type, issuing bodies, drafting unit and term are those of the document."""
    number = DocumentNumber.parse(text)

    assert str(number) == text
    assert number.kind is NumberKind[kind]
    assert (number.type_name or "") == type_name
    assert number.bodies == tuple(bodies.split())
    assert (number.drafting_unit or "", number.term) == (unit, term)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("293/BC-UBND", DocumentType.REPORT),
        ("12/CV-UBND", DocumentType.LETTER),
        ("05/BNV-VP", DocumentType.LETTER),
        ("61/2018/NĐ-CP", None),
        ("72/2025/QH15", None),
        ("399-QĐ/TW", None),  # the Party's QĐ is Quyết định or Quy định
    ],
)
def test_a_number_tells_which_of_the_types_it_is(text: str, kind: DocumentType | None) -> None:
    """None where the decree does not list the type, or the number does not tell."""
    assert DocumentNumber.parse(text).document_type is kind


def test_the_caller_says_what_a_number_cannot() -> None:
    """A công văn of a body called TC looks like a Thông cáo."""
    notice = DocumentNumber.parse("12/TC-VP")
    letter = DocumentNumber.parse("12/TC-VP", is_letter=True)

    assert (notice.type_code, notice.bodies, notice.drafting_unit) == ("TC", ("VP",), None)
    assert (letter.type_code, letter.bodies, letter.drafting_unit) == (None, ("TC",), "VP")
    assert letter.kind is NumberKind.LETTER
    assert letter == notice


def test_joint_documents_have_several_bodies() -> None:
    """Also where the type does not say so, but the second body is known."""
    assert DocumentNumber.parse("162/KHPH-UBND-MTTQ").is_joint
    assert DocumentNumber.parse("15/HD-UBND-HĐND").bodies == ("UBND", "HĐND")
    assert DocumentNumber.parse("15/HD-UBND-VX").drafting_unit == "VX"


@pytest.mark.parametrize(
    ("text", "mended", "repairs"),
    [
        # Real ones, from the pages that nd30-facts 3.2 and test_real_citations name.
        ("218 /BC-UBND ", "218/BC-UBND", [(3, " ", "")]),
        ("Số: 15/QÐ-UBND", "15/QĐ-UBND", [(8, "Ð", "Đ")]),
        ("21 – NQ/TW", "21-NQ/TW", [(2, " ", ""), (3, "–", "-"), (4, " ", "")]),
        ("04/2012/TT- BNV", "04/2012/TT-BNV", [(11, " ", "")]),
        ("135/QĐUBND", "135/QĐ-UBND", [(4, "QĐUBND", "QĐ-UBND")]),
        ("135/QĐ/UBND", "135/QĐ-UBND", [(6, "/", "-")]),
        ("84 QĐ/TWĐTN", "84-QĐ/TWĐTN", [(2, " ", "-")]),
        ("1211/2016/UBTV QH13", "1211/2016/UBTVQH13", [(14, " ", "")]),
        ("06-Ctr/TU", "06-CTr/TU", [(3, "Ctr", "CTr")]),
        ("30A/2008/NQ-CP", "30a/2008/NQ-CP", [(2, "A", "a")]),
        ("293/bc-ubnd", "293/BC-UBND", [(4, "bc", "BC"), (7, "ubnd", "UBND")]),
        ("293/BC UBND", "293/BC-UBND", [(6, " ", "-")]),
        (
            "12/\u0412\u0421-UBND.",
            "12/BC-UBND",
            [(3, "\u0412", "B"), (4, "\u0421", "C"), (10, ".", "")],
        ),
        ("5/ubnd-xyz", "05/UBND-XYZ", [(2, "ubnd", "UBND"), (7, "xyz", "XYZ")]),
        ("293/BCUBND", "293/BC-UBND", [(4, "BCUBND", "BC-UBND")]),
        ("17/2015/TTLTBTP-BQP", "17/2015/TTLT-BTP-BQP", [(8, "TTLTBTP", "TTLT-BTP")]),
        ("12/BC—UBND", "12/BC-UBND", [(5, "—", "-")]),
        ("QĐ1719/QĐ-TTg", "1719/QĐ-TTg", [(0, "QĐ", "")]),
        ("12/TTR-UBND", "12/TTr-UBND", [(3, "TTR", "TTr")]),
    ],
)
def test_what_was_mended_is_told(
    text: str, mended: str, repairs: list[tuple[int, str, str]]
) -> None:
    """Value, and where what was read as what; the strict reader offers it."""
    reading = DocumentNumber.read(text)
    found = [(item.position, item.found, item.replacement) for item in reading.repairs]

    assert (str(reading.value), found) == (mended, repairs)


@pytest.mark.parametrize(
    "text", ["12/CTCP-HC", "217/HĐCP", "15/HĐTW-VP", "5/UBND-TTR", "12-QĐi/TW"]
)
def test_what_may_be_a_body_is_not_split(text: str) -> None:
    """Công ty cổ phần, Hội đồng Chính phủ, and units called like a type: right as they are."""
    reading = DocumentNumber.read(text)

    assert reading == Reading(DocumentNumber.parse(text))


@pytest.mark.parametrize("text", ["QĐ1719/KH-UBND", "XY12/XY-UBND", "12/" + "A" * 500 + "bc"])
def test_what_could_mean_more_is_not_guessed(text: str) -> None:
    """Two types that contradict each other, letters that are no type."""
    with pytest.raises(ParseError) as caught:
        DocumentNumber.parse(f"{text}-bc")

    assert caught.value.candidates == ()


@pytest.mark.parametrize(
    ("text", "position", "en", "vi", "candidates"),
    [
        ("00/BC-UBND", 0, "expected a number above zero", "cần một số lớn hơn 0", ()),
        ("293", 3, "expected '/' after the number", "cần dấu '/' sau số", ()),
        (
            "293/",
            4,
            "expected a symbol such as 'BC-UBND'",
            "cần ký hiệu như 'BC-UBND'",
            (),
        ),
        ("293/BC UBND", 6, "expected nothing more", "cần hết ở đây", ("293/BC-UBND",)),
        (
            "19-CT-TU",
            3,
            "expected a symbol such as 'CT/TU'",
            "cần ký hiệu như 'CT/TU'",
            (),
        ),
        (
            "135/QĐUBND",
            4,
            "expected 'QĐ-UBND', not 'QĐUBND'",
            "cần 'QĐ-UBND', không phải 'QĐUBND'",
            ("135/QĐ-UBND",),
        ),
        (
            "1000000/BC-UBND",
            0,
            "expected a number of at most six digits",
            "cần một số có tối đa 6 chữ số",
            (),
        ),
        (
            "218 /BC-UBND",
            3,
            "expected '/' after the number",
            "cần dấu '/' sau số",
            ("218/BC-UBND",),
        ),
        (
            "Số: ……/ BC-UBND",
            4,
            "the number is still blank: the clerk gives it when the document is signed",
            "số còn để trống: văn thư cấp số khi văn bản được ký",
            (),
        ),
    ],
)
def test_errors_say_where_and_what(
    text: str, position: int, en: str, vi: str, candidates: tuple[str, ...]
) -> None:
    """The clerk sees where to look, what for, and what may have been meant."""
    with pytest.raises(ParseError) as caught:
        DocumentNumber.parse(text)

    error = caught.value
    assert (error.position, error.wording, error.candidates) == (position, (en, vi), candidates)


@pytest.mark.parametrize(
    ("text", "en", "vi"),
    [
        (
            "218 /BC-UBND",
            "space removed from the number",
            "đã bỏ khoảng trắng trong số, ký hiệu",
        ),
        ("293/BC-UBND;", "';' removed", "đã bỏ ';'"),
        ("293/bc-UBND", "'bc' read as 'BC'", "đã đọc 'bc' là 'BC'"),
        ("21–NQ/TW", "dash '–' (U+2013) replaced by '-'", "đã thay dấu gạch '–' (U+2013) bằng '-'"),
    ],
)
def test_repairs_say_what_was_done(text: str, en: str, vi: str) -> None:
    """In English for developers, in Vietnamese for clerks."""
    assert DocumentNumber.read(text).repairs[0].wording == (en, vi)


@pytest.mark.parametrize(
    "text",
    ["12/", "112/126", "28/12/2022", "24/24h", "0/BC-UBND", "1.000/BC-UBND", "1/bc/cd/ef", "-"],
)
def test_what_is_no_number_is_not_mended(text: str) -> None:
    """There has to be one way to mean it."""
    with pytest.raises(ParseError):
        DocumentNumber.read(text)


def test_an_error_survives_pickling() -> None:
    """Errors travel between the processes of a batch."""
    with pytest.raises(ParseError) as caught:
        DocumentNumber.parse("293/BC UBND")
    copy = pickle.loads(pickle.dumps(caught.value))

    assert (str(copy), copy.wording) == (str(caught.value), caught.value.wording)


@pytest.mark.parametrize(
    ("parts", "error", "message"),
    [
        ({"serial": 0}, ValueError, "serial is a whole number from 1 to 999999, not 0"),
        ({"serial": "5"}, TypeError, "serial is a whole number from 1 to 999999, not '5'"),
        ({"serial": True}, TypeError, "serial is a whole number from 1 to 999999, not True"),
        ({"year": 23}, ValueError, "year is a whole number from 1900 to 2999, not 23"),
        ({"part": 0}, ValueError, "part is a whole number from 1 to 999, not 0"),
        ({"letter": "A"}, ValueError, "letter is one small letter, such as 'a', or '', not 'A'"),
        (
            {"symbol": "BC-"},
            ValueError,
            "symbol is a symbol such as 'BC-UBND' or 'CT/TU', not 'BC-'",
        ),
        ({"symbol": 5}, TypeError, "symbol is a symbol such as 'BC-UBND' or 'CT/TU', not 5"),
        ({"symbol": "QĐUBND"}, ValueError, "symbol 'QĐUBND' is written 'QĐ-UBND'"),
        ({"year": 2023, "symbol": "CT/TU"}, ValueError, "a Party number bears no year"),
    ],
)
def test_a_number_is_never_half_valid(
    parts: dict[str, object], error: type[Exception], message: str
) -> None:
    """However it is made, and what is wrong is one plain sentence."""
    with pytest.raises(error) as caught:
        DocumentNumber(**({"serial": 1, "symbol": "BC-UBND"} | parts))  # type: ignore[arg-type]

    assert str(caught.value) == message


@given(document_numbers)
def test_a_draft_has_room_for_its_number(number: DocumentNumber) -> None:
    """It reads back as it is printed, and sorts before the numbers of its symbol."""
    assume(not number.is_party)
    draft = DocumentNumber(serial=None, symbol=number.symbol)

    assert str(draft) == f"      /{number.symbol}"
    assert DocumentNumber.parse(str(draft), is_draft=True) == draft
    assert draft < DocumentNumber(serial=1, symbol=number.symbol)


@pytest.mark.parametrize("text", ["/BC-UBND", "Số:      /BC-UBND", "số …/BC-UBND", "...../BC-UBND"])
def test_drafts_are_read_where_they_are_expected(text: str) -> None:
    """However the room for the number is left; elsewhere a number is wanted."""
    assert DocumentNumber.parse(text, is_draft=True).type_name == "Báo cáo"
    with pytest.raises(ParseError, match="the number is still blank"):
        DocumentNumber.parse(text)


def test_a_draft_may_have_its_year() -> None:
    """As legal documents have."""
    draft = DocumentNumber.parse("Số:     /2026/NQ-HĐND", is_draft=True)

    assert (draft.is_draft, draft.year, draft.type_name) == (True, 2026, "Nghị quyết")
    assert DocumentNumber.parse(str(draft), is_draft=True) == draft


def test_a_number_may_be_given_where_drafts_are_expected() -> None:
    """Nothing else changes."""
    assert not DocumentNumber.parse("05/BC-UBND", is_draft=True).is_draft
    with pytest.raises(ParseError, match="expected 'QĐ-UBND', not 'QĐUBND'"):
        DocumentNumber.parse("/QĐUBND", is_draft=True)
