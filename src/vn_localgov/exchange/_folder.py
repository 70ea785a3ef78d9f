"""Load a report, or any other document, from its folder."""

from pathlib import Path
from typing import Any, TypeVar

import attrs

from vn_localgov.documents import DocumentType
from vn_localgov.errors import Fault, FolderError, Wording
from vn_localgov.exchange._annexes import AnnexReader
from vn_localgov.exchange._attached import Attached
from vn_localgov.exchange._document_frame import DocumentReader
from vn_localgov.exchange._files import FileReader
from vn_localgov.exchange._frame import unmet
from vn_localgov.exchange._frame_records import DocumentRecord, FrameRecord
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._names import Names
from vn_localgov.exchange._references import ReferenceReader
from vn_localgov.exchange._relations import RelationReader
from vn_localgov.exchange._report_frame import FrameReader
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import OfficialDocument, PartStyle, Report
from vn_localgov.reports.narrative import Narrative, Numbering, Source, fill_narrative

_Document = TypeVar("_Document", bound=OfficialDocument)

_REPORT, _DOCUMENT = "report.toml", "document.toml"
_EMPTY = Wording("the file is empty", "tệp này còn trống")
_NO_WORDS = Fault(
    file="narrative", wording=Wording("there is no .md file", "chưa có tệp lời văn .md nào")
)
_NO_FIGURES = Wording(
    "a report, a plan, a proposal or a letter with figures has its frame in report.toml",
    "văn bản có số liệu (báo cáo, kế hoạch, công văn…) thì ghi thể thức ở report.toml",
)
_TWO_FRAMES = Wording(
    "a folder holds one document: keep report.toml or document.toml",
    "mỗi thư mục là một văn bản: chỉ giữ report.toml hoặc document.toml",
)


def load_report(folder: Path | str) -> Report:
    """Read a report folder (*thư mục báo cáo*), and check all of it.

    The folder holds ``report.toml`` (the frame), ``indicators.toml`` (the figures),
    if wanted ``references.toml`` (cited documents and times), ``narrative/*.md``
    (the words, in the order of the file names), and ``annexes/*.md``.

    Raises:
        FolderError: Something in the folder is wrong; the error tells all of it,
            each with file, line and column.
    """
    files = FileReader(Path(folder))
    frame = FrameReader(_toml(files, _REPORT))
    figures = IndicatorReader(_toml(files, "indicators.toml"), frame.villages)
    relations = _relations(figures)
    annexes = AnnexReader(frame, figures)
    references = _references(files)
    names = _names(files, frame, figures, references)
    attached = Attached(files, frame.file, names)
    beside = _beside(attached, frame.record)
    narrative = _narrative(attached, frame)
    parts = (files, frame, figures, relations, annexes, references, names, narrative, attached)
    faults = [fault for part in parts for fault in part.faults]
    if frame.report is None or faults:
        raise FolderError(faults or [Fault(file=_REPORT, wording=_EMPTY)])
    report = attrs.evolve(
        frame.report,
        **beside | {"annexes": (*beside["annexes"], *annexes.annexes)},
        indicators=figures.indicators,
        figures=relations.figures,
        relations=tuple(dict.fromkeys(relations.relations)),
        citations=references.citations,
        as_of=references.as_of,
        times=references.times,
        base_years=figures.base_years,
        opening=narrative.opening,
        sections=narrative.sections,
    )
    return _allowed(report, frame.file)


