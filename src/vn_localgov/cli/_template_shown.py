"""What a clerk reads about a Word template."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vn_localgov.cli._console import shown
from vn_localgov.templates import Location, TemplateCheck, TemplateFault, Variable

_MOST_PLACES = 3
_REPEATED = "Dấu [] sau tên: mẫu lặp qua từng phần tử của danh sách đó."
_CLOSING = "Hãy mở mẫu bằng Word, sửa rồi chạy lại."


def faults_told(file: Path, faults: Sequence[TemplateFault]) -> str:
    """List what has to be mended, each with its place, the tag and the words around it."""
    told = "\n\n".join("\n".join(_lines(fault)) for fault in faults)
    return f"Mẫu {shown(file)} có {len(faults)} điểm cần sửa:\n\n{told}\n\n{_CLOSING}"


def _lines(fault: TemplateFault) -> Iterator[str]:
    yield f"{fault.location.wording.vi}: {fault.tag}"
    yield f"    {fault.wording.vi}"
    if rows := fault.rows.wording.vi:
        yield f"    Ở {rows}"
    if fault.around.strip() not in ("", fault.tag):
        yield f"    Nội dung: “{fault.around.strip()}”"


def check_told(
    file: Path, folder: Path | None, checked: TemplateCheck, doubtful: Sequence[TemplateFault]
) -> str:
    """Tell what is wrong with a template, or that nothing is."""
    told = [] if checked.is_fillable else [faults_told(file, checked.faults)]
    if checked.is_fillable:
        rest = f" với thư mục {shown(folder)}" if folder else ""
        told.append(f"Mẫu {shown(file)} dùng được{rest}.")
        told += [f"Mẫu có hỏi đến nhưng không bắt buộc: {it.path}" for it in checked.missing]
    told += [f"Lưu ý: {it.location.wording.vi}: {it.tag}: {it.wording.vi}" for it in doubtful]
    if checked.unused:
        names = ", ".join(checked.unused)
        told.append(f"Lưu ý: {len(checked.unused)} dữ liệu trong thư mục mẫu không dùng: {names}")
    return "\n".join(told)


def variables_told(file: Path, variables: Sequence[Variable]) -> str:
    """Tell what a template wants, as a table."""
    if not variables:
        return f"Mẫu {shown(file)} không cần dữ liệu nào."
    head = ("Dữ liệu", "Cách viết", "Nơi dùng")
    rows = [(it.path, ", ".join(it.filters), _places(it.locations)) for it in variables]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in (0, 1)]
    table = [
        f"{path:<{widths[0]}}  {filters:<{widths[1]}}  {places}"
        for path, filters, places in (head, *rows)
    ]
    notes = ["", _REPEATED] if any("[]" in it.path for it in variables) else []
    return "\n".join([f"Mẫu {shown(file)} cần {len(variables)} dữ liệu:", "", *table, *notes])


def _places(locations: Sequence[Location]) -> str:
    told = [it.wording.vi for it in locations[:_MOST_PLACES]]
    more = len(locations) - len(told)
    return "; ".join([*told, *([f"{more} chỗ khác"] if more else [])])


def variables_to_json(variables: Iterable[Variable]) -> str:
    """Tell the same to programs."""
    return json.dumps(
        {"version": 1, "variables": [_record(it) for it in variables]}, ensure_ascii=False, indent=2
    )


def _record(variable: Variable) -> dict[str, object]:
    return {
        "path": variable.path,
        "is_repeated": variable.is_repeated,
        "filters": variable.filters,
        "places": [_place(it) for it in variable.locations],
    }


def _place(location: Location) -> dict[str, object]:
    return {
        "part": location.part,
        "paragraph": location.paragraph,
        "cells": location.cells,
        "text": location.wording.vi,
    }
