"""Headings and the lines around them: how they are written, and whether they are there."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from vn_localgov.checks._components._body import LABEL
from vn_localgov.checks._found import ABSENT, Breach, in_quotes
from vn_localgov.checks._running import told
from vn_localgov.checks._text_body import Body
from vn_localgov.checks._writing._numbering import gap_breaches
from vn_localgov.forms import FormRule, Pattern

_LABEL = re.compile(r"(phần|chương)( thứ)?\b", re.IGNORECASE)
_ARTICLE = re.compile(r"ĐIỀU")
# Headings that are written in another way than the decree has it.
_PART_WITH_TITLE = re.compile(r"(?:phần|chương) [ivx]+\s?[.:–-]\s?\S", re.IGNORECASE)
_SECTION = re.compile(r"[IVX]{1,5}(?: ?[/):]| ?[–-] ) ?[^\W\d_]{2}")
_CLAUSE = re.compile(r"[0-9]{1,2} ?[/)] [^\W\d_]")
_POINT = re.compile(
    "[a-zđ] ?[./] [A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"
)
_DASHED = re.compile(r"[-+][^\W\d_]")
_HEADING = re.compile(r"(?:[IVX]+|[0-9]{1,2})\. \S|[Đđ]iều [0-9]+ ?[.:]")


def heading_breaches(rule: FormRule, body: Body) -> Iterator[Breach]:
    """Find headings that are not written as the rule wants."""
    return RULES[rule.id](rule, body)


def _written(rule: FormRule, body: Body) -> Iterator[Breach]:
    """Find parts whose text breaks a pattern; capitals are another rule's."""
    for part in body.components[rule.component or ""]:
        if isinstance(rule.constraint, Pattern) and not rule.constraint.allows(_small(part.text)):
            yield Breach.of(part.lines[0], in_quotes(part.lines[0].text))


def _small(text: str) -> str:
    text = _LABEL.sub(lambda it: it[0].capitalize(), text, count=1)
    return _ARTICLE.sub("Điều", text, count=1) if text.startswith("ĐIỀU") else text


def _otherwise(
    pattern: re.Pattern[str], *, bold: bool
) -> Callable[[FormRule, Body], Iterator[Breach]]:
    """Find lines that *pattern* tells to be headings; where many are bold, bold alone is one."""

    def find(rule: FormRule, body: Body) -> Iterator[Breach]:
        yield from _written(rule, body)
        for line in body.lines:
            is_heading = pattern.match(line.text) and (line.is_bold or not bold)
            if is_heading and not line.paragraph.cell:
                yield Breach.of(line, in_quotes(line.text))

    return find


def _titles(_: FormRule, body: Body) -> Iterator[Breach]:
    """Find a part on whose label another heading follows at once."""
    for label, line in pairwise(body.lines):
        if LABEL.fullmatch(label.key) and _HEADING.match(line.text):
            yield told(label, 0, len(label.text), ABSENT)


def _gaps(rule: FormRule, body: Body) -> Iterator[Breach]:
    if not (_amends(body) or any(it.paragraph.has_changes for it in body.lines)):
        yield from gap_breaches(body.lines, of_dd=rule.id == "DIEM.CHU_D")


def _amends(body: Body) -> bool:
    """Whether it quotes articles of another document, which it changes."""
    named = (*body.components["trich_yeu"], *body.components["dieu"])
    return any("sua doi" in line.key for part in named for line in part.lines)


def _dashes(_: FormRule, body: Body) -> Iterator[Breach]:
    for line in body.lines:
        if not line.paragraph.cell and _DASHED.match(line.text):
            yield told(line, 0, 2)


RULES: dict[str, Callable[[FormRule, Body], Iterator[Breach]]] = {
    "PHAN.SO_LA_MA": _written,
    "PHAN.PHAN_THU": _written,
    "PHAN.DONG_RIENG": _otherwise(_PART_WITH_TITLE, bold=True),
    "MUC.SO_LA_MA": _otherwise(_SECTION, bold=True),
    "DIEU.DANG": _written,
    "KHOAN.SO_A_RAP": _otherwise(_CLAUSE, bold=True),
    "DIEM.CHU_CAI": _otherwise(_POINT, bold=False),
    "DIEM.CHU_D": _gaps,
    "DE_MUC.LIEN_TUC": _gaps,
    "DE_MUC.TIEU_DE": _titles,
    "GACH_DAU_DONG.DAU": _dashes,
}
