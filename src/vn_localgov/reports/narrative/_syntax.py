"""Tell how a tag is not written, without the words of Jinja for who reads Vietnamese."""

import re

from vn_localgov.errors import Wording

_SHAPE = "dạng đúng là {{ ma_so_lieu }}"
_KNOWN = {
    r"Expected an expression, got 'end of statement block'": (
        "còn thiếu điều kiện hoặc mã số liệu, như {% if ma_so_lieu %}"
    ),
    r"Unexpected end of template.*to be closed is '(\w+)'.*": r"\1 còn thiếu {% end\1 %}",
    r"Encountered unknown tag '(\w+)'.*to be closed is '(\w+)'.*": (
        r"\1 không hợp với {% \2 %} đang mở, phải đóng bằng {% end\2 %}"
    ),
    r"Encountered unknown tag 'end(\w+)'.*": r"thừa {% end\1 %}, vì không có {% \1 %} ở trước",
}


def syntax_wording(error: Exception) -> Wording:
    """Tell what Jinja did not understand.

    >>> print(syntax_wording(ValueError("expected token ',', got 'x'")).vi)
    thẻ viết chưa đúng; dạng đúng là {{ ma_so_lieu }}
    """
    reason = str(getattr(error, "message", error))
    return Wording(
        f"the tag is not written correctly: {reason}", f"thẻ viết chưa đúng; {_told(reason)}"
    )


def _told(reason: str) -> str:
    for pattern, told in _KNOWN.items():
        if found := re.fullmatch(pattern, reason, re.DOTALL):
            return found.expand(told)
    return _SHAPE
