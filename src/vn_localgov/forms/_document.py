"""Turn a report into an official document."""

from collections.abc import Mapping
from decimal import Context, localcontext
from functools import cache

import attrs
from markupsafe import Markup

from vn_localgov.documents import DocumentType, Recipients
from vn_localgov.forms._content import content
from vn_localgov.forms._form import make_form
from vn_localgov.forms._rules import rules
from vn_localgov.forms._xml import plain
from vn_localgov.opc import Document
from vn_localgov.reports import Report
from vn_localgov.templates import Template, report_frame

_AS_ABOVE = "Như trên"


def build_document(report: Report) -> Document:
    """Print *report* in the form of the decree; the same report gives the same bytes.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, and Mẫu 1.4 of Phụ lục III.

    Raises:
        ValueError: The type has a form of its own, a text holds a character that no
            document can hold, or the rows of a table are not all as long as its head.
    """
    with localcontext(Context()):  # whatever the caller's says
        return _template(report.type).render(values_of(report))


@cache
def _template(type_: DocumentType) -> Template:
    return Template.open(make_form(type_, rules()))


def values_of(report: Report) -> Mapping[str, object]:
    """Tell what the form of a report is filled with (*số liệu điền vào mẫu*).

    They have the names of `vn_localgov.templates.report_context`; the words look as the
    rules have them.
    """
    frame = report_frame(report)
    words = {
        "trich_yeu": plain(report.title),
        "kinh_gui": tuple(map(plain, report.addressees)),
        "dong_noi_nhan": _with_addressees(report).lines,
        "noi_dung": Markup(content(report, rules())),  # noqa: S704 - written by this library
    }
    return {"bao_cao": {**frame, **words}}


def _with_addressees(report: Report) -> Recipients:
    """Begin with *Như trên* if there is *Kính gửi*, unless the clerk did."""
    names = report.recipients.names
    written = any(name.casefold().startswith(_AS_ABOVE.casefold()) for name in names)
    if written or not report.addressees:
        return report.recipients
    return attrs.evolve(report.recipients, names=(_AS_ABOVE, *names))
