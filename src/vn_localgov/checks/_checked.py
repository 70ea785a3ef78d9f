"""What every rule is decided by."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeAlias

import attrs

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.checks._found import Breach
from vn_localgov.checks._sentences import short_sentences
from vn_localgov.checks._written import Written
from vn_localgov.forms import FormRule, RuleSet
from vn_localgov.looks import FormattedDocument


@attrs.frozen(kw_only=True)
class Checked:
    """A document, what was found in it, and the law."""

    document: FormattedDocument
    components: Components
    decree: RuleSet

    @cached_property
    def written(self) -> Written:
        """What is written in it."""
        return Written(self.components)

    @cached_property
    def sentences(self) -> tuple[Line, ...]:
        """Short paragraphs of the text that are sentences."""
        return short_sentences(self.document, self.written.body)


# What finds each place that breaks a rule.
Find: TypeAlias = Callable[[FormRule, Checked], Iterator[Breach]]
