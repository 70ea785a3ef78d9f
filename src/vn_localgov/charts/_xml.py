"""Text in the XML of charts, and references to the worksheet behind them."""

from collections.abc import Sequence
from decimal import Decimal

SHEET = "Sheet1"
_SIGNS = str.maketrans({char: f"&#{ord(char)};" for char in "&<>\"'\r\n"})


def escape(text: str) -> str:
    """Write text so that it may stand in an element or attribute."""
    return text.translate(_SIGNS)


def names_at(cells: str, names: Sequence[str]) -> str:
    """Refer to cells with texts, and tell what stands in them."""
    points = "".join(_point(number, escape(name)) for number, name in enumerate(names))
    cache = f'<c:strCache><c:ptCount val="{len(names)}"/>{points}</c:strCache>'
    return f"<c:strRef><c:f>{SHEET}!{cells}</c:f>{cache}</c:strRef>"


def figures_at(cells: str, figures: Sequence[Decimal | None], number_format: str) -> str:
    """Refer to cells with figures, and tell them; what is not known has no point."""
    points = "".join(
        _point(number, f"{figure:f}") for number, figure in enumerate(figures) if figure is not None
    )
    cache = (
        f"<c:numCache><c:formatCode>{number_format}</c:formatCode>"
        f'<c:ptCount val="{len(figures)}"/>{points}</c:numCache>'
    )
    return f"<c:numRef><c:f>{SHEET}!{cells}</c:f>{cache}</c:numRef>"


def _point(number: int, text: str) -> str:
    return f'<c:pt idx="{number}"><c:v>{text}</c:v></c:pt>'


def c(tag: str, *children: str, **attributes: object) -> str:
    """Write an element of a chart, in the order in which things are given."""
    named = "".join(f' {name}="{escape(str(it))}"' for name, it in attributes.items())
    content = "".join(children)
    return f"<c:{tag}{named}>{content}</c:{tag}>" if content else f"<c:{tag}{named}/>"
