"""A document as it looks: its sections, its paragraphs, and the runs in them."""

import re
from decimal import Decimal

import attrs

from vn_localgov.looks._look import ParagraphLook, RunLook
from vn_localgov.looks._sections import Section
from vn_localgov.looks._shapes import DrawnLine, Picture
from vn_localgov.looks._tables import CellPlace
from vn_localgov.word import Story

# Signs that people type in a row for want of a line; «o0o» may adorn its middle.
_SIGNS = (
    r"[_=*~\u00af\u2010-\u2017\u203e\u23af\u23ba-\u23bd"
    r"\u2500\u2501\u2504\u2505\u2508\u2509\u2550\uff3f-]"
)
_TYPED_LINE = re.compile(
    rf"\s*(?:{_SIGNS}{{3,}}|{_SIGNS}{{2,}}\s*[oO][0oO][oO]\s*{_SIGNS}{{2,}})\s*"
)


def is_row_of_signs(text: str) -> bool:
    """Tell whether this is typed for a line."""
    return _TYPED_LINE.fullmatch(text) is not None


@attrs.frozen
class FormattedRun:
    """A stretch of text that looks the same all through (*đoạn chữ cùng định dạng*).

    Attributes:
        start: Index of its first character in the text of its paragraph.
    """

    start: int
    text: str
    look: RunLook

    @property
    def end(self) -> int:
        """Index behind its last character in the text of its paragraph."""
        return self.start + len(self.text)

    @property
    def fonts(self) -> tuple[str, ...]:
        """Names of the fonts that its letters show in, in order; spaces have no say.

        >>> from vn_localgov.looks import Fonts
        >>> look = RunLook(fonts=Fonts(ascii="Arial", high_ansi="Tahoma"))
        >>> FormattedRun(0, "Độc lập", look).fonts
        ('Tahoma', 'Arial')
        """
        letters = dict.fromkeys(self.text)
        named = (self.look.fonts.of(letter) for letter in letters if not letter.isspace())
        return tuple(dict.fromkeys(named))

    @property
    def is_typed_line(self) -> bool:
        """Whether it is a row of signs that stands for a line, such as ``_____``."""
        return is_row_of_signs(self.text)


@attrs.frozen
class Field:
    """A field (*trường*), which the program fills in: "PAGE" for the number of the page.

    Attributes:
        name: In capitals.
        look: Of what shows.
    """

    name: str
    look: RunLook


@attrs.frozen
class Symbol:
    """A sign that is taken from a font of signs, and stands in no text (*ký tự đặc biệt*).

    Attributes:
        code: Its place in the font, such as "F0FC".
    """

    font: str
    code: str


@attrs.frozen(kw_only=True)
class FormattedParagraph:
    """A paragraph as it looks (*đoạn văn bản*).

    Attributes:
        number: As `WordFile` counts, from 1 over the whole file.
        story: Where it stands.
        part: Name of the part of the file that holds it.
        index: Its place among all elements of that part that are called ``p``, from 1.
        section: Number of its section, from 1; 0 in notes, headers and footers.
        cell: The innermost cell around it; None outside of tables.
        bearer: Number of the paragraph that its text box is anchored to; None elsewhere.
        style: Name of its style inside Word, which is "heading 1" in all languages.
        label: The number or the sign of a list that shows before it; "" without one.
        label_look: What that looks like; None without one.
        mark: What its end looks like, and all of it where it is empty.
        fields: In order, such as that of the number of the page.
        breaks: "page" or "column", as often as one is in it.
        has_changes: Whether tracked changes are in it, or it came by one.
        ends_deleted: Whether a tracked change joins it to the next one.
        page: The page on which it began when Word saved the file; None if not known.
        turns: How many of its letters stand before each page that begins in it.
    """

    number: int
    story: Story
    part: str
    index: int
    section: int = 0
    cell: CellPlace | None = None
    bearer: int | None = None
    style: str = ""
    look: ParagraphLook
    mark: RunLook
    runs: tuple[FormattedRun, ...] = ()
    label: str = ""
    label_look: RunLook | None = None
    lines: tuple[DrawnLine, ...] = ()
    pictures: tuple[Picture, ...] = ()
    fields: tuple[Field, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    breaks: tuple[str, ...] = ()
    has_changes: bool = False
    ends_deleted: bool = False
    page: int | None = None
    turns: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The text, as `WordFile` reads it."""
        return "".join(run.text for run in self.runs)

    def page_of(self, column: int) -> int | None:
        """The page of a letter, counted from 1, when Word saved the file; None if not known."""
        return self.page and self.page + sum(turn < column for turn in self.turns)

    @property
    def size_pt(self) -> Decimal:
        """Size of its largest visible letters, or of its end if it has none."""
        sizes = (it.look.size_pt for it in self.runs if not it.look.hidden and it.text.strip())
        return max(sizes, default=self.mark.size_pt)


@attrs.frozen(kw_only=True)
class FormattedDocument:
    """A document as it looks (*văn bản đã định dạng*).

    Attributes:
        sections: In order; there is one at least.
        paragraphs: In the order of their numbers.
        has_changes: Whether somebody tracked changes that nobody has accepted yet.
    """

    sections: tuple[Section, ...]
    paragraphs: tuple[FormattedParagraph, ...]
    has_changes: bool = False

    def in_part(self, part: str) -> tuple[FormattedParagraph, ...]:
        """Give the paragraphs of one part, such as a header that a section names."""
        return tuple(it for it in self.paragraphs if it.part == part)
