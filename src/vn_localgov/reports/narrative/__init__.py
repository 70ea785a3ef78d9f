"""The words of a report: Markdown with tags for figures, dates and documents."""

from collections.abc import Iterable, Mapping

import attrs

from vn_localgov.errors import Fault
from vn_localgov.reports._tree import Block, PartStyle, Section
from vn_localgov.reports.narrative._markdown import read_markdown
from vn_localgov.reports.narrative._source import Source, unmark
from vn_localgov.reports.narrative._tags import TagFiller
from vn_localgov.reports.narrative._tree import TreeBuilder

__all__ = [
    "Narrative",
    "Source",
    "fill_line",
    "fill_narrative",
]


@attrs.frozen(kw_only=True)
class Narrative:
    """The words with their figures in them, or what keeps them from it.

    Attributes:
        opening: Text before the first heading.
        sections: The tree of headings.
        faults: Everything that is wrong; if there is anything, the rest is not whole.
    """

    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    faults: tuple[Fault, ...]


def fill_narrative(
    sources: Iterable[Source],
    values: Mapping[str, object],
    *,
    broken: frozenset[str] = frozenset(),
    part_style: PartStyle = PartStyle.NUMERAL,
    knows_all: bool = True,
) -> Narrative:
    """Fill the tags of the files and read them, in their order, as one text.

    Figures are never taken for Markdown, whatever they hold:

    >>> told = fill_narrative([Source("1.md", "Có *{{ x }}* hộ")], {"x": "1*2_3"})
    >>> [(run.text, run.italic) for run in told.opening[0].runs]
    [('Có ', False), ('1*2_3', True), (' hộ', False)]

    Args:
        sources: The files, each with its place in the report folder.
        values: What the names in tags stand for.
        broken: Names whose data is known to be wrong; tags with them are not judged.
        part_style: How parts are called.
        knows_all: Whether *values* and *broken* hold all names that there may be.
    """
    builder = TreeBuilder(part_style)
    faults: list[Fault] = []
    for source in sources:
        filler = TagFiller(source, values, broken | _depending_on(broken), knows_all=knows_all)
        text = filler.fill()
        faults.extend(filler.faults)
        builder.add(source, read_markdown(text))
    sections = builder.sections()
    return Narrative(
        opening=tuple(builder.opening),
        sections=sections,
        faults=(*faults, *builder.faults),
    )


def fill_line(
    source: Source, values: Mapping[str, object], *, broken: frozenset[str] = frozenset()
) -> tuple[str, list[Fault]]:
    """Fill the tags of a text that is not Markdown, such as the title of a report.

    >>> fill_line(Source("report.toml", "Kết quả *{{ x }}*"), {"x": "1*2"})
    ('Kết quả *1*2*', [])
    """
    filler = TagFiller(source, values, broken | _depending_on(broken), is_markdown=False)
    text, _ = unmark(filler.fill())
    return text, filler.faults


def _depending_on(broken: frozenset[str]) -> frozenset[str]:
    """Find the filters that look at a broken name without naming it."""
    return frozenset({"so_cung_ky"}) if "ky" in broken else frozenset()