def load_document(folder: Path | str) -> OfficialDocument:
    """Read the folder of any document (*thư mục văn bản*), and check all of it.

    The folder holds ``document.toml`` (the frame), if wanted ``references.toml`` (cited
    documents and times), ``narrative/*.md`` (the words) and ``annexes/*.md``; or else a
    report, see `load_report`.

    Raises:
        FolderError: Something in the folder is wrong; the error tells all of it,
            each with file, line and column.
    """
    files = FileReader(Path(folder))
    if not files.names(_DOCUMENT):
        return load_report(folder)
    frame = DocumentReader(_toml(files, _DOCUMENT))
    references = _references(files)
    names = Names()
    names.add_document(frame.record)
    names.add_references(references.file, references.record)
    names.are_complete = "references.toml" not in {fault.file for fault in files.faults}
    attached = Attached(files, frame.file, names)
    document = _told(frame, attached)
    parts = (files, frame, references, names, attached)
    faults = [*_strangers(files), *(fault for part in parts for fault in part.faults)]
    if document is None or faults:
        raise FolderError(faults or [Fault(file=_DOCUMENT, wording=_EMPTY)])
    return _allowed(document, frame.file)


def _told(frame: DocumentReader, attached: Attached) -> OfficialDocument | None:
    """Put words, annexes and pictures into the frame."""
    beside = _beside(attached, frame.record)
    sources = attached.files.names("narrative/*.md")
    attached.check_names("narrative")
    if frame.record and not sources and not frame.has_words and not frame.record.loai.is_copy:
        attached.faults.append(_NO_WORDS)
    words = attached.words(sources, _numbering(frame.record))
    if frame.document is None:
        return None
    opening = (*frame.document.opening, *words.opening)
    return attrs.evolve(frame.document, **beside, opening=opening, sections=words.sections)


def _beside(attached: Attached, record: FrameRecord | None) -> dict[str, Any]:
    """Read what stands neither in the frame alone nor in the words."""
    if record is None:
        return {}
    return {
        "title": _title(attached, record),
        "grounds": attached.grounds(record),
        "annexes": attached.annexes(record),
        "signed": attached.pictures(record),
    }


def _strangers(files: FileReader) -> list[Fault]:
    """Tell of files that only a report has."""
    told = {"indicators.toml": _NO_FIGURES, _REPORT: _TWO_FRAMES}
    return [Fault(file=name, wording=it) for name, it in told.items() if files.names(name)]


def _allowed(document: _Document, file: TomlFile) -> _Document:
    """Refuse what the type of the document does not allow."""
    if faults := unmet(document, file):
        raise FolderError(faults)
    return document


def _toml(files: FileReader, name: str) -> TomlFile:
    return TomlFile(name, files.text(name))


def _relations(figures: IndicatorReader) -> RelationReader:
    return RelationReader(figures.file, figures.records, figures.indicators, figures.broken)


def _references(files: FileReader) -> ReferenceReader:
    """Read cited documents and times; a report may do without."""
    name = "references.toml"
    return ReferenceReader(_toml(files, name) if files.names(name) else TomlFile(name, ""))


def _names(
    files: FileReader,
    frame: FrameReader,
    figures: IndicatorReader,
    references: ReferenceReader,
) -> Names:
    names = Names()
    names.add_report(frame.record)
    names.add_indicators(figures.file, figures.indicators, figures.broken)
    names.add_references(references.file, references.record)
    unread = {fault.file for fault in files.faults}
    names.are_complete = unread.isdisjoint({"indicators.toml", "references.toml"})
    return names


def _title(attached: Attached, record: FrameRecord) -> str:
    """Fill the tags of the title, which may say for which period a report is."""
    title = record.trich_yeu
    return attached.line(("trich_yeu",), title) if title else ""


def _numbering(record: DocumentRecord | None) -> Numbering:
    if record is None:
        return Numbering()
    return Numbering(record.phan, is_extract=record.loai is DocumentType.EXTRACT_COPY)


def _narrative(attached: Attached, frame: FrameReader) -> Narrative:
    files, names = attached.files, attached.names
    sources = [Source(name, files.text(name)) for name in files.names("narrative/*.md")]
    if not sources:
        files.faults.append(_NO_WORDS)
    attached.check_names("narrative")
    return fill_narrative(
        sources,
        names.values,
        broken=frozenset(names.broken),
        part_style=frame.record.phan if frame.record else PartStyle.NUMERAL,
        knows_all=names.are_complete,
    )
