"""The project's own environment: .venv, made with nothing but Python's standard library."""

from __future__ import annotations

import os
import subprocess
import sys
import venv

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MINUTE = 60


def python(folder: str = ".venv") -> str:
    """The interpreter of an environment of the project; made if it is not there."""
    if sys.version_info < (3, 10):  # noqa: UP036 (this file runs before anything is installed)
        raise SystemExit("newslint needs Python 3.10 or newer; this is " + sys.version.split()[0])
    home = os.path.join(ROOT, folder)
    binaries = "Scripts" if os.name == "nt" else "bin"
    path = os.path.join(home, binaries, "python.exe" if os.name == "nt" else "python")
    if not os.path.exists(path):
        print(f"Making {folder} …", flush=True)
        venv.create(home, with_pip=True)
        run(path, "-m", "pip", "install", "--quiet", "--upgrade", "pip>=25.1", minutes=10)
    return path


def run(*command: str, minutes: float, cwd: str = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command with a deadline; a failure ends the script with the command's exit code."""
    code = run_code(*command, minutes=minutes, cwd=cwd, env=env)
    if code:
        raise SystemExit(code)


def run_code(
    *command: str, minutes: float, cwd: str = ROOT, env: dict[str, str] | None = None
) -> int:
    """Run a command with a deadline; its exit code, 124 if the deadline passed."""
    shown = " ".join(os.path.basename(part) if n == 0 else part for n, part in enumerate(command))
    print(f"$ {shown}", flush=True)
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            timeout=minutes * MINUTE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        print(f"Not done after {minutes:g} minutes; given up.", flush=True)
        return 124
    return done.returncode
