"""The short rules below motto, issuing body and subject, however they are drawn."""

import re
from collections.abc import Iterator, Sequence

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._found import ABSENT, PRESENT, Breach
from vn_localgov.checks._layout._drawn_rules import may_be_drawn
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument, FormattedParagraph
from vn_localgov.looks._document import is_row_of_signs

_WANTED = ("TIEU_NGU.CO_KE", "CO_QUAN_BAN_HANH.CO_KE", "TRICH_YEU.CO_KE", "KEM_THEO.CO_KE")
_ACROSS = "BAN_SAO.DUONG_KE"
_UNWANTED = ("CO_QUAN_CHU_QUAN.KHONG_KE", "TRICH_YEU_CONG_VAN.KHONG_KE")
_UNDERLINED = "TIEU_NGU.GACH_CHAN"
RULES_BELOW = frozenset({*_WANTED, *_UNWANTED, _UNDERLINED, _ACROSS})

_UNDERLINE = Wording("underlined letters", "chữ gạch chân")
_DOTS = re.compile(r"\s*\.{3,}\s*")
# An empty line or two may stand between a text and its rule.
_NEAR = 3


def rule_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find components with a rule too many, too few, or of the wrong kind."""
    document, components = checked.document, checked.components
    parts = components[rule.component or ""]
    if rule.id == _ACROSS:
        yield from _across(parts, document, components)
        return
    for part in parts:
        last = part.lines[-1].paragraph
        if rule.id == _UNDERLINED and _is_underlined(part):
            yield Breach(_UNDERLINE, last)
        elif rule.id in _UNWANTED and (_is_underlined(part) or last.look.borders.bottom):
            yield Breach(PRESENT, last)
        elif rule.id in _WANTED and not _may_have_rule(part, document, components):
            yield Breach(ABSENT, last)


def _across(
    parts: Sequence[Part], document: FormattedDocument, components: Components
) -> Iterator[Breach]:
    """Find notes of copies that nothing parts from what is copied."""
    heads = ("hinh_thuc_sao", "co_quan_chu_quan", "co_quan_ban_hanh")
    for part in parts:
        numbers = [it.lines[0].paragraph.number for name in heads for it in components[name]]
        first = min(numbers)
        above = document.paragraphs[max(first - 1 - _NEAR, 0) : first]
        if not any(_is_rule(it) or it.lines or it.pictures for it in above):
            yield Breach(ABSENT, part.lines[0].paragraph)


def _may_have_rule(part: Part, document: FormattedDocument, components: Components) -> bool:
    """Whether there is a rule; one that is drawn may be anchored anywhere in the head."""
    last, *others = below(part, document)
    if _has_underline(part) or last.look.borders.bottom or _goes_on_typed(part):
        return True
    if any(map(_is_rule, others)) or any(it.lines or it.pictures for it in (last, *others)):
        return True
    if part.component == "kem_theo":
        return False
    return may_be_drawn(part, document, components, lambda it: below(it, document))


def below(part: Part, document: FormattedDocument) -> Iterator[FormattedParagraph]:
    """Give the last paragraph of a part and what follows it, with the first that has text."""
    last = part.lines[-1].paragraph
    yield last
    for paragraph in document.paragraphs[last.number : last.number + _NEAR]:
        yield paragraph
        if paragraph.text.strip() and not (is_typed(paragraph) or _is_remark(paragraph)):
            return


def _is_remark(paragraph: FormattedParagraph) -> bool:
    """Whether it is in brackets: of a subject, its time or its number may stand so below."""
    return paragraph.text.lstrip().startswith("(")


def _goes_on_typed(part: Part) -> bool:
    """Whether a row of signs follows behind a line break of its last paragraph."""
    line = part.lines[-1]
    _, *rest = line.paragraph.text[line.end :].split("\n")
    return any(is_row_of_signs(it) or _DOTS.fullmatch(it) for it in rest[:1])


def _is_rule(paragraph: FormattedParagraph) -> bool:
    borders = paragraph.look.borders
    return bool(borders.top or borders.bottom) or is_typed(paragraph)


def is_typed(paragraph: FormattedParagraph) -> bool:
    """Whether a row of signs stands in it for a line."""
    return any(run.is_typed_line for run in paragraph.runs) or "___" in paragraph.text


def _is_underlined(part: Part) -> bool:
    runs = [run for run in part.lines[-1].runs if run.text.strip()]
    return bool(runs) and all(run.look.underline != "none" for run in runs)


def _has_underline(part: Part) -> bool:
    """Whether some letters are underlined: a few in the middle may be the rule."""
    runs = (run for line in part.lines for run in line.runs)
    return any(run.look.underline != "none" and run.text.strip() for run in runs)
