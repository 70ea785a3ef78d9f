"""Comments, and the part of a file that holds them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count

from vn_localgov.word._values import Comment
from vn_localgov.word._xml import Node, local, make, make_text, value

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ID = re.compile(r"[0-9]{1,9}")
# Ten points, whatever the paragraphs of the document look like.
_HALF_POINTS = "20"


def free_ids(comments: Node, main: Node) -> Iterator[str]:
    """Go on with the ids of comments after those that are used."""
    used = {value(node, "id") for node in (*comments, *main.iter("{*}commentReference"))}
    last = max((int(id_) for id_ in used if _ID.fullmatch(id_)), default=-1)
    return map(str, count(last + 1))


def new_comments(root: Node, comments: Iterable[Comment]) -> Iterator[Comment]:
    """Leave out what somebody of that name already said as often, in the same words."""
    said = Counter((value(node, "author"), _text(node)) for node in root)
    for comment in comments:
        key = comment.author, _in_lines(comment.text)
        if said[key]:
            said[key] -= 1
        else:
            yield comment


def _text(comment: Node) -> str:
    nodes = comment.iter("{*}t", "{*}br")
    return "".join("\n" if local(node) == "br" else node.text or "" for node in nodes)


def _in_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def make_comment(root: Node, id_: str, comment: Comment) -> Node:
    """Write a comment as Word does."""
    attributes = {"id": id_, "author": comment.author}
    if comment.initials:
        attributes["initials"] = comment.initials
    if comment.date:
        attributes["date"] = comment.date.strftime("%Y-%m-%dT%H:%M:%SZ")
    size = make(root, "rPr", make(root, "sz", val=_HALF_POINTS))
    lines = _in_lines(comment.text).split("\n")
    said = make(root, "r", size, make_text(root, lines[0]))
    for line in lines[1:]:
        said.extend((make(root, "br"), make_text(root, line)))
    sign = make(root, "r", make(root, "annotationRef"))
    return make(root, "comment", make(root, "p", sign, said), **attributes)


def end_marks(root: Node, id_: str) -> tuple[Node, Node]:
    """Make what stands behind the text that a comment is about."""
    reference = make(root, "r", make(root, "commentReference", id=id_))
    return make(root, "commentRangeEnd", id=id_), reference


def is_setting(node: Node) -> bool:
    """Whether it is the look of a paragraph or a run, which has to stand first in it."""
    return local(node) in ("pPr", "rPr")
