"""The end of a check: how many documents of each kind, and what is wrong most often."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from vn_localgov.checks import SCOPE, UNREADABLE, CheckedDocument
from vn_localgov.cli._told import QUIET, Told
from vn_localgov.findings import KINDS, LEVELS, Finding, FindingKind, Level

_MOST_RULES = 10
_APART = {SCOPE: "không theo Nghị định 30/2020/NĐ-CP", UNREADABLE.id: "không đọc được"}
_LEFT_ALONE, _UNREAD = (it[0].upper() + it[1:] for it in _APART.values())
_CLEAN, _WRONG, _DOUBTFUL = "Không thấy điểm nào", "Có lỗi", "Chỉ có điểm cần xem lại"
_OUTCOMES = (_CLEAN, _WRONG, _DOUBTFUL, _LEFT_ALONE, _UNREAD)


def summary(documents: Sequence[CheckedDocument], told: Told) -> str:
    """Tell it on one line, and of many documents in a table, too."""
    line = f"Đã kiểm tra thể thức {len(documents)} văn bản: {counted(told)}{told.rest}."
    if len(documents) == 1:
        return line
    tables = (_outcomes(documents, told), _rules(told))
    return "\n\n".join([line, *("\n".join(_table(it)) for it in tables if len(it) > 1)])


def counted(told: Told) -> str:
    """Count what is new, the gravest first."""
    counts = Counter(map(_called, told.new))
    order = [it.vi for it in (*LEVELS.values(), *KINDS.values())] + [*_APART.values()]
    quiet = {KINDS[it].vi for it in QUIET}
    return (
        ", ".join(
            f"{counts[it]} {it}{told.hint if it in quiet else ''}" for it in order if counts[it]
        )
        or "không thấy điểm nào"
    )


def _called(finding: Finding) -> str:
    if finding.rule.id in _APART:
        return _APART[finding.rule.id]
    words = LEVELS[finding.level] if finding.kind is FindingKind.FAIL else KINDS[finding.kind]
    return words.vi


def _outcomes(documents: Iterable[CheckedDocument], told: Told) -> list[tuple[str, str]]:
    shown = {_file(it) for it in told.shown}
    wrong = {_file(it) for it in told.new if _is_error(it)}
    counts = Counter(_outcome(it, shown, wrong) for it in documents)
    return [("Văn bản", "Số lượng"), *((it, f"{counts[it]}") for it in _OUTCOMES if counts[it])]


def _outcome(document: CheckedDocument, shown: set[str], wrong: set[str]) -> str:
    if not document.is_readable:
        return _UNREAD
    if document.is_left_alone:
        return _LEFT_ALONE
    if document.file in wrong:
        return _WRONG
    return _DOUBTFUL if document.file in shown else _CLEAN


def _is_error(finding: Finding) -> bool:
    return finding.kind is FindingKind.FAIL and finding.level is Level.ERROR


def _rules(told: Told) -> list[tuple[str, str]]:
    """Give the rules that most documents break."""
    broken = {(it.rule.id, it.rule.title.vi, _file(it)) for it in told.shown}
    counts = Counter((id_, title) for id_, title, _ in sorted(broken) if id_ not in _APART)
    most = counts.most_common(_MOST_RULES)
    return [
        ("Quy tắc chưa đúng nhiều nhất", "Số văn bản"),
        *((f"{id_}  {title}", f"{count}") for (id_, title), count in most),
    ]


def _file(finding: Finding) -> str:
    return finding.place.file if finding.place else ""


def _table(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    return (f"{told:<{first}}  {count:>{second}}" for told, count in rows)
