"""How Python looks after the memory of a process that checks copy."""

from __future__ import annotations

import gc


def collect_rarely() -> None:
    """Look for cycles seldom: articles make many lists and hardly a cycle."""
    gc.set_threshold(200_000, 30, 30)
