"""The fonts and colours of a theme (*chủ đề*), which styles may refer to (DrawingML)."""

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from vn_localgov.looks._nodes import child, name_of
from vn_localgov.word._xml import Node, value

_NOTHING: Mapping[str, str] = MappingProxyType({})
# What a language is written in, as themes call it (ISO 15924).
_SCRIPTS = {
    "ar": "Arab",
    "fa": "Arab",
    "he": "Hebr",
    "ja": "Jpan",
    "km": "Khmr",
    "ko": "Hang",
    "lo": "Laoo",
    "th": "Thai",
    "vi": "Viet",
    "zh": "Hans",
    "zh-hk": "Hant",
    "zh-mo": "Hant",
    "zh-tw": "Hant",
}
_KINDS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
# What Word calls the colours of the theme, unless the settings map them otherwise.
_COLORS = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}


@attrs.frozen
class Theme:
    """What the names of a theme mean.

    Attributes:
        fonts: By the names that runs use, such as "minorHAnsi".
        colors: By the names that runs use, such as "text1".
    """

    fonts: Mapping[str, str] = _NOTHING
    colors: Mapping[str, str] = _NOTHING


def read_theme(root: Node, settings: Node | None) -> Theme:
    """Read the part with the theme; the settings tell the languages of its fonts."""
    fonts: dict[str, str] = {}
    colors: dict[str, str] = {}
    for node in root.iter("{*}majorFont", "{*}minorFont"):
        prefix = "major" if name_of(node) == "majorFont" else "minor"
        for kind in _KINDS:
            if face := _face(node, kind, settings):
                fonts.setdefault(prefix + kind, face)
    for node in root.iter("{*}clrScheme"):
        colors = {name_of(color): found for color in node if (found := _color(color))}
    named = {**{it: it for it in colors}, **_COLORS}
    return Theme(fonts, {name: colors[it] for name, it in named.items() if it in colors})


def _face(fonts: Node, kind: str, settings: Node | None) -> str:
    own = next((it.get("typeface") for it in fonts if name_of(it) == _KINDS[kind]), None)
    if own or _KINDS[kind] == "latin":
        return own or ""
    script = _script("eastAsia" if kind == "EastAsia" else "bidi", settings)
    of_script = (it.get("typeface") for it in fonts if it.get("script") == script)
    return next(of_script, None) or ""


def _script(kind: str, settings: Node | None) -> str:
    node = None if settings is None else child(settings, "themeFontLang")
    language = "" if node is None else value(node, kind).lower()
    return _SCRIPTS.get(language) or _SCRIPTS.get(language.partition("-")[0], "")


def _color(node: Node) -> str:
    given = (it.get("lastClr") or it.get("val") or "" for it in node)
    return next(given, "").upper()
