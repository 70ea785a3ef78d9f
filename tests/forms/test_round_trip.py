"""LibreOffice opens every form, and keeps every word of it."""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.forms import every
from tests.word.accessible import headings
from vn_localgov import load_report
from vn_localgov.forms import build_document, find_libreoffice, formed_types
from vn_localgov.looks import read_looks
from vn_localgov.text import search_key

pytestmark = pytest.mark.slow

PDFTOTEXT = shutil.which("pdftotext")
# It stands above each page but the first.
PAGE_NUMBER = re.compile(r"(?<=\f)\d+\n")

Convert = Callable[[str], Mapping[str, Path]]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """A full document of each layout, a short one of each other type, and the worked example."""
    folder = tmp_path_factory.mktemp("sources")
    made = {
        "example": load_report(every.EXAMPLE),
        "figures": every.figures(),
        **{search_key(it.label): every.least(it) for it in formed_types()},
        **{search_key(it.label): every.most(it) for it in every.LAID_OUT},
    }
    for name, document in made.items():
        build_document(document).save(folder / f"{name}.docx")
    return {name: folder / f"{name}.docx" for name in made}


@pytest.fixture(scope="module")
def convert(sources: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Have LibreOffice open all of them in one go, and save them in another format."""
    program = find_libreoffice()
    if program is None:
        pytest.skip("there is no LibreOffice")

    def run(format_: str) -> Mapping[str, Path]:
        folder = tmp_path_factory.mktemp(format_)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ("--headless", "--norestore", "--convert-to", format_, "--outdir", str(folder))
        command = [str(program), profile, *options, *map(str, sources.values())]
        subprocess.run(command, check=True, timeout=400, stdout=subprocess.DEVNULL)
        return {name: folder / f"{name}.{format_}" for name in sources}

    return run


def told(file: Path) -> list[str]:
    """The paragraphs of a document that say something, in order; margins are left out."""
    paragraphs = read_looks(file).paragraphs
    return [it.text for it in paragraphs if it.text.strip() and not it.story.is_edge]


def test_libreoffice_keeps_the_text_of_every_form(
    sources: Mapping[str, Path], convert: Convert
) -> None:
    """When it saves it as a Word file, with all headings on their levels."""
    for name, saved in convert("docx").items():
        assert (name, told(saved)) == (name, told(sources[name]))
        assert headings(saved.read_bytes()) == headings(sources[name].read_bytes())


@pytest.mark.skipif(PDFTOTEXT is None, reason="poppler is not installed")
def test_libreoffice_prints_every_paragraph_of_every_form(
    sources: Mapping[str, Path], convert: Convert
) -> None:
    """None is lost, covered or beyond the edge of the paper."""
    for name, printed in convert("pdf").items():
        on_paper = letters(PAGE_NUMBER.sub("", text_of(printed)))
        assert [it for it in told(sources[name]) if letters(it) not in on_paper] == []


def text_of(pdf: Path) -> str:
    """The text of a PDF in the order in which it is printed."""
    command = [str(PDFTOTEXT), "-raw", str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def letters(text: str) -> str:
    """Without the spaces, and with the capitals, that the lines and the styles make."""
    return "".join(text.upper().split())
