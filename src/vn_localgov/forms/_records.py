"""A rule as the data files write it, and the rule that it makes."""

import datetime as dt
import re
from collections.abc import Callable, Iterable

import attrs

from vn_localgov.documents import DocumentType
from vn_localgov.errors import Wording
from vn_localgov.findings import Level
from vn_localgov.forms import _constraints as asked
from vn_localgov.forms._form_rule import DecidedBy, Fix, FormRule
from vn_localgov.forms._measures import WrongValueError

_FIXED = {
    Fix.LAYOUT: Wording("--fix mends it.", "Sửa được bằng --fix."),
    Fix.TEXT: Wording("--fix-text mends it.", "Sửa được bằng --fix-text."),
}
_SPECIMEN = Wording(
    "The specimens of the decree show it; its words do not order it.",
    "Các mẫu của Nghị định trình bày như vậy; phần lời không bắt buộc.",
)
_FOLLOWS = Wording(
    "It follows from the decree, which does not say it in so many words.",
    "Điều này suy ra từ Nghị định; Nghị định không nêu thành lời.",
)
_OTHER_LAW = Wording("Another law says so.", "Điều này do văn bản khác quy định.")
_CUSTOM = Wording(
    "This is custom, or not certain; the decree does not order it.",
    "Đây là thông lệ hoặc điều chưa chắc chắn; Nghị định không quy định.",
)
_QUESTION = Wording("For a person to decide: {expected}", "Cần người xem: {expected}")
_ABSENCE = Wording("; here it is {found}.", "; ở đây {found}.")
_MEASURED = Wording(" is {found}; {expected} is ordered.", " là {found}, quy định là {expected}.")
_OTHER = Wording("; found {found}, expected {expected}.", "; ở đây là {found}, cần {expected}.")


@attrs.frozen(kw_only=True)
class RuleChange:
    """What a house style makes of a rule of the law.

    Attributes:
        level: How much it matters here; None for as before.
        on: Whether it is checked at all.
    """

    level: Level | None = None
    on: bool = True


@attrs.frozen(kw_only=True)
class RuleRecord:
    """A rule as it is written: what can be concluded is left out.

    Attributes:
        by: Who decides; None if it follows from what is asked for.
        wants: What is asked for, where the constraint does not say it for people.
        why: What title and examples do not tell.
    """

    title: Wording
    level: Level
    clause: str = ""
    component: str | None = None
    by: DecidedBy | None = None
    fix: Fix = Fix.NEVER
    wants: Wording | None = None
    why: Wording | None = None
    message: Wording | None = None
    types: tuple[DocumentType, ...] = ()
    except_types: tuple[DocumentType, ...] = ()
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    keeps: str | None = None
    share_of: Wording | None = None
    one_of: tuple[str, ...] | None = None
    order: tuple[str, ...] | None = None
    presence: bool | None = None
    agrees: str | None = None
    must: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None
    words: tuple[str, ...] | None = None
    apart_from: tuple[str, ...] = ()
    since: dt.date | None = None
    replaced: dict[str, str] | None = None
    question: Wording | None = None

    def __attrs_post_init__(self) -> None:
        if len(self._asked()) != 1:
            raise WrongValueError(_ONE)

    def _asked(self) -> list[str]:
        return [name for name in _CONSTRAINTS if getattr(self, name) is not None]

    @property
    def constraint(self) -> asked.Constraint:
        """What it asks for."""
        return _CONSTRAINTS[self._asked()[0]](self)

    def rule(self, id_: str, look_up: asked.LookUp, standing: Wording | None = None) -> FormRule:
        """Make the rule.

        Args:
            id_: As people select it.
            look_up: Gives what forms use.
            standing: What obliges to it, if it is not the law.
        """
        constraint = self.constraint
        expected = self.wants or _expected(constraint, look_up, self.right)
        summary = self._summary(expected)
        return FormRule(
            id=id_,
            title=self.title,
            clause=self.clause,
            component=self.component,
            constraint=constraint,
            level=self.level,
            decided_by=self.by or _decider(constraint),
            fix=self.fix,
            expected=expected,
            message=self.message or _message(self.title, constraint),
            summary=summary,
            explanation=self._explanation(summary, standing or _standing(self.level, self.clause)),
            types=frozenset(self.types),
            except_types=frozenset(self.except_types),
            right=self.right,
            wrong=self.wrong,
        )

    def _summary(self, expected: Wording) -> Wording:
        """Say title and expectation, where the title does not say all."""
        is_told = self.wants or isinstance(self.constraint, asked.Keeps | asked.OneOf)
        if not is_told:
            return self.question or self.title
        return Wording(f"{self.title.en}: {expected.en}", f"{self.title.vi}: {expected.vi}")

    def _explanation(self, summary: Wording, standing: Wording | None) -> Wording:
        sentences = [
            self.title if self.question else None,
            summary,
            self.why,
            _examples(Wording("Right", "Đúng"), self.right),
            _examples(Wording("Wrong", "Sai"), self.wrong),
            _FIXED.get(self.fix),
            standing,
        ]
        return _in_sentences(sentence for sentence in sentences if sentence)


