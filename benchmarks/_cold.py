"""One whole process: import an engine, or fill the template once, or a thousand times.

usage: _cold.py ENGINE FOLDER import|ROWS [CACHE]; _cold.py memory FOLDER TIMES
"""

import json
import sys
from pathlib import Path


def docxtpl(folder: Path, rows: str) -> None:
    """Import, and fill with so many rows."""
    from docxtpl import DocxTemplate  # noqa: PLC0415

    if rows != "import":
        template = DocxTemplate(folder / "jinja.docx")
        template.render(json.loads((folder / f"{rows}.json").read_text("utf-8")))
        template.save(folder / "docxtpl.docx")


def own(folder: Path, rows: str, cache: str | None = None) -> None:
    """The same with this library."""
    from vn_localgov.templates import Template  # noqa: PLC0415

    if rows != "import":
        template = Template.open(folder / "jinja.docx", cache=cache)
        values = json.loads((folder / f"{rows}.json").read_text("utf-8"))
        template.render(values).save(folder / "own.docx")


def memory(folder: Path, times: str) -> None:
    """Print the bytes of memory that are used after ten documents, and after all."""
    from vn_localgov.templates import Template  # noqa: PLC0415

    template = Template.open(folder / "jinja.docx")
    values = json.loads((folder / "10.json").read_text("utf-8"))
    for number in range(1, int(times) + 1):
        template.render(values)
        if number in (10, int(times)):
            pages = Path("/proc/self/statm").read_text("ascii").split()[1]
            print(int(pages) * 4096)


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
