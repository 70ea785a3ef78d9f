"""Write the value of a tag where the tag stands: escaped, checked, and with its breaks."""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from typing import TypeGuard

import attrs
from jinja2 import Undefined
from jinja2.runtime import Context as JinjaContext
from markupsafe import Markup

from vn_localgov.charts import Chart
from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings
from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import RICH, Fragment, Together
from vn_localgov.templates._markup import find_fault
from vn_localgov.templates._running._captured import Captured
from vn_localgov.templates._running._measure import CONTAINERS, measure
from vn_localgov.templates._running._numbers import check_digits
from vn_localgov.templates._running._plain import find_special
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Context, Slot, Tag
from vn_localgov.templates._tokens import SHOWN_BREAKS, escape

_QUOTES = str.maketrans({'"': "&#34;", "'": "&#39;"})
_TEXT = '<w:t xml:space="preserve">'
_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_BREAK = re.compile("[\n\t\f\a]")
_LISTING_BREAK = re.compile("[\a\f]")


def print_strictly(value: object) -> str:
    """Print a value as official documents do; refuse what has no such form.

    Raises:
        ValueFaultError: It has none.
    """
    if isinstance(value, str):
        return value if isinstance(value, Markup) else str.__str__(value)
    if value is None:
        raise ValueFaultError(told.NO_VALUE)
    if isinstance(value, Undefined):
        return str(value)
    return _whole(value) if _is_whole(value) else _printed(value)


def _is_whole(value: object) -> TypeGuard[int]:
    """Whether it may be a year, and is to stay as it is; so may be a member of an enumeration."""
    return type(value) is int or (isinstance(value, int) and isinstance(value, Enum))


def _whole(value: int) -> str:
    check_digits(value)
    return int.__repr__(value)


def _printed(value: object) -> str:
    # Loads half of the library, which most templates do not need.
    from vn_localgov.templates._official import official  # noqa: PLC0415

    return official(value)


@attrs.frozen
class Writer:
    """Writes values for the tags of one template.

    Attributes:
        tags: All of them, in the order of their numbers.
        to_text: Prints a value that is no text.
        is_raw: Whether text is XML already.
        is_listing: Whether page and paragraph breaks in any text count.
    """

    tags: Sequence[Tag]
    to_text: Callable[[object], str]
    is_raw: bool = False
    is_listing: bool = False

    def write_text(self, value: object, number: int, context: JinjaContext) -> str:
        """Write a value inside text; most are plain."""
        if type(value) is str and not find_special(value):
            return value
        return self.write(value, number, context)

    def write(self, value: object, number: int, context: JinjaContext) -> str:
        """Write a value where the tag *number* stands.

        Raises:
            ValueFaultError: It cannot stand there.
        """
        tag = self.tags[number - 1]
        slot = tag.context.slot
        if slot and (xml := slot.write(value, tag, Session.of(context))) is not None:
            return xml
        if slot and slot.wanted and not self.is_listing and not _is_missing(value):
            raise ValueFaultError(slot.wanted)
        if isinstance(value, Captured):
            return _marked(value.xml, tag)
        if isinstance(value, RICH):
            return self._rich(value, number, context)
        is_listing = self.is_listing or isinstance(value, Listing)
        text = _held(self._text(value, Session.of(context)), value, slot)
        if isinstance(text, Markup) or (self._is_raw_at(tag) and not isinstance(value, Listing)):
            return _marked(text, tag)
        return _wrapped(escaped(text, tag.context, is_listing=is_listing), tag)

    def _rich(self, value: Fragment | Chart | Together, number: int, context: JinjaContext) -> str:
        tag = self.tags[number - 1]
        if not isinstance(value, Together):
            return _place(_fragment(value), tag, Session.of(context))
        if tag.hoist != "p" or any(map(_makes_paragraphs, value.pieces)):
            return self.write_pieces(value, number, context)
        runs = attrs.evolve(self, tags=[attrs.evolve(tag, hoist="r")])
        return _in_paragraph(runs.write_pieces(value, 1, context), tag)

    def write_pieces(self, value: Together, number: int, context: JinjaContext) -> str:
        """Write one piece after the other; the same may stand there many times."""
        session = Session.of(context)
        # An empty run has no length.
        session.go_through(len(value.pieces))
        most = session.limits.characters
        written: list[str] = []
        length = 0
        for piece in value.pieces:
            written.append(self.write(piece, number, context))
            length += len(written[-1])
            if length > most:
                raise ValueFaultError(told.too_long(most))
        return "".join(written)

    def _text(self, value: object, session: Session) -> str:
        if isinstance(value, CONTAINERS):
            measure(value, session.limits.characters, session)
        return str(value) if isinstance(value, Listing) else self.to_text(value)

    def _is_raw_at(self, tag: Tag) -> bool:
        # The title, the author and the like are text, not markup, for docxtpl as well.
        return self.is_raw and not tag.location.part.startswith("docProps/")


def _held(text: str, value: object, slot: Slot | None) -> str:
    if not slot:
        return text
    return slot.neutral if isinstance(value, Undefined) else slot.held(text)


def _is_missing(value: object) -> bool:
    """Whether it is told by itself that there is no value."""
    return value is None or isinstance(value, Undefined)


