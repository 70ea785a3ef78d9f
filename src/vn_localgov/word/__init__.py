"""Word files (*tệp Word*): read the text of any .docx safely, and put comments into a copy."""

from typing import TYPE_CHECKING

from vn_localgov._lazy import lazily

if TYPE_CHECKING:
    from vn_localgov.opc._limits import Limits
    from vn_localgov.opc.faults import WordError
    from vn_localgov.word._file import WordFile, WordParagraph
    from vn_localgov.word._stories import Story
    from vn_localgov.word._values import Comment

__all__ = ["Comment", "Limits", "Story", "WordError", "WordFile", "WordParagraph"]

# Comments and errors take no reader of XML, which is large.
_HOMES = {
    "Comment": "word._values",
    "Limits": "opc._limits",
    "Story": "word._stories",
    "WordError": "opc.faults",
    "WordFile": "word._file",
    "WordParagraph": "word._file",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return __all__
