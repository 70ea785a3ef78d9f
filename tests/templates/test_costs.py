"""A turn of a loop costs what its tags do, so that many tags in a short loop end soon as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from tests.templates.made import docx, faults, p
from vn_localgov.templates import RenderLimits, Template

LOOP = "{% for x in xs %}"
END = "{% endfor %}"
VALUES = {"xs": [{"a": "1"}] * 10}


def is_refused(body: str, steps: int, *, verify: bool) -> bool:
    """Whether it takes more steps than these."""
    template = Template.open(docx(p(body)), render_limits=RenderLimits(steps=steps))
    found = faults(lambda: template.render(VALUES, verify=verify))
    assert {it.wording.en for it in found} <= {f"loops and calls take more than {steps:,} steps"}
    return bool(found)


@pytest.mark.parametrize(
    ("body", "cost"),
    [
        (f"{LOOP}a{END}", 1),
        (f"{LOOP}{'{{ x.a }}' * 7}{END}", 1),
        (f"{LOOP}{'{{ x.a }}' * 8}{END}", 2),
        (f"{LOOP}{'{{ x.a|upper }}' * 8}{END}", 4),
        (LOOP + "{% if x.a == '1' %}{% else %}b{% endif %}" * 8 + END, 4),
        (LOOP + "{{ [1, 2, 3, 4, 5, 6, 7]|length }}" + END, 2),
        (LOOP + "{% for y in [] %}" + "{{ y }}" * 80 + END + END, 1),
        (LOOP + "{% for y in [1] %}" + "{{ y }}" * 80 + END + END, 1 + 11),
        (LOOP + "{% for y in [] %}{% else %}" + "{{ 1 }}" * 80 + END + END, 1 + 10),
        (LOOP + "{% for y in [1] %}{% else %}" + "{{ 1 }}" * 78 + END + END, 1 + 10 + 1),
        ("{% for x in xs if x.a == '1' or " + "x.a or " * 10 + "1 %}a" + END, 3),
        ("{% for x in xs recursive %}" + "{{ x.a }}" * 8 + END, 2),
        (f"{{% macro m() %}}{'{{ 1 }}' * 16}{{% endmacro %}}{LOOP}{{{{ m() }}}}{END}", 1 + 10 + 2),
        (
            "{% macro m(a=[" + "0, " * 15 + "]) %}{{ a[0] }}{% endmacro %}"
            + LOOP
            + "{{ m() }}"
            + END,
            1 + 10 + 2,
        ),
        (
            "{% macro m() %}{{ caller() }}{% endmacro %}"
            + LOOP
            + "{% call m() %}" + "{{ 1 }}" * 16 + "{% endcall %}"
            + END,
            1 + 10 + 10 + 2,
        ),
        (LOOP + "{% macro m() %}" + "{{ 1 }}" * 80 + "{% endmacro %}" + END, 1),
    ],
)  # fmt: skip
def test_eight_tags_filters_or_operators_are_one_more_step(body: str, cost: int) -> None:
    """Beside the turn itself; what an inner loop does counts for its own turns."""
    # What a macro gives is read, letter by letter.
    read = 5 if "macro" in body else 0
    for verify in (False, True):
        assert not is_refused(body, 10 * cost + read, verify=verify)
        assert is_refused(body, 10 * cost - 1, verify=verify)


def test_what_a_loop_within_itself_does_instead_is_counted() -> None:
    """Each time that there is nothing to go through."""
    body = "{% for x in xs recursive %}{{ loop([]) }}{% else %}" + "{{ 1 }}" * 800 + END

    assert is_refused(body, 10 * 100, verify=False)
    assert not is_refused(body, 10 * 120, verify=False)


@few(40)
@given(st.integers(1, 60), st.integers(1, 300))
def test_values_of_any_kind_are_counted_alike(tags: int, steps: int) -> None:
    """Plain texts are filled without Jinja, up to the same limit."""
    body = LOOP + "{{ x.a }}" * tags + END

    assert is_refused(body, steps, verify=False) == is_refused(body, steps, verify=True)


def test_a_long_table_of_an_office_is_filled() -> None:
    """It takes a third of the steps that there are: 50,000 rows of 20 cells."""
    assert not is_refused(
        LOOP + "{{ x.a|upper }}" * 20 + END, 10 * 1_000_000 // 50_000, verify=True
    )
