"""The lines of a document as people read them: two halves of one line are two lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import attrgetter
from typing import Literal, TypeAlias

import attrs

from vn_localgov._text import nfc, search_key
from vn_localgov.looks import FormattedDocument, FormattedParagraph, FormattedRun
from vn_localgov.word import Story

Side: TypeAlias = Literal["left", "right", "whole"]
_HALVES: tuple[Side, Side] = ("left", "right")

# What is recognised stands at the beginning of a line.
_KEY_LENGTH = 160
# What bears small letters in front of capitals, too.
_LABEL = re.compile(r"V/v|[a-zđ]\)")
_NO_LETTERS = re.compile(r"[^a-z]+")
_BLANK = re.compile(r"\.{3}|…|__")
_NOTE = re.compile(r"\s*\(?[0-9]{1,2}\)?\s*")
# What templates have in place of texts: values, and what repeats or chooses parts.
_VALUE = re.compile(r"\$?\{\{?[^{}%#/^]{1,80}\}\}?|«\w{1,80}»")
_CONTROL = re.compile(r"\{%[^{}%]{1,200}%\}|\{\{?[#/^][^{}]{1,80}\}\}?")
_OPENS_TAG = ("{", "«")
# Two halves that tabs or spaces part: right of them stands something of the head or foot.
_GAP = re.compile(r"[\t ]*\t[\t ]*| {5,}")
_LONGEST_PARTED = 300
DATE_IN_FIGURES = re.compile(
    r"[a-z][a-z' -]{1,40}(?:, ?(?:ngay )?| ngay )[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}"
)
_RIGHT_HALF = re.compile(
    r"cong hoa xa hoi|doc lap|.{2,60}\bngay\b.{0,20}\bthang\b|(?:tm|kt|tl|tuq|q) ?[./]"
    r"|(?:pho )?(?:chu tich|giam doc|bi thu|hieu truong|truong|chanh)\b"
)


@attrs.frozen(kw_only=True, eq=False)
class Line:
    """A line that is read as one (*dòng chữ*).

    Attributes:
        start: Index of its first character in the text of the paragraph.
        end: Index behind its last one.
        side: Where it stands, if it shares its height with others.
        is_parted: Whether tabs or spaces part it from another line of its paragraph.
        text: In Unicode form NFC, with single spaces; the label of a list is in front, and
            dots stand in place of the tags of templates.
        key: Without marks, and raised numbers of notes, in small letters: only the beginning.
        is_label: Whether it is only the number that Word writes before a paragraph.
    """

    paragraph: FormattedParagraph
    start: int
    end: int
    side: Side
    is_parted: bool = False
    text: str
    key: str
    is_label: bool = False

    @cached_property
    def runs(self) -> tuple[FormattedRun, ...]:
        """Its visible letters."""
        return tuple(self._visible())

    def _visible(self) -> Iterator[FormattedRun]:
        """Cut them out; of thousands of runs, only its own are looked at."""
        if self.is_label and self.paragraph.label_look:
            yield FormattedRun(0, self.paragraph.label, self.paragraph.label_look)
        runs = self.paragraph.runs
        first = max(bisect_right(runs, self.start, key=attrgetter("start")) - 1, 0)
        for number in range(first, bisect_left(runs, self.end, key=attrgetter("start"))):
            run = runs[number]
            start, end = max(run.start, self.start), min(run.end, self.end)
            if start < end and not run.look.hidden:
                text = run.text[start - run.start : end - run.start]
                yield FormattedRun(start, text, run.look)

    @cached_property
    def is_upper(self) -> bool:
        """Whether all its letters show as capitals; «V/v» and «a)» in front have no say."""
        text = "".join(it.text.upper() if it.look.caps else it.text for it in self.runs)
        text = _without_tags(text)
        return _LABEL.sub("", text, count=1).isupper() if _LABEL.match(text) else text.isupper()

    @cached_property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(run.look.bold for run in self.runs if run.text.strip())

    @property
    def table(self) -> int | None:
        """Number of the table around it; None outside of tables."""
        return self.paragraph.cell.table if self.paragraph.cell else None

    @property
    def has_blank(self) -> bool:
        """Whether dots keep room in it for what is still to be written."""
        return _BLANK.search(self.text) is not None

    def cut(self, length: int) -> "Line":
        """Give its first *length* characters."""
        return attrs.evolve(self, end=min(self.start + length, self.end))

    def cut_label(self) -> "Line":
        """Give the number alone that Word writes before it."""
        return attrs.evolve(self, end=self.start, is_label=True)

    def rest(self) -> "Line":
        """Give what follows it up to the end of the line it was cut from."""
        written = self.paragraph.text[self.end :].partition("\n")[0]
        text = _tidied(written)
        end = self.end + len(written)
        return attrs.evolve(self, start=self.end, end=end, is_label=False, text=text, key="")


def read_lines(document: FormattedDocument) -> list[Line]:
    """Give all lines with text of the body and of text boxes, in reading order."""
    main = (it for it in document.paragraphs if it.story in (Story.BODY, Story.TEXT_BOX))
    return [line for paragraph in main for line in lines_of(paragraph)]


def letters(line: Line) -> str:
    """Give the letters alone, without marks and signs, words parted by a space."""
    return _NO_LETTERS.sub(" ", line.key).strip()


def lines_of(paragraph: FormattedParagraph) -> Iterator[Line]:
    """Give the lines of a paragraph that have text."""
    notes = frozenset(_notes(paragraph))
    start = 0
    for row in paragraph.text.split("\n"):
        halves = _halves(row)
        sides: Sequence[Side] = _HALVES if len(halves) > 1 else [_side(paragraph)]
        for (first, last), side in zip(halves, sides, strict=True):
            text, key = _read(paragraph, row[first:last], start + first, notes)
            if text:
                yield Line(
                    paragraph=paragraph,
                    start=start + first,
                    end=start + last,
                    side=side,
                    is_parted=len(halves) > 1,
                    text=text,
                    key=key,
                )
        start += len(row) + 1


def _notes(paragraph: FormattedParagraph) -> Iterator[int]:
    """Give the places of raised numbers, as in specimens, where they point to notes."""
    for run in paragraph.runs:
        if run.look.position == "superscript" and _NOTE.fullmatch(run.text):
            yield from range(run.start, run.end)


def _read(
    paragraph: FormattedParagraph, written: str, start: int, notes: AbstractSet[int]
) -> tuple[str, str]:
    """Give the text of a line, and its key."""
    label = paragraph.label if start == 0 else ""
    text = told = _tidied(f"{label} {written}")
    if notes:
        letters = (it for place, it in enumerate(written, start) if place not in notes)
        told = _tidied(f"{label} {''.join(letters)}")
    return text, search_key(told[:_KEY_LENGTH])


def _tidied(text: str) -> str:
    return " ".join(_without_tags(nfc(text)).split())


def _without_tags(text: str) -> str:
    """Put dots in place of the values of a template; what chooses parts is no text."""
    if not any(it in text for it in _OPENS_TAG):
        return text
    return _VALUE.sub("…", _CONTROL.sub("", text))


def _halves(text: str) -> list[tuple[int, int]]:
    if len(text) > _LONGEST_PARTED:
        return [(0, len(text))]
    first = len(text) - len(text.lstrip())
    gap = _GAP.search(text, first)
    if gap is None or not _is_parted(text[first : gap.start()], text[gap.end() :]):
        return [(0, len(text))]
    return [(first, gap.start()), (gap.end(), len(text))]


def _is_parted(left: str, right: str) -> bool:
    key = search_key(right).strip()
    is_told = _RIGHT_HALF.match(key) or DATE_IN_FIGURES.fullmatch(key)
    return bool(key) and (is_told is not None or left.startswith("- "))


def _side(paragraph: FormattedParagraph) -> Side:
    cell = paragraph.cell
    if cell is None or cell.columns in (1, cell.span):
        return "whole"
    return "left" if cell.column == 1 else "right"
