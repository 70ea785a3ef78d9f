"""The commands about Word templates, as a clerk types them."""

from pathlib import Path
from typing import Annotated

import typer

from vn_localgov.cli._help import Help

templates = typer.Typer(add_completion=False)

_File = Annotated[Path, typer.Argument(metavar="MẪU", help="Mẫu Word (.docx) có thẻ.")]
_Folder = Annotated[
    Path | None,
    typer.Argument(metavar="THƯ_MỤC", help="Thư mục báo cáo để đối chiếu; có thể không nêu."),
]


@templates.callback(
    add_help_option=False,
    help="""\
Xem, kiểm tra và điền mẫu Word có thẻ.

\b
Thẻ là chỗ để điền, viết trong hai dấu ngoặc nhọn:
  {{ bao_cao.so }}     số, ký hiệu của báo cáo
  {{ ho_ngheo }}       số liệu mang mã ho_ngheo ở indicators.toml""",
)
def _whole(*, _help: Help = False) -> None:
    """Hold the options that belong to no command."""


@templates.command(
    "inspect",
    add_help_option=False,
    help="""\
Liệt kê những dữ liệu mà một mẫu Word cần.

Mỗi dữ liệu nêu tên, cách viết sau dấu | và các chỗ dùng trong mẫu. Dấu [] sau tên nghĩa là mẫu \
lặp qua từng phần tử.""",
)
def _inspect(
    file: _File,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="In kết quả dạng JSON cho chương trình khác đọc.")
    ] = False,
    _help: Help = False,
) -> None:
    from vn_localgov.cli._template import inspect  # noqa: PLC0415 - slow

    inspect(file, as_json=as_json)


@templates.command(
    "check",
    add_help_option=False,
    help="""\
Kiểm tra một mẫu Word: thẻ viết sai, dữ liệu còn thiếu, số liệu không dùng đến.

Nếu chỉ nêu mẫu thì kiểm tra các thẻ. Nếu nêu thêm thư mục báo cáo thì điền thử số liệu của thư \
mục đó vào mẫu. Mọi điểm cần sửa được nêu cùng lúc. Lệnh này không ghi tệp nào.

\b
Mã thoát: 0 là dùng được, 1 là có điểm cần sửa, 2 là không chạy được.""",
)
def _check(
    file: _File,
    folder: _Folder = None,
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format", metavar="DẠNG", help="Dạng kết quả: text (mặc định), json, sarif, github."
        ),
    ] = "text",
    _help: Help = False,
) -> int:
    from vn_localgov.cli._template import check  # noqa: PLC0415 - slow

    return check(file, folder, form)


@templates.command(
    "annotate",
    add_help_option=False,
    help="""\
Ghi các điểm cần sửa thành ghi chú trong một bản sao của mẫu Word.

Mở bản sao bằng Word sẽ thấy mỗi điểm ở ngay thẻ phải sửa. Mẫu gốc giữ nguyên.""",
)
def _annotate(
    file: _File,
    folder: _Folder = None,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Bản sao .docx sẽ ghi. Nếu không nêu: <tên mẫu>-ghi-chu.docx cạnh mẫu.",
        ),
    ] = None,
    _help: Help = False,
) -> None:
    from vn_localgov.cli._template import write_annotated  # noqa: PLC0415 - slow

    write_annotated(file, folder, output)


@templates.command(
    "fill",
    add_help_option=False,
    help="""\
Điền số liệu của một thư mục báo cáo vào mẫu Word.

Nếu có điểm cần sửa, lệnh này nêu đủ các điểm và không động đến tệp cũ.""",
)
def _fill(
    file: _File,
    folder: Annotated[
        Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục báo cáo, như lệnh new tạo ra.")
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="TỆP",
            help="Tệp .docx sẽ ghi. Nếu không nêu: THƯ_MỤC/build/<tên mẫu>.docx",
        ),
    ] = None,
    _help: Help = False,
) -> None:
    from vn_localgov.cli._template import fill  # noqa: PLC0415 - slow

    fill(file, folder, output)
