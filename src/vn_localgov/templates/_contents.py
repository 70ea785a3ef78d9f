"""Refuse a file that is not of the kind which its place in a Word file says."""

import re
from collections.abc import Mapping

from vn_localgov.errors import Wording
from vn_localgov.opc import Limits, WordError, unpack
from vn_localgov.opc import faults as told
from vn_localgov.opc.names import TYPES
from vn_localgov.templates._file_kinds import Kind, kind_found, kind_told
from vn_localgov.templates._reading._package_safety import check_contents
from vn_localgov.templates._reading._types import content_types, is_xml
from vn_localgov.templates._wellformed import check_part

_XML = frozenset({"xml", "rels", "vml"})
# What programs keep in these is their own, and has any outermost element.
_ANY_XML = frozenset({"", "application/xml", "text/xml"})
_ROOT = re.compile(r"<(?:[^\s/<>:?!]+:)?([^\s/<>:?!]+)")
_HEAD = 4096


def check_content(name: str, content: bytes, package: Mapping[str, bytes], limits: Limits) -> None:
    """Refuse what cannot stand in the place of a part, or may do harm there.

    Args:
        name: Name of the part.
        content: The new file.
        package: The Word file with the old one.
        limits: What a file may hold.

    Raises:
        WordError: It is of another kind than content type and name say, too large, or may
            be an attack.
    """
    if len(content) > limits.file_bytes:
        raise WordError(_inside(name, told.too_large(limits.file_bytes)))
    type_ = content_types(package).of(name)
    ending = name.rpartition(".")[2].casefold()
    if ending in _XML or is_xml(type_):
        check_part(name, content, limits)
        check_contents({name: content}, limits)
        if type_ not in _ANY_XML:
            _check_root(name, package[name], content)
    elif kind := kind_told(name, type_):
        _check_kind(name, content, kind)
        if kind.marker:
            _check_package(name, content, kind, limits)


def _check_root(name: str, old: bytes, new: bytes) -> None:
    wanted, found = _root(old), _root(new)
    if wanted not in ("", found):
        raise WordError(
            Wording(
                f"{name!r} begins with <{wanted}>, and the new file with <{found}>: it belongs "
                "to another place",
                f"phần {name!r} mở đầu bằng <{wanted}> nhưng tệp mới mở đầu bằng <{found}>; "
                "hãy chọn đúng tệp cho phần này",
            )
        )


def _root(content: bytes) -> str:
    """Name of the outermost element, without its prefix; "" if there is none."""
    found = _ROOT.search(content[:_HEAD].replace(b"\0", b"").decode("utf-8", "replace"))
    return found[1] if found else ""


def _check_kind(name: str, content: bytes, kind: Kind) -> None:
    if not kind.start.match(content):
        found = kind_found(content)
        raise WordError(_other(name, kind, found))


def _check_package(name: str, content: bytes, kind: Kind, limits: Limits) -> None:
    """Refuse an embedded file of Office that is of another program, or would do harm."""
    try:
        parts = unpack(content, limits)
        check_contents(parts, limits)
    except WordError as error:
        raise WordError(_inside(name, error.wording)) from None
    if kind.marker not in parts.get(TYPES, b""):
        raise WordError(_other(name, kind, None))


def _other(name: str, kind: Kind, found: Kind | None) -> Wording:
    en = f"the new file is {found.en}" if found else "the new file is none"
    vi = f"tệp mới là {found.vi}" if found else "tệp mới không thuộc loại này"
    return Wording(
        f"{name!r} has to be {kind.en}, and {en}: save it as that kind",
        f"phần {name!r} phải là {kind.vi}, nhưng {vi}; hãy lưu tệp mới đúng loại đó",
    )


def _inside(name: str, wording: Wording) -> Wording:
    """Say which of the new files it is."""
    return Wording(
        f"the new file for {name!r}: {wording.en}", f"tệp mới thay cho {name!r}: {wording.vi}"
    )
