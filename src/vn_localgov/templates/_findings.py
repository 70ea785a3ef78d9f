"""Faults of a template as findings, for whatever reads those: SARIF, GitHub, a notebook."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vn_localgov.errors import Wording
from vn_localgov.templates._annotate import paragraphs_at
from vn_localgov.templates._errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from vn_localgov.findings import Finding, Findings, Rule
    from vn_localgov.templates._errors import TemplateFault


def findings_of(
    source: Path,
    faults: Iterable[TemplateFault] | TemplateError,
    *,
    suspects: Iterable[TemplateFault] = (),
    unused: Iterable[str] = (),
) -> Findings:
    """Turn faults into findings (*điểm cần kiểm tra*), in the order of the faults.

    The line of a place is the number of the paragraph, as in other findings of Word files;
    what Word does not show as a paragraph has the file as its place.

    Args:
        source: The template.
        faults: What `TemplateError` or `Template.check` tell.
        suspects: What may be wrong, which is for review.
        unused: Names of the data that are not asked for; they are notes for review.

    Raises:
        WordError: *source* is no .docx file.
        OSError: *source* cannot be read.
    """
    from vn_localgov.findings import Findings  # noqa: PLC0415 - filling needs none

    wrong = list(faults.faults if isinstance(faults, TemplateError) else faults)
    listed = [*wrong, *suspects]
    lines = paragraphs_at(source, listed)
    found = [
        _finding(source, fault, line, is_certain=number < len(wrong))
        for number, (fault, line) in enumerate(zip(listed, lines, strict=True))
    ]
    return Findings([*found, *(_not_used(source, name) for name in unused)])


def _finding(source: Path, fault: TemplateFault, line: int | None, *, is_certain: bool) -> Finding:
    from vn_localgov.findings import Finding, FindingKind, Level, Location  # noqa: PLC0415

    said = fault.wording
    told = zip(fault.place, (fault.tag, fault.tag), said, strict=True)
    return Finding(
        rule=template_rules()["MAU.THE"],
        kind=FindingKind.FAIL if is_certain else FindingKind.REVIEW,
        level=Level.ERROR if is_certain else Level.WARNING,
        wording=Wording(*map(": ".join, told)),
        place=Location(file=source.as_posix(), line=line or 1),
        subject=f"{fault.location.wording.en}\0{fault.tag}\0{said.en}",
    )


def _not_used(source: Path, name: str) -> Finding:
    from vn_localgov.findings import Finding, FindingKind, Level, Location  # noqa: PLC0415

    return Finding(
        rule=template_rules()["MAU.THUA"],
        kind=FindingKind.REVIEW,
        level=Level.NOTE,
        wording=Wording(f"{name!r} is not used in the template", f"mẫu không dùng {name!r}"),
        place=Location(file=source.as_posix()),
        subject=name,
    )


@cache
def template_rules() -> dict[str, Rule]:
    """The rules that templates are held to, by their ids."""
    from vn_localgov.findings import Rule  # noqa: PLC0415 - filling needs none

    tag = Rule(
        id="MAU.THE",
        title=Wording("tags of a template", "thẻ trong mẫu"),
        explanation=Wording(
            "A tag is written correctly, stands where it can be filled, and the data has what it "
            "asks for. {{ ho_ngheo }} passes; {{ ho nghèo }} fails, for a name has no spaces. "
            "Mend the tag, or add the value.",
            "Thẻ phải viết đúng, đặt đúng chỗ, và dữ liệu phải có thứ thẻ cần. {{ ho_ngheo }} là "
            "đúng; {{ ho nghèo }} là sai vì tên không được có dấu cách. Hãy sửa thẻ hoặc bổ sung "
            "số liệu.",
        ),
    )
    unused = Rule(
        id="MAU.THUA",
        title=Wording("data that the template does not use", "dữ liệu mẫu không dùng"),
        explanation=Wording(
            "What was collected is printed. A figure that no tag names may have been forgotten; "
            "one that only others are made of may stay.",
            "Số liệu đã nhập thì nên được in ra. Số liệu không có thẻ nào gọi đến có thể là bỏ "
            "sót; số liệu chỉ dùng để tính số khác thì không sao.",
        ),
    )
    return {rule.id: rule for rule in (tag, unused)}
