"""How much work a template may ask for."""

import attrs

# So many tags, filters and operators take about as long as a turn of a loop that holds none.
_TAGS = 8
_positive = attrs.validators.and_(attrs.validators.instance_of(int), attrs.validators.ge(1))


@attrs.frozen(kw_only=True)
class RenderLimits:
    """What filling a template may take (*giới hạn*); an ordinary one is far below all of it.

    Attributes:
        steps: Turns of all loops, and calls of methods; a call of a macro counts as ten. Eight
            tags, filters or operators in a turn or a macro count as one more, and so do four
            values that an expression goes through, or 256 letters.
        characters: Length of a text that an expression makes.
        part_bytes: Length of the XML of one part, filled, in bytes of UTF-8: a Vietnamese
            letter takes up to three. All texts that expressions make together may be as long.
    """

    steps: int = attrs.field(default=1_000_000, validator=_positive)
    characters: int = attrs.field(default=10_000_000, validator=_positive)
    part_bytes: int = attrs.field(default=200_000_000, validator=_positive)


def cost_of(work: int) -> int:
    """How many steps a turn of a loop takes whose tags do so many things.

    >>> cost_of(0), cost_of(20)
    (1, 3)
    """
    return 1 + work // _TAGS
