"""How numbers are read aloud: the words, and the choices between them."""

from typing import Literal, TypeAlias, get_args

import attrs

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

# As many as a figure has, on each side of the comma; three digits are a group.
MAX_DIGITS = 60
MAX_GROUPS = MAX_DIGITS // 3

SpokenUnit: TypeAlias = Literal["", "%", "‰", "đồng"]


@attrs.frozen(kw_only=True, cache_hash=True)
class WordStyle:
    """Which of several right readings to write (*cách đọc số*).

    The default is that of northern schoolbooks and of the Accounting Law of 2003.

    >>> from vn_localgov.words import spell_number
    >>> spell_number(24105)
    'hai mươi tư nghìn một trăm linh năm'
    >>> spell_number(24105, style=WordStyle(linh="lẻ", nghin="ngàn", four="bốn"))
    'hai mươi bốn ngàn một trăm lẻ năm'

    Attributes:
        linh: What stands for a zero in the tens, *linh* or *lẻ*.
        nghin: A thousand, *nghìn* or *ngàn*.
        ty: A thousand million, *tỷ* or *tỉ*.
        four: *tư* after *mươi*, or *bốn* everywhere, or *tư* after *linh* as well.
        zero_groups: Whether three zeros between other digits are left out or said,
            as in *một triệu không nghìn không trăm linh một*.
        ty_style: Whether 1.234 tỷ is *một nghìn hai trăm ba mươi tư tỷ* with one *tỷ*
            for all, or *một nghìn tỷ hai trăm ba mươi tư tỷ* with one for each group.
        decimals: Whether up to three of them are read as a number unless they begin
            with zero; or three also then, 9,001 *chín phẩy không trăm linh một*; or
            all digit by digit, 3,14 *ba phẩy một bốn*.

    Raises:
        ValueError: A choice is none of these.
    """

    linh: Literal["linh", "lẻ"] = "linh"
    nghin: Literal["nghìn", "ngàn"] = "nghìn"
    ty: Literal["tỷ", "tỉ"] = "tỷ"
    four: Literal["tư", "bốn", "linh tư"] = "tư"
    zero_groups: Literal["silent", "spoken"] = "silent"
    ty_style: Literal["shared", "each"] = "shared"
    decimals: Literal["number", "padded", "digits"] = "number"

    def __attrs_post_init__(self) -> None:
        """Refuse a word that is no choice."""
        for field in attrs.fields(WordStyle):
            choices, value = get_args(field.type), getattr(self, field.name)
            if value not in choices:
                raise ValueError(f"{field.name} has to be one of {choices}, not {value!r}")


OFFICIAL = WordStyle()


def check_unit(unit: str) -> None:
    """Refuse a unit that has no words."""
    if unit not in get_args(SpokenUnit):
        raise ValueError(f"unit has to be one of {get_args(SpokenUnit)}, not {unit!r}")
