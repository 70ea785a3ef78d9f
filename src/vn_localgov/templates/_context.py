"""What a report gives to a Word template: the names of the narrative, and ``bao_cao``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from vn_localgov.templates._values._words import whole_text, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vn_localgov.documents import Signatory
    from vn_localgov.indicators import Indicator
    from vn_localgov.places import Commune
    from vn_localgov.reports import OfficialDocument, Report, Section
    from vn_localgov.templates._data_check import TemplateCheck
    from vn_localgov.templates._template import Template

_WORDS = {("bao_cao",), *(("bao_cao", it) for it in ("mo_dau", "muc", "noi_dung"))}


def report_context(report: Report) -> dict[str, object]:
    """Name the values that a Word template takes from a report (*dữ liệu của báo cáo*).

    These are the names that its narrative uses as well: codes of figures, cited documents
    and times, and ``ky``, ``ky_truoc``, ``ky_sau``, ``cung_ky``, ``ngay_bao_cao``, ``xa``.
    ``bao_cao`` is the report itself; its parts are called as the keys of ``report.toml``
    are, and there are ``chi_tieu`` (all indicators), ``mo_dau``, ``muc`` and ``noi_dung``
    (the words). A figure that is called ``bao_cao`` goes first.

    >>> from vn_localgov.exchange import load_report  # doctest: +SKIP
    >>> template.render(report_context(load_report("bao-cao")))  # doctest: +SKIP
    """
    return {"bao_cao": {**report_frame(report), **_words(report)}, **report.names}


def check_report(template: Template, report: Report) -> TemplateCheck:
    """Fill a template with a report to see whether it can be; nothing is raised.

    Not used are figures, cited documents and times that no tag names. Where the template
    takes the words of the report, it takes all that these name.
    """
    checked = template.check(report_context(report))
    reached = _reached(template, report)
    own = (*report.indicators, *report.citations, *report.times)
    unused = (name for name in own if name in checked.unused and name not in reached)
    return attrs.evolve(checked, unused=tuple(unused))


def _reached(template: Template, report: Report) -> set[str]:
    """What a template may print without naming it: parts of figures, and lists of all."""
    paths = {tuple(re.split(r"\.|\[\]", it.path)[:2]) for it in template.variables()}
    if paths & _WORDS:
        return set(report.names)
    if ("bao_cao", "chi_tieu") in paths:
        return set(report.indicators)
    named = (report.indicators.get(name) for name, *_ in paths)
    return {part.code for it in named if it for part in _parts(it)}


def _parts(indicator: Indicator) -> Iterator[Indicator]:
    for part in indicator.parts:
        yield part
        yield from _parts(part)


def report_frame(report: Report) -> dict[str, object]:
    """Name what stands around the words of a report: the parts of ``bao_cao`` but these."""
    return {
        **document_frame(report),
        "ky": report.period,
        "dia_ban": _place(report.commune),
        "chi_tieu": tuple(report.indicators.values()),
    }


def document_frame(document: OfficialDocument) -> dict[str, object]:
    """Name what stands around the words of any document, as of a report.

    A draft has no day yet.
    """
    issued = document.issued
    day = {} if issued.is_open else {"ngay": issued.date}
    return {
        "co_quan": str(document.body),
        "co_quan_chu_quan": document.body.superior,
        "dong_co_quan": document.body.lines,
        "so": document.number,
        "dia_danh": issued.place,
        **day,
        "dia_danh_ngay": str(issued),
        "loai": document.type,
        "trich_yeu": document.title,
        "kinh_gui": document.addressees,
        "noi_nhan": document.recipients.names,
        "luu": document.recipients.archive,
        "dong_noi_nhan": document.recipients.lines,
        "nguoi_ky": _signatory(document.signatory),
        **_cosignatory(document.cosignatory),
    }


def _cosignatory(signatory: Signatory | None) -> dict[str, object]:
    """Name who signs on the left, if somebody does."""
    return {"nguoi_ky_trai": _signatory(signatory)} if signatory else {}


def _words(report: Report) -> dict[str, object]:
    return {
        "mo_dau": words_of(report.opening),
        "muc": tuple(map(_section, report.sections)),
        "noi_dung": whole_text(report),
    }


def _signatory(signatory: Signatory) -> dict[str, object]:
    return {
        "ho_ten": signatory.name,
        "chuc_vu": signatory.position,
        "thay_mat": signatory.on_behalf_of,
        "quyen_han": signatory.authority and signatory.authority.value,
        "cho": signatory.head,
        "ky_thay": signatory.deputy_for,
        "quyen": signatory.is_acting,
        "dong": signatory.lines,
    }


def _place(commune: Commune) -> dict[str, object]:
    return {
        "xa": commune,
        "ma": commune.code,
        "huyen": commune.district,
        "tinh": commune.province,
        "tu_ngay": commune.valid_from,
        "den_ngay": commune.valid_to,
        "thon": commune.villages,
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "cap": section.level,
        "nhan": section.label,
        "ten": section.title,
        "doan": words_of(section.blocks),
        "muc": tuple(map(_section, section.children)),
    }
