"""Say in words what a relation shows."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor

from vn_localgov.audit._judge import Book, Judgement, Verdict
from vn_localgov.audit._localise import Localised, Repair
from vn_localgov.audit._narrow import to_whole
from vn_localgov.audit._printed import Printed
from vn_localgov.audit._reprint import Change
from vn_localgov.errors import Wording
from vn_localgov.intervals import Interval
from vn_localgov.numbers import format_number, round_number
from vn_localgov.relations import Relation, RelationKind

_MOST_PARTS = 8
_MOST_REPAIRS = 5
_MOST_DECIMALS = 6

# What follows from the others: {formula} and {result}, or {name} and {text} of the other.
_SAYS = {
    RelationKind.TOTAL: Wording(
        "its parts add up to {result} ({formula})", "các phần cộng lại là {result} ({formula})"
    ),
    RelationKind.PARTIAL: Wording(
        "some of its parts are already {result} ({formula})",
        "chỉ riêng các phần đã nêu đã là {result} ({formula})",
    ),
    RelationKind.SAME: Wording("«{name}» is printed as {text}", "«{name}» lại ghi {text}"),
    RelationKind.AT_MOST: Wording(
        "it cannot be more than «{name}», {text}", "không thể lớn hơn «{name}» là {text}"
    ),
    RelationKind.STATUS: Wording(
        "the text says «{word}», while «{name}» is {text}",
        "lại được nói là «{word}», trong khi «{name}» là {text}",
    ),
}
_CONTRADICTS = Wording("«{name}» is printed as {text}, but ", "«{name}» ghi {text}, nhưng ")
_FRAMES = {
    Verdict.UNDECIDED: Wording(
        "«{name}», {text}, cannot be decided: ", "«{name}» ghi {text}, chưa kết luận được: "
    ),
    Verdict.BLOCKED: Wording(
        "«{name}», {text}, waits until one of its figures agrees with itself: ",
        "«{name}» ghi {text}, tạm dừng vì có số liệu ghi hai nơi khác nhau: ",
    ),
    Verdict.REVIEW: Wording(
        "«{name}» is printed as {text}, which should be looked at: ",
        "«{name}» ghi {text}, cần xem lại: ",
    ),
}
_NO_WHOLE_NUMBER = Wording(
    "{told}: no whole number can be {hidden}", "{told}: không có số nguyên nào làm được {hidden}"
)
_NO_COMMON_PLAN = Wording(
    "{told}: no {hidden} fit all of these together",
    "{told}: không có {hidden} nào phù hợp với tất cả các số này",
)
_NOT_ALL = Wording(" Not all possibilities were tried.", " Chưa xét hết các khả năng.")
_MEND_THE_WORD = Wording(" Mend the word, or the figure.", " Hãy sửa lời văn, hoặc số liệu.")
_BY_ZERO = Wording(
    "the other figures leave it open: nothing is divided by zero",
    "các số khác không cho biết: không chia được cho 0",
)
_EQUALS = Wording("{formula} = {result}", "{formula} = {result}")
_ALLOW = Wording("the other figures allow only {range}", "theo các số khác thì chỉ có thể {range}")
_UNKNOWN = Wording("{names} is told only roughly", "{names} chỉ nêu áng chừng")
_OPERATORS = {
    RelationKind.TOTAL: " + ",
    RelationKind.PARTIAL: " + ",
    RelationKind.DIFFERENCE: " - ",
    RelationKind.CHANGE: " - ",
    RelationKind.PRODUCT: " × ",
}


def describe(judgement: Judgement, book: Book, found: Localised | None = None) -> Wording:
    """Tell what is printed, what follows from the others, and what may have been meant."""
    stated = book[judgement.relation.stated]
    says, proposed = _follows(judgement, book), propose(found, book)
    if judgement.relation.kind is RelationKind.STATUS:
        proposed = _MEND_THE_WORD
    frame = _FRAMES.get(judgement.verdict, _CONTRADICTS)
    told = _fill(frame, name=stated.name, text=stated.cited.text or "…")
    return Wording(
        f"{told.en}{says.en}.{proposed.en}",
        f"{told.vi}{says.vi}.{proposed.vi}",
    )


def describe_conflict(
    group: Sequence[Relation], book: Book, found: Localised | None = None
) -> Wording:
    """Tell which printed figures leave no room for one that nobody printed."""
    names = dict.fromkeys(name for relation in group for name in relation.figures)
    printed = [book[name] for name in names]
    figures = [f"«{it.name}» {it.cited.text}" for it in printed if it.is_told]
    words = [f"«{book[it.stated].name}» «{it.word}»" for it in group if it.word]
    told = ", ".join([*figures, *words])
    hidden = ", ".join(f"«{it.name}»" for it in printed if not it.is_told)
    frame = _NO_WHOLE_NUMBER if len(group) == 1 else _NO_COMMON_PLAN
    says, proposed = _fill(frame, told=told, hidden=hidden), propose(found, book)
    return Wording(f"{says.en}.{proposed.en}", f"{says.vi}.{proposed.vi}")


def _follows(judgement: Judgement, book: Book) -> Wording:
    relation = judgement.relation
    stated, *others = [book[name] for name in relation.figures]
    vague = [it.name for it in (stated, *others) if not it.is_exact]
    if vague and judgement.verdict is Verdict.UNDECIDED:
        return _fill(_UNKNOWN, names=", ".join(f"«{name}»" for name in vague))
    if judgement.point is None and judgement.computed.is_everything:
        return _BY_ZERO
    if judgement.point is None:
        return _fill(_ALLOW, range=_range(judgement.computed, stated))
    return _fill(
        _SAYS.get(relation.kind, _EQUALS),
        name=others[0].name,
        text=others[0].cited.text,
        word=relation.word,
        formula=_formula(relation.kind, [other.cited.text for other in others]),
        result=_in_unit(judgement.point, stated),
    )


def _fill(wording: Wording, **values: str) -> Wording:
    return Wording(*(text.format_map(values) for text in wording))


def _formula(kind: RelationKind, texts: list[str]) -> str:
    if kind is RelationKind.GROWTH:
        return f"({texts[0]} - {texts[1]}) : {texts[1]}"
    if len(texts) > _MOST_PARTS:
        texts = [*texts[: _MOST_PARTS - 2], "…", texts[-1]]
    return _OPERATORS.get(kind, " : ").join(texts)


def _in_unit(value: Fraction, printed: Printed) -> str:
    return printed.unit.attach_to(_number(value, printed))


def _number(value: Fraction, printed: Printed) -> str:
    """Print as precisely as *printed*, or more so where the two would look alike."""
    decimals = printed.decimals
    while round_number(value, decimals) == printed.value and decimals < _MOST_DECIMALS:
        decimals += 1
    return format_number(value, decimals=decimals)


def _range(interval: Interval, printed: Printed) -> str:
    """Print the ends that there are; of things that are counted, the numbers that are left."""
    if printed.is_whole:
        interval = to_whole(interval) or interval
    ends = [
        (">" if interval.low_is_open else "≥", interval.low, floor),
        ("<" if interval.high_is_open else "≤", interval.high, ceil),
    ]
    words = [
        f"{sign} {_end(end, outwards, printed)}" for sign, end, outwards in ends if end is not None
    ]
    return printed.unit.attach_to(", ".join(words))


def _end(end: Fraction, outwards: Callable[[Fraction], int], printed: Printed) -> str:
    """Print all of it where two more decimals are enough; never leave out what is allowed."""
    most = decimals = printed.decimals
    while round_number(end, decimals) != end and decimals < most + 2:
        decimals += 1
    scale = 10**decimals
    return format_number(Fraction(outwards(end * scale), scale), decimals=decimals)


def propose(found: Localised | None, book: Book) -> Wording:
    """List what may have been meant, the likeliest first, and say if that may not be all."""
    if found is None:
        return Wording("", "")
    listed = _list(found.repairs, book) if found.repairs else Wording("", "")
    if not found.is_cut_off:
        return listed
    return Wording(f"{listed.en}{_NOT_ALL.en}", f"{listed.vi}{_NOT_ALL.vi}")


def _list(repairs: Sequence[Repair], book: Book) -> Wording:
    likely = [repair for repair in repairs if not repair.broken] or repairs
    shown = ["; ".join(_change(it, book) for it in repair.changes) for repair in likely]
    told = " / ".join(shown[:_MOST_REPAIRS])
    more = len(shown) - _MOST_REPAIRS
    return Wording(
        f" Perhaps: {told}" + (f" / {more} more." if more > 0 else "."),
        f" Có thể đúng là: {told}" + (f" / {more} khả năng khác." if more > 0 else "."),
    )


def _change(change: Change, book: Book) -> str:
    printed = book[change.figure]
    return f"«{printed.name}» {printed.unit.attach_to(change.text)}"
