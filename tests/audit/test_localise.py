"""The figure that is wrong is named, with all others that might be, and nothing is changed."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vn_localgov.audit import Book, Localised, Printed, Verdict, clusters, judge, localise, narrow
from vn_localgov.audit._effort import Effort
from vn_localgov.audit._typing import one_stroke_away, typing_distance
from vn_localgov.figures import Figure
from vn_localgov.intervals import Interval
from vn_localgov.relations import Relation
from vn_localgov.units import Unit


def printed(name: str, text: str) -> Printed:
    """A figure as somebody printed it."""
    figure = Figure.parse(text)
    return Printed(id=name, name=name, figure=figure, unit=figure.unit)


def book(**texts: str) -> dict[str, Printed]:
    """Figures by name, as they are printed."""
    return {name: printed(name, text) for name, text in texts.items()}


def explain(relations: list[Relation], told: Book) -> list[Localised]:
    """What may be wrong in each cluster of failed relations."""
    failed = [it for it in relations if judge(it, told).verdict is Verdict.FAIL]
    holding = [it for it in relations if it not in failed]
    return [localise(cluster, holding, told) for cluster in clusters(failed)]


def proposals(found: Localised) -> list[tuple[str, str]]:
    """Figure and print of each repair that changes just one."""
    return [(it.changes[0].figure, it.changes[0].text) for it in found.repairs]


GRID = [
    Relation.total("all", ["a", "b", "c"]),
    Relation.total("men", ["ma", "mb", "mc"]),
    Relation.total("women", ["wa", "wb", "wc"]),
    Relation.total("all", ["men", "women"]),
    *(Relation.total(name, [f"m{name}", f"w{name}"]) for name in "abc"),
]
CELLS = ("ma", "mb", "mc", "wa", "wb", "wc")


def grid(values: list[int]) -> dict[str, Printed]:
    """People by village and sex, with all totals: every figure stands in two sums."""
    cells = dict(zip(CELLS, values, strict=True))
    sums = {name: cells[f"m{name}"] + cells[f"w{name}"] for name in "abc"}
    sums["men"] = sum(values[:3])
    sums["women"] = sum(values[3:])
    sums["all"] = sum(values)
    return {name: count(name, value) for name, value in (cells | sums).items()}


def count(name: str, value: int) -> Printed:
    """A number of people."""
    return Printed(id=name, name=name, figure=Figure(value, "người"), unit=Unit.parse("người"))


@given(
    st.lists(st.integers(10, 9999), min_size=6, max_size=6),
    st.sampled_from([*CELLS, "a", "b", "c", "men", "women", "all"]),
    st.randoms(use_true_random=False),
)
def test_a_slip_in_a_table_with_totals_is_found(
    values: list[int], name: str, chance: object
) -> None:
    """One digit typed wrong: the culprit comes first, and its true value is the repair."""
    told = grid(values)
    true = told[name].value
    slips = [it for it in one_stroke_away(str(true)) if it.isdecimal() and it[0] != "0"]
    wrong = chance.choice(slips)  # type: ignore[attr-defined]
    told[name] = count(name, int(wrong))

    (found,) = explain(GRID, told)

    assert [(it.figure, it.value) for it in found.repairs[0].changes] == [
        (name, Fraction(true or 0))
    ]
    assert not found.repairs[0].broken


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=5), st.integers(1, 10**6))
def test_in_a_single_sum_everybody_is_a_suspect(parts: list[int], error: int) -> None:
    """With nothing else to go by, no figure is left out, and each repair mends the sum."""
    names = [f"p{i}" for i in range(len(parts))]
    told = {name: count(name, part) for name, part in zip(names, parts, strict=True)}
    told["total"] = count("total", sum(parts) + error)

    (found,) = explain([Relation.total("total", names)], told)

    assert {it.changes[0].figure for it in found.repairs} == {"total", *names}
    for repair in found.repairs:
        (change,) = repair.changes
        mended = {**told, change.figure: count(change.figure, int(change.value))}
        assert judge(Relation.total("total", names), mended).verdict is Verdict.OK


def test_births_have_three_repairs_of_one_stroke() -> None:
    """415 = 379 + 136 (Báo cáo 293/BC-UBND, xã Mai Trung, 2023): a person has to decide."""
    told = book(khai_sinh="415 ca", moi="379 ca", lai="136 ca")

    (found,) = explain([Relation.total("khai_sinh", ["moi", "lai"])], told)

    assert proposals(found) == [("khai_sinh", "515"), ("moi", "279"), ("lai", "36")]
    assert len({repair.rank for repair in found.repairs}) == 1


def test_unleased_land_is_told_apart_from_leased_land() -> None:
    """What a second list confirms is less suspect (same report, paragraphs 52 to 61)."""
    told = book(
        tat_ca="264.375,6 m²",
        cho_thue="218.589,8 m²",
        khong_thue="39.055,9 m²",
        phia_bac="100.000,0 m²",
        phia_nam="118.589,8 m²",
    )
    relations = [
        Relation.total("tat_ca", ["cho_thue", "khong_thue"]),
        Relation.total("cho_thue", ["phia_bac", "phia_nam"]),
    ]

    (found,) = explain(relations, told)

    assert ("khong_thue", "45.785,8") in proposals(found)
    broken = {it.changes[0].figure: len(it.broken) for it in found.repairs}
    assert broken == {"tat_ca": 0, "khong_thue": 0, "cho_thue": 1}


def test_what_cannot_be_read_is_read_by_its_relations() -> None:
    """``8.3012,9`` is 8.312,9 in the same report: the total leaves nothing else."""
    told = book(cho_thue="218.589,8 m²", khac="210.276,9 m²")
    told["noi_xuan"] = Printed(
        id="noi_xuan", name="Nội Xuân", text="8.3012,9", unit=Unit.parse("m²")
    )
    relation = Relation.total("cho_thue", ["khac", "noi_xuan"])

    assert judge(relation, told).verdict is Verdict.UNDECIDED
    found = localise((relation,), [], told)

    assert ("noi_xuan", "8.312,9") in proposals(found)


def test_where_no_single_figure_explains_all_pairs_do() -> None:
    """Three different values for one fact: two have to go, and each pair is listed."""
    told = book(a="10 hộ", b="12 hộ", c="13 hộ")

    (found,) = explain([Relation.same("a", "b"), Relation.same("a", "c")], told)

    pairs = {tuple((it.figure, it.text) for it in repair.changes) for repair in found.repairs}
    assert pairs == {
        (("a", "13"), ("b", "13")),
        (("a", "12"), ("c", "12")),
        (("b", "10"), ("c", "10")),
    }
    assert not found.is_cut_off


def test_pairs_have_to_go_together() -> None:
    """Of whole rows of whole length, only those are proposed that make up the product."""
    told = book(p="35 hộ", q="35 hộ", a="6 hộ", b="6 hộ")

    (found,) = explain([Relation.product(name, "a", "b") for name in "pq"], told)

    rows = [[int(it.value) for it in repair.changes] for repair in found.repairs]
    assert [5, 7] in rows
    assert all(a * b == 35 or a == b == 36 for a, b in rows)


def test_what_holds_narrows_the_repair() -> None:
    """A part is not more than its own whole, so that only smaller repairs are left."""
    told = book(total="90 hộ", a="80 hộ", b="20 hộ", most="85 hộ")
    relations = [Relation.total("total", ["a", "b"]), Relation.at_most("a", "most")]

    (found,) = explain(relations, told)

    assert ("a", "70") in proposals(found)
    assert not any(repair.broken for repair in found.repairs)


def test_a_search_that_would_take_too_long_is_cut_off_and_says_so() -> None:
    """Dozens of figures that contradict one another: some pairs are tried, not all."""
    told = {
        name: count(name, value) for value, name in enumerate(["x", *map("y{}".format, range(30))])
    }
    relations = [Relation.same("x", name) for name in told if name not in {"x", "y0"}]

    (found,) = explain(relations, told)

    assert found.is_cut_off


def test_clusters_hang_together_by_their_figures() -> None:
    """What shares no figure, not even through others, is explained on its own."""
    one, two = Relation.same("a", "b"), Relation.same("b", "c")
    three = Relation.same("x", "y")

    assert list(clusters([one, three, two])) == [(one, two), (three,)]


@pytest.mark.parametrize(
    ("left", "right", "strokes"),
    [
        ("415", "515", 1),
        ("39.055,9", "45.785,8", 5),
        ("8.3012,9", "8.312,9", 1),
        ("12", "21", 1),
        ("1.000", "1000", 0),
        ("", "12", 2),
    ],
)
def test_strokes(left: str, right: str, strokes: int) -> None:
    """Digits typed anew, left out, added or swapped; points follow by themselves."""
    assert typing_distance(left, right) == typing_distance(right, left) == strokes


@given(st.text("0123456789", min_size=1, max_size=6))
def test_one_stroke_is_a_distance_of_one(digits: str) -> None:
    """Each string that one slip makes, and no other."""
    near = list(one_stroke_away(digits))

    assert len(near) == len(set(near))
    assert {typing_distance(digits, other) for other in near} == {1}


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 2))
def test_a_hidden_plan_is_within_what_its_percentage_allows(
    done: int, plan: int, places: int
) -> None:
    """Whatever the plan was, its printed percentage does not exclude it."""
    step = Fraction(1, 10**places)
    share = round(Fraction(100 * done, plan) / step) * step
    assume(share)
    box = {
        "dat": Interval.nearest(share, step),
        "thuc_hien": Interval.exactly(done),
        "ke_hoach": Interval.everything(),
    }

    left = narrow([Relation.attainment("dat", "thuc_hien", "ke_hoach")], box, {"ke_hoach"})

    assert left.broken is None
    assert plan in left.box["ke_hoach"]


def test_a_percentage_that_no_whole_plan_can_give() -> None:
    """298 jobs at 238,48 % of the plan (same report): no whole number of jobs was planned."""
    box = {
        "dat": Interval.nearest(Fraction(23848, 100), Fraction(1, 100)),
        "viec_lam": Interval.exactly(298),
        "ke_hoach": Interval.everything(),
    }
    attained = Relation.attainment("dat", "viec_lam", "ke_hoach")

    assert narrow([attained], box, {"ke_hoach"}).broken == attained
    assert narrow([attained], box).broken is None


def test_whole_numbers_leave_out_open_ends() -> None:
    """More than 3 and less than 6 households are 4 or 5."""
    box = {"a": Interval(3, 6, low_is_open=True, high_is_open=True), "b": Interval.everything()}

    left = narrow([Relation.same("b", "a")], box, {"b"})

    assert left.box["b"] == Interval(4, 5)


def test_narrowing_ends() -> None:
    """Two relations that let each other shrink for ever are stopped."""
    box = {"a": Interval(0, 1), "b": Interval(0, 1)}
    relations = [
        Relation.product("a", "b", factor=Fraction(1, 2)),
        Relation.product("b", "a", factor=Fraction(1, 2)),
    ]

    left = narrow(relations, box)

    assert left.is_cut_off
    assert 0 in left.box["a"]


def test_changes_are_only_proposed() -> None:
    """The figures stay as they are printed."""
    told = book(a="10 hộ", b="3 hộ")
    before = [attrs.asdict(it, recurse=False) for it in told.values()]

    explain([Relation.same("a", "b")], told)

    assert [attrs.asdict(it, recurse=False) for it in told.values()] == before


TWO_WRONG = book(a="109,4 ha", b="53,9 ha", c="56,2 ha", p="29,9%", q="50,7%")
SHARES = (
    Relation.total("a", ["b", "c"]),
    Relation.share("p", "b", "a"),
    Relation.share("q", "c", "a"),
)


@pytest.mark.parametrize(
    ("most", "pairs", "is_cut_off"),
    [
        (1, ["55,4 49,3"], True),
        (2, ["55,5 49,2", "55,5 49,3", "55,4 49,3"], False),
    ],
)
def test_pairs_are_what_rounding_could_hide_where_prints_do_not_agree(
    most: int, pairs: list[str], is_cut_off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that tie, up to a number; beyond it, somebody hears of it."""
    monkeypatch.setattr("vn_localgov.audit._localise._MOST_TIES", (300, most))
    found = localise(SHARES, [], TWO_WRONG)
    told = [" ".join(it.text for it in repair.changes) for repair in found.repairs]
    assert told == pairs
    assert found.is_cut_off is is_cut_off


