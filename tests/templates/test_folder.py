"""A folder saves the next start the work, and nobody else can make it run anything."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.templates.made import docx, messages, p, table, texts
from vn_localgov.templates import Limits, RenderLimits, Template
from vn_localgov.templates._options import Options
from vn_localgov.templates._running import _folder, _make_program, _program_source
from vn_localgov.templates._running._make_program import build
from vn_localgov.templates._running._memory import Memory
from vn_localgov.templates._running._program import Program

PLAIN = docx(
    p("{{ x }} đạt 100%")
    + table(("{%tr for r in rows %}", ""), ("{{ r.a }}", "x"), ("{%tr endfor %}", ""))
)
LIVELY = docx(
    p("{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{{ x|hoa_dau }}")
    + table(("{%tc for r in rows %}", "{{ r.a }}", "{%tc endfor %}"))
)
VALUES = {"x": "a ế", "rows": [{"a": "1"}, {"a": "2"}]}
ODD_VALUES = {"x": "a & b", "rows": [{"a": 1}]}

made: list[bytes] = []


@pytest.fixture(autouse=True)
def _count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Note what has to be prepared."""

    def counted(content: bytes, options: Options) -> Program:
        made.append(content)
        return build(content, options)

    monkeypatch.setattr(_make_program, "build", counted)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is made when it is needed."""
    return tmp_path / "some" / "cache"


def opened(content: bytes, folder: Path) -> tuple[Template, int]:
    """Open a template as if the program had just been started; and how often it was prepared."""
    made.clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_program_source, "_PROGRAMS", Memory())
        template = Template.open(content, cache=folder)
        template.variables()
    return template, len(made)


def files(folder: Path) -> list[Path]:
    """What is kept, less the key."""
    return [it for it in folder.iterdir() if it.name != "key"]


@pytest.mark.parametrize("content", [PLAIN, LIVELY])
def test_the_second_start_prepares_nothing(content: bytes, folder: Path) -> None:
    """It gives the same bytes, the same faults and the same variables."""
    first, work = opened(content, folder)
    again, more = opened(content, folder)

    assert (work, more) == (1, 0)
    for values in (VALUES, ODD_VALUES):
        assert again.render(values).to_bytes() == first.render(values).to_bytes()
    assert messages(lambda: again.render({"x": "\x07"})) == messages(
        lambda: first.render({"x": "\x07"})
    )
    assert messages(lambda: again.render({"x": "\x07"}))
    assert again.variables() == first.variables()
    assert pickle.loads(pickle.dumps(again)).variables() == first.variables()
    assert texts(again.render(VALUES, verify=True)) == texts(first.render(VALUES))


def test_the_second_start_does_without_jinja(folder: Path) -> None:
    """If the template prints nothing but plain values."""
    opened(PLAIN, folder)
    code = (
        "import sys\nfrom vn_localgov.templates import Template\n"
        f"template = Template.open(sys.stdin.buffer, cache={str(folder)!r})\n"
        f"template.render({VALUES!r})\nprint(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, input=PLAIN, capture_output=True, check=True).stdout.split()

    assert b"vn_localgov.templates._running._plain" in loaded
    running = "vn_localgov.templates._running"
    heavy = {f"{running}._program".encode(), f"{running}._make_program".encode(), b"jinja2"}
    assert not heavy & {*loaded}


def test_own_filters_are_not_kept(folder: Path) -> None:
    """They may have computed a part of the program."""
    Template.open(docx(p("{{ x|to }}")), filters={"to": str.upper}, cache=folder)

    assert not folder.exists()


def test_other_versions_and_limits_have_programs_of_their_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one may fill, the other may not."""
    opened(PLAIN, folder)
    made.clear()
    for _ in range(2):
        Template.open(PLAIN, cache=folder, limits=Limits(entries=99)).variables()
        Template.open(PLAIN, cache=folder, render_limits=RenderLimits(steps=99)).variables()
    assert len(made) == 2

    monkeypatch.setattr(sys, "version", "another one")
    _folder._versions.cache_clear()  # noqa: SLF001
    assert opened(PLAIN, folder)[1] == 1
    assert len(files(folder)) == 8
    _folder._versions.cache_clear()  # noqa: SLF001


