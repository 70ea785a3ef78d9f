"""A house style over the decree may be stricter, and never makes pass what the law forbids."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.errors import Wording
from vn_localgov.findings import Level
from vn_localgov.forms import (
    Measure,
    MeasureChange,
    Overlay,
    RuleChange,
    RuleRecord,
    RuleSet,
    RuleSetError,
    rules,
)

DECREE = rules()
sizes = st.decimals(0, 40, places=1)
few_sizes = st.lists(sizes, min_size=1, max_size=3).map(tuple)
ranges = st.tuples(sizes, sizes).map(lambda ends: (min(ends), max(ends)))
measures = (
    st.builds(lambda law: Measure(law[0], law=law), ranges)
    | st.builds(lambda among: Measure(among[0], among=among), few_sizes)
    | st.builds(Measure, sizes)
)
changes = st.builds(
    MeasureChange,
    used=st.none() | sizes,
    law=st.none() | ranges,
    among=st.none() | few_sizes,
)


def load(folder: Path, text: str, over: RuleSet = DECREE) -> RuleSet:
    """Lay the house style in *text* over the decree."""
    path = folder / "tinh.toml"
    path.write_text(text, encoding="utf-8")
    return RuleSet.load(path, over=over)


def faults(folder: Path, text: str) -> dict[str, str]:
    """Keys and messages of all that is wrong with a house style."""
    with pytest.raises(RuleSetError) as caught:
        load(folder, text)
    assert {fault.file for fault in caught.value.faults} == {str(folder / "tinh.toml")}
    return {fault.key: fault.wording.en for fault in caught.value.faults}


def test_an_empty_house_style_changes_nothing() -> None:
    """But for its name."""
    same = DECREE.overlaid(Overlay(id="TINH"))

    assert attrs.evolve(same, overlays=()) == DECREE
    assert same.rules == DECREE.rules
    assert (str(DECREE), str(same)) == ("ND30-2020", "ND30-2020+TINH")


@given(measures, changes, sizes)
def test_narrowing_only_narrows(law: Measure, change: MeasureChange, value: Decimal) -> None:
    """Whatever a house style says, a value that the law forbids stays forbidden."""
    try:
        narrow = change.over(law)
    except ValueError:
        return

    assert law.allows(value) or not narrow.allows(value)
    assert law.allows(narrow.used)


@given(measures)
def test_a_change_that_says_nothing_changes_nothing(law: Measure) -> None:
    """What is left out stays as it is."""
    assert MeasureChange().over(law) == law


@given(measures, changes, changes)
def test_two_styles_are_as_strict_as_both(
    law: Measure, first: MeasureChange, second: MeasureChange
) -> None:
    """A commune's style lies over the province's, and that over the law."""
    try:
        province = first.over(law)
        commune = second.over(province)
    except ValueError:
        return

    assert province.allows(commune.used)
    assert law.allows(commune.used)


@given(
    st.sampled_from(sorted(DECREE.rules)),
    st.builds(RuleChange, level=st.none() | st.sampled_from(Level), on=st.booleans()),
)
def test_what_the_law_orders_stays_an_error(id_: str, change: RuleChange) -> None:
    """No house style hides it."""
    family, name = id_.split(".")
    try:
        house = DECREE.overlaid(Overlay(id="TINH", rules={family: {name: change}}))
    except RuleSetError:
        assert DECREE.rules[id_].level is Level.ERROR
        return

    errors = {it.id for it in DECREE.rules.values() if it.level is Level.ERROR}
    assert all(house.rules[error].level is Level.ERROR for error in errors)
    assert set(DECREE.rules) - set(house.rules) <= {id_}


def test_a_narrower_range_is_used_and_told(tmp_path: Path) -> None:
    """Forms and checks read the same number."""
    house = load(tmp_path, 'id = "T"\n[components.quoc_hieu]\npt = { law = [12, 12], used = 12 }')
    size = house.rules["QUOC_HIEU.CO_CHU"]

    assert house["quoc_hieu"].pt == Measure(Decimal(12), law=(Decimal(12), Decimal(12)))
    assert size.expected.vi == "12 pt"
    assert "12 pt" in size.explanation.vi
    assert DECREE.rules["QUOC_HIEU.CO_CHU"].expected.vi == "12–13 pt"


def test_a_component_without_a_form_is_narrowed_too(tmp_path: Path) -> None:
    """Checks may know more components than forms print."""
    decree = attrs.evolve(DECREE, planned={"con_lai": DECREE["chu_ky_so"]})
    text = 'id = "T"\ncomponents.con_lai.pt = { among = [10], used = 10 }'
    house = load(tmp_path, text, decree)

    assert house["con_lai"].pt == Measure(Decimal(10), among=(Decimal(10),))
    assert house["con_lai"] == house.planned["con_lai"]


def test_a_bare_number_is_what_documents_get(tmp_path: Path) -> None:
    """As in the file of the decree."""
    house = load(tmp_path, 'id = "T"\n[page]\nleft_mm = 35\nheader_mm = 12.5')

    assert house.page.left_mm == Measure(Decimal(35), law=(Decimal(30), Decimal(35)))
    assert house.page.header_mm.used == Decimal("12.5")


def test_levels_are_set_and_rules_switched_off(tmp_path: Path) -> None:
    """Of what the law does not order."""
    house = load(
        tmp_path,
        'id = "T"\n[rules.KET_THUC.DAU]\nlevel = "error"\n[rules.PHAN.PHAN_THU]\non = false\n'
        "[rules.TRANG.LE_TRAI]\n",
    )

    assert house.rules["KET_THUC.DAU"].level is Level.ERROR
    assert house.rules["KET_THUC.DAU"].explanation.vi.endswith("Mức độ do T quy định.")
    assert set(DECREE.rules) - set(house.rules) == {"PHAN.PHAN_THU"}
    assert house.rules["TRANG.LE_TRAI"] == DECREE.rules["TRANG.LE_TRAI"]


def test_what_a_style_raised_to_an_error_the_next_one_keeps(tmp_path: Path) -> None:
    """A commune cannot undo what its province orders."""
    province = load(tmp_path, 'id = "T"\nrules.KET_THUC.DAU.level = "error"')
    lower = Overlay(id="X", rules={"KET_THUC": {"DAU": RuleChange(level=Level.NOTE)}})

    with pytest.raises(RuleSetError, match=r"X: rules\.KET_THUC\.DAU: the law orders this"):
        province.overlaid(lower)


def test_a_style_may_have_rules_of_its_own(tmp_path: Path) -> None:
    """They cite its source, and say whose they are."""
    house = load(
        tmp_path,
        """
        id = "T"
        source = "Quyết định số 12/QĐ-UBND"
        [rules.CHAN_TRANG.KHAU_HIEU]
        title = { en = "The slogan at the foot", vi = "Khẩu hiệu ở chân trang" }
        level = "warning"
        component = "dia_chi"
        one_of = ["Kỷ cương"]
        types = ["Báo cáo"]
        """,
    )
    rule = house.rules["CHAN_TRANG.KHAU_HIEU"]

    assert rule.clause == "Quyết định số 12/QĐ-UBND"
    assert rule.explanation == Wording(
        "The slogan at the foot: «Kỷ cương». A rule of T.",
        "Khẩu hiệu ở chân trang: «Kỷ cương». Quy định riêng của T.",
    )


def test_a_set_is_valid_as_long_as_all_its_parts(tmp_path: Path) -> None:
    """The last beginning and the first end count."""
    text = 'id = "{}"\nvalid_from = {}\nvalid_until = {}\nchecked_until = {}'
    first = load(tmp_path, text.format("A", "2026-01-01", "2027-12-31", "2026-02-01"))
    both = load(tmp_path, text.format("B", "2025-01-01", "2028-12-31", "2026-12-31"), first)

    assert both.valid_from == dt.date(2026, 1, 1)
    assert both.valid_until == dt.date(2027, 12, 31)
    assert both.checked_until == dt.date(2026, 2, 1)
    assert [overlay.id for overlay in both.overlays] == ["A", "B"]


def test_all_faults_are_told_at_once_with_their_keys(tmp_path: Path) -> None:
    """A clerk mends a file in one go."""
    found = faults(
        tmp_path,
        """
        id = "T"
        page.left_mm = { law = [25, 35] }
        page.right_mm = 30
        page.depth_mm = 1
        components.quoc_hieu.bold = 1
        components.quoc_hieuu.pt = 12
        components.noi_dung.first_line_cm = { law = [1, 1.1] }
        components.noi_dung.pt = { law = [13, 13] }
        components.so_trang.pt = { law = [14, 13] }
        components.kinh_gui.pt = { law = [14, 14], among = [14] }
        components.diem.pt = { among = [15] }
        components.diem.before_pt = { among = [] }
        components.diem.exact_pt = 3
        components.diem.after_pt = 1e9
        rules.QUOC_HIEU.CO.on = false
        rules.QUOC_HIEU.CHU.level = "note"
        rules.QUOC_HIEU.CAO.on = false
        [rules.TRANG.LE_TRAI]
        title = { en = "a", vi = "b" }
        level = "note"
        keeps = "page.left_mm"
        [rules.A.B]
        title = { en = "a", vi = "b" }
        level = "note"
        must = "(a+)+b"
        right = ["b"]
        [rules.A.C]
        title = { en = "a", vi = "b" }
        level = "note"
        component = "khong_co"
        presence = true
        [rules.A.D]
        title = { en = "a", vi = "b" }
        level = "note"
        message = { en = "{where}", vi = "b" }
        presence = true
        [rules.A.G]
        title = { en = "a", vi = "b" }
        level = "note"
        agrees = "ho_ten"
        wants = { en = "a", vi = "b" }
        [rules.A.H]
        title = { en = "a", vi = "b" }
        level = "note"
        order = ["ho_ten", "noi_nhann"]
        wants = { en = "a", vi = "b" }
        [rules.A.I]
        title = { en = "a", vi = "b" }
        level = "note"
        order = ["ho_ten", "ho_ten"]
        wants = { en = "a", vi = "b" }
        [rules.A.K]
        title = { en = "a", vi = "b" }
        level = "note"
        order = ["ho_ten"]
        wants = { en = "a", vi = "b" }
        [rules.a.b]
        title = { en = "a", vi = "b" }
        level = "note"
        presence = true
        [rules.A.E]
        title = { en = "a", vi = "b" }
        level = "note"
        keeps = "page.left"
        """,
    )

    assert found == {
        "page.left_mm": "the law allows only 30 – 35: a house style may be stricter, not laxer",
        "page.right_mm": "documents get 30, which is not allowed here: say what they get in 'used'",
        "page.depth_mm": "unknown; did you mean width_mm?",
        "components.quoc_hieu.bold": "unknown",
        "components.quoc_hieuu": "unknown; did you mean quoc_hieu?",
        "components.noi_dung.first_line_cm": "the law names single values here:"
        " choose some of them in 'among'",
        "components.noi_dung.pt": "documents get 14, which is not allowed here:"
        " say what they get in 'used'",
        "components.so_trang.pt": "expected the least and the most",
        "components.kinh_gui.pt": "say 'law' or 'among', not both",
        "components.diem.pt": "the law allows only 13, 14:"
        " a house style may be stricter, not laxer",
        "components.diem.before_pt": "expected at least one value",
        "components.diem.exact_pt": "unknown; did you mean after_pt?",
        "components.diem.after_pt": "expected a size from 0 to 1000",
        "rules.QUOC_HIEU.CO": "the law orders this: it can be neither switched off nor lowered",
        "rules.QUOC_HIEU.CHU": "the law orders this: it can be neither switched off nor lowered",
        "rules.QUOC_HIEU.CAO": "unknown; did you mean QUOC_HIEU.CO?",
        "rules.TRANG.LE_TRAI": "there is a rule of this id: only its level can be set,"
        " or the rule switched off",
        "rules.A.B": "a rule of one's own cannot have 'must' or 'never': use 'one_of' or 'words'",
        "rules.A.C": "the form knows no 'khong_co.clause'",
        "rules.A.D": "this is no rule: A.D: a message cannot tell ['where']",
        "rules.A.G": "a rule of one's own cannot have 'agrees': no program could decide it;"
        " use 'question'",
        "rules.A.H": "unknown; did you mean noi_nhan?",
        "rules.A.I": "an order names two components or more, each once",
        "rules.A.K": "an order names two components or more, each once",
        "rules.a.b": "expected family and name in capitals, such as CHAN_TRANG.KHAU_HIEU",
        "rules.A.E": "the form knows no 'page.left'",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {"id": "this is missing"}),
        (
            'id = "Bắc Ninh"',
            {"": "expected a short name of letters, figures, . _ -, such as BN-2026"},
        ),
        ("id = 3", {"id": "expected text in quotes, got 3"}),
        (
            'id = "T"\nvalid_from = "hôm nay"\npages = 1',
            {
                "pages": "unknown key",
                "valid_from": "expected a date such as 2026-01-31, got 'hôm nay'",
            },
        ),
        (
            'id = "T"\npage.left_mm = { law = 30, used = true, among = [nan] }',
            {
                "page.left_mm.law": "expected a list in [ ], got 30",
                "page.left_mm.used": "expected a number, got True",
                "page.left_mm.among.0": "expected a number, got Decimal('NaN')",
            },
        ),
        (
            'id = "T"\nrules.A.B.level = "bad"\nrules.A.C.on = 1\nrules.A.D = 1',
            {
                "rules.A.B.level": "expected one of: error, warning, note, got 'bad'",
                "rules.A.C.on": "expected true or false, got 1",
                "rules.A.D": "expected a table, got 1",
            },
        ),
        (
            (
                'id = "T"\nrules.A.B.title = "a"\n[rules.A.C]\ntitle = {en = "a", vi = " "}\n'
                'level = "note"\npresence = true\nmust = "("'
            ),
            {
                "rules.A.B.level": "this is missing",
                "rules.A.B.title": "expected texts for both en and vi, got 'a'",
                "rules.A.C.must": "this does not fit: missing ), unterminated subpattern"
                " at position 0",
                "rules.A.C.title": "expected texts for both en and vi, got {'en': 'a', 'vi': ' '}",
            },
        ),
        (
            'id = "T"\n[rules.A.B]\ntitle = {en = "a", vi = "b"}\nlevel = "note"',
            {
                "rules.A.B": "a rule asks for one of keeps, one_of, order, presence, agrees,"
                " must, never, words, replaced, question"
            },
        ),
    ],
)
def test_values_of_the_wrong_kind_are_told(
    tmp_path: Path, text: str, found: dict[str, str]
) -> None:
    """Each with its key, and what would be right."""
    assert faults(tmp_path, text) == found


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"id = ", "this is no TOML: Invalid value"),
        (b'id = "\xff"', "this is no TOML: 'utf-8' codec"),
        (b"a = " + b"[" * 5000, "this is no TOML: "),
        (b"a = " + b"9" * 5000, "this is no TOML: "),
        (b"#" * 1_000_001, "the file is too long: at most 1 MB is read"),
    ],
)
def test_hostile_files_end_in_a_clear_error(tmp_path: Path, data: bytes, told: str) -> None:
    """In bounded time and memory."""
    path = tmp_path / "tinh.toml"
    path.write_bytes(data)

    with pytest.raises(RuleSetError) as caught:
        RuleSet.load(path, over=DECREE)

    assert [fault.key for fault in caught.value.faults] == [""]
    assert caught.value.faults[0].wording.en.startswith(told)


@given(st.text() | st.text('ab="[]{}.0\n'))
def test_any_text_is_a_style_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """A loader fails in one way only."""
    folder = tmp_path_factory.getbasetemp()
    try:
        load(folder, text)
    except RuleSetError as error:
        assert error.faults
        assert all(fault.wording.vi for fault in error.faults)


def test_errors_are_told_with_file_and_key(tmp_path: Path) -> None:
    """One line for each, in Vietnamese as well."""
    with pytest.raises(RuleSetError) as caught:
        load(tmp_path, 'id = "T"\npage.left_mm = 20')

    assert str(caught.value).endswith(
        "tinh.toml: page.left_mm: documents get 20, which is not allowed here:"
        " say what they get in 'used'"
    )
    assert caught.value.faults[0].wording.vi == (
        "văn bản đang dùng 20, không nằm trong phạm vi này: hãy ghi giá trị dùng ở used"
    )


def test_a_rule_has_to_be_about_something(tmp_path: Path) -> None:
    """Without a component and outside the margins, it would never be broken."""
    rule = 'title = {en = "a", vi = "b"}\nlevel = "note"\npresence = true'

    assert faults(tmp_path, f'id = "T"\n[rules.A.B]\n{rule}') == {
        "rules.A.B": "say whose: 'component', or call the family DAU_TRANG or CHAN_TRANG for"
        " the margins"
    }


def test_words_that_must_not_come_are_told_in_pairs(tmp_path: Path) -> None:
    """Each with the one that takes its place."""
    rule = 'title = {en = "a", vi = "b"}\nlevel = "note"\nsince = 2026-01-01\nright = ["b"]'

    assert faults(tmp_path, f'id = "T"\n[rules.A.B]\n{rule}\nreplaced = ["a"]') == {
        "rules.A.B.replaced": 'expected a table { "old" = "new" }, got [\'a\']'
    }


def test_a_style_can_be_made_without_a_file() -> None:
    """A program that knows its rules needs no TOML."""
    own = RuleRecord(title=Wording("A", "Á"), level=Level.NOTE, presence=True)
    house = DECREE.overlaid(Overlay(id="T", rules={"CHAN_TRANG": {"B": own}}))

    assert house.rules["CHAN_TRANG.B"].summary == Wording("A", "Á")
