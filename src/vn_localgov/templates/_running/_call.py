"""Have a template call what none can name: filters whose names no tag can hold."""

from typing import Any

from jinja2 import nodes


def call(name: str, first: Any, *others: Any, line: int | None = None) -> nodes.Filter:  # noqa: ANN401 - Jinja types them as any node
    """Make the call of a filter, which stands where its first argument does."""
    arguments: tuple[Any, ...] = (first, name, list(others), [], None, None)
    return nodes.Filter(*arguments, lineno=line or first.lineno)
