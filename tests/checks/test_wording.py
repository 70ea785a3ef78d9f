"""What is written is found wherever it stands, told word for word, and in one reading."""

import unicodedata
from collections.abc import Iterable

import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import made
from tests.checks.cases import text
from tests.checks.cases_text import CASES, behind, both, said
from vn_localgov._text import search_key
from vn_localgov.checks import check_document
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._running import RunningText
from vn_localgov.checks._writing._numbering import gap_breaches
from vn_localgov.checks._writing._spelling import SEEDED, spelling_breaches
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding, FindingKind, Level, Location
from vn_localgov.forms import Pattern, Spelling, rules
from vn_localgov.looks import FormattedParagraph, FormattedRun, ParagraphLook, RunLook
from vn_localgov.word import Story

DECREE = rules().rules
# Which of them a word beside the place decides too.
BESIDE = {"VIET_HOA.NHAN_DAN", "VIET_HOA.VUNG_MIEN", "VIET_HOA.TEN_HIEU", "VIET_HOA.TEN_VAN_BAN"}
BESIDE |= {"VIET_HOA.DIA_DANH_NUOC_NGOAI"}
SPELLED = [
    it
    for it in DECREE.values()
    if (it.id in SEEDED or isinstance(it.constraint, Spelling)) and it.id not in BESIDE
]
FILL = st.text("ab .,:;Đ1 \u0309\u0130", max_size=8)


def line(text: str, number: int = 1) -> Line:
    """A line of a paragraph."""
    written = " ".join(unicodedata.normalize("NFC", text).split())
    paragraph = FormattedParagraph(
        number=number,
        story=Story.BODY,
        part="word/document.xml",
        index=number,
        look=ParagraphLook(),
        mark=RunLook(),
        runs=(FormattedRun(0, text, RunLook()),),
    )
    return Line(
        paragraph=paragraph,
        start=0,
        end=len(text),
        side="whole",
        text=written,
        key=search_key(written[:160]),
    )


def lines(texts: Iterable[str]) -> tuple[Line, ...]:
    """The lines of a text."""
    return tuple(line(text, number) for number, text in enumerate(texts, 1))


def of(document: Document, rule: str) -> Finding:
    """What is told of a rule."""
    return next(it for it in check_document(made.saved(document)) if it.rule.id == rule)


@given(st.data())
def test_nothing_is_overlooked_for_the_sake_of_speed(data: st.DataObject) -> None:
    """Lines are chosen by signs that the rules need: each finds what it finds alone."""
    rule = data.draw(st.sampled_from(SPELLED))
    pieces = st.one_of(FILL, st.sampled_from([*rule.right, *rule.wrong]))
    texts = data.draw(st.lists(st.lists(pieces, max_size=3).map(" ".join), max_size=5))
    chosen = lines(it for it in texts if it.strip())
    assert isinstance(rule.constraint, Pattern | Spelling)
    alone = [it.paragraph.number for it in chosen for _ in rule.constraint.breaches(it.text)]

    found = [*spelling_breaches(rule, RunningText(chosen))]

    assert [it.paragraph.number for it in found if it.paragraph] == alone


@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.sampled_from("./)"))
def test_lists_in_order_have_no_gap(counts: list[int], sign: str) -> None:
    """Each list begins with 1 and goes on, whatever sign follows the number."""
    texts = [f"{number}{sign} Lúa" for count in counts for number in range(1, count + 1)]

    assert list(gap_breaches(lines(texts), of_dd=False)) == []


@given(st.integers(3, 20), st.data())
def test_a_number_that_is_left_out_is_found(count: int, data: st.DataObject) -> None:
    """Of articles, sections and clauses."""
    missing = data.draw(st.integers(2, count - 1))
    form = data.draw(st.sampled_from(["Điều {}. Lúa", "{}. Lúa"]))
    texts = [form.format(number) for number in range(1, count + 1) if number != missing]

    (found,) = gap_breaches(lines(texts), of_dd=False)

    assert found.paragraph is not None
    assert found.paragraph.number == missing


@pytest.mark.parametrize(
    "texts",
    [
        ["I. Lúa", "1. Ngô", "2. Ngô", "II. Lúa", "3. Ngô", "4. Ngô"],
        ["Chương I", "I. Lúa", "Chương II", "I. Lúa"],
        ["a) Lúa", "b) Ngô", "c) Rau", "d) Hoa", "đ) Quả", "e) Chè", "g) Cá"],
        ["XIX. Lúa", "XX. Lúa"],
        ["1. Lúa", "2 / Ngô", "3. Rau"],
        ["1. Lúa", "2.1. Ngô", "2.2. Rau", "3. Hoa", "1.261 ha lúa", "4.1 Chè", "5. Cá"],
        ["1.1. Lúa", "1.2. Ngô", "2.1. Rau", "3. Hoa"],
        ["1. Lúa", "1. Ngô", "2. Rau", "2. Hoa", "3. Chè"],
        ["1. Lúa", "V/v triển khai", "2. Ngô"],
        ["1. Lúa", "7, Ngô", "2. Ngô"],
        ["Điều 5 của Luật này", "Điều 9 của Luật này"],
    ],
)
def test_what_may_be_a_list_is_one(texts: list[str]) -> None:
    """Lists may go on below the next heading, and not all that looks like one is one."""
    assert list(gap_breaches(lines(texts), of_dd=False)) == []


