"""Made-up values are right: they print, read back, and keep what they promise."""

import datetime as dt
import importlib
import subprocess
import sys
from importlib.metadata import entry_points
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sizes import few
from vn_localgov import (
    Citation,
    Commune,
    DocumentDate,
    DocumentNumber,
    Figure,
    Indicator,
    Period,
    Report,
    Section,
    Unit,
    Village,
    YearSpan,
    find_figures,
    parse_number,
    strategies,
)
from vn_localgov.audit import Printed
from vn_localgov.dates import DayMonth, LunarDate
from vn_localgov.documents import NumberKind
from vn_localgov.errors import MissingExtraError
from vn_localgov.figures import FigureRange, Progress
from vn_localgov.findings import Finding, to_json
from vn_localgov.indicators import Target
from vn_localgov.intervals import Interval
from vn_localgov.numbers import format_number
from vn_localgov.places import parse_place
from vn_localgov.relations import Relation, RelationKind
from vn_localgov.reports import Table
from vn_localgov.strategies._register import STRATEGIES
from vn_localgov.units import UnitKind
from vn_localgov.word import Comment
from vn_localgov.words import WordStyle, parse_words, spell_number

READ: list[type[Any]] = [
    *(Citation, DayMonth, DocumentDate, DocumentNumber, Figure, FigureRange, Interval),
    *(LunarDate, Period, Progress, Unit, Village, YearSpan),
]


@pytest.mark.parametrize("public", READ)
def test_what_is_printed_is_read_back(public: type[Any]) -> None:
    """Each type with a reader: the value is the one that its print says."""

    @given(st.from_type(public))
    def read(value: Any) -> None:  # noqa: ANN401 - of any of these types
        assert public.parse(str(value)) == value

    read()


@pytest.mark.parametrize("public", STRATEGIES)
def test_from_type_knows_every_public_type(public: type) -> None:
    """Without any import or registration in the test of a user."""

    @few(40)
    @given(st.from_type(public))
    def make(value: object) -> None:
        assert isinstance(value, public)

    make()


@pytest.mark.parametrize("name", [name for name in strategies.__all__ if name[0].islower()])
def test_each_strategy_tells_what_it_gives(name: str) -> None:
    """``help`` says it in a sentence."""
    assert getattr(strategies, name).__doc__.partition("\n")[0].endswith((".", ":", ","))


@given(strategies.printed_numbers())
def test_numbers_are_printed_as_documents_do(text: str) -> None:
    """What is printed is read, and printed the same again."""
    assert format_number(parse_number(text)) == text


@given(strategies.amounts(least=2, most=5, decimals=2))
def test_amounts_keep_to_what_was_asked(value: Any) -> None:  # noqa: ANN401 - a decimal
    """They lie between the ends, and have as many decimals."""
    assert 2 <= value <= 5
    assert value.as_tuple().exponent == -2


@pytest.mark.parametrize("kind", NumberKind)
def test_numbers_of_documents_are_of_the_kind(kind: NumberKind) -> None:
    """Each kind can be asked for."""

    @given(strategies.document_numbers(kind))
    def check(number: DocumentNumber) -> None:
        assert number.kind is kind

    check()


@pytest.mark.parametrize("kind", UnitKind)
def test_units_are_of_the_kind(kind: UnitKind) -> None:
    """Each kind can be asked for."""

    @given(strategies.units(kind))
    def check(unit: Unit) -> None:
        assert unit.kind is kind

    check()


@given(strategies.figures("hộ", exact=True), strategies.figures(Unit.parse("ha")))
def test_figures_are_in_the_unit_that_was_asked_for(count: Figure, area: Figure) -> None:
    """Things are counted in whole numbers; exact ones have no *trên* or *khoảng*."""
    assert (str(count.unit), str(area.unit)) == ("hộ", "ha")
    assert count.is_exact
    assert count.decimals == 0


@given(strategies.texts(), strategies.figures("hộ", exact=True))
def test_texts_have_no_figures(text: str, figure: Figure) -> None:
    """Whatever is found in them was put there."""
    assert not list(find_figures(text))
    assert [it.figure for it in find_figures(f"{text} {figure}")] == [figure]


@given(strategies.periods(first_year=2020, last_year=2025))
def test_periods_lie_in_the_years_that_were_asked_for(period: Period) -> None:
    """From the first day of the first year to the last of the last."""
    assert dt.date(2020, 1, 1) <= period.start <= period.end <= dt.date(2025, 12, 31)