def _standing(level: Level, clause: str) -> Wording | None:
    """Say what obliges to a rule that the words of the decree do not order."""
    if level is Level.ERROR:
        return None
    if level is Level.NOTE:
        return _CUSTOM
    if "Mẫu" in clause:
        return _SPECIMEN
    return _FOLLOWS if clause.startswith(("Phụ lục", "Điều")) else _OTHER_LAW


def _message(title: Wording, constraint: asked.Constraint) -> Wording:
    if isinstance(constraint, asked.Judgement):
        return _QUESTION
    rest = _REST.get(type(constraint), _OTHER)
    return Wording(title.en + rest.en, title.vi + rest.vi)


def _in_sentences(texts: Iterable[Wording]) -> Wording:
    """Put *texts* one after the other, each closed by a mark."""
    en, vi = zip(*texts, strict=True)
    return Wording(" ".join(map(_closed, en)), " ".join(map(_closed, vi)))


def _closed(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _examples(label: Wording, texts: tuple[str, ...]) -> Wording | None:
    shown = "; ".join(f"«{text}»" for text in texts)
    return Wording(f"{label.en}: {shown}", f"{label.vi}: {shown}") if texts else None


def _expected(
    constraint: asked.Constraint, look_up: asked.LookUp, right: tuple[str, ...]
) -> Wording:
    if isinstance(constraint, asked.Keeps | asked.OneOf | asked.Presence | asked.Judgement):
        return constraint.wanted(look_up)
    if not right:
        raise WrongValueError(_UNTOLD)
    return Wording(f"the right form, for example «{right[0]}»", f"viết đúng, ví dụ: «{right[0]}»")


def _decider(constraint: asked.Constraint) -> DecidedBy:
    if isinstance(constraint, asked.Judgement):
        return DecidedBy.PERSON
    if isinstance(constraint, asked.Spelling | asked.Terms):
        return DecidedBy.WORD_LIST
    return DecidedBy.MACHINE


def _measured(record: RuleRecord) -> asked.Keeps:
    name = str(record.keeps)
    return asked.Ratio(name, record.share_of) if record.share_of else asked.Keeps(name)


def _spelling(record: RuleRecord) -> asked.Spelling:
    return asked.Spelling(record.words or (), record.apart_from)


def _terms(record: RuleRecord) -> asked.Terms:
    if record.since is None:
        raise WrongValueError(_NO_DAY)
    return asked.Terms(record.since, record.replaced or {})


_CONSTRAINTS: dict[str, Callable[[RuleRecord], asked.Constraint]] = {
    "keeps": _measured,
    "one_of": lambda record: asked.OneOf(record.one_of or ()),
    "order": lambda record: asked.Order(record.order or ()),
    "presence": lambda record: asked.Presence(bool(record.presence)),
    "agrees": lambda record: asked.Agrees(str(record.agrees)),
    "must": lambda record: asked.Pattern(must=record.must),
    "never": lambda record: asked.Pattern(never=record.never),
    "words": _spelling,
    "replaced": _terms,
    "question": lambda record: asked.Judgement(record.question or Wording("", "")),
}
_REST = {asked.Presence: _ABSENCE, asked.Keeps: _MEASURED}
_ONE = Wording(
    f"a rule asks for one of {', '.join(_CONSTRAINTS)}",
    f"mỗi quy tắc có đúng một trong các mục {', '.join(_CONSTRAINTS)}",
)
_UNTOLD = Wording(
    "say what is wanted: 'wants', or an example in 'right'",
    "cần nêu yêu cầu: mục wants, hoặc một ví dụ trong right",
)
_NO_DAY = Wording(
    "say since which day the words are out of date: 'since'",
    "cần nêu từ ngày nào thì từ ngữ không còn dùng: mục since",
)
