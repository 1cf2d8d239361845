"""``newslint serve``: the grammar server that stays warm between runs."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def run(args: argparse.Namespace) -> int:
    """Start the server, say whether it runs, or stop it."""
    from newslint.languagetool import shared

    if args.stop:
        stopped = shared.stop_all()
        print("The grammar server has stopped." if stopped else "No grammar server was running.")
        return 0
    if not args.status:
        from newslint.languagetool.ready import require_ready

        require_ready()
        server = shared.open_server()
        try:
            server.wait()
        finally:
            server.stop()
    for line in _status() or ["No grammar server is running; a check starts it when needed."]:
        print(line)
    return 0


def _status() -> list[str]:
    from newslint.languagetool import shared
    from newslint.languagetool.keeper import STATE
    from newslint.languagetool.server import is_well

    lines = []
    for folder in shared.folders() if os.name == "posix" else ():
        state = shared.read_state(folder)
        if not state or not shared.held(folder):
            continue
        try:
            idle = max(0.0, time.time() - os.stat(os.path.join(folder, STATE)).st_mtime)
        except OSError:
            continue
        state_is = "answers" if is_well(state.port) else "does not answer (yet)"
        left = max(0.0, shared.IDLE_SECONDS - idle) / 60
        lines.append(
            f"The grammar server {state_is}: port {state.port}, process {state.server}; "
            f"it ends in {left:.0f} minutes unless it is used."
        )
    return lines
