"""The worked example says what the commune published, and types no figure of it."""

import datetime as dt
import io
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import docx
import pytest
from docx.document import Document
from docx.table import Table, _Cell

from examples.mai_trung_2023 import __main__ as example
from vn_localgov import Figure, Indicator, Report, build_document, load_report
from vn_localgov.audit import Printed, Verdict, judge
from vn_localgov.errors import ConversionError
from vn_localgov.figures import total
from vn_localgov.forms import find_libreoffice
from vn_localgov.indicators import format_share
from vn_localgov.quantities import Quantity
from vn_localgov.relations import RelationKind

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "examples" / "mai_trung_2023"
NAME = "bao-cao-mai-trung-2023"
Capture = pytest.CaptureFixture[str]


def read(name: str) -> str:
    """One file of the example."""
    return (FOLDER / name).read_text(encoding="utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """One data file of the example."""
    return tomllib.loads(read(name), parse_float=Decimal)


@attrs.frozen
class Difference:
    """An entry of errata.toml; what was added has nothing *published*."""

    paragraph: int
    published: str
    generated: str
    class_: str
    reason: str

    @classmethod
    def of(cls, entry: dict[str, Any]) -> "Difference":
        """Read an entry, which has these keys and no others."""
        return cls(class_=entry.pop("class"), **entry)


PUBLISHED = read("paragraphs.txt").splitlines()
ERRATA = [Difference.of(entry) for entry in read_toml("errata.toml")["difference"]]
NARRATIVE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((FOLDER / "narrative").iterdir())
)
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
LIST_NUMBER = re.compile(r"^[0-9]+\. ", re.MULTILINE)
RECORDS = read_toml("indicators.toml")


@pytest.fixture(scope="module")
def report() -> Report:
    """The example, loaded."""
    return load_report(FOLDER)


@pytest.fixture(scope="module")
def printed(report: Report) -> list[str]:
    """The paragraphs of the Word file that are not empty, in the order of reading."""
    return paragraphs_of(report)


def paragraphs_of(report: Report) -> list[str]:
    """The paragraphs of the Word file that is made of *report*."""
    return list(texts(docx.Document(io.BytesIO(build_document(report).to_bytes()))))


def texts(container: Document | _Cell) -> Iterator[str]:
    """The text in a document, with that in its tables row by row."""
    for piece in container.iter_inner_content():
        if isinstance(piece, Table):
            for row in piece.rows:
                for cell in row.cells:
                    yield from texts(cell)
        elif piece.text.strip():
            yield piece.text


def mended(errata: Iterable[Difference]) -> list[str]:
    """The published text with *errata* applied; paragraph 0 is the top of the page."""
    errata, lines = list(errata), []
    for number, published in enumerate(["", *PUBLISHED]):
        text, added = published, []
        for entry in errata:
            if entry.paragraph != number:
                continue
            if entry.published:
                text = text.replace(entry.published, entry.generated)
            else:
                added.append(entry.generated)
        lines += [text, *added]
    return lines[1:]


# The words.


def test_the_document_says_what_was_published(printed: list[str]) -> None:
    """Paragraph by paragraph, but for the errata."""
    assert printed == mended(ERRATA)


@pytest.mark.parametrize("entry", ERRATA, ids=lambda entry: f"{entry.paragraph}-{entry.generated}")
def test_each_erratum_is_needed_and_points_to_one_place(
    entry: Difference, printed: list[str]
) -> None:
    """The list of differences says no more than is true."""
    others = [other for other in ERRATA if other is not entry]

    assert mended(others) != printed
    assert entry.class_
    assert entry.reason.endswith(".")
    if entry.published:
        assert PUBLISHED[entry.paragraph - 1].count(entry.published) == 1
    else:
        assert entry.generated not in PUBLISHED


def test_digits_are_typed_in_names_only() -> None:
    """Quantities, dates and document numbers come from data; the rest is listed."""
    typed = LIST_NUMBER.sub("", TAG.sub("", NARRATIVE))
    for entry in read_toml("allowed_digits.toml")["allowed"]:
        assert entry["reason"]
        assert typed.count(entry["text"]) == entry["count"], entry["text"]
        typed = typed.replace(entry["text"], "")

    assert re.findall(r".*[0-9].*", typed) == []


def test_figures_choose_the_words_of_comparison() -> None:
    """No author writes that something rose, fell or passed the plan by so much."""
    assert re.findall(r"(?:tăng|giảm|vượt) \{\{", NARRATIVE) == []
    assert re.findall(r"đạt \{\{[^}]*\}\} (?:kế hoạch|dự toán)", NARRATIVE) == []


FAMILY_NAMES = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Đào|Lý"


@pytest.mark.parametrize(
    "path", [path for path in FOLDER.rglob("*") if path.suffix in {".md", ".toml", ".txt"}], ids=str
)
def test_private_persons_are_not_named(path: Path, report: Report) -> None:
    """Only the official who signs bears a full name."""
    full_name = rf"\b(?:{FAMILY_NAMES})(?: [A-ZĐ]\w+){{1,3}}"

    assert {*re.findall(full_name, path.read_text(encoding="utf-8"))} <= {report.signatory.name}


# The figures.


def words_in_tags() -> set[str]:
    """Every name that some tag uses."""
    return {word for tag in TAG.findall(NARRATIVE) for word in re.findall(r"\w+", tag)}


def test_each_indicator_is_used() -> None:
    """In a tag, or as a part or the whole of another one."""
    used = words_in_tags()
    for record in RECORDS.values():
        used.update(record.get("gom", []), record.get("trong_do", []), [str(record.get("tong"))])

    assert set(RECORDS) - used == set()


def test_each_reference_is_used() -> None:
    """No document and no date is listed that the text does not mention."""
    references = read_toml("references.toml")

    assert {*references["van_ban"], *references["thoi_gian"]} - words_in_tags() == set()


@pytest.mark.parametrize(
    ("code", "paragraph", "text"),
    [
        ("dien_tich_luong_thuc", 18, "1.096 ha"),
        ("dien_tich_gieo_trong", 18, "1.261,62 ha"),
        ("vi_pham_dat", 33, "15 trường hợp"),
        ("dat_cong_ich", 41, "264.375,6 m²"),
        ("thua_cong_ich", 41, "84 thửa"),
        ("dat_cho_thue", 52, "218.589,8 m²"),
        ("thua_cho_thue", 52, "59 thửa"),
        ("ket_hon", 70, "124 trường hợp"),
        ("tinh_trang_hon_nhan", 70, "149 trường hợp"),
        ("don_kien_nghi", 91, "18 đơn"),
        ("cong_chuc_mot_cua", 94, "05 công chức"),
        ("ho_so_da_tra", 95, "3.550 hồ sơ"),
        ("ho_so_tiep_nhan", 95, "3.558 hồ sơ"),
        ("hoc_sinh", 105, "3.660 học sinh"),
        ("cai_nghien", 114, "02 người"),
        ("vu_an_ninh", 130, "08 vụ"),
    ],
)
def test_totals_are_sums_and_agree(report: Report, code: str, paragraph: int, text: str) -> None:
    """Where the published parts add up, nobody typed their total."""
    published = mended(entry for entry in ERRATA if entry.published)

    assert "thuc_hien" not in RECORDS[code]
    assert str(report.indicators[code]) == text
    assert text in published[paragraph - 1]


@pytest.mark.parametrize(
    ("code", "decimals", "text"),
    [("ho_ngheo", None, "1,6%"), ("ho_can_ngheo", None, "2,2%"), ("gia_dinh_van_hoa", 1, "95,3%")],
)
def test_shares_are_computed_and_agree(
    report: Report, code: str, decimals: int | None, text: str
) -> None:
    """A rate comes from the counts, rounded as it was published."""
    share = report.indicators[code].share

    assert share is not None
    assert format_share(share, decimals=decimals) == text


def test_the_rate_that_bears_a_change_is_the_computed_one(report: Report) -> None:
    """95,3% stands in the data beside its change, and is no second opinion."""
    counted, stated = (
        report.indicators["gia_dinh_van_hoa"],
        report.indicators["ty_le_gia_dinh_van_hoa"],
    )

    assert counted.share is not None
    assert format_share(counted.share, decimals=1) == str(stated)


def actual(indicator: Indicator) -> Figure:
    """The figure of an indicator that has one."""
    assert indicator.actual is not None
    return indicator.actual


@pytest.mark.parametrize(
    ("code", "missing"), [("khai_sinh", "-100 trường hợp"), ("tong_thu", "-1 đồng")]
)
def test_totals_that_contradict_their_parts_are_kept(
    report: Report, code: str, missing: str
) -> None:
    """The library repairs nothing silently: both sides are stated, for an audit to find."""
    whole = report.indicators[code]
    residual = actual(whole) - total(map(actual, whole.parts))

    assert whole.parts_are_all
    assert residual.unit.attach_to(residual.number()) == missing


def test_other_contradictions_are_kept(report: Report) -> None:
    """Land that is neither let nor unlet, and a rate that its counts do not give."""
    figure = {code: actual(indicator) for code, indicator in report.indicators.items()}
    missing = figure["dat_cong_ich"] - figure["dat_cho_thue"] - figure["dat_khong_thue"]
    burnt, funerals = figure["hoa_tang"].value, figure["dam_tang"].value

    assert str(missing) == "6.729,9 m²"
    assert str(figure["ty_le_hoa_tang"]) == "42%"
    share = Quantity(value=100 * Fraction(burnt) / Fraction(funerals), unit="%")
    assert format_share(share, decimals=1) == "38,9%"


def test_a_figure_that_is_changed_once_changes_everywhere(
    tmp_path: Path, printed: list[str]
) -> None:
    """A village's new area moves its line, the total, the difference and the subtraction."""
    folder = tmp_path / "mai_trung"
    shutil.copytree(FOLDER, folder)
    data = folder / "indicators.toml"
    data.write_text(read("indicators.toml").replace('"20.984,1"', '"20.984,2"'), encoding="utf-8")
    changed = {
        old: new
        for old, new in zip(printed, paragraphs_of(load_report(folder)), strict=True)
        if old != new
    }

    assert len(changed) == 3
    for old, new in changed.items():
        assert new == old.replace("264.375,6", "264.375,7").replace("25.840,6", "25.840,7").replace(
            "20.984,1", "20.984,2"
        )


# The relations.


def test_more_than_a_hundred_relations_are_declared(report: Report) -> None:
    """Sentence by sentence, and across the sections."""
    assert Counter(relation.kind for relation in report.relations) == {
        RelationKind.AT_MOST: 56,
        RelationKind.TOTAL: 22,
        RelationKind.ATTAINMENT: 18,
        RelationKind.CHANGE: 4,
        RelationKind.PARTIAL: 4,
        RelationKind.SHARE: 4,
        RelationKind.PRODUCT: 2,
        RelationKind.SAME: 2,
        RelationKind.DIFFERENCE: 1,
        RelationKind.STATUS: 1,
    }


def verdicts(report: Report) -> Iterator[tuple[str, Verdict]]:
    """What becomes of each relation, by its stated figure, judged on its own."""
    book = {
        it.id: Printed(id=it.id, name=it.name, figure=it.figure, unit=it.unit, rounding=it.rounding)
        for it in report.figures.values()
    }
    for relation in report.relations:
        yield relation.stated, judge(relation, book).verdict


def test_relations_fail_only_where_the_report_contradicts_itself(report: Report) -> None:
    """Everything else holds, some of it rounded or cut off; no declaration is wrong."""
    found = set(verdicts(report))

    assert {stated for stated, verdict in found if verdict is Verdict.FAIL} == {
        "dat_khong_thue",
        "khai_sinh",
        "tong_thu",
        "ty_le_hoa_tang",
        "vu_chuyen_dieu_tra@tang",
    }
    assert ("san_luong_lua", Verdict.OK_TRUNCATION) in found
    assert ("ty_le_gia_dinh_van_hoa", Verdict.OK_ROUNDING) in found
    assert not {verdict for _, verdict in found} & {Verdict.REVIEW, Verdict.BLOCKED}


def test_what_cannot_be_decided_alone_speaks_of_figures_that_nobody_printed(
    report: Report,
) -> None:
    """Plans, a past and wholes: the percentages that tell of them are judged together."""
    open_ = {stated for stated, verdict in verdicts(report) if verdict is Verdict.UNDECIDED}
    hidden = {
        relation.stated
        for relation in report.relations
        if any(report.figures[name].figure is None for name in relation.figures)
    }

    assert open_ <= hidden


def test_the_budget_is_told_up_to_a_day_after_the_report(report: Report) -> None:
    """The day stands in the data, with its place."""
    assert [placed.value for placed in report.as_of.values()] == [dt.date(2023, 12, 15)]
    assert report.issued.date == dt.date(2023, 12, 14)


# The program.


def without_libreoffice() -> None:
    """Look for LibreOffice, and find none."""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The program in an empty folder, on a computer without LibreOffice."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(example, "find_libreoffice", without_libreoffice)
    return monkeypatch


@pytest.mark.usefixtures("program")
def test_the_program_writes_the_same_bytes_twice(tmp_path: Path, capsys: Capture) -> None:
    """The Word file appears in ``build`` of the current folder, without LibreOffice too."""
    documents = []
    for _ in range(2):
        assert example.main() == 0
        documents.append((tmp_path / "build" / f"{NAME}.docx").read_bytes())

    assert documents[0] == documents[1]
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"Đã lập {Path('build', NAME)}.docx (212 chỉ tiêu)",
        "Máy này không có LibreOffice nên không làm bản PDF.",
    ]


