"""An audit tells what contradicts, what may have been meant, and nothing about what holds."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.audit import Printed, audit_figures, rules
from vn_localgov.audit._effort import Effort
from vn_localgov.audit._rules import OF_KIND
from vn_localgov.errors import Wording
from vn_localgov.figures import Figure
from vn_localgov.findings import Finding, FindingKind, Level, Location
from vn_localgov.relations import Relation, RelationKind
from vn_localgov.units import Unit

FAIL = FindingKind.FAIL


def printed(name: str, text: str, line: int = 1) -> Printed:
    """A figure as somebody printed it; one in brackets is only spoken of."""
    if text.startswith("("):
        return Printed(id=name, name=name, unit=Unit.parse(text.strip("()")))
    figure = Figure.parse(text)
    place = Location(file="bao-cao.toml", line=line)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit, place=place)


def audit(*relations: Relation, **texts: str) -> list[Finding]:
    """What the audit says of figures that are printed so."""
    book = {name: printed(name, text, line) for line, (name, text) in enumerate(texts.items(), 1)}
    return audit_figures(relations, book)


def failures(findings: list[Finding]) -> list[Finding]:
    """Only what is certain."""
    return [finding for finding in findings if finding.kind is FAIL]


TOTAL = Relation.total("a", ["b", "c"])
SHARE = Relation.share("a", "b", "c")
PLAN = Relation.attainment("a", "b", "c")


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6), st.integers(0, 3))
def test_what_holds_is_not_spoken_of(parts: list[int], extra: int) -> None:
    """A clean report gives an empty list."""
    names = [f"p{i}" for i in range(len(parts))]
    texts = dict(zip(names, map(str, parts), strict=True))
    book = {
        name: Printed(id=name, name=name, figure=Figure(int(text), "hộ"), unit=Unit.parse("hộ"))
        for name, text in texts.items()
    }
    book["total"] = Printed(
        id="total", name="total", figure=Figure(sum(parts), "hộ"), unit=Unit.parse("hộ")
    )
    book["more"] = Printed(
        id="more", name="more", figure=Figure(sum(parts) + extra, "hộ"), unit=Unit.parse("hộ")
    )

    assert not audit_figures(
        [Relation.total("total", names), Relation.partial("more", names),
         Relation.at_most("total", "more")],
        book,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("relation", "texts", "rule", "level", "message"),
    [
        # Báo cáo 293/BC-UBND, xã Mai Trung, 14/12/2023, paragraphs 70, 77, 110, 61.
        (
            TOTAL,
            ("415 ca", "379 ca", "136 ca"),
            "TONG",
            Level.ERROR,
            ("«a» ghi 415 ca, nhưng các phần cộng lại là 515 ca (379 ca + 136 ca). "
            "Có thể đúng là: «a» 515 ca / «b» 279 ca / «c» 36 ca."),
        ),
        (
            TOTAL,
            ("15.361.669.901 đồng", "15.361.669.000 đồng", "902 đồng"),
            "TONG",
            Level.NOTE,
            ("«a» ghi 15.361.669.901 đồng, nhưng các phần cộng lại là 15.361.669.902 đồng "
            "(15.361.669.000 đồng + 902 đồng). Có thể đúng là: «a» 15.361.669.902 đồng / "
            "«c» 901 đồng / «b» 15.361.668.999 đồng."),
        ),
        (
            SHARE,
            ("42%", "35 ca", "90 ca"),
            "TYLE",
            Level.ERROR,
            ("«a» ghi 42%, nhưng 35 ca : 90 ca = 39%. "
            "Có thể đúng là: «b» 38 ca / «a» 39% / «c» 84 ca / «c» 83 ca."),
        ),
        (
            Relation.partial("a", "bc"),
            ("99 hộ", "50 hộ", "50 hộ"),
            "TRONGDO",
            Level.ERROR,
            ("«a» ghi 99 hộ, nhưng chỉ riêng các phần đã nêu đã là 100 hộ (50 hộ + 50 hộ). "
            "Có thể đúng là: «b» 40 hộ / «c» 40 hộ / «b» 30 hộ / «c» 30 hộ / «b» 20 hộ / "
            "34 khả năng khác."),
        ),
        (
            Relation.same("a", "b"),
            ("12 km", "13 km", "1 km"),
            "TRUNG",
            Level.ERROR,
            "«a» ghi 12 km, nhưng «b» lại ghi 13 km. Có thể đúng là: «a» 13 km / «b» 12 km.",
        ),
        (
            Relation.at_most("a", "b"),
            ("130 hộ", "126 hộ", "1 hộ"),
            "KHONGQUA",
            Level.ERROR,
            ("«a» ghi 130 hộ, nhưng không thể lớn hơn «b» là 126 hộ. Có thể đúng là: "
            "«a» 120 hộ / «b» 136 hộ / «a» 110 hộ / «b» 146 hộ / «a» 103 hộ / 55 khả năng khác."),
        ),
        (
            Relation.growth("a", "b", "c"),
            ("13%", "230 hộ", "200 hộ"),
            "TOCDO",
            Level.ERROR,
            ("«a» ghi 13%, nhưng (230 hộ - 200 hộ) : 200 hộ = 15%. "
            "Có thể đúng là: «a» 15% / «c» 203 hộ / «c» 204 hộ / «b» 226 hộ."),
        ),
        (
            Relation.change("a", "b", "c"),
            ("-696 người", "279 người", "976 người"),
            "CK",
            Level.ERROR,
            (
                "«a» ghi -696 người, nhưng 279 người - 976 người = -697 người. Có thể đúng là: "
                "«a» -697 người / «c» 975 người / «b» 280 người."
            ),
        ),
        (
            Relation.change("a", "b", "c"),
            ("3 vụ", "1 vụ", "(vụ)"),
            "CK",
            Level.ERROR,
            ("«a» ghi 03 vụ, nhưng theo các số khác thì chỉ có thể ≤ 1 vụ. Có thể đúng là: "
            "«a» 1 vụ / «b» 3 vụ / «a» 0 vụ / «b» 4 vụ / «b» 5 vụ / 22 khả năng khác."),
        ),
    ],
)  # fmt: skip
def test_contradictions(
    relation: Relation, texts: tuple[str, ...], rule: str, level: Level, message: str
) -> None:
    """What is printed, what follows from the others, and every likeliest repair."""
    (finding,) = audit(relation, **dict(zip("abc", texts, strict=True)))

    assert (finding.rule.id, finding.kind, finding.level) == (rule, FAIL, level)
    assert finding.wording.vi == message
    assert finding.place == Location(file="bao-cao.toml", line=1)


def test_a_finding_tells_both_intervals_and_what_is_missing() -> None:
    """For programs: the true values on both sides, and the signed difference of the prints."""
    (finding,) = audit(TOTAL, a="101 ha", b="51 ha", c="52 ha")

    assert str(finding.stated) == "[100,5; 101,5]"
    assert str(finding.computed) == "[102; 104]"
    assert finding.residual == Fraction(-2)
    assert [cited.text for cited in finding.figures] == ["101 ha", "51 ha", "52 ha"]
    assert finding.wording.en == (
        "«a» is printed as 101 ha, but its parts add up to 103 ha (51 ha + 52 ha). "
        "Perhaps: «b» 50 ha / «a» 103 ha / «c» 50 ha."
    )
    assert {it.changes[0].figure for it in finding.repairs} == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        # The same report, paragraphs 117 and 106.
        (
            ("238,48%", "298 người", "(người)"),
            (
                "«a» 238,48%, «b» 298 người: không có số nguyên nào làm được «c». "
                "Có thể đúng là: «a» 238,40% / «a» 23,48% / «b» 2.981 người."
            ),
        ),
        (
            ("97,1%", "105 phòng", "(phòng)"),
            (
                "«a» 97,1%, «b» 105 phòng: không có số nguyên nào làm được «c». "
                "Có thể đúng là: «a» 97,2% / «a» 98,1% / «a» 99,1% / «b» 102 phòng / "
                "«b» 101 phòng / 54 khả năng khác."
            ),
        ),
    ],
)
def test_percentages_that_no_whole_plan_gives(texts: tuple[str, ...], message: str) -> None:
    """The plan was not printed, and yet no number of people or rooms could be it."""
    (finding,) = failures(audit(PLAN, **dict(zip("abc", texts, strict=True))))

    assert (finding.rule.id, finding.wording.vi) == ("HAT", message)


def test_percentages_of_one_plan_have_to_fit_one_plan() -> None:
    """Revenue at 211,64 % and expenditure at 191,62 % of one budget (same report)."""
    budget = {
        "thu": "15.361.669.901 đồng",
        "dat_thu": "211,64%",
        "chi": "12.386.091.597 đồng",
        "dat_chi": "191,62%",
        "du_toan_thu": "(đồng)",
        "du_toan_chi": "(đồng)",
    }

    (finding,) = failures(
        audit(
            Relation.attainment("dat_thu", "thu", "du_toan_thu"),
            Relation.attainment("dat_chi", "chi", "du_toan_chi"),
            Relation.same("du_toan_chi", "du_toan_thu"),
            **budget,
        )
    )

    assert finding.rule.id == "KH"
    assert finding.wording.vi == (
        "«dat_thu» 211,64%, «thu» 15.361.669.901 đồng, «dat_chi» 191,62%, "
        "«chi» 12.386.091.597 đồng: không có «du_toan_thu», «du_toan_chi» nào phù hợp với "
        "tất cả các số này. "
        "Có thể đúng là: «dat_chi» 170,65% / «dat_thu» 237,65%."
    )


def test_a_plan_that_may_exist_is_no_contradiction() -> None:
    """A plan that nobody printed, and that could have been, gives nothing to say."""
    assert audit(PLAN, a="80,0%", b="40 hộ", c="(hộ)") == []


def test_a_number_that_looks_like_the_print_is_told_more_precisely() -> None:
    """It is no help to read that 35 is not 35."""
    (finding,) = audit(Relation.ratio("a", "b", "c"), a="35 hộ", b="141 hộ", c="4 hộ")

    assert "nhưng 141 hộ : 04 hộ = 35,3 hộ." in finding.wording.vi


def test_only_what_is_needed_for_a_conflict_is_named() -> None:
    """Plans that fit are not drawn into the quarrel of others."""
    found = failures(
        audit(
            PLAN,
            Relation.attainment("d", "e", "c"),
            Relation.attainment("f", "g", "c"),
            a="50,0%", b="50 hộ", c="(hộ)", d="25,0%", e="25 hộ", f="30,0%", g="51 hộ",
        )
    )  # fmt: skip

    (finding,) = found
    assert {"f", "g"} <= {cited.id for cited in finding.figures}
    assert len(finding.figures) == 4


def test_figures_that_contradict_their_duplicate_block_the_rest() -> None:
    """First agree on one value; sums with it are looked at afterwards."""
    findings = audit(
        Relation.same("a", "b"), Relation.total("d", ["a", "c"]),
        a="101 hộ", b="100 hộ", c="50 hộ", d="160 hộ",
    )  # fmt: skip

    assert [(it.rule.id, it.kind.value) for it in findings] == [
        ("TRUNG", "fail"),
        ("TONG", "blocked"),
    ]
    assert findings[1].wording.vi == (
        "«d» ghi 160 hộ, tạm dừng vì có số liệu ghi hai nơi khác nhau: "
        "các phần cộng lại là 151 hộ (101 hộ + 50 hộ)."
    )


def test_what_is_vague_is_undecided() -> None:
    """*Khoảng* proves nothing, and is not taken for checked either."""
    (finding,) = audit(TOTAL, a="160 hộ", b="khoảng 101 hộ", c="50 hộ")

    assert (finding.kind, finding.level) == (FindingKind.UNDECIDED, Level.NOTE)
    assert finding.wording.vi == ("«a» ghi 160 hộ, chưa kết luận được: «b» chỉ nêu áng chừng.")
    assert not finding.repairs


@pytest.mark.parametrize(
    ("unit", "kind"), [("ha", FindingKind.UNDECIDED), ("hộ", FindingKind.FAIL)]
)
def test_zeros_at_the_end_may_be_rounded_where_something_is_measured(
    unit: str, kind: FindingKind
) -> None:
    """2.500 ha may be 2.480 ha; 2.500 households are 2.500."""
    (finding,) = audit(TOTAL, a=f"2.500 {unit}", b=f"1.234 {unit}", c=f"1.246 {unit}")

    assert finding.kind is kind


def test_zeros_explain_only_so_much() -> None:
    """A round figure that is far off is wrong all the same."""
    (finding,) = audit(TOTAL, a="2.500 ha", b="1.234 ha", c="3.246 ha")

    assert finding.kind is FAIL


def test_a_missed_expectation_is_for_review() -> None:
    """What is only plausible is for a person to decide."""
    soft = Relation(kind=RelationKind.SAME, stated="a", operands=("b",), is_soft=True)

    (finding,) = audit(soft, a="320 kg", b="211 kg")

    assert (finding.kind, finding.wording.vi) == (
        FindingKind.REVIEW,
        "«a» ghi 320 kg, cần xem lại: «b» lại ghi 211 kg.",
    )


def test_long_sums_are_told_in_short() -> None:
    """Nobody reads a sum of twenty parts."""
    names = [f"p{i}" for i in range(20)]
    texts = dict.fromkeys(names, "1 hộ") | {"a": "21 hộ"}

    (finding,) = audit(Relation.total("a", names), **texts)

    assert "(01 hộ + 01 hộ + 01 hộ + 01 hộ + 01 hộ + 01 hộ + … + 01 hộ)" in finding.wording.vi


def test_a_search_that_was_cut_off_is_told() -> None:
    """Whoever reads that three cannot be one is told that the repairs may not be all."""
    relations = [Relation.same(name, "x") for name in "abc"]

    findings = failures(audit(*relations, x="10 hộ", a="12 hộ", b="13 hộ", c="14 hộ"))

    assert findings[0].wording == Wording(
        "«a» is printed as 12 hộ, but «x» is printed as 10 hộ. Perhaps: «a» 10 hộ / «x» 12 hộ. "
        "Not all possibilities were tried.",
        "«a» ghi 12 hộ, nhưng «x» lại ghi 10 hộ. Có thể đúng là: «a» 10 hộ / «x» 12 hộ. "
        "Chưa xét hết các khả năng.",
    )


def test_where_much_is_wrong_what_mends_most_comes_first() -> None:
    """Three of four numbers mistyped: each list has its repairs, one that mends two before."""
    relations = [
        Relation.total("all", ["a", "b"]),
        Relation.total("men", ["a", "c"]),
        Relation.total("rest", ["b", "d"]),
        Relation.total("most", ["c", "e"]),
    ]
    told = {"all": "90 hộ", "a": "75 hộ", "b": "35 hộ", "men": "80 hộ", "c": "25 hộ"}
    others = {"rest": "10 hộ", "d": "90 hộ", "most": "99 hộ", "e": "10 hộ"}

    findings = failures(audit(*relations, **told, **others))

    assert [finding.repairs[0].changes[0].figure for finding in findings[:2]] == ["a", "a"]
    assert [finding.repairs[0].changes[0].text for finding in findings[:2]] == ["55", "55"]


@pytest.mark.parametrize(
    ("effort", "first", "second"),
    [
        # What mends two sums stands before what needs fewer strokes and mends one.
        (Effort(), ["a", "b", "c"], ["a", "d", "e"]),
        # Enough to look at one sum; nothing is left to weigh its repairs, nor for the next.
        (Effort(250), ["b", "c", "a"], []),
    ],
)
def test_repairs_are_weighed_as_long_as_there_is_effort(
    effort: Effort, first: list[str], second: list[str]
) -> None:
    """One effort serves all sums that hang together; each finding says that there may be more."""
    relations = [
        Relation.total("a", "bc"),
        Relation.total("a", "de"),
        Relation.total("f", "bg"),
        Relation.total("h", "di"),
    ]
    texts = {"a": "100", "b": "50", "c": "40", "d": "60", "e": "30"}
    others = {"f": "81", "g": "20", "h": "95", "i": "20"}
    book = {id_: printed(id_, f"{text} hộ") for id_, text in (texts | others).items()}

    findings = audit_figures(relations, book, effort)

    told = [[it.changes[0].figure for it in finding.repairs] for finding in findings]
    assert told[:2] == [first, second]
    assert all(it.wording.vi.endswith("Chưa xét hết các khả năng.") for it in findings)


def test_what_is_hopeless_is_left_alone() -> None:
    """Whoever may spend nothing hears what is wrong, and that no repair was looked for."""
    figures = {"a": printed("a", "10 hộ"), "b": printed("b", "12 hộ")}

    (finding,) = audit_figures([Relation.same("a", "b")], figures, Effort(0))

    assert not finding.repairs
    assert (
        finding.wording.vi == "«a» ghi 10 hộ, nhưng «b» lại ghi 12 hộ. Chưa xét hết các khả năng."
    )


def fixed(name: str, text: str) -> Printed:
    """A figure that a program made."""
    return attrs.evolve(printed(name, text), is_fixed=True)


def test_where_nothing_can_be_mended_nothing_was_left_out() -> None:
    """All possibilities of one sum were tried, and there are none."""
    figures = {"a": fixed("a", "10 hộ"), "b": fixed("b", "12 hộ")}

    (finding,) = audit_figures([Relation.same("a", "b")], figures)

    assert finding.wording.vi == "«a» ghi 10 hộ, nhưng «b» lại ghi 12 hộ."


def test_two_sums_that_nothing_mends_together_are_told_one_by_one() -> None:
    """With what would mend each, and that this is not all."""
    figures = {"a": printed("a", "3 hộ"), "b": fixed("b", "7 hộ"), "c": fixed("c", "9 hộ")}

    findings = audit_figures([Relation.same("a", "b"), Relation.same("a", "c")], figures)

    assert [it.wording.vi.partition(" Có thể")[2] for it in findings] == [
        " đúng là: «a» 7 hộ. Chưa xét hết các khả năng.",
        " đúng là: «a» 9 hộ. Chưa xét hết các khả năng.",
    ]


@pytest.mark.parametrize(("effort", "tried"), [(41, []), (42, ["10"]), (84, ["10", "12"])])
def test_effort_may_be_spent_to_the_last(effort: int, tried: list[str]) -> None:
    """One look at two figures costs 42: forty for each time, and one for each figure."""
    figures = {"a": printed("a", "12 hộ"), "b": printed("b", "10 hộ")}

    (finding,) = audit_figures([Relation.same("a", "b")], figures, Effort(effort))

    assert [it.changes[0].text for it in finding.repairs] == tried


def test_every_kind_of_relation_has_its_rule() -> None:
    """With a title and an explanation in both languages, under its own id."""
    assert set(OF_KIND) == set(RelationKind)
    assert set(OF_KIND.values()) | {"HAT", "NGAY.CHOT", "NGAY.SO"} <= set(rules())
    for id_, rule in rules().items():
        assert rule.id == id_
        assert all((*rule.title, *rule.explanation))
