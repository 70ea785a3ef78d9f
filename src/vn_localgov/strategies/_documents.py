"""Numbers of documents, citations, and what stands around the text of a document."""

import datetime as dt

from hypothesis import strategies as st

from vn_localgov.documents import (
    Addressee,
    Citation,
    DocumentDate,
    DocumentNumber,
    IssuingBody,
    Metadata,
    NumberKind,
    Recipients,
    Signatory,
)
from vn_localgov.places import REFORM, Commune
from vn_localgov.strategies._places import communes, days_of

_SERIALS = st.integers(1, 9999)
_YEARS = st.integers(1990, 2099)
_DATES = st.none() | st.dates(dt.date(1946, 1, 1), dt.date(2099, 12, 31))
_TYPES = {
    NumberKind.ADMINISTRATIVE: ["BC", "KH", "QĐ", "TB", "TTr", "CTr", "GM"],
    NumberKind.NORMATIVE: ["NĐ", "TT", "QĐ", "NQ"],
    NumberKind.PARTY: ["CT", "NQ", "KL", "QĐ", "CTr"],
}
_BODIES = ["UBND", "HĐND", "CP", "TTg", "BNV", "BTC", "SNV"]
_ISSUERS = [
    *("Chính phủ", "Thủ tướng Chính phủ", "Bộ Nội vụ", "UBND tỉnh Bắc Ninh"),
    *("Hội đồng nhân dân xã Mai Trung", "Ủy ban nhân dân xã Hợp Thịnh"),
]
_SUBJECTS = [
    *("về công tác văn thư", "về việc phát động phong trào thi đua năm 2023", "V/v báo cáo"),
    *("ban hành Quy chế làm việc", "quy định chi tiết một số điều của Luật Đất đai"),
]
_LAWS = ["Luật Đất đai", "Bộ luật Lao động", "Luật Hộ tịch", "Pháp lệnh Dân số", "Hiến pháp"]
_NAMES = ["Nghị quyết", "Nghị định", "Quyết định", "Kế hoạch", "Công văn", "Thông báo"]
_OFFICES = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND"]
_CAPITALS = "ABCDĐGHKLMNPQSTV"


def document_numbers(kind: NumberKind | None = None) -> st.SearchStrategy[DocumentNumber]:
    """Give numbers (*số, ký hiệu*) of every kind, or of one *kind* only."""
    kinds = st.sampled_from(NumberKind) if kind is None else st.just(kind)
    return kinds.flatmap(_of_kind)


def _of_kind(kind: NumberKind) -> st.SearchStrategy[DocumentNumber]:
    match kind:
        case NumberKind.LETTER:
            symbols = st.builds("{}-{}".format, _sampled(_BODIES), _sampled(["VP", "KT", "VHXH"]))
        case NumberKind.CONSOLIDATED:
            symbols = _sampled(_BODIES).map("VBHN-{}".format)
        case NumberKind.PARTY:
            symbols = st.builds("{}/{}".format, _sampled(_TYPES[kind]), _sampled(["TU", "TW"]))
        case _:
            symbols = st.builds("{}-{}".format, _sampled(_TYPES[kind]), _sampled(_BODIES))
    years = _YEARS if kind is NumberKind.NORMATIVE else st.none()
    letters = st.just("") | st.sampled_from("abcđ")
    return st.builds(DocumentNumber, serial=_SERIALS, year=years, letter=letters, symbol=symbols)


def citations() -> st.SearchStrategy[Citation]:
    """Give references to documents (*viện dẫn*): with number, bare, and laws by name."""
    rest = {
        "date": _DATES,
        "body": st.none() | _sampled(_ISSUERS),
        "subject": st.none() | _sampled(_SUBJECTS),
    }
    bare = st.builds("{:02d}{}".format, _SERIALS, st.just("") | _YEARS.map("/{}".format))
    return st.one_of(
        st.builds(Citation, name=_sampled(_NAMES), number=document_numbers(), **rest),
        st.builds(Citation, name=_sampled(_NAMES), bare=bare, **rest),
        st.builds(Citation, name=_sampled(_LAWS), year=st.none() | _YEARS, date=_DATES),
    )


def document_dates() -> st.SearchStrategy[DocumentDate]:
    """Give place and date (*địa danh và thời gian ban hành*) of a real commune."""
    return communes().flatmap(
        lambda commune: st.builds(DocumentDate.at, st.just(commune), days_of(commune))
    )


def issuing_bodies(commune: Commune | None = None) -> st.SearchStrategy[IssuingBody]:
    """Give committees, councils and departments of communes (*cơ quan ban hành*)."""
    places = st.just(commune) if commune else communes(REFORM)
    return places.flatmap(_bodies_of)


def _bodies_of(commune: Commune) -> st.SearchStrategy[IssuingBody]:
    both = [IssuingBody.committee(commune), IssuingBody.council(commune)]
    departments = [
        IssuingBody.department(name, commune, on=REFORM)
        for name in _OFFICES
        if commune.existed_on(REFORM)
    ]
    return st.sampled_from([*both, *departments])


def initials() -> st.SearchStrategy[str]:
    """Give initials in place of the names of people: ``N.V.A``."""
    return st.text(_CAPITALS, min_size=3, max_size=3).map(".".join)


def signatories() -> st.SearchStrategy[Signatory]:
    """Give those who sign (*người ký*), by every right; of their names only initials."""
    deputies = st.booleans()
    by_order = st.builds(Signatory.by_order, initials(), _sampled(["Chánh Văn phòng"]))
    acting = st.builds(
        Signatory, name=initials(), position=st.just("Chủ tịch"), is_acting=st.just(value=True)
    )
    return st.one_of(
        st.builds(Signatory.for_committee, initials(), is_deputy=deputies),
        st.builds(Signatory.as_chair, initials(), is_deputy=deputies),
        by_order,
        acting,
    )


def recipients() -> st.SearchStrategy[Recipients]:
    """Give lists of recipients (*nơi nhận*)."""
    names = ["Như trên", "TT Đảng ủy, HĐND xã", "Các phòng, ban", "Các thôn", "Cổng thông tin"]
    return st.builds(
        Recipients,
        st.lists(st.sampled_from(names), unique=True, max_size=4),
        archive=_sampled(["VT", "VT, VP", "VT, KT"]),
    )


def metadata() -> st.SearchStrategy[Metadata]:
    """Give the data of outgoing documents (*thông tin đầu ra của văn bản đi*)."""
    names = communes(REFORM).map(lambda commune: str(IssuingBody.committee(commune)))
    addressees = st.builds(Addressee, organ_name=names)
    return st.builds(
        Metadata,
        number=document_numbers(),
        issued_date=st.dates(dt.date(2020, 3, 5), dt.date(2099, 12, 31)),
        organ_name=names,
        subject=_sampled(_SUBJECTS),
        page_amount=st.none() | st.integers(1, 999),
        to=st.lists(addressees, max_size=3),
    )


def _sampled(texts: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)
