"""What documents get is what the decree allows, and Word's styles say the same."""

from collections.abc import Callable
from decimal import Decimal
from itertools import chain

import attrs
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from vn_localgov.documents import DocumentType
from vn_localgov.forms import Component, Measure, rules
from vn_localgov.forms._shapes import Shape
from vn_localgov.reports import Report

RULES = rules().components
# Those of reports; other types have some more.
COMPONENTS = {it.id: it for it in Shape(DocumentType.REPORT).components(rules())}
ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# NĐ 30/2020/NĐ-CP, Phụ lục I, mục V: least and most points, bold, italic, capitals.
LAW = {
    "so_trang": (13, 14, False, False, False),
    "quoc_hieu": (12, 13, True, False, True),
    "tieu_ngu": (13, 14, True, False, False),
    "co_quan_chu_quan": (12, 13, False, False, True),
    "co_quan_ban_hanh": (12, 13, True, False, True),
    "so_ky_hieu": (13, 13, False, False, False),
    "dia_danh_ngay": (13, 14, False, True, False),
    "ten_loai": (13, 14, True, False, True),
    "trich_yeu": (13, 14, True, False, False),
    "kinh_gui": (13, 14, False, False, False),
    "noi_kinh_gui": (13, 14, False, False, False),
    "phan_nhan": (13, 14, True, False, False),
    "phan": (13, 14, True, False, True),
    "muc": (13, 14, True, False, True),
    "khoan": (13, 14, True, False, False),
    "diem": (13, 14, False, False, False),
    "noi_dung": (13, 14, False, False, False),
    "quyen_han": (13, 14, True, False, True),
    "ho_ten": (13, 14, True, False, False),
    "noi_nhan": (12, 12, True, True, False),
    "danh_sach_noi_nhan": (11, 11, False, False, False),
    "trich_yeu_cong_van": (12, 13, False, False, False),
    "tham_quyen": (13, 14, True, False, True),
    "can_cu": (13, 14, False, True, False),
    "lenh": (13, 14, True, False, True),
    "tieu_de_muc": (13, 14, True, False, True),
    "dieu": (13, 14, True, False, False),
    "nguoi_dien": (13, 14, False, False, False),
    "noi_dien": (13, 14, False, False, False),
    "phu_luc": (14, 14, True, False, False),
    "ten_phu_luc": (13, 14, True, False, True),
    "kem_theo": (13, 14, False, True, False),
    "dau_khan": (13, 14, True, False, True),
    "luu_hanh": (13, 14, True, False, True),
    "nguoi_soan_thao": (11, 11, False, False, False),
    "dia_chi": (11, 12, False, False, False),
    "hinh_thuc_sao": (13, 14, True, False, True),
    "chu_ky_so": (10, 10, False, False, False),
}
PAGE = {"top_mm": (20, 25), "bottom_mm": (20, 25), "left_mm": (30, 35), "right_mm": (15, 20)}
TEXT = ("phan_nhan", "phan", "muc", "khoan", "diem", "noi_dung", "can_cu", "tieu_de_muc", "dieu")


@pytest.fixture(scope="module")
def word(report: Report, printed: Callable[[Report], WordDocument]) -> WordDocument:
    """Any document; all have the same styles."""
    return printed(report)


@pytest.mark.parametrize(("name", "law"), LAW.items())
def test_components_look_as_the_decree_says(
    name: str, law: tuple[int, int, bool, bool, bool]
) -> None:
    """Size, weight and case stay within mục V of Phụ lục I."""
    component = rules()[name]
    least, most, *look = law

    assert component.pt.law == (Decimal(least), Decimal(most))
    assert least <= component.pt.used <= most
    assert [component.bold, component.italic, component.caps] == look


@pytest.mark.parametrize("name", TEXT)
def test_text_is_spaced_as_the_decree_says(name: str) -> None:
    """At least 6 pt between paragraphs, and one to one and a half lines (mục II.6.e)."""
    component = rules()[name]

    assert component.before_pt.law == (Decimal(6), Decimal("inf"))
    assert component.line.law == (Decimal(1), Decimal("1.5"))


@pytest.mark.parametrize("name", ["muc", "khoan", "diem", "noi_dung", "can_cu", "dieu"])
def test_first_lines_are_moved_in_as_the_decree_says(name: str) -> None:
    """By 1 cm or by 1,27 cm, and nothing between (mục II.6.e)."""
    indent = rules()[name].first_line_cm

    assert indent.among == (Decimal(1), Decimal("1.27"))
    assert not indent.allows(Decimal("1.1"))


