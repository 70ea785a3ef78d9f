"""Documents of all types, and what only some of them have."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Signatory,
)
from vn_localgov.places import Commune
from vn_localgov.reports import (
    Annex,
    Article,
    Circulation,
    Division,
    DivisionLevel,
    ElectronicCopy,
    Introduction,
    Invitation,
    Leave,
    Marks,
    Meeting,
    OfficialDocument,
    Paragraph,
    Secrecy,
    Urgency,
    has_subject,
    is_signed_by_two,
)
from vn_localgov.strategies._dates import days
from vn_localgov.strategies._documents import initials, recipients
from vn_localgov.strategies._places import communes, days_of
from vn_localgov.strategies._texts import blocks, paragraphs, sections

_SUBJECTS = ["Công tác cải cách hành chính", "Việc rà soát hộ nghèo", "Tổ chức hội nghị sơ kết"]
_BODIES = ["Ủy ban nhân dân xã Hợp Thịnh", "Phòng Kinh tế", "Sở Nội vụ"]
_PEOPLE = ["Trưởng các thôn", "Trưởng Công an xã", "Các phòng chuyên môn"]
_POSITIONS = ["Chuyên viên", "Phó Trưởng phòng", "Văn thư"]
_PLACES = ["Hội trường xã", "Phòng họp Ủy ban nhân dân xã"]
_GROUNDS = ["Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Chánh Văn phòng"]
_ARTICLES = ["Phạm vi điều chỉnh", "Đối tượng áp dụng", "Tổ chức thực hiện"]
_DECIDING = frozenset({DocumentType.DECISION, DocumentType.RESOLUTION})
_SENT = frozenset({DocumentType.LETTER, DocumentType.SUBMISSION, DocumentType.TELEGRAM})


def articles() -> st.SearchStrategy[Article]:
    """Give articles (*điều*), with a title or with their text on the same line."""
    titles = st.just("") | st.sampled_from(_ARTICLES)
    return st.integers(1, 99).flatmap(lambda number: _article(number, titles))


def divisions() -> st.SearchStrategy[Division]:
    """Give chapters and the like (*phần, chương, mục*) of one to three articles."""
    return st.builds(
        Division,
        level=st.sampled_from(DivisionLevel),
        number=st.integers(1, 9),
        title=st.sampled_from(_ARTICLES),
        children=_articles(),
    )


def marks() -> st.SearchStrategy[Marks]:
    """Give what may stand around a document: stamps, drafter, address."""
    plain = {
        "urgency": st.none() | st.sampled_from(Urgency),
        "secrecy": st.none() | st.sampled_from(Secrecy),
        "circulation": st.none() | st.sampled_from(Circulation),
        "address": st.just("") | st.sampled_from(_PLACES),
    }
    copies = st.none() | st.integers(1, 300)
    drafted = st.builds(Marks, **plain, drafter=initials(), copies=copies)
    return st.builds(Marks, **plain) | drafted | st.builds(Marks, copied=electronic_copies())


def electronic_copies() -> st.SearchStrategy[ElectronicCopy]:
    """Give what copies in electronic form say of themselves (*bản sao điện tử*)."""
    return st.builds(
        ElectronicCopy,
        kind=st.sampled_from([it for it in DocumentType if it.is_copy]),
        body=st.sampled_from(_BODIES),
        signed=_moments(),
    )


def annexes() -> st.SearchStrategy[Annex]:
    """Give appendices, and texts that are issued or approved (*phụ lục, văn bản kèm theo*)."""
    rest = {"title": st.sampled_from(_SUBJECTS), "opening": blocks()}
    appendices = st.builds(Annex, **rest, is_landscape=st.none() | st.booleans())
    issued = st.builds(Annex, **rest, type=st.just(DocumentType.REGULATION), sections=_articles())
    return appendices | issued


def invitations() -> st.SearchStrategy[Invitation]:
    """Give the words of invitations (*giấy mời*)."""
    return st.builds(
        Invitation,
        host=st.sampled_from(_BODIES),
        guests=_listed(_PEOPLE, least=1),
        event=st.just("hội nghị sơ kết 6 tháng"),
        chair=st.sampled_from(_POSITIONS),
        starts=_moments(),
        place=st.sampled_from(_PLACES),
        notes=_listed(["Đề nghị đến đúng giờ."]),
    )


def introductions() -> st.SearchStrategy[Introduction]:
    """Give the words of letters of introduction (*giấy giới thiệu*)."""
    return st.builds(
        Introduction,
        host=st.sampled_from(_BODIES),
        person=initials(),
        position=st.sampled_from(_POSITIONS),
        sent_to=st.sampled_from(_BODIES),
        purpose=st.just("nhận hồ sơ"),
        valid_until=days(),
    )


@st.composite
def leaves(draw: st.DrawFn) -> Leave:
    """Give the words of leave permits (*giấy nghỉ phép*)."""
    first = draw(days())
    lasting = draw(st.integers(0, 30))
    return Leave(
        host=draw(st.sampled_from(_BODIES)),
        person=draw(initials()),
        position=draw(st.sampled_from(_POSITIONS)),
        requested=first,
        days=draw(st.integers(1, lasting + 1)),
        first=first,
        last=first + dt.timedelta(days=lasting),
        place=draw(st.sampled_from(_PLACES)),
        kind="nghỉ hằng năm",
    )


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Give the frames of minutes (*biên bản cuộc họp*)."""
    starts = draw(_moments())
    return Meeting(
        kind=draw(st.sampled_from(["cuộc họp", "hội nghị"])),
        starts=starts,
        ends=starts + dt.timedelta(minutes=draw(st.integers(0, 600))),
        place=draw(st.sampled_from(_PLACES)),
        people=draw(_listed(_PEOPLE, least=1)),
        chair=draw(initials()),
        secretary=draw(initials()),
    )


