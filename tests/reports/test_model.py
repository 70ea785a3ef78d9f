"""The tree of a report is labelled as the decree says and read in order."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov import (
    Commune,
    DocumentDate,
    DocumentNumber,
    IssuingBody,
    Period,
    Recipients,
    Report,
    Section,
    Signatory,
)
from vn_localgov.reports import Paragraph, PartStyle, Run


def paragraph(text: str) -> Paragraph:
    """Make a paragraph in one look."""
    return Paragraph(runs=(Run(text),))


@pytest.mark.parametrize(
    ("level", "number", "label"),
    [
        (1, 2, "Phần II"),
        (2, 4, "IV."),
        (2, 19, "XIX."),
        (3, 12, "12."),
        (4, 4, "d)"),
        (4, 5, "đ)"),
        (4, 10, "k)"),
    ],
)
def test_labels_follow_the_decree(level: int, number: int, label: str) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ; after d comes đ, and there is no f or j."""
    section = Section(level=level, number=number, title="A")  # type: ignore[arg-type]

    assert section.label == label


def test_parts_may_be_called_by_ordinals() -> None:
    """Very many communes write Phần thứ nhất."""
    labels = [
        Section(level=1, number=number, title="A", part_style=PartStyle.ORDINAL).label
        for number in (1, 4)
    ]

    assert labels == ["Phần thứ nhất", "Phần thứ tư"]


@given(st.integers(1, 18))
def test_labels_of_one_level_differ(number: int) -> None:
    """No two brothers bear the same label."""
    labels = [Section(level=2, number=n, title="A").label for n in (number, number + 1)]

    assert len(set(labels)) == 2


def test_there_is_an_end_to_letters() -> None:
    """After the last letter there is no label, and no wrong one."""
    with pytest.raises(ValueError, match="no name for number 24"):
        _ = Section(level=4, number=24, title="A").label


def test_a_paragraph_reads_with_its_marker() -> None:
    """The marker stands before the text, with one space."""
    item = Paragraph(runs=(Run("Thu", bold=True), Run(" ngân sách")), marker="-")

    assert (item.text, paragraph("Chi").text) == ("- Thu ngân sách", "Chi")


def test_walking_a_report_is_reading_it() -> None:
    """Opening, then each section before its text, and its text before its children."""
    child = Section(level=3, number=1, title="1", blocks=(paragraph("c"),))
    root = Section(level=2, number=1, title="I", blocks=(paragraph("b"),), children=(child,))
    report = Report(
        body=IssuingBody(name="Ủy ban nhân dân", place="xã Mai Trung"),
        commune=Commune.parse("xã Mai Trung"),
        number=DocumentNumber.parse("293/BC-UBND"),
        issued=DocumentDate(place="Mai Trung", date=dt.date(2023, 12, 14)),
        title="Kết quả",
        period=Period.year(2023),
        recipients=Recipients(()),
        signatory=Signatory(name="N.V.A", position="Chủ tịch"),
        opening=(paragraph("a"),),
        sections=(root,),
    )

    assert list(report.walk()) == [
        paragraph("a"),
        root,
        paragraph("b"),
        child,
        paragraph("c"),
    ]
