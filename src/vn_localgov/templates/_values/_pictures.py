"""Pictures that are put in: their kind and size, read from their first bytes."""

import re
import struct
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from os import PathLike
from pathlib import Path
from typing import Self, TypeAlias

import attrs

from vn_localgov.errors import Wording
from vn_localgov.opc.names import DRAWING, OFFICE, PICTURE, WORD_DRAWING
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Context, Tag
from vn_localgov.templates._write import escaped, refer_to

# English metric units, in which the format measures drawings.
_INCH, _MILLIMETRE = 914_400, 36_000
_DPI = 72
# The widest page that Word knows, and the longest side that a file of Word can tell.
_WIDEST, _LONGEST = 22 * _INCH, 2**31 - 1
_SHORTEST = 0.00001
Length: TypeAlias = int | float | Decimal
_ATTRIBUTE = Context(is_attribute=True)
_LARGEST = 100_000_000
_UNKNOWN = Wording(
    "this is no picture that Word knows: use PNG, JPEG, GIF or BMP",
    "đây không phải ảnh Word đọc được; hãy dùng PNG, JPEG, GIF hoặc BMP",
)
_TOO_LARGE = Wording("the picture is larger than 100 MB", "ảnh lớn hơn mức cho phép là 100 MB")

_NO_SIZE = Wording(
    "the picture says itself that its sides are too long or too short for Word: give its width",
    "ảnh tự khai kích thước quá lớn hoặc quá nhỏ so với mức Word cho phép; hãy cho biết chiều rộng",
)

_DRAWING = (
    "<w:r><w:drawing>"
    f'<wp:inline xmlns:wp="{WORD_DRAWING}">'
    '<wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{id}" name="Picture {id}"{title}>{link}</wp:docPr>'
    f'<a:graphic xmlns:a="{DRAWING}">'
    f'<a:graphicData uri="{PICTURE}">'
    f'<pic:pic xmlns:pic="{PICTURE}">'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}" '
    f'xmlns:r="{OFFICE}"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)

_LINK = f'<a:hlinkClick xmlns:a="{DRAWING}" r:id="{{id}}" xmlns:r="{OFFICE}"/>'


@attrs.frozen
class _Facts:
    """What a picture says about itself.

    Attributes:
        extension: Of the names of such files.
        width: In pixels.
        height: In pixels.
        dpi: Pixels in an inch.
    """

    extension: str
    width: int
    height: int
    dpi: int = _DPI


def _png(content: bytes) -> _Facts:
    width, height = struct.unpack_from(">2I", content, 16)
    at = content.find(b"pHYs", 0, 4096)
    if at < 0 or not content[at + 12]:
        return _Facts("png", width, height)
    (per_metre,) = struct.unpack_from(">I", content, at + 4)
    return _Facts("png", width, height, round(per_metre * 254 / 10_000) or _DPI)


def _gif(content: bytes) -> _Facts:
    return _Facts("gif", *struct.unpack_from("<2H", content, 6))


def _bmp(content: bytes) -> _Facts:
    width, height = struct.unpack_from("<2i", content, 18)
    return _Facts("bmp", width, abs(height))


def _jpeg(content: bytes) -> _Facts:
    position, dpi = 2, _DPI
    while True:
        marker, length = struct.unpack_from(">2H", content, position)
        if _FRAME.match(content, position):
            height, width = struct.unpack_from(">2H", content, position + 5)
            return _Facts("jpeg", width, height, dpi)
        if content[position + 4 : position + 9] == b"JFIF\0" and content[position + 11] == 1:
            (density,) = struct.unpack_from(">H", content, position + 12)
            dpi = density or _DPI
        if marker >> 8 != _MARKER or length < 2:  # noqa: PLR2004 - the length counts itself
            raise ValueError
        position += 2 + length


_MARKER = 0xFF
# Start of a frame, of any kind of compression.
_FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]")
_READERS: dict[bytes, Callable[[bytes], _Facts]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"\xff\xd8\xff": _jpeg,
    b"GIF8": _gif,
    b"BM": _bmp,
}


def _facts(content: bytes) -> _Facts:
    for start, read in _READERS.items():
        if content.startswith(start):
            try:
                facts = read(content)
            except (struct.error, ValueError, IndexError):
                break
            if facts.width > 0 and facts.height > 0:
                return facts
    raise ValueFaultError(_UNKNOWN)


