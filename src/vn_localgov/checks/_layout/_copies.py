"""The number of a copy against its kind (*ký hiệu bản sao*)."""

import re
from collections.abc import Iterator

from vn_localgov._text import nfc
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach, in_quotes
from vn_localgov.checks._writing._texts import text_breaches
from vn_localgov.forms import FormRule

COPIES = frozenset({"BAN_SAO.SO"})
_SYMBOL = re.compile(r"/(SY|SL|TrS)(?=-)")


def copy_breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find a number that is not one of a copy, or is one of another kind."""
    components = checked.components
    yield from text_breaches(rule, components["so_ky_hieu"])
    wanted = components.type.abbreviation if components.type else None
    for part in components["so_ky_hieu"]:
        text = nfc(part.text)
        found = _SYMBOL.search(text)
        if found and wanted and found[1] != wanted:
            right = text[: found.start(1)] + wanted + text[found.end(1) :]
            yield Breach.of(part.lines[0], in_quotes(text), in_quotes(right))
