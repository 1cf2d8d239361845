"""Set everything up and run all the tests: the command of the README and of CI.

python3 scripts/test.py           # all of it
python3 scripts/test.py --quick   # the suite alone, from the checkout
"""

from __future__ import annotations

import glob
import os
import shutil
import sys
import tempfile

from environment import ROOT, python, run


def main() -> int:
    """Run each step; the first that fails ends the script with its exit code."""
    here = python()
    run(here, "-m", "pip", "install", "--quiet", "--editable", ".[context,grammar]", minutes=15)
    run(here, "-m", "pip", "install", "--quiet", "--group", "dev", minutes=15)
    run(here, "-m", "newslint", "setup", minutes=20)
    if "--quick" not in sys.argv:
        run(sys.executable, os.path.join("scripts", "tools.py"), minutes=40)
        _static(here)
        _dogfood(here)
        _wheel(here)
    run(here, "-m", "pytest", "-q", "--require-languagetool", minutes=30)
    return 0


def _static(here: str) -> None:
    run(here, "-m", "ruff", "check", ".", minutes=5)
    run(here, "-m", "ruff", "format", "--check", ".", minutes=5)
    run(here, "-m", "mypy", minutes=10)


def _dogfood(here: str) -> None:
    docs = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "examples/clean.txt"]
    command = ("-m", "newslint", "check", "--grammar", "on", "--fail-level", "warning")
    run(here, *command, *docs, minutes=10)


def _wheel(here: str) -> None:
    """Build the wheel and run the suite against it, installed, away from the checkout."""
    folder = tempfile.mkdtemp()
    try:
        run(here, "-m", "build", "--wheel", "--outdir", folder, minutes=10)
        wheel = glob.glob(os.path.join(folder, "*.whl"))[0]
        other = python(".venv-wheel")
        run(other, "-m", "pip", "install", "--quiet", "--group", "test", minutes=15)
        run(other, "-m", "pip", "install", "--quiet", f"{wheel}[context,grammar]", minutes=15)
        run(
            other,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--force-reinstall",
            "--no-deps",
            wheel,
            minutes=5,
        )
        binary = os.path.join(os.path.dirname(other), "pytest")
        tests = os.path.join(ROOT, "tests")
        run(
            binary, "-q", "-p", "no:cacheprovider", "-m", "not slow", "--rootdir", ROOT, tests,
            minutes=30, cwd=folder, env={"NEWSLINT_EXPECT_WHEEL": "1"},
        )  # fmt: skip
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    raise SystemExit(main())