@pytest.mark.parametrize(("most", "is_cut_off"), [(7, True), (8, False), (9, False)])
def test_all_that_tie_are_told_up_to_a_number(
    most: int, is_cut_off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There are eight numbers of households from 0 to 7."""
    monkeypatch.setattr("vn_localgov.audit._localise._MOST_TIES", (most, 1))
    told = book(a="9 hộ", b="7 hộ")
    told["b"] = attrs.evolve(told["b"], is_fixed=True)
    found = localise((Relation.at_most("a", "b"),), [], told)
    assert len(proposals(found)) == min(most, 8)
    assert found.is_cut_off is is_cut_off


def test_where_effort_ends_before_pairs_somebody_hears_of_it() -> None:
    """Also where there are no pairs."""
    told = book(a="9 hộ", b="7 hộ")
    told["b"] = attrs.evolve(told["b"], is_fixed=True)
    assert localise((Relation.same("a", "b"),), [], told, Effort(0)).is_cut_off


@pytest.mark.parametrize("part", ["0 hộ", "3 hộ"])
def test_nothing_may_have_been_meant_but_less_than_nothing_not(part: str) -> None:
    """Of what is counted, 0 is the least."""
    told = book(a="5 hộ", b="5 hộ", c=part)
    less = book(a="5 hộ", b="8 hộ", c=part)
    found = localise((Relation.total("a", ["b", "c"]),), [], told)
    assert (("c", "0") in proposals(found)) is (part != "0 hộ")
    beyond = localise((Relation.total("a", ["b", "c"]),), [], less)
    assert "c" not in dict(proposals(beyond))


@pytest.mark.parametrize(("parts", "is_cut_off"), [("ab", False), ("abc", True)])
def test_nobody_has_tried_three_at_a_time(
    parts: str, is_cut_off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no two figures mend a sum, more of them might."""
    monkeypatch.setattr("vn_localgov.audit._localise._MOST_TIES", (300, 300))
    told = book(t="-5 hộ", a="1 hộ", b="2 hộ", c="3 hộ")
    told["t"] = attrs.evolve(told["t"], is_fixed=True)
    found = localise((Relation.total("t", parts),), [], told)
    assert not found.repairs
    assert found.is_cut_off is is_cut_off


@pytest.mark.parametrize(("most", "is_cut_off"), [(6, True), (7, False), (8, False)])
def test_pairs_are_tried_up_to_a_number(
    most: int, is_cut_off: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond it, somebody hears of it."""
    monkeypatch.setattr("vn_localgov.audit._localise._MOST_PAIRS", most)
    assert localise(SHARES, [], TWO_WRONG).is_cut_off is is_cut_off


@pytest.mark.parametrize(
    ("holding", "first"),
    [
        ([], "a"),
        # An equation that a bears out as it is printed.
        ([Relation.share("q", "a", "n")], "b"),
        # An order says little, whatever a is.
        ([Relation.at_most("a", "n")], "a"),
    ],
)
def test_what_others_bear_out_is_likely_to_be_right(holding: list[Relation], first: str) -> None:
    """So is what is hard to get wrong."""
    told = book(a="10 hộ", b="12 hộ", n="10.000 hộ", q="0,1%")
    same = (Relation.same("a", "b"),)
    assert proposals(localise(same, holding, told))[0][0] == first
    told["a"] = attrs.evolve(told["a"], weight=3)
    assert proposals(localise(same, holding, told))[0][0] == "b"
