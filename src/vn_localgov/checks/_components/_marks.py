"""Find what may stand around a document: stamps, line of signing, drafter, address."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vn_localgov.checks._components._lines import Line, letters, lines_of
from vn_localgov.checks._components._parts import Part, part
from vn_localgov.looks import FormattedDocument

# Stamps stand beside or below the head.
_NEAR = 24
_STAMPS = {
    "dau_khan": re.compile(
        r"(?:rat |thuong |toi |dac biet )?(?:khan|gap)(?: cap)?|hoa toc(?: hen gio.*)?"
    ),
    "dau_do_mat": re.compile(r"(?:(?:tuyet doi|tuyet|toi|rat|bi) )?mat"),
    "luu_hanh": re.compile(r"xem xong (?:tra lai|thu hoi).*|luu hanh noi bo|tai lieu noi bo"),
}
_DRAFTER = re.compile(r"[^\W\d_]{1,8}\.? ?(?:\(.{1,16}\))?")
# What is signed electronically tells it with the second of signing.
_SIGNED = re.compile(
    r"(?:so|sao y|sao luc|trich sao)\b.{0,160}; ?[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}; ?[0-9:]{7,8}\b.*"
)
_ADDRESS = re.compile(r"dia chi|dien thoai|\bdt ?:|\bfax\b|e ?-? ?mail|website|@|www\.")


def is_stamp(line: Line) -> bool:
    """Whether it is a stamp of urgency, of secrecy, or of who may see the document."""
    return any(it.fullmatch(letters(line)) for it in _STAMPS.values())


def find_marks(
    document: FormattedDocument, lines: Sequence[Line], parts: Sequence[Part]
) -> Iterator[Part]:
    """Recognise them by what is written there and where it stands.

    Args:
        document: Stamps may stand in its upper margin, and the address stands in the lower.
        lines: Those of the body, in reading order.
        parts: What was found before; the drafter stands below the recipients.
    """
    section = document.sections[0]
    headers = dict.fromkeys((section.headers.first, section.headers.default))
    for line in (*_edge(document, headers), *lines[:_NEAR]):
        yield from _stamp(line)
        yield from part("chu_ky_so", [line] if _SIGNED.fullmatch(line.key) else [])
    yield from _drafter(lines, parts)
    footers = dict.fromkeys((section.footers.first, section.footers.default))
    found = [line for line in _edge(document, footers) if _ADDRESS.search(line.key)]
    yield from part("dia_chi", found)


def _edge(document: FormattedDocument, names: Iterable[str]) -> Iterator[Line]:
    paragraphs = (it for name in names if name for it in document.in_part(name))
    return (line for paragraph in paragraphs for line in lines_of(paragraph))


def _stamp(line: Line) -> Iterator[Part]:
    text = letters(line)
    yield from (Part(name, (line,)) for name, it in _STAMPS.items() if it.fullmatch(text))


def _drafter(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[Part]:
    """Give the line right below the recipients, in their cell."""
    lists = [it for it in parts if it.component == "danh_sach_noi_nhan"]
    for last in (it.lines[-1] for it in lists):
        below = lines[lines.index(last) + 1 :][:1]
        yield from part("nguoi_soan_thao", (it for it in below if _is_drafter(it, last)))


def _is_drafter(line: Line, above: Line) -> bool:
    cell, other = line.paragraph.cell, above.paragraph.cell
    is_below = cell is not None and cell == other
    return is_below and _DRAFTER.fullmatch(line.text) is not None
