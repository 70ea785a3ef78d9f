"""Both languages of the documentation show the same, tested examples."""

from functools import cache
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
EN, VI = ROOT / "docs" / "en", ROOT / "docs" / "vi"
LANGUAGES = {"python", "console", "text", "toml", "markdown"}


def names(folder: Path) -> set[Path]:
    """The pages of one language."""
    return {page.relative_to(folder) for page in folder.rglob("*.md")}


PAIRS = [
    (ROOT / "README.md", ROOT / "README.vi.md"),
    *((EN / name, VI / name) for name in sorted(names(EN))),
]
both_languages = pytest.mark.parametrize(
    ("english", "vietnamese"), PAIRS, ids=[str(en.relative_to(ROOT)) for en, _ in PAIRS]
)


@cache
def tokens(page: Path) -> list[Token]:
    """The page as Markdown understands it."""
    return MarkdownIt().parse(page.read_text(encoding="utf-8"))


def code_blocks(page: Path) -> list[tuple[str, str]]:
    """Language and content of each fenced block."""
    return [(token.info, token.content) for token in tokens(page) if token.markup[:3] == "```"]


def targets(page: Path) -> list[str]:
    """Where the links and images of *page* point to."""
    inline = chain.from_iterable(token.children or [] for token in tokens(page))
    found = [token.attrGet("href") or token.attrGet("src") for token in inline]
    return [str(target) for target in found if target]


def is_missing(target: str, page: Path) -> bool:
    """Whether *target* is a file of ours that is not there."""
    url = urlsplit(target)
    is_elsewhere = url.scheme or url.netloc or not url.path
    return not is_elsewhere and not (page.parent / unquote(url.path)).exists()


def test_both_languages_have_the_same_pages() -> None:
    """Whoever reads Vietnamese misses no page, and no page is left behind."""
    assert names(EN) == names(VI)


@both_languages
def test_both_languages_show_the_same_code(english: Path, vietnamese: Path) -> None:
    """Prose is translated, code is shared."""
    assert code_blocks(english) == code_blocks(vietnamese)


@both_languages
def test_each_page_has_one_title(english: Path, vietnamese: Path) -> None:
    """A page exists in both languages, and starts by saying what it is about."""
    for page in (english, vietnamese):
        headings = [token.tag for token in tokens(page) if token.type == "heading_open"]

        assert headings[:1] == ["h1"], page
        assert headings.count("h1") == 1, page


@both_languages
def test_code_is_fenced_in_a_known_language(english: Path, vietnamese: Path) -> None:
    """A block fenced as pycon, py or bash would never run."""
    for page in (english, vietnamese):
        assert {language for language, _ in code_blocks(page)} <= LANGUAGES, page


@both_languages
def test_links_lead_somewhere(english: Path, vietnamese: Path) -> None:
    """Each file and each image that a page points to is there."""
    for page in (english, vietnamese):
        assert [to for to in targets(page) if is_missing(to, page)] == [], page
