# ruff: noqa: E501 - templates and messages are read as they are printed
"""Templates and files from anywhere do no harm: a clear error, in bounded time and memory."""

import contextlib
import io
import itertools
import json
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import docx, faults, filled, p, texts, xml
from tests.templates.test_rich_values import GIF
from tests.word import made
from vn_localgov.templates import (
    InlineImage,
    Limits,
    RenderLimits,
    RichText,
    SubDocument,
    Template,
    TemplateError,
    WordError,
    compat,
)
from vn_localgov.templates.compat import DocxTemplate
from vn_localgov.word import WordFile

SMALL = RenderLimits(steps=100, characters=1000, part_bytes=5000)
TOO_LONG = "the text is longer than 1,000 characters"
UNDERSCORE = "names that begin with an underscore, such as {!r}, may not be used in a template"
CHANGING = (
    "templates do not call {!r}, which may change something: compute it before, and put the "
    "result into the data"
)
BOUNDED = (
    *("the text is longer than", "the list is longer than", "the value holds more than"),
    *("the pattern has a field of 10,000", "'sum' adds up numbers", "templates do not call"),
    "loops and calls take more than",
)
TOO_MANY = "loops and calls take more than 100 steps"


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("{{ ''.__class__ }}", UNDERSCORE.format("__class__")),
        ("{{ cycler.__init__.__globals__ }}", UNDERSCORE.format("__init__")),
        ("{{ x.append(1) }}", CHANGING.format("append")),
        ("{{ ''|attr('__class__') }}", UNDERSCORE.format("__class__")),
        ("{{ '{0.__class__}'.format(1) }}", UNDERSCORE.format("__class__")),
    ],
)
def test_templates_reach_nothing_but_their_data(tag: str, reason: str) -> None:
    """No class, no global, no change of the data."""
    (fault,) = faults(lambda: filled(p(tag), {"x": []}))

    assert fault.wording.en == reason


@pytest.mark.parametrize(
    ("tag", "attribute"),
    [
        ("{{ x.open('/etc/hostname') }}", "open"),
        ("{{ y.open('/etc/hostname') }}", "open"),
        ("{{ z.save('/tmp/a') }}", "save"),
        ("{{ z.part.package }}", "part"),
    ],
)
def test_templates_read_and_write_no_files(tag: str, attribute: str) -> None:
    """Though pictures and documents among the data could, for who has Python at hand."""
    document = compat.DocxTemplate(docx(p("a<w:sectPr/>"))).new_subdoc()
    values = {"x": InlineImage(content=GIF), "y": SubDocument(docx(p("a"))), "z": document}
    (fault,) = faults(lambda: filled(p(tag), values))

    assert f"of which templates do not use {attribute!r}" in fault.wording.en


@pytest.mark.parametrize(
    "tag",
    [
        "{% for i in range(101) %}{% endfor %}",
        "{% for i in range(20) %}{% for j in range(20) %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(9) }}",
        "{% for i in x %}{% endfor %}",
    ],
)
def test_loops_are_bounded(tag: str) -> None:
    """However they are nested, and also where nothing is printed."""
    assert TOO_MANY in [
        it.wording.en
        for it in faults(lambda: filled(p(tag), {"x": iter(int, 1)}, render_limits=SMALL))
    ]


def test_a_call_of_a_macro_counts_as_ten_steps() -> None:
    """It takes as long, so that macros that call themselves twice come to an end in seconds."""
    macro = "{% macro m() %}a{% endmacro %}"
    limits = RenderLimits(steps=100)

    assert texts(filled(p(macro + "{{ m() }}" * 10), {}, render_limits=limits)) == ["a" * 10]
    (fault,) = faults(lambda: filled(p(macro + "{{ m() }}" * 11), {}, render_limits=limits))
    assert fault.wording.en == "loops and calls take more than 100 steps"


@pytest.mark.parametrize(
    "tag",
    [
        *("{{ 'a' * 2000000000 }}", "{{ 2000000000 * 'a' }}", "{{ ([1] * 2000)|length }}"),
        *("{{ x + x }}", "{{ x ~ x }}", "{{ '%9999999d' % 1 }}", "{{ '{:>99999999}'.format(1) }}", "{{ '%*d'|format(9, 1) }}"),
        *("{{ '{:{}}'.format(1, 99999999) }}", "{{ 'a'.center(99999999) }}", "{{ 'a'.ljust(99999999) }}", "{{ 'a'|center(99999999) }}"),
        *("{{ 'a'|indent(99999999) }}", "{{ x.replace('a', x) }}", "{{ x|replace('a', x) }}", "{{ x.join([x, x]) }}", "{{ [x, x]|join }}"),
        *("{{ 'aa'|join(x) }}{{ x|join(x) }}", "{{ [1]|batch(99999999, 0)|list }}", "{{ [[1], [2]]|sum(start=[]) }}", "{{ 'a\\t'.expandtabs(9999999) }}"),
        *("{{ 'a'.translate({97: x}) }}", "{{ x.zfill(99999999) }}"),
    ],
)  # fmt: skip
def test_texts_that_expressions_make_are_bounded(tag: str) -> None:
    """Before they are made."""
    (fault, *_) = faults(lambda: filled(p(tag), {"x": "a" * 600}, render_limits=SMALL))

    assert fault.wording.en.startswith(BOUNDED)


def test_what_stays_below_is_computed() -> None:
    """The limits are in nobody's way."""
    body = p(
        "{{ 'a' * 3 }}{{ 2 * 3 }}{{ 2 ** 3 }}{{ 1 + 2 }}{{ '%05.2f' % 1.5 }}{{ '{:,.1f}'.format(2.5) }}{{ 'ab'.replace('a', 'c') }}"
        "{{ '-'.join(['a', 'b']) }}{{ ['a', 'b']|join('+') }}{{ 'a'|replace('a', 'd') }}{{ 'a'.center(3)|trim }}{{ '%s'|format('e') }}"
        "{{ [1, 2]|sum }}{{ 'a\\tb'.expandtabs(2) }}{{ '%.1f'|format(1.25|round(1)) }}{{ 'x'.upper() }}{{ [{'n': 1}]|sum('n') }}"
    )

    assert texts(filled(body, {}))[0] == "aaa68301.502.5cba-ba+bdae3a b1.2X1"


