"""Each rule of the decree is complete, refers to what exists, and keeps its own examples."""

import datetime as dt
import json
import pickle
import re
from collections import Counter
from functools import partial

import pytest

from vn_localgov.documents import DocumentType
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding, FindingKind, Level, to_json, to_sarif
from vn_localgov.forms import (
    Agrees,
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
    Spelling,
    Terms,
    rules,
)

DECREE = rules()
RULES = DECREE.rules
CLAUSES = re.compile(
    r"Phụ lục (?:I|II|III)(?:, |\Z)|Điều [0-9]+|Nghị định 86/2012/NĐ-CP|Luật Kế toán, Điều 11"
    r"|Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
)
# Phụ lục I by subject: page, components, headings, paragraphs, citations, recipients,
# signatory, signatures, appendices, ending mark, copies, numbering, place and date, bodies;
# then the reform of 2025, and what other programs get wrong.
COVERED = {
    "page": ("TRANG.LE_TREN", "TRANG.LE_DUOI", "TRANG.LE_TRAI", "TRANG.LE_PHAI", "PHONG_CHU.TEN"),
    "rules below": ("TIEU_NGU.DUONG_KE", "CO_QUAN_BAN_HANH.DUONG_KE", "TRICH_YEU.DUONG_KE"),
    "headings": ("DE_MUC.TIEU_DE", "DIEM.CHU_CAI", "PHAN.PHAN_THU", "GACH_DAU_DONG.DAU"),
    "paragraphs": (
        "NOI_DUNG.LUI_DONG",
        "NOI_DUNG.CACH_DOAN",
        "NOI_DUNG.CACH_DONG",
        "NOI_DUNG.CAN_LE",
    ),
    "citations": ("CAN_CU.DAY_DU", "VIEN_DAN.LAN_DAU", "VIEN_DAN.LAN_SAU", "CAN_CU.LUAT"),
    "recipients": ("KINH_GUI.CO", "NOI_KINH_GUI.THANG_HANG", "DANH_SACH_NOI_NHAN.LUU"),
    "signatory": (
        "QUYEN_HAN.TAP_THE",
        "QUYEN_HAN.KY_THAY",
        "QUYEN_HAN.QUYEN",
        "QUYEN_HAN.THUA_LENH",
    ),
    "signatures": ("CHU_KY.ANH", "CON_DAU.ANH", "CHU_KY_SO.TEP_KEM", "CON_DAU.GIAP_LAI"),
    "appendices": ("PHU_LUC.DAN_CHIEU", "PHU_LUC.SO_LA_MA", "PHU_LUC.SO_TRANG", "PHU_LUC.DAU_TREO"),
    "ending mark": ("KET_THUC.DAU",),
    "copies": ("BAN_SAO.LOAI", "BAN_SAO.DIEN_TU", "BAN_SAO.DUONG_KE", "BAN_SAO.SO"),
    "numbering": ("SO.LIEN_TUC", "SO.HE_THONG", "SO.KIP_THOI", "SO.DINH_CHINH"),
    "place and date": (
        "DIA_DANH.CHINH_THUC",
        "DIA_DANH.TEN_CHU_SO",
        "NGAY.DEM_KHONG",
        "THANG.THUA_KHONG",
    ),
    "bodies": ("CO_QUAN_CHU_QUAN.UBND", "CO_QUAN_CHU_QUAN.PHONG"),
    "reform": ("TU_NGU.CAP_HUYEN", "TU_NGU.NOI_NHAN", "SO.SAP_NHAP"),
    "pitfalls": ("TIEU_NGU.GACH_CHAN", "DIEM.CHU_D", "SO.NHAM_CONG_VAN", "DANH_SACH_NOI_NHAN.TT"),
}


def texts(rule: FormRule) -> list[str]:
    """All that people read of a rule, but the message, which has places to fill."""
    return [*rule.title, *rule.explanation, *rule.expected, *rule.summary]


def test_each_rule_speaks_both_languages() -> None:
    """Nothing is empty, nothing is left to fill, and an explanation says more than a title."""
    for rule in RULES.values():
        assert all(text.strip() for text in [*texts(rule), *rule.message]), rule.id
        assert not any("{" in text or "<small>" in text for text in texts(rule)), rule.id
        assert len(rule.explanation.vi) > len(rule.title.vi), rule.id
        assert rule.explanation.vi.endswith((".", "?")), rule.id
        assert rule.title.en != rule.title.vi, rule.id


def test_each_message_can_be_told() -> None:
    """A checker gives what it found; the rest the rule knows."""
    for rule in RULES.values():
        told = rule.tell(found=Wording("so", "thế này"), text="đoạn văn")

        is_person = rule.decided_by is DecidedBy.PERSON

        assert "{" not in told.en + told.vi, rule.id
        assert is_person or ("so" in told.en and "thế này" in told.vi), rule.id


