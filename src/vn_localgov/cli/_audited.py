"""What can be audited: a report folder, or a document that nobody declared."""

from collections.abc import Callable
from itertools import chain
from pathlib import Path

import attrs

from vn_localgov._shown import excerpt
from vn_localgov._text import nfc
from vn_localgov.audit import DocumentText, TextFileError, audit, read_document
from vn_localgov.charts import Chart
from vn_localgov.cli._console import RefusalError, shown
from vn_localgov.cli._folders import load_any
from vn_localgov.errors import ParseError
from vn_localgov.findings import Finding, Location
from vn_localgov.reports import OfficialDocument, Paragraph, Piece, Report, Table
from vn_localgov.word import WordError


@attrs.frozen(kw_only=True)
class Audited:
    """Something that was audited.

    Attributes:
        findings: What was found, with files as seen from where the command was started.
        scope: What was checked, for the last line.
        tell: Says where a place is; None is the place of what has none.
    """

    path: Path
    findings: list[Finding]
    scope: str
    tell: Callable[[Location | None], str]


def audited(path: Path) -> Audited:
    """Audit what stands at *path*.

    Raises:
        RefusalError: Nothing is there, or it cannot be read.
    """
    if path.is_file():
        return _document(path)
    if path.suffix and not path.exists():
        raise RefusalError(f"Không có tệp {shown(path)}.")
    return _folder(path)


def _folder(folder: Path) -> Audited:
    document = load_any(folder)
    if isinstance(document, Report):
        return _report(folder, document)
    return _text(folder, _text_of(folder, document))


def _report(folder: Path, report: Report) -> Audited:
    return Audited(
        path=folder,
        findings=[_under(folder, finding) for finding in audit(report)],
        scope=f"{len(report.relations)} quan hệ giữa {len(report.figures)} số liệu",
        tell=lambda place: _line(place, folder) if place else "báo cáo",
    )


def _document(file: Path) -> Audited:
    try:
        return _text(file, read_document(file))
    except (WordError, TextFileError, ParseError) as error:
        raise RefusalError(f"Không đọc được {shown(file)}: {error.wording.vi}.") from None


def _text(path: Path, text: DocumentText) -> Audited:
    kind = "đoạn" if text.is_word else "dòng"
    return Audited(
        path=path,
        findings=text.audit(),
        scope=f"{len(text.paragraphs)} {kind} của văn bản",
        tell=lambda place: _quoted(place, text) if place else "văn bản",
    )


def _text_of(folder: Path, document: OfficialDocument) -> DocumentText:
    """Read a document as its Word file would be read, without head and foot."""
    pieces = chain(document.walk(), *(annex.walk() for annex in document.annexes))
    return DocumentText(
        file=folder.as_posix(),
        paragraphs=tuple(chain.from_iterable(map(_lines, pieces))),
        issued=document.issued.date,
        is_word=True,
    )


def _lines(piece: Piece) -> list[str]:
    if isinstance(piece, Table):
        cells = chain.from_iterable((piece.head, *piece.rows))
        return ["".join(run.text for run in cell) for cell in cells]
    if isinstance(piece, Paragraph):
        return [piece.text]
    if isinstance(piece, Chart):
        # It shows figures that stand elsewhere.
        return [piece.data.title]
    return [f"{piece.label} {piece.title}"]


def _under(folder: Path, finding: Finding) -> Finding:
    figures = tuple(attrs.evolve(it, place=_move(folder, it.place)) for it in finding.figures)
    return attrs.evolve(finding, place=_move(folder, finding.place), figures=figures)


def _move(folder: Path, place: Location | None) -> Location | None:
    return place and attrs.evolve(place, file=(folder / place.file).as_posix())


def _line(place: Location, folder: Path) -> str:
    """Name the file as seen from the report folder, which is what the clerk edits."""
    file = Path(place.file).relative_to(folder).as_posix()
    return f"{file}, dòng {place.line}, cột {place.column}"


def _quoted(place: Location, text: DocumentText) -> str:
    """Word shows no number of a paragraph, so that the words have to tell it."""
    if not text.is_word:
        return f"{text.file}, dòng {place.line}, cột {place.column}"
    around = excerpt(nfc(text.paragraphs[place.line - 1]), place.column - 1)
    return f"{text.file}, đoạn {place.line}, “{around}”"
