"""What is said when a filter cannot give what a tag asks for."""

import datetime as dt
import reprlib
from decimal import Decimal
from fractions import Fraction

from jinja2 import Undefined

from vn_localgov.errors import LocalGovError, Wording

_MOST_DECIMALS = 20
# What can be shown as it is, so that a reader finds it in the data.
_SIMPLE = (str, bytes, int, Decimal, dt.date)


class TagError(LocalGovError):
    """A tag asks for something that its value cannot give."""

    # Where to import it from, so that a traceback says it.
    __module__ = "vn_localgov.filters"

    def __init__(self, en: str, vi: str) -> None:
        super().__init__(en, vi)
        self.wording = Wording(en, vi)


def wrong(value: object, en: str, vi: str) -> TagError:
    """Tell that a value is of the wrong kind: what was found, and what was expected."""
    if isinstance(value, Undefined):
        str(value)  # raises, and says which name is not known
    if value is None:
        return TagError("the value is missing (None)", "giá trị còn trống (None)")
    if isinstance(value, float):
        return inexact(value)
    kind = type(value).__name__
    if isinstance(value, _SIMPLE):
        shown = reprlib.repr(value)
        return TagError(
            f"expected {en}, got {shown} ({kind})",
            f"cần {vi}, nhưng giá trị là {_for_clerk(value)}",
        )
    return TagError(
        f"expected {en}, got {kind}", f"cần {vi}, nhưng đây là {_KINDS.get(kind, kind)}"
    )


def _for_clerk(value: object) -> str:
    """A value as it stands in the data; a date as it is printed."""
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else reprlib.repr(value)


_KINDS = {
    "list": "danh sách",
    "tuple": "danh sách",
    "dict": "nhóm dữ liệu",
    "date": "ngày",
    "Captured": "khối có đoạn văn hoặc chữ đã định dạng",
    "Figure": "số liệu",
    "Indicator": "chỉ tiêu",
    "IndicatorTable": "biểu chỉ tiêu",
    "Citation": "văn bản viện dẫn",
    "Period": "kỳ báo cáo",
}


def inexact(value: float) -> TagError:
    """Tell that a float is not what was written, and what to give instead."""
    return TagError(
        f"{value!r} is a float, which is not exact: give Decimal({str(value)!r})",
        f"số {value!r} lưu ở dạng gần đúng (float); "
        f"người chuẩn bị dữ liệu cần ghi Decimal({str(value)!r})",
    )


def unprintable(value: object, decimals: object) -> TagError:
    """Tell why a number cannot be written."""
    if decimals is not None and not (type(decimals) is int and 0 <= decimals <= _MOST_DECIMALS):
        return TagError(
            f"decimals have to be a whole number from 0 to {_MOST_DECIMALS}",
            f"số chữ số thập phân phải là số nguyên từ 0 đến {_MOST_DECIMALS}",
        )
    if isinstance(value, Fraction):
        return TagError(
            f"{value} is a fraction: say how many decimals, as in so(2)",
            f"{value} là phân số; hãy ghi số chữ số thập phân, ví dụ so(2)",
        )
    return TagError(
        "the number is infinite, or has more than 60 digits",
        "số này vô hạn hoặc dài quá 60 chữ số",
    )
