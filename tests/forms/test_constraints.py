"""What a rule asks for can be decided from the data, and is told in both languages."""

import datetime as dt
import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.documents import DocumentType
from vn_localgov.errors import Wording
from vn_localgov.findings import Level
from vn_localgov.forms import (
    DecidedBy,
    Fix,
    FormRule,
    Judgement,
    Keeps,
    Measure,
    OneOf,
    Order,
    Pattern,
    Presence,
    Ratio,
    RuleRecord,
    Spelling,
    Terms,
    rules,
)

NAMES = ("ten_loai", "trich_yeu", "noi_dung")
QUESTION = Wording("Is it so?", "Có phải vậy không?")


def head(name: str) -> Measure | bool | str:
    """What the form says of the name of the State."""
    return rules().value("quoc_hieu", name)


@pytest.mark.parametrize(
    ("component", "name", "en", "vi"),
    [
        ("quoc_hieu", "pt", "12–13 pt", "12–13 pt"),
        ("so_ky_hieu", "pt", "13 pt", "13 pt"),
        ("noi_dung", "before_pt", "6 pt or more", "ít nhất 6 pt"),
        ("noi_dung", "first_line_cm", "1 or 1.27 cm", "1 hoặc 1,27 cm"),
        ("noi_dung", "line", "1–1.5 lines", "1–1,5 dòng"),
        ("noi_dung", "align", "justified", "canh đều cả hai lề"),
        ("noi_nhan", "align", "flush left", "sát lề trái"),
        ("trich_yeu", "rule_share", "1/3–1/2", "1/3–1/2"),
        ("quoc_hieu", "bold", "bold", "đậm"),
        ("quoc_hieu", "italic", "upright", "đứng"),
        ("tieu_ngu", "caps", "sentence case", "in thường"),
        (None, "page.left_mm", "30–35 mm", "30–35 mm"),
        (None, "page.header_mm", "10 mm", "10 mm"),
        (None, "font.name", "Times New Roman", "Times New Roman"),
        (None, "font.color", "black", "màu đen"),
    ],
)
def test_what_is_allowed_is_told(component: str | None, name: str, en: str, vi: str) -> None:
    """The numbers are those of the form, with the comma of Vietnamese."""
    wanted = Keeps(name).wanted(lambda it: rules().value(component, it))

    assert wanted == Wording(en, vi)


@pytest.mark.parametrize(
    ("name", "value", "is_kept"),
    [
        ("pt", Decimal("12.5"), True),
        ("pt", Decimal(14), False),
        ("pt", "13", False),
        ("bold", True, True),
        ("bold", False, False),
        ("align", "center", True),
        ("align", "left", False),
    ],
)
def test_a_measured_value_keeps_the_form_or_not(
    name: str, value: Decimal | bool | str, is_kept: bool
) -> None:
    """Sizes have a range, looks one value."""
    assert Keeps(name).allows(value, head) is is_kept


@pytest.mark.parametrize(
    ("component", "vi"),
    [
        ("tieu_ngu", "bằng độ dài dòng chữ"),
        ("trich_yeu", "1/3–1/2 độ dài dòng chữ"),
    ],
)
def test_a_share_says_of_what(component: str, vi: str) -> None:
    """All of it is told as equality."""
    ratio = Ratio("rule_share", of=Wording("the text", "độ dài dòng chữ"))

    assert ratio.wanted(lambda name: rules().value(component, name)).vi == vi
    assert ratio.allows(Decimal("0.5"), lambda name: rules().value("trich_yeu", name))


@given(st.lists(st.sampled_from([*NAMES, "can_cu"]), unique=True))
def test_order_is_that_of_the_named_components(found: list[str]) -> None:
    """What is missing, and what the rule does not name, breaks nothing."""
    named = [name for name in found if name in NAMES]

    assert Order(NAMES).allows(found) == (named == [name for name in NAMES if name in named])


def test_one_text_of_several_is_enough() -> None:
    """Letters may be composed or not."""
    either = OneOf(("HỎA TỐC", "KHẨN"))

    assert either.allows(unicodedata.normalize("NFD", "HỎA TỐC"))
    assert not either.allows("GẤP")
    assert either.wanted(head) == Wording("«HỎA TỐC» or «KHẨN»", "«HỎA TỐC» hoặc «KHẨN»")


def test_presence_is_asked_or_forbidden() -> None:
    """Both are told."""
    here = True

    assert Presence(is_there=True).allows(here)
    assert not Presence(is_there=False).allows(here)
    assert Presence(is_there=True).wanted(head) == Wording("present", "có")
    assert Presence(is_there=False).wanted(head) == Wording("absent", "không có")


def test_patterns_must_fit_all_or_never_occur() -> None:
    """A *must* is about a component, a *never* about running text."""
    number = Pattern(must=re.compile("[0-9]+"))
    double = Pattern(never=re.compile("  "))

    assert number.allows("12")
    assert not number.allows("12 a")
    assert list(number.breaches("a")) == []
    assert double.allows("a b")
    assert [found.start() for found in double.breaches("a  b  c")] == [1, 4]


