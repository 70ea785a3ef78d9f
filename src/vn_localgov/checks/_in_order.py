"""Work on many things at once, and give the results in the order of the things."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

import attrs

T = TypeVar("T")
R = TypeVar("R")


@attrs.frozen
class Died:
    """What takes the place of a result whose process ended before it was there."""


def in_order(work: Callable[[T], R], things: Sequence[T], *, processes: int) -> Iterator[R | Died]:
    """Give what *work* makes of each thing; with one process, in this one.

    A process that ends, because the system wanted its memory or a library failed, costs
    one result and no more. Nothing else that *work* raises is caught.
    """
    if processes == 1:
        yield from map(work, things)
        return
    rest = deque(things)
    while rest:
        yield from _until_one_dies(work, rest, processes)
        if rest:
            yield from _alone(work, rest.popleft())


def _until_one_dies(work: Callable[[T], R], rest: deque[T], processes: int) -> Iterator[R]:
    """Give results, and take the things that they are of from *rest*."""
    pool = _pool(min(processes, len(rest)))
    try:
        for future in [pool.submit(work, it) for it in rest]:
            result = future.result()
            rest.popleft()
            yield result
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(work: Callable[[T], R], thing: T) -> Iterator[R | Died]:
    """Find out whether it was this one that a process died of."""
    with _pool(1) as pool:
        future: Future[R] = pool.submit(work, thing)
        try:
            yield future.result()
        except BrokenProcessPool:
            yield Died()


def _pool(processes: int) -> ProcessPoolExecutor:
    # Forked, they would bear the locks of whatever threads run here.
    return ProcessPoolExecutor(
        processes, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_to_parent
    )


def _leave_to_parent() -> None:
    """Ctrl-C reaches all processes; the first one stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
