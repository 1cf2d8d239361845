"""Set newslint up in this clone, grammar included, and check the example article.

python3 scripts/start.py
"""

from __future__ import annotations

from environment import python, run, run_code


def main() -> int:
    """Install, set up LanguageTool, check. Findings in the example are no failure here."""
    here = python()
    run(here, "-m", "pip", "install", "--quiet", "--editable", ".[context,grammar]", minutes=15)
    run(here, "-m", "newslint", "setup", minutes=20)
    code = run_code(
        here, "-m", "newslint", "check", "--grammar", "on", "examples/drone.txt", minutes=5
    )
    return 0 if code == 1 else code or 1


if __name__ == "__main__":
    raise SystemExit(main())
