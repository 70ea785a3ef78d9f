"""Find the documents that a text refers to."""

import re
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from vn_localgov._text import Repair, nfc
from vn_localgov.documents import _anchors as anchors
from vn_localgov.documents._citations import Citation, is_body
from vn_localgov.documents._clauses import Clauses, read_clauses, read_law_clauses
from vn_localgov.documents._laws import find_law
from vn_localgov.documents._numbers import DocumentNumber
from vn_localgov.documents._titles import Title, find_title

_Parts: TypeAlias = tuple[Title, Clauses]

_LAW = (
    r"(?<!\w)(?:[Bb]ộ [Ll]uật|BỘ LUẬT|[Ll]uật|LUẬT|[Pp]háp lệnh|PHÁP LỆNH|"
    r"[Hh]iến pháp|HIẾN PHÁP)(?!\w)"
)
_SHORT_TYPES = (
    r"(?:[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Nn]ghị định|[Tt]hông tư|[Tt]hông tri|[Đđ]ề án|"
    r"[Cc]hương trình|[Kk]ết luận|[Cc]ông văn|[Cc]ông điện|[Qq]uy định|[Kk]ế hoạch|[Tt]hông báo|"
    r"[Hh]ướng dẫn|[Tt]ờ trình|[Bb]áo cáo|[Vv]ăn bản|[Pp]háp lệnh|[Ll]ệnh|[Ss]ắc lệnh|NQ|NĐ|QĐ)"
)
_BARE = rf"(?<!\w){_SHORT_TYPES}\s(?:số:?\s)?(?=[0-9])"
_ANCHOR = re.compile(f"(?P<number>{anchors.NUMBER})|(?P<law>{_LAW})|(?P<bare>{_BARE})")
_NO_LAW_BEFORE = re.compile(r"(?:pháp|kỷ|kỉ|hình|hội|đoàn|nghề|giới|sắc)\s\Z", re.IGNORECASE)
# Without "số" a number is that of a document only where the sentence cannot count.
_NOT_COUNTED = re.compile(
    r"\s(?:ngày\s[0-9]|(?:của|về|và|do|yêu cầu|quy định|là)(?!\w))|[;:)”]|[.,](?:\s|\Z)|\s?\Z"
)
_OF_A_BODY = re.compile(r"\scủa\s(?:Chính|Thủ|Bộ|UBND|Ủy|HĐND|Hội|Ban|Tỉnh|Quốc)")
_LIKE_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_CITED_BARE = frozenset(
    {"nghị quyết", "quyết định", "chỉ thị", "nghị định", "thông tư", "đề án", "chương trình"}
    | {"kết luận", "công văn", "công điện", "quy định", "pháp lệnh", "nq", "nđ", "qđ"}
)
_WITH_YEAR = frozenset({"nghị định", "thông tư", "nghị quyết", "quyết định", "nđ", "nq", "qđ"})
_COUNTABLE = frozenset({"quyết định", "chương trình", "công văn", "quy định", "công điện"})
_NUMBER = re.compile(anchors.NUMBER)
_LAW_NUMBER = re.compile(rf",?\s{{1,3}}(?:số\s{{0,2}}:?\s{{0,3}})?({anchors.NUMBER})")
_BETWEEN = re.compile(r"\s{0,3}(?:,|;|và|,\s{0,3}và|&)?\s{0,3}(?:các\s)?(?:số\s{0,2}:?)?\s{0,3}")


@attrs.frozen(kw_only=True)
class FoundCitation:
    """A document that a text refers to, and where (*văn bản được viện dẫn*).

    Attributes:
        start: Index of its first character in the NFC form of the text.
        end: Index behind its last character, which may be that of the subject.
        citation: What the text tells of the document.
        repairs: How its number was mended; positions are those of the NFC form, too.
    """

    start: int
    end: int
    citation: Citation
    repairs: tuple[Repair, ...] = ()


def find_citations(text: str) -> list[FoundCitation]:
    """Find the documents that *text* refers to, in the order of the text.

    >>> found = find_citations(
    ...     "Thực hiện Chỉ thị số 09 và Nghị định 61/2018/NĐ–CP ngày 23/4/2018 của Chính phủ; "
    ...     "có 112/126 hộ đạt Luật Đất đai năm 2013."
    ... )
    >>> for it in found:
    ...     print(it.start, it.citation)
    10 Chỉ thị số 09
    27 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ
    99 Luật Đất đai năm 2013
    >>> found[1].repairs[0].replacement
    '-'

    A document may be named in the subject of another: both are found. Laws are found
    by their names, too. The time it takes grows with the length of the text only.

    Raises:
        ParseError: A letter of *text* bears more than 30 marks, which only an attack does.
    """
    return list(_Finder(nfc(text)).run())


