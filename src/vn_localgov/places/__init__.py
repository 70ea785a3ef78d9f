"""Villages, communes, districts and provinces, by name, code and date (*địa bàn*)."""

from vn_localgov.places._lookup import (
    Place,
    communes_on,
    districts_on,
    find_commune,
    find_district,
    find_province,
    predecessors,
    provinces_on,
    successors,
    trace,
)
from vn_localgov.places._model import (
    REFORM,
    Commune,
    CommuneKind,
    District,
    DistrictKind,
    Province,
    ProvinceKind,
    Village,
    VillageKind,
)
from vn_localgov.places._read import parse_place, read_place

__all__ = [
    "REFORM",
    "Commune",
    "CommuneKind",
    "District",
    "DistrictKind",
    "Place",
    "Province",
    "ProvinceKind",
    "Village",
    "VillageKind",
    "communes_on",
    "districts_on",
    "find_commune",
    "find_district",
    "find_province",
    "parse_place",
    "predecessors",
    "provinces_on",
    "read_place",
    "successors",
    "trace",
]
