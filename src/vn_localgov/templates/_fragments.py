"""Values that are more than text."""

from abc import ABC, abstractmethod
from typing import ClassVar

from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Tag


class Fragment(ABC):
    """A value that writes its own XML.

    Attributes:
        is_paragraphs: Whether it is made of whole paragraphs; if not, of runs.
    """

    __slots__ = ()
    is_paragraphs: ClassVar[bool] = False

    @abstractmethod
    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the runs or paragraphs for the place where *tag* stands.

        Raises:
            ValueFaultError: It cannot be written there.
        """
