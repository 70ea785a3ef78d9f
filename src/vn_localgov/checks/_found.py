"""What breaks a rule, and the finding that tells it."""

from collections.abc import Sequence

import attrs

from vn_localgov.errors import Wording
from vn_localgov.findings import Finding, FindingKind, Location
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedParagraph


@attrs.frozen
class Breach:
    """A place that breaks a rule.

    Attributes:
        found: What is there instead of what is wanted.
        paragraph: None if it is about no paragraph.
        column: Where in the paragraph it begins, from 1.
        text: As it is written there.
    """

    found: Wording
    paragraph: FormattedParagraph | None = None
    column: int = 1
    text: str = ""


def finding(rule: FormRule, breaches: Sequence[Breach], file: str, *, sure: bool = True) -> Finding:
    """Tell the first of *breaches*, and how many more there are."""
    first = breaches[0]
    line = first.paragraph.number if first.paragraph else 1
    wording = rule.tell(found=first.found, text=first.text)
    return Finding(
        rule=rule,
        kind=FindingKind.FAIL if sure else FindingKind.REVIEW,
        level=rule.level,
        wording=_with_more(wording, len(breaches) - 1),
        place=Location(file=file, line=line, column=first.column),
    )


def _with_more(wording: Wording, more: int) -> Wording:
    if not more:
        return wording
    places = "place" if more == 1 else "places"
    return Wording(
        f"{wording.en} The same in {more} more {places}.",
        f"{wording.vi} Còn {more} chỗ khác như vậy.",
    )