def test_what_stands_in_a_table_is_no_list() -> None:
    """Behind a table nothing is certain: the list may have gone on there."""
    document = made.report()
    behind("I. LĨNH", "II. LĨNH VỰC XÃ HỘI", "IV. QUỐC PHÒNG")(document)
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "III. AN NINH"
    made.at(document, "II. LĨNH")._p.addnext(table._tbl)  # noqa: SLF001 - python-docx moves none

    assert "DE_MUC.LIEN_TUC" not in [it.rule.id for it in check_document(made.saved(document))]


@pytest.mark.parametrize(
    ("rule", "vi"),
    [
        (
            "DE_MUC.LIEN_TUC",
            (
                "Số thứ tự của đề mục liên tục, không nhảy, không lặp; ở đây là «IV.» sau «II.», "
                "cần «III.»."
            ),
        ),
        (
            "DIEM.CHU_D",
            "Các điểm không bỏ sót chữ đ; ở đây là «e)» sau «d)», cần sau d) là đ), sau đ) là e).",
        ),
        (
            "SO.TEN_LOAI",
            (
                "Ký hiệu bắt đầu bằng chữ viết tắt của tên loại; ở đây là «KH» thay cho «BC», "
                "cần «Số: 293/BC-UBND»."
            ),
        ),
        (
            "VIET_HOA.TEN_VAN_BAN",
            (
                "Tên một văn bản cụ thể: viết hoa tên loại và âm tiết đầu của tên gọi; ở đây là "
                "«Luật hộ tịch», cần «Luật Hộ tịch»."
            ),
        ),
        (
            "SO_LIEU.DEM_KHONG",
            (
                "Số đếm dưới 10 viết thống nhất có hoặc không có số 0; ở đây là cả «06 mô hình» và "
                "«2 mô hình», cần một cách viết trong cả văn bản, «06 mô hình» hoặc «6 mô hình»."
            ),
        ),
        (
            "DE_MUC.TIEU_DE",
            "Phần, chương, mục, tiểu mục, điều phải có tiêu đề; ở đây không có.",
        ),
        (
            "TU_NGU.CAP_HUYEN",
            (
                "Từ ngày 01/7/2025 không còn cấp huyện; ở đây là «Ủy ban nhân dân huyện», "
                "cần cấp tỉnh hoặc cấp xã."
            ),
        ),
    ],
)
def test_findings_say_what_stands_there(rule: str, vi: str) -> None:
    """The clerk sees the words, and those that are wanted."""
    make, change = CASES[rule]
    document = make()
    change(document)

    assert of(document, rule).wording.vi == vi


def test_lists_of_words_are_for_a_person_to_decide() -> None:
    """No list is complete: only patterns of the law itself are certain."""
    kinds = {}
    for rule in ("VIET_HOA.CO_QUAN", "TU_NGU.CAP_HUYEN", "CAN_CU.LUAT", "VIET_HOA.NHAN_DAN"):
        make, change = CASES[rule]
        document = make()
        change(document)
        kinds[rule] = of(document, rule).kind

    assert set(kinds.values()) == {FindingKind.REVIEW, FindingKind.FAIL}
    assert [it for it, kind in kinds.items() if kind is FindingKind.FAIL] == ["VIET_HOA.NHAN_DAN"]


def test_a_place_is_that_of_the_paragraph_as_it_is_stored() -> None:
    """Spaces that a line has tidied count, and letters are counted as composed ones."""
    document = made.report()
    said("Toàn xã   gieo trồng  được 1.021ha lúa, 300ha ngô.")(document)
    found = of(document, "SO_LIEU.DON_VI")

    assert found.place is not None
    assert found.place.column == 28
    assert found.wording.vi.endswith("ở đây là «1.021ha», cần «1.021 ha». Còn 1 chỗ khác như vậy.")


def test_a_line_with_other_letters_is_read_too() -> None:
    """A capital that has two small letters does not shift the words."""
    chosen = lines(["İ İ İ", "Vận động nhân dân hiến đất."])

    (found,) = spelling_breaches(DECREE["VIET_HOA.NHAN_DAN"], RunningText(chosen))

    assert (found.text, found.column) == ("nhân dân", 10)


