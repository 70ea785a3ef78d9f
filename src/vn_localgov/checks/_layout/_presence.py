"""What every document of its type has, and this one has not."""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile, islice
from typing import TypeAlias

import attrs

from vn_localgov._text import search_key
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._body import GROUND, begins_text
from vn_localgov.checks._components._foot import ATTACHED
from vn_localgov.checks._components._head import DATE, MOST_LINES, UNIT
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._components._signatory import OFFICE
from vn_localgov.checks._components._types import BY_TWO, TYPES, named_by_symbol
from vn_localgov.checks._found import ABSENT, PRESENT, Breach
from vn_localgov.checks._layout._otherwise import otherwise_written
from vn_localgov.checks._layout._unsigned import SIGNED, is_unsigned
from vn_localgov.checks._writing._types import misspelt
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule, Presence
from vn_localgov.looks import FormattedDocument

# Words that may belong to a component which was not recognised: then nothing is told.
_WORDS = {
    "quoc_hieu": re.compile(r"cong hoa|viet nam"),
    "tieu_ngu": re.compile(r"doc lap|tu do|hanh phuc"),
    "so_ky_hieu": re.compile(r"so ?:|so [0-9.…_]|[0-9…. ]/ ?\w"),
    "dia_danh_ngay": re.compile(r"\bngay\b|\bthang\b"),
    "trich_yeu_cong_van": re.compile(r"v ?/ ?v\b|ve viec\b"),
    "kinh_gui": re.compile(r"gui\b"),
    "noi_nhan": re.compile(r"noi nhan|luu ?:|nhu (?:tren|dieu)"),
}
_LABEL, _STORED = "noi nhan", re.compile(r"[-–—] ?luu ?:")
# A list of recipients is no longer.
_NEAR = 60
_WITH_TYPE = Wording(
    "on the line of the type in capitals, and not below it in small letters",
    "viết liền với tên loại bằng chữ in hoa, không ở dòng dưới bằng chữ thường",
)
_TITLES = ("ten_loai", "trich_yeu", "kinh_gui", "can_cu", "noi_dung", "muc", "dieu")
_TEXT = ("can_cu", "noi_dung", "phan_nhan", "muc", "khoan", "dieu", "diem", "quyen_han")
# As long as a sentence of the text.
_LONG = 100


@attrs.frozen
class Missing:
    """A document and a component that was not found in it."""

    component: str
    document: FormattedDocument
    components: Components

    def is_hinted(self, lines: Iterable[Line]) -> bool:
        """Whether words of it stand there, or in the upper margin, all the same."""
        words = _WORDS[self.component]
        edges = (it.text for it in self.document.paragraphs if it.story.is_edge)
        near = (search_key(it[:_LONG]) for it in islice(edges, MOST_LINES))
        keys = (*(it.key for it in lines), *near)
        return any(words.search(key) for key in keys)

    @property
    def above(self) -> tuple[Line, ...]:
        """What stands above title and text."""
        return _above(_TITLES, self.components)


Test: TypeAlias = Callable[[Missing], bool]


