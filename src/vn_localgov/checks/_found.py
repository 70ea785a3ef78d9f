"""What breaks a rule, and the finding that tells it."""

from collections.abc import Sequence
from typing import Self

import attrs

from vn_localgov._shown import excerpt
from vn_localgov._text import nfc
from vn_localgov.checks._components._lines import Line
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding, FindingKind, Level, Location
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedParagraph

# Rules about the sheet, which no words of the text are about.
_SHEET = ("TRANG.", "SO_TRANG.")
# The first of all sections; what stands in headers is in none.
_FIRST_SECTION = 1

# What is told of something that may be there or not.
ABSENT, PRESENT = Wording("absent", "không có"), Wording("present", "có")


@attrs.frozen
class Breach:
    """A place that breaks a rule.

    Attributes:
        found: What is there instead of what is wanted.
        paragraph: None if it is about no paragraph.
        column: Where in the paragraph it begins, from 1.
        text: As it is written there.
        wanted: What has to be there; None if the rule says it as well.
    """

    found: Wording
    paragraph: FormattedParagraph | None = None
    column: int = 1
    text: str = ""
    wanted: Wording | None = None

    @classmethod
    def of(cls, line: Line, found: Wording, wanted: Wording | None = None) -> Self:
        """Tell of a whole line."""
        return cls(found, line.paragraph, line.start + 1, line.text, wanted)


def finding(rule: FormRule, breaches: Sequence[Breach], file: str, *, sure: bool = True) -> Finding:
    """Tell the first of *breaches*, and how many more there are."""
    first = breaches[0]
    wording = rule.tell(found=first.found, text=first.text, expected=first.wanted)
    place = place_of(rule, first.paragraph, first.column, file)
    return Finding(
        rule=rule,
        kind=FindingKind.FAIL if sure else FindingKind.REVIEW,
        level=rule.level if sure else _doubted(rule.level),
        wording=_with_more(wording, len(breaches) - 1),
        place=place,
        quote="" if place.is_whole else _quote(first),
        subject=file,
    )


def _doubted(level: Level) -> Level:
    """What a person has to decide is no error yet."""
    return Level.WARNING if level is Level.ERROR else level


def as_written(text: str) -> Wording:
    """Tell what is written, the same in all languages."""
    return Wording(text, text)


def in_quotes(text: str) -> Wording:
    """Quote what is written, the same in all languages."""
    return Wording(f"«{text}»", f"«{text}»")


def place_of(
    rule: FormRule, paragraph: FormattedParagraph | None, column: int, file: str
) -> Location:
    """Tell where in *file* something stands that a rule is about."""
    if paragraph is None:
        return Location(file=file, is_whole=True)
    is_sheet = rule.id.startswith(_SHEET)
    is_whole = is_sheet and paragraph.section <= _FIRST_SECTION
    return attrs.evolve(place_in(paragraph, column, file), is_whole=is_whole)


def place_in(paragraph: FormattedParagraph, column: int, file: str) -> Location:
    """Tell where a letter stands."""
    cell = paragraph.cell
    return Location(
        file=file,
        line=paragraph.number,
        column=column,
        cell=(cell.table, cell.row, cell.column) if cell else (),
        page=paragraph.page_of(column),
    )


def _quote(breach: Breach) -> str:
    paragraph = breach.paragraph
    return nfc(excerpt(paragraph.text, breach.column - 1)) if paragraph else ""


def _with_more(wording: Wording, more: int) -> Wording:
    if not more:
        return wording
    places = "place" if more == 1 else "places"
    return Wording(
        f"{wording.en} The same in {more} more {places}.",
        f"{wording.vi} Còn {more} chỗ khác như vậy.",
    )
