"""Read reports from files."""

from vn_localgov.exchange._folder import load_report

__all__ = ["load_report"]
