"""Keys of data that look like the names in tags, but are written in other letters and marks.

Names in tags are composed (Unicode NFC); keys that some systems write are not, or only
their tones stand apart (*Unicode tổ hợp*).
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Longer names are in no data; to compose very many marks takes long.
_LONGEST = 200


def composed(name: Any) -> Any:  # noqa: ANN401 - a key may be anything
    """Compose letters and marks of a key.

    >>> composed("so\u0302\u0301") == "số"
    True
    """
    if isinstance(name, str) and not name.isascii() and len(name) <= _LONGEST:
        return unicodedata.normalize("NFC", name)
    return name


def with_composed(values: Mapping[str, object]) -> dict[str, object]:
    """The same values under composed names; one that is composed already comes first."""
    return {**{composed(name): value for name, value in values.items()}, **values}


def key_for(data: object, name: object) -> str | None:
    """The key of a dict that looks like a name which is none of its keys."""
    if not isinstance(data, dict) or not isinstance(name, str) or name.isascii():
        return None
    return next((it for it in _spelled(name) if it in data), None) if name not in data else None


@lru_cache
def _spelled(name: str) -> tuple[str, ...]:
    if len(name) > _LONGEST:
        return ()
    return unicodedata.normalize("NFD", name), "".join(map(_with_tone_apart, name))


def _with_tone_apart(letter: str) -> str:
    marks = unicodedata.normalize("NFD", letter)
    tones = "".join(it for it in marks if it in _TONES)
    return unicodedata.normalize("NFC", "".join(it for it in marks if it not in _TONES)) + tones
