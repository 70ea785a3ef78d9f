"""Check a document against the rules of form."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from os import PathLike, fspath
from pathlib import Path

from vn_localgov.checks._arithmetic import NUMBER, arithmetic
from vn_localgov.checks._attached import attached_to, is_for_attached
from vn_localgov.checks._checked import Checked, Find
from vn_localgov.checks._components._find import find_components
from vn_localgov.checks._components._parts import Components, Scope
from vn_localgov.checks._found import Breach, finding
from vn_localgov.checks._layout._lengths import LENGTHS
from vn_localgov.checks._layout._looks import look_breaches
from vn_localgov.checks._layout._rules import LAYOUT, LAYOUT_FAMILIES
from vn_localgov.checks._own import is_own, own_breaches
from vn_localgov.checks._whole import read_whole
from vn_localgov.checks._writing._rules import COMPONENTS, DOUBTFUL, is_wording, wording_breaches
from vn_localgov.checks._writing._texts import DECIDED
from vn_localgov.checks._writing._wanted import with_wanted
from vn_localgov.errors import Wording
from vn_localgov.findings import Finding, FindingKind, Findings, Level, Location
from vn_localgov.forms import DecidedBy, FormRule, RuleSet, Spelling, rules
from vn_localgov.looks import FormattedDocument

# A paragraph may be slanted for a reason: a quotation, a note, an example.
UNSURE = (
    frozenset(
        {
            "NOI_DUNG.NGHIENG",
            "DIEM.DAM",
            "DIEM.NGHIENG",
            "KHOAN.DAM",
            "DIA_DANH.TEN_RIENG",
            "DIA_DANH.DON_VI",
            "KINH_GUI.NHIEU_NOI",
            "CO_QUAN_BAN_HANH.PHONG_XA",
            "QUYEN_HAN.DAY_DU",
            "KEM_THEO.SO",
            "KEM_THEO.NGAY",
        }
    )
    | LENGTHS
    | DOUBTFUL
)
# Told of what follows other law.
SCOPE = "VAN_BAN.PHAM_VI"
_LEFT_ALONE = {
    Scope.PARTY: Wording(
        "This is a document of the Party: Decree 30 is not for it, and nothing was checked.",
        "Đây là văn bản của Đảng, không theo Nghị định 30/2020/NĐ-CP: không kiểm tra thể thức.",
    ),
    Scope.NORMATIVE: Wording(
        "This is a normative document: other law orders its form, and nothing was checked.",
        "Đây là văn bản quy phạm pháp luật, thể thức theo quy định khác: không kiểm tra thể thức.",
    ),
    Scope.OTHER: Wording(
        "No head of an administrative document was found, and nothing was checked.",
        "Không thấy phần đầu của văn bản hành chính (Quốc hiệu, tên cơ quan, số và ký hiệu): "
        "không kiểm tra thể thức.",
    ),
}


def check_document(
    path: str | PathLike[str] | bytes, *, decree: RuleSet | None = None, figures: bool = True
) -> Findings:
    """Find where a .docx departs from the form of the law (*kiểm tra thể thức*).

    Figures that contradict each other are told too, as `vn_localgov.audit.audit_text`
    finds them. What cannot be decided is passed over in silence. There is one finding for
    each rule of form, at the first place, with the number of the others. Of a document
    that does not follow Decree 30, a note tells so, and nothing else is checked.

    >>> print(check_document("bao-cao.docx"))  # doctest: +SKIP
    Không có điểm nào cần kiểm tra.

    Args:
        path: A file, or its content.
        decree: The rules, perhaps with a house style over them; those of Decree 30 if
            they are left out.
        figures: Whether to look for figures that contradict each other, too; to explain
            many of them takes longer than all the rest.

    Raises:
        WordError: It is no .docx, one that is not safe to open, or one that lost parts.
        TypeError: *decree* is no rule set.
        ParseError: A letter bears more than 30 marks, which only an attack does.
        OSError: The path cannot be read.
    """
    file = "" if isinstance(path, bytes) else Path(fspath(path)).as_posix()
    checked = open_checked(read_whole(path), decree_of(decree))
    return all_findings(checked, file, figures=figures)


def decree_of(wanted: object) -> RuleSet:
    """Give the rules that are asked for; those of Decree 30 for none."""
    if isinstance(wanted, RuleSet):
        return wanted
    if wanted is None:
        return rules()
    raise TypeError(f"decree has to be a rule set, such as rules(), not {wanted!r:.40}")


def open_checked(document: FormattedDocument, decree: RuleSet) -> Checked:
    """Find the components of a document that is to be checked."""
    return Checked(document=document, components=find_components(document), decree=decree)


def all_findings(checked: Checked, file: str, *, figures: bool) -> Findings:
    """Give what is found in a document, in the order of the places."""
    if checked.components.scope is not Scope.ADMINISTRATIVE:
        return Findings([_left_alone(checked, file)])
    found = list(_findings(checked, file))
    if figures:
        told = {it.place for it in found}
        contradictions = arithmetic(checked.document, checked.written.issued, file)
        # How one number is written is told once.
        found += (it for it in contradictions if it.rule.id != NUMBER or it.place not in told)
    return Findings(sorted(found, key=_order))


def _order(found: Finding) -> tuple[Location, str]:
    return (found.place or Location(), found.rule.id)


def _left_alone(checked: Checked, file: str) -> Finding:
    return Finding(
        rule=checked.decree.rules[SCOPE],
        kind=FindingKind.REVIEW,
        level=Level.NOTE,
        wording=_LEFT_ALONE[checked.components.scope],
        place=Location(file=file, is_whole=True),
        subject=file,
    )


def _findings(checked: Checked, file: str) -> Iterator[Finding]:
    for rule in rules_for(checked):
        found = list(breaches(rule, checked))
        if found:
            found[0] = with_wanted(rule, found[0], _of_the_line(rule, checked))
            yield finding(rule, found, file, sure=is_sure(rule))


def _of_the_line(rule: FormRule, checked: Checked) -> Sequence[FormRule]:
    """Give all rules about the words of a line that *rule* is about."""
    if rule.id not in DECIDED:
        return ()
    return [it for it in rules_for(checked) if it.id in DECIDED and it.component == rule.component]


def is_sure(rule: FormRule) -> bool:
    """Whether what breaks it is wrong for certain; else a person has to look."""
    return rule.decided_by is DecidedBy.MACHINE and rule.id not in UNSURE


def rules_for(checked: Checked) -> Iterator[FormRule]:
    """Give the rules that a program decides, and that are for this document."""
    for rule in checked.decree.rules.values():
        if rule.decided_by is not DecidedBy.PERSON and _concerns(rule, checked.components):
            yield rule


def _concerns(rule: FormRule, components: Components) -> bool:
    if components.is_attached:
        is_whole = rule.id.partition(".")[0] in LAYOUT_FAMILIES
        return is_whole or is_for_attached(rule) or isinstance(rule.constraint, Spelling)
    if components.type is None:
        return not rule.types
    return rule.concerns(components.type)


def breaches(rule: FormRule, checked: Checked) -> Iterator[Breach]:
    """Find each place that breaks a rule."""
    if is_own(rule):
        return own_breaches(rule, checked)
    texts = (checked, *attached_to(checked, rule))
    return chain.from_iterable(map(partial(_finder(rule), rule), texts))


def _finder(rule: FormRule) -> Find:
    by_family = LAYOUT_FAMILIES.get(rule.id.partition(".")[0])
    by_id = LAYOUT.get(rule.id) or COMPONENTS.get(rule.id)
    return by_family or by_id or (wording_breaches if is_wording(rule) else look_breaches)
