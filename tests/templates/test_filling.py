# ruff: noqa: E501, ISC004, RUF001 - templates and messages are read as they are printed
"""Templates that were typed in Word print the values, and lose nothing else."""

import io
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.templates.made import cell, docx, faults, filled, p, r, table, texts, xml
from tests.word import made
from vn_localgov.documents import DocumentNumber
from vn_localgov.errors import Wording
from vn_localgov.templates import Listing, Template
from vn_localgov.word import WordFile

CUTS = (
    "</w:t></w:r><w:r><w:t>",
    '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>',
    '</w:t></w:r><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t xml:space="preserve">',
    '</w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:t>in</w:t></w:r></w:hyperlink><w:r><w:t>',
)
printable = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=20
)


@given(printable)
def test_what_is_put_in_comes_out(value: str) -> None:
    """No character has a meaning of its own, neither & nor < nor a brace."""
    assert texts(filled(p("Số {{ x }}!"), {"x": value})) == [f"Số {value}!"]


@given(st.lists(st.integers(0, 15), max_size=6), st.integers(0, 2))
def test_it_does_not_matter_where_word_cuts_a_tag(places: list[int], kind: int) -> None:
    """Over runs, proof marks and bookmarks, a tag is one tag."""
    text = "a {{ x|upper }} b"
    for place in sorted(set(places), reverse=True):
        text = text[:place] + CUTS[kind] + text[place:]

    assert texts(filled(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>", {"x": "é"})) == ["a É b"]


@pytest.mark.parametrize(
    "body",
    [
        p("{{", " x }}"),
        '<w:p><w:r><w:t>{{ x</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t> }}</w:t></w:r></w:ins></w:p>',
        '<w:p><w:r><w:t>{{ </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>y</w:delText></w:r>'
        "</w:del><w:r><w:t>x }}</w:t></w:r></w:p>",
        '<w:p><w:moveFrom w:id="2" w:author="a"><w:r><w:t>{{ y }}</w:t></w:r></w:moveFrom>'
        "<w:r><w:t>{{ x }}</w:t></w:r></w:p>",
        '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>{{ x</w:t></w:r></w:hyperlink><w:r><w:t> }}</w:t></w:r></w:p>',
        "<w:p><w:r><w:t>{{</w:t><w:tab/><w:t>x }}</w:t></w:r></w:p>",
        "<w:p><w:r><w:t><![CDATA[{{ x }}]]></w:t></w:r></w:p>",
    ],
)
def test_a_tag_torn_by_changes_and_links_is_one_tag(body: str) -> None:
    """Where other programs lose the rest of the document, nothing is lost here."""
    assert [text for text in texts(filled(body + p("sau"), {"x": "Đ"})) if text] == ["Đ", "sau"]


def test_curly_quotes_are_quotes_except_in_strings() -> None:
    """Word makes quotes curly while one types."""
    body = p("{{ x|join(“, ”) }}{{ “y” }}{{ ‘z’ }}", '{{ "it’s" }}')

    assert texts(filled(body, {"x": ["a", "b"]})) == ["a, byzit’s"]


def test_signs_that_xml_writes_otherwise() -> None:
    """In tags as in the text around them."""
    body = "<w:p><w:r><w:t>&#xE9;&#233; {{ 'y' if 1 &lt; 2 }}&amp;</w:t></w:r></w:p>"

    assert texts(filled(body, {})) == ["éé y&"]


def test_braces_that_are_no_tags_are_text() -> None:
    """As in any document."""
    assert texts(filled(p("{ a } }}"), {})) == ["{ a } }}"]


def test_text_in_odd_places() -> None:
    """Outside of runs, and of paragraphs, where other programs may have put it."""
    body = "<w:p><w:t>{{ x }}</w:t></w:p><w:r><w:t>{{ x }}</w:t></w:r>"

    assert xml(filled(body, {"x": "é"})).count("é") == 2


def test_the_end_of_a_section_stands_once() -> None:
    """Though the paragraph that it is in becomes several."""
    section = "<w:pPr><w:jc/><w:sectPr><w:pgSz/></w:sectPr></w:pPr>"
    body = f"<w:p>{section}{r('{{ x }}')}</w:p>"

    assert xml(filled(body, {"x": Listing("a\ab")})).count("<w:sectPr>") == 1


def test_comments_literal_braces_and_raw_text() -> None:
    """Braces can be written where they are wanted."""
    body = p("{# không in #}{_{ x }_} {_% %_} { x } {% raw %}{{ y & z }}{% endraw %}")

    assert texts(filled(body, {})) == ["{{ x }} {% %} { x } {{ y & z }}"]


def test_a_paragraph_tag_takes_its_paragraph_with_it() -> None:
    """No empty paragraph is left."""
    body = p("{%p if a %}") + p("có") + p("{%p else %}") + p("không") + p("{%p endif %}") + p("c")

    assert texts(filled(body, {"a": True})) == ["có", "c"]
    assert texts(filled(body, {"a": False})) == ["không", "c"]


def test_two_tags_in_one_paragraph_and_percent_signs_in_them() -> None:
    """Where docxtpl's patterns lose their way (its issues 161 and 644)."""
    body = (
        p("{%p for i in range(4) %}{%p if i % 2 == 0 %}")
        + p("{{ i }}")
        + p("{%p endif %}{%p endfor %}")
    )

    assert texts(filled(body, {})) == ["0", "2"]


def test_rows_and_columns_repeat() -> None:
    """As the row and the cell with the tag are taken away."""
    body = table(
        ("{%tr for x in rows %}", ""), ("{{ x.a }}", "{{ x['b'] }}"), ("{%tr endfor %}", "")
    )
    wide = table(("{%tc for x in rows %}", "{{ x.a }}", "{%tc endfor %}"))
    rows = [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]

    assert texts(filled(body, {"rows": rows})) == ["1", "2", "3", "4"]
    assert texts(filled(wide, {"rows": rows})) == ["1", "3"]


def test_a_table_has_the_grid_of_its_columns() -> None:
    """After a loop over columns, also in a table in a table; others stay as they are."""
    grid = '<w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="600"/></w:tblGrid>'
    inner = "<w:tbl>" + grid + table(("a", "b"))[7:]
    loop = cell(p("{%tc for x in xs %}")) + cell(inner, p("{{ x }}")) + cell(p("{%tc endfor %}"))
    wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p/></w:tc>"
    rows = f"<w:tr>{loop}</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{wide}</w:tr>"
    bare = f"<w:tbl><w:tr>{cell(p('c'))}</w:tr></w:tbl>"
    document = xml(filled(f"<w:tbl>{grid}{rows}</w:tbl>{bare}", {"xs": "1234"}))

    assert document.count("<w:tblGrid>" + '<w:gridCol w:w="300"/>' * 4 + "</w:tblGrid>") == 1
    assert document.count(grid) == 4


def test_a_run_tag_stands_between_runs() -> None:
    """The text on both sides stays, with its looks."""
    body = f"<w:p>{r('a {%r if x %}b{%r endif %} c {{r x }}', '<w:rPr><w:b/></w:rPr>')}</w:p>"
    document = filled(body, {"x": "<đ>"})

    assert texts(document) == ["a b c <đ>"]
    assert xml(document).count("<w:b/>") == 5


def test_a_value_can_be_a_paragraph_of_its_own() -> None:
    """With the looks of the paragraph that the tag was in."""
    body = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{{p x }}</w:t></w:r></w:p>'

    document = filled(body + p("b"), {"x": "a"})
    assert texts(document) == ["a", "b"]
    assert '<w:jc w:val="center"/>' in xml(document)


def test_marks_of_ranges_survive_the_paragraph() -> None:
    """A bookmark that begins beside a tag still has both its ends."""
    mark = '<w:bookmarkStart w:id="7" w:name="m"/>'
    body = f"<w:p>{mark}{r('{%p if a %}')}</w:p>{p('x')}<w:p>{r('{%p endif %}')}</w:p>"

    assert mark in xml(filled(body, {"a": False}))


def test_minus_signs_join_paragraphs() -> None:
    """A block over several paragraphs becomes one line of text."""
    looks = "<w:p><w:pPr><w:jc/></w:pPr>"
    body = p("a ") + p("{%- if x -%}").replace("<w:p>", looks) + p("b") + p("{%- endif %} c")

    assert texts(filled(body, {"x": True})) == ["a b c"]
    assert texts(filled(p("a {{- x -}} b {%- if x -%} c {%- endif %}"), {"x": "-"})) == ["a-bc"]


def test_a_cell_keeps_a_paragraph() -> None:
    """Word takes a cell without one for damage."""
    emptied = cell(p("{%p if a %}"), p("b"), p("{%p endif %}"))
    body = f"<w:tbl><w:tr>{emptied}</w:tr></w:tbl>"

    assert "<w:tcPr/><w:p/></w:tc>" in xml(filled(body, {"a": False}))


def test_cells_are_coloured_widened_and_merged() -> None:
    """As docxtpl's documentation describes cellbg, colspan, hm and vm."""
    shaded = '<w:tc><w:tcPr><w:tcW w:w="5"/><w:shd w:fill="000000"/></w:tcPr>%s</w:tc>'
    row = (
        shaded % p("{% cellbg x %}a")
        + f"<w:tc>{p('{% colspan 2 %}b')}</w:tc>"
        + cell(p("{%tc for y in ys %}"))
        + cell(p("{% hm %}c"))
        + cell(p("{%tc endfor %}"))
    )
    document = filled(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>", {"x": "FF00FF", "ys": "12"})

    assert texts(document) == ["a", "b", "c"]
    assert '<w:tcW w:w="5"/><w:shd w:val="clear" w:color="auto" w:fill="FF00FF"/>' in xml(document)
    assert xml(document).count('<w:gridSpan w:val="2"/>') == 2
    assert "000000" not in xml(document)


def test_cells_merge_downwards() -> None:
    """The text stands in the first only."""
    body = table(("{%tr for y in ys %}",), ("{% vm %}{{ y }}",), ("{%tr endfor %}",))
    document = filled(body, {"ys": "ab"})

    assert texts(document) == ["a", ""]
    assert xml(document).count("<w:vMerge") == 2


def test_line_ends_and_tabs_in_values_become_breaks() -> None:
    """In runs; in an attribute they stay what they are."""
    body = '<w:p><w:r><w:t>{{ x }}</w:t><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" descr="{{ x }}"/></w:drawing></w:r></w:p>'
    document = filled(body, {"x": 'a\r\nb\t"c"'})

    assert texts(document) == ['a\nb\t"c"']
    assert 'descr="a&#10;b\t&#34;c&#34;"' in xml(document)


def test_a_listing_begins_paragraphs_and_pages() -> None:
    """Each looks like the one that the tag is in."""
    body = f"<w:p><w:pPr><w:jc/></w:pPr>{r('{{ x }}', '<w:rPr><w:i/></w:rPr>')}</w:p>"
    document = filled(body, {"x": Listing("a\ab\nc\fd")})

    assert texts(document) == ["a", "b\nc", "\n", "d"]
    assert xml(document).count("<w:jc/>") == xml(document).count("<w:i/>") == 3


def test_macros_sets_and_loops_over_runs() -> None:
    """All of Jinja that has a meaning in a document."""
    body = (
        p("{% macro f(x) %}[{{ x }}]{% endmacro %}{% set a = 2 %}{% set b %}<{{ a }}>{% endset %}")
        + p(
            "{{ f('é\\n') }}{{ b }}{{ 'x' ~ a ~ b }}{{ [1, 2]|sum }}{% with c = 3 %}{{ c }}{% endwith %}"
        )
        + p("{% for i in [1, 2] %}", "{{ i }}", "{% endfor %}")
        + p("{% macro g() %}({{ caller() }}){% endmacro %}{% call g() %}k{% endcall %}")
    )

    assert texts(filled(body, {}))[1:] == ["[é\n]<2>x2<2>33", "12", "(k)"]


def test_tags_work_in_all_parts_that_a_reader_sees() -> None:
    """Headers, footers, notes, comments, alternative texts, properties and targets of links."""
    kinds = {
        "header": "hdr",
        "footer": "ftr",
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "comments": "comments",
    }
    parts = made.parts(
        p("a"), **{kind: made.part(root, p("{{ x }}")) for kind, root in kinds.items()}
    )
    parts["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="u"><cp:t>{{ x }}</cp:t></cp:coreProperties>'
    )
    parts["word/_rels/header.xml.rels"] = made.relations(
        {"http://a/%7B%7B%20x%20%7D%7D": "hyperlink"}
    )
    content = Template.open(made.packed(parts)).render({"x": "&"}).to_bytes()
    found = WordFile.open(content).parts

    assert all(
        b"&#38;" in found[name]
        for name in parts
        if name
        not in (
            "word/document.xml",
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
        )
    )
    assert b'Target="http://a/&#38;"' in found["word/_rels/header.xml.rels"]


def test_what_has_an_official_form_is_printed_so() -> None:
    """No filter is needed; a plain number stays as it is, for it may be a year."""
    number = DocumentNumber(serial=5, symbol="NQ-HĐND")
    values = {"n": number, "d": Decimal("1261.62"), "y": 2023, "e": Path("a/b")}

    assert texts(filled(p("{{ n }} {{ d }} {{ y }} {{ e }}"), values)) == [
        "05/NQ-HĐND 1.261,62 2023 a/b"
    ]


def test_filters_of_the_library_and_own_ones() -> None:
    """Those of the narrative are known by name."""
    body = p("{{ n|so_hieu }} {{ t|to }} {{ t|hoa_dau }}")
    values = {"n": DocumentNumber(serial=5, symbol="NQ-HĐND"), "t": "thôn"}

    assert texts(filled(body, values, filters={"to": str.upper})) == ["05/NQ-HĐND THÔN Thôn"]


def test_names_that_may_be_missing_are_not_asked_for() -> None:
    """A branch that is not taken needs no values."""
    body = p(
        "{% if a %}{{ b }}{% else %}-{% endif %}{{ c|default('?') }}{{ a.c|default('') if a }}{% if d is defined %}{{ d }}{% endif %}{{ e if a else '!' }}"
    )

    assert texts(filled(body, {"a": False})) == ["-?!"]


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    """From a path, bytes or an open file, today and tomorrow."""
    content = docx(p("{{ x }}"))
    path = tmp_path / "t.docx"
    path.write_bytes(content)
    sources: list[Path | bytes | io.BytesIO | str] = [path, str(path), content, io.BytesIO(content)]
    made_ = {Template.open(source).render({"x": "a"}).to_bytes() for source in sources}

    assert len(made_) == 1


def test_a_document_is_saved_whole(tmp_path: Path) -> None:
    """The file holds the bytes of the document."""
    document = filled(p("{{ x }}"), {"x": "a"})
    document.save(tmp_path / "d.docx")

    assert (tmp_path / "d.docx").read_bytes() == document.to_bytes()


def test_threads_share_a_template() -> None:
    """Each gets the document of its own data, where other engines mix them."""
    template = Template.open(docx(p("{% for i in range(200) %}{{ x }}{% endfor %}")))
    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(lambda it: template.render({"x": f"{it},"}), range(64)))

    assert [texts(it) for it in documents] == [[f"{number}," * 200] for number in range(64)]


def test_many_documents_one_after_the_other() -> None:
    """Nothing of one is in the next, and none is made before it is wanted."""
    template = Template.open(docx(p("{% set y = x %}{{ y }}")))

    def values() -> Iterator[dict[str, object]]:
        yield {"x": "a"}
        yield {"x": "b"}
        raise AssertionError

    documents = template.render_many(values())
    assert [texts(next(documents)), texts(next(documents))] == [["a"], ["b"]]


def test_no_word_library_is_loaded() -> None:
    """A program that fills templates of plain text pays for Jinja and no more."""
    code = (
        "import sys\nfrom vn_localgov.templates import Template\n"
        "Template.open(sys.stdin.buffer).render({'x': 'a'})\nprint(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(
        command, input=docx(p("{{ x }}")), capture_output=True, check=True
    ).stdout

    assert {"lxml", "docx", "docxtpl", "markdown_it", "babel"}.isdisjoint(loaded.decode().split())


def test_files_without_tags_stay_as_they_are() -> None:
    """Every part has the bytes that it had."""
    content = docx(p("a & b"), footnotes=made.part("footnotes", p("c")))

    assert (
        WordFile.open(Template.open(content).render({}).to_bytes()).parts
        == WordFile.open(content).parts
    )


def test_long_templates_are_filled_in_batches() -> None:
    """As a report of a thousand rows is."""
    numbers = [str(number * 7919) for number in range(5000)]

    assert texts(filled(p("{% for x in xs %}{{ x }} {% endfor %}"), {"xs": iter(numbers)})) == [
        "".join(f"{it} " for it in numbers)
    ]


def test_what_can_be_gone_through_once_is_gone_through_often() -> None:
    """A generator is a list to a template, also inside of other data, which stay as they are."""
    inner = {"ten": (it for it in "ab"), "so": [iter("12")]}
    inner["self"] = inner
    loops = "{% for i in x %}{{ i }}{% endfor %}" * 2
    nested = (
        "{% for i in y.ten %}{{ i }}{% endfor %}" * 2 + "{{ y.so[0]|length }}{{ y.so[0]|join }}"
    )

    document = filled(p(loops + nested), {"x": (it for it in "cd"), "y": inner})

    assert texts(document) == ["cdcdabab212"]
    assert not isinstance(inner["ten"], list)


def test_what_goes_wrong_in_a_generator_is_told() -> None:
    """At the tag that asks for it."""

    def rows() -> Iterator[str]:
        yield "a"
        raise KeyError("bảng")

    (fault,) = faults(lambda: filled(p("{% for i in x %}{{ i }}{% endfor %}"), {"x": rows()}))

    assert (fault.tag, fault.wording.en) == ("{% for i in x %}", "the tag fails: KeyError: 'bảng'")


def test_an_open_file_stays_one() -> None:
    """Own filters may read it."""
    document = filled(
        p("{{ x|doc }}"), {"x": io.StringIO("a")}, filters={"doc": lambda file: file.read()}
    )

    assert texts(document) == ["a"]


@given(st.data())
def test_keys_are_found_however_their_marks_are_written(data: st.DataObject) -> None:
    """Composed, decomposed, or with tones that stand apart; at the top and inside."""
    spellings = {"số_hộ": ["số_hộ", "so\u0302\u0301_ho\u0323\u0302", "sô\u0301_hô\u0323"], "tỷ": ["tỷ", "ty\u0309"]}  # fmt: skip
    one, two, three = (data.draw(st.sampled_from(spellings[it])) for it in ("số_hộ", "tỷ", "số_hộ"))
    values = {one: [{two: "a"}, {two: "b"}], "k": {three: "c"}, three: [{two: "a"}, {two: "b"}]}
    tags = "{% for x in số_hộ %}{{ x.tỷ }}{{ x['tỷ'] }}{% endfor %}{{ k.số_hộ }}{{ số_hộ|join(attribute='tỷ') }}"
    template = Template.open(docx(p(tags)))

    assert texts(template.render(values)) == ["aabbcab"]
    assert not template.check(values).missing
    assert not template.check(values).unused


def test_a_name_that_is_written_as_in_the_tag_comes_first() -> None:
    """And a very long one is only compared."""
    values = {"tỷ": "a", "ty\u0309": "b", "x": {"tỷ": "c", "ty\u0309": "d"}, "ế" * 300: "e"}
    long = f"{{{{ x['{'ế' * 300}'] is defined and 1 or 0 }}}}"

    assert texts(filled(p("{{ tỷ }}{{ x.tỷ }}" + long), values)) == ["ac0"]


def inserted(text: str, *, kind: str = "ins") -> str:
    """Text that a tracked change put there."""
    return f'<w:{kind} w:id="1" w:author="a">{r(text, "<w:rPr><w:b/></w:rPr>")}</w:{kind}>'


@pytest.mark.parametrize("kind", ["ins", "moveTo"])
def test_a_block_may_reach_over_the_edge_of_a_tracked_insertion(kind: str) -> None:
    """The text in it stays tracked, as bold as it is; the tags alone are outside."""
    body = f"<w:p>{r('{% if x %}a')}{inserted('b{% else %}c', kind=kind)}{r('d{% endif %}e')}</w:p>"

    assert [texts(filled(body, {"x": it})) for it in (True, False)] == [["abe"], ["cde"]]
    assert (
        f'<w:{kind} w:id="1" w:author="a"><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:{kind}>'
        in xml(filled(body, {"x": True}))
    )


def test_tags_torn_by_tracked_insertions_are_filled() -> None:
    """Also those that stand between runs, and in an insertion in another."""
    twice = f'<w:ins w:id="2" w:author="b">{inserted("{%r endif %}z")}</w:ins>'
    body = f"<w:p>{r('{%')}{inserted(' if x')}{r(' %}a')}{inserted('{% end')}{r('if %}')}</w:p>"
    assert texts(filled(body + f"<w:p>{r('{%r if x %}')}{r('y')}{twice}</w:p>", {"x": 1})) == [
        "a",
        "yz",
    ]
    assert texts(filled(f"<w:p>{inserted('{% set q %}b{% endset %}{{ q }}')}</w:p>", {})) == ["b"]


def test_a_block_over_the_edge_of_a_link_is_told() -> None:
    """Only what is tracked may be parted; what it is about is called by its name."""
    link = f"<w:hyperlink w:anchor='q'>{r('b{% endif %}')}</w:hyperlink>"
    (fault,) = faults(lambda: filled(f"<w:p>{r('{% if x %}a')}{inserted('c')}{link}</w:p>", {}))

    assert fault.wording == Wording(
        "the block begins and ends at places that do not fit together, such as inside and outside of a link: move one of the two tags",
        "thẻ mở và thẻ kết thúc của khối đặt ở hai vị trí không khớp nhau (ví dụ trong và ngoài liên kết); hãy chuyển một trong hai thẻ",
    )
