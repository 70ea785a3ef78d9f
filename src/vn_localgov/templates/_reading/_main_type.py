"""Say in the list of types that what comes of a template is a document: .dotx gives .docx.

Word opens no .docx whose text is said to be that of a template, or of a file with macros.
"""

import re

from vn_localgov.errors import Wording
from vn_localgov.opc import WordError
from vn_localgov.opc.names import TYPES
from vn_localgov.templates._reading._prepare import read_text
from vn_localgov.templates._reading._references import target_of
from vn_localgov.templates._reading._types import content_types

_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# The types of the text in .dotx, .docm and .dotm (ECMA-376, part 1, 11.3.10; MS-OFFMACRO2).
_OTHERS = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template"
    r"|ms-word\.document\.macroEnabled|ms-word\.template\.macroEnabledTemplate)\.main\+xml",
    re.IGNORECASE,
)
_MACROS = "application/vnd.ms-office.vbaproject"
_WITH_MACROS = Wording(
    "this file has macros (.docm, .dotm), which each document would bring along: open it in "
    "Word and save it as .docx, without macros",
    "tệp này có macro (.docm, .dotm) và văn bản nào tạo ra cũng mang theo macro đó; hãy mở bằng "
    "Word rồi lưu lại với kiểu .docx, không kèm macro",
)


def as_document(package: dict[str, bytes]) -> dict[str, bytes]:
    """Give the parts of a document for those of a template.

    Args:
        package: A Word file of any kind, with a well-formed list of types.

    Raises:
        WordError: It has macros.
    """
    types = content_types(package)
    if not _OTHERS.fullmatch(types.of(target_of(package, "", "officeDocument") or "")):
        return package
    if any(types.of(name) == _MACROS for name in package):
        raise WordError(_WITH_MACROS)
    text = _OTHERS.sub(_DOCUMENT, read_text(TYPES, package[TYPES]))
    return {**package, TYPES: text.encode()}
