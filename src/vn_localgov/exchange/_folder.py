"""Load a report from its folder."""

from pathlib import Path

import attrs

from vn_localgov.errors import Fault, FolderError, Wording
from vn_localgov.exchange._files import FileReader
from vn_localgov.exchange._frame import FrameReader
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._names import Names
from vn_localgov.exchange._references import ReferenceReader
from vn_localgov.exchange._relations import RelationReader
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import PartStyle, Report
from vn_localgov.reports.narrative import Narrative, Source, fill_line, fill_narrative

_EMPTY = Fault(file="report.toml", wording=Wording("the file is empty", "tệp này còn trống"))
_NOT_USED = Wording(
    "only .md files are read here: rename it, or move it out of the folder",
    "chỉ tệp có đuôi .md mới được đọc: hãy đổi đuôi, hoặc chuyển tệp ra ngoài thư mục này",
)
_NO_WORDS = Fault(
    file="narrative", wording=Wording("there is no .md file", "chưa có tệp lời văn .md nào")
)


def load_report(folder: Path | str) -> Report:
    """Read a report folder (*thư mục báo cáo*), and check all of it.

    The folder holds ``report.toml`` (the frame), ``indicators.toml`` (the figures),
    if wanted ``references.toml`` (cited documents and times), and ``narrative/*.md``
    (the words, in the order of the file names).

    Raises:
        FolderError: Something in the folder is wrong; the error tells all of it,
            each with file, line and column.
    """
    files = FileReader(Path(folder))
    frame = FrameReader(_toml(files, "report.toml"))
    figures = IndicatorReader(_toml(files, "indicators.toml"), frame.villages)
    relations = _relations(figures)
    references = _references(files)
    names = _names(files, frame, figures, references)
    title, title_faults = _title(frame, names)
    narrative = _narrative(files, frame, names)
    parts = (files, frame, figures, relations, references, names, narrative)
    faults = [fault for part in parts for fault in part.faults]
    if frame.report is None and not faults:
        faults.append(_EMPTY)
    if frame.report is None or faults or title_faults:
        raise FolderError([*faults, *title_faults])
    return attrs.evolve(
        frame.report,
        title=title,
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


def _title(frame: FrameReader, names: Names) -> tuple[str, list[Fault]]:
    """Fill the tags of the title, which says for which period the report is."""
    if frame.record is None:
        return "", []
    before = frame.file.before(("trich_yeu",))
    source = Source(frame.file.name, frame.record.trich_yeu, before)
    return fill_line(source, names.values, broken=frozenset(names.broken))


def _narrative(files: FileReader, frame: FrameReader, names: Names) -> Narrative:
    sources = [Source(name, files.text(name)) for name in files.names("narrative/*.md")]
    if not sources:
        files.faults.append(_NO_WORDS)
    for name in files.names("narrative/*"):
        if not name.endswith(".md") and not name.startswith("narrative/."):
            files.faults.append(Fault(file=name, wording=_NOT_USED))
    return fill_narrative(
        sources,
        names.values,
        broken=frozenset(names.broken),
        part_style=frame.record.phan if frame.record else PartStyle.NUMERAL,
        knows_all=names.are_complete,
    )
