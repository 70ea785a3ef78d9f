"""A house style over the rules of the law: it may be stricter, never laxer."""

import datetime as dt
import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from os import PathLike
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Self, TypeAlias, TypeVar

import attrs
from cattrs.errors import BaseValidationError

from vn_localgov.errors import Wording
from vn_localgov.findings import Level
from vn_localgov.forms._constraints import Keeps
from vn_localgov.forms._form_rule import FormRule
from vn_localgov.forms._law import LookUp, make_rule
from vn_localgov.forms._measures import Measure, WrongValueError
from vn_localgov.forms._narrow import MeasureChange
from vn_localgov.forms._reading import (
    KeyFault,
    Path,
    RuleSetError,
    fault,
    faults_of,
    structure,
)
from vn_localgov.forms._records import RuleChange, RuleRecord

if TYPE_CHECKING:
    from vn_localgov.forms._rules import RuleSet

    Decree = TypeVar("Decree", bound=RuleSet)

Changes: TypeAlias = dict[str, MeasureChange]

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_ID = re.compile(r"[A-Z][A-Z0-9_]{0,39}\.[A-Z0-9_]{1,40}")
# Families of what stands in the margins of a page, which are no components.
_MARGINS = {"DAU_TRANG", "CHAN_TRANG"}
_MOST_BYTES = 1_000_000
_FEWEST_ORDERED = 2


@attrs.frozen(kw_only=True)
class Overlay:
    """A house style (*quy định riêng*), such as that of a province, to lay over the law.

    A value that the law forbids can never be made to pass: ranges may only become
    narrower, and what the law orders (level ``error``) stays on and stays an error.

    Attributes:
        source: The decision that it comes from.
        page: Changes of paper and margins.
        components: Changes of components, by the names of the form.
        rules: Changes of rules, and rules of its own, by family and name.
    """

    id: str
    source: str = ""
    valid_from: dt.date = dt.date.min
    valid_until: dt.date | None = None
    checked_until: dt.date = dt.date.max
    page: Changes = attrs.field(factory=dict)
    components: dict[str, Changes] = attrs.field(factory=dict)
    rules: dict[str, dict[str, RuleChange | RuleRecord]] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        if not _NAME.fullmatch(self.id):
            raise WrongValueError(_NO_NAME)

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Self:
        """Read a house style from a TOML file.

        Raises:
            RuleSetError: All that does not fit, each with its key.
        """
        file = str(path)
        try:
            return structure(_table(FilePath(path)), cls)
        except BaseValidationError as error:
            raise RuleSetError(faults_of(error, file)) from None
        except WrongValueError as error:
            raise RuleSetError([fault(file, (), error.wording)]) from None

    def entries(self) -> Iterator[tuple[str, RuleChange | RuleRecord]]:
        """Give each change with the id of its rule."""
        for family, members in self.rules.items():
            for name, entry in members.items():
                yield f"{family}.{name}", entry


def lay_over(decree: "Decree", overlay: Overlay, *, file: str = "") -> "Decree":
    """Lay *overlay* over *decree*.

    Raises:
        RuleSetError: Everything in it that cannot be.
    """
    file = file or overlay.id
    faults = [
        *_measure_faults(decree, overlay, file),
        *_rule_faults(decree, overlay, file),
    ]
    if faults:
        raise RuleSetError(faults)
    return attrs.evolve(
        decree,
        valid_from=max(decree.valid_from, overlay.valid_from),
        valid_until=min(filter(None, (decree.valid_until, overlay.valid_until)), default=None),
        checked_until=min(decree.checked_until, overlay.checked_until),
        page=_narrowed(decree.page, overlay.page),
        components=_all_narrowed(decree.components, overlay),
        planned=_all_narrowed(decree.planned, overlay),
        overlays=(*decree.overlays, overlay),
    )


