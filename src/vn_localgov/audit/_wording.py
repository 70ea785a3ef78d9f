"""Words and units that say something else than the figures beside them."""

from collections.abc import Iterator
from fractions import Fraction

from vn_localgov.audit._judge import PAST, Book, is_of_a_rate, judge
from vn_localgov.audit._printed import Printed
from vn_localgov.audit._rules import doubt
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding
from vn_localgov.relations import Relation, RelationKind

_ALL = 100
_PLAN, _ATTAINMENT = "@ke_hoach", "@dat"
_MISSED, _EXCEEDED = "chưa đạt", "vượt"


def check_wording(relation: Relation, book: Book) -> Iterator[Finding]:
    """Find what no reader can understand as it was meant."""
    if relation.kind is RelationKind.STATUS and relation.operands[0].endswith(_PLAN):
        yield from _check_status(relation, book)
    if relation.kind is RelationKind.CHANGE and relation.operands[1].endswith(PAST):
        yield from _check_points(relation, book)


def _check_status(relation: Relation, book: Book) -> Iterator[Finding]:
    """A printed 100% may be 99,96%, so that *chưa đạt* can be true, but says that it is not.

    What no rounding can save is told by the relations themselves.
    """
    stated = book.get(f"{relation.stated}{_ATTAINMENT}")
    if stated is None or stated.value is None:
        return
    ends = [end for end in (stated.interval.low, stated.interval.high) if end is not None]
    is_said = _says(Fraction(stated.value), relation.word)
    if not is_said and any(_says(end, relation.word) for end in ends):
        wording = Wording(
            f"«{stated.name}» is printed as {stated.cited.text}, but the text says "
            f"«{relation.word}»: print more decimals, or mend the word",
            f"«{stated.name}» ghi {stated.cited.text}, nhưng lời văn nói "
            f"«{relation.word}»: hãy ghi thêm chữ số thập phân, hoặc sửa lời văn",
        )
        yield doubt("CHU", wording, stated.place, figures=(stated.cited,))


def _says(percent: Fraction, word: str) -> bool:
    if word == _MISSED:
        return percent < _ALL
    return percent > _ALL if word == _EXCEEDED else percent >= _ALL


def _check_points(relation: Relation, book: Book) -> Iterator[Finding]:
    """From 95,3%, a rise of 3% may be one of points, or one by so many percent of it."""
    stated, now, then = (book[name] for name in relation.figures)
    if not is_of_a_rate(relation, book):
        return
    if not then.is_told and stated.value:
        wording = _two_ways(stated)
    elif judge(relation, book).relation.kind is RelationKind.GROWTH:
        wording = _only_in_percent(stated, now, then)
    else:
        return
    yield doubt("CK.DIEM", wording, stated.place, figures=(stated.cited,))


def _two_ways(stated: Printed) -> Wording:
    return Wording(
        f"«{stated.name}», {stated.cited.text}, of a percentage can be read in two ways: "
        "write điểm phần trăm for points, or give last year's figure",
        f"«{stated.name}» ghi {stated.cited.text} cho một tỷ lệ, có thể hiểu hai cách: "
        "hãy ghi điểm phần trăm, hoặc ghi thêm số cùng kỳ",
    )


def _only_in_percent(stated: Printed, now: Printed, then: Printed) -> Wording:
    return Wording(
        f"«{stated.name}», {stated.cited.text}, is the change from {then.cited.text} to "
        f"{now.cited.text} in percent of the former: say so, or give it in điểm phần trăm",
        f"«{stated.name}» ghi {stated.cited.text} cho một tỷ lệ, chỉ đúng khi tính bằng phần trăm "
        f"của số cùng kỳ (từ {then.cited.text} thành {now.cited.text}): hãy ghi rõ như vậy, "
        "hoặc ghi theo điểm phần trăm",
    )
