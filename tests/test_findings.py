"""Findings are the same for people and for programs, and known ones stay known."""

import json
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import Wording
from vn_localgov.findings import (
    Baseline,
    BaselineError,
    Cited,
    Finding,
    FindingKind,
    Level,
    Location,
    ProposedChange,
    ProposedRepair,
    Rule,
    Selection,
    fails,
    to_github,
    to_json,
    to_sarif,
)
from vn_localgov.intervals import Interval

SUM = Rule(
    id="TONG",
    title=Wording("A total is the sum of its parts", "Tổng bằng tổng các phần"),
    explanation=Wording("415 is not 379 + 136.", "415 không bằng 379 + 136."),
)
DATE = attrs.evolve(SUM, id="NGAY.KY", clause="NĐ 09/2019/NĐ-CP, Điều 12")
BIRTHS = Finding(
    rule=SUM,
    kind=FindingKind.FAIL,
    level=Level.ERROR,
    wording=Wording("415 is printed,\nbut the parts are 515", "Ghi 415,\nnhưng các phần là 515"),
    place=Location(file="bao cao.toml", line=7, column=3),
    figures=(
        Cited(
            id="khai_sinh", name="Khai sinh", text="415 ca", place=Location(file="a.toml", line=7)
        ),
        Cited(id="moi", name="Đăng ký mới", text="379 ca"),
    ),
    stated=Interval.exactly(415),
    computed=Interval.exactly(515),
    residual=Fraction(-100),
    repairs=(
        ProposedRepair(
            changes=(ProposedChange(figure="khai_sinh", text="515", distance=1),),
        ),
    ),
)
EARLY = attrs.evolve(
    BIRTHS,
    rule=DATE,
    kind=FindingKind.REVIEW,
    level=Level.WARNING,
    place=None,
    figures=(),
    subject="x",
)

words = st.text(max_size=20)
places = st.none() | st.builds(Location, file=words, line=st.integers(1), column=st.integers(1))
findings = st.builds(
    Finding,
    rule=st.sampled_from([SUM, DATE]),
    kind=st.sampled_from(FindingKind),
    level=st.sampled_from(Level),
    wording=st.builds(Wording, words, words),
    place=places,
    figures=st.lists(st.builds(Cited, id=words, name=words, text=words, place=places)).map(tuple),
    subject=words,
)


@given(st.lists(findings), st.sampled_from(["vi", "en"]))
def test_every_format_can_be_read_by_programs(found: list[Finding], language: str) -> None:
    """Whatever stands in a message, the output stays well formed, one entry each."""
    told = json.loads(to_json(found))["findings"]
    results = json.loads(to_sarif(found, language=language))["runs"][0]["results"]
    lines = to_github(found, language=language).split("\n")

    assert [it["fingerprint"] for it in told] == [it.fingerprint for it in found]
    assert [it["ruleId"] for it in results] == [it.rule.id for it in found]
    assert len(lines) == len(found) + 1
    assert all(line.startswith("::") for line in lines[:-1])


@given(st.lists(findings))
def test_what_is_in_the_baseline_is_not_new(found: list[Finding]) -> None:
    """Accepted once, a finding is not told again, also after it was written to a file."""
    baseline = Baseline.parse(str(Baseline.of(found)))

    assert baseline == Baseline.of(found)
    assert baseline.new(found) == []


@given(findings, words, places)
def test_a_fingerprint_survives_edits(finding: Finding, text: str, place: Location | None) -> None:
    """New words, other places and other values leave it the same finding."""
    figures = tuple(attrs.evolve(it, text=text, place=place) for it in finding.figures)
    edited = attrs.evolve(finding, wording=Wording(text, text), place=place, figures=figures)

    assert edited.fingerprint == finding.fingerprint


def test_other_figures_are_another_finding() -> None:
    """The order of the parts does not matter, the stated figure does."""
    other = Cited(id="lai", name="Đăng ký lại", text="136 ca")
    more = attrs.evolve(BIRTHS, figures=(*BIRTHS.figures, other))
    swapped = attrs.evolve(BIRTHS, figures=(BIRTHS.figures[0], other, BIRTHS.figures[1]))
    turned = attrs.evolve(BIRTHS, figures=BIRTHS.figures[::-1])

    assert more.fingerprint == swapped.fingerprint != BIRTHS.fingerprint
    assert turned.fingerprint != BIRTHS.fingerprint


