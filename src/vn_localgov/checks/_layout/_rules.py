"""Which part of the checker decides a rule about what is there, and where and how it stands."""

from collections.abc import Mapping

from vn_localgov.checks._checked import Find
from vn_localgov.checks._layout._addressed import ADDRESSED, address_breaches
from vn_localgov.checks._layout._appendices import APPENDICES, appendix_breaches
from vn_localgov.checks._layout._clauses import clause_breaches
from vn_localgov.checks._layout._copies import COPIES, copy_breaches
from vn_localgov.checks._layout._frames import FRAMES, frame_breaches
from vn_localgov.checks._layout._lengths import LENGTHS, length_breaches
from vn_localgov.checks._layout._letters import letter_breaches
from vn_localgov.checks._layout._page import page_breaches
from vn_localgov.checks._layout._positions import POSITIONS, position_breaches
from vn_localgov.checks._layout._presence import PRESENCE, presence_breaches
from vn_localgov.checks._layout._rules_below import RULES_BELOW, rule_breaches
from vn_localgov.checks._layout._sources import ATTACHMENTS, attached_breaches
from vn_localgov.checks._layout._spaces import SPACES, space_breaches
from vn_localgov.checks._layout._tables_framed import table_breaches
from vn_localgov.checks._layout._unnumbered import UNNUMBERED, unnumbered_breaches

LAYOUT: Mapping[str, Find] = {
    **dict.fromkeys(PRESENCE, presence_breaches),
    **dict.fromkeys(POSITIONS, position_breaches),
    **dict.fromkeys(RULES_BELOW, rule_breaches),
    **dict.fromkeys(LENGTHS, length_breaches),
    **dict.fromkeys(FRAMES, frame_breaches),
    **dict.fromkeys(APPENDICES, appendix_breaches),
    **dict.fromkeys(SPACES, space_breaches),
    **dict.fromkeys(ADDRESSED, address_breaches),
    **dict.fromkeys(ATTACHMENTS, attached_breaches),
    **dict.fromkeys(COPIES, copy_breaches),
    **dict.fromkeys(UNNUMBERED, unnumbered_breaches),
    "KHOAN.DAM": clause_breaches,
    "VI_TRI.KHUNG": table_breaches,
}
# By what their ids begin with.
LAYOUT_FAMILIES: Mapping[str, Find] = {
    "TRANG": page_breaches,
    "PHONG_CHU": letter_breaches,
}
