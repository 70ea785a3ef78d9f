"""Prepared templates that are kept in memory, so that nothing is prepared twice."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

import attrs

from vn_localgov.templates._options import Options
from vn_localgov.templates._running._program import Program


@attrs.define
class Memory:
    """Keeps the programs that were used last; threads may share it.

    Attributes:
        most: How many programs it keeps.
        most_bytes: How large all of them together may be.
    """

    most: int = 64
    most_bytes: int = 100_000_000
    _programs: OrderedDict[Hashable, Program] = attrs.field(factory=OrderedDict, init=False)
    _lock: Lock = attrs.field(factory=Lock, init=False)

    def get(self, content: bytes, options: Options, make: Callable[[], Program]) -> Program:
        """Give the program of a template, and make it if it is not there."""
        key = (content, options.key)
        with self._lock:
            if program := self._programs.get(key):
                self._programs.move_to_end(key)
                return program
        # Made outside of the lock: nobody has to wait for a template of somebody else.
        program = make()
        self._keep(key, program)
        return program

    def _keep(self, key: Hashable, program: Program) -> None:
        with self._lock:
            self._programs[key] = program
            size = sum(it.size for it in self._programs.values())
            while len(self._programs) > self.most or size > self.most_bytes:
                _, oldest = self._programs.popitem(last=False)
                size -= oldest.size
