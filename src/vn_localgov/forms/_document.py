"""Turn a document into a Word file."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Context, Decimal, localcontext
from functools import cache

import attrs
from markupsafe import Markup

from vn_localgov.charts import Chart
from vn_localgov.documents import DocumentType
from vn_localgov.forms._annexes import turned
from vn_localgov.forms._checks import check
from vn_localgov.forms._content import CHART, content
from vn_localgov.forms._form import form_of
from vn_localgov.forms._headings import with_headings
from vn_localgov.forms._recipients import recipients
from vn_localgov.forms._rules import RuleSet, points, rules
from vn_localgov.forms._shapes import AnnexShape, Shape
from vn_localgov.forms._signing import pictures
from vn_localgov.forms._xml import plain
from vn_localgov.opc import Document
from vn_localgov.reports import Annex, OfficialDocument, Report, moment_of_signing
from vn_localgov.templates import Drawn, Template, document_frame, report_frame

_ABOUT = re.compile(r"\Av/v ", re.IGNORECASE)
_ABOUT_OF_LETTER = re.compile(r"\A(?:v/v |về việc )+", re.IGNORECASE)
_MARKS = " .;,"


def build_document(document: OfficialDocument, *, decree: RuleSet | None = None) -> Document:
    """Print a *document*, a report among others, in the form of the decree.

    The same document gives the same bytes.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, and the specimens in Phụ lục III.

    Args:
        document: What is to be printed.
        decree: The rules, perhaps with a house style over them, whose ``used`` measures the
            document gets; those of Decree 30 if they are left out.

    Raises:
        ValueError: The document lacks what its type must have, a text holds a character that
            no document can hold, or the rows of a table are not all as long as its head.
    """
    check(document)
    with localcontext(Context()):  # whatever the caller's says
        decree = decree or rules()
        shape = Shape.of(document, decree)
        used = with_headings(decree, shape.levels)
        template = _template(shape) if decree is rules() else _of_house(shape, used)
        return template.render(_values(document, used))


@cache
def _template(shape: Shape) -> Template:
    return _of_house(shape, with_headings(rules(), shape.levels))


def _of_house(shape: Shape, used: RuleSet) -> Template:
    return Template.open(form_of(shape, used))


def values_of(document: OfficialDocument) -> Mapping[str, object]:
    """Tell what the form of a document is filled with (*số liệu điền vào mẫu*).

    They have the names of `vn_localgov.templates.report_context`; the words look as the
    rules have them. ``bao_cao`` is the document, whatever its type.
    """
    return _values(document, rules())


def _values(document: OfficialDocument, rules: RuleSet) -> Mapping[str, object]:
    frame = report_frame(document) if isinstance(document, Report) else document_frame(document)
    words = {
        # The file of a draft has a day, though the draft has none yet.
        "ngay": document.issued.date,
        "trich_yeu": plain(_subject(document)),
        "kinh_gui": tuple(map(plain, document.addressees)),
        "dong_dien": _listed([f"- {plain(name)}" for name in document.addressees]),
        "dong_noi_nhan": recipients(document).lines,
        "tham_quyen": plain(document.decided_by),
        "dong_can_cu": _listed(map(plain, document.grounds)),
        "nguoi_soan_thao": plain(document.marks.drafted),
        "dia_chi": plain(document.marks.address),
        "chu_ky_so": plain(document.marks.copied.line if document.marks.copied else ""),
        "noi_dung": _filled(document, rules, is_closed=not document.type.is_copy),
    }
    beside = {**pictures(document, rules), **dict(_annexes(document, rules))}
    return {"bao_cao": {**frame, **words, **beside}}


def build_annex(
    document: OfficialDocument, number: int, *, signed: dt.datetime | None = None
) -> Document:
    """Print an annex as a file of its own (*phụ lục điện tử*).

    Its source names the type and the symbol alone: number and day are known when both are
    signed, and stand in the line that the software writes at the top right.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1, and Phụ lục III, Mẫu 2.2.

    Args:
        document: What the annex belongs to.
        number: Its place among the annexes, from 1.
        signed: When the body signed it, in the time of Viet Nam; None leaves that line to
            the software.

    Raises:
        ValueError: There is no such annex, the document cannot be built, or a draft is said
            to be signed: the body signs when number and day are given.
    """
    check(document)
    if not 1 <= number <= len(document.annexes):
        raise ValueError(f"there is no annex {number} among {len(document.annexes)}")
    if signed and (document.number.is_draft or document.issued.is_open):
        raise ValueError(
            "a draft cannot be signed by its body: give number and day, or leave signed out"
        )
    with localcontext(Context()):  # whatever the caller's says
        shape = Shape.of(document, rules()).of_annex(number, is_signed=signed is not None)
        values = _values(document, with_headings(rules(), shape.levels))
        return _template(shape).render(_alone(values, document, number, signed))


def _alone(
    values: Mapping[str, object],
    document: OfficialDocument,
    number: int,
    signed: dt.datetime | None,
) -> Mapping[str, object]:
    """Give what an annex is filled with when it is a file of its own."""
    told = dict(values["bao_cao"])  # type: ignore[call-overload]
    name = f"phu_luc_{number}"
    source = f"(Kèm theo {document.type} số …/{document.number.symbol} "
    source += f"ngày … tháng … năm … của {document.body})"
    told[name] = {**told[name], "kem_theo": plain(source)}
    line = f"Số: {document.number}; {moment_of_signing(signed)}" if signed else ""
    return {"bao_cao": {**told, "chu_ky_so": plain(line)}}


def _annexes(document: OfficialDocument, rules: RuleSet) -> Iterator[tuple[str, object]]:
    """Name each annex by its place; its source is told as on paper (mục III.1.c)."""
    source = f"(Kèm theo {document.type} số {document.number} "
    source += f"{document.issued.printed_date} của {document.body})"
    for index, annex in enumerate(document.annexes, start=1):
        lies = AnnexShape.of(annex, rules).is_landscape
        yield (
            f"phu_luc_{index}",
            {
                "ten": plain(annex.title),
                "kem_theo": plain(source),
                "noi_dung": _filled(annex, turned(rules) if lies else rules),
            },
        )


def _filled(
    text: OfficialDocument | Annex, rules: RuleSet, *, is_closed: bool = True
) -> Markup | Drawn:
    """Give the words and tables of a text, with its charts among them."""
    xml = content(text.walk(), rules, is_closed=is_closed)
    charts = [_fitted(it, rules) for it in text.walk() if isinstance(it, Chart)]
    if charts:
        return Drawn(xml.split(CHART), charts)
    return Markup(xml)  # noqa: S704 - written by this library


def _fitted(chart: Chart, rules: RuleSet) -> Chart:
    """Make a chart no wider than the text; it keeps its shape.

    On paper that lies on its side, one of which nobody said how wide it is has all the width.
    """
    widest = int(rules.page.text_pt / points(Decimal(1)))
    lies = rules.page.width_mm.used > rules.page.height_mm.used
    if lies and chart.width == attrs.fields(Chart).width.default:
        return attrs.evolve(chart, width=widest)
    if chart.width <= widest:
        return chart
    return attrs.evolve(chart, width=widest, height=int(chart.height * widest / chart.width))


def _subject(document: OfficialDocument) -> str:
    """Leave out *V/v*, which the form of a letter writes."""
    about = _ABOUT_OF_LETTER if document.type is DocumentType.LETTER else _ABOUT
    return about.sub("", document.title)


def _listed(lines: Iterable[str]) -> tuple[str, ...]:
    """End each line with a semicolon, the last with a full stop (mục II.6.a and II.9.a)."""
    bare = [line.rstrip(_MARKS) for line in lines]
    ends = [";"] * (len(bare) - 1) + ["."]
    return tuple(line + end for line, end in zip(bare, ends, strict=False))