def test_the_length_of_a_document_is_bounded() -> None:
    """Whatever the loops put in."""
    (fault,) = faults(
        lambda: filled(
            p("{% for i in x %}{{ y }}{% endfor %}"),
            {"x": range(90), "y": "a" * 90},
            render_limits=SMALL,
        )
    )

    assert (fault.wording.en, fault.wording.vi) == (
        "the text is longer than 5,000 bytes",
        "phần chữ dài hơn 5.000 byte",
    )


@pytest.mark.parametrize(
    "name",
    [
        "random",
        "urlize",
        "pprint",
        "xmlattr",
        "_gop",
        "_het_gop",
        "_o_gop",
        "_hang_gop",
        "_cot_gop",
    ],
)
def test_what_is_of_no_use_is_not_there(name: str) -> None:
    """Nor is what would not be the same each time, or what other tags are made of."""
    (fault,) = faults(lambda: Template.open(docx(p(f"{{{{ x|{name} }}}}"))))

    assert "there is no filter" in fault.wording.en
    assert faults(lambda: filled(p("{{ lipsum() }}"), {}))


@pytest.mark.parametrize(
    "value",
    [
        "Lúa & ngô",
        "số < 5 và > 3",
        "a <b>đậm</b> c",
        "</w:t>",
        "<!-- ",
        "<![CDATA[",
        "</w:t></w:r></w:p><w:p>",
        "{{ 7 * 7 }}",
        "]]>",
        "\"'",
    ],
)
def test_markup_in_values_is_text(value: str) -> None:
    """Where docxtpl loses it, or all that comes behind it."""
    assert texts(filled(p("{{ x }}") + p("sau"), {"x": value})) == [value, "sau"]


DOCUMENT = made.part("document", f"<w:body>{p('{{ x }}')}</w:body>")


def refusal(content: bytes, **limits: int) -> str:
    """What is said instead of opening a file."""
    with pytest.raises(WordError) as caught:
        Template.open(content, limits=Limits(**limits))
    assert caught.value.wording.vi
    return str(caught.value)


def with_main(main: str | bytes) -> bytes:
    """A file with this text part."""
    return made.packed(made.parts("") | {"word/document.xml": main})


@pytest.mark.parametrize(
    ("main", "reason"),
    [
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + DOCUMENT, "has a DOCTYPE"),
        ('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + DOCUMENT, "has a DOCTYPE"),
        (DOCUMENT[:-5], "cannot be read"),
        (DOCUMENT.replace("{{ x }}", "{{ x }}&nbsp;"), "cannot be read"),
        (DOCUMENT.replace("{{ x }}", "{{ x }}\0"), "cannot be read"),
        (DOCUMENT.replace("<w:body>", "<w:body>" + "<w:a>" * 300).replace("</w:body>", "</w:a>" * 300 + "</w:body>"), "cannot be read"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>' + DOCUMENT.replace("x", "é").encode("latin-1"), "is written in ISO-8859-1, not in UTF-8"),
        ('<?xml version="1.0" encoding="windows-1258"?>' + DOCUMENT.replace("{{ x }}", "Điều {{ x }}"), "is written in windows-1258, not in UTF-8"),
        (('<?xml version="1.0" encoding="UTF-16BE"?>' + DOCUMENT).encode("utf-16-be"), "is written in UTF-16BE, not in UTF-8"),
        (DOCUMENT.encode("utf-16"), "is written in UTF-16, not in UTF-8"),
        (("\ufeff" + '<?xml version="1.0" encoding="UTF-16"?>' + DOCUMENT).encode("utf-16-le"), "is written in UTF-16, not in UTF-8"),
    ],
)  # fmt: skip
def test_text_parts_that_could_do_harm_are_refused(main: str | bytes, reason: str) -> None:
    """With the name of the part."""
    assert "'word/document.xml' in the file" in refusal(with_main(main))
    assert reason in refusal(with_main(main))


def test_other_parts_have_no_doctype_either() -> None:
    """Though they are not read."""
    parts = made.parts("") | {"word/styles.xml": '<!DOCTYPE x><w:styles xmlns:w="u"/>'}

    assert "'word/styles.xml' in the file has a DOCTYPE" in refusal(made.packed(parts))


@pytest.mark.parametrize(
    "content", [DOCUMENT.replace("{{ x }}", "a")[:-5], "a", "", DOCUMENT.replace("{{ x }}", "\1")]
)
@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "docProps/app.xml"])
def test_parts_without_tags_are_xml_too(name: str, content: str) -> None:
    """For Word reads them all before it shows a document; what it cannot read is not filled."""
    parts = made.parts(p("{{ x }}")) | {name: content}
    expected = f"{name!r} in the file cannot be read: open the document with Word and save it again"

    assert refusal(made.packed(parts)) == expected


def test_files_of_other_programs_are_their_own_affair() -> None:
    """As they are not part of what Word shows."""
    parts = made.parts("") | {"customXml/item1.xml": "a", "word/embeddings/a.bin": "b"}

    assert Template.open(made.packed(parts)).render({}).to_bytes()


def test_relations_have_no_doctype_either() -> None:
    """As they are read."""
    parts = made.parts("") | {"_rels/.rels": "<!DOCTYPE x>" + made.relations({})}

    assert "'_rels/.rels' in the file has a DOCTYPE" in refusal(made.packed(parts))


