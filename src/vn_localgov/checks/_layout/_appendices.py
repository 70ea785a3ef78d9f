"""Appendices: their label, their pages, their end, and what the main text says of them."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._foot import is_appendix
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import Breach, as_written, in_quotes
from vn_localgov.checks._layout._page import page_numbers
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule
from vn_localgov.looks import FormattedDocument
from vn_localgov.looks._labels import roman
from vn_localgov.word import Story

Find: TypeAlias = Callable[[FormattedDocument, Components], Iterator[Breach]]

_NUMBERED = re.compile(r"phu luc (?:so )?([0-9]+|[ivxlc]+)\W*")
_FIRST = frozenset({"1", "01", "i"})
_MENTIONED = re.compile(r"phụ lục (?:số )?([0-9]+|[ivxlc]+)\b")
_TOLD = re.compile(r"phụ lục|kèm|biểu|danh sách|bảng")
_MOST_DIGITS = 2
_GOES_ON = Wording("counted on from the main text", "đánh tiếp theo văn bản chính")
_NOT_TOLD = Wording("no word of it", "không có chỉ dẫn")
# A sentence, not a cell or a note.
_LONG = 40


def appendix_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find what is wrong with the appendices that stand behind the main text."""
    return APPENDICES[rule.id](checked.document, checked.components)


def _labels(components: Components) -> list[Line]:
    """Give the labels of all appendices; whatever is above the first is the main text."""
    first = [it.lines[0] for it in components["phu_luc"]]
    return [
        it
        for it in components.lines
        if first and _number(it) >= _number(first[0]) and is_appendix(it)
    ]


def _number(line: Line) -> int:
    return line.paragraph.number


def _arabic(_: FormattedDocument, components: Components) -> Iterator[Breach]:
    """Find numbers that are not Roman; capitals are a matter of another rule."""
    for line in _labels(components):
        told = _NUMBERED.fullmatch(line.key)
        if told and told[1].isdecimal():
            found = Breach.of(line, as_written(line.text))
            right = roman(int(told[1])) if len(told[1]) <= _MOST_DIGITS else ""
            yield attrs.evolve(found, wanted=in_quotes(f"Phụ lục {right}")) if right else found


def _single(_: FormattedDocument, components: Components) -> Iterator[Breach]:
    """Find the number of a single appendix, if nothing tells of others."""
    labels = _labels(components)
    told = _NUMBERED.fullmatch(labels[0].key) if len(labels) == 1 else None
    if not told or told[1] not in _FIRST:
        return
    numbers = {it for line in components.lines for it in _numbers(line)}
    if numbers <= _FIRST:
        yield Breach.of(labels[0], as_written(labels[0].text))


def _numbers(line: Line) -> list[str]:
    return _MENTIONED.findall(line.text.casefold())


def _pages(document: FormattedDocument, components: Components) -> Iterator[Breach]:
    """Find an appendix that goes on counting; nothing is told where no number shows."""
    ends = {it.lines[0].paragraph.section for it in components["quyen_han"]}
    for line in _labels(components)[:1] if ends and page_numbers(document) else ():
        section = line.paragraph.section
        if section in ends or document.sections[section - 1].first_page_number != 1:
            yield Breach(_GOES_ON, line.paragraph, text=line.text)


def _not_told(_: FormattedDocument, components: Components) -> Iterator[Breach]:
    for part in components["phu_luc"]:
        label = part.lines[0]
        above = (it for it in components.lines if _number(it) < _number(label))
        if not any(_TOLD.search(it.text.casefold()) for it in above):
            yield Breach(_NOT_TOLD, label.paragraph, text=label.text)


def _end(_: FormattedDocument, components: Components) -> Iterator[Breach]:
    """Find an appendix whose last sentence ends with a full stop alone; tables need none."""
    parts = components["phu_luc"]
    free = [it for it in components.lines if it.paragraph.story is Story.BODY]
    last = free[-1] if parts and free else None
    is_text = last is not None and last.paragraph.cell is None and len(last.text) >= _LONG
    if last and is_text and last.text[-1] in ".;" and not last.text.endswith("./."):
        ends = last.text.split()[-1]
        yield Breach(in_quotes(ends), last.paragraph, text=ends)


APPENDICES: Mapping[str, Find] = {
    "PHU_LUC.SO_LA_MA": _arabic,
    "PHU_LUC.MOT": _single,
    "PHU_LUC.SO_TRANG": _pages,
    "PHU_LUC.DAN_CHIEU": _not_told,
    "PHU_LUC.KET_THUC": _end,
}
