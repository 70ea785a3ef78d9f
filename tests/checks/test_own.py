"""Rules that a house style adds are checked as those of the law."""

from pathlib import Path
from textwrap import shorten

import docx
import pytest
from docx.document import Document

from tests.checks import made
from tests.checks.cases import Change
from tests.checks.test_components import PARTED
from vn_localgov.checks import check_document, fix_document
from vn_localgov.errors import Wording
from vn_localgov.forms import RuleSet, rules

_WANTS = '\nwants = { en = "as ours", vi = "như của tỉnh" }'
SLOGAN = "Kỷ cương - Trách nhiệm"
ASKED = {
    "foot": f'[rules.CHAN_TRANG.KHAU_HIEU]\none_of = ["{SLOGAN}"]',
    "head": f'[rules.DAU_TRANG.KHAU_HIEU]\none_of = ["{SLOGAN}"]',
    "empty": "[rules.CHAN_TRANG.TRONG]\npresence = false",
    "full": "[rules.CHAN_TRANG.CO]\npresence = true",
    "address": '[rules.DIA_CHI.CO]\ncomponent = "dia_chi"\npresence = true',
    "no_list": '[rules.NOI_NHAN.KHONG]\ncomponent = "noi_nhan"\npresence = false',
    "name": '[rules.HO_TEN.PHAI_CO]\ncomponent = "ho_ten"\npresence = true',
    "sent_first": '[rules.RIENG.THU_TU]\norder = ["noi_nhan", "noi_dung"]' + _WANTS,
    "title_first": '[rules.RIENG.THU_TU]\norder = ["ten_loai", "noi_dung", "dieu"]' + _WANTS,
    "beside": '[rules.RIENG.THU_TU]\norder = ["quyen_han", "noi_nhan"]' + _WANTS,
    "halves": '[rules.RIENG.THU_TU]\norder = ["dia_danh_ngay", "so_ky_hieu"]' + _WANTS,
    "sheet": '[rules.TRANG.TU]\nwords = ["Mai Trung"]\nright = ["Mai Trung"]',
    "fixed": '[rules.TRANG.THU_TU]\norder = ["noi_nhan", "noi_dung"]\nfix = "layout"' + _WANTS,
    "place": '[rules.HO_TEN.MOT]\ncomponent = "ho_ten"\none_of = ["Nguyễn Văn A"]',
    "words": '[rules.TU_NGU.RIENG]\nwords = ["Mai Trung"]\nright = ["Mai Trung"]',
}


def house(path: Path, name: str) -> RuleSet:
    """Lay a house style with one rule over the law."""
    told = 'title = { en = "Ours", vi = "Của tỉnh" }\nlevel = "warning"\n'
    file = path / "tinh.toml"
    file.write_text(f'id = "TINH"\n{ASKED[name]}\n{told}', encoding="utf-8")
    return RuleSet.load(file, over=rules())


def _foot(text: str) -> Change:
    def change(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = text

    return change


def _unsigned(document: Document) -> None:
    made.at(document, "Nguyễn Văn A").runs[0].text = "Lê B"


def _small(document: Document) -> None:
    made.at(document, made.BODY).runs[0].text = f"Tại mai trung: {made.BODY}"


def _same(_: Document) -> None:
    pass


@pytest.mark.parametrize(
    ("name", "change", "found"),
    [
        ("foot", _foot(SLOGAN), []),
        ("foot", _foot("Khẩu hiệu khác"), ["CHAN_TRANG.KHAU_HIEU"]),
        ("foot", _same, ["CHAN_TRANG.KHAU_HIEU"]),
        ("head", _same, ["DAU_TRANG.KHAU_HIEU"]),
        ("empty", _same, []),
        ("empty", _foot(SLOGAN), ["CHAN_TRANG.TRONG"]),
        ("full", _same, ["CHAN_TRANG.CO"]),
        ("full", _foot(SLOGAN), []),
        ("address", _same, ["DIA_CHI.CO"]),
        ("no_list", _same, ["NOI_NHAN.KHONG"]),
        ("name", _same, []),
        ("sheet", _same, []),
        ("sheet", _small, ["TRANG.TU"]),
        ("words", _small, ["TU_NGU.RIENG"]),
        ("sent_first", _same, ["RIENG.THU_TU"]),
        ("title_first", _same, []),
        ("beside", _same, []),
        ("halves", _same, []),
        ("place", _same, []),
        ("place", _unsigned, ["HO_TEN.MOT"]),
        ("words", _same, []),
        ("words", _foot("xã mai trung"), []),
    ],
)
def test_a_rule_of_a_house_is_checked(
    tmp_path: Path, name: str, change: Change, found: list[str]
) -> None:
    """Of a component, of the margins, and of words."""
    document = made.letter()
    change(document)
    told = check_document(made.saved(document), decree=house(tmp_path, name))

    assert [it.rule.id for it in told] == found


def test_it_says_what_stands_there(tmp_path: Path) -> None:
    """And what is wanted instead."""
    document = made.letter()
    _foot("Khẩu hiệu khác")(document)
    (found,) = check_document(made.saved(document), decree=house(tmp_path, "foot"))

    assert found.wording == Wording(
        f"Ours; found «Khẩu hiệu khác», expected «{SLOGAN}».",
        f"Của tỉnh; ở đây là «Khẩu hiệu khác», cần «{SLOGAN}».",
    )


def test_an_order_is_told_by_the_first_that_stands_too_early(tmp_path: Path) -> None:
    """With the words that both begin with."""
    (found,) = check_document(made.saved(made.letter()), decree=house(tmp_path, "sent_first"))
    words = shorten(made.BODY, 40, placeholder="…")

    assert found.wording.vi == (
        f"Của tỉnh; ở đây là «{words}» đứng trước «Nơi nhận:», cần như của tỉnh."
    )


def test_a_program_mends_no_rule_that_it_has_no_way_for(tmp_path: Path) -> None:
    """Though the house says that one may: the order of components is for a person."""
    fixed = fix_document(made.saved(made.letter()), decree=house(tmp_path, "fixed"))

    assert fixed.mended == ()
    assert [it.rule.id for it in fixed.left] == ["TRANG.THU_TU"]


def test_what_one_line_holds_has_no_order(tmp_path: Path) -> None:
    """A tab may put number and date side by side."""
    document = docx.Document()
    for line in PARTED:
        document.add_paragraph(line)
    told = check_document(made.saved(document), decree=house(tmp_path, "halves"))

    assert "RIENG.THU_TU" not in [it.rule.id for it in told]
