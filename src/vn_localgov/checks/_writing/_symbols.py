"""The symbol of a document against its type and against the body that issues it."""

import re
from collections.abc import Iterator

from vn_localgov._text import nfc, search_key
from vn_localgov.checks._components._parts import Components, Part
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.checks._running import told
from vn_localgov.checks._writing._powers import issuers
from vn_localgov.documents import DocumentType
from vn_localgov.errors import Wording
from vn_localgov.forms import FormRule

_SYMBOL = re.compile(r"/\s?(?:[0-9]{4}\s?/\s?)?([^\W\d_]+)")
_SECOND = re.compile(r"\s*[-–]\s*([^\W\d_]+)")
_BETWEEN = re.compile(r"[-–/\s]+")
# Of all types, their abbreviations are those of units, too.
_UNITS = frozenset({DocumentType.COMMUNIQUE, DocumentType.TRANSFER_SLIP})
_TYPES = {it.abbreviation for it in DocumentType if it not in _UNITS}
_LETTER = "CV"
_BODY_FIRST = Wording(
    "the abbreviation of the body first, for example «135/UBND-VP»",
    "chữ viết tắt tên cơ quan trước, ví dụ: «135/UBND-VP»",
)
_BODIES = {"committee": "ubnd", "council": "hdnd"}


def of_type(_: FormRule, part: Part, components: Components) -> Iterator[Breach]:
    """Compare the symbol with the type; copies have a rule of their own."""
    type_ = components.type
    if type_ is DocumentType.LETTER:
        yield from _of_letter(part)
        return
    wanted = type_.abbreviation if type_ and not type_.is_copy else None
    found = _SYMBOL.search(part.text)
    if wanted and found and not found[1].casefold().startswith(wanted.casefold()):
        shown = Wording(f"«{found[1]}» in place of «{wanted}»", f"«{found[1]}» thay cho «{wanted}»")
        right = in_quotes(part.text[: found.start(1)] + _with(wanted, part.text, found))
        yield told(part.lines[0], found.start(1), found.end(1), shown, right)


def _with(wanted: str, text: str, found: re.Match[str]) -> str:
    """Put the type first: in place of another one, or above the body that stands there."""
    second = _SECOND.match(text, found.end())
    if second and nfc(second[1]).casefold() == wanted.casefold():
        return f"{wanted}-{found[1]}{text[second.end() :]}"
    if nfc(found[1]) in {*_TYPES, _LETTER}:
        return f"{wanted}{text[found.end() :]}"
    return f"{wanted}-{text[found.start(1) :]}"


def _of_letter(part: Part) -> Iterator[Breach]:
    """Find a letter with the symbol of a type: a body stands where its unit should.

    A letter has that of the body first; a unit may be called as a type is.
    """
    found = _SYMBOL.search(part.text)
    second = _SECOND.match(part.text, found.end()) if found else None
    if found is None or second is None:
        return
    is_body = search_key(second[1]) in _BODIES.values()
    if nfc(found[1]) == _LETTER or (is_body and nfc(found[1]) in _TYPES):
        shown = Wording(f"«{found[1]}» in a letter", f"«{found[1]}» ở công văn")
        yield told(part.lines[0], found.start(1), found.end(1), shown, _BODY_FIRST)


def of_body(_: FormRule, part: Part, components: Components) -> Iterator[Breach]:
    """Find the council in the symbol of a committee, and the other way round."""
    groups = {search_key(it) for it in _BETWEEN.split(part.text)}
    bodies = {_BODIES[it] for it in issuers(components)}
    named = groups & {*_BODIES.values()}
    if len(bodies) == 1 and named and named.isdisjoint(bodies):
        yield told(part.lines[0], 0, len(part.lines[0].text))
