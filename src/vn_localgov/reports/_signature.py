"""Pictures of a signature and a seal, for documents that are signed electronically."""

from decimal import Decimal
from typing import Any

import attrs

_PNG = b"\x89PNG\r\n\x1a\n"


def _check_png(_: object, attribute: "attrs.Attribute[Any]", content: bytes | None) -> None:
    if content is not None and not content.startswith(_PNG):
        raise ValueError(f"the picture of the {attribute.name} has to be a PNG file")


def _check_width(_: object, attribute: "attrs.Attribute[Any]", width: Decimal) -> None:
    if not 1 <= width <= 100:  # noqa: PLR2004 - what is as wide as a signature
        raise ValueError(f"{attribute.name} has to be 1 to 100, not {width}")


@attrs.frozen(kw_only=True)
class SignaturePictures:
    """How a document that is signed electronically shows it (*hình ảnh chữ ký số*).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.d and II.8.a: PNG files with a
    transparent ground, the signature blue, the seal red and in its real size.

    Attributes:
        signature: Picture of the person's signature.
        seal: Picture of the seal of the body; None if it is not sealed yet.
        signature_mm: Width of the signature.
        seal_mm: Width of the seal.

    Raises:
        ValueError: A picture is no PNG file, or a width cannot be true.
    """

    signature: bytes = attrs.field(repr=False, validator=_check_png)
    seal: bytes | None = attrs.field(default=None, repr=False, validator=_check_png)
    signature_mm: Decimal = attrs.field(default=Decimal(40), validator=_check_width)
    seal_mm: Decimal = attrs.field(default=Decimal(36), validator=_check_width)
