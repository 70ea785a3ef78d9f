"""Values that Python calls otherwise than a reader are printed as a reader knows them."""

import datetime as dt
from enum import Enum

import pytest

from tests.templates.made import faults, filled, p, texts


class Level(str, Enum):  # noqa: UP042 - StrEnum prints itself right
    """Texts with names for programmers."""

    HIGH = "cao"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ a }}", "cao"),
        ("{{ a ~ '' }}", "cao"),
        ("{{ [a, a]|join(',') }}", "cao,cao"),
        ("{{ a|in_hoa }}", "CAO"),
        ("{{ a|upper }}", "CAO"),
        ("{{ '%s' % a }}", "cao"),
        ("{{ '{}'.format(a) }}", "cao"),
    ],
)
def test_a_text_of_an_enumeration_is_that_text(tag: str, expected: str) -> None:
    """Whatever a tag does with it."""
    assert texts(filled(p(tag), {"a": Level.HIGH})) == [expected]


def test_a_time_of_day_is_given_as_text() -> None:
    """No document prints hours, minutes and seconds."""
    (fault,) = faults(lambda: filled(p("{{ a }}"), {"a": dt.time(3, 4)}))

    assert fault.wording == (
        "the value is a time of day (03:04): give it as text",
        "giá trị là giờ (03:04); dữ liệu cần ghi sẵn bằng chữ, như '8 giờ 00'",
    )
