# ruff: noqa: E501 - templates and messages are read as they are printed
"""A fault in a loop says in which row of the data it is, and the same in many rows is told once."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, table
from vn_localgov.templates import Template, TemplateFault, annotate, findings_of
from vn_localgov.templates._rows import Rows
from vn_localgov.word import WordFile

RIGHT: dict[str, object] = {"so": 1, "in": True}


def places(body: str, values: dict[str, object]) -> list[tuple[str, str]]:
    """The place of each fault behind that of the tag, with the tag, in both languages."""
    found = faults(lambda: filled(body, values))
    return [_place(it) for it in found]


def _place(fault: TemplateFault) -> tuple[str, str]:
    where = fault.location.wording
    en = fault.place.en.removeprefix(where.en).removeprefix(": ")
    vi = fault.place.vi.removeprefix(where.vi).removeprefix(", ")
    return en, vi


LOOPS = st.sampled_from(
    [
        p("{% for x in xs %}{{ x.so }}{% endfor %}"),
        p("{% for x in xs %}{{ x.so }}{% if not loop.last %}, {% endif %}{% endfor %}"),
        p("{% for x in xs %}{% if not loop.last and loop.nextitem %}{% endif %}{{ x.so }}{% endfor %}"),
        p("{% for x in xs %}{% set _ = 1 %}{% if true %}{{ x.so|string }}{% endif %}{% endfor %}"),
        p("{% macro m(x) %}{{ x.so }}{% endmacro %}{% for x in xs %}{{ m(x) }}{% endfor %}"),
        p("{% for x in xs recursive %}{{ x.so }}{% endfor %}"),
        p("{% for x in xs if x.in %}{{ x.so }}{% endfor %}"),
        p("{% for x in xs if x.in %}{% if not loop.last %}, {% endif %}{{ x.so }}{% endfor %}"),
        p("{% for x in xs if x.in %}{% if loop.last %}.{% endif %}{{ x.so }}{% endfor %}"),
        table(("{%tr for x in xs %}",), ("{{ x.so }}",), ("{%tr endfor %}",)),
        table(("{%tr for x in xs if x.in %}",), ("{{ x.so }}",), ("{%tr endfor %}",)),
        table(("{%tc for x in xs %}", "{{ x.so }}", "{%tc endfor %}")),
        p(
            "{% macro m() %}{% for x in xs %}{{ caller(x) }}{% endfor %}{% endmacro %}"
            "{% call(x) m() %}{{ x.so }}{% endcall %}"
        ),
    ]
)  # fmt: skip
ROWS = st.lists(
    st.sampled_from([RIGHT, {"so": 1, "in": False}, {"so": 1.5, "in": True}, {"in": True}]),
    max_size=8,
)


@given(LOOPS, ROWS)
def test_the_row_of_a_fault_is_that_of_the_data(body: str, xs: list[dict[str, object]]) -> None:
    """However the loop is written, and whatever of the rows it leaves out."""
    floats = [number for number, it in enumerate(xs, 1) if it.get("so") == 1.5]
    lacking = [number for number, it in enumerate(xs, 1) if "so" not in it]
    found = faults(lambda: filled(body, {"xs": xs}))

    told = [(it.rows.times, [row for (row,) in it.rows.first]) for it in found]
    wanted = sorted((it for it in (floats, lacking) if it), key=lambda it: it[0])
    assert told == [(len(it), it[:3]) for it in wanted]


def test_no_row_is_told_that_nobody_knows() -> None:
    """Who asks how long a loop is has it leave out rows before any is printed."""
    body = p("{% for x in xs if x.in %}{% if loop.length %}{{ x.so }}{% endif %}{% endfor %}")
    xs = [RIGHT, {"so": 1, "in": False}, {"so": 1.5, "in": True}]

    (fault,) = faults(lambda: filled(body, {"xs": xs}))

    assert (fault.rows.times, fault.rows.first) == (0, ())


@pytest.mark.parametrize(
    ("xs", "en", "vi"),
    [
        ([RIGHT, {}], "row 2 of the data", "dòng dữ liệu thứ 2"),
        ([{}, RIGHT, {}], "row 1 of the data, likewise row 3", "dòng dữ liệu thứ 1, tương tự ở dòng 3"),
        ([{}] * 3, "row 1 of the data, likewise row 2 and 3", "dòng dữ liệu thứ 1, tương tự ở dòng 2 và 3"),
        ([{}] * 9, "row 1 of the data, likewise row 2, 3 and 6 more", "dòng dữ liệu thứ 1, tương tự ở dòng 2, 3 và 6 dòng khác"),
        ([{}] * 5000, "row 1 of the data, likewise row 2, 3 and at least 1997 more", "dòng dữ liệu thứ 1, tương tự ở dòng 2, 3 và ít nhất 1997 dòng khác"),
    ],
)  # fmt: skip
def test_the_same_fault_in_many_rows_is_told_once(xs: list[object], en: str, vi: str) -> None:
    """With the first three of them, and how many there are."""
    body = table(("{%tr for x in xs %}",), ("{{ x.so }}",), ("{%tr endfor %}",))

    assert places(body, {"xs": xs}) == [(en, vi)]


def test_a_loop_in_a_loop_has_rows_of_its_own() -> None:
    """Each behind the row around it; of the others, only the number is told."""
    body = p("{% for x in xs %}{% for y in x %}{{ y.so }}{% endfor %}{{ z }}{% endfor %}")
    xs: list[object] = [[RIGHT], [RIGHT, {}, {}], [], [{}]]

    assert places(body, {"xs": xs, "z": 1}) == [
        (
            "row 2 of the data, row 2 within it, likewise 2 more",
            "dòng dữ liệu thứ 2, dòng con thứ 2, tương tự ở 2 dòng khác",
        )
    ]


def test_a_macro_that_calls_itself_tells_the_outer_rows() -> None:
    """Nobody reads more than five numbers."""
    body = p(
        "{% macro m(x) %}{{ x.so }}{% for y in x.con %}{{ m(y) }}{% endfor %}{% endmacro %}{{ m(x) }}"
    )
    x: dict[str, object] = {"con": []}
    for _ in range(7):
        x = {"so": 1, "con": [x]}
    (fault,) = faults(lambda: filled(body, {"x": x}))

    assert fault.rows == Rows(first=((1, 1, 1, 1, 1),), times=1)


@pytest.mark.parametrize("more", ["", " recursive"])
def test_a_fault_in_the_condition_of_a_loop_is_told_with_its_row(more: str) -> None:
    """Before the first row that is printed, and between others."""
    body = p(f"{{% for x in xs if x.in{more} %}}{{{{ x.so }}}}{{% endfor %}}")

    assert places(body, {"xs": [{}, RIGHT, RIGHT, {}]}) == [
        ("row 1 of the data, likewise row 4", "dòng dữ liệu thứ 1, tương tự ở dòng 4")
    ]


def test_a_condition_of_a_loop_that_is_called_again_is_told_with_the_row_around_it() -> None:
    """Nothing counts what is read there."""
    body = p("{% for x in xs if x.in recursive %}{{ loop(x.con) }}{% endfor %}")
    xs = [{"in": True, "con": []}, {"in": True, "con": [{"in": True, "con": []}, {}]}]
    (fault,) = faults(lambda: filled(body, {"xs": xs}))

    assert fault.rows == Rows(first=((2,),), times=1)


def test_faults_that_differ_in_the_value_are_one() -> None:
    """It is quoted as it is in the first row."""
    xs = [{"so": it} for it in (1, 2.5, 3, 4.75)]
    (fault,) = faults(lambda: filled(p("{% for x in xs %}{{ x.so }}{% endfor %}"), {"xs": xs}))

    assert (
        fault.wording.vi
        == "số 2.5 lưu ở dạng gần đúng (float); người chuẩn bị dữ liệu cần ghi Decimal('2.5')"
    )
    assert fault.place.vi == "thân văn bản, đoạn 1, dòng dữ liệu thứ 2, tương tự ở dòng 4"


def test_other_names_are_other_faults() -> None:
    """Each row may lack something else, and two values of one tag may both be wrong."""
    xs = [{"b": 1}, {"a": 1}, {}]
    body = p("{% for x in xs %}{{ x.a ~ x.b }}{% endfor %}{{ 1.5 }}{{ c|so ~ d|so }}")
    found = faults(lambda: filled(body, {"xs": xs, "c": "x", "d": "y"}))

    assert [(it.wording.vi, it.rows.times) for it in found] == [
        ("dữ liệu ở đây không có 'a'", 2),
        ("dữ liệu ở đây không có 'b'", 2),
        ("số 1.5 lưu ở dạng gần đúng (float); người chuẩn bị dữ liệu cần ghi Decimal('1.5')", 0),
        ("cần một số hoặc một chỉ tiêu, nhưng giá trị là 'x'", 0),
        ("cần một số hoặc một chỉ tiêu, nhưng giá trị là 'y'", 0),
    ]


def test_what_stops_a_loop_is_told_with_its_row() -> None:
    """What comes behind it was not looked at."""
    body = p("{% for x in xs %}{{ x.so }}{% if x.so > 3 %}{% endif %}{% endfor %}")
    xs: list[dict[str, object]] = [{"so": 1.5}, {"so": 2.5}, {"so": "a"}, {"so": 3.5}]

    assert places(body, {"xs": xs}) == [
        ("row 1 of the data, likewise row 2", "dòng dữ liệu thứ 1, tương tự ở dòng 2"),
        ("row 3 of the data", "dòng dữ liệu thứ 3"),
    ]


def test_what_takes_too_much_has_no_row() -> None:
    """Where it ends has nothing to do with the data there."""
    body = p("{% for x in xs %}{% for y in range(300000) %}{% endfor %}{% endfor %}")

    assert places(body, {"xs": [1] * 9}) == [("", "")]


def test_a_list_that_is_filled_once_more_tells_its_row() -> None:
    """Also where nothing is wrong any more when one goes on with nothing."""
    body = p("{% for x in xs %}{{ x|map(attribute='a')|unique|list|length }}{% endfor %}")
    (fault,) = faults(lambda: filled(body, {"xs": [[], [{"b": 1}]]}))

    assert fault.place.vi == "thân văn bản, đoạn 1, dòng dữ liệu thứ 2"


def test_a_comment_names_the_row(tmp_path: Path) -> None:
    """It stands at the tag, so that the place is not told again; a finding tells it."""
    content = docx(p("{% for x in xs %}{{ x.so }}{% endfor %}"))
    found = faults(lambda: Template.open(content).render({"xs": [RIGHT, {}]}))
    comments = {
        language: WordFile.open(annotate(content, found, language=language).to_bytes())
        .parts["word/comments.xml"].decode()
        for language in ("vi", "en")
    }  # fmt: skip
    (file := tmp_path / "mau.docx").write_bytes(content)
    (finding,) = findings_of(file, found)

    assert "dòng dữ liệu thứ 2: {{ x.so }}: dữ liệu ở đây không có" in comments["vi"]
    assert "row 2 of the data: {{ x.so }}: the value is missing" in comments["en"]
    assert finding.wording.vi.startswith("thân văn bản, đoạn 1, dòng dữ liệu thứ 2: {{ x.so }}: ")
    assert "row" not in finding.subject
