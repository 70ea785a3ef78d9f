"""A template that is opened once and filled many times."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import attrs

from vn_localgov.opc import Document, Limits
from vn_localgov.templates._builtin import read_builtin
from vn_localgov.templates._errors import TemplateError
from vn_localgov.templates._limits import RenderLimits
from vn_localgov.templates._options import Functions, Options
from vn_localgov.templates._read_source import Source, read_source
from vn_localgov.templates._running._plain import PlainProgram

if TYPE_CHECKING:
    from vn_localgov.templates._data_check import TemplateCheck
    from vn_localgov.templates._running._program import Program
    from vn_localgov.templates._running._variables import Variable

_NONE: Functions = {}


@attrs.frozen(eq=False)
class Template:
    """A Word file with tags (*mẫu văn bản*), ready to be filled.

    >>> from vn_localgov.templates import Template
    >>> template = Template.open("bao-cao.docx")  # doctest: +SKIP
    >>> template.render({"so_hieu": "293/BC-UBND"}).save("293.docx")  # doctest: +SKIP

    It never changes, so that threads may share it, and the same data give the same
    bytes.
    """

    _content: bytes = attrs.field(repr=False)
    _options: Options = attrs.field(repr=False)
    # What there is of the program before it is loaded.
    _plain: PlainProgram | None = attrs.field(repr=False)
    _made: "Callable[[], Program]" = attrs.field(repr=False)

    @classmethod
    def open(  # noqa: PLR0913 - each is a choice of its own
        cls,
        source: Source,
        *,
        limits: Limits | None = None,
        render_limits: RenderLimits | None = None,
        filters: Functions = _NONE,
        cache: str | PathLike[str] | None = None,
        updates_fields: bool = False,
    ) -> Self:
        """Read and prepare a template by its path, its content, or from an open file.

        Args:
            source: The .docx or .dotx file; one of .docm or .dotm if it has no macros.
            limits: What the file may hold.
            render_limits: What filling it may take.
            filters: Own filters, by the word that stands behind ``|``.
            cache: Folder that keeps the prepared template for the next start; "" is none.
                Only its owner may be able to write to it, or it counts for nothing.
            updates_fields: Whether Word is to compute the table of contents and all other
                fields when it opens a document; it asks the reader first.

        Raises:
            WordError: It is no .docx file, a damaged one, one beyond the *limits*, or
                it may be an attack.
            TemplateError: Its tags are wrong; with everything that is.
            OSError: The path cannot be read.
        """
        options = Options(
            limits=limits or Limits(),
            render_limits=render_limits or RenderLimits(),
            filters=filters,
            updates_fields=updates_fields,
        )
        content = read_source(source, options.limits)
        folder = Path(cache) if cache and not options.has_functions else None
        return cls._of(content, options, folder)

    @classmethod
    def _of(cls, content: bytes, options: Options, folder: Path | None = None) -> Self:
        made = functools.cache(lambda: _prepared(content, options, folder))
        plain = _plain(content, options, folder) if folder else None
        if plain is None:
            made()
        return cls(content, options, plain, made)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let other processes prepare it for themselves, once each."""
        return _reopened, (type(self), self._content, self._options)

    @property
    def _program(self) -> "Program":
        return self._made()

    @classmethod
    def builtin(cls, name: str) -> Self:
        """Open a form of the decree (*mẫu có sẵn*), by the name of its type without marks.

        >>> "bao_cao.trich_yeu" in [it.path for it in Template.builtin("bao-cao").variables()]
        True

        Raises:
            ValueError: There is no such form; with the names of those that there are.
        """
        return cls.open(read_builtin(name))

    def render(self, values: Mapping[str, object], *, verify: bool = False) -> Document:
        """Put *values* into the template.

        Args:
            values: What the names in tags stand for.
            verify: Whether to read the result once more; it is well-formed anyway.

        Raises:
            TemplateError: Values are missing or cannot be printed; with all of them.
        """
        if self._plain and not verify and (content := self._plain.render(values)):
            return Document(content)
        return Document(self._program.render(values, verify=verify))

    def render_many(self, all_values: Iterable[Mapping[str, object]]) -> Iterator[Document]:
        """Fill the template once for each of *all_values*, one after the other."""
        return map(self.render, all_values)

    def check(self, values: Mapping[str, object]) -> "TemplateCheck":
        """Fill the template to see whether it can be; nothing is raised.

        Values that can be gone through once only, such as generators, are used up.
        """
        # Loads Jinja, which plain values do not need.
        from vn_localgov.templates._data_check import compare  # noqa: PLC0415

        try:
            self.render(values)
        except TemplateError as error:
            return compare(self.variables(), values, error.faults)
        return compare(self.variables(), values, ())

    def variables(self) -> "tuple[Variable, ...]":
        """What the template wants to be given, in the order of the document."""
        return self._program.variables


def _prepared(content: bytes, options: Options, folder: Path | None) -> "Program":
    # Loads Jinja, which plain values do not need.
    from vn_localgov.templates._running._program_source import prepared  # noqa: PLC0415

    return prepared(content, options, folder)


def _plain(content: bytes, options: Options, path: Path) -> PlainProgram | None:
    """What a folder has of a template that prints nothing but plain values."""
    # Not needed without a folder.
    from vn_localgov.templates._running._folder import opened, plain_name  # noqa: PLC0415

    with opened(path) as folder:
        stored = folder and folder.read(plain_name(folder.name_of(content, options.bounds)))
    return PlainProgram.load(stored, options.render_limits) if stored else None


def _reopened(kind: type[Template], content: bytes, options: Options) -> Template:
    return kind._of(content, options)  # noqa: SLF001 - our own
