"""A file from anywhere is read, or refused with a reason, in bounded time and memory."""

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.word import made
from tests.word.made import p
from vn_localgov.word import Limits, WordError, WordFile

SOUND = made.docx(p("a"), footnotes=made.part("footnotes", ""))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(content: bytes, limits: Limits | None = None) -> tuple[str, str]:
    """What is said in English and Vietnamese, instead of reading *content*."""
    with pytest.raises(WordError) as caught:
        WordFile.open(content, limits=limits)
    assert str(caught.value) == caught.value.wording.en
    return caught.value.wording


@given(
    st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=8),
    st.integers(0, len(SOUND)),
)
def test_a_damaged_file_is_read_or_refused(changes: list[tuple[int, int]], end: int) -> None:
    """Whatever was changed or cut off on the way, there is no other error."""
    damaged = bytearray(SOUND)
    for position, byte in changes:
        damaged[position] = byte
    for content in (damaged, damaged[:end]):
        try:
            WordFile.open(bytes(content))
        except WordError as error:
            assert error.wording.vi


@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_a_part_that_is_no_xml_is_refused(content: bytes) -> None:
    """With its name."""
    parts = made.parts("") | {"word/document.xml": content}

    assert "'word/document.xml'" in refusal(made.packed(parts))[0]


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.4", b"{\\rtf1}"])
def test_only_word_files_are_read(content: bytes) -> None:
    """A zip file that is cut off is damaged; all else is another kind of file."""
    en, vi = refusal(content)

    assert en in (
        "this is no Word document (.docx)",
        "the file is damaged: fetch or save it again",
    )
    assert vi in (
        "đây không phải tệp Word (.docx); hãy mở bằng Word rồi lưu lại với kiểu .docx",
        "tệp bị hỏng; hãy tải về hoặc lưu lại lần nữa",
    )


def declared(**changed: str) -> bytes:
    """A document with some of its parts exchanged; "" leaves one out."""
    names = {
        "types": "[Content_Types].xml",
        "package": "_rels/.rels",
        "main": "word/document.xml",
        "notes": "word/footnotes.xml",
    }
    parts = made.parts(p("a"), footnotes=made.part("footnotes", ""))
    for key, content in changed.items():
        parts[names[key]] = content
    return made.packed({name: content for name, content in parts.items() if content})


ENTITY = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
OTHER = made.relations({"xl/workbook.xml": "officeDocument"})
OUTSIDE = made.relations({"word/document.xml": "officeDocument"}).replace(
    "Target=", "TargetMode='External' Target="
)


@pytest.mark.parametrize(
    ("content", "en", "vi"),
    [
        (
            OLE + bytes(600),
            "this is a Word document of the old kind (.doc): save it as .docx",
            "đây là tệp Word kiểu cũ (.doc); hãy mở bằng Word rồi lưu lại với kiểu .docx",
        ),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "this document is protected with a password: save it without one",
            "tệp này có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại",
        ),
        *(
            (
                content,
                "there is no Word text in this file: it may belong to another program",
                "tệp này không chứa văn bản Word, có thể là tệp của chương trình khác",
            )
            for content in (
                declared(package=OTHER),
                declared(package=OUTSIDE),
                declared(package=made.relations({"styles.xml": "styles"})),
                declared(main="<workbook/>"),
                declared(main=made.part("styles", "")),
            )
        ),
        *(
            (
                content,
                (f"{name!r} in the file cannot be read: "
                "open the document with Word and save it again"),
                f"không đọc được phần {name!r} trong tệp; hãy mở bằng Word rồi lưu lại",
            )
            for name, content in {
                "word/footnotes.xml": declared(notes=made.part("endnotes", "")),
                "word/document.xml": declared(main="<w:document>"),
                "_rels/.rels": declared(package="<a>"),
            }.items()
        ),
        (
            declared(main=ENTITY + made.part("document", p("&a;"))),
            ("'word/document.xml' in the file has a DOCTYPE, which no document needs: "
            "it may be an attack"),
            ("phần 'word/document.xml' trong tệp có khai báo DOCTYPE, "
            "nên không mở vì có thể là tệp độc hại"),
        ),
    ],
)  # fmt: skip
def test_refusals_say_what_to_do(content: bytes, en: str, vi: str) -> None:
    """In both languages, word for word."""
    assert refusal(content) == (en, vi)


def test_entities_never_grow() -> None:
    """A billion laughs in an attribute are refused as well."""
    laughs = "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
    doctype = f"<!DOCTYPE x [<!ENTITY a0 'ha'>{laughs}]>"
    bomb = doctype + made.part("document", "<w:p w:rsidR='&a9;'/>")

    assert "'word/document.xml'" in refusal(declared(main=bomb))[0]


def test_deep_nesting_is_refused() -> None:
    """The reader of XML goes 256 levels deep, and no document does."""
    deep = "<w:tbl>" * 10_000 + "</w:tbl>" * 10_000

    assert "cannot be read" in refusal(declared(main=made.part("document", deep)))[0]


