"""Whether a position may sign by the right that is written above it."""

import re
from collections.abc import Iterator

from vn_localgov.documents._frame import Authority, Signatory
from vn_localgov.errors import Wording

_DEPUTY, _VICE_MINISTER, _MINISTER = "phó ", "thứ trưởng", "Bộ trưởng"
# Their names tell it at the end.
_DEPUTIES = {
    "chỉ huy phó": "Chỉ huy trưởng",
    "chính trị viên phó": "Chính trị viên",
    "hiệu phó": "Hiệu trưởng",
    "đội phó": "Đội trưởng",
    "tổ phó": "Tổ trưởng",
}
# What is said beside a position; who also heads a body may sign as its head.
_BESIDE = re.compile(r"\s+(?:thường trực|phụ trách|điều hành|kiêm)\b.*", re.IGNORECASE | re.DOTALL)
_ALSO = " kiêm "
_ACTING = re.compile(r"(?:quyền\s+|q\s*\.\s*)(?=\w)", re.IGNORECASE)
_MARKED = re.compile(r"(?:TM|KT|TL|TUQ)\s*[./]")
# Before the name: not in the initials of somebody, such as T.S.A.
_DEGREE = re.compile(
    r"(?:GS|PGS|TSKH|TS|Ts|ThS|Ths|THS|BS|Bs|KS|Ks|CN|Giáo sư|Phó Giáo sư"
    r"|(?:Tiến|Thạc|Bác) s[ĩỹ]|Kỹ sư|Cử nhân"
    r"|NGND|NGƯT|NSND|NSƯT)[.\s](?!\w\.)"
)
DELEGATED = frozenset({Authority.BY_ORDER, Authority.BY_AUTHORITY})


def is_deputy(position: str) -> bool:
    """Whether it is the position of a deputy (*cấp phó*).

    >>> is_deputy("Phó Chủ tịch"), is_deputy("Phóng viên")
    (True, False)
    """
    return position.casefold().startswith((_DEPUTY, _VICE_MINISTER, *_DEPUTIES))


def has_degree(name: str) -> bool:
    """Whether a degree or a title of honour stands before a name (*học hàm, học vị*).

    >>> has_degree("ThS. Nguyễn Văn A"), has_degree("T.S.A")
    (True, False)
    """
    return _DEGREE.match(name) is not None


def position_faults(signatory: Signatory) -> Iterator[Wording]:
    """Tell what no position can sign by, whatever the body is."""
    yield from _of_words(signatory.position)
    if signatory.deputy_for:
        yield from _of_passed_order(signatory)
    elif signatory.authority in DELEGATED:
        yield from _of_delegated(signatory, signatory.authority, signatory.head or "")
    elif signatory.authority:
        yield from _of_deputy(signatory.position, signatory.head or "")
    if signatory.is_acting and is_deputy(signatory.position):
        yield Wording(
            f"acting (Q.) is the head, not {signatory.position}",
            f"quyền (Q.) chỉ ghi trước chức vụ của cấp trưởng, không ghi trước"
            f" {signatory.position}",
        )


def lone_deputy_fault(signatory: Signatory) -> Wording | None:
    """Tell that a deputy signs by no right at all: not for the head."""
    position, told = signatory.position, signatory.authority or signatory.deputy_for
    if told or signatory.is_acting or not is_deputy(position) or _ALSO in position.casefold():
        return None
    return Wording(
        f"a deputy signs for the head (KT.), not as {position} alone: {_for_head(position)}",
        f"{position} không tự mình ký mà ký thay (KT.) cấp trưởng: {_for_head(position)}",
    )


