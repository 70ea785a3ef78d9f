"""Fill a template once more, after something was found wrong, to find all that is."""

from collections.abc import Iterator, Mapping

from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._reading._stories import in_order
from vn_localgov.templates._running._compile import nearest
from vn_localgov.templates._running._diagnose import (
    EnoughError,
    Recorder,
    at_fault,
    row_at,
    sandbox_for,
    wording_of,
)
from vn_localgov.templates._running._links import faults_of_links, marked
from vn_localgov.templates._running._live import LivePart
from vn_localgov.templates._running._notes import Notes
from vn_localgov.templates._running._program import Program
from vn_localgov.templates._session import Session


def all_faults(program: Program, values: Mapping[str, object]) -> list[TemplateFault]:
    """Fill all parts tag by tag, and note all faults instead of the first, in their order."""
    names = [part.name for part in program.parts]
    return in_order(_faults(program, values), names, program.main)


def _faults(program: Program, values: Mapping[str, object]) -> Iterator[TemplateFault]:
    for it in program.used:
        if it.name in program.needed and it.name not in values:
            yield it.tag.fault(told.no_name(it.name, nearest(it.name, values)))
    session = program.new_session()
    for part in program.parts:
        if isinstance(part, LivePart):
            yield from _faults_of(program, part, values, session)


def first_fault(program: Program, values: Mapping[str, object], error: Exception) -> TemplateFault:
    """Tell what stopped a filling that does not stop one which goes on with nothing.

    It is filled tag by tag to find the place, until the same happens again.
    """
    session = program.new_session()
    given = {**values, **session.names()}
    for part in program.parts:
        if isinstance(part, LivePart):
            again = part.one_by_one(program.environment, program.environment)
            try:
                again.render(given, program.options.render_limits.part_bytes)
            except Exception as found:  # noqa: BLE001 - filters and values may raise anything
                return _fault_of(program, found, at_fault(found, again.template))
    return program.tags[0].fault(wording_of(error))


def _fault_of(program: Program, error: Exception, number: int) -> TemplateFault:
    notes = Notes(program.tags)
    notes.add(number, wording_of(error), row_at(error), is_exact=True)
    return next(notes.faults())


def _faults_of(
    program: Program, part: LivePart, values: Mapping[str, object], session: Session
) -> Iterator[TemplateFault]:
    recorder = Recorder(Notes(program.tags), values, part.template)
    noting = sandbox_for(program.environment, recorder)
    if part.has_links:
        noting.write, noting.write_text = marked(noting.write), marked(noting.write_text)
    again = part.one_by_one(program.environment, noting)
    recorder.template = again.template
    first = part.skeleton.first
    try:
        most = program.options.render_limits.part_bytes
        filled = again.fill({**values, **session.names()}, most)
        for number, wording in faults_of_links(part.name, filled) if part.has_links else ():
            recorder.note(max(number, first), wording)
    except EnoughError:
        pass
    except Exception as error:  # noqa: BLE001 - filters and values may raise anything
        number = max(at_fault(error, again.template), first)
        recorder.notes.is_all = False
        recorder.notes.add(number, wording_of(error), row_at(error), is_exact=False)
    yield from recorder.notes.faults()
