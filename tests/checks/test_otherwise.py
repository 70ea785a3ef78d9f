"""What is only written otherwise is not called missing, and examples are of its kind."""

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

from tests.checks import made
from tests.checks.cases import Change, text
from tests.checks.cases_text import CASES, behind, both, said
from tests.checks.changes import remove
from vn_localgov.checks import check_document, fix_document
from vn_localgov.findings import Finding


def _found(change: Change, make: object = made.letter) -> Finding:
    assert callable(make)
    document: Document = make()
    change(document)
    (found,) = check_document(made.saved(document))
    return found


@pytest.mark.parametrize(
    ("change", "start", "vi"),
    [
        (
            text("V/v", "rà soát hộ nghèo năm 2025"),
            "rà soát",
            ("Công văn có trích yếu dưới số, ký hiệu; ở đây dòng «rà soát hộ…» thiếu «V/v» ở đầu."),
        ),
        (
            both(text("Kính gửi", "Kính gởi: Phòng Kinh tế"), remove("- Phòng K", "- Phòng V")),
            "Kính gởi",
            "Tờ trình, công văn có dòng «Kính gửi»; ở đây ghi là «Kính gởi».",
        ),
        (
            both(text("Kính gửi", "KÍNH GỬI: Phòng Kinh tế"), remove("- Phòng K", "- Phòng V")),
            "KÍNH GỬI",
            (
                "«Kính gửi» viết bằng chữ in thường, sau đó có dấu hai chấm; "
                "ở đây là KÍNH GỬI: Phòng Kinh tế, cần «Kính gửi: Phòng Kinh tế»."
            ),
        ),
    ],
)
def test_the_line_is_told(change: Change, start: str, vi: str) -> None:
    """With what is wrong of it."""
    found = _found(change)

    assert found.wording.vi == vi
    assert found.quote.startswith(start)


@pytest.mark.parametrize("change", [remove("V/v"), text("V/v", "(dự thảo lần 2)")])
def test_what_is_not_there_is_missing(change: Change) -> None:
    """A remark is no subject."""
    assert _found(change).wording.vi == "Công văn có trích yếu dưới số, ký hiệu; ở đây không có."


def test_a_letter_names_no_type() -> None:
    """It has no looks then that would be right, and none are mended."""
    document = made.letter()
    line = made.at(document, "Kính gửi").insert_paragraph_before("CÔNG VĂN")
    line.alignment = ALIGN.CENTER
    content = made.saved(document)
    (found,) = check_document(content)

    assert found.wording.vi == "Công văn không ghi tên loại; ở đây có."
    assert fix_document(content, text=True).mended == ()


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["I. LĨNH VỰC KINH TẾ", "IV. QUỐC PHÒNG"], "cần «II.»."),
        (["y) Năng suất đạt kế hoạch.", "b) Sản lượng đạt kế hoạch."], "cần số kế tiếp."),
        (["a) Năng suất đạt kế hoạch.", "c) Sản lượng đạt kế hoạch."], "cần «b)»."),
    ],
)
def test_the_next_number_is_wanted(texts: list[str], wanted: str) -> None:
    """Of the same kind as those above; behind the last letter none is."""
    document = made.report()
    behind("1. Trồng", *texts)(document)
    told = {it.rule.id: it.wording.vi for it in check_document(made.saved(document))}

    assert told["DE_MUC.LIEN_TUC"].partition(". Còn")[0].rstrip(".").endswith(wanted.rstrip("."))


def test_the_next_article_is_wanted() -> None:
    """No example of another kind."""
    found = _found(text("Điều 2.", "Điều 3."), made.decision)

    assert found.wording.vi == (
        "Số thứ tự của đề mục liên tục, không nhảy, không lặp; "
        "ở đây là «Điều 3.» sau «Điều 1.», cần «Điều 2.»."
    )


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("Phụ lục 2", "cần «Phụ lục II»."),
        ("Phụ lục 99999999999", "cần viết đúng, ví dụ: «Phụ lục I»."),
        ("Phụ lục 0", "cần viết đúng, ví dụ: «Phụ lục I»."),
    ],
)
def test_the_number_of_an_appendix_is_kept(label: str, wanted: str) -> None:
    """Only its figures change; no appendix has a number as long as that."""
    document = made.report()
    made.at(document, "Phụ lục").runs[0].text = label
    told = {it.rule.id: it.wording.vi for it in check_document(made.saved(document))}

    assert told["PHU_LUC.SO_LA_MA"] == (
        f"Có từ hai phụ lục trở lên thì đánh số La Mã; ở đây là {label}, {wanted}"
    )


@pytest.mark.parametrize("rule", ["VIET_HOA.DON_VI_CHU_SO", "VIET_HOA.CO_QUAN"])
def test_small_letters_that_show_as_capitals_are_none(rule: str) -> None:
    """Nobody sees on paper how they were typed."""
    make, change = CASES[rule]
    document = make()
    change(document)
    assert [it.rule.id for it in check_document(made.saved(document))] == [rule]
    run = next(it for it in made.paragraphs(document) if it.text.endswith((".", "/."))).runs[0]
    run.font.all_caps = True

    assert rule not in [it.rule.id for it in check_document(made.saved(document))]


def test_capitals_beside_do_not_hide_small_letters() -> None:
    """The words are looked for where they show as they were typed."""
    document = made.report()
    said("Đoàn công tác làm việc tại phường 1.")(document)
    made.at(document, "Đoàn công").add_run(" Ghi chú").font.all_caps = True
    told = [it.rule.id for it in check_document(made.saved(document))]

    assert "VIET_HOA.DON_VI_CHU_SO" in told
