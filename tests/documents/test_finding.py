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
        *(("theo quyết định 49 của Chính phủ", "49"), ("Chương trình 135, 30a", "135")),
        *(("Nghị định 116/2020", "116/2020"), ("quyết định 49/2015 của", "49/2015")),
    ],
)
def test_short_forms_are_found(text: str, bare: str) -> None:
    """A type and a bare number, where nothing could be counted."""
    (found,) = find_citations(text)

    assert (found.citation.bare, found.citation.number) == (bare, None)


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


@pytest.mark.parametrize(
    "piece",
    [
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
def test_hostile_texts_are_searched_to_their_end(piece: str) -> None:
    """A last citation is found behind whatever stands before it."""
    text = piece * 20_000 + "\n\nKế hoạch số 99/KH-UBND"

    assert str(find_citations(text)[-1].citation) == "Kế hoạch số 99/KH-UBND"
