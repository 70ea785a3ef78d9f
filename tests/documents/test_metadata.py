"""Metadata have the fields of the decree, and tell all that does not fit."""

import datetime as dt
import pickle

import pytest

from vn_localgov import DocumentNumber
from vn_localgov.documents import Addressee, Metadata, MetadataError

NEEDED = {
    "number": DocumentNumber.parse("05/2019/NQ-HĐND"),
    "issued_date": dt.date(2019, 7, 5),
    "organ_name": "Hội đồng nhân dân xã Mai Trung",
    "subject": "Nhiệm vụ năm 2019",
}
# NĐ 30/2020/NĐ-CP, Phụ lục VI, phần II.I: the lengths of the fields.
LENGTHS = {
    "TypeName": ("type_name", 100),
    "OrganName": ("organ_name", 200),
    "Subject": ("subject", 500),
    "Language": ("language", 30),
    "Description": ("description", 500),
    "SignerInfo.Position": ("signer_position", 100),
    "SignerInfo.FullName": ("signer_name", 50),
    "FileCode.OrganId": ("file_organ_id", 13),
    "FileCode.FileNotation": ("file_notation", 20),
}
DIGITS = {
    "PageAmount": ("page_amount", 3),
    "Priority": ("priority", 1),
    "IssuedAmount": ("issued_amount", 3),
    "FileCode.FileCatalog": ("file_catalog", 4),
    "DocOrdinal": ("doc_ordinal", 3),
}


def made(**fields: object) -> Metadata:
    """The metadata of a resolution."""
    return Metadata(**(NEEDED | fields))  # type: ignore[arg-type]


def test_metadata_bear_the_names_of_the_decree() -> None:
    """Groups are nested; what is not known is left out."""
    metadata = made(
        page_amount=2,
        signer_position="Chủ tịch",
        to=[Addressee(organ_name="UBND huyện"), Addressee(organ_id="000.00.18", organ_name="STC")],
        due_date=dt.date(2019, 12, 1),
        file_catalog=2019,
        file_notation="01",
    )

    assert metadata.as_dict() == {
        "CodeNumber": "05",
        "CodeNotation": "2019/NQ-HĐND",
        "TypeName": "Nghị quyết",
        "IssuedDate": "05/07/2019",
        "OrganName": "Hội đồng nhân dân xã Mai Trung",
        "Subject": "Nhiệm vụ năm 2019",
        "Language": "Tiếng Việt",
        "PageAmount": 2,
        "DueDate": "01/12/2019",
        "SignerInfo": {"Position": "Chủ tịch"},
        "FileCode": {"FileCatalog": 2019, "FileNotation": "01"},
        "To": [{"OrganName": "UBND huyện"}, {"OrganName": "STC", "OrganId": "000.00.18"}],
    }


@pytest.mark.parametrize("name", LENGTHS)
def test_texts_fit_into_their_fields(name: str) -> None:
    """As long as the decree allows, and no longer."""
    attribute, most = LENGTHS[name]

    assert getattr(made(**{attribute: "x" * most}), attribute) == "x" * most
    with pytest.raises(MetadataError, match=f"{name} holds at most {most} characters"):
        made(**{attribute: "x" * (most + 1)})


@pytest.mark.parametrize("name", DIGITS)
def test_numbers_fit_into_their_fields(name: str) -> None:
    """As many digits as the decree allows, and whole numbers only."""
    attribute, most = DIGITS[name]

    assert getattr(made(**{attribute: 10**most - 1}), attribute) == 10**most - 1
    for wrong in (10**most, -1, 1.0, True):
        with pytest.raises(MetadataError, match=f"{name} holds a number of at most {most} digits"):
            made(**{attribute: wrong})


def test_all_faults_are_told_at_once() -> None:
    """In both languages, with the place in the list of recipients."""
    number = DocumentNumber(serial=1, symbol="TTLT" + "-BLĐTBXH" * 4)
    with pytest.raises(MetadataError) as caught:
        made(number=number, priority=10, to=[Addressee(organ_name="x" * 201)])

    assert caught.value.wordings == (
        (
            "CodeNotation holds at most 30 characters, not 36",
            "CodeNotation chứa tối đa 30 ký tự, không phải 36",
        ),
        (
            "Priority holds a number of at most 1 digits, not 10",
            "Priority chứa số có tối đa 1 chữ số, không phải 10",
        ),
        (
            "To[0].OrganName holds at most 200 characters, not 201",
            "To[0].OrganName chứa tối đa 200 ký tự, không phải 201",
        ),
    )
    assert str(caught.value).count("\n") == 2


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"organ_name": ""}, "OrganName"),
        ({"subject": " "}, "Subject"),
        ({"signer_name": ""}, "SignerInfo.FullName"),
        ({"to": [Addressee(organ_name="")]}, "To[0].OrganName"),
    ],
)
def test_no_text_is_empty(fields: dict[str, object], name: str) -> None:
    """What may be missing is left out; what may not is written."""
    with pytest.raises(MetadataError) as caught:
        made(**fields)

    assert caught.value.wordings == (
        (
            f"{name} is empty: write it, or leave it out if it may be missing",
            f"{name} để trống: cần ghi, hoặc bỏ hẳn nếu không bắt buộc",
        ),
    )


def test_the_number_is_read_before_it_is_given() -> None:
    """A text in its place is refused, and the error says how to read it."""
    with pytest.raises(TypeError, match=r"as DocumentNumber\.parse\('293/BC-UBND'\) gives it, not"):
        made(number="293/BC-UBND")


def test_the_error_is_called_as_it_is_imported() -> None:
    """A traceback names the place to import it from, and batches pickle it."""
    with pytest.raises(MetadataError) as caught:
        made(subject="")
    copy = pickle.loads(pickle.dumps(caught.value))

    assert f"{MetadataError.__module__}.{MetadataError.__qualname__}" == (
        "vn_localgov.documents.MetadataError"
    )
    assert (type(copy), copy.wordings) == (MetadataError, caught.value.wordings)


def test_a_draft_has_no_metadata_yet() -> None:
    """A record of an outgoing document needs its number."""
    with pytest.raises(MetadataError) as caught:
        Metadata(
            number=DocumentNumber.parse("/BC-UBND", is_draft=True),
            issued_date=dt.date(2026, 7, 31),
            organ_name="Ủy ban nhân dân xã Hợp Thịnh",
            subject="Kết quả",
        )

    assert [(it.en, it.vi) for it in caught.value.wordings] == [
        (
            "CodeNumber is not given yet: this is a draft, the clerk numbers it when it is signed",
            "CodeNumber chưa có: đây là dự thảo, văn thư cấp số khi văn bản được ký",
        )
    ]
