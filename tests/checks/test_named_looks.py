"""Colours and paper are called by their names, where they have one."""

import pytest
from docx.document import Document
from docx.shared import Mm, RGBColor

from tests.checks import made
from vn_localgov.checks import check_document, fix_document


def _told(document: Document) -> list[str]:
    return [it.wording.vi for it in check_document(made.saved(document))]


@pytest.mark.parametrize(
    ("color", "name"),
    [
        ((0, 0, 255), "màu xanh dương"),
        ((255, 0, 0), "màu đỏ"),
        ((255, 255, 255), "màu trắng"),
        ((18, 52, 86), "#123456"),
    ],
)
def test_colours_have_names(color: tuple[int, int, int], name: str) -> None:
    """Others are told by their codes, as Word shows them."""
    document = made.letter()
    made.at(document, made.BODY[:20]).runs[0].font.color.rgb = RGBColor(*color)

    assert _told(document) == [f"Màu chữ của văn bản là {name}, quy định là màu đen."]


def test_the_fix_names_them_too() -> None:
    """In the words of the check."""
    document = made.letter()
    made.at(document, made.BODY[:20]).runs[0].font.color.rgb = RGBColor(255, 0, 0)
    (mended,) = fix_document(made.saved(document)).mended

    assert mended.wording.vi == "Màu chữ của văn bản: màu đỏ đã sửa thành màu đen."


def test_other_paper_is_named() -> None:
    """Two lengths alone do not tell that another paper is set."""
    document = made.letter()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(216), Mm(279)

    assert sorted(_told(document)) == [
        "Chiều dài khổ giấy là 279 mm (khổ Letter), quy định là 297 mm.",
        "Chiều rộng khổ giấy là 216 mm (khổ Letter), quy định là 210 mm.",
    ]


def test_paper_of_no_name_is_measured() -> None:
    """As it was cut."""
    document = made.letter()
    document.sections[0].page_width = Mm(200)

    assert _told(document)[0] == "Chiều rộng khổ giấy là 200 mm, quy định là 210 mm."
