"""Start the command ``vn-localgov``."""

import io
import sys
from collections.abc import Sequence

_NO_EXTRA = """\
Chưa có phần dòng lệnh của vn-localgov: hãy chạy  pip install "vn-localgov[cli]"  rồi thử lại.
The command line of vn-localgov is missing: run  pip install "vn-localgov[cli]"  and try again."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit status.

    Returns:
        0 if all was done; 1 is kept for documents in which something was found; 2 if
        something could not be read or written; 130 if the user broke it off.
    """
    _speak_utf8()
    try:
        from vn_localgov.cli import run  # noqa: PLC0415 - the extra may be missing

        return run(sys.argv[1:] if arguments is None else arguments)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"typer", "rich"}:
            raise
        print(_NO_EXTRA, file=sys.stderr)  # noqa: T201 - rich is what is missing
        return 2
    except KeyboardInterrupt:
        return 130


def _speak_utf8() -> None:
    """Vietnamese survives a Windows console, a redirection and an odd file name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
