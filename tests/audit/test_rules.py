"""Each rule says what it checks, and cites the law where the law says so."""

from vn_localgov.audit import rules
from vn_localgov.errors import Wording

DECREES = {
    "NGAY.CHOT": "NĐ 09/2019/NĐ-CP, Điều 8 và Điều 12",
    "NGAY.SO": "NĐ 30/2020/NĐ-CP, Điều 15",
}


def test_a_rule_is_told_in_both_languages() -> None:
    """Title and explanation are what a clerk and a developer read of it."""
    rule = rules()["TRUNG"]

    assert rule.title == Wording(
        "One fact told twice is the same", "Một số liệu ghi ở hai nơi phải như nhau"
    )
    assert rule.explanation.en.startswith("The same indicator in two sections has to have")
    assert rule.explanation.vi.startswith("Cùng một chỉ tiêu ghi ở hai mục phải cùng giá trị;")


def test_keys_are_quoted_as_in_all_messages() -> None:
    """Nobody who types figures knows what the marks of Markdown are."""
    told = [text for rule in rules().values() for text in (*rule.title, *rule.explanation)]

    assert [text for text in told if "`" in text] == []
    assert "khai trong 'trong_do' cộng lại" in rules()["TRONGDO"].explanation.vi


def test_only_rules_of_the_law_cite_it() -> None:
    """The rest is arithmetic, or custom."""
    clauses = {id_: rule.clause for id_, rule in rules().items()}

    assert {id_: clauses[id_] for id_ in DECREES} == DECREES
    assert {clause for id_, clause in clauses.items() if not id_.startswith("NGAY")} == {""}
