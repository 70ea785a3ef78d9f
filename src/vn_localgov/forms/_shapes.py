"""What a document has, so that its form can be made: its type, and what it has beside."""

import enum
from collections.abc import Iterator

import attrs

from vn_localgov.documents import DocumentType
from vn_localgov.forms._foot import is_long
from vn_localgov.forms._headings import levels_of
from vn_localgov.forms._recipients import recipients
from vn_localgov.forms._rules import Component, RuleSet
from vn_localgov.forms._tables import is_too_wide
from vn_localgov.reports import (
    Annex,
    Circulation,
    Marks,
    OfficialDocument,
    Secrecy,
    Table,
    Titled,
    Urgency,
)


class Extra(enum.Enum):
    """What only some documents have, with the components that it is made of."""

    ARTICLES = ("tieu_de_muc", "dieu")
    GROUNDS = ("can_cu",)
    ANNEXES = ("phu_luc", "ten_phu_luc", "kem_theo")
    SECRECY = ("dau_do_mat",)
    URGENCY = ("dau_khan",)
    CIRCULATION = ("luu_hanh",)
    DRAFTER = ("nguoi_soan_thao",)
    ADDRESS = ("dia_chi",)
    SIGNED = ("cho_ky",)
    SIGNING_LINE = ("chu_ky_so",)
    LONG_LIST = ()


# Components that not all documents have, for the types that always have them.
_OF_TYPE: dict[DocumentType, tuple[str, ...]] = {
    DocumentType.LETTER: ("trich_yeu_cong_van",),
    DocumentType.DECISION: ("tham_quyen", "lenh"),
    DocumentType.RESOLUTION: ("tham_quyen", "lenh"),
    DocumentType.TELEGRAM: ("nguoi_dien", "noi_dien"),
    DocumentType.LEAVE_PERMIT: ("xac_nhan",),
    **dict.fromkeys(filter(lambda it: it.is_copy, DocumentType), ("hinh_thuc_sao",)),
}
_DECIDING = frozenset({DocumentType.DECISION, DocumentType.RESOLUTION})
# Decisions are hardly ever without.
_USUAL = frozenset({Extra.ARTICLES, Extra.GROUNDS})
_RARE = frozenset(
    name for names in (*(it.value for it in Extra), *_OF_TYPE.values()) for name in names
)


@attrs.frozen
class AnnexShape:
    """Of what the form of an annex is made.

    Attributes:
        type: None for an appendix.
    """

    type: DocumentType | None = None
    is_landscape: bool = False

    @classmethod
    def of(cls, annex: Annex, rules: RuleSet) -> "AnnexShape":
        """Tell what *annex* has; a table that is too wide lays its pages on their side."""
        lies = annex.is_landscape
        if lies is None:
            tables = (it for it in annex.walk() if isinstance(it, Table))
            lies = any(is_too_wide(table, rules) for table in tables)
        return cls(annex.type, lies)


@attrs.frozen
class Shape:
    """Of what a form is made (*các thành phần của mẫu*).

    Attributes:
        levels: Those of its headings, as far as they have styles of Word's own.
        alone: The number of the annex that is a file of its own, without the document.
    """

    type: DocumentType
    extras: frozenset[Extra] = frozenset()
    annexes: tuple[AnnexShape, ...] = ()
    secrecy: Secrecy | None = None
    urgency: Urgency | None = None
    circulation: Circulation | None = None
    levels: frozenset[int] = frozenset()
    alone: int | None = None

    @classmethod
    def of(cls, document: OfficialDocument, rules: RuleSet) -> "Shape":
        """Tell what *document* has."""
        texts: tuple[OfficialDocument | Annex, ...] = (document, *document.annexes)
        extras = {
            Extra.ARTICLES: any(_has_articles(it) for it in texts),
            Extra.GROUNDS: bool(document.grounds),
            Extra.ANNEXES: bool(document.annexes),
            Extra.SIGNED: document.signed is not None,
            Extra.LONG_LIST: is_long(recipients(document).lines),
            **_of_marks(document.marks),
        }
        return cls(
            type=document.type,
            extras=frozenset(extra for extra, is_there in extras.items() if is_there),
            annexes=tuple(AnnexShape.of(it, rules) for it in document.annexes),
            secrecy=document.marks.secrecy,
            urgency=document.marks.urgency,
            circulation=document.marks.circulation,
            levels=levels_of(texts),
        )

    def of_annex(self, number: int, *, is_signed: bool) -> "Shape":
        """What the file of one annex has: nothing that stands around the document."""
        kept = self.extras & {Extra.ARTICLES, Extra.ANNEXES}
        line = {Extra.SIGNING_LINE} if is_signed else set()
        return Shape(self.type, kept | line, self.annexes, levels=self.levels, alone=number)

    def has(self, extra: Extra) -> bool:
        """Whether the form has a place for it."""
        return extra in self.extras or (self.type in _DECIDING and extra in _USUAL)

    def components(self, rules: RuleSet) -> Iterator[Component]:
        """Give the components that a document of this shape can have; others have no style."""
        own = {name for it in Extra if self.has(it) for name in it.value}
        own.update(_OF_TYPE.get(self.type, ()))
        for name, component in rules.components.items():
            if name not in _RARE or name in own:
                yield component


def _has_articles(text: OfficialDocument | Annex) -> bool:
    return any(isinstance(it, Titled) for it in text.sections)


def _of_marks(marks: Marks) -> dict[Extra, bool]:
    return {
        Extra.SECRECY: marks.secrecy is not None,
        Extra.URGENCY: marks.urgency is not None,
        Extra.CIRCULATION: marks.circulation is not None,
        Extra.DRAFTER: bool(marks.drafter),
        Extra.ADDRESS: bool(marks.address),
        Extra.SIGNING_LINE: marks.copied is not None,
    }
