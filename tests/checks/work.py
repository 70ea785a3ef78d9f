"""Work for other processes, in a module that they load quickly."""

import os


def slow_first(number: int) -> int:
    """Work that takes the longer, the earlier it begins."""
    return max(number, *(-it for it in range(10_000 * (20 - number))))


def dies_at_three(number: int) -> int:
    """Work that ends its process, as the system does with one that is too large."""
    if number == 3:
        os._exit(9)
    return number


def fails_at_three(number: int) -> int:
    """Work with a mistake of ours."""
    return 1 // (number - 3)
