"""What a lenient reader returns: a value, and all that it had to repair."""

from typing import Generic, TypeVar

import attrs

from vn_localgov.errors import Wording

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(kw_only=True)
class Repair:
    """One piece of a text that was read as another (*chỗ đã sửa*).

    Attributes:
        position: Index in the NFC form of the text as it was before.
        found: What stood there.
        replacement: What it was read as; "" if it was left out.
        wording: What was done, in both languages.
    """

    position: int
    found: str
    replacement: str
    wording: Wording


@attrs.frozen
class Reading(Generic[T_co]):
    """What was read, with a record of each repair that this took (*kết quả đọc*).

    A strict reader (``parse``) refuses what is not written as it should be. A lenient
    one (``read``) takes it if there is only one way to mean it, and says what it did.
    """

    value: T_co
    repairs: tuple[Repair, ...] = ()
