"""One fact told twice: the same words before the figure, the same unit, another value."""

from collections.abc import Iterable, Iterator

from vn_localgov.audit.text._claims import Claim
from vn_localgov.audit.text._told import Paragraph, Sentence, Told
from vn_localgov.relations import Relation

_FEWEST_WORDS = 4
_LONGEST = 200
# Where a range begins or ends: there are as many as there are cases.
_BOUNDS = ("từ", "đến", "tới", "dưới", "trên", "hơn", "đủ")


def repeated(paragraphs: Iterable[Paragraph]) -> Iterator[Claim]:
    """Find facts that are told just twice; what is told more often is told of many places.

    Lines of lists are left out: *Thôn Trung Hòa* is in each list.
    """
    facts: dict[tuple[str, str], list[Told]] = {}
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if fact := _fact(paragraph, sentence):
                facts.setdefault((fact, str(sentence.figures[0].unit)), []).append(
                    sentence.figures[0]
                )
    for told in facts.values():
        if len(told) == 2:  # noqa: PLR2004 - twice
            first, second = told
            yield Claim(
                relation=Relation.same(second.id, first.id),
                figures=(second.printed(), first.printed()),
                is_sure=False,
            )


def _fact(paragraph: Paragraph, sentence: Sentence) -> str:
    """The words before the first figure of a paragraph; "" if they name no fact.

    Farther on, the sentence before says what is spoken of: *Kết quả thu về 500 phiếu*.
    """
    if sentence.start:
        return ""
    told = sentence.figures[0]
    begin = sentence.text[sentence.start : told.found.start]
    if paragraph.bullet or not told.is_amount or not told.unit or len(begin) > _LONGEST:
        return ""
    words = begin.casefold().split()
    is_named = len(words) >= _FEWEST_WORDS and words[-1] not in _BOUNDS
    return " ".join(words) if is_named else ""
