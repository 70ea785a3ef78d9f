# ruff: noqa: E501 - templates and messages are read as they are printed
"""A template is held against its data before anybody relies on it."""

from pathlib import Path

import pytest

import vn_localgov.cli
from tests.templates.made import docx, faults, filled, p, table, texts, xml
from vn_localgov.charts import Chart
from vn_localgov.exchange import load_report
from vn_localgov.reports import Paragraph, Report, Table
from vn_localgov.reports.narrative import Source, fill_line
from vn_localgov.templates import Template, check_report, report_context

STARTER = Path(vn_localgov.cli.__file__).with_name("starter")


@pytest.fixture(scope="module")
def report() -> Report:
    """The report that the command new makes."""
    return load_report(STARTER)


def test_what_is_missing_and_what_is_not_used() -> None:
    """Nothing is raised, and all faults are told at once."""
    template = Template.open(docx(p("{{ a.b }}", "{{ c }}", "{{ d|default('') }}", "{{ e }}")))
    checked = template.check({"a": {}, "e": "1", "f": 1, "g": 2})

    told = [it.wording.vi for it in checked.faults]
    assert told == ["dữ liệu ở đây không có 'b'", "dữ liệu không có 'c'"]
    assert not checked.is_fillable
    assert [it.path for it in checked.missing] == ["c", "d"]
    assert checked.unused == ("f", "g")


def test_a_template_that_fits() -> None:
    """It may do without what it asks for."""
    checked = Template.open(docx(p("{{ d|default('') }}"))).check({})

    assert checked.is_fillable
    assert [it.path for it in checked.missing] == ["d"]
    assert checked.unused == ()


def test_a_template_uses_the_names_of_the_narrative(report: Report) -> None:
    """Each of them, and they are printed alike."""
    context = report_context(report)

    assert len(report.names) > 10
    for name in report.names:
        tag = f"{{{{ {name} }}}}"
        (told,) = texts(filled(p(tag), context))
        assert (told, []) == fill_line(Source("a", tag), report.names)


def test_a_template_prints_the_frame(report: Report) -> None:
    """By the keys of report.toml, and with the lines as they are printed."""
    frame = "{{ bao_cao.%s }}"
    keys = ("co_quan", "so", "dia_danh", "ngay|ngay_dai", "dia_danh_ngay", "loai", "trich_yeu", "ky", "luu")  # fmt: skip
    body = "".join(p(frame % key) for key in keys)

    assert texts(filled(body, report_context(report))) == [
        str(report.body), str(report.number), report.issued.place, str(report.issued).partition(", ")[2],
        str(report.issued), str(report.type), report.title, str(report.period), report.recipients.archive,
    ]  # fmt: skip


def test_a_template_prints_lists_of_the_frame(report: Report) -> None:
    """Recipients, lines of the signature, villages, indicators."""
    body = table(
        ("{%tr for x in bao_cao.dong_noi_nhan %}",), ("{{ x }}",), ("{%tr endfor %}",)
    ) + "".join(
        p(f"{{% for x in bao_cao.{name} %}}{{{{ x{rest} }}}};{{% endfor %}}")
        for name, rest in (("nguoi_ky.dong", ""), ("dia_ban.thon", ""), ("chi_tieu", "|ten"))
    )
    *recipients, lines, villages, indicators = texts(filled(body, report_context(report)))

    assert tuple(recipients) == report.recipients.lines
    assert lines == "".join(f"{it};" for it in report.signatory.lines)
    assert villages == "".join(f"{it};" for it in report.commune.villages)
    assert indicators == "".join(f"{it.name};" for it in report.indicators.values())


def test_a_template_takes_the_words_of_a_report(report: Report) -> None:
    """In one piece, with headings and tables."""
    document = filled(p("{{p bao_cao.noi_dung }}") + p("hết"), report_context(report))
    told = texts(document)

    wanted: list[str] = []
    for item in report.walk():
        if isinstance(item, Table):
            wanted += [
                "".join(run.text for run in cell) for row in (item.head, *item.rows) for cell in row
            ]
        elif isinstance(item, Paragraph):
            wanted.append(item.text)
        elif not isinstance(item, Chart):
            wanted.append(f"{item.label} {item.title}")
    assert told == [*wanted, "hết"]
    assert '<w:jc w:val="right"/></w:pPr><w:r><w:t' in xml(document)
    assert '<w:b/></w:rPr><w:t xml:space="preserve">Tổng' in xml(document)


def test_a_template_goes_through_the_sections_of_a_report(report: Report) -> None:
    """To give them a look of its own."""
    body = (
        p("{%p for m in bao_cao.muc %}")
        + p("{{ m.cap }}/{{ m.nhan }}/{{ m.ten }}/{{ m.muc|length }}")
        + p("{%p endfor %}")
    )

    assert texts(filled(body, report_context(report))) == [
        f"1/{it.label}/{it.title}/{len(it.children)}" for it in report.sections
    ]


def test_a_table_of_words_stands_for_itself(report: Report) -> None:
    """It cannot be put into a line of text, which is told."""
    farming = report.sections[0].children[0].children[1]
    values = {"doan": report_context(report)["bao_cao"]["muc"][0]["muc"][0]["muc"][1]["doan"]}  # type: ignore[index]

    assert isinstance(farming.blocks[1], Table)
    assert (
        len(texts(filled(p("{%p for d in doan %}") + p("{{p d }}") + p("{%p endfor %}"), values)))
        == 9
    )
    assert faults(lambda: filled(p("{{ doan[1] }}"), values))[0].wording.vi == (
        "chỗ này không chèn được cả đoạn văn; hãy dùng thẻ {{p … }} ở một đoạn riêng"
    )


@pytest.mark.parametrize(
    ("tags", "unused"),
    [
        ("{{ lua }}{{ nghi_quyet }}", {"gieo_trong", "mau", "ho", "chot_so_lieu"}),
        ("{{ gieo_trong }}", {"ho", "nghi_quyet"}),
        ("{% for x in bao_cao.chi_tieu %}{{ x|ten }}{% endfor %}", {"nghi_quyet"}),
        ("{{ bao_cao.muc|length }}", set()),
    ],
)
def test_what_the_author_of_a_report_wrote_and_nobody_reads(
    report: Report, tags: str, unused: set[str]
) -> None:
    """Parts of a figure go with it; lists and words take all."""
    checked = check_report(Template.open(docx(p(tags))), report)

    assert checked.is_fillable
    assert unused <= set(checked.unused)
    assert {"ky", "xa", "bao_cao", "lua"} & set(checked.unused) == set()
    assert bool(unused) == bool(checked.unused)
