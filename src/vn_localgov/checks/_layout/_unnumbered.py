"""Documents of several pages whose pages bear no number, or are counted from another one."""

import re
from collections.abc import Iterator, Sequence

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import ABSENT, Breach
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument, FormattedParagraph, Section
from vn_localgov.word import Story

UNNUMBERED = frozenset({"SO_TRANG.CO"})
_FOOT = ("quyen_han", "noi_nhan", "phu_luc")
# No line of the law's letters has more, and no page more lines: this is two pages.
_LETTERS, _LINES = 110, 100
# Numbers may be typed: in the margins any figure may be one.
_TYPED = re.compile(r"[-–—\s]*(?:[Tt]rang\s*)?[0-9]{1,3}[-–—/.\s]*(?:[0-9]{1,3})?\s*")


def unnumbered_breaches(_: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find a document whose main text goes over to a second page, and no number anywhere."""
    document = checked.document
    text = [*_main_text(document, checked.components)]
    if _is_long(text) and not any(map(_may_number, document.paragraphs)):
        yield Breach(ABSENT)


def _main_text(document: FormattedDocument, components: Components) -> Iterator[FormattedParagraph]:
    """Give what stands above the foot, in one section, outside of tables."""
    feet = [it.lines[0].paragraph.number for name in _FOOT for it in components[name]]
    end = min(feet, default=0)
    for it in document.paragraphs[: max(end - 1, 0)]:
        if it.section == 1 and it.story is Story.BODY and it.cell is None:
            yield it


def _is_long(text: Sequence[FormattedParagraph]) -> bool:
    """Whether Word broke it into pages when it saved the file, or it fills two for certain."""
    pages = [it.page_of(len(it.text)) for it in text[-1:] if it.page]
    lines = sum(1 + len(it.text) // _LETTERS for it in text if it.text.strip())
    return any(page and page > 1 for page in pages) or lines > _LINES


def _may_number(paragraph: FormattedParagraph) -> bool:
    """Whether it bears a number, by a field or typed; a picture or a box may show one."""
    if any(field.name == "PAGE" for field in paragraph.fields):
        return True
    if paragraph.story.is_edge:
        is_drawn = bool(paragraph.pictures or paragraph.symbols)
        return is_drawn or any(it.isdigit() for it in paragraph.text)
    is_free = paragraph.cell is None and paragraph.text.strip() != ""
    return is_free and _TYPED.fullmatch(paragraph.text) is not None


def other_start(section: Section) -> Wording | None:
    """Tell with which number the pages of a section begin, if not with 1.

    Below 1 stands a cover, which is not counted.
    """
    first = section.first_page_number or 1
    return Wording(f"{first} on page one", f"{first} ở trang đầu") if first > 1 else None
