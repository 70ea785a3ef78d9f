"""Find what stands below the signature: texts that a document issues, and appendices."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import attrs

from vn_localgov.checks._components._foot import MOST_TITLE, is_appendix, split_title
from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components, Part, Scope, part
from vn_localgov.checks._components._prose import Sheets, is_free, prose
from vn_localgov.checks._components._types import BY_TWO, TYPES
from vn_localgov.documents import DocumentType
from vn_localgov.looks import FormattedDocument

# They often have a cover, with letters of any size.
_COVERED = frozenset({DocumentType.SCHEME, DocumentType.PROJECT})


@attrs.frozen
class _Title:
    """What stands above an attached text.

    Attributes:
        lines: All of it.
        parts: What is certain.
        type: What the text is; None of an appendix, and where that is not told.
    """

    lines: Sequence[Line]
    parts: Sequence[Part]
    type: DocumentType | None = None


def find_attached(
    document: FormattedDocument, lines: Sequence[Line], found: Components
) -> tuple[Components, ...]:
    """Recognise each text below the signature, with its title, headings and paragraphs.

    Of forms, lists and tables the title alone is told, and of pages that lie across.

    Args:
        document: Its sections tell how the pages lie.
        lines: Those below the signature.
        found: What was found so far; what two sign has forms of its own below.
    """
    if found.type in BY_TWO:
        return ()
    sheets = Sheets.of(document)
    known = {line for it in found.parts for line in it.lines}
    end, attached = len(lines), []
    for start, title in reversed([*_titles(lines)]):
        below = lines[start + len(title.lines) : end]
        text, body = prose(title.lines, below, sheets, title.type)
        own = [it for it in title.parts if known.isdisjoint(it.lines)]
        attached.append(_components(title.type, [*own, *text], body))
        end = start
    return tuple(reversed(attached))


def _components(
    type_: DocumentType | None, parts: Sequence[Part], lines: Sequence[Line]
) -> Components:
    return Components(
        scope=Scope.ADMINISTRATIVE,
        type=type_,
        parts=tuple(parts),
        lines=tuple(lines),
        is_attached=True,
    )


def _titles(lines: Sequence[Line]) -> Iterator[tuple[int, _Title]]:
    """Give each title, and where it begins."""
    start = 0
    while start < len(lines):
        title = _title([*takewhile(is_free, lines[start : start + MOST_TITLE])])
        if title:
            yield start, title
        start += len(title.lines) if title else 1


def _title(lines: Sequence[Line]) -> _Title | None:
    """Give the title that begins on the first of *lines*, if one does."""
    if not lines:
        return None
    if is_appendix(lines[0]):
        return _appendix(lines)
    if not _is_centred(lines[0]):
        return None
    type_ = TYPES.get(lines[0].key)
    return _issued(lines, type_) if type_ else _other(lines)


def _appendix(lines: Sequence[Line]) -> _Title:
    """Give label and title; without the line below nothing but its place is certain."""
    title, attached = split_title(lines[1:])
    if not attached:
        return _Title(lines[:1], ())
    label = part("phu_luc", lines[:1])
    parts = label + part("ten_phu_luc", title) + part("kem_theo", attached)
    return _Title([*lines[:1], *title, *attached], parts)


def _issued(lines: Sequence[Line], type_: DocumentType) -> _Title | None:
    """Give the name of a type on a line of its own, and what follows to the line below it.

    Without that line it may stand on a cover, as those of large plans do anyhow.
    """
    title, attached = split_title(lines[1:])
    if not attached:
        return _Title(lines[:1], (), type_) if lines[0].is_upper else None
    parts = part("ten_loai", lines[:1]) + part("trich_yeu", title) + part("kem_theo", attached)
    return _Title([*lines[:1], *title, *attached], () if type_ in _COVERED else parts, type_)


def _other(lines: Sequence[Line]) -> _Title | None:
    """Give a title of any words, which the line below it tells to be one."""
    title, attached = split_title(lines)
    is_own = any(is_appendix(it) or it.key in TYPES for it in title)
    if is_own or not (title and attached and all(map(_is_centred, [*title, attached[0]]))):
        return None
    type_ = _begun(title)
    name = part("ten_loai", title if type_ else ())
    return _Title([*title, *attached], name + part("kem_theo", attached), type_)


def _begun(title: Sequence[Line]) -> DocumentType | None:
    """Tell the type that a title in capitals begins with."""
    names = (it for name, it in TYPES.items() if title[0].key.startswith(f"{name} "))
    return next(names, None) if all(it.is_upper for it in title) else None


def _is_centred(line: Line) -> bool:
    return line.side == "whole" and line.paragraph.look.align == "center"