def test_bombs_are_refused_while_they_unpack() -> None:
    """Many empty elements, a sea of spaces, a picture of nothing, too many parts."""
    spaces = with_main(DOCUMENT.replace("{{ x }}", "{{ x }}" + " " * 20_000_000))
    picture = made.packed(made.parts("") | {"word/media/a.png": bytes(20_000_000)})

    assert "unpacks to far more than its size" in refusal(spaces)
    assert "unpacks to far more than its size" in refusal(picture)
    assert "has more than 10 tags" in refusal(
        with_main(DOCUMENT.replace("<w:p>", "<w:p/>" * 9 + "<w:p>")), elements=10
    )
    assert "is larger than 100 byte" in refusal(with_main(DOCUMENT), xml_bytes=100)
    assert "more than 2 parts" in refusal(with_main(DOCUMENT), entries=2)
    assert "larger than 10 byte" in refusal(with_main(DOCUMENT), file_bytes=10)
    assert "larger than 10 byte when it is unpacked" in refusal(with_main(DOCUMENT), total_bytes=10)


def test_a_sea_of_empty_paragraphs_is_refused() -> None:
    """Where docxtpl takes all memory that there is; the limits are those that hold by default."""
    assert "unpacks to far more than its size" in refusal(docx("<w:p/>" * 2_100_000))


@pytest.mark.parametrize("left_out", ["word/document.xml", "_rels/.rels", "[Content_Types].xml"])
def test_a_file_without_the_parts_of_a_document_is_refused(left_out: str) -> None:
    """Where docxtpl fails with the name of a part, or none at all."""
    parts = {name: it for name, it in made.parts(p("{{ x }}")).items() if name != left_out}

    assert "there is no Word text in this file" in refusal(made.packed(parts))


def test_a_file_that_is_there_is_not_said_to_be_missing(tmp_path: Path) -> None:
    """As docxtpl says of all that is no zip file."""
    path = tmp_path / "mau.docx"
    path.write_text("Kính gửi", "utf-8")

    with pytest.raises(WordError, match="this is no Word document"):
        Template.open(path)
    with pytest.raises(FileNotFoundError):
        Template.open(tmp_path / "khac.docx")


@pytest.mark.parametrize("body", [p("Tên: {{ na") + p("me }}"), p("{{ name") + p("sau")])
def test_a_tag_over_two_paragraphs_is_told(body: str) -> None:
    """Where docxtpl makes one paragraph of both, or swallows the next one."""
    (fault, *_) = faults(lambda: filled(body, {"name": "a"}))

    assert fault.wording.en.startswith("the tag does not end in its paragraph")
    assert fault.location.paragraph == 1


@pytest.mark.parametrize(
    "tag", ["{% for i in range(10 ** 8) %}{% endfor %}", "{{ 'a' * 2000000000 }}"]
)
def test_the_limits_that_hold_by_default_are_small_enough(tag: str) -> None:
    """A hundred million turns, and two thousand million letters."""
    assert faults(lambda: filled(p(tag), {}))


def test_a_lone_half_of_a_letter_is_told_in_every_mode() -> None:
    """There docxtpl drops all that comes behind it, escaped or not; JSON brings it easily."""
    value = json.loads('"\\ud800"')
    for autoescape in (False, True):
        with pytest.raises(TemplateError, match=r"U\+D800 at position 1"):
            compat.DocxTemplate(docx(p("{{ x }}"))).render({"x": value}, autoescape=autoescape)
    assert "U+D800" in faults(lambda: filled(p("{{ x }}"), {"x": value}))[0].wording.en


def test_a_size_that_an_entry_lies_about_is_not_handed_on() -> None:
    """What is copied was unpacked, and is compressed anew."""
    content = bytearray(docx(p("{{ x }}")))
    document = Template.open(bytes(content)).render({"x": "a"})

    with zipfile.ZipFile(io.BytesIO(document.to_bytes())) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"%PDF-1.4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)]
)
def test_other_files_are_refused(content: bytes) -> None:
    """With what to do."""
    assert refusal(content)


def test_spreadsheets_are_refused() -> None:
    """A zip file is not yet a document."""
    assert "no Word text" in refusal(
        made.packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"})
    )


@pytest.mark.parametrize(
    ("target", "kind", "is_refused"),
    [
        ("https://a.b/t.dotm", "attachedTemplate", True),
        ("\\\\server\\t.dotm", "attachedTemplate", True),
        ("file:///\\\\server\\t.dotm", "attachedTemplate", True),
        ("http://a.b/x.png", "image", True),
        ("https://a.b/", "hyperlink", False),
        ("file:///C:\\Users\\a\\Normal.dotm", "attachedTemplate", False),
    ],
)
def test_nothing_is_fetched_when_a_document_opens(target: str, kind: str, is_refused: bool) -> None:
    """A link may lead anywhere, for somebody has to click on it."""
    relations = made.relations({target: kind}).replace("Target=", 'TargetMode="External" Target=')
    content = made.packed(made.parts(p("{{ x }}")) | {"word/_rels/settings.xml.rels": relations})

    if is_refused:
        assert f"makes Word fetch {target!r}" in refusal(content)
    else:
        assert texts(Template.open(content).render({"x": "a"})) == ["a"]


SOUND = docx(p("{{ x }}", "{% if x %}a{% endif %}"), header=made.part("hdr", p("{{ x }}")))


@given(
    st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=8),
    st.integers(0, len(SOUND)),
)
def test_a_damaged_file_is_filled_or_refused(changes: list[tuple[int, int]], end: int) -> None:
    """Whatever was changed or cut off on the way, there is no other error."""
    damaged = bytearray(SOUND)
    for position, byte in changes:
        damaged[position] = byte
    for content in (damaged, damaged[:end]):
        with contextlib.suppress(WordError, TemplateError):
            Template.open(bytes(content)).render({"x": "a"})


PARTS = made.parts(p("{{ x }}"), header=made.part("hdr", p("{{ x }}")))


@given(st.sampled_from(sorted(PARTS)), st.integers(0, 400), st.binary(max_size=9))
def test_damaged_parts_are_filled_or_refused(name: str, position: int, put_in: bytes) -> None:
    """Also where the file itself is sound."""
    old = str(PARTS[name]).encode()
    content = made.packed(PARTS | {name: old[:position] + put_in + old[position + len(put_in) :]})
    with contextlib.suppress(WordError, TemplateError):
        Template.open(content).render({"x": "a"})


