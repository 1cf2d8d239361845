"""Articles of a corpus: JSON Lines packed with xz, a record an article."""

from __future__ import annotations

import glob
import json
import lzma
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def parts(folder: str) -> list[str]:
    """The parts of a corpus that may be learned from. Ends the script if there are none."""
    paths = sorted(glob.glob(os.path.join(folder, "part-[0-9]*.jsonl.xz")))
    if not paths:
        raise SystemExit(f"{folder}: no file part-000.jsonl.xz here.")
    return paths


def records(path: str) -> Iterator[dict[str, Any]]:
    """The records of a part, their text in “text”."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
