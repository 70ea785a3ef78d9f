"""``vn-localgov new`` makes a report that can be built at once, or nothing at all."""

from pathlib import Path

import pytest

from vn_localgov import Section, load_report
from vn_localgov.__main__ import main
from vn_localgov.checks import check_document
from vn_localgov.cli import _new
from vn_localgov.cli._new import starters
from vn_localgov.documents import DocumentType
from vn_localgov.findings import FindingKind

FILES = {
    "indicators.toml",
    "narrative/1-ket-qua.md",
    "narrative/2-nhiem-vu.md",
    "references.toml",
    "report.toml",
}


def files(folder: Path) -> set[str]:
    """All files in *folder*."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


NEXT = """\
Đã tạo báo cáo mẫu trong thư mục "Báo cáo năm/tháng 12"
Hãy sửa các tệp trong đó, rồi chạy:  vn-localgov build "Báo cáo năm/tháng 12"
"""


def test_new_makes_a_folder_and_says_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The clerk copies the next command from the screen, quotes included."""
    monkeypatch.chdir(tmp_path)

    assert main(["new", "Báo cáo năm/tháng 12"]) == 0
    assert files(tmp_path / "Báo cáo năm" / "tháng 12") == FILES
    assert capsys.readouterr() == (NEXT, "")


def test_what_new_made_can_be_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first try of a clerk works."""
    monkeypatch.chdir(tmp_path)
    main(["new", "bao-cao-2025"])
    capsys.readouterr()

    assert main(["build", "bao-cao-2025"]) == 0
    made = Path("bao-cao-2025/build/bao-cao-2025.docx")
    assert made.read_bytes().startswith(b"PK")
    assert capsys.readouterr() == (f"Đã lập {made.as_posix()} (8 đề mục, 9 chỉ tiêu)\n", "")


def test_the_example_shows_how_figures_are_written(tmp_path: Path) -> None:
    """Each way of writing a figure that the comments explain gives what they say."""
    main(["new", str(tmp_path / "mau")])
    report = load_report(tmp_path / "mau")
    paragraphs = [item for item in report.walk() if not isinstance(item, Section)]
    text = "\n".join(getattr(item, "text", "") for item in paragraphs)

    for phrase in [
        "mọi tên người, tên thôn, văn bản và số liệu đều là ví dụ",
        "Nghị quyết số 05/NQ-HĐND ngày 25/7/2025",
        "số liệu đến ngày 10/12/2025",
        "12.000 triệu đồng, đạt 120% dự toán, tăng 2.400 triệu đồng so với cùng kỳ năm 2024",
        "1.250,5 ha, vượt 4,21% kế hoạch",
        "có 09 doanh nghiệp thành lập mới, tăng 04 doanh nghiệp so với năm 2024",
        "có 08/09 trường đạt chuẩn quốc gia",
        "còn 90 hộ nghèo, chiếm 1,5% tổng số hộ, giảm 30 hộ",
        "- Thôn Đông: 500 m²\n- Thôn Đoài: 300 m²\n- Thôn Trung: 200 m²",
        "giai đoạn 2026-2030 ngay từ đầu năm 2026",
    ]:
        assert phrase in text


def test_an_empty_folder_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clerk may make the folder first, and stand in it."""
    folder = tmp_path / "bao-cao"
    folder.mkdir()
    monkeypatch.chdir(folder)

    assert main(["new", "."]) == 0
    assert files(Path.cwd()) == FILES
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_with_something_in_it_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody's work is overwritten."""
    monkeypatch.chdir(tmp_path)
    Path("cũ").mkdir()
    Path("cũ/report.toml").write_text("của tôi", encoding="utf-8")

    assert main(["new", "cũ"]) == 2
    assert Path("cũ/report.toml").read_text(encoding="utf-8") == "của tôi"
    assert files(tmp_path) == {"cũ/report.toml"}
    assert capsys.readouterr() == (
        "",
        "Thư mục cũ đã có tệp bên trong: hãy chọn tên thư mục khác.\n",
    )


def test_a_file_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of that name is not touched."""
    monkeypatch.chdir(tmp_path)
    Path("f").touch()

    assert main(["new", "f"]) == 2
    assert files(tmp_path) == {"f"}
    assert capsys.readouterr().err == "f là một tệp đã có: hãy chọn tên thư mục khác.\n"


def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All or nothing: half an example would only puzzle."""

    def fail(made: Path, place: Path) -> None:
        raise OSError(28, "No space left on device", str(made / place.name))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(_new, "_move", fail)

    assert main(["new", "mẫu"]) == 2
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == "Không ghi được mẫu: ổ đĩa đã đầy.\n"


@pytest.mark.parametrize("type_", starters())
def test_each_type_has_a_folder_to_start_from(
    type_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It can be built at once, its form is right, and its figures do not contradict each other."""
    monkeypatch.chdir(tmp_path)

    assert main(["new", type_, "mau"]) == 0
    assert main(["build", "mau"]) == 0
    assert main(["audit", "mau"]) == 0
    assert capsys.readouterr().err == ""
    found = check_document("mau/build/mau.docx")
    # A copy is no document of its own; and a report begins with a note that is slanted.
    assert [it for it in found if it.kind is not FindingKind.REVIEW] == []


def test_a_type_may_be_typed_as_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its marks, in quotes; the name of the type is told in full."""
    monkeypatch.chdir(tmp_path)

    assert main(["new", "Giấy mời", "hop-thang-6"]) == 0
    assert capsys.readouterr().out == (
        "Đã tạo mẫu Giấy mời trong thư mục hop-thang-6\n"
        "Hãy sửa các tệp trong đó, rồi chạy:  vn-localgov build hop-thang-6\n"
    )
    assert files(tmp_path / "hop-thang-6") == {"document.toml"}


def test_types_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """As they are typed, each with its name."""
    assert main(["new", "--list"]) == 0

    listed = capsys.readouterr().out.splitlines()
    assert listed[5:7] == ["bao-cao              Báo cáo", "bien-ban             Biên bản"]
    assert len(listed) == len(DocumentType) + 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            ["quyet-din", "x"],
            (
                "Không có loại văn bản 'quyet-din'; ý là 'quyet-dinh'?"
                " Xem các loại:  vn-localgov new --list"
            ),
        ),
        (["abc", "x"], "Không có loại văn bản 'abc'. Xem các loại:  vn-localgov new --list"),
        (["quyet-dinh"], "Hãy nêu thêm tên thư mục:  vn-localgov new quyet-dinh THƯ_MỤC"),
        ([], "Hãy nêu tên thư mục sẽ tạo:  vn-localgov new LOẠI THƯ_MỤC"),
        (["a", "b", "c"], "Hãy nêu tên thư mục sẽ tạo:  vn-localgov new LOẠI THƯ_MỤC"),
    ],
)
def test_what_cannot_be_made_is_told(
    typed: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And no folder is made."""
    monkeypatch.chdir(tmp_path)

    assert main(["new", *typed]) == 2
    assert capsys.readouterr().err == f"{told}\n"
    assert list(tmp_path.iterdir()) == []
