"""Prepare a template, step by step."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

import attrs
from jinja2 import nodes

from vn_localgov.opc import Entry, deflater, unpack
from vn_localgov.opc.names import TYPES
from vn_localgov.templates._errors import TemplateError, TemplateFault
from vn_localgov.templates._options import Options
from vn_localgov.templates._reading._field_codes import FieldSlot, check_filled
from vn_localgov.templates._reading._fields import update_fields
from vn_localgov.templates._reading._grids import fix_grids
from vn_localgov.templates._reading._main_type import as_document
from vn_localgov.templates._reading._package_safety import check_package
from vn_localgov.templates._reading._prepare import prepare, read_text
from vn_localgov.templates._reading._references import target_of
from vn_localgov.templates._reading._skeleton import Skeleton
from vn_localgov.templates._reading._stories import Stories, in_order
from vn_localgov.templates._running._alone import faults_alone
from vn_localgov.templates._running._compile import (
    compile_part,
    parse,
    repeated_words,
    unknown_words,
)
from vn_localgov.templates._running._fill_gaps import fill_gaps
from vn_localgov.templates._running._live import LivePart, Mend
from vn_localgov.templates._running._names import Used, used_names
from vn_localgov.templates._running._plain import PlainPart, PlainProgram
from vn_localgov.templates._running._program import Program
from vn_localgov.templates._running._refused import refusals
from vn_localgov.templates._running._sandbox import Sandbox
from vn_localgov.templates._running._variables import Variable, merge, read_variables
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._values._chart_parts import find_charts

_DRAWING = re.compile(rb"<wp:docPr [^<>]*?\bid=[\"']([0-9]{1,9})[\"']")
_ADDED = re.compile(rb"\badded([0-9]{1,9})\b")
# Filters that are told the name of another one.
_BY_NAME = frozenset({"map", "select", "reject"})
_deflate = deflater(fast=False)


@attrs.frozen
class _Part:
    """A part with tags, on its way to be compiled."""

    name: str
    skeleton: Skeleton
    tree: nodes.Template


def build(
    content: bytes, options: Options, readable: Callable[[str, Skeleton], Skeleton] | None = None
) -> Program:
    """Read a template and make a program of it.

    Args:
        content: The template.
        options: How it is prepared.
        readable: Leaves out of the tags of a part what cannot be read, which is then not told.

    Raises:
        WordError: It is no .docx file, a damaged one, or may be an attack.
        TemplateError: Its tags are wrong; with everything that is.
    """
    package = unpack(content, options.limits)
    check_package(package, options.limits)
    package = as_document(package)
    if options.updates_fields:
        package = update_fields(package, options.limits)
    faults: list[TemplateFault] = []
    skeletons = _skeletons(package, options, faults)
    if readable:
        faults, skeletons = [], {name: readable(name, it) for name, it in skeletons.items()}
    return attrs.evolve(_program(package, skeletons, options, faults), content=content)


def _program(
    package: Mapping[str, bytes],
    skeletons: Mapping[str, Skeleton],
    options: Options,
    faults: list[TemplateFault],
) -> Program:
    """Make the program, unless there are faults of any kind."""
    environment = Sandbox(options)
    unread: list[TemplateFault] = []
    parts = _read(environment, skeletons, faults, unread)
    is_read = not (faults or unread)
    program = _compile(environment, package, parts, options, faults) if is_read else None
    if program is None:
        check = functools.partial(_faulty_words, environment)
        found = [*faults, *faults_alone(environment, skeletons.values(), check)]
        told = {it.location.part for it in found}
        found += (it for it in unread if it.location.part not in told)
        main = target_of(package, "", "officeDocument") or ""
        raise TemplateError(in_order(found, package, main))
    return program


def _skeletons(
    package: Mapping[str, bytes], options: Options, faults: list[TemplateFault]
) -> dict[str, Skeleton]:
    found: dict[str, Skeleton] = {}
    first = 1
    stories = Stories(package)
    for name, content in package.items():
        if tokens := prepare(name, content, options.limits, stories, faults):
            find_charts(tokens, name, package, options.limits)
            found[name] = Skeleton.of(tokens, first)
            first += len(found[name].tags)
    return found


def _read(
    environment: Sandbox,
    skeletons: Mapping[str, Skeleton],
    faults: list[TemplateFault],
    unread: list[TemplateFault],
) -> list[_Part]:
    """Read the tags of all parts; *unread* is what Jinja stops at, maybe for a fault before."""
    parts: list[_Part] = []
    for name, skeleton in skeletons.items():
        try:
            part = _Part(name, skeleton, parse(environment, skeleton))
        except TemplateError as error:
            unread += error.faults
        else:
            parts.append(part)
            with refusals(skeleton, faults):
                faults += _faulty_words(environment, part.tree, skeleton)
    return parts


def _faulty_words(
    environment: Sandbox, tree: nodes.Template, skeleton: Skeleton
) -> list[TemplateFault]:
    used = {it.name for it in tree.find_all(nodes.Filter)}
    if not used <= environment.filters.keys() or used & _BY_NAME:
        environment.learn()
    return [*unknown_words(environment, tree, skeleton), *repeated_words(tree, skeleton)]


def _compile(
    environment: Sandbox,
    package: Mapping[str, bytes],
    parts: Iterable[_Part],
    options: Options,
    faults: list[TemplateFault],
) -> Program | None:
    """Make the program; None if Python cannot."""
    used: list[Used] = []
    variables: list[Variable] = []
    tags: list[Tag] = []
    live: dict[str, LivePart] = {}
    plain: dict[str, PlainPart | None] = {}
    for part in parts:
        tags += part.skeleton.tags
        with refusals(part.skeleton, faults):
            variables += read_variables(part.tree, part.skeleton, frozenset(environment.globals))
            used += used_names(part.tree, part.skeleton, environment.globals)
            live[part.name], plain[part.name] = _bind(environment, part)
    if faults:
        return None
    environment.print_for(tags)
    static = {
        name: Entry.of(name, it, _deflate) for name, it in package.items() if name not in live
    }
    return Program(
        content=b"",
        parts=tuple(live.get(name) or static[name] for name in package),
        plain=_plain_program([plain.get(name, static.get(name)) for name in package], options),
        tags=tags,
        used=tuple(used),
        needed=frozenset(it.name for it in used if it.is_needed and environment.is_strict),
        variables=merge(variables),
        sources=_sources(package),
        main=target_of(package, "", "officeDocument") or "",
        drawings=max(map(_last_drawing, package.values()), default=0),
        added=_last_added(package),
        environment=environment,
        options=options,
    )


def _sources(package: Mapping[str, bytes]) -> dict[str, str]:
    """The parts that pictures and links are added to."""
    return {
        name: read_text(name, content)
        for name, content in package.items()
        if name == TYPES or name.endswith(".rels")
    }


def _last_drawing(content: bytes) -> int:
    return max((int(found[1]) for found in _DRAWING.finditer(content)), default=0)


def _last_added(package: Mapping[str, bytes]) -> int:
    """Highest number of the files and relations that an earlier filling added."""
    relations = (content for name, content in package.items() if name.endswith(".rels"))
    told = b" ".join((*map(str.encode, package), *relations))
    return max((int(found[1]) for found in _ADDED.finditer(told)), default=0)


def _bind(environment: Sandbox, part: _Part) -> tuple[LivePart, PlainPart | None]:
    code, steps = compile_part(environment, part.tree, part.skeleton)
    mends = tuple(_mends(part.skeleton))
    live = LivePart.of(part.name, code, environment, part.skeleton, mends)
    is_checked = fix_grids in mends or part.name.casefold().endswith(".rels")
    return live, None if steps is None or is_checked else PlainPart(part.name, steps)


def _plain_program(
    parts: Sequence[Entry | PlainPart | None], options: Options
) -> PlainProgram | None:
    plain = tuple(part for part in parts if part)
    return PlainProgram(plain, options.render_limits) if len(plain) == len(parts) else None


def _mends(skeleton: Skeleton) -> Iterator[Mend]:
    # Without a turn of a loop, there is no plain part.
    if skeleton.gaps:
        yield partial(fill_gaps, names=skeleton.gaps)
    if any(tag.hoist == "tc" and tag.location.cells for tag in skeleton.tags):
        yield fix_grids
    if any(isinstance(tag.context.slot, FieldSlot) for tag in skeleton.tags):
        yield check_filled
