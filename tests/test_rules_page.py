"""The page of rules tells the rules that the checks read, in both languages."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tools.make_rules_page import CASES, main, rules_with_cases, tables
from vn_localgov.forms import DecidedBy, rules

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_page_is_the_table_of_rules(language: str) -> None:
    """If this fails, run ``python -m tools.make_rules_page docs``."""
    page = (DOCS / language / "reference/rules.md").read_text("utf-8")

    assert tables(language, rules_with_cases(CASES)) in page


@pytest.mark.parametrize("language", ["en", "vi"])
def test_each_rule_has_one_row(language: str) -> None:
    """Human checkpoints stand there as well, in a table of their own."""
    rendered = MarkdownIt().enable("table").render(tables(language, set()))
    ids = [line.split("</code>")[0] for line in rendered.split("<td><code>")[1:]]

    assert sorted(id_ for id_ in ids if "." in id_) == sorted(rules().rules)
    assert rendered.count("<h2>") == len(DecidedBy)


def test_rules_that_a_case_shows_are_marked(tmp_path: Path) -> None:
    """A module of cases names its rules in quotes, and need not be imported for it."""
    (tmp_path / "cases.py").write_text('CASES = {"SO.DEM_KHONG": 1}', encoding="utf-8")
    shown = rules_with_cases(tmp_path)
    marked = [line for line in tables("en", shown).splitlines() if line.endswith("| ✓ |")]

    assert shown == {"SO.DEM_KHONG"}
    assert [line.split("`")[1] for line in marked] == ["SO.DEM_KHONG"]


def test_the_command_writes_both_pages(tmp_path: Path) -> None:
    """What stands between the marks is written anew, and nothing else."""
    for language in ("en", "vi"):
        page = tmp_path / language / "reference" / "rules.md"
        page.parent.mkdir(parents=True)
        page.write_text("# A\n<!-- results -->\nCŨ\n<!-- end of results -->\nB\n", "utf-8")

    main(tmp_path)

    for language in ("en", "vi"):
        text = (tmp_path / language / "reference" / "rules.md").read_text("utf-8")
        assert text.startswith("# A\n<!-- results -->\n## ")
        assert text.endswith("<!-- end of results -->\nB\n")
        assert "CŨ" not in text
