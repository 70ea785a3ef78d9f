"""What the head tells twice, or of another place than the body that issues the document."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from vn_localgov._text import search_key
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._head import NUMBER
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import Breach, as_written
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule

Find: TypeAlias = Callable[[Components], Iterator[Breach]]

_COMMUNE = re.compile(
    r"(?:uy ban|hoi dong) nhan dan (?:xa|phuong|thi tran|dac khu) (.+?)"
    r"(?: (?:huyen|quan|thi xa|thanh pho|tinh) .+)?"
)
_OTHER = re.compile(r"[^a-z0-9]+")


def head_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find a second number, and a place that is not that of the commune."""
    return HEADS[rule.id](checked.components)


def _numbers(components: Components) -> Iterator[Breach]:
    """Find another number right below the first, in its cell."""
    for part in components["so_ky_hieu"]:
        number = part.lines[0]
        below = components.lines[components.lines.index(number) + 1 :][:1]
        for it in below:
            if it.paragraph.cell == number.paragraph.cell and NUMBER.fullmatch(it.key):
                yield Breach.of(it, Wording(f"also «{it.text}»", f"còn có «{it.text}»"))


def _place(components: Components) -> Iterator[Breach]:
    """Compare the place with the name of the commune, whatever noun stands before it."""
    names = {it[1] for part in components["co_quan_ban_hanh"] if (it := _commune(part.text))}
    for part in components["dia_danh_ngay"]:
        place, comma, _ = part.lines[0].text.partition(",")
        told = _letters(place)
        is_told = bool(comma) and not told.isdecimal() and told != ""
        if len(names) == 1 and is_told and not told.endswith(_letters(*names)):
            yield Breach.of(part.lines[0], as_written(place))


def _commune(text: str) -> re.Match[str] | None:
    return _COMMUNE.fullmatch(search_key(text))


def _letters(text: str) -> str:
    return _OTHER.sub("", search_key(text))


HEADS: Mapping[str, Find] = {"SO_KY_HIEU.MOT": _numbers, "DIA_DANH.DON_VI": _place}
