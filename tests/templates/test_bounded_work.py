# ruff: noqa: E501 - templates are read as they are printed
"""However a template is written, it ends soon: what it goes through is counted, step by step."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import faults, filled, p, texts
from vn_localgov.templates import RenderLimits

SMALL = RenderLimits(steps=1000)
TOO_MANY = (
    "loops and calls take more than 1,000 steps",
    "vòng lặp và lời gọi vượt quá 1.000 bước",
)
LISTS = {
    "r": [*range(400)],
    "s": {*range(400)},
    "d": {str(n): n for n in range(400)},
    "rows": [{"a": {"b": n}} for n in range(400)],
    "t": "ab " * 2000,
    "n": None,
}


@pytest.mark.parametrize(
    "expression",
    [
        *("r|sum", "r|sort|first", "r|join", "r|unique|first", "r|max", "r|min", "r|list|first", "r|reverse|first", "r|map('string')|first|length"),
        *("r|select('odd')|list|first", "r|reject('odd')|list|first", "rows|sum('a.b')", "rows|map(attribute='a.b')|list|first", "rows|selectattr('a')|list|first", "rows|rejectattr('a')|list"),
        *("rows|sort(attribute='a.b')|first", "r|batch(3)|list", "r|slice(3)|list", "d|dictsort", "d|items|list", "r|tojson|length", "d.items()|list", "rows|groupby('a.b')", "r|liet_ke"),
        *("-1 in r", "-1 not in r", "'x' in r", "r == r[0:]", "r[0:]", "r[::2]", "r + r", "r * 2", "[r] == [r]", "(r, 1) in [(r, 1)]", "s - s", "-1 in d.values()", "'x' in range(400)", "-1 in r|map('abs')", "'x' == 'x' in range(400)", "1 > 0 not in r|map('string')", "'x' == 'x' in d"),
        *("r is eq(r)", "-1 is in(r)", "r is lower", "r is lt(r)"),
        *("r.index(399)", "r.count(0)", "r.copy()", "d.copy()", "s.union(s)", "range(400).count('x')", "range(400)|list", "dict(a=r)", "m(*r)", "cycler(*r)", "loop.changed(r)"),
        *("t|upper", "t|title", "t|wordcount", "t|truncate(5)", "t|trim", "t|striptags", "t|urlencode", "t|e", "t|replace('x', 'y')", "t|wordwrap(70)", "t|indent", "t|list", "t|capitalize", "t|in_hoa"),
        *("t|reverse", "t|join", "t|sort", "t|unique|list", "t|max", "t|lower", "t|center(3)", "t|float", "t|int", "t|tojson", "t|first", "t|batch(2)|list", "'%s'|format(t)"),
        *("t.split()", "t.splitlines()", "t.count('x')", "t.rfind('x')", "t.strip('x')", "t.upper()", "t.title()", "t.find('x')", "t.encode()", "t.join('ab')", "'{}'.format(t)", "'%s' % t", "t.startswith(t)"),
        *("'x' in t", "t == t[0:]", "t < t[1:]", "t[1:]", "t ~ 'a'", "t ~ 1", "t + 'a'", "[t, t]|join", "t is eq(t[0:])", "t is upper"),
    ],
)  # fmt: skip
def test_what_a_loop_goes_through_is_counted(expression: str) -> None:
    """Each filter, test, method and operator, though the loop itself is short."""
    tags = "{% macro m() %}{{ varargs|length }}{% endmacro %}{% for i in range(900) %}{% if loop.index > 0 and "
    (fault, *_) = faults(
        lambda: filled(p(f"{tags}{expression} %}}{{% endif %}}{{% endfor %}}"), LISTS, render_limits=SMALL)
    )  # fmt: skip

    assert (fault.wording.en, fault.wording.vi) == TOO_MANY


@pytest.mark.parametrize(
    "use",
    [
        *("{{ x|string }}", "{% if x == y %}{% endif %}", "{{ x|tojson }}", "{{ x ~ '' }}"),
        *("{{ [x, y]|sort }}", "{% if x in [y] %}{% endif %}"),
    ],
)
def test_what_holds_itself_is_refused(use: str) -> None:
    """A list in itself has no end, wherever it is written, compared or looked for."""
    endless: list[object] = []
    endless += [endless, endless]
    values = {"x": endless, "y": [*endless]}
    (fault, *_) = faults(lambda: filled(p(use), values, render_limits=SMALL))

    assert (fault.wording.en, fault.wording.vi) == TOO_MANY


@pytest.mark.parametrize(
    "tags",
    [
        "{% set ns = namespace(a=[]) %}{% for i in range(900) %}{% set ns.a = [ns.a, range(300)|list] %}{% endfor %}",
        "{% set ns = namespace(a=[]) %}{% for i in range(900) %}{% set ns.a = [ns.a, r[0:]] %}{% endfor %}",
        "{% for i in range(9) recursive %}{% if loop.depth == 1 %}{{ loop(range(900)) }}{% endif %}{% endfor %}",
        "{{ 'ab'|batch(9000, 'c')|list }}",
        "{{ [x]|map(attribute='a.' * 5000 ~ 'a')|list|length }}{{ ([x] * 99)|map(attribute='a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a')|list }}",
        "{% for i in range(900) %}{% set q %}{{ t }}{% endset %}{% endfor %}",
        "{{ ('a' * 9000).rfind('b' * 9000) }}",
        "{{ ('a' * 9000)|trim('b' * 9000) }}",
        "{{ ('a' * 9000)|wordwrap(1) }}",
        "{{ ngay.strftime('%d' * 4000) }}{{ ngay.strftime('%d' * 4000) }}",
    ],
)  # fmt: skip
def test_what_would_fill_the_memory_is_refused(tags: str) -> None:
    """Before much of it is made."""
    deep: dict[str, object] = {}
    for _ in range(60):
        deep = {"a": deep}
    values = {**LISTS, "x": deep, "ngay": dt.date(2023, 12, 14)}
    (fault, *_) = faults(lambda: filled(p(tags), values, render_limits=SMALL))

    assert (fault.wording.en, fault.wording.vi) == TOO_MANY


HUGE = 7**9000
TOO_LONG = ("the number has more than 300 digits", "số có hơn 300 chữ số")


@pytest.mark.parametrize(
    "expression",
    [
        *("n // 3", "3 // n", "n % 7", "n * 3", "n + 1", "1 - n", "n / 3", "n ** 2", "n == m", "n < m", "n > 1 > m", "n is divisibleby(7)", "n is odd", "n is even", "n is eq(m)"),
        *("n|string", "n|abs", "n|round", "n|int", "n|float", "n|so", "n|filesizeformat", "n ~ ''", "[n]|sort", "[n, 1]|max", "'%d' % n", "'{}'.format(n)", "'%d'|format(n)", "[n, m] == [m, n]"),
        *("n.bit_length()", "('f' * 9000)|int(0, 16)", "1|round(301)", "10 ** 10 ** 10 ** 10", "2 ** 9999", "2 ** -9999", "f ** 9999", "f * n", "d|int", "d ** 2", "'%d' % d"),
    ],
)  # fmt: skip
def test_numbers_have_so_many_digits(expression: str) -> None:
    """However large those of the data are: no figure of a document comes near to it."""
    values = {"n": HUGE, "m": HUGE + 1, "f": Fraction(3, 2), "d": Decimal("1E+999999")}
    (fault, *_) = faults(lambda: filled(p(f"{{{{ {expression} }}}}"), values))

    assert (fault.wording.en, fault.wording.vi) == TOO_LONG


def test_a_number_with_too_many_digits_is_not_printed() -> None:
    """Nor are bytes of it made."""
    (fault,) = faults(lambda: filled(p("{{ n }}"), {"n": HUGE}))
    assert (fault.wording.en, fault.wording.vi) == TOO_LONG

    (fault,) = faults(lambda: filled(p("{{ (5).to_bytes(99999999, 'big')|length }}"), {}))
    assert fault.wording.en == "the text is longer than 10,000 characters"


def test_numbers_below_are_computed() -> None:
    """Up to three hundred digits, and as many decimals."""
    body = p("{{ n // 2 }} {{ n % 7 }} {{ 7 // 2 - 1 }} {{ 2 ** 9 }} {{ 6 / 2 == 3 and 'bằng' }} {{ n is odd and 'lẻ' or 'chẵn' }} {{ [n]|sum == n and 'đủ' }}")  # fmt: skip

    assert texts(filled(body, {"n": 10**299})) == [f"{10**299 // 2} {10**299 % 7} 2 512 bằng chẵn đủ"]  # fmt: skip


@given(
    st.lists(st.integers(-3, 3)) | st.text("ab", max_size=5) | st.tuples(st.integers(0, 2)),
    st.none() | st.integers(-4, 4),
    st.none() | st.integers(-4, 4),
    st.none() | st.integers(1, 3),
)
def test_counting_changes_no_result(
    values: object, start: int | None, stop: int | None, step: int | None
) -> None:
    """What is cut out and looked for is what Python cuts and finds."""
    found = {"v": values, "a": start, "b": stop, "c": step}
    cut = values[start:stop:step]  # type: ignore[index]
    known = ("a" if isinstance(values, str) else 1) in values  # type: ignore[operator]
    body = p("{{ v[a:b:c]|join(' ') }}|{{ 'có' if s in v else 'không' }}|{{ 'không' if s not in v else 'có' }}|{{ 'có' if s is in(v) else 'không' }}|{{ 'có' if s == s in v else 'không' }}")  # fmt: skip
    found["s"] = "a" if isinstance(values, str) else 1

    word = "có" if known else "không"
    assert texts(filled(body, found)) == [f"{' '.join(map(str, cut))}|{word}|{word}|{word}|{word}"]


def test_many_rows_are_summed_and_looked_up() -> None:
    """What templates do with the data of a province stays far below the limits."""
    rows = [{"ma": n, "ten": f"xã {n}", "so": Decimal(n)} for n in range(3000)]
    names = {n: f"xã {n}" for n in range(3000)}
    tags = "{% for r in rows %}{{ r.ten|upper if r.ma in names and r.so > 0 }}{% endfor %}{{ rows|sum(attribute='so') }}{{ (rows|sort(attribute='ma'))[0:2]|map(attribute='ten')|join(', ') }}"

    assert texts(filled(p(tags), {"rows": rows, "names": names}))[0].endswith("4.498.500xã 0, xã 1")


def test_lists_are_parted_into_pieces() -> None:
    """A few at a time, as tables with several columns want them, or into so many."""
    body = p(
        "{% for x in xs|batch(2, '-') %}{{ x|join }} {% endfor %}{% for x in xs|slice(3) %}{{ x|join }}{% endfor %}"
    )

    assert texts(filled(body, {"xs": [1, 2, 3]})) == ["12 3- 123"]


def test_a_fault_in_very_many_rows_is_told_once() -> None:
    """After so many rows, no more are looked at."""
    (fault,) = faults(lambda: filled(p("{% for i in range(9000) %}{{ 'a'|so }}{% endfor %}"), {}))

    assert fault.tag == "{{ 'a'|so }}"
