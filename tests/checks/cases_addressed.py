"""Documents that are sent to several on one line."""

from docx.document import Document

from tests.checks.cases import Change, text
from tests.checks.changes import Make, remove
from tests.checks.made import letter


def to(name: str) -> Document:
    """Make the letter, with its addressees on one line."""
    document = letter()
    remove("- Phòng Kinh", "- Phòng Văn")(document)
    text("Kính gửi", f"Kính gửi: {name}")(document)
    return document


CASES: dict[str, tuple[Make, Change]] = {
    "KINH_GUI.NHIEU_NOI": (
        lambda: to("Phòng Kinh tế"),
        text("Kính gửi", "Kính gửi: Phòng Kinh tế, Phòng Văn hóa - Xã hội, Trưởng các thôn"),
    ),
}
