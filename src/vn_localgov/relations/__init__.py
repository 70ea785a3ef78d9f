"""Relations between figures (*quan hệ số liệu*), declared and not guessed."""

from vn_localgov.relations._equations import Box, Equation
from vn_localgov.relations._relation import Order, Relation, RelationKind
from vn_localgov.relations._rounding import Rounding

__all__ = ["Box", "Equation", "Order", "Relation", "RelationKind", "Rounding"]
