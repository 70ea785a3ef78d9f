"""What a rule asks for, as data: the checker decides by it, and people read it."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from vn_localgov._text import nfc
from vn_localgov.errors import Wording
from vn_localgov.forms._measures import Measure, Used, told

# Gives what forms use, and the law allows, by the name of the property.
LookUp: TypeAlias = Callable[[str], Used]

# What a checker finds of a property in a document.
Measured: TypeAlias = Decimal | bool | str

_ALL = Wording("1", "1")


@attrs.frozen
class Keeps:
    """Something measured is as the table of forms has it: a range, some values, or one.

    Attributes:
        property: Its name there, such as ``pt``; of the page, such as ``page.left_mm``.
    """

    property: str

    def allows(self, value: Measured, look_up: LookUp) -> bool:
        """Whether *value* keeps the rule."""
        wanted = look_up(self.property)
        if isinstance(wanted, Measure):
            return isinstance(value, Decimal) and wanted.allows(value)
        return value == wanted

    def wanted(self, look_up: LookUp) -> Wording:
        """Say what is allowed."""
        return told(self.property, look_up(self.property))


@attrs.frozen
class Ratio(Keeps):
    """The same of a share.

    Attributes:
        of: What it is a share of.
    """

    of: Wording

    def wanted(self, look_up: LookUp) -> Wording:
        """Say what is allowed, and of what."""
        share = super().wanted(look_up)
        if share == _ALL:
            return Wording(f"equal to {self.of.en}", f"bằng {self.of.vi}")
        return Wording(f"{share.en} of {self.of.en}", f"{share.vi} {self.of.vi}")


@attrs.frozen
class OneOf:
    """A text is one of these, letter for letter."""

    texts: tuple[str, ...]

    def allows(self, text: str) -> bool:
        """Whether *text* keeps the rule; composed and decomposed letters are the same."""
        return nfc(text) in self.texts

    def wanted(self, _: LookUp) -> Wording:
        """List them."""
        quoted = [f"«{text}»" for text in self.texts]
        return Wording(" or ".join(quoted), " hoặc ".join(quoted))


@attrs.frozen
class Order:
    """Components stand in this order; any of them may be missing."""

    components: tuple[str, ...]

    def allows(self, found: Sequence[str]) -> bool:
        """Whether *found* keeps the rule; what the rule does not name may stand anywhere."""
        places = [self.components.index(name) for name in found if name in self.components]
        return places == sorted(places)


@attrs.frozen
class Presence:
    """A component is there, or is not."""

    is_there: bool

    def allows(self, is_there: bool) -> bool:  # noqa: FBT001 - it is what is asked
        """Whether a document keeps the rule that has the component, or has it not."""
        return is_there is self.is_there

    def wanted(self, _: LookUp) -> Wording:
        """Say which."""
        return Wording("present", "có") if self.is_there else Wording("absent", "không có")


@attrs.frozen
class Agrees:
    """A component says what follows from another one.

    Attributes:
        component: The other one.
    """

    component: str


@attrs.frozen
class Pattern:
    """The text of a component has a form (*must*), or running text has not (*never*)."""

    must: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None

    def allows(self, text: str) -> bool:
        """Whether *text* keeps the rule."""
        if self.must:
            return bool(self.must.fullmatch(nfc(text)))
        return next(self.breaches(text), None) is None

    def breaches(self, text: str) -> Iterator[re.Match[str]]:
        """Find each place in running text that must not be; of a *must* there is none."""
        return self.never.finditer(nfc(text)) if self.never else iter(())


@attrs.frozen
class Spelling:
    """Words of a list have these capitals wherever they stand.

    Attributes:
        words: As they are written.
        apart_from: Longer words that hold one of them, and are not meant.
    """

    words: tuple[str, ...]
    apart_from: tuple[str, ...] = ()
    _pattern: re.Pattern[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        pattern = _any_of({*self.words, *self.apart_from}, re.IGNORECASE)
        object.__setattr__(self, "_pattern", pattern)

    def allows(self, text: str) -> bool:
        """Whether *text* keeps the rule."""
        return next(self.breaches(text), None) is None

    def breaches(self, text: str) -> Iterator[re.Match[str]]:
        """Find each word that is written otherwise; all in capitals is a matter of form."""
        meant = {word.casefold() for word in self.words}
        for match in self._pattern.finditer(nfc(text)):
            word = match[0]
            if word.casefold() in meant and not (word in self.words or word.isupper()):
                yield match


@attrs.frozen
class Terms:
    """Words that are no more used of things after a day.

    Attributes:
        since: The day; documents before it may have them.
        replaced: What stands for each; "" where only a person can tell.
    """

    since: dt.date
    replaced: dict[str, str] = attrs.field(hash=False)
    _pattern: re.Pattern[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_pattern", _any_of(self.replaced))

    def allows(self, text: str) -> bool:
        """Whether *text* keeps the rule."""
        return next(self.breaches(text), None) is None

    def breaches(self, text: str) -> Iterator[re.Match[str]]:
        """Find each of the words; history may be told with them."""
        return self._pattern.finditer(nfc(text))

    def applies(self, document: dt.date) -> bool:
        """Whether a document of that day is meant."""
        return document >= self.since


@attrs.frozen
class Judgement:
    """A question that only a person can answer."""

    question: Wording

    def wanted(self, _: LookUp) -> Wording:
        """Ask it."""
        return self.question


def _any_of(words: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Find whole words, the longest that fits."""
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", flags)


Constraint: TypeAlias = (
    Keeps | Ratio | OneOf | Order | Presence | Agrees | Pattern | Spelling | Terms | Judgement
)
