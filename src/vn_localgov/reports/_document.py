"""A document of an administrative body: what it says, and the frame around it."""

from collections.abc import Iterator
from typing import Self, TypeAlias

import attrs

from vn_localgov._text import nfc
from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.indicators import FigureTable
from vn_localgov.reports._articles import Article, Division, Titled
from vn_localgov.reports._figures import table_of
from vn_localgov.reports._marks import Marks
from vn_localgov.reports._signature import SignaturePictures
from vn_localgov.reports._tree import Block, Section

Piece: TypeAlias = Section | Titled | Block

_UNMARKED = Marks()


@attrs.frozen(kw_only=True)
class Annex:
    """What is attached to a document: an appendix (*phụ lục*), or a text put into force.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1, and Phụ lục III, Mẫu 1.3 and 2.1.

    Attributes:
        title: Its name; an appendix may be without.
        type: Type of the text that a decision issues or approves (*ban hành, phê duyệt kèm
            theo*): a regulation, a plan. None for an appendix.
        is_landscape: Whether its pages lie on their side; None if its tables decide.
    """

    title: str = attrs.field(default="", converter=nfc)
    type: DocumentType | None = None
    opening: tuple[Block, ...] = ()
    sections: tuple[Section | Division | Article, ...] = ()
    closing: tuple[Block, ...] = ()
    is_landscape: bool | None = None

    @classmethod
    def of(cls, figures: FigureTable, *below: Block) -> Self:
        """Attach a table of figures (*phụ lục biểu*), and what is to stand below it.

        >>> from vn_localgov.indicators import Indicator, IndicatorTable
        >>> poor = Indicator(code="ngheo", name="Hộ nghèo", unit="hộ", actual=57)
        >>> Annex.of(IndicatorTable(title="Giảm nghèo", indicators=[poor])).title
        'Giảm nghèo'
        """
        return cls(title=figures.title, opening=(table_of(figures), *below))

    def walk(self) -> Iterator[Piece]:
        """Go through headings and text in the order of reading."""
        return _walk(self)


@attrs.frozen(kw_only=True)
class OfficialDocument:
    """An administrative document (*văn bản hành chính*); a `Report` is one kind of it.

    Source: NĐ 30/2020/NĐ-CP, Điều 7 and 8.

    Attributes:
        title: The subject (*trích yếu*): under the type, or after *V/v* in a letter. Empty
            where the form has none: letters of introduction and leave permits.
        addressees: After *Kính gửi*; empty if the document is sent to nobody above.
        cosignatory: Who signs on the left: the secretary of a meeting, the other party of a
            contract. No other type has one.
        grounds: What it is based on (*căn cứ*), one a line, without the marks at the end.
        opening: Text before the first heading.
        sections: Its headings, with the text below them: *mục* and *khoản*, or articles.
        closing: Text at the end that belongs to no heading.
        annexes: What is attached to it, in this order.
        marks: Stamps, the sign of the drafter, the address.
        signed: Pictures of signature and seal, if it is signed electronically.
    """

    body: IssuingBody
    number: DocumentNumber
    issued: DocumentDate
    type: DocumentType
    title: str = attrs.field(default="", converter=nfc)
    addressees: tuple[str, ...] = ()
    recipients: Recipients
    signatory: Signatory
    cosignatory: Signatory | None = None
    grounds: tuple[str, ...] = ()
    opening: tuple[Block, ...] = ()
    sections: tuple[Section | Division | Article, ...] = ()
    closing: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    marks: Marks = _UNMARKED
    signed: SignaturePictures | None = None

    def walk(self) -> Iterator[Piece]:
        """Go through headings and text in the order of reading, annexes left out."""
        return _walk(self)

    @property
    def decided_by(self) -> str:
        """Who has the power to decide (*thẩm quyền ban hành*), as a decision names it.

        That is the collective on behalf of which is signed, or else the head of the body.

        Source: NĐ 30/2020/NĐ-CP, Phụ lục III, note 6 to Mẫu 1.2.
        """
        if self.signatory.on_behalf_of:
            return f"{self.signatory.on_behalf_of} {self.body.place}".strip()
        return _joined(self.signatory.head or self.signatory.position, str(self.body))


def _walk(text: "OfficialDocument | Annex") -> Iterator[Piece]:
    yield from text.opening
    for section in text.sections:
        yield from section.walk()
    yield from text.closing


def _joined(position: str, body: str) -> str:
    """Say a word once that ends the one and begins the other: *Trưởng phòng Kinh tế*."""
    words, named = position.split(), body.split()
    for size in range(min(len(words), len(named)), 0, -1):
        if [it.casefold() for it in words[-size:]] == [it.casefold() for it in named[:size]]:
            return " ".join((*words, *named[size:]))
    return f"{position} {body}"
