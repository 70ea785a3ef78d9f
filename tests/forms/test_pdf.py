"""LibreOffice prints the document, or the error says in one sentence why not."""

import os
import stat
import sys
from pathlib import Path

import pytest

from vn_localgov.errors import ConversionError
from vn_localgov.forms import build_document, convert_to_pdf, find_libreoffice
from vn_localgov.opc import pack
from vn_localgov.reports import Report

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script")


@pytest.fixture
def source(report: Report, tmp_path: Path) -> Path:
    """A document in a folder."""
    path = tmp_path / "báo cáo.docx"
    build_document(report).save(path)
    return path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Something that is started in place of LibreOffice."""
    path = tmp_path / "bin" / "soffice"
    path.parent.mkdir()
    monkeypatch.setenv("PATH", str(path.parent), prepend=os.pathsep)
    return path


def write_program(path: Path, code: str) -> None:
    """Make *path* a program; ``out`` is the folder in which it has to print."""
    path.write_text(
        f"#!{sys.executable}\nimport os, pathlib, sys, time\n"
        f"out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n{code}\n"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@posix
def test_libreoffice_is_found_on_the_path(program: Path) -> None:
    """The first one on the path is taken."""
    write_program(program, "")

    assert find_libreoffice() == program


def test_without_libreoffice_there_is_no_pdf(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says that it is not installed."""
    monkeypatch.setattr("shutil.which", lambda _: None)

    assert find_libreoffice() is None
    with pytest.raises(ConversionError, match="LibreOffice is not installed"):
        convert_to_pdf(source, tmp_path / "report.pdf")


@posix
def test_the_pdf_gets_the_date_of_the_document(source: Path, program: Path, tmp_path: Path) -> None:
    """Also from a LibreOffice that takes the date and its names from the clock."""
    pdf = "/CreationDate(D:20991231235959Z')\\ntrailer\\n<" + "A" * 32 + ">"
    write_program(program, f"(out / 'document.pdf').write_text({pdf!r})".replace("\\\\n", "\\n"))
    convert_to_pdf(source, tmp_path / "report.pdf")
    printed = (tmp_path / "report.pdf").read_text()

    assert printed.startswith("/CreationDate(D:20231214000000Z')\ntrailer\n<")
    assert "A" * 32 not in printed


@posix
def test_libreoffice_learns_the_date_of_the_document(
    source: Path, program: Path, tmp_path: Path
) -> None:
    """In the way on which reproducible builds agreed."""
    write_program(
        program, "(out / 'document.pdf').write_text(os.environ['SOURCE_DATE_EPOCH'] + 'trailer')"
    )
    convert_to_pdf(source, tmp_path / "report.pdf")

    assert (tmp_path / "report.pdf").read_text() == "1702512000trailer"


@posix
@pytest.mark.parametrize("changed", ["", "hôm qua", "2023-99-99T00:00:00Z"])
def test_a_document_without_a_time_is_of_1970(changed: str, program: Path, tmp_path: Path) -> None:
    """Whoever made it; the clock would give other bytes each time."""
    write_program(
        program, "(out / 'document.pdf').write_text(os.environ['SOURCE_DATE_EPOCH'] + 'trailer')"
    )
    time = f"<dcterms:modified>{changed}</dcterms:modified>"
    source = tmp_path / "a.docx"
    source.write_bytes(pack({"docProps/core.xml": time.encode()}))
    convert_to_pdf(source, tmp_path / "report.pdf")

    assert (tmp_path / "report.pdf").read_text() == "0trailer"


@posix
def test_an_old_pdf_survives_a_failure(source: Path, program: Path, tmp_path: Path) -> None:
    """LibreOffice that prints nothing leaves everything as it was."""
    target = tmp_path / "report.pdf"
    target.write_text("old")
    write_program(program, "")

    with pytest.raises(ConversionError, match=r"LibreOffice could not print .*báo cáo\.docx"):
        convert_to_pdf(source, target)
    assert target.read_text() == "old"


@posix
@pytest.mark.parametrize("has_groups", [True, False])
def test_libreoffice_that_hangs_is_stopped(
    has_groups: bool,
    source: Path,
    program: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With all that it started, where the system can do that."""
    monkeypatch.setattr("vn_localgov.forms._pdf._TIMEOUT_SECONDS", 0.2)
    if not has_groups:
        monkeypatch.delattr("os.killpg")
    write_program(program, "time.sleep(60)")

    with pytest.raises(ConversionError, match="did not finish within"):
        convert_to_pdf(source, tmp_path / "report.pdf")


@posix
@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04", b"plain text"])
def test_only_a_word_document_is_printed(
    content: bytes | None, program: Path, tmp_path: Path
) -> None:
    """LibreOffice would print a wrong file as if it were a text."""
    source = tmp_path / "wrong.docx"
    write_program(program, "")
    if content is not None:
        source.write_bytes(content)

    with pytest.raises(ConversionError, match=r"wrong\.docx is not a Word document"):
        convert_to_pdf(source, tmp_path / "report.pdf")


@posix
def test_a_damaged_document_is_not_printed(source: Path, program: Path, tmp_path: Path) -> None:
    """A file that was cut or changed on the way is no Word document either."""
    write_program(program, "")
    content = source.read_bytes()
    source.write_bytes(content.replace(content[200:300], bytes(100)))

    with pytest.raises(ConversionError, match="is not a Word document"):
        convert_to_pdf(source, tmp_path / "report.pdf")


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_the_same_document_gives_the_same_pdf(source: Path, tmp_path: Path) -> None:
    """A real PDF, with the date of the document, byte for byte the same."""
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    convert_to_pdf(source, first)
    convert_to_pdf(source, second)

    assert first.read_bytes().startswith(b"%PDF-")
    assert b"/CreationDate(D:20231214000000" in first.read_bytes()
    assert first.read_bytes() == second.read_bytes()
