"""Write the gallery of the documentation: a picture of each page of every form.

Run it when the forms or the starters have changed, with LibreOffice and pdftoppm installed
(Debian: libreoffice-writer, poppler-utils)::

    python3 -m tools.make_gallery docs

The pictures show what the starters of ``vn-localgov new`` become, and what they do not
show: marks, pictures of a signature, and what is signed electronically.
"""

import datetime as dt
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from math import hypot, sin
from pathlib import Path

import attrs

from tools.make_page_pictures import chunk, greymaps, png
from vn_localgov.cli._new import make_starter, starters
from vn_localgov.documents import DocumentType
from vn_localgov.exchange import load_document
from vn_localgov.forms import Document, build_annex, build_document, convert_to_pdf
from vn_localgov.reports import (
    Circulation,
    ElectronicCopy,
    Marks,
    OfficialDocument,
    Secrecy,
    SignaturePictures,
    Urgency,
)

# A gallery shows the form; four shades of grey are enough to read it.
DOTS_PER_INCH, BITS = 60, 2
SIGNED = dt.datetime(2026, 7, 10, 9, 30, 15)  # noqa: DTZ001 - in the time of Viet Nam
# Below the starters: what they do not show, in both languages.
BESIDE = {
    "dau-va-dia-chi": (
        "Stamps, circulation, drafter and address",
        "Dấu chỉ mức độ khẩn, độ mật, phạm vi lưu hành, người soạn thảo, địa chỉ",
    ),
    "chu-ky-so": ("Pictures of signature and seal", "Hình chữ ký và dấu khi ký số"),
    "phu-luc-dien-tu": ("An electronic annex (Mẫu 2.2)", "Phụ lục điện tử (Mẫu 2.2)"),
    "ban-sao-dien-tu": ("An electronic copy (Mẫu 3.2)", "Bản sao điện tử (Mẫu 3.2)"),
}
HEADS = {
    "en": """\
# Gallery

What `vn-localgov new LOẠI THƯ_MỤC` and `vn-localgov build` make of each type, page by page.
The pictures are made by `python3 -m tools.make_gallery docs`, with LibreOffice; \
all names, numbers and figures are made up.
""",
    "vi": """\
# Bộ sưu tập mẫu

Kết quả của `vn-localgov new LOẠI THƯ_MỤC` và `vn-localgov build` với từng loại văn bản, \
từng trang một.
Các hình do `python3 -m tools.make_gallery docs` làm bằng LibreOffice; \
mọi tên, số hiệu và số liệu đều là ví dụ.
""",
}
MARKS = {"en": "## Marks and signatures", "vi": "## Dấu và chữ ký"}
PAGE = {"en": "page", "vi": "trang"}


def main(docs: Path) -> None:
    """Replace the pictures and both pages."""
    pictures = docs / "images" / "gallery"
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    made = {name: write_pictures(document, name, pictures) for name, document in documents()}
    for language in HEADS:
        page = docs / language / "reference" / "gallery.md"
        page.write_text(page_text(language, made), encoding="utf-8")


def documents() -> Iterator[tuple[str, Document]]:
    """Build every starter, and what they do not show."""
    with tempfile.TemporaryDirectory() as folder:
        for name in starters():
            make_starter([name, f"{folder}/{name}"])
            yield name, build_document(load_document(f"{folder}/{name}"))
        yield from marked(load_document(f"{folder}/cong-van"))
        yield "phu-luc-dien-tu", build_annex(load_document(f"{folder}/ke-hoach"), 1, signed=SIGNED)


def marked(letter: OfficialDocument) -> Iterator[tuple[str, Document]]:
    """Build the same letter with all that may stand around it."""
    marks = Marks(
        urgency=Urgency.URGENT,
        secrecy=Secrecy.NORMAL,
        circulation=Circulation.INTERNAL,
        drafter="NVB",
        copies=5,
        address="Thôn Trung, xã Hợp Thịnh, tỉnh Bắc Ninh; ĐT: (0204) 3.000.000",
    )
    yield "dau-va-dia-chi", build_document(attrs.evolve(letter, marks=marks))
    signed = SignaturePictures(signature=scribble(), seal=ring())
    yield "chu-ky-so", build_document(attrs.evolve(letter, signed=signed))
    copy = ElectronicCopy(kind=DocumentType.FULL_COPY, body=str(letter.body), signed=SIGNED)
    yield "ban-sao-dien-tu", build_document(attrs.evolve(letter, marks=Marks(copied=copy)))


def write_pictures(document: Document, name: str, folder: Path) -> list[str]:
    """Print a document, and draw each of its pages."""
    with tempfile.TemporaryDirectory() as beside:
        source, pdf = Path(beside) / "page.docx", Path(beside) / "page.pdf"
        document.save(source)
        convert_to_pdf(source, pdf)
        pages = greymaps(pdf, DOTS_PER_INCH)
    names = [f"{name}-{number}.png" for number in range(1, len(pages) + 1)]
    for file, page in zip(names, pages, strict=True):
        (folder / file).write_bytes(png(page, BITS))
    print(*names)
    return names


def page_text(language: str, made: Mapping[str, list[str]]) -> str:
    """Write the page of one language."""
    told = [HEADS[language]]
    for name, label in starters().items():
        told.append(f"## {label}\n\n`vn-localgov new {name}`\n")
        told.append(shown(label, made[name], PAGE[language]))
    told.append(f"{MARKS[language]}\n")
    for name, labels in BESIDE.items():
        label = labels[list(HEADS).index(language)]
        told += [f"### {label}\n", shown(label, made[name], PAGE[language])]
    return "\n".join(told)


def shown(label: str, files: list[str], page: str) -> str:
    """Show the pictures of one document beside each other."""
    pictures = (
        f"![{label}, {page} {number}](../../images/gallery/{file})"
        for number, file in enumerate(files, 1)
    )
    return " ".join(pictures) + "\n"


def scribble() -> bytes:
    """Draw a made-up signature in blue, on a transparent ground."""
    return drawn(
        300,
        120,
        (0, 0, 200),
        lambda x, y: abs(y - 60 - 40 * sin(x / 14 + x * x / 9000)) < 5,  # noqa: PLR2004 - half a stroke
    )


def ring() -> bytes:
    """Draw a made-up seal in red: two rings, as that of nobody."""
    return drawn(300, 300, (220, 0, 0), lambda x, y: hypot(x - 150, y - 150) // 8 in {11, 17})


def drawn(
    width: int, height: int, colour: tuple[int, int, int], is_inked: Callable[[int, int], bool]
) -> bytes:
    """Write a PNG file of one colour on a transparent ground."""
    ink, ground = bytes((*colour, 255)), bytes(4)
    rows = (
        b"\0" + b"".join(ink if is_inked(x, y) else ground for x in range(width))
        for y in range(height)
    )
    size = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", size), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