def presence_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find what is missing; of a text that another document issues, nothing is told."""
    name, components = rule.component or "", checked.components
    if isinstance(rule.constraint, Presence) and not rule.constraint.is_there:
        yield from _unwanted(components[name] if components.type else ())
    elif _is_missing(rule, Missing(name, checked.document, components)):
        yield otherwise_written(name, components) or Breach(ABSENT)
    elif rule.id == "TRICH_YEU.CO" and name not in components:
        yield from _with_type(components)


def _with_type(components: Components) -> Iterator[Breach]:
    """Find a subject on the line of the type; what two sign has many ways to be called."""
    for part in components["ten_loai"]:
        line = part.lines[0]
        if line.key not in TYPES and components.type not in BY_TWO:
            yield Breach.of(line, _WITH_TYPE)


def _is_missing(rule: FormRule, missing: Missing) -> bool:
    if missing.component in missing.components or _is_attached(missing.components):
        return False
    return MISSING[rule.id](missing)


def _unwanted(parts: tuple[Part, ...]) -> Iterator[Breach]:
    for part in parts:
        yield Breach(PRESENT, part.lines[0].paragraph, text=part.text)


def _is_attached(components: Components) -> bool:
    """Whether it is the text that another document puts into force, which names it on top."""
    return any(ATTACHED.match(it.key) for it in _above(_TEXT, components))


def _above(names: Iterable[str], components: Components) -> tuple[Line, ...]:
    """Give the lines above the first component of these names, or near the top."""
    below = (it.lines[0].paragraph.number for name in names for it in components[name])
    first = min(below, default=math.inf)
    return tuple(it for it in components.lines[:MOST_LINES] if it.paragraph.number < first)


def _is_above(missing: Missing) -> bool:
    """Whether nothing above the text may be it; a picture may be anything."""
    above = missing.above
    last = max((it.paragraph.number for it in above), default=0)
    has_picture = any(it.pictures for it in missing.document.paragraphs[:last])
    return not (has_picture or missing.is_hinted(above))


def _has_no_body(missing: Missing) -> bool:
    """Whether nothing at all stands there but what was recognised."""
    known = [line for part in missing.components.parts for line in part.lines]
    if any(it not in known for it in missing.above):
        return False
    return bool(missing.above) and not _has_picture(missing)


def _has_picture(missing: Missing) -> bool:
    last = missing.above[-1].paragraph.number
    return any(it.pictures for it in missing.document.paragraphs[:last])


def _has_no_date(missing: Missing) -> bool:
    is_elsewhere = any(DATE.fullmatch(it.key) for it in missing.components.lines)
    return not is_elsewhere and _is_above(missing)


def _has_no_type(missing: Missing) -> bool:
    """Whether the symbol begins with that of a type, and no line with its name."""
    components = missing.components
    is_letter = "trich_yeu_cong_van" in components or "kinh_gui" in components
    if is_letter or named_by_symbol(components.parts) is None or any(misspelt(components)):
        return False
    near = (it.key for it in components.lines[:MOST_LINES])
    return not any(key.startswith(tuple(TYPES)) for key in near)


def _has_no_subject(missing: Missing) -> bool:
    """Whether the text, or who decides, begins right below the type."""
    lines = missing.components.lines
    parts = (it for it in missing.components["ten_loai"] if it.lines[0].key in TYPES)
    names = [part.lines[-1] for part in parts]
    below = [lines[lines.index(it) + 1 :] for it in names]
    return any(_is_text(line) for it in below for line in it[:1]) or _decides(missing, below)


def _decides(missing: Missing, below: Sequence[Sequence[Line]]) -> bool:
    """Whether who decides stands there, and the grounds next: a subject may come between."""
    deciding = {line for it in missing.components["tham_quyen"] for line in it.lines}
    rest = [it[1:] for it in below if {*it[:1]} & deciding]
    grounds = [[*dropwhile(_is_unit, it)][:1] for it in rest]
    return any(GROUND.match(line.key) for it in grounds for line in it)


def _is_unit(line: Line) -> bool:
    """Whether it goes on with the name of who decides."""
    return line.is_upper and UNIT.match(line.key) is not None


def _is_text(line: Line) -> bool:
    if begins_text(line):
        return True
    is_sentence = len(line.text) >= _LONG and line.text[-1] in ".:;"
    return is_sentence and line.paragraph.look.align == "justify"


def _has_no_recipients(missing: Missing) -> bool:
    """Whether nothing tells of recipients, or their list stands there without its label."""
    offices = [part.lines[0] for part in missing.components["quyen_han"]]
    lines = missing.components.lines
    is_unlabelled = not any(_LABEL in it.key for it in lines)
    is_listed = any(_is_stored(it, office) for it in lines for office in offices)
    return bool(offices) and (not missing.is_hinted(lines) or (is_unlabelled and is_listed))


def _is_stored(line: Line, office: Line) -> bool:
    """Whether it says where the document is kept, in the foot that the office is in."""
    is_near = abs(line.paragraph.number - office.paragraph.number) <= _NEAR
    return is_near and line.table == office.table and _STORED.match(line.key) is not None


def _has_no_office(missing: Missing) -> bool:
    return "ho_ten" in missing.components or is_unsigned(missing.document, missing.components)


def _has_no_name(missing: Missing) -> bool:
    """Whether an office is the last in its cell; a picture may hold the name."""
    if is_unsigned(missing.document, missing.components):
        return True
    lines = [line for part in missing.components["quyen_han"] for line in part.lines]
    if any(SIGNED.search(it.key) for it in missing.components.lines):
        return False
    below = missing.document.paragraphs[lines[0].paragraph.number - 1 :] if lines else ()
    is_seen = bool(below) and not any(it.pictures for it in below)
    return is_seen and _is_office(lines[-1]) and not _is_to_be_filled_in(lines[-1], missing)


def _is_to_be_filled_in(office: Line, missing: Missing) -> bool:
    """Whether dots keep the place of the name, in the cell of the office."""
    lines = missing.components.lines
    below = lines[lines.index(office) + 1 :]
    return any(it.has_blank and it.paragraph.cell == office.paragraph.cell for it in below)


def _is_office(line: Line) -> bool:
    return line.paragraph.cell is not None and line.is_upper and OFFICE.match(line.key) is not None


def _is_nowhere(missing: Missing) -> bool:
    return not missing.is_hinted(missing.components.lines[:MOST_LINES])


MISSING: Mapping[str, Test] = {
    "QUOC_HIEU.CO": _is_above,
    "TIEU_NGU.CO": _is_above,
    "CO_QUAN_BAN_HANH.CO": _has_no_body,
    "SO_KY_HIEU.CO": _is_above,
    "DIA_DANH_NGAY.CO": _has_no_date,
    "TEN_LOAI.CO": _has_no_type,
    "TRICH_YEU.CO": _has_no_subject,
    "TRICH_YEU_CONG_VAN.CO": _is_above,
    "KINH_GUI.CO": _is_nowhere,
    "NOI_NHAN.CO": _has_no_recipients,
    "QUYEN_HAN.CO": _has_no_office,
    "HO_TEN.CO": _has_no_name,
}
PRESENCE = frozenset({*MISSING, "KINH_GUI.KHONG", "TEN_LOAI.KHONG"})
