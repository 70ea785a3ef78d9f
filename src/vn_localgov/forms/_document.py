"""Turn a report into an official document."""

from decimal import Context, localcontext

from vn_localgov.forms._body import body
from vn_localgov.forms._foot import foot
from vn_localgov.forms._head import head
from vn_localgov.forms._package import empty_document, pack
from vn_localgov.forms._properties import core_properties
from vn_localgov.forms._rules import rules
from vn_localgov.opc import Document
from vn_localgov.reports import Report


def build_document(report: Report) -> Document:
    """Print *report* in the form of the decree; the same report gives the same bytes.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, and Mẫu 1.4 of Phụ lục III.

    Raises:
        ValueError: The type has a form of its own, a text holds a character that no
            document can hold, or the rows of a table are not all as long as its head.
    """
    if not report.type.has_common_form:
        raise ValueError(f"the form of {report.type} is not there yet")
    with localcontext(Context()):  # whatever the caller's says
        return Document(_written(report))


def _written(report: Report) -> bytes:
    decree = rules()
    word = empty_document()
    end = word.element.body.sectPr
    for node in (*head(report, decree), *body(report, decree), *foot(report, decree)):
        end.addprevious(node)
    return pack(word, {"docProps/core.xml": core_properties(report, decree)})
