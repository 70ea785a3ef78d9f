"""How much tests try: little in quick ones, all that there is in CI."""

import pytest
from hypothesis import settings

_ALL = settings.get_profile("ci").max_examples

# What takes more than one look at each letter would not end with the shorter one either.
up_to_a_megabyte = pytest.mark.parametrize(
    "length", [100_000, pytest.param(1_000_000, marks=pytest.mark.slow)]
)


def few(most: int) -> settings:
    """For examples that take long: so many in CI, and a part of them in quick tests.

    >>> few(settings().max_examples).max_examples <= settings().max_examples
    True
    """
    return settings(max_examples=max(1, most * settings().max_examples // _ALL))
