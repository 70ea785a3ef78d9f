"""The numbers of lists are told as they show before the paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.looks.made import ppr, read, rpr, style, styled
from tests.word.made import p, part
from vn_localgov.looks._labels import format_count


def level(at: int, form: str, text: str, more: str = "") -> str:
    """A level of a list."""
    return (
        f"<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>{more}"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
    )


def lists(*content: str, more: str = "") -> str:
    """The part with the lists: one family, and the lists 1 and 2 of it."""
    nums = "".join(
        f"<w:num w:numId='{number}'><w:abstractNumId w:val='0'/>{more if number == 2 else ''}"
        "</w:num>"
        for number in (1, 2)
    )
    levels = "".join(content)
    return part("numbering", f"<w:abstractNum w:abstractNumId='0'>{levels}</w:abstractNum>{nums}")


_THREE = (
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "lowerLetter", "%3)"),
)


def item(at: int, number: int = 1, text: str = "a") -> str:
    """A paragraph of a list."""
    return p(ppr(f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{number}'/></w:numPr>"), text)


def labels(body: str, numbering: str, **others: str) -> list[str]:
    """What shows before the paragraphs."""
    return [it.label for it in read(body, numbering=numbering, **others)]


def test_levels_count_within_those_above() -> None:
    """As in a report: I, then 1 and a, anew under each."""
    body = "".join(item(at) for at in (0, 1, 2, 2, 1, 2, 0, 1))

    assert labels(body + p("a"), lists(*_THREE)) == [
        *("I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.", ""),
    ]


def test_a_number_can_show_those_above() -> None:
    """In Arabic digits, if the level asks for that; a level not yet begun counts as begun."""
    numbering = lists(
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl w:val='0'/>"),
    )

    assert labels(item(1) + item(0) + item(0) + item(1) + item(2), numbering) == [
        *("1.1", "I.", "II.", "2.1", "II.1.1"),
    ]


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        ("0", ["I.", "1.", "II.", "2."]),
        ("1", ["I.", "1.", "II.", "1."]),
        ("9", ["I.", "1.", "II.", "1."]),
    ],
)
def test_a_level_can_go_on_counting(restart: str, shown: list[str]) -> None:
    """Under the next heading, as articles do under chapters."""
    numbering = lists(
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2.", f"<w:lvlRestart w:val='{restart}'/>"),
    )

    assert labels("".join(map(item, (0, 1, 0, 1))), numbering) == shown


def test_lists_of_a_family_count_together_unless_one_starts_anew() -> None:
    """Word makes a list of that kind where one says "start at 5"."""
    body = item(0) + item(0, 2) + item(0)
    override = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"

    assert labels(body, lists(*_THREE)) == ["I.", "II.", "III."]
    assert labels(body, lists(*_THREE, more=override)) == ["I.", "V.", "VI."]


def test_a_list_can_have_levels_of_its_own() -> None:
    """Beside those of its family."""
    own = f"<w:lvlOverride w:ilvl='0'>{level(0, 'decimal', 'Điều %1.')}</w:lvlOverride>"

    assert labels(item(0, 2) + item(1, 2), lists(*_THREE, more=own)) == ["Điều 1.", "1."]


def test_a_list_can_take_its_levels_from_a_style_of_lists() -> None:
    """Which another family describes."""
    numbering = part(
        "numbering",
        "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='S'/></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='1'><w:styleLink w:val='S'/>"
        f"{level(0, 'decimal', '%1/')}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
    )

    assert labels(item(0), numbering) == ["1/"]


@pytest.mark.parametrize(
    ("numbering", "label"),
    [
        (lists(level(0, "bullet", "-")), "-"),
        (lists(level(0, "none", "%1")), ""),
        (lists(level(0, "none", "Điều")), "Điều"),
        (lists(level(0, "decimal", "x" * 1000)), "x" * 100),
        (lists(level(0, "decimal", "%1" * 1000)), "1" * 50),
        (lists(level(1, "decimal", "%2")), ""),
        (lists(level(0, "decimal", "%1.%9")), "1."),
        (lists(level(12, "decimal", "%1.")), ""),
        (lists("<w:lvl w:ilvl='0'><w:lvlText w:val='%1'/></w:lvl>"), "0"),
        (lists("<w:lvl w:ilvl='0'><w:start w:val='0'/><w:lvlText w:val='%1'/></w:lvl>"), "0"),
        (part("numbering", "<w:num w:numId='1'/>"), ""),
        (part("numbering", "<w:num w:numId='x'/>"), ""),
        (part("numbering", "<w:num w:numId='1'><w:lvlOverride w:ilvl='x'/></w:num>"), ""),
        (part("numbering", "<w:num w:numId='1'><w:lvlOverride w:ilvl='0'/></w:num>"), ""),
    ],
)
def test_odd_lists_do_no_harm(numbering: str, label: str) -> None:
    """What is not described shows nothing."""
    assert labels(item(0), numbering) == [label]


def test_a_level_can_be_beyond_those_there_are() -> None:
    """Word knows nine."""
    assert labels(item(50) + item(-3), lists(*_THREE)) == ["", "I."]


_INDENT = "<w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr>"
_OWN = "<w:ind w:left='100'/>"
_NUM = "<w:numPr><w:numId w:val='1'/></w:numPr>"


@pytest.mark.parametrize(
    ("styles", "direct", "left"),
    [
        ((ppr(""), ppr("")), _NUM, 36),
        ((ppr(""), ppr(_OWN)), _NUM, 36),
        ((ppr(""), ppr("")), _NUM + _OWN, 5),
        ((ppr(""), ppr("")), "<w:numPr><w:ins/><w:numId w:val='x'/></w:numPr>", 0),
        ((ppr(""), ppr(_NUM)), "", 36),
        ((ppr(""), ppr(_NUM + _OWN)), "", 5),
        ((ppr(_NUM), ppr(_OWN)), "", 5),
        ((ppr(_OWN), ppr(_NUM)), "", 36),
        ((ppr(_NUM), ppr(_NUM)), "", 36),
        ((ppr(""), ppr(_NUM)), "<w:numPr><w:numId w:val='0'/></w:numPr>", 0),
        ((ppr(""), ppr("")), "<w:numPr><w:ilvl w:val='0'/></w:numPr>", 0),
    ],
)
def test_a_list_moves_its_paragraphs_in(styles: tuple[str, str], direct: str, left: int) -> None:
    """Unless what names the list, or is laid over that, says otherwise, as in Word."""
    numbering = lists(level(0, "decimal", "%1.", _INDENT))
    known = styled(style("A", styles[0]), style("B", styles[1], based="A"))
    body = p(ppr(f"<w:pStyle w:val='B'/>{direct}"), "a")

    assert read(body, numbering=numbering, styles=known)[0].look.left_pt == left


def test_styles_of_headings_number_themselves() -> None:
    """A level belongs to a style; a paragraph can be put one deeper by hand."""
    numbering = lists(
        level(0, "decimal", "%1.", "<w:pStyle w:val='A'/>"),
        level(1, "decimal", "%1.%2.", "<w:pStyle w:val='B'/>"),
    )
    known = styled(
        style("A", ppr("<w:numPr><w:numId w:val='1'/></w:numPr>")),
        style("B", ppr("<w:numPr><w:numId w:val='1'/></w:numPr>"), based="A"),
        style("C", ppr("<w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>")),
    )
    body = "".join(p(ppr(f"<w:pStyle w:val='{it}'/>"), "a") for it in "ABC")
    body += p(ppr("<w:pStyle w:val='A'/><w:numPr><w:ilvl w:val='1'/></w:numPr>"), "a")

    assert labels(body, numbering, styles=known) == ["1.", "1.1.", "1.2.", "1.3."]


def test_the_mere_end_of_a_section_is_not_counted() -> None:
    """Though it stands in a list; with text it is."""
    end = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:sectPr/>"
    body = p(ppr(end)) + item(0) + p(ppr(end), "a") + p(ppr(end.replace("<w:sectPr/>", "")))

    assert labels(body, lists(*_THREE)) == ["", "I.", "II.", "III."]


@pytest.mark.parametrize(
    ("own", "direct", "label"),
    [
        ("<w:ilvl w:val='2'/>", "", "a)"),
        ("<w:ilvl w:val='2'/>", "<w:ilvl w:val='0'/>", "I."),
        ("<w:ilvl w:val='2'/>", "<w:numId w:val='2'/>", "a)"),
        ("<w:ilvl w:val='2'/><w:numId w:val='1'/>", "", "a)"),
        ("<w:numId w:val='2'/>", "", "1."),
        ("<w:numId w:val='0'/>", "", ""),
    ],
)
def test_a_style_takes_list_or_level_over(own: str, direct: str, label: str) -> None:
    """From the one that it is based on; a level that it says counts for more than its link."""
    linked = level(0, "upperRoman", "%1.", "<w:pStyle w:val='B'/>")
    known = styled(
        style("A", ppr("<w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>")),
        style("B", ppr(f"<w:numPr>{own}</w:numPr>"), based="A"),
    )
    body = p(ppr(f"<w:pStyle w:val='B'/><w:numPr>{direct}</w:numPr>"), "a")
    numbering = lists(linked if "ilvl" in own else _THREE[0], *_THREE[1:])

    assert labels(body, numbering, styles=known) == [label]


def test_the_look_of_a_number_is_its_own() -> None:
    """That of the end of its paragraph, and over it that of the level."""
    numbering = lists(level(0, "decimal", "%1.", rpr("<w:i/>")))
    num = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    bold, plain = read(p(ppr(num + rpr("<w:b/>")), "a") + p(ppr(num), "a"), numbering=numbering)

    assert bold.label_look
    assert (bold.label_look.bold, bold.label_look.italic) == (True, True)
    assert plain.label_look
    assert (plain.label_look.bold, plain.runs[0].look.italic) == (False, False)


@pytest.mark.parametrize(
    ("count", "kind", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (3999, "upperRoman", "MMMCMXCIX"),
        (4000, "upperRoman", "4000"),
        (0, "upperRoman", "0"),
        (27, "upperLetter", "AA"),
        (780, "lowerLetter", "z" * 30),
        (781, "lowerLetter", "781"),
        (5, "decimalZero", "05"),
        (5, "vietnameseCounting", "5"),
        (5, "none", ""),
    ],
)
def test_kinds_of_numbers(count: int, kind: str, shown: str) -> None:
    """As Word writes them; far beyond its bounds, and in rare scripts, in Arabic digits."""
    assert format_count(count, kind) == shown


@given(st.integers(0, 10**9), st.sampled_from(["upperRoman", "lowerLetter", "decimal"]))
def test_numbers_stay_short(count: int, kind: str) -> None:
    """However far a list counts."""
    assert len(format_count(count, kind)) <= 30