@attrs.define
class _Finder:
    """A text, and what has been found in it so far."""

    text: str
    # Where the last citation ended, without its subject, and what it was.
    floor: int = attrs.field(init=False, default=0)
    last: Title | None = attrs.field(init=False, default=None)

    def run(self) -> Iterator[FoundCitation]:
        """Look at each place where a citation may begin or have its number."""
        for anchor in _ANCHOR.finditer(self.text):
            if anchor.start() >= self.floor and (found := self._look(anchor)):
                self.last, clauses = found
                self.floor = clauses.core_end
                yield _found(*found)

    def _look(self, anchor: re.Match[str]) -> _Parts | None:
        if anchor["number"]:
            return self._find_numbered(anchor)
        return self._find_law(anchor) if anchor["law"] else self._find_bare(anchor)

    def _find_numbered(self, anchor: re.Match[str]) -> _Parts | None:
        number = anchors.read_number(anchor[0])
        if number is None:
            return None
        title = find_title(self.text, anchor.start(), self.floor)
        title = title._replace(
            name=title.name or self._inherited_name(title, number.value),
            number=number.value,
            repairs=(*title.repairs, *anchors.moved(number.repairs, anchor.start())),
        )
        if not self._is_document(title, number.value, anchor.start()):
            return None
        named = title._replace(name=title.name or anchors.name_of(number.value))
        return named, read_clauses(self.text, anchor.end())

    def _inherited_name(self, title: Title, number: DocumentNumber) -> str:
        """In *các Kế hoạch số 15/KH-UBND, 17/KH-UBND* the second is a Kế hoạch, too."""
        if self.last is None or self.last.number is None:
            return ""
        between = self.text[self.floor : title.start]
        is_alike = anchors.name_of(number) == anchors.name_of(self.last.number)
        return self.last.name if is_alike and _BETWEEN.fullmatch(between) else ""

    def _is_document(self, title: Title, number: DocumentNumber, start: int) -> bool:
        is_named = bool(title.name) or title.has_number_word
        if not anchors.is_plausible(number, is_named=is_named):
            return False
        return bool(title.name) or not anchors.is_other_number(self.text, start)

    def _find_law(self, anchor: re.Match[str]) -> _Parts | None:
        before = self.text[max(0, anchor.start() - 6) : anchor.start()]
        law = None if _NO_LAW_BEFORE.search(before) else find_law(self.text, anchor.start())
        if law is None:
            return None
        title = Title(anchor.start(), law.name)
        numbered = _LAW_NUMBER.match(self.text, law.end)
        number = anchors.read_number(numbered[1]) if numbered else None
        if numbered is None or number is None:
            return title, read_law_clauses(self.text, law.end)
        repairs = anchors.moved(number.repairs, numbered.start(1))
        title = title._replace(number=number.value, repairs=repairs)
        return title, read_law_clauses(self.text, numbered.end())

    def _find_bare(self, anchor: re.Match[str]) -> _Parts | None:
        bare = anchors.BARE.match(self.text, anchor.end())
        if bare is None or _NUMBER.match(self.text, anchor.end()):
            return None
        if not _is_bare_number(self.text, anchor, bare):
            return None
        title = find_title(self.text, bare.start(), self.floor)
        return title._replace(bare=bare[0]), read_clauses(self.text, bare.end())


def _found(title: Title, clauses: Clauses) -> FoundCitation:
    body = clauses.body or title.body
    citation = Citation(
        name=title.name,
        number=title.number,
        bare=title.bare,
        year=clauses.year,
        date=clauses.date,
        body=body if body and is_body(body) else None,
        subject=clauses.subject,
    )
    return FoundCitation(
        start=title.start, end=clauses.end, citation=citation, repairs=title.repairs
    )


def _is_bare_number(text: str, anchor: re.Match[str], bare: re.Match[str]) -> bool:
    """Whether *Chỉ thị 09* is meant, and not *kế hoạch 6 tháng*."""
    title = anchor["bare"]
    if "số" in title:
        return True
    kind = title.strip().casefold()
    if kind not in _CITED_BARE or _LIKE_A_YEAR.fullmatch(bare[0]):
        return False
    if "/" in bare[0]:
        return kind in _WITH_YEAR
    if title[0].islower():
        return bool(_OF_A_BODY.match(text, bare.end()))
    is_padded = bare[0].startswith("0") and kind not in _COUNTABLE
    return is_padded or bool(_NOT_COUNTED.match(text, bare.end()))
