"""Whether a process has ended."""

from __future__ import annotations

import os
import time

from tests.helpers import PATIENCE


def gone(pid: int, seconds: float = PATIENCE) -> bool:
    """Tell whether a process ends within `seconds`."""
    ends = time.monotonic() + seconds
    while True:
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as stat:
                if stat.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except OSError:
            try:
                os.kill(pid, 0)
            except OSError:
                return True
        if time.monotonic() >= ends:
            return False
        time.sleep(0.05)
