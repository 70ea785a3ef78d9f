"""The commands, as a clerk types them."""

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_command

from vn_localgov.cli import _options as options
from vn_localgov.cli._console import RefusalError, complain, say, unreadable
from vn_localgov.cli._help import Help
from vn_localgov.cli._template_app import templates
from vn_localgov.cli._vietnamese import in_vietnamese

_NAME = "vn-localgov"


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer's form
    if wanted:
        say(f"{_NAME} {version('vn-localgov')}")
        raise typer.Exit


_Version = Annotated[
    bool,
    typer.Option(
        "--version", callback=_show_version, is_eager=True, help="Xem số phiên bản rồi thoát."
    ),
]

_app = typer.Typer(add_completion=False)


@_app.callback(
    add_help_option=False,
    help="""\
Lập báo cáo, văn bản của xã, phường, đặc khu: mỗi số liệu chỉ nhập một lần.

\b
Bắt đầu với một báo cáo mẫu:
  vn-localgov new bao-cao-2025
  vn-localgov build bao-cao-2025

Xem hướng dẫn từng lệnh: vn-localgov LỆNH --help""",
)
def _whole(*, _help: Help = False, _version: _Version = False) -> None:
    """Hold the options that belong to no command."""


def _list_types(wanted: bool) -> None:  # noqa: FBT001 - typer's form
    if wanted:
        from vn_localgov.cli._new import list_starters  # noqa: PLC0415 - slow

        list_starters()
        raise typer.Exit


@_app.command(
    "new",
    add_help_option=False,
    help="""\
Tạo một thư mục mẫu để sửa thành báo cáo hoặc văn bản của mình.

Thư mục mẫu lập được văn bản ngay, có lời giải thích từng mục bằng tiếng Việt. Lệnh này không \
bao giờ ghi đè lên tệp đã có.

\b
Loại văn bản viết không dấu; không nêu loại là báo cáo:
  vn-localgov new quyet-dinh thanh-lap-to-cong-tac
  vn-localgov new cong-van tra-loi-so-noi-vu""",
)
def _new(
    typed: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LOẠI] THƯ_MỤC",
            help="Loại văn bản, nếu không phải báo cáo; rồi thư mục sẽ tạo: chưa có, hoặc còn "
            "trống.",
        ),
    ] = None,
    *,
    _list: Annotated[
        bool,
        typer.Option(
            "--list", callback=_list_types, is_eager=True, help="Liệt kê các loại rồi thoát."
        ),
    ] = False,
    _help: Help = False,
) -> None:
    from vn_localgov.cli._new import make_starter  # noqa: PLC0415 - slow

    make_starter(typed or [])


@_app.command(
    "build",
    add_help_option=False,
    help="""\
Lập báo cáo hoặc văn bản Word (.docx) từ thư mục của nó.

Mọi số liệu và lời văn được kiểm tra trước. Nếu có điểm cần sửa, lệnh này nêu đủ các điểm, mỗi \
điểm ở tệp nào, dòng nào, cột nào, và không động đến tệp đã lập trước đây.

\b
Thư mục gồm:
  report.toml      thể thức của báo cáo: cơ quan, số, ngày, nơi nhận, người ký
  document.toml    thể thức của văn bản khác, thay cho report.toml
  indicators.toml  các số liệu (chỉ báo cáo có)
  references.toml  văn bản viện dẫn, mốc thời gian (nếu có)
  narrative/*.md   lời văn, theo thứ tự tên tệp
  annexes/*.md     phụ lục, văn bản ban hành kèm theo (nếu có)""",
)
def _build(
    folder: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục như lệnh new tạo ra.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Tệp .docx sẽ ghi. Nếu không nêu: THƯ_MỤC/build/<tên thư mục>.docx",
        ),
    ] = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Làm thêm bản PDF bên cạnh (cần có LibreOffice).")
    ] = False,
    house: options.House = None,
    _help: Help = False,
) -> None:
    from vn_localgov.cli._build import build, make_pdf, warn_of_old_pdf  # noqa: PLC0415 - slow
    from vn_localgov.cli._house import decree_with  # noqa: PLC0415 - slow

    made = build(folder, output, decree_with(house))
    if pdf:
        make_pdf(made)
    else:
        warn_of_old_pdf(made)


def _explain_audit(rule: str | None) -> None:
    if rule is not None:
        from vn_localgov.cli._audit import explain  # noqa: PLC0415 - slow

        explain(rule)
        raise typer.Exit


def _explain_check(rule: str | None) -> None:
    if rule is not None:
        from vn_localgov.cli._check import explain  # noqa: PLC0415 - slow

        explain(rule)
        raise typer.Exit


