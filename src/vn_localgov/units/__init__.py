"""Units of measure, and the things that are counted."""

from vn_localgov.units._algebra import product_factor, quotient_factor
from vn_localgov.units._table import Dimension, Measure, Region, UnitKind, table
from vn_localgov.units._unit import Part, Unit, as_unit

__all__ = [
    "Dimension",
    "Measure",
    "Part",
    "Region",
    "Unit",
    "UnitKind",
    "as_unit",
    "product_factor",
    "quotient_factor",
    "table",
]
