"""The command line speaks Vietnamese, starts quickly, and says what is missing."""

import io
import runpy
import subprocess
import sys
from importlib.metadata import version

import pytest

from vn_localgov import __main__
from vn_localgov.__main__ import main
from vn_localgov.cli._vietnamese import in_vietnamese

Capture = pytest.CaptureFixture[str]
HEAVY = {"babel", "docx", "docxtpl", "jinja2", "lxml", "markdown_it", "vn_localgov.forms"}
ENGLISH = [
    *("Usage", "Options", "Arguments", "Commands", "OPTIONS", "COMMAND", "ARGS"),
    *("Show", "message", "exit", "Try", "required", "default", "Error", "completion"),
]


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python as a shell would, in a pipe."""
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=False, encoding="utf-8"
    )


def printed_by(capsys: Capture, *arguments: str) -> tuple[int, str]:
    """Run the command, and return its status and all that it prints."""
    status = main(arguments)
    return status, "".join(capsys.readouterr())


HELP = """\
Cách dùng: vn-localgov build [TÙY CHỌN] THƯ_MỤC

Lập báo cáo hoặc văn bản Word (.docx) từ thư mục của nó.

Mọi số liệu và lời văn được kiểm tra trước. Nếu có điểm cần sửa, lệnh này nêu
đủ các điểm, mỗi điểm ở tệp nào, dòng nào, cột nào, và không động đến tệp đã
lập trước đây.

