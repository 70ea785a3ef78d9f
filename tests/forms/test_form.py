"""The forms of the decree are Word files with tags, which the library and clerks fill alike."""

from importlib import resources
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import templates
from vn_localgov.documents import DocumentType
from vn_localgov.forms import build_document, formed_types, make_form, rules, values_of
from vn_localgov.reports import Report
from vn_localgov.templates import Template, check_report, report_frame
from vn_localgov.text import search_key


def name_of(type_: DocumentType) -> str:
    """Name of its file."""
    return search_key(type_.label).replace(" ", "-")


@pytest.mark.parametrize("type_", formed_types(), ids=name_of)
def test_the_files_in_the_package_follow_from_the_rules(type_: DocumentType) -> None:
    """After a change of the rules: ``python tools/make_forms.py``, as its docstring says."""
    stored = resources.files(templates) / "data" / f"{name_of(type_)}.docx"

    assert stored.read_bytes() == make_form(type_, rules())


def test_a_form_that_is_not_there_is_told() -> None:
    """With the names of those that are."""
    with pytest.raises(ValueError, match=r"no form 'thu'; there are: ban-ghi-nho, "):
        Template.builtin("thu")


def test_a_form_asks_for_what_stands_in_a_document() -> None:
    """Names as the decree has them, without marks."""
    asked = {it.path for it in Template.builtin("bao-cao").variables()}

    assert {path.partition(".")[0] for path in asked} == {"bao_cao"}
    assert {path.split(".")[1].removesuffix("[]") for path in asked} == {
        *("co_quan", "co_quan_chu_quan", "dong_co_quan", "so", "dia_danh_ngay", "ngay"),
        *("trich_yeu", "kinh_gui", "noi_dung", "dong_noi_nhan", "nguoi_ky"),
    }


def test_a_form_can_be_filled_as_any_template_of_a_clerk(report: Report) -> None:
    """What a folder gives to templates is all that it asks for."""
    assert check_report(Template.builtin("bao-cao"), report).is_fillable


def test_a_report_is_its_form_filled(report: Report) -> None:
    """The library has no other way to print one."""
    filled = Template.builtin("bao-cao").render(values_of(report), verify=True)

    assert filled.to_bytes() == build_document(report).to_bytes()


@given(st.text("áđ <&\n", min_size=1).filter(str.strip))
def test_a_form_takes_plain_text_too(report: Report, text: str) -> None:
    """Who has no report gives the text as it is."""
    frame = {**report_frame(report), "noi_dung": text}
    made = Template.builtin("ke-hoach").render({"bao_cao": frame})
    paragraphs = docx.Document(BytesIO(made.to_bytes())).paragraphs

    assert paragraphs[0].text == "KẾ HOẠCH"
    assert text in [paragraph.text for paragraph in paragraphs]
