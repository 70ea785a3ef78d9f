"""The lines that say who decides, that it is decided, and that the text is at its end."""

import re
from collections.abc import Callable, Iterator

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._found import ABSENT, Breach
from vn_localgov.checks._running import told
from vn_localgov.checks._text_body import Body
from vn_localgov.documents import DocumentType
from vn_localgov.forms import FormRule, Pattern

_COMMANDS = frozenset({"quyet dinh", "quyet nghi", "nghi quyet"})
_AUTHORITY = re.compile(r"(?:chu tich|uy ban nhan dan|hoi dong nhan dan|giam doc|bo truong)\b")
_ENDED = re.compile(r"(?:/\s?\.|\./|:)\W{0,3}\Z")
# A point too many, but not that of «v.v./.»; or a stroke too many.
_DOUBLED = re.compile(r"(?:[^\W\d_]{2}|[0-9)])\.\./\.\Z|//\s?\.\Z")
# Shorter lines are names, remarks, or the last line of something else.
_SHORTEST_END = 30
# They end in lines of their own, which no two write alike.
_OWN_ENDS = frozenset({DocumentType.MINUTES, DocumentType.CONTRACT, DocumentType.OPEN_LETTER})


def ending_breaches(rule: FormRule, body: Body) -> Iterator[Breach]:
    """Find such lines that are missing, or not written as the rule wants."""
    return RULES[rule.id](rule, body)


def _command(rule: FormRule, body: Body) -> Iterator[Breach]:
    """Look between the grounds and the first article; without both nothing is certain."""
    grounds, articles = body.components["can_cu"], body.components["dieu"]
    if not grounds or not articles:
        yield from _single_ground(body)
        return
    start, stop = grounds[-1].lines[-1].paragraph.number, articles[0].lines[0].paragraph.number
    between = [it for it in body.lines if start < it.paragraph.number < stop]
    for line in between:
        if line.key.rstrip(" :.") in _COMMANDS and not _allows(rule, line.text):
            yield told(line, 0, len(line.text))
    if not between:
        yield told(articles[0].lines[0], 0, 1, ABSENT)


def _single_ground(body: Body) -> Iterator[Breach]:
    """Find an only ground right above the first article: it is text, as no command follows it."""
    for part in body.components["dieu"][:1]:
        article = part.lines[0].paragraph.number
        above = [it for it in body.lines if it.paragraph.number < article]
        if above and all(map(_is_ground, above[-1:])) and not any(map(_commands, above)):
            yield told(part.lines[0], 0, 1, ABSENT)


def _is_ground(line: Line) -> bool:
    return line.key.startswith("can cu ") and line.text[-1] in ";.,"


def _commands(line: Line) -> bool:
    return any(it in line.key for it in _COMMANDS) and not line.key.startswith("can cu ")


def _authority(rule: FormRule, body: Body) -> Iterator[Breach]:
    """Look between the subject and the grounds."""
    stop = min((it.lines[0].paragraph.number for it in body.components["can_cu"]), default=0)
    for line in body.lines:
        is_above = line.paragraph.number < stop and _AUTHORITY.match(line.key)
        if is_above and not line.is_upper and not _allows(rule, line.text):
            yield told(line, 0, len(line.text))


def _allows(rule: FormRule, text: str) -> bool:
    return isinstance(rule.constraint, Pattern) and rule.constraint.allows(text)


def _end(_: FormRule, body: Body) -> Iterator[Breach]:
    if body.is_whole and body.lines and body.components.type not in _OWN_ENDS:
        line = body.lines[-1]
        is_ended = _ENDED.search(line.text) and not _DOUBLED.search(line.text)
        if _is_sentence(line) and not is_ended:
            yield told(line, len(line.text) - 1, len(line.text))


def _is_sentence(line: Line) -> bool:
    """Whether it is text, and goes on nowhere: a table or a picture may end a text too."""
    is_text = line.paragraph.cell is None and line.paragraph.look.align != "center"
    return is_text and len(line.text) >= _SHORTEST_END


RULES: dict[str, Callable[[FormRule, Body], Iterator[Breach]]] = {
    "QUYET_DINH.CHU": _command,
    "NGHI_QUYET.CHU": _command,
    "QUYET_DINH.THAM_QUYEN": _authority,
    "KET_THUC.DAU": _end,
}
