# ruff: noqa: E501 - templates are read as they are typed
"""Templates as Word, WPS and LibreOffice save them, and as many hands change them."""

import base64
import subprocess
from pathlib import Path

import pytest

from tests.templates.made import filled, p, r, texts, xml
from tests.templates.test_compat_cases import cell, grid, of_word, wide
from tests.templates.test_rich_values import png
from vn_localgov.forms import find_libreoffice
from vn_localgov.templates import InlineImage, Template

CHANGED = 'w:author="A" w:date="2023-12-14T08:00:00Z"'


def ins(text: str) -> str:
    """Text that somebody put in, and nobody accepted yet."""
    return f'<w:ins w:id="1" {CHANGED}>{r(text)}</w:ins>'


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (f"{r('Số: {{ so')}{ins('_hieu')}{r(' }}')}", "Số: 293/BC"),
        (f'{r("{{ so")}<w:del w:id="2" {CHANGED}><w:r><w:delText>_cu</w:delText></w:r></w:del>{r("_hieu }}")}', "293/BC"),
        (f'{r("{{ so")}<w:moveFrom w:id="2" {CHANGED}>{r("_cu")}</w:moveFrom>{r("_hieu }}")}', "293/BC"),
        (f'<w:moveTo w:id="2" {CHANGED}>{r("{{ so_")}</w:moveTo>{r("hieu }}")}', "293/BC"),
        (f"{ins('{{ so_')}{ins('hieu')}{ins(' }}')}", "293/BC"),
        (f'{r("{{ so")}<w:bookmarkStart w:id="3" w:name="b"/>{r("_hieu")}<w:bookmarkEnd w:id="3"/>{r(" }}")}', "293/BC"),
        (f'<w:hyperlink w:anchor="b">{r("{{ so")}</w:hyperlink>{r("_hieu }} sau")}', "293/BC sau"),
        (f'<w:smartTag w:uri="u" w:element="place">{r("{{ so")}</w:smartTag>{r("_hieu }}")}', "293/BC"),
        (f'<w:smartTag w:uri="u" w:element="a"><w:smartTag w:uri="u" w:element="b">{r("{{ so_")}</w:smartTag>{r("hieu }}")}</w:smartTag>', "293/BC"),
        (f'<w:proofErr w:type="spellStart"/>{r("{{")}<w:proofErr w:type="gramStart"/>{r(" so_hieu ")}<w:proofErr w:type="gramEnd"/>{r("}}")}', "293/BC"),
        (f'<w:commentRangeStart w:id="0"/>{r("{{ so")}<w:commentRangeEnd w:id="0"/>{r("_hieu|lower }}")}', "293/bc"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('{{ so')}</w:sdtContent></w:sdt>{r('_hieu }}')}", "293/BC"),
        (f'<w:fldSimple w:instr=" REF b ">{r("{{ so_")}</w:fldSimple>{r("hieu }}")}', "293/BC"),
        (f'<w:permStart w:id="4" w:edGrp="everyone"/>{r("{{ so_")}<w:permEnd w:id="4"/>{r("hieu }}")}', "293/BC"),
        ("<w:r><w:t>{{ so</w:t><w:lastRenderedPageBreak/><w:t>_hieu }}</w:t></w:r>", "293/BC"),
    ],
)  # fmt: skip
def test_a_tag_survives_whatever_tears_it(paragraph: str, text: str) -> None:
    """Changes that are tracked, links, bookmarks, smart tags, proof marks, comments and fields."""
    document = filled(f"<w:p>{paragraph}</w:p>" + p("sau"), {"so_hieu": "293/BC"})

    assert texts(document) == [text, "sau"]
    for mark in ("bookmark", "commentRange", "perm"):
        assert xml(document).count(f"<w:{mark}Start") == xml(document).count(f"<w:{mark}End")