@pytest.mark.parametrize("name", sorted(PARTS))
def test_bytes_that_are_no_letters_are_told_of(name: str) -> None:
    """By the name of the part, whichever it is."""
    broken = str(PARTS[name]).encode().replace(b"</", b"\xed\xa0\x80</", 1)

    assert f"'{name}' in the file cannot be read" in refusal(made.packed({**PARTS, name: broken}))


def test_relations_are_written_in_utf_8() -> None:
    """As all Office programs do; others could hide what is in them."""
    relations = ('<?xml version="1.0" encoding="UTF-16"?>' + made.relations({})).encode("utf-16")
    content = made.packed(made.parts("") | {"word/_rels/a.xml.rels": relations})

    assert "'word/_rels/a.xml.rels' in the file is written in UTF-16, not in UTF-8" in refusal(
        content
    )


def test_links_that_never_close_are_read_once() -> None:
    """However many of them begin."""
    relations = made.relations({"%7B%7B" * 200_000: "hyperlink"})
    content = made.packed(made.parts("") | {"word/_rels/a.xml.rels": relations})

    assert texts(Template.open(content).render({})) == []


def test_broken_relations_are_refused() -> None:
    """As nobody knows where they lead."""
    assert "cannot be read" in refusal(
        made.packed(made.parts("") | {"word/_rels/a.xml.rels": "<a>"})
    )


@pytest.mark.parametrize("number", [0, -1, 1.5])
def test_limits_are_whole_numbers_above_zero(number: int) -> None:
    """A limit of nothing is a mistake."""
    with pytest.raises((ValueError, TypeError)):
        RenderLimits(steps=number)


def test_preparing_is_linear() -> None:
    """Openers that never close and paragraphs of many tags are read once."""
    assert faults(lambda: Template.open(docx(p("{{" * 100_000))))
    assert texts(filled(p(*["{{ x }}"] * 3000), {"x": "a"})) == ["a" * 3000]


# A list of lists of lists …: forty tags, and a million million letters.
SHARED = "{% set a = ['x'] %}" + "{% set a = [a, a] %}" * 40
SHARED_PAIRS = (
    "{% set t = ('x',) %}{% set u = ('x',) %}" + "{% set t = (t, t) %}{% set u = (u, u) %}" * 40
)
MAPPED = "{% set a = {'k': 'x'} %}" + "{% set a = {'k': a, 'l': a} %}" * 40


@pytest.mark.parametrize(
    "tags",
    [
        *(SHARED + tag for tag in ("{{ a|tojson }}", "{{ a|string }}", "{{ a|upper }}", "{{ a ~ '' }}", "{{ a|join }}", "{{ '%s'|format(a) }}")),
        *(SHARED + tag for tag in ("{{ '%s' % (a,) }}", "{{ '{}'.format(a) }}", "{{ '{x}'.format(x=a) }}", "{{ 'x'|replace('x', a) }}", "{{ a|urlencode }}")),
        *(SHARED + tag for tag in ("{{ a|sort }}", "{{ [a, a]|max }}", "{{ 'x,'.join([a]) }}", "{{ a|wordcount }}", "{{ a|e }}", "{{ [[a]]|groupby(0) }}")),
        *(SHARED + tag for tag in ("{% if a in a %}{% endif %}", "{{ [1].index(a) }}", "{{ a is eq(a) }}", "{% if a == a %}{% endif %}")),
        *(SHARED_PAIRS + tag for tag in ("{% if t == u %}{% endif %}", "{% if 1 < t < u %}{% endif %}", "{{ {t: 1} }}", "{{ {}[t] }}", "{{ {}.get(t) }}")),
        *(SHARED_PAIRS + tag for tag in ("{{ [t]|unique|list }}", "{{ dict([(t, 1)]) }}", "{{ [t]|select('in', [u])|list }}", "{{ (t,)|map('string')|list }}")),
        *(MAPPED + tag for tag in ("{{ a|tojson }}", "{{ a|tojson(indent=9) }}", "{{ a|dictsort }}", "{{ dict(b=a, c=a)|string }}")),
        "{% macro m(n) %}{% if n %}{{ m(n - 1, varargs, varargs) }}{% else %}{{ varargs|string }}{% endif %}{% endmacro %}{{ m(50, 1) }}",
        "{% set a = cycler('x', 'x').items %}" + "{% set a = cycler(a, a).items %}" * 40 + "{{ a|string }}",
        "{% set x = 'aaaaaaaaaa' %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40,
        "{% set x %}{% for i in range(60) %}{{ y }}{% endfor %}{% endset %}{{ x }}",
        "{% macro m() %}{% for i in range(60) %}aaaaaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}{% endmacro %}{{ m() }}",
        "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}{% call m() %}{{ y * 9 }}{% endcall %}",
        "{{ ('\\n' * 900)|indent(900) }}", "{{ ('a ' * 400)|wordwrap(1, wrapstring=y) }}",
        "{{ ('%(a)s' * 90) % {'a': y} }}", "{{ ('{0}' * 90).format(y) }}", "{{ ('%s' * 3)|format(y * 4, y, y) }}",
        "{{ range(90)|map('center', 90)|join }}", "{{ range(90)|map('center', 90)|list|length }}",
        "{% set ns = namespace(l=[]) %}{% for i in range(90) %}{% set ns.l = ns.l + [y.upper()] %}{% endfor %}",
        "{% set ns = namespace(l=[]) %}{% for i in range(90) %}{% set x %}{{ y }}{% endset %}{% set ns.l = ns.l + [x] %}{% endfor %}",
    ],
)  # fmt: skip
def test_what_would_never_end_is_refused(tags: str) -> None:
    """Before it begins: to write out, compare or hash what shares its parts, and to pile up text."""
    values = {"y": "b" * 100, "f": Fraction(3, 2)}
    (fault, *_) = faults(lambda: filled(p(tags), values, render_limits=SMALL))

    assert fault.wording.en.startswith(BOUNDED)


