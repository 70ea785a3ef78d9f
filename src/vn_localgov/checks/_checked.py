"""What every rule is decided by."""

import attrs

from vn_localgov.checks._parts import Components
from vn_localgov.forms import RuleSet
from vn_localgov.looks import FormattedDocument


@attrs.frozen(kw_only=True)
class Checked:
    """A document, what was found in it, and the law."""

    document: FormattedDocument
    components: Components
    decree: RuleSet
