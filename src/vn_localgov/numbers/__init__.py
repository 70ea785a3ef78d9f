"""Read and write numbers the way official Vietnamese documents do: ``1.261,62``."""

from vn_localgov.numbers._exact import EXACT, Number, exact, exact_fraction, round_number
from vn_localgov.numbers._format import format_number, format_percent, format_permille
from vn_localgov.numbers._forms import RangeStyle, format_done, format_range
from vn_localgov.numbers._grammar import scan_number
from vn_localgov.numbers._money import MoneyScale, format_money
from vn_localgov.numbers._parse import parse_number, read_number

__all__ = [
    "EXACT",
    "MoneyScale",
    "Number",
    "RangeStyle",
    "exact",
    "exact_fraction",
    "format_done",
    "format_money",
    "format_number",
    "format_percent",
    "format_permille",
    "format_range",
    "parse_number",
    "read_number",
    "round_number",
    "scan_number",
]