def test_the_program_tells_what_is_wrong_in_the_folder(
    program: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    """File, line and column in Vietnamese, and no document."""
    folder = tmp_path / "mai_trung"
    shutil.copytree(FOLDER, folder)
    (folder / "narrative" / "00-mo-dau.md").write_text("{{ khai_sin }}", encoding="utf-8")
    program.setattr(example, "FOLDER", folder)

    assert example.main() == 2
    assert not (tmp_path / "build").exists()
    assert capsys.readouterr().out == (
        "narrative/00-mo-dau.md:1:4: không có số liệu nào mang mã 'khai_sin'; ý là 'khai_sinh'?\n"
    )


def test_the_program_keeps_the_word_file_if_there_is_no_pdf(
    program: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    """LibreOffice that fails takes nothing away."""

    def fail(source: Path, target: Path) -> None:
        raise ConversionError(f"{source} -> {target}")

    program.setattr(example, "find_libreoffice", Path)
    program.setattr(example, "convert_to_pdf", fail)

    assert example.main() == 1
    assert [path.suffix for path in (tmp_path / "build").iterdir()] == [".docx"]
    assert "LibreOffice chưa làm được bản PDF" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="needs LibreOffice")
def test_the_module_makes_a_pdf_beside_the_document(tmp_path: Path) -> None:
    """``python -m examples.mai_trung_2023`` is all that a reader has to type."""
    shutil.copytree(
        ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__")
    )
    subprocess.run(
        [sys.executable, "-m", "examples.mai_trung_2023"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )

    assert (tmp_path / "build" / f"{NAME}.docx").is_file()
    assert (tmp_path / "build" / f"{NAME}.pdf").read_bytes().startswith(b"%PDF-")
