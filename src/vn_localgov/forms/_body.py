"""The text: headings, paragraphs and tables in the order of reading."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import cast

import attrs
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.shared import Twips

from vn_localgov.forms._rules import Measure, RuleSet
from vn_localgov.forms._tables import data_table, runs
from vn_localgov.forms._xml import Node, paragraph, run, twips
from vn_localgov.reports import Block, Paragraph, Report, Run, Section, Table

_END = "./."
_REPLACED_BY_END = " .,;\n\t"
_HEADINGS = {2: "muc", 3: "khoan", 4: "diem"}


def body(report: Report, rules: RuleSet) -> list[Node]:
    """The text of *report*, closed by ``./.`` and held to the signature below it.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6; the end mark is in its templates.
    """
    pieces = [piece for piece in report.walk() if not _is_empty(piece)]
    printed = [node for piece in _closed(pieces) for node in _print(piece, rules)]
    nodes = list(_spaced(printed, rules))
    _hold(nodes[-2:], rules)
    return nodes


def _is_empty(piece: Section | Block) -> bool:
    """A lone list marker says nothing either."""
    return isinstance(piece, Paragraph) and not any(r.text.strip() for r in piece.runs)


def _closed(pieces: Sequence[Section | Block]) -> list[Section | Block]:
    """Put the end mark after the last words that are not in a table."""
    closed = list(pieces)
    for index in reversed(range(len(closed))):
        piece = closed[index]
        if not isinstance(piece, Table):
            closed[index] = _with_end(piece)
            break
    return closed


def _with_end(piece: Section | Paragraph) -> Section | Paragraph:
    if isinstance(piece, Section):
        return attrs.evolve(piece, title=_ended(piece.title))
    if piece.text.rstrip().endswith(_END):
        return piece
    *kept, last = piece.runs
    while kept and not last.text.strip(_REPLACED_BY_END):
        last = kept.pop()
    ended = attrs.evolve(last, text=_ended(last.text))
    return attrs.evolve(piece, runs=(*kept, ended))


def _ended(text: str) -> str:
    return text.removesuffix(_END).rstrip(_REPLACED_BY_END) + _END


def _print(piece: Section | Block, rules: RuleSet) -> Iterator[Node]:
    match piece:
        case Section(level=1):
            yield paragraph(rules["phan_nhan"], run(piece.label))
            yield paragraph(rules["phan"], run(piece.title))
        case Section():
            heading = rules[_HEADINGS[piece.level]]
            yield paragraph(heading, run(f"{piece.label} {piece.title}"))
        case Table():
            yield data_table(piece, rules)
        case _:
            marker = [Run(f"{piece.marker} ")] if piece.marker else []
            yield paragraph(rules["noi_dung"], *runs((*marker, *piece.runs)))


def _spaced(nodes: Sequence[Node], rules: RuleSet) -> Iterator[Node]:
    """Keep tables apart from the text above them, and from each other."""
    for node, following in zip_longest(nodes, nodes[1:]):
        yield node
        if isinstance(node, CT_Tbl) and not isinstance(following, CT_P):
            yield paragraph(rules["duong_ke"])
        elif isinstance(following, CT_Tbl):
            _give_room(node, rules.table.gap_pt)


def _hold(nodes: Sequence[Node], rules: RuleSet) -> None:
    """Keep the end of the text, a paragraph or a row, on the page of the signature."""
    for node in nodes[-1:]:
        _give_room(node, rules.foot.gap_pt)
    after_table = any(isinstance(node, CT_Tbl) for node in nodes[-2:])
    for node in nodes[-2 if after_table else -1 :]:
        for part in node.xpath("self::w:p | w:tr[last()]//w:p"):
            cast(CT_P, part).get_or_add_pPr().keepNext_val = True


def _give_room(node: Node, below: Measure) -> None:
    cast(CT_P, node).get_or_add_pPr().spacing_after = Twips(twips(below.used))
