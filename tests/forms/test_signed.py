"""A document that is signed electronically shows signature and seal where the decree says."""

import struct
import zlib
from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest
from docx.document import Document as WordDocument
from lxml import etree

from vn_localgov.documents import DocumentType, Signatory
from vn_localgov.forms import build_document, rules
from vn_localgov.forms._rules import points
from vn_localgov.reports import OfficialDocument, SignaturePictures

Print = Callable[[OfficialDocument], WordDocument]

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MILLIMETRE = 36_000


def png(width: int, height: int) -> bytes:
    """An empty transparent picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    rows = (b"\0" + b"\0\0\0\0" * width) * height
    header = struct.pack(">2I5B", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


SIGNATURE, SEAL = png(40, 15), png(36, 36)


def anchors(word: WordDocument) -> list[etree._Element]:
    """All floating pictures, in the order of the document."""
    return list(word.element.body.iter(f"{DRAWING}anchor"))


def span(anchor: etree._Element) -> tuple[int, int]:
    """Left and right edge, from the left of the cell."""
    left = int(anchor.findtext(f"{DRAWING}positionH/{DRAWING}posOffset") or 0)
    extent = anchor.find(f"{DRAWING}extent")
    assert extent is not None
    return left, left + int(extent.get("cx", "0"))


def middle(anchor: etree._Element) -> int:
    """How far down its middle is, from the top of its paragraph."""
    top = int(anchor.findtext(f"{DRAWING}positionV/{DRAWING}posOffset") or 0)
    extent = anchor.find(f"{DRAWING}extent")
    assert extent is not None
    return top + int(extent.get("cy", "0")) // 2


@pytest.fixture(scope="module")
def signed(document: OfficialDocument) -> OfficialDocument:
    """A decision with both pictures."""
    pictures = SignaturePictures(signature=SIGNATURE, seal=SEAL)
    return attrs.evolve(document, signed=pictures)


def test_the_signature_is_centred_above_the_name(signed: OfficialDocument, printed: Print) -> None:
    """Between position and name (mục II.7.d)."""
    word = printed(signed)
    right = word.tables[-1].rows[0].cells[1]
    position, room, name = right.paragraphs
    left, edge = span(anchors(word)[0])
    width = float(rules().page.text_pt * (1 - rules().foot.left_share.used)) * 12_700

    assert (position.text, name.text) == ("CHỦ TỊCH", "N.V.A")
    assert len(room._p.findall(f".//{DRAWING}anchor")) == 2  # noqa: SLF001 - no public way
    assert (left + edge) / 2 == pytest.approx(width / 2, abs=MILLIMETRE / 10)


def test_the_seal_covers_a_third_of_the_signature(signed: OfficialDocument, printed: Print) -> None:
    """On the left, in its real size, at the same height (mục II.8.a)."""
    signature, seal = anchors(printed(signed))
    (start, end), (left, right) = span(signature), span(seal)

    assert right - left == 36 * MILLIMETRE
    assert left < start
    assert (right - start) / (end - start) == pytest.approx(1 / 3, abs=0.01)
    assert middle(seal) == pytest.approx(middle(signature), abs=10)


def test_pictures_can_be_read_out(signed: OfficialDocument, printed: Print) -> None:
    """Who cannot see them hears whose they are."""
    said = [anchor.find(f"{DRAWING}docPr") for anchor in anchors(printed(signed))]

    assert [it.get("descr") for it in said if it is not None] == [
        "Chữ ký của N.V.A",
        "Dấu của Ủy ban nhân dân xã Hợp Thịnh",
    ]


def test_the_seal_may_come_later(signed: OfficialDocument, printed: Print) -> None:
    """The clerk seals what the chair has signed."""
    unsealed = attrs.evolve(signed, signed=SignaturePictures(signature=SIGNATURE))

    assert len(anchors(printed(unsealed))) == 1


def test_the_room_for_pictures_holds_a_whole_seal(
    signed: OfficialDocument, document: OfficialDocument, printed: Print
) -> None:
    """A seal covers neither the office nor the name: it is 36 mm wide and high."""
    name = printed(signed).tables[-1].rows[0].cells[1].paragraphs[-1]
    pen = printed(document).tables[-1].rows[0].cells[1].paragraphs[-1]
    room = rules()["cho_ky"].exact_pt

    assert name.paragraph_format.space_before == 0
    assert pen.paragraph_format.space_before is None
    assert room is not None
    assert room.used > rules()["ho_ten"].before_pt.used
    assert room.used >= points(SignaturePictures(signature=SIGNATURE).seal_mm)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"signature": b"GIF89a"}, "the picture of the signature has to be a PNG file"),
        ({"signature": SIGNATURE, "seal": b""}, "the picture of the seal has to be a PNG file"),
        (
            {"signature": SIGNATURE, "seal_mm": Decimal(360)},
            "seal_mm has to be 1 to 100, not 360",
        ),
    ],
)
def test_wrong_pictures_are_refused(given: dict[str, object], reason: str) -> None:
    """The decree wants PNG files, and nobody signs as wide as a page."""
    with pytest.raises(ValueError, match=reason):
        SignaturePictures(**given)  # type: ignore[arg-type]


def test_minutes_have_no_pictures(signed: OfficialDocument) -> None:
    """Two sign them, and one picture would stand for both."""
    minutes = attrs.evolve(
        signed,
        type=DocumentType.MINUTES,
        cosignatory=Signatory(name="T.T.C", position="Thư ký"),
    )
    with pytest.raises(ValueError, match="pictures of one signature are not enough"):
        build_document(minutes)
