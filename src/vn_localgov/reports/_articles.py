"""The text of documents with articles: parts, chapters, sections and articles."""

import enum
from collections.abc import Iterator
from typing import TypeAlias, Union

import attrs

from vn_localgov._text import nfc
from vn_localgov.reports._tree import ROMAN, Block, pick


class DivisionLevel(enum.Enum):
    """What articles are put together in (*phần, chương, mục, tiểu mục*), the largest first."""

    PART = "Phần"
    CHAPTER = "Chương"
    SECTION = "Mục"
    SUBSECTION = "Tiểu mục"

    @property
    def is_roman(self) -> bool:
        """Whether it is counted in Roman numerals; the others in Arabic ones."""
        return self in {self.PART, self.CHAPTER}


@attrs.frozen(kw_only=True)
class Article:
    """An article (*điều*): what has to be done, or is laid down.

    >>> print(Article(number=2, title="Đối tượng áp dụng").label)
    Điều 2.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ.

    Attributes:
        number: Its place in the whole document, from 1.
        title: Empty if the text follows the number on the same line, as in decisions that
            lay something down themselves.
        blocks: Its text: clauses (*khoản*) and points (*điểm*) with their numbers.
    """

    number: int = attrs.field(validator=attrs.validators.ge(1))
    title: str = attrs.field(default="", converter=nfc)
    blocks: tuple[Block, ...] = ()

    @property
    def label(self) -> str:
        """The number as it is printed."""
        return f"Điều {self.number}."

    def walk(self) -> Iterator["Article | Block"]:
        """Go through it in the order of reading."""
        yield self
        yield from self.blocks


@attrs.frozen(kw_only=True)
class Division:
    """Articles under a title of their own (*phần, chương, mục, tiểu mục*).

    >>> Division(level=DivisionLevel.CHAPTER, number=2, title="Tổ chức thực hiện").label
    'Chương II'

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.d and II.6.đ: each must have a title.

    Attributes:
        number: Its place among its brothers, from 1.

    Raises:
        ValueError: It has no title.
    """

    level: DivisionLevel
    number: int = attrs.field(validator=attrs.validators.ge(1))
    title: str = attrs.field(converter=nfc)
    children: tuple[Union["Division", Article], ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError(f"{self.label} needs a title")

    @property
    def label(self) -> str:
        """What stands above the title: ``Chương I`` or ``Mục 1``."""
        numeral = pick(ROMAN, self.number) if self.level.is_roman else self.number
        return f"{self.level.value} {numeral}"

    def walk(self) -> Iterator["Division | Article | Block"]:
        """Go through it in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()


# A heading of a text with articles.
Titled: TypeAlias = Division | Article