@pytest.mark.parametrize(
    ("limits", "en", "vi"),
    [
        (
            Limits(file_bytes=100),
            "the file is larger than 100 byte",
            "tệp lớn hơn mức cho phép là 100 byte",
        ),
        (Limits(entries=3), "the file has more than 3 parts", "tệp có nhiều hơn 3 phần bên trong"),
        (
            Limits(total_bytes=1000),
            "the file is larger than 1000 byte when it is unpacked",
            "tệp khi giải nén lớn hơn mức cho phép là 1000 byte",
        ),
        (
            Limits(xml_bytes=200),
            "'_rels/.rels' in the file is larger than 200 byte",
            "phần '_rels/.rels' trong tệp lớn hơn mức cho phép là 200 byte",
        ),
        (
            Limits(elements=5),
            "'word/document.xml' in the file has more than 5 tags",
            "phần 'word/document.xml' trong tệp có nhiều hơn 5 thẻ",
        ),
    ],
)
def test_limits_are_kept(limits: Limits, en: str, vi: str) -> None:
    """Each can be set, and each has its own words."""
    assert refusal(SOUND, limits) == (en, vi)


NOTE = made.part("footnotes", f"<w:footnote>{p('b')}</w:footnote>")
HIDDEN = "<mc:AlternateContent><mc:Choice/><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    "content",
    [made.docx(p("a") + p("")), made.docx(p("a"), footnotes=NOTE), made.docx(p("a") + HIDDEN)],
)
def test_paragraphs_are_counted_over_the_whole_file(content: bytes) -> None:
    """Empty ones, those of notes, and those that no program shows."""
    assert refusal(content, Limits(paragraphs=1)) == (
        "the document has more than 1 paragraphs: delete empty ones, or divide it",
        "văn bản có nhiều hơn 1 đoạn; hãy xóa các đoạn trống hoặc chia thành nhiều tệp",
    )
    assert WordFile.open(content, limits=Limits(paragraphs=2)).paragraphs[0].text == "a"


def zipped(change: Callable[[zipfile.ZipFile], None]) -> bytes:
    """The sound document, with something added to its zip file."""
    file = io.BytesIO(SOUND)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        change(archive)
    return file.getvalue()


def test_what_unpacks_to_far_more_is_refused() -> None:
    """Also where no part of it would be read: a picture of nothing but spaces."""
    bomb = zipped(lambda it: it.writestr("word/media/a.png", b" " * 20_000_000))

    assert refusal(bomb) == (
        "the file unpacks to far more than its size, as no document does: it may be an attack",
        ("tệp giải nén ra lớn bất thường so với kích thước, nên không mở vì có thể là tệp độc hại"),
    )
    assert "larger than 15 MB" in refusal(bomb, Limits(total_bytes=15_000_000, ratio=10**6))[0]


def test_small_and_empty_is_no_attack() -> None:
    """A short document of nothing but tabs packs well, and is none."""
    assert WordFile.open(made.docx(p(" " * 1_000_000))).paragraphs


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/document.xml", "WORD/Document.xml"])
def test_a_name_stands_once(name: str) -> None:
    """Of two parts of one name, each program would read another; case makes no other name."""
    assert refusal(zipped(lambda it: it.writestr(name, "x"))) == (
        f"the file has two parts named {name!r}: save it again with Word",
        f"trong tệp có hai phần cùng tên {name!r}; hãy lưu lại bằng Word",
    )


def test_other_ways_to_pack_are_refused() -> None:
    """They unpack without a limit, and Word does not know them."""
    content = zipped(lambda it: it.writestr("a.bin", "x", zipfile.ZIP_BZIP2))

    assert refusal(content) == (
        "'a.bin' in the file is packed in a way that Word does not use: save it with Word",
        "phần 'a.bin' trong tệp nén theo cách Word không dùng; hãy lưu lại bằng Word",
    )


def test_encrypted_parts_are_refused() -> None:
    """A zip file may have a password of its own."""
    first = SOUND.index(b"PK\x01\x02")
    content = bytearray(SOUND)
    content[first + 8] |= 1

    assert refusal(bytes(content)) == (
        "'[Content_Types].xml' in the file is encrypted: save the document without a password",
        "phần '[Content_Types].xml' trong tệp bị mã hóa; hãy lưu lại văn bản không đặt mật khẩu",
    )


def test_a_part_without_a_name_is_damage() -> None:
    """Zipfile itself stumbles over it."""
    content = SOUND.replace(b"_rels/.rels", b"\0rels/.rels")

    assert refusal(content)[0] == "the file is damaged: fetch or save it again"


def test_folders_in_the_file_are_no_parts() -> None:
    """Some programs write them."""
    content = zipped(lambda it: it.writestr("word/media/", ""))

    assert "word/media/" not in WordFile.open(content).parts


@pytest.mark.parametrize("limit", [0, -1, 1.5, "9"])
def test_a_limit_is_a_number_above_zero(limit: object) -> None:
    """A limit of nothing would refuse everything."""
    with pytest.raises((TypeError, ValueError)):
        Limits(entries=limit)  # type: ignore[arg-type]
