"""The short rules below motto, issuing body and subject, however they are drawn."""

from collections.abc import Iterator, Sequence

from vn_localgov.checks._found import Breach
from vn_localgov.checks._parts import Components, Part
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument, FormattedParagraph

WANTED = ("TIEU_NGU.CO_KE", "CO_QUAN_BAN_HANH.CO_KE", "TRICH_YEU.CO_KE")
UNWANTED = ("CO_QUAN_CHU_QUAN.KHONG_KE", "TRICH_YEU_CONG_VAN.KHONG_KE")
UNDERLINED = "TIEU_NGU.GACH_CHAN"

_NONE = Wording("absent", "không có")
_THERE = Wording("present", "có")
_UNDERLINE = Wording("underlined letters", "chữ gạch chân")
# An empty line or two may stand between a text and its rule.
_NEAR = 3


def rule_breaches(
    rule: FormRule, parts: Sequence[Part], document: FormattedDocument, components: Components
) -> Iterator[Breach]:
    """Find components with a rule too many, too few, or of the wrong kind."""
    for part in parts:
        last = part.lines[-1].paragraph
        if rule.id == UNDERLINED and _is_underlined(part):
            yield Breach(_UNDERLINE, last)
        elif rule.id in UNWANTED and (_is_underlined(part) or last.look.borders.bottom):
            yield Breach(_THERE, last)
        elif rule.id in WANTED and not _may_have_rule(part, document, components):
            yield Breach(_NONE, last)


def _may_have_rule(part: Part, document: FormattedDocument, components: Components) -> bool:
    """Whether there is a rule; one that is drawn may be anchored anywhere in the head."""
    below = [*_below(part, document)]
    if _is_underlined(part) or any(it.look.borders.bottom for it in below[:1]):
        return True
    return any(map(_is_rule, below[1:])) or _has_drawn(document, components)


def _below(part: Part, document: FormattedDocument) -> Iterator[FormattedParagraph]:
    """Give the last paragraph of a part and what follows it, with the first that has text."""
    last = part.lines[-1].paragraph
    yield last
    for paragraph in document.paragraphs[last.number : last.number + _NEAR]:
        yield paragraph
        if paragraph.text.strip() and not _is_typed(paragraph):
            return


def _is_rule(paragraph: FormattedParagraph) -> bool:
    borders = paragraph.look.borders
    return bool(borders.top or borders.bottom) or _is_typed(paragraph)


def _is_typed(paragraph: FormattedParagraph) -> bool:
    return any(run.is_typed_line for run in paragraph.runs) or "___" in paragraph.text


def _has_drawn(document: FormattedDocument, components: Components) -> bool:
    """Whether lines or pictures are drawn before the text begins."""
    heads = ("so_ky_hieu", "dia_danh_ngay", "ten_loai", "trich_yeu", "quoc_hieu", "tieu_ngu")
    numbers = [
        line.paragraph.number for name in heads for part in components[name] for line in part.lines
    ]
    until = max(numbers, default=0) + _NEAR
    near = document.paragraphs[:until]
    return any(it.lines or it.pictures for it in near) or _has_drawn_edges(document)


def _has_drawn_edges(document: FormattedDocument) -> bool:
    return any(it.lines for it in document.paragraphs if it.story.is_edge)


def _is_underlined(part: Part) -> bool:
    runs = [run for run in part.lines[-1].runs if run.text.strip()]
    return bool(runs) and all(run.look.underline != "none" for run in runs)
