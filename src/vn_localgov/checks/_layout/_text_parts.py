"""Which paragraphs of the text a rule about its looks is for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._components._types import BY_TWO
from vn_localgov.checks._layout._lengths import goes_on
from vn_localgov.checks._sentences import SHORTEST, is_sentence
from vn_localgov.documents import DocumentType
from vn_localgov.forms import FormRule

_Test: TypeAlias = Callable[[Line, Checked], bool]

_TEXT = "noi_dung"
# Farther in, it is a place on the page that somebody chose.
_MOST_INDENT_PT = 72
# What is filled in stands as the blanks want it.
_FORMS = BY_TWO | {
    *(DocumentType.INTRODUCTION, DocumentType.LEAVE_PERMIT, DocumentType.POWER_OF_ATTORNEY),
    *(DocumentType.DISPATCH_SLIP, DocumentType.TRANSFER_SLIP, DocumentType.NOTIFICATION_SLIP),
}


def texts(rule: FormRule, checked: Checked) -> Sequence[Part]:
    """Give the paragraphs that *rule* is for: long ones, and the short ones that show it."""
    long = checked.components[_TEXT]
    is_meant = _MEANT.get(rule.id)
    if is_meant is None or checked.components.type in _FORMS:
        return long
    parts = [Part(_TEXT, (it,)) for it in checked.sentences if is_meant(it, checked)]
    if rule.id in _ARTICLES:
        parts += [Part(_TEXT, (it,)) for it in _articles(checked) if is_meant(it, checked)]
    return sorted((*long, *parts), key=lambda it: it.lines[0].paragraph.number)


def _articles(checked: Checked) -> Iterator[Line]:
    """Give what follows the numbers of articles on their lines; in bold letters it is a title."""
    for article in checked.components["dieu"]:
        text = article.lines[0].rest()
        if len(text.text) >= SHORTEST and not text.is_bold:
            yield text


def _any(_: Line, __: Checked) -> bool:
    return True


def _sentence(line: Line, _: Checked) -> bool:
    return is_sentence(line)


def _moved_in(line: Line, _: Checked) -> bool:
    return is_sentence(line) and line.paragraph.look.first_line_pt <= _MOST_INDENT_PT


def _broken(line: Line, checked: Checked) -> bool:
    """Whether it goes on below: one line shows no alignment."""
    return (line.start > 0 or is_sentence(line)) and goes_on(line, checked.document)


# Indent and distance are told of the article.
_ARTICLES = {"NOI_DUNG.CO_CHU", "NOI_DUNG.NGHIENG", "NOI_DUNG.CACH_DONG", "NOI_DUNG.CAN_LE"}
# Items of lists have indents and distances of their own.
_MEANT: Mapping[str, _Test] = {
    "NOI_DUNG.CO_CHU": _any,
    "NOI_DUNG.NGHIENG": _any,
    "NOI_DUNG.CACH_DONG": _any,
    "NOI_DUNG.CACH_DOAN": _sentence,
    "NOI_DUNG.LUI_DONG": _moved_in,
    "NOI_DUNG.CAN_LE": _broken,
}