Thư mục gồm:
  report.toml      thể thức của báo cáo: cơ quan, số, ngày, nơi nhận, người ký
  document.toml    thể thức của văn bản khác, thay cho report.toml
  indicators.toml  các số liệu (chỉ báo cáo có)
  references.toml  văn bản viện dẫn, mốc thời gian (nếu có)
  narrative/*.md   lời văn, theo thứ tự tên tệp
  annexes/*.md     phụ lục, văn bản ban hành kèm theo (nếu có)

Tham số:
  THƯ_MỤC  Thư mục như lệnh new tạo ra.

Tùy chọn:
  -o, --output TỆP  Tệp .docx sẽ ghi. Nếu không nêu: THƯ_MỤC/build/<tên thư
                    mục>.docx
  --pdf             Làm thêm bản PDF bên cạnh (cần có LibreOffice).
  --rules TỆP       Quy định riêng của cơ quan, chặt hơn Nghị định (tệp
                    .toml).
  -h, --help        Xem hướng dẫn này rồi thoát.
"""


def test_help_is_laid_out_for_reading(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """How to type it, what it does, what it takes: all of it, word for word."""
    monkeypatch.setenv("COLUMNS", "80")

    assert printed_by(capsys, "build", "--help") == (0, HELP)


@pytest.mark.parametrize("arguments", [(), ("--help",), ("new", "-h"), ("build", "--help")])
def test_help_holds_no_english(capsys: Capture, arguments: tuple[str, ...]) -> None:
    """A clerk reads no word that a library left there."""
    status, help_text = printed_by(capsys, *arguments)

    assert status == 0
    assert help_text.startswith("Cách dùng: vn-localgov")
    assert [word for word in ENGLISH if word in help_text] == []


def test_nothing_typed_is_a_question_for_help(capsys: Capture) -> None:
    """The first screen lists the commands."""
    status, first_screen = printed_by(capsys)

    assert status == 0
    assert first_screen == printed_by(capsys, "--help")[1]
    assert "\n  new       Tạo một thư mục mẫu" in first_screen
    assert "\n  build     Lập báo cáo hoặc văn bản Word" in first_screen


def test_version(capsys: Capture) -> None:
    """Whoever asks for help can say which version it is."""
    assert printed_by(capsys, "--version") == (0, f"vn-localgov {version('vn-localgov')}\n")


@pytest.mark.parametrize(
    ("typed", "told", "see"),
    [
        ("build", "thiếu THƯ_MỤC.", "build "),
        ("--", "thiếu tên lệnh.", ""),
        ("biuld mau", "không có lệnh 'biuld'; ý là 'build'?", ""),
        ("in mau", "không có lệnh 'in'.", ""),
        ("--phien-ban", "không có tùy chọn --phien-ban.", ""),
        ("build mau --pfd", "không có tùy chọn --pfd; ý là --pdf?", "build "),
        ("build mau -x", "không có tùy chọn -x.", "build "),
        ("build mau -o", "sau -o còn thiếu giá trị.", "build "),
        ("build mau --pdf=1", "sau --pdf không ghi giá trị.", "build "),
        ("build a b c", "thừa 'b c'; tên có dấu cách phải đặt trong dấu ngoặc kép.", "build "),
    ],
)
def test_a_slip_of_the_hand_is_explained(capsys: Capture, typed: str, told: str, see: str) -> None:
    """What is wrong with the command, and where help is; status 2, nothing done."""
    assert printed_by(capsys, *typed.split()) == (
        2,
        f"Lệnh chưa đúng: {told}\nXem cách dùng:  vn-localgov {see}--help\n",
    )


def test_words_that_are_not_known_stay() -> None:
    """A later typer may say something new; English is better than silence."""
    assert in_vietnamese("Something new.") == "Something new."


def test_python_m_starts_it() -> None:
    """Where the command is not on the path, Python finds it; the pipe gets UTF-8."""
    done = python("-X", "utf8=0", "-m", "vn_localgov", "buidl")

    assert done.returncode == 2
    assert done.stderr.startswith("Lệnh chưa đúng: không có lệnh 'buidl'; ý là 'build'?\n")


def test_importing_the_command_line_loads_neither_word_nor_jinja() -> None:
    """Help and version come at once."""
    done = python("-c", "import sys, vn_localgov.cli; print(*sys.modules)")

    assert HEAVY.isdisjoint(done.stdout.split())


NO_EXTRA = """\
Chưa có phần dòng lệnh của vn-localgov: hãy chạy  pip install "vn-localgov[cli]"  rồi thử lại.
The command line of vn-localgov is missing: run  pip install "vn-localgov[cli]"  and try again.
"""


@pytest.mark.parametrize("missing", ["typer", "rich.console"])
def test_without_the_extra_one_sentence_says_what_to_install(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """In Vietnamese for the clerk, in English for whoever helps."""
    forget_command_line(monkeypatch)
    monkeypatch.setitem(sys.modules, missing, None)

    assert printed_by(capsys, "--help") == (2, NO_EXTRA)


def test_another_missing_package_is_no_matter_of_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A broken installation is not explained away."""
    forget_command_line(monkeypatch)
    monkeypatch.setitem(sys.modules, "vn_localgov.cli._help", None)

    with pytest.raises(ModuleNotFoundError, match=r"vn_localgov\.cli\._help"):
        main(["--help"])


def forget_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Python import the command line anew."""
    for name in [name for name in sys.modules if name.startswith("vn_localgov.cli")]:
        monkeypatch.delitem(sys.modules, name)


def test_ctrl_c_during_the_start_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Also before the first command runs."""

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("vn_localgov.cli.run", interrupt)

    assert printed_by(capsys, "--help") == (130, "")


def test_arguments_and_status_are_those_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is how a shell meets it."""
    monkeypatch.setattr(sys, "argv", ["vn-localgov", "build"])

    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(__main__.__file__), run_name="__main__")

    assert ended.value.code == 2


def test_odd_letters_do_not_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file name with broken letters is printed as far as it goes."""
    console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stderr", console)

    assert main(["build", "xã \udcff"]) == 2
    console.flush()
    assert console.buffer.getvalue().decode().startswith("Không có thư mục")


def test_a_stream_of_another_kind_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program may collect what is printed."""
    collected = io.StringIO()
    monkeypatch.setattr(sys, "stdout", collected)

    assert __main__.main(["--version"]) == 0
    assert collected.getvalue().startswith("vn-localgov ")
