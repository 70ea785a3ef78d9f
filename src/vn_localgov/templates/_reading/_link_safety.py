"""Refuse files that would fetch something from elsewhere when they are opened."""

import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote

from vn_localgov.errors import Wording
from vn_localgov.opc import WordError
from vn_localgov.opc.names import OFFICE, STRICT_OFFICE
from vn_localgov.templates import _grammar as grammar
from vn_localgov.templates._reading._references import read_starts

# A link is followed by a click alone; a template on the own disk tells nobody.
_LINKS = frozenset(
    {
        f"{OFFICE}/hyperlink",
        f"{STRICT_OFFICE}/hyperlink",
    }
)
# What a click hands to a program that asks nobody for a password by itself, and runs nothing.
_WEB = re.compile(r"(?:https?|ftps?|mailto|tel):", re.IGNORECASE)
# The start of an address on the web that somebody forgot to begin with http://.
_BARE = re.compile(r"[\w.-]+:[0-9]{1,5}(?:[/?#]|\Z)")
_SERVER = re.compile(r"(?:file:)?//(?:[^/]|//)", re.IGNORECASE)
_SCHEME = re.compile(r"[^/?#]*:")
# A path below a drive or below no server; with slashes, and without the signs of an address.
_PATH = r"(?:[a-z]:[^:?]*|(?!/)(?:(?!//)[^:?])*)"
# Word writes a slash too many before a drive at times.
_START = r"file:(?://(?:localhost)?/|/(?!/)|(?!/)|////(?=[a-z]:/))"
_LOCAL = re.compile(rf"(?:{_START}|/(?!/))?{_PATH}", re.IGNORECASE)
# Pictures of a mail, and those that stand in the address itself.
_INSIDE = re.compile(r"(?:cid:|data:image/)", re.IGNORECASE)
# Each round takes one layer of %25 away.
_ROUNDS = 4


def check_relations(name: str, content: bytes) -> None:
    """Refuse relationships that make Word fetch from a server.

    Args:
        name: Name of the part.
        content: Well-formed XML.

    Raises:
        WordError: There is one.
    """
    for wording in _faults(name, content, _of_template):
        raise WordError(wording)


def fault_of_filled(name: str, content: bytes) -> Wording | None:
    """What is wrong with relationships after values were put in; None if nothing is."""
    return next(_faults(name, content, _of_result), None)


def fault_of(name: str, attributes: Mapping[str, str]) -> Wording | None:
    """What is wrong with one relationship, filled; None if nothing is."""
    is_wrong = "Target" in attributes and not _of_result(attributes)
    return _told(name, attributes) if is_wrong else None


def is_safe_link(target: str) -> bool:
    """Whether a link leads to the web, to a mailbox, a telephone, or a file without a server.

    >>> is_safe_link("https://chinhphu.vn"), is_safe_link("#muc_1"), is_safe_link("phu-luc.docx")
    (True, True, True)
    >>> is_safe_link("javascript:alert(1)"), is_safe_link("//may-chu/tep.docx")
    (False, False)
    """
    plain = _plain(target).strip()
    if _WEB.match(plain):
        return True
    has_server = plain.startswith("//")
    return _is_local(plain) or not (has_server or _SCHEME.match(plain) or not _is_clean(plain))


def is_local(target: str) -> bool:
    """Whether a file that Word reads by itself is on the own computer."""
    return _is_local(_plain(target))


def _faults(
    name: str, content: bytes, judge: Callable[[dict[str, str]], bool]
) -> Iterator[Wording]:
    refused: list[Wording] = []

    def start(_: str, attributes: dict[str, str]) -> None:
        if "Target" in attributes and not judge(attributes):
            refused.append(_told(name, attributes))

    read_starts(content, start)
    yield from refused


def _of_template(attributes: dict[str, str]) -> bool:
    """Whether a relation does no harm; what tags put into a link is looked at later."""
    if any(_has_tag(it) for key, it in attributes.items() if key != "Target"):
        return False
    if not _has_tag(attributes["Target"]):
        return _of_result(attributes)
    # What looks like a tag may be none, and then stays.
    head = grammar.OPENING.split(_unquoted(attributes["Target"]))[0]
    return _is_link(attributes) and is_safe_link(head)


def _of_result(attributes: Mapping[str, str]) -> bool:
    target = attributes["Target"]
    if _is_link(attributes):
        return is_safe_link(target)
    return bool(_INSIDE.match(target)) or _is_local(_plain(target))


def _is_link(attributes: Mapping[str, str]) -> bool:
    return attributes.get("Type") in _LINKS


def _has_tag(text: str) -> bool:
    return bool(grammar.OPENING.search(_unquoted(text)))


def _is_local(plain: str) -> bool:
    return bool(_LOCAL.fullmatch(plain)) and _is_clean(plain)


def _is_clean(plain: str) -> bool:
    """Whether it has no signs that nobody sees and programs skip."""
    return plain.replace("\xa0", " ").isprintable()


def _plain(target: str) -> str:
    return _unquoted(target).replace("\\", "/")


def _unquoted(text: str) -> str:
    for _ in range(_ROUNDS):
        text = unquote(text)
    return text


def _told(name: str, attributes: Mapping[str, str]) -> Wording:
    target = attributes["Target"]
    return unsafe_link(target) if _is_link(attributes) else fetches(name, target)


def unsafe_link(target: str) -> Wording:
    """Tell that a link leads where no link of a document should."""
    plain = _plain(target).strip()
    if _BARE.match(plain):
        return Wording(
            f"the link to {target!r} does not say how to get there: write 'http://{plain}'",
            f"liên kết tới {target!r} thiếu phần đầu địa chỉ; hãy viết 'http://{plain}'",
        )
    if _SERVER.match(plain):
        return Wording(
            f"the link to {target!r} may do harm, as a click signs in to that server: put the "
            "file beside the document, or link to an address that begins with https://",
            f"liên kết tới {target!r} có thể gây hại vì khi bấm vào, máy tự đăng nhập vào máy chủ "
            "đó; hãy đặt tệp cạnh văn bản hoặc dùng địa chỉ bắt đầu bằng https://",
        )
    return Wording(
        f"the link to {target!r} may do harm: link to an address that begins with https://, "
        "http://, ftp://, mailto: or tel:, to a file beside the document such as "
        "'phu-luc.docx', or to a place in it such as '#muc_1'",
        f"liên kết tới {target!r} có thể gây hại; hãy dùng địa chỉ bắt đầu bằng https://, "
        "http://, ftp://, mailto: hoặc tel:, tên tệp đặt cạnh văn bản như 'phu-luc.docx', hoặc "
        "vị trí trong văn bản như '#muc_1'",
    )


def fetches(name: str, target: str) -> Wording:
    """Tell that Word would fetch a file from a server."""
    return Wording(
        f"{name!r} makes Word fetch {target!r} when it opens the file: it may be an attack",
        f"phần {name!r} khiến Word tự tải {target!r} khi mở tệp, nên không mở vì có thể là tệp "
        "độc hại",
    )
