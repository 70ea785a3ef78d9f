"""Help that every command has: typer's own is in English that cannot be translated."""

from typing import Annotated

import typer

from vn_localgov.cli._console import say
from vn_localgov.cli._vietnamese import help_text


def _show_help(context: typer.Context, wanted: bool) -> None:  # noqa: FBT001 - typer's form
    if wanted:
        say(help_text(context))
        raise typer.Exit


Help = Annotated[
    bool,
    typer.Option(
        "--help", "-h", callback=_show_help, is_eager=True, help="Xem hướng dẫn này rồi thoát."
    ),
]
