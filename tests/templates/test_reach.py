# ruff: noqa: E501, ISC004 - templates and messages are read as they are printed
"""A template sees its data, calls what computes, and changes nothing."""

import enum
import io
import os
from collections import Counter, OrderedDict, defaultdict, namedtuple
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import attrs
import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, texts
from vn_localgov.dates import Period
from vn_localgov.documents import Citation
from vn_localgov.templates import Template, TemplateError
from vn_localgov.templates.compat import DocxTemplate

PATH = Path(__file__)
with os.scandir(PATH.parent) as _entries:
    ENTRY = next(_entries)
Point = namedtuple("Point", "x y")  # noqa: PYI024 - as users write it


class Own:
    """A value of a program."""

    name = "a"
    deleted = False

    @property
    def label(self) -> str:
        """Computed."""
        return "nhãn"

    def delete(self) -> str:
        """Change it."""
        self.deleted = True
        return "xong"


@attrs.frozen
class Holder:
    """A value that holds others."""

    inside: object


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("{{ x.read_text() }}", PATH),
        ("{{ x['read_text']() }}", PATH),
        ("{{ x|attr('parent') }}", PATH),
        ("{{ [x]|map(attribute='parent')|first }}", PATH),
        ("{{ '{0.parent}'.format(x) }}", PATH),
        ("{{ x.with_name('made.py').open().read() }}", PATH),
        ("{{ x.parent.glob('*')|list }}", PATH),
        ("{{ x.name }}", ENTRY),
        ("{{ x.read() }}", io.StringIO("bí mật")),
        ("{% for line in x %}{{ line }}{% endfor %}", io.StringIO("bí mật")),
        ("{{ x|list }}", io.StringIO("bí mật")),
        ("{{ x|map('trim')|list }}", io.StringIO("bí mật")),
        ("{{ x|join }}", io.StringIO("bí mật")),
        ("{% if 'mật' in x %}a{% endif %}", io.StringIO("bí mật")),
        ("{% if 'mật' not in x %}a{% endif %}", io.StringIO("bí mật")),
        ("{% if 'a' == 'a' in x %}a{% endif %}", io.StringIO("bí mật")),
        ("{% if 'mật' is in x %}a{% endif %}", io.StringIO("bí mật")),
        ("{% if 'mật' is in(*[x]) %}a{% endif %}", io.StringIO("bí mật")),
        ("{{ ['mật']|select('in', x)|list|length }}", io.StringIO("bí mật")),
        ("{{ x.save('w.docx') }}", python_docx.Document()),
        ("{{ x.render({}) }}", Template.open(docx(p("a")))),
        ("{{ x.open('a.docx') }}", Template.open(docx(p("a")))),
        ("{{ x.save('w.docx') }}", Template.open(docx(p("a"))).render({})),
        ("{{ x.save('w.docx') }}", DocxTemplate(docx(p("a")))),
        ("{{ x.getcwd() }}", os),
        ("{{ x.path }}", os),
        ("{{ x('/etc/hostname') }}", Path),
        ("{{ x.home() }}", Path),
    ],
)
def test_nothing_is_taken_from_files_modules_and_documents(tag: str, value: object) -> None:
    """By no way of writing it, neither here nor in what replaces docxtpl."""
    fault, *_ = faults(lambda: filled(p(tag), {"x": value}))

    assert "of which templates do not use" in fault.wording.en
    assert fault.wording.vi.endswith("hãy tính trước rồi đưa kết quả vào dữ liệu")
    with pytest.raises(TemplateError, match="of which templates do not use"):
        DocxTemplate(docx(p(tag))).render({"x": value})


def test_it_is_said_what_it_is_and_what_to_do() -> None:
    """Word for word."""
    (fault,) = faults(lambda: filled(p("{{ x.read_text() }}"), {"x": PATH}))

    assert (fault.wording.en, fault.wording.vi) == (
        "this is a path, of which templates do not use 'read_text': compute it before, and put "
        "the result into the data",
        "đây là đường dẫn tệp, mẫu không dùng được 'read_text'; hãy tính trước rồi đưa kết quả "
        "vào dữ liệu",
    )
    (fault,) = faults(lambda: filled(p("{{ x.delete() }}"), {"x": Own()}))
    assert (fault.wording.en, fault.wording.vi) == (
        "templates do not call 'delete', which may change something: compute it before, and put "
        "the result into the data",
        "mẫu không gọi được 'delete' vì có thể làm thay đổi dữ liệu; hãy tính trước rồi đưa kết "
        "quả vào dữ liệu",
    )