def test_each_rule_cites_a_known_clause() -> None:
    """Whoever doubts a rule can look it up; only custom has nowhere to look."""
    for rule in RULES.values():
        assert CLAUSES.match(rule.clause) or (not rule.clause and rule.level is Level.NOTE), rule.id


def test_custom_is_only_a_note_and_says_so() -> None:
    """Nobody takes a habit for the law."""
    for rule in RULES.values():
        assert ("thông lệ" in rule.explanation.vi) == (rule.level is Level.NOTE), rule.id
        assert ("This is custom" in rule.explanation.en) == (rule.level is Level.NOTE), rule.id


def test_each_rule_refers_to_what_exists() -> None:
    """Components are those of the form, and properties are theirs."""
    for rule in RULES.values():
        names = [rule.component] if rule.component else []
        if isinstance(rule.constraint, Agrees):
            names.append(rule.constraint.component)
        if isinstance(rule.constraint, Order):
            names.extend(rule.constraint.components)

        assert all(DECREE[name].style and DECREE.called(name).vi for name in names), rule.id


def test_what_forms_use_keeps_every_rule() -> None:
    """No document of this library breaks a rule that is made of the same table."""
    for rule in RULES.values():
        if isinstance(rule.constraint, Keeps):
            look_up = partial(DECREE.value, rule.component)
            wanted = look_up(rule.constraint.property)
            used = wanted.used if isinstance(wanted, Measure) else wanted

            assert rule.constraint.allows(used, look_up), rule.id
            assert not isinstance(wanted, Measure) or wanted.law or wanted.among, rule.id
            assert rule.level is Level.ERROR, rule.id


def test_examples_keep_and_break_the_rule() -> None:
    """What an explanation calls right is right, and what it calls wrong is wrong."""
    for rule in RULES.values():
        if isinstance(rule.constraint, OneOf | Pattern | Spelling | Terms):
            assert all(map(rule.constraint.allows, rule.right)), rule.id
            assert not any(map(rule.constraint.allows, rule.wrong)), rule.id
        if isinstance(rule.constraint, Pattern):
            assert rule.right, rule.id
            assert rule.wrong, rule.id


