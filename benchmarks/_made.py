"""Made-up reports and texts of any size, right or with some figures wrong."""

import datetime as dt
import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import attrs

from vn_localgov.dates import Period
from vn_localgov.documents import DocumentDate, DocumentNumber, IssuingBody, Recipients, Signatory
from vn_localgov.figures import Figure
from vn_localgov.findings import Location
from vn_localgov.numbers import Number, format_number, round_number
from vn_localgov.places import communes_on
from vn_localgov.relations import Relation, Rounding
from vn_localgov.reports import Report, StatedFigure
from vn_localgov.units import Unit, product_factor

_DAY = dt.date(2025, 12, 14)
_VILLAGES = range(1, 7)
_COUNT, _SHARE = Unit.parse("hộ"), Unit.parse("%")
_AREA, _YIELD, _CROP = (Unit.parse(it) for it in ("ha", "tạ/ha", "tấn"))
_FACTOR = product_factor("tấn", "ha", "tạ/ha")


def make_report(figures: int, wrong: int = 0) -> Report:
    """Make a report of about so many figures and half as many relations.

    *wrong* of a hundred figures have one digit mistyped.
    """
    writer = _Writer(random.Random(figures))
    section = 0
    while len(writer.figures) < figures:
        section += 1
        writer.poverty(f"ngheo_{section}")
        writer.harvest(f"lua_{section}")
    writer.spoil(wrong)
    return _frame(writer)


@attrs.define
class _Writer:
    """Notes true figures as they are printed, and what they have to do with each other."""

    chance: random.Random
    figures: dict[str, StatedFigure] = attrs.field(factory=dict)
    relations: list[Relation] = attrs.field(factory=list)

    def tell(self, id_: str, unit: Unit, true: Number | None, decimals: int = 0) -> None:
        """Print the *true* value; None is a plan that nobody prints."""
        self.figures[id_] = StatedFigure(
            id=id_,
            name=id_,
            figure=None if true is None else Figure(round_number(true, decimals), unit),
            unit=unit,
            rounding=Rounding.usual(unit),
            place=Location(line=len(self.figures) + 1),
        )

    def poverty(self, code: str) -> None:
        """Households and poor ones by village, with shares, and a plan behind a percentage."""
        places = ["", *(f".thon_{village}" for village in _VILLAGES)]
        homes = [self.chance.randrange(100, 999) for _ in _VILLAGES]
        poor = [self.chance.randrange(9, 99) for _ in _VILLAGES]
        for place, all_, some in zip(places, (sum(homes), *homes), (sum(poor), *poor), strict=True):
            self.tell(f"{code}@tong{place}", _COUNT, all_)
            self.tell(f"{code}{place}", _COUNT, some)
            self.tell(f"{code}@ty_le{place}", _SHARE, Fraction(100 * some, all_), 2)
            self._relate(
                Relation.share(f"{code}@ty_le{place}", f"{code}{place}", f"{code}@tong{place}")
            )
        for whole in (code, f"{code}@tong"):
            self._relate(Relation.total(whole, [f"{whole}{place}" for place in places[1:]]))
        self.tell(f"{code}@ke_hoach", _COUNT, None)
        self.tell(f"{code}@dat", _SHARE, Fraction(100 * sum(poor), sum(poor) + 20), 1)
        self._relate(Relation.attainment(f"{code}@dat", code, f"{code}@ke_hoach"))

    def harvest(self, code: str) -> None:
        """Area times yield, and the area by season."""
        spring, summer, yield_ = (Fraction(self.chance.randrange(10**4), 100) + 9 for _ in "abc")
        self.tell(code, _AREA, spring + summer, 1)
        self.tell(f"{code}.xuan", _AREA, spring, 1)
        self.tell(f"{code}.mua", _AREA, summer, 1)
        self.tell(f"{code}@nang_suat", _YIELD, yield_, 2)
        self.tell(f"{code}@san_luong", _CROP, (spring + summer) * yield_ * _FACTOR)
        self._relate(
            Relation.total(code, [f"{code}.xuan", f"{code}.mua"]),
            Relation.product(f"{code}@san_luong", code, f"{code}@nang_suat", factor=_FACTOR),
            Relation.at_most(f"{code}.xuan", code),
        )

    def spoil(self, wrong: int) -> None:
        """Type another digit, far enough to the left to show."""
        told = [(id_, it.figure) for id_, it in self.figures.items() if it.figure]
        for id_, figure in self.chance.sample(told, len(told) * wrong // 100):
            place = Decimal(10) ** max(0, figure.value.adjusted() - 1)
            typed = attrs.evolve(figure, value=figure.value + self.chance.randrange(1, 9) * place)
            self.figures[id_] = attrs.evolve(self.figures[id_], figure=typed)

    def _relate(self, *relations: Relation) -> None:
        self.relations.extend(relations)


def _frame(writer: _Writer) -> Report:
    commune = next(it for it in communes_on(_DAY) if it.code == "07864")
    return Report(
        body=IssuingBody.committee(commune),
        commune=commune,
        number=DocumentNumber(serial=293, symbol="BC-UBND"),
        issued=DocumentDate.at(commune, _DAY),
        title="Kết quả thực hiện nhiệm vụ năm 2025",
        period=Period.year(_DAY.year),
        recipients=Recipients(["Như trên"]),
        signatory=Signatory(name="N.V.A", position="Chủ tịch"),
        figures=writer.figures,
        relations=tuple(writer.relations),
    )


def make_text(paragraphs: int, *, is_wrong: bool = False) -> Iterator[str]:
    """Write paragraphs of three sentences; every one of them is right, or every one wrong."""
    chance = random.Random(paragraphs)
    slip = 7 if is_wrong else 0
    for _ in range(paragraphs):
        men, women, whole = (chance.randrange(100, 999) for _ in "abc")
        share = format_number(Fraction(100 * men, men + whole) + slip, decimals=1)
        yield (
            f"Toàn xã có {format_number(men + women + slip)} hộ, gồm {men} hộ làm nông nghiệp "
            f"và {women} hộ kinh doanh. "
            f"Có {men}/{format_number(men + whole)} hộ đạt gia đình văn hóa, đạt {share}%. "
            f"Số hộ vay vốn tăng từ {men} hộ lên {format_number(men + whole)} hộ, "
            f"tăng {whole + slip} hộ."
        )