def test_every_value_used_is_within_the_law() -> None:
    """The table cannot say one thing and do another."""
    values = chain.from_iterable(
        attrs.asdict(part, recurse=False).values() for part in RULES.values()
    )

    assert all(v.allows(v.used) for v in values if isinstance(v, Measure))


@pytest.mark.parametrize(
    ("law", "among"), [((Decimal(13), Decimal(14)), None), (None, (Decimal(13), Decimal(14)))]
)
def test_a_table_that_breaks_its_own_law_is_refused(
    law: tuple[Decimal, Decimal] | None, among: tuple[Decimal, ...] | None
) -> None:
    """A slip in the data stops the program, not the document."""
    with pytest.raises(ValueError, match="12 is not within"):
        Measure(Decimal(12), law=law, among=among)


def test_each_rule_cites_its_clause() -> None:
    """Whoever doubts a size can look it up."""
    clauses = [rules().page.clause, rules().font.clause]

    assert all([*clauses, *(part.clause for part in RULES.values())])


@pytest.mark.parametrize(("edge", "law"), PAGE.items())
def test_margins_are_within_the_law(edge: str, law: tuple[int, int], word: WordDocument) -> None:
    """A checker that measures the file finds no margin outside mục I.3."""
    section = word.sections[0]
    measured = getattr(section, f"{edge.removesuffix('_mm')}_margin").mm

    assert getattr(rules().page, edge).law == law
    assert law[0] <= measured <= law[1]


def test_the_paper_is_upright_a4(word: WordDocument) -> None:
    """210 × 297 mm (mục I.1 and I.2)."""
    section = word.sections[0]

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


@pytest.mark.parametrize("component", COMPONENTS.values(), ids=list(COMPONENTS))
def test_styles_carry_the_rules(component: Component, word: WordDocument) -> None:
    """A clerk who types on in Word gets the form of the law."""
    style = word.styles.element.get_by_id(component.id)
    assert style is not None
    look = ParagraphStyle(style)

    assert style.name_val == component.style
    assert look.font.size == Pt(float(component.pt.used))
    assert (bool(look.font.bold), bool(look.font.italic)) == (component.bold, component.italic)
    assert bool(look.font.all_caps) == component.caps
    assert look.paragraph_format.alignment == ALIGNMENTS[component.align]
    assert bool(look.paragraph_format.keep_with_next) == component.keep_next
    assert bool(look.paragraph_format.keep_together) == component.keep_lines


@pytest.mark.parametrize("component", COMPONENTS.values(), ids=list(COMPONENTS))
def test_styles_carry_the_spaces(component: Component, word: WordDocument) -> None:
    """Spaces are in the styles; nothing is pushed about by empty lines."""
    style = word.styles.element.get_by_id(component.id)
    assert style is not None
    form = ParagraphStyle(style).paragraph_format

    assert form.space_before == Pt(float(component.before_pt.used))
    assert form.space_after == Pt(float(component.after_pt.used))
    assert form.first_line_indent is not None
    assert form.first_line_indent.cm == pytest.approx(float(component.first_line_cm.used), abs=1e-3)
    if component.exact_pt:
        assert form.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    else:
        assert form.line_spacing == pytest.approx(float(component.line.used))


def test_only_the_styles_of_the_form_are_in_the_file(word: WordDocument) -> None:
    """The list of styles in Word holds nothing that the form does not use."""
    names = {style.name for style in word.styles}
    ours = {component.style for component in COMPONENTS.values()}

    assert {n.casefold() for n in names if n} == {n.casefold() for n in ours} | {
        "default paragraph font",
        "normal table",
        "table grid",
        "khung thể thức",
    }


def test_everything_is_in_one_font_and_one_language(word: WordDocument) -> None:
    """Times New Roman for all scripts, black, Vietnamese (mục I.4)."""
    defaults = word.styles.element.find(qn("w:docDefaults"))
    assert defaults is not None
    fonts, color, language = (
        defaults.find(f".//{qn(t)}") for t in ("w:rFonts", "w:color", "w:lang")
    )

    assert fonts is not None
    assert color is not None
    assert language is not None
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    assert color.get(qn("w:val")) == "000000"
    assert language.get(qn("w:val")) == "vi-VN"


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_make_the_navigation_pane(level: int, word: WordDocument) -> None:
    """Parts, sections and points are Word's own headings, with their levels."""
    heading = word.styles[f"Heading {level}"]

    assert heading.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)
