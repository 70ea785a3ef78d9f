"""Word files (*tệp Word*): read the text of any .docx safely, and put comments into a copy."""

from vn_localgov.opc._limits import Limits
from vn_localgov.opc.faults import WordError
from vn_localgov.word._comments import Comment
from vn_localgov.word._file import WordFile, WordParagraph
from vn_localgov.word._stories import Story

__all__ = ["Comment", "Limits", "Story", "WordError", "WordFile", "WordParagraph"]
