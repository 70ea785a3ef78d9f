"""Words before a number that say how it is meant."""

import enum
import re


class Bound(enum.Enum):
    """The word that says how a value is meant (*trên*, *khoảng*, *ước* …).

    The value of a member is the word before the number.
    """

    EXACT = ""
    ABOVE = "trên"
    BELOW = "dưới"
    AT_LEAST = "ít nhất"
    AT_MOST = "tối đa"
    ALMOST = "gần"
    ABOUT = "khoảng"
    ESTIMATED = "ước"
    ESTIMATED_TO_REACH = "ước đạt"


# Other words for the same; they are read, and printed as the word of the member.
_SYNONYMS = {
    "hơn": Bound.ABOVE,
    "chưa đến": Bound.BELOW,
    "chưa tới": Bound.BELOW,
    "chưa đầy": Bound.BELOW,
    "không đến": Bound.BELOW,
    "tối thiểu": Bound.AT_LEAST,
    "không dưới": Bound.AT_LEAST,
    "không quá": Bound.AT_MOST,
    "nhiều nhất": Bound.AT_MOST,
    "xấp xỉ": Bound.ABOUT,
    "ước thực hiện": Bound.ESTIMATED,
    "ước tính": Bound.ESTIMATED,
}
_BOUNDS = {bound.value: bound for bound in Bound if bound.value} | _SYNONYMS


def _pattern(words: list[str]) -> str:
    # Longer words first: "ước đạt" begins with "ước".
    return "|".join(sorted(words, key=len, reverse=True))


PRINTED_BOUND = _pattern([bound.value for bound in Bound if bound.value])
ANY_BOUND = _pattern(list(_BOUNDS)).replace(" ", r"\s")


def bound_of(word: str | None) -> Bound:
    """Look up the bound that *word* stands for; exact where there is none."""
    return _BOUNDS[" ".join(word.casefold().split())] if word else Bound.EXACT


_TAILS = {"lên": Bound.AT_LEAST, "xuống": Bound.AT_MOST}
# Words behind the unit: "70% trở lên".
TAIL = re.compile(r"\s{1,2}trở\s{1,2}(lên|xuống)(?!\w)", re.IGNORECASE)


def bound_of_tail(tail: re.Match[str], before: Bound) -> Bound:
    """The bound of a figure with words behind it; those before it count first."""
    return _TAILS[tail[1].casefold()] if before is Bound.EXACT else before
