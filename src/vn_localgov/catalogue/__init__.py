"""A standard catalogue of the indicators that communes report (*danh mục chỉ tiêu*)."""

from vn_localgov.catalogue._catalogue import Catalogue, IndicatorGroup, StandardIndicator, catalogue

__all__ = ["Catalogue", "IndicatorGroup", "StandardIndicator", "catalogue"]
