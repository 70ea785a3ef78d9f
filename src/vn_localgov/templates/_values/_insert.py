"""Put documents into a document: the slow path, which takes docxtpl and python-docx."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from vn_localgov.errors import Wording
from vn_localgov.opc import Limits, WordError, pack, unpack
from vn_localgov.templates._reading._package_safety import check_finished
from vn_localgov.templates._reading._prepare import read_text
from vn_localgov.templates._reading._references import target_of
from vn_localgov.templates._wellformed import check_part

_MARK = re.compile(r"<\?vn-localgov-document ([0-9]{1,4})\?>")
_ROOT = re.compile(r"<(?:\w+:)?document\b[^<>]*>")
_NAMESPACE = re.compile(r"\sxmlns:(\w+)=\"([^\"]*)\"")
_IGNORED = re.compile(r"\smc:Ignorable=\"([^\"]*)\"")
_LIMITS = Limits()
_UNREADABLE = Wording(
    "a document that is put into another is not as Word saves them: open it with Word and save "
    "it again",
    "văn bản được chèn không đúng như Word lưu; hãy mở bằng Word rồi lưu lại",
)
_DRAWING = re.compile(r"(?<=<wp:docPr )([^<>]*?\bid=\")([0-9]+)(?=\")")


def mark(number: int) -> str:
    """Stand for the document of a number; text cannot look like it."""
    return f"<?vn-localgov-document {number}?>"


def insert(content: bytes, documents: Sequence[bytes], drawings: int) -> bytes:
    """Put documents where the marks of their numbers are.

    Args:
        content: The file with the marks.
        documents: The files that are put in.
        drawings: Highest number of a drawing in the file.

    Raises:
        WordError: One of them is not as Word would have saved it, or brings relations that
            would do harm.
    """
    # Loads python-docx and lxml, which no other template needs.
    from docxtpl import DocxTemplate  # noqa: PLC0415

    host = DocxTemplate(io.BytesIO(content))
    try:
        host.init_docx()
        texts = [str(host.new_subdoc(io.BytesIO(document))) for document in documents]
    except Exception as error:
        raise WordError(_UNREADABLE) from error
    file = io.BytesIO()
    host.docx.save(file)
    package = unpack(file.getvalue(), _LIMITS)
    main = _main(package)
    numbers = count(drawings + 1)
    xml = _MARK.sub(
        lambda it: "".join(_numbered(text, numbers) for text in texts[int(it[1]) :][:1]),
        read_text(main, package[main]),
    )
    for document in documents:
        xml = _with_names(xml, document)
    check_part(main, xml.encode(), _LIMITS)
    check_finished(package)
    return pack({**package, main: xml.encode()})


def _main(package: Mapping[str, bytes]) -> str:
    return target_of(package, "", "officeDocument") or ""


def _numbered(xml: str, numbers: Iterator[int]) -> str:
    """Give the drawings of a text numbers that no other has."""
    return _DRAWING.sub(lambda it: f"{it[1]}{next(numbers)}", xml)


def _with_names(xml: str, document: bytes) -> str:
    """Declare the prefixes of names that a document which was put in may use."""
    package = unpack(document, _LIMITS)
    main = _main(package)
    new, *_ = _ROOT.findall(read_text(main, package[main]))
    return _ROOT.sub(lambda old: _declaring(_ignoring(old[0], new), new), xml, count=1)


def _declaring(old: str, new: str) -> str:
    known = dict(_NAMESPACE.findall(old))
    added = "".join(
        f' xmlns:{prefix}="{name}"'
        for prefix, name in _NAMESPACE.findall(new)
        if prefix not in known
    )
    return f"{old[:-1]}{added}>"


def _ignoring(old: str, new: str) -> str:
    """Let Word pass over all names that it may pass over in either."""
    names = [name for root in (old, new) for it in _IGNORED.findall(root) for name in it.split()]
    if not names:
        return old
    ignored = f' mc:Ignorable="{" ".join(dict.fromkeys(names))}"'
    return f"{_IGNORED.sub('', old)[:-1]}{ignored}>"
