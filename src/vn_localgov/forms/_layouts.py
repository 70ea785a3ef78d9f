"""How each type of document is laid out, after its specimen in the decree."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from vn_localgov.documents import DocumentType
from vn_localgov.fonts import text_width
from vn_localgov.forms._foot import foot, foot_of_two
from vn_localgov.forms._head import (
    addressees,
    frame,
    frame_of_copy,
    frame_without_date,
    head,
    name_alone,
    name_and_subject,
)
from vn_localgov.forms._rules import RuleSet
from vn_localgov.forms._shapes import Extra, Shape
from vn_localgov.forms._stamps import stamps
from vn_localgov.forms._tags import block, tagged
from vn_localgov.forms._xml import Xml, paragraph, run, twips, w


def formed_types() -> tuple[DocumentType, ...]:
    """Types of documents that can be built (*tên loại đã có mẫu*), in the order of the decree.

    >>> formed_types() == tuple(DocumentType)
    True
    """
    return tuple(it for it in DocumentType if it.has_common_form or it in _LAYOUTS)


def layout(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """All paragraphs and tables of a form, in the order of reading."""
    if shape.type.has_common_form:
        return _named(shape, rules)
    return _LAYOUTS[shape.type](shape, rules)


def _named(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.4."""
    yield from head(shape.type, rules, *stamps(shape, rules))
    yield from _grounds(shape, rules)
    yield from _text(rules)
    yield from _foot(shape, rules)


def _letter(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.5: no type; the subject stands below the number."""
    subject = tagged(rules["trich_yeu_cong_van"], "V/v {{ bao_cao.trich_yeu }}")
    yield frame(rules, subject, *stamps(shape, rules))
    apart = w("spacing", before=twips(rules["ten_loai"].before_pt.used))
    yield addressees(rules, apart)
    yield from _grounds(shape, rules)
    yield from _text(rules)
    yield from _foot(shape, rules)


def _decision(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.1 to 1.3: who decides, on what grounds, and then what."""
    verb = "QUYẾT NGHỊ" if shape.type is DocumentType.RESOLUTION else "QUYẾT ĐỊNH"
    yield frame(rules, *stamps(shape, rules))
    yield from name_and_subject(shape.type, rules)
    yield tagged(rules["tham_quyen"], "{{ bao_cao.tham_quyen }}")
    yield from _grounds(shape, rules)
    yield paragraph(rules["lenh"], run(f"{verb}:"))
    yield from _text(rules)
    yield from _foot(shape, rules)


def _telegram(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.6: who wires, and below it to whom."""
    yield frame(rules, *stamps(shape, rules))
    yield from name_and_subject(shape.type, rules)
    yield tagged(rules["nguoi_dien"], "{{ bao_cao.tham_quyen }} điện:")
    dash = text_width("- ", rules["noi_dien"].face)
    left = rules.page.text_pt * _LEFT_OF_WIRED + dash
    moved = w("ind", left=twips(left), hanging=twips(dash))
    yield from block(
        "for dong in bao_cao.dong_dien", tagged(rules["noi_dien"], "{{ dong }}", moved)
    )
    yield from _text(rules)
    yield from _foot(shape, rules)


def _minutes(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.9: no place and date; the secretary signs beside the chair."""
    yield frame_without_date(rules, *stamps(shape, rules))
    yield from name_and_subject(shape.type, rules)
    yield from _text(rules)
    yield from foot_of_two(rules, *_drafter(shape, rules), is_long=shape.has(Extra.LONG_LIST))


def _agreement(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """No specimen: as documents with a named type, but both parties sign."""
    yield from head(shape.type, rules, *stamps(shape, rules))
    yield from _grounds(shape, rules)
    yield from _text(rules)
    yield from foot_of_two(rules, *_drafter(shape, rules), is_long=shape.has(Extra.LONG_LIST))


def _open_letter(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """No specimen: as an official letter, but its name stands where others have their type."""
    yield frame(rules, *stamps(shape, rules))
    apart = w("spacing", after=twips(rules["ten_loai"].before_pt.used))
    yield tagged(rules["ten_loai"], "{{ bao_cao.trich_yeu }}", apart)
    yield from _text(rules)
    yield from _foot(shape, rules)


def _introduction(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.8: the type without a subject."""
    yield frame(rules, *stamps(shape, rules))
    yield from name_alone(shape.type, rules)
    yield from _text(rules)
    yield from _foot(shape, rules)


def _permit(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 1.10: below the recipients, who confirms the leave where it is spent."""
    yield frame(rules, *stamps(shape, rules))
    yield from name_alone(shape.type, rules)
    yield from _text(rules)
    confirmed = paragraph(rules["xac_nhan"], run(_CONFIRMED))
    yield from _foot(shape, rules, confirmed)


def _copy(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Mẫu 3.1: below what is copied, and below a line across the page, who copied it."""
    yield from _text(rules)
    weight = round(rules.rule.weight_pt.used * 8)
    line = w("pBdr", w("top", val="single", sz=weight, space=0, color="auto"))
    yield paragraph(rules["duong_ke"], direct=[line])
    yield frame_of_copy(rules, _COPIES[shape.type])
    yield paragraph(rules["duong_ke"])  # or Word makes one table of both
    yield from _foot(shape, rules)


_COPIES = {
    DocumentType.FULL_COPY: "Sao y",
    DocumentType.EXTRACT_COPY: "Trích sao",
    DocumentType.COPY_OF_COPY: "Sao lục",
}
_LEFT_OF_WIRED = Decimal("0.35")
_CONFIRMED = "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép"
_LAYOUTS: dict[DocumentType, Callable[[Shape, RuleSet], Iterator[Xml]]] = {
    DocumentType.LETTER: _letter,
    DocumentType.DECISION: _decision,
    DocumentType.RESOLUTION: _decision,
    DocumentType.TELEGRAM: _telegram,
    DocumentType.INVITATION: _named,
    DocumentType.OPEN_LETTER: _open_letter,
    DocumentType.INTRODUCTION: _introduction,
    DocumentType.LEAVE_PERMIT: _permit,
    DocumentType.MINUTES: _minutes,
    DocumentType.CONTRACT: _agreement,
    DocumentType.MEMORANDUM: _agreement,
    DocumentType.AGREEMENT: _agreement,
    **dict.fromkeys(_COPIES, _copy),
}


def _grounds(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    if shape.has(Extra.GROUNDS):
        line = tagged(rules["can_cu"], "{{ dong }}")
        yield from block("for dong in bao_cao.dong_can_cu", line)


def _foot(shape: Shape, rules: RuleSet, *below_recipients: Xml) -> Iterator[Xml]:
    below = (*_drafter(shape, rules), *below_recipients)
    return foot(
        rules, *below, is_signed=shape.has(Extra.SIGNED), is_long=shape.has(Extra.LONG_LIST)
    )


def _drafter(shape: Shape, rules: RuleSet) -> Iterator[Xml]:
    """Who wrote it, and how many copies there are (mục IV, cell 12)."""
    if shape.has(Extra.DRAFTER):
        yield tagged(rules["nguoi_soan_thao"], "{{ bao_cao.nguoi_soan_thao }}")


def _text(rules: RuleSet) -> Iterator[Xml]:
    return block("if bao_cao.noi_dung", tagged(rules["noi_dung"], "{{p bao_cao.noi_dung }}"))
