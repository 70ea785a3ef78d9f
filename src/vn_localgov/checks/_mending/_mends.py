"""Find what a program may mend in a document, rule by rule."""

from collections.abc import Iterator

from vn_localgov.checks._check import is_sure, rules_for
from vn_localgov.checks._checked import Checked
from vn_localgov.checks._components._parts import Scope
from vn_localgov.checks._mending._fonts import font_mends
from vn_localgov.checks._mending._looks import look_mends
from vn_localgov.checks._mending._mend import Mend
from vn_localgov.checks._mending._page import first_page_mends, page_mends, top_mends
from vn_localgov.checks._mending._text import text_mends
from vn_localgov.checks._mending._words import word_mends
from vn_localgov.forms import Fix, FormRule


def all_mends(checked: Checked, *, text: bool) -> Iterator[tuple[FormRule, Mend]]:
    """Give what may be mended; of the text only if that is asked for.

    What is only supposed to be wrong is left to a person.
    """
    if checked.components.scope is not Scope.ADMINISTRATIVE:
        return
    fixes = {Fix.LAYOUT, Fix.TEXT} if text else {Fix.LAYOUT}
    for rule in rules_for(checked):
        if rule.fix in fixes and is_sure(rule):
            yield from ((rule, mend) for mend in _mends(rule, checked))


def _mends(rule: FormRule, checked: Checked) -> Iterator[Mend]:
    if rule.fix is Fix.TEXT:
        return (text_mends if rule.component else word_mends)(rule, checked)
    if rule.id.startswith("TRANG."):
        return page_mends(rule, checked.document, checked.decree)
    if rule.id.startswith("PHONG_CHU."):
        return font_mends(rule, checked.document, checked.decree)
    if rule.id == "SO_TRANG.TRANG_DAU":
        return first_page_mends(checked.document)
    if rule.id == "SO_TRANG.LE_TREN":
        return top_mends(rule, checked.document)
    return look_mends(rule, checked)