@pytest.mark.parametrize(
    "tag",
    [
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set ns = namespace(x=[]) %}{% for i in range(20000) %}{% set ns.x = [ns.x] %}{% endfor %}{{ ns.x|tojson }}",
    ],
)
def test_what_goes_too_deep_is_told_with_its_place(tag: str) -> None:
    """Macros that call themselves, and lists in lists in lists."""
    (fault,) = faults(lambda: filled(p("a") + p(tag), {}))

    assert fault.wording.vi == "mẫu lồng nhau quá sâu"
    assert fault.location.paragraph == 2


def test_a_namespace_does_not_write_out_what_it_holds() -> None:
    """As namespaces could share their parts as well."""
    tags = "{% set n = namespace() %}" + "{% set n = namespace(a=n, b=n) %}" * 40 + "{{ n|string }}"

    (fault,) = faults(lambda: filled(p(tags), {}))

    assert fault.wording.en == "expected a figure, a date or text, got Namespace"


def test_old_templates_are_bounded_too() -> None:
    """There, any value has a printed form."""
    template = DocxTemplate(io.BytesIO(docx(p(SHARED + "{{ a }}"))))

    with pytest.raises(TemplateError, match="loops and calls take more than"):
        template.render({})


def test_what_stays_below_is_compared_and_written() -> None:
    """The guards change no result."""
    body = p(
        "{{ 'j' if [1, [2]] == [1, [2]] }}{{ 'n' if 1 < x < 3 }}{{ 'k' if x in [1, 2] }}{{ {x: 'm'}[x] }}{{ [3, 1]|sort|join('-') }}",
        "{{ {'a': [1]}|tojson }}{{ {'a': 1}|tojson(indent=1)|length }}{{ {'a': 1}[('a', 'b')[0]] }}{{ [2, 2]|unique|list|length }}{{ 'a b'|wordwrap(1) }}",
        "{% set y %}{{ x }}{% endset %}{{ y }}{% set y | upper %}q{% endset %}{{ y }}{{ [1, 2]|select('gt', 1)|join }}{{ {'a': 1}.get('a') }}{{ [5].index(5) }}",
        "{{ 'ab'|indent(2, true) }}{{ '%s-%s'|format(1, 2) }}{{ '{a}'.format(a=3) }}{{ {(1, 2): 'z'}[(1, 2)] }}{{ 'x' if x != 3 }}",
    )  # fmt: skip

    assert texts(filled(body, {"x": 2}))[0] == ('jnkm1-3{"a": [1]}1111a\nb2Q210  ab1-23zx')


@pytest.mark.parametrize(
    "tag",
    ["{{ x|list|length }}", "{{ 5 in x }}", "{{ x|liet_ke }}", "{% for i in x %}{% endfor %}"],
)
def test_what_has_no_end_is_not_gone_through(tag: str) -> None:
    """It is told at the first tag that asks for it, and never used where none does."""
    endless = itertools.repeat("a")
    (fault,) = faults(lambda: filled(p(tag), {"x": endless}, render_limits=SMALL))

    assert (fault.wording.en, fault.tag) == (TOO_MANY, tag.partition("{% end")[0])
    assert texts(filled(p("{{ y }}"), {"x": endless, "y": "b"})) == ["b"]


DEEP = "lồng nhau quá nhiều lớp"


@pytest.mark.parametrize(
    ("tags", "index", "vi"),
    [
        (["{% for i in x %}"] * 21 + ["{{ x }}{{ x() }}"] + ["{% endfor %}"] * 21, 20, DEEP),
        (["{{ 1 }}"] + ["{% if x %}"] * 99 + ["a"] + ["{% endif %}"] * 99, 1, DEEP),
        (["{{ 1 }}", "{{ " + "+".join(["1"] * 900) + " }}"], 1, DEEP),
        (["{{ 1 }}", "{{ x" + "|upper" * 900 + " }}"], 1, DEEP),
        (["{{ 1 }}", "{{ x" + ".a" * 900 + " }}"], 1, DEEP),
        (["{{ 1 }}", "{% if " + " and ".join(["x"] * 900) + " %}", "{% endif %}"], 1, DEEP),
        pytest.param(
            ["{{ 1 }}", "{% if " + " and ".join(["x"] * 250) + " %}", "{% endif %}"], 1, DEEP,
            marks=pytest.mark.slow,
        ),
        (["{{ 1 }}", "{{ " + "9" * 5000 + " }}"], 1, "số có quá nhiều chữ số"),
        (["{{ 1 }}", "{{ x|so(a=1, a=2) }}"], 1, "tham số 'a' bị ghi hai lần"),
        (["{{ 1 }}", "{% macro m(a, a) %}", "{% endmacro %}"], 1, "tham số 'a' bị khai báo hai lần, hãy đổi một tên"),
        (["{{ 1 }}", "{% for loop in x %}", "{% endfor %}"], 1, "'loop' là tên dành riêng trong vòng lặp, hãy dùng tên khác sau for"),
        (["{{ 1 }}", "{% macro m(caller) %}{{ caller() }}", "{% endmacro %}"], 1, "'caller' là tên dành riêng, hãy đặt tên khác cho tham số của macro"),
    ],
)  # fmt: skip
def test_tags_that_can_be_read_but_not_compiled(tags: list[str], index: int, vi: str) -> None:
    """With the tag, as far as that is known."""
    (fault,) = faults(lambda: Template.open(docx(p("".join(tags)))))

    assert fault.wording.vi == f"thẻ viết chưa đúng: {vi}"
    assert tags[index].startswith(fault.tag)


def test_parts_that_cannot_be_compiled_are_told_together() -> None:
    """As all else that is wrong."""
    wrong = p("{% for loop in x %}{% endfor %}")
    told = faults(lambda: Template.open(docx(wrong, footer=made.part("ftr", wrong))))

    assert [it.location.part for it in told] == ["word/document.xml", "word/footer.xml"]


