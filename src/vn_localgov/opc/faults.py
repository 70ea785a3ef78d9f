"""What is wrong with a Word file, in words."""

from vn_localgov.errors import WordedError, Wording

_MEGABYTE = 1_000_000


class WordError(WordedError):
    """A file that is no Word document (.docx), or one that is not safe to open."""

    # Where to import it from, so that a traceback says it.
    __module__ = "vn_localgov.word"


NO_DOCX = Wording(
    "this is no Word document (.docx)",
    "đây không phải tệp Word (.docx); hãy mở bằng Word rồi lưu lại với kiểu .docx",
)
OLD_DOC = Wording(
    "this is a Word document of the old kind (.doc): save it as .docx",
    "đây là tệp Word kiểu cũ (.doc); hãy mở bằng Word rồi lưu lại với kiểu .docx",
)
LOCKED = Wording(
    "this document is protected with a password: save it without one",
    "tệp này có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại",
)
DAMAGED = Wording(
    "the file is damaged: fetch or save it again",
    "tệp bị hỏng; hãy tải về hoặc lưu lại lần nữa",
)
NO_TEXT_PART = Wording(
    "there is no Word text in this file: it may belong to another program",
    "tệp này không chứa văn bản Word, có thể là tệp của chương trình khác",
)
BOMB = Wording(
    "the file unpacks to far more than its size, as no document does: it may be an attack",
    "tệp giải nén ra lớn bất thường so với kích thước, nên không mở vì có thể là tệp độc hại",
)
NO_PARAGRAPH = Wording(
    "the document has no paragraph that could bear a comment",
    "văn bản không có đoạn nào để ghi chú",
)


def too_large(most: int) -> Wording:
    """Tell that the file is larger than is allowed."""
    return Wording(
        f"the file is larger than {_size(most)}", f"tệp lớn hơn mức cho phép là {_size(most)}"
    )


def too_large_unpacked(most: int) -> Wording:
    """Tell that the parts are larger than is allowed."""
    return Wording(
        f"the file is larger than {_size(most)} when it is unpacked",
        f"tệp khi giải nén lớn hơn mức cho phép là {_size(most)}",
    )


def too_many(most: int) -> Wording:
    """Tell that there are more parts than are allowed."""
    return Wording(
        f"the file has more than {most} parts", f"tệp có nhiều hơn {most} phần bên trong"
    )


def too_large_part(name: str, most: int) -> Wording:
    """Tell that a part is too large to be read."""
    return Wording(
        f"{name!r} in the file is larger than {_size(most)}",
        f"phần {name!r} trong tệp lớn hơn mức cho phép là {_size(most)}",
    )


def too_many_elements(name: str, most: int) -> Wording:
    """Tell that a part has more tags than are allowed."""
    return Wording(
        f"{name!r} in the file has more than {most} tags",
        f"phần {name!r} trong tệp có nhiều hơn {most} thẻ",
    )


def too_many_paragraphs(most: int) -> Wording:
    """Tell that a document has more paragraphs than are allowed."""
    return Wording(
        f"the document has more than {most} paragraphs: delete empty ones, or divide it",
        f"văn bản có nhiều hơn {most} đoạn; hãy xóa các đoạn trống hoặc chia thành nhiều tệp",
    )


def twice(name: str) -> Wording:
    """Tell that two parts bear one name, so that programs may read different ones."""
    return Wording(
        f"the file has two parts named {name!r}: save it again with Word",
        f"trong tệp có hai phần cùng tên {name!r}; hãy lưu lại bằng Word",
    )


def oddly_named(name: str) -> Wording:
    """Tell that a part bears a name that leads out of the file, or that is spelled in two ways."""
    return Wording(
        f"the file has a part named {name!r}, as Word names none: save it again with Word",
        f"trong tệp có phần mang tên bất thường {name!r}; hãy mở bằng Word rồi lưu lại",
    )


def other_encoding(name: str, encoding: str) -> Wording:
    """Tell that the text of a part is not written in UTF-8."""
    return Wording(
        f"{name!r} in the file is written in {encoding}, not in UTF-8: open the document with "
        "Word and save it again",
        f"phần {name!r} trong tệp ghi theo bảng mã {encoding}, không phải UTF-8; hãy mở bằng Word "
        "rồi lưu lại",
    )


def other_names(name: str, found: str, expected: str) -> Wording:
    """Tell that a part calls its elements otherwise than all programs do."""
    return Wording(
        f"{name!r} in the file declares {found:.150}, where Word writes {expected}: open the "
        "document with Word or LibreOffice and save it again",
        f"phần {name!r} trong tệp khai báo {found:.150}, trong khi Word ghi {expected}; hãy mở "
        "bằng Word hoặc LibreOffice rồi lưu lại",
    )


def encrypted(name: str) -> Wording:
    """Tell that a part needs a password."""
    return Wording(
        f"{name!r} in the file is encrypted: save the document without a password",
        f"phần {name!r} trong tệp bị mã hóa; hãy lưu lại văn bản không đặt mật khẩu",
    )


def packed_otherwise(name: str) -> Wording:
    """Tell that a part is packed in a way that Word does not use."""
    return Wording(
        f"{name!r} in the file is packed in a way that Word does not use: save it with Word",
        f"phần {name!r} trong tệp nén theo cách Word không dùng; hãy lưu lại bằng Word",
    )


def with_doctype(name: str) -> Wording:
    """Tell that a part declares entities, as only attacks do."""
    return Wording(
        f"{name!r} in the file has a DOCTYPE, which no document needs: it may be an attack",
        f"phần {name!r} trong tệp có khai báo DOCTYPE, nên không mở vì có thể là tệp độc hại",
    )


def malformed(name: str) -> Wording:
    """Tell that a part is not what it should be."""
    return Wording(
        f"{name!r} in the file cannot be read: open the document with Word and save it again",
        f"không đọc được phần {name!r} trong tệp; hãy mở bằng Word rồi lưu lại",
    )


def _size(size: int) -> str:
    return f"{size // _MEGABYTE} MB" if size >= _MEGABYTE else f"{size} byte"
