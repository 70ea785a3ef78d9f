"""Word templates beside other engines, on one report; the texts of the outputs are equal."""

import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path

from benchmarks import peers
from benchmarks._compare import Call, Task
from benchmarks._word_file import CARBONE, FIELDS, JINJA, MUSTACHE, template, values
from benchmarks.peers import Engine
from vn_localgov.errors import Wording
from vn_localgov.templates import RenderLimits, Template

# How many times as fast as docxtpl we have promised to be, by the rows of the table:
# without and with the extra that compresses faster; and as the best of the others.
LEAST = {10: (55, 200, 6), 1000: (20, 60, 1)}
MANY, RENDERS = 10_000, 1_000
PEERS = (*peers.OF_PYTHON, *peers.OF_NODE)
_COLD = Path(__file__).with_name("_cold.py")
_MEGABYTE = 1_000_000


def tasks() -> Iterator[Task]:
    """Fill a report of 300 paragraphs and 350 tags, some of them cut over runs."""
    with tempfile.TemporaryDirectory() as folder:
        _write_inputs(Path(folder))
        start = partial(Engine.start, folder=Path(folder))
        engines = {name: start(name) for name in (*peers.OWN, *PEERS)}
        yield from _warm(engines)
        for engine in filter(None, engines.values()):
            engine.stop()
        yield _growth()
        yield from _preparing()
        yield from _cold(Path(folder))
        yield _memory(Path(folder))


def _write_inputs(folder: Path) -> None:
    dialects = {"jinja": JINJA, "mustache": MUSTACHE, "carbone": CARBONE, "fields": FIELDS}
    for name, dialect in dialects.items():
        (folder / f"{name}.docx").write_bytes(template(dialect))
    for rows in (*LEAST, MANY):
        (folder / f"{rows}.json").write_text(json.dumps(values(rows)), "utf-8")


def _warm(engines: Mapping[str, Engine | None]) -> Iterator[Task]:
    own, own_plain, docxtpl = (_fill(engines[name]) or bool for name in peers.OWN)
    for rows, (plain, fast, least) in LEAST.items():
        _check_texts(engines, rows)
        yield Task(
            name=Wording(
                f"Fill a Word template with a table of {rows} rows, plain install",
                f"Điền mẫu Word có bảng {rows} hàng, cài đặt thường",
            ),
            values=[rows],
            own=own_plain,
            others={"docxtpl": docxtpl},
            least=plain,
        )
        yield Task(
            name=Wording("The same with the extra `fast`", "Như trên, có phần bổ sung `fast`"),
            values=[rows],
            own=own,
            others={"docxtpl": docxtpl},
            least=fast,
        )
        yield Task(
            name=Wording(
                "The same, plain install, beside other engines",
                "Như trên, cài đặt thường, so với các thư viện khác",
            ),
            values=[rows],
            own=own_plain,
            others={name: _fill(engines[name]) for name in PEERS},
            least=least,
        )


def _fill(engine: Engine | None) -> Call | None:
    return engine.fill if engine else None


def _check_texts(engines: Mapping[str, Engine | None], rows: int) -> None:
    """Refuse to compare the speed of different documents."""
    working = [engine for engine in engines.values() if engine]
    wanted = _text(working[0].document(rows))
    for engine in working:
        if _text(engine.document(rows)) != wanted:
            raise ValueError(f"{engine.name} makes another document of {rows} rows")


def _text(content: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        xml = archive.read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", it)) for it in paragraphs]


def _growth() -> Task:
    prepared = Template.open(template())
    return Task(
        name=Wording(f"Fill {MANY} rows, for each of them", f"Điền {MANY} hàng, tính cho mỗi hàng"),
        values=[values(MANY)],
        own=prepared.render,
        parts=MANY,
        wanted="0.03 ms",
    )


def _preparing() -> Iterator[Task]:
    # With other limits each time, or it would be prepared only once.
    steps = itertools.count(2_000_000)

    def prepare(content: bytes) -> Template:
        return Template.open(content, render_limits=RenderLimits(steps=next(steps)))

    yield Task(
        name=Wording("Prepare that template", "Chuẩn bị mẫu đó"), values=[template()], own=prepare
    )
    yield Task(
        name=Wording("Prepare one twice as long", "Chuẩn bị mẫu dài gấp đôi"),
        values=[template(times=2)],
        own=prepare,
        wanted="× 2",
    )
    yield Task(
        name=Wording("Open that template again", "Mở lại mẫu đó"),
        values=[template()],
        own=Template.open,
    )


def _cold(folder: Path) -> Iterator[Task]:
    yield Task(
        name=Wording("Start Python and import the engine", "Khởi động Python và nạp thư viện mẫu"),
        values=["import"],
        own=_process("own", folder),
        others={"docxtpl": _process("docxtpl", folder)},
    )
    yield Task(
        name=Wording(
            "Start Python and fill the template once, without a folder",
            "Khởi động Python và điền mẫu một lần, không có thư mục lưu sẵn",
        ),
        values=["10"],
        own=_process("own", folder),
        others={"docxtpl": _process("docxtpl", folder)},
    )
    yield Task(
        name=Wording(
            "Start Python and fill the template once, from a folder that has it",
            "Khởi động Python và điền mẫu một lần, mẫu đã lưu sẵn trong thư mục",
        ),
        values=["10"],
        own=_process("own", folder, str(folder / "cache")),
        others={"docxtpl": _process("docxtpl", folder)},
        least=4,
    )


def _process(engine: str, folder: Path, *options: str) -> Callable[[str], object]:
    # An installed package has its bytecode; all but the first start of this have it too.
    kept = {name: it for name, it in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run(what: str) -> object:
        command = [sys.executable, "-P", str(_COLD), engine, str(folder), what, *options]
        return subprocess.run(command, check=True, env=kept)  # noqa: S603 - our own command

    return run


def _memory(folder: Path) -> Task:
    """Measured once, in a process of its own."""
    command = [sys.executable, "-P", str(_COLD), "memory", str(folder), str(RENDERS)]
    printed = subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603
    few, many = (int(it) / _MEGABYTE for it in printed.split())
    return Task(
        name=Wording(
            f"Memory after 10 and after {RENDERS} documents of 10 rows",
            f"Bộ nhớ sau 10 và sau {RENDERS} văn bản có 10 hàng",
        ),
        values=[],
        told=f"{few:.0f} / {many:.0f} MB",
        wanted="45 MB",
    )
