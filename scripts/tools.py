"""Fetch the programs of others that some tests use: a SARIF validator, axe-core, browsers …

python3 scripts/tools.py

The npm packages go into .tools, which git ignores. Chromium and LibreOffice are installed where
that is a matter of one command (root on Debian or Ubuntu); elsewhere this says what is missing. All
of it is optional: a test whose program is not there is skipped, and this script never fails.
"""

from __future__ import annotations

import json
import os
import shutil
import stat

from environment import ROOT, run_code

TOOLS = os.path.join(ROOT, ".tools")
PACKAGES = {"@microsoft/sarif-multitool": "5.7.0", "axe-core": "4.14.1"}
PROGRAMS = {  # what it is for, its names, its Debian package
    "Chromium": (
        "the editor's report in a browser",
        ("chromium", "chromium-browser", "google-chrome", "chrome"),
        "chromium",
    ),
    "LibreOffice": (
        "mended Word and OpenDocument files",
        ("soffice", "libreoffice"),
        "libreoffice-writer-nogui",
    ),
}


def main() -> int:
    """Fetch what is missing and say what could not be had; always 0."""
    _packages()
    _executable()
    _reviewdog()
    missing = [
        name for name, (_, names, _) in PROGRAMS.items() if not any(map(shutil.which, names))
    ]
    if missing and _may_install():
        wanted = [PROGRAMS[name][2] for name in missing]
        if run_code("apt-get", "-qq", "update", minutes=5) == 0:
            install = ("apt-get", "-qq", "install", "-y", "--no-install-recommends")
            run_code(*install, *wanted, minutes=15, env={"DEBIAN_FRONTEND": "noninteractive"})
    for name, (about, _, package) in PROGRAMS.items():
        if _is_missing(name):
            print(f"{name} is not there: install it (on Debian: {package}) to test {about}.")
    return 0


def _packages() -> None:
    """Put the npm packages into .tools, all at once: npm drops what is not on its list."""
    if all(_version(name) == wanted for name, wanted in PACKAGES.items()):
        return
    npm = shutil.which("npm")
    if not npm:
        print("npm is not there: install Node.js for the SARIF validator and axe-core.")
        return
    os.makedirs(TOOLS, exist_ok=True)
    with open(os.path.join(TOOLS, "package.json"), "w", encoding="utf-8") as file:
        json.dump({"private": True, "dependencies": PACKAGES}, file)
    options = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    if run_code(npm, "install", *options, minutes=10, cwd=TOOLS):
        print("npm could not fetch its packages; the tests that use them are skipped.")


def _version(name: str) -> str:
    try:
        path = os.path.join(TOOLS, "node_modules", name, "package.json")
        with open(path, encoding="utf-8") as file:
            return str(json.load(file)["version"])
    except (OSError, ValueError, KeyError):
        return ""


def _executable() -> None:
    """The validator's own install script would do this, but no package's script is run here."""
    folder = os.path.join(TOOLS, "node_modules", "@microsoft")
    for platform in ("linux", "darwin"):
        path = os.path.join(folder, f"sarif-multitool-{platform}", "Sarif.Multitool")
        if os.path.exists(path):
            os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)


def _reviewdog() -> None:
    """Build the reader of reviewdog's reports, which uses reviewdog's own types."""
    go, out = shutil.which("go"), os.path.join(TOOLS, "reviewdog-reader")
    if os.path.exists(out):
        return
    if not go:
        print("Go is not there: install it to read the report for reviewdog as reviewdog does.")
        return
    folder = os.path.join(ROOT, "tests", "reports", "reviewdog")
    os.makedirs(TOOLS, exist_ok=True)
    if run_code(go, "build", "-o", out, ".", minutes=5, cwd=folder):
        print("Go could not build the reader of reviewdog's reports; its test is skipped.")


def _is_missing(name: str) -> bool:
    return not any(map(shutil.which, PROGRAMS[name][1]))


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and getattr(os, "geteuid", lambda: 1)() == 0


if __name__ == "__main__":
    raise SystemExit(main())
