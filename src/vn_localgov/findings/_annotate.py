"""Findings as comments in a copy of the Word document."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from vn_localgov._text import nfc
from vn_localgov.findings._finding import Finding, Location

if TYPE_CHECKING:
    from vn_localgov.word import Comment, WordParagraph

_AUTHOR, _INITIALS = "vn-localgov", "vn"
_WORD_FILES = (".docx", ".docm", ".dotx", ".dotm")
# What a comment is about where the finding names no figure that stands there.
_CLAUSE = re.compile(r"[^,;\n]{1,80}")


def annotate(source: str | PathLike[str] | bytes, findings: Iterable[Finding]) -> bytes:
    """Give a copy of a .docx with one comment (*ghi chú*) per finding, at its place.

    A comment names the rule and bears the Vietnamese message, with the clause of the law.
    It stands on the figure that the finding is about; one without a place, with a place
    in a file of another kind, or with one that the document does not have, stands on the
    first paragraph. All else stays as it is, and the same findings give the same bytes.

    Raises:
        WordError: *source* is no .docx, or one that is not safe to open.
        ParseError: A letter bears more than 30 marks, which only an attack does.
        OSError: The path cannot be read.
    """
    from vn_localgov.word import WordFile  # noqa: PLC0415 - slow, and not always wanted

    document = WordFile.open(source)
    comments = (_comment(it, document.paragraphs) for it in findings)
    return document.with_comments(comments, once=True)


def _comment(finding: Finding, paragraphs: "Sequence[WordParagraph]") -> "Comment":
    from vn_localgov.word import Comment  # noqa: PLC0415 - slow, and not always wanted

    place = finding.place if _is_there(finding.place, len(paragraphs)) else None
    start, end = _span(finding, place, paragraphs) if place else (None, None)
    return Comment(
        paragraph=place.line if place else 1,
        start=start,
        end=end,
        text=_told(finding),
        author=_AUTHOR,
        initials=_INITIALS,
    )


def _told(finding: Finding) -> str:
    """Name the rule, the message, and on a line of its own the clause, if there is one."""
    clause = f"\nCăn cứ: {finding.rule.clause}." if finding.rule.clause else ""
    return f"{finding.rule.id}: {finding.wording.vi}{clause}"


def _is_there(place: Location | None, last: int) -> bool:
    """Whether it is a paragraph: the line of a report folder's file is none."""
    return bool(place and 1 <= place.line <= last and _is_word(place.file))


def _is_word(file: str) -> bool:
    return not file or file.lower().endswith(_WORD_FILES)


def _span(
    finding: Finding, place: Location, paragraphs: "Sequence[WordParagraph]"
) -> tuple[int, int] | tuple[None, None]:
    """Start and end in the text as it stands in the file; none for the whole paragraph."""
    raw = paragraphs[place.line - 1].text
    text, start = nfc(raw), max(0, place.column - 1)
    cited = (it.text for it in finding.figures if it.place == place)
    length = next((len(it) for it in cited if text.startswith(it or " ", start)), 0)
    clause = _CLAUSE.match(text, start)
    end = start + length if length else clause.end() if clause else start
    return _raw_span(raw, start, end) if end > start else (None, None)


def _raw_span(raw: str, start: int, end: int) -> tuple[int, int]:
    """Find in *raw* what stands from *start* to *end* of its NFC form, which may be shorter.

    Marks that are typed apart stay with their letter.
    """
    first, last = (_letter_before(raw, _raw_index(raw, it)) for it in (start, end - 1))
    return first, next((it for it in range(last + 1, len(raw)) if _is_letter(raw, it)), len(raw))


def _raw_index(raw: str, index: int) -> int:
    if unicodedata.is_normalized("NFC", raw):
        return index
    lengths = range(len(raw))
    return bisect_right(lengths, index, key=lambda it: len(nfc(raw[:it]))) - 1


def _letter_before(raw: str, index: int) -> int:
    return next((it for it in range(index, 0, -1) if _is_letter(raw, it)), 0)


def _is_letter(raw: str, index: int) -> bool:
    return not unicodedata.combining(raw[index])
