"""Find where the name of an issuing body ends in running text."""

import re
from functools import lru_cache

from vn_localgov.documents._citations import OPENING
from vn_localgov.documents._titles import FIRST_WORDS, is_name_ahead

_REACH = 300
# A comma inside a name: Bộ Văn hóa, Thể thao và Du lịch.
_MINISTRY = re.compile(r"(?:Bộ|Sở|Phòng|Ban|Vụ|Cục|Giám đốc|Trưởng)\s")
_REST_OF_LIST = re.compile(r"(?!Bộ\s|Sở\s|UBND)[^\W\d_]\w*(?:\s\w+){0,3}\svà\s\w")
_NEW_LINE = re.compile(r"(?:Căn|Theo|Xét|Điều|Thực|QUYẾT|Số|[0-9])")
# Where the subject begins, the body ends.
_SUBJECT = rf"{OPENING}|(?:Về|Quy định|Ban hành|Hướng dẫn|Phê duyệt|Sửa đổi)(?!\w)|VỀ\s|V/V"
_STEP = re.compile(
    rf"(\s{{0,12}}|,\s)(?!{_SUBJECT})"
    r"((?:TP|TX|TT|P|Q|H|X)\.|[-–&](?=\s)|[^\W_][\w&/-]*(?:\.\w[\w&/-]*)*)"
)
_NEXT_MINISTRY = re.compile(r"Bộ\s[^,;.\n]{3,60}\s(?:hướng dẫn|quy định)(?!\w)")
_TERM = re.compile(r"khóa|khoá|nhiệm kỳ")
_ANOTHER = re.compile(
    r"(?:Nghị (?:quyết|định)|Quyết định|Thông tư|Chỉ thị|Công văn|Luật|Pháp lệnh)(?!\w)"
)
_JOINERS = frozenset({"và", "-", "–", "&", "của"})
_COUNTED = frozenset({"quận", "phường", "khóa", "khoá", "thứ", "số"})

# Small words that names of bodies are made of; any other ends the name.
_SMALL_WORDS = frozenset(
    """
    nhân dân đồng tịch tướng trưởng phủ hội vụ đốc bí thư chấp hành trung ương đảng ủy uỷ bộ ban
    tỉnh huyện xã phường thị trấn thành phố quận nước cộng hòa hoà chủ nghĩa khóa khoá nhiệm kỳ
    lần thứ mặt trận tổ quốc thường trực liên đoàn lao động thương binh công an quân sự tài
    chính nguyên môi trường giao thông vận tải xây dựng nông nghiệp phát triển thôn y tế giáo
    dục đào tạo văn hóa hoá thể thao du lịch khoa học nghệ tư pháp nội ngoại kế hoạch đầu truyền
    tộc thanh tra kiểm toán viện sát tối cao tòa toà án nhà ngân hàng bảo hiểm phòng cục chi sở
    chánh phó viên hiệu thủ đơn vị cơ quan cấp trên quản lý đất đai vệ thủy chăn nuôi thú khu
    vực đặc minh hợp tác cựu chiến phụ nữ niên việt nam thống kê tuyên tổng lãnh đạo trách cải
    cách tục giám tâm trị nghị hưu vấn đại kinh tin tập gia hạ tầng đô biên dự trữ hải cảnh kho
    bạc thuế soát luật dược phẩm ngành thiểu số miền núi chức kỹ thuật chuyên môn cán nghiệm
    """.split()  # noqa: SIM905 - 190 quotes would hide the words
)


def body_end(text: str, start: int) -> int:
    """Where the name of the body that begins at *start* ends; *start* if there is none."""
    end = position = start
    last = ""
    while step := _STEP.match(text, position, start + _REACH):
        if not _continues(text, start, step, last):
            break
        position, last = step.end(), step[2]
        if last not in _JOINERS:
            end = position
    return end


def _continues(text: str, start: int, step: re.Match[str], last: str) -> bool:
    gap, word = step.groups()
    if gap not in {" ", ""} and not _may_follow(text, start, step):
        return False
    if word in _JOINERS:
        return _joins(text, step.end())
    if word[0].isdigit():
        return last.lower() in _COUNTED
    return _is_word_of_body(word) and not (word[0].isupper() and _is_name(text, step))


def _may_follow(text: str, start: int, step: re.Match[str]) -> bool:
    """Whether the name may go on behind a comma, or in the next line."""
    gap, word = step.groups()
    if "," in gap:
        return _is_inside_list(text, start, step.start(2))
    return not ("\n" in gap and _NEW_LINE.match(word))


def _is_name(text: str, step: re.Match[str]) -> bool:
    return step[2].casefold() in FIRST_WORDS and is_name_ahead(text, step.start(2))


# Texts have few words, and these again and again.
@lru_cache(maxsize=4096)
def _is_word_of_body(word: str) -> bool:
    return all(part[:1].isupper() or part in _SMALL_WORDS for part in word.split("-"))


def _joins(text: str, end: int) -> bool:
    following = _STEP.match(text, end)
    if not following or not _is_word_of_body(following[2]):
        return False
    position = following.start(2)
    return not (is_name_ahead(text, position) or _ANOTHER.match(text, position))


def _is_inside_list(text: str, start: int, position: int) -> bool:
    if _TERM.match(text, position) or _NEXT_MINISTRY.match(text, position):
        return True
    return bool(_MINISTRY.match(text, start) and _REST_OF_LIST.match(text, position))
