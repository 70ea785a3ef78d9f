"""The pages tell all that a clerk may type, and what they show is what is printed."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path

import attrs
import pytest
from markdown_it import MarkdownIt

import vn_localgov
from tests.templates.made import filled, p, texts
from vn_localgov import Citation, Period, Report, load_report
from vn_localgov.charts import Chart
from vn_localgov.exchange import _frame_records as frames
from vn_localgov.exchange import _records as records
from vn_localgov.exchange._names import Names
from vn_localgov.filters import FILTERS
from vn_localgov.forms import Measure, rules
from vn_localgov.reports import Paragraph, Piece, Run, Table

DOCS = Path(__file__).parents[1] / "docs"
AROUND = (frames.SignatoryRecord, frames.PicturesRecord, frames.AnnexRecord)
REPORT = (
    frames.ReportRecord,
    *AROUND,
    frames.PlaceRecord,
    frames.FiguresRecord,
    records.IndicatorRecord,
    records.TargetRecord,
    records.ChangeRecord,
    records.ReferencesRecord,
)
DOCUMENT = (
    frames.DocumentRecord,
    *AROUND,
    frames.InvitationRecord,
    frames.IntroductionRecord,
    frames.LeaveRecord,
    frames.MeetingRecord,
)
in_both_languages = pytest.mark.parametrize("language", ["en", "vi"])


def read(name: str) -> str:
    """One page."""
    return (DOCS / name).read_text(encoding="utf-8")


def rows(page: str) -> Iterator[tuple[str, ...]]:
    """The rows of all tables of a page, heads left out, each cell as plain text."""
    tokens = MarkdownIt().enable("table").parse(read(page))
    cells: list[str] = []
    for token, inline in pairwise(tokens):
        if token.type == "td_open":
            cells.append("".join(child.content for child in inline.children or []))
        elif token.type == "tr_close" and cells:
            yield tuple(cells)
            cells = []


def code_blocks(page: str) -> Iterator[tuple[str, str]]:
    """Language and content of each fenced block."""
    for token in MarkdownIt().parse(read(page)):
        if token.type == "fence":
            yield token.info, token.content


def plain(runs: tuple[Run, ...]) -> str:
    """Text without its look."""
    return "".join(run.text for run in runs)


def lines(piece: Piece) -> list[str]:
    """What the pages show of a heading, a paragraph or a table."""
    if isinstance(piece, Table):
        return [" | ".join(map(plain, row)) for row in (piece.head, *piece.rows)]
    if isinstance(piece, Paragraph):
        return [piece.text]
    if isinstance(piece, Chart):
        return [piece.told]
    return [f"{piece.label} {piece.title}"]


def printed(report: Report) -> list[str]:
    """The text of a report, line by line."""
    return list(chain.from_iterable(map(lines, report.walk())))


def file_name(content: str) -> str:
    """The name that the first line of a data file gives."""
    return content.partition("\n")[0].removeprefix("# ")


@attrs.frozen
class Recipe:
    """Data files, words, and what they make together."""

    files: dict[str, str]
    words: str
    shown: list[str]

    def load(self, folder: Path) -> Report:
        """Write the folder, and read it."""
        (folder / "narrative").mkdir()
        for name, text in {"indicators.toml": "", **self.files}.items():
            (folder / name).write_text(text, encoding="utf-8")
        (folder / "narrative" / "1.md").write_text(self.words, encoding="utf-8")
        return load_report(folder)


def recipes() -> Iterator[Recipe]:
    """Each block of words with the text below it, and the data files above it.

    The first line of a data file names it; the report.toml of the page serves all.
    """
    files: dict[str, str] = {}
    words = ""
    for language, content in code_blocks("en/how-to/write-a-report-folder.md"):
        if language == "toml" and content.startswith("# "):
            files[file_name(content)] = content
        elif language == "markdown":
            words = content
        elif language == "text" and words:
            yield Recipe(files, words, content.splitlines())
            files, words = {"report.toml": files["report.toml"]}, ""


def keys(*classes: type) -> set[str]:
    """All keys of some tables."""
    return {field.name for record in classes for field in attrs.fields(record)}


def explained(page: str) -> set[str]:
    """What a page explains in its tables."""
    return set(filter(str.isidentifier, (row[0] for row in rows(page))))


@in_both_languages
def test_each_key_of_a_report_is_explained(language: str) -> None:
    """A clerk finds every key of the data files, and no key that is not there."""
    names = Names()
    names.add_report(None)

    assert explained(f"{language}/reference/report-folder.md") == keys(*REPORT) | names.broken


@in_both_languages
def test_each_key_of_a_document_is_explained(language: str) -> None:
    """So it is for documents of all other types."""
    names = Names()
    names.add_document(None)

    assert explained(f"{language}/reference/document-folder.md") == keys(*DOCUMENT) | names.broken


@in_both_languages
def test_each_filter_is_explained(language: str) -> None:
    """A clerk finds every filter, in the order of the table, and none that is not there."""
    page = f"{language}/reference/template-filters.md"

    assert [row[0] for row in rows(page) if is_example(row)] == list(FILTERS)


def is_example(row: tuple[str, ...]) -> bool:
    """Whether a row shows what a tag prints."""
    return row[1].startswith(("{{", "{%"))


@in_both_languages
def test_each_filter_prints_what_its_example_shows(language: str, tmp_path: Path) -> None:
    """The table of filters is the output of the library, in words as in Word."""
    page = f"{language}/reference/template-filters.md"
    data = {file_name(code): code for kind, code in code_blocks(page) if kind == "toml"}
    shown = [(row[1], row[2]) for row in rows(page) if is_example(row)]
    # A line break after {% endfor %} is not printed: hence three.
    words = "\n\n\n".join(example for example, _ in shown)

    report = Recipe(data, words, []).load(tmp_path)

    assert printed(report) == [result for _, result in shown]
    in_word = texts(filled("".join(p(example) for example, _ in shown), named(report)))
    assert [text.strip() for text in in_word] == [result for _, result in shown]


def named(report: Report) -> dict[str, object]:
    """What the names in tags stand for, as in the words of a report folder."""
    return {
        **report.indicators,
        "nq": Citation.parse("Nghị quyết số 05/NQ-HĐND ngày 25/7/2025"),
        "chot": dt.date(2025, 12, 5),
        "ky": report.period,
        "ky_sau": Period.year(2026),
        "xa": report.commune,
    }


@pytest.mark.parametrize("recipe", list(recipes()), ids=lambda recipe: recipe.words[:30])
def test_each_recipe_prints_what_it_shows(recipe: Recipe, tmp_path: Path) -> None:
    """Who copies a recipe gets the text below it."""
    assert printed(recipe.load(tmp_path)) == recipe.shown


@in_both_languages
def test_each_public_class_has_its_official_term(language: str) -> None:
    """Developers and clerks find the word of the other."""
    classes = {name for name in vn_localgov.__all__ if name[0].isupper()}

    assert classes <= {row[0] for row in rows(f"{language}/reference/glossary.md")}


# The words of the page on the form, in the order of its columns.
WORDS = {
    "en": {"bold": "bold", "italic": "italic", "caps": "capitals"},
    "vi": {"bold": "đậm", "italic": "nghiêng", "caps": "in hoa"},
}
MEASURES = ("first_line_cm", "before_pt", "line", "rule_share")


def number(value: object) -> str:
    """A size as Vietnamese pages write it; no end is an ellipsis."""
    return "…" if str(value) == "Infinity" else str(value).replace(".", ",")


def law(measure: Measure) -> str:
    """What the law says of a size; nothing if it is silent."""
    if measure.among:
        return " / ".join(map(number, measure.among))
    if measure.law is None:
        return "–"
    least, most = map(number, measure.law)
    return least if least == most else f"{least}–{most}"


def page_rows() -> Iterator[tuple[str, ...]]:
    """Paper and margins."""
    for name, measure in attrs.asdict(rules().page, recurse=False).items():
        if isinstance(measure, Measure):
            yield name, law(measure), number(measure.used)


def look_rows(language: str) -> Iterator[tuple[str, ...]]:
    """Letters of each component, and the clause that speaks of it."""
    for part in rules().components.values():
        look = ", ".join(word for key, word in WORDS[language].items() if getattr(part, key))
        yield part.style, law(part.pt), number(part.pt.used), look or "–", part.clause


def distance_rows() -> Iterator[tuple[str, ...]]:
    """Distances that the law speaks of."""
    for part in rules().components.values():
        for key in MEASURES:
            measure = getattr(part, key)
            if measure.law or measure.among:
                yield part.style, key, law(measure), number(measure.used)


@in_both_languages
def test_the_form_is_told_as_it_is_built(language: str) -> None:
    """The page on the form is the table of rules that documents are built from."""
    built = [*page_rows(), *look_rows(language), *distance_rows()]

    assert list(rows(f"{language}/reference/form.md")) == built
