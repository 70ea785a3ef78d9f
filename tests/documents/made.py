"""Numbers and citations of every form, for the tests of this folder."""

from hypothesis import strategies as st

from vn_localgov import Citation, DocumentNumber

SERIALS = st.integers(1, 999_999)
PARTS = st.none() | st.integers(1, 999)
LETTERS = st.just("") | st.sampled_from("abcđ")
YEARS = st.integers(1900, 2999)

_types = st.sampled_from(["BC", "QĐ", "NQ", "KHPH", "TTr", "CTr", "TTLT", "NĐ", "QyĐ", "VBHN"])
_words = st.sampled_from(["UBND", "TTg", "HĐND", "BNV", "CTUBND", "UBTVQH15", "TU", "ĐCXD", "VP"])
_groups = st.lists(_words, min_size=1, max_size=3).flatmap(
    lambda words: st.sampled_from(["&", ","]).map(lambda mark: mark.join(words))
)
_lists = st.lists(_groups, min_size=1, max_size=4).map("-".join)
_symbols = st.builds("{}-{}".format, _types, _lists) | _lists
_laws = st.builds("{}{}".format, st.sampled_from(["QH", "UBTVQH"]), st.integers(1, 99))

state_numbers = st.builds(
    DocumentNumber,
    serial=SERIALS,
    part=PARTS,
    letter=LETTERS,
    year=st.none() | YEARS,
    symbol=_symbols,
)
law_numbers = st.builds(DocumentNumber, serial=SERIALS, year=YEARS, symbol=_laws)
party_numbers = st.builds(
    DocumentNumber,
    serial=SERIALS,
    letter=LETTERS,
    symbol=st.builds("{}/{}".format, _types, _lists),
)
document_numbers = state_numbers | law_numbers | party_numbers

BODIES = [
    *("Chính phủ", "Thủ tướng Chính phủ", "UBND huyện Hiệp Hòa", "Ban Bí thư", "Quốc hội"),
    *("Hội đồng nhân dân xã Mai Trung", "Bộ Lao động - Thương binh và Xã hội"),
    *("Bộ Văn hóa, Thể thao và Du lịch", "Ban Chấp hành Trung ương Đảng khóa XII"),
    *("Chính phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Ủy ban nhân dân Quận 9"),
]
SUBJECTS = [
    *("về công tác văn thư", "về việc phát động phong trào thi đua, khen thưởng năm 2023"),
    *("quy định chi tiết một số điều của Luật Đất đai", "phê duyệt “Đề án 06”", "V/v báo cáo"),
    *("sửa đổi, bổ sung một số điều của Quy chế (lần 2)", "ban hành Quy chế làm việc"),
]
LAWS = [
    *("Luật Đất đai", "Bộ luật Lao động", "Luật Phòng, chống tham nhũng", "Hiến pháp"),
    *("Luật Tổ chức chính quyền địa phương", "Pháp lệnh Dân số", "Luật Hộ tịch"),
]
NAMES = ["Nghị quyết", "Kế hoạch", "Văn bản", "Thông báo", "Nghị quyết liên tịch", "Công văn"]

_dates = st.none() | st.dates()
cited_by_number = st.builds(
    Citation,
    name=st.sampled_from(NAMES),
    number=document_numbers,
    date=_dates,
    body=st.none() | st.sampled_from(BODIES),
    subject=st.none() | st.sampled_from(SUBJECTS),
)
cited_bare = st.builds(
    Citation,
    name=st.sampled_from(NAMES),
    bare=st.from_regex(r"[0-9]{1,6}[a-zđ]?(/[12][0-9]{3})?", fullmatch=True),
    date=_dates,
    body=st.none() | st.sampled_from(BODIES),
    subject=st.none() | st.sampled_from(SUBJECTS),
)
cited_laws = st.builds(
    Citation,
    name=st.sampled_from(LAWS),
    number=st.none() | law_numbers,
    year=st.none() | st.integers(1946, 2099),
    date=_dates,
)
citations = cited_by_number | cited_bare | cited_laws
