"""Views of an article that are made once, kept with it, and go when it goes."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.document import Document

    Result = TypeVar("Result")


def view(make: Callable[[Document], Result]) -> Callable[[Document], Result]:
    """Let a function of an article be worked out once for each article.

    A cache of its own would keep articles in memory that nobody needs any longer.
    """
    name = f"{make.__module__}.{make.__name__}"

    @wraps(make)
    def get(doc: Document) -> Result:
        kept = doc.__dict__
        if name not in kept:
            kept[name] = make(doc)
        result: Result = kept[name]
        return result

    return get
