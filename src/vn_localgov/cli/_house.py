"""The rules that a clerk names: a house style over those of the decree."""

from pathlib import Path

from vn_localgov._shown import in_one_line
from vn_localgov.cli._console import RefusalError, shown
from vn_localgov.forms import KeyFault, RuleSet, RuleSetError, rules


def decree_with(house: Path | None) -> RuleSet:
    """Give the decree, with the house style over it that stands in a file.

    Raises:
        RefusalError: The file is not there, or something in it is wrong; all of it is told.
    """
    if house is None:
        return rules()
    if not house.is_file():
        raise RefusalError(f"Không có tệp quy định riêng {shown(house)}.")
    try:
        return RuleSet.load(house, over=rules())
    except RuleSetError as error:
        lines = "".join(map(_told, error.faults))
        raise RefusalError(f"Tệp quy định riêng {shown(house)} chưa dùng được:{lines}") from None


def _told(fault: KeyFault) -> str:
    words = in_one_line(fault.wording.vi)
    return f"\n  {fault.key}: {words}" if fault.key else f"\n  {words}"
