"""What of a drawing in the template a value changes: its file, its sides, its text."""

import attrs

from vn_localgov.charts._data import ChartData
from vn_localgov.errors import Wording
from vn_localgov.templates._errors import ValueFaultError
from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Slot, Tag
from vn_localgov.templates._values._pictures import InlineImage
from vn_localgov.templates._write import escaped

_LINK = Wording(
    "a picture that takes the place of another cannot bring a link: set it in the template",
    "ảnh thay ảnh mẫu không kèm được liên kết; hãy đặt liên kết ngay trong mẫu",
)
_NO_PLACE = Wording(
    "nothing can take the place of this drawing, which holds several things or is of an old "
    "kind: put the tag into the alternative text of one picture or chart in it, or insert that "
    "anew with Word",
    "không thay được hình này vì hình gồm nhiều phần hoặc thuộc kiểu cũ; hãy đặt thẻ vào văn bản "
    "thay thế của từng ảnh, biểu đồ trong hình, hoặc chèn lại ảnh bằng Word",
)
_WANTED = Wording(
    "the tag is the alternative text of a picture, which would stay that of the template: "
    "give an InlineImage",
    "thẻ này là văn bản thay thế của ảnh nên ảnh mẫu sẽ giữ nguyên; dữ liệu phải là InlineImage",
)


@attrs.frozen
class Alternative(Slot):
    """The alternative text of a picture, which is what the new one is called.

    Attributes:
        original: The text in the template; None if a tag stands there.
    """

    original: str | None = None

    @property
    def wanted(self) -> Wording | None:
        """A picture, where a tag stands."""
        return _WANTED if self.original is None else None

    def write(self, value: object, tag: Tag, session: Session) -> str | None:
        """Write the title of a picture."""
        del session
        if not isinstance(value, InlineImage):
            return self.original
        if value.link:
            raise ValueFaultError(_LINK)
        return escaped(value.title, tag.context)


@attrs.frozen
class Embed(Slot):
    """The attributes with the relations that lead to the file of a picture."""

    original: str

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Add the file of a picture."""
        if not isinstance(value, InlineImage):
            return self.original
        return f'r:embed="{value.refer(tag, session)}"'


@attrs.frozen
class Side(Slot):
    """The width or the height of a picture.

    Attributes:
        box: Width and height that the template gives it.
        index: Which of both it is.
    """

    box: tuple[int, int]
    index: int

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Write the side of a picture in its own proportion, so large that it fits."""
        del tag, session
        sides = value.fitted(self.box) if isinstance(value, InlineImage) else self.box
        return str(sides[self.index])


@attrs.frozen
class SideInGroup(Side):
    """The same in a group, whose units nobody but the group knows."""

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Write the side so large that it fits, whatever the picture says."""
        del tag, session
        sides = value.within(self.box) if isinstance(value, InlineImage) else self.box
        return str(sides[self.index])


@attrs.frozen
class NoPlace(Slot):
    """The alternative text of a drawing that no value can take the place of.

    Attributes:
        original: The text in the template; None if a tag stands there.
    """

    original: str | None = None

    def write(self, value: object, tag: Tag, session: Session) -> str | None:
        """Refuse a picture or figures, which would be left out."""
        del tag, session
        if isinstance(value, InlineImage | ChartData):
            raise ValueFaultError(_NO_PLACE)
        return self.original


@attrs.frozen
class OfOldOne(Slot):
    """What is true of the picture in the template alone: how it was cropped, for instance."""

    original: str

    def write(self, value: object, tag: Tag, session: Session) -> str:
        """Leave it out for another picture."""
        del tag, session
        return "" if isinstance(value, InlineImage) else self.original
