"""The types of administrative documents."""

import difflib
import enum
from typing import Self

from vn_localgov._scan import Scanner
from vn_localgov._text import comparison_key, search_key


class NumberKind(enum.Enum):
    """What the form of a number says about its document (*loại văn bản*)."""

    ADMINISTRATIVE = "văn bản hành chính"
    LETTER = "công văn"
    NORMATIVE = "văn bản quy phạm pháp luật"
    CONSOLIDATED = "văn bản hợp nhất"
    PARTY = "văn bản của Đảng"


class DocumentType(enum.Enum):
    """Type of an administrative document or copy (*tên loại văn bản*).

    >>> DocumentType.REPORT.label, DocumentType.REPORT.abbreviation
    ('Báo cáo', 'BC')
    >>> DocumentType.parse("tờ trình")
    <DocumentType.SUBMISSION: 'Tờ trình'>

    Source: NĐ 30/2020/NĐ-CP, Điều 7 (the 29 types) and Phụ lục III, phần I (their
    abbreviations, and the three copies). Two types have no abbreviation: công văn
    and thư công.
    """

    RESOLUTION = "Nghị quyết", "NQ"
    DECISION = "Quyết định", "QĐ"
    DIRECTIVE = "Chỉ thị", "CT"
    REGULATION = "Quy chế", "QC"
    RULES = "Quy định", "QyĐ"
    COMMUNIQUE = "Thông cáo", "TC"
    NOTICE = "Thông báo", "TB"
    GUIDANCE = "Hướng dẫn", "HD"
    PROGRAMME = "Chương trình", "CTr"
    PLAN = "Kế hoạch", "KH"
    OPTION_PLAN = "Phương án", "PA"
    SCHEME = "Đề án", "ĐA"
    PROJECT = "Dự án", "DA"
    REPORT = "Báo cáo", "BC"
    MINUTES = "Biên bản", "BB"
    SUBMISSION = "Tờ trình", "TTr"
    CONTRACT = "Hợp đồng", "HĐ"
    LETTER = "Công văn", None
    TELEGRAM = "Công điện", "CĐ"
    MEMORANDUM = "Bản ghi nhớ", "BGN"
    AGREEMENT = "Bản thỏa thuận", "BTT"
    POWER_OF_ATTORNEY = "Giấy ủy quyền", "GUQ"
    INVITATION = "Giấy mời", "GM"
    INTRODUCTION = "Giấy giới thiệu", "GGT"
    LEAVE_PERMIT = "Giấy nghỉ phép", "GNP"
    DISPATCH_SLIP = "Phiếu gửi", "PG"
    TRANSFER_SLIP = "Phiếu chuyển", "PC"
    NOTIFICATION_SLIP = "Phiếu báo", "PB"
    OPEN_LETTER = "Thư công", None
    FULL_COPY = "Bản sao y", "SY"
    EXTRACT_COPY = "Bản trích sao", "TrS"
    COPY_OF_COPY = "Bản sao lục", "SL"

    label: str
    abbreviation: str | None

    def __new__(cls, label: str, abbreviation: str | None) -> Self:
        """Make a member whose value is its official name."""
        member = object.__new__(cls)
        member._value_ = label
        member.label = label
        member.abbreviation = abbreviation
        return member

    @property
    def is_copy(self) -> bool:
        """Whether this is a copy (*bản sao*), not a document of its own."""
        return self in {self.FULL_COPY, self.EXTRACT_COPY, self.COPY_OF_COPY}

    @property
    def has_common_form(self) -> bool:
        """Whether it is laid out like a report (*văn bản có tên loại*).

        Source: NĐ 30/2020/NĐ-CP, Phụ lục III, phần II, Mẫu 1.4.
        """
        return self in _COMMON_FORM

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the name of a type, in capitals or small letters, the tone mark in either place.

        Raises:
            ParseError: There is no such type; the nearest one is its candidate.
        """
        wanted = comparison_key(text.strip())
        for member in cls:
            if comparison_key(member.label) == wanted:
                return member
        raise Scanner(text).error(
            "expected one of the 29 types of documents or 3 copies, such as 'Báo cáo'",
            "cần một trong 29 tên loại văn bản hoặc 3 loại bản sao, như 'Báo cáo'",
            candidates=_meant(text),
        )

    def __str__(self) -> str:
        return self.label


def _meant(text: str) -> tuple[str, ...]:
    """Give the type that is nearest, also where it was typed without marks."""
    names = {search_key(it.label): it.label for it in DocumentType}
    typed = search_key(text[:_LONGEST])
    return tuple(names[it] for it in difflib.get_close_matches(typed, names, n=1))


# No name of a type is longer.
_LONGEST = 40
_COMMON_FORM = frozenset(
    {
        *(DocumentType.DIRECTIVE, DocumentType.REGULATION, DocumentType.RULES),
        *(DocumentType.COMMUNIQUE, DocumentType.NOTICE, DocumentType.GUIDANCE),
        *(DocumentType.PROGRAMME, DocumentType.PLAN, DocumentType.OPTION_PLAN),
        *(DocumentType.SCHEME, DocumentType.PROJECT, DocumentType.REPORT),
        *(DocumentType.SUBMISSION, DocumentType.POWER_OF_ATTORNEY),
        *(DocumentType.DISPATCH_SLIP, DocumentType.TRANSFER_SLIP, DocumentType.NOTIFICATION_SLIP),
    }
)
