"""Cite documents in full first, and in short when they are named again."""

import attrs

from vn_localgov.documents._citations import Citation


@attrs.define
class Citations:
    r"""The documents that a text has named so far (*văn bản đã viện dẫn*).

    >>> decree = Citation.parse(
    ...     "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"
    ... )
    >>> citations = Citations()
    >>> print(citations.write(decree), citations.write(decree), sep="\n")
    Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
    Nghị định số 30/2020/NĐ-CP

    Two bodies may give the same number to two documents. The second stays in full,
    because nobody could tell them apart.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.b.

    Attributes:
        law_numbers: Whether laws bear their number (*số 72/2025/QH15*).
    """

    law_numbers: bool = attrs.field(default=False, kw_only=True)
    _named: dict[str, Citation] = attrs.field(init=False, factory=dict)

    def write(self, citation: Citation) -> str:
        """Write *citation* as it stands at this place of the text."""
        short = citation.short(law_number=self.law_numbers)
        named = self._named.get(short)
        if named and _may_be_one(named, citation):
            return short
        self._named.setdefault(short, citation)
        return citation.full(law_number=self.law_numbers)


def _may_be_one(one: Citation, other: Citation) -> bool:
    """Whether nothing that is known of both tells them apart."""
    pairs = ((one.date, other.date), (one.body, other.body))
    return all(a is None or b is None or a == b for a, b in pairs)
