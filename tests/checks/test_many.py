"""Thousands of files are checked at once, and one that cannot be read stops nothing."""

import os
import signal
from pathlib import Path

import pytest

from tests.checks import made
from tests.checks.work import dies_at_three, fails_at_three, slow_first
from tests.word import made as word
from vn_localgov.checks import _in_order, _many, check_documents, documents_in
from vn_localgov.checks._in_order import Died, in_order
from vn_localgov.errors import Wording
from vn_localgov.findings import Findings
from vn_localgov.forms import rules


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_things(processes: int) -> None:
    """Whichever process was first."""
    assert list(in_order(slow_first, range(12), processes=processes)) == [*range(12)]


def test_a_process_that_ends_costs_one_result() -> None:
    """The rest is done by others."""
    expected = [0, 1, 2, Died(), 4, 5, 6]

    assert list(in_order(dies_at_three, range(7), processes=2)) == expected


@pytest.mark.parametrize("processes", [1, 2])
def test_mistakes_are_not_hidden(processes: int) -> None:
    """What the work raises is raised."""
    with pytest.raises(ZeroDivisionError):
        list(in_order(fails_at_three, range(7), processes=processes))


def test_who_looks_at_some_results_waits_for_no_others() -> None:
    """As after Ctrl-C."""
    assert next(in_order(slow_first, range(19), processes=2)) == 0


def test_ctrl_c_is_left_to_the_first_process() -> None:
    """It reaches all of them, and one word is enough."""
    usual = signal.getsignal(signal.SIGINT)
    try:
        _in_order._leave_to_parent()  # noqa: SLF001 - it runs in other processes
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, usual)


def folder_of(tmp_path: Path) -> Path:
    """A sound document, one that is not of Decree 30, and much that is no document."""
    below = tmp_path / "b" / "c"
    below.mkdir(parents=True)
    (tmp_path / "quyet-dinh.docx").write_bytes(made.saved(made.decision()))
    (below / "THO.DOCX").write_bytes(word.docx(word.p("Con cò mà đi ăn đêm")))
    (below / "hong.docx").write_bytes(b"PK")
    (below / "thu-muc.docx").mkdir()
    for name in ("~$quyet-dinh.docx", "._quyet-dinh.docx", "a.doc", "a.txt"):
        (below / name).write_bytes(b"x")
    return tmp_path


def test_a_folder_has_its_documents(tmp_path: Path) -> None:
    """Also those in folders below; no lock files, whatever they are called."""
    folder = folder_of(tmp_path)

    assert [it.relative_to(folder).as_posix() for it in documents_in(folder)] == [
        "b/c/THO.DOCX",
        "b/c/hong.docx",
        "quyet-dinh.docx",
    ]


def test_links_lead_to_no_folder(tmp_path: Path) -> None:
    """One that leads back would never end."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "c.docx").write_bytes(b"")

    assert documents_in(tmp_path) == [tmp_path / "a" / "c.docx"]


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is to believe that what is in it was checked."""
    closed = tmp_path / "mat"
    closed.mkdir()

    def scandir(path: str) -> object:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(path))
        return os_scandir(path)

    os_scandir = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)

    assert documents_in(tmp_path) == [closed]
    assert told(closed) == ("this folder cannot be opened", "không mở được thư mục này")


def told(path: Path) -> Wording:
    """Why a file cannot be read."""
    (checked,) = check_documents([path])
    (finding,) = checked.findings
    assert not checked.is_readable
    assert not checked.is_left_alone
    assert finding.rule.id == "TEP.DOC_DUOC"
    assert str(finding).startswith(f"{path.as_posix()}: lỗi, không đọc được (TEP.DOC_DUOC)\n")
    return finding.wording


def test_each_file_has_its_result(tmp_path: Path) -> None:
    """Sound ones, others, damaged ones."""
    files = documents_in(folder_of(tmp_path))
    results = list(check_documents(files))

    assert [it.file for it in results] == [it.as_posix() for it in files]
    assert [(it.is_readable, it.is_left_alone, len(it.findings)) for it in results] == [
        (True, True, 1),
        (False, False, 1),
        (True, False, 0),
    ]


def test_many_processes_find_the_same(tmp_path: Path) -> None:
    """In the same order, with the rules that were given."""
    files = [tmp_path / f"{number:02}.docx" for number in range(17)]
    for number, file in enumerate(files):
        content = made.saved(made.letter() if number % 2 else made.decision())
        file.write_bytes(content if number != 5 else content[:999])
    one = list(check_documents(files))
    two = list(check_documents(map(str, files), jobs=2, decree=rules()))

    assert one == two
    assert [it.is_readable for it in one].count(False) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A pipe would never end, and a file may be gone."""
    os.mkfifo(tmp_path / "a.docx")
    expected = ("this is no file, or not any more", "đây không phải tệp, hoặc tệp không còn")

    assert told(tmp_path / "a.docx") == told(tmp_path / "b.docx") == expected


def test_files_that_the_system_refuses_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its reason, and the others are checked."""
    (tmp_path / "a.docx").write_bytes(b"")
    error = PermissionError(13, "Permission denied", "a.docx")
    monkeypatch.setattr(_many, "check_document", raising(error))

    assert told(tmp_path / "a.docx") == (
        "Permission denied",
        "không có quyền, hoặc tệp đang mở trong chương trình khác như Word",
    )
    monkeypatch.setattr(_many, "check_document", raising(OSError("odd")))
    assert told(tmp_path / "a.docx") == ("odd", "odd")


@pytest.mark.parametrize("error", [MemoryError(), RecursionError(), KeyError("a")])
def test_our_own_mistakes_cost_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """They are told, so that somebody mends them."""
    (tmp_path / "a.docx").write_bytes(b"")
    monkeypatch.setattr(_many, "check_document", raising(error))
    name = type(error).__name__

    assert told(tmp_path / "a.docx") == (
        f"the check itself failed ({name}): please tell the developers, with the file",
        f"chương trình kiểm tra gặp lỗi ({name}); hãy báo cho người phát triển, kèm theo tệp",
    )


def test_a_file_that_a_process_dies_of_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system ends what takes too much memory."""
    monkeypatch.setattr(_many, "in_order", lambda *_, **__: [Died()])

    assert told(tmp_path / "a.docx") == (
        "the check was cut off: the file may want too much memory, or be an attack",
        "việc kiểm tra bị ngắt giữa chừng: tệp có thể quá lớn đối với máy này, hoặc độc hại",
    )


@pytest.mark.parametrize("jobs", [0, -1])
def test_no_jobs_do_nothing(jobs: int) -> None:
    """So that is refused at once, not when somebody looks at the results."""
    with pytest.raises(ValueError, match=f"^expected at least 1 job, got {jobs}$"):
        check_documents([], jobs=jobs)


def test_a_baseline_knows_files_apart(tmp_path: Path) -> None:
    """What is known of one document is new in another."""
    documents = [tmp_path / name for name in ("a.docx", "b.docx")]
    for file in documents:
        file.write_bytes(word.docx(word.p("Thơ")))
    prints = {it.findings[0].fingerprint for it in check_documents(documents)}

    assert len(prints) == 2


def raising(error: Exception) -> object:
    """A check that fails."""

    def check(*_: object, **__: object) -> Findings:
        raise error

    return check
