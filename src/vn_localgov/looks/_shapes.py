"""Lines and pictures that are drawn beside the text, as files describe them."""

from decimal import Decimal

import attrs


@attrs.frozen(kw_only=True)
class Anchor:
    """Where a drawing stands that is no part of a line of text (*neo*).

    Attributes:
        x_mm: From what `x_from` names; None if it is aligned to that.
        x_from: As the standard names it, such as "column" or "page".
        x_align: Such as "center"; "" if `x_mm` says where it stands.
    """

    x_mm: Decimal | None = None
    x_from: str = ""
    x_align: str = ""
    y_mm: Decimal | None = None
    y_from: str = ""
    y_align: str = ""


@attrs.frozen(kw_only=True)
class DrawnLine:
    """A straight line that is drawn (*đường kẻ*), or a rectangle as thin as one.

    Attributes:
        length_mm: How long it is; None if it goes all the way between the margins.
        is_level: Whether it lies; it stands or slants otherwise.
        weight_pt: How thick it is; None if it is left to a theme.
        is_dashed: Whether it is broken, not solid (*nét liền*).
        anchor: Where it stands; None if it is part of a line of text.
    """

    length_mm: Decimal | None
    is_level: bool = True
    weight_pt: Decimal | None = None
    is_dashed: bool = False
    anchor: Anchor | None = None


@attrs.frozen(kw_only=True)
class Picture:
    """A picture (*hình ảnh*), such as a signature or a seal.

    Attributes:
        description: Its alternative text; "" without one.
        anchor: Where it stands; None if it is part of a line of text.
    """

    width_mm: Decimal | None
    height_mm: Decimal | None
    description: str = ""
    anchor: Anchor | None = None
