"""Where the pictures of signature and seal float."""

from collections.abc import Mapping
from decimal import Decimal

from vn_localgov.forms._rules import RuleSet
from vn_localgov.reports import OfficialDocument
from vn_localgov.templates import FloatingImage

_MM_IN_POINTS = Decimal(720) / 254


def pictures(document: OfficialDocument, rules: RuleSet) -> Mapping[str, object]:
    """Give the pictures for the room between position and name.

    The signature is in the middle; the seal covers about a third of it, on the left.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.d and II.8.a.
    """
    signed = document.signed
    if signed is None:
        return {}
    middle = _mm(rules.page.text_pt * (1 - rules.foot.left_share.used) / 2)
    height = rules["cho_ky"].exact_pt
    down = _mm(height.used / 2) if height else Decimal(0)
    signature = FloatingImage(
        content=signed.signature,
        width=signed.signature_mm,
        title=f"Chữ ký của {document.signatory.name}",
        across=middle,
        down=down,
    )
    if signed.seal is None:
        return {"chu_ky": signature, "dau": ""}
    covered = middle - signed.signature_mm / 2 + signed.signature_mm / 3
    seal = FloatingImage(
        content=signed.seal,
        width=signed.seal_mm,
        title=f"Dấu của {document.body}",
        across=covered - signed.seal_mm / 2,
        down=down,
    )
    return {"chu_ky": signature, "dau": seal}


def _mm(points: Decimal) -> Decimal:
    return points / _MM_IN_POINTS
