"""The names of common colours (*màu chữ*): those that Word offers, and those of the web."""

from collections.abc import Iterable

from vn_localgov.errors import Wording

_RED, _GREEN = Wording("red", "màu đỏ"), Wording("green", "màu xanh lá cây")
_BLUE, _DARK_BLUE = Wording("blue", "màu xanh dương"), Wording("dark blue", "màu xanh đậm")
_PURPLE, _GREY = Wording("purple", "màu tím"), Wording("grey", "màu xám")
_NAMES = {
    "FFFFFF": Wording("white", "màu trắng"),
    "FF0000": _RED,
    "EE0000": _RED,
    "C00000": Wording("dark red", "màu đỏ đậm"),
    "FFC000": Wording("orange", "màu cam"),
    "FFFF00": Wording("yellow", "màu vàng"),
    "00B050": _GREEN,
    "008000": _GREEN,
    "00FF00": _GREEN,
    "00B0F0": Wording("light blue", "màu xanh da trời"),
    "0000FF": _BLUE,
    "0070C0": _BLUE,
    "0563C1": _BLUE,
    "002060": _DARK_BLUE,
    "000080": _DARK_BLUE,
    "7030A0": _PURPLE,
    "800080": _PURPLE,
    "808080": _GREY,
    "7F7F7F": _GREY,
}


def colors(codes: Iterable[str]) -> Wording:
    """Name colours; those without a name by their codes.

    >>> colors(["#0000FF", "#123456"]).vi
    'màu xanh dương, #123456'
    """
    named = [_NAMES.get(it.removeprefix("#").upper(), Wording(it, it)) for it in codes]
    return Wording(
        ", ".join(dict.fromkeys(it.en for it in named)),
        ", ".join(dict.fromkeys(it.vi for it in named)),
    )
