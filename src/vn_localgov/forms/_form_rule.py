"""A rule of form: what the law wants of a document, who decides, and who may mend."""

import enum
from string import Formatter

import attrs

from vn_localgov.documents import DocumentType
from vn_localgov.errors import Wording
from vn_localgov.findings import Level, Rule
from vn_localgov.forms._constraints import Constraint, Judgement

# What it is called not to keep a rule of form (*chưa đúng thể thức*).
NOT_IN_FORM = Wording("not in due form", "chưa đúng thể thức")
PLACEHOLDERS = frozenset({"found", "expected", "text"})


class DecidedBy(enum.Enum):
    """Who can tell whether a rule is kept (*ai kết luận*)."""

    MACHINE = "machine"
    WORD_LIST = "word list"
    PERSON = "person"


class Fix(enum.Enum):
    """What a program may mend (*tự sửa*): the layout with ``--fix``, text only if asked to."""

    NEVER = "never"
    LAYOUT = "layout"
    TEXT = "text"


@attrs.frozen(kw_only=True)
class FormRule(Rule):
    """A rule of form (*quy tắc thể thức*).

    >>> from vn_localgov.forms import rules
    >>> size = rules().rules["QUOC_HIEU.CO_CHU"]
    >>> size.level.value, size.fix.value, size.expected.vi, size.clause
    ('error', 'layout', '12–13 pt', 'Phụ lục I, mục II.1.a')
    >>> size.tell(found="11 pt").vi
    'Cỡ chữ của Quốc hiệu là 11 pt, quy định là 12–13 pt.'

    Attributes:
        component: By its name in the table of forms; None for page and running text.
        constraint: What is asked for.
        level: ``error`` if the law orders it, ``warning`` if the official specimens
            show it, ``note`` if it is only custom.
        expected: What is asked for, for people.
        summary: The same in a sentence; of a question, the question.
        message: With ``{found}``, ``{expected}`` and ``{text}`` in it.
        types: Documents that it is for; empty means all.
        except_types: Documents that it is not for.
        right: Texts that keep it.
        wrong: Texts that break it.
    """

    component: str | None = None
    constraint: Constraint
    level: Level
    decided_by: DecidedBy
    fix: Fix = Fix.NEVER
    expected: Wording
    summary: Wording
    message: Wording = attrs.field()
    types: frozenset[DocumentType] = frozenset()
    except_types: frozenset[DocumentType] = frozenset()
    failure: Wording = NOT_IN_FORM
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @message.validator
    def _knows_its_placeholders(self, _: object, message: Wording) -> None:
        if unknown := {name for text in message for name in _placeholders(text)} - PLACEHOLDERS:
            raise ValueError(f"{self.id}: a message cannot tell {sorted(unknown)}")

    def __attrs_post_init__(self) -> None:
        is_asked = isinstance(self.constraint, Judgement)
        if is_asked is not (self.decided_by is DecidedBy.PERSON):
            raise ValueError(f"{self.id}: a person decides what is a question, and only that")
        if is_asked and self.fix is not Fix.NEVER:
            raise ValueError(f"{self.id}: no program mends what a person decides")

    def concerns(self, type_: DocumentType) -> bool:
        """Whether documents of *type_* have to keep it."""
        return type_ not in self.except_types and (not self.types or type_ in self.types)

    def tell(
        self, *, found: str | Wording = "", text: str = "", expected: Wording | None = None
    ) -> Wording:
        """Say what was found, in place of what.

        Args:
            found: As it is called in both languages, or once for both.
            text: As it is written in the document.
            expected: What has to be there instead; what the rule says, if it is left out.
        """
        shown = found if isinstance(found, Wording) else Wording(found, found)
        asked = expected or self.expected
        return Wording(
            self.message.en.format(found=shown.en, expected=asked.en, text=text),
            self.message.vi.format(found=shown.vi, expected=asked.vi, text=text),
        )


def _placeholders(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
