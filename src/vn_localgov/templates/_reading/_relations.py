"""Refuse files that would fetch something from elsewhere when they are opened."""

import re
from xml.parsers import expat

from vn_localgov.errors import Wording
from vn_localgov.opc import WordError

# A link is followed by a click alone; a template on the own disk tells nobody.
_LINK = "/hyperlink"
_REMOTE = re.compile(r"\s*(?:https?:|ftp:|file:[/\\]*(?![/\\]*[A-Za-z]:)|\\\\|//)", re.IGNORECASE)


def check_relations(name: str, content: bytes) -> None:
    """Refuse relationships that make Word fetch from a server.

    Args:
        name: Name of the part.
        content: Well-formed XML.

    Raises:
        WordError: There is one.
    """
    parser = expat.ParserCreate()
    remote: list[str] = []

    def start(_: str, attributes: dict[str, str]) -> None:
        is_link = attributes.get("Type", "").endswith(_LINK)
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External" and not is_link and _REMOTE.match(target):
            remote.append(target)

    parser.StartElementHandler = start
    parser.Parse(content, True)  # noqa: FBT003 - this is the last of it
    if remote:
        raise WordError(_fetches(name, remote[0]))


def _fetches(name: str, target: str) -> Wording:
    return Wording(
        f"{name!r} makes Word fetch {target!r} when it opens the file: it may be an attack",
        f"phần {name!r} khiến Word tự tải {target!r} khi mở tệp, nên không mở vì có thể là tệp "
        "độc hại",
    )
