"""Documents of every type that can be built, as bare and as full as the law lets them be."""

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

import attrs

from vn_localgov.documents import (
    DocumentDate,
    DocumentNumber,
    DocumentType,
    IssuingBody,
    Recipients,
    Signatory,
)
from vn_localgov.forms import formed_types
from vn_localgov.places import Commune
from vn_localgov.reports import (
    Annex,
    Article,
    Circulation,
    Division,
    DivisionLevel,
    Marks,
    OfficialDocument,
    Paragraph,
    PartStyle,
    Run,
    Secrecy,
    Section,
    SignaturePictures,
    Table,
    Urgency,
)

Changed: TypeAlias = Callable[[OfficialDocument], OfficialDocument]

COMMUNE = Commune.parse("xã Hợp Thịnh")
# What a type must have, and others have not.
_TWO: dict[str, object] = {"cosignatory": Signatory(name="Trần Thị C", position="Thư ký")}
_UNTITLED: dict[str, object] = {"title": "", "grounds": ()}
_OF_TYPE: dict[DocumentType, dict[str, object]] = {
    DocumentType.LETTER: {"addressees": ("Sở Nội vụ",), "title": "báo cáo kết quả rà soát"},
    DocumentType.SUBMISSION: {"addressees": ("Hội đồng nhân dân xã Hợp Thịnh",)},
    DocumentType.TELEGRAM: {"addressees": ("Trưởng các thôn", "Công an xã")},
    DocumentType.MINUTES: {**_TWO, "recipients": Recipients([], archive="VT, Hồ sơ")},
    DocumentType.CONTRACT: _TWO,
    DocumentType.MEMORANDUM: _TWO,
    DocumentType.AGREEMENT: _TWO,
    DocumentType.INTRODUCTION: _UNTITLED,
    DocumentType.LEAVE_PERMIT: _UNTITLED,
    DocumentType.RESOLUTION: {
        "body": IssuingBody.council(COMMUNE),
        "number": DocumentNumber.parse("15/NQ-HĐND"),
        "signatory": Signatory(
            name="Nguyễn Văn A", position="Chủ tịch", on_behalf_of="Hội đồng nhân dân"
        ),
    },
    **{it: _UNTITLED for it in DocumentType if it.is_copy},
}


def says(text: str) -> Paragraph:
    """Make a paragraph."""
    return Paragraph(runs=(Run(text),))


LONG = says(
    "Ủy ban nhân dân xã giao Phòng Kinh tế chủ trì, phối hợp với các cơ quan, đơn vị có liên "
    "quan và các thôn trên địa bàn tổ chức thực hiện, báo cáo kết quả trước ngày 15 tháng 12."
)
ARTICLES = (
    Article(number=1, blocks=(LONG,)),
    Article(number=2, title="Trách nhiệm thi hành", blocks=(LONG, says("a) Phòng Kinh tế;"))),
)
DIVIDED = (
    Division(
        level=DivisionLevel.CHAPTER,
        number=1,
        title="Quy định chung",
        children=(
            Division(level=DivisionLevel.SECTION, number=1, title="Phạm vi", children=ARTICLES),
        ),
    ),
)
HEADED = (
    Section(
        level=1,
        number=1,
        title="Kết quả thực hiện nhiệm vụ",
        part_style=PartStyle.NUMERAL,
        children=(
            Section(
                level=2,
                number=1,
                title="Lĩnh vực kinh tế",
                blocks=(LONG,),
                children=(
                    Section(
                        level=3,
                        number=1,
                        title="Trồng trọt",
                        children=(Section(level=4, number=1, title="Cây lúa", blocks=(LONG,)),),
                    ),
                ),
            ),
        ),
    ),
)


def of_type(type_: DocumentType) -> OfficialDocument:
    """Make a document of any type that can be built, as plain as it may be."""
    symbol = f"{type_.abbreviation}-UBND" if type_.abbreviation else "UBND-VP"
    plain = OfficialDocument(
        body=IssuingBody.committee(COMMUNE),
        number=DocumentNumber.parse(f"15/{symbol}"),
        issued=DocumentDate.at(COMMUNE, dt.date(2026, 3, 5)),
        type=type_,
        title="Về việc thành lập Tổ công tác chuyển đổi số",
        recipients=Recipients(["Thường trực Đảng ủy"], archive="VT"),
        signatory=Signatory.for_committee("Nguyễn Văn A"),
        opening=() if type_.is_copy or type_ in _DECIDING else (LONG, LONG),
        sections=ARTICLES if type_ in _DECIDING else (),
    )
    return attrs.evolve(plain, **_OF_TYPE.get(type_, {}))  # type: ignore[arg-type]