@_app.command(
    "audit",
    add_help_option=False,
    help="""\
Kiểm tra xem các số liệu của một báo cáo có mâu thuẫn với nhau không.

Kiểm tra được cả thư mục báo cáo lẫn tệp Word (.docx), tệp văn bản thuần (.txt) soạn sẵn. Số nào \
mâu thuẫn thì nêu rõ ở chỗ nào, theo các số khác thì là bao nhiêu, và những số có thể đã gõ sai. \
Sai khác do làm tròn không tính là mâu thuẫn. Lệnh này không sửa gì cả.

\b
Mã thoát: 0 là không có lỗi, 1 là có lỗi, 2 là không chạy được.""",
)
def _audit(  # noqa: PLR0913 - each option is one
    path: Annotated[
        Path,
        typer.Argument(
            metavar="ĐƯỜNG_DẪN", help="Thư mục báo cáo, văn bản; hoặc một tệp .docx, .txt."
        ),
    ],
    *,
    form: options.Format = "text",
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="QUY_TẮC", help="Chỉ xét quy tắc này, như TONG."),
    ] = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = "error",
    baseline: options.Known = None,
    write_baseline: options.WriteKnown = None,
    everything: options.All = False,
    annotated: options.Annotate = None,
    _explained: Annotated[str | None, options.explain_with(_explain_audit)] = None,
    _help: Help = False,
) -> int:
    from vn_localgov.cli._audit import accept_all, run_audit  # noqa: PLC0415 - slow
    from vn_localgov.cli._wishes import Typed  # noqa: PLC0415 - slow

    typed = Typed(
        format=form,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        baseline=baseline,
        shows_all=everything,
    )
    if write_baseline is not None:
        accept_all(path, typed, write_baseline)
        return 0
    return run_audit(path, typed, annotated)


@_app.command(
    "check",
    add_help_option=False,
    help="""\
Kiểm tra thể thức và kỹ thuật trình bày của văn bản Word theo Nghị định 30/2020/NĐ-CP.

Văn bản do chương trình nào soạn cũng được. Mỗi điểm nêu rõ ở đoạn nào, trích từ văn bản, đang \
thế nào, phải thế nào và căn cứ điều khoản nào. Điều gì chưa chắc thì không nêu. Văn bản của \
Đảng, văn bản quy phạm pháp luật không thuộc phạm vi nên được bỏ qua. Tệp đang kiểm tra không \
bao giờ bị sửa.

Nêu tên thư mục thì kiểm tra mọi tệp .docx trong đó, kể cả trong các thư mục con; tệp nào hỏng \
thì báo, các tệp khác vẫn được kiểm tra.

\b
Mã thoát: 0 là không có lỗi, 1 là có lỗi, 2 là không chạy được hoặc có tệp
không đọc được.""",
)
def _check(  # noqa: PLR0913 - each option is one
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="ĐƯỜNG_DẪN...", help="Các tệp .docx, hoặc thư mục có tệp .docx."),
    ],
    *,
    form: options.Format = "text",
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="QUY_TẮC", help="Chỉ xét quy tắc này, như TRANG."),
    ] = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = "error",
    baseline: options.Known = None,
    write_baseline: options.WriteKnown = None,
    everything: options.All = False,
    annotated: options.Annotate = None,
    house: options.House = None,
    no_figures: Annotated[
        bool,
        typer.Option("--no-figures", help="Không xét các số liệu mâu thuẫn với nhau."),
    ] = False,
    fixed: Annotated[
        Path | None,
        typer.Option(
            "--fix",
            metavar="TỆP",
            help="Sửa những gì máy sửa được về trình bày vào một tệp .docx mới, rồi kiểm tra lại.",
        ),
    ] = None,
    fix_text: Annotated[
        bool, typer.Option("--fix-text", help="Cùng với --fix: sửa cả lỗi gõ trong lời văn.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="SỐ",
            min=1,
            help="Số tiến trình cùng kiểm tra; nếu không nêu: bằng số nhân của máy.",
        ),
    ] = None,
    _explained: Annotated[str | None, options.explain_with(_explain_check)] = None,
    _help: Help = False,
) -> int:
    from vn_localgov.cli._check import Work, accept_all, run_check  # noqa: PLC0415 - slow
    from vn_localgov.cli._fix import fix_target, run_fix  # noqa: PLC0415 - slow
    from vn_localgov.cli._house import decree_with  # noqa: PLC0415 - slow
    from vn_localgov.cli._wishes import Typed  # noqa: PLC0415 - slow

    typed = Typed(
        format=form,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        baseline=baseline,
        shows_all=everything,
    )
    decree = decree_with(house)
    work = Work(paths=paths, typed=typed, decree=decree, jobs=jobs, figures=not no_figures)
    if write_baseline is not None:
        accept_all(work, write_baseline)
        return 0
    if fixed is not None or fix_text:
        return run_fix(work, fix_target(fixed, annotated), text=fix_text)
    return run_check(work, annotated)


_app.add_typer(templates, name="template")

_COMMAND = get_command(_app)


def run(arguments: Sequence[str]) -> int:
    """Run the command, and return its exit status; all that is said is Vietnamese."""
    try:
        wanted = list(arguments) or ["--help"]
        return _COMMAND.main(wanted, prog_name=_NAME, standalone_mode=False) or 0
    except typer.TyperException as error:
        complain(f"Lệnh chưa đúng: {in_vietnamese(error.format_message())}")
        complain(f"Xem cách dùng:  {' '.join([_NAME, *_called(arguments), '--help'])}")
    except RefusalError as error:
        complain(str(error))
    except OSError as error:
        complain(unreadable(error))
    return 2


def _called(arguments: Sequence[str]) -> Iterator[str]:
    """The command that was typed, as far as there is one."""
    command: object = _COMMAND
    for name in arguments:
        command = command.commands.get(name) if isinstance(command, TyperGroup) else None
        if command is None:
            return
        yield name
