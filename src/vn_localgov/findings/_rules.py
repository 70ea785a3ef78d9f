"""A rule that a checker knows."""

import attrs

from vn_localgov.errors import Wording

# What a rule of arithmetic is, when it is not kept (*mâu thuẫn*).
CONTRADICTION = Wording("contradiction", "mâu thuẫn")


@attrs.frozen(kw_only=True)
class Rule:
    """What is checked, and why (*quy tắc kiểm tra*).

    Attributes:
        id: Family and name, such as ``TONG``: stable, so that it can be selected.
        title: What it says, in a few words.
        explanation: What is checked, with an example that passes and one that fails,
            and how to mend it.
        clause: Where the law says so; "" for a rule of arithmetic or of custom.
        failure: What it is called not to keep it.
    """

    id: str = attrs.field(
        validator=attrs.validators.matches_re(r"[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*")
    )
    title: Wording
    explanation: Wording
    clause: str = ""
    failure: Wording = CONTRADICTION
