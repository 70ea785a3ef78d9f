"""Rules of a house style (*quy định riêng*) that the law does not have."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from vn_localgov._text import nfc
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import ABSENT, PRESENT, Breach, in_quotes
from vn_localgov.checks._layout._positions import first_disordered
from vn_localgov.checks._writing._rules import wording_breaches
from vn_localgov.checks._writing._texts import text_breaches
from vn_localgov.forms import FormRule, OneOf, Order, Presence, Spelling, Terms, rules
from vn_localgov.looks import FormattedDocument, FormattedParagraph, Section

Edges: TypeAlias = Callable[[Section], tuple[str, ...]]

_DECIDED = (OneOf, Order, Presence, Spelling, Terms)


def is_own(rule: FormRule) -> bool:
    """Whether a house style made it: of a text, of words, of what is there, or of an order."""
    return rule.id not in rules().rules and isinstance(rule.constraint, _DECIDED)


def own_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the components, the words or the margins that break it.

    A rule without a component is about the text of the upper or lower margin, if its
    family is DAU_TRANG or CHAN_TRANG: one paragraph there has to be what it wants.
    """
    if isinstance(rule.constraint, Order):
        return islice(first_disordered(rule.constraint, checked.components), 1)
    if isinstance(rule.constraint, Spelling | Terms):
        return wording_breaches(rule, checked)
    if rule.component is None:
        edges = _EDGES.get(rule.id.partition(".")[0])
        return _at_the_edge(rule, checked.document, edges) if edges else iter(())
    if isinstance(rule.constraint, Presence):
        return _presence(rule, rule.constraint, checked)
    return text_breaches(rule, checked.components[rule.component])


def _presence(rule: FormRule, wanted: Presence, checked: Checked) -> Iterator[Breach]:
    found = checked.components[rule.component or ""]
    if found and not wanted.is_there:
        yield Breach(PRESENT, found[0].lines[0].paragraph, text=found[0].text)
    elif wanted.is_there and not found:
        yield Breach(ABSENT)


def _at_the_edge(rule: FormRule, document: FormattedDocument, edges: Edges) -> Iterator[Breach]:
    """Compare all that is written in the margins of one kind; a text on one page will do."""
    names = {name for it in document.sections for name in edges(it) if name}
    written = [it for name in sorted(names) for it in document.in_part(name) if it.text.strip()]
    texts = [" ".join(nfc(it.text).split()) for it in written]
    wanted = rule.constraint
    if isinstance(wanted, Presence):
        is_kept = wanted.is_there is bool(texts)
    else:
        is_kept = isinstance(wanted, OneOf) and any(map(wanted.allows, texts))
    if not is_kept:
        yield _told(written[0], texts[0]) if texts else Breach(ABSENT)


def _told(paragraph: FormattedParagraph, text: str) -> Breach:
    return Breach(in_quotes(text), paragraph, text=text)


def _headers(section: Section) -> tuple[str, ...]:
    return (section.headers.default, section.headers.first, section.headers.even)


def _footers(section: Section) -> tuple[str, ...]:
    return (section.footers.default, section.footers.first, section.footers.even)


_EDGES: dict[str, Edges] = {"DAU_TRANG": _headers, "CHAN_TRANG": _footers}
