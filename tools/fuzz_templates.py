"""Look for files that break the reader of packages and templates, guided by coverage.

Needs atheris, which nothing else does; stop it with Ctrl+C, or after some seconds:

    pip install atheris
    python tools/fuzz_templates.py -max_total_time=600

A file that breaks the reader is left as "crash-…" in the working directory.
"""

import contextlib
import sys
import zipfile
from io import BytesIO

import atheris

with atheris.instrument_imports(include=["vn_localgov.opc", "vn_localgov.templates"]):
    from vn_localgov.opc import Limits, unpack
    from vn_localgov.templates import RenderLimits, Template, TemplateError, WordError

_LIMITS = Limits(file_bytes=100_000, total_bytes=1_000_000)
_RENDER_LIMITS = RenderLimits(steps=1000, characters=10_000, part_bytes=200_000)
_TYPES = b"<Types>wordprocessingml</Types>"
_RELATIONS = (
    b'<Relationships><Relationship Id="r" Type="/officeDocument" Target="a.xml"/></Relationships>'
)


def read(content: bytes) -> None:
    """Take the bytes as a file, and as the text of a file that is sound otherwise."""
    with contextlib.suppress(WordError):
        unpack(content, _LIMITS)
    for text in (
        content,
        b"<w:document><w:p><w:r><w:t>" + content + b"</w:t></w:r></w:p></w:document>",
    ):
        with contextlib.suppress(WordError, TemplateError):
            template = Template.open(_file(text), limits=_LIMITS, render_limits=_RENDER_LIMITS)
            template.render({"x": "a", "xs": [{"y": "b"}]}, verify=True)


def _file(text: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("a.xml", text)
    return file.getvalue()


if __name__ == "__main__":
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
