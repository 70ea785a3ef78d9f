"""Read reports and other documents from files."""

from vn_localgov.exchange._folder import load_document, load_report

__all__ = ["load_document", "load_report"]
