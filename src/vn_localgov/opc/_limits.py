"""How large a file may be, so that a hostile one does no harm."""

import attrs

_positive = attrs.validators.and_(attrs.validators.instance_of(int), attrs.validators.ge(1))


@attrs.frozen(kw_only=True)
class Limits:
    """What a Word file may hold (*giới hạn*); an ordinary one is far below all of it.

    Sizes are counted while the file is unpacked, whatever it says about itself.

    Attributes:
        file_bytes: Size of the file.
        entries: Number of parts in it.
        total_bytes: Size of all parts, unpacked.
        ratio: Unpacked size by packed size, from 10 MB unpacked on.
        xml_bytes: Size of one part that is read, such as the text.
        elements: Number of tags in such a part.
        paragraphs: Number of paragraphs of a document that is read, empty ones as well; a
            table of 10,000 rows with 8 columns has 80,000.
    """

    file_bytes: int = attrs.field(default=100_000_000, validator=_positive)
    entries: int = attrs.field(default=10_000, validator=_positive)
    total_bytes: int = attrs.field(default=200_000_000, validator=_positive)
    ratio: int = attrs.field(default=100, validator=_positive)
    xml_bytes: int = attrs.field(default=50_000_000, validator=_positive)
    elements: int = attrs.field(default=2_000_000, validator=_positive)
    paragraphs: int = attrs.field(default=200_000, validator=_positive)
