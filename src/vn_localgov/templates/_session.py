"""What one rendering knows, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import LimitError

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from vn_localgov.charts import Chart as NewChart
    from vn_localgov.charts import ChartData
    from vn_localgov.templates._limits import RenderLimits
    from vn_localgov.templates._reading._groups import Groups
    from vn_localgov.templates._values._charts import Chart

# What takes as long as one turn of a loop: so many values gone through, or so many letters.
_VALUES, _LETTERS = 4, 256
# No template can write this name.
_KEY = "\0session"


@attrs.frozen(kw_only=True)
class Relation:
    """What a part refers to that it did not refer to before.

    Attributes:
        part: Name of the part.
        kind: Last word of the type of the relation: "image", "hyperlink".
        target: File or address.
    """

    part: str
    kind: str
    target: str


@attrs.define
class Session:
    """The steps that are left, and what values add to the package.

    Attributes:
        spent: Steps that were taken, in letters.
        made: Letters of all texts that were made.
    """

    limits: RenderLimits
    # Name of the part with the text.
    main: str = ""
    spent: int = 0
    made: int = 0
    # What parts refer to, each with its id, and the files that are added for it.
    relations: dict[Relation, str] = attrs.field(factory=dict)
    files: dict[bytes, str] = attrs.field(factory=dict)
    # What the charts of the template and their copies show, by the number of the copy; None
    # is what stands in the template.
    charts: dict[Chart, dict[int, ChartData | None]] = attrs.field(factory=dict)
    # The charts that values brought along, in their order.
    drawn: list[NewChart] = attrs.field(factory=list)
    # The copies that show what stands in the template.
    unfilled: dict[Chart, int] = attrs.field(factory=dict)
    # Whole documents that are put in, each once.
    documents: list[bytes] = attrs.field(factory=list)
    # How many drawings there are already: each has a number of its own.
    drawings: int = 0
    # Highest number of what an earlier filling of the same file added.
    added: int = 0
    # What equal cells are merged with, by the table.
    groups: dict[str, Groups] = attrs.field(factory=dict)

    @staticmethod
    def of(context: Context) -> Session:
        """The one that a template is rendered in."""
        session: Session = context.parent[_KEY]
        return session

    def names(self) -> dict[str, object]:
        """How a template carries it along."""
        return {_KEY: self}

    def spend(self, steps: int) -> None:
        """Count steps.

        Raises:
            LimitError: There are too many.
        """
        self.spent += steps * _LETTERS
        if self.spent > self.limits.steps * _LETTERS:
            raise LimitError(told.too_many_steps(self.limits.steps))

    def go_through(self, values: int, letters: int = 0) -> None:
        """Count values and letters that are looked at one by one.

        Raises:
            LimitError: There are too many.
        """
        self.spent += values * (_LETTERS // _VALUES) + letters
        self.spend(0)

    @property
    def room(self) -> int:
        """How many values may still be gone through."""
        return max(self.limits.steps * _LETTERS - self.spent, 0) * _VALUES // _LETTERS

    def make(self, value: object) -> None:
        """Count the letters of a text that was made.

        Raises:
            LimitError: All texts together are longer than a part may be.
        """
        if isinstance(value, str):
            self.count(len(value))

    def count(self, letters: int) -> None:
        """Count letters that were made.

        Raises:
            LimitError: There are more than a part may have.
        """
        self.made += letters
        if self.made > self.limits.part_bytes:
            raise LimitError(told.too_many_bytes(self.limits.part_bytes))

    def refer(self, part: str, kind: str, target: str) -> str:
        """Have a part refer to something; give the id of it."""
        relation = Relation(part=part, kind=kind, target=target)
        return self.relations.setdefault(relation, f"added{self.added + len(self.relations) + 1}")

    def add_picture(self, content: bytes, extension: str) -> str:
        """Add a file; give its name. The same content twice is one file."""
        number = self.added + len(self.files) + 1
        return self.files.setdefault(content, f"media/added{number}.{extension}")

    def show(self, chart: Chart, data: ChartData | None) -> int:
        """Have a chart show figures, or those of the template if they are None.

        Returns:
            The number of the copy that shows them; 0 is the chart itself.
        """
        if data is None and chart in self.unfilled:
            return self.unfilled[chart]
        shown = self.charts.setdefault(chart, {})
        number = self.added + sum(map(len, self.charts.values())) if shown else 0
        shown[number] = data
        if data is None:
            self.unfilled[chart] = number
        return number

    def draw(self, chart: NewChart) -> int:
        """Add a chart that was not in the template; give its number."""
        self.drawn.append(chart)
        return self.added + len(self.drawn)

    def add_document(self, content: bytes) -> int:
        """Add a document; give its number. The same content twice is one document."""
        if content not in self.documents:
            self.documents.append(content)
        return self.documents.index(content)

    def next_drawing(self) -> int:
        """Number of one more drawing."""
        self.drawings += 1
        return self.drawings
