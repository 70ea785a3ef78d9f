"""Packages that are put together can be opened by everybody, whoever compresses them."""

import io
import sys
import zipfile
import zlib
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_localgov.opc import Entry, assemble, deflater

names = st.text("abé/.", min_size=1, max_size=9)


@given(st.dictionaries(names, st.binary(max_size=300), max_size=5), st.booleans())
def test_what_is_put_in_comes_out(parts: dict[str, bytes], fast: bool) -> None:
    """Under its name, in its order, with a right check sum."""
    content = assemble(Entry.of(name, it, deflater(fast=fast)) for name, it in parts.items())

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {it.filename: archive.read(it) for it in archive.infolist()} == parts
        assert all(it.date_time == (1980, 1, 1, 0, 0, 0) for it in archive.infolist())


def test_zlib_does_where_nothing_faster_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is a choice."""
    for name in ("isal", "isal.isal_zlib", "zlib_ng", "zlib_ng.zlib_ng"):
        monkeypatch.setitem(sys.modules, name, None)

    packed = deflater(fast=True)(b"a" * 999)
    assert packed == deflater(fast=False)(b"a" * 999)
    assert zlib.decompress(packed, -15) == b"a" * 999


@pytest.mark.parametrize(("name", "level"), [("isal.isal_zlib", 1), ("zlib_ng.zlib_ng", 6)])
def test_a_faster_package_is_taken_where_there_is_one(
    name: str, level: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the level that was measured; without the extra, zlib does."""
    asked: list[int] = []

    def compressobj(wanted: int, method: int, bits: int) -> object:
        asked.append(wanted)
        return zlib.compressobj(wanted, method, bits)

    for other in ("isal.isal_zlib", "zlib_ng.zlib_ng"):
        monkeypatch.setitem(sys.modules, other, None)
    faster = ModuleType(name)
    faster.compressobj = compressobj  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, name.partition(".")[0], ModuleType(name))
    monkeypatch.setitem(sys.modules, name, faster)

    assert zlib.decompress(deflater(fast=True)(b"a" * 999), -15) == b"a" * 999
    assert asked == [level]
