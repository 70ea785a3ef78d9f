"""How much work a template may ask for."""

import attrs

_positive = attrs.validators.and_(attrs.validators.instance_of(int), attrs.validators.ge(1))


@attrs.frozen(kw_only=True)
class RenderLimits:
    """What filling a template may take (*giới hạn*); an ordinary one is far below all of it.

    Attributes:
        steps: Turns of all loops, and calls of methods; a call of a macro counts as ten, and
            four values that an expression goes through, or 256 letters, as one.
        characters: Length of a text that an expression makes.
        part_bytes: Length of the XML of one part, filled, in bytes of UTF-8: a Vietnamese
            letter takes up to three. All texts that expressions make together may be as long.
    """

    steps: int = attrs.field(default=1_000_000, validator=_positive)
    characters: int = attrs.field(default=10_000_000, validator=_positive)
    part_bytes: int = attrs.field(default=200_000_000, validator=_positive)