def _check_side(picture: "InlineImage", field: "attrs.Attribute[Length]", side: object) -> None:
    """Refuse what is no length, and what no page is as wide as."""
    if isinstance(side, bool) or not isinstance(side, int | float | Decimal):
        raise TypeError(f"{field.name} has to be a number, not {side!r:.40}")
    unit = picture._unit  # noqa: SLF001 - its own validator
    if not (_is_moderate(side) and 1 <= Fraction(side) * unit <= _WIDEST):
        raise ValueError(
            f"{field.name} has to be above 0 and at most 22 inches (558.8 mm), not {side!r:.40}"
        )


def _is_moderate(side: Length) -> bool:
    """Whether it has so few digits that it can be computed with."""
    try:
        return _SHORTEST < float(side) <= _WIDEST
    except (ValueError, OverflowError):
        return False


_check_text = attrs.validators.instance_of(str)


@attrs.frozen(kw_only=True)
class InlineImage(Fragment):
    """A picture in a line of text (*hình ảnh*), for ``{{ x }}`` or ``{{r x }}``.

    Attributes:
        content: The file: PNG, JPEG, GIF or BMP.
        width: In millimetres; None keeps the proportions, or the own size.
        height: In millimetres; None keeps the proportions, or the own size.
        title: What is read out to who cannot see it.
        link: Address that a click leads to.

    Raises:
        TypeError: A side is no number, or the title no text.
        ValueError: A side is not above 0, or longer than 22 inches.
        ValueFaultError: It is no picture that Word knows.
    """

    content: bytes = attrs.field(repr=False)
    width: Length | None = attrs.field(
        default=None, validator=attrs.validators.optional(_check_side)
    )
    height: Length | None = attrs.field(
        default=None, validator=attrs.validators.optional(_check_side)
    )
    title: str = attrs.field(default="", validator=_check_text)
    link: str | None = attrs.field(default=None, validator=attrs.validators.optional(_check_text))
    _unit: int = attrs.field(default=_MILLIMETRE, alias="unit", repr=False)
    _facts: _Facts = attrs.field(init=False, repr=False)

    @_facts.default
    def _read_facts(self) -> _Facts:
        if len(self.content) > _LARGEST:
            raise ValueFaultError(_TOO_LARGE)
        return _facts(self.content)

    @classmethod
    def open(
        cls,
        path: str | PathLike[str],
        *,
        width: Length | None = None,
        height: Length | None = None,
        title: str = "",
        link: str | None = None,
    ) -> Self:
        """Read a picture.

        Raises:
            ValueFaultError: It is none that Word knows.
            OSError: The path cannot be read.
        """
        content = Path(path).read_bytes()
        return cls(content=content, width=width, height=height, title=title, link=link)

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the drawing, and add the file."""
        width, height = self._size()
        return _DRAWING.format(
            width=width,
            height=height,
            id=session.next_drawing(),
            relation=self.refer(tag, session),
            link=_LINK.format(id=refer_to(self.link, tag, session)) if self.link else "",
            title=f' descr="{escaped(self.title, _ATTRIBUTE)}"' if self.title else "",
        )

    def refer(self, tag: Tag, session: Session) -> str:
        """Add the file; give the id of the relation that leads to it."""
        file = session.add_picture(self.content, self._facts.extension)
        return session.refer(tag.location.part, "image", file)

    def fitted(self, box: tuple[int, int]) -> tuple[int, int]:
        """Width and height in the units of the format, in the place of another picture.

        A picture without a size of its own is made as large as the *box* has room.
        """
        if self.width is not None or self.height is not None:
            return self._size()
        return self.within(box)

    def within(self, box: tuple[int, int]) -> tuple[int, int]:
        """Width and height in the units of a *box*, as large as that has room."""
        width, height = box
        own_width, own_height = self._facts.width, self._facts.height
        if width * own_height > height * own_width:
            return max(height * own_width // own_height, 1), height
        return width, max(width * own_height // own_width, 1)

    def _size(self) -> tuple[int, int]:
        """Width and height in the units of the format."""
        own = self._facts
        width = self._units(self.width) or self._units(self.height) * own.width // own.height
        height = self._units(self.height) or self._units(self.width) * own.height // own.width
        if self.width is None and self.height is None:
            width, height = own.width * _INCH // own.dpi, own.height * _INCH // own.dpi
        if not (0 < width <= _LONGEST and 0 < height <= _LONGEST):
            raise ValueFaultError(_NO_SIZE)
        return width, height

    def _units(self, side: Length | None) -> int:
        """A side in the units of the format; 0 where it is not given."""
        return round(Fraction(side or 0) * self._unit)
