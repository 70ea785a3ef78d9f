"""What a figure says in its sentence, told by the words around it."""

import enum
import re

import attrs


class FigureRole(enum.Enum):
    """What a figure says in its sentence (*vai trò của số liệu*).

    The value of a member is the word that tells it.
    """

    ATTAINMENT = "đạt"
    EXCESS = "vượt"
    INCREASE = "tăng"
    DECREASE = "giảm"
    RATIO = "bằng"
    SHARE = "chiếm"
    TOTAL = "tổng"
    CUMULATIVE = "lũy kế"
    AVERAGE = "bình quân"
    PART = "trong đó"


_VERBS = {
    "vượt": FigureRole.EXCESS,
    "tăng": FigureRole.INCREASE,
    "giảm": FigureRole.DECREASE,
    "bằng": FigureRole.RATIO,
    "chiếm": FigureRole.SHARE,
    "đạt": FigureRole.ATTAINMENT,
}
_SUMS = {
    "tổng": FigureRole.TOTAL,
    "lũy kế": FigureRole.CUMULATIVE,
    "luỹ kế": FigureRole.CUMULATIVE,
    "bình quân": FigureRole.AVERAGE,
}
_CHANGES = (FigureRole.INCREASE, FigureRole.DECREASE, FigureRole.EXCESS)
PART_WORDS = ("trong đó", "cụ thể", "bao gồm", "gồm")
VERBS, SUMS = tuple(_VERBS), tuple(_SUMS)

_OWNER = r"(?:UBND|HĐND|cấp)?\s?(?:xã|phường|huyện|quận|tỉnh|thành phố|thị xã|trên|Trung ương)\b"
_PLAN = (
    r"(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|nghị quyết|NQ)\b(?:\skế hoạch\b)?"
    rf"(?:\s(?:năm(?:\s(?:19|20)[0-9]{{2}})?\b|được\b|giao\b|đề\sra\b|{_OWNER})){{0,4}}"
)
_YEAR = r"(?:trước|ngoái|(?:19|20)[0-9]{2})\b"
_CROP = r"vụ(?:\s(?:đông|xuân|hè|thu|mùa|chiêm)){0,2}(?:\snăm)?"
_PAST = (
    rf"(?:(?:cùng\skỳ|CK\b)(?:\snăm)?(?:\s{_YEAR})?|(?:năm|tháng|quý|kỳ|tuần|{_CROP})\s{_YEAR}"
    r"|(?:cuối|đầu)\s(?:năm|kỳ|nhiệm\skỳ)(?:\s(?:19|20)[0-9]{2}\b)?)"
)
_BASE = rf"(?:(?P<plan>{_PLAN})|(?P<past>{_PAST}))"
BASE_BEFORE = re.compile(rf"so\svới\s(?P<base>{_BASE})", re.IGNORECASE)
_PLANNED = re.compile(rf"(?P<base>{_PLAN})", re.IGNORECASE)
_DIRECTLY = re.compile(rf"\s{{0,2}}(?:so\s(?:với\s)?)?(?P<base>{_BASE})", re.IGNORECASE)
_COMPARES = re.compile(r"\s{0,2}(?:so|cùng)\s")
# Other words may stand between: "tăng 03 hộ nghèo so với cùng kỳ".
_LATER = re.compile(
    rf"[^.,;:()\n0-9%]{{0,40}}?(?<!\w)(?:so\s(?:với\s)?|với\s)(?P<base>{_BASE})", re.IGNORECASE
)
# "Tăng lên 7%" says where it went, not how far; "tăng cường" is no change of a figure.
_NO_CHANGE = re.compile(r"\s(?:lên|còn|xuống|từ|thành|đến|cường|trưởng|tốc)\b")
# "Vượt kế hoạch 5%", but not "vượt kế hoạch là diện tích lúa 2 vụ".
_NO_EXCESS = re.compile(rf"\A(?!\s*(?:so\svới\s)?(?:(?i:{_PLAN})\s)?(?:là\s)?\Z)")
_APART = re.compile(r"[.,;(\n]")
_FAR_APART = re.compile(r"[.;(\n]")
_NEAR, _FAR = 40, 120


@attrs.frozen
class Phrase:
    """The role of a figure, and what it is compared with."""

    role: FigureRole | None = None
    base: re.Match[str] | None = None


@attrs.define
class Clause:
    """The words before a figure that say its role, as far as they have been read."""

    verb: re.Match[str] | None = None
    total: re.Match[str] | None = None
    base: re.Match[str] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no word before says anything."""
        return self.verb is None and self.total is None

    def phrase(self, start: int, end: int, *, text: str, is_share: bool) -> Phrase:
        """Tell the role of the figure from *start* to *end*; the verb counts first."""
        role = self._verb_role(text, start)
        if role in _CHANGES:
            behind = _DIRECTLY.match(text, end) or _LATER.match(text, end)
            return Phrase(role, behind or self._base_before(text, start))
        if role is FigureRole.SHARE:
            return Phrase(role)
        if is_share and (base := _DIRECTLY.match(text, end)):
            if base["plan"]:
                return Phrase(FigureRole.ATTAINMENT, base)
            # "9,94% năm 2010" compares nothing; "bằng 95% năm 2010" does.
            if role is FigureRole.RATIO or _COMPARES.match(text, end):
                return Phrase(FigureRole.RATIO, base)
        return Phrase(self._total_role(text, start))

    def _verb_role(self, text: str, start: int) -> FigureRole | None:
        between = _between(self.verb, text, start, _NEAR)
        if self.verb is None or between is None or _APART.search(between):
            return None
        role = _VERBS[self.verb["verb"].casefold()]
        is_none = _NO_EXCESS if role is FigureRole.EXCESS else _NO_CHANGE
        return None if role in _CHANGES and is_none.search(between) else role

    def _total_role(self, text: str, start: int) -> FigureRole | None:
        between = _between(self.total, text, start, _FAR)
        if self.total is None or between is None or _FAR_APART.search(between):
            return None
        return _SUMS[" ".join(self.total["total"].casefold().split())]

    def _base_before(self, text: str, start: int) -> re.Match[str] | None:
        # The verb may be parted from the figure: "vượt kế hoạch 5%".
        if self.verb and (planned := _PLANNED.search(text, self.verb.end(), start)):
            return planned
        between = _between(self.base, text, start, _FAR)
        return None if between is None or _FAR_APART.search(between) else self.base


def _between(word: re.Match[str] | None, text: str, start: int, most: int) -> str | None:
    if word is None or not 0 <= start - word.end() <= most:
        return None
    return text[word.end() : start]
