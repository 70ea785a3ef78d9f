"""Lines at the sides of cells."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from vn_localgov.looks._nodes import child
from vn_localgov.word._xml import Node, local, value

# Of the sides that are spoken of, whether a line shows there.
Sides: TypeAlias = Mapping[str, bool]

NO_SIDES: Sides = MappingProxyType({})
_NAMES = {"left": "left", "start": "left", "right": "right", "end": "right", "insideV": "inside"}
_UNSEEN = frozenset({"nil", "none", ""})


def sides(properties: Node | None, name: str) -> Sides:
    """Read the upright lines of a table or a cell from its ``w:tblBorders`` or ``w:tcBorders``."""
    borders = None if properties is None else child(properties, name)
    if borders is None:
        return NO_SIDES
    return {_NAMES[side]: _shows(it) for it in borders if (side := local(it)) in _NAMES}


def _shows(border: Node) -> bool:
    """Whether it is seen on white paper."""
    is_white = value(border, "color").upper() == "FFFFFF"
    return value(border, "val") not in _UNSEEN and value(border, "sz") != "0" and not is_white


def is_framed(cell: Sides, table: Sides, *, is_first: bool, is_last: bool) -> bool:
    """Whether a cell has lines at both sides: its own, or else those of its table."""
    left = cell.get("left", table.get("left" if is_first else "inside", False))
    right = cell.get("right", table.get("right" if is_last else "inside", False))
    return left and right
