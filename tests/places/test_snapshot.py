"""The files of the snapshot are what their sources and their readers say."""

import datetime as dt
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from vn_localgov.places import CommuneKind, DistrictKind, ProvinceKind

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "vn_localgov" / "places" / "data"
SOURCES = tomllib.loads((DATA / "SOURCES.toml").read_text(encoding="utf-8"))

TABLES = {
    "communes": (CommuneKind, 5),
    "districts": (DistrictKind, 3),
    "provinces": (ProvinceKind, 2),
}


def rows(table: str) -> list[list[str]]:
    """The lines of a table without its head."""
    lines = (DATA / f"{table}.tsv").read_text(encoding="utf-8").split("\n")
    assert lines[-1] == ""
    return [line.split("\t") for line in lines[1:-1]]


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_well_formed(table: str) -> None:
    """Code, kind, name, parent, first day, last day, resolution."""
    kinds, digits = TABLES[table]
    for code, kind, name, _, first, last, _ in rows(table):
        assert len(code) == digits
        assert code.isdecimal()
        assert kinds(kind).value == kind
        assert name
        assert not first or not last or dt.date.fromisoformat(first) < dt.date.fromisoformat(last)


@pytest.mark.parametrize("table", TABLES)
def test_a_code_means_one_thing_at_a_time(table: str) -> None:
    """Rows are sorted, and those of one code follow each other without touching."""
    found = [(row[0], row[4], row[5] or "9999") for row in rows(table)]

    assert found == sorted(found)
    for (code, _, last), (next_code, first, _) in pairwise(found):
        assert code != next_code or last < first


def test_parents_exist() -> None:
    """Each commune and each district is part of a unit that was there as long."""
    starts = {row[0] for table in ("districts", "provinces") for row in rows(table)}

    assert {row[3] for table in ("communes", "districts") for row in rows(table)} <= starts


def test_the_script_makes_the_tables_of_the_packages_that_are_named() -> None:
    """Versions in tools/make_places.py and in SOURCES.toml are the same."""
    script = (ROOT / "tools" / "make_places.py").read_text(encoding="utf-8")
    texts = (DATA / "LICENCES.txt").read_text(encoding="utf-8")

    for package in SOURCES["package"]:
        assert f'"{package["name"]}=={package["version"]}"' in script
        assert f"\n{package['name']}\n" in texts
        assert package["author"] in texts


def test_resolutions_are_told_with_their_days() -> None:
    """Each later one of the tables stands in SOURCES.toml, in force on the day it has there."""
    days = {it["number"]: it["in_force"].isoformat() for it in SOURCES["resolution"]}
    used = {(row[6], row[4]) for table in TABLES for row in rows(table) if row[4] > "2025-07-01"}

    assert used == {(number, day) for number, day in days.items() if day > "2025-07-01"}


def test_the_snapshot_stays_small() -> None:
    """A wheel holds it compressed, in a fifth of this."""
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 1_200_000
