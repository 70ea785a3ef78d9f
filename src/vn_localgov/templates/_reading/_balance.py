"""Check that blocks begin and end where the document stays whole."""

from collections.abc import Iterable, Iterator

import attrs

from vn_localgov.errors import Wording
from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates import _tag_wordings as told
from vn_localgov.templates._errors import TemplateFault
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import CLOSE, OPEN, TAG, TEXT, Token


@attrs.define
class _Block:
    """A block that is open.

    Attributes:
        tag: The tag that opened it.
        within: Names of the elements around that tag, outermost first.
        attribute: Number of the attribute that it is in; 0 in none.
        lowest: Least number of open elements since then.
        is_last: Whether ``else`` came, behind which there is nothing but the end.
    """

    tag: Tag
    within: tuple[str, ...]
    attribute: int
    lowest: int
    is_last: bool = False


@attrs.define
class _Walk:
    """How far one has come through a part."""

    names: list[str] = attrs.field(factory=list)
    blocks: list[_Block] = attrs.field(factory=list)
    starts: int = 0

    def step(self, token: Token) -> Iterator[TemplateFault]:
        self.starts += token.kind not in (TAG, TEXT)
        if token.kind == OPEN:
            self.names.append(token.name)
        elif token.kind == CLOSE:
            self.names.pop()
            if self.blocks:
                self.blocks[-1].lowest = min(self.blocks[-1].lowest, len(self.names))
        elif token.tag and token.tag.word:
            yield from self._never_closed(token.tag.word)
            if wording := self._statement(token.tag):
                yield token.tag.fault(wording)

    def _never_closed(self, word: str) -> Iterator[TemplateFault]:
        """Close the blocks inside of the one that *word* ends, if it ends one of the outer."""
        opened = [block.tag.word for block in self.blocks]
        if grammar.ENDS.get(word) in opened:
            while self.blocks[-1].tag.word != grammar.ENDS[word]:
                yield never_closed(self.blocks[-1].tag)
                self._close()

    def _statement(self, tag: Tag) -> Wording | None:
        if tag.opens:
            self.blocks.append(self._block(tag))
            return None
        if tag.word in grammar.ENDS or tag.word in grammar.MIDDLES:
            return self._go_on(tag)
        if tag.word in grammar.BLOCKS:
            return None
        return told.unknown_statement(tag.word, grammar.meant(tag.body))

    def _block(self, tag: Tag) -> _Block:
        attribute = self.starts + 1 if tag.context.is_attribute else 0
        return _Block(tag, tuple(self.names), attribute, len(self.names))

    def _go_on(self, tag: Tag) -> Wording | None:
        """A word that ends the innermost block, or goes on with it."""
        if not self.blocks:
            return told.closes_nothing(tag.word)
        block = self.blocks[-1]
        end, middles = grammar.BLOCKS[block.tag.word]
        if tag.word != end and tag.word not in middles:
            if tag.word in grammar.ENDS:
                self._close()
            return told.closes_other(tag.word, block.tag.raw, _end_of(block.tag))
        if tag.word == end:
            self._close()
        elif block.is_last:
            return told.behind_else(tag.word, _end_of(block.tag))
        block.is_last = tag.word == "else"
        return self._torn(tag, block)

    def _torn(self, tag: Tag, block: _Block) -> Wording | None:
        """What is wrong with the places of a tag and of the block that it belongs to."""
        here = self._block(tag)
        if (here.within, here.attribute) != (block.within, block.attribute):
            return told.unbalanced({*here.within} ^ {*block.within})
        is_torn = block.tag.word in grammar.WHOLE and block.lowest < len(block.within)
        return told.NOT_WHOLE if is_torn else None

    def _close(self) -> None:
        closed = self.blocks.pop()
        if self.blocks:
            self.blocks[-1].lowest = min(self.blocks[-1].lowest, closed.lowest)


def unbalanced(tokens: Iterable[Token]) -> Iterator[TemplateFault]:
    """Find the blocks that would leave the document broken, or that never end."""
    walk = _Walk()
    for token in tokens:
        yield from walk.step(token)
    for block in walk.blocks:
        yield never_closed(block.tag)


def never_closed(tag: Tag) -> TemplateFault:
    """Tell that a block has no end."""
    return tag.fault(told.block_never_closed(_end_of(tag)))


def _end_of(tag: Tag) -> str:
    """How the end of a block is written."""
    return f"{{%{tag.hoist} {grammar.BLOCKS[tag.word][0]} %}}"