def official_documents(
    kind: DocumentType | None = None,
) -> st.SearchStrategy[OfficialDocument]:
    """Give documents of every type (*văn bản hành chính*) that can be built.

    Args:
        kind: Only of this type.
    """
    kinds = st.just(kind) if kind else st.sampled_from(DocumentType)
    return st.tuples(kinds, communes()).flatmap(lambda both: _document(*both))


@st.composite
def _document(draw: st.DrawFn, kind: DocumentType, commune: Commune) -> OfficialDocument:
    """Give each type what it must have."""
    symbol = f"{kind.abbreviation}-UBND" if kind.abbreviation else "UBND-VP"
    signer = st.builds(Signatory.for_committee, initials(), is_deputy=st.booleans())
    opening, told = draw(_words(kind))
    return OfficialDocument(
        body=IssuingBody.committee(commune),
        number=DocumentNumber(serial=draw(st.integers(1, 999)), symbol=symbol),
        issued=DocumentDate.at(commune, draw(days_of(commune))),
        type=kind,
        title=draw(st.sampled_from(_SUBJECTS)) if has_subject(kind) else "",
        addressees=draw(_listed(_PEOPLE, least=1)) if kind in _SENT else (),
        recipients=draw(recipients()),
        signatory=draw(signer),
        cosignatory=draw(signer) if is_signed_by_two(kind) else None,
        grounds=tuple(_GROUNDS) if kind in _DECIDING else (),
        opening=opening,
        sections=told,
        annexes=tuple(draw(st.lists(annexes(), max_size=2))),
        marks=draw(marks()),
    )


def _words(kind: DocumentType) -> st.SearchStrategy[tuple[tuple[Paragraph, ...], tuple[Any, ...]]]:
    opening = st.lists(paragraphs(), min_size=1, max_size=2).map(tuple)
    if kind in _DECIDING:
        return st.tuples(st.just(()), _articles())
    return st.tuples(opening, st.lists(sections(), max_size=1).map(tuple))


def _article(number: int, titles: st.SearchStrategy[str]) -> st.SearchStrategy[Article]:
    text = st.lists(paragraphs(), min_size=1, max_size=2).map(tuple)
    return st.builds(Article, number=st.just(number), title=titles, blocks=text)


def _articles() -> st.SearchStrategy[tuple[Article, ...]]:
    """Numbered from 1."""
    titles = st.sampled_from(_ARTICLES)
    return st.integers(1, 3).flatmap(
        lambda count: st.tuples(*(_article(number, titles) for number in range(1, count + 1)))
    )


def _listed(names: list[str], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), min_size=least, max_size=3, unique=True).map(tuple)


def _moments() -> st.SearchStrategy[dt.datetime]:
    """Times of day, in the time of Viet Nam."""
    return st.builds(
        dt.datetime.combine, days(), st.times().map(lambda it: it.replace(microsecond=0))
    )
