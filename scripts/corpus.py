"""Articles of a corpus: JSON Lines packed with xz, a record an article."""

from __future__ import annotations

import json
import lzma
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def records(path: str) -> Iterator[dict[str, Any]]:
    """The records of a part, their text in “text”."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
