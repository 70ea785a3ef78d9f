"""The values of a filling as they are gone through: as often as it takes."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from types import NoneType

import attrs

from vn_localgov.templates import _wordings as told
from vn_localgov.templates._errors import ValueFaultError

# Most values are of these, which hold nothing; they are looked at all at once.
_PLAIN = frozenset({str, int, float, bool, NoneType, Decimal, date, datetime})
# Data are hardly ever deeper, and may hold themselves.
_DEEPEST = 20


def settled(value: object, most: int) -> object:
    """Give a value with lists in place of what can be gone through only once.

    The data of the caller stay as they are.

    >>> settled({"x": iter("ab")}, 2)
    {'x': ['a', 'b']}

    Raises:
        ValueFaultError: Something has more than *most* elements, perhaps no end.
    """
    return _Settling(most).settle(value, _DEEPEST)


@attrs.define
class _Settling:
    most: int
    # By identity, each with itself, so that it is not freed and its number not used again.
    known: dict[int, tuple[object, object]] = attrs.field(factory=dict)

    def settle(self, value: object, depth: int) -> object:
        if type(value) in _PLAIN or not depth:
            return value
        if id(value) not in self.known:
            self.known[id(value)] = (value, value)
            self.known[id(value)] = (value, self._settled(value, depth - 1))
        return self.known[id(value)][1]

    def _settled(self, value: object, depth: int) -> object:
        if type(value) is dict:
            return self._of_dict(value, depth)
        if type(value) in (list, tuple):
            return self._of_list(value, depth)  # type: ignore[arg-type]
        # Who reads an open file wants the file.
        if isinstance(value, Iterator) and not hasattr(value, "read"):
            return self._of_list([*self._all_of(value)], depth)
        return value

    def _all_of(self, values: Iterator[object]) -> Iterator[object]:
        yield from islice(values, self.most)
        for _ in values:
            raise ValueFaultError(told.too_many_steps(self.most))

    def _of_dict(self, value: Mapping[object, object], depth: int) -> object:
        if {*map(type, value.values())} <= _PLAIN:
            return value
        made = {name: self.settle(it, depth) for name, it in value.items()}
        return value if all(made[name] is value[name] for name in value) else made

    def _of_list(self, value: list[object] | tuple[object, ...], depth: int) -> object:
        if {*map(type, value)} <= _PLAIN:
            return value
        made = [self.settle(it, depth) for it in value]
        is_same = all(new is old for new, old in zip(made, value, strict=True))
        return value if is_same else type(value)(made)
