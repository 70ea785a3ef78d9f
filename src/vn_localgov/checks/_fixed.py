"""What was mended in a document, and the new file."""

import os
from pathlib import Path

import attrs

from vn_localgov._files import write_atomically
from vn_localgov.errors import Wording
from vn_localgov.findings import Findings, Location
from vn_localgov.forms import FormRule


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
class Fixed:
    """A document that was mended (*văn bản đã sửa thể thức*).

    Attributes:
        mended: What was done, in the order of the places.
        before: What a check of the document finds.
        left: What a check of the new file still finds.
    """

    _content: bytes = attrs.field(repr=False)
    mended: tuple[Mended, ...] = ()
    before: Findings
    left: Findings

    def to_bytes(self) -> bytes:
        """Give the content of the new file; if nothing was mended, that of the old one."""
        return self._content

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the new file; it appears complete or not at all, and an old one stays.

        Raises:
            OSError: The file cannot be written.
        """
        write_atomically(Path(path), self._content)