def test_a_loop_survives_tracked_changes() -> None:
    """Also where the end of its paragraph is tracked."""
    start = f'<w:p><w:pPr><w:rPr><w:ins w:id="4" {CHANGED}/></w:rPr></w:pPr>{ins("{%p for t in th")}{r("on %}")}</w:p>'
    end = f'<w:p><w:moveTo w:id="6" {CHANGED}>{r("{%p end")}</w:moveTo>{r("for %}")}</w:p>'
    rows = grid(1, wide(cell(p("{%tr for t in", " thon %}"))), wide(cell(f"<w:p>{ins('{{')}{r(' t }}')}</w:p>")), wide(cell(p("{%tr endfor %}"))))  # fmt: skip

    document = filled(start + p("- {{ t }}") + end + rows, {"thon": ["Nội", "Trại"]})
    assert texts(document) == ["- Nội", "- Trại", "Nội", "Trại"]


def test_templates_of_wps() -> None:
    """Which gives each run a hint of the font and a language, and leaves a bookmark behind."""
    hint = '<w:rPr><w:rFonts w:hint="%s"/><w:lang w:val="%s"/></w:rPr>'
    first, second = hint % ("default", "vi-VN"), hint % ("eastAsia", "en-US")
    bookmark = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    body = (
        f"<w:p>{r('Số: {{', first)}{r(' so_hieu', second)}{r(' }}', first)}{bookmark}</w:p>"
        f"<w:p>{r('{%', first)}{r('p for t in thon %}', second)}</w:p>"
        f'<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>{r(" {{ t }}", second)}</w:p>'
        f"<w:p>{r('{%p endfor', first)}{r(' %}', second)}</w:p>"
    )
    template = Template.open(of_word(body))
    document = template.render({"so_hieu": "293/BC", "thon": ["Nội", "Trại"]}, verify=True)

    assert [it.strip() for it in texts(document)] == ["Số: 293/BC", "Nội", "Trại", ""]
    assert xml(document).count('<w:sym w:font="Wingdings" w:char="F0FC"/>') == 2


PAGE = """<h1>Báo cáo {{ nam }}</h1><p>Kính gửi: <b>{{ noi</b><i>_nhan }}</i>, “{{ x|join(“, ”) }}”</p>
<p>{%p if co_bang %}</p><table><tr><td colspan=2>{%tr for r in rows %}</td></tr>
<tr><td>{{ r.ten }}</td><td><b>{{ r.so }}</b></td></tr><tr><td colspan=2>{%tr endfor %}</td></tr></table>
<p>{%p endif %}</p><p><a href="http://a.b/{{ trang }}">{{ trang }}</a></p>
<p><img src="data:image/png;base64,%s" alt="{{ anh }}" width=200 height=100></p>
<ul><li>{%p for t in thon %}</li><li>{{ t }}</li><li>{%p endfor %}</li></ul><p>Hết</p>"""


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_templates_of_libreoffice(tmp_path: Path) -> None:
    """Which writes the alternative text as a title, twice."""
    picture = base64.b64encode(png(20, 10)).decode()
    page = PAGE.replace("%s", picture)
    (tmp_path / "t.html").write_text(f"<meta charset=utf-8>{page}", "utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(find_libreoffice()), profile, "--headless", "--convert-to"]
    for kind, source in (("odt:writer8", "t.html"), ("docx", "t.odt")):
        reads = ["--infilter=HTML (StarWriter)"] if source == "t.html" else []
        subprocess.run(
            [*command, kind, *reads, source],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=180,
        )
    values = {
        "nam": "2023",
        "noi_nhan": "UBND huyện",
        "x": ["a", "b & c"],
        "co_bang": True,
        "rows": [{"ten": "Đường <m>", "so": "4"}],
        "trang": "mai-trung",
        "thon": ["Nội", "Trại"],
        "anh": InlineImage(content=png(9, 9), title="Trụ sở"),
    }
    document = Template.open(tmp_path / "t.docx").render(values, verify=True)

    assert [it.strip() for it in texts(document)] == [
        *("Báo cáo 2023", "Kính gửi: UBND huyện, “a, b & c”", "Đường <m>", "4", "mai-trung", ""),
        *("Nội", "Trại", "Hết"),
    ]
    assert xml(document).count('title="Trụ sở"') == 2
    assert 'Target="http://a.b/mai-trung"' in xml(document, "word/_rels/document.xml.rels")
