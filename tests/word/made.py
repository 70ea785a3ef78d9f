"""Word files made by hand, so that each test shows what stands in its file."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = f'xmlns:w="{W}" xmlns:mc="{MC}"'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts: the same bytes at any time."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def part(root: str, content: str) -> str:
    """A part of WordprocessingML."""
    return f"<w:{root} {NAMES}>{content}</w:{root}>"


def relations(kinds: Mapping[str, str]) -> str:
    """A part with relations: targets, and the kind of each."""
    told = "".join(
        f'<Relationship Id="r{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(kinds.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def parts(body: str, **others: str) -> dict[str, str | bytes]:
    """The parts of a document; *others* are called by the kind of their relation."""
    kinds = {f"{kind}.xml": kind for kind in others}
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{kind}.xml": content for kind, content in others.items()},
    }
    return made | ({"word/_rels/document.xml.rels": relations(kinds)} if kinds else {})


def docx(body: str, **others: str) -> bytes:
    """A document."""
    return packed(parts(body, **others))


def p(*inside: str) -> str:
    """A paragraph of runs, or of ready XML."""
    return f"<w:p>{''.join(it if it.startswith('<') else r(it) for it in inside)}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run."""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def box(*paragraphs: str) -> str:
    """A run that bears a text box, as Word writes it: twice."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{inside}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def table(*rows: list[str]) -> str:
    """A table of cells."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
