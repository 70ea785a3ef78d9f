"""Read text that was typed for the fonts of the time before Unicode."""

import enum
import re
from importlib import import_module
from types import ModuleType

from vn_localgov._text._letters import nfc
from vn_localgov.errors import MissingExtraError, Wording

_MISSING = Wording(
    'the texts of old fonts need one more package: run  pip install "vn-localgov[legacy]"',
    'muốn đọc văn bản dùng phông chữ cũ, hãy chạy  pip install "vn-localgov[legacy]"',
)

# viparse also tidies spaces, which nobody asked for: it sees only what has none to tidy.
_WORD = r"[^\s\x00-\x1f\x7f]+"
_PHRASE = re.compile(rf"{_WORD}(?: {_WORD})*")
# The letters of VNI that viparse 0.1.31 leaves as they are.
_VNI_GAPS = {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}


class LegacyEncoding(enum.Enum):
    """A way of writing Vietnamese before Unicode (*bảng mã cũ*).

    The font tells it: those of TCVN3 are named ``.VnTime``, those of VNI ``VNI-Times``.
    """

    TCVN3 = "tcvn3"
    VNI = "vni"


def from_legacy(text: str, encoding: LegacyEncoding) -> str:
    """Turn the text of an old font into Unicode; needs the extra ``[legacy]``.

    The encoding is never guessed: ``tØnh`` is *tỉnh* in TCVN3, and something else in
    other encodings. Nor is a text that is in Unicode already left alone. The capitals of
    TCVN3 are a font of their own (``.VnTimeH``): its text comes out in small letters.

    Raises:
        MissingExtraError: The extra is not installed.
    """
    fix = _load_viparse().fix
    filled = nfc(text)
    if encoding is LegacyEncoding.VNI:
        for typed, letter in _VNI_GAPS.items():
            filled = filled.replace(typed, letter)
    return nfc(_PHRASE.sub(lambda found: fix(found[0], encoding=encoding.value), filled))


def _load_viparse() -> ModuleType:
    try:
        return import_module("viparse")
    except ModuleNotFoundError:
        raise MissingExtraError(_MISSING) from None
