"""What a checker found, as one value that shows itself."""

from collections.abc import Iterable
from typing import SupportsIndex, overload

from vn_localgov.findings._finding import Finding
from vn_localgov.findings._html import to_html
from vn_localgov.findings._text import to_text
from vn_localgov.findings._words import NOTHING


class Findings(list[Finding]):
    """The findings of one check (*các điểm cần kiểm tra*), in the order of the files.

    A notebook shows a table, ``print`` what the terminal shows:

    >>> from vn_localgov.audit import audit_text
    >>> found = audit_text(["Năm 2023 có 3.384/3.552 gia đình văn hóa, đạt 96,3%."])
    >>> print(str(found).splitlines()[0])
    đoạn 1, ký tự 47: lỗi, mâu thuẫn (TYLE)

    It is a list, so that whatever takes a list of findings takes it, and a check that
    found nothing equals ``[]``. What is selected from it by a slice shows itself, too.
    """

    @overload
    def __getitem__(self, key: SupportsIndex) -> Finding: ...
    @overload
    def __getitem__(self, key: slice) -> "Findings": ...
    def __getitem__(self, key: SupportsIndex | slice) -> "Finding | Findings":
        if isinstance(key, slice):
            return Findings(super().__getitem__(key))
        return super().__getitem__(key)

    def __add__(self, other: Iterable[Finding]) -> "Findings":  # type: ignore[override]
        return Findings([*self, *other])

    def __str__(self) -> str:
        return to_text(self).rstrip("\n") or NOTHING.vi

    def _repr_html_(self) -> str:
        """Show itself in a notebook."""
        return to_html(self)