@pytest.mark.parametrize("piece", [" ", "/", "Số: ", "1 ", "; ", "Luật ", "a. ", "…-"])
@pytest.mark.parametrize("times", [1_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_long_text_is_decided_all_the_same(piece: str, times: int) -> None:
    """No pattern goes back and forth over a hostile text."""
    text = f"Số: {piece * times}"
    constraints = [rule.constraint for rule in RULES.values()]
    decided = [it.allows(text) for it in constraints if isinstance(it, Pattern | Spelling | Terms)]

    assert set(decided) == {True, False}


def test_programs_mend_only_what_they_decide() -> None:
    """Text is mended only if asked for, and a person's decision never."""
    for rule in RULES.values():
        is_person = rule.decided_by is DecidedBy.PERSON

        assert isinstance(rule.constraint, Judgement) == is_person, rule.id
        assert not (is_person and rule.fix is not Fix.NEVER), rule.id
        is_of_looks = isinstance(rule.constraint, Keeps | Presence | OneOf)
        assert rule.fix is not Fix.LAYOUT or is_of_looks, rule.id


def test_findings_can_bear_the_rule() -> None:
    """One kind of rule serves audit and checks, in all formats."""
    for rule in RULES.values():
        finding = Finding(
            rule=rule, kind=FindingKind.REVIEW, level=rule.level, wording=rule.tell(found="x")
        )
        driver = json.loads(to_sarif([finding]))["runs"][0]["tool"]["driver"]

        assert driver["rules"][0]["id"] == rule.id, rule.id
        assert json.loads(to_json([finding]))["findings"][0]["clause"] == (rule.clause or None), (
            rule.id
        )


def test_rules_travel_between_processes() -> None:
    """A folder is checked in parallel, and findings come back with their rules."""
    for rule in RULES.values():
        copy = pickle.loads(pickle.dumps(rule))

        assert copy == rule, rule.id
        assert hash(copy) == hash(rule), rule.id


def test_rule_sets_travel_between_processes() -> None:
    """A house style goes with them, also when its rules have been read."""
    copy = pickle.loads(pickle.dumps(DECREE))

    assert copy == DECREE
    assert copy.rules == DECREE.rules


def test_ids_are_family_and_name() -> None:
    """They can be selected by their beginnings."""
    assert all(re.fullmatch(r"[A-Z][A-Z_]*\.[A-Z][A-Z0-9_]*", id_) for id_ in RULES)
    assert [rule.id for rule in RULES.values()] == list(RULES)


@pytest.mark.parametrize("ids", COVERED.values(), ids=list(COVERED))
def test_each_section_of_the_facts_has_its_rules(ids: tuple[str, ...]) -> None:
    """No part of the decree is forgotten."""
    assert set(ids) <= set(RULES)


def test_capitals_are_told_as_the_appendix_counts_them() -> None:
    """Appendix II has 27 kinds of capitals."""
    clauses = Counter(
        rule.clause.split(",")[0] for id_, rule in RULES.items() if id_.startswith("VIET_HOA.")
    )

    assert clauses == {"Phụ lục II": 27}


def test_each_component_of_the_decree_has_its_looks() -> None:
    """Whatever the decree gives a size is checked for it."""
    sized = {name for name in (*DECREE.components, *DECREE.planned) if DECREE[name].pt.law}
    checked = {rule.component for id_, rule in RULES.items() if id_.endswith(".CO_CHU")}

    assert sized - {"mac_dinh"} == checked


def test_a_component_stands_in_one_table() -> None:
    """When a form prints it, it moves from the planned ones."""
    assert not set(DECREE.components) & set(DECREE.planned)


def test_rules_know_their_types() -> None:
    """A letter needs an addressee, minutes may have none, a plan must have none."""
    needs, forbids = RULES["KINH_GUI.CO"], RULES["KINH_GUI.KHONG"]

    assert needs.concerns(DocumentType.LETTER)
    assert not needs.concerns(DocumentType.PLAN)
    assert forbids.concerns(DocumentType.PLAN)
    assert not forbids.concerns(DocumentType.REPORT)


def test_words_are_out_of_date_from_a_day_on() -> None:
    """A document of June 2025 may name a district."""
    terms = RULES["TU_NGU.CAP_HUYEN"].constraint

    assert isinstance(terms, Terms)
    assert not terms.applies(dt.date(2025, 6, 30))
    assert terms.applies(dt.date(2025, 7, 1))


@pytest.mark.parametrize(
    ("id_", "found", "en", "vi"),
    [
        (
            "QUOC_HIEU.CO_CHU",
            Wording("11 pt", "11 pt"),
            "The size of the name of the State is 11 pt; 12–13 pt is ordered.",
            "Cỡ chữ của Quốc hiệu là 11 pt, quy định là 12–13 pt.",
        ),
        (
            "TIEU_NGU.DUONG_KE",
            Wording("half of it", "1/2 dòng chữ"),
            "The rule below the motto has half of it; equal to the length of the text is ordered.",
            "Đường kẻ dưới Tiêu ngữ dài 1/2 dòng chữ, quy định là bằng độ dài dòng chữ.",
        ),
        (
            "TRANG.LE_TRAI",
            Wording("25 mm", "25 mm"),
            "Left margin is 25 mm; 30–35 mm is ordered.",
            "Lề trái là 25 mm, quy định là 30–35 mm.",
        ),
        (
            "QUOC_HIEU.CO",
            Wording("absent", "không có"),
            "A document bears the name of the State; here it is absent.",
            "Văn bản có Quốc hiệu; ở đây không có.",
        ),
        (
            "SO.DEM_KHONG",
            Wording("«5/NQ-HĐND»", "«5/NQ-HĐND»"),
            (
                "A number below 10 gets a zero in front; found «5/NQ-HĐND»,"
                " expected the right form, for example «Số: 05/NQ-HĐND»."
            ),
            (
                "Số dưới 10 thêm số 0 ở trước; ở đây là «5/NQ-HĐND», cần viết đúng, ví dụ: "
                "«Số: 05/NQ-HĐND»."
            ),
        ),
        (
            "TRICH_YEU.NGAN_GON",
            Wording("", ""),
            (
                "For a person to decide: Is the subject one short sentence or phrase that fits"
                " the text?"
            ),
            (
                "Cần người xem: Trích yếu có phải một câu ngắn gọn hoặc một cụm từ, đúng với nội"
                " dung không?"
            ),
        ),
    ],
)
def test_messages_say_what_was_found_and_what_is_wanted(
    id_: str, found: Wording, en: str, vi: str
) -> None:
    """Clerks read them in Vietnamese, developers in English."""
    assert RULES[id_].tell(found=found) == Wording(en, vi)


def test_messages_show_hostile_text_as_it_is() -> None:
    """Braces in a document are no placeholders."""
    assert "«{expected}»" in RULES["SO.DEM_KHONG"].tell(found="«{expected}»").vi
