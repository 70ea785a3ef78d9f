"""A file that lost what holds its parts together is not called clean."""

import pytest

from tests.checks import made
from tests.word.made import packed
from vn_localgov.checks import check_document
from vn_localgov.opc import Limits, unpack
from vn_localgov.word import WordError

PARTS = unpack(made.saved(made.report()), Limits())
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"


@pytest.mark.parametrize("name", [TYPES, RELATIONS])
def test_a_file_that_no_program_opens_is_refused(name: str) -> None:
    """In both languages, with the name of what is missing."""
    parts = {it: content for it, content in PARTS.items() if it != name}
    with pytest.raises(WordError) as caught:
        check_document(packed(parts))

    assert caught.value.wording.vi == f"tệp bị mất phần '{name}'; hãy tải về hoặc lưu lại lần nữa"
    assert str(caught.value) == f"'{name}' is missing in the file: fetch or save it again"


def test_a_file_without_headers_needs_no_relations() -> None:
    """What refers to nothing has lost nothing."""
    main = made.blank()
    parts = {**unpack(made.saved(main), Limits())}
    parts.pop(RELATIONS)

    assert [it.rule.id for it in check_document(packed(parts))] == ["VAN_BAN.PHAM_VI"]
