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

WHEEL = """
test_wheel.py test_cli.py test_code.py test_packs.py test_schema.py test_profiles.py
test_parallel.py test_styles_command.py test_styles_golden.py test_lexicon.py test_tagger.py
test_context.py test_gaps.py test_house.py test_learn.py test_fix.py
reports/test_golden.py reports/test_html.py
languagetool/test_check.py languagetool/test_lock.py languagetool/test_offline.py
"""


def main() -> int:
    """Run each step; the first that fails ends the script with its exit code."""
    here = python()
    project = ("--editable", ".[context,grammar]", "--group", "dev")
    run(here, "-m", "pip", "install", "--quiet", *project, minutes=20)
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
    """Build the wheel and run it through its paces, installed, away from the checkout.

    `test_wheel.py` proves that what is installed is the checkout's package byte for byte, and that
    its compiled rules are the rule files'. So no test of what a function makes of a text can end
    otherwise here. What can is what meets the installation: commands in processes of their own,
    data found from where a module lies, the cache of compiled rules, extras that are imported,
    programs that are started by their path. The files in WHEEL have that; the whole suite runs in
    the checkout.
    """
    folder = tempfile.mkdtemp()
    try:
        run(here, "-m", "build", "--wheel", "--outdir", folder, minutes=10)
        wheel = glob.glob(os.path.join(folder, "*.whl"))[0]
        other = python(".venv-wheel")
        install = (other, "-m", "pip", "install", "--quiet", "--no-compile")
        run(*install, f"{wheel}[context,grammar]", "--group", "test", minutes=20)
        # pip takes one of the same version that an earlier run left there for this one.
        run(*install, "--force-reinstall", "--no-deps", wheel, minutes=5)
        binary = os.path.join(os.path.dirname(other), "pytest")
        tests = [os.path.join(ROOT, "tests", *name.split("/")) for name in WHEEL.split()]
        run(
            binary, "-q", "-p", "no:cacheprovider", "--require-languagetool", "--rootdir", ROOT,
            *tests, minutes=30, cwd=folder, env={"NEWSLINT_EXPECT_WHEEL": "1"},
        )  # fmt: skip
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    raise SystemExit(main())
