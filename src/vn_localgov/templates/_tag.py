"""One tag, and where it stands."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Self

import attrs

from vn_localgov._text import nfc
from vn_localgov.errors import ParseError, Wording
from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._errors import Location, TemplateFault
from vn_localgov.templates._rows import Rows

if TYPE_CHECKING:
    from vn_localgov.templates._session import Session


class Slot(ABC):
    """A place in a drawing or cell of the template, which takes something else than any text.

    Attributes:
        wanted: What is told of a value that would leave the drawing as it is in the template.
        neutral: What stands for a value that may be missing.
    """

    neutral = ""

    @property
    def wanted(self) -> Wording | None:
        """None where text is welcome, too."""
        return None

    @abstractmethod
    def write(self, value: object, tag: "Tag", session: "Session") -> str | None:
        """Write the value; None if it is to be written as text.

        Raises:
            ValueFaultError: It cannot stand there.
        """

    def held(self, text: str) -> str:
        """Hold a printed value to what may stand there; any text may, unless it is said.

        Raises:
            ValueFaultError: It cannot stand there.
        """
        return text


@attrs.frozen(kw_only=True)
class Context:
    """What of the document stands around a tag, to write it anew behind a value.

    Attributes:
        run: Start of the run with its properties; "" where text is not in a run.
        paragraph: Start of the paragraph with its properties.
        is_direct: Whether nothing stands between paragraph and run.
        is_attribute: Whether the tag is in an attribute.
        slot: What of a drawing or cell the tag stands for, if it does.
        names: Declarations of the prefixes that are known there.
        is_asked: Whether the template asks for the value here; if not, it may be missing.
    """

    run: str = ""
    paragraph: str = ""
    is_direct: bool = False
    is_attribute: bool = False
    slot: Slot | None = None
    names: str = attrs.field(default="", repr=False)
    is_asked: bool = True


@attrs.define(eq=False)
class Tag:
    """A tag of a template (*thẻ*).

    Attributes:
        raw: As it was typed, with straight quotes.
        kind: Its opening delimiter.
        hoist: What it takes with it: "p", "tr", "tc", "r", or "".
        body: What stands between the delimiters.
        trims_before: Whether it joins what stands before it, ``{%-``.
        trims_after: Whether it joins what comes behind it, ``-%}``.
        around: Text of its paragraph.
    """

    raw: str
    kind: str
    hoist: str
    body: str
    trims_before: bool
    trims_after: bool
    around: str = ""
    location: Location = attrs.field(factory=Location)
    context: Context = attrs.field(factory=Context)

    @classmethod
    def read(cls, text: str, around: str = "") -> Self:
        """Take a tag apart."""
        raw = " ".join(grammar.straighten(_composed(text)).splitlines())
        parts = grammar.PARTS.fullmatch(raw)
        assert parts  # noqa: S101 - what is taken apart was found by the same grammar
        return cls(
            raw=raw,
            kind=parts["open"],
            hoist=parts["hoist"] or "",
            body=parts["body"].strip(),
            trims_before=parts["before"] == "-",
            trims_after=parts["after"] == "-",
            around=around,
        )

    @classmethod
    def unclosed(cls, raw: str, around: str) -> Self:
        """Make a tag that ends nowhere, so that it is of no kind."""
        tag = cls.read(raw + grammar.DELIMITERS[raw[:2]], around)
        tag.raw, tag.kind = raw, ""
        return tag

    @property
    def word(self) -> str:
        """The word that says what a statement does: "for", "endif"; "" for all others."""
        found = grammar.FIRST_WORD.match(self.body)
        return found[1] if found and self.kind == grammar.STATEMENT else ""

    @property
    def opens(self) -> bool:
        """Whether a block begins here."""
        is_assignment = bool(grammar.ASSIGNMENT.match(self.body))
        return self.word in grammar.BLOCKS and not is_assignment

    @property
    def program(self) -> str:
        """How Jinja gets to see it, on a line of its own."""
        close = grammar.DELIMITERS[self.kind]
        return "" if self.kind == grammar.COMMENT else f"{self.kind} {self.body} {close}"

    def is_other_than(self, hoisted: str) -> bool:
        """Whether it would get lost with what tags of the kind *hoisted* take away."""
        return self.hoist != hoisted and self.kind != grammar.COMMENT

    def like(self, kind: str, body: str) -> "Tag":
        """Make another tag at the same place."""
        return attrs.evolve(self, kind=kind, body=body, hoist="")

    def fault(self, wording: Wording, rows: Rows | None = None) -> TemplateFault:
        """Tell what is wrong here."""
        return TemplateFault(
            location=self.location,
            tag=self.raw,
            around=self.around,
            wording=wording,
            rows=rows or Rows(),
        )


def _composed(text: str) -> str:
    """Compose letters and marks: names that look equal are equal."""
    try:
        return nfc(text)
    except ParseError:  # only an attack has that many marks on one letter
        return text
