# ruff: noqa: E501 - templates are read as they are typed
"""``gop`` merges what stands in the same columns, and nothing else."""

import re
from collections.abc import Iterable, Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from tests.templates.made import cell, docx, faults, filled, p, r, table
from vn_localgov.templates import Document, Template
from vn_localgov.word import WordFile

ROW = re.compile("<w:tr>.*?</w:tr>", re.DOTALL)
CELL = re.compile("<w:tc>.*?</w:tc>", re.DOTALL)
Drawn = tuple[str, int, str]


def drawn(document: Document) -> list[list[Drawn]]:
    """The text of each cell, how many columns it takes, and how it is merged."""
    written = WordFile.open(document.to_bytes()).parts["word/document.xml"].decode()
    return [[*map(_drawn, CELL.findall(row))] for row in ROW.findall(written)]


def _drawn(xml: str) -> Drawn:
    span = re.search(r'<w:gridSpan w:val="(\d+)"/>', xml)
    merged = re.search(r"<w:vMerge[^>]*>", xml)
    sign = {None: "", '<w:vMerge w:val="restart"/>': "v", "<w:vMerge/>": "^"}
    text = "".join(re.findall("<w:t(?: [^>]*)?>([^<]*)", xml))
    return text, int(span[1]) if span else 1, sign[merged[0] if merged else None]


def signs(rows: Iterable[Iterable[Drawn]]) -> list[str]:
    """The same, short."""
    return ["|".join(f"{text}{sign}" for text, _, sign in row) for row in rows]


def shown(rows: Iterable[Iterable[Drawn]]) -> Iterator[list[str]]:
    """What a reader sees in each cell; a cell that goes on has the columns of that above it."""
    above: dict[int, tuple[int, str]] = {}
    for row in rows:
        here: dict[int, tuple[int, str]] = {}
        column = 0
        for text, span, sign in row:
            if sign == "^":
                assert not text
                assert above[column][0] == span
            here[column] = (span, above[column][1] if sign == "^" else text)
            column += span
        yield [text for _, text in here.values()]
        above = here


def wide(text: str, span: object = 1) -> str:
    """A cell that takes so many columns."""
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(text)}</w:tc>'


def rows(*lines: str) -> str:
    """A table of rows of cells."""
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def looped(*lines: str) -> str:
    """The same rows for each of a list."""
    start, end = cell(p("{%tr for r in rows %}")), cell(p("{%tr endfor %}"))
    return rows(start, *lines, end)


spans = st.integers(1, 3)
cells = st.tuples(st.sampled_from("ab"), spans)


@few(40)
@given(st.lists(st.lists(cells, min_size=1, max_size=4), max_size=8), st.booleans())
def test_nothing_is_hidden_whatever_the_widths_are(
    lines: list[list[tuple[str, int]]], is_static: bool
) -> None:
    """A cell goes on with one that is as wide and stands above it, and shows the same."""
    if is_static:
        body = rows(*("".join(wide(f"{{% gop '{a}' %}}{a}", n) for a, n in line) for line in lines))
    else:
        body = rows(
            *(
                "".join(cell(p(f"{{% gop '{a}' %}}{{% colspan n[{n}] %}}{a}")) for a, n in line)
                for line in lines
            )
        )
    found = drawn(filled(body, {"n": [0, "1", 2, "3"]}))

    assert list(shown(found)) == [[a for a, _ in line] for line in lines]


@given(st.lists(cells, min_size=1, max_size=8))
def test_cells_of_one_width_are_merged(lines: list[tuple[str, int]]) -> None:
    """Wherever two neighbours are equal."""
    body = looped(cell(p("{% gop r.a %}{% colspan r.n %}{{ r.a }}")) + cell(p("x")))
    found = drawn(filled(body, {"rows": [{"a": a, "n": n} for a, n in lines]}))

    for above, below, merged in zip(lines, lines[1:], found[1:], strict=False):
        assert (merged[0][2] == "^") == (above == below)


def test_rows_of_a_template_are_merged() -> None:
    """Without a loop, as the documentation says."""
    body = table(("{% gop 1 %}a", "x"), ("{% gop 1 %}a", "y"), ("{% gop 1 %}b", "z"))

    assert signs(drawn(filled(body, {}))) == ["av|x", "^|y", "bv|z"]