def test_loops_as_deep_as_they_go() -> None:
    """What is wrong in them is told, though the tags cannot be printed one by one."""
    body = p("{% for i in x %}" * 21 + "{{ i.a }}" + "{% endfor %}" * 21)
    (fault, *_) = faults(lambda: filled(body, {"x": [{"b": 1}]}))

    assert fault.wording.en == "the value is missing: 'dict object' has no attribute 'a'"


def with_relation(**attributes: str) -> bytes:
    """A file whose settings refer to something."""
    told = "".join(f' {name}="{value}"' for name, value in attributes.items())
    relations = made.relations({}).replace("></", f'><Relationship Id="r1"{told}/></')
    return made.packed(made.parts(p("{{ x }}")) | {"word/_rels/settings.xml.RELS": relations})


@pytest.mark.parametrize(
    "target",
    [
        *("{{ 'http://evil/x.png' }}", "{{ x }}", "%7B%7B x %7D%7D", "mhtml:http://a!b", "html:a", "ms-msdt:a", "script:http://a"),
        *("res:a", "smb://a/b", "ldap://a", "webdav:a", "ftps://a", "h&#10;ttp://a", "/\\evil\\s", "\\/evil/s", "%68ttp://a", "%2568ttp://a"),
        *("\u200bhttp://a", "//evil/s", "file://evil/s", "file:////evil/s", "file:///\\\\evil\\s", "\\\\?\\UNC\\evil\\s", "\\??\\UNC\\evil\\s"),
        *("file:////C:s", "file:////C:", "file:////ab:/s", "file:////C:/a?b", "file:////C:/a//b:c", "file://///C:/a", "////C:/a", "file:////C@80/s"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("mode", ["External", "external", "{{ x }}"])
def test_nothing_but_local_files_is_opened_with_a_document(target: str, mode: str) -> None:
    """However it is spelled, and whatever it is said to be."""
    for kind in ("image", "attachedTemplate", "oleObject", "oleObject/hyperlink"):
        content = with_relation(Type=f"{made.R}/{kind}", Target=target, TargetMode=mode)
        assert "makes Word fetch" in refusal(content)


@pytest.mark.parametrize(
    "target",
    [
        *("file:///C:\\Users\\a\\Normal.dotm", "file:///C:/a%20b/M%E1%BA%ABu.dotm", "C:\\a\\Mẫu.dotm", "file:///Users/a/Normal.dotm"),
        *("file://localhost/Users/a/b.dotm", "Mẫu.dotm", "../a/b.dotm", "..\\a\\b.dotm", "/a/b.dotm", "file:C:/a.dotm", "file:/a/b", "file:////C:\\Users\\a\\b.dotm", "cid:a.png@1", "data:image/png;base64,aa"),
    ],
)  # fmt: skip
def test_local_files_are_what_word_writes(target: str) -> None:
    """A document bears the path of its template."""
    content = with_relation(Type=f"{made.R}/attachedTemplate", Target=target, TargetMode="External")

    assert texts(Template.open(content).render({"x": "a"})) == ["a"]


LINK = f"{made.R}/hyperlink"


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "JaVaScript:a", "java&#10;script:a", "\\\\evil\\s", "//evil/s", "file://evil/s", "ms-msdt:a", "smb://a"),
        *("/\\evil\\s", "%6aavascript:a", "\u200bjavascript:a", "data:text/html,a", "javascript:a//%7B%7B"),
    ],
)  # fmt: skip
def test_links_lead_to_the_web_or_to_files_beside(target: str) -> None:
    """In the template, in a tag of its link, and in rich text."""
    value = target.replace("&#10;", "\n")
    assert "may do harm" in refusal(with_relation(Type=LINK, Target=target, TargetMode="External"))

    linked = Template.open(with_relation(Type=LINK, Target="{{ y }}", TargetMode="External"))
    (fault,) = faults(lambda: linked.render({"x": "a", "y": value}))
    assert "may do harm" in fault.wording.en
    assert fault.location.part == "word/_rels/settings.xml.rels"
    rich = RichText().add("a", link=value)
    (fault,) = faults(lambda: filled(p("{{r x }}"), {"x": rich}))
    assert "may do harm" in fault.wording.en


@pytest.mark.parametrize(
    "target",
    [
        *("https://a.vn/?x=1:2#b", "HTTP://a.vn", "mailto:a@b.vn", "tel:+84", "#muc_1", "phu-luc.docx", "../a/b%20c.pdf"),
        *("a.html?x=1:2", "file:///C:/a.docx", "%20https://a.vn", "", "ftp://a.vn/b.zip", "FTPS://a.vn", "www.a.vn/b"),
    ],
)  # fmt: skip
def test_right_links_stay(target: str) -> None:
    """Those of the web, of mailboxes and telephones, and of files without a server."""
    template = Template.open(with_relation(Type=LINK, Target="{{ y }}", TargetMode="External"))
    template.render({"x": "a", "y": target})

    Template.open(with_relation(Type=LINK, Target=target, TargetMode="External"))


@pytest.mark.parametrize(
    ("target", "en", "vi"),
    [
        (
            "script:a",
            "the link to 'script:a' may do harm: link to an address that begins with https://, http://, ftp://, mailto: or tel:, to a file beside the document such as 'phu-luc.docx', or to a place in it such as '#muc_1'",
            "liên kết tới 'script:a' có thể gây hại; hãy dùng địa chỉ bắt đầu bằng https://, http://, ftp://, mailto: hoặc tel:, tên tệp đặt cạnh văn bản như 'phu-luc.docx', hoặc vị trí trong văn bản như '#muc_1'",
        ),
        (
            "may-chu:8080/x",
            "the link to 'may-chu:8080/x' does not say how to get there: write 'http://may-chu:8080/x'",
            "liên kết tới 'may-chu:8080/x' thiếu phần đầu địa chỉ; hãy viết 'http://may-chu:8080/x'",
        ),
        (
            "//may-chu/chung/a.docx",
            "the link to '//may-chu/chung/a.docx' may do harm, as a click signs in to that server: put the file beside the document, or link to an address that begins with https://",
            "liên kết tới '//may-chu/chung/a.docx' có thể gây hại vì khi bấm vào, máy tự đăng nhập vào máy chủ đó; hãy đặt tệp cạnh văn bản hoặc dùng địa chỉ bắt đầu bằng https://",
        ),
    ],
)
def test_what_a_link_that_may_do_harm_is_told(target: str, en: str, vi: str) -> None:
    """Word for word, with what to link to instead."""
    (fault,) = faults(lambda: filled(p("{{r x }}"), {"x": RichText().add("a", link=target)}))

    assert (fault.wording.en, fault.wording.vi) == (en, vi)


