"""Values that are more than text."""

from abc import ABC, abstractmethod
from typing import ClassVar

import attrs

from vn_localgov.charts import Chart
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag


class Fragment(ABC):
    """A value that writes its own XML.

    Attributes:
        is_paragraphs: Whether it is made of whole paragraphs; if not, of runs.
        readable: Parts that a template may take from it.
    """

    __slots__ = ()
    is_paragraphs: ClassVar[bool] = False
    readable: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the runs or paragraphs for the place where *tag* stands.

        Raises:
            ValueFaultError: It cannot be written there.
        """


@attrs.frozen(eq=False)
class Together:
    """Rich content and texts that ``~`` or ``join`` put together, printed one after the other."""

    pieces: tuple[object, ...]


# What is more than text, as values are.
RICH = (Fragment, Chart, Together)
