"""Things that are counted are not fewer than none."""

from collections.abc import Iterable, Iterator

from vn_localgov.audit._judge import Book
from vn_localgov.audit._rules import doubt
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding
from vn_localgov.relations import Relation, RelationKind

# What these state may well be below zero.
_SIGNED = (RelationKind.CHANGE, RelationKind.DIFFERENCE, RelationKind.GROWTH)


def check_signs(relations: Iterable[Relation], book: Book) -> Iterator[Finding]:
    """Find counts below zero that are no difference of two others."""
    signed = {it.stated for it in relations if it.kind in _SIGNED}
    for id_, printed in book.items():
        is_below = printed.value is not None and printed.value < 0
        if is_below and printed.is_whole and printed.unit.is_count and id_ not in signed:
            wording = Wording(
                f"«{printed.name}» is printed as {printed.cited.text}, fewer than none: "
                "declare chenh_lech, hieu or cung_ky if it is a difference",
                f"«{printed.name}» ghi {printed.cited.text}, ít hơn 0: nếu là số chênh lệch "
                "thì khai bằng chenh_lech, hieu hoặc cung_ky",
            )
            yield doubt("AM", wording, printed.place, figures=(printed.cited,))
