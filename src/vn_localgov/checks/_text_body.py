"""The lines between the subject and the foot: those that headings and sentences stand in."""

import attrs

from vn_localgov.checks._components._lines import Line
from vn_localgov.checks._components._parts import Components
from vn_localgov.word import Story

_ABOVE = ("so_ky_hieu", "dia_danh_ngay", "ten_loai", "trich_yeu", "trich_yeu_cong_van")
_BELOW = ("noi_nhan", "quyen_han", "phu_luc")


@attrs.frozen(eq=False)
class Body:
    """The text of a document.

    Attributes:
        lines: Those in tables too, but none of a text box.
        is_whole: Whether a foot follows, so that the last line is the end of the text.
    """

    lines: tuple[Line, ...]
    components: Components
    is_whole: bool

    @classmethod
    def of(cls, components: Components) -> "Body":
        """Cut off head and foot; an attached text has none."""
        lines = (it for it in components.lines if it.paragraph.story is Story.BODY)
        if components.is_attached:
            return cls(tuple(lines), components, is_whole=True)
        last = max((_last(components, name) for name in _ABOVE), default=0)
        feet = [it.lines[0].paragraph.number for name in _BELOW for it in components[name]]
        stop = min((it for it in feet if it > last), default=None)
        below = (it for it in lines if it.paragraph.number > last)
        inside = (it for it in below if stop is None or it.paragraph.number < stop)
        return cls(tuple(inside), components, stop is not None)


def _last(components: Components, name: str) -> int:
    return max((it.lines[-1].paragraph.number for it in components[name]), default=0)
