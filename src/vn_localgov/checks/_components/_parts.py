"""What is found in a document: its components, each with its lines."""

import enum
from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from vn_localgov.checks._components._lines import Line
from vn_localgov.documents import DocumentType
from vn_localgov.findings import Location


class Scope(enum.Enum):
    """Which law a document follows (*phạm vi áp dụng*).

    Only administrative documents follow Decree 30.
    """

    ADMINISTRATIVE = "administrative"
    PARTY = "party"
    NORMATIVE = "normative"
    OTHER = "other"


@attrs.frozen(eq=False)
class Part:
    """A component where it stands (*thành phần thể thức*).

    Attributes:
        component: Its name in the table of forms, such as ``quoc_hieu``.
        lines: What belongs to it, in reading order; there is one at least.
    """

    component: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """What is written there, on one line."""
        return " ".join(line.text for line in self.lines)

    @property
    def place(self) -> Location:
        """Where it begins; the file is not named."""
        first = self.lines[0]
        return Location(line=first.paragraph.number, column=first.start + 1)


@attrs.frozen(kw_only=True, eq=False)
class Components:
    """The components of a document (*các thành phần thể thức*).

    Attributes:
        scope: Which law it follows.
        type: What it is; None if that cannot be told.
        parts: In the order in which they were recognised.
        lines: All lines with text of the document, whatever they are.
        attached: The texts that it issues and its appendices (*văn bản ban hành kèm theo,
            phụ lục*), each with its own title and headings; its lines are those of its text.
        is_attached: Whether it is one of these.
    """

    scope: Scope
    type: DocumentType | None = None
    parts: tuple[Part, ...] = ()
    lines: tuple[Line, ...] = attrs.field(default=(), repr=False)
    attached: "tuple[Components, ...]" = ()
    is_attached: bool = False

    def __getitem__(self, component: str) -> tuple[Part, ...]:
        """Give all parts of one name; none if there are none."""
        return self._named.get(component, ())

    def __contains__(self, component: object) -> bool:
        return component in self._named

    @cached_property
    def _named(self) -> Mapping[str, tuple[Part, ...]]:
        """Sort them by their names, which hundreds of rules ask for."""
        named: dict[str, list[Part]] = {}
        for it in self.parts:
            named.setdefault(it.component, []).append(it)
        return {name: tuple(parts) for name, parts in named.items()}


def part(component: str, lines: Iterable[Line]) -> list[Part]:
    """Make a part of lines; none of no lines."""
    found = tuple(lines)
    return [Part(component, found)] if found else []
