"""Make headers of footers: the parts stay, and are called otherwise wherever they are named."""

from collections.abc import Iterable

import attrs

from vn_localgov.opc.names import TYPES, relations_of, spelled
from vn_localgov.word._trees import Trees
from vn_localgov.word._xml import Node, local, namespace, value

_OLD, _NEW = "footer", "header"
_RELATED = "}id"
# They stand where they were put, not where the text is.
_PLACED = frozenset({"drawing", "pict", "object"})
_GALLERY = {"Page Numbers (Bottom of Page)": "Page Numbers (Top of Page)"}


@attrs.frozen(kw_only=True)
class ToTopEdit:
    """The upper margin for what stands in the lower one on most pages.

    Attributes:
        parts: The footers of all sections, but not those of first or even pages; what
            stands in the headers of these sections is left out.
    """

    parts: frozenset[str]

    def apply(self, trees: Trees) -> None:
        """Do it, unless a part holds drawings, or no kind of its own is told of it."""
        roots = [trees.root(part) for part in self.parts]
        types = self._types(trees.package.tree(TYPES))
        if len(types) < len(roots) or any(map(_has_drawing, roots)):
            return
        main = trees.package.main
        ids = {id_ for id_, part in trees.package.by_id(main).items() if part in self.parts}
        relations = (it for it in trees.whole(relations_of(main)) if it.get("Id") in ids)
        _rename(self._types(trees.whole(TYPES)), "ContentType")
        _rename(relations, "Type")
        for part in self.parts:
            _turn(trees.whole(part))
        for section in [*trees.root(main).iter("{*}sectPr")]:
            if _refer(section, ids):
                trees.change(section)

    def _types(self, types: Iterable[Node]) -> list[Node]:
        """Give what tells the kind of the parts."""
        names = set(map(spelled, self.parts))
        return [
            it
            for it in types
            if spelled(str(it.get("PartName"))[1:]) in names
            and f"{_OLD}+xml" in str(it.get("ContentType"))
        ]


def _has_drawing(root: Node) -> bool:
    return any(local(it) in _PLACED for it in root.iter())


def _rename(nodes: Iterable[Node], attribute: str) -> None:
    for node in nodes:
        node.set(attribute, str(node.get(attribute)).replace(_OLD, _NEW))


def _turn(root: Node) -> None:
    """Call it a header; Word finds the numbers that it put there itself by their gallery."""
    space = namespace(root)
    root.tag = f"{space}hdr"
    for node in root.iter(f"{space}docPartGallery"):
        gallery = value(node, "val")
        node.set(f"{space}val", _GALLERY.get(gallery, gallery))


def _refer(section: Node, ids: set[str]) -> bool:
    """Refer to headers; tell whether that changes anything."""
    edges = [it for it in section if local(it) in (f"{_OLD}Reference", f"{_NEW}Reference")]
    moved = [it for it in edges if local(it) == f"{_OLD}Reference" and _id(it) in ids]
    if moved:
        for node in edges:
            if local(node) == f"{_NEW}Reference" and value(node, "type") in ("", "default"):
                section.remove(node)
    for node in moved:
        node.tag = f"{namespace(node)}{_NEW}Reference"
    return bool(moved)


def _id(reference: Node) -> str:
    """Give the id of a reference, in whichever form the file is."""
    ids = (str(it) for name, it in reference.items() if str(name).endswith(_RELATED))
    return next(ids, "")
