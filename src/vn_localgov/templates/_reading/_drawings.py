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
from vn_localgov.templates._values._slots import (
    Alternative,
    Embed,
    NoPlace,
    OfOldOne,
    Side,
    SideInGroup,
)

_DESCRIBED = frozenset({"docPr", "cNvPr", "shape", "group", "rect"})
# What holds several drawings: a group, or a canvas.
_GROUPS = frozenset({"wgp", "wpc"})
_TOLD = re.compile(r"\b(?:descr|title|alt)=\"([^\"]*)\"")
# What stands before a tag that an alternative text begins with.
_BEFORE = re.compile(r"\b(?:descr|title|alt)=[\"']\Z")
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

_Sides = tuple[Slot, Slot]
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
    # What a group before asks for that stands in the document in two versions.
    grouped: _Value | None = None
    while index < len(tokens):
        whole = _whole(tokens, index, is_grouped=grouped is not None)
        if len(whole) == 1:
            grouped = None if whole[0].name == "AlternateContent" else grouped
            out += whole
        elif grouped and whole[0].name == "Fallback":
            out += _without_old_one(whole, grouped)
        else:
            grouped = _asked_in_group(whole)
            out += _place(whole)
        index += len(whole)
    return out


def _whole(tokens: list[Token], index: int, *, is_grouped: bool) -> list[Token]:
    """All of a drawing, or of the other version of a group; if there is none, one token."""
    token = tokens[index]
    is_version = token.name == "Fallback" and is_grouped
    if token.kind != OPEN or not (is_version or token.name in ("drawing", "pict")):
        return [token]
    whole = tokens[index : end_of(tokens, index) + 1]
    # Text boxes of an old kind may hold pictures of the usual one.
    is_box = token.name == "pict" and any(it.name == "drawing" for it in whole)
    return [token] if is_box else whole


def _without_old_one(fallback: list[Token], value: _Value) -> list[Token]:
    """Leave out the group as older programs than Word 2010 see it, with the old pictures."""
    if any(token.tag for token in fallback):
        return []
    return [value.slot(OfOldOne(source(fallback)))]


def _asked_in_group(drawing: list[Token]) -> _Value | None:
    """What the first picture of a group asks for; None if there is no group."""
    if not _is_group(drawing):
        return None
    pictures = (drawing[start : end + 1] for start, end in _pictures(drawing))
    return next(filter(None, map(_asked_for, pictures)), None)


def _is_group(drawing: Iterable[Token]) -> bool:
    return any(it.name in _GROUPS for it in drawing)


def _pictures(drawing: list[Token]) -> list[tuple[int, int]]:
    """Where each picture in a drawing begins and ends."""
    starts = [it for it, token in enumerate(drawing) if token.name == "pic" and token.kind == OPEN]
    return [(start, end_of(drawing, start)) for start in starts]


def _place(drawing: list[Token]) -> list[Token]:
    """Put slots into a drawing whose pictures or chart ask for a value."""
    if _is_group(drawing):
        return list(_group(drawing))
    value = _asked_for(drawing)
    files = [_FILE.search(it.text) for it in drawing if it.name == "blip" and it.kind != CLOSE]
    charts = [found[1] for it in drawing if (found := _CHART.match(it.text))]
    box = next(filter(None, (_box(it, "extent") for it in drawing)), None)
    if value and box and len(files) == 1 and files[0] and not charts:
        return list(_with_picture(drawing, value, (Side(box, 0), Side(box, 1))))
    if value and len(charts) == 1 and not files:
        return [piece for token in drawing for piece in _with_chart(token, value, charts[0])]
    is_old = any(it.name == "imagedata" for it in drawing)
    return list(_refusing(drawing)) if files or charts or is_old else drawing


def _group(drawing: list[Token]) -> Iterator[Token]:
    """Have each picture of a group filled; the group itself takes none."""
    position = 0
    for start, end in _pictures(drawing):
        yield from _refusing(drawing[position:start])
        yield from _in_group(drawing[start : end + 1])
        position = end + 1
    yield from _refusing(drawing[position:])


def _in_group(picture: list[Token]) -> Iterator[Token]:
    value = _asked_for(picture)
    files = [_FILE.search(it.text) for it in picture if it.name == "blip" and it.kind != CLOSE]
    box = next(filter(None, (_box(it, "ext") for it in picture)), None)
    if value and box and len(files) == 1 and files[0]:
        sides = (SideInGroup(box, 0), SideInGroup(box, 1))
        return _with_picture(picture, value, sides)
    return _refusing(picture)


def _refusing(drawing: list[Token]) -> Iterator[Token]:
    """Refuse pictures and figures where they would change nothing."""
    values = [*_tags_of(drawing), *map(_Value.named, _names(drawing))]
    for token in drawing:
        asked = next((it for it in values if it.tag is token.tag), None)
        named = next((it for it in values if any(it.spans(token))), None)
        if asked:
            yield asked.slot(NoPlace(), is_asked=True)
        elif named:
            yield from _cut(token, named, [(it, NoPlace(named.name)) for it in named.spans(token)])
        else:
            yield token


def _box(token: Token, name: str) -> tuple[int, int] | None:
    found = _SIDES.search(token.text) if token.name == name else None
    return (int(found[1]), int(found[2])) if found else None


def _asked_for(drawing: list[Token]) -> _Value | None:
    """The only tag in an alternative text or title, or a name that may be known."""
    names = map(_Value.named, _names(drawing))
    return next(_tags_of(drawing), None) or next(names, None)


def _tags_of(drawing: list[Token]) -> Iterator[_Value]:
    """The tags that are all of an alternative text or title."""
    for before, token, behind in zip(drawing, drawing[1:], drawing[2:], strict=False):
        is_alone = _BEFORE.search(before.text) and behind.text[:1] in ('"', "'")
        if is_alone and token.tag and token.tag.kind == grammar.OUTPUT:
            yield _Value(token.tag)


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


def _with_picture(drawing: list[Token], value: _Value, sides: _Sides) -> Iterator[Token]:
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
            yield from _cut(token, value, _cuts(token, value, sides))
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


def _cuts(token: Token, value: _Value, sides: _Sides) -> Iterator[_Cut]:
    """What a token says about the picture: where in it, and what may stand there."""
    if token.name == "blip" and (file := _FILE.search(token.text)):
        yield file.span(), Embed(file[0])
    elif token.name in ("extent", "ext") and (found := _SIDES.search(token.text)):
        yield found.span(1), sides[0]
        yield found.span(2), sides[1]
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
