"""What is only printed: the markup between the tags of a block, and what is put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NoReturn

import attrs
from markupsafe import Markup, escape

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import RICH, Together
from vn_localgov.templates._tokens import text_of_xml


def _refuse(*_: object) -> NoReturn:
    raise ValueFaultError(told.CAPTURED)


@attrs.frozen(eq=False)
class Captured:
    """Runs, paragraphs or rows that a block holds: printed as they are, or put together.

    To cut, compare or count them is refused: it would be done with the letters of XML.
    """

    xml: str

    def __bool__(self) -> bool:
        return True

    def __add__(self, other: object) -> Captured | Together | None:
        return put_together([self, other])

    def __radd__(self, other: object) -> Captured | Together | None:
        return put_together([other, self])

    __str__ = __len__ = __iter__ = __getitem__ = __contains__ = _refuse
    __eq__ = __hash__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __mul__ = __rmul__ = __mod__ = __rmod__ = __int__ = __float__ = _refuse


def captured(xml: str, *, is_raw: bool) -> str | Captured:
    """Give the value of a block: its text if it holds nothing else.

    >>> captured("Lúa &amp; ngô", is_raw=False)
    'Lúa & ngô'
    >>> captured("<w:p/>", is_raw=False)
    Captured(xml='<w:p/>')

    Where text *is_raw*, it is XML by itself, and stays so.
    """
    xml = str(xml)
    text = text_of_xml(xml)
    if text is None:
        return Captured(xml)
    return Markup(xml) if is_raw and "&" in xml else text  # noqa: S704 - checked where printed


def put_together(values: Sequence[Any], mark: Any = "") -> Captured | Together | None:  # noqa: ANN401 - whatever a template has
    """Join texts, markup and rich content; None if all of it is text."""
    kinds = {type(mark), *map(type, values)} - {str}
    if any(issubclass(kind, RICH) for kind in kinds):
        marked = (piece for value in values for piece in (mark, value))
        return Together(tuple(_pieces(islice(marked, 1, None))))
    if Captured in kinds:
        return Captured(_xml_of(mark).join(map(_xml_of, values)))
    return None


def _pieces(values: Iterable[Any]) -> Iterator[object]:
    """All pieces in one row, so that none is opened twice; no letters are no piece."""
    for value in values:
        if isinstance(value, Together):
            yield from value.pieces
        elif not isinstance(value, str) or value:
            yield value


def _xml_of(value: object) -> str:
    return value.xml if isinstance(value, Captured) else str(escape(value))
