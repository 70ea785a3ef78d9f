"""Mend the looks of a component: its letters, and where its paragraphs stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

import attrs

from vn_localgov.checks._attached import attached_to
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._layout._look_parts import parts_for
from vn_localgov.checks._layout._looks import POINTS_PER_CM, broken_lines
from vn_localgov.checks._mending._halves import indent_to_half
from vn_localgov.checks._mending._mend import Mend, nearest, twips, usual
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Keeps, Measure
from vn_localgov.forms._measures import Used, told
from vn_localgov.looks import FormattedParagraph, FormattedRun, ParagraphLook
from vn_localgov.word._edits import Edit, FieldEdit, LetterEdit, ParagraphEdit
from vn_localgov.word._settings import Settings

_ON: Mapping[str, str | None] = {"val": None}
_OFF: Mapping[str, str | None] = {"val": "0"}
_EXACT, _ROUNDED = Decimal(0), Decimal("0.03")
_LINE = 240
_NO_MEASURE = Measure(Decimal(0))
_PAGE_NUMBER, _ARTICLE = "so_trang", "dieu"
# A document has one size, one indent and one distance of lines for its text.
_IN_COMMON = frozenset({"pt", "first_line_cm", "line"})


@attrs.frozen(kw_only=True)
class _Broken:
    """A part that breaks a rule.

    Attributes:
        usual: What others have that keep it; None if there is none, and for no size.
        lines: Those of its lines that break the rule.
        measure: What is wanted, where that is a size.
        own: The look of its first paragraph; the spaces of neighbours are not in it.
        half: The indent with which it stands in its half of the page; none in a table.
    """

    part: Part
    usual: Decimal | None
    lines: tuple[Line, ...]
    wanted: Used
    measure: Measure
    own: ParagraphLook
    half: Mapping[str, str]

    @property
    def first(self) -> FormattedParagraph:
        """Where it begins."""
        return self.part.lines[0].paragraph


# What comes in place of what was found, and how.
_Change: TypeAlias = tuple[Wording, Iterable[Edit]]


def look_mends(rule: FormRule, checked: Checked) -> Iterator[Mend]:
    """Mend the parts that do not look as the table of forms asks for."""
    if not isinstance(rule.constraint, Keeps) or rule.constraint.property not in _CHANGES:
        return
    name = rule.constraint.property
    parts = [part for it in (checked, *attached_to(checked, rule)) for part in parts_for(rule, it)]
    found = [(it, lines) for it in parts if (lines := [*broken_lines(rule, it, checked.decree)])]
    if not found:
        return
    wanted = checked.decree.value(rule.component, name)
    measure = wanted if isinstance(wanted, Measure) else None
    usual_ = _usual(rule, name, measure, checked) if measure else None
    for part, lines in found:
        if part.lines[0].is_label:
            continue
        first, before = lines[0]
        broken = _Broken(
            part=part,
            usual=usual_,
            lines=tuple(line for line, _ in lines),
            wanted=wanted,
            measure=measure or _NO_MEASURE,
            own=checked.document.paragraphs[part.place.line - 1].look,
            half=indent_to_half(part.component, part.lines[0].paragraph, checked.document),
        )
        after, edits = _CHANGES[name](broken)
        yield Mend(
            paragraph=first.paragraph,
            column=first.start + 1,
            before=before,
            after=after,
            edits=tuple(edits),
        )


def _usual(rule: FormRule, name: str, wanted: Measure, checked: Checked) -> Decimal | None:
    """Look at parts of the kind, then at all of which the rules want the same."""
    groups = (parts_for(rule, checked), _similar(rule, name, wanted, checked))
    values = ([it for part in parts for it in _VALUES[name](part)] for parts in groups)
    return usual(wanted, values, _ROUNDED if name == "first_line_cm" else _EXACT)


def _similar(rule: FormRule, name: str, wanted: Measure, checked: Checked) -> list[Part]:
    """Give the parts of which the rules want the same; spaces above are each one's own."""
    if name not in _IN_COMMON:
        return []
    decree = checked.decree
    alike = {
        it.component
        for it in decree.rules.values()
        if it.constraint == rule.constraint and decree.value(it.component, name) == wanted
    }
    return [it for it in checked.components.parts if it.component in alike]


# ---------------------------------------------------------------- letters


def _size(broken: _Broken) -> _Change:
    wanted = broken.measure
    wrong = [it for it in _written(broken.lines) if not wanted.allows(it.look.size_pt)]
    size = _chosen(broken, min(it.look.size_pt for it in wrong))
    half_points = {"val": str(int(size * 2))}
    settings = {"sz": half_points, "szCs": half_points}
    edits = _letters(_to_its_end(broken), settings, lambda it: not wanted.allows(it.look.size_pt))
    return told("pt", Measure(size)), edits


