"""The words of a document are Markdown; its articles are numbered and checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import FolderError
from vn_localgov.reports import Article, Division, DivisionLevel, Paragraph, Section
from vn_localgov.reports.narrative import read_words

REGULATION = """\
Quy chế này gồm hai chương.

# Chương I. Quy định chung

## Điều 1. Phạm vi điều chỉnh

1. Khoản một;

2. Khoản hai.

## Điều. Đối tượng áp dụng

# Chương: Tổ chức thực hiện

## Mục 1
"""


def texts(blocks: tuple[object, ...]) -> list[str]:
    """Paragraphs as they are read."""
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_chapters_and_articles_are_numbered() -> None:
    """Whether the number was typed or not; articles are counted through."""
    words = read_words(REGULATION.replace("## Mục 1\n", "## Điều 3\n\nChánh Văn phòng thi hành."))
    first, second = words.sections

    assert texts(words.opening) == ["Quy chế này gồm hai chương."]
    assert isinstance(first, Division)
    assert isinstance(second, Division)
    assert (first.label, first.title) == ("Chương I", "Quy định chung")
    assert (second.label, second.title) == ("Chương II", "Tổ chức thực hiện")
    articles = [it for it in (*first.children, *second.children) if isinstance(it, Article)]
    assert [(it.label, it.title, texts(it.blocks)) for it in articles] == [
        ("Điều 1.", "Phạm vi điều chỉnh", ["1. Khoản một;", "2. Khoản hai."]),
        ("Điều 2.", "Đối tượng áp dụng", []),
        ("Điều 3.", "", ["Chánh Văn phòng thi hành."]),
    ]


def test_sections_are_counted_in_their_chapter() -> None:
    """And go into it, whatever the number of signs is."""
    words = read_words("# Chương I. A\n# Mục 1. B\n# Tiểu mục 1. C\n# Điều 1. D\n# Mục 2. E\n")
    (chapter,) = words.sections

    assert isinstance(chapter, Division)
    assert [it.label for it in chapter.walk() if isinstance(it, Division | Article)] == [
        *("Chương I", "Mục 1", "Tiểu mục 1", "Điều 1.", "Mục 2"),
    ]
    assert [it.level for it in chapter.children if isinstance(it, Division)] == [
        DivisionLevel.SECTION,
        DivisionLevel.SECTION,
    ]


def test_a_text_without_articles_has_sections() -> None:
    """As reports have them; *Mục đích* is a title like any other."""
    words = read_words("Căn cứ tình hình.\n\n## Mục đích\n\nĐể biết.\n")
    (section,) = words.sections

    assert isinstance(section, Section)
    assert (section.label, section.title) == ("I.", "Mục đích")


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("# Điều 2. A", (1, 1), "the number is given by itself: here it is Điều 1, not Điều 2"),
        (
            "# Điều 1\n# Chương II. A\n",
            (2, 1),
            "the number is given by itself: here it is Chương I, not Chương II",
        ),
        ("# Điều 1\n\n# Chương I\n", (3, 1), "a part, chapter or section needs a title"),
        (
            "# Chương I. A\n\nLời.\n\n# Điều 1\n",
            (1, 1),
            "text below this heading has to stand in an article",
        ),
        (
            "# Điều 1\n\n# Mục đích\n",
            (3, 1),
            "among articles a heading begins with Phần, Chương, Mục, Tiểu mục or Điều",
        ),
        ("# a) Điểm\n", (1, 1), "the number is given by itself: here it is 'Phần I', not 'a)'"),
    ],
)
def test_faults_are_told_with_their_place(text: str, place: tuple[int, int], reason: str) -> None:
    """The clerk sees where to look, and what for."""
    with pytest.raises(FolderError) as caught:
        read_words(text, file="1.md")
    (fault,) = caught.value.faults

    assert (fault.file, fault.line, fault.column) == ("1.md", *place)
    assert fault.wording.en == reason


def test_values_can_be_named() -> None:
    """As in the words of a report, and a name that there is not is told."""
    words = read_words("# Điều 1\n\nChi {{ tien }} đồng.", {"tien": "1.000"})
    (article,) = words.sections

    assert isinstance(article, Article)
    assert texts(article.blocks) == ["Chi 1.000 đồng."]
    with pytest.raises(FolderError, match="tien"):
        read_words("Chi {{ tien }} đồng.")


@given(st.text(st.sampled_from("#Điều 1Chương I.:\n ab-"), max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    """Hostile input is normal input."""
    try:
        words = read_words(text)
    except FolderError as error:
        assert all(fault.line <= text.count("\n") + 1 for fault in error.faults)
    else:
        assert all(it.number >= 1 for it in words.sections)
