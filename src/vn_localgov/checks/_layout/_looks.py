"""What a component looks like, against what the table of forms asks for."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import TypeAlias

from vn_localgov._text import search_key
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Part
from vn_localgov.checks._found import Breach
from vn_localgov.checks._layout._look_parts import parts_for
from vn_localgov.checks._layout._page import number_breaches
from vn_localgov.checks._near import allows_about
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Keeps, Measure, RuleSet
from vn_localgov.forms._measures import Used, told
from vn_localgov.looks import RunLook

# What was found, where it is not what is wanted.
Check: TypeAlias = Callable[[Part, Used], Wording | None]

# Word rounds to twentieths of a point; people type 1,25 cm and 0,99.
_CM, _PT, _LINE = Decimal("0.03"), Decimal("0.1"), Decimal("0.01")
POINTS_PER_CM = Decimal(720) / Decimal("25.4")
# Fewer letters may be an abbreviation, which is in capitals anyhow.
_FEW, _FEW_IN_LISTS = 4, 10
_LISTS = {"danh_sach_noi_nhan", "noi_kinh_gui", "kinh_gui", "can_cu", "diem"}
# Where one word may stand out without harm.
_RUNNING = _LISTS | {"noi_dung", "kem_theo", "trich_yeu"}
_PARTLY = {
    "bold": Wording("partly bold", "đậm một phần"),
    "italic": Wording("partly italic", "nghiêng một phần"),
}
_SAME_ON_ONE_LINE = {"left": {"left", "justify"}, "justify": {"justify", "distribute"}}


def look_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find the parts that do not look as a rule wants, and numbers of pages elsewhere."""
    if rule.component == "so_trang":
        yield from number_breaches(rule, checked.document)
    for part in parts_for(rule, checked):
        for line, found in islice(broken_lines(rule, part, checked.decree), 1):
            yield Breach(found, line.paragraph, line.start + 1, part.text)


def breach(rule: FormRule, part: Part, decree: RuleSet) -> Wording | None:
    """Tell what was found of the property, if *part* breaks *rule*."""
    if not isinstance(rule.constraint, Keeps):
        return None
    name = rule.constraint.property
    check = _CHECKS.get(name)
    return check(part, decree.value(rule.component, name)) if check else None


def broken_lines(rule: FormRule, part: Part, decree: RuleSet) -> Iterator[tuple[Line, Wording]]:
    """Give the lines of *part* that break *rule* themselves, if it does: what is wrong of each."""
    for line in part.lines if breach(rule, part, decree) else ():
        found = breach(rule, Part(part.component, (line,)), decree)
        if found:
            yield line, found


def _shown(line: Line) -> Iterator[RunLook]:
    """Give the looks of letters and figures; signs, and what is raised as of notes, have no say."""
    for run in line.runs:
        if run.look.position == "baseline" and any(map(str.isalnum, run.text)):
            yield run.look


def _size(part: Part, wanted: Used) -> Wording | None:
    sizes = {look.size_pt for line in part.lines for look in _shown(line)}
    wrong = sorted(it for it in sizes if isinstance(wanted, Measure) and not wanted.allows(it))
    return told("pt", Measure(wrong[0], among=tuple(wrong))) if wrong else None


def _switch(name: str, part: Part, wanted: Used) -> Wording | None:
    lines = [{getattr(look, name) for look in _shown(line)} for line in part.lines]
    if not wanted and part.component in _RUNNING:
        return told(name, True) if {True} in lines else None  # noqa: FBT003 - a value
    values = {value for line in lines for value in line}
    if values <= {wanted}:
        return None
    return _PARTLY[name] if len(values) > 1 else told(name, not wanted)


def _bold(part: Part, wanted: Used) -> Wording | None:
    return _switch("bold", part, wanted)


def _italic(part: Part, wanted: Used) -> Wording | None:
    return _switch("italic", part, wanted)


def _caps(part: Part, wanted: Used) -> Wording | None:
    lines = [line for line in part.lines if _has_case(line, part)]
    return told("caps", not wanted) if any(it.is_upper is not wanted for it in lines) else None


def _has_case(line: Line, part: Part) -> bool:
    """Whether it has words enough: abbreviations are in capitals anyhow."""
    words, few = line.text.split(), _FEW
    if part.component in _LISTS:
        few = _FEW_IN_LISTS
        # Abbreviations bear no marks.
        words = [it for it in words if search_key(it) != it.casefold()]
    return sum(map(str.isalpha, "".join(words))) >= few


def _align(part: Part, wanted: Used) -> Wording | None:
    """Compare the first line; tabs and indents may put it where it belongs, too."""
    line = part.lines[0]
    look, text = line.paragraph.look, line.paragraph.text
    is_moved = look.left_pt or look.right_pt or look.first_line_pt or look.framed
    if line.is_parted or text[:1].isspace() or look.align in _alike(wanted):
        return None
    if wanted != "justify" and (is_moved or look.right_to_left):
        return None
    return _ALIGNMENTS[look.align]


def _alike(wanted: Used) -> set[str]:
    return _SAME_ON_ONE_LINE.get(str(wanted), {str(wanted)})


_ALIGNMENTS = {
    "left": told("align", "left"),
    "center": told("align", "center"),
    "justify": told("align", "justify"),
    "right": Wording("flush right", "sát lề phải"),
    "distribute": Wording("spread", "dàn đều"),
}


def _first_line(part: Part, wanted: Used) -> Wording | None:
    """Compare the indent; lists and tabs bring their own."""
    line = part.lines[0]
    look = line.paragraph.look
    is_own = line.paragraph.label or line.paragraph.text[:1].isspace() or look.left_pt
    if is_own or look.first_line_pt < 0 or look.align not in ("left", "justify"):
        return None
    return _compared(look.first_line_pt / POINTS_PER_CM, wanted, "first_line_cm", _CM)


def _before(part: Part, wanted: Used) -> Wording | None:
    """Compare the space above; a line inside a paragraph has none of its own."""
    look = part.lines[0].paragraph.look
    if look.before_auto or look.contextual_spacing or part.lines[0].start:
        return None
    return _compared(look.before_pt, wanted, "before_pt", _PT)


def _line_height(part: Part, wanted: Used) -> Wording | None:
    look = part.lines[0].paragraph.look
    if look.line_rule != "multiple":
        return None
    return _compared(look.line, wanted, "line", _LINE)


def _compared(value: Decimal, wanted: Used, name: str, slack: Decimal) -> Wording | None:
    if not isinstance(wanted, Measure) or allows_about(wanted, value, slack):
        return None
    return told(name, Measure(_rounded(value)))


def _rounded(value: Decimal) -> Decimal:
    """Round to hundredths, without zeros at the end."""
    return Decimal(f"{value.quantize(Decimal('0.01')).normalize():f}")


_CHECKS: Mapping[str, Check] = {
    "pt": _size,
    "bold": _bold,
    "italic": _italic,
    "caps": _caps,
    "align": _align,
    "first_line_cm": _first_line,
    "before_pt": _before,
    "line": _line_height,
}
