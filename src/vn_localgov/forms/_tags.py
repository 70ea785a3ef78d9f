"""Tags, in the language of `vn_localgov.templates`."""

from collections.abc import Iterator
from decimal import Decimal

from vn_localgov.fonts import Face
from vn_localgov.forms._rules import Component
from vn_localgov.forms._xml import Xml, paragraph, run, w

_CENT = Decimal("0.01")


def tagged(component: Component, text: str, *direct: Xml) -> Xml:
    """Write a paragraph whose text holds tags."""
    return paragraph(component, run(text), direct=direct)


def block(statement: str, *content: Xml) -> Iterator[Xml]:
    """Put paragraphs between the tags of a block; these leave no empty lines."""
    word = statement.partition(" ")[0]
    yield w("p", run(f"{{%p {statement} %}}"))
    yield from content
    yield w("p", run(f"{{%p end{word} %}}"))


def arguments(face: Face, **more: Decimal | int | str) -> str:
    """Write what a filter has to know of the letters, and *more*; lengths are in points."""
    looks = {"dam": face.bold, "nghieng": face.italic, "hoa": face.caps}
    look = " ".join(name for name, on in looks.items() if on)
    given = {"co": face.pt, **more, **({"chu": look} if look else {})}
    return ", ".join(f"{name}={_literal(value)}" for name, value in given.items())


def _literal(value: Decimal | int | str) -> str:
    if isinstance(value, Decimal):
        value = format(value.quantize(_CENT).normalize(), "f")
    return f'"{value}"' if isinstance(value, str) else str(value)
