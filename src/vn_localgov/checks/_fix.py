"""Mend what a program may mend, in a new file."""

from os import PathLike, fspath
from pathlib import Path

from vn_localgov.checks._check import all_findings, open_checked
from vn_localgov.checks._fixed import Fixed
from vn_localgov.forms import RuleSet, rules
from vn_localgov.opc import Limits, read_file


def fix_document(
    path: str | PathLike[str] | bytes, *, text: bool = False, decree: RuleSet | None = None
) -> Fixed:
    """Mend the form of a .docx in a new file (*sửa thể thức*).

    Looks are mended where a rule lets a program do so: paper and margins, fonts, sizes,
    weight, spaces. The text stays, letter for letter, unless *text* is set; then small
    slips of typing are mended as well. What may be meant so is left to a person.

    >>> fixed = fix_document("bao-cao.docx")  # doctest: +SKIP
    >>> fixed.save("bao-cao-da-sua.docx")  # doctest: +SKIP

    Args:
        path: A file, or its content.
        text: Whether to mend the text, too.
        decree: The rules, perhaps with a house style over them; those of Decree 30 if
            they are left out.

    Raises:
        WordError: It is no .docx, or one that is not safe to open.
        ParseError: A letter bears more than 30 marks, which only an attack does.
        OSError: The path cannot be read.
    """
    file = "" if isinstance(path, bytes) else Path(fspath(path)).as_posix()
    content = path if isinstance(path, bytes) else read_file(Path(path), Limits())
    found = all_findings(open_checked(content, decree or rules()), file)
    return Fixed(content=content, before=found, left=found)
