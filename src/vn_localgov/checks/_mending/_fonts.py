"""Mend the font and the colour of letters."""

import unicodedata
from collections.abc import Iterable, Iterator

from vn_localgov.checks._layout._letters import is_old, main_text, named, shown, wrong_in
from vn_localgov.checks._mending._mend import Mend
from vn_localgov.forms import FormRule, RuleSet
from vn_localgov.forms._measures import told
from vn_localgov.looks import FormattedDocument, FormattedParagraph, FormattedRun
from vn_localgov.word._edits import LetterEdit
from vn_localgov.word._settings import Settings

# In fonts of signs, letters show as signs.
_SIGNS = ("wingdings", "webdings", "symbol", "marlett", "mt extra", "zapf", "dingbats")
_MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VIETNAMESE = frozenset("abcdefghijklmnopqrstuvwxyzđ") | {
    unicodedata.normalize("NFC", vowel + mark) for vowel in "aăâeêioôơuưy" for mark in _MARKS
}
# So bright that nothing of it is seen on paper, as it may be meant.
_BRIGHT = 0xE0


def font_mends(rule: FormRule, document: FormattedDocument, decree: RuleSet) -> Iterator[Mend]:
    """Give letters the font and the colour of the law, unless other letters would show."""
    name = decree.font.name if rule.id == "PHONG_CHU.TEN" else decree.font.color
    after = told("color", name)
    settings = _settings(rule, name)
    for paragraph in main_text(document):
        runs = [it for it in shown(paragraph) if _may_change(it, rule, decree)]
        if runs:
            wrong = dict.fromkeys(it for run in runs for it in wrong_in(run, rule, decree))
            yield Mend(
                paragraph=paragraph,
                column=runs[0].start + 1,
                before=named(rule, wrong),
                after=after,
                edits=(_edit(paragraph, runs, settings),),
            )


def _settings(rule: FormRule, name: str) -> Settings:
    if rule.id == "PHONG_CHU.TEN":
        themes = dict.fromkeys(("asciiTheme", "hAnsiTheme", "cstheme"))
        return {"rFonts": {**dict.fromkeys(("ascii", "hAnsi", "cs"), name), **themes}}
    return {"color": {"val": name, **dict.fromkeys(("themeColor", "themeTint", "themeShade"))}}


def _edit(
    paragraph: FormattedParagraph, runs: Iterable[FormattedRun], settings: Settings
) -> LetterEdit:
    spans = tuple((it.start, it.end) for it in runs)
    return LetterEdit(part=paragraph.part, index=paragraph.index, spans=spans, settings=settings)


def _may_change(run: FormattedRun, rule: FormRule, decree: RuleSet) -> bool:
    wrong = [*wrong_in(run, rule, decree)]
    if rule.id == "PHONG_CHU.TEN":
        return bool(wrong) and _is_unicode(run)
    return bool(wrong) and _is_seen(run)


def _is_unicode(run: FormattedRun) -> bool:
    """Whether it has Vietnamese letters only; fonts of old codes show others instead."""
    names = [it.casefold() for it in run.fonts]
    if any(is_old(it) for it in run.fonts) or any(it.startswith(_SIGNS) for it in names):
        return False
    return all(it in _VIETNAMESE for it in run.text.lower() if it.isalpha())


def _is_seen(run: FormattedRun) -> bool:
    """Whether it shows on white paper, and not as white on black."""
    is_bright = min(bytes.fromhex(run.look.color)) >= _BRIGHT
    return not (is_bright or run.look.shading or run.look.highlight)
