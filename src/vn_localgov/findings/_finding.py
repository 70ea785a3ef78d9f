"""The record of one thing that somebody should look at."""

import enum
import hashlib
from fractions import Fraction

import attrs

from vn_localgov.errors import Wording
from vn_localgov.findings._rules import Rule
from vn_localgov.intervals import Interval

_FINGERPRINT = 16


class FindingKind(enum.Enum):
    """How sure the checker is (*mức chắc chắn*).

    ``fail`` is certain; ``review`` is for a person to decide; ``undecided`` cannot be
    known from what is printed; ``blocked`` waits for another finding to be mended.
    """

    FAIL = "fail"
    REVIEW = "review"
    UNDECIDED = "undecided"
    BLOCKED = "blocked"
    PASS = "pass"  # noqa: S105 - no password


class Level(enum.Enum):
    """How much it matters (*mức độ*)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@attrs.frozen(kw_only=True, order=True)
class Location:
    """Where something stands (*vị trí*).

    Attributes:
        file: The file, as the user named it; "" where there is none.
        line: Counted from 1; in a .docx, the number of the paragraph.
        column: Counted from 1, in characters.
        cell: Of a .docx, the innermost cell around it: table, row and column, each from
            1; empty outside of tables.
        is_whole: Whether all of the file is meant, and the line is only where to begin.
        page: Of a .docx, the page when Word saved it; None if that is not known.
    """

    file: str = ""
    line: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    column: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    cell: tuple[()] | tuple[int, int, int] = ()
    is_whole: bool = False
    page: int | None = attrs.field(default=None, order=False)

    @property
    def has_lines(self) -> bool:
        """Whether it counts lines of a text file, not paragraphs."""
        return bool(self.file) and not self.file.lower().endswith(".docx")

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@attrs.frozen(kw_only=True)
class Cited:
    """A figure that a finding speaks of (*số liệu liên quan*).

    Attributes:
        id: Names the figure for programs.
        name: Names it for people.
        text: As it is printed.
        place: Where it is printed; None if that is not known.
    """

    id: str
    name: str
    text: str
    place: Location | None = None


@attrs.frozen(kw_only=True)
class ProposedChange:
    """One figure, read or written otherwise.

    Attributes:
        figure: The id of the figure.
        text: As it would be printed.
        distance: How many letters have to be typed anew, left out, added or swapped.
    """

    figure: str
    text: str
    distance: int


@attrs.frozen(kw_only=True)
class ProposedRepair:
    """Changes that together would mend a finding (*phương án sửa*); never made unasked.

    Attributes:
        breaks: How many relations that hold today would not hold any more.
    """

    changes: tuple[ProposedChange, ...]
    breaks: int = 0


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that somebody should look at (*điểm cần kiểm tra*).

    Attributes:
        rule: The rule that is not kept.
        wording: What was found, what was expected, and what to do.
        place: Where to look first; None for the whole document.
        quote: What is written there, as far as it helps to find it.
        figures: Those that it is about, the stated one first.
        stated: The true values that the print allows.
        computed: The values that follow from the other figures.
        residual: Stated less computed, of the printed values.
        repairs: What would mend it, likeliest first, equally likely ones all listed.
        subject: What is meant, where there are no figures: makes the fingerprint.
    """

    rule: Rule
    kind: FindingKind
    level: Level
    wording: Wording
    place: Location | None = None
    quote: str = ""
    figures: tuple[Cited, ...] = ()
    stated: Interval | None = None
    computed: Interval | None = None
    residual: Fraction | None = None
    repairs: tuple[ProposedRepair, ...] = ()
    subject: str = ""

    @property
    def fingerprint(self) -> str:
        """Names the finding across edits: made of the rule and the ids of its figures."""
        ids = sorted(cited.id for cited in self.figures[1:])
        parts = [self.rule.id, self.subject, *(cited.id for cited in self.figures[:1]), *ids]
        # Half a surrogate pair, as in a name that is no text, is a name all the same.
        told = "\0".join(parts).encode(errors="surrogatepass")
        return hashlib.sha256(told).hexdigest()[:_FINGERPRINT]

    def __str__(self) -> str:
        from vn_localgov.findings._text import to_text  # noqa: PLC0415 - it needs this module

        return to_text([self]).rstrip("\n")

    def _repr_html_(self) -> str:
        """Show itself in a notebook."""
        from vn_localgov.findings._html import to_html  # noqa: PLC0415 - it needs this module

        return to_html([self])
