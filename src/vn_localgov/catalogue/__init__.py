"""A standard catalogue of the indicators that communes report (*danh mục chỉ tiêu*)."""

from vn_localgov.catalogue._catalogue import Catalogue, IndicatorGroup, StandardIndicator, catalogue
from vn_localgov.catalogue._rule import Aggregation

__all__ = ["Aggregation", "Catalogue", "IndicatorGroup", "StandardIndicator", "catalogue"]
