"""Find the pictures and charts of a template that values may take the place of."""

import re
from collections.abc import Iterable, Iterator
from typing import Self

import attrs

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._tag import Context, Slot, Tag
from vn_localgov.templates._tokens import (
    CLOSE,
    EMPTY,
    OPEN,
    Token,
    end_of,
    markup,
    source,
    tag_token,
)
from vn_localgov.templates._values._charts import ChartPlace, ChartReference
from vn_localgov.templates._values._slots import Alternative, Embed, OfOldOne, Side

_DESCRIBED = frozenset({"docPr", "cNvPr"})
_TOLD = re.compile(r"\b(?:descr|title)=\"([^\"]*)\"")
# What stands before a tag that an alternative text begins with.
_BEFORE = re.compile(r"\b(?:descr|title)=[\"']\Z")
_OF_JINJA = frozenset(
    {
        *("and", "elif", "else", "for", "if", "in", "is", "loop", "not", "or", "recursive"),
        *("true", "false", "none", "True", "False", "None", "self"),
    }
)
_SIDES = re.compile(r"\bcx=\"([0-9]{1,9})\"[^<>]*?\bcy=\"([0-9]{1,9})\"")
# A picture may be in the package, elsewhere, or both.
_FILE = re.compile(r"\br:(?:embed|link)=\"[^\"]*\"(?:\s+r:(?:embed|link)=\"[^\"]*\")?")
_CHART = re.compile(r"<c:chart\b[^<>]*?\br:id=\"([^\"]*)\"")

_Cut = tuple[tuple[int, int], Slot]


@attrs.frozen
class _Value:
    """What an alternative text asks for.

    Attributes:
        tag: The tag that prints it.
        name: The text, if it is no tag but a name that the data may give.
    """

    tag: Tag
    name: str | None = None

    @classmethod
    def named(cls, path: str) -> Self:
        """Take the value of a path if there is one."""
        return cls(Tag.read(f"{{{{ {path} if {_known(path)} }}}}"), path)

    def prints(self, token: Token) -> bool:
        """Whether a token is the tag, wherever in the drawing it stands."""
        return token.tag is not None and token.tag.raw == self.tag.raw

    def spans(self, token: Token) -> Iterator[tuple[int, int]]:
        """Where in a token the name stands as alternative text or title."""
        for told in _TOLD.finditer(token.text) if token.name in _DESCRIBED else ():
            if told[1] == self.name:
                yield told.span(1)

    def slot(self, slot: Slot, *, is_asked: bool = False) -> Token:
        """Make a tag that prints the value into a slot."""
        tag = self.tag.like(grammar.OUTPUT, self.tag.body)
        tag.context = Context(is_attribute=True, slot=slot, is_asked=is_asked)
        return tag_token(tag)


def find_places(tokens: list[Token]) -> list[Token]:
    """Let a value take the place of each picture whose alternative text names it."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        end = index
        if tokens[index].name == "drawing" and tokens[index].kind == OPEN:
            end = end_of(tokens, index)
            out += _place(tokens[index : end + 1])
        else:
            out.append(tokens[index])
        index = end + 1
    return out


def _place(drawing: list[Token]) -> list[Token]:
    """Put slots into a drawing that bears one picture or chart and asks for a value."""
    value = _asked_for(drawing)
    files = [_FILE.search(it.text) for it in drawing if it.name == "blip" and it.kind != CLOSE]
    charts = [found[1] for it in drawing if (found := _CHART.match(it.text))]
    box = next(filter(None, map(_box, drawing)), None)
    if value and box and len(files) == 1 and files[0] and not charts:
        return list(_with_picture(drawing, value, box))
    if value and len(charts) == 1 and not files:
        return [piece for token in drawing for piece in _with_chart(token, value, charts[0])]
    return drawing


def _box(token: Token) -> tuple[int, int] | None:
    found = _SIDES.search(token.text) if token.name == "extent" else None
    return (int(found[1]), int(found[2])) if found else None


def _asked_for(drawing: list[Token]) -> _Value | None:
    """The only tag in an alternative text or title, or a name that may be known."""
    for before, token, behind in zip(drawing, drawing[1:], drawing[2:], strict=False):
        is_alone = _BEFORE.search(before.text) and behind.text[:1] in ('"', "'")
        if is_alone and token.tag and token.tag.kind == grammar.OUTPUT:
            return _Value(token.tag)
    return next(map(_Value.named, _names(drawing)), None)


def _names(drawing: Iterable[Token]) -> Iterator[str]:
    """The alternative texts and titles that could be names of values."""
    for token in drawing:
        for told in _TOLD.findall(token.text) if token.name in _DESCRIBED else ():
            parts = told.split(".")
            if all(map(str.isidentifier, parts)) and _OF_JINJA.isdisjoint(parts):
                yield told


def _known(path: str) -> str:
    """The condition that there is a value of this path."""
    parts = path.split(".")
    return " and ".join(f"{'.'.join(parts[:end])} is defined" for end in range(1, len(parts) + 1))


def _with_chart(token: Token, value: _Value, relation: str) -> Iterator[Token]:
    if value.prints(token):
        yield value.slot(ChartPlace(relation), is_asked=True)
    elif found := _CHART.match(token.text):
        yield from _cut(token, value, [(found.span(1), ChartReference(relation))])
    else:
        slot = ChartPlace(relation, original=value.name)
        yield from _cut(token, value, [(span, slot) for span in value.spans(token)])


def _with_picture(drawing: list[Token], value: _Value, box: tuple[int, int]) -> Iterator[Token]:
    index = 0
    around: list[str] = []
    while index < len(drawing):
        token, end = drawing[index], index
        if _is_of_old_one(token, around):
            end = end_of(drawing, index)
            yield value.slot(OfOldOne(source(drawing[index : end + 1])))
        elif value.prints(token):
            yield value.slot(Alternative(), is_asked=True)
        else:
            yield from _cut(token, value, _cuts(token, value, box))
            _step(token, around)
        index = end + 1


def _step(token: Token, around: list[str]) -> None:
    if token.kind == OPEN:
        around.append(token.name)
    elif token.kind == CLOSE:
        around.pop()


def _is_of_old_one(token: Token, around: list[str]) -> bool:
    """Whether it crops the picture, or gives the same picture in another format."""
    is_start = token.kind in (OPEN, EMPTY)
    return is_start and (
        token.name == "srcRect" or (token.name == "extLst" and around[-1:] == ["blip"])
    )


def _cuts(token: Token, value: _Value, box: tuple[int, int]) -> Iterator[_Cut]:
    """What a token says about the picture: where in it, and what may stand there."""
    if token.name == "blip" and (file := _FILE.search(token.text)):
        yield file.span(), Embed(file[0])
    elif token.name in ("extent", "ext") and (sides := _SIDES.search(token.text)):
        yield sides.span(1), Side(box, 0)
        yield sides.span(2), Side(box, 1)
    for span in value.spans(token):
        yield span, Alternative(value.name)


def _cut(token: Token, value: _Value, cuts: Iterable[_Cut]) -> Iterator[Token]:
    """Put slots in the place of pieces of a token."""
    position = 0
    for (start, end), slot in cuts:
        yield markup(token.text[position:start])
        yield value.slot(slot)
        position = end
    # What is left closes the start, so that it counts as the element.
    yield attrs.evolve(token, text=token.text[position:]) if position else token
