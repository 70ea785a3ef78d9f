"""Take the tags of a block out of tracked insertions that only some of them stand in."""

from collections.abc import Iterable, Iterator

from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._tokens import CLOSE, OPEN, Token, markup, walk

# What a tracked change put there, or moved there: the text is the same without.
_TRACKED = frozenset({"ins", "moveTo"})
_OF_TEXT = _TRACKED | {"r", "t"}
_Place = tuple[str, ...]


def leave_insertions(tokens: list[Token]) -> list[Token]:
    """Part the insertions at the tags of blocks that reach over their edges."""
    if not any(token.name in _TRACKED for token in tokens):
        return tokens
    opened = {index: [*around] for index, token, around in walk(tokens) if token.tag}
    places = {index: tuple(tokens[it].name for it in opened[index]) for index in opened}
    torn = {it for block in _blocks(tokens, opened) for it in block if _is_torn(block, places)}
    out: list[Token] = []
    for index, token in enumerate(tokens):
        if index in torn:
            out += _outside([tokens[it] for it in opened[index]], token)
        else:
            out.append(token)
    return out


def _blocks(tokens: list[Token], tags: Iterable[int]) -> Iterator[list[int]]:
    """Numbers of the tags of each block; of what is wrong, as far as it goes."""
    blocks: list[list[int]] = []
    for index in tags:
        tag = tokens[index].tag
        assert tag  # noqa: S101 - only tags are asked for
        if tag.opens:
            blocks.append([index])
        elif blocks and tag.word in grammar.MIDDLES:
            blocks[-1].append(index)
        elif blocks and tag.word in grammar.ENDS:
            yield [*blocks.pop(), index]


def _is_torn(block: list[int], places: dict[int, _Place]) -> bool:
    """Whether its tags would stand at one place if it were not for insertions of text."""
    found = {places[index] for index in block}
    return (
        len(found) > 1
        and len({_less(place) for place in found}) == 1
        and all(_OF_TEXT.issuperset(place[_start(place) :]) for place in found)
    )


def _less(place: _Place) -> _Place:
    return tuple(name for name in place if name not in _TRACKED)


def _start(place: _Place) -> int:
    """Where the outermost insertion is among the elements around."""
    return next((at for at, name in enumerate(place) if name in _TRACKED), len(place))


def _outside(around: list[Token], token: Token) -> Iterator[Token]:
    """Close what is open from the outermost insertion on, and open it again behind the tag."""
    inner = around[_start(tuple(it.name for it in around)) :]
    kept = [it for it in inner if it.name not in _TRACKED]
    run = token.tag.context.run if token.tag else ""
    yield from _closing(inner)
    yield from _opening(kept, run)
    yield token
    yield from _closing(kept)
    yield from _opening(inner, run)


def _closing(elements: list[Token]) -> Iterator[Token]:
    for it in reversed(elements):
        yield Token(CLOSE, f"</w:{it.name}>", it.name)


def _opening(elements: list[Token], run: str) -> Iterator[Token]:
    for it in elements:
        yield Token(OPEN, it.text, it.name)
        if it.name == "r":
            yield markup(run.removeprefix("<w:r>"))
