"""Letters and marks: texts that look equal are equal."""

import unicodedata


def nfc(text: str) -> str:
    """Compose letters and marks (Unicode NFC), so that equal looks compare equal."""
    return unicodedata.normalize("NFC", text)


def capitalize_first(text: str) -> str:
    """Give *text* a capital first letter and leave the others as they are.

    >>> capitalize_first("thôn Trung Hòa")
    'Thôn Trung Hòa'
    """
    return text[:1].upper() + text[1:]