@pytest.mark.parametrize(
    "target", ["\\\\may-chu\\a", "file://may-chu/a", "file:////may-chu/a", "file:///\\\\may-chu\\a"]
)
def test_shared_folders_are_told_however_they_are_written(target: str) -> None:
    """As it is who clicks that would sign in."""
    (fault,) = faults(lambda: filled(p("{{r x }}"), {"x": RichText().add("a", link=target)}))

    assert "as a click signs in to that server" in fault.wording.en


@pytest.mark.parametrize("name", ["word/a.vml", "word/styles.XML"])
def test_no_part_of_xml_has_a_doctype(name: str) -> None:
    """Whatever its name ends in."""
    parts = made.parts("") | {name: "<!DOCTYPE x><x/>"}

    assert f"{name!r} in the file has a DOCTYPE" in refusal(made.packed(parts))


def with_type(name: str, kind: str, content: str, *, part_name: str = "") -> bytes:
    """A file with one more part, of a type."""
    parts = made.parts(p("{{ x }}"))
    told = f'<Override PartName="/{part_name or name}" ContentType="{kind}"/></Types>'
    types = str(parts["[Content_Types].xml"]).replace("</Types>", told)
    return made.packed(parts | {"[Content_Types].xml": types, name: content})


@pytest.mark.parametrize(
    "kind",
    [
        *("application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", "text/xml"),
        *("application/vnd.openxmlformats-officedocument.vmlDrawing", "Application/XML; charset=a"),
    ],
)
@pytest.mark.parametrize("spelling", ["word/styles.bin", "WORD/%73tyles.bin"])
def test_what_is_xml_by_its_type_has_no_doctype(kind: str, spelling: str) -> None:
    """Programs go by the list of types, in which names may be spelled otherwise."""
    content = with_type("word/styles.bin", kind, "<!DOCTYPE x><x/>", part_name=spelling)

    assert "'word/styles.bin' in the file has a DOCTYPE" in refusal(content)


def test_what_is_xml_by_its_extension_has_no_doctype() -> None:
    """As the list of types says."""
    parts = made.parts("") | {"word/a.BIN": "<!DOCTYPE x><x/>"}
    told = '<Default Extension="bin" ContentType="application/xml"/></Types>'
    types = str(parts["[Content_Types].xml"]).replace("</Types>", told)

    assert "has a DOCTYPE" in refusal(made.packed(parts | {"[Content_Types].xml": types}))


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml", "text/plain"])
def test_web_pages_and_texts_may_have_a_doctype(kind: str) -> None:
    """Word imports them as what they are."""
    content = with_type("word/trang.dat", kind, "<!DOCTYPE html><html/>")

    assert texts(Template.open(content).render({"x": "a"})) == ["a"]


def test_a_list_of_types_that_nobody_can_read_is_refused() -> None:
    """Nobody knows what the parts are."""
    parts = made.parts("") | {"[Content_Types].xml": "<a>wordprocessingml"}

    assert "'[Content_Types].xml' in the file cannot be read" in refusal(made.packed(parts))


def test_names_are_found_however_they_are_spelled() -> None:
    """Case counts for nothing in a package; a picture and a link get into the right relations."""
    hidden = made.parts(p("{{r x }}") + p("{{ y }}"), header=made.part("hdr", p("{{ z }}")))
    content = made.packed({name.upper(): it for name, it in hidden.items()})
    values = {
        "x": RichText().add("a", link="https://a.vn"),
        "y": InlineImage(content=GIF),
        "z": "c",
    }

    document = Template.open(content).render(values, verify=True)
    names = zipfile.ZipFile(io.BytesIO(document.to_bytes())).namelist()
    assert len({it.casefold() for it in names}) == len(names)
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    relations = xml_of(document.to_bytes(), "WORD/_rels/DOCUMENT.XML.rels")
    assert relations.count('Id="added') == 2
    assert "header.xml" in relations


