"""Whether a package of one of newslint's extras is there, told without importing it."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder


def installed(name: str) -> bool:
    """Whether a package could be imported; one that ``sys.modules`` blocks with None could not."""
    known = sys.modules.get(name, PathFinder) is not None
    return known and PathFinder.find_spec(name) is not None
