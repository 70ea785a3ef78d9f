"""Subjects of a report: figures that were true together, and then were printed.

Each subject is made from true values, which are rounded once for print. So all that it
relates holds, as printed or within what rounding hides.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

import attrs
from hypothesis import strategies as st

from vn_localgov.figures import Figure
from vn_localgov.numbers import Number, round_number
from vn_localgov.quantities import Trend
from vn_localgov.relations import Order, Relation, Rounding
from vn_localgov.strategies._figures import figures
from vn_localgov.strategies._places import villages
from vn_localgov.units import Unit, product_factor

_MOST_VILLAGES = 7
_VILLAGES = villages()
_THOUSANDTHS = 1000
_MOST_DECIMALS = 3


@attrs.frozen
class Fact:
    """A figure as it is printed, and what people call it; None is a plan that nobody prints."""

    name: str
    figure: Figure | None
    unit: Unit


@attrs.define
class Topic:
    """What one section of a report tells (*lĩnh vực*).

    Attributes:
        facts: By id: an indicator's code, ``code.thon_1``, ``code@ke_hoach`` …
        relations: What they have to do with each other.
    """

    title: str
    draw: st.DrawFn
    facts: dict[str, Fact] = attrs.field(factory=dict, init=False)
    relations: list[Relation] = attrs.field(factory=list, init=False)

    def count(self, least: int = 0, most: int = 10_000) -> int:
        """Draw how many things there are."""
        return self.draw(st.integers(least, most))

    def measure(self, least: int = 10, most: int = 10_000) -> Fraction:
        """Draw a true size, to the thousandth; far from zero, as it may divide."""
        thousandths = st.integers(least * _THOUSANDTHS, most * _THOUSANDTHS)
        return Fraction(self.draw(thousandths), _THOUSANDTHS)

    def tell(self, id_: str, name: str, true: Number, unit: str) -> None:
        """Print the *true* value, rounded unless things or đồng are counted."""
        parsed = Unit.parse(unit)
        is_counted = Rounding.usual(parsed) is Rounding.EXACT
        decimals = 0 if is_counted else self.draw(st.integers(0, _MOST_DECIMALS))
        self.facts[id_] = Fact(name, Figure(round_number(true, decimals), parsed), parsed)

    def imply(self, id_: str, name: str, unit: str) -> None:
        """Speak of a plan only by the percentage of it that was reached."""
        self.facts[id_] = Fact(name, None, Unit.parse(unit))

    def relate(self, *relations: Relation) -> None:
        """Note what holds of the true values."""
        self.relations.extend(relations)


Teller: TypeAlias = Callable[[Topic], None]


def _households(topic: Topic) -> None:
    counts = [topic.count() for _ in range(topic.count(1, _MOST_VILLAGES))]
    ids = [f"ho_dan.thon_{index}" for index in range(1, len(counts) + 1)]
    topic.tell("ho_dan", "Tổng số hộ", sum(counts), "hộ")
    for id_, number in zip(ids, counts, strict=True):
        topic.tell(id_, f"Tổng số hộ, {topic.draw(_VILLAGES)}", number, "hộ")
    topic.relate(Relation.total("ho_dan", ids))


def _poverty(topic: Topic) -> None:
    poor, rest = topic.count(), topic.count(1)
    topic.tell("ho_ngheo", "Hộ nghèo", poor, "hộ")
    topic.tell("ho_ra_soat", "Hộ được rà soát", poor + rest, "hộ")
    topic.tell("ty_le_ho_ngheo", "Tỷ lệ hộ nghèo", Fraction(100 * poor, poor + rest), "%")
    topic.relate(Relation.share("ty_le_ho_ngheo", "ho_ngheo", "ho_ra_soat"))
    topic.relate(Relation.at_most("ho_ngheo", "ho_ra_soat"))


def _fields(topic: Topic) -> None:
    names = {"dien_tich_lua": "lúa", "dien_tich_ngo": "ngô", "dien_tich_rau": "rau các loại"}
    areas = {code: topic.measure() for code in names}
    topic.tell("dien_tich_gieo_trong", "Tổng diện tích gieo trồng", sum(areas.values()), "ha")
    for code, area in areas.items():
        topic.tell(code, f"Diện tích {names[code]}", area, "ha")
    topic.relate(Relation.total("dien_tich_gieo_trong", areas))
    _harvest(topic, areas["dien_tich_lua"])


def _harvest(topic: Topic, area: Fraction) -> None:
    yield_, factor = topic.measure(10, 90), product_factor("tấn", "ha", "tạ/ha")
    topic.tell("nang_suat_lua", "Năng suất lúa", yield_, "tạ/ha")
    topic.tell("san_luong_lua", "Sản lượng lúa", area * yield_ * factor, "tấn")
    topic.relate(Relation.product("san_luong_lua", "dien_tich_lua", "nang_suat_lua", factor=factor))


def _crops(topic: Topic) -> None:
    value, land = topic.measure(1000, 100_000), topic.measure(10, 1000)
    topic.tell("gia_tri_trong_trot", "Giá trị sản phẩm trồng trọt", value, "triệu đồng")
    topic.tell("dat_trong_trot", "Diện tích đất trồng trọt", land, "ha")
    topic.tell("gia_tri_tren_ha", "Giá trị sản phẩm trên 1 ha", value / land, "triệu đồng/ha")
    topic.relate(Relation.ratio("gia_tri_tren_ha", "gia_tri_trong_trot", "dat_trong_trot"))


def _budget(topic: Topic) -> None:
    unit = topic.draw(st.sampled_from(["đồng", "triệu đồng"]))
    names = {"thu_dia_ban": "Thu trên địa bàn", "thu_bo_sung": "Thu bổ sung"}
    sums = {code: Fraction(topic.count(10**6, 10**10)) for code in names}
    topic.tell("tong_thu", "Tổng thu ngân sách", sum(sums.values()), unit)
    for code, money in sums.items():
        topic.tell(code, names[code], money, unit)
    topic.relate(Relation.total("tong_thu", sums))
    _plan(topic, "tong_thu", Fraction(sum(sums.values())), is_ceiling=False)


def _violations(topic: Topic) -> None:
    cases = topic.count(1, 60)
    topic.tell("vi_pham_dat", "Vi phạm đất đai", cases, "trường hợp")
    _plan(topic, "vi_pham_dat", Fraction(cases), is_ceiling=True)


def _plan(topic: Topic, code: str, done: Fraction, *, is_ceiling: bool) -> None:
    """Plan about as much as was done, in whole numbers."""
    planned = Fraction(max(1, round(done * topic.count(50, 200) / 100)))
    operands = (f"{code}@ke_hoach", code) if is_ceiling else (code, f"{code}@ke_hoach")
    above, below = (planned, done) if is_ceiling else (done, planned)
    fact = topic.facts[code]
    topic.tell(f"{code}@ke_hoach", f"{fact.name} (kế hoạch)", planned, str(fact.unit))
    topic.tell(f"{code}@dat", f"{fact.name} (mức đạt kế hoạch)", 100 * above / below, "%")
    topic.relate(Relation.attainment(f"{code}@dat", *operands))


def _jobs(topic: Topic) -> None:
    now, then = topic.count(), topic.count()
    topic.tell("viec_lam_moi", "Lao động có việc làm mới", now, "người")
    topic.tell("viec_lam_moi@cung_ky", "Lao động có việc làm mới (cùng kỳ)", then, "người")
    topic.tell("viec_lam_moi@tang", "Lao động có việc làm mới (tăng, giảm)", now - then, "người")
    trend = Trend.of(now - then)
    topic.relate(
        Relation.change("viec_lam_moi@tang", "viec_lam_moi", "viec_lam_moi@cung_ky"),
        Relation.status("viec_lam_moi", "viec_lam_moi@cung_ky", _ORDERS[trend], word=str(trend)),
    )


def _industry(topic: Topic) -> None:
    now, then = topic.measure(), topic.measure()
    topic.tell("gia_tri_san_xuat", "Tổng giá trị sản xuất", now, "tỷ đồng")
    topic.tell("gia_tri_san_xuat@cung_ky", "Tổng giá trị sản xuất (cùng kỳ)", then, "tỷ đồng")
    topic.tell("tang_gia_tri_san_xuat", "Tốc độ tăng", 100 * now / then - 100, "%")
    topic.relate(
        Relation.growth("tang_gia_tri_san_xuat", "gia_tri_san_xuat", "gia_tri_san_xuat@cung_ky")
    )


def _schools(topic: Topic) -> None:
    girls, boys = topic.count(), topic.count()
    topic.tell("hoc_sinh", "Học sinh", girls + boys, "học sinh")
    topic.tell("hoc_sinh_nu", "Học sinh, trong đó nữ", girls, "học sinh")
    topic.relate(Relation.partial("hoc_sinh", ["hoc_sinh_nu"]))


def _land(topic: Topic) -> None:
    rented, free = topic.measure(), topic.measure()
    topic.tell("dat_cong_ich", "Diện tích đất công ích", rented + free, "m²")
    topic.tell("dat_cho_thue", "Diện tích đất công ích đang cho thuê", rented, "m²")
    topic.tell("dat_khong_thue", "Diện tích đất công ích chưa cho thuê", free, "m²")
    topic.relate(Relation.difference("dat_khong_thue", "dat_cong_ich", "dat_cho_thue"))


def _families(topic: Topic) -> None:
    cultured, rest = topic.count(), topic.count(1)
    topic.tell("gia_dinh_van_hoa", "Gia đình văn hóa", cultured, "hộ")
    topic.tell("gia_dinh_van_hoa@tong", "Gia đình văn hóa (tổng số)", cultured + rest, "hộ")
    topic.tell(
        "ty_le_gia_dinh_van_hoa",
        "Tỷ lệ gia đình văn hóa",
        Fraction(100 * cultured, cultured + rest),
        "%",
    )
    topic.relate(
        Relation.share("ty_le_gia_dinh_van_hoa", "gia_dinh_van_hoa", "gia_dinh_van_hoa@tong")
    )


def _applications(topic: Topic) -> None:
    answered, open_ = topic.count(), topic.count()
    topic.tell("ho_so_tiep_nhan", "Hồ sơ tiếp nhận", answered + open_, "hồ sơ")
    topic.tell("ho_so_da_tra", "Hồ sơ đã trả kết quả", answered, "hồ sơ")
    topic.tell("ho_so_dang_giai_quyet", "Hồ sơ đang giải quyết", open_, "hồ sơ")
    topic.tell("ho_so_mot_cua", "Hồ sơ tại bộ phận một cửa", answered + open_, "hồ sơ")
    topic.relate(
        Relation.total("ho_so_tiep_nhan", ["ho_so_da_tra", "ho_so_dang_giai_quyet"]),
        Relation.same("ho_so_mot_cua", "ho_so_tiep_nhan"),
    )


def _investment(topic: Topic) -> None:
    """Say something vague, that nothing else depends on."""
    figure = topic.draw(figures("tỷ đồng"))
    name = "Tổng giá trị đầu tư các công trình"
    topic.facts["tong_dau_tu"] = Fact(name, figure, figure.unit)


def _balance(topic: Topic) -> None:
    """Tell what came in and went out in percent of one plan, and not the plan itself."""
    unit = topic.draw(st.sampled_from(["đồng", "triệu đồng"]))
    plan = topic.count(10**6, 10**10)
    for code, name in {"thu": "Thu", "chi": "Chi"}.items():
        own, done = f"{code}_can_doi", plan * topic.count(50, 200) // 100
        topic.tell(own, f"{name} cân đối ngân sách", done, unit)
        topic.imply(f"{own}@ke_hoach", f"{name} cân đối ngân sách (dự toán)", unit)
        topic.tell(
            f"{own}@dat",
            f"{name} cân đối ngân sách (mức đạt dự toán)",
            Fraction(100 * done, plan),
            "%",
        )
        topic.relate(Relation.attainment(f"{own}@dat", own, f"{own}@ke_hoach"))
    topic.relate(Relation.same("chi_can_doi@ke_hoach", "thu_can_doi@ke_hoach"))


_ORDERS = {
    Trend.INCREASE: Order.MORE,
    Trend.UNCHANGED: Order.EQUAL,
    Trend.DECREASE: Order.LESS,
}
# The first is in every report: whatever figure of it is mistyped, it shows.
_ALWAYS = ("Dân số", _households)
_OTHERS: list[tuple[str, Teller]] = [
    ("Giảm nghèo", _poverty),
    ("Trồng trọt", _fields),
    ("Giá trị sản phẩm trồng trọt", _crops),
    ("Thu ngân sách", _budget),
    ("Quản lý đất đai", _violations),
    ("Lao động, việc làm", _jobs),
    ("Công nghiệp", _industry),
    ("Giáo dục", _schools),
    ("Đất công ích", _land),
    ("Văn hóa", _families),
    ("Cải cách hành chính", _applications),
    ("Đầu tư", _investment),
    ("Cân đối ngân sách", _balance),
]


@st.composite
def topics(draw: st.DrawFn) -> list[Topic]:
    """Give the subjects of one report, in the order of the report."""
    chosen = draw(st.lists(st.sampled_from(_OTHERS), unique=True, max_size=6))
    told = []
    for title, tell in (_ALWAYS, *chosen):
        topic = Topic(title, draw)
        tell(topic)
        told.append(topic)
    return told
