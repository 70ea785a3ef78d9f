"""Documents of a body that is abbreviated, or was not there yet."""

from tests.checks.cases import DATE, ISSUER, Change, text
from tests.checks.changes import Make, both, rule_below
from tests.checks.made import letter, office

CASES: dict[str, tuple[Make, Change]] = {
    "CO_QUAN_BAN_HANH.VIET_TAT": (
        letter,
        both(text(ISSUER, "UBND XÃ MAI TRUNG"), rule_below("UBND XÃ", 80)),
    ),
    "CO_QUAN_BAN_HANH.PHONG_XA": (office, text(DATE, DATE.replace("2025", "2024"))),
}