_DECIDING = (DocumentType.DECISION, DocumentType.RESOLUTION)
PLAIN = {type_.name.lower(): of_type(type_) for type_ in formed_types()}

_DECISION, _REPORT, _LETTER = PLAIN["decision"], PLAIN["report"], PLAIN["letter"]
_GROUNDS = ("Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Chánh Văn phòng")
_MARKS = Marks(
    urgency=Urgency.VERY_URGENT,
    secrecy=Secrecy.TOP,
    circulation=Circulation.INTERNAL,
    drafter="PL",
    copies=300,
    address="Thôn Trung, xã Hợp Thịnh, tỉnh Bắc Ninh; điện thoại: 0204 3 123 456",
)
_WITH_APPENDIX = (LONG, says("Chi tiết tại phụ lục kèm theo."))
_CELLS = tuple((Run("1.261.620"),) for _ in range(12))
_WIDE = Table(head=_CELLS, rows=(_CELLS,), alignment=tuple("right" for _ in _CELLS))
_APPENDIX = Annex(title="Danh sách thành viên", opening=(LONG,), sections=HEADED[0].children)
_REGULATION = Annex(
    type=DocumentType.REGULATION, title="Làm việc của Ủy ban nhân dân xã", sections=DIVIDED
)
# Nobody looks at the picture.
_SIGNED = SignaturePictures(
    signature=(
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00(\x00\x00\x00\x0f\x08\x06\x00\x00\x00"
    )
)

FULL = {
    "several_addressees": attrs.evolve(_LETTER, addressees=("Sở Nội vụ", "Sở Tài chính")),
    "long_subject": attrs.evolve(_LETTER, title="báo cáo kết quả rà soát hộ nghèo " * 4),
    "no_superior": _REPORT,
    "department": attrs.evolve(
        _REPORT,
        body=IssuingBody(name="Phòng Văn hóa - Xã hội", superior="UBND xã Hợp Thịnh"),
        number=DocumentNumber.parse("07/BC-VHXH"),
        signatory=Signatory(name="Nguyễn Văn A", position="Trưởng phòng"),
    ),
    "report_to_superior": attrs.evolve(
        _REPORT, addressees=("Ủy ban nhân dân tỉnh Bắc Ninh",), recipients=Recipients(["Như trên"])
    ),
    "headings": attrs.evolve(_REPORT, sections=HEADED, closing=(LONG,)),
    "grounds": attrs.evolve(_DECISION, grounds=_GROUNDS),
    "grounds_of_a_plan": attrs.evolve(PLAIN["plan"], grounds=_GROUNDS),
    "deputy": attrs.evolve(_DECISION, signatory=Signatory.as_chair("Nguyễn Văn A", is_deputy=True)),
    "by_order": attrs.evolve(
        PLAIN["notice"], signatory=Signatory.by_order("Nguyễn Văn A", "Chánh Văn phòng")
    ),
    "draft": attrs.evolve(
        _DECISION,
        number=DocumentNumber.parse("/QĐ-UBND", is_draft=True),
        issued=DocumentDate(place="Hợp Thịnh", date=dt.date(2026, 3, 31), is_open=True),
        annexes=(_APPENDIX,),
        closing=_WITH_APPENDIX,
    ),
    "passed_on": attrs.evolve(
        PLAIN["notice"],
        signatory=Signatory.by_order(
            "Nguyễn Văn A", "Phó Chánh Văn phòng", deputy_for="Chánh Văn phòng"
        ),
    ),
    "chapters": attrs.evolve(PLAIN["regulation"], opening=(), sections=DIVIDED),
    "marks": attrs.evolve(_DECISION, marks=_MARKS),
    "marks_of_a_letter": attrs.evolve(_LETTER, marks=_MARKS),
    "express": attrs.evolve(_REPORT, marks=Marks(urgency=Urgency.EXPRESS)),
    "return": attrs.evolve(_REPORT, marks=Marks(circulation=Circulation.RETURN_AFTER_READING)),
    "appendix": attrs.evolve(_REPORT, closing=_WITH_APPENDIX, annexes=(_APPENDIX,)),
    "appendices": attrs.evolve(
        _DECISION, closing=_WITH_APPENDIX, annexes=(_APPENDIX, Annex(opening=(_WIDE,)))
    ),
    "regulation_attached": attrs.evolve(_DECISION, annexes=(_REGULATION,)),
    "everything": attrs.evolve(
        _DECISION,
        grounds=_GROUNDS,
        closing=_WITH_APPENDIX,
        marks=_MARKS,
        annexes=(_APPENDIX, _REGULATION, Annex()),
    ),
    "signed": attrs.evolve(_DECISION, signed=_SIGNED),
    "extract": attrs.evolve(PLAIN["extract_copy"], opening=(LONG,)),
}
