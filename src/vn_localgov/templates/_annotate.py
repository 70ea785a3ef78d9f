"""Write what is wrong into a copy of the template, where a clerk reads it in Word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from typing import IO, TYPE_CHECKING, Literal

import attrs

from vn_localgov._shown import printable
from vn_localgov.opc import Document, Limits
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import Location, TemplateError, TemplateFault
from vn_localgov.templates._grammar import AUTHOR
from vn_localgov.templates._read_source import read_source
from vn_localgov.templates._reading._join import around, tags_of
from vn_localgov.templates._reading._locate import paragraph_locations
from vn_localgov.templates._reading._prepare import read_text
from vn_localgov.templates._reading._stories import Stories
from vn_localgov.templates._tokens import tokenize

if TYPE_CHECKING:
    from vn_localgov.word import Comment, WordFile, WordParagraph

_INITIALS = "vn"
_LONGEST = 2000
# One pair of braces, or two with spaces between.
_SUSPECT = re.compile(
    r"(?<!\{)\{(?: \{|(?!\{))[ \t]*([^\W\d][\w.]{0,60}(?:\|\w{1,30})?)[ \t]*\}(?: ?\})?(?!\})"
)
# What a tag that is cut there holds in place of it, as when tags are read.
_SIGNS = str.maketrans({"\t": " ", "\n": " ", "\u2011": "-"})


def annotate(
    source: str | PathLike[str] | bytes | IO[bytes],
    faults: Iterable[TemplateFault] | TemplateError,
    *,
    language: Literal["vi", "en"] = "vi",
    limits: Limits | None = None,
) -> Document:
    """Give a copy of a template with one comment (*ghi chú*) for each fault, at its tag.

    Word takes comments in the body and its tables only. A comment on a tag in a footnote
    stands on the reference to the note, one in a text box on the box, and one in a header,
    a footer or another part on the first paragraph; these begin with the place. All else
    stays as it is; comments that a copy has already are not made again. The same faults
    give the same bytes.

    Args:
        source: The template, as it is given to `Template.open`.
        faults: What `TemplateError` or `Template.check` tell.
        language: In which of the two the comments are written.
        limits: What the file may hold.

    Raises:
        WordError: It is no .docx file, a damaged one, or has no paragraph.
        OSError: The path cannot be read.
    """
    from vn_localgov.word import WordFile  # noqa: PLC0415 - reads XML, which filling does not need

    limits = limits or Limits()
    document = WordFile.open(read_source(source, limits), limits=limits)
    places = _Places.read(document)
    listed = faults.faults if isinstance(faults, TemplateError) else faults
    comments = [places.comment(fault, language) for fault in listed]
    return Document(document.with_comments(comments, once=True))


def paragraphs_at(
    source: str | PathLike[str] | bytes, faults: Iterable[TemplateFault]
) -> list[int | None]:
    """Number the paragraph of each fault, as `WordFile` does; None where there is none.

    Raises:
        WordError: It is no .docx file, or a damaged one.
        OSError: The path cannot be read.
    """
    from vn_localgov.word import WordFile  # noqa: PLC0415 - reads XML, which filling does not need

    places = _Places.read(WordFile.open(source))
    found = (places.find(fault)[0] for fault in faults)
    return [paragraph.number if paragraph else None for paragraph in found]


def suspects(
    source: str | PathLike[str] | bytes | IO[bytes], *, limits: Limits | None = None
) -> tuple[TemplateFault, ...]:
    """Find text that may have been meant as a tag, such as ``{ho_ngheo}`` (*thẻ thiếu ngoặc*).

    It is printed as it stands, and may be right: a person has to look.

    Raises:
        WordError: It is no .docx file, or a damaged one.
        OSError: The path cannot be read.
    """
    from vn_localgov.word import WordFile  # noqa: PLC0415 - reads XML, which filling does not need

    limits = limits or Limits()
    document = WordFile.open(read_source(source, limits), limits=limits)
    places = _Places.read(document)
    return tuple(
        TemplateFault(
            location=location,
            tag=found[0],
            around=around(paragraph.text, *found.span()),
            wording=told.no_tag(f"{{{{ {found[1]} }}}}"),
        )
        for location, paragraphs in places.at.items()
        for paragraph in paragraphs
        for found in _SUSPECT.finditer(paragraph.text)
    )


@attrs.frozen
class _Places:
    """The paragraphs that Word shows, by their part and by their location."""

    in_parts: "Mapping[str, list[WordParagraph]]"
    at: "Mapping[Location, list[WordParagraph]]"

    @classmethod
    def read(cls, document: "WordFile") -> "_Places":
        parts: dict[str, list[WordParagraph]] = defaultdict(list)
        at: dict[Location, list[WordParagraph]] = defaultdict(list)
        stories = Stories(document.parts)
        for paragraph in document.paragraphs:
            parts[paragraph.part].append(paragraph)
        for part, paragraphs in parts.items():
            located = list(_locations(part, document.parts[part], stories))
            for paragraph in paragraphs:
                at[located[paragraph.index - 1]].append(paragraph)
        return cls(parts, at)

    def comment(self, fault: TemplateFault, language: str) -> "Comment":
        """Make the comment on a fault."""
        from vn_localgov.word import Comment, Story  # noqa: PLC0415 - reads XML

        paragraph, span = self.find(fault)
        is_seen = bool(paragraph and paragraph.story is Story.BODY)
        is_there = is_seen and not fault.location.picture
        return Comment(
            paragraph=paragraph.number if paragraph else 1,
            start=span[0] if span else None,
            end=span[1] if span else None,
            text=_text(fault, language, is_there=is_there),
            author=AUTHOR,
            initials=_INITIALS,
        )

    def find(self, fault: TemplateFault) -> "tuple[WordParagraph | None, tuple[int, int] | None]":
        """Find the tag where it should be; then in the whole part, as faults may be old.

        Nobody sees the alternative text of a picture, so that its paragraph is all there is.
        """
        near = self.at.get(attrs.evolve(fault.location, picture=0), [])
        if fault.location.picture and near:
            return near[0], None
        for paragraph in (*near, *self.in_parts.get(fault.location.part, [])):
            if span := _span(paragraph.text, fault):
                return paragraph, span
        return next(iter(near), None), None


def _locations(part: str, content: bytes, stories: Stories) -> Iterator[Location]:
    return paragraph_locations(part, tokenize(read_text(part, content)), stories)


def _span(text: str, fault: TemplateFault) -> tuple[int, int] | None:
    """Find the tag of a fault in a paragraph, or the text that is none."""
    for start, end, tag in tags_of(text.translate(_SIGNS)):
        if (tag.raw, tag.around) == (fault.tag, fault.around):
            return start, end
    for found in _SUSPECT.finditer(text):
        if (found[0], around(text, *found.span())) == (fault.tag, fault.around):
            return found.span()
    return None


def _text(fault: TemplateFault, language: str, *, is_there: bool) -> str:
    place = fault.rows.wording if is_there else fault.place
    is_vietnamese = language == "vi"
    pieces = [place[is_vietnamese], fault.tag, fault.wording[is_vietnamese]]
    return printable(": ".join(filter(None, pieces)))[:_LONGEST]
