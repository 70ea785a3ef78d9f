"""Run every example in README and docs: what is shown is tested."""

import contextlib
import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import SkipTest

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.example import SybilFailure
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from tests.console_blocks import evaluate

# Quick tests try few examples, and others each time. `dev.py check` and CI try all there are, and
# each time the same (Hypothesis' own profile "ci"): coverage is no matter of chance.
if "CI" not in os.environ:
    settings.register_profile("quick", deadline=None, max_examples=25)
    settings.load_profile("quick")

MARKDOWN = Sybil([PythonCodeBlockParser(), CodeBlockParser("console", evaluate), SkipParser()])


def pytest_collection_finish() -> None:
    """Never look for garbage in what was collected: that took a tenth of the time."""
    gc.freeze()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Have pytest read Markdown."""
    if file_path.suffix == ".md":
        return Page.from_parent(parent, path=file_path)
    return None


class Page(pytest.File):
    """A page of the documentation."""

    def collect(self) -> Iterator[pytest.Item]:
        """One test for all examples, because each builds on those above it.

        That both languages show the same code is a quick test; to run it twice is not.
        """
        examples = Examples.from_parent(self, name="examples")
        if self.nodeid.startswith(("docs/vi/", "README.vi")):
            examples.add_marker(pytest.mark.slow)
        yield examples


class Examples(pytest.Item):
    """The examples of a page, run from top to bottom in an empty folder."""

    def runtest(self) -> None:
        """Stop at the first example that does not do what the page shows."""
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            for example in MARKDOWN.parse(self.path).examples():
                # A reason for skipping one example is none for skipping the page.
                with contextlib.suppress(SkipTest):
                    example.evaluate()

    def reportinfo(self) -> tuple[Path, None, str]:
        """Name the page in the report."""
        return self.path, None, self.nodeid

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> object:  # type: ignore[override]
        """Show what the reader would see, not how it was run."""
        if isinstance(excinfo.value, SybilFailure):
            return str(excinfo.value)
        excinfo.traceback = excinfo.traceback.cut(path=__file__)
        return super().repr_failure(excinfo, "short")
