"""Citations are found where they stand, and nothing else is taken for one."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.documents.made import (
    BODIES,
    LAWS,
    SUBJECTS,
    cited_by_number,
    cited_laws,
    document_numbers,
)
from vn_localgov import Citation, DocumentNumber
from vn_localgov.documents import find_citations
from vn_localgov.text import nfc

BEFORE = ["", "Căn cứ ", "Thực hiện tốt ", "(", "UBND xã đã ban hành ", "có 112/126 hộ; theo "]
BEHIND = [";", ".", ")", "", "; có 13/19 tiêu chí.", "\nĐiều 1."]
TOKENS = [
    *("Luật", "Bộ luật", "số", "Số:", "12/QĐ-UBND", "19-CT/TU", "72/2025/QH15", "09", "ngày"),
    *("27/01/2023", "05 tháng 3 năm 2020", "của", "về", "và", ",", ";", ".", "(", ")", "“", "”"),
    *("Quyết định", "Nghị quyết", "năm", "2013", "\n", '"', "-", *BODIES, *LAWS, *SUBJECTS),
]


@given(cited_by_number, st.sampled_from(BEFORE), st.sampled_from(BEHIND))
def test_a_citation_is_found_in_a_sentence(citation: Citation, before: str, behind: str) -> None:
    """Where it begins and ends, and with all its parts."""
    written = citation.full()
    found = find_citations(before + written + behind)[0]

    assert found.citation == citation
    assert (found.start, found.end) == (len(before), len(before + written))
    assert found.repairs == ()


@given(cited_laws.filter(lambda law: not (law.year and law.date)), st.sampled_from(BEFORE))
def test_a_law_is_found_by_its_name(law: Citation, before: str) -> None:
    """With number, year or date, if they are there."""
    (found,) = find_citations(f"{before}{law};")

    assert found.citation == law
    assert (found.start, found.end) == (len(before), len(f"{before}{law}"))


@given(document_numbers)
def test_a_number_is_found_without_so(number: DocumentNumber) -> None:
    """*Kế hoạch 15/KH-UBND* is as good as *Kế hoạch số 15/KH-UBND*."""
    (found,) = find_citations(f"Triển khai Kế hoạch {number} trên địa bàn xã.")

    assert found.citation == Citation(name="Kế hoạch", number=number)


@given(st.text() | st.lists(st.sampled_from(TOKENS)).map(" ".join))
@example("12/QĐ-UBND của \n")
def test_any_text_is_searched(text: str) -> None:
    """Nothing is raised, and spans are in order and inside the text."""
    found = find_citations(text)

    for it in found:
        assert 0 <= it.start < it.end <= len(nfc(text))
        assert Citation.parse(str(it.citation)) == it.citation
    assert [it.start for it in found] == sorted(it.start for it in found)


@pytest.mark.parametrize(
    "text",
    [
        *("112/126 hộ", "ngày 28/12/2022", "lễ 30/4 và 01/5", "trực 24/24h", "đạt 13/19 tiêu chí"),
        *("60 km/h", "120 kg/sào", "từ 01/01-31/12", "ĐT 0912-345-678", "80.000đ/ngày", "5/THCS"),
        *("báo cáo 6 tháng", "kế hoạch 5 năm", "Quyết định 3 vấn đề", "Mẫu số 02/CC-HT", "3/L"),
        *("Chương trình 2021-2025", "so với kế hoạch 120,5 ha", "Nghị quyết Đại hội Đảng bộ xã"),
        *("kỷ luật lao động", "pháp luật đất đai", "Hội Luật gia", "Luật sư", "Luật này", "12/Chi"),
        *("Văn bản số .../UBND", "thửa số 12/BĐ-ĐC", "quy chuẩn QCVN 01:2021/BXD", "0/BC-UBND"),
        *(
            "Quyết định 2023",
            "qĐ 49 của Chính phủ",
            "quyết định 49 hộ",
            "kế hoạch 12/2023",
            "Luật XYZ",
            "Chương trình 02 ngày",
            "12/BA-UB-ửng",
            "số 12/ΩB-VP",
            "66.0/NQ-CP",
        ),
    ],
)
def test_what_is_no_citation_is_left_alone(text: str) -> None:
    """Fractions, dates, figures, forms and laws in general."""
    assert find_citations(f"Trong năm, {text} trên địa bàn xã.") == []


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        *(("Chỉ thị số 09", "09"), ("Đề án 06 vận động nhân dân", "06"), ("Nghị quyết 30a", "30a")),
        *(("theo quyết định 49 của Chính phủ", "49"), ("Chương trình 135", "135")),
        *(("Nghị định 116/2020", "116/2020"), ("quyết định 49/2015 của", "49/2015")),
    ],
)
def test_short_forms_are_found(text: str, bare: str) -> None:
    """A type and a bare number, where nothing could be counted."""
    (found,) = find_citations(text)

    assert (found.citation.bare, found.citation.number) == (bare, None)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Nghị quyết 18, 19 của Ban Chấp hành Trung ương", ["18", "19"]),
        ("Nghị quyết số 18 và số 19.", ["18", "19"]),
        ("Chương trình 135, 30a", ["135", "30a"]),
        ("Nghị định 116/2020, 57/2022.", ["116/2020", "57/2022"]),
        ("Chỉ thị số 05, 20 đảng viên tham gia", ["05"]),
        ("Nghị quyết 18, 2023.", ["18"]),
        ("Nghị quyết 18, 12/2023.", ["18"]),
        ("Chỉ thị số 05 và 13/19 tiêu chí", ["05"]),
        ("Chỉ thị số 05, 24/24h", ["05"]),
    ],
)
def test_bare_numbers_in_a_list_are_found(text: str, bare: list[str]) -> None:
    """The second number has the type of the first, unless it counts something."""
    found = find_citations(text)

    assert [it.citation.bare for it in found] == bare
    assert [text[it.start :].startswith(it.citation.bare or "-") for it in found[1:]] == [True] * (
        len(bare) - 1
    )
    assert len({it.citation.name for it in found}) == 1


def test_a_list_may_end_with_a_whole_number() -> None:
    """It is found once."""
    found = find_citations("Nghị quyết 18, 19-NQ/TW và 20/NQ-HĐND;")

    assert [str(it.citation.number or it.citation.bare) for it in found] == [
        *("18", "19-NQ/TW", "20/NQ-HĐND"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("quyết định số 293/qđ-ubnd", ["Quyết định số 293/QĐ-UBND"]),
        ("nghị định số: 30/2020/nđ-cp.", ["Nghị định số 30/2020/NĐ-CP"]),
        # Without name and "số" small letters may be anything.
        *(("quyết định 293/qđ-ubnd", []), ("số 293/qđ-ubnd", []), ("công văn số 5/kg-sào", [])),
    ],
)
def test_numbers_in_small_letters_are_found(text: str, found: list[str]) -> None:
    """Behind the name of a type and *số* they are nothing else."""
    assert [str(it.citation) for it in find_citations(text)] == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quyết định số 15/QĐ-BNV và số 16/QĐ-BNV", ["Quyết định", "Quyết định"]),
        ("các Kế hoạch phối hợp số 15/KH-UBND, 17/KH-UBND", ["Kế hoạch phối hợp"] * 2),
        ("Kế hoạch số 15/KH-UBND, 17/QĐ-UBND", ["Kế hoạch", "Quyết định"]),
        (
            "Luật Hộ tịch; 17/KH-UBND; 57-NQ/TW; 399-QĐ/TW",
            ["Luật Hộ tịch", "Kế hoạch", "Nghị quyết", "Quyết định"],
        ),
        ("72/2025/QH15, 1211/2016/UBTVQH13", ["Luật", "Nghị quyết"]),
        ("số 135/UBND-ĐCXD", ["Công văn"]),
        ("NQ 152/2025/NQ-HĐND", ["Nghị quyết"]),
        (
            "Quyết định xử phạt vi phạm hành chính số 5/QĐ-XPHC",
            ["Quyết định xử phạt vi phạm hành chính"],
        ),
    ],
)
def test_documents_get_a_name(text: str, names: list[str]) -> None:
    """Their own, that of the list they stand in, or that of their symbol."""
    assert [it.citation.name for it in find_citations(text)] == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A day that does not exist is not made up.
        ("Kế hoạch số 1/KH-UBND ngày 30/02/2023 về thi đua", "Kế hoạch số 01/KH-UBND"),
        ("QUYẾT ĐỊNH SỐ 1/QĐ-UBND VỀ VIỆC THI ĐUA", "Quyết định số 01/QĐ-UBND về VIỆC THI ĐUA"),
        ("Quyết định số 1/QĐ-UBND V/V thi đua", "Quyết định số 01/QĐ-UBND V/v thi đua"),
        ("Quyết định số 1/QĐ-UBND giao\nthông", "Quyết định số 01/QĐ-UBND"),
        (
            "Chỉ thị 5-CT/TW của Ban Bí thư (khóa XII) về X",
            "Chỉ thị số 05-CT/TW của Ban Bí thư về X",
        ),
        ("Quy định 37-QĐ/TW, Quy định số 8-QĐi/TW", "Quy định số 37-QĐ/TW"),
        ("Hướng dẫn 9-HD/TW của Ban Tổ chức", "Hướng dẫn số 09-HD/TW của Ban Tổ chức"),
        (
            "Quyết định số 1/QĐ-UBND do UBND tỉnh ban hành ngày 02/01/2023 về X",
            "Quyết định số 01/QĐ-UBND ngày 02/01/2023 của UBND tỉnh về X",
        ),
        (
            "Kế hoạch số 1/KH-UBND ngày 02/01/2023 do Chủ tịch UBND xã ký",
            "Kế hoạch số 01/KH-UBND ngày 02/01/2023 của Chủ tịch UBND xã",
        ),
        ("Kế hoạch số 1/KH-UBND do UBND xã tổ chức", "Kế hoạch số 01/KH-UBND"),
        ("Quyết định số thi và số 1/QĐ-UBND", "Quyết định số 01/QĐ-UBND"),
        ("Nghị định của - phủ số 1/NĐ-CP", "Nghị định số 01/NĐ-CP"),
        ("Kế hoạch số 1/KH-UBND của UBND - xã", "Kế hoạch số 01/KH-UBND của UBND - xã"),
        ("Pháp  lệnh số 34/2007/PL-UBTVQH11", "Pháp lệnh số 34/2007/PL-UBTVQH11"),
        ("Sắc lệnh số 97/SL", "Sắc lệnh số 97/SL"),
        ("Luật BHXH 2014", "Luật Bảo hiểm xã hội năm 2014"),
        ("Quyết định số 1/QĐ-UBND của TP. Huế", "Quyết định số 01/QĐ-UBND của TP. Huế"),
        ("Quyết định số 1/QĐ-UBND của các ngành", "Quyết định số 01/QĐ-UBND"),
        (
            "Quyết định số 1/QĐ-UBND của UBND xã Quyết định số 2",
            "Quyết định số 01/QĐ-UBND của UBND xã",
        ),
        ("Kế hoạch số 1/KH-UBND của UBND xã và (xem)", "Kế hoạch số 01/KH-UBND của UBND xã"),
        ("Kế hoạch số 1/KH-UBND của UBND xã\nĐiều 1", "Kế hoạch số 01/KH-UBND của UBND xã"),
    ],
)
def test_parts_end_where_they_end(text: str, found: str) -> None:
    """Rather a part too few than one that is wrong."""
    assert str(find_citations(text)[0].citation) == found


def test_repairs_point_into_the_text() -> None:
    """Name and number may have been mended."""
    text = unicodedata.normalize("NFD", "Thực hiện QĐ số 135 /QÐ-UBND")
    (found,) = find_citations(text)
    (name, space, letter) = found.repairs

    assert str(found.citation) == "Quyết định số 135/QĐ-UBND"
    assert [nfc(text)[it.position :].startswith(it.found) for it in found.repairs] == [True] * 3
    assert (name.found, name.replacement, space.found, letter.found) == (
        "QĐ",
        "Quyết định",
        " ",
        "Ð",
    )
    assert name.wording == ("'QĐ' read as 'Quyết định'", "đã đọc 'QĐ' là 'Quyết định'")


def test_a_document_named_in_a_subject_is_found_too() -> None:
    """The spans lie in each other, in the order of the text."""
    text = "Thông tư số 14/2018/TT-BNV sửa đổi, bổ sung Thông tư số 04/2012/TT-BNV;"
    outer, inner = find_citations(text)

    assert outer.citation.subject == "sửa đổi, bổ sung Thông tư số 04/2012/TT-BNV"
    assert outer.start < inner.start < inner.end == outer.end


def test_subjects_lie_in_each_other_up_to_four_deep() -> None:
    """Deeper ones are found without their subject, so that no text takes long to search."""
    found = find_citations(" ".join(f"Quyết định số {n}/QĐ-UBND về X" for n in range(1, 7)))

    assert [bool(it.citation.subject) for it in found] == [True] * 4 + [False] * 2


@pytest.mark.parametrize(
    "piece",
    [
        *("Luật A ", "Luật Đất đai ", "Luật số ", "12/QĐ-UBND do A ", "Nghị quyết 1, ", "1/A-A"),
        *("Quyết định số 1/a-", "Quyết định của a ", "12/QĐ-UBND ", "Nghị quyết số 1/nq-a-"),
        *(
            "(",
            "1",
            "1/",
            "số ",
            " ",
            "Luật ",
            "\n",
            "Luật sửa đổi, ",
            "Nghị quyết 1 ",
            "1/A-",
            "\0",
        ),
        *("12/QĐ-UBND về (", "12/QĐ-UBND của Bộ, ", "12/QĐ-UBND ngày 1/", "\ud800", '"', "của A "),
    ],
)
@pytest.mark.parametrize("times", [2_000, pytest.param(20_000, marks=pytest.mark.slow)])
def test_hostile_texts_are_searched_to_their_end(piece: str, times: int) -> None:
    """A last citation is found behind whatever stands before it."""
    text = piece * times + "\n\nKế hoạch số 99/KH-UBND"

    assert str(find_citations(text)[-1].citation) == "Kế hoạch số 99/KH-UBND"


@pytest.mark.parametrize(
    ("written", "number", "repairs"),
    [
        ("135/QĐ/UBND", "135/QĐ-UBND", [(20, "/", "-")]),
        ("135/qđ/ubnd", "135/QĐ-UBND", [(18, "qđ", "QĐ"), (20, "/", "-"), (21, "ubnd", "UBND")]),
        ("135/QĐUBND", "135/QĐ-UBND", [(18, "QĐUBND", "QĐ-UBND")]),
        ("5/2023/QĐ/UBND", "05/2023/QĐ-UBND", [(23, "/", "-")]),
        ("135/QĐ—UBND", "135/QĐ-UBND", [(20, "—", "-")]),
    ],
)
def test_a_number_is_mended_where_it_stands(
    written: str, number: str, repairs: list[tuple[int, str, str]]
) -> None:
    """As the lenient reader of numbers does it, and date and body are not lost behind it."""
    text = f"Quyết định số {written} ngày 05/6/2023 của UBND xã"
    (found,) = find_citations(text)

    assert str(found.citation) == f"Quyết định số {number} ngày 05/6/2023 của UBND xã"
    assert found.end == len(text)
    assert [(it.position, it.found, it.replacement) for it in found.repairs] == repairs


def test_a_party_number_of_unknown_type_is_a_document() -> None:
    """Its type is not guessed where the text does not name it."""
    named, other = find_citations("Quy định số 12-QĐi/TW; đã thực hiện số 13-QĐi/TW.")

    assert (named.citation.name, other.citation.name) == ("Quy định", "Văn bản")
