"""Make chapters and articles out of headings, and number them."""

import re
from collections import Counter
from collections.abc import Iterable

import attrs

from vn_localgov.errors import Fault, Wording
from vn_localgov.reports._articles import Article, Division, DivisionLevel
from vn_localgov.reports._tree import ROMAN, Block
from vn_localgov.reports.narrative._markdown import Heading
from vn_localgov.reports.narrative._source import Source, unmark

_ARTICLE = "Điều"
# No text has more articles; int() takes time for numbers without end.
_DIGITS = 4
_KINDS = (*(level.value for level in DivisionLevel), _ARTICLE)
_HEADING = re.compile(
    r"(?P<kind>Phần|Chương|Mục|Tiểu mục|Điều)"
    r"(?:\s+(?P<number>[IVXLC]+|[0-9]+)(?=[\s.:]|$)[.:]?|[.:]|$)\s*(?P<title>.*)",
    re.DOTALL,
)
_UNKNOWN = Wording(
    "among articles a heading begins with Phần, Chương, Mục, Tiểu mục or Điều",
    "văn bản có điều thì đề mục bắt đầu bằng Phần, Chương, Mục, Tiểu mục hoặc Điều,"
    " như: # Chương I. Quy định chung, ## Điều 1. Phạm vi điều chỉnh",
)
_NO_TITLE = Wording(
    "a part, chapter or section needs a title",
    "phần, chương, mục, tiểu mục phải có tiêu đề viết sau số thứ tự",
)
_NO_ARTICLE = Wording(
    "text below this heading has to stand in an article",
    "nội dung dưới đề mục này phải nằm trong một điều: thêm dòng ## Điều",
)


def has_articles(pieces: Iterable[Heading | Block]) -> bool:
    """Whether a text is put together from articles, not from *mục* and *khoản*."""
    headings = (it for it in pieces if isinstance(it, Heading))
    found = (_HEADING.match(unmark(it.title)[0]) for it in headings)
    return any(match and match["kind"] == _ARTICLE for match in found)


@attrs.define
class _Node:
    """A heading in the making, and where it stands."""

    kind: str
    typed: str
    title: str
    source: Source
    offset: int
    blocks: list[Block] = attrs.field(factory=list)
    children: list["_Node"] = attrs.field(factory=list)


@attrs.define
class ArticleBuilder:
    """Takes headings and text in the order of reading, and gives the articles.

    Attributes:
        is_extract: Whether it is a part of another text, whose numbers stay as they are.
    """

    is_extract: bool = False
    opening: list[Block] = attrs.field(factory=list, init=False)
    faults: list[Fault] = attrs.field(factory=list, init=False)
    _roots: list[_Node] = attrs.field(factory=list, init=False)
    _path: list[_Node] = attrs.field(factory=list, init=False)
    _articles: int = attrs.field(default=0, init=False)

    def add(self, source: Source, pieces: Iterable[Heading | Block]) -> None:
        """Add the pieces of one file."""
        for piece in pieces:
            if isinstance(piece, Heading):
                self._open(source, piece)
            else:
                (self._path[-1].blocks if self._path else self.opening).append(piece)

    def sections(self) -> tuple[Division | Article, ...]:
        """Number everything; look at `faults` afterwards."""
        return self._numbered(self._roots)

    def _open(self, source: Source, heading: Heading) -> None:
        title, offset = unmark(heading.title)
        match = _HEADING.fullmatch(title)
        if match is None:
            self.faults.append(source.fault(offset, *_UNKNOWN))
            return
        number, title = match["number"] or "", match["title"].strip()
        node = _Node(match["kind"], number, title, source, offset)
        rank = _KINDS.index(node.kind)
        while self._path and _KINDS.index(self._path[-1].kind) >= rank:
            self._path.pop()
        (self._path[-1].children if self._path else self._roots).append(node)
        self._path.append(node)

    def _numbered(self, nodes: list[_Node]) -> tuple[Division | Article, ...]:
        """Count articles through, all others among their brothers."""
        counts: Counter[str] = Counter()
        made = []
        for node in nodes:
            counts[node.kind] = self._typed(node) or counts[node.kind] + 1
            is_article = node.kind == _ARTICLE
            made.append(self._article(node) if is_article else self._division(node, counts))
        return tuple(made)

    def _article(self, node: _Node) -> Article:
        self._articles = self._typed(node) or self._articles + 1
        article = Article(number=self._articles, title=node.title, blocks=tuple(node.blocks))
        self._check_number(node, str(article.number))
        return article

    def _division(self, node: _Node, counts: Counter[str]) -> Division:
        if not node.title:
            self._note(node, _NO_TITLE)
        if node.blocks:
            self._note(node, _NO_ARTICLE)
        division = Division(
            level=DivisionLevel(node.kind),
            number=counts[node.kind],
            title=node.title or "…",
            children=self._numbered(node.children),
        )
        self._check_number(node, division.label.removeprefix(node.kind).strip())
        return division

    def _typed(self, node: _Node) -> int:
        """Give the number that an extract has from its text; 0 if there is none."""
        if not self.is_extract or not node.typed:
            return 0
        if node.typed in ROMAN:
            return ROMAN.index(node.typed) + 1
        return int(node.typed) if len(node.typed) <= _DIGITS and node.typed.isdecimal() else 0

    def _check_number(self, node: _Node, right: str) -> None:
        if node.typed and node.typed != right:
            self._note(node, _wrong_number(node.kind, right, node.typed))

    def _note(self, node: _Node, wording: Wording) -> None:
        self.faults.append(node.source.fault(node.offset, *wording))


def _wrong_number(kind: str, right: str, typed: str) -> Wording:
    return Wording(
        f"the number is given by itself: here it is {kind} {right}, not {kind} {typed}",
        f"số thứ tự do máy đánh: ở đây là {kind} {right}, không phải {kind} {typed}",
    )
