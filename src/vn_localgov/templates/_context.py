"""What a report gives to a Word template: the names of the narrative, and ``bao_cao``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vn_localgov.templates._words import whole_text, words_of

if TYPE_CHECKING:
    from vn_localgov.documents import Signatory
    from vn_localgov.places import Commune
    from vn_localgov.reports import Report, Section


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
    return {"bao_cao": _frame(report), **report.names}


def _frame(report: Report) -> dict[str, object]:
    return {
        "co_quan": str(report.body),
        "co_quan_chu_quan": report.body.superior,
        "dong_co_quan": report.body.lines,
        "so": report.number,
        "dia_danh": report.issued.place,
        "ngay": report.issued.date,
        "dia_danh_ngay": str(report.issued),
        "loai": report.type,
        "trich_yeu": report.title,
        "ky": report.period,
        "kinh_gui": report.addressees,
        "noi_nhan": report.recipients.names,
        "luu": report.recipients.archive,
        "dong_noi_nhan": report.recipients.lines,
        "nguoi_ky": _signatory(report.signatory),
        "dia_ban": _place(report.commune),
        "chi_tieu": tuple(report.indicators.values()),
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
