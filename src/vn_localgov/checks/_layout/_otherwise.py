"""Lines that stand where a component should, and are only not written as it is."""

import re

from vn_localgov.checks._components._head import MOST_LINES
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._marks import is_stamp
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import Breach
from vn_localgov.errors import Wording

_ADDRESSED = re.compile(r"kinh goi\b")
_FEWEST_WORDS = 3


def otherwise_written(component: str, components: Components) -> Breach | None:
    """Tell such a line in place of saying that the component is not there."""
    if component == "kinh_gui":
        return _addressed(components)
    return _subject(components) if component == "trich_yeu_cong_van" else None


def _addressed(components: Components) -> Breach | None:
    near = components.lines[:MOST_LINES]
    line = next((it for it in near if _ADDRESSED.match(it.key)), None)
    if line is None:
        return None
    words = f"«{line.text[: len('Kính gởi')]}»"
    return Breach.of(line, Wording(f"it is written {words}", f"ghi là {words}"))


def _subject(components: Components) -> Breach | None:
    """Find the words below the number, in its cell of a table."""
    for part in components["so_ky_hieu"]:
        number = part.lines[-1]
        below = components.lines[components.lines.index(number) + 1 :][:1]
        for line in below:
            if _may_be_subject(line, number):
                short = " ".join(line.text.split()[:_FEWEST_WORDS])
                return Breach.of(
                    line,
                    Wording(f"«{short}…» lacks «V/v»", f"dòng «{short}…» thiếu «V/v» ở đầu"),
                )
    return None


def _may_be_subject(line: Line, number: Line) -> bool:
    is_below = line.paragraph.cell is not None and line.paragraph.cell == number.paragraph.cell
    is_text = len(line.text.split()) >= _FEWEST_WORDS and not line.is_upper
    return is_below and is_text and line.text[0].isalpha() and not is_stamp(line)