def test_spelling_leaves_longer_words_and_capitals_alone() -> None:
    """A word inside a name follows the name, and a line in capitals is a matter of form."""
    people = Spelling(("Nhân dân",), apart_from=("Ủy ban nhân dân",))
    text = "Ủy ban nhân dân phục vụ nhân dân, vì Nhân dân; NHÂN DÂN"

    assert [found[0] for found in people.breaches(text)] == ["nhân dân"]
    assert people.allows("nhân dânh")


def test_spelling_finds_decomposed_letters() -> None:
    """Vietnamese has two ways of coding, and both are read."""
    assert not Spelling(("Nhân dân",)).allows(unicodedata.normalize("NFD", "nhân dân"))


def test_terms_are_whole_words() -> None:
    """The longest one that fits is told."""
    terms = Terms(dt.date(2025, 7, 1), {"huyện": "tỉnh", "cấp huyện": ""})

    assert [found[0] for found in terms.breaches("cấp huyện, huyện, huyệnh")] == [
        "cấp huyện",
        "huyện",
    ]


def form_rule(**changes: object) -> FormRule:
    """Make a rule that is right but for the *changes*."""
    values: dict[str, object] = {
        "id": "A.B",
        "title": Wording("A", "Á"),
        "explanation": Wording("A.", "Á."),
        "constraint": Presence(is_there=True),
        "level": Level.ERROR,
        "decided_by": DecidedBy.MACHINE,
        "expected": Wording("present", "có"),
        "summary": Wording("A", "Á"),
        "message": Wording("{found}", "{found}"),
    }
    return FormRule(**{**values, **changes})  # type: ignore[arg-type] # some are wrong


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"message": Wording("{found.x}", "a")}, r"A.B: a message cannot tell \['found.x'\]"),
        ({"message": Wording("a", "{where}")}, r"A.B: a message cannot tell \['where'\]"),
        ({"message": Wording("{}", "a")}, r"A.B: a message cannot tell \[''\]"),
        ({"decided_by": DecidedBy.PERSON}, "A.B: a person decides what is a question"),
        ({"constraint": Judgement(QUESTION)}, "A.B: a person decides what is a question"),
        (
            {
                "constraint": Judgement(QUESTION),
                "decided_by": DecidedBy.PERSON,
                "fix": Fix.LAYOUT,
            },
            "A.B: no program mends what a person decides",
        ),
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(
    changes: dict[str, object], message: str
) -> None:
    """A slip in the data stops the program, not the check."""
    with pytest.raises(ValueError, match=message):
        form_rule(**changes)


def test_a_rule_is_for_all_types_unless_it_says_otherwise() -> None:
    """An exception wins."""
    but = form_rule(except_types=frozenset({DocumentType.PLAN}))

    assert form_rule().concerns(DocumentType.PLAN)
    assert not but.concerns(DocumentType.PLAN)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "a rule asks for one of keeps, one_of, order, presence, agrees, must, never"),
        ({"presence": True, "keeps": "pt"}, "a rule asks for one of"),
        ({"order": ("ten_loai",)}, "say what is wanted: 'wants', or an example in 'right'"),
        ({"replaced": {"a": "b"}, "right": ("b",)}, "say since which day the words are out"),
    ],
)
def test_a_record_says_what_it_asks_for(values: dict[str, object], message: str) -> None:
    """One thing, and in words for people."""
    with pytest.raises(ValueError, match=message):
        RuleRecord(
            title=Wording("A", "Á"),
            level=Level.NOTE,
            **values,  # type: ignore[arg-type] # some are wrong
        ).rule("A.B", head)


@pytest.mark.parametrize(
    ("clause", "level", "sentence"),
    [
        ("Phụ lục III, Mẫu 1.1", Level.WARNING, "Các mẫu của Nghị định trình bày như vậy"),
        ("Phụ lục I, mục II.3", Level.WARNING, "Điều này suy ra từ Nghị định"),
        ("Luật Kế toán, Điều 11", Level.WARNING, "Điều này do văn bản khác quy định"),
        ("", Level.NOTE, "Đây là thông lệ hoặc điều chưa chắc chắn"),
    ],
)
def test_a_rule_says_what_obliges_to_it(clause: str, level: Level, sentence: str) -> None:
    """If it is not the words of the decree."""
    record = RuleRecord(title=Wording("A", "Á"), level=level, clause=clause, presence=True)

    assert sentence in record.rule("A.B", head).explanation.vi


@pytest.mark.parametrize(
    ("component", "name"),
    [(None, "page.depth_mm"), ("quoc_hieu", "weight"), ("khong_co", "pt"), (None, "components")],
)
def test_there_is_no_value_of_what_is_not_in_the_form(component: str | None, name: str) -> None:
    """A rule that names a property wrongly cannot be made."""
    with pytest.raises(ValueError, match="the form knows no"):
        rules().value(component, name)


def test_a_wrong_property_is_named_with_its_component() -> None:
    """So that it can be found in the file."""
    with pytest.raises(ValueError, match=r"the form knows no 'quoc_hieu\.size'"):
        rules().value("quoc_hieu", "size")
