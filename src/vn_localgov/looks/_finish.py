"""Turn all that is said about a paragraph or its letters into its look."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from vn_localgov.looks._look import Align, Borders, Fonts, ParagraphLook, RunLook, TabStop
from vn_localgov.looks._measure import in_points
from vn_localgov.looks._paragraph_properties import InCharacters
from vn_localgov.looks._run_properties import Said

# What Word has where nothing is said.
USUAL_PT = Decimal(10)
_LINE_PT = Decimal(12)
# What Word puts where the space is left to it, as browsers do.
_AUTO_PT = Decimal(14)
_FONTS = tuple(it.name for it in attrs.fields(Fonts))
_RUN = frozenset(it.name for it in attrs.fields(RunLook))
_SWITCHES = (
    *("contextual_spacing", "keep_next", "keep_lines", "page_break_before"),
    *("outline", "shading", "right_to_left", "framed", "before_auto", "after_auto"),
)
_SIDES = tuple(it.name for it in attrs.fields(Borders))
_TURNED: Mapping[Align, Align] = {"left": "right", "right": "left"}


def finish_run(said: Said) -> RunLook:
    """Give the look of letters."""
    known: dict[str, Any] = {name: it for name, it in said.items() if name in _RUN}
    if said.get("cs") or said.get("rtl"):
        known["bold"], known["italic"] = said["bold_cs"], said["italic_cs"]
        known["size_pt"] = said.get("size_cs", USUAL_PT)
    known["strike"] = said["strike"] or bool(said.get("double_strike"))
    fonts = {name: said[name] for name in _FONTS if name in said}
    return RunLook(fonts=Fonts(**fonts), **known)


def finish_paragraph(said: Said, size: Decimal) -> ParagraphLook:
    """Give the look of a paragraph whose style has letters of *size*."""
    known: dict[str, Any] = {name: said[name] for name in _SWITCHES if name in said}
    rule = said.get("line_rule", "multiple")
    line = said.get("line_pt", _LINE_PT)
    return ParagraphLook(
        align=_align(said),
        left_pt=_length("left", "chars", size, said),
        right_pt=_length("right", "chars", size, said),
        first_line_pt=_length("first_line", "chars", size, said),
        before_pt=_space("before", said),
        after_pt=_space("after", said),
        line_rule=rule,
        line=in_points(Fraction(line) / Fraction(_LINE_PT)) if rule == "multiple" else line,
        borders=_borders(said),
        tabs=_tabs(said.get("tabs", {})),
        **known,
    )


def _align(said: Said) -> Align:
    align: Align = said.get("align", "left")
    return _TURNED.get(align, align) if said.get("right_to_left") else align


def _length(key: str, unit: str, size: Decimal, said: Said) -> Decimal:
    """Give a length; one in characters or lines goes before one in points (17.3.1.12)."""
    counted: InCharacters | None = said.get(f"{key}_{unit}")
    if counted is None or not counted.count:
        length: Decimal = said.get(f"{key}_pt", Decimal(0))
        return length
    if counted.points is not None:
        return counted.points
    return in_points(Fraction(counted.count) * Fraction(size))


def _space(key: str, said: Said) -> Decimal:
    if said.get(f"{key}_auto"):
        return _AUTO_PT
    return _length(key, "lines", _LINE_PT, said)


def _borders(said: Said) -> Borders:
    return Borders(**{side: said.get(f"border {side}") for side in _SIDES})


def _tabs(stops: Mapping[Decimal, TabStop | None]) -> tuple[TabStop, ...]:
    return tuple(stop for _, stop in sorted(stops.items()) if stop)
