"""The XML of a Word file: read without entities and network, and made anew."""

from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from vn_localgov.opc import faults as told
from vn_localgov.opc._limits import Limits
from vn_localgov.opc.faults import WordError
from vn_localgov.opc.names import STRICT_WORD, WORD

Node: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no other name for it

# The usual and the strict form of WordprocessingML (ISO/IEC 29500, parts 4 and 1).
_BRACED = (f"{{{WORD}}}", f"{{{STRICT_WORD}}}")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def parse(name: str, content: bytes, limits: Limits) -> Node:
    """Read the part *name*.

    Raises:
        WordError: It is too large, has a DOCTYPE, or is not well-formed.
    """
    if len(content) > limits.xml_bytes:
        raise WordError(told.too_large_part(name, limits.xml_bytes))
    if content.count(b"<") > limits.elements:
        raise WordError(told.too_many_elements(name, limits.elements))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        # A comment inside would hide the rest of a text.
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise WordError(told.malformed(name)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise WordError(told.with_doctype(name))
    return root


def write(root: Node) -> bytes:
    """Give the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def local(node: Node) -> str:
    """Name of a node of WordprocessingML without its prefix; "" for all others."""
    return _local(str(node.tag))


# A document has some dozens of tags, and each is asked for thousands of times.
@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    for braced in _BRACED:
        if tag.startswith(braced):
            return tag[len(braced) :]
    return ""


def namespace(node: Node) -> str:
    """The form of WordprocessingML that *node* is written in, in braces."""
    return str(node.tag).rpartition("}")[0] + "}"


def value(node: Node, name: str) -> str:
    """An attribute of WordprocessingML; "" if it is not there."""
    for braced in _BRACED:
        if found := node.get(f"{braced}{name}"):
            return found
    return ""


def make(root: Node, tag: str, *children: Node, **attributes: str) -> Node:
    """Make a node of WordprocessingML in the form and with the prefixes of *root*."""
    space = namespace(root)
    named = {f"{space}{name}": text for name, text in attributes.items()}
    node = root.makeelement(f"{space}{tag}", named)
    node.extend(children)
    return node


def make_root(like: Node, tag: str) -> Node:
    """Make the outermost node of another part, in the form of *like*."""
    space = namespace(like)
    return like.makeelement(f"{space}{tag}", None, {"w": space[1:-1]})


def make_text(root: Node, text: str) -> Node:
    """Make a piece of text; the spaces at its ends are part of it."""
    node = make(root, "t")
    node.text = text
    node.set(SPACE, "preserve")
    return node