def _of_words(position: str) -> Iterator[Wording]:
    """Find what belongs elsewhere than in the position."""
    if acting := _ACTING.match(position):
        head = position[acting.end() :]
        yield Wording(
            f"acting is told apart from the position (is_acting): {head}, printed as"
            f" «Q. {head.upper()}»",
            f"quyền cấp trưởng ghi tắt là Q.: chức vụ chỉ ghi {head}, thêm quyen = true để in"
            f" «Q. {head.upper()}»",
        )
    if marked := _MARKED.match(position):
        yield Wording(
            f"the position is told without {marked[0]}: that is told by authority and on_behalf_of",
            f"chức vụ chỉ ghi chức danh của người ký, không ghi {marked[0]}; quyền hạn ghi ở"
            " quyen_han, cho, thay_mat",
        )


def _of_deputy(position: str, head: str) -> Iterator[Wording]:
    if not is_deputy(position):
        yield _no_deputy(position)
    elif is_deputy(head):
        yield _no_head("KT.", head)


def _of_passed_order(signatory: Signatory) -> Iterator[Wording]:
    if signatory.authority is not Authority.BY_ORDER:
        yield Wording(
            "only an order (TL.) may be passed on to a deputy (deputy_for)",
            "chỉ thừa lệnh (TL.) mới được giao lại cho cấp phó ký thay; cấp phó ký thay"
            " người đứng đầu thì ghi KT.",
        )
    elif not is_deputy(signatory.position):
        yield _no_deputy(signatory.position)
    for right, head in (("TL.", signatory.head or ""), ("KT.", signatory.deputy_for or "")):
        if is_deputy(head):
            yield _no_head(right, head)


def _of_delegated(signatory: Signatory, right: Authority, head: str) -> Iterator[Wording]:
    position = signatory.position
    if is_deputy(head):
        yield _no_head(right.value, head)
    elif position.casefold() == head.casefold():
        yield Wording(
            f"{position} does not sign {right.value} {head}: the head signs without it, as"
            f" «{head.upper()}»",
            f"{position} không ký {right.value} {head}: người đứng đầu tự ký, chỉ ghi"
            f" «{head.upper()}»",
        )
    elif is_deputy(position):
        yield _of_delegated_deputy(position, right, head)


def _of_delegated_deputy(position: str, right: Authority, head: str) -> Wording:
    if _head_of(position).casefold() == head.casefold():
        return Wording(
            f"a deputy signs for the head (KT.), not {right.value}: {_for_head(position)}",
            f"cấp phó ký thay (KT.) cấp trưởng, không ký {right.value}: {_for_head(position)}",
        )
    if right is Authority.BY_ORDER:
        lines = f"«TL. {head.upper()}» / {_for_head(position)}"
        return Wording(
            f"by order (TL.) the head of a unit signs, or a deputy for them (deputy_for): {lines}",
            "thừa lệnh (TL.) do người đứng đầu đơn vị ký, hoặc giao lại cho cấp phó ký thay"
            f" (thêm ky_thay): {lines}",
        )
    return Wording(
        f"by authority (TUQ.) the head of a unit signs, who cannot pass it on to {position}",
        f"thừa ủy quyền (TUQ.) do người đứng đầu đơn vị ký, không được ủy quyền lại cho {position}",
    )


def _no_deputy(position: str) -> Wording:
    return Wording(
        f"for the head (KT.) a deputy signs, not {position}",
        f"ký thay (KT.) phải là cấp phó, không phải {position};"
        " nếu là thừa lệnh hoặc thừa ủy quyền thì ghi TL. hoặc TUQ.",
    )


def _no_head(right: str, head: str) -> Wording:
    return Wording(
        f"{right} names the head of the body, not a deputy such as {head}",
        f"sau {right} ghi chức vụ của người đứng đầu, không ghi cấp phó như {head}",
    )


def _head_of(position: str) -> str:
    """Give the position that a deputy stands in for."""
    plain = _BESIDE.sub("", position)
    if plain.casefold().startswith(_DEPUTY):
        return plain[len(_DEPUTY) :]
    return _DEPUTIES.get(plain.casefold(), _MINISTER)


def _for_head(position: str) -> str:
    """Show the lines of a deputy."""
    return f"«KT. {_head_of(position).upper()}» / «{position.upper()}»"
