"""The rules of form as data: the only place that knows sizes, margins and spaces."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, cached_property
from importlib import resources
from operator import attrgetter
from os import PathLike
from types import MappingProxyType
from typing import Literal, Self, TypeAlias

import attrs

from vn_localgov.errors import Wording
from vn_localgov.fonts import Face
from vn_localgov.forms._form_rule import FormRule
from vn_localgov.forms._law import make_rules, names, table
from vn_localgov.forms._measures import Measure, Used, WrongValueError
from vn_localgov.forms._overlay import Overlay, changed, lay_over
from vn_localgov.forms._reading import structure

Align: TypeAlias = Literal["left", "center", "right", "justify"]

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

    Forms are built from it, and checks read from it.

    >>> decree = rules()
    >>> decree.id, decree["quoc_hieu"].pt.law
    ('ND30-2020', (Decimal('12'), Decimal('13')))
    >>> decree.rules["SO.DEM_KHONG"].title.vi
    'Số dưới 10 thêm số 0 ở trước'

    Attributes:
        valid_from: The day on which it came into force.
        valid_until: The last day on which it is in force; None if that is not known.
        checked_until: The last day on which it was known to be in force.
        components: By their official name, without marks: those that forms print.
        planned: The others, which only checks know.
        overlays: House styles that were laid over it, the last one on top.
    """

    id: str
    source: str
    valid_from: dt.date
    valid_until: dt.date | None = None
    checked_until: dt.date
    page: Page
    font: Font
    rule: Line
    head: Halves
    foot: Halves
    table: TableForm
    components: dict[str, Component]
    planned: dict[str, Component] = attrs.field(factory=dict)
    overlays: tuple[Overlay, ...] = ()

    def __getitem__(self, name: str) -> Component:
        return self.components.get(name) or self.planned[name]

    def __str__(self) -> str:
        return "+".join([self.id, *(overlay.id for overlay in self.overlays)])

    @cached_property
    def rules(self) -> Mapping[str, FormRule]:
        """What checks read, by id."""
        made = make_rules(self.id, self.value)
        for overlay in self.overlays:
            made = changed(made, overlay, self.value)
        return MappingProxyType(made)

    def value(self, component: str | None, name: str) -> Used:
        """Give what the table says of a property; without a component, of the page.

        >>> rules().value(None, "page.left_mm").law, rules().value("quoc_hieu", "bold")
        ((Decimal('30'), Decimal('35')), True)

        Raises:
            ValueError: There is no such property.
        """
        try:
            found = attrgetter(name)(self if component is None else self[component])
        except (AttributeError, KeyError):
            found = None
        if isinstance(found, Measure | bool | str):
            return found
        whose = f"{component}.{name}" if component else name
        raise WrongValueError(
            Wording(f"the form knows no {whose!r}", f"thể thức không có mục {whose!r}")
        )

    def called(self, component: str) -> Wording:
        """Name a component inside a sentence.

        >>> rules().called("co_quan_ban_hanh").vi
        'tên cơ quan ban hành văn bản'
        """
        named = names(self.id)[component]
        return Wording(named.en, named.vi)

    def overlaid(self, overlay: Overlay) -> Self:
        """Lay a house style over it, which may only be stricter than the law.

        Raises:
            RuleSetError: It allows what the law forbids, or speaks of what is not there.
            TypeError: It is no `Overlay`.
        """
        if not isinstance(overlay, Overlay):
            kind = type(overlay).__name__
            raise TypeError(f"overlay has to be an Overlay, such as Overlay.read gives, not {kind}")
        return lay_over(self, overlay)

    @classmethod
    def load(cls, path: str | PathLike[str], *, over: Self) -> Self:
        """Read a house style from a file, and lay it over another rule set.

        Raises:
            RuleSetError: All that is wrong in the file, each with its key.
        """
        return lay_over(over, Overlay.read(path), file=str(path))


def points(millimetres: Decimal) -> Decimal:
    """Turn *millimetres* into typographic points."""
    return millimetres * 720 / 254


@cache
def rules() -> RuleSet:
    """Nghị định 30/2020/NĐ-CP, the decree in force."""
    text = resource("nd30-2020.toml").decode()
    decree = tomllib.loads(text, parse_float=Decimal)
    return structure({**decree, "planned": table(decree["id"], "components")}, RuleSet)


def resource(name: str) -> bytes:
    """Read a data file of this package."""
    return (resources.files(__package__) / "data" / name).read_bytes()