def changed(
    rules: Mapping[str, FormRule], overlay: Overlay, look_up: LookUp
) -> dict[str, FormRule]:
    """Make the rules that hold under *overlay*."""
    made = {id_: _cited(rule, overlay) for id_, rule in rules.items()}
    for id_, entry in overlay.entries():
        if isinstance(entry, RuleRecord):
            made[id_] = _own_rule(id_, entry, overlay, look_up)
        elif not entry.on:
            del made[id_]
        elif entry.level:
            made[id_] = _set_level(made[id_], entry.level, overlay)
    return made


def _cited(rule: FormRule, overlay: Overlay) -> FormRule:
    """Name the house style beside the law, where its measure is narrower."""
    if not isinstance(rule.constraint, Keeps):
        return rule
    changes = overlay.components.get(rule.component, {}) if rule.component else overlay.page
    if rule.constraint.property.removeprefix("page.") not in changes:
        return rule
    return attrs.evolve(rule, clause=f"{rule.clause}; {overlay.source or overlay.id}")


def _own_rule(id_: str, record: RuleRecord, overlay: Overlay, look_up: LookUp) -> FormRule:
    standing = Wording(f"A rule of {overlay.id}", f"Quy định riêng của {overlay.id}")
    record = attrs.evolve(record, clause=record.clause or overlay.source)
    return make_rule(id_, record, look_up, standing)


def _set_level(rule: FormRule, level: Level, overlay: Overlay) -> FormRule:
    told = Wording(
        f"{rule.explanation.en} The level is that of {overlay.id}.",
        f"{rule.explanation.vi} Mức độ do {overlay.id} quy định.",
    )
    return attrs.evolve(rule, level=level, explanation=told)


_T = TypeVar("_T", bound=attrs.AttrsInstance)


def _narrowed(whole: _T, changes: Changes) -> _T:
    """Change the measures of a page or a component."""
    made = {name: change.over(getattr(whole, name)) for name, change in changes.items()}
    return attrs.evolve(whole, **made) if made else whole  # type: ignore[misc] # any of ours


def _all_narrowed(components: dict[str, _T], overlay: Overlay) -> dict[str, _T]:
    return {
        name: _narrowed(component, overlay.components.get(name, {}))
        for name, component in components.items()
    }


def _measure_faults(decree: "RuleSet", overlay: Overlay, file: str) -> Iterator[KeyFault]:
    known = {**decree.planned, **decree.components}
    places: list[tuple[Path, attrs.AttrsInstance, Changes]] = [
        (("page",), decree.page, overlay.page)
    ]
    for name, changes in overlay.components.items():
        path: Path = ("components", name)
        if name in known:
            places.append((path, known[name], changes))
        else:
            yield fault(file, path, _unknown(name, known))
    for path, whole, changes in places:
        yield from _faults_in(whole, changes, path, file)


def _faults_in(
    whole: attrs.AttrsInstance, changes: Changes, path: Path, file: str
) -> Iterator[KeyFault]:
    names = [
        name for name in attrs.fields_dict(type(whole)) if isinstance(getattr(whole, name), Measure)
    ]
    for name, change in changes.items():
        if name not in names:
            yield fault(file, (*path, name), _unknown(name, names))
            continue
        try:
            change.over(getattr(whole, name))
        except WrongValueError as error:
            yield fault(file, (*path, name), error.wording)


def _rule_faults(decree: "RuleSet", overlay: Overlay, file: str) -> Iterator[KeyFault]:
    for id_, entry in overlay.entries():
        try:
            _check(decree, overlay, id_, entry)
        except WrongValueError as error:
            yield fault(file, ("rules", id_), error.wording)
        except ValueError as error:
            wording = Wording(f"this is no rule: {error}", f"quy tắc không hợp lệ: {error}")
            yield fault(file, ("rules", id_), wording)


def _check(decree: "RuleSet", overlay: Overlay, id_: str, entry: RuleChange | RuleRecord) -> None:
    if isinstance(entry, RuleRecord):
        _check_own(decree, overlay, id_, entry)
    elif id_ not in decree.rules:
        raise WrongValueError(_unknown(id_, decree.rules))
    elif decree.rules[id_].level is Level.ERROR and not _keeps_error(entry):
        raise WrongValueError(_ORDERED)