class Listing(str):
    r"""Text with line ends ``\n``, tabs ``\t``, paragraphs ``\a`` and pages ``\f``.

    >>> Listing("a\nb")
    'a\nb'
    """

    __slots__ = ()


def escaped(text: str, context: Context, *, is_listing: bool = False) -> str:
    r"""Escape a text, and turn its line ends into breaks if it stands in a run.

    Raises:
        ValueFaultError: It holds a character that no document can hold.
    """
    text = text.replace("\r\n", "\n")
    has_breaks = is_listing and bool(context.run)
    check_characters(_LISTING_BREAK.sub(" ", text) if has_breaks else text)
    return _broken(escape(text, keeps_lines=True), context)


def _broken(text: str, context: Context) -> str:
    """Turn line ends, tabs, page ends and paragraph ends into what Word knows."""
    if context.is_attribute:
        return text.replace("\n", "&#10;")
    if not context.run:
        return text
    return _BREAK.sub(lambda found: SHOWN_BREAKS.get(found[0]) or _begin(found[0], context), text)


def _begin(sign: str, context: Context) -> str:
    """Begin a paragraph, perhaps on a page of its own."""
    if not context.is_direct:
        raise ValueFaultError(told.PARAGRAPH_IN_TEXT)
    page = _PAGE if sign == "\f" else ""
    return f"</w:t></w:r></w:p>{page}{context.paragraph}{context.run}{_TEXT}"


def refer_to(address: str, tag: Tag, session: Session) -> str:
    """Have the part of a tag link to an address; give the id of the relation.

    Raises:
        ValueFaultError: The address holds a character that no document can hold, or may do
            harm.
    """
    check_characters(address)
    # Needed only for links.
    from vn_localgov.templates._reading._link_safety import (  # noqa: PLC0415
        is_safe_link,
        unsafe_link,
    )

    if not is_safe_link(address):
        raise ValueFaultError(unsafe_link(address))
    return session.refer(tag.location.part, "hyperlink", address)


def check_characters(text: str) -> None:
    """Refuse a text that no document can hold.

    Raises:
        ValueFaultError: With the character and its position.
    """
    # Loads the tables of letters, which plain values do not need.
    from vn_localgov._text import find_unprintable  # noqa: PLC0415

    if found := find_unprintable(text):
        raise ValueFaultError(told.bad_character(ord(found[0]), found.start() + 1))


def _wrapped(text: str, tag: Tag) -> str:
    """Put text into a run, or into a paragraph with a run, where the tag took its own away.

    Raises:
        ValueFaultError: It took a row or cell away, which no text can take the place of.
    """
    if not tag.hoist:
        return text
    if tag.hoist in grammar.OF_TABLES:
        return _nothing(text, tag)
    run = f"{tag.context.run or '<w:r>'}{_TEXT}{text}</w:t></w:r>"
    return run if tag.hoist == "r" else _in_paragraph(run, tag)


def _in_paragraph(runs: str, tag: Tag) -> str:
    return f"{tag.context.paragraph or '<w:p>'}{runs}</w:p>"


def _nothing(text: str, tag: Tag) -> str:
    """Leave out a row or cell that no value is there for."""
    if text.strip():
        raise ValueFaultError(_tag_wordings.text_among_cells(tag.hoist, tag.body))
    return ""


def _marked(markup: str, tag: Tag) -> str:
    xml = _trusted(markup, tag)
    return xml if tag.hoist and "<" in xml else _wrapped(_broken(xml, tag.context), tag)


def _fragment(value: Fragment | Chart) -> Fragment:
    if isinstance(value, Fragment):
        return value
    # Needed only for charts.
    from vn_localgov.templates._values._drawn_charts import DrawnChart  # noqa: PLC0415

    return DrawnChart(value)


def _makes_paragraphs(piece: object) -> bool:
    """Whether it makes paragraphs of its own."""
    return isinstance(piece, Captured) or (isinstance(piece, Fragment) and piece.is_paragraphs)


def _place(value: Fragment, tag: Tag, session: Session) -> str:
    if tag.hoist in grammar.OF_TABLES:
        raise ValueFaultError(_tag_wordings.text_among_cells(tag.hoist, tag.body))
    context = tag.context
    if not (tag.hoist or context.run):
        raise ValueFaultError(told.IN_ATTRIBUTE)
    xml = value.to_xml(tag, session)
    if value.is_paragraphs:
        if tag.hoist != "p":
            raise ValueFaultError(told.PARAGRAPH_IN_TEXT)
        return xml
    if tag.hoist == "p":
        return _in_paragraph(xml, tag)
    return xml if tag.hoist else f"</w:t></w:r>{xml}{context.run}{_TEXT}"


def _trusted(value: str, tag: Tag) -> str:
    """Markup comes from macros, or from who says that it is safe: it is checked all the same."""
    xml = _LISTING_BREAK.sub(" ", value) if tag.context.run else str(value)
    check_characters(xml)
    place = tag if "<" in xml else tag.like(tag.kind, tag.body)
    if wording := find_fault(xml, place):
        raise ValueFaultError(wording)
    return str(value).translate(_QUOTES) if tag.context.is_attribute else str(value)
