"""Who hears a document, or moves in it by its headings, finds what others see."""

from collections.abc import Callable

import attrs
import pytest

from tests.forms import every
from tests.word.accessible import barriers, headings
from vn_localgov import load_report
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document, make_form, rules
from vn_localgov.looks import read_looks
from vn_localgov.reports import (
    Annex,
    Article,
    Division,
    DivisionLevel,
    OfficialDocument,
    Section,
)
from vn_localgov.word import WordFile


def built(document: OfficialDocument) -> bytes:
    """The file of a document."""
    return build_document(document).to_bytes()


@pytest.mark.parametrize("type_", every.EACH)
def test_nothing_is_in_the_way_in_a_form(type_: DocumentType) -> None:
    """Before it is filled."""
    assert barriers(make_form(type_, rules())) == []


@pytest.mark.parametrize("type_", every.EACH)
@pytest.mark.parametrize("make", [every.least, every.most])
def test_nothing_is_in_the_way_in_a_document(
    make: Callable[[DocumentType], OfficialDocument], type_: DocumentType
) -> None:
    """Headings, heads of tables, pictures, language and title: all can be heard."""
    assert barriers(every.built(make, type_)) == []


def test_nothing_is_in_the_way_of_charts_and_figures() -> None:
    """A chart says its figures, and a table of figures the heads of its columns."""
    assert barriers(built(every.figures())) == []


def test_nothing_is_in_the_way_in_the_worked_example() -> None:
    """A report of many pages."""
    content = built(load_report(every.EXAMPLE))

    assert barriers(content) == []
    assert {level for level, _ in headings(content)} == {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (1, {"Cấp 1": 1, "I. Cấp 2": 2, "1. Cấp 3": 3, "a) Cấp 4": 4}),
        (2, {"I. Cấp 2": 1, "1. Cấp 3": 2, "a) Cấp 4": 3}),
        (3, {"1. Cấp 3": 1, "a) Cấp 4": 2}),
        (4, {"a) Cấp 4": 1}),
    ],
)
def test_the_largest_headings_are_on_the_first_level(top: int, expected: dict[str, int]) -> None:
    """A plan without parts begins with I.; its looks are those of the decree all the same."""
    plan = attrs.evolve(every.least(DocumentType.PLAN), sections=every.tree(top))
    told = {text: level for level, text in headings(built(plan))}

    assert barriers(built(plan)) == []
    assert expected.items() <= told.items()


def test_a_level_that_is_left_out_makes_no_gap() -> None:
    """Points right below a section are on the next level."""
    section = Section(
        level=2, number=1, title="Nội dung", children=(Section(level=4, number=1, title="Một"),)
    )
    plan = attrs.evolve(every.least(DocumentType.PLAN), sections=(section,))

    assert headings(built(plan)) == [(1, "I. Nội dung"), (2, "a) Một./.")]


def test_headings_look_as_the_decree_has_them_on_any_level() -> None:
    """Only the name of the style and the level are others."""
    plan = every.least(DocumentType.PLAN)
    usual, moved = (
        {
            it.text: (attrs.evolve(it.look, outline=None), it.runs)
            for it in read_looks(built(attrs.evolve(plan, sections=sections))).paragraphs
        }
        for sections in (every.tree(), every.tree(2))
    )

    assert {text: usual[text] for text in moved} == moved


def test_a_chapter_stands_below_its_part() -> None:
    """And an article below what it stands in, whatever others stand in."""
    article = Article(number=1, title="Phạm vi")
    chapter = Division(level=DivisionLevel.CHAPTER, number=1, title="Quy định", children=(article,))
    later = attrs.evolve(article, number=2, title="Họp")
    parts = (
        Division(level=DivisionLevel.PART, number=1, title="Một", children=(chapter,)),
        Division(level=DivisionLevel.PART, number=2, title="Hai", children=(later,)),
    )
    rule = attrs.evolve(every.least(DocumentType.REGULATION), sections=parts)

    assert barriers(built(rule)) == []
    assert headings(built(rule)) == [
        *((1, "Một"), (2, "Quy định"), (3, "Điều 1. Phạm vi"), (1, "Hai"), (2, "Điều 2. Họp./."))
    ]


def test_chapters_of_an_annex_do_not_push_headings_down() -> None:
    """A text without parts begins on the first level, and so do the chapters behind it."""
    annex = Annex(title="Quy chế", type=DocumentType.REGULATION, sections=every.articles())
    sections = (Section(level=2, number=1, title="Lý do"),)
    plan = attrs.evolve(every.least(DocumentType.PLAN), sections=sections, annexes=(annex,))

    assert barriers(built(plan)) == []
    assert headings(built(plan))[:4] == [
        *((1, "I. Lý do./."), (1, "QUY CHẾ"), (1, "Quy định chung"), (2, "Điều 1. Phạm vi")),
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("", "Giấy nghỉ phép số 15/GNP-UBND"), ("Nghỉ  phép", "Nghỉ phép")],
)
def test_a_document_without_a_subject_has_a_title(title: str, expected: str) -> None:
    """Who opens it hears which one it is."""
    permit = attrs.evolve(every.least(DocumentType.LEAVE_PERMIT), title=title)
    properties = WordFile.open(built(permit)).parts["docProps/core.xml"].decode()

    assert f"<dc:title>{expected}</dc:title>" in properties
