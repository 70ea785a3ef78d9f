"""Pictures that float over the text: a signature, a seal."""

from fractions import Fraction

import attrs

from vn_localgov.templates._session import Session
from vn_localgov.templates._tag import Context, Tag
from vn_localgov.templates._values._pictures import InlineImage, Length
from vn_localgov.templates._write import escaped

_MILLIMETRE = 36_000
_ATTRIBUTE = Context(is_attribute=True)
_DRAWING = (
    "<w:r><w:drawing>"
    '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="0"'
    ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:wrapNone/><wp:docPr id="{id}" name="Picture {id}"{title}/><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="Picture {id}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


@attrs.frozen(kw_only=True)
class FloatingImage(InlineImage):
    """A picture over the text (*hình ảnh đặt nổi*), for ``{{ x }}``; the text does not move.

    Attributes:
        across: Where its middle is, in millimetres from the left of the column or cell.
        down: Where its middle is, in millimetres from the top of the paragraph.
    """

    across: Length
    down: Length

    def to_xml(self, tag: Tag, session: Session) -> str:
        """Write the drawing, and add the file."""
        width, height = self._size()
        return _DRAWING.format(
            width=width,
            height=height,
            x=round(Fraction(self.across) * _MILLIMETRE) - width // 2,
            y=round(Fraction(self.down) * _MILLIMETRE) - height // 2,
            id=session.next_drawing(),
            relation=self.refer(tag, session),
            title=f' descr="{escaped(self.title, _ATTRIBUTE)}"' if self.title else "",
        )