def test_all_calls_that_are_refused_are_told_at_once() -> None:
    """As with all other faults."""
    body = p("{{ x.read_text() }}") + p("{{ y.delete() }}") + p("{{ z }}")

    assert len(faults(lambda: filled(body, {"x": PATH, "y": Own(), "z": None}))) == 3


def test_paths_are_printed() -> None:
    """That reads no file."""
    assert texts(filled(p("{{ x }}"), {"x": Path("a/b.docx")})) == [str(Path("a/b.docx"))]


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("{{ x.delete() }}", Own()),
        ("{{ x.inside.delete() }}", Holder(Own())),
        ("{{ x.move_to_end('a') }}", OrderedDict(a=1, b=2)),
        ("{{ x.subtract(['a']) }}", Counter("ab")),
        ("{{ x.today() }}", date(2025, 3, 1)),
        ("{{ x.parse('tháng 3') }}", Period.month(2025, 3)),
        ("{{ x.members() }}", enum.Enum("Kind", "A").A),  # type: ignore[attr-defined]
    ],
)
def test_methods_that_may_do_more_than_compute_are_not_called(tag: str, value: object) -> None:
    """Nor are those that look at the clock, or make other values."""
    before = repr(value)

    assert faults(lambda: filled(p(tag), {"x": value}))
    assert repr(value) == before


@given(st.dictionaries(st.sampled_from("abc"), st.integers()), st.sampled_from("abcq"))
def test_a_dict_with_a_default_gets_no_key(data: dict[str, int], key: str) -> None:
    """However it is asked for it; the default is printed."""
    counted = defaultdict(int, data)
    printed = str(data.get(key, 0))

    assert texts(filled(p(f"{{{{ x.{key} }}}} {{{{ x['{key}'] }}}}"), {"x": counted})) == [
        f"{printed} {printed}"
    ]
    assert counted == data


@pytest.mark.parametrize(
    ("tag", "value", "printed"),
    [
        ("{{ x.upper() }}", "a", "A"),
        ("{{ x.index('b') }}", ["a", "b"], "1"),
        ("{{ x.items()|list|length }}", {"a": 1}, "1"),
        ("{{ x.items()|list|length }}", OrderedDict(a=1), "1"),
        ("{{ x.union([2])|length }}", {1}, "2"),
        ("{{ x.strftime('%d/%m') }}", date(2025, 3, 1), "01/03"),
        ("{{ x.quantize(1)|string }}", Decimal("1.4"), "1"),
        ("{{ x.bit_length() }}", 5, "3"),
        ("{{ x.count(1) }}", Point(1, 1), "2"),
        ("{{ x.y }}", Point(1, 2), "2"),
        ("{{ x.label }}{{ x.name }}", Own(), "nhãna"),
        ("{{ x.short()[:4] }}", Citation.parse("Luật Đất đai số 31/2024/QH15"), "Luật"),
        ("{{ x() }}", lambda: "hàm", "hàm"),
        ("{{ x.f() }}", {"f": lambda: "hàm"}, "hàm"),
        ("{{ x.f() }}", SimpleNamespace(f=lambda: "hàm"), "hàm"),
        ("{% set n = namespace(a=x) %}{% set c = cycler('b', 'c') %}{{ n.a }}{{ c.next() }}", "a", "ab"),
        ("{% for i in x %}{{ loop.cycle('a', 'b') }}{% endfor %}", [1, 2], "ab"),
        ("{{ dict(a=x).a }}{{ joiner(',')() }}", "a", "a"),
    ],
)  # fmt: skip
def test_what_computes_is_called(tag: str, value: object, printed: str) -> None:
    """Methods of texts, numbers, dates and lists, of the library's values, and own functions."""
    assert texts(filled(p(tag), {"x": value})) == [printed]


@pytest.mark.parametrize(
    ("tag", "value"),
    [("{{ x.delete() }}", Own()), ("{{ x().delete() }}", Own), ("{{ x.name }}", Own)],
)
def test_who_comes_from_docxtpl_calls_own_methods(tag: str, value: Callable[[], Own]) -> None:
    """As there, in `compat` only."""
    template = DocxTemplate(docx(p(tag)))
    template.render({"x": value})

    assert faults(lambda: filled(p(tag), {"x": value}))
