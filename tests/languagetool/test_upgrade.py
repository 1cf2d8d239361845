"""After an upgrade of LanguageTool: which rules are new, and which that we know are gone."""

from __future__ import annotations

import os

import pytest

from newslint.languagetool import rules
from newslint.languagetool.places import VERSION, install_folder, version
from tests.languagetool.rule_ids import constants, core_constants, english_ids


@pytest.mark.languagetool
def test_no_rule_is_new_and_none_has_vanished() -> None:
    if version() != VERSION:
        pytest.skip(f"rules.tsv is for LanguageTool {VERSION}, here is {version()}")
    libs = os.path.join(install_folder(), "libs")
    there, known = english_ids(libs), set(rules.table())
    assert len(there) > 2500
    new = sorted(there - known)
    vanished = sorted(known - there - core_constants(libs))
    assert (new, vanished) == ([], []), (
        f"{len(new)} new rules of LanguageTool are to be judged: {', '.join(new) or 'none'}. "
        f"{len(vanished)} rules of rules.tsv are gone: {', '.join(vanished) or 'none'}."
    )


def test_the_texts_of_a_class_file() -> None:
    pool = b"\x01\x00\x04AB_C" + b"\x08\x00\x01" + b"\x05" + bytes(8) + b"\x01\x00\x01x"
    assert list(constants(bytes(8) + b"\x00\x06" + pool)) == ["AB_C", "x"]
