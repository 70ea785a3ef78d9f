"""What paragraphs and letters look like is resolved over all that a file says about them."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.looks.made import letters, ppr, read, rpr, style, styled, told
from tests.word.made import p, part, r
from vn_localgov.looks import RunLook, TabStop

A = "http://schemas.openxmlformats.org/drawingml/2006/main"


# Properties, each said, unsaid, or said wrongly.
_SAID = st.fixed_dictionaries(
    {},
    optional={
        "b": st.sampled_from(["1", "0", "true", "off", "maybe"]),
        "i": st.sampled_from(["1", "0", "on", "false"]),
        "sz": st.sampled_from(["24", "27", "28", "abc", "-4", "0"]),
        "u": st.sampled_from(["single", "none"]),
        "jc": st.sampled_from(["left", "both", "center", "end", "wrong"]),
        "keepNext": st.sampled_from(["1", "0"]),
    },
)
_ON = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False}
_ALIGNS = {"left": "left", "both": "justify", "center": "center", "end": "right"}
_SIZES = {"24": Decimal(12), "27": Decimal("13.5"), "28": Decimal(14)}
_OF_PARAGRAPHS = ("jc", "keepNext")


def written(said: dict[str, str], names: tuple[str, ...]) -> str:
    """The nodes for those of the properties that are called so."""
    return "".join(f"<w:{it} w:val='{said[it]}'/>" for it in said if it in names)


def layer(said: dict[str, str]) -> str:
    """Properties of a paragraph, and of its letters."""
    run = tuple(it for it in said if it not in _OF_PARAGRAPHS)
    return ppr(written(said, _OF_PARAGRAPHS)) + rpr(written(said, run))


def meant(said: dict[str, str]) -> dict[str, Any]:
    """What is said rightly."""
    tables: dict[str, dict[str, Any]] = {
        "b": _ON,
        "i": _ON,
        "keepNext": _ON,
        "jc": _ALIGNS,
        "sz": _SIZES,
    }
    return {
        name: tables.get(name, {text: text})[text]
        for name, text in said.items()
        if text in tables.get(name, {text: text})
    }


def over(*layers: dict[str, str]) -> dict[str, Any]:
    """One layer of properties over another."""
    whole: dict[str, Any] = {}
    for said in layers:
        whole |= meant(said)
    return whole


@given(st.lists(_SAID, min_size=2, max_size=5), _SAID, _SAID, _SAID, st.data())
def test_each_layer_is_laid_over_those_below(
    chain: list[dict[str, str]],
    defaults: dict[str, str],
    character: dict[str, str],
    direct: dict[str, str],
    data: st.DataObject,
) -> None:
    """Whatever styles are based on what, the look is what a slow walk over them gives."""
    bases = [data.draw(st.integers(-1, at - 1)) for at in range(len(chain))]
    at, way = len(chain) - 1, list[dict[str, str]]()
    while at >= 0:
        way.insert(0, chain[at])
        at = bases[at]
    styles = [
        style(f"s{at}", layer(said), based=f"s{base}" if base >= 0 else "")
        for at, (said, base) in enumerate(zip(chain, bases, strict=True))
    ]
    run_names = ("b", "i", "sz", "u")
    paragraph = read(
        p(
            ppr(f"<w:pStyle w:val='s{len(chain) - 1}'/>" + written(direct, _OF_PARAGRAPHS)),
            r("a", rpr("<w:rStyle w:val='c'/>" + written(direct, run_names))),
        ),
        styles=styled(
            *styles,
            style("c", rpr(written(character, run_names)), kind="character"),
            run=written(defaults, run_names),
            paragraph=written(defaults, _OF_PARAGRAPHS),
        ),
    )[0]
    look, whole = paragraph.runs[0].look, over(defaults, *way, direct)
    own = {it: character[it] for it in character if it in run_names}
    letters_ = over(defaults, *way, own, direct)

    assert paragraph.look.align == whole.get("jc", "left")
    assert paragraph.look.keep_next == whole.get("keepNext", False)
    assert look.size_pt == letters_.get("sz", 10)
    assert look.underline == letters_.get("u", "none")
    for name, seen in (("b", look.bold), ("i", look.italic)):
        turned = over(*way).get(name, False) != over(own).get(name, False)
        by_styles = over(defaults).get(name, False) or turned
        assert seen == over(direct).get(name, by_styles)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=7))
def test_styles_in_a_circle_come_to_an_end(bases: list[int]) -> None:
    """A style that is based on itself in the end still has its own properties."""
    styles = [
        style(f"s{at}", rpr(f"<w:sz w:val='{at + 20}'/>"), based=f"s{base}")
        for at, base in enumerate(bases)
    ]
    body = "".join(p(ppr(f"<w:pStyle w:val='s{at}'/>"), "a") for at in range(len(bases)))
    sizes = [it.runs[0].look.size_pt for it in read(body, styles=styled(*styles))]

    assert sizes == [Decimal(at + 20) / 2 for at in range(len(bases))]


def test_without_styles_all_is_as_word_has_it() -> None:
    """Times New Roman, 10 points, from the left, single lines."""
    paragraph = read(p("Độc lập"))[0]

    assert paragraph.runs[0].look == RunLook() == paragraph.mark
    assert paragraph.runs[0].fonts == ("Times New Roman",)
    assert told(paragraph.look.align, paragraph.look.line, paragraph.style) == ("left", 1, "")


def test_the_usual_style_holds_where_none_is_named() -> None:
    """Nor does one that is not there, or that is one of letters."""
    styles = styled(
        style("Normal", rpr("<w:sz w:val='28'/>")),
        style("Other", rpr("<w:sz w:val='40'/>"), kind="character"),
    )
    body = (
        p("a") + p(ppr("<w:pStyle w:val='None'/>"), "a") + p(ppr("<w:pStyle w:val='Other'/>"), "a")
    )

    assert {it.runs[0].look.size_pt for it in read(body, styles=styles)} == {14}
    assert {it.style for it in read(body, styles=styles)} == {"name of Normal"}


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        ("<w:sz w:val='27'/>", "size_pt", Decimal("13.5")),
        ("<w:sz w:val='13pt'/>", "size_pt", Decimal(13)),
        ("<w:sz w:val='abc'/>", "size_pt", Decimal(10)),
        ("<w:b/>", "bold", True),
        ("<w:b w:val='none'/>", "bold", False),
        ("<w:bCs/><w:iCs/><w:szCs w:val='30'/>", "bold", False),
        ("<w:cs/><w:bCs/>", "bold", True),
        ("<w:rtl/><w:szCs w:val='30'/>", "size_pt", Decimal(15)),
        ("<w:rtl/><w:sz w:val='30'/>", "size_pt", Decimal(10)),
        ("<w:dstrike/>", "strike", True),
        ("<w:strike/>", "strike", True),
        ("<w:caps/>", "caps", True),
        ("<w:smallCaps/>", "small_caps", True),
        ("<w:vanish/>", "hidden", True),
        ("<w:u w:val='dotted'/>", "underline", "dotted"),
        ("<w:u w:color='FF0000'/>", "underline", "none"),
        ("<w:color w:val='ff0000'/>", "color", "FF0000"),
        ("<w:color w:val='red'/>", "color", "auto"),
        ("<w:color w:val='auto'/>", "color", "auto"),
        ("<w:highlight w:val='yellow'/>", "highlight", "yellow"),
        ("<w:highlight w:val='none'/>", "highlight", ""),
        ("<w:shd w:val='clear' w:fill='FFFF00'/>", "shading", "FFFF00"),
        ("<w:shd w:val='clear' w:fill='auto'/>", "shading", ""),
        ("<w:shd w:val='nil' w:fill='FFFF00'/>", "shading", ""),
        ("<w:vertAlign w:val='superscript'/>", "position", "superscript"),
        ("<w:vertAlign w:val='above'/>", "position", "baseline"),
        ("<w:position w:val='-6'/>", "raised_pt", Decimal(-3)),
        ("<w:position w:val='high'/>", "raised_pt", Decimal(0)),
        ("<w:spacing w:val='-20'/>", "spacing_pt", Decimal(-1)),
        ("<w:w w:val='90%'/>", "width_percent", 90),
        ("<w:w w:val='-1'/>", "width_percent", 100),
        ("<w:lang w:val='vi-VN'/>", "language", "vi-VN"),
        ("<w:lang w:eastAsia='ja-JP'/>", "language", ""),
        ("<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>", "italic", False),
    ],
)
def test_letters_look_as_the_file_says(content: str, name: str, expected: object) -> None:
    """What is said wrongly is not said."""
    assert getattr(letters(p(r("a", rpr(content)))), name) == expected


_STOPS = (
    "<w:tab w:val='end' w:pos='720' w:leader='dot'/><w:tab w:pos='1'/>"
    "<w:tab w:val='left' w:pos='x'/><w:tab w:val='clear' w:pos='40'/>"
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<w:jc w:val='start'/>", {"align": "left"}),
        ("<w:jc w:val='start'/><w:bidi/>", {"align": "right", "right_to_left": True}),
        ("<w:jc w:val='distribute'/>", {"align": "distribute"}),
        ("<w:jc w:val='middle'/>", {"align": "left"}),
        ("<w:ind w:firstLine='567'/>", {"first_line_pt": Decimal("28.35")}),
        ("<w:ind w:firstLine='1.27cm'/>", {"first_line_pt": Decimal(36)}),
        ("<w:ind w:firstLine='283.4645669291338'/>", {"first_line_pt": Decimal("14.173")}),
        ("<w:ind w:hanging='360' w:firstLine='567'/>", {"first_line_pt": Decimal(-18)}),
        ("<w:ind w:hanging='0'/>", {"first_line_pt": Decimal(0)}),
        ("<w:ind w:start='720' w:end='-20'/>", {"left_pt": Decimal(36), "right_pt": Decimal(-1)}),
        ("<w:ind w:firstLineChars='200'/>", {"first_line_pt": Decimal(28)}),
        ("<w:ind w:firstLineChars='200' w:firstLine='567'/>", {"first_line_pt": Decimal("28.35")}),
        ("<w:ind w:firstLineChars='0' w:firstLine='567'/>", {"first_line_pt": Decimal("28.35")}),
        ("<w:ind w:hangingChars='100'/>", {"first_line_pt": Decimal(-14)}),
        ("<w:ind w:hangingChars='100' w:hanging='240'/>", {"first_line_pt": Decimal(-12)}),
        ("<w:spacing w:before='120'/>", {"before_pt": Decimal(6), "after_pt": Decimal(0)}),
        ("<w:spacing w:before='-120'/>", {"before_pt": Decimal(0)}),
        ("<w:spacing w:beforeLines='50'/>", {"before_pt": Decimal(6)}),
        (
            "<w:spacing w:after='100' w:afterAutospacing='1'/>",
            {"after_pt": Decimal(14), "after_auto": True},
        ),
        ("<w:spacing w:after='100' w:afterAutospacing='x'/>", {"after_pt": Decimal(5)}),
        ("<w:spacing w:line='360'/>", {"line_rule": "multiple", "line": Decimal("1.5")}),
        (
            "<w:spacing w:line='360' w:lineRule='exact'/>",
            {"line_rule": "exactly", "line": Decimal(18)},
        ),
        (
            "<w:spacing w:line='17pt' w:lineRule='atLeast'/>",
            {"line_rule": "at_least", "line": Decimal(17)},
        ),
        ("<w:spacing w:line='0'/>", {"line": Decimal(1)}),
        ("<w:contextualSpacing/>", {"contextual_spacing": True}),
        ("<w:keepLines/><w:pageBreakBefore/>", {"keep_lines": True, "page_break_before": True}),
        ("<w:keepLines w:val='x'/>", {"keep_lines": False}),
        ("<w:outlineLvl w:val='1'/>", {"outline": 2}),
        ("<w:outlineLvl w:val='9'/>", {"outline": None}),
        ("<w:outlineLvl w:val='x'/>", {"outline": None}),
        ("<w:shd w:fill='ffff00'/>", {"shading": "FFFF00"}),
        ("<w:framePr w:wrap='around'/>", {"framed": True}),
        (
            f"<w:tabs>{_STOPS}</w:tabs>",
            {
                "tabs": (
                    TabStop(position_pt=Decimal("0.05")),
                    TabStop(position_pt=Decimal(36), align="right", leader="dot"),
                )
            },
        ),
        (
            "<w:jc w:val='end'/><w:pPrChange><w:pPr><w:jc/></w:pPr></w:pPrChange>",
            {"align": "right"},
        ),
    ],
)
def test_paragraphs_look_as_the_file_says(content: str, expected: dict[str, object]) -> None:
    """What is said wrongly is not said; characters are as wide as those of the style."""
    styles = styled(style("Normal", rpr("<w:sz w:val='28'/>")))
    look = read(p(ppr(content)), styles=styles)[0].look

    assert {name: getattr(look, name) for name in expected} == expected


def test_borders_serve_as_lines() -> None:
    """A border that says none takes away that of the style."""
    styles = styled(
        style("Normal", ppr("<w:pBdr><w:top w:val='double'/><w:end w:val='single'/></w:pBdr>"))
    )
    own = (
        "<w:pBdr><w:top w:val='nil'/><w:bottom w:val='single' w:sz='6' w:space='1' "
        "w:color='000000'/><w:odd/></w:pBdr>"
    )
    borders = read(p(ppr(own)), styles=styles)[0].look.borders

    assert borders.top is None
    assert borders.right
    assert (borders.right.style, borders.right.color) == ("single", "auto")
    assert borders.bottom
    assert told(borders.bottom.width_pt, borders.bottom.space_pt) == (Decimal("0.75"), 1)


def test_tab_stops_add_up_over_styles() -> None:
    """And a style, or the paragraph, can take one away."""
    styles = styled(
        style(
            "Normal",
            ppr("<w:tabs><w:tab w:pos='200'/><w:tab w:val='center' w:pos='400'/></w:tabs>"),
        )
    )
    own = "<w:tabs><w:tab w:val='clear' w:pos='200'/><w:tab w:pos='600'/></w:tabs>"
    stops = read(p(ppr(own)), styles=styles)[0].look.tabs

    assert [told(it.position_pt, it.align) for it in stops] == [(20, "center"), (30, "left")]


def test_an_own_size_in_points_does_not_undo_one_in_characters() -> None:
    """As in Word, which writes a count of 0 to undo it."""
    styles = styled(style("Normal", ppr("<w:ind w:firstLineChars='200' w:firstLine='560'/>")))
    kept = read(p(ppr("<w:ind w:firstLine='100'/>")), styles=styles)[0]
    undone = read(p(ppr("<w:ind w:firstLine='100' w:firstLineChars='0'/>")), styles=styles)[0]

    assert told(kept.look.first_line_pt, undone.look.first_line_pt) == (28, 5)


def theme(fonts: str, colors: str = "") -> str:
    """The part with the theme."""
    return (
        f'<a:theme xmlns:a="{A}"><a:themeElements><a:clrScheme>{colors}</a:clrScheme>'
        f"<a:fontScheme>{fonts}</a:fontScheme></a:themeElements></a:theme>"
    )


_FONTS = (
    "<a:majorFont><a:latin typeface='Cambria'/><a:ea typeface=''/><a:cs typeface='Arial'/>"
    "<a:font script='Jpan' typeface='MS Mincho'/></a:majorFont>"
    "<a:minorFont><a:latin typeface='Calibri'/><a:ea typeface=''/><a:cs typeface=''/>"
    "<a:font script='Viet' typeface='Tahoma'/></a:minorFont>"
)


@pytest.mark.parametrize(
    ("content", "text", "font"),
    [
        ("<w:rFonts w:ascii='Arial'/>", "d", "Arial"),
        ("<w:rFonts w:ascii='Arial'/>", "đ", "Times New Roman"),
        ("<w:rFonts w:hAnsi='Arial'/>", "ộ", "Arial"),
        ("<w:rFonts w:hAnsi='Arial'/>", "\u0323", "Arial"),
        ("<w:rFonts w:eastAsia='SimSun'/>", "漢", "SimSun"),
        ("<w:rFonts w:cs='Khmer'/>", "\u1780", "Khmer"),
        ("<w:rFonts w:cs='Khmer'/>", "đ", "Times New Roman"),
        ("<w:rFonts w:asciiTheme='minorHAnsi' w:ascii='Arial'/>", "d", "Calibri"),
        ("<w:rFonts w:asciiTheme='majorAscii'/>", "d", "Cambria"),
        ("<w:rFonts w:asciiTheme='odd' w:ascii='Arial'/>", "d", "Arial"),
        ("<w:rFonts w:hAnsiTheme='majorHAnsi'/>", "đ", "Cambria"),
        ("<w:rFonts w:eastAsiaTheme='majorEastAsia'/>", "漢", "MS Mincho"),
        ("<w:rFonts w:eastAsiaTheme='minorEastAsia'/>", "漢", "Times New Roman"),
        ("<w:rFonts w:cstheme='majorBidi'/>", "\u0e01", "Arial"),
        ("<w:rFonts w:cstheme='minorBidi'/>", "\u0e01", "Tahoma"),
    ],
)
def test_each_letter_shows_in_its_font(content: str, text: str, font: str) -> None:
    """Fonts of the theme go before those beside them, if the theme has them."""
    settings = part("settings", "<w:themeFontLang w:eastAsia='ja-JP' w:bidi='vi-VN'/>")
    paragraph = read(p(r(text, rpr(content))), theme=theme(_FONTS), settings=settings)[0]

    assert paragraph.runs[0].fonts == (font,)


def test_a_font_set_by_hand_goes_before_that_of_the_theme() -> None:
    """As where somebody chose Times New Roman in a document that began with Calibri."""
    styles = styled(run="<w:rFonts w:asciiTheme='minorHAnsi' w:hAnsiTheme='minorHAnsi'/>")
    by_hand = rpr("<w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman'/>")
    paragraph = read(p(r("Số đo"), r("Số đo", by_hand)), theme=theme(_FONTS), styles=styles)[0]

    assert [it.fonts for it in paragraph.runs] == [("Calibri",), ("Times New Roman",)]


def test_an_unnamed_language_has_no_font_of_the_theme() -> None:
    """Without settings, too."""
    look = letters(
        p(r("漢", rpr("<w:rFonts w:eastAsiaTheme='majorEastAsia'/>"))), theme=theme(_FONTS)
    )

    assert look.fonts.east_asia == "Times New Roman"


@pytest.mark.parametrize(
    ("content", "color"),
    [
        ("<w:color w:themeColor='text1'/>", "0A0A0A"),
        ("<w:color w:val='auto' w:themeColor='accent1'/>", "4472C4"),
        ("<w:color w:val='112233' w:themeColor='accent1'/>", "112233"),
        ("<w:color w:themeColor='accent9'/>", "auto"),
    ],
)
def test_colors_of_the_theme_are_known(content: str, color: str) -> None:
    """Word writes what a shade of one comes to beside its name."""
    colors = (
        "<a:dk1><a:sysClr val='windowText' lastClr='0a0a0a'/></a:dk1>"
        "<a:accent1><a:srgbClr val='4472C4'/></a:accent1><a:accent2/>"
    )

    assert letters(p(r("a", rpr(content))), theme=theme("", colors)).color == color
