"""The rules of form as data: the only place that knows sizes, margins and spaces."""

import datetime as dt
import tomllib
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias

import attrs
from cattrs import Converter

from vn_localgov.fonts import Face

Align: TypeAlias = Literal["left", "center", "justify"]


@attrs.frozen
class Measure:
    """A size that documents get, and what the law says about it.

    Attributes:
        used: What documents get.
        law: The least and the most that is allowed; None if only practice decides.
        among: The only values allowed, if the law names them one by one.

    Raises:
        ValueError: What is used is not what the law allows.
    """

    used: Decimal
    law: tuple[Decimal, Decimal] | None = None
    among: tuple[Decimal, ...] | None = None

    def __attrs_post_init__(self) -> None:
        if not self.allows(self.used):
            raise ValueError(f"{self.used} is not within {self.law or self.among}")

    def allows(self, value: Decimal) -> bool:
        """Whether the law lets a document have *value*."""
        if self.law:
            return self.law[0] <= value <= self.law[1]
        return value in self.among if self.among else True


_NOTHING = Measure(Decimal(0))
_SINGLE = Measure(Decimal(1))


@attrs.frozen(kw_only=True)
class Component:
    """A component of a document (*thành phần thể thức*), and how it is printed.

    Attributes:
        style: Name of its paragraph style in Word.
        id: Id of that style in the file.
        clause: Where the law speaks of it.
        caps: Whether it is in capitals (*in hoa*).
        line: Distance of its lines; 1 is single.
        exact_pt: Height of its lines, if it does not follow from the letters.
        outline: Level in the navigation pane, if it shows there.
        next: Id of the style of a paragraph that is typed after it.
        rule_share: Length of the line below it, as a share of its text.
    """

    style: str
    id: str
    clause: str
    pt: Measure
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: Align
    first_line_cm: Measure = _NOTHING
    before_pt: Measure = _NOTHING
    after_pt: Measure = _NOTHING
    line: Measure = _SINGLE
    exact_pt: Measure | None = None
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    next: str | None = None
    rule_share: Measure = _NOTHING

    @property
    def face(self) -> Face:
        """How its letters are printed."""
        return Face(pt=self.pt.used, bold=self.bold, italic=self.italic, caps=self.caps)

    @property
    def first_line_pt(self) -> Decimal:
        """How far its first line is moved in (*lùi đầu dòng*), in points."""
        return points(self.first_line_cm.used * 10)


@attrs.frozen(kw_only=True)
class Page:
    """Paper and margins (*khổ giấy, định lề trang*); top and bottom in millimetres."""

    clause: str
    width_mm: Measure
    height_mm: Measure
    top_mm: Measure
    bottom_mm: Measure
    left_mm: Measure
    right_mm: Measure
    header_mm: Measure
    footer_mm: Measure

    @property
    def text_pt(self) -> Decimal:
        """Width between the margins, in points."""
        margins = self.left_mm.used + self.right_mm.used
        return points(self.width_mm.used - margins)


@attrs.frozen(kw_only=True)
class Font:
    """The one font of a document (*phông chữ*), its colour and its language."""

    clause: str
    name: str
    color: str
    language: str


@attrs.frozen(kw_only=True)
class Line:
    """The short lines under motto, issuing body and subject."""

    weight_pt: Measure


@attrs.frozen(kw_only=True)
class Halves:
    """Two columns without borders.

    Attributes:
        left_share: What the left one has of the width of the text.
        gap_pt: Between the text and the columns below it.
    """

    left_share: Measure
    gap_pt: Measure = _NOTHING


@attrs.frozen(kw_only=True)
class TableForm:
    """Tables in the text.

    Attributes:
        margin_mm: Between border and text, left and right.
        spare_pt: Added to each column, against rounding.
        gap_pt: Between the paragraph before and the table.
    """

    border_pt: Measure
    margin_mm: Measure
    spare_pt: Measure
    gap_pt: Measure


@attrs.frozen(kw_only=True)
class RuleSet:
    """The form of documents under one decree (*thể thức văn bản*).

    >>> decree = rules()
    >>> decree.id, decree["quoc_hieu"].pt.law
    ('ND30-2020', (Decimal('12'), Decimal('13')))

    Attributes:
        valid_from: The day on which the decree came into force.
        checked_until: The last day on which it was known to be in force.
        components: By their official name, without marks.
    """

    id: str
    source: str
    valid_from: dt.date
    checked_until: dt.date
    page: Page
    font: Font
    rule: Line
    head: Halves
    foot: Halves
    table: TableForm
    components: dict[str, Component]

    def __getitem__(self, name: str) -> Component:
        return self.components[name]


def points(millimetres: Decimal) -> Decimal:
    """Turn *millimetres* into typographic points."""
    return millimetres * 720 / 254


@cache
def rules() -> RuleSet:
    """Nghị định 30/2020/NĐ-CP, the decree in force."""
    text = resource("nd30-2020.toml").decode()
    table = tomllib.loads(text, parse_float=Decimal)
    return _converter().structure(table, RuleSet)


def resource(name: str) -> bytes:
    """Read a data file of this package."""
    return (resources.files(__package__) / "data" / name).read_bytes()


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_structure_hook(dt.date, lambda value, _: value)
    structure = converter.get_structure_hook(Measure)

    def measure(value: object, _: type[Measure]) -> Measure:
        table = value if isinstance(value, dict) else {"used": value}
        made: Measure = structure(table, Measure)
        return made

    converter.register_structure_hook(Measure, measure)
    return converter
