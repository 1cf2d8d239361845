"""Nouns whose verb may have either number: amounts, and groups of people."""

from __future__ import annotations

AMOUNTS = frozenset(
    "years weeks days hours minutes months decades miles points pounds dollars tonnes times people "
    "states nations affairs statistics works means odds dynamics series others ones things".split()
)
GROUPS = frozenset(  # British copy gives these a plural verb
    "government team family public committee crowd group party company firm club police council "
    "board majority minority staff audience army band jury couple pair media press committee "
    "commission department ministry cast crew opposition youth school union network side army "
    "generation community agency organization organisation squad percentage half quarter rest kind "
    "population range variety society institution bank parliament senate court range string "
    "delegation panel cabinet mob gang type sort host navy movement alliance coalition part "
    "embassy campaign establishment administration leadership hospital lot number defence "
    "defense data chance portion guard".split()
)
