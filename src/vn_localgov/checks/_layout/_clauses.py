"""Titles of clauses that are not bold, though those beside them are."""

import re
from collections.abc import Iterator, Sequence

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._body import CLAUSE, LABEL, SECTION
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._found import Breach
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.word import Story

_PLAIN = Wording("not bold", "không đậm")
_ARTICLE = re.compile(r"dieu [0-9]")
_LONGEST_TITLE = 80


def clause_breaches(_: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find them below one heading; a clause without a title is text, and need not be bold."""
    free = (it for it in checked.components.lines if _is_free(it))
    for group in _groups(free):
        plain = [it for it in group if not it.is_bold]
        for line in plain if len(plain) < len(group) else ():
            yield Breach.of(line, _PLAIN)


def _groups(lines: Iterator[Line]) -> Iterator[Sequence[Line]]:
    """Give the titles of clauses below each heading."""
    group: list[Line] = []
    for line in lines:
        if SECTION.match(line.text) or _ARTICLE.match(line.key) or LABEL.match(line.key):
            yield group
            group = []
        elif _is_title(line):
            group.append(line)
    yield group


def _is_title(line: Line) -> bool:
    is_short = len(line.text) <= _LONGEST_TITLE
    return is_short and CLAUSE.match(line.text) is not None and line.text[-1].isalpha()


def _is_free(line: Line) -> bool:
    return line.paragraph.cell is None and line.paragraph.story is Story.BODY