def test_several_rows_of_a_loop_are_merged() -> None:
    """With each other, and with those of the next turn."""
    body = table(
        ("{%tr for r in rows %}", ""),
        ("{% gop r.k %}{{ r.k }}", "{{ r.v }}"),
        ("{% gop r.k %}{{ r.k }}", "{{ r.v }}b"),
        ("{%tr endfor %}", ""),
        ("{% gop 'B' %}B", "cuối"),
    )
    values = [{"k": k, "v": v} for k, v in (("A", 1), ("A", 2), ("B", 3))]

    assert signs(drawn(filled(body, {"rows": values}))) == [
        *("Av|1", "^|1b", "^|2", "^|2b", "Bv|3", "^|3b", "^|cuối"),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # As wide, but in other columns.
        ((wide("x", 2) + wide("{% gop 1 %}a"), wide("x") + wide("{% gop 1 %}a")), ["x|av", "x|av"]),
        # The same column, though it is the second cell of one row, and the third of the other.
        ((wide("x", 2) + wide("{% gop 1 %}a"), wide("x") * 2 + wide("{% gop 1 %}a")), ["x|av", "x|x|^"]),
        # The data say how wide the cell before is.
        ((cell(p("{% colspan n %}x")) + wide("{% gop 1 %}a"), wide("x", 2) + wide("{% gop 1 %}a")), ["x|av", "x|^"]),
        ((cell(p("{% colspan n %}x")) + wide("{% gop 1 %}a"), wide("x", 3) + wide("{% gop 1 %}a")), ["x|av", "x|av"]),
        ((cell(p("{% colspan n %}x")) * 2 + wide("{% gop 1 %}a"), wide("x", 4) + wide("{% gop 1 %}a")), ["x|x|av", "x|^"]),
        # Columns that a row leaves out.
        (('<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + wide("{% gop 1 %}a"), wide("x", 2) + wide("{% gop 1 %}a")), ["av", "x|^"]),
        (("<w:trPr><w:gridBefore/></w:trPr>" + wide("{% gop 1 %}a"), wide("{% gop 1 %}a")), ["av", "av"]),
        # What the cell was before a tracked change says nothing.
        (('<w:tc><w:tcPr><w:tcPrChange w:id="1" w:author="a"><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange></w:tcPr>' + p("x") + "</w:tc>" + wide("{% gop 1 %}a"), wide("x") + wide("{% gop 1 %}a")), ["x|av", "x|^"]),
        # As no program writes a cell.
        (("<w:tc/>" + wide("{% gop 1 %}a"), wide("x") + wide("{% gop 1 %}a")), ["av", "x|^"]),
        # A cell between that is merged by nobody.
        ((wide("{% gop 1 %}a"), wide("{% gop 1 %}a"), wide("a"), wide("{% gop 1 %}a")), ["av", "^", "a", "av"]),
        ((wide("{% gop 1 %}a"), wide("x") + wide("{% gop 1 %}a"), wide("{% gop 1 %}a")), ["av", "x|av", "av"]),
    ],
)  # fmt: skip
def test_columns_are_those_of_the_grid(lines: tuple[str, ...], expected: list[str]) -> None:
    """Which is where Word merges."""
    assert signs(drawn(filled(rows(*lines), {"n": 2}))) == expected


def test_a_width_that_cannot_be_is_told_once() -> None:
    """Where the cell is printed."""
    body = rows(cell(p("{% colspan n %}x")) + cell(p("{% gop 1 %}{% colspan m %}a")))
    values: Mapping[str, object] = {"n": "9" * 9000, "m": [1]}

    told = [fault.tag for fault in faults(lambda: filled(body, values))]

    assert told == ["{% colspan n %}", "{% colspan m %}"]
    (missing,) = faults(lambda: filled(body, {"m": 1}))
    assert missing.wording.en == "nothing is called 'n'"


def test_tables_and_rows_begin_anew() -> None:
    """Each time that they are drawn; also one within another."""
    inner = rows(cell(p("{% gop 1 %}{{ t }}")), cell(p("{% gop 1 %}{{ t }}")))
    outer = rows(
        cell(inner, p("{% gop 2 %}n")) + cell(p("{% gop 2 %}m")),
        cell(p("{% gop 2 %}n")) + cell(p("{% gop 2 %}m")),
    )
    body = p("{%p for t in 'ab' %}") + inner + p("{%p endfor %}") + table(("x",))

    assert signs(drawn(filled(body, {}))) == ["av", "^", "bv", "^", "x"]
    written = filled(p("{%p for t in 'ab' %}") + outer + p("{%p endfor %}"), {})
    text = WordFile.open(written.to_bytes()).parts["word/document.xml"].decode()
    assert text.count('<w:vMerge w:val="restart"/>') == 2 * 4
    assert text.count("<w:vMerge/>") == 2 * 2


@pytest.mark.parametrize(
    "line",
    [
        cell(p("{% hm %}x")) + cell(p("{% gop r %}{{ r }}")),
        cell(p("{%tc if r %}")) + cell(p("{% gop r %}{{ r }}")) + cell(p("{%tc endif %}")),
        cell(p("{%tc for x in r %}")) + cell(p("{% gop x %}x")) + cell(p("{%tc endfor %}")),
    ],
)
def test_where_data_say_which_cells_there_are_none_is_merged(line: str) -> None:
    """Nobody knows in which column the others stand then."""
    (fault,) = faults(lambda: Template.open(docx(looped(line))))

    assert (fault.wording.en, fault.wording.vi) == (
        "cells are not merged in a row where {%tc for … %}, {%tc if … %} or {% hm %} says which cells there are: take 'gop' out of this row",
        "không gộp được ô ở hàng có cột thay đổi theo dữ liệu ({%tc for … %}, {%tc if … %} hoặc {% hm %}); hãy bỏ thẻ gop ở hàng này",
    )


def test_tags_outside_of_rows_change_nothing() -> None:
    """Text between rows, as no program writes it."""
    body = (
        f"<w:tbl>{p('{{ x }}')}<w:tr>{r('{{ x }}')}{cell(p('{% gop x %}{{ x }}'))}</w:tr></w:tbl>"
    )

    assert drawn(filled(body, {"x": "a"}))[0][-1][2] == "v"
