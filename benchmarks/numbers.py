"""Numbers in figures, beside Babel, on numbers that both print alike."""

import random
from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import format_decimal, parse_decimal

from benchmarks._compare import Task
from vn_localgov.errors import Wording
from vn_localgov.numbers import format_number, parse_number

COUNT = 2000


def tasks() -> Iterator[Task]:
    """Write and read whole and decimal numbers, as reports have them."""
    numbers = _numbers()
    yield Task(
        name=Wording("Write numbers", "Viết số"),
        values=numbers,
        own=format_number,
        others={"Babel format_decimal": lambda value: format_decimal(value, locale="vi")},
        least=12,
        agree=True,
    )
    yield Task(
        name=Wording("Read numbers", "Đọc số"),
        values=[format_number(number) for number in numbers],
        own=parse_number,
        others={
            "Babel parse_decimal": lambda text: parse_decimal(text, locale="vi", strict=True),
        },
        least=8,
        agree=True,
    )


def _numbers() -> list[Decimal | int]:
    """Half of them whole, the others with one to three decimals, none of them a final zero."""
    chance = random.Random(2023)
    whole = [chance.randrange(10 ** chance.randrange(1, 12)) for _ in range(COUNT // 2)]
    digits = [10 * chance.randrange(10**6) + chance.randrange(1, 10) for _ in whole]
    return [*whole, *(Decimal(number).scaleb(-chance.randrange(1, 4)) for number in digits)]
