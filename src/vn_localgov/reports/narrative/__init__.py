"""The words of a report: Markdown with tags for figures, dates and documents."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from vn_localgov.errors import Fault, FolderError
from vn_localgov.reports._articles import Article, Division
from vn_localgov.reports._tree import Block, PartStyle, Section
from vn_localgov.reports.narrative._articles import ArticleBuilder, has_articles
from vn_localgov.reports.narrative._markdown import Heading, read_markdown
from vn_localgov.reports.narrative._source import Source, unmark
from vn_localgov.reports.narrative._tags import TagFiller
from vn_localgov.reports.narrative._tree import TreeBuilder

__all__ = [
    "Narrative",
    "Numbering",
    "Source",
    "Words",
    "fill_line",
    "fill_narrative",
    "fill_words",
    "read_words",
]

_NO_VALUES: Mapping[str, object] = MappingProxyType({})


@attrs.frozen
class Numbering:
    """How the headings of a text are numbered (*cách đánh số*).

    Attributes:
        part_style: How parts are called.
        is_extract: Whether it is a part of another text, whose numbers stay as typed.
    """

    part_style: PartStyle = PartStyle.NUMERAL
    is_extract: bool = False


_NUMBERING = Numbering()


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
    read, faults = _read(sources, values, broken, knows_all=knows_all)
    builder = TreeBuilder(part_style)
    for source, pieces in read:
        builder.add(source, pieces)
    sections = builder.sections()
    return Narrative(
        opening=tuple(builder.opening),
        sections=sections,
        faults=(*faults, *builder.faults),
    )


def _read(
    sources: Iterable[Source],
    values: Mapping[str, object],
    broken: frozenset[str],
    *,
    knows_all: bool,
) -> tuple[list[tuple[Source, list[Heading | Block]]], list[Fault]]:
    read: list[tuple[Source, list[Heading | Block]]] = []
    faults: list[Fault] = []
    for source in sources:
        filler = TagFiller(source, values, broken | _depending_on(broken), knows_all=knows_all)
        read.append((source, list(read_markdown(filler.fill()))))
        faults.extend(filler.faults)
    return read, faults


@attrs.frozen(kw_only=True)
class Words:
    """The words of a document: text, then sections or articles.

    Attributes:
        opening: Text before the first heading.
        sections: The tree of headings.
    """

    opening: tuple[Block, ...]
    sections: tuple[Section | Division | Article, ...]


def read_words(
    text: str, values: Mapping[str, object] = _NO_VALUES, *, file: str = "noi-dung.md"
) -> Words:
    r"""Read Markdown as the words of a document that is no report.

    Headings are numbered by themselves; a number that is typed has to be right. Where one
    begins with *Điều*, the text is put together from articles:

    >>> words = read_words("## Điều 1\nThành lập Tổ công tác.\n## Điều 2. Hiệu lực")
    >>> [(it.label, it.title) for it in words.sections]
    [('Điều 1.', ''), ('Điều 2.', 'Hiệu lực')]

    Args:
        text: Headings ``#``, paragraphs, lists, tables, bold and italic.
        values: What the names in tags stand for.
        file: What faults call the text.

    Raises:
        FolderError: Something in the text is wrong; the error tells all of it, each with
            line and column.
    """
    words, faults = fill_words([Source(file, text)], values)
    if faults:
        raise FolderError(faults)
    return words


def fill_words(
    sources: Iterable[Source],
    values: Mapping[str, object],
    *,
    broken: frozenset[str] = frozenset(),
    numbering: Numbering = _NUMBERING,
    knows_all: bool = True,
) -> tuple[Words, tuple[Fault, ...]]:
    """Fill the tags of files and read them as one text, with sections or with articles.

    Args:
        sources: The files, in their order.
        values: What the names in tags stand for.
        broken: Names whose data is known to be wrong; tags with them are not judged.
        numbering: How headings are numbered.
        knows_all: Whether *values* and *broken* hold all names that there may be.

    Returns:
        The words, and everything that is wrong; with a fault, the words are not whole.
    """
    read, faults = _read(sources, values, broken, knows_all=knows_all)
    told = (piece for _, pieces in read for piece in pieces)
    builder: ArticleBuilder | TreeBuilder
    if has_articles(told):
        builder = ArticleBuilder(numbering.is_extract)
    else:
        builder = TreeBuilder(numbering.part_style, is_extract=numbering.is_extract)
    for source, pieces in read:
        builder.add(source, pieces)
    sections = builder.sections()
    return Words(opening=tuple(builder.opening), sections=sections), (*faults, *builder.faults)


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