@given(st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_files_are_made_anew(tmp_path: Path, data: st.DataObject) -> None:
    """Wherever a byte is other, or missing, or one too many; and then they are whole again."""
    folder = tmp_path / "cache"
    opened(PLAIN, folder)
    whole = {path: path.read_bytes() for path in files(folder)}
    for path, content in whole.items():
        place = data.draw(st.integers(0, len(content) - 1))
        changed = bytes([content[place] ^ data.draw(st.integers(1, 255))])
        damage = [
            content[:place],
            content + b"\0",
            content[:place] + changed + content[place + 1 :],
        ]
        path.write_bytes(data.draw(st.sampled_from(damage)))

    template, work = opened(PLAIN, folder)
    assert work == 1
    assert texts(template.render(VALUES)) == ["a ế đạt 100%", "1", "x", "2", "x"]
    assert {path: path.read_bytes() for path in files(folder)} == whole
    assert opened(PLAIN, folder)[1] == 0


class Attack:
    """What runs when somebody unpickles it."""

    def __init__(self, proof: Path) -> None:
        self.proof = str(proof)

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (self.proof,)


def test_foreign_files_are_not_even_looked_at(folder: Path, tmp_path: Path) -> None:
    """Neither one without a seal nor one sealed elsewhere runs anything."""
    other, proof = tmp_path / "other", tmp_path / "proof"
    opened(LIVELY, folder)
    opened(LIVELY, other)
    attack = pickle.dumps(Attack(proof))
    (path,) = files(folder)
    with _folder.opened(other) as foreign:
        assert foreign
        foreign.write(path.name, attack)

    for content in (attack, path.read_bytes()[:32] + attack, (other / path.name).read_bytes()):
        path.write_bytes(content)
        assert opened(LIVELY, folder)[1] == 1
    assert not proof.exists()


def test_a_file_stands_for_one_template_only(folder: Path) -> None:
    """A right file under the name of another counts for nothing."""
    opened(LIVELY, folder)
    (one,) = files(folder)
    content = one.read_bytes()
    opened(docx(p("{{ x|upper }}")), folder)
    (other,) = {*files(folder)} - {one}
    other.write_bytes(content)

    assert opened(docx(p("{{ x|upper }}")), folder)[1] == 1


def spoilt(folder: Path) -> Iterator[str]:
    """Make a folder one that cannot be trusted, in all ways, and back."""
    key = folder / "key"
    for path, right, wrong in ((folder, 0o700, 0o770), (folder, 0o700, 0o702), (key, 0o600, 0o640)):
        path.chmod(wrong)
        yield f"{path.name} {wrong:o}"
        path.chmod(right)
    content = key.read_bytes()
    for other in (content[:-1], b"", content + b"x"):
        key.write_bytes(other)
        yield f"key of {len(other)} bytes"
    key.unlink()
    key.symlink_to(folder.parent / "elsewhere")
    (folder.parent / "elsewhere").write_bytes(content)
    yield "a key that is a link"
    key.unlink()
    key.mkdir()
    yield "a key that is a folder"


def test_a_folder_that_others_may_write_to_counts_for_nothing(folder: Path) -> None:
    """Nor does one whose key others may read; the template is prepared as ever."""
    opened(PLAIN, folder)
    for how in spoilt(folder):
        template, work = opened(PLAIN, folder)
        assert (how, work) == (how, 1)
        assert texts(template.render(VALUES))[0] == "a ế đạt 100%"


def test_a_folder_of_somebody_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever it is, even the administrator."""
    opened(PLAIN, folder)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)

    assert opened(PLAIN, folder)[1] == 1


def test_where_there_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in its place, or a system whose files have no owner."""
    (tmp_path / "file").write_bytes(b"x")
    assert opened(PLAIN, tmp_path / "file")[1] == 1
    assert opened(PLAIN, tmp_path / "file" / "below")[1] == 1

    monkeypatch.setattr(_folder, "_CAN", False)
    assert opened(PLAIN, tmp_path / "cache")[1] == 1
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_cannot_be_written_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in it counts, the rest is prepared, and no half of a file stays."""
    opened(LIVELY, folder)
    before = sorted(folder.iterdir())

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "read-only")

    monkeypatch.setattr(os, "replace", refuse)
    assert opened(LIVELY, folder)[1] == 0
    assert opened(PLAIN, folder)[1] == 1
    assert sorted(folder.iterdir()) == before


def test_two_programs_that_start_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key that was there first is the key of both."""
    link = os.link

    def late(source: str, target: str, **options: int) -> None:
        (folder / "key").write_bytes(b"k" * 32)
        (folder / "key").chmod(0o600)
        link(source, target, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "link", late)
    assert opened(PLAIN, folder)[1] == 1
    assert (folder / "key").read_bytes() == b"k" * 32
    assert opened(PLAIN, folder)[1] == 0


def test_what_is_in_memory_is_kept_too(folder: Path) -> None:
    """Whoever opened it before, without a folder or with another one."""
    content = docx(p("{{ trong_bo_nho }}"))
    Template.open(content)
    Template.open(content, cache=folder)
    kept = {path: path.read_bytes() for path in files(folder)}
    Template.open(content, cache=folder.parent / "other")

    assert len(kept) == len(files(folder.parent / "other")) == 2
    assert opened(content, folder)[1] == 0
    assert {path: path.read_bytes() for path in files(folder)} == kept


def test_an_empty_path_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Least of all the one that the program happens to stand in."""
    monkeypatch.chdir(tmp_path)
    Template.open(docx(p("{{ khong_co }}")), cache="")

    assert not [*tmp_path.iterdir()]
