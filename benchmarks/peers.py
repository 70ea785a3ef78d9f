"""Other engines that fill Word templates, each in an environment and a process of its own.

Three of them have one import name, so that they cannot be installed side by side:

python3 -m benchmarks.peers

puts them into `build/peers`, once; whatever cannot be installed is left out and named.
"""

import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import attrs

HERE = Path(__file__).parent
FOLDER = HERE.parent / "build" / "peers"
OF_PYTHON = ("rust-docxtpl", "docxtpl-ng", "docx-mailmerge2")
OF_NODE = {
    "docxtemplater": ("docxtemplater", "pizzip"),
    "easy-template-x": ("easy-template-x",),
    "carbone": ("carbone",),
}
OWN = ("own", "own-plain", "docxtpl")


def install() -> None:
    """Install all that can be."""
    for name in OF_PYTHON:
        venv.create(FOLDER / name, with_pip=True)
        _run([str(FOLDER / name / "bin/python"), "-m", "pip", "install", "-q", name])
    for name, packages in OF_NODE.items():
        (FOLDER / name).mkdir(parents=True, exist_ok=True)
        _run(["npm", "install", "--silent", "--prefix", str(FOLDER / name), *packages])


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True)  # noqa: S603 - our own commands
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{command[-1]}: {error}", file=sys.stderr)


def version(name: str) -> str:
    """Which version of an engine is installed; "" if none is."""
    if name in OF_NODE:
        package = FOLDER / name / "node_modules" / name / "package.json"
        return str(json.loads(package.read_text("utf-8"))["version"]) if package.exists() else ""
    pattern = f"lib/*/site-packages/{name.replace('-', '_')}-*.dist-info"
    return "".join(it.stem.partition("-")[2] for it in (FOLDER / name).glob(pattern))


def _command(name: str) -> list[str] | None:
    """How the worker of an engine is started; None if the engine is not installed."""
    if name in OWN:
        return [sys.executable, "-P", str(HERE / "_worker.py"), name]
    if name in OF_PYTHON and version(name):
        return [str(FOLDER / name / "bin/python"), "-P", str(HERE / "_worker.py"), name]
    if version(name) and shutil.which("node"):
        return ["node", str(HERE / "_worker.js"), name]
    return None


@attrs.frozen
class Engine:
    """An engine at work."""

    name: str
    folder: Path
    process: "subprocess.Popen[str]"

    @classmethod
    def start(cls, name: str, folder: Path) -> "Engine | None":
        """Start an engine on the templates of a folder; None if it is not installed."""
        command = _command(name)
        if command is None:
            return None
        process = subprocess.Popen(  # noqa: S603 - our own command
            [*command, str(folder)],
            text=True,
            cwd=FOLDER / name if name in OF_NODE else None,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return cls(name, folder, process)

    def stop(self) -> None:
        """End its process."""
        self.process.kill()
        self.process.communicate()

    def fill(self, rows: int) -> None:
        """Fill the template with a table of so many rows."""
        self._ask(str(rows))

    def document(self, rows: int) -> bytes:
        """Give what it makes."""
        self._ask(f"save {rows}")
        return (self.folder / f"{self.name}-{rows}.docx").read_bytes()

    def _ask(self, line: str) -> None:
        asked, answers = self.process.stdin, self.process.stdout
        if asked and answers:
            print(line, file=asked, flush=True)
            if answers.readline() == "ok\n":
                return
        raise RuntimeError(f"{self.name} failed on {line}")


if __name__ == "__main__":
    install()
