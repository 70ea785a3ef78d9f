"""What one ``w:rPr`` says about letters; what is not said, or said wrongly, is left out."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, TypeAlias

from vn_localgov.looks._measure import HALF_POINT, TWIP, integer, points, switch
from vn_localgov.looks._theme import Theme
from vn_localgov.word._xml import Node, local, value

Said: TypeAlias = Mapping[str, Any]
_Read: TypeAlias = Callable[[Node, Theme], Mapping[str, Any]]

# They are XORed over the levels of styles (ECMA-376, part 1, 17.7.3).
TOGGLES = ("bold", "bold_cs", "italic", "italic_cs", "caps", "small_caps", "strike", "hidden")

# Attributes of ``w:rFonts``, and the name of the theme's font that goes before each.
_FONTS = {
    "ascii": "asciiTheme",
    "high_ansi": "hAnsiTheme",
    "east_asia": "eastAsiaTheme",
    "complex_script": "cstheme",
}
_PLAIN = {
    "ascii": "ascii",
    "high_ansi": "hAnsi",
    "east_asia": "eastAsia",
    "complex_script": "cs",
}
_POSITIONS = frozenset({"baseline", "superscript", "subscript"})
_HEX = frozenset("0123456789abcdefABCDEF")
_RGB = 6


def read_run(node: Node | None, theme: Theme) -> Said:
    """Give what *node* says, by the names of `RunLook`, before styles are combined."""
    said: dict[str, Any] = {}
    for it in node if node is not None else ():
        if read := _READERS.get(local(it)):
            said.update(read(it, theme))
    return said


def _switched(key: str) -> _Read:
    def read(node: Node, _theme: Theme) -> Said:
        on = switch(value(node, "val"))
        return {} if on is None else {key: on}

    return read


def _size(key: str) -> _Read:
    def read(node: Node, _theme: Theme) -> Said:
        size = points(value(node, "val"), HALF_POINT)
        return {key: size} if size is not None and size > 0 else {}

    return read


def _fonts(node: Node, theme: Theme) -> Said:
    said = {}
    for key, themed in _FONTS.items():
        plain = value(node, _PLAIN[key])
        if name := theme.fonts.get(_theme_font(value(node, themed))) or plain:
            said[key] = name
    return said


def _theme_font(name: str) -> str:
    return name.replace("minorAscii", "minorHAnsi").replace("majorAscii", "majorHAnsi")


def color_of(text: str) -> str:
    """Read a colour; "" for anything else."""
    if text == "auto":
        return text
    return text.upper() if len(text) == _RGB and _HEX.issuperset(text) else ""


def _color(node: Node, theme: Theme) -> Said:
    # Word writes what the colour of the theme comes to, shades included, beside its name.
    said = color_of(value(node, "val"))
    if said in ("", "auto"):
        said = theme.colors.get(value(node, "themeColor")) or said
    return {"color": said} if said else {}


def shading_of(node: Node) -> str:
    """Name the colour that fills the space behind; "" for none."""
    fill = color_of(value(node, "fill"))
    return "" if fill == "auto" or value(node, "val") == "nil" else fill


def _shading(node: Node, _theme: Theme) -> Said:
    return {"shading": shading_of(node)}


def _underline(node: Node, _theme: Theme) -> Said:
    # Only a kind of line draws one; a colour alone does not.
    return {"underline": kind} if (kind := value(node, "val")) else {}


def _highlight(node: Node, _theme: Theme) -> Said:
    kind = value(node, "val")
    return {"highlight": "" if kind == "none" else kind}


def _position(node: Node, _theme: Theme) -> Said:
    kind = value(node, "val")
    return {"position": kind} if kind in _POSITIONS else {}


def _length(key: str, unit: Fraction) -> _Read:
    def read(node: Node, _theme: Theme) -> Said:
        length = points(value(node, "val"), unit)
        return {} if length is None else {key: length}

    return read


def _width(node: Node, _theme: Theme) -> Said:
    percent = integer(value(node, "val").removesuffix("%"))
    return {"width_percent": percent} if percent and percent > 0 else {}


def _language(node: Node, _theme: Theme) -> Said:
    return {"language": said} if (said := value(node, "val")) else {}


_READERS: Mapping[str, _Read] = {
    "rFonts": _fonts,
    "sz": _size("size_pt"),
    "szCs": _size("size_cs"),
    "b": _switched("bold"),
    "bCs": _switched("bold_cs"),
    "i": _switched("italic"),
    "iCs": _switched("italic_cs"),
    "caps": _switched("caps"),
    "smallCaps": _switched("small_caps"),
    "strike": _switched("strike"),
    "dstrike": _switched("double_strike"),
    "vanish": _switched("hidden"),
    "cs": _switched("cs"),
    "rtl": _switched("rtl"),
    "u": _underline,
    "color": _color,
    "highlight": _highlight,
    "shd": _shading,
    "vertAlign": _position,
    "position": _length("raised_pt", HALF_POINT),
    "spacing": _length("spacing_pt", TWIP),
    "w": _width,
    "lang": _language,
}
