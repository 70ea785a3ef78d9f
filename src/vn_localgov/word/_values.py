"""What is put into a Word file; it takes no reader of XML to make it."""

import datetime as dt

import attrs

from vn_localgov._text import find_unprintable


def _printable(_comment: object, field: "attrs.Attribute[str]", text: str) -> None:
    if bad := find_unprintable(text):
        raise ValueError(
            f"U+{ord(bad[0]):04X} at position {bad.start()} of {field.name} "
            f"cannot stand in a document: {text!r}"
        )


_number = attrs.validators.and_(attrs.validators.instance_of(int), attrs.validators.ge(0))


@attrs.frozen(kw_only=True)
class Comment:
    """A comment in a Word document (*ghi chú*).

    >>> Comment(paragraph=3, start=9, end=12, text="Xem lại số này.", author="Văn phòng")
    Comment(paragraph=3, start=9, end=12, text='Xem lại số này.', author='Văn phòng', ...)

    Attributes:
        paragraph: Number of the paragraph, from 1.
        start: Index in the text of the paragraph, as it stands in the file; None for all
            of the paragraph.
        end: Index behind the last character.
        text: What it says; a new line in it stays one.
        initials: Short for the author.
        date: When it was made, as it is to be shown; None leaves it out.

    Raises:
        ValueError: The place is none, or a text has characters that no document holds.
    """

    paragraph: int = attrs.field(
        validator=[attrs.validators.instance_of(int), attrs.validators.ge(1)]
    )
    start: int | None = attrs.field(default=None, validator=attrs.validators.optional(_number))
    end: int | None = attrs.field(default=None, validator=attrs.validators.optional(_number))
    text: str = attrs.field(validator=_printable)
    author: str = attrs.field(validator=_printable)
    initials: str = attrs.field(default="", validator=_printable)
    date: dt.datetime | None = None

    def __attrs_post_init__(self) -> None:
        if (self.start is None) is not (self.end is None):
            raise ValueError("start and end come together, or not at all")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"expected start before end, got {self.start} and {self.end}")
