"""The errors that this library raises on purpose."""

from collections.abc import Iterable
from typing import NamedTuple, Self

import attrs

# How much of a long text an error shows, on each side of the place.
_SHOWN = 60


class Wording(NamedTuple):
    """One message twice: for developers in English, for clerks in Vietnamese."""

    en: str
    vi: str


class LocalGovError(Exception):
    """Catch this one to catch them all."""


class WordedError(LocalGovError):
    """An error that is told in both languages.

    Attributes:
        wording: What was found, what was expected, what to do.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self.wording = wording

    def __str__(self) -> str:
        return self.wording.en


class ParseError(LocalGovError, ValueError):
    """Text that is not written in the expected form.

    Its message shows up to 60 characters of the text on each side of the place.

    Attributes:
        wording: What was expected there, in both languages.
        text: The text as it was read, in Unicode form NFC.
        position: Index in *text* of the first character that does not fit.
        candidates: What may have been meant, likeliest first; the same reader reads
            each of them. Empty where nobody could tell.
    """

    def __init__(
        self, wording: Wording, text: str, position: int, candidates: tuple[str, ...] = ()
    ) -> None:
        super().__init__(wording, text, position, candidates)
        self.wording = wording
        self.text = text
        self.position = position
        self.candidates = candidates

    @property
    def reason(self) -> str:
        """What was expected there, for a developer."""
        return self.wording.en

    def __str__(self) -> str:
        start, end = max(0, self.position - _SHOWN), self.position + _SHOWN
        before, after = "…" * bool(start), "…" * (end < len(self.text))
        indent = " " * (self.position - start + len(before))
        return f"{self.reason}\n    {before}{self.text[start:end]}{after}\n    {indent}^"


class UnitMismatchError(LocalGovError, ValueError):
    """Figures in different units cannot be added, subtracted or compared."""


class AggregationError(WordedError, ValueError):
    """Figures that cannot be put together without making something up.

    Attributes:
        members: Names of the communes or periods at fault; empty if it is none of them.
    """

    def __init__(self, wording: Wording, members: tuple[str, ...] = ()) -> None:
        super().__init__(wording)
        self.args = (wording, members)
        self.members = members


@attrs.frozen(kw_only=True, order=True)
class Fault:
    """One thing to mend in the files of a report (*điểm cần sửa*).

    Attributes:
        file: Path inside the folder, with ``/`` between its parts.
        line: Counted from 1.
        column: Counted from 1, in characters.
        wording: What was found, what was expected, what to do.
    """

    file: str
    line: int = 1
    column: int = 1
    wording: Wording

    @classmethod
    def at(cls, file: str, text: str, offset: int, wording: Wording) -> Self:
        """Point to a character in the text of a file."""
        line = text.count("\n", 0, offset) + 1
        column = offset - text.rfind("\n", 0, offset)
        return cls(file=file, line=line, column=column, wording=wording)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.wording.en}"


class FolderError(LocalGovError):
    """A report folder that cannot be built, with everything wrong in it at once.

    Attributes:
        faults: All of them, sorted by file, line and column.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


class ConversionError(LocalGovError):
    """LibreOffice is missing, or did not turn the document into a PDF."""


class MissingExtraError(WordedError, ImportError):
    """A package that this function needs is not installed."""