def _check_own(decree: "RuleSet", overlay: Overlay, id_: str, record: RuleRecord) -> None:
    if not _ID.fullmatch(id_):
        raise WrongValueError(_NO_ID)
    if id_ in decree.rules:
        raise WrongValueError(_KNOWN)
    _check_asked(decree, record)
    rule = _own_rule(id_, record, overlay, decree.value)
    if rule.component:
        decree.value(rule.component, "clause")
    _check_whose(id_, record)


def _check_asked(decree: "RuleSet", record: RuleRecord) -> None:
    """Refuse what no program could decide, or not in bounded time."""
    if record.must or record.never:
        raise WrongValueError(_PATTERN)
    if record.agrees is not None:
        raise WrongValueError(_AGREES)
    if record.order is not None:
        _check_order(decree, record.order)


def _check_whose(id_: str, record: RuleRecord) -> None:
    """Refuse what is about nothing that could be looked at."""
    is_whole = record.one_of is not None or record.presence is not None
    if is_whole and record.component is None and id_.partition(".")[0] not in _MARGINS:
        raise WrongValueError(_WHOSE)


def _check_order(decree: "RuleSet", order: tuple[str, ...]) -> None:
    known = {it.component for it in decree.rules.values() if it.component}
    for name in order:
        if name not in known:
            raise WrongValueError(_unknown(name, known))
    if len(set(order)) < len(order) or len(order) < _FEWEST_ORDERED:
        raise WrongValueError(_NO_ORDER)


def _keeps_error(change: RuleChange) -> bool:
    return change.on and change.level in (None, Level.ERROR)


def _table(path: FilePath) -> dict[str, object]:
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise WrongValueError(_TOO_LONG)
    try:
        return tomllib.loads(data.decode(), parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise WrongValueError(
            Wording(f"this is no TOML: {error}", f"tệp TOML viết chưa đúng: {error}")
        ) from None


def _unknown(name: str, known: Iterable[str]) -> Wording:
    close = difflib.get_close_matches(name, list(known), n=1)
    if close:
        return Wording(f"unknown; did you mean {close[0]}?", f"không có mục này; ý là {close[0]}?")
    return Wording("unknown", "không có mục này")


_NO_NAME = Wording(
    "expected a short name of letters, figures, . _ -, such as BN-2026",
    "cần tên ngắn gồm chữ không dấu, chữ số, dấu . _ -, như BN-2026",
)
_NO_ID = Wording(
    "expected family and name in capitals, such as CHAN_TRANG.KHAU_HIEU",
    "cần nhóm và tên viết hoa không dấu, như CHAN_TRANG.KHAU_HIEU",
)
_ORDERED = Wording(
    "the law orders this: it can be neither switched off nor lowered",
    "đây là điều Nghị định bắt buộc: không tắt được và không hạ mức được",
)
_KNOWN = Wording(
    "there is a rule of this id: only its level can be set, or the rule switched off",
    "đã có quy tắc mang mã này: chỉ đặt được mức độ (level), hoặc tắt (on = false)",
)
_PATTERN = Wording(
    "a rule of one's own cannot have 'must' or 'never': use 'one_of' or 'words'",
    "quy tắc riêng không dùng được must, never: hãy dùng one_of hoặc words",
)
_WHOSE = Wording(
    "say whose: 'component', or call the family DAU_TRANG or CHAN_TRANG for the margins",
    "cần nêu của thành phần nào: mục component, hoặc đặt tên nhóm là DAU_TRANG, CHAN_TRANG cho đầu"
    " trang, chân trang",
)
_AGREES = Wording(
    "a rule of one's own cannot have 'agrees': no program could decide it; use 'question'",
    "quy tắc riêng không dùng được agrees vì máy không kết luận được: hãy dùng question",
)
_NO_ORDER = Wording(
    "an order names two components or more, each once",
    "thứ tự (order) phải nêu từ hai thành phần trở lên, mỗi thành phần một lần",
)
_TOO_LONG = Wording(
    "the file is too long: at most 1 MB is read", "tệp quá dài: chỉ đọc tối đa 1 MB"
)
