"""Put other files in the place of those that a Word file carries along."""

import re
from collections.abc import Iterator, Mapping

from vn_localgov.errors import Wording
from vn_localgov.opc import Limits, WordError, pack, unpack
from vn_localgov.opc.names import TYPES
from vn_localgov.templates._contents import check_content
from vn_localgov.templates._read_source import Source, read_source
from vn_localgov.templates._reading._package_safety import check_document
from vn_localgov.templates._reading._prepare import read_text
from vn_localgov.templates._reading._references import targets
from vn_localgov.templates._tokens import OPEN, Token, end_of, tokenize
from vn_localgov.templates._wellformed import check_part

_CALLED = re.compile(r"\b(?:name|descr|title)=\"([^\"]*)\"")
_FILE = re.compile(r"\br:embed=\"([^\"]*)\"")
_DESCRIBED = frozenset({"docPr", "cNvPr"})


def exchange(
    source: Source, files: Mapping[str | bytes, Source], *, limits: Limits | None = None
) -> bytes:
    """Put other files in the place of pictures, worksheets and the like (*thay tệp nhúng*).

    Each new file has to be of the kind that content type and name of the old one say; a
    picture gets the size of the old one. Relations lead nowhere where those of a template
    may not.

    >>> from vn_localgov.templates import exchange
    >>> logo = exchange("mau.docx", {"Logo": "mai-trung.png"})  # doctest: +SKIP

    Args:
        source: The Word file: a template or a finished document.
        files: The new files, by what they take the place of: the alternative text, title or
            name of a picture, the name of a part of the package as in
            "word/embeddings/bang.xlsx", or the content of the old file.
        limits: What the files may hold.

    Returns:
        The content of the new Word file.

    Raises:
        WordError: There is no such file in it, one of the files cannot be read, or a new
            one is of another kind, too large, or may be an attack.
    """
    limits = limits or Limits()
    package = unpack(read_source(source, limits), limits)
    for name in (it for it in package if it == TYPES or it.casefold().endswith(".rels")):
        check_part(name, package[name], limits)
    changed = dict(package)
    for key, file in files.items():
        content = read_source(file, limits)
        names = list(_names_of(key, package, limits))
        if not names:
            raise WordError(_not_found(key, package, limits))
        for name in names:
            check_content(name, content, package, limits)
            changed[name] = content
    check_document(changed)
    return pack(changed)


def _names_of(key: str | bytes, package: Mapping[str, bytes], limits: Limits) -> Iterator[str]:
    """Names of the parts that a key stands for."""
    if isinstance(key, bytes):
        yield from (name for name, content in package.items() if content == key)
    elif key in package:
        yield key
    else:
        yield from (file for called, file in pictures(package, limits) if key in called)


def pictures(package: Mapping[str, bytes], limits: Limits) -> Iterator[tuple[tuple[str, ...], str]]:
    """What each picture is called, and the name of its file.

    Raises:
        WordError: A part is not well-formed, or may be an attack.
    """
    for part, content in package.items():
        if part.endswith(".xml") and b"r:embed=" in content:
            check_part(part, content, limits)
            files = targets(package, part)
            for called, relation in _drawn(tokenize(read_text(part, content))):
                if files.get(relation) in package:
                    yield called, files[relation]


def _drawn(tokens: list[Token]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What the pictures of a part are called, and the ids of their relations."""
    for index, token in enumerate(tokens):
        if token.name == "drawing" and token.kind == OPEN:
            inside = tokens[index : end_of(tokens, index)]
            told = [it for it in inside if it.name in _DESCRIBED]
            called = [
                Token(it.kind, name).plain for it in told for name in _CALLED.findall(it.text)
            ]
            for found in (_FILE.search(it.text) for it in inside if it.name == "blip"):
                if found:
                    yield tuple(called), found[1]


def _not_found(key: str | bytes, package: Mapping[str, bytes], limits: Limits) -> Wording:
    en = vi = repr(key)
    if isinstance(key, bytes):
        en, vi = f"of {len(key)} bytes", f"có {len(key)} byte như vậy"
    known = sorted({name for called, _ in pictures(package, limits) for name in called if name})
    names = ", ".join(map(repr, known)) or "–"
    return Wording(
        f"there is no picture or file {en} in the document; its pictures are called: {names}",
        f"trong văn bản không có ảnh hay tệp {vi}; các ảnh trong đó có tên: {names}",
    )
