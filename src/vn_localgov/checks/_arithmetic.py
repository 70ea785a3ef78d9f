"""The figures of the text: findings of the audit, among those of form."""

import datetime as dt
from collections.abc import Iterator, Sequence

import attrs

from vn_localgov._shown import excerpt
from vn_localgov._text import nfc
from vn_localgov.checks._found import place_in
from vn_localgov.findings import Finding, FindingKind, Location
from vn_localgov.looks import FormattedDocument, FormattedParagraph

# That a number can be read, though it is written carelessly, the rules of form tell.
NUMBER = "SO"


def arithmetic(document: FormattedDocument, issued: dt.date | None, file: str) -> Iterator[Finding]:
    """Find figures that contradict each other, with places as in all checks."""
    from vn_localgov.audit import audit_text  # noqa: PLC0415 - slow to load

    # Headers and footers hold no sentences; others may lie between them.
    read = [it for it in document.paragraphs if not it.story.is_edge]
    for found in audit_text([it.text for it in read], issued=issued):
        if found.rule.id == NUMBER and found.kind is FindingKind.REVIEW:
            continue
        figures = (attrs.evolve(it, place=_moved(it.place, read, file)) for it in found.figures)
        yield attrs.evolve(
            found,
            place=_moved(found.place, read, file),
            figures=tuple(figures),
            quote=_quote(found.place, read),
            # The same figures in another document are another finding.
            subject="\0".join(filter(None, (file, found.subject))),
        )


def _quote(place: Location | None, read: Sequence[FormattedParagraph]) -> str:
    return excerpt(nfc(read[place.line - 1].text), place.column - 1) if place else ""


def _moved(
    place: Location | None, read: Sequence[FormattedParagraph], file: str
) -> Location | None:
    return place and place_in(read[place.line - 1], place.column, file)
