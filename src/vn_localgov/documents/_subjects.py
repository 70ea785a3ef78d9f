"""Find where the subject of a cited document ends in running text."""

import re

from vn_localgov.documents._titles import is_name_ahead

_REACH = 700
# What may be a stop is told by its first letter: the search leaps from one to the next.
_STOP = re.compile(
    r"[;“”\"().:?!,\s](?:(?<![,\s])|(?<=\n)|(?<=,)(?=\s)|(?<=\s)(?:và|đã|thì|như sau)(?=[\s:]))"
)
_OPENING = frozenset("(“")
_CLOSING = frozenset(")”")
_ABBREVIATION = re.compile(r"(?<!\w)(?:TP|TX|TT|P|Q|H|X|ThS|TS)\Z")
_WRAPPED = re.compile(r"\n\s{0,3}[^\W\d_]")
# After a comma these go on with the sentence, and not with the subject.
_NEXT_CLAUSE = re.compile(
    r",\s{1,3}(?:trong đó|kết quả|theo đó|qua đó|có hiệu lực|đồng thời|trên cơ sở|gồm|góp phần|"
    r"ban hành ngày|tuy nhiên|nhưng|đến nay|căn cứ|thay thế|cụ thể)(?!\w)|"
    r",\s{1,3}(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Đảng|Ban|Sở|Phòng|Bộ|Chủ tịch|Công an|Trường|"
    r"Trạm|[Xx]ã|huyện|tỉnh|phường|thành phố|các)(?:\s\w{1,12}){0,7}?\s(?:đã|đang|yêu cầu|ban hành|"
    r"chỉ đạo|đề nghị|triển khai|báo cáo|phê duyệt|tiếp tục|xây dựng kế|phối hợp|đính chính|"
    r"tổ chức thực|thực hiện)(?!\w)"
)


def subject_end(text: str, start: int) -> int:
    """Where the subject that begins at *start* ends."""
    limit = min(len(text), start + _REACH)
    depth = 0
    for stop in _STOP.finditer(text, start, limit):
        step = _step(text, stop)
        if depth + step == 0 and step < 0 and _closes_subject(text, stop):
            return stop.end()
        if depth + step < 0 or (depth == 0 and step == 0 and _ends(text, stop)):
            return stop.start()
        depth += step
    return limit


def _step(text: str, stop: re.Match[str]) -> int:
    """Whether a bracket or quotation begins (1) or ends (-1)."""
    mark = stop[0]
    if mark in _OPENING or (mark == '"' and text[stop.start() - 1].isspace()):
        return 1
    return -1 if mark in _CLOSING or mark == '"' else 0


def _closes_subject(text: str, stop: re.Match[str]) -> bool:
    """Whether a quotation ends, and the sentence does not go on behind it."""
    return stop[0] != ")" and text[stop.end() : stop.end() + 1] in {"", ",", ";", ".", "\n", ")"}


def _ends(text: str, stop: re.Match[str]) -> bool:
    mark = stop[0].strip()
    if mark in {",", "và"}:
        return _begins_another(text, stop)
    if mark == ".":
        is_inside = text[stop.end() : stop.end() + 1].isalnum()
        return not is_inside and not _ABBREVIATION.search(text, stop.start() - 4, stop.start())
    if stop[0] == "\n":
        wrapped = _WRAPPED.match(text, stop.start())
        return not (wrapped and wrapped[0][-1].islower())
    return True


def _begins_another(text: str, stop: re.Match[str]) -> bool:
    following = stop.end()
    while text[following : following + 1].isspace():
        following += 1
    return is_name_ahead(text, following) or bool(_NEXT_CLAUSE.match(text, stop.start()))
