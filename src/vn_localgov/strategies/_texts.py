"""The text of a report: paragraphs, tables, and the tree of sections."""

from typing import Literal, TypeAlias

from hypothesis import strategies as st

from vn_localgov.reports import Block, Paragraph, PartStyle, Run, Section, Table
from vn_localgov.word import Comment

_PHRASES = [
    *("Ủy ban nhân dân xã đã chỉ đạo", "các thôn thực hiện tốt", "công tác vệ sinh môi trường"),
    *("thu ngân sách", "đạt kết quả khá", "so với cùng kỳ năm trước", "tình hình an ninh ổn định"),
    *("trong đó", "hộ nghèo", "tiếp tục được quan tâm", "theo kế hoạch", "trên địa bàn xã"),
]
_TITLES = ["Kinh tế", "Văn hóa - xã hội", "Quốc phòng, an ninh", "Cải cách hành chính"]
_MARKERS = ["", "-", "+", "*", "1."]
_Level: TypeAlias = Literal[1, 2, 3, 4]
_DEEPEST = 4
_BELOW: dict[_Level, _Level] = {1: 2, 2: 3, 3: 4}


def texts() -> st.SearchStrategy[str]:
    """Give running text in Vietnamese, without figures."""
    return st.lists(st.sampled_from(_PHRASES), min_size=1, max_size=4).map(" ".join)


def runs() -> st.SearchStrategy[Run]:
    """Give stretches of text in one look."""
    return st.builds(Run, texts(), bold=st.booleans(), italic=st.booleans())


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Give paragraphs (*đoạn văn*), some of them in a list."""
    return st.builds(Paragraph, runs=_cells(), marker=st.sampled_from(_MARKERS))


def tables() -> st.SearchStrategy[Table]:
    """Give tables (*bảng*), with as many cells in each row as there are heads."""
    return st.integers(1, 3).flatmap(_table)


def _table(columns: int) -> st.SearchStrategy[Table]:
    row = st.tuples(*[_cells()] * columns)
    sides = st.sampled_from(["left", "center", "right"])
    return st.builds(
        Table,
        head=row,
        rows=st.lists(row, max_size=2).map(tuple),
        alignment=st.tuples(*[sides] * columns),
    )


def _cells() -> st.SearchStrategy[tuple[Run, ...]]:
    return st.lists(runs(), min_size=1, max_size=2).map(tuple)


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    """Give the text of a section."""
    return st.lists(paragraphs() | tables(), max_size=2).map(tuple)


def sections(level: _Level = 2) -> st.SearchStrategy[Section]:
    """Give sections (*phần, mục, khoản, điểm*) with children, numbered from one."""
    return st.integers(1, 9).flatmap(lambda number: _section(level, number))


@st.composite
def _section(draw: st.DrawFn, level: _Level, number: int) -> Section:
    # None below the deepest level.
    count = draw(st.integers(0, _DEEPEST - level))
    children = [draw(_section(_BELOW[level], index)) for index in range(1, count + 1)]
    return Section(
        level=level,
        number=number,
        title=draw(st.sampled_from(_TITLES)),
        blocks=draw(blocks()),
        children=tuple(children),
        part_style=draw(st.sampled_from(PartStyle)),
    )


@st.composite
def comments(draw: st.DrawFn) -> Comment:
    """Give comments in a Word document (*ghi chú*), on all of a paragraph or on a piece of it."""
    start = draw(st.none() | st.integers(0, 200))
    return Comment(
        paragraph=draw(st.integers(1, 50)),
        start=start,
        end=None if start is None else draw(st.integers(start + 1, start + 80)),
        text=draw(texts()),
        author=draw(st.sampled_from(["Văn phòng", "vn-localgov"])),
        initials=draw(st.sampled_from(["", "VP"])),
    )
