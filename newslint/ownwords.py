"""What newslint says of itself: rules about its own suppressions and baseline (codes NL…)."""

from __future__ import annotations

from newslint.rule import Rule

UNUSED = Rule(
    "NL001",
    "unused-suppression",
    "warning",
    "This silences nothing: {problem}.",
    why="A suppression that outlives its reason would silence the next fault. Take it out.",
    kind="own",
)
STALE = Rule(
    "NL002",
    "stale-baseline",
    "suggestion",
    "“{found}” ({problem}) is in the baseline and no longer in the copy.",
    why="What was mended need not be kept in the baseline. Run newslint baseline again.",
    kind="own",
)
OWN_RULES = (UNUSED, STALE)
