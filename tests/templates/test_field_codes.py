"""Fields fetch nothing, run nothing, and link where links may lead, whatever is put into them."""

from functools import partial

import pytest

from tests.templates.made import docx, faults, filled, p, r, xml
from vn_localgov.templates import Template, WordError

_SIGN = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = map(_SIGN.format, ("begin", "separate", "end"))


def field(*codes: str) -> str:
    """A field whose code Word cut into runs, as it shows "x"."""
    runs = "".join(r(it).replace("w:t>", "w:instrText>") for it in codes)
    return f"<w:p>{BEGIN}{runs}{SEPARATE}{r('x')}{END}</w:p>"


def simple(code: str) -> str:
    """A field that is one element."""
    quoted = code.replace('"', "&quot;")
    return f'<w:p><w:fldSimple w:instr="{quoted}">{r("x")}</w:fldSimple></w:p>'


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (' INCLUDEPICTURE "http://a.vn/x.png" \\d ', "makes Word fetch 'http://a.vn/x.png'"),
        (' includetext "\\\\\\\\may-chu\\\\a.docx" ', "makes Word fetch"),
        (' LINK Excel.Sheet.12 "http://a.vn/b.xlsx" "S!R1" \\a ', "makes Word fetch"),
        (' DDEAUTO c:\\\\windows\\\\cmd.exe "/k" ', "the field DDEAUTO makes Word start another"),
        (' DDE excel "a" ', "the field DDE makes Word start another program"),
        (' HYPERLINK "javascript:y" ', "the link to 'javascript:y' may do harm"),
        (' HYPERLINK \\o "a" "\\\\\\\\may-chu\\\\x" ', "may do harm"),
    ],
)
def test_a_template_with_a_field_that_does_harm_is_refused(code: str, told: str) -> None:
    """However it is written, also where its code is cut in two, or beside a tag."""
    for body in (field(code), field(code[:9], code[9:]), simple(code), field(code, "{{ a }}")):
        with pytest.raises(WordError) as caught:
            Template.open(docx(body))
        assert told in str(caught.value)


@pytest.mark.parametrize(
    "code",
    [
        *(' HYPERLINK \\l "muc_1" ', ' HYPERLINK "https://a.vn" \\t "_blank" ', " PAGE ", " "),
        *(' INCLUDEPICTURE "C:\\\\anh\\\\a.png" ', " INCLUDEPICTURE ", ' TOC \\o "1-3" \\h '),
        *(' IF "DDE" = "a" "b" ', " LINK Excel.Sheet.12 ", "= 1 + 2", ' HYPERLINK "phu-luc.docx" '),
    ],
)
def test_other_fields_stay(code: str) -> None:
    """Contents, links, pictures on the own disk."""
    body = field(code) + simple(code)
    assert xml(filled(body + p("{{ a }}"), {"a": "1"})).count("<w:p>") == body.count("<w:p>") + 1


@pytest.mark.parametrize(
    "value", ["javascript:y", "//may-chu/x", 'https://a" \\t "x', "\\\\srv\\x"]
)
def test_no_value_makes_a_field_harmful(value: str) -> None:
    """It is told at its tag, in fields of both kinds."""
    for body in (field(' HYPERLINK "', '{{ x }}" '), simple(' HYPERLINK "{{ x }}" ')):
        (fault,) = faults(partial(filled, body, {"x": value}))
        assert fault.tag == "{{ x }}"
        assert "https://a.vn/b" in xml(filled(body, {"x": "https://a.vn/b"}))


def test_what_several_values_make_is_looked_at() -> None:
    """Each may do no harm by itself."""
    for body in (field(' HYPERLINK "{{ x }}{{ y }}" '), simple(' HYPERLINK "{{ x }}{{ y }}" ')):
        (fault,) = faults(partial(filled, body, {"x": "/", "y": "/may-chu/x"}))
        assert "may do harm" in fault.wording.en
        assert "https://a.vn/b" in xml(filled(body, {"x": "https://a.vn", "y": "/b"}))


def test_a_sign_of_field_codes_in_a_value_is_told() -> None:
    """It would end the text that the value stands in."""
    (fault,) = faults(lambda: filled(field(' IF "{{ x }}" = "a" "b" '), {"x": 'a" "b'}))
    assert fault.wording.en == (
        'the value stands in a field of Word, where " and \\ mean something else: take them out'
    )
    assert fault.wording.vi == (
        'giá trị nằm trong trường của Word (field), nơi dấu " và dấu \\ có nghĩa khác; hãy bỏ các '
        "dấu này khỏi dữ liệu"
    )
    assert ">5<" in xml(filled(field("= ", "{{ x }}", " + 1"), {"x": 5})).replace(" ", "")
