"""Audit a document that nobody declared: a Word file, or a text file."""

import codecs
import datetime as dt
import re
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

import attrs

from vn_localgov._text import nfc
from vn_localgov.audit.text import audit_text
from vn_localgov.dates import read_date
from vn_localgov.errors import ParseError, WordedError, Wording
from vn_localgov.findings import Finding, Location

_LARGEST = 10_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_NO_TEXT = Wording(
    "this is no text in UTF-8, nor in UTF-16 with a byte order mark",
    "tệp chữ này không theo bảng mã Unicode; hãy mở bằng Notepad, chọn Lưu thành (Save as) với "
    "mã hóa (Encoding) UTF-8; chữ của phông cũ (.VnTime, VNI-Times) phải chuyển mã trước",
)
_TOO_LARGE = Wording("the text is larger than 10 MB", "tệp chữ lớn hơn mức cho phép là 10 MB")

# The head of a document, with its date on a line of its own behind the place.
_HEAD, _LONGEST = 40, 300
_ISSUED = re.compile(
    r"(?:^|\t|\s{2})\s*(?:(?P<place>[^\W\d_][^,;:/\t\n]{0,39}),\s*)?"
    r"(?P<date>ngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER_DOCUMENT = re.compile(r"\b(?:số|theo)\b", re.IGNORECASE)


class TextFileError(WordedError):
    """A text file that is not written in Unicode, or too large."""

    # Where to import it from, so that a traceback says it.
    __module__ = "vn_localgov.audit"


@attrs.frozen(kw_only=True)
class DocumentText:
    """What can be read in a document (*nội dung văn bản*).

    Attributes:
        file: The file, as the user named it.
        paragraphs: In a .docx, its paragraphs, without headers and footers; in a .txt,
            its lines.
        issued: The date in the head of the document; None if there is none.
        is_word: Whether it is a .docx.
    """

    file: str
    paragraphs: tuple[str, ...]
    issued: dt.date | None
    is_word: bool

    def audit(self) -> list[Finding]:
        """Find what contradicts itself in it; see `audit_document`.

        Raises:
            ParseError: A letter bears more than 30 marks, which only an attack does.
        """
        return [
            attrs.evolve(
                finding,
                place=self._named(finding.place),
                figures=tuple(
                    attrs.evolve(it, place=self._named(it.place)) for it in finding.figures
                ),
            )
            for finding in audit_text(self.paragraphs, issued=self.issued)
        ]

    def _named(self, place: Location | None) -> Location | None:
        return place and attrs.evolve(place, file=self.file)


def audit_document(path: str | PathLike[str]) -> list[Finding]:
    """Find what contradicts itself in a document that nobody declared (*rà soát văn bản*).

    A ``.txt`` is read line by line, in UTF-8 or in UTF-16 with a byte order mark; all
    else has to be a .docx, of which the body and the notes are read. Places are those of
    `audit_text`, with the path as their file. Dates are checked where the head of the
    document has its date on a line of its own: *Mai Trung, ngày 14 tháng 12 năm 2023*.

    Raises:
        WordError: It is no .docx, or one that is not safe to open.
        TextFileError: It is a ``.txt`` in another encoding.
        ParseError: A letter bears more than 30 marks, which only an attack does.
        OSError: The path cannot be read.
    """
    return read_document(path).audit()


def read_document(path: str | PathLike[str]) -> DocumentText:
    """Read what `audit_document` audits.

    Raises:
        WordError: It is no .docx, or one that is not safe to open.
        TextFileError: It is a ``.txt`` in another encoding.
        OSError: The path cannot be read.
    """
    file = Path(path)
    is_word = file.suffix.lower() != ".txt"
    paragraphs = tuple(_word_paragraphs(file) if is_word else _lines(file))
    return DocumentText(
        file=file.as_posix(),
        paragraphs=paragraphs,
        issued=_issued(paragraphs[:_HEAD]),
        is_word=is_word,
    )


def _word_paragraphs(file: Path) -> list[str]:
    from vn_localgov.word import WordFile  # noqa: PLC0415 - slow, and not always wanted

    # Headers and footers come last, so that the others keep their numbers.
    return [it.text for it in WordFile.open(file).paragraphs if not it.story.is_edge]


def _lines(file: Path) -> list[str]:
    with file.open("rb") as opened:
        raw = opened.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise TextFileError(_TOO_LARGE)
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise TextFileError(_NO_TEXT) from None
    return _LINE_END.split(text)


def _issued(paragraphs: Iterable[str]) -> dt.date | None:
    dates = (_date(nfc(text)) for text in paragraphs if len(text) <= _LONGEST)
    return next(filter(None, dates), None)


def _date(text: str) -> dt.date | None:
    found = _ISSUED.search(text)
    if found is None or _OTHER_DOCUMENT.search(found["place"] or ""):
        return None
    try:
        return read_date(found["date"]).value
    except ParseError:
        return None
