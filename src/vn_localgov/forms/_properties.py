"""What a document says about itself to search engines and archives."""

import datetime as dt
from collections.abc import Iterator

from lxml import etree

from vn_localgov.dates import format_date
from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._xml import plain
from vn_localgov.reports import Report

_NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def core_properties(report: Report, rules: RuleSet) -> bytes:
    """Write the part ``docProps/core.xml``; its times are those of the document.

    python-docx would write it too, but not a title of more than 255 characters.
    """
    root = etree.Element(_name("cp:coreProperties"), nsmap=_NAMESPACES)
    for name, text in _texts(report, rules):
        etree.SubElement(root, _name(name)).text = " ".join(plain(text).split())
    for name in ("dcterms:created", "dcterms:modified"):
        node = etree.SubElement(root, _name(name))
        node.set(_name("xsi:type"), "dcterms:W3CDTF")
        node.text = _midnight(report.issued.date)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _texts(report: Report, rules: RuleSet) -> Iterator[tuple[str, str]]:
    number = str(report.number)
    yield "dc:title", report.title
    yield "dc:subject", f"{number} {format_date(report.issued.date)}"
    yield "dc:creator", str(report.body)
    yield "cp:category", report.type.label
    yield "dc:identifier", number
    yield "dc:language", rules.font.language
    yield "cp:lastModifiedBy", str(report.body)
    yield "cp:revision", "1"


def _midnight(date: dt.date) -> str:
    return f"{date.isoformat()}T00:00:00Z"


def _name(prefixed: str) -> str:
    prefix, _, local = prefixed.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"
