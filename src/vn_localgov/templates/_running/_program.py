"""The prepared template: what is static is compressed, what is not is compiled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from vn_localgov.opc import Entry, assemble
from vn_localgov.templates._errors import TemplateError, TemplateFault
from vn_localgov.templates._options import Options
from vn_localgov.templates._running._additions import additions
from vn_localgov.templates._running._given import settled
from vn_localgov.templates._running._keys import with_composed
from vn_localgov.templates._running._live import LivePart
from vn_localgov.templates._running._names import Used
from vn_localgov.templates._running._plain import PlainProgram, deflate
from vn_localgov.templates._running._sandbox import Sandbox
from vn_localgov.templates._running._variables import Variable
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._wellformed import check_part

_XML = (".xml", ".rels")


@attrs.frozen(kw_only=True)
class Program:
    """A template that is ready to be filled; nothing of it changes any more.

    Attributes:
        content: The template as it was opened.
        plain: The same for plain values; None if that is not all that is printed.
        parts: All parts in their order, compressed or compiled.
        tags: All tags, by their number less one.
        used: The names that the data has to give.
        needed: Those that are asked for whatever the data is.
        variables: What the template asks for, with paths.
        sources: The parts that values may add to, as they are.
        main: Name of the part with the text.
        drawings: Highest number of a drawing that there is.
        added: Highest number of what an earlier filling added.
    """

    content: bytes
    parts: tuple[Entry | LivePart, ...]
    plain: PlainProgram | None
    tags: Sequence[Tag]
    used: tuple[Used, ...]
    needed: frozenset[str]
    variables: tuple[Variable, ...]
    sources: Mapping[str, str]
    main: str
    drawings: int
    added: int
    environment: Sandbox
    options: Options

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        live = sum(it.size for it in self.parts if isinstance(it, LivePart))
        return 2 * len(self.content) + live

    def render(self, values: Mapping[str, object], *, verify: bool) -> bytes:
        """Give the document with *values* in it.

        Raises:
            TemplateError: With everything that is wrong.
        """
        if self.plain and not verify and (content := self.plain.render(values)):
            return content
        values = self._settled(values)
        if not self.needed <= values.keys():
            raise TemplateError(self._diagnose(values))
        session = self.new_session()
        try:
            filled = self._filled({**values, **session.names()})
            added = dict(additions(session, self._sources(filled, session)))
        except Exception as error:
            raise TemplateError(self._diagnose(values, error)) from error
        content = assemble(self._entries(filled, added, verify=verify))
        if session.documents:
            # Needed only for documents within documents.
            from vn_localgov.templates._values._insert import insert  # noqa: PLC0415

            return insert(content, session.documents, session.drawings)
        return content

    def _settled(self, values: Mapping[str, object]) -> dict[str, object]:
        """Values that can be gone through as often as a filling takes, to find all faults too."""
        made = with_composed(values)
        for name, tag in {it.name: it.tag for it in reversed(self.used)}.items():
            try:
                if name in made:
                    made[name] = settled(made[name], self.options.render_limits.steps)
            except Exception as error:
                # Needed only when something is wrong.
                from vn_localgov.templates._running._diagnose import wording_of  # noqa: PLC0415

                raise TemplateError([tag.fault(wording_of(error))]) from error
        return made

    def new_session(self) -> Session:
        """What one rendering knows."""
        limits, drawings = self.options.render_limits, self.drawings
        return Session(limits, main=self.main, drawings=drawings, added=self.added)

    def _filled(self, values: Mapping[str, object]) -> dict[str, bytes]:
        most = self.options.render_limits.part_bytes
        return {
            part.name: part.render(values, most)
            for part in self.parts
            if isinstance(part, LivePart)
        }

    def _sources(self, filled: Mapping[str, bytes], session: Session) -> dict[str, str]:
        added_to = self.sources.keys() | {chart.name for chart in session.charts}
        changed = added_to & filled.keys()
        return {**self.sources, **{name: filled[name].decode() for name in changed}}

    def _entries(
        self, filled: Mapping[str, bytes], added: dict[str, bytes], *, verify: bool
    ) -> Iterator[Entry]:
        for part in self.parts:
            name = part.name
            content = added.pop(name, None)
            if isinstance(part, LivePart):
                yield self._entry(name, content or filled[name], verify=verify)
            else:
                yield part if content is None else self._entry(name, content, verify=verify)
        for name, content in added.items():
            yield self._entry(name, content, verify=verify)

    def _entry(self, name: str, content: bytes, *, verify: bool) -> Entry:
        """Compress a part that is new or was changed."""
        if verify and name.endswith(_XML):
            check_part(name, content, self.options.limits)
        return Entry.of(name, content, deflate)

    def _diagnose(
        self, values: Mapping[str, object], error: Exception | None = None
    ) -> Iterable[TemplateFault]:
        # Needed only when something is wrong.
        from vn_localgov.templates._running import _refill  # noqa: PLC0415

        faults = _refill.all_faults(self, values)
        return faults or ([_refill.first_fault(self, values, error)] if error else [])
