"""Load a report from its folder."""

from pathlib import Path

import attrs

from vn_localgov.errors import Fault, FolderError, Wording
from vn_localgov.exchange._files import FileReader
from vn_localgov.exchange._frame import FrameReader
from vn_localgov.exchange._indicators import IndicatorReader
from vn_localgov.exchange._names import Names
from vn_localgov.exchange._records import ReferencesRecord
from vn_localgov.exchange._structure import structure
from vn_localgov.exchange._toml import TomlFile
from vn_localgov.reports import PartStyle, Report
from vn_localgov.reports.narrative import Source, fill_narrative

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
    villages = frame.record.dia_ban.thon if frame.record else None
    figures = IndicatorReader(_toml(files, "indicators.toml"), villages)
    names = Names()
    names.add_report(frame.record)
    names.add_indicators(figures.file, figures.indicators, figures.broken)
    faults = _add_references(files, names)
    style = frame.record.phan if frame.record else PartStyle.NUMERAL
    narrative = fill_narrative(
        [Source(name, files.text(name)) for name in files.names("narrative/*.md")],
        names.values,
        broken=frozenset(names.broken),
        part_style=style,
    )
    if not files.names("narrative/*.md"):
        faults.append(_NO_WORDS)
    for found in (files, frame, figures, names, narrative):
        faults.extend(found.faults)
    if faults or frame.report is None:
        raise FolderError(faults)
    return attrs.evolve(
        frame.report,
        indicators=figures.indicators,
        opening=narrative.opening,
        sections=narrative.sections,
    )


def _toml(files: FileReader, name: str) -> TomlFile:
    return TomlFile(name, files.text(name))


def _add_references(files: FileReader, names: Names) -> list[Fault]:
    """Add cited documents and times, if the folder has a file of them."""
    if not files.names("references.toml"):
        return []
    file = _toml(files, "references.toml")
    record, faults = structure(file, ReferencesRecord)
    names.add_references(file, record)
    return [*file.faults, *faults]
