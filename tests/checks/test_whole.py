"""A file that lost what holds its parts together is not called clean."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.checks import made
from tests.word.made import packed
from vn_localgov.checks import check_document, check_documents, find_components, fix_document
from vn_localgov.forms import rules
from vn_localgov.opc import Limits, unpack
from vn_localgov.word import WordError

PARTS = unpack(made.saved(made.report()), Limits())
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"


@pytest.mark.parametrize("use", [check_document, fix_document])
@pytest.mark.parametrize("name", [TYPES, RELATIONS])
def test_a_file_that_no_program_opens_is_refused(name: str, use: Callable[[bytes], object]) -> None:
    """In both languages, with the name of what is missing."""
    parts = {it: content for it, content in PARTS.items() if it != name}
    with pytest.raises(WordError) as caught:
        use(packed(parts))

    assert caught.value.wording.vi == f"tệp bị mất phần '{name}'; hãy tải về hoặc lưu lại lần nữa"
    assert str(caught.value) == f"'{name}' is missing in the file: fetch or save it again"


def test_a_file_without_headers_needs_no_relations() -> None:
    """What refers to nothing has lost nothing."""
    main = made.blank()
    parts = {**unpack(made.saved(main), Limits())}
    parts.pop(RELATIONS)

    assert [it.rule.id for it in check_document(packed(parts))] == ["VAN_BAN.PHAM_VI"]


_LIST = "paths has to be a list of paths, such as ['a.docx'], not one path"
_DECREE = "decree has to be a rule set, such as rules(), not 'ND30'"


@pytest.mark.parametrize(
    ("use", "argument", "message"),
    [
        (check_documents, "a.docx", _LIST),
        (find_components, "a.docx", "document has to be what read_looks gives, not 'a.docx'"),
        (lambda it: check_document(packed(PARTS), decree=it), "ND30", _DECREE),
        (lambda it: fix_document(packed(PARTS), decree=it), "ND30", _DECREE),
        (
            rules().overlaid,
            rules(),
            "overlay has to be an Overlay, such as Overlay.read gives, not RuleSet",
        ),
    ],
)
def test_what_is_no_such_thing_is_told(
    use: Callable[[Any], object], argument: object, message: str
) -> None:
    """With what has to be there in its place."""
    with pytest.raises(TypeError) as caught:
        use(argument)

    assert str(caught.value) == message
