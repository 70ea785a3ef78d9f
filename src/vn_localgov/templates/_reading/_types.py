"""Tell what the parts of a package are: its list of types says it, whatever they are called."""

from collections.abc import Mapping

import attrs

from vn_localgov.opc.names import TYPES, spelled
from vn_localgov.templates._reading._references import read_starts

_OF_XML = ("+xml", "/xml", ".vmldrawing")
# Word imports web pages as such, and those may have a DOCTYPE.
_PAGE = "application/xhtml+xml"


@attrs.frozen
class ContentTypes:
    """What a package says about its parts, in lower case.

    Attributes:
        named: Types by the names of parts, which begin with a slash.
        others: Types by what the names of all other parts end in.
    """

    named: Mapping[str, str]
    others: Mapping[str, str]

    def of(self, part: str) -> str:
        """What a part is; "" if nothing is said."""
        return self.named.get(f"/{spelled(part)}") or self.others.get(_ending(part), "")

    def may_be_xml(self, part: str) -> bool:
        """Whether a program may read a part as XML, by its name or only by how that ends."""
        told = (self.named.get(f"/{spelled(part)}", ""), self.others.get(_ending(part), ""))
        return any(map(is_xml, told))


def content_types(package: Mapping[str, bytes]) -> ContentTypes:
    """Read the list of types of a package, which has to be well-formed."""
    named: dict[str, str] = {}
    others: dict[str, str] = {}

    def start(_: str, attributes: dict[str, str]) -> None:
        told = attributes.get("ContentType", "").partition(";")[0].strip().casefold()
        if name := attributes.get("PartName"):
            named[spelled(name)] = told
        else:
            others[spelled(attributes.get("Extension", ""))] = told

    read_starts(package.get(TYPES), start)
    return ContentTypes(named, others)


def is_xml(content_type: str) -> bool:
    """Whether programs read what is of a type as XML without a DOCTYPE.

    >>> is_xml("image/svg+xml"), is_xml("application/xhtml+xml"), is_xml("image/png")
    (True, False, False)
    """
    return content_type.endswith(_OF_XML) and content_type != _PAGE


def _ending(part: str) -> str:
    return spelled(part).rpartition(".")[2]