def test_json_tells_all() -> None:
    """Both intervals, the signed residual, and what would mend it; exact numbers as text."""
    (told,) = json.loads(to_json([BIRTHS]))["findings"]

    assert told == {
        "rule": "TONG",
        "kind": "fail",
        "level": "error",
        "message": {
            "vi": "Ghi 415,\nnhưng các phần là 515",
            "en": "415 is printed,\nbut the parts are 515",
        },
        "clause": None,
        "place": {"file": "bao cao.toml", "line": 7, "column": 3},
        "quote": None,
        "figures": [
            {
                "id": "khai_sinh",
                "name": "Khai sinh",
                "text": "415 ca",
                "place": {"file": "a.toml", "line": 7, "column": 1},
            },
            {"id": "moi", "name": "Đăng ký mới", "text": "379 ca", "place": None},
        ],
        "stated": "[415; 415]",
        "computed": "[515; 515]",
        "residual": "-100",
        "repairs": [
            {
                "changes": [{"figure": "khai_sinh", "text": "515", "distance": 1}],
                "breaks": 0,
            }
        ],
        "fingerprint": BIRTHS.fingerprint,
    }


def test_sarif_gives_a_level_to_failures_only() -> None:
    """As the standard asks; the file is given as a URI, with its spaces escaped."""
    fail, review = json.loads(to_sarif([BIRTHS, EARLY]))["runs"][0]["results"]

    assert (fail["kind"], fail["level"]) == ("fail", "error")
    assert (review["kind"], review["level"], review["locations"]) == ("review", "none", [])
    location = fail["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "bao%20cao.toml"
    assert location["region"] == {"startLine": 7, "startColumn": 3}


def test_github_lines_are_escaped() -> None:
    """A message of two lines is one annotation."""
    assert to_github([BIRTHS, EARLY], language="en").split("\n")[:-1] == [
        "::error file=bao cao.toml,line=7,col=3,title=TONG::415 is printed,%0Abut the parts are 515",  # noqa: E501
        "::warning title=NGAY.KY::415 is printed,%0Abut the parts are 515",
    ]


def test_github_is_told_of_paragraphs_in_words() -> None:
    """A Word file has no lines to point at."""
    place = Location(file="báo cáo.docx", line=26, column=3)
    found = attrs.evolve(BIRTHS, place=place, quote="Số: 5/BC-UBND")
    whole = attrs.evolve(BIRTHS, place=attrs.evolve(place, is_whole=True))

    assert to_github([found, whole], language="en").split("\n")[:-1] == [
        (
            "::error file=báo cáo.docx,title=TONG::paragraph 26, “Số: 5/BC-UBND”: "
            "415 is printed,%0Abut the parts are 515"
        ),
        "::error file=báo cáo.docx,title=TONG::415 is printed,%0Abut the parts are 515",
    ]


@pytest.mark.parametrize(
    ("selection", "rules"),
    [
        (Selection(), ["TONG", "NGAY.KY"]),
        (Selection(select=("TONG",)), ["TONG"]),
        (Selection(select=("NGAY",)), ["NGAY.KY"]),
        (Selection(ignore=("NGAY",)), ["TONG"]),
        (Selection(select=("TONG", "NGAY"), ignore=("TONG",)), ["NGAY.KY"]),
    ],
)
def test_rules_are_selected_by_their_beginning(selection: Selection, rules: list[str]) -> None:
    """A family is selected by its name, a rule by all of its own."""
    assert [it.rule.id for it in selection([BIRTHS, EARLY])] == rules


@pytest.mark.parametrize(
    ("finding", "level", "expected"),
    [
        (BIRTHS, Level.ERROR, True),
        (BIRTHS, Level.NOTE, True),
        (EARLY, Level.NOTE, False),
        (attrs.evolve(BIRTHS, level=Level.NOTE), Level.WARNING, False),
    ],
)
def test_only_what_is_certain_fails(finding: Finding, level: Level, expected: bool) -> None:
    """What a person has to decide stops no pipeline."""
    assert fails([finding], level) is expected


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"fingerprints": [1]}', "[" * 100_000])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    """With a word about how to make one, whatever the file holds."""
    with pytest.raises(BaselineError) as caught:
        Baseline.parse(text)

    assert caught.value.wording.vi == (
        "đây không phải tệp các điểm đã biết: hãy tạo bằng --write-baseline"
    )


def test_a_place_is_printed_as_editors_read_it() -> None:
    """File, line and column."""
    assert str(Location(file="a.toml", line=3, column=9)) == "a.toml:3:9"
