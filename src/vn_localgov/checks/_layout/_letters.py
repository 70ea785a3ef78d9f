"""Font and colour of all letters of the document."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach, as_written
from vn_localgov.checks._layout._colors import colors
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Pattern, RuleSet
from vn_localgov.looks import FormattedDocument, FormattedParagraph, FormattedRun
from vn_localgov.word import Story

# So dark that it prints as black.
_DARK = 0x40
_RGB = re.compile(r"[0-9A-Fa-f]{6}")
# Hebrew to Khmer, and Korean, have fonts of their own.
_OTHER_SCRIPTS = re.compile("[\u0590-\u11ff]")
_STORIES = (Story.BODY, Story.TEXT_BOX)
# Stamps of urgency are red.
_STAMPS = ("KHẨN", "GẤP", "HỎA TỐC", "HOẢ TỐC", "MẬT", "HẸN GIỜ")


def letter_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the paragraphs whose letters break a rule about all letters."""
    for paragraph in main_text(checked.document):
        wrong = {it: None for run in shown(paragraph) for it in wrong_in(run, rule, checked.decree)}
        if wrong:
            yield Breach(named(rule, wrong), paragraph, text=", ".join(wrong))


def named(rule: FormRule, wrong: Iterable[str]) -> Wording:
    """Tell the fonts, or the colours, that break *rule*."""
    return colors(wrong) if rule.id == "PHONG_CHU.MAU" else as_written(", ".join(wrong))


def main_text(document: FormattedDocument) -> Iterator[FormattedParagraph]:
    """Give the paragraphs whose letters the rules are for."""
    return (it for it in document.paragraphs if it.story in _STORIES)


def shown(paragraph: FormattedParagraph) -> Iterator[FormattedRun]:
    """Give the runs with something to see."""
    return (it for it in paragraph.runs if not it.look.hidden and it.text.strip())


def wrong_in(run: FormattedRun, rule: FormRule, decree: RuleSet) -> Iterator[str]:
    """Name the fonts, or the colour, that break a rule."""
    if rule.id == "PHONG_CHU.MAU":
        if not _is_black(run.look.color) and not any(it in run.text.upper() for it in _STAMPS):
            yield f"#{run.look.color}"
        return
    for name in _fonts(run):
        is_old_code = isinstance(rule.constraint, Pattern) and not rule.constraint.allows(name)
        is_other = name.casefold() != decree.font.name.casefold() and not is_old(name)
        if is_old_code or (rule.id == "PHONG_CHU.TEN" and is_other):
            yield name


def _fonts(run: FormattedRun) -> dict[str, None]:
    """Name the fonts of letters of Latin script; signs may be of any font."""
    fonts = run.look.fonts
    letters = (it for it in run.text if it.isalpha() and it < "\u1f00")
    if fonts.ascii == fonts.high_ansi and not _OTHER_SCRIPTS.search(run.text):
        # Nearly all runs; of long ones, not each letter has to be asked.
        return dict.fromkeys(fonts.ascii for _ in islice(letters, 1))
    return dict.fromkeys(fonts.of(it) for it in dict.fromkeys(letters))


def is_old(name: str) -> bool:
    """Whether it is a font of an old code, which has a rule of its own."""
    return name.startswith((".Vn", "VNI"))


def _is_black(color: str) -> bool:
    """Whether it prints as black; what is no colour does, and what is left to the program."""
    return _RGB.fullmatch(color) is None or max(bytes.fromhex(color)) < _DARK
