"""The tags of a part, and what stands between them."""

from collections.abc import Collection, Iterable

import attrs

from vn_localgov.templates._reading._gaps import find_gaps
from vn_localgov.templates._tag import Tag
from vn_localgov.templates._tokens import Token


@attrs.frozen
class Skeleton:
    """The tags of a part, one a line, and the static XML between them.

    Attributes:
        first: Number of the first tag among those of all parts.
        tags: The tags of this part.
        static: The XML before each tag, and behind the last one.
        gaps: Names of the elements that some data leave empty.
    """

    first: int
    tags: list[Tag]
    static: list[str]
    gaps: frozenset[str] = frozenset()

    @classmethod
    def of(cls, tokens: Collection[Token], first: int) -> "Skeleton":
        """Part the tags from the rest."""
        skeleton = cls(first, [], [""], find_gaps(tokens))
        pieces: list[str] = []
        for token in tokens:
            if token.tag and token.tag.program:
                skeleton.static[-1] = "".join(pieces)
                skeleton.static.append("")
                skeleton.tags.append(token.tag)
                pieces = []
            else:
                pieces.append(token.text)
        skeleton.static[-1] = "".join(pieces)
        return skeleton

    def program(self, left_out: Iterable[int] = ()) -> str:
        """What Jinja reads, less some tags."""
        skipped = set(left_out)
        lines = (
            f"\ue000{index}\ue001" + ("" if index in skipped else tag.program)
            for index, tag in enumerate(self.tags)
        )
        start = "\n" * (self.first - 1)
        return start + "\n".join(lines) + f"\n\ue000{len(self.tags)}\ue001"

    def tag_at(self, line: int) -> int:
        """Which tag of this part stands on a line."""
        return min(max(line - self.first, 0), len(self.tags) - 1)