def xml_of(content: bytes, name: str) -> str:
    """The text of a part, by its exact name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize(
    "name", ["word/_rels/settings.xml.RELS", "WORD/_Rels/Settings.xml.Rels", "a/_RELS/.reLs"]
)
def test_relations_are_looked_at_however_they_are_spelled(name: str) -> None:
    """Also those of tags in links, which are looked at once more when they are filled."""
    told = f'<Relationship Id="a" Type="{LINK}" Target="%7B%7B y %7D%7D" TargetMode="External"/></'
    relations = made.relations({}).replace("></", f">{told}")
    linked = Template.open(made.packed(made.parts(p("{{ x }}")) | {name: relations}))

    assert texts(linked.render({"x": "a", "y": "https://a.vn"})) == ["a"]
    (fault,) = faults(lambda: linked.render({"x": "a", "y": "script:a"}))
    assert "may do harm" in fault.wording.en


@given(st.lists(st.sampled_from(["a", "ế", "đ", "𠀀"]), min_size=1), st.booleans())
def test_the_length_of_a_part_is_counted_alike(letters: list[str], is_short: bool) -> None:
    """In bytes of UTF-8, however the values are printed."""
    values = {"x": "".join(letters), "y": [{"z": it} for it in letters]}
    tags = "{{ x }}{% for i in y %}{{ i.z }}{% endfor %}"
    whole = len(xml(filled(p(tags), values)).encode())
    limits = RenderLimits(part_bytes=whole - is_short)

    for body in (p(tags), p(tags + "{% if x %}{% endif %}")):
        template = Template.open(docx(body), render_limits=limits)
        told = [it.wording.en for it in faults(lambda it=template: it.render(values))]  # type: ignore[misc]
        assert told == [f"the text is longer than {whole - 1:,} bytes"] * is_short


def test_an_encoding_that_changes_no_letter_is_read() -> None:
    """As long as there are no marks."""
    main = '<?xml version="1.0" encoding="ISO-8859-1"?>' + DOCUMENT

    assert texts(Template.open(with_main(main)).render({"x": "Điều"})) == ["Điều"]


@pytest.mark.parametrize(
    "name",
    [
        *("../../evil.txt", "/etc/evil", "word\\document.xml", "word//document.xml", "word/%64ocument.xml", "word/./a.xml"),
        *("word/..", "word%2Fa.xml", "word%5ca.xml", "C:/a", "%2E%2e/a"),
    ],
)  # fmt: skip
def test_parts_with_odd_names_are_refused(name: str) -> None:
    """Who unpacks the document would write elsewhere, or read another part than Word does."""
    with pytest.raises(WordError) as caught:
        Template.open(made.packed(made.parts("") | {name: "a"}))

    assert (caught.value.wording.en, caught.value.wording.vi) == (
        f"the file has a part named {name!r}, as Word names none: save it again with Word",
        f"trong tệp có phần mang tên bất thường {name!r}; hãy mở bằng Word rồi lưu lại",
    )


@pytest.mark.parametrize(
    "name", ["word/media/Ảnh 1.png", "word/media/%E1%BA%A3nh%20.png", "a..b/c.d"]
)
def test_parts_with_other_names_stay(name: str) -> None:
    """As programs name pictures."""
    content = made.packed(made.parts(p("{{ x }}")) | {name: "a"})

    assert texts(Template.open(content).render({"x": "a"})) == ["a"]


def test_letters_of_several_bytes_count_as_such() -> None:
    """A text that is short enough as letters may be too long as it is written."""
    whole = len(xml(filled(p("{{ x }}"), {"x": "ế" * 100})).encode())
    template = Template.open(docx(p("{{ x }}")), render_limits=RenderLimits(part_bytes=whole - 1))

    (fault,) = faults(lambda: template.render({"x": "ế" * 100}))
    assert fault.wording.en == f"the text is longer than {whole - 1:,} bytes"


def test_a_namespace_of_an_old_template_stays_short() -> None:
    """There, any value has a printed form."""
    template = DocxTemplate(io.BytesIO(docx(p("{% set n = namespace(a=1) %}{{ n }}"))))
    template.render({}, autoescape=True)
    file = io.BytesIO()
    template.save(file)

    assert WordFile.open(file.getvalue()).paragraphs[0].text == "<namespace>"


def with_links(*targets: str) -> bytes:
    """A file with links, in the order of their relations."""
    told = "".join(
        f'<Relationship Id="r{number}" Type="{LINK}" Target="{target}" TargetMode="External"/>'
        for number, target in enumerate(targets)
    )
    relations = made.relations({}).replace("></", f">{told}</")
    return made.packed(made.parts(p("{{ x }}")) | {"word/_rels/document.xml.rels": relations})


@pytest.mark.parametrize(
    ("targets", "values", "found"),
    [
        (("https://{{ a }}", "{{ b }}"), {"a": "a.vn", "b": "script:x"}, [("{{ b }}", "script:x")]),
        (("{{ a }}", "{{ b }}"), {"a": "script:x", "b": "smb://y"}, [("{{ a }}", "script:x"), ("{{ b }}", "smb://y")]),
        (("%7B%7B a %7D%7D/{{ b }}",), {"a": "phu-luc", "b": "\u200ba"}, [("{{ b }}", "phu-luc/\u200ba")]),
        (("{{ a }}{{ b }}.vn",), {"a": "java", "b": "script:x"}, [("{{ b }}", "javascript:x.vn")]),
        (("{% for i in a %}{{ i }}{% endfor %}",), {"a": ["x"] * 40 + ["\u200b"], "b": ""}, [("{{ i }}", "x" * 40 + "\u200b")]),
        (("{{ a }}{{ b }}",), {"a": "\ue00099\ue001", "b": "x"}, [("{{ a }}", "\ue00299\ue001x")]),
        (("{{ a }}{% if b %}{% endif %}script:x",), {"a": "", "b": ""}, [("{{ a }}", "script:x")]),
    ],
)  # fmt: skip
def test_the_tag_that_makes_a_link_do_harm_is_told(
    targets: tuple[str, ...], values: dict[str, object], found: list[tuple[str, str]]
) -> None:
    """Not the first of the part; each link once, and with all of its address."""
    told = faults(lambda: Template.open(with_links(*targets)).render({"x": "a", **values}))

    assert [(it.tag, it.wording.en) for it in told] == [
        (tag, f"the link to {target!r} may do harm: link to an address that begins with https://, http://, ftp://, mailto: or tel:, to a file beside the document such as 'phu-luc.docx', or to a place in it such as '#muc_1'")
        for tag, target in found
    ]  # fmt: skip


def test_a_value_that_a_link_lacks_is_its_only_fault() -> None:
    """The link is looked at when all values are there."""
    (fault,) = faults(
        lambda: Template.open(with_links("{{ a }}", "{{ b }}")).render({"x": "a", "a": "a.vn"})
    )

    assert (fault.tag, fault.wording.en) == ("{{ b }}", "nothing is called 'b'")


def test_a_link_that_a_condition_alone_makes_harmful_is_told() -> None:
    """At the first tag of the part, as nothing was printed."""
    content = with_links("{% if x %}script:x{% endif %}")
    (fault,) = faults(lambda: Template.open(content).render({"x": "a"}))

    assert fault.tag == "{% if x %}"
