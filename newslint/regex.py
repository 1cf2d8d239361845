"""Regular expressions that are compiled when they are first used.

Compiling is most of what importing a hundred small modules costs, and an article sets off few of
their expressions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from newslint.regexcache import compiled

if TYPE_CHECKING:
    import re


class _Lazy:
    """Stands in for a compiled expression; its methods come into being at the first use of one."""

    def __init__(self, source: str, flags: int) -> None:
        self._parts = (source, flags)

    def __getattr__(self, name: str) -> Any:
        pattern = compiled(*self._parts)
        for method in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split"):
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """An expression as ``re.compile`` gives it, but compiled at its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
