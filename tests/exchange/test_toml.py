"""TOML is read exactly, with the place of everything, and all its faults at once."""

import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import Wording
from vn_localgov.exchange._toml import TomlFile

SAID = Wording("found", "gặp")
keys = st.text("abcđ_-", min_size=1, max_size=4).map(lambda key: f'"{key}"')
scalars = st.sampled_from(['"a # b"', "'x'", "1", "2.50", "true", "2023-12-14", '"""a\n[b]\n"""'])
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[" + ",\n ".join(items) + "]")
        | st.dictionaries(keys, inner.filter(lambda text: "\n" not in text), max_size=2).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        )
    ),
    max_leaves=6,
)
tables = st.dictionaries(keys, st.dictionaries(keys, values, max_size=3), max_size=4)


def written(content: dict[str, dict[str, str]]) -> str:
    """Write tables as people do."""
    lines = []
    for table, pairs in content.items():
        lines += ["# ghi chú", f"[{table}]", *(f"{key} = {value}" for key, value in pairs.items())]
    return "\n".join(lines) + "\n"


@given(tables)
def test_values_are_those_of_the_standard_library(content: dict[str, dict[str, str]]) -> None:
    """Reading table by table gives what reading the whole file gives."""
    text = written(content)
    file = TomlFile("a.toml", text)

    assert file.faults == []
    assert file.values == tomllib.loads(text, parse_float=Decimal)


@given(tables)
def test_every_value_has_its_place(content: dict[str, dict[str, str]]) -> None:
    """A fault at a value points to its first character."""
    text = written(content)
    file = TomlFile("a.toml", text)
    lines = text.split("\n")
    for table, pairs in content.items():
        for key, value in pairs.items():
            fault = file.value_fault((table.strip('"'), key.strip('"')), SAID)
            assert lines[fault.line - 1][fault.column - 1 :] == value.split("\n")[0]


@given(st.text() | st.text("[]{}=.,\"'#\\ab1 \n"))
def test_whatever_is_typed_is_read_or_told(text: str) -> None:
    """No file makes the library fail in any other way."""
    file = TomlFile("a.toml", text)
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert file.faults
    for fault in file.faults:
        assert 1 <= fault.line <= text.count("\n") + 1


def test_one_bad_table_does_not_hide_the_others() -> None:
    """Each table is read on its own, and told of at its place."""
    text = '[a]\nx = 5 5\n[b]\ny = 1\n[a]\nz = 1\n[c\nd = 1\n[e]\nf = "x\n[g]\nh = [1,\n'
    file = TomlFile("a.toml", text)

    assert file.values == {"b": {"y": 1}}
    assert [(fault.line, fault.column) for fault in file.faults] == [
        (2, 7),
        (5, 1),
        (7, 3),
        (10, 7),
        (12, 8),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[a]\nb = 1\n[a.b]\nc = 1\n", (3, 1)),
        ("[a.b]\nc = 1\n[a]\nb = 1\n", (3, 1)),
        ("a = 1\na = 2\n", (2, 6)),
        ("a = [", (1, 6)),
        ("a", (1, 2)),
    ],
)
def test_what_is_declared_twice_or_not_closed_is_told(text: str, place: tuple[int, int]) -> None:
    """Nothing is overwritten in silence."""
    (fault,) = TomlFile("a.toml", text).faults

    assert (fault.line, fault.column) == place


@pytest.mark.parametrize("bracket", ["[", "{a="])
@pytest.mark.parametrize("times", [10_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_deep_brackets_are_refused(bracket: str, times: int) -> None:
    """Hostile input is a fault like any other."""
    assert TomlFile("a.toml", "a = " + bracket * times).faults


def test_lists_of_tables_are_read_and_placed() -> None:
    """They have no use in a report folder, and are told of where they stand."""
    file = TomlFile("a.toml", "x = 1\n[[a]]\nb = 1\n")

    assert file.values == {"x": 1, "a": [{"b": 1}]}
    assert file.fault(("a",), SAID).line == 2


def test_what_is_missing_is_told_at_its_table() -> None:
    """A missing key has no place of its own."""
    file = TomlFile("a.toml", "\n[a]\nb = 1\n")

    assert file.fault(("a", "khong_co"), SAID).line == 2
    assert file.value_fault(("a", "khong_co"), SAID).line == 2
    assert file.fault(("x",), SAID, shift=3).line == 1


def test_a_place_inside_quotes_counts_from_the_quote() -> None:
    """The caret stands under the character that does not fit."""
    file = TomlFile("a.toml", 'so = "293 BC"\n')

    assert file.fault(("so",), SAID, shift=3).column == 10
