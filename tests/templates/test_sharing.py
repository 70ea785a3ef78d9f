"""Threads, processes and coroutines share a template, and nothing is prepared twice."""

import asyncio
import copy
import html
import multiprocessing
import pickle
from collections.abc import Mapping
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

import pytest

from tests.templates.made import docx, messages, p, table, texts
from vn_localgov import templates
from vn_localgov.templates import RenderLimits, Template
from vn_localgov.templates._options import Options
from vn_localgov.templates._running import _make_program
from vn_localgov.templates._running._make_program import build
from vn_localgov.templates._running._memory import Memory
from vn_localgov.templates._running._program import Program

BODY = p("{{ x }} & {% if y %}{{ y|default('–') }}{% endif %}") + table(
    ("{%tr for r in rows %}", ""), ("{{ r.a }}", "{{ r.b }}"), ("{%tr endfor %}", "")
)


def data(number: int) -> Mapping[str, object]:
    """Values that no other number has."""
    rows = [{"a": f"{number}a{it}", "b": number if it % 7 else f"<{number}>"} for it in range(50)]
    return {"x": f"số {number}", "y": number % 2, "rows": rows}


def check(template: Template, pool: Executor) -> None:
    """Have a pool fill a template, and compare."""
    made = list(pool.map(template.render, map(data, range(24))))

    assert [it.to_bytes() for it in made] == [
        template.render(data(number)).to_bytes() for number in range(24)
    ]
    assert texts(made[7])[:3] == ["số 7 & 1", "7a0", "<7>"]


def test_eight_threads_share_a_template() -> None:
    """Each gets the document of its own data."""
    with ThreadPoolExecutor(8) as pool:
        check(Template.open(docx(BODY)), pool)


def test_two_processes_share_a_template() -> None:
    """Also where nothing is inherited, as on Windows and macOS."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        check(Template.open(docx(BODY), filters={"e": html.escape}), pool)


def test_coroutines_share_a_template() -> None:
    """Through threads, so that nothing else has to wait."""
    template = Template.open(docx(BODY))

    async def fill() -> list[bytes]:
        tasks = [asyncio.to_thread(template.render, data(number)) for number in range(9)]
        return [document.to_bytes() for document in await asyncio.gather(*tasks)]

    assert asyncio.run(fill()) == [template.render(data(it)).to_bytes() for it in range(9)]


@pytest.mark.parametrize("body", [BODY, p("{{ x }}")])
def test_a_copy_is_the_same_template(body: str) -> None:
    """Whether it is copied or sent; it takes its limits along, and tells the same faults."""
    template = Template.open(docx(body), render_limits=RenderLimits(steps=60))
    for again in (pickle.loads(pickle.dumps(template)), copy.deepcopy(template)):
        assert again.render(data(1)).to_bytes() == template.render(data(1)).to_bytes()
        assert again.variables() == template.variables()
        assert messages(lambda it=again: it.render({})) == messages(lambda: template.render({}))  # type: ignore[misc]


def test_filters_that_cannot_be_sent() -> None:
    """Said where the template is sent, with the name of the function."""
    template = Template.open(docx(p("{{ x|to }}")), filters={"to": lambda text: text.upper()})

    assert texts(template.render({"x": "é"})) == ["É"]
    with pytest.raises((AttributeError, pickle.PicklingError), match=r"<locals>\.<lambda>"):
        pickle.dumps(template)


def test_nothing_is_prepared_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same content with the same options is one program, by whichever way it comes."""
    made: list[Options] = []

    def counted(content: bytes, options: Options) -> Program:
        made.append(options)
        return build(content, options)

    monkeypatch.setattr(_make_program, "build", counted)
    content = docx(p("{{ x|to }}", "nothing is prepared twice"))
    for _ in range(3):
        template = Template.open(content, filters={"to": str.upper})
        pickle.loads(pickle.dumps(template))
    assert len(made) == 1

    for filters in ({"to": str.lower}, {"to": str.upper, "more": str.lower}):
        Template.open(content, filters=filters)
    Template.open(content, filters={"to": str.upper}, render_limits=RenderLimits(steps=9))
    assert len(made) == 4


def test_functions_that_are_equal_are_not_the_same() -> None:
    """1 is True for Python, but not in a document."""
    content = docx(p("{{ x }}"))
    one, true = (Options(functions={"x": it}, to_text=str) for it in (1, True))

    assert one.key != true.key
    assert one.key == Options(functions={"x": 1}, to_text=str).key
    assert build(content, one).render({}, verify=True) != build(content, true).render(
        {}, verify=True
    )


def test_what_was_used_last_is_kept() -> None:
    """Within a number of programs, and a number of bytes."""
    contents = [docx(p("{{ x }}" * number)) for number in (1, 2, 3)]

    def use(memory: Memory, *numbers: int) -> list[int]:
        made: list[int] = []

        def make(number: int) -> Program:
            made.append(number)
            return build(contents[number], Options())

        for number in numbers:
            memory.get(contents[number], Options(), partial(make, number))
        return made

    assert use(Memory(most=2), 0, 1, 0, 2, 0, 1) == [0, 1, 2, 1]
    size = build(contents[2], Options()).size
    assert use(Memory(most_bytes=2 * size), 0, 1, 0, 2, 0, 1) == [0, 1, 2, 1]
    assert use(Memory(most_bytes=9), 0, 0) == [0, 0]


def test_names_load_when_they_are_asked_for() -> None:
    """And those that there are not are told as ever."""
    assert {"Template", "RichText"} <= {*dir(templates)}
    for name in templates.__all__:
        assert getattr(templates, name).__name__ == name
    with pytest.raises(AttributeError, match=r"'vn_localgov.templates' has no attribute 'nothing'"):
        templates.nothing  # noqa: B018
