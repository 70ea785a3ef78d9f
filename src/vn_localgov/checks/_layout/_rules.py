"""Which part of the checker decides a rule about what is there, and where it stands."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from vn_localgov.checks._checked import Checked
from vn_localgov.checks._found import Breach
from vn_localgov.checks._layout._addressed import ADDRESSED, address_breaches
from vn_localgov.checks._layout._appendices import APPENDICES, appendix_breaches
from vn_localgov.checks._layout._clauses import clause_breaches
from vn_localgov.checks._layout._frames import FRAMES, frame_breaches, secrecy_breaches
from vn_localgov.checks._layout._lengths import LENGTHS, length_breaches
from vn_localgov.checks._layout._positions import POSITIONS, position_breaches
from vn_localgov.checks._layout._presence import PRESENCE, presence_breaches
from vn_localgov.checks._layout._spaces import SPACES, space_breaches
from vn_localgov.checks._layout._tables_framed import table_breaches
from vn_localgov.checks._writing._bodies import BODIES, body_breaches
from vn_localgov.checks._writing._issuers import ISSUERS, issuer_breaches
from vn_localgov.forms import FormRule

Find: TypeAlias = Callable[[FormRule, Checked], Iterator[Breach]]

LAYOUT: Mapping[str, Find] = {
    **dict.fromkeys(PRESENCE, presence_breaches),
    **dict.fromkeys(POSITIONS, position_breaches),
    **dict.fromkeys(LENGTHS, length_breaches),
    **dict.fromkeys(FRAMES, frame_breaches),
    **dict.fromkeys(APPENDICES, appendix_breaches),
    **dict.fromkeys(SPACES, space_breaches),
    **dict.fromkeys(ADDRESSED, address_breaches),
    **dict.fromkeys(BODIES, body_breaches),
    **dict.fromkeys(ISSUERS, issuer_breaches),
    "KHOAN.DAM": clause_breaches,
    "VI_TRI.KHUNG": table_breaches,
    "DAU_MAT.CHU": secrecy_breaches,
}
