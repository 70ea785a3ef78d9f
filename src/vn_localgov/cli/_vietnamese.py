"""Put into Vietnamese what typer says in English.

Typer 0.29 bears its own copy of click, whose words stand in the code: no catalogue of
translations reaches them. So help is written here, and errors are translated here.
"""

import re
from collections.abc import Iterator

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption

_SAID = {
    r"Missing argument '(.+?)(?:\.\.\.)?'\.": r"thiếu \1.",
    r"Missing command\.": "thiếu tên lệnh.",
    r"No such command '(.+)'\. Did you mean '(.+)'\?": r"không có lệnh '\1'; ý là '\2'?",
    r"No such command '(.+)'\.": r"không có lệnh '\1'.",
    r"No such option: (.+) \(Possible options: (.+)\)": r"không có tùy chọn \1; ý là \2?",
    r"No such option: (.+)": r"không có tùy chọn \1.",
    r"Option '(.+)' requires an argument\.": r"sau \1 còn thiếu giá trị.",
    r"Option '(.+)' does not take a value\.": r"sau \1 không ghi giá trị.",
    r"Invalid value for '(--\w+)'.*: Input should be .+": (
        r"sau \1 cần một số nguyên từ 1 trở lên."
    ),
    r"Got unexpected extra argument\(s\) \((.+)\)": (
        r"thừa '\1'; tên có dấu cách phải đặt trong dấu ngoặc kép."
    ),
}


def in_vietnamese(message: str) -> str:
    """Translate an error; one that is not known stays as it is.

    >>> in_vietnamese("No such command 'biuld'. Did you mean 'build'?")
    "không có lệnh 'biuld'; ý là 'build'?"
    """
    for pattern, translated in _SAID.items():
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(translated)
    return message


def help_text(context: typer.Context) -> str:
    """Write the help of a command: how to type it, what it does, what it takes."""
    formatter = context.make_formatter()
    formatter.write_usage(context.command_path, _usage(context), prefix="Cách dùng: ")
    formatter.write_paragraph()
    formatter.write_text(context.command.help or "")
    for title, rows in _tables(context):
        with formatter.section(title):
            formatter.write_dl(rows)
    return formatter.getvalue().rstrip("\n")


def _usage(context: typer.Context) -> str:
    arguments, _ = _parameters(context)
    rest = ["LỆNH ..."] if isinstance(context.command, TyperGroup) else []
    return " ".join(["[TÙY CHỌN]", *map(_typed, arguments), *rest])


def _tables(context: typer.Context) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    arguments, options = _parameters(context)
    if arguments:
        yield "Tham số", [(_typed(item), item.help or "") for item in arguments]
    yield "Tùy chọn", [(_typed(item), item.help or "") for item in options]
    if isinstance(context.command, TyperGroup):
        commands = context.command.commands.items()
        yield "Lệnh", [(name, (item.help or "").partition("\n")[0]) for name, item in commands]


def _parameters(context: typer.Context) -> tuple[list[TyperArgument], list[TyperOption]]:
    parameters = context.command.params
    return (
        [item for item in parameters if isinstance(item, TyperArgument)],
        [item for item in parameters if isinstance(item, TyperOption)],
    )


def _typed(item: TyperArgument | TyperOption) -> str:
    """Write it as it is typed: ``-o, --output TỆP``."""
    names = sorted(item.opts, key=len) if isinstance(item, TyperOption) else []
    return f"{', '.join(names)} {item.metavar or ''}".strip()
