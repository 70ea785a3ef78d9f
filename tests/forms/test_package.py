"""The file: its parts, its properties, its page numbers, and the same bytes each time."""

import datetime as dt
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from tests.forms import every
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document
from vn_localgov.reports import OfficialDocument, Report, is_signed_by_two

Print = Callable[[Report], WordDocument]

BUILD = """
import pickle, sys
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document
report = pickle.load(sys.stdin.buffer)
sys.stdout.buffer.write(build_document(report).to_bytes())
"""


def parts(report: Report) -> dict[str, bytes]:
    """Read all parts of the document."""
    with ZipFile(BytesIO(build_document(report).to_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_file_holds_what_it_needs_and_no_more(report: Report) -> None:
    """No picture, theme, list or note is left over from a template."""
    assert list(parts(report)) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_no_trace_of_an_editing_session_is_left(report: Report) -> None:
    """Word's session numbers, and the template's program and company, are gone."""
    everything = b"".join(parts(report).values())

    assert b"rsid" not in everything
    assert b"Microsoft Macintosh" not in everything
    assert b"<Application>vn-localgov</Application>" in everything


def test_word_opens_it_without_compatibility_mode(report: Report) -> None:
    """Settings of Word 2013 and later."""
    settings = etree.fromstring(parts(report)["word/settings.xml"])
    modes = {
        node.get(qn("w:name")): node.get(qn("w:val"))
        for node in settings.iter(qn("w:compatSetting"))
    }

    assert modes["compatibilityMode"] == "15"


def test_properties_say_what_the_document_is(report: Report, printed: Print) -> None:
    """An archive finds it by subject, body, number and type."""
    about = printed(report).core_properties

    assert about.title == "Kết quả thực hiện nhiệm vụ năm 2023"
    assert about.subject == "293/BC-UBND ngày 14 tháng 12 năm 2023"
    assert (about.author, about.identifier) == ("Ủy ban nhân dân xã Mai Trung", "293/BC-UBND")
    assert about.language == "vi-VN"


def test_properties_of_the_package_are_told_too(report: Report) -> None:
    """Read without python-docx: packages beside it, once loaded, change what it finds."""
    about = parts(report)["docProps/core.xml"].decode()

    assert "<cp:lastModifiedBy>Ủy ban nhân dân xã Mai Trung</cp:lastModifiedBy>" in about
    assert "<cp:category>Báo cáo</cp:category>" in about
    assert "<cp:revision>1</cp:revision>" in about


def test_its_time_is_that_of_the_document(report: Report, printed: Print) -> None:
    """Not that of the computer."""
    about = printed(report).core_properties

    assert about.created == about.modified == dt.datetime(2023, 12, 14, tzinfo=dt.UTC)


def test_a_long_title_is_no_obstacle(report: Report, printed: Print) -> None:
    """The decree allows 500 letters, on several lines."""
    title = "Kết quả\n" * 60

    assert (
        printed(attrs.evolve(report, title=title)).core_properties.title
        == ("Kết quả " * 60).strip()
    )


def test_pages_are_numbered_from_the_second_on(report: Report, printed: Print) -> None:
    """In the middle of the upper margin, not on the first page (mục I.7)."""
    section = printed(report).sections[0]
    number = section.header.paragraphs[0]

    assert section.different_first_page_header_footer
    assert [p.text for p in section.first_page_header.paragraphs] == [""]
    assert number.style is not None
    assert number.style.style_id == "Header"
    assert [n.get(qn("w:instr")) for n in number._p.iter(qn("w:fldSimple"))] == [" PAGE "]  # noqa: SLF001


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_report_gives_the_same_bytes(seed: str, report: Report) -> None:
    """In another process, another time zone, and with other hashes."""
    other = subprocess.run(
        [sys.executable, "-c", BUILD],
        input=pickle.dumps(report),
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"},
        capture_output=True,
        check=True,
    ).stdout

    assert other == build_document(report).to_bytes()


def test_reports_are_read_without_word() -> None:
    """A program that only loads and checks reports does not wait for python-docx."""
    code = "import sys, vn_localgov.reports; sys.exit('docx' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("kind", every.EACH)
def test_all_types_have_a_form(kind: DocumentType, document: OfficialDocument) -> None:
    """And it gives the same bytes each time."""
    two = attrs.evolve(
        document,
        type=kind,
        number=every.number_of(kind),
        addressees=("Sở Nội vụ",) if kind in every.SENT else (),
        cosignatory=document.signatory if is_signed_by_two(kind) else None,
    )
    first, second = (build_document(two).to_bytes() for _ in range(2))

    assert first == second
