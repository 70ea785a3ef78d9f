"""The short lines under motto, issuing body and subject."""

from decimal import Decimal

from vn_localgov.forms._metrics import longest_line
from vn_localgov.forms._rules import Component, RuleSet
from vn_localgov.forms._xml import Node, paragraph, twips, w


def line_below(
    texts: tuple[str, ...], component: Component, width: Decimal, rules: RuleSet
) -> Node:
    """Draw the line that belongs below *texts*, in a column of *width* points.

    It is an empty paragraph with a border, moved in from both sides; that reads back
    from Word, and stays in place when the clerk changes the text above.
    """
    text = longest_line("\n".join(texts), component, width)
    side = twips((width - text * component.rule_share.used) / 2)
    weight = round(rules.rule.weight_pt.used * 8)
    border = w("top", val="single", sz=weight, space=0, color="auto")
    return paragraph(
        rules["duong_ke"],
        direct=(w("pBdr", border), w("ind", left=side, right=side)),
    )
