"""Words that a text says are held against the figures, and doubtful ones are shown."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import Figure
from vn_localgov.audit import Printed, audit_figures, rules
from vn_localgov.audit._wording import check_wording
from vn_localgov.errors import Wording
from vn_localgov.findings import Cited, Finding, FindingKind, Level, Location
from vn_localgov.intervals import Interval
from vn_localgov.relations import Order, Relation, RelationKind, Rounding
from vn_localgov.units import Unit

numbers = st.integers(0, 999)
HOLDS = {
    Order.LESS: lambda left, right: left < right,
    Order.AT_MOST: lambda left, right: left <= right,
    Order.EQUAL: lambda left, right: left == right,
    Order.AT_LEAST: lambda left, right: left >= right,
    Order.MORE: lambda left, right: left > right,
}
HERE = Location(file="bao-cao.toml", line=3)
WORDS = {"vượt": Order.MORE, "đạt": Order.AT_LEAST, "chưa đạt": Order.LESS}


def printed(id_: str, text: str | None, unit: str = "người") -> Printed:
    """Make a figure of a report; None is only spoken of."""
    one = Unit.parse(unit)
    figure = None if text is None else Figure.parse(text, unit=one)
    one = figure.unit if figure else one
    return Printed(id=id_, name=id_.upper(), figure=figure, unit=one, place=HERE)


def shown(rule: str, id_: str, text: str, wording: Wording) -> Finding:
    """What a person should look at, in one figure."""
    return Finding(
        rule=rules()[rule],
        kind=FindingKind.REVIEW,
        level=Level.WARNING,
        wording=wording,
        place=HERE,
        figures=(Cited(id=id_, name=id_.upper(), text=text, place=HERE),),
    )


def book(**texts: str | None) -> dict[str, Printed]:
    """Make figures; ``__`` stands for ``@``."""
    ids = {key.replace("__", "@"): text for key, text in texts.items()}
    return {id_: printed(id_, text) for id_, text in ids.items()}


@given(numbers, numbers, st.sampled_from(Order))
def test_a_word_holds_if_its_order_does(left: int, right: int, order: Order) -> None:
    """Of counts, there is no doubt."""
    figures = book(a=str(left), b=str(right))
    found = audit_figures([Relation.status("a", "b", order, word="đạt")], figures)

    assert bool(found) is not HOLDS[order](left, right)
    assert all(it.kind is FindingKind.FAIL and it.rule.id == "CHU" for it in found)


@given(st.decimals(0, 100, places=3), st.decimals(0, 100, places=3), st.sampled_from(Order))
def test_rounding_never_makes_a_true_word_wrong(
    left: Decimal, right: Decimal, order: Order
) -> None:
    """A yield of 58,547 beside a plan of 58,545 passed it: that both print 58,55 is for review."""
    if not HOLDS[order](left, right):
        return
    texts = [str(round(value, 1)).replace(".", ",") for value in (left, right)]
    figures = {id_: printed(id_, text, "tạ/ha") for id_, text in zip("ab", texts, strict=True)}

    found = audit_figures([Relation.status("a", "b", order, word="vượt")], figures)

    assert all(it.kind is FindingKind.REVIEW for it in found)


@pytest.mark.parametrize("order", Order)
def test_each_order_tells_what_is_left(order: Order) -> None:
    """Beside 5, the ends are open where the word leaves the number itself out."""
    relation = Relation.status("a", "b", order, word="đạt")
    left = relation.solve("a", {"b": Interval.exactly(5)})
    right = relation.solve("b", {"a": Interval.exactly(5)})

    for value in (Fraction(9, 2), Fraction(5), Fraction(11, 2)):
        assert (value in left) is HOLDS[order](value, 5)
        assert (value in right) is HOLDS[order](5, value)
    assert relation.is_equation is (order is Order.EQUAL)


def test_only_a_status_has_an_order() -> None:
    """And it always has one."""
    with pytest.raises(ValueError, match="a status has an order, and nothing else has one"):
        Relation(kind=RelationKind.STATUS, stated="a", operands=("b",))
    with pytest.raises(ValueError, match="a status has an order, and nothing else has one"):
        Relation(kind=RelationKind.SAME, stated="a", operands=("b",), order=Order.EQUAL)


def test_the_message_names_the_word_and_both_figures() -> None:
    """So that the clerk sees which one to mend."""
    relation = Relation.status("a", "b", Order.AT_LEAST, word="đạt")
    (found,) = audit_figures([relation], book(a="24.900", b="25.000"))

    assert found.wording.vi.startswith(
        "«A» ghi 24.900 người, nhưng lại được nói là «đạt», trong khi «B» là 25.000 người."
    )
    assert found.wording.en.startswith(
        "«A» is printed as 24.900 người, but the text says «đạt», while «B» is 25.000 người."
    )


def test_a_word_and_a_percentage_leave_no_plan() -> None:
    """105% of any plan is not chưa đạt, whatever the plan was."""
    relations = [
        Relation.attainment("a@dat", "a", "a@ke_hoach"),
        Relation.status("a", "a@ke_hoach", Order.LESS, word="chưa đạt"),
    ]
    figures = book(a="21", a__ke_hoach=None) | {"a@dat": printed("a@dat", "105,0%", "%")}
    (found,) = audit_figures(relations, figures)

    assert (found.rule.id, found.kind) == ("KH", FindingKind.FAIL)
    assert "«A» «chưa đạt»" in found.wording.vi


@pytest.mark.parametrize(
    ("percent", "word", "is_shown"),
    [
        ("100%", "chưa đạt", True),  # may be 99,96%: the report of Mai Trung, 2023
        ("99,6%", "chưa đạt", False),
        ("100%", "đạt", False),
        ("100%", "vượt", True),
        ("100,4%", "vượt", False),
        ("105%", "chưa đạt", False),  # no rounding saves it: the relations tell
        ("99,6%", "đạt", False),
        ("khoảng 100%", "chưa đạt", False),
        ("trên 100%", "vượt", False),
        ("dưới 100%", "chưa đạt", False),
    ],
)
def test_a_percentage_that_says_another_word_is_shown(
    percent: str, word: str, *, is_shown: bool
) -> None:
    """Where rounding could save it, a person decides."""
    relation = Relation.status("a", "a@ke_hoach", WORDS[word], word=word)
    figures = book(a="5", a__ke_hoach=None) | {"a@dat": printed("a@dat", percent, "%")}
    found = list(check_wording(relation, figures))

    assert [(it.rule.id, it.kind) for it in found] == [("CHU", FindingKind.REVIEW)] * is_shown
    assert all(f"ghi {percent}, nhưng lời văn nói «{word}»" in it.wording.vi for it in found)


def test_the_message_shows_the_percentage_beside_the_word() -> None:
    """One decimal more would decide, and only its author has it."""
    relation = Relation.status("a", "a@ke_hoach", Order.LESS, word="chưa đạt")
    figures = book(a="5", a__ke_hoach=None) | {"a@dat": printed("a@dat", "100%", "%")}
    wording = Wording(
        "«A@DAT» is printed as 100%, but the text says «chưa đạt»: "
        "print more decimals, or mend the word",
        "«A@DAT» ghi 100%, nhưng lời văn nói «chưa đạt»: "
        "hãy ghi thêm chữ số thập phân, hoặc sửa lời văn",
    )

    assert list(check_wording(relation, figures)) == [shown("CHU", "a@dat", "100%", wording)]


def test_a_percentage_that_cannot_be_read_says_no_other_word() -> None:
    """That it cannot be read is told elsewhere."""
    relation = Relation.status("a", "a@ke_hoach", Order.LESS, word="chưa đạt")
    unread = Printed(id="a@dat", name="A@DAT", unit=Unit.parse("%"), text="1OO%")
    figures = book(a="5", a__ke_hoach=None) | {"a@dat": unread}

    assert list(check_wording(relation, figures)) == []


@pytest.mark.parametrize(
    "relation",
    [
        Relation.status("a", "b", Order.LESS, word="chưa đạt"),
        Relation.status("a", "b", Order.LESS, word="giảm"),
        Relation.status("a", "a@cung_ky", Order.LESS, word="giảm"),
        Relation.same("a", "b"),
    ],
)
def test_only_words_for_a_plan_are_held_against_its_percentage(relation: Relation) -> None:
    """A change has nothing to do with it."""
    figures = book(a="5", b="5", a__cung_ky="7") | {"a@dat": printed("a@dat", "100%", "%")}

    assert list(check_wording(relation, figures)) == []
    assert list(check_wording(WITHOUT_PERCENTAGE, book(a="5", a__ke_hoach="4"))) == []


WITHOUT_PERCENTAGE = Relation.status("a", "a@ke_hoach", Order.LESS, word="chưa đạt")


@pytest.mark.parametrize(
    ("change", "unit", "then", "is_shown"),
    [
        ("3%", "%", None, True),  # the report of Mai Trung, 2023: 95,3%, tăng 3%
        ("3%", "%", "92,3%", False),
        ("0%", "%", None, False),
        ("3 điểm phần trăm", "%", None, False),
        ("3 người", "người", None, False),
    ],
)
def test_a_percentage_that_rose_by_percent_is_shown(
    change: str, unit: str, then: str | None, *, is_shown: bool
) -> None:
    """Unless last year's figure decides, or points are meant and said."""
    relation = Relation.change("a@tang", "a", "a@cung_ky")
    figures = {
        "a": printed("a", "95,3" if unit == "%" else "95", unit),
        "a@cung_ky": printed("a@cung_ky", then, unit),
        "a@tang": printed("a@tang", change),
    }
    found = list(check_wording(relation, figures))

    assert [it.rule.id for it in found] == ["CK.DIEM"] * is_shown
    assert list(check_wording(Relation.change("a@tang", "a", "b"), figures)) == []


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        ("3,0%", []),
        ("3,25%", [("CK.DIEM", FindingKind.REVIEW)]),
        ("3,52%", [("CK", FindingKind.FAIL)]),
        ("3,25 điểm phần trăm", [("CK", FindingKind.FAIL)]),
    ],
)
def test_a_change_of_a_rate_may_be_in_percent_of_it(
    change: str, kinds: list[tuple[str, FindingKind]]
) -> None:
    """From 92,3% to 95,3% it is 3 points, and a rise by 3,25%: right, but to be told."""
    relation = Relation.change("a@tang", "a", "a@cung_ky")
    figures = {
        "a": printed("a", "95,3", "%"),
        "a@cung_ky": printed("a@cung_ky", "92,3", "%"),
        "a@tang": printed("a@tang", change),
    }
    findings = [*audit_figures([relation], figures), *check_wording(relation, figures)]

    assert [(it.rule.id, it.kind) for it in findings] == kinds


