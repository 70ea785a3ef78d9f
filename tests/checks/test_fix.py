"""What a program may mend is mended in a new file, and nothing else is touched."""

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.checks import made
from tests.checks.cases import CASES as SIMPLE
from tests.checks.cases import Change
from tests.checks.cases_text import said
from tests.checks.test_rules import CASES
from tests.sizes import few
from tests.word.valid import faults
from vn_localgov.checks import check_document, fix_document
from vn_localgov.checks._check import is_sure
from vn_localgov.forms import Fix, convert_to_pdf, find_libreoffice, rules

RULES = rules().rules
# All that the rules say a program mends.
MENDED = {id_: CASES[id_] for id_, it in RULES.items() if it.fix is not Fix.NEVER}
# What looks otherwise may be meant so, or there are several ways to mend it: lines that are
# drawn, figures, numbers of appendices that the text refers to, names.
LEFT = frozenset(
    {
        *("TIEU_NGU.DUONG_KE", "KHOAN.DAM", "PHU_LUC.SO_LA_MA", "SO_LIEU.DAU_PHAY"),
        *("SO_LIEU.GIAI_DOAN", "VIET_HOA.TEN_NGUOI", "VIET_HOA.CO_QUAN"),
    }
)
# These changes write other letters, by which the paragraph is not found again, or move it.
LAYOUT = sorted(
    id_
    for id_, case in MENDED.items()
    if RULES[id_].fix is Fix.LAYOUT and id_ in SIMPLE and not id_.endswith(("IN_HOA", "G.LE_TREN"))
)
BY_MAKER = [
    (make, [id_ for id_ in LAYOUT if CASES[id_][0] is make])
    for make in (made.letter, made.report, made.decision)
]
DOCUMENT = "word/document.xml"


def changed(make: Callable[[], Document], changes: Iterable[Change]) -> bytes:
    """A document of which some things were changed."""
    document = make()
    for change in changes:
        change(document)
    return made.saved(document)


def texts(content: bytes) -> list[str]:
    """All paragraphs of the body, as python-docx reads them."""
    return [it.text for it in made.paragraphs(docx.Document(BytesIO(content)))]


def parts(content: bytes) -> dict[str, bytes]:
    """All that is in the file."""
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def bare(content: bytes) -> bytes:
    """The body without what it says about looks."""
    root = etree.fromstring(parts(content)[DOCUMENT])
    etree.strip_elements(root, "{*}rPr", "{*}pPr", "{*}sectPr", with_tail=False)
    return etree.tostring(root)


@few(15)
@given(st.sampled_from(BY_MAKER), st.data())
def test_what_is_broken_together_is_mended_together(
    maker: tuple[Callable[[], Document], list[str]], data: st.DataObject
) -> None:
    """All is mended at once; the text and all other parts stay, and once is enough."""
    make, ids = maker
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=8))
    broken = changed(make, (CASES[id_][1] for id_ in chosen))

    fixed = fix_document(broken)
    new = fixed.to_bytes()

    assert fixed.left == check_document(new) == []
    assert {it.rule.id for it in fixed.mended} >= {it.rule.id for it in fixed.before}
    assert texts(new) == texts(broken)
    assert bare(new) == bare(broken)
    edges = {it for it in parts(broken) if it.startswith("word/header")}
    others = parts(broken).keys() - edges - {DOCUMENT}
    assert list(parts(new)) == list(parts(broken))
    assert all(parts(new)[it] == parts(broken)[it] for it in others)
    assert fix_document(new).to_bytes() == new == fix_document(broken).to_bytes()


@pytest.mark.parametrize(("make", "ids"), BY_MAKER)
def test_word_opens_the_new_file_without_repair(
    make: Callable[[], Document], ids: list[str]
) -> None:
    """Whatever is set stands where the schema has it."""
    broken = changed(make, (CASES[id_][1] for id_ in ids))

    assert set(faults(fix_document(broken).to_bytes())) <= set(faults(broken))


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_the_new_file(tmp_path: Path) -> None:
    """All that can be mended in a report is mended."""
    make, ids = BY_MAKER[1]
    fixed = fix_document(changed(make, (CASES[id_][1] for id_ in ids)))
    fixed.save(tmp_path / "moi.docx")
    convert_to_pdf(tmp_path / "moi.docx", tmp_path / "moi.pdf")

    assert (tmp_path / "moi.pdf").read_bytes().startswith(b"%PDF-")


def test_only_what_is_certain_may_be_mended() -> None:
    """What a person has to look at, no program changes."""
    assert all(is_sure(RULES[id_]) for id_ in MENDED)


@pytest.mark.parametrize("rule", MENDED)
def test_each_rule_that_may_be_mended_is_mended(rule: str) -> None:
    """The document comes out clean, and what was done is told."""
    make, change = CASES[rule]

    fixed = fix_document(changed(make, [change]), text=RULES[rule].fix is Fix.TEXT)

    assert {it.rule.id for it in fixed.mended} == {rule}
    assert [it.rule.id for it in fixed.before] == [rule]
    assert fixed.left == check_document(fixed.to_bytes()) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Thực hiện theo Khoản 1 điều 8.", "Thực hiện theo khoản 1 Điều 8."),
        ("Khoản 1 điều 8 quy định rõ.", "Khoản 1 Điều 8 quy định rõ."),
        ("Theo Điểm a Khoản 2 điều 103.", "Theo điểm a khoản 2 Điều 103."),
        ("Tại xã, Khoản 2 Điều 8 và Điểm b Khoản 3.", "Tại xã, khoản 2 Điều 8 và điểm b khoản 3."),
    ],
)
def test_a_citation_keeps_the_capital_of_its_sentence(before: str, after: str) -> None:
    """Only the names of the parts change."""
    fixed = fix_document(changed(made.report, [said(before)]), text=True)

    assert after in texts(fixed.to_bytes())
    assert fixed.left == []


def test_what_is_quoted_stays_though_the_same_word_is_mended() -> None:
    """The title of a document is what its authors wrote."""
    title = (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2025 của Ủy ban nhân dân xã về việc "
        "vận động nhân dân hiến đất."
    )
    broken = changed(made.report, [said(f"Vận động nhân dân thực hiện. {title}")])

    fixed = fix_document(broken, text=True)

    assert f"Vận động Nhân dân thực hiện. {title}" in texts(fixed.to_bytes())


@pytest.mark.parametrize("rule", [it for it in SIMPLE if RULES[it].fix is Fix.TEXT])
def test_text_is_mended_only_if_that_is_asked_for(rule: str) -> None:
    """Otherwise the document stays byte for byte, and what is wrong is told."""
    make, change = CASES[rule]
    broken = changed(make, [change])

    fixed = fix_document(broken)

    assert (fixed.to_bytes(), fixed.mended) == (broken, ())
    assert [it.rule.id for it in fixed.left] == [rule]


@pytest.mark.parametrize("rule", sorted(LEFT | (SIMPLE.keys() - MENDED.keys())))
def test_what_a_person_decides_is_told_and_left(rule: str) -> None:
    """No program changes a name, or makes a quotation upright."""
    make, change = CASES[rule]
    broken = changed(make, [change])

    fixed = fix_document(broken, text=True)

    assert (fixed.to_bytes(), fixed.mended) == (broken, ())
    assert fixed.left == fixed.before != []
