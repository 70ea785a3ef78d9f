"""The kinds of files that a Word file carries along, and how each begins."""

import re

import attrs


@attrs.frozen
class Kind:
    """A kind of files, known by how they begin.

    Attributes:
        en: What it is called.
        vi: The same in Vietnamese.
        start: How all such files begin.
        types: Their content types, in lower case.
        endings: What their names end in, in lower case.
        marker: What the list of types in such a package names; "" if it is none.
    """

    en: str
    vi: str
    start: re.Pattern[bytes]
    types: frozenset[str]
    endings: frozenset[str]
    marker: bytes = b""


def _picture(name: str, start: bytes, endings: str, types: str) -> Kind:
    return Kind(
        f"a {name} picture",
        f"ảnh {name}",
        re.compile(start, re.DOTALL),
        frozenset(f"image/{it}" for it in types.split()),
        frozenset(endings.split()),
    )


def _package(en: str, vi: str, marker: str, types: str, endings: str) -> Kind:
    return Kind(
        en,
        vi,
        re.compile(rb"PK"),
        frozenset(f"application/vnd.{it}".casefold() for it in types.split()),
        frozenset(endings.split()),
        marker.encode(),
    )


_OFFICE = "openxmlformats-officedocument"
_OLD = "application/msword application/vnd.ms-excel application/vnd.ms-powerpoint"
_KINDS = (
    _picture("PNG", rb"\x89PNG\r\n\x1a\n", "png", "png"),
    _picture("JPEG", rb"\xff\xd8\xff", "jpg jpeg jpe jfif", "jpeg jpg pjpeg"),
    _picture("GIF", rb"GIF8[79]a", "gif", "gif"),
    _picture("BMP", rb"BM", "bmp dib", "bmp x-bmp x-ms-bmp"),
    _picture("TIFF", rb"II\*\0|MM\0\*", "tif tiff", "tiff tif"),
    _picture("EMF", rb"\x01\0\0\0.{36} EMF", "emf", "x-emf emf"),
    _picture("WMF", rb"\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0\0[\x01\x03]", "wmf", "x-wmf wmf"),
    _package(
        "an Excel workbook (.xlsx)",
        "bảng tính Excel (.xlsx)",
        "spreadsheetml",
        f"{_OFFICE}.spreadsheetml.sheet ms-excel.sheet.macroEnabled.12",
        "xlsx xlsm",
    ),
    _package(
        "a Word document (.docx)",
        "văn bản Word (.docx)",
        "wordprocessingml",
        f"{_OFFICE}.wordprocessingml.document ms-word.document.macroEnabled.12",
        "docx docm",
    ),
    _package(
        "a PowerPoint presentation (.pptx)",
        "bản trình chiếu PowerPoint (.pptx)",
        "presentationml",
        f"{_OFFICE}.presentationml.presentation ms-powerpoint.presentation.macroEnabled.12",
        "pptx pptm",
    ),
    Kind(
        "an embedded object or a file of Office 97–2003",
        "đối tượng nhúng hoặc tệp Office 97–2003",
        re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        frozenset({*_OLD.split(), f"application/vnd.{_OFFICE}.oleobject"}),
        frozenset({"doc", "xls", "ppt"}),
    ),
)


def kind_told(name: str, type_: str) -> Kind | None:
    """What a part should be by its content type, or else by its name; None if that is open.

    >>> kind = kind_told("word/media/image1.PNG", "")
    >>> kind and kind.en
    'a PNG picture'
    """
    ending = name.rpartition(".")[2].casefold()
    by_type = (it for it in _KINDS if type_ in it.types)
    by_name = (it for it in _KINDS if ending in it.endings)
    return next(by_type, None) or next(by_name, None)


def kind_found(content: bytes) -> Kind | None:
    """What a file is by how it begins; None if that says nothing."""
    found = (it for it in _KINDS if it.start.match(content) and not it.marker)
    return next(found, None)
