"""Results of a measurement, in the pages of the documentation."""

from pathlib import Path

from vn_localgov.errors import Wording


def say(wording: Wording, language: str) -> str:
    """Choose the words for a page in English or in Vietnamese."""
    return wording.vi if language == "vi" else wording.en


def write(page: Path, part: str) -> None:
    """Put *part* between the marks of *page*."""
    before, start, rest = page.read_text("utf-8").partition("<!-- results -->\n")
    _, end, after = rest.partition("<!-- end of results -->")
    page.write_text(before + start + part + end + after, "utf-8")
