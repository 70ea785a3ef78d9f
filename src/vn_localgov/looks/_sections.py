"""Sections (*phân đoạn*): paper, margins, headers and footers, numbers of pages."""

from collections.abc import Mapping
from decimal import Decimal

import attrs

from vn_localgov.looks._measure import integer, millimetres, switch
from vn_localgov.looks._nodes import child, child_value
from vn_localgov.word._xml import Node, local, value

_RELATED = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_PAGES = frozenset({"default", "first", "even"})


@attrs.frozen(kw_only=True)
class Edges:
    """The headers, or the footers, of a section: names of the parts that hold them.

    A part is named also where an earlier section says so, and "" where no one does.

    Attributes:
        default: On all pages, or on the odd ones.
        first: On the first page, if the section has another one there.
        even: On the even pages, if the document has others there.
    """

    default: str = ""
    first: str = ""
    even: str = ""


@attrs.frozen(kw_only=True)
class Section:
    """A stretch of a document with pages of one kind (*phân đoạn*); lengths in millimetres.

    What the file does not say is None.

    Attributes:
        number: From 1.
        gutter_mm: What is added to the margin where the pages are bound.
        header_mm: From the upper edge of the paper to the header.
        footer_mm: From the lower edge of the paper to the footer.
        has_first_page: Whether the first page has its own header and footer (*titlePg*).
        has_even_pages: Whether the even pages have; it holds for the whole document.
        first_page_number: With which the section begins; None if it goes on counting.
        page_number_format: As the standard names it, such as "lowerRoman".
        begins: "nextPage", "continuous", "evenPage", "oddPage", "nextColumn".
        columns: How many columns of text there are on a page.
    """

    number: int
    width_mm: Decimal | None = None
    height_mm: Decimal | None = None
    top_mm: Decimal | None = None
    bottom_mm: Decimal | None = None
    left_mm: Decimal | None = None
    right_mm: Decimal | None = None
    gutter_mm: Decimal | None = None
    header_mm: Decimal | None = None
    footer_mm: Decimal | None = None
    headers: Edges = Edges()
    footers: Edges = Edges()
    has_first_page: bool = False
    has_even_pages: bool = False
    first_page_number: int | None = None
    page_number_format: str = "decimal"
    begins: str = "nextPage"
    columns: int = 1

    @property
    def is_landscape(self) -> bool | None:
        """Whether the paper is wider than high; None if its size is not known."""
        if self.width_mm is None or self.height_mm is None:
            return None
        return self.width_mm > self.height_mm


@attrs.frozen
class SectionReader:
    """What sections refer to.

    Attributes:
        parts: Names of parts by the ids of the relations.
        has_even_pages: What the settings say.
    """

    parts: Mapping[str, str]
    has_even_pages: bool

    def read(self, number: int, node: Node | None, before: Section | None) -> Section:
        """Read a ``w:sectPr``; what it leaves to the section *before* it is taken over."""
        if node is None:
            return Section(number=number, has_even_pages=self.has_even_pages)
        paging = _attributes(node, "pgNumType")
        before = before or Section(number=0)
        return Section(
            number=number,
            **_paper(node),
            headers=self._edges(node, "headerReference", before.headers),
            footers=self._edges(node, "footerReference", before.footers),
            has_first_page=_is_on(node, "titlePg"),
            has_even_pages=self.has_even_pages,
            first_page_number=integer(paging.get("start", "")),
            page_number_format=paging.get("fmt", "decimal"),
            begins=child_value(node, "type") or "nextPage",
            columns=max(integer(_attributes(node, "cols").get("num", "")) or 1, 1),
        )

    def _edges(self, node: Node, name: str, before: Edges) -> Edges:
        named = {value(it, "type") or "default": self._part(it) for it in node if local(it) == name}
        known = {page: part for page, part in named.items() if page in _PAGES and part}
        return attrs.evolve(before, **known)

    def _part(self, reference: Node) -> str:
        ids = (reference.get(name) for name in _RELATED)
        return self.parts.get(next(filter(None, ids), ""), "")


def has_even_pages(settings: Node | None) -> bool:
    """Whether the settings give even pages headers of their own."""
    return settings is not None and _is_on(settings, "evenAndOddHeaders")


def _is_on(node: Node, name: str) -> bool:
    found = child(node, name)
    return found is not None and switch(value(found, "val")) is True


def _attributes(node: Node, name: str) -> Mapping[str, str]:
    found = child(node, name)
    items = () if found is None else found.items()
    return {str(key).rpartition("}")[2]: str(text) for key, text in items}


def _paper(node: Node) -> dict[str, Decimal | None]:
    size, margins = _attributes(node, "pgSz"), _attributes(node, "pgMar")
    said = {"width": size.get("w"), "height": size.get("h")}
    said |= {name: margins.get(name) for name in _MARGINS}
    return {f"{name}_mm": millimetres(text or "") for name, text in said.items()}


_MARGINS = ("top", "bottom", "left", "right", "gutter", "header", "footer")
