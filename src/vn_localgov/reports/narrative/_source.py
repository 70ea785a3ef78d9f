"""The text of a narrative file, its tags, and where they stand."""

import re
from collections.abc import Iterator
from itertools import islice

import attrs

from vn_localgov.errors import Fault, Wording

_TAG = re.compile(r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|\{#.{0,2000}?#\}", re.DOTALL)
_OPENING = re.compile(r"\{[{%][-+]?")
_HARMLESS = [
    (re.compile(r"\{%[-+]?\s*for\s+(.+?)\s+in\s", re.DOTALL), r"{% for \1 in () %}"),
    (re.compile(r"\{%[-+]?\s*(if|elif)\s"), r"{% \1 false %}"),
    (re.compile(r"\{%[-+]?\s*set\s+(\w+)\s*="), r"{% set \1 = '' %}"),
]
_HALF_TAG = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_MOST_HALF_TAGS = 50
_REST_OF_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?=[ \t]|$)", re.MULTILINE)
# Characters for private use stand around the offset of a heading while tags are
# filled, so that a heading is still found when a loop has repeated it.
_MARK = re.compile("\ue000([0-9]+)\ue001")


@attrs.frozen
class Tag:
    """A tag as it was typed, and its place in the file."""

    text: str
    offset: int

    @property
    def is_output(self) -> bool:
        """Whether it prints something, so that the rest can do without it."""
        return self.text.startswith("{{")

    @property
    def stand_in(self) -> str | None:
        """What to put in its place when it is wrong; None if nothing will do."""
        if self.is_output:
            return ""
        for pattern, harmless in _HARMLESS:
            if match := pattern.match(self.text):
                return match.expand(harmless)
        return None


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@attrs.frozen
class Source:
    """One file of the narrative (*lời văn báo cáo*).

    Attributes:
        file: Path inside the report folder.
        text: All of it, with line feeds at the end of lines.
        before: What stands in the file before *text*, if that is only an excerpt.
    """

    file: str
    text: str = attrs.field(converter=_with_line_feeds)
    before: str = ""

    def fault(self, offset: int, en: str, vi: str) -> Fault:
        """Point to a place in the file."""
        whole = self.before + self.text
        return Fault.at(self.file, whole, len(self.before) + offset, Wording(en, vi))

    def tags(self) -> list[Tag]:
        """All tags, from the top."""
        return [Tag(match[0], match.start()) for match in _TAG.finditer(self.text)]

    def blanked(self) -> str:
        """Give the text with tags blanked out; their lines and places stay.

        A tag that prints nothing and has a line for itself leaves no line there.
        """
        return _TAG.sub(lambda match: re.sub(r"[^\n]", "\x00", match[0]), self.text)

    def half_tags(self) -> Iterator[Fault]:
        """Find the braces that open or close no tag."""
        for match in islice(_HALF_TAG.finditer(self.blanked()), _MOST_HALF_TAGS):
            yield self.fault(
                match.start(),
                f"{match[0]} is not a whole tag: write {{{{ name }}}} on one line",
                f"dấu {match[0]} chưa thành một thẻ trọn vẹn: viết dạng {{{{ ma_so_lieu }}}}",
            )

    def program(self, without: set[int]) -> tuple[str, dict[int, int]]:
        """Put each tag on a line of its own, by a line break inside its braces.

        So the number of a line, which is all that Jinja tells of an error, is the
        number of a tag.

        Args:
            without: Indexes of the tags to leave out, for which something harmless stands in.

        Returns:
            The text for Jinja, and the index of the tag for each line.
        """
        pieces: list[str] = []
        tag_at_line: dict[int, int] = {}
        line, end = 1, 0
        for index, tag in enumerate(self.tags()):
            start, after = self._extent(tag)
            pieces.append(self._marked(end, max(start, end)))
            end = after
            text = tag.stand_in or "" if index in without else tag.text
            text = _OPENING.sub(r"\g<0>\n", text, count=1)
            line += pieces[-1].count("\n")
            for _ in range(text.count("\n")):
                line += 1
                tag_at_line[line] = index
            pieces.append(text)
        return "".join([*pieces, self._marked(end, len(self.text))]), tag_at_line

    def _extent(self, tag: Tag) -> tuple[int, int]:
        """Give the ends of a tag; one that prints nothing takes its own line along."""
        start, end = tag.offset, tag.offset + len(tag.text)
        line = self.text.rfind("\n", 0, start) + 1
        rest = _REST_OF_LINE.match(self.text, end)
        if tag.is_output or rest is None or self.text[line:start].strip(" \t"):
            return start, end
        return line, rest.end()

    def _marked(self, start: int, end: int) -> str:
        pieces: list[str] = []
        for match in _HEADING.finditer(self.text, start, end):
            pieces.append(self.text[start : match.end()])
            pieces.append(f" \ue000{match.start()}\ue001")
            start = match.end()
        return _HALF_TAG.sub("  ", "".join([*pieces, self.text[start:end]]))


def unmark(title: str) -> tuple[str, int]:
    """Take the mark out of a title; give the title and its offset in the file."""
    mark = _MARK.search(title)
    return _MARK.sub("", title).strip(), int(mark[1]) if mark else 0
