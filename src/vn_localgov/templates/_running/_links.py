"""Tell which tag of a link brought what may do harm."""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from jinja2.runtime import Context

from vn_localgov.errors import Wording
from vn_localgov.templates._reading._link_safety import fault_of
from vn_localgov.templates._reading._references import read_starts
from vn_localgov.templates._running._sandbox import Write

# Private characters around the number of a tag; a value that has them gets another one.
_START, _END, _OTHER = "\ue000", "\ue001", "\ue002"
# A link of more values has a loop in it.
_MOST = 30
_MARK = re.compile(f"{_START}([0-9]+){_END}")


def marked(write: Write) -> Write:
    """Print values as before, each behind the number of its tag."""

    def marking(value: Any, number: int, context: Context) -> str:  # noqa: ANN401
        text = write(value, number, context).replace(_START, _OTHER)
        return f"{_START}{number}{_END}{text}"

    return marking


def faults_of_links(name: str, content: bytes) -> Iterator[tuple[int, Wording]]:
    """Give the number of the tag at fault in each link, with what is wrong; 0 for none of them.

    Args:
        name: Name of the part.
        content: Relations with marked values.
    """
    found: list[tuple[int, Wording]] = []

    def start(_: str, attributes: dict[str, str]) -> None:
        if fault := _at_fault(name, attributes):
            found.append(fault)

    read_starts(content, start)
    yield from found


def _at_fault(name: str, attributes: Mapping[str, str]) -> tuple[int, Wording] | None:
    """Put the values of a link together one by one; the first that makes it wrong is at fault."""
    head, *marks = _MARK.split(attributes.get("Target", ""), maxsplit=_MOST)
    texts = (_MARK.sub("", it) for it in (head, *marks[1::2]))
    faults = [fault_of(name, {**attributes, "Target": it}) for it in accumulate(texts)]
    if (wording := faults[-1]) is None:
        return None
    numbers = (0, *map(int, marks[::2]))
    return next((number, wording) for number, it in zip(numbers, faults, strict=True) if it)