@given(strategies.communes(dt.date(2026, 3, 5)), strategies.document_dates())
def test_communes_are_real(commune: Commune, issued: DocumentDate) -> None:
    """They existed on the day; their names lead to them."""
    assert commune.existed_on(dt.date(2026, 3, 5))
    assert parse_place(commune.full_name, on=dt.date(2026, 3, 5)) == commune
    assert issued.place


@few(40)
@given(strategies.indicators())
def test_indicators_are_consistent(indicator: Indicator) -> None:
    """Parts add up, or leave a rest; no figure is more than its whole."""
    whole, actual = indicator.whole, indicator.actual
    parts = [part.actual for part in indicator.parts if part.actual]

    assert whole is None or (actual is not None and actual.value <= whole.value)
    if parts and actual:
        assert (sum(it.value for it in parts) == actual.value) or not indicator.parts_are_all
        assert sum(it.value for it in parts) <= actual.value


@given(strategies.indicators("ha"), strategies.targets(Unit.parse("ha")))
def test_plans_and_figures_are_in_one_unit(indicator: Indicator, target: Target) -> None:
    """So that they can be compared."""
    assert str(indicator.unit) == "ha"
    assert target.figure is None or indicator.unit == target.figure.unit
    planned = attrs.evolve(indicator, target=target)
    assert (planned.status is None) is (planned.is_met is None)


@pytest.mark.parametrize("kind", RelationKind)
def test_relations_are_of_the_kind(kind: RelationKind) -> None:
    """And each can be solved for each of its figures."""

    @few(40)
    @given(strategies.relations(kind))
    def check(relation: Relation) -> None:
        box = dict.fromkeys(relation.figures, Interval(1, 2))

        assert relation.kind is kind
        assert all(relation.solve(figure, box) for figure in relation.figures)

    check()


@given(strategies.printed_figures(), strategies.findings())
def test_the_audit_takes_and_gives_them(printed: Printed, finding: Finding) -> None:
    """A print allows some true value; a finding can be told to programs."""
    assert printed.is_told
    assert printed.value is None or printed.interval.low is None or printed.value >= 0
    assert finding.rule.id in to_json([finding])


@few(40)
@given(strategies.sections(1), strategies.tables())
def test_texts_of_reports_are_whole(section: Section, table: Table) -> None:
    """Sections are labelled, children stand one level below, rows are as long as the head."""
    assert section.label.startswith("Phần ")
    assert all(child.level == 2 for child in section.children)
    assert [child.number for child in section.children] == [
        index for index, _ in enumerate(section.children, 1)
    ]
    assert {len(row) for row in table.rows} <= {len(table.head)} == {len(table.alignment)}


@given(strategies.word_styles(), st.integers(0, 10**15))
def test_numbers_are_said_in_every_style(style: WordStyle, number: int) -> None:
    """And understood."""
    assert parse_words(spell_number(number, style=style)) == number


def test_hypothesis_finds_the_strategies_by_itself() -> None:
    """With the entry point of the package; nothing has to be imported or registered."""
    (entry,) = entry_points(group="hypothesis", name="vn_localgov")

    assert entry.load() is strategies.register


def test_without_hypothesis_one_sentence_tells_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The extra is named, in both languages."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    with pytest.raises(MissingExtraError) as caught:
        importlib.reload(importlib.import_module("vn_localgov.strategies._extra"))

    assert caught.value.wording == (
        'the strategies need one more package: run  pip install "vn-localgov[testing]"',
        'muốn dùng dữ liệu thử, hãy chạy  pip install "vn-localgov[testing]"',
    )


def test_hypothesis_loads_no_reader_of_word_files() -> None:
    """As who imports it may test something else altogether."""
    code = "import hypothesis, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    names = loaded.stdout.decode().split()
    assert "vn_localgov.strategies" in names
    assert {"lxml", "jinja2", "babel", "openpyxl"}.isdisjoint(names)


def test_reports_are_made_by_type() -> None:
    """A whole report is a type like any other."""
    assert STRATEGIES[Report] == "consistent_reports"
    assert STRATEGIES[Relation] == "relations"


@given(strategies.comments())
def test_comments_have_a_place(comment: Comment) -> None:
    """A whole paragraph, or letters of it."""
    assert comment.paragraph >= 1
    assert (comment.start is None) is (comment.end is None)
    assert (comment.start or 0) < (comment.end or 1)
