"""Numbers in words. Speed is compared, not correctness: most of the others err now and then."""

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks._compare import Call, Task, theirs
from vn_localgov.errors import Wording
from vn_localgov.words import parse_words, spell_number

COUNT = 2000


def tasks() -> Iterator[Task]:
    """Write and read, at three sizes and with decimals."""
    for exponent in (3, 6, 12):
        values = _numbers(10**exponent)
        size = f"10^{exponent}"
        yield Task(
            name=Wording(
                f"Write whole numbers below {size} in words",
                f"Đọc số nguyên dưới {size} thành chữ",
            ),
            values=values,
            own=spell_number,
            others=_writers(),
            least=1,
        )
        yield Task(
            name=Wording(f"Read them, below {size}", f"Đọc chữ thành số, dưới {size}"),
            values=[spell_number(value) for value in values],
            own=parse_words,
            others=_readers(),
            least=1,
        )
    yield Task(
        name=Wording("Write two decimals in words", "Đọc hai chữ số thập phân thành chữ"),
        values=[Decimal(value).scaleb(-2) for value in _numbers(10**8)],
        own=spell_number,
        others={"num2words": theirs("num2words", "num2words", lang="vi")},
        least=1,
    )


def _numbers(most: int) -> list[int]:
    """Whole numbers, the same in each run."""
    return random.Random(most).choices(range(most), k=COUNT)


def _writers() -> dict[str, Call | None]:
    n2w = theirs("vietnam_number", "n2w")
    return {
        "num2words": theirs("num2words", "num2words", lang="vi"),
        "num2words2": theirs("num2words2", "num2words", lang="vi"),
        "vietnam-number": (lambda value: n2w(str(value))) if n2w else None,
        "vn-money": theirs("vn_money", "to_words"),
        "vn-numberwords": theirs("vn_numberwords", "number_to_words"),
    }


def _readers() -> dict[str, Call | None]:
    return {
        "vietnam-number": theirs("vietnam_number", "w2n"),
        "vn-numberwords": theirs("vn_numberwords", "words_to_number"),
    }