def _to_its_end(broken: _Broken) -> _Broken:
    """Take in the text behind the number of an article, which has the same size."""
    if broken.part.component != _ARTICLE:
        return broken
    whole = [attrs.evolve(it, end=len(it.paragraph.text)) for it in broken.lines]
    return attrs.evolve(broken, lines=tuple(whole))


def _switch(name: str, broken: _Broken) -> _Change:
    value = _ON if broken.wanted else _OFF
    letter = name[0]
    settings = {letter: value, f"{letter}Cs": value}
    edits = _letters(broken, settings, lambda it: getattr(it.look, name) is not broken.wanted)
    return told(name, broken.wanted), edits


def _bold(broken: _Broken) -> _Change:
    return _switch("bold", broken)


def _italic(broken: _Broken) -> _Change:
    return _switch("italic", broken)


def _caps(broken: _Broken) -> _Change:
    """Show capitals; the letters stay as they were typed."""
    settings = {"caps": _ON, "smallCaps": _OFF}
    edits = _letters(broken, settings, lambda it: it.text.upper() != it.text and not it.look.caps)
    return told("caps", broken.wanted), edits


def _letters(
    broken: _Broken, settings: Settings, is_wrong: Callable[[FormattedRun], bool]
) -> Iterator[Edit]:
    spans: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for line in broken.lines:
        place = line.paragraph.part, line.paragraph.index
        wrong = filter(is_wrong, _written([line]))
        spans.setdefault(place, []).extend((it.start, it.end) for it in wrong)
    for (part, index), found in spans.items():
        if broken.part.component == _PAGE_NUMBER:
            yield FieldEdit(part=part, index=index, settings=settings)
        else:
            yield LetterEdit(part=part, index=index, spans=tuple(found), settings=settings)


def _written(lines: Iterable[Line]) -> Iterator[FormattedRun]:
    """Give letters and signs, but no notes, and no rows of signs that stand for a line."""
    for line in lines:
        for run in line.runs:
            if run.text.strip() and run.look.position == "baseline" and not run.is_typed_line:
                yield run


# ---------------------------------------------------------------- paragraphs


def _align(broken: _Broken) -> _Change:
    named = {"justify": "both"}.get(str(broken.wanted), str(broken.wanted))
    paragraphs = dict.fromkeys(it.paragraph for it in broken.lines)
    # Centred on the whole page, what stood at its side would stand farther off.
    indent = {"ind": broken.half} if broken.half and named == "center" else {}
    edits = [_paragraph(it, {"jc": {"val": named}, **indent}) for it in paragraphs]
    return told("align", broken.wanted), edits


def _first_line(broken: _Broken) -> _Change:
    value = _chosen(broken, broken.first.look.first_line_pt / POINTS_PER_CM)
    names = dict.fromkeys(("firstLineChars", "hanging", "hangingChars"))
    indent = {"firstLine": twips(value * POINTS_PER_CM), **names}
    edit = _paragraph(broken.first, {"ind": indent})
    return told("first_line_cm", Measure(value)), [edit]


def _before(broken: _Broken) -> _Change:
    """Add what is wanting; the space may be partly below the paragraph before."""
    found = broken.first.look.before_pt
    value = _chosen(broken, found)
    is_lost = broken.own.contextual_spacing
    own = max((0 if is_lost else broken.own.before_pt) + value - found, Decimal(0))
    settings: Settings = {
        "spacing": {"before": twips(own), **dict.fromkeys(("beforeLines", "beforeAutospacing"))},
        **({"contextualSpacing": _OFF} if is_lost else {}),
    }
    return told("before_pt", Measure(value)), [_paragraph(broken.first, settings)]


def _line_height(broken: _Broken) -> _Change:
    value = _chosen(broken, broken.first.look.line)
    spacing = {"line": str(int(value * _LINE)), "lineRule": "auto"}
    return told("line", Measure(value)), [_paragraph(broken.first, {"spacing": spacing})]


def _chosen(broken: _Broken, found: Decimal) -> Decimal:
    """Choose what others have; if they have nothing right, what is nearest."""
    return nearest(broken.measure, found) if broken.usual is None else broken.usual


def _paragraph(paragraph: FormattedParagraph, settings: Settings) -> Edit:
    return ParagraphEdit(part=paragraph.part, index=paragraph.index, settings=settings)


_CHANGES: Mapping[str, Callable[[_Broken], _Change]] = {
    "pt": _size,
    "bold": _bold,
    "italic": _italic,
    "caps": _caps,
    "align": _align,
    "first_line_cm": _first_line,
    "before_pt": _before,
    "line": _line_height,
}
# What of a part is compared with others.
_VALUES: Mapping[str, Callable[[Part], Iterable[Decimal]]] = {
    "pt": lambda part: (it.look.size_pt for it in _written(part.lines)),
    "first_line_cm": lambda part: (_look(part).first_line_pt / POINTS_PER_CM,),
    "before_pt": lambda part: (_look(part).before_pt,),
    "line": lambda part: (_look(part).line,),
}


def _look(part: Part) -> ParagraphLook:
    return part.lines[0].paragraph.look
