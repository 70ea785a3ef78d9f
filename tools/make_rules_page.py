"""Write the tables of rules into the pages of the documentation.

Run it when the rules have changed, or the cases that show them; a test tells if that
was forgotten::

    python -m tools.make_rules_page docs
"""

import re
import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from tools.results import say, write
from vn_localgov.errors import Wording
from vn_localgov.findings import Level
from vn_localgov.forms import DecidedBy, Fix, FormRule, rules

PAGE = "reference/rules.md"
CASES = Path(__file__).parents[1] / "tests" / "checks"

_QUOTED_ID = re.compile(r'"([A-Z][A-Z0-9_]*\.[A-Z0-9_]+)"')
_HEAD = Wording(
    "| rule | what it wants | clause | level | mended by | test |",
    "| quy tắc | yêu cầu | căn cứ | mức độ | tự sửa | phép thử |",
)
_DECIDERS = {
    DecidedBy.MACHINE: Wording("Decided by the program", "Chương trình kết luận"),
    DecidedBy.WORD_LIST: Wording(
        "Decided by the program with a list of words", "Chương trình kết luận theo danh sách từ"
    ),
    DecidedBy.PERSON: Wording("For a person to decide", "Người kết luận"),
}
_LEVELS = {
    Level.ERROR: Wording("error", "lỗi"),
    Level.WARNING: Wording("warning", "cảnh báo"),
    Level.NOTE: Wording("note", "lưu ý"),
}
_FIXES = {Fix.NEVER: "—", Fix.LAYOUT: "`--fix`", Fix.TEXT: "`--fix-text`"}


def tables(language: str, shown: AbstractSet[str]) -> str:
    """Write one table for each kind of decider; *shown* are the rules that have a case."""
    return "\n".join(_table(decider, language, shown) for decider in DecidedBy)


def rules_with_cases(folder: Path) -> set[str]:
    """Find the rules that the modules of cases name; none as long as there are none."""
    texts = (file.read_text("utf-8") for file in folder.glob("cases*.py"))
    return {found for text in texts for found in _QUOTED_ID.findall(text)}


def _table(decider: DecidedBy, language: str, shown: AbstractSet[str]) -> str:
    told = [rule for rule in rules().rules.values() if rule.decided_by is decider]
    lines = [
        f"## {say(_DECIDERS[decider], language)}",
        "",
        say(_HEAD, language),
        "|---|---|---|---|---|---|",
        *(_row(rule, language, shown) for rule in sorted(told, key=lambda rule: rule.id)),
        "",
    ]
    return "\n".join(lines)


def _row(rule: FormRule, language: str, shown: AbstractSet[str]) -> str:
    cells = [
        f"`{rule.id}`",
        say(rule.summary, language),
        rule.clause or "—",
        say(_LEVELS[rule.level], language),
        _FIXES[rule.fix],
        "✓" if rule.id in shown else "—",
    ]
    return f"| {' | '.join(_escaped(cells))} |"


def _escaped(cells: list[str]) -> Iterator[str]:
    return (cell.replace("|", r"\|") for cell in cells)


def main(docs: Path) -> None:
    """Write the tables into the pages of both languages."""
    for language in ("en", "vi"):
        write(docs / language / PAGE, tables(language, rules_with_cases(CASES)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
