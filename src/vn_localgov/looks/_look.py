"""What a paragraph and its letters look like, all styles resolved."""

from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

Align: TypeAlias = Literal["left", "center", "right", "justify", "distribute"]
LineRule: TypeAlias = Literal["multiple", "at_least", "exactly"]
Position: TypeAlias = Literal["baseline", "superscript", "subscript"]

_ZERO = Decimal(0)


@attrs.frozen(kw_only=True)
class Fonts:
    """The four fonts of a run (*phông chữ*); a letter decides in which of them it shows.

    >>> fonts = Fonts(ascii="Arial", high_ansi="Times New Roman")
    >>> fonts.of("d"), fonts.of("đ")
    ('Arial', 'Times New Roman')

    Attributes:
        ascii: For unmarked Latin letters, digits and the usual signs.
        high_ansi: For the other letters of Latin script: those of Vietnamese too.
        east_asia: For Chinese, Japanese and Korean characters.
        complex_script: For Arabic, Hebrew, Thai, Khmer.
    """

    ascii: str = "Times New Roman"
    high_ansi: str = "Times New Roman"
    east_asia: str = "Times New Roman"
    complex_script: str = "Times New Roman"

    def of(self, letter: str) -> str:
        """Name the font that *letter* shows in.

        Combining marks stand in the font of the letters of Vietnamese.
        """
        if letter < "\x80":
            return self.ascii
        for start, end in _EAST_ASIA:
            if start <= letter <= end:
                return self.east_asia
        return self.complex_script if _is_complex(letter) else self.high_ansi


_EAST_ASIA = (
    ("\u1100", "\u11ff"),
    ("\u2e80", "\ua4cf"),
    ("\uac00", "\ud7af"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)
_COMPLEX = (
    ("\u0590", "\u109f"),
    ("\u1780", "\u18af"),
    ("\ufb1d", "\ufdff"),
    ("\ufe70", "\ufefe"),
)


def _is_complex(letter: str) -> bool:
    return any(start <= letter <= end for start, end in _COMPLEX)


@attrs.frozen(kw_only=True, cache_hash=True)
class RunLook:
    """What letters look like (*định dạng chữ*).

    Attributes:
        fonts: Their names; the fonts of a theme are named as the theme names them.
        size_pt: In points, also halves.
        underline: As the standard names it, such as "single"; "none" for none.
        color: Six hexadecimal digits, or "auto", which is black on white paper.
        caps: Whether small letters show as capitals; the text may have small ones.
        hidden: Whether they do not show, unless one asks Word for hidden text.
        raised_pt: How far they stand above the line; negative below.
        highlight: As the standard names it, such as "yellow"; "" for none.
        shading: The colour behind them; "" for none.
        spacing_pt: What is added between letters; negative if they are condensed.
        width_percent: Of their usual width.
        language: Such as "vi-VN"; "" if nothing is said.
    """

    fonts: Fonts = Fonts()
    size_pt: Decimal = Decimal(10)
    bold: bool = False
    italic: bool = False
    underline: str = "none"
    color: str = "auto"
    caps: bool = False
    small_caps: bool = False
    strike: bool = False
    hidden: bool = False
    position: Position = "baseline"
    raised_pt: Decimal = _ZERO
    highlight: str = ""
    shading: str = ""
    spacing_pt: Decimal = _ZERO
    width_percent: int = 100
    language: str = ""


@attrs.frozen(kw_only=True)
class Border:
    """A line at a side of a paragraph (*đường viền*).

    Attributes:
        style: As the standard names it, such as "single".
        width_pt: How thick it is.
        space_pt: Between it and the text.
        color: Six hexadecimal digits, or "auto".
    """

    style: str
    width_pt: Decimal = _ZERO
    space_pt: Decimal = _ZERO
    color: str = "auto"


@attrs.frozen(kw_only=True)
class Borders:
    """The lines around a paragraph; None where there is none.

    Attributes:
        between: Between it and a neighbour with the same borders.
        bar: Beside it, at the outer edge of the page.
    """

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None
    between: Border | None = None
    bar: Border | None = None


@attrs.frozen(kw_only=True)
class TabStop:
    """A tab stop (*điểm dừng tab*).

    Attributes:
        position_pt: From the left margin of the text.
        align: As the standard names it: "left", "center", "right", "decimal", "bar".
        leader: What fills the space before it, such as "dot"; "none" for nothing.
    """

    position_pt: Decimal
    align: str = "left"
    leader: str = "none"


@attrs.frozen(kw_only=True, cache_hash=True)
class ParagraphLook:
    """What a paragraph looks like (*định dạng đoạn*); lengths are in points.

    Attributes:
        align: Left and right as they show, also where the file says start and end.
        left_pt: Of all lines, from the left margin; negative outside of it.
        first_line_pt: Of the first line, from the left of the others; negative if it hangs.
        before_pt: Above it, where no rule for neighbours takes it away.
        before_auto: Whether `before_pt` is left to the program, as on web pages.
        contextual_spacing: Whether there is no space to a neighbour of the same style.
        line_rule: "multiple" of a single line, "at_least" or "exactly" so many points.
        line: As many lines, or points.
        outline: Level in the navigation pane, from 1; None for text.
        borders: A top or bottom one often serves as the rule under a line.
        tabs: From left to right.
        shading: The colour behind it; "" for none.
        right_to_left: Whether it is one in Arabic or Hebrew.
        framed: Whether it stands in a frame of its own, beside the text.
    """

    align: Align = "left"
    left_pt: Decimal = _ZERO
    right_pt: Decimal = _ZERO
    first_line_pt: Decimal = _ZERO
    before_pt: Decimal = _ZERO
    after_pt: Decimal = _ZERO
    before_auto: bool = False
    after_auto: bool = False
    contextual_spacing: bool = False
    line_rule: LineRule = "multiple"
    line: Decimal = Decimal(1)
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    outline: int | None = None
    borders: Borders = Borders()
    tabs: tuple[TabStop, ...] = ()
    shading: str = ""
    right_to_left: bool = False
    framed: bool = False
