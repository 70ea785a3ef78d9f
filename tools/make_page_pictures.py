"""Write a small picture of each page of a PDF, for the gallery in the documentation.

Build the example, then run this with pdftoppm installed (Debian: poppler-utils)::

    python3 dev.py example
    python3 tools/make_page_pictures.py build/bao-cao-mai-trung-2023.pdf \
        docs/images/mai-trung-2023

Sixteen shades of grey are enough for letters, and take half the room of 256.
"""

import re
import struct
import subprocess
import sys
import tempfile
import zlib
from functools import reduce
from pathlib import Path

DOTS_PER_INCH = 70
BITS = 4

_GREYMAP = re.compile(rb"P5\s(\d+)\s(\d+)\s255\s")


def main(pdf: Path, folder: Path) -> None:
    """Replace the pictures in *folder* by those of the pages of *pdf*."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("page-*.png"):
        old.unlink()
    for number, page in enumerate(greymaps(pdf), 1):
        path = folder / f"page-{number:02d}.png"
        path.write_bytes(png(page))
        print(path)


def greymaps(pdf: Path, dots_per_inch: int = DOTS_PER_INCH) -> list[bytes]:
    """Draw each page as a file of one byte for each dot."""
    with tempfile.TemporaryDirectory() as name:
        command = ["pdftoppm", "-gray", "-r", str(dots_per_inch), str(pdf), f"{name}/page"]
        subprocess.run(command, check=True)  # noqa: S603 - pdftoppm, on our own file
        return [page.read_bytes() for page in sorted(Path(name).iterdir())]


def png(greymap: bytes, bits: int = BITS) -> bytes:
    """Write a greymap as PNG, without a date or anything else that changes."""
    head = _GREYMAP.match(greymap)
    if head is None:
        sys.exit("pdftoppm wrote no greymap")
    width, height = int(head[1]), int(head[2])
    start = head.end()
    rows = (greymap[start + y * width : start + (y + 1) * width] for y in range(height))
    scanlines = b"".join(b"\0" + packed(row, bits) for row in rows)
    size = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    parts = ((b"IHDR", size), (b"IDAT", zlib.compress(scanlines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def packed(row: bytes, bits: int) -> bytes:
    """Round each dot to one of a few greys, and put several into a byte."""
    most, many = (1 << bits) - 1, 8 // bits
    greys = [(dot * most + 127) // 255 for dot in row] + [0] * (many - 1)
    together = zip(*(greys[start::many] for start in range(many)), strict=False)
    return bytes(reduce(lambda left, right: left << bits | right, dots) for dots in together)


def chunk(name: bytes, content: bytes) -> bytes:
    """Frame one part of a PNG file."""
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
