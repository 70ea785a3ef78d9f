"""Options that commands share: what is typed after each, and what help says of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

Format: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format", metavar="DẠNG", help="Dạng kết quả: text (mặc định), json, sarif, github."
    ),
]
Ignore: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="QUY_TẮC", help="Bỏ qua quy tắc này."),
]
FailOn: TypeAlias = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="MỨC",
        help="Mã thoát là 1 từ mức nào: error (mặc định), warning, note, never.",
    ),
]
Known: TypeAlias = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="TỆP", help="Không nêu lại các điểm đã biết."),
]
WriteKnown: TypeAlias = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="TỆP", help="Ghi mọi điểm hiện có là đã biết."),
]
All: TypeAlias = Annotated[
    bool, typer.Option("--all", help="Nêu cả những điểm chưa kết luận được.")
]
Annotate: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--annotate",
        metavar="TỆP",
        help="Ghi các điểm thành ghi chú trong một bản sao .docx của tệp Word.",
    ),
]
House: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="TỆP",
        help="Quy định riêng của cơ quan, chặt hơn Nghị định (tệp .toml).",
    ),
]


def explain_with(explain: Callable[[str | None], None]) -> Any:  # noqa: ANN401 - typer's form
    """Make the option that explains a rule of one of the commands."""
    return typer.Option(
        "--explain",
        metavar="QUY_TẮC",
        callback=explain,
        is_eager=True,
        help="Giải thích một quy tắc rồi thoát.",
    )
