"""Fill a template again and again with one engine; started with the Python that has it.

usage: _worker.py ENGINE FOLDER; then a line with a number of rows for each document, or
with "save" and a number, which writes it; the answer is a line with "ok".
"""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Fill = Callable[[Any], bytes]


def _own(template: bytes) -> Fill:
    from vn_localgov.templates import Template  # noqa: PLC0415

    made = Template.open(template)
    return lambda values: made.render(values).to_bytes()


def _own_plain(template: bytes) -> Fill:
    """Without the extra that compresses faster."""
    sys.modules["isal"] = sys.modules["zlib_ng"] = None  # type: ignore[assignment]
    return _own(template)


def _docxtpl(template: bytes) -> Fill:
    """Three packages have this name: docxtpl, rust-docxtpl and docxtpl-ng."""
    from docxtpl import DocxTemplate  # noqa: PLC0415

    def fill(values: Any) -> bytes:  # noqa: ANN401 - as docxtpl takes them
        made, file = DocxTemplate(io.BytesIO(template)), io.BytesIO()
        made.render(values)
        made.save(file)
        return file.getvalue()

    return fill


def _mailmerge(template: bytes) -> Fill:
    from mailmerge import MailMerge  # type: ignore[import-not-found] # noqa: PLC0415

    def fill(values: Any) -> bytes:  # noqa: ANN401
        file = io.BytesIO()
        with MailMerge(io.BytesIO(template)) as made:
            made.merge(**{name: it for name, it in values.items() if name != "rows"})
            made.merge_rows("stt", values["rows"])
            made.write(file)
        return file.getvalue()

    return fill


ENGINES = {
    "own": _own,
    "own-plain": _own_plain,
    "docxtpl": _docxtpl,
    "rust-docxtpl": _docxtpl,
    "docxtpl-ng": _docxtpl,
    "docx-mailmerge2": _mailmerge,
}


def main(engine: str, folder: Path) -> None:
    """Answer line by line."""
    dialect = "fields" if engine == "docx-mailmerge2" else "jinja"
    fill = ENGINES[engine]((folder / f"{dialect}.docx").read_bytes())
    known: dict[str, Any] = {}
    for line in sys.stdin:
        *save, rows = line.split()
        if rows not in known:
            known[rows] = json.loads((folder / f"{rows}.json").read_text("utf-8"))
        content = fill(known[rows])
        if save:
            (folder / f"{engine}-{rows}.docx").write_bytes(content)
        print("ok", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
