"""What was mended in a document, and the new file."""

import attrs

from vn_localgov.errors import Wording
from vn_localgov.findings import Findings, Location
from vn_localgov.forms import FormRule
from vn_localgov.opc import Document


@attrs.frozen(kw_only=True)
class Mended:
    """One thing that was mended (*chỗ đã sửa*).

    Attributes:
        rule: The rule that it broke.
        place: Where it stands; paragraphs have the same numbers in both files.
        before: What was there; of a text, the line.
        after: What is there now.
    """

    rule: FormRule
    place: Location
    before: Wording
    after: Wording

    @property
    def wording(self) -> Wording:
        """What was done, in a sentence."""
        return Wording(
            f"{self.rule.title.en}: {self.before.en} is now {self.after.en}.",
            f"{self.rule.title.vi}: {self.before.vi} đã sửa thành {self.after.vi}.",
        )


@attrs.frozen(kw_only=True)
class Fixed(Document):
    """A document that was mended (*văn bản đã sửa thể thức*); the old one, if nothing was.

    Attributes:
        mended: What was done, in the order of the places.
        before: What a check of the document finds.
        left: What a check of the new file still finds.
    """

    mended: tuple[Mended, ...] = ()
    before: Findings
    left: Findings
