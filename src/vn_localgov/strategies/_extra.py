"""The package that the strategies need."""

from vn_localgov.errors import MissingExtraError, Wording

try:
    import hypothesis  # noqa: F401 - only asked for
except ModuleNotFoundError:
    raise MissingExtraError(
        Wording(
            'the strategies need one more package: run  pip install "vn-localgov[testing]"',
            'muốn dùng dữ liệu thử, hãy chạy  pip install "vn-localgov[testing]"',
        )
    ) from None
