"""What a document says about itself to search engines and archives."""

from vn_localgov.documents import DocumentType
from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._xml import DECLARATION

_NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
# Forms without a subject have a title too: readers by ear hear it first.
_TITLE = "{{{{ bao_cao.trich_yeu.split()|join(' ') or '{type} số ' ~ bao_cao.so }}}}"
# A draft has no day yet: the date is as it is printed, behind the place.
_SUBJECT = "{{ bao_cao.so|trim }} {{ bao_cao.dia_danh_ngay.split(', ')|last }}"
_MIDNIGHT = "{{ bao_cao.ngay.isoformat() }}T00:00:00Z"


def core_properties(type_: DocumentType, rules: RuleSet) -> bytes:
    """Write the part ``docProps/core.xml``; its times are those of the document."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    texts = {
        "dc:title": _TITLE.format(type=type_),
        "dc:subject": _SUBJECT,
        "dc:creator": "{{ bao_cao.co_quan }}",
        "cp:category": type_.label,
        "dc:identifier": "{{ bao_cao.so|trim }}",
        "dc:language": rules.font.language,
        "cp:lastModifiedBy": "{{ bao_cao.co_quan }}",
        "cp:revision": "1",
    }
    told = "".join(f"<{name}>{text}</{name}>" for name, text in texts.items())
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_MIDNIGHT}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    content = f"<cp:coreProperties {spaces}>{told}{times}</cp:coreProperties>"
    return (DECLARATION + content).encode()
