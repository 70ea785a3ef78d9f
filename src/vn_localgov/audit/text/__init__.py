"""Audit a text whose author declared nothing: what its sentences themselves state."""

from vn_localgov.audit.text._audit import audit_text

__all__ = ["audit_text"]
