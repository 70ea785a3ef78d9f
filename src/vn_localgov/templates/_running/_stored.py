"""Programs as bytes, for the next start of this program on this machine.

Who reads such bytes runs what is in them: they have to come from a file that nobody else
can have written, which `_folder` sees to.
"""

import io
import marshal
import pickle
from types import CodeType
from typing import Any

import attrs

from vn_localgov.templates._options import Options
from vn_localgov.templates._running._live import LivePart
from vn_localgov.templates._running._program import Program
from vn_localgov.templates._running._sandbox import Sandbox

_ENVIRONMENT, _OPTIONS = "environment", "options"


def freeze(program: Program) -> bytes:
    """Write a program, less its content and its options."""
    file = io.BytesIO()
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(attrs.evolve(program, content=b""))
    return file.getvalue()


def thaw(stored: bytes, content: bytes, options: Options) -> Program:
    """Read a program that was made of *content* with *options*."""
    program: Program = _Unpickler(stored, options).load()
    program.environment.print_for(program.tags)
    return attrs.evolve(program, content=content)


class _Pickler(pickle.Pickler):
    """Leaves out what is made anew, and knows how code is written."""

    def persistent_id(self, value: object) -> tuple[str, bool] | None:
        """Name what is made anew."""
        if isinstance(value, Sandbox):
            return _ENVIRONMENT, value.knows_more
        return (_OPTIONS, False) if isinstance(value, Options) else None

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - whatever there is
        """Write code, and parts as what they are made from."""
        if isinstance(value, CodeType):
            return marshal.loads, (marshal.dumps(value),)
        if isinstance(value, LivePart):
            made_from = (value.name, value.code, value.environment, value.skeleton, value.mends)
            return LivePart.of, made_from
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, stored: bytes, options: Options) -> None:
        super().__init__(io.BytesIO(stored))
        self._options = options
        self._environment: Sandbox | None = None

    def persistent_load(self, named: tuple[str, bool]) -> Sandbox | Options:
        """Make the environment, which is one for all parts."""
        kind, knows_more = named
        if kind == _OPTIONS:
            return self._options
        if self._environment is None:
            self._environment = Sandbox(self._options)
            if knows_more:
                self._environment.learn()
        return self._environment