def test_the_message_tells_both_readings_of_a_rise() -> None:
    """95,3%, tăng 3% (Báo cáo 293/BC-UBND, xã Mai Trung, 2023): points, or percent of it."""
    figures = {
        "a": printed("a", "95,3", "%"),
        "a@cung_ky": printed("a@cung_ky", None, "%"),
        "a@tang": printed("a@tang", "3%"),
    }
    wording = Wording(
        "«A@TANG», 3%, of a percentage can be read in two ways: "
        "write điểm phần trăm for points, or give last year's figure",
        "«A@TANG» ghi 3% cho một tỷ lệ, có thể hiểu hai cách: "
        "hãy ghi điểm phần trăm, hoặc ghi thêm số cùng kỳ",
    )

    assert list(check_wording(Relation.change("a@tang", "a", "a@cung_ky"), figures)) == [
        shown("CK.DIEM", "a@tang", "3%", wording)
    ]


def test_nothing_grows_in_percent_of_nothing() -> None:
    """From 0% to 3% it is 3 points, and no other percentage."""
    relation = Relation.change("a@tang", "a", "a@cung_ky")
    figures = {
        "a": printed("a", "3", "%"),
        "a@cung_ky": printed("a@cung_ky", "0", "%"),
        "a@tang": printed("a@tang", "5%"),
    }

    assert [it.kind for it in audit_figures([relation], figures)] == [FindingKind.FAIL]


