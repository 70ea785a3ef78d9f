"""Several years under one name."""

from typing import Self

import attrs

from vn_localgov._scan import END, Scanner, Token
from vn_localgov._text import Reading
from vn_localgov.dates._official import (
    Understood,
    as_reading,
    open_leniently,
    with_candidates,
)
from vn_localgov.dates._period_grammar import YEAR
from vn_localgov.dates._ranges import whole_number
from vn_localgov.errors import ParseError

_SCHOOL_YEAR = "năm học"
_NAMES = ("giai đoạn", _SCHOOL_YEAR, "nhiệm kỳ")
_CALLED = (
    "'giai đoạn', 'năm học' or 'nhiệm kỳ'",
    "'giai đoạn', 'năm học' hoặc 'nhiệm kỳ'",
)
_JOINT = ("a hyphen", "dấu gạch nối")


@attrs.frozen
class _Grammar:
    name: Token
    joint: Token


_STRICT = _Grammar(
    Token(rf"({'|'.join(_NAMES)}) ", *_CALLED),
    Token(r"\s?[-–]\s?", *_JOINT),
)
_LENIENT = _Grammar(
    Token(r"(?i:(giai\s+đoạn|năm\s+học|nhiệm\s+k[ỳì])\s*:?\s*(?:từ\s+)?(?:năm\s+)?)", *_CALLED),
    Token(r"(?i:\s*[-—/]\s*|\s*(?:đến|tới)\s+(?:năm\s+)?)", *_JOINT),
)


@attrs.frozen(kw_only=True)
class YearSpan:
    """Several years under one name (*giai đoạn*, *năm học*, *nhiệm kỳ*).

    >>> print(YearSpan.parse("giai đoạn 2021-2025"))
    giai đoạn 2021-2025

    A school year ends in the year after it began.

    Raises:
        ValueError: The last year does not come after the first, or is not that of the
            school year; or the years are not from 1900 to 2199.
    """

    name: str = attrs.field()
    first: int = attrs.field(validator=whole_number(1900, 2199))
    last: int = attrs.field(validator=whole_number(1900, 2199))

    @name.validator
    def _is_known(self, _: object, name: str) -> None:
        if name not in _NAMES:
            raise ValueError(f"name has to be {_CALLED[0]}, not {name!r}")

    @last.validator
    def _comes_later(self, _: object, last: int) -> None:
        if last <= self.first:
            raise ValueError(f"{last} does not come after {self.first}")
        if self.name == _SCHOOL_YEAR and last != self.first + 1:
            raise ValueError(f"a school year ends in {self.first + 1}, not in {last}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a span as it is printed; the inverse of ``str``.

        Raises:
            ParseError: *text* is not such a span.
        """
        scan = Scanner(text)
        try:
            return cls._scan(scan, _STRICT)
        except ParseError as error:
            raise with_candidates(error, text, cls._understand) from None

    @classmethod
    def read(cls, text: str) -> Reading[Self]:
        """Read a span as people type it, and tell how it should have been written.

        >>> YearSpan.read("Giai  đoạn 2021 – 2025").repairs[0].replacement
        'giai đoạn 2021-2025'

        Raises:
            ParseError: *text* is not such a span.
        """
        return as_reading(text, cls._understand(text))

    @classmethod
    def _understand(cls, text: str) -> Understood[Self]:
        span = cls._scan(open_leniently(text), _LENIENT)
        return span, (str(span),)

    @classmethod
    def _scan(cls, scan: Scanner, grammar: _Grammar) -> Self:
        name = " ".join(scan.expect(grammar.name)[1].lower().split()).replace("kì", "kỳ")
        first = int(scan.expect(YEAR)[0])
        scan.expect(grammar.joint)
        position, last = scan.position, int(scan.expect(YEAR)[0])
        if last <= first:
            scan.position = position
            raise scan.error(f"expected a year after {first}", f"cần một năm sau {first}")
        if name == _SCHOOL_YEAR and last != first + 1:
            scan.position = position
            raise scan.error(f"expected {first + 1}", f"cần năm {first + 1}")
        scan.expect(END)
        return cls(name=name, first=first, last=last)

    def __str__(self) -> str:
        return f"{self.name} {self.first}-{self.last}"
