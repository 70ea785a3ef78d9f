"""The command line (*dòng lệnh*): ``vn-localgov``; needs the extra ``[cli]``."""

from vn_localgov.cli._app import run

__all__ = ["run"]