def test_the_message_tells_how_a_rate_was_reckoned() -> None:
    """So that the clerk can say it in the text."""
    relation = Relation.change("a@tang", "a", "a@cung_ky")
    figures = {
        "a": printed("a", "95,3", "%"),
        "a@cung_ky": printed("a@cung_ky", "92,3", "%"),
        "a@tang": printed("a@tang", "3,25%"),
    }
    (finding,) = check_wording(relation, figures)

    assert finding.wording.vi == (
        "«A@TANG» ghi 3,25% cho một tỷ lệ, chỉ đúng khi tính bằng phần trăm của số cùng kỳ "
        "(từ 92,3% thành 95,3%): hãy ghi rõ như vậy, hoặc ghi theo điểm phần trăm"
    )
    assert finding.wording.en == (
        "«A@TANG», 3,25%, is the change from 92,3% to 95,3% in percent of the former: "
        "say so, or give it in điểm phần trăm"
    )


def test_a_word_that_only_rounding_saves_is_shown() -> None:
    """Ten may be 10,4 beside a plan of 9,6 that is printed as 10; the reader sees ten and ten."""
    figures = {
        id_: Printed(
            id=id_,
            name=id_,
            figure=Figure.parse("10 tấn"),
            unit=Unit.parse("tấn"),
            rounding=Rounding.NEAREST,
        )
        for id_ in "ab"
    }
    (found,) = audit_figures([Relation.status("a", "b", Order.MORE, word="vượt")], figures)

    assert (found.kind, found.repairs) == (FindingKind.REVIEW, ())
    assert found.wording.vi == (
        "«a» ghi 10 tấn, cần xem lại: lại được nói là «vượt», trong khi «b» là 10 tấn. "
        "Hãy sửa lời văn, hoặc số liệu."
    )
