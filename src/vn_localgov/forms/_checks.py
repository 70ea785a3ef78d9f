"""What cannot be built is refused before."""

from vn_localgov.reports import OfficialDocument, unmet_requirements


def check(document: OfficialDocument) -> None:
    """Refuse a document that its form has no place for, or that would leave one empty.

    Raises:
        ValueError: With all that is wrong.
    """
    if unmet := unmet_requirements(document):
        raise ValueError("; ".join(it.wording.en for it in unmet))
