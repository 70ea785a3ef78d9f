"""docxtpl's class names and defaults, for who switches by changing an import.

Text is not escaped and missing values are empty, as there; but where docxtpl would drop
text, there is an error. Sub-documents and edits through python-docx stay with docxtpl.

>>> from vn_localgov.templates.compat import DocxTemplate
>>> template = DocxTemplate("bao-cao.docx")  # doctest: +SKIP
>>> template.render({"so_hieu": "293/BC-UBND"})  # doctest: +SKIP
>>> template.save("293.docx")  # doctest: +SKIP
"""

import io
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import IO, Any

import attrs
from jinja2 import Environment, Undefined
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.tests import TESTS as DEFAULT_TESTS

from vn_localgov._files import write_atomically
from vn_localgov.opc import Limits
from vn_localgov.templates._exchange import exchange
from vn_localgov.templates._fragments import Fragment
from vn_localgov.templates._options import Options
from vn_localgov.templates._read_source import Source, read_source
from vn_localgov.templates._running._measure import markup_or_text, plain_text
from vn_localgov.templates._running._program_source import prepared
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._values._old_richtext import RichText, RichTextParagraph
from vn_localgov.templates._values._pictures import InlineImage as _Picture
from vn_localgov.templates._values._subdocuments import SubDocument
from vn_localgov.templates._write import Listing

__all__ = [
    "RP",
    "DocxTemplate",
    "InlineImage",
    "Listing",
    "R",
    "RichText",
    "RichTextParagraph",
    "Subdoc",
]

# What changes how tags are read and printed.
_SETTINGS = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix"),
    *("line_comment_prefix", "finalize", "policies"),
)


class Subdoc(Fragment):
    """A document of python-docx, for ``{{p x }}``; what it does not know, that document does."""

    is_paragraphs = True

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - python-docx is not loaded here
        self.subdocx = document

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as the document has them
        return getattr(self.subdocx, name)

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Mark the place."""
        return SubDocument.open(self.subdocx).to_xml(tag, session)


class DocxTemplate:
    """A template that holds its last result, as docxtpl's does: threads do not share it."""

    def __init__(self, template_file: Source) -> None:
        self._content = read_source(template_file, Limits())
        self._result = self._content
        self._links: dict[str, str] = {}
        self._replaced: dict[str | bytes, Source] = {}

    def render(
        self,
        context: Mapping[str, Any],
        jinja_env: Environment | None = None,
        autoescape: bool = False,  # noqa: FBT001, FBT002 - docxtpl's signature
    ) -> None:
        """Fill the template anew, whatever was rendered before.

        Raises:
            TemplateError: The template is wrong, or text would get lost.
        """
        program = prepared(self._content, _options(jinja_env, autoescape=autoescape))
        self._result = program.render(context, verify=True)

    def save(self, filename: str | PathLike[str] | IO[bytes]) -> None:
        """Write the last result to a path or an open file."""
        content = exchange(self._result, self._replaced) if self._replaced else self._result
        if isinstance(filename, str | PathLike):
            write_atomically(Path(filename), content)
        else:
            filename.write(content)

    def get_undeclared_template_variables(
        self, jinja_env: Environment | None = None, context: Mapping[str, Any] | None = None
    ) -> set[str]:
        """Name what the template asks for and *context* does not give."""
        program = prepared(self._content, _options(jinja_env, autoescape=False))
        return {it.name for it in program.used} - set(context or ())

    def new_subdoc(self, docpath: Source | None = None) -> Subdoc:
        """Begin a document that goes into the template, with the styles of the template.

        Args:
            docpath: A .docx file to begin with.

        Raises:
            MissingExtraError: The extra is not installed.
        """
        # Loads python-docx and lxml, which no other template needs.
        from docxtpl import DocxTemplate as Original  # noqa: PLC0415

        source = self._content if docpath is None else read_source(docpath, Limits())
        original = Original(io.BytesIO(SubDocument.open(source).content))
        original.init_docx()
        if docpath is None:
            original.docx._body.clear_content()  # noqa: SLF001 - python-docx has no other way
        return Subdoc(original.docx)

    def build_url_id(self, url: str) -> str:
        """Give what `RichText.add` takes as ``url_id``."""
        return url

    def replace_pic(self, embedded_file: str, dst_file: Source) -> None:
        """Put a file in the place of a picture, by its alternative text, title or name.

        Raises:
            WordError: The template has no such picture.
        """
        self._replace(embedded_file, dst_file)

    def replace_media(self, src_file: Source, dst_file: Source) -> None:
        """Put a file in the place of the one with the content of *src_file*.

        Raises:
            WordError: The template has no such file.
        """
        self._replace(read_source(src_file, Limits()), dst_file)

    replace_embedded = replace_media

    def replace_zipname(self, zipname: str, dst_file: Source) -> None:
        """Put a file in the place of the part of a name.

        Raises:
            WordError: The template has no such part.
        """
        self._replace(zipname, dst_file)

    def reset_replacements(self) -> None:
        """Leave all files as they are in the template."""
        self._replaced.clear()

    def _replace(self, key: str | bytes, file: Source) -> None:
        """Find out at once whether there is such a file; read the new one but once."""
        content = read_source(file, Limits())
        exchange(self._content, {key: content})
        self._replaced[key] = content


def _options(environment: Environment | None, *, autoescape: bool) -> Options:
    """Take over what an environment adds to those of Jinja."""
    if environment is None:
        return _of_docxtpl(is_escaped=autoescape)
    _refuse_settings(environment)
    return attrs.evolve(
        _of_docxtpl(is_escaped=autoescape or environment.autoescape is True),
        filters=_added(environment.filters, DEFAULT_FILTERS),
        tests=_added(environment.tests, DEFAULT_TESTS),
        functions=_added(environment.globals, DEFAULT_NAMESPACE),
        undefined=environment.undefined,
    )


def _of_docxtpl(*, is_escaped: bool) -> Options:
    return Options(
        to_text=markup_or_text if is_escaped else plain_text,
        undefined=Undefined,
        is_raw=not is_escaped,
        is_listing=True,
        calls_methods=True,
    )


def _refuse_settings(environment: Environment) -> None:
    """Refuse what would be ignored, and change the text."""
    if environment.extensions:
        raise ValueError(f"extensions of Jinja are not supported: {list(environment.extensions)}")
    usual = Environment(autoescape=False)  # noqa: S701 - only looked at
    changed = [it for it in _SETTINGS if getattr(environment, it) != getattr(usual, it)]
    own = (it for it in type(environment).__mro__ if it.__module__.partition(".")[0] != "jinja2")
    names = (name for kind in own if kind is not object for name in vars(kind))
    changed += (name for name in names if hasattr(Environment, name) and not name.startswith("__"))
    if changed:
        raise ValueError(
            f"these settings of an environment are not supported: {sorted(changed)}; "
            "filters, tests, globals, undefined and autoescape are"
        )


def _added(own: Mapping[str, Any], default: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in own.items() if default.get(name) is not value}


class InlineImage(_Picture):
    """A picture; its sides are given in English metric units, as ``Mm(20)`` gives them."""

    def __init__(
        self,
        tpl: DocxTemplate,
        image_descriptor: Source,
        width: float | None = None,
        height: float | None = None,
        anchor: str | None = None,
    ) -> None:
        del tpl
        content = read_source(image_descriptor, Limits())
        super().__init__(content=content, width=width, height=height, link=anchor, unit=1)


R = RichText
RP = RichTextParagraph