def test_each_line_of_a_paragraph_is_read() -> None:
    """Headings may stand behind a line break."""
    document = made.report()
    run = made.at(document, "I. LĨNH").runs[0]
    for words in ("II. LĨNH VỰC XÃ HỘI", "IV. QUỐC PHÒNG"):
        run.add_break(WD_BREAK.LINE)
        run.add_text(words)

    assert of(document, "DE_MUC.LIEN_TUC").place == Location(line=14, column=41)


@pytest.mark.parametrize(
    ("office", "found"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), []),
        (("TM. THƯỜNG TRỰC HĐND", "PHÓ CHỦ TỊCH"), ["QUYEN_HAN.TEN_TAP_THE"]),
        (("TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"), []),
        (("PHÓ CHỦ TỊCH",), ["QUYEN_HAN.CAP_PHO"]),
    ],
)
def test_a_deputy_signs_for_the_head(office: tuple[str, ...], found: list[str]) -> None:
    """In a council, a deputy is one of its standing committee; which is another body here."""
    document = made.report()
    first, *more = office
    both(text("TM.", first), text("CHỦ TỊCH", "\n".join(more)))(document)

    assert [it.rule.id for it in check_document(made.saved(document))] == found


def test_a_decision_says_that_it_decides() -> None:
    """Between the grounds and the first article."""
    document = made.decision()
    node = made.at(document, "QUYẾT ĐỊNH:")._p  # noqa: SLF001 - python-docx removes no paragraphs
    next(node.iterancestors()).remove(node)

    assert of(document, "QUYET_DINH.CHU").wording.vi.endswith(
        "ở đây là không có, cần viết đúng, ví dụ: «QUYẾT ĐỊNH:»."
    )


def test_a_list_of_recipients_ends_with_where_it_is_kept() -> None:
    """Where the list ends is certain in a table alone."""
    document = made.report()
    text("- Lưu", "- Đảng ủy xã;")(document)

    assert of(document, "DANH_SACH_NOI_NHAN.LUU").place is not None


def test_figures_that_contradict_each_other_are_told() -> None:
    """With the place of the paragraph, and what is written there."""
    document = made.report()
    said("Đăng ký khai sinh 415 trường hợp, trong đó: 379 nam và 136 nữ.")(document)
    file = made.saved(document)
    (found,) = check_document(file)

    assert check_document(file, figures=False) == []
    assert (found.rule.id, found.place and found.place.line) == ("TRONGDO", 11)
    assert found.quote.startswith("Đăng ký khai sinh 415")


def test_how_a_figure_is_written_is_told_once() -> None:
    """By the rule of form; the audit tells only what is no number at all."""
    document = made.report()
    said("Tỷ lệ đạt 10.6%, dài 12.5.3 m.")(document)

    found = check_document(made.saved(document))

    assert [(it.rule.id, it.place and it.place.line) for it in found] == [
        ("SO_LIEU.DAU_PHAY", 11),
        ("SO", 11),
    ]


def test_a_finding_without_a_place_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the audit says of the whole text is said of the whole file."""
    whole = Finding(
        rule=DECREE["SO_LIEU.DON_VI"],
        kind=FindingKind.REVIEW,
        level=Level.NOTE,
        wording=Wording("all", "tất cả"),
    )
    monkeypatch.setattr("vn_localgov.audit.audit_text", lambda *_, **__: [whole])

    (found,) = check_document(made.saved(made.report()))

    assert (found.place, found.quote) == (None, "")


def test_of_other_documents_no_figures_are_told() -> None:
    """What is left alone is left alone."""
    document = made.blank()
    document.add_paragraph("Khai sinh 415 trường hợp, trong đó: 379 nam và 136 nữ.")

    (found,) = check_document(made.saved(document))

    assert found.rule.id == "VAN_BAN.PHAM_VI"


@pytest.mark.parametrize("times", [2_000, pytest.param(20_000, marks=pytest.mark.slow)])
def test_a_long_paragraph_is_read_once(times: int) -> None:
    """Tens of thousands of wrong words in one paragraph are one finding."""
    document = made.report()
    said("vận động nhân dân, đạt 10.6% và 5.9 ha ; " * times)(document)
    told = check_document(made.saved(document), figures=False)
    (found,) = (it for it in told if it.rule.id == "VIET_HOA.NHAN_DAN")

    assert found.wording.vi.endswith(f"Còn {times - 1} chỗ khác như vậy.")


def test_the_seeds_are_of_rules_that_exist() -> None:
    """A rule that is renamed does not fall silent."""
    assert set(SEEDED) <= set(DECREE)
    assert all(isinstance(DECREE[it].constraint, Pattern) for it in SEEDED)
