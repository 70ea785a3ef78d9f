"""Find the documents that a text refers to."""

import re
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from vn_localgov._text import Repair, nfc
from vn_localgov.documents import _anchors as anchors
from vn_localgov.documents._citations import Citation
from vn_localgov.documents._clauses import Clauses, read_clauses, read_law_clauses
from vn_localgov.documents._laws import find_law
from vn_localgov.documents._titles import Title, find_title, is_whole_name, title_of

_Parts: TypeAlias = tuple[Title, Clauses]

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
_CITED_BARE_WITH_SO = _CITED_BARE | {
    *("kế hoạch", "thông báo", "thông báo kết luận", "hướng dẫn", "tờ trình", "báo cáo"),
    *("văn bản", "thông tri", "lệnh", "sắc lệnh"),
}
_WITH_YEAR = frozenset({"nghị định", "thông tư", "nghị quyết", "quyết định", "nđ", "nq", "qđ"})
_COUNTABLE = frozenset({"quyết định", "chương trình", "công văn", "quy định", "công điện"})
_LAW_NUMBER = re.compile(rf",?\s{{1,3}}(?:số\s{{0,2}}:?\s{{0,3}})?({anchors.NUMBER})")
_BETWEEN = re.compile(r"\s{0,3}(?:,|;|và|,\s{0,3}và|&)?\s{0,3}(?:các\s)?(?:số\s{0,2}:?)?\s{0,3}")
# A subject in a subject in a subject: what lies deeper is no real text, and takes its time.
_DEEPEST = 4


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
    # Where the subjects end that reading is in.
    ends: list[int] = attrs.field(init=False, factory=list)

    def run(self) -> Iterator[FoundCitation]:
        """Look at each place where a citation may begin or have its number."""
        for anchor in anchors.ANCHOR.finditer(self.text):
            found = self._look(anchor)
            while found:
                title, clauses = found
                self.last, self.floor = title, clauses.core_end
                yield _found(title, clauses)
                found = self._find_next_bare(title, clauses)

    def _look(self, anchor: re.Match[str]) -> _Parts | None:
        kind, start = anchor.lastgroup, anchor.start()
        if kind == "number":
            start = anchor.start(kind)
        if start < self.floor:
            return None
        if kind == "law":
            return self._find_law(start)
        return self._find_bare(anchor) if kind == "bare" else self._find_numbered(anchor, start)

    def _read_clauses(self, start: int) -> Clauses:
        self.ends = [end for end in self.ends if end > start]
        clauses = read_clauses(self.text, start, with_subject=len(self.ends) < _DEEPEST)
        if clauses.subject:
            self.ends.append(clauses.end)
        return clauses

    def _find_numbered(self, anchor: re.Match[str], start: int) -> _Parts | None:
        number = anchors.read_number(self.text[start : anchor.end()], start)
        if number is None or not number.symbol.is_official:
            return None
        title = self._title(anchor, start)
        name = title.name or self._inherited_name(title, number.symbol)
        if not (name or self._stands_alone(title, number.symbol, start)):
            return None
        named = Title(
            title.start,
            name or number.symbol.name,
            number.value,
            body=title.body,
            repairs=title.repairs + number.repairs,
            symbol_name=number.symbol.name,
        )
        return named, self._read_clauses(anchor.end())

    def _title(self, anchor: re.Match[str], start: int) -> Title:
        """The name in front of a number; mostly it was found together with it."""
        name = anchors.name_at(anchor)
        if name and anchor.start() >= self.floor and is_whole_name(name):
            return title_of(name, anchor.start())
        return find_title(self.text, start, self.floor)

    def _inherited_name(self, title: Title, symbol: anchors.Symbol) -> str:
        """In *các Kế hoạch số 15/KH-UBND, 17/KH-UBND* the second is a Kế hoạch, too."""
        if self.last is None or self.last.symbol_name != symbol.name:
            return ""
        between = _BETWEEN.fullmatch(self.text, self.floor, title.start)
        return self.last.name if between else ""

    def _stands_alone(self, title: Title, symbol: anchors.Symbol, start: int) -> bool:
        is_clear = symbol.speaks_for_itself or title.has_number_word
        return is_clear and not anchors.is_other_number(self.text, start)

    def _find_law(self, start: int) -> _Parts | None:
        is_word_of_other = _NO_LAW_BEFORE.search(self.text, max(0, start - 6), start)
        law = None if is_word_of_other else find_law(self.text, start)
        if law is None:
            return None
        numbered = _LAW_NUMBER.match(self.text, law.end)
        number = anchors.read_number(numbered[1], numbered.start(1)) if numbered else None
        if numbered is None or number is None:
            return Title(start, law.name), read_law_clauses(self.text, law.end)
        title = Title(
            start, law.name, number.value, repairs=number.repairs, symbol_name=number.symbol.name
        )
        return title, read_law_clauses(self.text, numbered.end())

    def _find_bare(self, anchor: re.Match[str]) -> _Parts | None:
        if not _is_bare_number(self.text, anchor):
            return None
        start, end = anchor.span("bare")
        title = find_title(self.text, start, self.floor)
        if not title.name:
            return None
        return title._replace(bare=anchor["bare"]), self._read_clauses(end)

    def _find_next_bare(self, title: Title, clauses: Clauses) -> _Parts | None:
        """In *Nghị quyết 18, 19* the second is a Nghị quyết, too."""
        following = anchors.NEXT_BARE.match(self.text, clauses.end) if title.bare else None
        if following is None or not _goes_on(title, following):
            return None
        start, end = following.span("bare")
        return Title(start, title.name, bare=following["bare"]), self._read_clauses(end)


def _found(title: Title, clauses: Clauses) -> FoundCitation:
    citation = Citation(
        name=title.name,
        number=title.number,
        bare=title.bare,
        year=clauses.year,
        date=clauses.date,
        body=clauses.body or title.body,
        subject=clauses.subject,
    )
    return FoundCitation(
        start=title.start, end=clauses.end, citation=citation, repairs=title.repairs
    )


def _goes_on(title: Title, following: re.Match[str]) -> bool:
    """Whether *18, 19* are two numbers of documents, and not a number and a figure."""
    bare = following["bare"]
    if _LIKE_A_YEAR.fullmatch(bare) or ("/" in bare) != ("/" in (title.bare or "")):
        return False
    return bool(_NOT_COUNTED.match(following.string, following.end()))


def _is_bare_number(text: str, anchor: re.Match[str]) -> bool:
    """Whether *Chỉ thị 09* is meant, and not *kế hoạch 6 tháng*."""
    name, bare = anchors.name_at(anchor), anchor["bare"]
    kind = name.casefold()
    if text[anchor.start("bare") - 2] in "ố:":
        return kind in _CITED_BARE_WITH_SO
    if kind not in _CITED_BARE or _LIKE_A_YEAR.fullmatch(bare):
        return False
    if "/" in bare:
        return kind in _WITH_YEAR
    if name[0].islower():
        return bool(_OF_A_BODY.match(text, anchor.end()))
    is_padded = bare.startswith("0") and kind not in _COUNTABLE
    return is_padded or bool(_NOT_COUNTED.match(text, anchor.end()))
