"""Audit a text whose author declared nothing."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import localcontext
from itertools import chain

from vn_localgov.audit._effort import Effort
from vn_localgov.audit.text._brackets import brackets
from vn_localgov.audit.text._changes import changes
from vn_localgov.audit.text._claims import Claim, audit_claims
from vn_localgov.audit.text._days import days
from vn_localgov.audit.text._lists import lists
from vn_localgov.audit.text._numbers import allowed, numbers
from vn_localgov.audit.text._plans import plans
from vn_localgov.audit.text._products import products
from vn_localgov.audit.text._rates import rates
from vn_localgov.audit.text._shares import shares
from vn_localgov.audit.text._siblings import siblings
from vn_localgov.audit.text._structures import structures
from vn_localgov.audit.text._sums import sums
from vn_localgov.audit.text._told import Paragraph, Sentence, read_paragraphs
from vn_localgov.audit.text._twice import repeated
from vn_localgov.findings import Finding, Findings, Location
from vn_localgov.numbers import EXACT

_READERS = (shares, plans, sums, brackets, structures, changes, rates, products)


def audit_text(paragraphs: Sequence[str], *, issued: dt.date | None = None) -> Findings:
    """Find what contradicts itself in a text, by what its sentences say (*rà soát văn bản*).

    >>> found = audit_text(["Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."])
    >>> print(found[0].rule.id, found[0].kind.value, found[0].place)
    TYLE fail :1:47

    Certain is only what no other reading and no rounding can save; what a person has
    to decide is for review. What holds, and what is told only roughly, is not spoken of.

    Args:
        paragraphs: The text; findings give the number of the paragraph, from 1, and the
            column in its Unicode form NFC.
        issued: The date of the document; without it, no dates are checked.

    Raises:
        ParseError: A letter bears more than 30 marks, which only an attack does.
    """
    read = list(read_paragraphs(paragraphs))
    with localcontext(EXACT):
        found = _audit(read, issued)
    return Findings(sorted(found, key=_order))


def _audit(read: Sequence[Paragraph], issued: dt.date | None) -> list[Finding]:
    listed, effort = list(lists(read)), Effort()
    findings = [it for claims in listed for it in audit_claims(claims, effort)]
    for claim in chain(siblings(read), repeated(read)):
        findings += audit_claims([claim], effort)
    known = allowed(claim for claims in listed for claim in claims)
    for paragraph in read:
        for sentence in paragraph.sentences:
            findings += audit_claims(_claims(sentence), effort)
            findings += numbers(sentence.figures, known)
        findings += days(paragraph, issued) if issued else ()
    return findings


def _claims(sentence: Sentence) -> Iterator[Claim]:
    for reader in _READERS:
        yield from reader(sentence)


def _order(finding: Finding) -> tuple[Location, str]:
    return finding.place or Location(), finding.rule.id
