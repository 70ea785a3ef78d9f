"""Programs of templates: from memory, from a folder, or made."""

from pathlib import Path

from vn_localgov.templates._options import Options
from vn_localgov.templates._running._folder import Folder, opened, plain_name
from vn_localgov.templates._running._memory import Memory
from vn_localgov.templates._running._program import Program

# All templates of the process.
_PROGRAMS = Memory()


def prepared(content: bytes, options: Options, folder: Path | None = None) -> Program:
    """Give the program of a template.

    Raises:
        WordError: It is no .docx file, a damaged one, or may be an attack.
        TemplateError: Its tags are wrong; with everything that is.
    """
    if folder is None or options.has_functions:
        # Own functions may have computed a part of the program, so that it is not kept.
        return _PROGRAMS.get(content, options, lambda: _built(content, options))
    with opened(folder) as kept:
        if kept is None:
            return _PROGRAMS.get(content, options, lambda: _built(content, options))
        name = kept.name_of(content, options.bounds)
        program = _PROGRAMS.get(content, options, lambda: _from(kept, name, content, options))
        # Who opened it before may have named no folder, or another one.
        if not kept.has(name):
            _keep(kept, name, program)
        return program


def _built(content: bytes, options: Options) -> Program:
    # Takes long to load, and is not needed for what was prepared before.
    from vn_localgov.templates._running._make_program import build  # noqa: PLC0415

    return build(content, options)


def _from(folder: Folder, name: str, content: bytes, options: Options) -> Program:
    # Not needed without a folder.
    from vn_localgov.templates._running._stored import thaw  # noqa: PLC0415

    if stored := folder.read(name):
        return thaw(stored, content, options)
    program = _built(content, options)
    _keep(folder, name, program)
    return program


def _keep(folder: Folder, name: str, program: Program) -> None:
    # Not needed without a folder.
    from vn_localgov.templates._running._stored import freeze  # noqa: PLC0415

    folder.write(name, freeze(program))
    if program.plain:
        folder.write(plain_name(name), program.plain.dump())
