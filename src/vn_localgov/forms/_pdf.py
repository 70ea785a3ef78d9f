"""Turn a document into a PDF with LibreOffice."""

import datetime as dt
import hashlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from vn_localgov._files import write_atomically
from vn_localgov.errors import ConversionError
from vn_localgov.opc import Limits, WordError, read_file, unpack

_TIMEOUT_SECONDS = 180
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_PROPERTIES = "docProps/core.xml"
_CHANGED = re.compile(rb"<dcterms:modified\b[^>]*>([0-9T:.Z+-]{10,40})<")
_DATE = re.compile(rb"(/CreationDate ?\(D:)[0-9]{14}")
_NAME = re.compile(rb"[0-9A-F]{32}")
_COMMANDS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)


def find_libreoffice() -> Path | None:
    """Look for LibreOffice on the path and in the usual places."""
    found = filter(None, map(shutil.which, (*_COMMANDS, *_PLACES)))
    return next(map(Path, found), None)


def convert_to_pdf(source: Path, target: Path) -> None:
    """Print the .docx file *source* as a PDF; it appears complete or not at all.

    The dates in the PDF are those of the document, not the clock's.

    Raises:
        ConversionError: There is no LibreOffice, or it did not print the document.
        OSError: *target* cannot be written.
    """
    program = find_libreoffice()
    if program is None:
        raise ConversionError("LibreOffice is not installed, so there is no PDF")
    moment = _last_change(source)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        shutil.copyfile(source, folder / "document.docx")
        _run(_command(program, folder), moment)
        printed = _printed(folder, source)
    write_atomically(Path(target), _timeless(printed, moment))


def _last_change(source: Path) -> int:
    """When the document says that it was changed, in seconds since 1970."""
    try:
        properties = unpack(read_file(source, Limits()), Limits()).get(_PROPERTIES, b"")
    except (OSError, WordError) as error:
        raise ConversionError(f"{source} is not a Word document: {error}") from error
    changed = _CHANGED.search(properties)
    return round(_read_time(changed[1].decode() if changed else "").timestamp())


def _read_time(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)
    except ValueError:
        return _EPOCH


def _command(program: Path, folder: Path) -> list[str]:
    """A profile of its own lets LibreOffice run beside the one of the user."""
    profile = (folder / "profile").as_uri()
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir"]
    return [
        str(program),
        f"-env:UserInstallation={profile}",
        *options,
        str(folder),
        str(folder / "document.docx"),
    ]


def _run(command: list[str], moment: int) -> None:
    process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice
        command,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment), "TZ": "UTC"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(_TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        raise ConversionError(
            f"LibreOffice did not finish within {_TIMEOUT_SECONDS} seconds"
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Stop LibreOffice with the processes that it started, if it still runs."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def _printed(folder: Path, source: Path) -> bytes:
    try:
        return (folder / "document.pdf").read_bytes()
    except FileNotFoundError:
        raise ConversionError(f"LibreOffice could not print {source}") from None


def _timeless(pdf: bytes, moment: int) -> bytes:
    """Do what LibreOffice before SOURCE_DATE_EPOCH does not: the same bytes each time.

    All of it is as long as before, so that the table of positions stays right.
    """
    date = dt.datetime.fromtimestamp(moment, dt.UTC).strftime("%Y%m%d%H%M%S").encode()
    body, mark, trailer = _DATE.sub(rb"\g<1>" + date, pdf).rpartition(b"trailer")
    name = hashlib.sha256(body).hexdigest()[:32].upper().encode()
    return body + mark + _NAME.sub(name, trailer)
